"""Texts in and around charts: pieces of lines with their place, whether the bars of the chart stand or lie."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.content import Box, Word
from extractors.lines import Line

# A gap wider than this many times the font size parts two labels on one line.
GAP = 0.55
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


def marks_of(lines: Iterable[Line]) -> list[Mark]:
    """The pieces of lines: words with no more than the blank of a text between them."""
    found: list[Mark] = []
    for line in lines:
        piece: list[Word] = []
        for word in line.words:
            if piece and word.box.x0 - piece[-1].box.x1 > GAP * (word.size or line.size):
                found += _marks(piece)
                piece = []
            piece.append(word)
        found += _marks(piece)
    return found


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
