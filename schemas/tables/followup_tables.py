"""How tables of the monitoring of follow-up are laid out, and how their rows are read."""

from __future__ import annotations

from schemas.datasets.dataset import Record, Value
from schemas.datasets.followup import FOLLOWUP_ACTIONS, FOLLOWUP_SUMMARY, FOLLOWUP_UNITS
from schemas.figures.dates import parse_date
from schemas.tables.recognition import Assignment, Layout, Role
from schemas.tables.row_reading import row_records
from schemas.tables.table_view import TableView
from schemas.wording.labels import split_numbering
from schemas.wording.service_elements import elements_at_start

UNIT = Role("unit", ("unit -jumlah", "upp -jumlah", "satuankerja -jumlah", "balai -jumlah"), required=True)


def read_summary(view: TableView, columns: Assignment) -> list[Record]:
    """Records of the totals per unit."""
    return row_records(view, columns, FOLLOWUP_SUMMARY, "unit")


def read_actions(view: TableView, columns: Assignment) -> list[Record]:
    """Records of the actions: a blank unit or recommendation goes on with the one above."""
    action_column = columns.columns["rencana_aksi"][0]
    unit_column = columns.columns["unit"][0]
    records: list[Record] = []
    above: dict[str, Value] = {}
    number_column = columns.numbering.get(unit_column)
    for row in view.body:
        if view.spans_row(row):
            continue
        values: dict[str, Value] = {}
        places: dict[str, int] = {}
        fresh = bool(view.text(row, unit_column)) and view.text(row, unit_column) != above.get("unit")
        if fresh:
            above = {}
        if number_column is not None and view.is_first_row(row, number_column) and view.text(row, number_column):
            values["no"] = view.value(row, number_column, FOLLOWUP_ACTIONS.column("no"))
            places["no"] = number_column
        for role, found in columns.columns.items():
            values[role] = view.value(row, found[0], FOLLOWUP_ACTIONS.column(role))
            places[role] = found[0]
        _carry_on(values, above, is_merged=_merged(view, row, columns))
        number, _ = split_numbering(view.text(row, action_column))
        due = parse_date(str(values.get("timeline") or ""))
        values |= {"aksi_no": number, "timeline_tanggal": due.isoformat() if due else None}
        elements = elements_at_start(str(values.get("unsur") or view.text(row, action_column)))
        values.setdefault("unsur", "; ".join(printed for _, printed in elements))
        values["unsur_kode"] = "; ".join(code for code, _ in elements)
        records.append(view.record("followup_actions", row, values, places))
    return records


def _carry_on(values: dict[str, Value], above: dict[str, Value], *, is_merged: bool) -> None:
    """Gives a row what the rows `above` say of it where it is blank, and them what it says for those below.

    A row with a number of its own has another recommendation than the one above, unless the cell of that number
    `is_merged` with the one above.
    """
    for name in ("unit", "no_rekomendasi", "rekomendasi"):
        if values.get(name) in (None, "") and name in above:
            if name == "rekomendasi" and values.get("no_rekomendasi") is not None and not is_merged:
                continue
            values[name] = above[name]
        elif values.get(name) is not None:
            above[name] = values[name]
            if name == "no_rekomendasi":
                above.pop("rekomendasi", None)


def _merged(view: TableView, row: int, columns: Assignment) -> bool:
    column = columns.of("no_rekomendasi")
    return column is not None and not view.is_first_row(row, column)


def read_units(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a list of units set as a table."""
    words = view.context_words
    listed = "belum" if "belum" in words else "tuntas"
    return row_records(view, columns, FOLLOWUP_UNITS, "unit", {"daftar": listed})


LAYOUTS = (
    Layout(
        "follow-up per unit",
        "followup_summary",
        (
            UNIT,
            Role(
                "jumlah_rekomendasi",
                ("jumlah rekomendasi -aksi", "rekomendasi -aksi -sesuai -no -status"),
                required=True,
            ),
            Role("jumlah_rencana_aksi_upp", ("jumlah aksi upp", "jumlah aksi unit")),
            Role(
                "jumlah_rencana_aksi",
                ("jumlah rencana aksi -sesuai -upp", "jumlah aksi -sesuai -upp", "tindak lanjut -sesuai -persen"),
                required=True,
            ),
            Role(
                "jumlah_sesuai",
                ("sesuai -persen -belum", "selesai -persen -belum", "tuntas -persen -belum"),
                required=True,
            ),
            Role("sesuai_pct", ("sesuai persen -belum", "persen")),
            Role("keterangan", ("keterangan", "catatan", "belum sesuai")),
        ),
        read_summary,
        labels=("unit",),
        rank=1,
    ),
    Layout(
        "actions of units",
        "followup_actions",
        (
            UNIT,
            Role("no_rekomendasi", ("no rekomendasi",)),
            Role("rekomendasi", ("rekomendasi -no -status -jumlah",)),
            Role("unsur", ("unsur -jumlah",)),
            Role("rencana_aksi", ("aksi -jumlah -status", "tindak lanjut -jumlah -status"), required=True),
            Role("timeline", ("timeline", "waktu", "tanggal", "target waktu", "batas waktu")),
            Role("status", ("status",), required=True),
            Role("catatan", ("catatan", "keterangan")),
        ),
        read_actions,
        labels=("unit",),
        rank=1,
    ),
    Layout(
        "list of units",
        "followup_units",
        (UNIT,),
        read_units,
        labels=(),
        context=("rekomendasi", "aksi", "tindak lanjut"),
        fits=lambda view, columns: len(view.headers) <= 2,
    ),
)
