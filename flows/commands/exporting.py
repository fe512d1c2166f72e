"""A published dataset as one file to take along: CSV, a spreadsheet, or Parquet."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from flows.archive.dataset_tables import as_csv
from schemas.datasets.dataset import DatasetSchema
from schemas.datasets.published import PublishedColumn, published_columns

if TYPE_CHECKING:
    import pyarrow as pa

_NUMBER_FORMATS = {"Rp": "#,##0.##", "%": "#,##0.00####", "": "#,##0.######"}
_LONGEST_CELL = 32_767
"""Characters that a spreadsheet's cell can hold."""


class ExportFormat(StrEnum):
    """What a dataset can be exported to."""

    csv = "csv"
    xlsx = "xlsx"
    parquet = "parquet"


def exported(schema: DatasetSchema, table: pa.Table, to: ExportFormat) -> bytes:
    """The rows of a dataset (an Arrow table with its published columns) as a file."""
    if to is ExportFormat.csv:
        return as_csv(schema, table.to_pylist())
    if to is ExportFormat.xlsx:
        return as_xlsx(schema, table.to_pylist())
    import pyarrow.parquet as pq

    buffer = io.BytesIO()
    pq.write_table(table, buffer)
    return buffer.getvalue()


def as_xlsx(schema: DatasetSchema, rows: Sequence[Mapping[str, Any]]) -> bytes:
    """A workbook with the rows, the header fixed and filtered, and a sheet that says what each column means.

    Texts stay texts, whatever they begin with. A spreadsheet keeps numbers as floats of fifteen digits; the printed
    text stands beside each.
    """
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(buffer, options) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        sheet = book.add_worksheet(schema.name)
        columns = published_columns(schema)
        for at, column in enumerate(columns):
            shape = book.add_format({"num_format": _format(column)}) if _format(column) else None
            sheet.write_string(0, at, column.name, bold)
            sheet.set_column(at, at, 40 if column.kind == "text" and len(column.meaning) > 60 else 18, shape)
            for row, record in enumerate(rows, start=1):
                _write(sheet, row, at, record[column.name])
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
        meanings = book.add_worksheet("kolom")
        for row, cells in enumerate([("kolom", "tipe", "satuan", "arti"), *map(_described, columns)]):
            for at, text in enumerate(cells):
                meanings.write_string(row, at, text, bold if row == 0 else None)
        meanings.set_column(0, 2, 22)
        meanings.set_column(3, 3, 100)
    return buffer.getvalue()


def _format(column: PublishedColumn) -> str:
    if column.kind == "date":
        return "yyyy-mm-dd"
    return _NUMBER_FORMATS[column.unit] if column.kind == "decimal" else ""


def _described(column: PublishedColumn) -> tuple[str, str, str, str]:
    return column.name, column.type, column.unit, column.meaning


def _write(sheet: Any, row: int, at: int, value: str | int | Decimal | date | None) -> None:
    if isinstance(value, str):
        sheet.write_string(row, at, value[:_LONGEST_CELL])
    elif isinstance(value, date):
        sheet.write_datetime(row, at, value)
    elif value is not None:
        sheet.write_number(row, at, float(value))
