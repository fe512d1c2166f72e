"""Footing: a total is the sum of its parts."""

from __future__ import annotations

from fractions import Fraction

from expectations.kinds.intervals import Interval, exact_sum, total
from expectations.kinds.verdicts import Derivation, judge, unverifiable, without_value
from expectations.relation import Outcome, Relation

_SHOWN = 12


def evaluate(relation: Relation) -> Outcome:
    """The sum of the operands; those that `minus` names (a parameter, separated by blanks) are taken off.

    With the parameter `rounded_parts` each part may be half a unit of its last digit off, even where it is exact.
    """
    figures = [operand.figure for operand in relation.operands]
    minus = set(relation.parameters.get("minus", "").split())
    formula = sum_formula([(o.name in minus, o.figure.text) for o in relation.operands])
    problem = "nothing to add up" if not figures else without_value([*figures, relation.published])
    if problem:
        return unverifiable(problem, formula)
    parts = [-Interval.of(o.figure) if o.name in minus else Interval.of(o.figure) for o in relation.operands]
    nominal = exact_sum([-(o.figure.value or 0) if o.name in minus else o.figure.value or 0 for o in relation.operands])
    interval = total(parts)
    if "rounded_parts" in relation.parameters:
        slack = exact_sum([Fraction(1, 2 * 10 ** max(o.figure.decimals, 0)) for o in relation.operands])
        interval = Interval(interval.low - slack, interval.high + slack)
    return judge(relation.published, Derivation(nominal, interval), formula)


def sum_formula(terms: list[tuple[bool, str]]) -> str:
    """Terms (taken off?, text) joined by signs; a long sum is shortened and says how many there are."""
    if len(terms) > _SHOWN:
        head, tail = sum_formula(terms[:4]), terms[-1][1]
        return f"{head} + … + {tail} ({len(terms)})"
    shown = ""
    for minus, text in terms:
        shown += (" - " if minus else " + ") * bool(shown) + ("-" if minus and not shown else "") + text
    return shown
