"""Difference and growth: what changed against another year, another version, a standard."""

from __future__ import annotations

from fractions import Fraction

from expectations.kinds.intervals import Interval
from expectations.kinds.verdicts import Derivation, judge, of_absolute, unverifiable, without_value
from expectations.relation import Outcome, Relation

UP, DOWN, SAME = "naik", "turun", "tetap"


def evaluate_difference(relation: Relation) -> Outcome:
    """First operand less the second, with its sign; with the parameter `absolute` without it.

    With the parameter `relative` the first divided by the second, less 1 (the degree of efficiency is one).
    """
    later, earlier = relation.operands[0].figure, relation.operands[1].figure
    relative = "relative" in relation.parameters
    formula = f"{later.text} / {earlier.text} - 1" if relative else f"{later.text} - {earlier.text}"
    problem = without_value([later, earlier, relation.published])
    if problem:
        return unverifiable(problem, formula)
    a, b = Fraction(later.value or 0), Fraction(earlier.value or 0)
    if relative:
        divisor = Interval.of(earlier)
        if divisor.contains(0):
            return unverifiable(f"{earlier.text!r} may be 0", formula)
        nominal, interval = a / b - 1, Interval.of(later) / divisor - Interval.exactly(1)
    else:
        nominal, interval = a - b, Interval.of(later) - Interval.of(earlier)
    if "absolute" in relation.parameters and nominal < 0:
        nominal, interval = -nominal, -interval
    return judge(relation.published, Derivation(nominal, interval), formula)


def evaluate_growth(relation: Relation) -> Outcome:
    """Change of the first operand against the second as a percentage, or a claim about its direction.

    With the parameter `absolute` the change is taken without its sign, as words say whether something rose or fell.
    A direction is claimed when the parameter `direction` holds naik, turun or tetap; the published figure is then the
    words that claim it.
    """
    later, earlier = relation.operands[0].figure, relation.operands[1].figure
    claimed = relation.parameters.get("direction")
    problem = without_value([later, earlier])
    if claimed is None:
        formula = f"({later.text} - {earlier.text}) / {earlier.text} × 100"
        divisor = None if problem else Interval.of(earlier)
        if divisor is None or divisor.contains(0) or relation.published.value is None:
            return unverifiable(problem or f"{earlier.text!r} may be 0", formula)
        a, b = Fraction(later.value or 0), Fraction(earlier.value or 0)
        nominal, interval = (a / b - 1) * 100, (Interval.of(later) / divisor - Interval.exactly(1)).scaled(100)
        if "absolute" in relation.parameters and nominal < 0:
            nominal, interval = -nominal, -interval
        derived = Derivation(nominal, interval)
        outcome = judge(relation.published, derived, formula)
        return of_absolute(outcome, relation.published, derived, earlier, formula)
    formula = f"{earlier.text} → {later.text}"
    if problem:
        return unverifiable(problem, formula)
    a, b = Fraction(later.value or 0), Fraction(earlier.value or 0)
    found = UP if a > b else DOWN if a < b else SAME
    if found == claimed:
        return Outcome("consistent", found, formula)
    if Interval.of(later).touches(Interval.of(earlier)):
        return Outcome("rounding", found, formula, reading="equal at the printed precision")
    return Outcome("inconsistent", found, formula)
