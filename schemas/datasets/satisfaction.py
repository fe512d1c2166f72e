"""Datasets of surveys: scores of service elements by year, survey scores by quarter."""

from __future__ import annotations

from schemas.datasets.dataset import Column, DatasetSchema
from schemas.datasets.recurring_columns import ANY, INTERIM, LKJ, MONEV, PERAN, SKM, TAHUN, UNIT, UNIT_ID

SATISFACTION_SCORES = DatasetSchema(
    name="satisfaction_scores",
    row_is="the score of one service element, or the index over all of them, in one year",
    columns=(
        Column("unsur_kode", "text", "code of the element (U1 to U9), as printed"),
        Column("unsur", "text", "the service element, as printed; for a total its printed label"),
        UNIT,
        UNIT_ID,
        TAHUN,
        Column("jumlah_nilai", "figure", "the answers of all persons asked, added up", exact=True),
        Column("nilai", "figure", "score of the element or the index"),
        Column(
            "nilai_tertimbang", "figure", "score times the weight of one element, 1/9 of nine; for a total their sum"
        ),
        Column("nilai_konversi", "figure", "score of 1 to 4 turned into one of 25 to 100"),
        Column("selisih", "figure", "difference from the year before, printed with the later year"),
        Column("tahun_pembanding", "integer", "the year that selisih is taken from"),
        Column("mutu", "text", "grade of the score where printed"),
        PERAN,
    ),
    key=("sumber", "baris", "tahun", "unsur"),
    families=(SKM, MONEV, LKJ),
    version=3,
)

SURVEY_SERIES = DatasetSchema(
    name="survey_series",
    row_is="one score of a survey in one period (a quarter, the year so far)",
    columns=(
        Column("survei", "text", "what is surveyed, as printed"),
        TAHUN,
        Column("periode", "text", "the period, as printed (TW 2, s/d TW 4)"),
        Column("kumulatif", "text", "whether the period runs from the start of the year", allowed=("ya", "tidak")),
        Column("unsur", "text", "what is scored: the column's header, as printed"),
        Column("nilai", "figure", "the score"),
        Column(
            "peran",
            "text",
            "rincian: one scored element; total: the index over the elements of the period",
            allowed=("rincian", "subtotal", "total"),
            required=True,
        ),
    ),
    key=("sumber", "baris", "unsur"),
    families=(LKJ, INTERIM, ANY),
)
