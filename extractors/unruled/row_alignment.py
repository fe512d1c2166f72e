"""Rows that nothing drawn parts: of which ones their own lines show that each of them is one row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import Literal

from extractors.ruled.header_rows import is_figure, names_period
from extractors.ruled.joined_table import JoinedCell, JoinedTable
from extractors.unruled.text_rows import ColumnLine, column_lines

# Texts begin, or have their middles, at one height when these differ by no more than this (font sizes).
SAME_HEIGHT = 0.3
# So many figures and nothing else in one line of a cell are those of several columns.
RUN_TOGETHER = 3
# Numbers of columns have no more digits than this.
DIGITS_OF_COLUMN = 2

Alignment = Literal["top", "middle", "both"]


def unsure_rows(table: JoinedTable) -> frozenset[int]:
    """The rows of the body of which the places of their texts do not show that each is one row of the table.

    Shown are those whose texts all begin at one height, or all have their middles at one height, as in most rows of the
    table: where a row is parted or joined wrongly, they do not. A row that holds one text alone, or a cell with several
    figures, is not shown, and neither is any row of a table whose columns of figures are not named one by one, or
    whose header holds a figure. Cells over several rows say nothing of a single one.
    """
    body = range(table.header, table.height)
    rows: dict[int, list[JoinedCell]] = {row: [] for row in body}
    for cell in table.cells:
        if cell.row in rows and cell.rowspan == 1 and any(piece.words for _, piece in cell.pieces):
            rows[cell.row].append(cell)
    if not _names_each_column(table, [cell for cells in rows.values() for cell in cells]):
        return frozenset(body)
    pages = {row: min((page for cell in cells for page in _pages(cell)), default=0) for row, cells in rows.items()}
    aligned = {row: _alignment(cells, pages[row] < pages.get(row + 1, 0)) for row, cells in rows.items()}
    kinds = Counter(kind for kind in aligned.values() if kind in ("top", "middle"))
    usual = max(kinds, key=lambda kind: kinds[kind], default="both")
    return frozenset(row for row, kind in aligned.items() if kind not in (usual, "both"))


def _names_each_column(table: JoinedTable, body: Sequence[JoinedCell]) -> bool:
    """Whether the header names each column of figures by itself, and holds no figure."""
    names = [cell for cell in table.cells if cell.row + cell.rowspan == table.header]
    by_column: dict[int, list[bool]] = {}
    for cell in body:
        by_column.setdefault(cell.col, []).append(is_figure(cell.text))
    figures = {col for col, held in by_column.items() if 2 * sum(held) > len(held)}
    return bool(names) and not any(
        _states_figure(cell.text) or len(figures & {*range(cell.col, cell.col + cell.colspan)}) > 1 for cell in names
    )


def _states_figure(text: str) -> bool:
    """Whether a name is a figure, and no year and no number of a column."""
    return is_figure(text) and not names_period(text) and sum(map(str.isdigit, text)) > DIGITS_OF_COLUMN


def _pages(cell: JoinedCell) -> list[int]:
    """The pages on which a cell has text."""
    return [page for page, piece in cell.pieces if piece.words]


def _alignment(cells: Sequence[JoinedCell], is_last: bool) -> Alignment | None:
    """How the texts of a row stand beside each other; None where they do not, or where it is none for another reason.

    The last row of a page may be cut: then its texts begin at one height, and none of figures goes on overleaf.
    """
    page = min((page for cell in cells for page in _pages(cell)), default=0)
    cut = [cell for cell in cells if _pages(cell)[-1] > page]
    begun = [next(piece.words for _, piece in cell.pieces if piece.words) for cell in cells if _pages(cell)[0] == page]
    held = [column_lines(words) for words in begun]
    if len(held) < 2 or any(map(_holds_several_figures, held)):
        return None
    if cut and (len(held) < len(cells) or any(is_figure(cell.text) for cell in cut)):
        return None
    room = SAME_HEIGHT * median(word.size for lines in held for line in lines for word in line.words)
    tops = [lines[0].box.top for lines in held]
    middles = [(lines[0].box.top + lines[-1].box.bottom) / 2 for lines in held]
    at_top, in_middle = max(tops) - min(tops) <= room, max(middles) - min(middles) <= room
    if at_top and (in_middle or is_last):
        return "both"
    return "top" if at_top else "middle" if in_middle else None


def _holds_several_figures(lines: Sequence[ColumnLine]) -> bool:
    """Whether a cell holds figures below each other, or of several columns side by side, and nothing else."""
    if len(lines) > 1 and all(is_figure(line.text) for line in lines):
        return True
    return any(len(line.words) >= RUN_TOGETHER and all(is_figure(word.text) for word in line.words) for line in lines)
