"""Rules of claims about direction: what a sentence says rose or fell, against the figures of both years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from expectations.facts.claimed_facts import claim_subjects
from expectations.facts.facts import Fact, Printing, by_fact
from expectations.facts.printed_facts import printings
from expectations.kinds.difference import DOWN, SAME, UP
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport


def _directions(report: TypedReport) -> Iterator[Relation]:
    claims = [c for c in report.claims if c.kind == "direction" and c.value is not None]
    if not claims or report.year is None:
        return
    facts, subject_of = by_fact(printings(report)), claim_subjects(report)
    for claim in claims:
        kind, key = subject_of(claim)
        later, earlier = str(claim.year or report.year), claim.texts["tahun_pembanding"]
        if kind != "indikator" or claim.value is None or later == earlier:
            continue
        results = _of_years(facts, "realisasi", key, (later, earlier), "{}")
        shares = _of_years(facts, "capaian_pct", key, (later, earlier), "{0}/{0}")
        ways = [measured for measured in (results, shares) if measured is not None and len(_found(*measured)) == 1]
        said = {claim.texts["arah"]}
        # "Capaian" may mean result or achievement: where they go different ways, the one that fits is meant.
        meant = next((measured for measured in ways if _found(*measured) == said), None)
        if meant is None and (results not in ways or any(_found(*way) != _found(*ways[0]) for way in ways)):
            continue
        figures = meant or ways[0]
        operands = ((later, figures[0][0]), (earlier, figures[1][0]))
        yield relation(
            "arah_realisasi", "growth", claim.value, operands, claim.subject, {"direction": claim.texts["arah"]}
        )


def _of_years(
    facts: Mapping[Fact, Sequence[Printing]], measure: str, key: str, years: tuple[str, str], period: str
) -> tuple[list[PrintedFigure], list[PrintedFigure]] | None:
    """All printings in the later and in the earlier year, None when one of them has none."""
    found = [
        [
            p.figure
            for p in facts.get(Fact(measure, "indikator", key, period.format(year)), ())
            if p.figure.value is not None
        ]
        for year in years
    ]
    return (found[0], found[1]) if all(found) else None


def _found(later: Sequence[PrintedFigure], earlier: Sequence[PrintedFigure]) -> set[str]:
    """The directions that any two printings give."""
    return {
        UP if (a.value or 0) > (b.value or 0) else DOWN if (a.value or 0) < (b.value or 0) else SAME
        for a in later
        for b in earlier
    }


RULES = (
    Rule(
        "arah_realisasi",
        "claims",
        ("growth",),
        "a result that is said to have risen (fallen, stayed) is above (below, at) that of the year named",
        ("claims.nilai", "indicator_achievement.realisasi"),
        "the sentence",
        _directions,
    ),
)
