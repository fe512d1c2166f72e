"""A statement that something is the highest or the lowest, held against a table that has a row of its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from schemas.figures.figure import PrintedFigure
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.named_rows import NEUTRAL_STEMS
from schemas.mentions.order_clauses import OrderClause
from schemas.mentions.rows_of_kind import kinds_of_rows, rows_of_kind
from schemas.wording.headers import years_in
from schemas.wording.word_stems import tokens
from schemas.wording.words_of_change import FALLS, RISES

_FEWEST = 3
_SHORT = 5
"""Signs of what numbers a row, but for the last."""
_CHANGED = re.compile(
    rf"\b(?:{RISES}|{FALLS}|perubahan|percepatan|perbaikan|selisih|deviasi|kesenjangan|kekurangan|kelebihan|sisa)\b",
    re.I,
)
_ROSE = re.compile(rf"\b(?:{RISES})\b", re.IGNORECASE)
_REST = re.compile(r"\b(?:lain|lainnya|lain-lain)\b", re.IGNORECASE)
_IN_A_YEAR = re.compile(
    r"\W*(?:yang\s+)?(?:(?:terjadi|tercatat|dicapai|diperoleh|diraih|dialami|adalah|yaitu|ialah)\s+)?(?:pada|di|dalam)\s+tahun\b",
    re.IGNORECASE,
)
"""Words behind a superlative that say when: `terendah terjadi pada tahun 2020`."""
LINKS = NEUTRAL_STEMS | frozenset(
    tokens(
        "berasal diambil ditemukan dijumpai dicatat tercatat dimiliki dialami terjadi diperoleh diraih dicapai "
        "ditunjukkan memperoleh meraih mencapai mencatat mencatatkan memiliki menunjukkan mengalami merupakan menjadi "
        "terletak dipegang ditempati datang jenis kelompok unsur indikator bernilai oleh juga masih adapun capaian"
    )
)
"""Stems that say nothing of what is ordered."""


@dataclass(frozen=True)
class RowOrder:
    """A statement, a table and the row of it that it names; `rows` are those of the row's kind."""

    clause: OrderClause
    table: NamedTable
    row: int
    rows: tuple[int, ...]

    def cell(self, row: int, column: int) -> PrintedFigure | None:
        """A figure of the table, None for one without a value."""
        cell = self.table.held.cells(row).get(column)
        return cell if cell is not None and cell.value is not None else None

    def values(self, column: int) -> dict[int, PrintedFigure]:
        """The figures of a column by row, without what is left over, where every other row has one."""
        rows = [r for r in self.rows if r == self.row or not self._is_rest(r)]
        found = {row: cell for row in rows if (cell := self.cell(row, column)) is not None}
        return found if len(found) == len(rows) >= _FEWEST else {}

    def place(self, column: int, row: int) -> int:
        """How many rows are nearer to that end of a column."""
        values = {r: cell.value or 0 for r, cell in self.values(column).items()}
        return sum((v > values[row]) if self.clause.high else (v < values[row]) for v in values.values())

    @cached_property
    def led(self) -> bool:
        """Whether the row is at that end of a column that may be meant, whatever its sign says."""
        return any(self.row in self.leaders(column) for column in self.table.columns if self._may_be(column))

    def leaders(self, column: int) -> frozenset[int]:
        """The rows at that end of a column; by their sizes too, where some fall below nought, and without the rest."""
        cells = {row: cell for row in self.rows if (cell := self.cell(row, column)) is not None}
        named = {row: cell for row, cell in cells.items() if not self._is_rest(row)}
        best = max if self.clause.high else min
        found: set[int] = set()
        for held in (cells, named):
            for values in self._readings(held):
                found |= {row for row, value in values.items() if value == best(values.values())}
        return frozenset(found)

    def _readings(self, cells: Mapping[int, PrintedFigure]) -> Iterator[dict[int, Decimal]]:
        """The figures of rows, and without their signs or with the other one where some fall below nought."""
        values = {row: cell.value or Decimal(0) for row, cell in cells.items()}
        if values:
            yield values
        if any(value < 0 for value in values.values()) and not _ROSE.search(
            f"{self.clause.before} {self.clause.after}"
        ):
            yield {row: abs(value) for row, value in values.items()}
            yield {row: -value for row, value in values.items()}

    def _may_be(self, column: int) -> bool:
        """Whether a column may be meant: it has the figure, the words say some of its header, or it has no other words.

        Where what changed is spoken of, or no figure is said, any may be.
        """
        if self.clause.number is None or _CHANGED.search(f"{self.clause.before} {self.clause.after}"):
            return True
        years = frozenset(years_in(self.table.headers[column])) - {self.table.held.view.report_year}
        if years and not years & frozenset(self.clause.read.years):
            return False
        header = frozenset(word for word in self.table.columns[column] if not word.isdigit())
        return not header or bool(header & self.about) or column in self.own

    def _is_rest(self, row: int) -> bool:
        return _REST.search(self.table.held.view.label(row)) is not None

    def says(self, row: int, column: int, number: int | None = None) -> bool:
        """Whether a figure of the sentence is that of a row in a column, or its share of the whole column."""
        cell = self.cell(row, column)
        if cell is None:
            return False
        return self.clause.prints(cell, number) or self._is_share(cell, column, number)

    def _is_share(self, cell: PrintedFigure, column: int, number: int | None) -> bool:
        number = self.clause.number if number is None else number
        said = self.clause.read.figure(number) if number is not None else None
        if said is None or said.unit != "%" or said.value is None or said.decimals < 1 or column in self.table.shares:
            return False
        total = self.cell(self.table.total, column) if self.table.total is not None else None
        parts = [one.value or Decimal(0) for one in self.values(column).values()]
        whole = (total.value if total is not None else None) or sum(parts, Decimal(0))
        part = cell.value or Decimal(0)
        return whole != 0 and abs(100 * part / whole - said.value) <= said.half_unit

    @cached_property
    def own(self) -> tuple[int, ...]:
        """The columns in which the row has the figure that is said."""
        return tuple(c for c in self.table.columns if self.says(self.row, c))

    @cached_property
    def about(self) -> frozenset[str]:
        """What is said to be the most or the least: the words before it, and those right behind it."""
        named = self.table.rows.words.get(self.row, frozenset())
        return frozenset(tokens(f"{self.clause.before} {self.clause.after}")) - named

    @cached_property
    def measured(self) -> frozenset[str]:
        """What of these words says more than what the rows are."""
        return self.about - LINKS - kinds_of_rows(self.table, self.rows)

    @cached_property
    def extra(self) -> frozenset[str]:
        """The words that the table does not explain: some of its rows may be meant."""
        return frozenset(word for word in self.measured - self.table.known if word.isalpha())


