"""Rules of what the running text states: shares, achievements, categories, remainders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from expectations.facts.achievement_formulas import achievement
from expectations.facts.budget_columns import CEILINGS, level_of
from expectations.facts.caps import cap_of_column, highest_achievement
from expectations.facts.claimed_facts import WHOLE, category_of, claim_subjects, of_own_unit
from expectations.facts.record_groups import by, numbered
from expectations.facts.scales import Scale, achievement_scale, scale_for
from expectations.facts.target_identity import target_key
from expectations.kinds.band import written
from expectations.kinds.evaluation import evaluate
from expectations.kinds.slips import is_one_slip, slip
from expectations.relation import Kind, Outcome, Relation
from expectations.rule import Rule, relation
from expectations.rules.programme import indicator_figures, overall_relation
from schemas.figures.figure import PrintedFigure
from schemas.published import Claim
from schemas.typed_report import TypedReport

_NEAR = Fraction(5, 100)
"""How far from a candidate's result a figure may be and still be meant to be taken of it."""
_RATIOS = {
    "achievement": ("realisasi", "target", "100"),
    "later_achievement": ("realisasi", "target", "100"),
    "share": ("part", "whole", "100"),
    "efficiency": ("output", "input", "1"),
}


def _ratios(report: TypedReport) -> Iterator[Relation]:
    highest = highest_achievement(report.of("indicator_achievement"))
    for claim in report.claims:
        if claim.kind not in _RATIOS or claim.value is None:
            continue
        above, below, scale = _RATIOS[claim.kind]
        numerator, denominator = claim.operands.get(above), claim.operands.get(below)
        if numerator is not None and denominator is not None and not _no_share(claim, numerator, denominator):
            operands = ((above, numerator), (below, denominator))
            if below == "target":
                cap = cap_of_column(claim.value, numerator, denominator, highest)
                given = {"scale": scale} | ({"cap": cap} if cap else {})
                yield achievement("rasio_prosa", claim.value, numerator, denominator, claim.subject, given)
                continue
            yield relation("rasio_prosa", "ratio", claim.value, operands, claim.subject, {"scale": scale})


def _no_share(claim: Claim, part: PrintedFigure, whole: PrintedFigure) -> bool:
    """Whether a percentage beside a part and a whole is of something else.

    No part is more than its whole; and a percentage that is not even of the size of the share, nor that share with its
    decimal sign moved, was more likely read together wrongly than printed wrongly.
    """
    if claim.kind != "share" or claim.value is None or not claim.value.value or not part.value or not whole.value:
        return False
    share = Fraction(part.value) / Fraction(whole.value) * 100
    if part.value <= whole.value and claim.value.value > 100:
        return True
    apart = Fraction(claim.value.value) / share
    return not _HALF <= apart <= 2 and apart not in (10, 100, Fraction(1, 10), Fraction(1, 100))


_HALF = Fraction(1, 2)


def _assumed(report: TypedReport) -> Iterator[Relation]:
    """Shares and remainders of an amount that is named before: of the one that fits, else of the one that is near."""
    programmes = [r for r in report.of("budget") if level_of(r) == "program"]
    ceilings = [f for r in programmes for column in CEILINGS if (f := r.figure(column)) is not None]
    for claim in report.claims:
        if claim.value is None or claim.value.value is None:
            continue
        if claim.kind == "assumed_share" and "part" in claim.operands:
            part = claim.operands["part"]
            choices = [
                relation("bagian_pagu", "ratio", claim.value, (("part", part), ("whole", whole)), claim.subject)
                for whole in [*_candidates(claim, "whole"), *ceilings]
            ]
        elif claim.kind == "remainder" and "subtracted" in claim.operands:
            less = claim.operands["subtracted"]
            choices = [
                relation("sisa_pagu_prosa", "difference", claim.value, (("base", base), ("less", less)), claim.subject)
                for base in _candidates(claim, "base")
            ]
        else:
            continue
        chosen = fitting(choices)
        # What has a share of its own is a part itself: that it fits proves the share, that it nearly does nothing.
        own = [claim.operands[name] for name in claim.texts.get("parts", "").split()]
        doubted = "of" in claim.texts or (
            chosen is not None and (chosen.operands[-1].figure in own or _holds_for_cut_off_amounts(chosen))
        )
        if chosen is not None and not (doubted and evaluate(chosen).verdict == "inconsistent"):
            yield chosen


