"""Whether one slip of the pen explains why a figure is not what its wording gives: in it or in what it is made of."""

from __future__ import annotations

from collections.abc import Set
from decimal import Decimal

from expectations.facts.operands_one_slip_off import mended, mended_whole, one_slip
from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.repairs.single_slips import mended_in
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

_TENS = 10


def by_operand_slip(failing: Relation, firmly: Set[str]) -> bool:
    """Whether a relation would hold with one slip in a figure of the text that it is derived from.

    Only in one of several digits that nothing else explains (`firmly`: the places of those that are explained).
    """
    for figure in (operand.figure for operand in failing.operands):
        told = figure.place.sentence is not None and figure.value is not None and figure.value >= _TENS
        if told and place_key(figure) not in firmly and mended_in(failing, figure):
            return True
    return False


def by_one_slip(published: PrintedFigure, failing: Relation) -> bool:
    """Whether a relation would hold with one figure of it, the published one or an operand, changed by one slip."""
    derived, value = evaluate(failing).derived, published.value
    if not isinstance(derived, Decimal) or value is None:
        return False
    operands = [operand.figure for operand in failing.operands]
    values = [figure.value or Decimal(0) for figure in operands]
    ways = [(published, abs(derived))]
    if failing.kind == "difference":
        ways += [(operands[0], values[1] + value), (operands[1], values[0] - value)]
    elif failing.kind == "sum":
        # One of several cells is soon found to be a slip away from what makes a sum right.
        said = [(f, v) for f, v in zip(operands, values, strict=True) if f.place.sentence is not None]
        ways += [(figure, part - sum(values) + value) for figure, part in said]
    if any(one_slip(figure, right, least=1) for figure, right in ways):
        return True
    if failing.kind != "ratio" or "scale" in failing.parameters:
        return False
    part, whole = operands
    return mended(published, part, whole, least=1) is not None or mended_whole(published, part, whole)
