"""Sequence and rank: numbers that run on, orders that are stated."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from expectations.kinds.verdicts import unverifiable, without_value
from expectations.relation import Outcome, Relation


def evaluate_sequence(relation: Relation) -> Outcome:
    """The operands are the numbers as printed, in order; each is the one before plus one, without gap or repeat.

    The published figure is the one at which the sequence first breaks (the last one where it does not). `derived` is
    the number that belongs there. With the parameter `first` the numbers begin with that one.
    """
    numbers = [operand.figure for operand in relation.operands]
    problem = without_value(numbers)
    if problem:
        return unverifiable(problem)
    values = [int(f.value or 0) for f in numbers]
    begins = int(relation.parameters.get("first", values[0]))
    broken = [0] * (values[0] != begins) + breaks(values)
    formula = f"{values[0]}, …, {values[-1]}" if len(values) > 6 else ", ".join(map(str, values))
    if not broken:
        return Outcome("consistent", Decimal(values[-1]), formula)
    at = broken[0]
    expected = begins + at
    low, high = max(at - 2, 0), min(broken[-1] + 2, len(values))
    formula = ", ".join(map(str, values[low:high]))
    repeats = sorted({v for v in values if values.count(v) > 1})
    missing = sorted(set(range(values[0], values[0] + len(values))) - set(values))
    note = "; ".join(
        filter(
            None,
            (
                f"twice: {', '.join(map(str, repeats))}" if repeats else "",
                f"missing: {', '.join(map(str, missing))}" if missing else "",
            ),
        )
    )
    return Outcome("inconsistent", Decimal(expected), formula, note=note)


def breaks(values: list[int]) -> list[int]:
    """Positions whose number is not the one before plus one."""
    return [i for i in range(1, len(values)) if values[i] != values[i - 1] + 1]


def evaluate_rank(relation: Relation) -> Outcome:
    """Rows ordered by falling value, or a stated rank.

    With the parameter `of` (an operand's name) the published figure is that operand's rank, the highest value being 1;
    `lowest_first` turns the order round. Without it the operands must fall in their printed order, equal ones allowed,
    and the published figure is the first that stands too low in the list.
    """
    figures = [operand.figure for operand in relation.operands]
    problem = without_value(figures)
    formula = " ≥ ".join(f.text for f in figures)
    if problem:
        return unverifiable(problem, formula)
    values = [Fraction(f.value or 0) for f in figures]
    subject = relation.parameters.get("of")
    if subject is None:
        for above, below in pairwise(figures):
            if Fraction(above.value or 0) < Fraction(below.value or 0):
                return Outcome("inconsistent", f"{below.text} > {above.text}", formula)
        return Outcome("consistent", "", formula)
    own = next(Fraction(o.figure.value or 0) for o in relation.operands if o.name == subject)
    better = sum(v < own for v in values) if "lowest_first" in relation.parameters else sum(v > own for v in values)
    equal = sum(v == own for v in values)
    if relation.published.value is None:
        return unverifiable(f"{relation.published.text!r} is no rank", formula)
    rank = Decimal(better + 1)
    fits = rank <= relation.published.value < rank + equal
    return Outcome("consistent" if fits else "inconsistent", rank, formula)
