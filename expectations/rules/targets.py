"""Rules of claims that a target was reached or not, against the achievement that tables print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from expectations.facts.claimed_facts import claim_subjects
from expectations.facts.facts import Fact, by_fact
from expectations.facts.printed_facts import printings
from expectations.kinds.band import Band, written
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.typed_report import TypedReport

WHOLE = Decimal(100)
REACHED = Band("target tercapai", WHOLE, None)
MISSED = Band("target tidak tercapai", None, WHOLE, high_closed=False)


def _reached(report: TypedReport) -> Iterator[Relation]:
    claims = [c for c in report.claims if c.kind == "target_reached" and c.value is not None]
    # Of a part of the year it is not known whether the target of the part or that of the year is meant.
    if not claims or report.year is None or report.period:
        return
    facts, subject_of = by_fact(printings(report)), claim_subjects(report)
    for claim in claims:
        kind, key = subject_of(claim)
        if kind != "indikator" or claim.value is None or claim.year not in (None, report.year):
            continue
        against = claim.texts["tahun_target"] or str(report.year)
        held = facts.get(Fact("capaian_pct", "indikator", key, f"{report.year}/{against}"), ())
        figures = [p.figure for p in held if p.figure.value is not None]
        # Where printings of the achievement lie on both sides of the target, which is meant is not known.
        if figures and len({f.value >= WHOLE for f in figures if f.value is not None}) == 1:
            operands = [("nilai", figures[0]), *((f"juga{n}", f) for n, f in enumerate(figures[1:], start=1))]
            bands = written(_bands(claim.value.text, said=claim.texts["tercapai"] == "ya"))
            given = {"bands": bands, "wording": "target"}
            yield relation("target_tercapai", "category", claim.value, operands, claim.subject, given)


def _bands(words: str, *, said: bool) -> list[Band]:
    """From 100 per cent on a target is reached; the words of the sentence are another name of what they say."""
    return [replace(REACHED, second_name=words if said else ""), replace(MISSED, second_name="" if said else words)]


RULES = (
    Rule(
        "target_tercapai",
        "claims",
        ("category",),
        "an indicator that is said to have reached its target has an achievement of at least 100 per cent, one that is "
        "said not to have reached it less",
        ("claims.nilai", "indicator_achievement.capaian_pct"),
        "the sentence; the achievement of the same year against the target of the year named",
        _reached,
    ),
)
