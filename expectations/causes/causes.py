"""How a wrong figure came about, where figures printed elsewhere prove it."""

from __future__ import annotations

from decimal import Decimal

from expectations.causes.arithmetic_causes import other_column, other_denominator, stale_total, uncapped
from expectations.causes.fact_causes import other_measure, other_period, other_subject, other_version, printed_elsewhere
from expectations.kinds.slips import slip
from expectations.relation import Relation
from expectations.repairs.surroundings import Cause, Surroundings, own_operands, proof_of
from schemas.figures.figure import PrintedFigure


def cause_of(relation: Relation, figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """Why `figure` stands where `right` belongs, the first of the known causes that the report proves."""
    return (
        other_period(figure, right, around)
        or other_version(figure, right, around)
        or uncapped(relation, figure, around)
        or other_denominator(relation, figure, around)
        or other_column(relation, figure, around)
        or other_measure(relation, figure, right, around)
        or stale_total(relation, figure, around)
        or other_subject(relation, figure, right, around)
        or _slip(relation, figure, right, around)
        or printed_elsewhere(relation, figure, right, around)
    )


def _slip(relation: Relation, figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """A slip: one digit, two digits exchanged, the decimal sign moved; proved by what gives the right value."""
    name = slip(figure, right)
    if name is None:
        return None
    proof = proof_of(figure, right, around) or own_operands(relation, figure)
    return Cause(name, proof) if proof else None
