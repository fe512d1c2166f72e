"""Rules of indicators: achievement, its cap, its category."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from expectations.facts.achievement_formulas import achievement
from expectations.facts.caps import cap_of_adjusted, cap_of_column
from expectations.facts.record_groups import by, label
from expectations.facts.scales import achievement_scale
from expectations.kinds.band import Band, written
from expectations.named.label_roles import counts_things
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

_NUMBER_OF = re.compile(r"\W*(?:jumlah|banyaknya)\b", re.IGNORECASE)
_WHOLE = 100
_AN_AMOUNT = 10**4
"""Larger numbers may be estimates."""
_WITH_ACHIEVEMENT = (
    ("indicator_achievement", "target", "realisasi", "capaian_pct", "indikator"),
    ("peer_comparison", "target", "realisasi", "capaian_pct", "unit"),
    ("component_scores", "target", "realisasi", "capaian_pct", "komponen"),
    ("output_volume", "target_volume", "realisasi_volume", "capaian_pct", "output"),
)


def _achievements(report: TypedReport) -> Iterator[Relation]:
    for dataset, target, result, share, name in _WITH_ACHIEVEMENT:
        for records in by(report.of(dataset), "sumber").values():
            printed = [f.value for r in records if (f := r.figure(share)) is not None and f.value is not None]
            for record in records:
                published = record.figure(share)
                above, below = record.printed(result), record.printed(target)
                if published is None or above is None or below is None:
                    continue
                above = _counted(above, record.text(name))
                cap = cap_of_column(published, above, below, max(printed, default=Decimal(0)))
                given = {"cap": cap} if cap and record.figure("capaian_penyesuaian_pct") is None else {}
                yield achievement("capaian", published, above, below, label(record, name), given)


def _counted(result: PrintedFigure, indicator: str) -> PrintedFigure:
    """The result, exact where the indicator's name says that things are counted one by one."""
    is_count = _NUMBER_OF.match(indicator) is not None and counts_things(indicator)
    whole = result.decimals <= 0 and result.unit != "%" and result.value is not None and abs(result.value) < _AN_AMOUNT
    return replace(result, exact=True) if is_count and whole else result


def _caps(report: TypedReport) -> Iterator[Relation]:
    for records in by(report.of("indicator_achievement"), "sumber").values():
        given = {"cap": str(cap_of_adjusted(records))}
        for record in records:
            published, source = record.figure("capaian_penyesuaian_pct"), record.figure("capaian_pct")
            if published is not None and source is not None:
                about = label(record, "indikator")
                yield relation("capaian_penyesuaian", "range", published, (("capaian", source),), about, given)


def _categories(report: TypedReport) -> Iterator[Relation]:
    scale = achievement_scale(report)
    if scale is None:
        return
    graded = (
        ("indicator_achievement", "capaian_pct", "indikator"),
        ("peer_comparison", "capaian_pct", "unit"),
        ("programme_achievement", "nps_pct", "sasaran"),
    )
    for dataset, measure, name in graded:
        for record in report.of(dataset):
            value, category = record.figure(measure), record.printed("kategori")
            if value is not None and category is not None and scale.has(category.text):
                yield relation(
                    "kategori_capaian",
                    "category",
                    category,
                    (("nilai", value),),
                    label(record, name, "perspektif"),
                    {"bands": written(_open_above(scale.bands))},
                )


def _open_above(bands: Sequence[Band]) -> list[Band]:
    """The bands, the best of them open above where it ends with the whole: more than was asked is no worse."""
    highest = max((band.high for band in bands if band.high is not None), default=None)
    return [replace(b, high=None) if b.high == highest == _WHOLE else b for b in bands]


RULES = (
    Rule(
        "capaian",
        "indicator_achievement",
        ("ratio",),
        "capaian = realisasi / target × 100; where 120 is printed, or a rounder limit that no achievement of the table "
        "exceeds, lowered to it; where less is better, "
        "(2 × target - realisasi) / target × 100, or target / realisasi × 100",
        ("indicator_achievement.capaian_pct", "indicator_achievement.realisasi", "indicator_achievement.target"),
        "the performance report itself (BAB II, rumus capaian); PermenPANRB 53/2014",
        _achievements,
    ),
    Rule(
        "capaian_penyesuaian",
        "indicator_achievement",
        ("range",),
        "capaian penyesuaian = min(capaian; 120), or another round limit that more of the table's rows are lowered to",
        ("indicator_achievement.capaian_penyesuaian_pct", "indicator_achievement.capaian_pct"),
        "the performance report itself (BAB II)",
        _caps,
    ),
    Rule(
        "kategori_capaian",
        "indicator_achievement",
        ("category",),
        "the category is the band of the achievement, by the criteria that the report prints",
        ("indicator_achievement.kategori", "programme_achievement.kategori", "band_criteria.kategori"),
        "the report's own table of criteria",
        _categories,
    ),
)
