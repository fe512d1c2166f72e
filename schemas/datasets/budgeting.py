"""Datasets about money: ceilings and absorption, output volumes, efficiency."""

from __future__ import annotations

from schemas.datasets.dataset import Column, DatasetSchema
from schemas.datasets.recurring_columns import (
    INDIKATOR,
    INDIKATOR_ID,
    INDIKATOR_NO,
    INTERIM,
    KATEGORI,
    LKJ,
    PERAN,
    SASARAN,
    SASARAN_ID,
    SASARAN_NO,
    TAHUN,
)

BUDGET = DatasetSchema(
    name="budget",
    row_is="the ceilings and the absorption of one programme, target, indicator, activity or output",
    columns=(
        Column(
            "tingkat",
            "text",
            "what the row is about",
            allowed=("program", "sasaran", "indikator", "kegiatan", "output", "lainnya"),
            required=True,
        ),
        PERAN,
        Column("no", "text", "printed number of the row"),
        Column("kode", "text", "budget code (3158, 3158.001), as printed"),
        Column("uraian", "text", "programme, activity, output or item, as printed"),
        SASARAN_NO,
        SASARAN,
        SASARAN_ID,
        INDIKATOR_NO,
        INDIKATOR,
        INDIKATOR_ID,
        Column("kegiatan", "text", "the activity that the row belongs to, as printed"),
        Column("satuan", "text", "unit of measure, as printed"),
        TAHUN,
        Column("pagu_apbn_rp", "figure", "ceiling of the original budget (APBN)", unit="Rp", exact=True, low=0),
        Column("pagu_apbnp_rp", "figure", "ceiling of the revised budget (APBN-P)", unit="Rp", exact=True, low=0),
        Column("pagu_refocusing_rp", "figure", "ceiling after refocusing", unit="Rp", exact=True, low=0),
        Column("pagu_akhir_rp", "figure", "last ceiling of the year", unit="Rp", exact=True, low=0),
        Column("pagu_rp", "figure", "ceiling (or money target), no version named", unit="Rp", exact=True, low=0),
        Column("realisasi_rp", "figure", "money spent", unit="Rp", exact=True),
        Column("sisa_rp", "figure", "ceiling not spent", unit="Rp", exact=True),
        Column("realisasi_pct", "figure", "money spent as a percentage of the ceiling", unit="%"),
    ),
    key=("sumber", "baris"),
    families=(LKJ, INTERIM),
)

OUTPUT_VOLUME = DatasetSchema(
    name="output_volume",
    row_is="the planned and delivered volume of one budget output",
    columns=(
        Column("no", "text", "printed number of the row"),
        Column("kode", "text", "budget code of the output, as printed"),
        Column("output", "text", "the output, as printed"),
        Column("kegiatan", "text", "the activity that the output belongs to, as printed"),
        Column("satuan", "text", "unit of measure, as printed"),
        TAHUN,
        Column("target_volume", "figure", "planned volume", exact=True),
        Column("realisasi_volume", "figure", "delivered volume", exact=True),
        Column("capaian_pct", "figure", "delivered volume as a percentage of the planned one", unit="%"),
    ),
    key=("sumber", "baris"),
    families=(LKJ, INTERIM),
)

EFFICIENCY = DatasetSchema(
    name="efficiency",
    row_is="output, input and efficiency of one programme target",
    columns=(
        Column("no", "text", "printed number of the row"),
        SASARAN,
        SASARAN_ID,
        TAHUN,
        Column("output_pct", "figure", "achievement of the target", unit="%"),
        Column("input_pct", "figure", "absorption of its budget", unit="%"),
        Column("ie", "figure", "efficiency index: output / input"),
        Column("se", "figure", "efficiency standard, where printed", exact=True),
        Column("te", "figure", "degree of efficiency: (IE - SE) / SE"),
        Column("capaian_te_pct", "figure", "grade that the degree of efficiency earns", unit="%", exact=True),
        KATEGORI,
        PERAN,
    ),
    key=("sumber", "baris"),
    families=(LKJ, INTERIM),
)
