"""The recommendations that a report lists in its running text, each under its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.content import Sentence
from schemas.figures.figure import Place, PrintedFigure
from schemas.published import Claim

_HEADING = re.compile(r"\brekomendasi\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}")


def recommendations(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """A claim for each numbered item of a list under a heading that names recommendations, numbered from 1 on."""
    expected, heading = 1, ""
    for sentence in sentences:
        here = sentence.headings[-1] if sentence.headings else ""
        if here != heading:
            expected, heading = 1, here
        number = _NUMBER.fullmatch(sentence.marker.strip("() ."))
        if number is None or not _HEADING.search(here) or int(number.group()) != expected:
            continue
        expected += 1
        text = sentence.text.strip().rstrip(";.").strip()
        sure = sentence.confidence_of(0, len(sentence.text))
        place = Place(sentence.page, sentence.box, sentence=sentence.id, confidence=sure)
        value = PrintedFigure(text, None, 0, "", True, place)
        yield Claim("", "recommendation", number.group(), "", value, {}, sentence.id, sentence.page)
