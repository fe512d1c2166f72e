"""Texts in and around charts: pieces of lines with their place, whether the bars of the chart stand or lie."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from extractors.content import Box, Word
from extractors.pages.straight_lines import Ruling
from extractors.text.lines import Line

# A gap wider than this many times the font size parts two labels on one line.
GAP = 0.55
# Parts of a word that a line runs through stand this close, in font sizes: less than a blank.
CUT = 0.1
# The line passes within this many font sizes of where the word is parted.
LINE_NEAR = 0.25
_NUMBER = re.compile(r"[(<>≥≤]?\s?(?:Rp\.?\s?)?[-−–]?\d[\d.,]*(?:\s?%)?[)*]*", re.IGNORECASE)


@dataclass(frozen=True)
class Mark:
    """A piece of text: its words, and its box in the plane of the chart (`upright` or turned so that bars stand)."""

    words: tuple[Word, ...]
    box: Box

    @cached_property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(word.text for word in self.words)

    @property
    def is_number(self) -> bool:
        """Whether it is one number, a sign of per cent or currency with it."""
        return _NUMBER.fullmatch(self.text) is not None

    @property
    def middle(self) -> float:
        """Its middle along the chart."""
        return (self.box.x0 + self.box.x1) / 2

    @property
    def printed(self) -> Box:
        """Its box on the page."""
        return Box.around(word.box for word in self.words)

    @property
    def size(self) -> float:
        """Its font size in points."""
        return self.words[0].size or self.printed.height


def marks_of(lines: Iterable[Line], rulings: Iterable[Ruling] = ()) -> list[Mark]:
    """The pieces of lines: words with no more than the blank of a text between them.

    Parts of a word that one of `rulings`, a line of a chart's scale, runs through are one word.
    """
    upright = [r for r in rulings if not r.horizontal]
    found: list[Mark] = []
    for line in lines:
        piece: list[Word] = []
        for word in _whole_words(line.words, upright):
            if piece and word.box.x0 - piece[-1].box.x1 > GAP * (word.size or line.size):
                found += _marks(piece)
                piece = []
            piece.append(word)
        found += _marks(piece)
    return found


def sideways_marks(words: Iterable[Word]) -> list[Mark]:
    """The lines of text that stand sideways, as names under an axis may do."""
    held: list[list[Word]] = []
    for word in sorted((w for w in words if w.angle in (90, 270)), key=_along):
        before = next((line for line in held if _goes_on(line[-1], word)), None)
        if before is None:
            held.append([word])
        else:
            before.append(word)
    return [_mark(line) for line in held]


def _along(word: Word) -> tuple[int, float]:
    """In the order in which sideways text reads: upwards (90) or downwards (270)."""
    return word.angle, -word.box.bottom if word.angle == 90 else word.box.top


def _goes_on(before: Word, word: Word) -> bool:
    beside = min(before.box.x1, word.box.x1) - max(before.box.x0, word.box.x0)
    free = before.box.top - word.box.bottom if word.angle == 90 else word.box.top - before.box.bottom
    return before.angle == word.angle and 2 * beside > word.box.width and -1 <= free <= GAP * word.size


def _whole_words(words: Iterable[Word], upright: Sequence[Ruling]) -> Iterator[Word]:
    held: Word | None = None
    for word in words:
        if held is None:
            held = word
        elif abs(word.box.x0 - held.box.x1) <= CUT * word.size and _is_cut(held, word, upright):
            held = replace(held, text=held.text + word.text, box=Box.around([held.box, word.box]))
        else:
            yield held
            held = word
    if held is not None:
        yield held


def _is_cut(before: Word, after: Word, upright: Sequence[Ruling]) -> bool:
    between = before.box.x1 - LINE_NEAR * after.size, after.box.x0 + LINE_NEAR * after.size
    return any(
        between[0] <= r.position <= between[1] and r.start <= after.box.bottom and r.end >= after.box.top
        for r in upright
    )


def _marks(piece: Sequence[Word]) -> Iterator[Mark]:
    """The piece as one mark; numbers of neighbouring bars that stand close to each other as one each."""
    if len(piece) > 1 and all(_NUMBER.fullmatch(word.text) for word in piece):
        yield from (_mark([word]) for word in piece)
    else:
        yield _mark(piece)


def _mark(words: Sequence[Word]) -> Mark:
    return Mark(tuple(words), Box.around(word.box for word in words))


def stood_up(box: Box) -> Box:
    """A box of a chart whose bars lie, in the plane in which they stand; what is printed first comes first."""
    return Box(box.top, -box.x1, box.bottom, -box.x0)


def laid_down(box: Box) -> Box:
    """Where on the page a box stands that was stood up."""
    return Box(-box.bottom, box.x0, -box.top, box.x1)
