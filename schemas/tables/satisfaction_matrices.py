"""Tables of survey scores with the service elements (U1 to U9) as columns: a row for each service, unit or person."""

from __future__ import annotations

import re

from schemas.datasets.dataset import Record, Value
from schemas.datasets.satisfaction import SATISFACTION_SCORES
from schemas.figures.figure import PrintedFigure
from schemas.tables.recognition import Assignment, Layout
from schemas.tables.table_view import TableView
from schemas.wording.service_elements import elements_at_start

_CODE = re.compile(r"\W*(?:unsur\s*)?U\s?-?\s?(?P<number>[1-9])\b", re.IGNORECASE)
_INDEX = frozenset({"ikm", "skm", "indeks", "konversi"})
_MEAN = frozenset({"rata", "nrr", "nilai"})
_GRADE = frozenset({"mutu", "kategori", "kinerja", "predikat"})
_FEWEST = 5
_MOSTLY = 0.9
_HIGHEST_SCORE = 4
_LOWEST_INDEX = 25


def element_columns(view: TableView) -> dict[int, str]:
    """The columns that are each headed by one service element, with its code."""
    found: dict[int, str] = {}
    for column, header in enumerate(view.headers):
        leaf = header.text.split(" / ")[-1]
        match = _CODE.match(leaf)
        named = elements_at_start(leaf)
        if match:
            found[column] = f"U{match['number']}"
        elif len(named) == 1:
            found[column] = named[0][0]
    return found


def _is_matrix(view: TableView, columns: Assignment) -> bool:
    elements = element_columns(view)
    figures = [f for column in elements for row in view.body for f in view.figures(row, column)]
    return (
        len(elements) >= _FEWEST
        and len(set(elements.values())) == len(elements)
        and min(elements) > 0
        and sum(f.value is not None and 1 <= f.value <= _HIGHEST_SCORE for f in figures) > _MOSTLY * len(figures)
    )


def read_matrix(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a matrix: one for each element of a row, and one for the row's index where it prints one."""
    elements = element_columns(view)
    label_column = min(elements) - 1
    while label_column and not any(re.search(r"[^\W\d]{3}", view.text(row, label_column)) for row in view.body):
        label_column -= 1
    records = []
    for row in view.body:
        shared: dict[str, Value] = {"unit": view.text(row, label_column), "tahun": view.year}
        for column, code in elements.items():
            value = view.value(row, column, SATISFACTION_SCORES.column("nilai"))
            if isinstance(value, PrintedFigure):
                values = {**shared, "unsur_kode": code, "unsur": view.headers[column].text, "nilai": value}
                places = {"unit": label_column, "nilai": column}
                records.append(view.record("satisfaction_scores", row, {**values, "peran": "rincian"}, places))
        records += _index_of(view, row, max(elements), shared, label_column)
    return records


def _index_of(view: TableView, row: int, last: int, shared: dict[str, Value], label_column: int) -> list[Record]:
    """The record of a row's mean and index, which stand to the right of its elements."""
    values: dict[str, Value] = {}
    places = {"unit": label_column}
    for column in range(last + 1, len(view.headers)):
        words = view.headers[column].words
        value = view.value(row, column, SATISFACTION_SCORES.column("nilai"))
        if words & _GRADE and not isinstance(value, PrintedFigure) and value:
            values.setdefault("mutu", value)
            places.setdefault("mutu", column)
        if not isinstance(value, PrintedFigure) or value.value is None or "tertimbang" in words:
            continue
        if not words & (_INDEX | _MEAN):
            continue
        name = "nilai_konversi" if _holds_indices(view, column) else "nilai"
        if name not in values:
            values[name], places[name] = value, column
    if not values.keys() & {"nilai", "nilai_konversi"}:
        return []
    return [view.record("satisfaction_scores", row, {**shared, **values, "unsur": "indeks", "peran": "total"}, places)]


def _holds_indices(view: TableView, column: int) -> bool:
    """Whether most figures of a column are indices of 25 to 100, no scores of 1 to 4."""
    values = [f.value for row in view.body for f in view.figures(row, column) if f.value is not None]
    return 2 * sum(value >= _LOWEST_INDEX for value in values) > len(values)


LAYOUTS = (
    Layout(
        "scores of services by element",
        "satisfaction_scores",
        (),
        read_matrix,
        fits=_is_matrix,
        takes_rest=True,
        rank=2,
    ),
)
