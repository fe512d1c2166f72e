"""Rows among indicators that give the achievement of their programme target, or of all of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from schemas.dataset import Record, Value
from schemas.figure import PrintedFigure
from schemas.indicator_slots import Slot
from schemas.performance import PROGRAMME_ACHIEVEMENT
from schemas.recognition import Assignment
from schemas.table_view import TableView

_MEAN = re.compile(
    r"\W*(?:(?:nilai\s+)?(?:pen)?capaian\s+sasaran|nps\b|(?:total|jumlah|nilai)?\s*rata\s?-?\s?(?:rata|2)\b)", re.I
)


def is_programme_row(view: TableView, row: int, columns: Assignment, slots: Sequence[Slot]) -> bool:
    """Whether a row of a table of indicators is the mean of those above it: it has an achievement and no result."""
    label = view.text(row, columns.columns["indikator"][0])
    if not _MEAN.match(label):
        return False
    given = (column for slot in slots for name, column in slot.columns.items() if name in ("target", "realisasi"))
    return _achievement(view, row, slots) is not None and not any(view.figures(row, column) for column in given)


def covers_target(view: TableView, row: int, columns: Assignment) -> bool:
    """Whether the label of such a row takes the place of the programme target too, so that it is about all of them."""
    sasaran = columns.of("sasaran")
    return sasaran is not None and view.cell(row, sasaran) is view.cell(row, columns.columns["indikator"][0])


def programme_record(
    view: TableView, row: int, columns: Assignment, slots: Sequence[Slot], held: Mapping[str, Value]
) -> Record | None:
    """The record of a programme target's achievement, `held` being the labels in force; None when it is about none.

    A label over the programme targets' column is about the target above it, and in the last row about all of them.
    """
    found = _achievement(view, row, slots)
    last = row == view.body[-1]
    everything = covers_target(view, row, columns) or columns.of("sasaran") is None
    if found is None or (not held.get("sasaran") and not (everything and last)):
        return None
    column, figure, slot = found
    values: dict[str, Value] = {"tingkat": "keseluruhan" if everything and last else "sasaran"}
    if values["tingkat"] == "sasaran":
        values |= {name: held[name] for name in ("sasaran", "sasaran_no") if name in held}
    values |= {"tahun": slot.tahun, "nps_pct": figure}
    places = {"nps_pct": column}
    if (band := columns.of("kategori")) is not None and view.cell(row, band) is not view.cell(row, column):
        values["kategori"] = view.text(row, band)
        places["kategori"] = band
    return view.record("programme_achievement", row, values, places)


def _achievement(view: TableView, row: int, slots: Sequence[Slot]) -> tuple[int, PrintedFigure, Slot] | None:
    for slot in slots:
        for name in ("capaian_penyesuaian_pct", "capaian_pct"):
            if name in slot.columns:
                column = slot.columns[name]
                value = view.value(row, column, PROGRAMME_ACHIEVEMENT.column("nps_pct"))
                if isinstance(value, PrintedFigure) and value.value is not None:
                    return column, value, slot
    return None
