"""Rules of claims that a target was reached or not, against the achievement that tables print."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from expectations.band import Band, written
from expectations.claimed_facts import claim_subjects
from expectations.evaluation import evaluate
from expectations.facts import Fact, by_fact
from expectations.printed_facts import printings
from expectations.record_groups import numbered
from expectations.relation import Relation
from expectations.rule import Rule, relation
from expectations.rules_claims import achievements
from expectations.scales import achievement_scale
from schemas.typed_report import TypedReport

_WHOLE = Decimal(100)
_REACHED, _MISSED = "target tercapai", "target tidak tercapai"


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
        if figures and len({f.value >= _WHOLE for f in figures if f.value is not None}) == 1:
            operands = [("nilai", figures[0]), *((f"juga{n}", f) for n, f in enumerate(figures[1:], start=1))]
            bands = {"bands": written(_bands(claim.value.text, said=claim.texts["tercapai"] == "ya"))}
            yield relation("target_tercapai", "category", claim.value, operands, claim.subject, bands)


def _counted(report: TypedReport) -> Iterator[Relation]:
    """How many indicators reached their target, against the table that prints most of them.

    "Mencapai" may leave out those that passed the target, and "melampaui" may take in those that just reached it: the
    count is called wrong where it fits neither.
    """
    claims = [c for c in report.claims if c.kind == "count_reached" and c.value is not None]
    if not claims or report.period:
        return
    values = achievements(report)
    if not values or any(f.value is None for f in values):
        return
    scale = achievement_scale(report)
    for claim in claims:
        if claim.value is None or claim.year not in (None, report.year):
            continue
        name = claim.texts["kategori"]
        within = [band for band in scale.bands if band.is_called(name)] if scale and name else []
        if name and not within:
            continue
        formed = [
            relation("jumlah_target", "count", claim.value, numbered(values), claim.subject, {
                "bands": written([_part(band, within[0])] if within else [band]),
                "what": f"indikator, {band.name}" + (f", berkategori {name}" if name else ""),
            })
            for band in _MEANT[claim.texts["tercapai"]]
        ]  # fmt: skip
        yield next((r for r in formed if evaluate(r).verdict == "consistent"), formed[0])


_MORE, _EXACTLY = "di atas target", "tepat pada target"
_MEANT = {
    "ya": (
        Band(_REACHED, _WHOLE, None),
        Band(_EXACTLY, _WHOLE, _WHOLE),
    ),
    "lebih": (Band(_MORE, _WHOLE, None, low_closed=False), Band(_REACHED, _WHOLE, None)),
    "tidak": (Band(_MISSED, None, _WHOLE, high_closed=False),),
}


def _part(band: Band, within: Band) -> Band:
    """What two bands have in common."""
    lows = [(b.low, not b.low_closed) for b in (band, within) if b.low is not None]
    highs = [(b.high, b.high_closed) for b in (band, within) if b.high is not None]
    low, is_open = max(lows, default=(None, False))
    high, is_closed = min(highs, default=(None, True))
    return Band(band.name, low, high, low_closed=not is_open, high_closed=is_closed)


def _bands(words: str, *, said: bool) -> list[Band]:
    """From 100 per cent on a target is reached; the words of the sentence are another name of what they say."""
    return [
        Band(_REACHED, _WHOLE, None, second_name=words if said else ""),
        Band(_MISSED, None, _WHOLE, high_closed=False, second_name="" if said else words),
    ]


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
    Rule(
        "jumlah_target",
        "claims",
        ("count",),
        "the stated number of indicators that reached (passed, missed) their target = those with an achievement of at "
        "least (more than, less than) 100 per cent, of all or of one category",
        ("claims.nilai", "indicator_achievement.capaian_pct"),
        "the table of achievements that prints most indicators",
        _counted,
    ),
)
