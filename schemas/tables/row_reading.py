"""Reading of rows that become one record each: every role of the layout is a column of the dataset."""

from __future__ import annotations

from collections.abc import Mapping

from schemas.datasets.dataset import DatasetSchema, Record, Value
from schemas.tables.recognition import Assignment
from schemas.tables.table_view import TableView
from schemas.wording.labels import number_text, split_numbering


def row_records(
    view: TableView,
    columns: Assignment,
    schema: DatasetSchema,
    label: str,
    fixed: Mapping[str, Value] | None = None,
    filled_down: tuple[str, ...] = (),
) -> list[Record]:
    """One record for each row that is no section title.

    `label` is the role that names the row; a total's label stays in it. Roles in `filled_down` go on with the value
    above where their cell is blank. The dataset's `no`, `peran` and `tahun` are filled where it has them.
    """
    names = {column.name for column in schema.columns}
    label_column = columns.columns[label][0]
    number_column = columns.numbering.get(label_column)
    records = []
    above: dict[str, Value] = {}
    for row in view.body:
        if view.spans_row(row):
            continue
        values, places = _values(view, row, columns, schema)
        for name in filled_down:
            if values.get(name) in (None, "") and name in above:
                values[name] = above[name]
            elif name in values:
                above[name] = values[name]
        if number_column is not None and "no" in names:
            values["no"] = numbered(view, row, number_column, schema)
            places["no"] = number_column
        elif "no" in names and (number := split_numbering(view.text(row, label_column)))[0]:
            values.setdefault("no", number[0] if schema.column("no").kind == "text" else None)
            values[label] = number[1]
        if "peran" in names:
            values["peran"] = view.role_of(row, number_column, label_column)
        if "tahun" in names:
            values.setdefault("tahun", view.year)
        records.append(view.record(schema.name, row, dict(fixed or {}) | values, places))
    return records


def numbered(view: TableView, row: int, column: int, schema: DatasetSchema) -> Value:
    """The printed number of a row for the dataset's column `no`; None where the number's cell is the label's too."""
    if view.cell(row, column).colspan > 1:
        return None
    declared = schema.column("no")
    if declared.kind == "figure":
        return view.value(row, column, declared)
    return number_text(view.text(row, column))


def _values(
    view: TableView, row: int, columns: Assignment, schema: DatasetSchema
) -> tuple[dict[str, Value], dict[str, int]]:
    names = {column.name for column in schema.columns}
    values: dict[str, Value] = {}
    places: dict[str, int] = {}
    for role, found in columns.columns.items():
        if role in names:
            values[role] = view.value(row, found[0], schema.column(role))
            places[role] = found[0]
    return values, places