def _holds_for_cut_off_amounts(choice: Relation) -> bool:
    """Whether a share holds where its amounts in millions were cut off: `Rp307 miliar` for 307,8."""

    def middle(figure: PrintedFigure) -> PrintedFigure:
        if figure.decimals >= 0 or figure.exact or figure.value is None:
            return figure
        return replace(figure, value=figure.value + Decimal(5).scaleb(-figure.decimals - 1))

    if all(operand.figure.decimals >= 0 for operand in choice.operands):
        return False
    operands = tuple(replace(operand, figure=middle(operand.figure)) for operand in choice.operands)
    return evaluate(replace(choice, operands=operands)).verdict != "inconsistent"


def _candidates(claim: Claim, name: str) -> list[PrintedFigure]:
    return [figure for key, figure in sorted(claim.operands.items()) if key.startswith(name)]


def fitting(choices: Sequence[Relation]) -> Relation | None:
    """The relation that holds; else the only one whose derived value is near the published one; else none."""
    near = []
    for choice in choices:
        outcome = evaluate(choice)
        if outcome.verdict in ("consistent", "rounding"):
            return choice
        published = choice.published.value
        if isinstance(outcome.derived, Decimal) and published is not None:
            apart = abs(Fraction(outcome.derived) - Fraction(published))
            if apart <= abs(Fraction(published)) * _NEAR:
                near.append(choice)
    return near[0] if len(near) == 1 else None


