"""Tables written out in a test: rows of cells, `<` for a cell that its left neighbour spans, `^` for its upper one."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.content import Box, Cell, Table


def table_of(
    rows: Sequence[str],
    header_rows: int = 1,
    caption: str = "",
    headings: tuple[str, ...] = (),
    lead_in: str = "",
    name: str = "t001",
) -> Table:
    """A table from rows of cells set apart by `|`."""
    texts = [[cell.strip() for cell in row.split("|")] for row in rows]
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for r, row in enumerate(texts):
        for c, text in enumerate(row):
            owner[r, c] = owner[r, c - 1] if text == "<" else owner[r - 1, c] if text == "^" else (r, c)
    cells = []
    for r, c in sorted(set(owner.values())):
        held = [position for position, first in owner.items() if first == (r, c)]
        rowspan = max(row for row, _ in held) - r + 1
        colspan = max(column for _, column in held) - c + 1
        cells.append(Cell(r, c, rowspan, colspan, texts[r][c], 1, Box(c * 60, r * 12, c * 60 + 58, r * 12 + 11)))
    grid = tuple(tuple(texts[owner[r, c][0]][owner[r, c][1]] for c in range(len(row))) for r, row in enumerate(texts))
    return Table(name, caption, headings, lead_in, (1,), header_rows, grid, tuple(cells), "written")


def changed(rows: Sequence[str], before: str, after: str) -> list[str]:
    """The rows of a written table with another text wherever `before` stands."""
    return [row.replace(before, after) for row in rows]
