"""Datasets about staff: headcount, structural posts before and after a reorganisation."""

from __future__ import annotations

from schemas.datasets.dataset import Column, DatasetSchema
from schemas.datasets.recurring_columns import INTERIM, LKJ, NO, PERAN, TAHUN, UNIT, UNIT_ID

HEADCOUNT = DatasetSchema(
    name="headcount",
    row_is="the staff of one unit, or of one unit at one level of education",
    columns=(
        NO,
        UNIT,
        UNIT_ID,
        Column("pendidikan", "text", "level of education, as printed; absent where all levels are counted together"),
        Column("golongan", "text", "what else the persons are grouped by (role, rank, sex), as printed"),
        TAHUN,
        Column("jumlah_orang", "figure", "persons", exact=True, low=0),
        Column("existing_orang", "figure", "persons in post, where the need is printed beside", exact=True, low=0),
        Column("kebutuhan_orang", "figure", "persons needed by the workload analysis (ABK)", exact=True, low=0),
        Column("total_ip", "figure", "sum of the persons' professionalism scores"),
        Column("ip", "figure", "professionalism index: total_ip / jumlah_orang"),
        Column("proporsi_pct", "figure", "share of all persons", unit="%"),
        PERAN,
        Column(
            "peran_golongan",
            "text",
            "total where the figure adds up all groups (levels of education, roles) of the unit, else rincian",
            allowed=("rincian", "total"),
        ),
    ),
    key=("sumber", "baris", "unit", "golongan", "pendidikan", "tahun"),
    version=2,
    families=(LKJ, INTERIM),
)

POSITION_CHANGES = DatasetSchema(
    name="position_changes",
    row_is="the structural posts of one level before and after a reorganisation",
    columns=(
        NO,
        Column("jabatan", "text", "level of the posts, as printed"),
        Column("existing_jabatan", "figure", "posts before", exact=True, low=0),
        Column("dipertahankan_jabatan", "figure", "posts kept", exact=True, low=0),
        Column("dipertahankan_pct", "figure", "posts kept as a share of the posts before", unit="%"),
        Column("dialihkan_jabatan", "figure", "posts turned into functional ones", exact=True, low=0),
        Column("dialihkan_pct", "figure", "posts turned into functional ones as a share of the posts before", unit="%"),
        PERAN,
    ),
    key=("sumber", "baris"),
    families=(LKJ,),
)
