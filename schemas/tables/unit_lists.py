"""Lists of units that have, or have not, completed their actions, printed as lists of the running text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from extractors.content import Sentence
from schemas.datasets.dataset import Record, Value
from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.number_grammar import find_figures
from schemas.names import identity
from schemas.wording.labels import number_text

_UNITS = re.compile(r"\b(?:unit|upp|satker|balai|direktorat)\b", re.IGNORECASE)
_FOLLOW_UP = re.compile(r"\b(?:aksi\w*|rekomendasi|tindak\s*lanjut\w*|menindaklanjuti)\b", re.IGNORECASE)
_UNFINISHED = re.compile(r"\bbelum\b", re.IGNORECASE)
_UNIT_NAME = re.compile(
    r"(?:biro|direktorat|pusat|balai|loka|sekretariat|inspektorat|deputi|kedeputian|unit)\b", re.IGNORECASE
)
_POINTS_BACK = re.compile(r"\btersebut\b", re.IGNORECASE)
_MOSTLY = 0.8


def listed_units(sentences: Sequence[Sentence]) -> Iterator[Record]:
    """Records of each list whose line before it speaks of units and their follow-up, and whose items name units."""
    items: dict[str, list[Sentence]] = defaultdict(list)
    introductions: dict[str, str] = {}
    before = ""
    for sentence in sentences:
        # "UPP tersebut adalah sebagai berikut:" says nothing without the sentence before it.
        introductions[sentence.id] = (
            f"{before} {sentence.text}" if _POINTS_BACK.search(sentence.text) else sentence.text
        )
        before = sentence.text
        if sentence.lead_in is not None:
            items[sentence.lead_in].append(sentence)
    for lead_in, listed in items.items():
        introduction = introductions.get(lead_in, "")
        if not _introduces(introduction, listed):
            continue
        state = "belum" if _UNFINISHED.search(introduction) else "tuntas"
        for sentence in listed:
            yield _record(sentence, state)


def _introduces(text: str, listed: Sequence[Sentence]) -> bool:
    named = sum(bool(_UNIT_NAME.match(sentence.text)) for sentence in listed)
    return bool(_UNITS.search(text) and _FOLLOW_UP.search(text)) and len(listed) > 1 and named >= _MOSTLY * len(listed)


def _record(sentence: Sentence, state: str) -> Record:
    unit = sentence.text.strip(" .;")
    sure = sentence.confidence_of(0, len(sentence.text))
    place = Place(sentence.page, sentence.box, sentence=sentence.id, row_label=unit, confidence=sure)
    values: dict[str, Value] = {"daftar": state, "unit": unit, "unit_id": identity(unit)}
    places = {"unit": place}
    number = number_text(sentence.marker.strip("() "))
    pieces = find_figures(number)
    if number.isdigit() and len(pieces) == 1:
        values["no"] = PrintedFigure(number, pieces[0].value, 0, "", True, place)
        places["no"] = place
    return Record("followup_units", values, sentence.id, sentence.page, None, (), places)