def row_order(clause: OrderClause, table: NamedTable) -> RowOrder | None:
    """The statement with the one row that it names: behind its words, before them, or behind its figure.

    What was highest or lowest in one of several years stands at the end of its row, and says nothing of other rows.
    """
    years = [year for header in table.headers.values() for year in years_in(header)]
    if _IN_A_YEAR.match(clause.after) and len({*years}) > 1:
        return None
    behind = re.split(r"#\d|[;.]\s", clause.rest)[0] if clause.number is not None else ""
    for text in (clause.after, clause.before, behind):
        named = [row for row in table.rows.all_named(tokens(text)) if row != table.total]
        if named:
            rows = _alike(table, named[0])
            return RowOrder(clause, table, named[0], rows) if len(named) == 1 and named[0] in rows else None
    return None


def _alike(table: NamedTable, row: int) -> tuple[int, ...]:
    """The rows that are of one kind with a row: all, or those that are numbered as it is, where groups have rows."""
    rows = rows_of_kind(table)
    if rows:
        return tuple(rows)
    view = table.held.view
    shapes = {r: re.sub(r"\d+", "1", re.sub(r"\b[a-z]\b", "a", view.text(r, 0)))[:_SHORT] for r in table.held.items}
    short = {r: shape if len(shape) < _SHORT else "" for r, shape in shapes.items() if r != table.total}
    return tuple(r for r in short if short[r] == short.get(row) and (r == row or r not in table.held.summaries))
