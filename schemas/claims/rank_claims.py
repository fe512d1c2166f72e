"""Claims of rank: where a unit stands among those that it is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.content import Sentence
from schemas.figures.figure import Place, PrintedFigure
from schemas.published import Claim
from schemas.wording.labels import subject_heading

_ORDINALS = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan")
_RANK = re.compile(
    rf"\b(?P<words>peringkat\s+(?:(?P<ordinal>{'|'.join(_ORDINALS)}|kesepuluh)|(?:ke\s?-?\s?)?(?P<number>\d{{1,2}})))\b"
    r"|\b(?P<highest>nilai\s+tertinggi)",
    re.IGNORECASE,
)


def rank_claims(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """A claim for each sentence that compares units and states a rank; its value is the rank, 1 the highest."""
    for sentence in sentences:
        if "banding" not in sentence.text:
            continue
        for match in _RANK.finditer(sentence.text):
            start, end = match.span("highest" if match["highest"] else "words")
            page, box = sentence.place_of(start, end)
            place = Place(page, box, sentence=sentence.id, confidence=sentence.confidence_of(start, end))
            value = PrintedFigure(sentence.text[start:end], Decimal(_rank(match)), 0, "", True, place)
            yield Claim("", "rank", subject_heading(sentence.headings), "peringkat", value, {}, sentence.id, page)


def _rank(match: re.Match[str]) -> int:
    if match["highest"]:
        return 1
    if match["number"]:
        return int(match["number"])
    return [*_ORDINALS, "kesepuluh"].index(match["ordinal"].casefold()) + 1
