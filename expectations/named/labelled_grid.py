"""A table as its labels explain it: whole numbers of one unit, which of them are exact, and the roles of its lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property

from expectations.discovery.discovery_grid import Orientation
from expectations.kinds.evaluation import settled
from expectations.named.bracketed_figures import read_as_negative
from expectations.named.exact_counts import Counts
from expectations.named.label_roles import Label, Role, is_code, longer_periods, roles_of
from expectations.named.whole_scores import whole_results, whole_scores
from schemas.figures.column_evidence import OTHER_SIGN
from schemas.figures.figure import PrintedFigure
from schemas.figures.number_grammar import is_blank
from schemas.figures.spelled_numbers import read_spelled
from schemas.tables.recognition import numbering_columns
from schemas.tables.table_view import TableView
from schemas.wording.headers import naming_rows

Cell = tuple[int, int]

_MOST_DECIMALS = 12
_LONG = 6
_IN_PROPORTION = 3
_YEARS = range(1990, 2100)
NOT_ADDED: frozenset[Role] = frozenset({"share", "growth", "mean", "measure", "per"})
"""Roles of figures that nobody adds up."""
_QUOTIENT = re.compile(r"\b(?:indeks|index)\b|[^\W\d]{2}\s?/\s?[^\W\d]{2}", re.IGNORECASE)
_FEW_BEHIND_COMMA = re.compile(r",\d{1,2}\s?%?\W*$")
_NESTED = re.compile(
    r"\b(?:di\s?antara(?:nya)?|termasuk|terdiri|meliputi|dimana|yang\s+mana|of\s+which|"
    r"ter(?:banyak|besar|tinggi|atas|utama)|top|lainnya\s+tidak)\b",
    re.I,
)
_LEVELS = (
    re.compile(r"\W*(?:[A-Z]|[IVX]{1,5})\s?[.)]?(?:\s+(?=\S{2})|\W*$)"),
    re.compile(r"\W*\d{1,3}\s?[.)]?(?:\s+(?=\S{2})|\W*$)"),
    re.compile(r"\s*(?:[-–•*]\s|[a-z]\s?[.)]|\d{1,3}(?:\.\d{1,3})+)"),
)


@dataclass(frozen=True)
class Axis:
    """The table along one direction: `positions` are compared with each other on each of the `lines`.

    Along rows the positions are columns and the lines rows; along columns the other way round.
    """

    orientation: Orientation
    positions: tuple[int, ...]
    lines: tuple[int, ...]
    labels: Mapping[int, Label]
    line_labels: Mapping[int, Label]

    def cell(self, line: int, position: int) -> Cell:
        """Row and column of a position on a line."""
        return (line, position) if self.orientation == "row" else (position, line)


class LabelledGrid:
    """The figures of a table's body with what its headers and row labels say of them.

    Values are integers of `1 / scale`; `units` hold a unit of the last printed digit, 0 where a figure is exact: counts
    are, but no shares, means or scores, no numbers of ten thousand or more, and nothing that is printed in thousands.
    """

    def __init__(self, view: TableView, figures: Mapping[Cell, PrintedFigure]) -> None:
        self._view = view
        self._numbering = numbering_columns(view)
        skipped = {*self._numbering.values(), *code_columns(view)}
        columns = [c for c in range(len(view.headers)) if c not in skipped]
        kept = with_values({cell: f for cell, f in figures.items() if cell[1] in columns}, view.table.grouping)
        years = {c for c in columns if _are_years([f for (_, column), f in kept.items() if column == c])}
        self._kept = {cell: f for cell, f in kept.items() if cell[1] not in years}
        self.rows = tuple(row for row in view.body if any(cell[0] == row for cell in self._kept))
        self.columns = tuple(c for c in columns if any(cell[1] == c for cell in self._kept))
        self.column_labels = _with_periods({c: self._column_label(c) for c in self.columns})
        labels = _with_periods({row: self._row_label(row) for row in self.rows})
        self.row_labels = _with_number_of_rows(_with_totals_so_far(labels))
        means = {r for r, label in self.row_labels.items() if label.roles & {"mean", "share", "per"}}
        shares = {c for c, label in self.column_labels.items() if label.roles & {"share", "growth", "mean", "per"}}
        scores = {c for c, label in self.column_labels.items() if "measure" in label.roles and c not in shares}
        scores |= {c for c, label in self.column_labels.items() if {"measure", "difference"} <= label.roles}
        whole = {*(whole_scores(self._kept, scores) if scores else ()), *whole_results(self._kept, shares)}
        self._counts = Counts(self._kept, {row for row in means if not self.is_numbered(row)}, shares, whole)
        self.figures = {cell: self._settled(cell, f) for cell, f in self._kept.items()}
        decimals = min(max((f.decimals for f in self.figures.values()), default=0), _MOST_DECIMALS)
        self.scale: int = 10**decimals
        self.values = {cell: int((f.value or 0) * self.scale) for cell, f in self.figures.items()}
        self.units = {
            cell: 0 if f.exact else self.scale // 10 ** max(f.decimals, 0) for cell, f in self.figures.items()
        }

    @property
    def view(self) -> TableView:
        """The table as it is printed."""
        return self._view

    def axes(self) -> tuple[Axis, Axis]:
        """Along rows, and along columns."""
        return (
            Axis("row", self.columns, self.rows, self.column_labels, self.row_labels),
            Axis("column", self.rows, self.columns, self.row_labels, self.column_labels),
        )

    def with_value(self, cell: Cell, value: int) -> LabelledGrid:
        """The grid with another value in a cell."""
        other = copy(self)
        other.values = {**self.values, cell: value}
        return other

    def beside(
        self, values: Mapping[Cell, int], units: Mapping[Cell, int], figures: Mapping[Cell, PrintedFigure], scale: int
    ) -> LabelledGrid:
        """The grid with further columns, which have figures and no labels; all values are of `1 / scale`."""
        other = copy(self)
        other.values, other.units, other.figures, other.scale = dict(values), dict(units), dict(figures), scale
        return other

    def is_unread(self, cell: Cell) -> bool:
        """Whether a cell prints digits that are no figure of its own, or shares a figure with others."""
        if cell in self.figures:
            held = self._view.cell(*cell)
            return held.rowspan > 1 or held.colspan > 1 or "*" in self.figures[cell].text
        return not is_blank(self._view.text(*cell)) and re.search(r"\d", self._view.text(*cell)) is not None

    def says_something(self, cell: Cell) -> bool:
        """Whether a cell prints a figure other than 0, or a text of its own."""
        if cell in self._kept:
            return bool(self._kept[cell].value)
        return not is_blank(self._view.text(*cell)) and self._view.cell(*cell).row == cell[0]

    def positions(self, axis: Axis) -> Sequence[int]:
        """All columns, or all rows of the body: those too that hold no figures."""
        return range(len(self._view.headers)) if axis.orientation == "row" else self._view.body

    @cached_property
    def levels(self) -> dict[int, int | None]:
        """How deep each row's numbering is (capital letters 0, numbers 1, small letters and dashes 2).

        Where one row only has any, it is a name that looks like a number.
        """
        held = {row: self._level(row) for row in self.rows}
        return held if sum(level is not None for level in held.values()) > 1 else dict.fromkeys(held)

    @cached_property
    def is_nested(self) -> bool:
        """Whether some rows may be parts of others, or only some of all are listed."""
        items = [row for row in self.rows if not self.row_labels[row].roles & {"total", "mean"}]
        held = {self.levels[row] for row in items}
        return len(held) > 1 or 2 in held or self.lists_some

    @cached_property
    def lists_some(self) -> bool:
        """Whether words say that rows are some parts of others, or some of all."""
        items = [row for row in self.rows if not self.row_labels[row].roles & {"total", "mean"}]
        words = [self._view.table.caption, *(self.row_labels[row].whole for row in items)]
        return any(_NESTED.search(text) for text in words)

    def are_in_proportion(self, column: int, other: int) -> bool:
        """Whether two columns print the same share of each other on all rows that they share, or all but one."""
        rows = [row for row in self.rows if self.values.get((row, column)) and self.values.get((row, other))]
        return any(
            sum(self._is_in_proportion(column, other, row, base) for row in rows) >= max(len(rows) - 1, _IN_PROPORTION)
            for base in rows
        )

    def _is_in_proportion(self, column: int, other: int, row: int, base: int) -> bool:
        a, b, c, d = (self.values[cell] for cell in ((row, column), (base, other), (base, column), (row, other)))
        units = [self.units[cell] for cell in ((row, column), (base, other), (base, column), (row, other))]
        room = units[0] * abs(b) + units[1] * abs(a) + units[2] * abs(d) + units[3] * abs(c)
        return 2 * abs(a * b - c * d) <= room

    def _level(self, row: int) -> int | None:
        for column in range(len(self._view.headers)):
            text = self._view.text(row, column)
            if (row, column) in self._kept or not text:
                continue
            return next((n for n in (2, 0, 1) if _LEVELS[n].match(text)), None)
        return None

    def _column_label(self, column: int) -> Label:
        table = self._view.table
        levels = list(dict.fromkeys(
            text for row in naming_rows(table) if (text := " ".join(table.rows[row][column].split()))
        ))  # fmt: skip
        leaf, whole = levels[-1] if levels else "", " / ".join(levels)
        roles = roles_of(leaf, whole)
        printed = Counter(f.unit for (_, c), f in self._kept.items() if c == column)
        if printed["%"] * 2 > printed.total():
            roles |= {"share"}
        if _QUOTIENT.search(leaf):
            roles |= {"quotient"}
        return Label(leaf, whole, " / ".join(levels[:-1]), roles)

    def _row_label(self, row: int) -> Label:
        view = self._view
        texts = [
            view.text(row, column) for column in range(len(view.headers))
            if (row, column) not in self._kept and view.cell(row, column).row == row and view.text(row, column)
        ]  # fmt: skip
        named = [text for text in dict.fromkeys(texts) if re.search(r"[^\W\d]{2}|%", text)]
        leaf = next((text for text in named if "total" in roles_of(text)), named[0] if named else "")
        roles = roles_of(leaf)
        if not roles & {"total", "mean"} and self.is_unnumbered_last(row):
            roles |= {"total"}
        elif "total" in roles and len(leaf.split()) >= _LONG and self.is_numbered(row):
            # What an indicator counts is no sum of the rows above it.
            roles -= {"total"}
        return Label(leaf, leaf, "", roles)

    def is_numbered(self, row: int) -> bool:
        """Whether a row has a number of its own: it is an item, whatever its words."""
        return any(
            self._view.text(row, number) and self._view.cell(row, number) is not self._view.cell(row, labelled)
            for labelled, number in self._numbering.items()
        )

    def is_unnumbered_last(self, row: int) -> bool:
        """Whether a row is the last one with figures, without a number where the others have one."""
        numbering = [n for labelled, n in self._numbering.items() if labelled not in self.columns]
        return (
            bool(numbering)
            and row == self.rows[-1]
            and self._view.role_of(row, numbering[0], numbering[0] + 1) == "total"
        )

    def _settled(self, cell: Cell, figure: PrintedFigure) -> PrintedFigure:
        """The figure, exact where it is a count."""
        row, column = self.row_labels[cell[0]], self.column_labels[cell[1]]
        texts = self._view.table.caption, self._view.table.lead_in
        return replace(figure, exact=True) if self._counts.is_exact(cell, figure, row, column, texts) else figure


def code_columns(view: TableView) -> set[int]:
    """The columns of codes, by the last line of their headers."""
    return {c for c, header in enumerate(view.headers) if is_code(header.text.rsplit(" / ", 1)[-1])}


def _are_years(figures: Sequence[PrintedFigure]) -> bool:
    return bool(figures) and all(f.value in _YEARS and f.decimals == 0 for f in figures)


def labelled_grid(view: TableView) -> LabelledGrid:
    """The figures of a table with what its labels say of them; none in brackets, which may be negative."""
    figures, negative = read_as_negative(view.single_figures)
    return LabelledGrid(view, {cell: figure for cell, figure in figures.items() if cell not in negative})


def with_values(figures: Mapping[Cell, PrintedFigure], grouping: str) -> dict[Cell, PrintedFigure]:
    """The figures that have a value; of `1.652` it is the whole number in a column without decimals, or with few of
    them behind a comma, but for one with the sign that the report writes decimals with, `grouping` being the other one.

    Nothing is asserted by that alone: other lines must obey with the figures so read.
    """
    decimals = {
        column
        for (_, column), figure in figures.items()
        if figure.value is not None and figure.decimals > 0 and not _FEW_BEHIND_COMMA.search(figure.text)
    }
    kept = {}
    for cell, figure in figures.items():
        # `17.000` is seventeen, too: without decimals it is the number of thousands.
        whole = [value for value in figure.readings if value.as_tuple().exponent == 0]
        if figure.value is not None:
            kept[cell] = figure
        elif OTHER_SIGN.get(grouping, " ") in figure.text and len(figure.readings) > len(whole):
            kept[cell] = settled(figure, next(value for value in figure.readings if value not in whole))
        elif len(whole) == 1 and cell[1] not in decimals:
            kept[cell] = settled(figure, whole[0])
    return kept


def _with_totals_so_far(labels: dict[int, Label]) -> dict[int, Label]:
    """The labels of rows; the only one that says up to when it counts ("s.d. Triwulan III") is a total."""
    running = [row for row, label in labels.items() if "running" in label.roles]
    if len(running) == 1 and len(labels[running[0]].leaf.split()) <= _LONG:
        labels[running[0]] = replace(labels[running[0]], roles=labels[running[0]].roles | {"total"})
    return labels


def _with_number_of_rows(labels: dict[int, Label]) -> dict[int, Label]:
    """The labels; a last one that says how many rows stand above it ("Enam provinsi") is their total."""
    rows = list(labels)
    number, _, things = labels[rows[-1]].leaf.removeprefix("Ke").partition(" ") if rows else ("", "", "")
    above = [row for row in rows[:-1] if not labels[row].roles & {"total", "mean"}]
    if things and len(above) > 1 and read_spelled(number) == len(above) == len(rows) - 1:
        labels[rows[-1]] = replace(labels[rows[-1]], roles=labels[rows[-1]].roles | {"total"})
    return labels


def _with_periods(labels: dict[int, Label]) -> dict[int, Label]:
    """The labels; a period that holds those just before it is a total."""
    names = list(labels)
    for at in longer_periods([labels[name].leaf for name in names]):
        label = labels[names[at]]
        labels[names[at]] = replace(label, roles=label.roles | {"total"})
    return labels
