"""The part of a table that stands on one page: its grid of cells with their words, before parts are joined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractors.content import Box, Word


@dataclass(slots=True)
class PartCell:
    """A cell of a part: position and spans in the part's grid, box, words, text, and how it is set apart.

    `shaded` is the colour behind it when that is not white; `bold` says that all its words are set bold.
    """

    row: int
    col: int
    rowspan: int
    colspan: int
    box: Box
    words: list[Word] = field(default_factory=list)
    text: str = ""
    shaded: tuple[int, int, int] | None = None

    @property
    def bold(self) -> bool:
        """Whether there are words and all are bold."""
        return bool(self.words) and all(w.bold for w in self.words)

    @property
    def rows(self) -> range:
        """The grid rows that it covers."""
        return range(self.row, self.row + self.rowspan)

    @property
    def cols(self) -> range:
        """The grid columns that it covers."""
        return range(self.col, self.col + self.colspan)


@dataclass(slots=True)
class TablePart:
    """What stands of a table on page number `page`: column and row edges in points, and cells in reading order.

    `ruled` says that the grid comes from ruling lines, else from white space; `chain` is then the page and place where
    its table begins, as far as its columns tell. `repeated` is the top of a header that was repeated above the grid and
    left out of it. `ends_open` are the columns that no rule closes at the bottom, `rows_ruled` says that rules
    part the rows though not the columns, `rows_marked` that each row begins with a mark of its own. `row_cut` and
    `carried` are what shading says about the page break above: whether the first row is the rest of the last one on the
    page before, and in which columns a cell goes on. `table_id` is set once it is known of which table this is a part.
    """

    page: int
    xs: list[float]
    ys: list[float]
    cells: list[PartCell]
    ruled: bool = True
    chain: tuple[int, Box] | None = None
    repeated: float | None = None
    ends_open: frozenset[int] = frozenset()
    rows_ruled: bool = False
    rows_marked: bool = False
    row_cut: bool | None = None
    carried: Mapping[int, bool] = field(default_factory=dict)
    table_id: str = ""

    @property
    def box(self) -> Box:
        """The place of the part on its page, a repeated header included."""
        top = self.ys[0] if self.repeated is None else min(self.repeated, self.ys[0])
        return Box(self.xs[0], top, self.xs[-1], self.ys[-1])

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.xs) - 1

    @property
    def height(self) -> int:
        """Number of rows."""
        return len(self.ys) - 1

    def owners(self) -> list[list[PartCell]]:
        """For each row the cell that covers each column; raises ValueError where none does."""
        grid = self._grid()
        if any(cell is None for row in grid for cell in row):
            raise ValueError(f"the cells of a table on page {self.page} do not fill its grid")
        return [[cell for cell in row if cell is not None] for row in grid]

    def fill(self) -> None:
        """Makes a blank cell of each grid position that no cell covers, so that the rest of the table is read."""
        blank = [(r, c) for r, row in enumerate(self._grid()) for c, cell in enumerate(row) if cell is None]
        for r, c in blank:
            self.cells.append(PartCell(r, c, 1, 1, Box(self.xs[c], self.ys[r], self.xs[c + 1], self.ys[r + 1])))
        if blank:
            self.cells.sort(key=lambda cell: (cell.row, cell.col))

    def _grid(self) -> list[list[PartCell | None]]:
        grid: list[list[PartCell | None]] = [[None] * self.width for _ in range(self.height)]
        for cell in self.cells:
            for r in cell.rows:
                for c in cell.cols:
                    grid[r][c] = cell
        return grid


def without(part: TablePart, rows: set[int], cols: set[int]) -> TablePart:
    """The part without some rows and columns; what is left of cells that reach over them stays.

    A column that is left out in the middle falls to the one before it.
    """
    keep_rows = [i for i in range(part.height) if i not in rows]
    keep_cols = [i for i in range(part.width) if i not in cols]
    if not keep_rows or not keep_cols:
        return TablePart(part.page, part.xs[:1], part.ys[:1], [], part.ruled)
    cells = []
    for cell in part.cells:
        left_rows = [i for i in keep_rows if i in cell.rows]
        left_cols = [i for i in keep_cols if i in cell.cols]
        if left_rows and left_cols:
            cell.row, cell.rowspan = keep_rows.index(left_rows[0]), len(left_rows)
            cell.col, cell.colspan = keep_cols.index(left_cols[0]), len(left_cols)
            cells.append(cell)
    xs = [part.xs[i] for i in keep_cols] + [part.xs[-1]]
    ys = [part.ys[i] for i in keep_rows] + [part.ys[-1]]
    return TablePart(part.page, xs, ys, cells, part.ruled, rows_ruled=part.rows_ruled)
