"""Cells that span rows where no rule shows it: texts in the middle, or at the top, of groups of rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.ruled.header_rows import is_figure
from extractors.unruled.text_rows import ColumnLine

# A text stands right in the middle of its rows when it is no further off than this (in font sizes).
EXACT = 0.35
# What makes groups unlikely, in lines off the middle: one without text at the start (carried on from the page before)
# or further down, one whose text begins in lower case or is torn by wide spaces, one with several figures, an edge that
# cuts a line or leaves out an edge of the groups in the column before, one more group, and a text set at the top of the
# last group.
UNTITLED, EMPTY, LOWER_CASE, TORN, SEVERAL, CUT, ACROSS, EACH, AT_TOP = 0.5, 2.0, 1.5, 1.5, 2.0, 3.0, 5.0, 0.15, 0.4
# How much counts what the rest of a name is off its place: the page break has moved it.
REST_OFF = 0.5
# Lines further apart than this (in font sizes) are not of one text.
FAR = 0.6
# Groups that cost more than this each are none.
MOST = 0.9

Groups = list[tuple[int, int]]


def row_groups(
    edges: Sequence[float],
    columns: Sequence[Sequence[ColumnLine]],
    size: float,
    begins: Sequence[float],
    leading: float | None,
    *,
    at_top: bool,
    carried: bool,
    closed: bool = False,
) -> tuple[float, Groups]:
    """How the rows between `edges` fall into groups with one text each: (first row, row after the last) in order.

    `columns` are the lines of one column, or of several that have the same groups, `size` is their font size, `begins`
    are edges at which groups of the column before begin. `leading` is the widest space inside a text where it is known,
    `at_top` says that texts stand at the top of their groups and not in the middle, `carried` that the first group may
    go on from the page before, `closed` that the last one ends for sure with its last row. What speaks against the
    groups comes first, in lines off their places, as the mean of the columns; `are_groups` says whether it is too much.
    """
    if not any(columns):
        return 0.0, [(0, len(edges) - 1)]
    rows = len(edges) - 1
    costs = [_costs(edges, lines, size, begins, leading, carried, closed, at_top) for lines in columns]
    best = [0.0] + [float("inf")] * rows
    origin = [0] * (rows + 1)
    for start in range(rows):
        for end in range(start + 1, rows + 1):
            cost = best[start] + sum(held[start][end - start - 1] for held in costs) / len(costs)
            if cost < best[end]:
                best[end], origin[end] = cost, start
    found: Groups = []
    end = rows
    while end:
        found.append((origin[end], end))
        end = origin[end]
    return best[rows], found[::-1]


def are_groups(cost: float, groups: Groups, *, carried: bool = False) -> bool:
    """Whether texts stand where those of groups of whole rows do; `carried` says that the first one may go on from the
    page before, so that its text may be the rest of one.
    """
    return cost <= MOST * len(groups) + (UNTITLED if carried else 0.0)


def reach_over_rows(edges: Sequence[float], groups: Groups, lines: Sequence[ColumnLine], size: float) -> bool:
    """Whether a text of the groups reaches over an edge between rows of its group, or stands right in its middle.

    Another text that stands in one row alone, above or below empty places, may be of that row only.
    """
    for start, end in groups:
        held = [x.box for x in lines if edges[start] <= (x.box.top + x.box.bottom) / 2 < edges[end]]
        inner = edges[start + 1 : end] if held else ()
        if any(held[0].top < edge - 0.3 * size and held[-1].bottom > edge + 0.3 * size for edge in inner):
            return True
        off = abs(held[0].top + held[-1].bottom - edges[start] - edges[end]) / 2 if inner else size
        if off < EXACT * size and held[0].top > inner[0]:
            return True
    return False


def _costs(
    edges: Sequence[float],
    lines: Sequence[ColumnLine],
    size: float,
    begins: Sequence[float],
    leading: float | None,
    carried: bool,
    closed: bool,
    at_top: bool,
) -> list[list[float]]:
    """What a group costs that begins with a row, for each row, and each row from it on with which it may end."""
    rows = len(edges) - 1
    costs: list[list[float]] = [[] for _ in range(rows)]
    held = [
        [line for line in lines if edges[r] <= (line.box.top + line.box.bottom) / 2 < edges[r + 1]] for r in range(rows)
    ]
    far = FAR * size if leading is None else leading
    last: ColumnLine | None = None
    for start in range(rows):
        text: list[ColumnLine] = []
        across = 0.0
        if start and held[start - 1]:
            last = held[start - 1][-1]
        # A group does not begin inside a text.
        if leading is not None and last and held[start] and held[start][0].box.top - last.box.bottom <= leading:
            across = CUT
        for end in range(start + 1, rows + 1):
            text += held[end - 1]
            if end - 1 > start and any(abs(edges[end - 1] - edge) < 1 for edge in begins):
                across += ACROSS
            top, bottom, base = edges[start], edges[end], EACH + across
            if not text:
                cost = base + (EMPTY if start else UNTITLED)
            else:
                cost = base + _cost(top, bottom, text, size, far, at_top)
                if end == rows and not closed and (start or not carried):
                    cost = min(cost, base + AT_TOP + _cost(top, bottom, text, size, far, True))
                if not start and carried:
                    # The rest of a name stands at the top, or in the middle of what the page holds of its rows.
                    rest = min(_cost(top, bottom, text, size, far, place, rest=True) for place in (True, at_top))
                    cost = min(cost, base + rest + (0.0 if text[0].text[:1].islower() else UNTITLED))
            costs[start].append(cost)
    return costs


def _cost(
    top: float,
    bottom: float,
    text: Sequence[ColumnLine],
    size: float,
    far: float,
    at_top: bool,
    *,
    rest: bool = False,
) -> float:
    """What makes it unlikely that `text` names the rows from `top` to `bottom`; the `rest` of one has any beginning."""
    first, last = text[0].box, text[-1].box
    off = max(0.0, first.top - top - size) if at_top else abs(first.top + last.bottom - top - bottom) / 2
    cost = off / size * (REST_OFF if rest else 1.0)
    if text[0].text[:1].islower() and not rest:
        cost += LOWER_CASE
    cost += SEVERAL * max(0, sum(is_figure(line.text) for line in text) - 1)
    cost += TORN * sum(b.box.top - a.box.bottom > far for a, b in pairwise(text))
    if first.top < top - 0.3 * size or last.bottom > bottom + 0.3 * size:
        cost += CUT
    return cost
