"""Rows and columns of figures with the name of each figure: what a chart draws and what a table lists of the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.content import Table
from schemas.figures.figure import PrintedFigure
from schemas.names import similarity
from schemas.tables.chart_view import ChartView
from schemas.tables.table_view import TableView, plain_view
from schemas.wording.headers import years_in

ALIKE = 0.72
"""Names at least this similar may be one where the other names of the line go together too."""
_FEWEST = 3
_YEAR = re.compile(r"\W*(?:tahun\s+|th\.?\s*)?(?:19|20)\d\d\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FigureLine:
    """Figures of one row or column, each with the name that the table, or chart, gives it."""

    table: str
    label: str
    names: tuple[str, ...]
    figures: tuple[PrintedFigure, ...]


def chart_lines(chart: Table, year: int | None) -> Iterator[FigureLine]:
    """The series of a chart."""
    view = ChartView(chart, year)
    for column in range(1, len(view.headers)):
        held = [(view.text(row, 0), f[0]) for row in view.body if len(f := view.figures(row, column)) == 1]
        if len(held) >= _FEWEST:
            yield _line(chart.id, view.text(0, column), held)


def table_lines(table: Table, year: int | None) -> Iterator[FigureLine]:
    """The columns and rows of a table that hold at least three figures with names."""
    view = plain_view(table, year)
    figures = {(row, col): f for row in view.body for col in range(len(view.headers)) if (f := _only(view, row, col))}
    for column, header in enumerate(view.headers):
        held = [(_row_name(view, row), figures[row, column]) for row in view.body if (row, column) in figures]
        named = [(name, figure) for name, figure in held if name]
        if len(named) >= _FEWEST:
            yield _line(table.id, header.text, named)
    for row in view.body:
        held = [(header.text, figures[row, c]) for c, header in enumerate(view.headers) if (row, c) in figures]
        named = [(name, figure) for name, figure in held if name]
        if len(named) >= _FEWEST:
            yield _line(table.id, _row_name(view, row), named)


def _row_name(view: TableView, row: int) -> str:
    """The label of a row, or the year that it begins with."""
    first = next((text for c in range(len(view.headers)) if (text := view.text(row, c))), "")
    return first if _YEAR.fullmatch(first) else view.label(row)


def _line(table: str, label: str, held: list[tuple[str, PrintedFigure]]) -> FigureLine:
    return FigureLine(table, label, tuple(name for name, _ in held), tuple(figure for _, figure in held))


def _only(view: TableView, row: int, column: int) -> PrintedFigure | None:
    """The figure of a cell that begins in this row and prints one figure and nothing else."""
    if not view.is_first_row(row, column) or view.cell(row, column).col != column:
        return None
    figures = view.figures(row, column)
    if len(figures) != 1 or figures[0].text.strip("* ") != view.text(row, column).strip("* "):
        return None
    return figures[0]


def paired(one: FigureLine, other: FigureLine) -> list[tuple[PrintedFigure, PrintedFigure]]:
    """The figures of two lines under the same names: each name with the only one, or the most alike, of the other."""
    wanted: dict[int, int] = {}
    for n, name in enumerate(one.names):
        alike = sorted(((_alike(name, theirs), m) for m, theirs in enumerate(other.names)), reverse=True)
        if alike and alike[0][0] >= ALIKE and (len(alike) == 1 or alike[1][0] < alike[0][0]):
            wanted[n] = alike[0][1]
    taken = list(wanted.values())
    return [(one.figures[n], other.figures[m]) for n, m in wanted.items() if taken.count(m) == 1]


def _alike(one: str, other: str) -> float:
    """How alike two names are; years are one when they are the same, and no other numbers are."""
    if _YEAR.fullmatch(one):
        return float(set(years_in(one)) == set(years_in(other)) and len(set(years_in(other))) == 1)
    return max(similarity(one, part) for part in (other, other.split(" / ")[-1]))
