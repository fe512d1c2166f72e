"""Sentences that say what an indicator is, or how it is counted, with the indicator under whose heading they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.content import Sentence
from schemas.figures.figure import Place, PrintedFigure
from schemas.names import canonical
from schemas.published import Claim

_HEADING = re.compile(r"\d{1,2}\.\s+(?P<name>\S.*)")
_BEFORE = re.compile(
    r"(?:untuk\s+|adapun\s+)?(?:(?:cara|metode|teknik)\s+(?:perhitungan|penghitungan|pengukuran)\s+|definisi(?:\s+operasional)?"
    r"\s+(?:dari\s+)?|(?:rumus|formula)\s+)?(?:indikator\s+)?",
    re.IGNORECASE,
)
_IS = re.compile(r"\W*(?:adalah|merupakan|yaitu|yakni|ialah|dihitung|diukur|diperoleh)\b", re.IGNORECASE)
_FEWEST = 3
"""Words of a name that is no other thing's by chance."""


def definitions(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """A claim for each sentence that begins with an indicator's name and says what it is: the value is the name.

    Indicators are those that a numbered heading names. Texts: kalimat, bagian (the heading under which it stands),
    milik (the heading that has the name).
    """
    headings: dict[str, str] = {}
    for sentence in sentences:
        for heading in sentence.headings:
            match = _HEADING.match(heading)
            if match and len(canonical(match["name"]).split()) >= _FEWEST:
                headings.setdefault(canonical(match["name"]), heading)
    for sentence in sentences if headings else ():
        own = [h for h in sentence.headings if h in headings.values()]
        start = _BEFORE.match(sentence.text)
        found = _named(sentence.text, start.end() if start else 0, headings)
        if not own or found is None:
            continue
        begin, end, name = found
        page, box = sentence.place_of(begin, end)
        place = Place(page, box, sentence=sentence.id, confidence=sentence.confidence_of(begin, end))
        value = PrintedFigure(sentence.text[begin:end], None, 0, "", True, place)
        texts = {"kalimat": sentence.text, "bagian": own[-1], "milik": headings[name]}
        yield Claim("", "definition", value.text, "", value, {}, sentence.id, page, None, texts)


def _named(text: str, start: int, names: dict[str, str]) -> tuple[int, int, str] | None:
    """Where the name of an indicator stands from `start` on, before a word that says that it is something."""
    for match in _IS.finditer(text, start):
        name = canonical(text[start : match.start()])
        if name in names:
            return start, match.start(), name
        if len(name.split()) > max(len(held.split()) for held in names):
            return None
    return None
