"""Count: a stated number of things against the things themselves."""

from __future__ import annotations

from decimal import Decimal

from expectations.relation import Outcome, Relation, Verdict
from expectations.verdicts import unverifiable


def evaluate(relation: Relation) -> Outcome:
    """The published count against the parameter `counted`; `what` says in the formula what was counted."""
    counted = Decimal(relation.parameters["counted"])
    formula = relation.parameters.get("what", "") + f" = {counted}"
    if relation.published.value is None:
        return unverifiable(f"{relation.published.text!r} is no count", formula)
    verdict: Verdict = "consistent" if relation.published.value == counted else "inconsistent"
    return Outcome(verdict, counted, formula.strip(" ="), power=Decimal(1))
