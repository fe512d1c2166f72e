"""Range: a figure inside limits, a cap applied, two limits in order."""

from __future__ import annotations

from fractions import Fraction

from expectations.intervals import Interval
from expectations.relation import Outcome, Relation
from expectations.verdicts import Derivation, figures_by_name, judge, unverifiable, without_value


def evaluate(relation: Relation) -> Outcome:
    """With the parameter `cap`: the published figure is the operand, lowered to the cap.

    Else the published figure lies between the operands `low` and `high`, those that are given.
    """
    figures = figures_by_name(relation)
    cap = relation.parameters.get("cap")
    problem = without_value([*figures.values(), relation.published])
    if cap is not None:
        source = relation.operands[0].figure
        formula = f"min({source.text}; {cap})"
        if problem:
            return unverifiable(problem, formula)
        nominal = min(Fraction(source.value or 0), Fraction(cap))
        return judge(relation.published, Derivation(nominal, Interval.of(source).capped(Fraction(cap))), formula)
    low, high = figures.get("low"), figures.get("high")
    formula = " ≤ ".join(f.text for f in (low, relation.published, high) if f is not None)
    if problem:
        return unverifiable(problem, formula)
    value = Interval.of(relation.published)
    fits = (low is None or Interval.of(low).low <= value.high) and (high is None or value.low <= Interval.of(high).high)
    return Outcome("consistent" if fits else "inconsistent", None, formula)
