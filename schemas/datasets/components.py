"""Datasets of graded assessments: component scores (RB, AKIP, indices of units), comparison with sister units."""

from __future__ import annotations

from schemas.datasets.dataset import Column, DatasetSchema
from schemas.datasets.recurring_columns import (
    INDIKATOR,
    INDIKATOR_ID,
    INTERIM,
    KATEGORI,
    LKJ,
    NO,
    PERAN,
    TAHUN,
    UNIT,
    UNIT_ID,
)

COMPONENT_SCORES = DatasetSchema(
    name="component_scores",
    row_is="one component of an assessment: its weight, target and score; or a (sub)total over components",
    columns=(
        Column("penilaian", "text", "the assessment: caption or heading that the table stands under"),
        UNIT,
        UNIT_ID,
        TAHUN,
        Column("no", "text", "printed number of the component"),
        Column("induk", "text", "the group of components that the row belongs to, as printed"),
        Column("komponen", "text", "the component, as printed"),
        Column("bobot", "figure", "weight, as printed (5, 5%, 0,11)", exact=True),
        Column("target", "figure", "target score"),
        Column("realisasi", "figure", "score reached, where the table also prints a target"),
        Column("nilai", "figure", "score reached, where the table prints no target"),
        Column("capaian_pct", "figure", "score as a percentage of the target", unit="%"),
        PERAN,
    ),
    key=("sumber", "baris", "unit", "tahun", "komponen"),
    families=(LKJ, INTERIM),
)

PEER_COMPARISON = DatasetSchema(
    name="peer_comparison",
    row_is="one unit's target, result and achievement on an indicator, in a list of sister units",
    columns=(
        INDIKATOR,
        INDIKATOR_ID,
        NO,
        UNIT,
        UNIT_ID,
        TAHUN,
        Column("target", "figure", "the target that was set", exact=True),
        Column("realisasi", "figure", "the result"),
        Column("capaian_pct", "figure", "result as a percentage of the target", unit="%"),
        KATEGORI,
        PERAN,
    ),
    key=("sumber", "baris"),
    families=(LKJ, INTERIM),
)
