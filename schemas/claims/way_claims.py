"""Claims of words that say on which side of another figure a figure lies, and such words as what is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping

from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim

_SHOWN = 120


def way_claim(read: ReadSentence, match: re.Match[str], operands: Mapping[str, PrintedFigure]) -> Claim:
    """The claim that after1 lies above or below `before`, as the words of a match (groups arah and up or down) say."""
    groups = match.groupdict()
    following = mask_number(groups.get("value") or groups.get("before") or match["after"])
    words = words_before(read, match["arah"], following)
    texts = {"arah": "naik" if match["up"] else "turun"}
    return Claim("", "change_way", "", "arah", words, operands, read.sentence.id, words.place.page, None, texts)


def words_before(read: ReadSentence, text: str, number: int) -> PrintedFigure:
    """Words at their place, the last such ones before a figure of the sentence."""
    sentence = read.sentence
    start = sentence.text.rfind(text, 0, read.figures[number].start)
    page, box = sentence.place_of(start, start + len(text))
    sure = sentence.confidence_of(start, start + len(text))
    place = Place(page, box, sentence=sentence.id, row_label=sentence.text[:_SHOWN], confidence=sure)
    return PrintedFigure(text, None, 0, "", True, place)


def mask_number(mask: str) -> int:
    """The number of the figure that a mask (`#2`, `Rp#2`) stands for."""
    return int(mask.lower().removeprefix("rp").removeprefix("#"))
