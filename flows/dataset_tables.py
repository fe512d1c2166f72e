"""Records of a dataset as a table with typed columns, as Parquet and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from extractors.content import is_doubtful
from schemas.dataset import Column, DatasetSchema, Record
from schemas.figure import PrintedFigure
from workpapers.spreadsheet_cells import safe_for_spreadsheet

if TYPE_CHECKING:
    import pyarrow as pa

TEXT_SUFFIX = "_teks"
DECIMAL_DIGITS, DECIMAL_PLACES = 38, 10
"""Of every column of values, so that the files of all reports have one type."""

PLACE_COLUMNS = {"sumber": "string", "halaman": "int64", "baris": "int64"}
"""Where a row was read: table or sentence, page, row of the table's grid."""


def table_columns(schema: DatasetSchema) -> dict[str, str]:
    """Names and types (string, int64, decimal) of a published dataset's columns, in their order.

    A column of figures becomes two: the value, and the printed text under the name with `_teks`.
    """
    columns = {"laporan": "string"}
    for column in schema.columns:
        if column.kind == "figure":
            columns[column.name] = "decimal"
            columns[column.name + TEXT_SUFFIX] = "string"
        else:
            columns[column.name] = "int64" if column.kind == "integer" else "string"
    for name, kind in PLACE_COLUMNS.items():
        columns.setdefault(name, kind)
    columns["catatan"] = "string"
    return columns


def rows_of(schema: DatasetSchema, report: str, records: Sequence[Record]) -> list[dict[str, Any]]:
    """The published rows of a report's records: one dictionary per record, absent values None."""
    return [_row(schema, report, record) for record in records]


def as_parquet(schema: DatasetSchema, rows: Sequence[dict[str, Any]], sha256: str) -> bytes:
    """The rows as a Parquet file; dataset, version and the report's hash stand in its metadata."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types: dict[str, pa.DataType] = {
        "string": pa.string(),
        "int64": pa.int64(),
        "decimal": pa.decimal128(DECIMAL_DIGITS, DECIMAL_PLACES),
    }
    metadata = {"dataset": schema.name, "dataset_version": str(schema.version), "sha256": sha256}
    fields = [pa.field(name, types[kind]) for name, kind in table_columns(schema).items()]
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(rows), schema=pa.schema(fields, metadata=metadata)), buffer)
    return buffer.getvalue()


def as_csv(schema: DatasetSchema, rows: Sequence[dict[str, Any]]) -> bytes:
    """The rows as CSV in UTF-8 with its mark, which spreadsheets need; values with a decimal point."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    names = list(table_columns(schema))
    writer.writerow(names)
    writer.writerows([_csv_cell(row[name]) for name in names] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _row(schema: DatasetSchema, report: str, record: Record) -> dict[str, Any]:
    notes = list(record.notes)
    row: dict[str, Any] = dict.fromkeys(table_columns(schema))
    row |= {"laporan": report, "sumber": record.source, "halaman": record.page, "baris": record.row}
    for column in schema.columns:
        value = record.values.get(column.name)
        if column.kind == "figure":
            row[column.name + TEXT_SUFFIX] = record.text(column.name) or None
            row[column.name] = _decimal(column, value, notes)
        elif value is not None:
            row[column.name] = _plain(column, value)
    if _recognised(record):
        notes.append("OCR")
    row["catatan"] = "; ".join(notes) or None
    return row


def _recognised(record: Record) -> bool:
    figures = (value.place for value in record.values.values() if isinstance(value, PrintedFigure))
    return any(place.confidence is not None for place in (*figures, *record.places.values()))


def _plain(column: Column, value: str | int | PrintedFigure) -> str | int:
    if isinstance(value, PrintedFigure):
        return value.text
    return int(value) if column.kind == "integer" else str(value)


def _decimal(column: Column, value: str | int | PrintedFigure | None, notes: list[str]) -> Decimal | None:
    """The exact value; None, with a note, where the figure has more than one reading or does not fit the type.

    So it is where OCR read the figure and is not sure of it.
    """
    if not isinstance(value, PrintedFigure):
        return None
    notes += (note for note in value.notes if note not in notes)
    if is_doubtful(value.place.confidence):
        notes.append(f"{column.name}: {value.text} ({value.place.confidence})?")
        return None
    if value.value is None:
        if value.readings:
            notes.append(f"{column.name}: {value.text} = {' / '.join(str(reading) for reading in value.readings)}?")
        return None
    exponent = value.value.normalize().as_tuple().exponent
    if not isinstance(exponent, int):
        return None
    if -exponent > DECIMAL_PLACES or value.value.adjusted() >= DECIMAL_DIGITS - DECIMAL_PLACES:
        notes.append(f"{column.name}: {value.text} > decimal({DECIMAL_DIGITS}, {DECIMAL_PLACES})")
        return None
    return value.value


def _csv_cell(value: str | int | Decimal | None) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return "" if value is None else safe_for_spreadsheet(str(value))
