"""Columns in which nothing is printed but their name: told from the header alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from extractors.content import Box
from extractors.text.text_lines import TextLine

# A header with so many names in one line shows that each of them names a column.
FEWEST = 3
# Between two names that nothing else parts is so much white space, more than between words that are spread over a
# column, and between the texts of both columns at least the other (font sizes).
APART, ROOM = 1.6, 0.5


def with_named_columns(places: Sequence[float], stretches: Sequence[Sequence[TextLine]], size: float) -> list[float]:
    """The places between columns, and those between two bold names in a line of which one has nothing below it.

    `stretches` are the lines of the table, one a page, `size` is the size of its type.
    """
    head = list(takewhile(lambda line: line.is_bold, stretches[0]))
    named = max(head, key=lambda line: len(line.pieces), default=None)
    if named is None or len(named.pieces) < FEWEST or len(head) == len(stretches[0]):
        return list(places)
    body = [*stretches[0][len(head) :], *(line for lines in stretches[1:] for line in lines)]
    boxes = [Box.around(w.box for w in piece) for piece in named.pieces]
    found = list(places)
    for a, b in pairwise(boxes):
        if b.x0 - a.x1 < APART * size or any(a.x0 < x < b.x1 for x in places):
            continue
        low, high = (
            max((x for x in places if x <= a.x0), default=0.0),
            min((x for x in places if x >= b.x1), default=b.x1),
        )
        below, above = ([w.box for x in lines for w in x.words if _is_in(w.box, low, high)] for lines in (body, head))
        room = _room(a, b, below, size)
        if room is not None and not any(box.x0 < sum(room) / 2 < box.x1 for box in above):
            found.append(sum(room) / 2)
    return sorted(found)


def _is_in(box: Box, low: float, high: float) -> bool:
    return low < (box.x0 + box.x1) / 2 < high


def _room(a: Box, b: Box, below: Sequence[Box], size: float) -> tuple[float, float] | None:
    """Where two names part of which all that stands `below` is under one."""
    right = a.x1, min([b.x0, *(box.x0 for box in below)])
    left = max([a.x1, *(box.x1 for box in below)]), b.x0
    return next(((x0, x1) for x0, x1 in (right, left) if x1 - x0 >= ROOM * size), None)
