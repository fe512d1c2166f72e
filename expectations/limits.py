"""Range: a figure inside limits, a cap applied, two limits in order."""

from __future__ import annotations

from fractions import Fraction

from expectations.intervals import Interval
from expectations.relation import Outcome, Relation
from expectations.verdicts import Derivation, figures_by_name, judge, unverifiable, without_value


def evaluate(relation: Relation) -> Outcome:
    """With the parameter `cap`: the published figure is the operand, lowered to the cap.

    Else the published figure lies between the operands `low` and `high`, those that are given, is not under the
    parameter `at_least` and stays under the parameter `below`.
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
    floor, ceiling = relation.parameters.get("at_least"), relation.parameters.get("below")
    if floor is not None or ceiling is not None:
        formula = f"{relation.published.text} " + (f"≥ {floor}" if floor is not None else f"< {ceiling}")
        printed = Fraction(relation.published.value or 0)
        inside = (floor is None or printed >= Fraction(floor)) and (ceiling is None or printed < Fraction(ceiling))
        return Outcome("consistent" if inside else "inconsistent", None, formula)
    fits = (low is None or Interval.of(low).low <= value.high) and (high is None or value.low <= Interval.of(high).high)
    return Outcome("consistent" if fits else "inconsistent", None, formula)
