"""Records of a dataset as a table with typed columns, as Parquet and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from extractors.content import is_doubtful
from schemas.datasets.dataset import DatasetSchema, Record
from schemas.datasets.published import TEXT_SUFFIX, PublishedColumn, published_columns
from schemas.figures.figure import PrintedFigure
from schemas.loading import arrow_schema
from workpapers.spreadsheet_cells import safe_for_spreadsheet


def rows_of(schema: DatasetSchema, report: str, records: Sequence[Record]) -> list[dict[str, Any]]:
    """The published rows of a report's records: one dictionary per record, absent values None."""
    return [_row(schema, report, record) for record in records]


def as_parquet(schema: DatasetSchema, rows: Sequence[dict[str, Any]], sha256: str) -> bytes:
    """The rows as a Parquet file; dataset, version and the report's hash stand in its metadata."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    metadata = {"dataset": schema.name, "dataset_version": str(schema.version), "sha256": sha256}
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(rows), schema=arrow_schema(schema, metadata)), buffer)
    return buffer.getvalue()


def as_csv(schema: DatasetSchema, rows: Sequence[dict[str, Any]]) -> bytes:
    """The rows as CSV in UTF-8 with its mark, which spreadsheets need; values with a decimal point."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    names = [column.name for column in published_columns(schema)]
    writer.writerow(names)
    writer.writerows([csv_cell(row[name]) for name in names] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def csv_cell(value: str | int | Decimal | date | None) -> str:
    """A value as CSV holds it: decimals in full without zeros at their end, dates as YYYY-MM-DD, nothing for None."""
    if isinstance(value, Decimal):
        return plain_decimal(value)
    return "" if value is None else safe_for_spreadsheet(str(value))


def plain_decimal(value: Decimal) -> str:
    """A decimal written out, without the zeros that its column's type adds."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _row(schema: DatasetSchema, report: str, record: Record) -> dict[str, Any]:
    notes = list(record.notes)
    given: dict[str, Any] = {"sumber": record.source, "halaman": record.page, "baris": record.row}
    row: dict[str, Any] = {}
    for column in published_columns(schema):
        name = column.name
        if column.kind == "decimal":
            row[name] = _decimal(column, record.values.get(name), notes)
        elif name.endswith(TEXT_SUFFIX) and name.removesuffix(TEXT_SUFFIX) in row:
            row[name] = record.text(name.removesuffix(TEXT_SUFFIX)) or None
        else:
            row[name] = _plain(column, record.values.get(name, given.get(name)), notes)
    if _recognised(record):
        notes.append("OCR")
    return row | {"laporan": report, "catatan": "; ".join(dict.fromkeys(notes)) or None}


def _recognised(record: Record) -> bool:
    figures = (value.place for value in record.values.values() if isinstance(value, PrintedFigure))
    return any(place.confidence is not None for place in (*figures, *record.places.values()))


def _plain(
    column: PublishedColumn, value: str | int | PrintedFigure | None, notes: list[str]
) -> str | int | date | None:
    if isinstance(value, PrintedFigure):
        return value.text
    if value is None or column.kind == "text":
        return None if value is None else str(value)
    if column.kind == "integer":
        return int(value)
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        notes.append(f"{column.name}: {value}?")
        return None


def _decimal(column: PublishedColumn, value: str | int | PrintedFigure | None, notes: list[str]) -> Decimal | None:
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
    if -exponent > column.places or value.value.adjusted() >= column.digits - column.places:
        notes.append(f"{column.name}: {value.text} > decimal({column.digits}, {column.places})")
        return None
    return value.value
