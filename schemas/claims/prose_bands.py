"""Scales that the running text prints: `91 – 100 (Sangat Tinggi)`, `Cukup apabila 15 sampai kurang dari 25`,

`di atas 80 s.d. 90 Tinggi; 80 ke bawah Rendah`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.content import Sentence
from schemas.datasets.dataset import Record, Value
from schemas.figures.column_evidence import ColumnEvidence, to_figure
from schemas.figures.figure import Place
from schemas.figures.number_grammar import DASHES
from schemas.figures.ranges import PrintedRange, read_range
from schemas.figures.spoken_ranges import SPOKEN_RANGE, may_hold_range, read_spoken_range
from schemas.wording.labels import subject_heading

_NUMBER = r"\d+(?:[.,]\d+)*\s?%?"
_TWO_SIDED = rf"{_NUMBER}\s*[<≤]=?\s*[a-zχµ]{{1,8}}\s*[<≤]=?\s*{_NUMBER}"
_RANGE = (
    rf"(?:{_TWO_SIDED}|[<>≤≥]=?\s*{_NUMBER}|(?:[<>≤≥]\s*)?{_NUMBER}\s*(?:[{DASHES}]|s\.?d\.?)\s*(?:[<≤]\s*)?{_NUMBER})"
)
_NAME = r"\b[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}"
_SPOKEN = rf"(?i:{SPOKEN_RANGE})"
_EITHER = rf"(?:{_RANGE}|{_SPOKEN})"
_GRADE = (
    r"\b(?:Sangat|Amat|Kurang|Tidak|Cukup|Belum|Hampir)?\s?(?i:Baik|Cukup|Kurang|Tinggi|Sedang|Rendah|Buruk|Efektif|Efisien|Memuaskan|"
    r"Memadai|Optimal|Istimewa|Prima|Puas|Patuh|Tercapai)\b"
)
"""Names that are grades wherever they stand."""
_LONGEST_LEAD = 80
_END = r"(?!\s*(?:\w|[.,]\d))"
_WORDINGS = (
    # Mutu Pelayanan A (Sangat Baik; 88,31 – 100,00)
    re.compile(rf"(?P<second>\b[A-E]\b|)\s*\((?P<name>[A-Za-z][A-Za-z ]{{2,40}});\s*(?P<range>{_RANGE})\)"),
    # 2,26 – 3 (Sangat Optimal)
    re.compile(rf"(?P<range>{_RANGE})\s*\((?P<second>)(?P<name>[A-Za-z][A-Za-z ]{{2,40}})\)"),
    # A (Sangat Baik) 88,31 – 100,00
    re.compile(
        rf"(?P<second>\b[A-E]{{1,2}}\b)\s*\((?P<name>[A-Z][A-Za-z ]{{2,40}})\)\s*[:=,]?\s*(?:[a-z]+\s+){{0,2}}"
        rf"(?P<range>{_EITHER}){_END}"
    ),
    # Cukup (85% sampai di bawah 95%), Sangat Baik (capaian 110% atau lebih), Baik (89 ≤ nilai < 95)
    re.compile(
        rf"(?P<name>{_NAME})(?P<second>)\s*\((?:[a-z]+\s+){{0,2}}(?P<range>{_TWO_SIDED}|[≤≥]\s*{_NUMBER}|{_SPOKEN})\)"
    ),
    # Hampir Tercapai bila capaian 90% sampai dengan kurang dari 100%
    re.compile(
        rf"(?P<name>{_NAME})(?P<second>),?\s+(?:bila|apabila|jika|kalau)(?:\s+[A-Za-z][\w-]*){{0,5}}?\s+(?P<range>{_EITHER})"
        rf"{_END}"
    ),
    # Sangat Baik: 90 – 100; Baik = 80 sampai kurang dari 90; Cukup untuk nilai 60 – 79
    re.compile(
        rf"(?P<name>{_GRADE})(?P<second>)(?:\s*[:=]|,?\s+(?:diberikan\s+)?(?:untuk|dengan|bagi|yaitu|yakni))\s*"
        rf"(?:[a-z]+\s+){{0,2}}?"
        rf"(?P<range>{_EITHER}){_END}"
    ),
    # nilai 105% atau lebih digolongkan Sangat Baik
    re.compile(
        rf"(?P<range>{_EITHER})\s+(?:di(?:golongkan|kategorikan|nilai|sebut|klasifikasikan)|ber(?:kategori|predikat)|"
        rf"termasuk|masuk|adalah|=)\s+(?:(?:sebagai|dalam|kategori|golongan|predikat|kriteria)\s+)*(?P<second>)(?P<name>{_NAME})"
    ),
    # di atas 80 s.d. 90 Tinggi; 60 ke bawah Rendah.
    re.compile(rf"(?:^|[:;]\s|,\sdan\s)\s*(?P<range>{_SPOKEN})\s+(?P<second>)(?P<name>{_NAME})(?=\s*(?:;|\.$|$))"),
    # nilai di atas 95 Sangat Baik, di atas 89 sampai dengan 95 Baik, dan nilai 70 ke bawah Kurang
    re.compile(
        rf"(?:^|[:;,]\s|\sdan\s)\s*(?:(?:nilai|skor|capaian|indeks)\s+)?(?P<range>{_SPOKEN})\s+(?P<second>)(?P<name>{_GRADE})"
        r"(?=\s*(?:[;,]|\.$|$))"
    ),
)
_BELOW_THAT = re.compile(
    rf"(?P<name>{_GRADE})\s+(?:(?:untuk|bagi)\s+)?(?:(?:nilai|skor|yang)\s+)?(?P<range>di\s?bawah(?:nya|\s+itu))\b"
)
"""The last grade of a scale, below the limit of the one before it: `dan Rendah di bawah itu`."""


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


def named_ranges(text: str) -> list[tuple[str, PrintedRange]]:
    """The ranges that a text prints with the names that it gives them, in its order."""
    return [(name, found) for _, _, name, _, found in _named(text)]


def _named(text: str) -> list[tuple[int, int, str, str, PrintedRange]]:
    """Start and end of each range of a text that has a name, the name, its second one and the range."""
    held: list[tuple[int, int, str, str, PrintedRange]] = []
    if not may_hold_range(text):
        return held
    for wording in _WORDINGS:
        for match in wording.finditer(text):
            printed = match["range"].strip()
            found = read_range(printed) or read_spoken_range(printed)
            start, end = match.span("range")
            if found is not None and not any(start < other[1] and other[0] < end for other in held):
                held.append((start, end, match["name"].strip(), match["second"].strip(), found))
    held.sort(key=lambda band: band[0])
    for match in _BELOW_THAT.finditer(text):
        start, end = match.span("range")
        before = [found for _, other, _, _, found in held if other < start]
        if before and before[-1].lower is not None:
            below = PrintedRange(match["range"], None, before[-1].lower, False, not before[-1].lower_closed)
            held.append((start, end, match["name"].strip(), "", below))
    return held


def _bands(sentence: Sentence) -> Iterator[_Band]:
    for start, end, name, second, found in _named(sentence.text):
        yield _Band(sentence, start, end, name, second, found)


def _graded(first: _Band) -> str:
    """What a sentence says before the first of its bands, of what they grade: `Predikat capaian: ...`."""
    before = first.sentence.text[: first.start]
    at = before.rfind(first.name)
    return re.sub(r"\W+$", "", before[:at] if at >= 0 else before)[:_LONGEST_LEAD]


def _scale(group: Sequence[_Band], evidence: ColumnEvidence) -> Iterator[Record]:
    if len(group) < 3 or len({band.name.lower() for band in group}) < 2:
        return
    for band in group:
        page, box = band.sentence.place_of(band.start, band.end)
        sure = band.sentence.confidence_of(band.start, band.end)
        place = Place(page, box, sentence=band.sentence.id, row_label=band.name, confidence=sure)
        values: dict[str, Value] = {
            "ukuran": " | ".join(filter(None, (subject_heading(band.sentence.headings), _graded(group[0])))),
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
        yield Record("band_criteria", kept, group[0].sentence.id, page, None, (), dict.fromkeys(kept, place))
