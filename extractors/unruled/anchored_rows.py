"""Rows of a table without rules whose text wraps: told by the figures that each row has once beside its text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractors.ruled.header_rows import is_figure
from extractors.unruled.text_rows import ColumnLine

# A column gives anchors when at least this share of its lines are figures or dashes; another one gives more of them
# when this share of its lines stand beside those.
ANCHORS = 0.8
# What it costs that the text of a page's last row begins at its anchor: the page's end may have cut it.
AT_TOP = 0.3
# What a row without an anchor costs (a label, or the rest of a row that a page break cut), in lines off the middle.
UNANCHORED = 0.4
# What a row edge costs that cuts a line of text, or stands above one that begins in lower case.
CUT, LOWER_CASE = 3.0, 1.5
# How much the white space at a row edge counts: for each font size of it, and at most so much.
SPACE, MOST_SPACE = 0.3, 0.3
# Lines of one text are nearer to each other than this (font sizes).
APART = 0.55

_BLANKS = frozenset({"-", "–", "—"})
Extent = tuple[float, float]


def anchored_rows(columns: Sequence[Sequence[ColumnLine]], size: float) -> list[float] | None:
    """Edges between rows, outer ones left out; `columns` are the lines of each column, `size` is the font size.

    None when no column says how many rows there are, or no text wraps.
    """
    anchors = _anchors(columns)
    if len(anchors) < 2 or min(b[0] - a[0] for a, b in pairwise(anchors)) < 0.6 * size:
        return None
    wrapping = _wrapping(columns, anchors)
    if not wrapping:
        return None
    going_on = [x.box.top for column in columns for x in column if x.text[:1].islower()]
    ways = [_best(anchors, wrapping, going_on, size, at_top) for at_top in (False, True)]
    return min(ways)[1]


def rows_hold_anchors(columns: Sequence[Sequence[ColumnLine]], edges: Sequence[float]) -> bool:
    """Whether the rows parted at `edges` hold one anchor each (or there are no anchors to say)."""
    anchors = [(top + bottom) / 2 for top, bottom in _anchors(columns)]
    return len(anchors) < 2 or [bisect_left(edges, y) for y in anchors] == list(range(len(edges) + 1))


def rows_part_anchors(columns: Sequence[Sequence[ColumnLine]], edges: Sequence[float], leading: float) -> bool:
    """Whether no row parted at `edges` holds more than one anchor; lines no further apart than `leading` are one."""
    anchors = _anchors(columns)
    first = [b for a, b in pairwise([(0.0, float("-inf")), *anchors]) if b[0] - a[1] > leading]
    held = [bisect_left(edges, (top + bottom) / 2) for top, bottom in first]
    return len(held) == len(set(held))


def lines_stand_apart(columns: Sequence[Sequence[ColumnLine]], size: float) -> bool:
    """Whether lines without an anchor are as far from the next ones as rows are: no text goes on in them."""
    anchors = _anchors(columns)
    held = [[((line.box.top, line.box.bottom), line) for line in column] for column in columns]
    pairs = [
        (b.box.top - a.box.bottom, _beside(x, anchors) and _beside(y, anchors))
        for column in held
        for (x, a), (y, b) in pairwise(column)
    ]
    rows, others = [room for room, both in pairs if both], [room for room, both in pairs if not both]
    return bool(rows and others) and min(others) >= max(APART * size, min(rows) - 0.05 * size)


def _anchors(columns: Sequence[Sequence[ColumnLine]]) -> list[Extent]:
    """The heights at which rows have their figures, from top to bottom."""
    telling = [
        [(x.box.top, x.box.bottom) for x in column]
        for column in columns
        if len(column) > 1 and sum(is_figure(x.text) or x.text in _BLANKS for x in column) >= ANCHORS * len(column)
    ]
    if not telling:
        return []
    most = max(telling, key=len)
    found = list(most)
    for column in telling:
        if column is not most and sum(_beside(x, most) for x in column) >= ANCHORS * len(column):
            found += [x for x in column if not _beside(x, found)]
    return sorted(found)


def _beside(extent: Extent, others: Sequence[Extent]) -> bool:
    top, bottom = extent
    return any(min(bottom, b) - max(top, a) > 0.3 * (bottom - top) for a, b in others)


def _wrapping(columns: Sequence[Sequence[ColumnLine]], anchors: Sequence[Extent]) -> list[list[Extent]]:
    """The lines of the columns whose text must be shared out to the rows: the longest one and those after it.

    Columns before it may hold the names of groups of rows, which say nothing of single rows.
    """
    texts = []
    for column in columns:
        figures = sum(is_figure(x.text) or x.text in _BLANKS for x in column) >= ANCHORS * len(column)
        if column and not figures:
            texts.append([(x.box.top, x.box.bottom) for x in column])
    if not texts or max(map(len, texts)) <= len(anchors):
        return []
    return texts[texts.index(max(texts, key=len)) :]


def _best(
    anchors: Sequence[Extent],
    wrapping: Sequence[Sequence[Extent]],
    going_on: Sequence[float],
    size: float,
    at_top: bool,
) -> tuple[float, list[float]]:
    """The edges that cost least when texts stand in the middle, or at the top, of their rows; the cost first.

    `going_on` are the tops of lines that begin in lower case.
    """
    lower = set(going_on) & {top for column in wrapping for top, _ in column}
    every = sorted({line for column in [*wrapping, anchors] for line in column})
    height = median(b - a for a, b in every)
    starts = sorted({top for top, _ in every})
    bounds = [starts[0] - 1]
    costs = [0.0]
    for start in starts[1:]:
        above = max((bottom for _, bottom in every if bottom <= start + 0.3 * height), default=start)
        at = (above + start) / 2
        if at - bounds[-1] > 0.3 * height:
            cut = any(top < at - 0.3 * height and bottom > at + 0.3 * height for top, bottom in every)
            bounds.append(at)
            cost = CUT if cut else -min(MOST_SPACE, SPACE * max(0.0, start - above) / size)
            costs.append(cost + (LOWER_CASE if start in lower else 0.0))
    bounds.append(max(bottom for _, bottom in every) + 1)
    costs.append(0.0)
    middles = [(a + b) / 2 for a, b in anchors]
    columns = [([(a + b) / 2 for a, b in lines], lines) for lines in wrapping]
    infinite = float("inf")
    best = [0.0] + [infinite] * (len(bounds) - 1)
    origin = [0] * len(bounds)
    for end in range(1, len(bounds)):
        for begin in range(end - 1, -1, -1):
            first, last = bisect_left(middles, bounds[begin]), bisect_left(middles, bounds[end])
            if last - first > 1:
                break
            anchor = anchors[first] if last > first else None
            row = _row_cost(bounds[begin], bounds[end], anchor, columns, height, at_top)
            if end == len(bounds) - 1 and not at_top:
                row = min(row, AT_TOP + _row_cost(bounds[begin], bounds[end], anchor, columns, height, True))
            cost = best[begin] + costs[end] + row
            if cost < best[end]:
                best[end], origin[end] = cost, begin
    edges = []
    at_end = origin[-1]
    while at_end:
        edges.append(bounds[at_end])
        at_end = origin[at_end]
    return best[-1], edges[::-1]


def _row_cost(
    top: float,
    bottom: float,
    anchor: Extent | None,
    columns: Sequence[tuple[list[float], Sequence[Extent]]],
    height: float,
    at_top: bool,
) -> float:
    if anchor is None:
        return UNANCHORED
    cost = 0.0
    for middles, lines in columns:
        held = lines[bisect_left(middles, top) : bisect_left(middles, bottom)]
        if held:
            off = held[0][0] - anchor[0] if at_top else (held[0][0] + held[-1][1] - anchor[0] - anchor[1]) / 2
            cost += abs(off) / height
    return cost
