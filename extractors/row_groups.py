"""Cells that span rows where no rule shows it: a text in the middle of its rows, or rows shaded as one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

# What it costs to begin with a group without text (carried on from the page before), or to set a text at the top of its
# group (cut by the page's end) instead of in its middle; in the heights of a line.
UNTITLED = 1.0
AT_TOP = 0.6
# A text that begins this near (in heights of a line) to the top of a row begins a group there.
BEGINS = 0.8
# A text may stand this far from the middle of its group (in heights of a line).
OFF_MIDDLE = 0.75


def row_groups(
    edges: Sequence[float], texts: Sequence[tuple[float, float]], line: float
) -> list[tuple[int, int]] | None:
    """How the rows between `edges` fall into groups with one text each: (first row, row after the last) in order.

    `texts` are the extents down of the texts in one column, `line` is the height of a line. All texts stand in the
    middle of their groups, or all at the top. A first group without text is given when the texts only fit so. None when
    the texts fit neither way.
    """
    rows, count = len(edges) - 1, len(texts)
    if not count or count > rows:
        return None
    found = [way for way in (_centred(edges, texts, line), _at_top(edges, texts, line)) if way is not None]
    return min(found)[1] if found else None


def _at_top(
    edges: Sequence[float], texts: Sequence[tuple[float, float]], line: float
) -> tuple[float, list[tuple[int, int]]] | None:
    """Groups that begin where their texts do, and what that costs."""
    starts: list[int] = []
    cost = 0.0
    for top, _ in texts:
        row = min(range(len(edges) - 1), key=lambda r: abs(edges[r] - top))
        off = abs(top - edges[row]) / line
        if off > BEGINS or (starts and row <= starts[-1]):
            return None
        cost += off / 2
        starts.append(row)
    if starts[0] > 0:
        cost += UNTITLED
    bounds = sorted({0, *starts, len(edges) - 1})
    return cost, [(a, b) for a, b in pairwise(bounds)]


def _centred(
    edges: Sequence[float], texts: Sequence[tuple[float, float]], line: float
) -> tuple[float, list[tuple[int, int]]] | None:
    """Groups in whose middle their texts stand, and what that costs."""
    rows, count = len(edges) - 1, len(texts)
    infinite = float("inf")
    # best[k][r]: least cost of the first k texts filling the rows before r, and where the last group begins.
    best = [[infinite] * (rows + 1) for _ in range(count + 1)]
    begin = [[0] * (rows + 1) for _ in range(count + 1)]
    best[0][0] = 0.0
    for r in range(1, rows):
        best[0][r] = UNTITLED if edges[r] <= texts[0][0] + line else infinite
    for k, (top, bottom) in enumerate(texts, 1):
        for end in range(k, rows + 1):
            if edges[end] < bottom - 0.3 * line:
                continue
            for start in range(k - 1, end):
                if best[k - 1][start] == infinite or edges[start] > top + 0.3 * line:
                    continue
                cost = best[k - 1][start] + _cost(edges[start], edges[end], top, bottom, line, end == rows)
                if cost < best[k][end]:
                    best[k][end], begin[k][end] = cost, start
    if best[count][rows] > OFF_MIDDLE * count + UNTITLED:
        return None
    result = []
    end = rows
    for k in range(count, 0, -1):
        result.append((begin[k][end], end))
        end = begin[k][end]
    if end:
        result.append((0, end))
    return best[count][rows], result[::-1]


def _cost(start: float, end: float, top: float, bottom: float, line: float, is_last: bool) -> float:
    off = abs((start + end) - (top + bottom)) / 2 / line
    cost = off if off <= OFF_MIDDLE else 10 * off
    if is_last:
        cost = min(cost, AT_TOP + max(0.0, (top - start) / line - 0.6) * 10)
    return cost
