"""A slip in one figure of a failing relation that nothing else explains, where only one figure can have it.

Every figure of the relation is tried with the values of which it may be a slip: their number grows with the digits of
the relation, and only relations that fail are tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from expectations.kinds.evaluation import evaluate, settled
from expectations.kinds.slips import slip, variants
from expectations.reconciliation import Check
from expectations.relation import Outcome, Relation
from expectations.repairs.repairs import candidates, decimals_of, figures_of, with_value
from expectations.repairs.surroundings import Cause
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

_SOLVED = ("sum", "difference")
_TRIED = ("ratio", "weighted_mean", "mean")
_FEW = 60
_FEW_OF_A_MEAN = 20


@dataclass(frozen=True, slots=True)
class Slip:
    """A figure, the value that it should have, and what a writer did to it."""

    figure: PrintedFigure
    value: Decimal
    name: str


def slips_of(check: Check, around: Mapping[str, Sequence[Check]]) -> list[Slip]:
    """The slips that make a failing relation hold and break no other, one for each figure that may have it.

    `around` holds the checks around each figure's place. A figure for which several values would do may have
    either, and then none is given.
    """
    found: dict[str, list[Slip]] = {}
    for candidate in _candidates(check):
        key = place_key(candidate.figure)
        if not _breaks(candidate, around.get(key, ())):
            found.setdefault(key, []).append(candidate)
    single = [held[0] for held in found.values() if len({s.value for s in held}) == 1]
    # A figure that could have several slips may have one of them: then none is certain.
    return [] if len(single) < len(found) else single


def _candidates(check: Check) -> Iterator[Slip]:
    relation = check.relation
    if relation.kind in _SOLVED and len(relation.operands) <= _FEW:
        for figure, value, _ in candidates(check):
            name = slip(figure, value)
            if name in ("digit", "transposed", "decimal_shift"):
                candidate = Slip(figure, value, name)
                if holds_with(relation, candidate):
                    yield candidate
    elif relation.kind in _TRIED and (relation.kind != "mean" or _is_far_mean(check)):
        for figure in {place_key(f): f for f in figures_of(relation)}.values():
            for name, value in variants(figure):
                candidate = Slip(figure, value, name)
                if holds_with(relation, candidate):
                    yield candidate


def _is_far_mean(check: Check) -> bool:
    """Whether a mean of few figures is off by more than its last digit: one unit comes of figures rounded before."""
    published, derived = check.relation.published, check.outcome.derived
    if len(check.relation.operands) > _FEW_OF_A_MEAN or published.value is None or not isinstance(derived, Decimal):
        return False
    return abs(published.value - derived) > Decimal(1).scaleb(-max(published.decimals, 0))


def holds_with(relation: Relation, slip: Slip) -> bool:
    """Whether a relation holds exactly without the slip: what rounding allows proves little."""
    return evaluate(_without(relation, slip)).verdict == "consistent"


def _without(relation: Relation, slip: Slip) -> Relation:
    # A figure whose sign moved was printed to another number of decimals.
    decimals = decimals_of(slip.value) if slip.name == "decimal_shift" else None
    return with_value(relation, place_key(slip.figure), slip.value, decimals)


def _breaks(candidate: Slip, around: Sequence[Check]) -> bool:
    return any(
        check.outcome.verdict != "inconsistent"
        and evaluate(_without(check.relation, candidate)).verdict == "inconsistent"
        for check in around
    )


def cause_of_slip(check: Check, found: Sequence[Slip]) -> Cause | None:
    """The cause where exactly one figure can have the slip; its proof is the other figures of the relation."""
    if len(found) != 1:
        return None
    key = place_key(found[0].figure)
    others = {place_key(f): f for f in figures_of(check.relation) if place_key(f) != key}
    return Cause(found[0].name, tuple(others.values())[:4], found[0].figure, found[0].value)


def moved_sign(relation: Relation, outcome: Outcome) -> Cause | None:
    """The cause where a figure that can be read in two ways has the derived value's digits, the sign elsewhere."""
    figure, right = relation.published, outcome.derived
    if figure.value is not None or not figure.readings or not isinstance(right, Decimal):
        return None
    if any(slip(settled(figure, value), right) == "decimal_shift" for value in figure.readings):
        return Cause("decimal_shift", tuple(o.figure for o in relation.operands)[:4])
    return None