def _partitions(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind == "partition" and claim.value is not None and len(claim.operands) > 1:
            formed = relation("rincian_prosa", "sum", claim.value, list(claim.operands.items()), claim.subject)
            loose = "listed" in claim.texts or _has_larger_part(claim)
            outcome = evaluate(formed)
            if not loose or outcome.verdict != "inconsistent" or _misses_by_a_slip(claim) or _is_cut(claim, outcome):
                yield formed


def _is_cut(claim: Claim, outcome: Outcome) -> bool:
    """Whether the whole lacks a digit of what its parts add up to."""
    return (
        claim.value is not None
        and isinstance(outcome.derived, Decimal)
        and slip(claim.value, outcome.derived) == "truncated"
    )


def _has_larger_part(claim: Claim) -> bool:
    """Whether a part is more than the whole: then what is counted is likely what came in and went out."""
    whole = claim.value.value if claim.value is not None else None
    return whole is not None and any(f.value is not None and f.value > whole for f in claim.operands.values())


def _misses_by_a_slip(claim: Claim) -> bool:
    """Whether one changed digit, or two exchanged ones, in one of the figures make up for what a list's items miss."""
    assert claim.value is not None
    values = [claim.value.value, *(figure.value for figure in claim.operands.values())]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return False
    off = known[0] - sum(known[1:])
    return any(is_one_slip(value, value + (-off if at == 0 else off)) for at, value in enumerate(known))


def _differences(report: TypedReport) -> Iterator[Relation]:
    """A percentage between things that are no percentages is the growth; between percentages it may be either."""
    for claim in report.claims:
        if claim.kind == "difference" and claim.value is not None and {"after", "before"} <= claim.operands.keys():
            operands = (("after", claim.operands["after"]), ("before", claim.operands["before"]))
            kinds: tuple[Kind, ...] = ("difference",)
            if claim.value.unit == "%":
                kinds = ("difference", "growth") if claim.operands["before"].unit == "%" else ("growth",)
            formed = [
                relation("selisih_prosa", kind, claim.value, operands, claim.subject, {"absolute": "yes"})
                for kind in kinds
            ]
            yield next((one for one in formed if evaluate(one).verdict != "inconsistent"), formed[0])


def _categories(report: TypedReport) -> Iterator[Relation]:
    subject_of, scale = claim_subjects(report), achievement_scale(report)
    for claim in report.claims:
        category = category_of(claim)
        if category is None or claim.value is None or claim.kind.startswith("count"):
            continue
        own = scale if claim.kind in ("achievement", "category") or claim.measure == "nps_pct" else None
        if own is None:
            own = _unmistaken(report, category.text, claim) if claim.kind != "later_achievement" else None
        elif not own.has(category.text) or (claim.kind == "category" and not subject_of(claim)[0]):
            own = None
        if own is not None:
            yield relation(
                "kategori_prosa",
                "category",
                category,
                (("nilai", claim.value),),
                claim.subject,
                {"bands": written(own.bands)},
            )


def _unmistaken(report: TypedReport, name: str, claim: Claim) -> Scale | None:
    return scale_for(report, name, claim.page) if achievement_scale(report) is None else None


def _means(report: TypedReport) -> Iterator[Relation]:
    """NPS that the running text states: of targets, and of the whole unit."""
    subject_of, means = claim_subjects(report), indicator_figures(report)
    tables = [rows for rows in by(report.of("programme_achievement"), "sumber").values() if len(rows) > 1]
    for claim in report.claims:
        if claim.value is None:
            continue
        kind, key = subject_of(claim)
        if claim.kind == "category" and kind == "sasaran" and means.get(key):
            yield relation("nps_prosa", "mean", claim.value, numbered(means[key], "indikator"), claim.subject)
        elif (
            claim.kind == "value"
            and claim.measure == "nps_pct"
            and claim.subject == WHOLE
            and tables
            and of_own_unit(claim, report)
        ):
            yield overall_relation(claim.value, max(tables, key=len))


def _budget_shares(report: TypedReport) -> Iterator[Relation]:
    subject_of, key = claim_subjects(report), target_key(report)
    for claim in report.claims:
        if claim.kind != "budget_share" or claim.value is None:
            continue
        kind, name = subject_of(claim)
        for rows in by(report.of("budget"), "sumber").values():
            whole = [r for r in rows if level_of(r) == "program"]
            part = [r for r in rows if level_of(r) == "sasaran" and key(r) == name]
            column = "pagu_akhir_rp" if whole and whole[0].figure("pagu_akhir_rp") else "pagu_rp"
            if kind == "sasaran" and len(whole) == len(part) == 1:
                above, below = part[0].figure(column), whole[0].figure(column)
                if above is not None and below is not None:
                    operands = (("pagu_sasaran", above), ("pagu_program", below))
                    yield relation("bagian_pagu_sasaran", "ratio", claim.value, operands, claim.subject)
                    break


def _rule(
    name: str,
    kinds: Kind | tuple[Kind, ...],
    formula: str,
    source: str,
    gather: Callable[[TypedReport], Iterable[Relation]],
    last_year: int | None = None,
) -> Rule:
    kinds = kinds if isinstance(kinds, tuple) else (kinds,)
    return Rule(name, "claims", kinds, formula, ("claims.nilai",), source, gather, last_year=last_year)


def _nothing(report: TypedReport) -> tuple[Relation, ...]:
    """For a rule whose relations another rule's function gathers with its own."""
    return ()


RULES = (
    _rule("rasio_prosa", "ratio", "a share or achievement in a sentence = part / whole × 100", "the sentence", _ratios),
    _rule("bagian_pagu", "ratio", "a share in brackets = amount / an amount named before × 100", "the text", _assumed),
    _rule("sisa_pagu_prosa", "difference", "what is left = an amount named before - the cut", "the text", _nothing),
    _rule(
        "rincian_prosa", "sum", "a number of things = Σ the parts that the sentence names", "the sentence", _partitions
    ),
    _rule(
        "selisih_prosa",
        ("difference", "growth"),
        "a change = after - before, or (after - before) / before × 100 where it is a percentage",
        "the sentence",
        _differences,
    ),
    _rule(
        "kategori_prosa",
        "category",
        "a stated category is the band of the stated value",
        "the report's criteria",
        _categories,
    ),
    _rule("nps_prosa", "mean", "a stated NPS = mean of the target's achievements", "the LKj itself (BAB II)", _means),
    _rule(
        "bagian_pagu_sasaran",
        "ratio",
        "share of a target = its ceiling / the programme's × 100",
        "the text",
        _budget_shares,
    ),
)
