"""A table as the readers of datasets see it: its body rows, typed cells with their places, and what each row is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from extractors.content import Cell, Table
from schemas.datasets.dataset import Column, Record, Value
from schemas.figures.column_evidence import ColumnEvidence, gather, to_figure
from schemas.figures.dates import has_date_shape
from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.money_scale import in_rupiah, power_of
from schemas.figures.number_grammar import is_blank, read_cell
from schemas.figures.ranges import read_range
from schemas.wording.column_numbers import is_number_row
from schemas.wording.headers import Header, column_headers, years_in

_TOTAL = re.compile(r"\W*(?:grand\s+)?(?:total|jumlah|keseluruhan)\b|.*\brata\s?-?\s?(?:rata|2)\b", re.IGNORECASE)
_SUBTOTAL = re.compile(r"\W*sub\s?-?\s?(?:total|jumlah)\b", re.IGNORECASE)
_COMPARES = re.compile(r"\b(?:target|terhadap|(?:per|di)banding\w*|semula|menjadi)\b", re.IGNORECASE)
_LETTERED = re.compile(r"[A-Z][.,)]*|(?:I{1,3}|IV|VI{0,3}|IX|X)[.,)]*")
_UNIT = re.compile(r"\d[\d.,]*\s+([A-Za-z]{1,12}(?:[ /][A-Za-z]{1,12})?)\.?")
_SHARES = re.compile(r"\(?%\)?|persen(?:tase)?\s*(?:\(?%\)?)?", re.IGNORECASE)
_COUNTED = re.compile(r"\s*\d{1,3}(?:\.?\d{3})*\s+[^\W\d]{3,}(?:[ /-][^\W\d]{2,})?\s*")
_FEWEST_COUNTING = 3
_LARGE = 10**6
_LABELS = 2
"""A row's label stands in one of its first columns."""


