"""Mean and weighted mean."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from expectations.kinds.footing import sum_formula
from expectations.kinds.intervals import Interval, exact_sum, mean, weighted_mean
from expectations.kinds.rounding import half_up
from expectations.kinds.verdicts import Derivation, judge, number, unverifiable, without_value
from expectations.relation import Outcome, Relation
from schemas.figures.figure import PrintedFigure

WEIGHT_ROUNDED = "weight rounded to two decimals"
MEAN_OF_ROUNDED = "operands rounded before the mean"


def evaluate_mean(relation: Relation) -> Outcome:
    """The arithmetic mean of the operands, times `scale` (a parameter, default 1).

    Readings that may explain a difference: the weight 1/n printed with two decimals (0,11 for 1/9); the operands
    rounded to fewer decimals first.
    """
    figures = [operand.figure for operand in relation.operands]
    scale = Fraction(relation.parameters.get("scale", "1"))
    added = sum_formula([(False, f.text) for f in figures])
    formula = added if len(figures) == 1 else f"({added}) / {len(figures)}"
    # A third or a ninth is said as such.
    factor = number(scale) if scale.denominator == 1 else str(scale)
    formula += f" × {factor}" if scale != 1 else ""
    problem = "no operands" if not figures else without_value([*figures, relation.published])
    if problem:
        return unverifiable(problem, formula)
    values = [f.value or Decimal(0) for f in figures]
    whole = exact_sum(values) * scale
    weight = Fraction(half_up(Fraction(1, len(values)), 2))
    one_less = [half_up(v, max(f.decimals - 1, 0)) for v, f in zip(values, figures, strict=True)]
    alternatives = [
        (WEIGHT_ROUNDED, whole * weight),
        (MEAN_OF_ROUNDED, exact_sum(one_less) * scale / len(values)),
    ]
    interval = mean([Interval.of(f) for f in figures]).scaled(scale)
    return judge(relation.published, Derivation(whole / len(values), interval, alternatives), formula)


def evaluate_weighted_mean(relation: Relation) -> Outcome:
    """Σ weight · value / Σ weight; `weights` (a parameter) lists one number for each operand, in order.

    With the parameter `sum` the weighted values are added and not divided (weights that make up a whole); with
    `product` the two operands are value and weight, multiplied and divided by `scale`; with `levels` the operands are
    the weights (how many answers each level got) of the values that it lists.
    """
    figures = [operand.figure for operand in relation.operands]
    if "product" in relation.parameters:
        return _product(relation, figures[0], figures[1])
    if "levels" in relation.parameters:
        return _of_levels(relation, figures, [int(level) for level in relation.parameters["levels"].split()])
    try:
        weights = [Decimal(w) for w in relation.parameters.get("weights", "").split()]
    except InvalidOperation:
        weights = []
    formula = " + ".join(f"{w} × {f.text}" for w, f in zip(weights, figures, strict=False))
    if len(weights) != len(figures) or sum(weights) == 0:
        return unverifiable("each value needs its weight", formula)
    problem = without_value([*figures, relation.published])
    if problem:
        return unverifiable(problem, formula)
    whole = exact_sum(weights)
    divisor = Fraction(1) if "sum" in relation.parameters else whole
    formula = formula if divisor == 1 else f"({formula}) / {number(divisor)}"
    nominal = exact_sum([Fraction(w) * Fraction(f.value or 0) for w, f in zip(weights, figures, strict=True)])
    interval = weighted_mean([Interval.of(f) for f in figures], weights).scaled(whole / divisor)
    return judge(relation.published, Derivation(nominal / divisor, interval), formula)


def _of_levels(relation: Relation, counts: Sequence[PrintedFigure], levels: Sequence[int]) -> Outcome:
    """Counts are exact: the mean has no room but that of its own rounding."""
    formula = " + ".join(f"{level} × {count.text}" for level, count in zip(levels, counts, strict=True))
    total = exact_sum([count.value or Decimal(0) for count in counts])
    problem = without_value([*counts, relation.published]) or ("" if total else "no answers")
    if problem:
        return unverifiable(problem, f"({formula}) / {number(total)}")
    added = exact_sum([level * Fraction(count.value or 0) for level, count in zip(levels, counts, strict=True)])
    mean_of_answers = added / total
    derivation = Derivation(mean_of_answers, Interval.exactly(mean_of_answers))
    return judge(relation.published, derivation, f"({formula}) / {number(total)}")


def _product(relation: Relation, one: PrintedFigure, other: PrintedFigure) -> Outcome:
    scale = Fraction(relation.parameters.get("scale", "1"))
    formula = f"{one.text} × {other.text}" + (f" / {number(scale)}" if scale != 1 else "")
    problem = without_value([one, other, relation.published])
    if problem:
        return unverifiable(problem, formula)
    nominal = Fraction(one.value or 0) * Fraction(other.value or 0) / scale
    interval = (Interval.of(one) * Interval.of(other)).scaled(1 / scale)
    return judge(relation.published, Derivation(nominal, interval), formula)
