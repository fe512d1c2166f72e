"""Range: a figure inside limits, a cap applied, two limits in order."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from expectations.kinds.intervals import Interval
from expectations.kinds.verdicts import Derivation, figures_by_name, judge, unverifiable, without_value
from expectations.relation import Outcome, Relation


def evaluate(relation: Relation) -> Outcome:
    """With the parameter `cap`: the published figure is the operand, lowered to the cap.

    With the parameter `continues` ("ya ya": whether the upper limit below and this lower limit belong to their bands)
    the published limit leaves no value out after the operand. Else the published figure lies between the operands `low`
    and `high`, those that are given, is not under the parameter `at_least` and stays under the parameter `below`.
    """
    figures = figures_by_name(relation)
    cap = relation.parameters.get("cap")
    used = [f for name, f in figures.items() if name in ("low", "high") or cap is not None]
    problem = without_value([*used, relation.published])
    if cap is not None:
        source = relation.operands[0].figure
        formula = f"min({source.text}; {cap})"
        if problem:
            return unverifiable(problem, formula)
        nominal = min(Fraction(source.value or 0), Fraction(cap))
        return judge(relation.published, Derivation(nominal, Interval.of(source).capped(Fraction(cap))), formula)
    if "continues" in relation.parameters:
        return _continuity(relation)
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


def _continuity(relation: Relation) -> Outcome:
    """A lower limit after the upper limit of the band below: one value, held by one of them, or one printed step on."""
    low, high = relation.published, relation.operands[0].figure
    if low.value is None or high.value is None:
        return unverifiable("a limit has no value")
    high_closed, low_closed = (word == "ya" for word in relation.parameters["continues"].split())
    formula = f"{'≤' if high_closed else '<'} {high.text} | {'≥' if low_closed else '>'} {low.text}"
    step = Decimal(1).scaleb(-max(low.decimals, high.decimals, 0))
    if low.value == high.value:
        fits = high_closed or low_closed
    else:
        fits = high_closed and low_closed and low.value - high.value == step
    if fits:
        return Outcome("consistent", None, formula)
    if low.value < high.value:
        return Outcome("inconsistent", None, formula, note="the bands overlap")
    return Outcome("inconsistent", None, formula, note=f"{high.text} belongs to no band")
