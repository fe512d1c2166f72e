"""How tables of staff are laid out, and how their rows are read."""

from __future__ import annotations

import re

from schemas.datasets.dataset import Record, Value
from schemas.datasets.personnel import HEADCOUNT, POSITION_CHANGES
from schemas.figures.number_grammar import is_blank
from schemas.tables.recognition import Assignment, Layout, Role
from schemas.tables.row_reading import numbered, row_records
from schemas.tables.table_view import TableView
from schemas.wording.headers import ONLY_YEARS
from schemas.wording.labels import is_education

UNIT = Role("unit", ("unit -jumlah -ip", "satuankerja -jumlah", "biro -jumlah", "balai -jumlah"), required=True)


_SEX = re.compile(r"(?:laki\s?-?\s?laki|pria|perempuan|wanita|[lp])\W*", re.IGNORECASE)


def read_need(view: TableView, columns: Assignment) -> list[Record]:
    """Records of persons in post against persons needed, per unit."""
    return row_records(view, columns, HEADCOUNT, "unit")


def read_index(view: TableView, columns: Assignment) -> list[Record]:
    """Records of persons and professionalism index per unit, one for each year that the headers name."""
    unit_column = columns.columns["unit"][0]
    number_column = columns.numbering.get(unit_column)
    by_year: dict[int | None, dict[str, int]] = {}
    for name in ("total_ip", "jumlah_orang", "ip"):
        for column in columns.all(name):
            by_year.setdefault(view.headers[column].year or view.year, {}).setdefault(name, column)
    records = []
    for row in view.body:
        for year, found in by_year.items():
            values: dict[str, Value] = {
                "unit": view.text(row, unit_column),
                "tahun": year,
                "peran": view.role_of(row, number_column, unit_column),
            }
            places = {"unit": unit_column} | found
            if number_column is not None:
                values["no"] = numbered(view, row, number_column, HEADCOUNT)
                places["no"] = number_column
            values |= {name: view.value(row, column, HEADCOUNT.column(name)) for name, column in found.items()}
            records.append(view.record("headcount", row, values, places))
    return records


def read_groups(view: TableView, columns: Assignment) -> list[Record]:
    """Records of persons per group (role, rank) where no unit is named."""
    return row_records(view, columns, HEADCOUNT, "golongan")


def read_levels(view: TableView, columns: Assignment) -> list[Record]:
    """Records of persons per level of education where no unit is named."""
    return row_records(view, columns, HEADCOUNT, "pendidikan")


def _education_in_rows(view: TableView) -> bool:
    return sum(is_education(view.text(row, 0)) for row in view.body) >= 2


def _education_in_columns(view: TableView) -> bool:
    return sum(is_education(header.text.split(" / ")[-1]) for header in view.headers) >= 2


def _by_education(view: TableView, columns: Assignment) -> bool:
    if not _counts_only(view):
        return False
    if _education_in_columns(view):
        return True
    units = [header for header in view.headers[1:] if not header.words & {"jumlah", "persen", "orang"}]
    return len(units) >= 2 and _education_in_rows(view)


def _counts_only(view: TableView) -> bool:
    """Whether nothing but whole numbers stands in the columns, shares aside: persons are."""
    columns = [at for at, header in enumerate(view.headers) if "persen" not in header.words]
    return all(figure.decimals <= 0 for row in view.body for at in columns for figure in view.figures(row, at))


def read_education(view: TableView, columns: Assignment) -> list[Record]:
    """Records of persons per unit and level of education, whichever of the two the rows are."""
    in_rows = _education_in_rows(view)
    first = 1 if not view.headers[0].words <= {"no"} or in_rows else 2
    label_column = first - 1
    of_sexes = in_rows and any(_SEX.fullmatch(header.text.split(" / ")[-1]) for header in view.headers)
    records = []
    for row in view.body:
        label = view.text(row, label_column)
        row_role = view.role_of(row, None, label_column)
        for column in range(first, len(view.headers)):
            header = view.headers[column].text.split(" / ")[-1]
            text = view.text(row, column)
            if is_blank(text) or not header or "persen" in view.headers[column].words:
                continue
            total_column = "total" in view.headers[column].words or "jumlah" in view.headers[column].words
            unit, level = (header, label) if in_rows else (label, header)
            unit_total, level_total = (
                (total_column, row_role != "rincian") if in_rows else (row_role != "rincian", total_column)
            )
            by_sex = _SEX.fullmatch(unit) is not None
            by_year = view.headers[column].words == {ONLY_YEARS}
            values: dict[str, Value] = {
                "unit": None if by_sex or by_year or (of_sexes and unit_total) else unit,
                "golongan": unit if by_sex else None,
                "pendidikan": None if level_total else level,
                "tahun": view.headers[column].year or view.year,
                "jumlah_orang": view.value(row, column, HEADCOUNT.column("jumlah_orang")),
                "peran": "total" if unit_total else "rincian",
                "peran_golongan": "total" if level_total else "rincian",
            }
            records.append(view.record("headcount", row, values, {"jumlah_orang": column}))
    return records


