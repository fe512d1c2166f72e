"""Evaluating a relation: its kind's function, after the spellings that leave two readings were settled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import islice, product
from typing import get_args

from expectations.kinds import (
    band,
    counting,
    dates,
    difference,
    footing,
    limits,
    mean,
    numbering,
    ratio,
    signing,
    spelled,
    tie_out,
)
from expectations.kinds.slips import slip
from expectations.kinds.verdicts import unverifiable, with_note, with_weakness
from expectations.relation import Kind, Operand, Outcome, Relation
from schemas.figures.figure import PrintedFigure

EVALUATIONS: Mapping[Kind, Callable[[Relation], Outcome]] = {
    "ratio": ratio.evaluate,
    "sum": footing.evaluate,
    "mean": mean.evaluate_mean,
    "weighted_mean": mean.evaluate_weighted_mean,
    "difference": difference.evaluate_difference,
    "growth": difference.evaluate_growth,
    "category": band.evaluate,
    "count": counting.evaluate,
    "crossref": tie_out.evaluate,
    "copy": tie_out.evaluate,
    "rank": numbering.evaluate_rank,
    "range": limits.evaluate,
    "sequence": numbering.evaluate_sequence,
    "spelled_number": spelled.evaluate,
    "date": dates.evaluate,
    "signature": signing.evaluate,
}
assert set(EVALUATIONS) == set(get_args(Kind))

_COMBINATIONS = 64


def evaluate(relation: Relation) -> Outcome:
    """The verdict on a relation.

    A figure with several readings takes the one with which the relation holds, and the outcome says so; where none
    holds, the relation is unverifiable. It is inconsistent only when the published figure alone has several readings
    and all its digits are those of the derived value, with the decimal sign elsewhere.

    What a check that holds can have missed is said in its note.
    """
    kind = EVALUATIONS[relation.kind]
    if not any(_ambiguous(f) for f in (relation.published, *(o.figure for o in relation.operands))):
        return with_weakness(kind(relation))
    near: Outcome | None = None
    for settled, note in islice(_settlements(relation), _COMBINATIONS):
        outcome = kind(settled)
        if outcome.verdict == "consistent":
            return with_note(outcome, note)
        if outcome.verdict == "rounding" and near is None:
            near = with_note(outcome, note)
    unsettled = unverifiable("a spelling leaves more than one value, and the arithmetic does not settle it")
    return near or _misplaced(relation) or unsettled


def _misplaced(relation: Relation) -> Outcome | None:
    """The outcome where the decimal sign of the published figure stands in the wrong place under every reading."""
    if not _ambiguous(relation.published) or any(_ambiguous(o.figure) for o in relation.operands):
        return None
    for value in sorted(relation.published.readings):
        read = settled(relation.published, value)
        outcome = EVALUATIONS[relation.kind](replace(relation, published=read))
        if outcome.verdict != "inconsistent" or not isinstance(outcome.derived, Decimal):
            return None
        if slip(read, outcome.derived) == "decimal_shift":
            return outcome
    return None


def _ambiguous(figure: PrintedFigure) -> bool:
    return figure.value is None and len(figure.readings) > 1


def _settlements(relation: Relation) -> Iterator[tuple[Relation, str]]:
    figures = [relation.published, *(o.figure for o in relation.operands)]
    for choice in product(*(_readings(f) for f in figures)):
        note = "; ".join(
            f"{old.text} read as {new.value}" for old, new in zip(figures, choice, strict=True) if old is not new
        )
        operands = tuple(Operand(o.name, f) for o, f in zip(relation.operands, choice[1:], strict=True))
        yield replace(relation, published=choice[0], operands=operands), note


def _readings(figure: PrintedFigure) -> list[PrintedFigure]:
    return [settled(figure, value) for value in figure.readings] if _ambiguous(figure) else [figure]


def settled(figure: PrintedFigure, value: Decimal) -> PrintedFigure:
    """The figure with one of its readings as its value."""
    exponent = value.as_tuple().exponent
    return replace(figure, value=value, decimals=max(-exponent, 0) if isinstance(exponent, int) else 0, readings=())
