"""A report's records as one table of cells: what the expectations about the datasets themselves look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from schemas.datasets.catalogue import DATASETS
from schemas.datasets.dataset import Column, Record
from schemas.figures.dates import has_date_shape
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "dataset", "column", "kind", "holds", "text", "value", "required", "allowed", "low", "high", "key", "source", "row",
    "page",
)  # fmt: skip
KEY, ROWS = "(key)", "(rows)"
"""Stand for a column in the lines that hold a record's whole key, and a row of a table that prints a figure."""


def cells_of(typed: TypedReport) -> pd.DataFrame:
    """One line per value of every record, one per record for its key, one per row of a table that prints a figure.

    `holds` says what is there: "figure", "integer", "date", "text", "digits" (text that looks like a figure and was
    read as none), or "" for nothing; for a row of a table whether a record was made of it ("record") or not ("").
    """
    import pandas as pd

    lines = [line for name, records in typed.records.items() for record in records for line in _cells(name, record)]
    return pd.DataFrame([*lines, *_table_rows(typed)], columns=list(COLUMNS), dtype="object")


def _cells(dataset: str, record: Record) -> Iterator[tuple[Any, ...]]:
    schema = DATASETS[dataset]
    where = (record.source, record.row, record.page)
    for column in schema.columns:
        value = record.values.get(column.name)
        if value is None and not column.required:
            continue
        number = value.value if isinstance(value, PrintedFigure) else value if isinstance(value, int) else None
        allowed = "|".join(column.allowed)
        yield (
            dataset, column.name, column.kind, _holds(column, value), record.text(column.name), number,
            column.required, allowed, column.low, column.high, "", *where,
        )  # fmt: skip
    placed: Mapping[str, object] = {"sumber": record.source, "baris": record.row, "halaman": record.page}
    key = "\x1f".join(record.text(name) if name in record.values else str(placed.get(name, "")) for name in schema.key)
    yield (dataset, KEY, "", "", "", None, False, "", None, None, key, *where)


def _holds(column: Column, value: object) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, PrintedFigure):
        return "figure"
    if isinstance(value, int):
        return "integer"
    text = str(value)
    if column.kind == "date":
        return "date" if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else "text"
    return "digits" if column.kind == "figure" and _is_mostly_digits(text) and not has_date_shape(text) else "text"


def _is_mostly_digits(text: str) -> bool:
    return sum(map(str.isdigit, text)) > sum(map(str.isalpha, text))


def _table_rows(typed: TypedReport) -> Iterator[tuple[Any, ...]]:
    recorded: dict[str, dict[int, int]] = {}
    for name, records in typed.records.items():
        if name == "other_tables":
            continue
        for record in records:
            if record.row is not None:
                recorded.setdefault(record.source, {})[record.row] = record.page
    for table, rows in typed.data_rows.items():
        found = recorded.get(table, {})
        dataset = "; ".join(typed.claimed_by.get(table, ()))
        near = min(found.values(), default=1)
        for row in rows:
            holds = "record" if row in found else ""
            yield (dataset, ROWS, "", holds, "", None, False, "", None, None, "", table, row, found.get(row, near))
