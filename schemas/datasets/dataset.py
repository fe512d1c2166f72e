"""What a dataset is: its columns with types, units and meaning, and the records that were normalised into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from schemas.figures.figure import Place, PrintedFigure

ColumnKind = Literal["text", "figure", "date", "integer"]
Value = str | int | PrintedFigure | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a dataset: name in the reports' own terms, kind, unit, meaning; `allowed` lists a closed set.

    `exact` says that figures in this column stand for what they print and nothing beside it (counts, weights, targets
    that were set, rupiah in full); a measured figure stands for the interval of its last digit. `low` and `high`
    bound what the column can hold at all: a value beyond them was misread, whatever the report prints.
    """

    name: str
    kind: ColumnKind
    meaning: str
    unit: str = ""
    allowed: tuple[str, ...] = ()
    required: bool = False
    exact: bool = False
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class DatasetSchema:
    """A dataset: name, what one row is, columns, key, and the report families that carry it."""

    name: str
    row_is: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    families: tuple[str, ...]
    version: int = 1

    def column(self, name: str) -> Column:
        """The column of that name; raises KeyError when the dataset has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name} has no column {name}")


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a dataset.

    `values` maps column names to text, integers or printed figures; a column that the source does not print, or leaves
    blank, is absent. A figure column holds text where the report prints words or a dash instead of a figure ("WTP",
    "-"). `source` names the table ("t007") or sentence ("s0031") it came from, `row` the grid row in the table.
    `places` says where each printed value stands; a value that was not read off one place (a year taken from a header,
    an id) has none.
    """

    dataset: str
    values: Mapping[str, Value]
    source: str
    page: int
    row: int | None = None
    notes: tuple[str, ...] = field(default=())
    places: Mapping[str, Place] = field(default_factory=dict)

    def text(self, column: str) -> str:
        """The text in a column, the printed spelling for a figure, "" when absent."""
        value = self.values.get(column)
        if isinstance(value, PrintedFigure):
            return value.text
        return "" if value is None else str(value)

    def figure(self, column: str) -> PrintedFigure | None:
        """The printed figure in a column, None when the column is absent or holds no figure."""
        value = self.values.get(column)
        return value if isinstance(value, PrintedFigure) else None

    def printed(self, column: str) -> PrintedFigure | None:
        """What a column prints, with its place: the figure, or text as a figure without value; None when absent."""
        value = self.values.get(column)
        if isinstance(value, PrintedFigure):
            return value
        place = self.places.get(column)
        if value is None or place is None:
            return None
        return PrintedFigure(str(value), None, 0, "", True, place)