def read_positions(view: TableView, columns: Assignment) -> list[Record]:
    """Records of posts before and after; a cell prints posts and, in brackets, their share."""
    records = []
    label_column = columns.columns["jabatan"][0]
    number_column = columns.numbering.get(label_column)
    for row in view.body:
        values: dict[str, Value] = {
            "jabatan": view.text(row, label_column),
            "peran": view.role_of(row, number_column, label_column),
        }
        places = {"jabatan": label_column}
        if number_column is not None:
            values["no"] = numbered(view, row, number_column, POSITION_CHANGES)
            places["no"] = number_column
        for name in ("existing", "dipertahankan", "dialihkan"):
            column = columns.of(name)
            if column is None:
                continue
            values[f"{name}_jabatan"] = view.value(row, column, POSITION_CHANGES.column(f"{name}_jabatan"))
            places[f"{name}_jabatan"] = column
            if name != "existing" and len(view.figures(row, column)) > 1:
                values[f"{name}_pct"] = view.value(row, column, POSITION_CHANGES.column(f"{name}_pct"))
                places[f"{name}_pct"] = column
        records.append(view.record("position_changes", row, values, places))
    return records


LAYOUTS = (
    Layout(
        "staff against need",
        "headcount",
        (
            UNIT,
            Role("existing_orang", ("existing", "jumlah pegawai -kebutuhan", "pegawai ada"), required=True),
            Role("kebutuhan_orang", ("kebutuhan", "abk"), required=True),
        ),
        read_need,
        labels=("unit",),
        rank=1,
    ),
    Layout(
        "professionalism index",
        "headcount",
        (
            UNIT,
            Role("total_ip", ("total ip", "total nilai", "jumlah nilai"), required=True, many=True),
            Role("jumlah_orang", ("jumlah orang", "jumlah pegawai", "jumlah asn"), required=True, many=True),
            Role("ip", ("ip -total -jumlah", "indeks -total"), required=True, many=True),
        ),
        read_index,
        labels=("unit",),
        rank=1,
    ),
    Layout("staff by education", "headcount", (), read_education, fits=_by_education, takes_rest=True, rank=2),
    Layout(
        "staff by group",
        "headcount",
        (
            Role("golongan", ("peran", "jabatan", "golongan", "jenis kelamin", "pendidikan", "uraian"), required=True),
            Role("jumlah_orang", ("jumlah orang", "jumlah pegawai", "=orang", "jumlah asn"), required=True),
            Role("proporsi_pct", ("persen",)),
        ),
        read_groups,
        labels=("golongan",),
    ),
    Layout(
        "staff by level of education",
        "headcount",
        (
            Role("pendidikan", ("pendidikan",), required=True),
            Role("jumlah_orang", ("=jumlah", "jumlah orang", "jumlah pegawai", "=orang"), required=True),
            Role("proporsi_pct", ("persen",)),
        ),
        read_levels,
        labels=("pendidikan",),
        rank=1,
    ),
    Layout(
        "posts before and after",
        "position_changes",
        (
            Role("jabatan", ("jabatan -dialihkan", "eselon"), required=True),
            Role("existing", ("existing", "struktur lama", "sebelum"), required=True),
            Role("dipertahankan", ("dipertahankan", "struktur baru", "sesudah"), required=True),
            Role("dialihkan", ("dialihkan", "fungsional"), required=True),
        ),
        read_positions,
        labels=("jabatan",),
        rank=1,
    ),
)
