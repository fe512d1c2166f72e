"""What a dataset is: its columns with types, units and meaning, and the records that were normalised into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from schemas.figure import PrintedFigure

ColumnKind = Literal["text", "figure", "date", "integer"]
Value = str | int | PrintedFigure | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a dataset: name in the reports' own terms, kind, unit, meaning; `allowed` lists a closed set."""

    name: str
    kind: ColumnKind
    meaning: str
    unit: str = ""
    allowed: tuple[str, ...] = ()
    required: bool = False


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

    `values` maps column names to text, integers or printed figures; a column that the source does not print is absent.
    `source` names the table ("t007") or sentence ("s0031") it came from, `row` the grid row in the table.
    """

    dataset: str
    values: Mapping[str, Value]
    source: str
    page: int
    row: int | None = None
    notes: tuple[str, ...] = field(default=())

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
