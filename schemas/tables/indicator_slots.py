"""The years and periods that a table of indicators carries, and the columns of each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.tables.recognition import Assignment
from schemas.tables.table_view import TableView

FIGURES = ("target", "realisasi", "capaian_pct", "capaian_penyesuaian_pct")
"""Roles of the columns that a year or period can have of its own."""


@dataclass(frozen=True)
class Slot:
    """A year and period that a row of a table carries figures for, and the table columns of those figures."""

    tahun: int | None
    tahun_target: int | None
    periode: str
    columns: dict[str, int]


def slots_of(view: TableView, columns: Assignment) -> list[Slot]:
    """The years and periods that the headers name: each with its target, result and achievement.

    An achievement against a year without a result of its own is that of the latest result. Figures of a plan whose
    year is not said are left out.
    """
    by_name = {name: columns.all(name) for name in FIGURES if columns.all(name)}
    if all(len(found) == 1 for found in by_name.values()):
        return [_only_slot(view, {name: found[0] for name, found in by_name.items()})]
    base = _base_year(view, columns)
    keyed: dict[tuple[int | None, str], dict[str, int]] = {}
    for name, found in by_name.items():
        for column in found:
            dated = _beside_its_own(view, column, columns) if name == "capaian_penyesuaian_pct" else column
            year = _year_of(view, dated, columns, base)
            if year is None and base is not None:
                continue
            keyed.setdefault((year, view.headers[dated].period), {}).setdefault(name, column)
    latest = keyed.get((base, ""), {}).get("realisasi")
    only = _only_result(view, columns)
    slots = []
    for (year, period), held in keyed.items():
        if only is not None and held.keys() & {"capaian_pct", "target"} and "realisasi" not in held:
            slots.append(Slot(base, year, period or view.headers[only].period, {"realisasi": only} | held))
        elif only is not None and set(held) == {"realisasi"}:
            continue
        elif "realisasi" not in held and "capaian_pct" in held and not period and latest is not None:
            slots.append(Slot(base, year, period, {"realisasi": latest} | held))
        else:
            slots.append(Slot(year, year, period, held))
    return slots


def _beside_its_own(view: TableView, adjusted: int, columns: Assignment) -> int:
    """The column of achievements that an adjusted one follows without a period of its own; else the column itself."""
    follows = adjusted - 1 in columns.all("capaian_pct") and not view.headers[adjusted].period
    return adjusted - 1 if follows else adjusted


_LATER = re.compile(r"\b(?:renstra|rpjmn|jangka\s+menengah|nasional|akhir\s+(?:periode|renstra))\b", re.IGNORECASE)


def _year_of(view: TableView, column: int, columns: Assignment, base: int | None) -> int | None:
    """The year that a column's header names.

    Else that of the targets under the same head or, of an achievement, of all targets; without any of them the base
    year. None where the header names a plan whose year no target says.
    """
    header = view.headers[column]
    if header.year is not None:
        return header.year
    targets = [c for c in columns.all("target") if view.headers[c].year is not None]
    if column in columns.all("realisasi"):
        return base
    beside = {view.headers[c].year for c in targets if _head(view, c) == _head(view, column) is not None}
    if len(beside) == 1:
        return beside.pop()
    if _LATER.search(header.text):
        years = {view.headers[c].year for c in targets if _LATER.search(view.headers[c].text)}
        return years.pop() if len(years) == 1 else None
    every = {view.headers[c].year for c in targets}
    return every.pop() if len(every) == 1 and len(targets) == len(columns.all("target")) else base


def _head(view: TableView, column: int) -> tuple[int, int] | None:
    """The place of the cell over several columns that a column's header begins with."""
    cell = view.cell(0, column)
    return (cell.row, cell.col) if view.table.header_rows > 1 and cell.colspan > 1 else None


def _only_result(view: TableView, columns: Assignment) -> int | None:
    """The only column of results, of a part of a year, where targets and achievements are of several periods."""
    found = columns.all("realisasi")
    achieved = columns.all("capaian_pct")
    return found[0] if len(found) == 1 and view.headers[found[0]].period and len(achieved) > 1 else None


def _only_slot(view: TableView, held: dict[str, int]) -> Slot:
    """The slot of a table with one column of each kind, whatever year or period each of them names."""
    headers = {name: view.headers[column] for name, column in held.items()}
    years = {name: header.year for name, header in headers.items() if header.year is not None}
    year = years.get("realisasi") or years.get("target") or view.year
    period = next(
        (headers[n].period for n in ("realisasi", "capaian_pct", "target") if n in headers and headers[n].period), ""
    )
    return Slot(year, years.get("target") or year, period, held)


def _base_year(view: TableView, columns: Assignment) -> int | None:
    """The year that undated columns are about: the latest one with a result, else the table's."""
    results = [view.headers[column].year for column in columns.all("realisasi")]
    return max((year for year in results if year is not None), default=view.year)
