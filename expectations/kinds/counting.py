"""Count: a stated number of things against the things themselves."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from expectations.kinds import band
from expectations.kinds.verdicts import unverifiable
from expectations.relation import Outcome, Relation, Verdict

_SIGNS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq, "!=": operator.ne, ">": operator.gt, "<": operator.lt,
}  # fmt: skip


def evaluate(relation: Relation) -> Outcome:
    """The published count against the number of things counted; `what` says in the formula what was counted.

    With the parameter `where` ("> 0") the operands that fulfil it are counted, with `bands` those whose value falls in
    one of these bands; else the parameter `counted` holds how many there are.
    """
    counted = Decimal(_counted(relation))
    formula = relation.parameters.get("what", "") + f" = {counted}"
    if relation.published.value is None:
        return unverifiable(f"{relation.published.text!r} is no count", formula)
    verdict: Verdict = "consistent" if relation.published.value == counted else "inconsistent"
    return Outcome(verdict, counted, formula.strip(" ="), power=Decimal(1))


def _counted(relation: Relation) -> int | str:
    values = [operand.figure.value for operand in relation.operands if operand.figure.value is not None]
    if "where" in relation.parameters:
        sign, limit = relation.parameters["where"].split()
        return sum(_SIGNS[sign](value, Decimal(limit)) for value in values)
    if "bands" in relation.parameters:
        bands = band.read(relation.parameters["bands"])
        return sum(any(b.contains(Fraction(value)) for b in bands) for value in values)
    return relation.parameters["counted"]
