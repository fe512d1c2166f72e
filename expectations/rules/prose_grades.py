"""Rules of words in the text that grade: the letter of a service's quality, the best and the worst indicator."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from expectations.facts.claimed_facts import claim_subjects
from expectations.facts.record_groups import by
from expectations.kinds.band import Band, written
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

_LOWEST = Decimal(25)
SERVICE_BANDS = tuple(
    Band(name, Decimal(low), Decimal(high), second_name=words)
    for name, words, low, high in (
        ("D", "Tidak Baik", "25", "64.99"),
        ("C", "Kurang Baik", "65", "76.60"),
        ("B", "Baik", "76.61", "88.30"),
        ("A", "Sangat Baik", "88.31", "100"),
    )
)
"""Grades of the index of 25 to 100."""


def _grades(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind != "service_grade" or claim.value is None:
            continue
        index = claim.operands["nilai"]
        if index.value is not None and index.value >= _LOWEST:
            given = {"bands": written(SERVICE_BANDS)}
            yield relation("mutu_pelayanan", "category", claim.value, (("nilai", index),), claim.subject, given)


def _extremes(report: TypedReport) -> Iterator[Relation]:
    """The indicator that is called the best or the worst, among all of the table that lists most of them."""
    claims = [c for c in report.claims if c.kind == "named_extreme" and c.value is not None]
    if not claims:
        return
    rows = (r for r in report.of("indicator_achievement") if r.text("lingkup") != "kegiatan")
    tables = [
        {
            r.text("indikator_id"): f
            for r in held
            if (f := r.figure("capaian_pct")) is not None and r.text("indikator_id")
        }
        for held in by(rows, "sumber").values()
    ]
    listed = max(tables, key=len, default={})
    subject_of = claim_subjects(report)
    for claim in claims:
        kind, key = subject_of(claim)
        if kind != "indikator" or key not in listed or claim.value is None or len(listed) < _FEWEST:
            continue
        words = PrintedFigure(claim.texts["said"], Decimal(1), 0, "", True, claim.value.place)
        given = {"of": key} | ({"lowest_first": "yes"} if claim.texts["order"] == "low" else {})
        yield relation("indikator_terbesar", "rank", words, listed.items(), claim.subject, given)


_FEWEST = 3


RULES = (
    Rule(
        "mutu_pelayanan",
        "claims",
        ("category",),
        "a service's letter (and the words for it) is the band of its index: A from 88,31, B from 76,61, C from 65,00",
        ("claims.nilai",),
        "PermenPANRB 14/2017",
        _grades,
        first_year=2017,
    ),
    Rule(
        "indikator_terbesar",
        "claims",
        ("rank",),
        "the indicator that the text calls the best (worst) has the highest (lowest) achievement of all",
        ("claims.nilai", "indicator_achievement.capaian_pct"),
        "the table",
        _extremes,
    ),
)
