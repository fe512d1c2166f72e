"""Whether lines stand in the columns of a table without a full grid, as the pages before show them."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise

from extractors.content import Word
from extractors.text.text_lines import WIDE, TextLine, is_caption_line

# Sides of the parts of one table differ by no more than this (points).
SAME_SIDE = 6.0
# Sizes of type in one table differ by no more than this share.
SAME_SIZE = 0.12
# A piece of text crosses the white space between two columns when it reaches beyond it by this many points, and the
# blank there is narrower than this share of the font size.
REACH, BLANK = 1.0, 0.42


def crosses(piece: Sequence[Word], x: float) -> bool:
    """Whether a piece of text runs over the place `x`: a word stands across it, or a blank as between words."""
    if piece[0].box.x0 >= x - REACH or max(w.box.x1 for w in piece) <= x + REACH:
        return False
    for a, b in pairwise(piece):
        if a.box.x1 <= x + REACH and b.box.x0 >= x - REACH:
            return b.box.x0 - a.box.x1 < BLANK * b.size
    return True


def conflict(lines: Sequence[TextLine], columns: Sequence[float]) -> float:
    """The share of the lines in which a piece runs over an edge of `columns`."""
    crossing = sum(any(crosses(piece, x) for piece in line.pieces for x in columns) for line in lines)
    return crossing / len(lines) if lines else 1.0


def stands_in(line: TextLine, columns: Sequence[float], sides: tuple[float, float], size: float) -> bool:
    """Whether a line lies between the sides of a table, in its type, and in its columns but for a label or two."""
    if line.box.x0 < sides[0] - SAME_SIDE or line.box.x1 > sides[1] + SAME_SIDE or is_caption_line(line):
        return False
    if abs(line.size - size) > SAME_SIZE * size:
        return False
    crossing = sum(any(crosses(piece, x) for x in columns) for piece in line.pieces)
    return crossing == 0 or crossing * 3 < len(line.pieces)


def may_stand_in(line: TextLine, columns: Sequence[float], sides: tuple[float, float], size: float) -> bool:
    """Whether a line between two regions of a table stands in its columns, or is a label over several of them."""
    widest = max(piece[-1].box.x1 - piece[0].box.x0 for piece in line.pieces)
    return stands_in(line, columns if widest > WIDE * (sides[1] - sides[0]) else (), sides, size)


def fill_most(lines: Sequence[TextLine], columns: Sequence[float], sides: tuple[float, float]) -> bool:
    """Whether lines stand in more than half of the columns between `sides`.

    Bold names of groups that go on from the page before stand in the first ones only.
    """
    middles = [(piece[0].box.x0 + piece[-1].box.x1) / 2 for line in lines for piece in line.pieces]
    inside = sum(sides[0] + SAME_SIDE < x < sides[1] - SAME_SIDE for x in columns)
    return 2 * len({bisect(columns, x) for x in middles}) > inside + 1


def follow_near(lines: Sequence[TextLine], reached: float, room: float) -> bool:
    """Whether no more than `room` points lie between the lines, from top to bottom, and what ends at `reached`."""
    for line in lines:
        if line.box.top - reached > room:
            return False
        reached = max(reached, line.box.bottom)
    return True
