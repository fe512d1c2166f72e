"""Rules of conditions that the text sets: those that part all cases exclude each other; grades of what was reached."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from expectations.facts.record_groups import distinct_figures
from expectations.facts.scales import achievement_scale
from expectations.kinds.band import Band, written
from expectations.relation import Relation
from expectations.rule import Rule, relation
from expectations.rules.targets import MISSED, REACHED, WHOLE
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

_FEWEST = 2
"""Indicators below their target, before grades that hold them are called wrong."""


def _conditions(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind == "conditions" and claim.value is not None:
            first = (("syarat", claim.operands["first"]),)
            given = {"words": "exclusive", "wording": "overlap"}
            yield relation("syarat_terpisah", "crossref", claim.value, first, claim.subject, given)


def _grades(report: TypedReport) -> Iterator[Relation]:
    """Grades that are said to mean that targets were reached, against the achievements that have them.

    The relation is about the lowest of these achievements, and is formed for wrong grades where several are missed.
    """
    scale, achieved = achievement_scale(report), _achievements(report)
    for claim in report.claims if scale is not None else ():
        if claim.kind != "graded_reached" or claim.value is None or claim.year not in (None, report.year):
            continue
        assert scale is not None
        names = [name.strip() for name in re.split(r",|\bdan\b|\batau\b", claim.texts["kategori"]) if name.strip()]
        bands = [band for band in scale.bands if any(band.is_called(name) for name in names)]
        figures = sorted((f for f in achieved if _has(bands, f)), key=lambda f: f.value or 0)
        missed = [figure for figure in figures if figure.value is not None and figure.value < WHOLE]
        if len(bands) != len(names) or not figures or 0 < len(missed) < _FEWEST:
            continue
        operands = [("nilai", figures[0]), *((f"juga{n}", f) for n, f in enumerate(missed[1:12], start=1))]
        said = [replace(REACHED, second_name=claim.value.text), MISSED]
        yield relation(
            "kriteria_tercapai",
            "category",
            claim.value,
            operands,
            claim.subject,
            {"bands": written(said), "wording": "target"},
        )


def _has(bands: list[Band], figure: PrintedFigure) -> bool:
    return figure.value is not None and any(band.contains(Fraction(figure.value)) for band in bands)


def _achievements(report: TypedReport) -> list[PrintedFigure]:
    """The achievements of the year in the table that prints most indicators of the programme."""
    tables: dict[str, list[Record]] = defaultdict(list)
    for record in report.of("indicator_achievement"):
        year = record.text("tahun")
        if (
            record.text("lingkup") != "kegiatan"
            and record.text("tahun_target") in ("", year)
            and not record.text("periode")
        ):
            tables[record.source].append(record)
    rows = max(tables.values(), key=lambda held: len({r.text("indikator_id") for r in held}), default=[])
    return distinct_figures(rows, "capaian_pct")


RULES = (
    Rule(
        "syarat_terpisah",
        "claims",
        ("crossref",),
        "two conditions with two consequences do not both hold",
        ("claims.nilai",),
        "the sentence itself",
        _conditions,
    ),
    Rule(
        "kriteria_tercapai",
        "claims",
        ("category",),
        "grades that are said to mean that the target was reached begin at 100 per cent",
        ("indicator_achievement.capaian_pct",),
        "the report's own scale, and the achievements that have these grades; called wrong where several are below 100",
        _grades,
    ),
)
