"""Rules of formulas: values weighted as a section of the text states, or as a regulation lays down."""

from __future__ import annotations

from collections.abc import Iterator

from expectations.relation import Relation
from expectations.rule import Rule, place_key, relation
from schemas.typed_report import TypedReport

_EKA, _IKPA = "0.6", "0.4"


def _stated(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind == "stated_formula" and claim.value is not None:
            weights = {"weights": claim.texts["bobot"]}
            operands = claim.operands.items()
            yield relation("rumus_tertulis", "weighted_mean", claim.value, operands, claim.subject, weights)


def _stated_means(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind == "stated_mean" and claim.value is not None:
            yield relation("rerata_tertulis", "mean", claim.value, claim.operands.items(), claim.subject)


def _laid_down(report: TypedReport) -> Iterator[Relation]:
    """Budget performance where the text states no formula for the same figure."""
    stated = {place_key(c.value) for c in report.claims if c.kind == "stated_formula" and c.value is not None}
    for claim in report.claims:
        if claim.kind != "weighted_value" or claim.value is None or place_key(claim.value) in stated:
            continue
        if {"eka", "ikpa"} <= claim.operands.keys():
            operands = (("EKA", claim.operands["eka"]), ("IKPA", claim.operands["ikpa"]))
            weights = {"weights": f"{_EKA} {_IKPA}"}
            yield relation("nka", "weighted_mean", claim.value, operands, claim.subject, weights)


RULES = (
    Rule(
        "rumus_tertulis",
        "claims",
        ("weighted_mean",),
        "a value = Σ weight × part, by the formula that its section states",
        ("claims.nilai",),
        "the report itself: the formula and the figures put in",
        _stated,
    ),
    Rule(
        "rerata_tertulis",
        "claims",
        ("mean",),
        "a value = mean of the figures put in, by the formula that its section states: `(A + B) / 2`, `rata-rata 2 "
        "indikator`",
        ("claims.nilai",),
        "the report itself: the formula and the figures put in",
        _stated_means,
    ),
    Rule(
        "nka",
        "claims",
        ("weighted_mean",),
        "NKA = 0,6 × EKA + 0,4 × IKPA",
        ("claims.nilai",),
        "PMK 214/2017; the LKj itself",
        _laid_down,
        last_year=2020,
    ),
)
