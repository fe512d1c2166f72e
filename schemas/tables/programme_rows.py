"""Rows among indicators that name a programme target or a perspective, or give the achievement of one or of all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from schemas.datasets.dataset import Record, Value
from schemas.datasets.performance import PROGRAMME_ACHIEVEMENT
from schemas.figures.figure import PrintedFigure
from schemas.tables.indicator_slots import Slot
from schemas.tables.recognition import Assignment
from schemas.tables.table_view import TableView

_MEAN = re.compile(
    r"\W*(?:(?:nilai\s+)?(?:pen)?capaian\s+sasaran|nps\b|(?:total|jumlah|nilai)?\s*(?:rata\s?-?\s?(?:rata|2)|rerata)\b)",
    re.I,
)
_TARGET = re.compile(
    r"\W*(?:S[KPS]\s?\.?\s?\d|sasaran\b|(?:\d{1,2}|[IVX]{1,5}|[A-Z])?[.)]?\s*(?:Ter|Me)[a-z]{4,}nya\b)", re.IGNORECASE
)
# The achievement of the unit itself, below those of its programme targets.
_OF_UNIT = re.compile(
    r"\W*nps\s+(?:balai|loka|direktorat|deputi|pusat|biro|inspektorat|unit|satuan|organisasi)\b", re.I
)
_PERSPECTIVE = re.compile(r"\bper[sc]\w{0,2}pe[ck]\w*", re.IGNORECASE)


def is_programme_row(view: TableView, row: int, columns: Assignment, slots: Sequence[Slot]) -> bool:
    """Whether a row of a table of indicators is the mean of those above it: it has an achievement and no result."""
    label = view.text(row, columns.columns["indikator"][0])
    if not _MEAN.match(label):
        return False
    given = (column for slot in slots for name, column in slot.columns.items() if name in ("target", "realisasi"))
    return _achievement(view, row, slots) is not None and not any(view.figures(row, column) for column in given)


def section_of(view: TableView, row: int, columns: Assignment, slots: Sequence[Slot]) -> Value:
    """The programme target or perspective that a row among indicators names; None for a row of another kind.

    Its label reaches over the columns of target and result, or these are blank.
    """
    indicator = columns.columns["indikator"][0]
    label = view.text(row, indicator)
    if not (_TARGET.match(label) or _PERSPECTIVE.search(label)) or _MEAN.match(label):
        return None
    given = [column for slot in slots for name, column in slot.columns.items() if name in ("target", "realisasi")]
    apart = (view.text(row, c) for c in given if view.cell(row, c) is not view.cell(row, indicator))
    return None if any(apart) else label


def is_perspective(label: str) -> bool:
    """Whether a label names a perspective of a balanced scorecard, no programme target."""
    return _PERSPECTIVE.search(label) is not None and _TARGET.match(label) is None


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
    of_unit = _OF_UNIT.match(view.text(row, columns.columns["indikator"][0])) is not None
    everything = of_unit or covers_target(view, row, columns) or columns.of("sasaran") is None
    if found is None or (not held.get("sasaran") and not (everything and last)):
        return None
    level = "keseluruhan" if everything and last and not held.get("open") else "sasaran"
    return _record(view, row, columns, found, {"tingkat": level, **(_names(held) if level == "sasaran" else {})})


def section_record(
    view: TableView, row: int, columns: Assignment, slots: Sequence[Slot], held: Mapping[str, Value]
) -> Record | None:
    """The record of an achievement that stands beside the name of its programme target or perspective; else None."""
    found = _achievement(view, row, slots)
    if found is None:
        return None
    level = "perspektif" if "sasaran" not in held else "sasaran"
    return _record(view, row, columns, found, {"tingkat": level, **_names(held)})


def _names(held: Mapping[str, Value]) -> dict[str, Value]:
    return {name: held[name] for name in ("perspektif", "sasaran", "sasaran_no") if name in held}


def _record(
    view: TableView,
    row: int,
    columns: Assignment,
    found: tuple[int, PrintedFigure, Slot],
    values: dict[str, Value],
) -> Record:
    column, figure, slot = found
    values = values | {"tahun": slot.tahun, "nps_pct": figure}
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