class TableView:
    """A table, the header of each of its columns, the words around it and the year that its report is about."""

    def __init__(
        self, table: Table, headers: tuple[Header, ...], context_words: frozenset[str], year: int | None
    ) -> None:
        self.table = table
        self.headers = headers
        self.context_words = context_words
        self.report_year = year
        self._evidence: dict[tuple[int, bool], ColumnEvidence] = {}
        self._units: dict[int, str] = {}
        self._labels: dict[int, str] = {}
        self._money_powers: dict[int, int] = {}
        self._in_full: dict[int, bool] = {}
        self._figures: dict[tuple[int, int, Column | None], list[PrintedFigure]] = {}

    @cached_property
    def body(self) -> tuple[int, ...]:
        """Rows of the body, without blank rows, headers that are printed again, and rows that number the columns."""
        table = self.table
        headers = {tuple(_plain(text) for text in table.rows[row]) for row in range(table.header_rows)}
        first = table.rows[table.header_rows] if table.header_rows < len(table.rows) else ()
        if is_number_row(first):
            headers.add(tuple(_plain(text) for text in first))
        rows = []
        for row in range(table.header_rows, len(table.rows)):
            texts = [text.strip() for text in table.rows[row]]
            if not any(texts) or tuple(_plain(text) for text in texts) in headers:
                continue
            rows.append(row)
        return tuple(rows)

    @cached_property
    def year(self) -> int | None:
        """The year that the table is about: the only one in its caption, the line before it or a heading.

        A text that compares years says nothing; where none says anything it is the report's year.
        """
        for text in (self.table.caption, self.table.lead_in, *reversed(self.table.headings)):
            years = set(years_in(text))
            if len(years) == 1 and not _COMPARES.search(text):
                return years.pop()
        return self.report_year

    def text(self, row: int, column: int) -> str:
        """The text of a grid position, blanks made single."""
        return " ".join(self.table.rows[row][column].split())

    def cell(self, row: int, column: int) -> Cell:
        """The cell that covers a grid position."""
        return self.table.cell_at(row, column)

    def label(self, row: int) -> str:
        """The first text of a row that is more than a number."""
        if row not in self._labels:
            self._labels[row] = self._label(row)
        return self._labels[row]

    def _label(self, row: int) -> str:
        for column in range(len(self.headers)):
            text = self.text(row, column)
            if re.search(r"[^\W\d]{2}", text):
                return text
        return ""

    def place(self, row: int, column: int) -> Place:
        """Where the cell of a grid position stands, with its labels."""
        cell = self.cell(row, column)
        return Place(
            cell.page, cell.box, self.table.id, cell.row, cell.col, self.label(cell.row), self.headers[column].text,
            confidence=cell.confidence,
        )  # fmt: skip

    def is_first_row(self, row: int, column: int) -> bool:
        """Whether the cell of a grid position begins in this row: a figure in a merged cell is one figure."""
        return self.cell(row, column).row == row

    def printed_unit(self, column: int) -> str:
        """The unit that stands behind the figure in every cell of a column: `4.318,5 kg`; "" where there is none."""
        if column not in self._units:
            texts = [self.text(row, column) for row in self.body if self.is_first_row(row, column)]
            found = {match[1] if (match := _UNIT.fullmatch(text)) else "" for text in texts if not is_blank(text)}
            self._units[column] = found.pop() if len(found) == 1 else ""
        return self._units[column]

    def spans_row(self, row: int) -> bool:
        """Whether one cell takes more than half of the row's width, as a section's title does."""
        widest = max(self.cell(row, column).colspan for column in range(len(self.headers)))
        return len(self.headers) > 2 and widest * 2 > len(self.headers)

    def value(self, row: int, column: int, declared: Column) -> Value:
        """What a cell holds for a dataset's column, None when it is blank or only the continuation of a merged one.

        A cell with several figures gives the one that has the column's unit, or else its text.
        """
        text = self.text(row, column)
        if not text:
            return None
        if declared.kind != "figure":
            return text
        if not self.is_first_row(row, column) or self._is_wide_label(row, column):
            return None
        figures = self.figures(row, column, declared)
        percents = [figure for figure in figures if figure.unit == "%"]
        plain = [figure for figure in figures if figure.unit != "%"]
        if len(figures) > 1:
            figures = percents if declared.unit == "%" else plain
        if len(figures) != 1:
            return text
        return figures[0]

    def _is_wide_label(self, row: int, column: int) -> bool:
        """Whether words that begin in a column further left run over this one: a figure in them is part of a name."""
        return self.cell(row, column).col < column and re.search(r"[^\W\d]{3}", self.text(row, column)) is not None

    def figures(self, row: int, column: int, declared: Column | None = None) -> list[PrintedFigure]:
        """Every figure that a cell prints; none for a dash, a date or a range."""
        key = (row, column, declared)
        if key not in self._figures:
            self._figures[key] = self._figures_of(row, column, declared)
        return list(self._figures[key])

    @cached_property
    def single_figures(self) -> Mapping[tuple[int, int], PrintedFigure]:
        """The figures of cells that print one figure and nothing but brackets beside it, a merged cell once.

        In a column each of whose cells says what it counts (`12 standar`) the words are no more than that.
        """
        held = {}
        counting = {column for column in range(len(self.headers)) if self._says_what_it_counts(column)}
        for row in self.body:
            for column in range(len(self.headers)):
                cell, text = self.cell(row, column), self.text(row, column)
                if cell.row != row or cell.col != column or is_blank(text):
                    continue
                figures = self.figures(row, column)
                if len(figures) == 1 and (column in counting or _bare(figures[0].text) == _bare(text)):
                    held[row, column] = figures[0]
        return held

    def _says_what_it_counts(self, column: int) -> bool:
        """Whether all cells, three at least, print a whole number with a word or two behind it, or one unit."""
        texts = [text for row in self.body if not is_blank(text := self.text(row, column))]
        counted = all(_COUNTED.fullmatch(text) for text in texts)
        return len(texts) >= _FEWEST_COUNTING and (counted or self.printed_unit(column) != "")

    def _figures_of(self, row: int, column: int, declared: Column | None) -> list[PrintedFigure]:
        text = self.text(row, column)
        if is_blank(text) or has_date_shape(text) or (read_range(text) is not None and _not_signed(text)):
            return []
        exact = declared is not None and declared.exact
        counts = exact and declared is not None and (declared.unit == "Rp" or _counts(declared))
        evidence = self._column_evidence(column, counts)
        place = self.place(row, column)
        shared = self.cell(row, column).rowspan
        is_money = declared is not None and declared.unit == "Rp"
        power = self._money_power(column) if is_money else 0
        exact = exact and (not is_money or self._is_in_full(column, evidence))
        found = []
        for piece in read_cell(text):
            figure = in_rupiah(to_figure(piece, place, exact, evidence), power)
            if shared > 1:
                figure = _noted(figure, f"one cell for {shared} rows")
            found.append(figure)
        return found

    def _money_power(self, column: int) -> int:
        if column not in self._money_powers:
            texts = [self.text(row, column) for row in self.body]
            self._money_powers[column] = power_of(self.table, self.headers[column].text, texts)
        return self._money_powers[column]

    def _is_in_full(self, column: int, evidence: ColumnEvidence) -> bool:
        """Whether a column prints amounts to the rupiah: none with decimals but noughts, and not only small ones.

        Others are in thousands or more, if nothing says so, and rounded.
        """
        if column not in self._in_full:
            figures = (
                to_figure(piece, self.place(row, column), False, evidence)
                for row in self.body
                for piece in read_cell(self.text(row, column))
            )
            values = [f.value for f in figures if f.unit != "%" and f.value is not None]
            self._in_full[column] = not any(v % 1 for v in values) and max(map(abs, values), default=0) >= _LARGE
        return self._in_full[column]

    def _column_evidence(self, column: int, counts: bool) -> ColumnEvidence:
        if (column, counts) not in self._evidence:
            pieces = [
                piece
                for row in self.body
                if self.is_first_row(row, column) and not self._is_row_of_shares(row)
                for piece in read_cell(self.text(row, column))
            ]
            self._evidence[column, counts] = gather(pieces, counts, self.table.grouping, self.headers[column].text)
        return self._evidence[column, counts]

    def _is_row_of_shares(self, row: int) -> bool:
        """Whether a row's label says that it prints percentages: they may be written otherwise than what is counted."""
        return any(_SHARES.fullmatch(self.text(row, column)) for column in range(min(len(self.headers), _LABELS)))

    def role_of(self, row: int, number_column: int | None, label_column: int | None) -> str:
        """What a row is: a total (it says so, or is last and unnumbered in a numbered table), a subtotal, an item."""
        label = self.text(row, label_column) if label_column is not None else self.label(row)
        number = self.text(row, number_column) if number_column is not None else ""
        texts = [text for text in (number, label) if text]
        if any(_SUBTOTAL.match(text) for text in texts):
            return "subtotal"
        last = row == self._last_with_figures
        if any(_TOTAL.match(text) for text in texts):
            return "total" if last or self._only_total(row, label_column) else "subtotal"
        if number_column is None:
            return "rincian"
        if _LETTERED.fullmatch(number) and self._numbered_below(number_column):
            return "subtotal"
        merged = label_column is not None and self.cell(row, number_column) is self.cell(row, label_column)
        if last and (not number or merged) and self._mostly_numbered(number_column):
            return "total"
        return "rincian"

    @cached_property
    def _last_with_figures(self) -> int:
        """The last row of the body that prints a figure: grades in words may stand below the total."""
        width = range(len(self.headers))
        return next((r for r in reversed(self.body) if any(self.figures(r, c) for c in width)), self.body[-1])

    def _only_total(self, row: int, label_column: int | None) -> bool:
        return not any(
            _TOTAL.match(self.text(other, label_column) if label_column is not None else self.label(other))
            for other in self.body
            if other > row
        )

    def _numbered_below(self, column: int) -> bool:
        return any(re.match(r"\d", self.text(row, column)) for row in self.body)

    def _mostly_numbered(self, column: int) -> bool:
        numbered = sum(bool(self.text(row, column)) for row in self.body)
        return numbered * 2 > len(self.body)

    def record(
        self,
        dataset: str,
        row: int,
        values: Mapping[str, Value],
        columns: Mapping[str, int],
        notes: tuple[str, ...] = (),
    ) -> Record:
        """A record of a row; `columns` says which table column each value was read off."""
        kept = {name: value for name, value in values.items() if value is not None and value != ""}
        places = {name: self.place(row, column) for name, column in columns.items() if name in kept}
        return Record(dataset, kept, self.table.id, self.cell(row, 0).page, row, notes, places)


def _counts(column: Column) -> bool:
    return column.name.startswith(("jumlah_", "no")) or column.name.endswith(("_orang", "_jabatan", "_volume"))


def _not_signed(text: str) -> bool:
    """Whether a dash in the text stands between two figures instead of before one."""
    return re.match(r"\s*[-−–+]\s*\d+(?:[.,]\d+)*\s*%?\s*$", text) is None


def _noted(figure: PrintedFigure, note: str) -> PrintedFigure:
    return PrintedFigure(
        figure.text,
        figure.value,
        figure.decimals,
        figure.unit,
        figure.exact,
        figure.place,
        figure.readings,
        (*figure.notes, note),
    )


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _bare(text: str) -> str:
    """A figure's spelling without marks and the brackets around it."""
    return text.strip("* ").removeprefix("(").removesuffix(")").strip()


def plain_view(table: Table, year: int | None) -> TableView:
    """A table under its own headers, of a report about a year, without words around it."""
    return TableView(table, column_headers(table), frozenset(), year)
