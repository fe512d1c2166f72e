"""Rows of a ruled grid without rules between their columns: parted where the other rows' rules stand."""

from __future__ import annotations

from extractors.content import Box
from extractors.ruled.table_parts import PartCell, TablePart
from extractors.text.text_lines import text_lines


def part_columns(part: TablePart) -> None:
    """Parts each cell over several columns whose text stands in pieces, each within a column of the grid.

    A piece that runs over a column's edge, or a single piece, shows that the cell is one.
    """
    cells: list[PartCell] = []
    for cell in part.cells:
        cells.extend(_parted(part, cell) if cell.colspan > 1 and cell.rowspan == 1 and cell.words else [cell])
    part.cells = cells


def _parted(part: TablePart, cell: PartCell) -> list[PartCell]:
    pieces = [piece for line in text_lines(cell.words) for piece in line.pieces]
    columns: set[int] = set()
    for piece in pieces:
        x0, x1 = piece[0].box.x0, max(w.box.x1 for w in piece)
        held = [c for c in cell.cols if part.xs[c] - 1 <= x0 and x1 <= part.xs[c + 1] + 1]
        if not held:
            return [cell]
        columns.add(held[0])
    if len(columns) < 2:
        return [cell]
    result = []
    for col in cell.cols:
        box = Box(part.xs[col], cell.box.top, part.xs[col + 1], cell.box.bottom)
        words = [w for w in cell.words if box.x0 <= (w.box.x0 + w.box.x1) / 2 < box.x1]
        result.append(PartCell(cell.row, col, 1, 1, box, words, shaded=cell.shaded))
    return result
