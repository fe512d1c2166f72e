"""Datasets of the monitoring of follow-up: totals per unit, every action, the lists of units."""

from __future__ import annotations

from schemas.datasets.dataset import Column, DatasetSchema
from schemas.datasets.recurring_columns import MONEV, NO, PERAN, UNIT, UNIT_ID

FOLLOWUP_SUMMARY = DatasetSchema(
    name="followup_summary",
    row_is="one unit's recommendations and actions, and how many actions are in line",
    columns=(
        NO,
        UNIT,
        UNIT_ID,
        Column("jumlah_rekomendasi", "figure", "recommendations to the unit", exact=True, low=0),
        Column("jumlah_rencana_aksi_upp", "figure", "action plans that the unit handed in", exact=True, low=0),
        Column("jumlah_rencana_aksi", "figure", "actions in those plans", exact=True, low=0),
        Column("jumlah_sesuai", "figure", "actions in line with the recommendation", exact=True, low=0),
        Column("sesuai_pct", "figure", "actions in line as a percentage of the actions", unit="%"),
        Column("keterangan", "text", "note, as printed: the elements whose actions are not in line"),
        PERAN,
    ),
    key=("sumber", "baris"),
    families=(MONEV,),
)

FOLLOWUP_ACTIONS = DatasetSchema(
    name="followup_actions",
    row_is="one action of one unit",
    columns=(
        NO,
        UNIT,
        UNIT_ID,
        Column("no_rekomendasi", "figure", "printed number of the recommendation", exact=True),
        Column("rekomendasi", "text", "the recommendation, as printed"),
        Column("unsur", "text", "the service elements that the action is about, as printed, in its text or a column"),
        Column("unsur_kode", "text", "codes of these elements (U1 to U9)"),
        Column("aksi_no", "text", "printed number of the action within the recommendation"),
        Column("rencana_aksi", "text", "the action, as printed"),
        Column("timeline", "text", "due date, as printed"),
        Column("timeline_tanggal", "date", "due date as YYYY-MM-DD; absent when what is printed is no date"),
        Column("status", "text", "state of the action, as printed (Open, Close)"),
        Column("catatan", "text", "note, as printed"),
    ),
    key=("sumber", "baris"),
    families=(MONEV,),
)

FOLLOWUP_UNITS = DatasetSchema(
    name="followup_units",
    row_is="one unit in a list of those that have, or have not, completed their actions",
    columns=(
        Column(
            "daftar",
            "text",
            "tuntas: all actions in line; belum: some are not",
            allowed=("tuntas", "belum"),
            required=True,
        ),
        NO,
        UNIT,
        UNIT_ID,
    ),
    key=("sumber", "unit"),
    families=(MONEV,),
)
