"""Conditions that the running text sets: two that part all cases, and the grades that mean that a target is reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.content import Sentence
from schemas.figures.figure import Place, PrintedFigure
from schemas.published import Claim

_CONDITION = re.compile(
    r"\b(?:apabila|jika|bila)\s*:?\s*(?P<words>(?P<one>[A-Z]{1,5})\s*(?P<sign>≥|≤|>=|<=|>|<|=)\s*(?P<other>[A-Z]{1,5}))\s*,?"
    r"\s*maka\s+(?P<then>[^.;:()]{3,80}?)(?=\s*(?:,|;|\.|$|\bdengan\b|\bdan\b))",
    re.IGNORECASE,
)
_GRADED = re.compile(
    r"\b(?:kriteria|kategori)\s+(?P<grades>(?:[a-z]+\s+){1,8}?)(?:menunjukkan|menandakan|berarti)\s+(?:bahwa\s+)?target\b"
    r"(?:\s+(?:kinerja|indikator|tahun|(?P<year>20\d\d)))*\s+(?P<words>(?:(?:sudah|telah)\s+)?(?:dapat\s+)?(?:tercapai|dicapai|"
    r"terpenuhi))",
    re.IGNORECASE,
)


def paired_conditions(sentence: Sentence) -> Iterator[Claim]:
    """A claim for each two conditions of a sentence on the same two quantities that have two consequences.

    The value is the second condition as printed, the operand `first` the first.
    """
    found = list(_CONDITION.finditer(sentence.text))
    for one, other in pairwise(found):
        same = all(one[name].casefold() == other[name].casefold() for name in ("one", "other"))
        if same and one["then"].casefold() != other["then"].casefold():
            first, second = (_words(sentence, *match.span("words")) for match in (one, other))
            page = second.place.page
            yield Claim("", "conditions", "Syarat", "", second, {"first": first}, sentence.id, page)


def graded_reached(sentence: Sentence) -> Iterator[Claim]:
    """A claim for each sentence that says which grades mean that the target was reached: the value is these words.

    Texts: kategori (the grades, as printed).
    """
    for match in _GRADED.finditer(sentence.text):
        words = _words(sentence, *match.span("words"))
        year = int(match["year"]) if match["year"] else None
        texts = {"kategori": match["grades"].strip()}
        subject = f"Kriteria {texts['kategori']}"
        yield Claim("", "graded_reached", subject, "capaian_pct", words, {}, sentence.id, words.place.page, year, texts)


def _words(sentence: Sentence, start: int, end: int) -> PrintedFigure:
    page, box = sentence.place_of(start, end)
    place = Place(page, box, sentence=sentence.id, confidence=sentence.confidence_of(start, end))
    return PrintedFigure(sentence.text[start:end], None, 0, "", True, place)
