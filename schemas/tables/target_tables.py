"""How tables of targets and of programme achievement are laid out, and how their rows are read."""

from __future__ import annotations

import re

from schemas.datasets.dataset import Record, Value
from schemas.datasets.performance import INDICATOR_TARGETS, PROGRAMME_ACHIEVEMENT
from schemas.figures.figure import PrintedFigure
from schemas.tables.performance_tables import INDIKATOR, KATEGORI, MONEY, SASARAN, SATUAN, TARGET
from schemas.tables.recognition import Assignment, Layout, Role
from schemas.tables.row_labels import RowLabels
from schemas.tables.table_view import TableView
from schemas.wording.headers import ONLY_YEARS
from schemas.wording.labels import number_text, split_numbering

_PERSPECTIVE = re.compile(r"\bper[sc]\w{0,2}pe[ck]\w*", re.IGNORECASE)


def read_targets(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a table that sets targets: one for each year that a column of targets is for."""
    records = []
    labels = RowLabels()
    indicator_column = columns.columns["indikator"][0]
    targets = _target_columns(view, columns)
    several = len(targets) > 1
    for row in view.body:
        held = labels.take(view, row, columns, ("sasaran",))
        if view.spans_row(row):
            continue
        number, name = split_numbering(view.text(row, indicator_column))
        number_column = columns.number_of("indikator")
        if number_column is not None:
            number = number_text(view.text(row, number_column)) or number
        if not name:
            continue
        for column in targets:
            header = view.headers[column]
            value = view.value(row, column, INDICATOR_TARGETS.column("target"))
            values: dict[str, Value] = held | {
                "indikator_no": number,
                "indikator": name,
                "tahun": header.year or view.year,
                "periode": header.period,
                "target": value,
                "dasar": "renstra" if several and not header.period else "perjanjian kinerja",
            }
            places = {"indikator": indicator_column, "target": column}
            if (satuan := columns.of("satuan")) is not None:
                values["satuan"] = view.text(row, satuan)
                places["satuan"] = satuan
            if (sasaran := columns.of("sasaran")) is not None:
                places["sasaran"] = sasaran
            if value is not None:
                records.append(view.record("indicator_targets", row, values, places))
    return records


def _target_columns(view: TableView, columns: Assignment) -> list[int]:
    """One column of targets for each year and period: the first that names it, else the first.

    What stands beside the target of the same year is another thing: how many it comes to, what it was before.
    """
    found: dict[tuple[int | None, str], int] = {}
    for column in sorted(columns.all("target"), key=lambda c: view.headers[c].year is None):
        header = view.headers[column]
        found.setdefault((header.year or view.year, header.period), column)
    return sorted(found.values())


def read_programme(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a table of achievements per programme target, with the rows of perspectives among them."""
    records = []
    perspective = ""
    label_column = columns.columns["sasaran"][0]
    number_column = columns.number_of("sasaran")
    for row in view.body:
        number, name = split_numbering(view.text(row, label_column))
        if number_column is not None:
            number = number_text(view.text(row, number_column)) or number
        role = view.role_of(row, number_column, label_column)
        is_perspective = bool(_PERSPECTIVE.search(name)) or (number.isalpha() and number.isupper())
        level = "keseluruhan" if role == "total" else "perspektif" if is_perspective else "sasaran"
        if level == "perspektif":
            perspective = name
        values: dict[str, Value] = {"tingkat": level, "tahun": view.year}
        places: dict[str, int] = {}
        if level == "sasaran":
            values |= {"sasaran_no": number, "sasaran": name, "perspektif": perspective}
            places["sasaran"] = label_column
        elif level == "perspektif":
            values["perspektif"] = perspective
            places["perspektif"] = label_column
        for column_name in ("nps_pct", "bobot", "kategori"):
            column = columns.of(column_name)
            if column is not None:
                values[column_name] = view.value(row, column, PROGRAMME_ACHIEVEMENT.column(column_name))
                places[column_name] = column
        if isinstance(values.get("nps_pct"), PrintedFigure) or values.get("kategori"):
            records.append(view.record("programme_achievement", row, values, places))
    return records


LAYOUTS = (
    Layout(
        "targets of indicators",
        "indicator_targets",
        (SASARAN, INDIKATOR, SATUAN, Role("target", TARGET.wordings, required=True, many=True)),
        read_targets,
        labels=("sasaran", "indikator", "satuan"),
        rank=-1,
    ),
    Layout(
        "targets of indicators by year",
        "indicator_targets",
        (SASARAN, INDIKATOR, SATUAN, Role("target", (*TARGET.wordings, ONLY_YEARS), required=True, many=True)),
        read_targets,
        labels=("sasaran", "indikator", "satuan"),
        # Bare years may as well head results.
        context=("target -realisasi -capaian", "renstra -realisasi -capaian", "rencana strategis -realisasi -capaian"),
        rank=-1,
    ),
    Layout(
        "achievement of programme targets",
        "programme_achievement",
        (
            Role("sasaran", ("sasaran -indikator", "perspektif"), required=True),
            Role(
                "nps_pct",
                ("nps", "npsp", "npss", "nilai capaian sasaran", f"capaian persen {MONEY}", f"capaian {MONEY}"),
                required=True,
            ),
            Role("bobot", ("bobot",)),
            KATEGORI,
        ),
        read_programme,
        labels=("sasaran",),
        fits=lambda view, columns: not any(h.words & {"indikator", "realisasi", "target"} for h in view.headers),
    ),
)
