"""Datasets of a performance report's core: indicators, their five-year targets, programme achievement, bands."""

from __future__ import annotations

from schemas.datasets.dataset import Column, DatasetSchema
from schemas.datasets.recurring_columns import (
    INDIKATOR,
    INDIKATOR_ID,
    INDIKATOR_NO,
    INTERIM,
    KATEGORI,
    LKJ,
    MONEV,
    PERAN,
    SASARAN,
    SASARAN_ID,
    SASARAN_NO,
    SKM,
    TAHUN,
    UNIT,
    UNIT_ID,
)

INDICATOR_ACHIEVEMENT = DatasetSchema(
    name="indicator_achievement",
    row_is="one indicator's target, result and achievement in one period, as one table prints it",
    columns=(
        Column(
            "lingkup",
            "text",
            "program: an indicator of the unit's programme targets; kegiatan: an indicator of an activity below them",
            allowed=("program", "kegiatan"),
            required=True,
        ),
        SASARAN_NO,
        SASARAN,
        SASARAN_ID,
        Column("kegiatan_no", "text", "printed number of the activity"),
        Column("kegiatan", "text", "the activity (kegiatan) that the indicator belongs to, as printed"),
        Column("bagian", "text", "part of a logical frame that the row stands under: Input, Output, Outcome"),
        UNIT,
        UNIT_ID,
        INDIKATOR_NO,
        INDIKATOR,
        INDIKATOR_ID,
        Column("satuan", "text", "unit of measure, as printed"),
        TAHUN,
        Column(
            "periode", "text", "part of the year that the result covers (TW 1, semester I); absent for a whole year"
        ),
        Column(
            "tahun_target", "integer", "year of the target compared with; differs from tahun against a later target"
        ),
        Column("target", "figure", "the target that was set", exact=True),
        Column("realisasi", "figure", "the result"),
        Column("capaian_pct", "figure", "result as a percentage of the target", unit="%"),
        Column("capaian_penyesuaian_pct", "figure", "achievement after the report's cap (120)", unit="%"),
        KATEGORI,
        PERAN,
    ),
    key=("sumber", "baris", "tahun", "tahun_target", "periode"),
    version=2,
    families=(LKJ, INTERIM),
)

INDICATOR_TARGETS = DatasetSchema(
    name="indicator_targets",
    row_is="the target set for one indicator in one year of the plan",
    columns=(
        SASARAN_NO,
        SASARAN,
        SASARAN_ID,
        INDIKATOR_NO,
        INDIKATOR,
        INDIKATOR_ID,
        Column("satuan", "text", "unit of measure, as printed"),
        TAHUN,
        Column("periode", "text", "part of the year that the target is for; absent for a whole year"),
        Column("target", "figure", "the target that was set", exact=True),
        Column("dasar", "text", "what set it: perjanjian kinerja (yearly agreement) or renstra (five-year plan)"),
    ),
    key=("sumber", "baris", "tahun", "periode"),
    families=(LKJ, INTERIM),
)

PROGRAMME_ACHIEVEMENT = DatasetSchema(
    name="programme_achievement",
    row_is="the achievement (NPS) of one programme target, one perspective or the whole unit",
    columns=(
        Column(
            "tingkat",
            "text",
            "sasaran (programme target), perspektif (balanced scorecard perspective) or keseluruhan (whole unit)",
            allowed=("sasaran", "perspektif", "keseluruhan"),
            required=True,
        ),
        Column("perspektif", "text", "the perspective that the row is, or belongs to, as printed"),
        SASARAN_NO,
        SASARAN,
        SASARAN_ID,
        TAHUN,
        Column("bobot", "figure", "weight where the report prints one", exact=True),
        Column("nps_pct", "figure", "achievement of the target (Nilai Pencapaian Sasaran)", unit="%"),
        KATEGORI,
    ),
    key=("sumber", "baris"),
    families=(LKJ, INTERIM),
)

BAND_CRITERIA = DatasetSchema(
    name="band_criteria",
    row_is="one band of a scale that the report prints for itself",
    columns=(
        Column("ukuran", "text", "what the scale grades, from caption, headings and header"),
        Column("rentang", "text", "the range as printed"),
        Column("batas_bawah", "figure", "lower limit; absent when the band is open below", exact=True),
        Column("batas_atas", "figure", "upper limit; absent when the band is open above", exact=True),
        Column("bawah_tertutup", "text", "whether the lower limit belongs to the band", allowed=("ya", "tidak")),
        Column("atas_tertutup", "text", "whether the upper limit belongs to the band", allowed=("ya", "tidak")),
        Column("kategori", "text", "name of the band, as printed", required=True),
        Column("sebutan", "text", "second name of the band where the table prints one (a letter beside the words)"),
    ),
    key=("sumber", "baris", "kategori"),
    families=(LKJ, INTERIM, SKM, MONEV),
)
