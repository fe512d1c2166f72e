"""Shares of one whole of which some were moved by a last digit so that all of them make up 100."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from expectations.kinds.rounding import half_up
from expectations.reconciliation import Check
from expectations.relation import Relation
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

ADJUSTED = "shares adjusted to make up 100"
_FEWEST = 2
_ALL = Fraction(100)


def with_adjusted_shares(checks: Sequence[Check]) -> list[Check]:
    """The checks, broken shares called rounded where the shares of all parts of their whole are printed to add up.

    The parts make up the whole, each printed share is less than a unit of its last digit from the exact one, all of
    them are 100 together, and rounded as usual they would not be.
    """
    shares: dict[frozenset[str], dict[str, Check]] = defaultdict(dict)
    for check in checks:
        if _is_share(check.relation):
            of = frozenset(place_key(figure) for figure in _of(check.relation))
            shares[of].setdefault(place_key(check.relation.published), check)
    adjusted = {
        check.relation.id
        for held in shares.values()
        if any(check.outcome.verdict == "inconsistent" for check in held.values()) and _adjusted(held.values())
        for check in held.values()
    }
    return [
        replace(check, outcome=replace(check.outcome, verdict="rounding", reading=ADJUSTED))
        if check.relation.id in adjusted and check.outcome.verdict == "inconsistent"
        else check
        for check in checks
    ]


def _is_share(relation: Relation) -> bool:
    """Whether a relation says how many per cent the first of two figures is of the other."""
    plain = not {"cap", "mirrored", "numerator", "denominator"} & relation.parameters.keys()
    added = relation.parameters.get("whole") == "added"
    return (
        relation.kind == "ratio"
        and (added or (len(relation.operands) == 2 and "whole" not in relation.parameters))
        and plain
        and relation.parameters.get("scale", "100") == "100"
        and all(f.value is not None for f in (relation.published, *(o.figure for o in relation.operands)))
        and _whole(relation) > 0
    )


def _of(relation: Relation) -> list[PrintedFigure]:
    """The figures that are the whole: the second one, or all of them together."""
    return [o.figure for o in relation.operands[0 if "whole" in relation.parameters else 1 :]]


def _whole(relation: Relation) -> Fraction:
    return sum((Fraction(figure.value or 0) for figure in _of(relation)), Fraction(0))


def _adjusted(held: Iterable[Check]) -> bool:
    relations = [check.relation for check in held]
    parts = {place_key(r.operands[0].figure): Fraction(r.operands[0].figure.value or 0) for r in relations}
    whole = _whole(relations[0])
    decimals = {r.published.decimals for r in relations}
    if not (_FEWEST <= len(parts) == len(relations)) or len(decimals) > 1 or sum(parts.values()) != whole:
        return False
    unit = decimals.pop()
    exact = [Fraction(r.operands[0].figure.value or 0) / whole * _ALL for r in relations]
    printed = [Fraction(r.published.value or 0) for r in relations]
    near = all(abs(one - other) < Fraction(1, 10**unit) for one, other in zip(exact, printed, strict=True))
    return near and sum(printed) == _ALL != sum(Fraction(half_up(one, unit)) for one in exact)
