"""Charts as the readers of tables see them: a row for each name along the axis, a column for each series."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from extractors.content import PIE, Cell, Table
from schemas.datasets.dataset import Column, Record, Value
from schemas.figures.figure import Place, PrintedFigure
from schemas.tables.labelled_tables import LabelledTable
from schemas.tables.table_view import TableView
from schemas.wording.headers import column_headers


class ChartView(TableView):
    """A chart turned so that its names are rows; places are those of the chart as it was read.

    What a series prints is read together: whether its points part thousands, and whether its numbers are counts.
    """

    def __init__(self, chart: Table, year: int | None) -> None:
        turned = _turned(chart)
        super().__init__(turned, column_headers(turned), frozenset(), year)

    def place(self, row: int, column: int) -> Place:
        """Where a number is printed, with the name and the series that it belongs to."""
        cell = self.cell(row, column)
        series, name = self.text(0, column), self.text(row, 0)
        return Place(cell.page, cell.box, self.table.id, cell.col, cell.row, series, name)

    def figures(self, row: int, column: int, declared: Column | None = None) -> list[PrintedFigure]:
        """Every figure of a number's text; whole numbers are exact where the series has no other and no per cent."""
        found = super().figures(row, column, declared)
        return [replace(f, exact=True) for f in found] if column in self._counts else found

    @cached_property
    def _counts(self) -> frozenset[int]:
        counts = set()
        for column in range(1, len(self.headers)):
            held = [f for row in self.body for f in super(ChartView, self).figures(row, column)]
            if held and all(f.unit != "%" and f.decimals <= 0 and f.value is not None for f in held):
                counts.add(column)
        return frozenset(counts)


class LabelledChart(LabelledTable):
    """A chart as sentences speak of it."""

    @cached_property
    def view(self) -> TableView:
        """The chart turned so that its names are rows."""
        return ChartView(self.table, self._year)


def _turned(chart: Table) -> Table:
    """The table with rows and columns exchanged; its first row is the header."""
    rows = tuple(zip(*chart.rows, strict=True))
    cells = tuple(Cell(c.col, c.row, c.colspan, c.rowspan, c.text, c.page, c.box, c.confidence) for c in chart.cells)
    return replace(chart, header_rows=1, rows=rows, cells=cells)


def chart_records(chart: Table, year: int | None) -> Iterator[Record]:
    """A record for each number of a chart."""
    view = ChartView(chart, year)
    for row in view.body:
        for column in range(1, len(view.headers)):
            figures = view.figures(row, column)
            if len(figures) != 1:
                continue
            values: dict[str, Value] = {
                "grafik": chart.id,
                "judul_grafik": chart.caption or (chart.headings[-1] if chart.headings else ""),
                "jenis": "lingkaran" if chart.engine.endswith(PIE) else "batang atau garis",
                "urutan": row,
                "urutan_seri": column,
                "label": view.text(row, 0),
                "seri": view.text(0, column),
                "nilai": figures[0],
            }
            yield view.record("chart_values", row, values, {"nilai": column})
