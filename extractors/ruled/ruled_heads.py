"""Headers drawn as a grid above rows that no rule parts: the columns' names stand as the grid shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.ruled.table_parts import TablePart

# The header ends at the edge of a row, and the sides of both lie at one place, up to so many points.
SAME_PLACE = 4.0
# Edges between the same columns lie at one place, up to so many points.
SAME_COLUMN = 1.0


def with_ruled_head(part: TablePart, heads: Sequence[TablePart]) -> TablePart:
    """The part with the grid among `heads` that stands at its top instead of what white space tells of its header.

    The part as it is where there is none, where a text stands in another column than the grid shows, or a cell reaches
    from the header into the rows.
    """
    head = next((h for h in heads if abs(h.ys[0] - part.ys[0]) <= SAME_PLACE and _same_sides(h, part)), None)
    end = None if head is None else next((i for i, y in enumerate(part.ys) if abs(y - head.ys[-1]) <= SAME_PLACE), None)
    if head is None or not end or end == part.height or head.width != part.width or part.repeated is not None:
        return part
    if end > head.height == 1 and all(abs(a - b) <= SAME_COLUMN for a, b in zip(head.xs, part.xs, strict=True)):
        # The grid parts no levels, and in the same columns the part shows several.
        return part
    body = [c for c in part.cells if c.row >= end]
    if sum(c.rowspan * c.colspan for c in body) != part.width * (part.height - end):
        return part
    if any(
        not head.xs[c.col] - 1 <= w.box.x0 <= w.box.x1 <= head.xs[c.col + c.colspan] + 1 for c in body for w in c.words
    ):
        return part
    for cell in body:
        cell.row += head.height - end
    return replace(part, ys=[*head.ys, *part.ys[end + 1 :]], cells=[*head.cells, *body])


def head_of(grid: TablePart, rows: int) -> TablePart | None:
    """The first rows of a grid; None when a cell reaches from them into the others, or they name too little."""
    cells = [c for c in grid.cells if c.row < rows]
    if any(c.row + c.rowspan > rows for c in cells) or sum(bool(c.words) for c in cells) < 2:
        return None
    return replace(grid, ys=grid.ys[: rows + 1], cells=cells)


def _same_sides(head: TablePart, part: TablePart) -> bool:
    return max(abs(head.xs[0] - part.xs[0]), abs(head.xs[-1] - part.xs[-1])) <= SAME_PLACE
