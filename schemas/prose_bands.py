"""Scales that the running text prints: `91 – 100 (Sangat Tinggi)`, `Cukup apabila 15 sampai kurang dari 25`,

`di atas 80 s.d. 90 Tinggi; 80 ke bawah Rendah`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.content import Sentence
from schemas.column_evidence import ColumnEvidence, to_figure
from schemas.dataset import Record, Value
from schemas.figure import Place
from schemas.labels import subject_heading
from schemas.number_grammar import DASHES
from schemas.ranges import PrintedRange, read_range
from schemas.spoken_ranges import SPOKEN_RANGE, read_spoken_range

_NUMBER = r"\d+(?:[.,]\d+)*\s?%?"
_RANGE = rf"(?:[<>≤≥]=?\s*{_NUMBER}|(?:[<>≤≥]\s*)?{_NUMBER}\s*(?:[{DASHES}]|s\.?d\.?)\s*(?:[<≤]\s*)?{_NUMBER})"
_NAME = r"\b[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}"
_SPOKEN = rf"(?i:{SPOKEN_RANGE})"
_WORDINGS = (
    # Mutu Pelayanan A (Sangat Baik; 88,31 – 100,00)
    re.compile(rf"(?P<second>\b[A-E]\b|)\s*\((?P<name>[A-Za-z][A-Za-z ]{{2,40}});\s*(?P<range>{_RANGE})\)"),
    # 2,26 – 3 (Sangat Optimal)
    re.compile(rf"(?P<range>{_RANGE})\s*\((?P<second>)(?P<name>[A-Za-z][A-Za-z ]{{2,40}})\)"),
    # Cukup (85% sampai di bawah 95%)
    re.compile(rf"(?P<name>{_NAME})(?P<second>)\s*\((?P<range>{_SPOKEN})\)"),
    # Hampir Tercapai bila capaian 90% sampai dengan kurang dari 100%
    re.compile(
        rf"(?P<name>{_NAME})(?P<second>)\s+(?:bila|apabila|jika|kalau)(?:\s+[a-z-]+){{0,3}}?\s+(?P<range>{_SPOKEN})"
        r"(?!\s*(?:\w|[.,]\d))"
    ),
    # di atas 80 s.d. 90 Tinggi; 60 ke bawah Rendah.
    re.compile(rf"(?:^|[:;]\s|,\sdan\s)\s*(?P<range>{_SPOKEN})\s+(?P<second>)(?P<name>{_NAME})(?=\s*(?:;|\.$|$))"),
)


@dataclass(frozen=True, slots=True)
class _Band:
    sentence: Sentence
    start: int
    end: int
    name: str
    second: str
    found: PrintedRange


def bands_in_text(sentences: Sequence[Sentence], evidence: ColumnEvidence) -> Iterator[Record]:
    """Records of each scale: at least three bands that stand together under one heading, whose names differ."""
    group: list[_Band] = []
    position = -2
    for index, sentence in enumerate(sentences):
        found = list(_bands(sentence))
        if found and group and (index > position + 1 or group[-1].sentence.headings != sentence.headings):
            yield from _scale(group, evidence)
            group = []
        if found:
            group += found
            position = index
    yield from _scale(group, evidence)


def _bands(sentence: Sentence) -> Iterator[_Band]:
    for wording in _WORDINGS:
        for match in wording.finditer(sentence.text):
            text = match["range"].strip()
            found = read_range(text) or read_spoken_range(text)
            if found is not None:
                start, end = match.span("range")
                yield _Band(sentence, start, end, match["name"].strip(), match["second"].strip(), found)


def _scale(group: Sequence[_Band], evidence: ColumnEvidence) -> Iterator[Record]:
    if len(group) < 3 or len({band.name.lower() for band in group}) < 2:
        return
    for band in group:
        page, box = band.sentence.place_of(band.start, band.end)
        sure = band.sentence.confidence_of(band.start, band.end)
        place = Place(page, box, sentence=band.sentence.id, row_label=band.name, confidence=sure)
        values: dict[str, Value] = {
            "ukuran": subject_heading(band.sentence.headings),
            "rentang": band.found.text,
            "kategori": band.name,
            "sebutan": band.second,
        }
        for name, piece, closed in (
            ("bawah", band.found.lower, band.found.lower_closed),
            ("atas", band.found.upper, band.found.upper_closed),
        ):
            if piece is not None:
                values[f"batas_{name}"] = to_figure(piece, place, True, evidence)
                values[f"{name}_tertutup"] = "ya" if closed else "tidak"
        kept = {name: value for name, value in values.items() if value != ""}
        yield Record("band_criteria", kept, band.sentence.id, page, None, (), dict.fromkeys(kept, place))
