"""A table put together of its parts on consecutive pages: its cells with the parts' cells that each consists of."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.ruled.table_parts import PartCell, TablePart


@dataclass(slots=True)
class JoinedCell:
    """A cell of a whole table: place and spans in its grid, and the cells of the parts that it consists of."""

    row: int
    col: int
    rowspan: int
    colspan: int
    pieces: list[tuple[int, PartCell]]

    @property
    def text(self) -> str:
        """The text of all pieces in order."""
        return " ".join(piece.text for _, piece in self.pieces if piece.text)

    @property
    def last(self) -> PartCell:
        """The piece on the last page."""
        return self.pieces[-1][1]


@dataclass(slots=True)
class JoinedTable:
    """A whole table: its parts, the height of its header, and its cells in reading order."""

    parts: list[TablePart]
    header: int
    cells: list[JoinedCell]
    height: int
    xs: list[float]
    first_header: list[PartCell] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.xs) - 1

    def owners(self, first: int = 0) -> list[list[JoinedCell]]:
        """For each row from `first` on the cell that covers each column."""
        grid: list[list[JoinedCell | None]] = [[None] * self.width for _ in range(self.height - first)]
        for cell in self.cells:
            for r in range(max(cell.row, first), cell.row + cell.rowspan):
                for c in range(cell.col, cell.col + cell.colspan):
                    grid[r - first][c] = cell
        if any(cell is None for row in grid for cell in row):
            raise ValueError("the cells of a table do not fill its grid")
        return [[cell for cell in row if cell is not None] for row in grid]
