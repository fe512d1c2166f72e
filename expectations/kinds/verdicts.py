"""From a derived value to a verdict: the comparison that every arithmetic kind of relation shares."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from expectations.kinds.intervals import Interval
from expectations.kinds.rounding import half_even, half_up, plain, truncated
from expectations.relation import Outcome, Relation
from schemas.figures.figure import PrintedFigure

HALF_EVEN = "half-even"
TRUNCATED = "truncated"
ROUNDED_TWICE = "rounded twice"
UNROUNDED_OPERANDS = "unrounded operands"
CERTAIN = Decimal(1)


@dataclass(frozen=True, slots=True)
class Derivation:
    """What follows from printed operands.

    `nominal` takes them as printed, `interval` as what they stand for; `alternatives` are values by other readings, by
    name (a weight of 0,11 for 1/9, intermediates rounded).
    """

    nominal: Fraction
    interval: Interval
    alternatives: Sequence[tuple[str, Fraction]] = ()


def judge(published: PrintedFigure, derivation: Derivation, formula: str) -> Outcome:
    """The verdict on a published figure with a value, by the rules of docs/rules.md.

    Consistent when the nominal value rounded half-up is the figure; rounding when another rounding rule, a value inside
    the operands' intervals, or a named alternative gives it; else inconsistent.
    """
    if published.value is None:
        return unverifiable(f"{published.text!r} has no single value", formula)
    figure, decimals = published.value, max(published.decimals, 0)
    derived = half_up(derivation.nominal, decimals)
    power = _power(published, derivation)
    if derived == figure:
        return Outcome("consistent", derived, formula, power=power)
    shown = half_up(derivation.nominal, max(decimals, 2)) if derivation.nominal.denominator != 1 else derived
    reading = _reading(published, derivation)
    if reading:
        return Outcome("rounding", shown, formula, reading=reading, power=power)
    return Outcome("inconsistent", shown, formula, power=power)


def _reading(published: PrintedFigure, derivation: Derivation) -> str:
    figure, decimals = published.value, max(published.decimals, 0)
    if half_even(derivation.nominal, decimals) == figure:
        return HALF_EVEN
    if truncated(derivation.nominal, decimals) == figure:
        return TRUNCATED
    # A percentage of two decimals that is printed with one later: 3,846 as 3,85 as 3,9.
    if half_up(half_up(derivation.nominal, decimals + 1), decimals) == figure:
        return ROUNDED_TWICE
    if derivation.interval.touches(Interval.of(published)):
        return UNROUNDED_OPERANDS
    for name, value in derivation.alternatives:
        if half_up(value, decimals) == figure:
            return name
    return ""


def of_absolute(
    found: Outcome, published: PrintedFigure, derivation: Derivation, divisor: PrintedFigure, formula: str
) -> Outcome:
    """The outcome, or the one by the divisor without its sign where only that gives the published figure.

    A loss that grows is printed as a rise of the loss, or with the sign of what it changes: accounts do both.
    """
    if found.verdict != "inconsistent" or divisor.value is None or divisor.value >= 0:
        return found
    other = judge(published, Derivation(-derivation.nominal, -derivation.interval), formula)
    if other.verdict == "inconsistent":
        return found
    before, sign, after = formula.rpartition(f"/ {divisor.text}")
    return replace(other, formula=f"{before}/ |{divisor.text}|{after}" if sign else formula)


def _power(published: PrintedFigure, derivation: Derivation) -> Decimal:
    """Share of the figures that differ in one digit from the published one and would not have passed."""
    decimals = max(published.decimals, 0)
    digits = [int(sign) for sign in reversed(plain_digits(published)) if sign.isdigit()]
    passing = Interval(
        derivation.interval.low - Fraction(published.half_unit),
        derivation.interval.high + Fraction(published.half_unit),
    )
    units = 10**decimals
    if passing.width * units < 2 or not digits:
        return CERTAIN
    # All are whole numbers of units of the last digit, and so are compared as such.
    lowest, highest, passed = math.ceil(passing.low * units), math.floor(passing.high * units), 0
    if published.value is not None and published.value < 0:
        lowest, highest = -highest, -lowest
    whole = sum(digit * 10**place for place, digit in enumerate(digits))
    for place, digit in enumerate(digits):
        # The digit may be changed by so much at least and at most; by 0 it is not.
        least = max(-digit, -((whole - lowest) // 10**place))
        most = min(9 - digit, (highest - whole) // 10**place)
        passed += max(0, most - least + 1) - (least <= 0 <= most)
    return half_up(1 - Fraction(passed, 9 * len(digits)), 3)


def plain_digits(figure: PrintedFigure) -> str:
    """The figure's value written with a dot and as many decimals as are printed; "" for one without value."""
    return "" if figure.value is None else f"{half_up(figure.value, max(figure.decimals, 0)):f}"


def unverifiable(problem: str, formula: str = "") -> Outcome:
    """The outcome of a relation that cannot be evaluated, and why."""
    return Outcome("unverifiable", None, formula, problem=problem)


def with_note(outcome: Outcome, note: str) -> Outcome:
    """The outcome with one more note, or the same where that is ""."""
    return replace(outcome, note="; ".join(filter(None, (outcome.note, note)))) if note else outcome


_WEAK = Decimal("0.5")
"""Below this chance of noticing one wrong digit, agreement says little."""


def with_weakness(outcome: Outcome) -> Outcome:
    """The outcome, with a note where it holds and could hardly have failed."""
    if outcome.verdict not in ("consistent", "rounding") or outcome.power is None or outcome.power >= _WEAK:
        return outcome
    passed = half_up((1 - outcome.power) * 100, 0)
    return with_note(outcome, f"weak check: {passed}% of figures with one wrong digit would have passed")


def figures_by_name(relation: Relation) -> dict[str, PrintedFigure]:
    """The operands of a relation by their names."""
    return {operand.name: operand.figure for operand in relation.operands}


def without_value(figures: Sequence[PrintedFigure]) -> str:
    """Why figures cannot be computed with: names the first that has no single value, "" when all have one."""
    for figure in figures:
        if figure.value is None:
            return f"{figure.text!r} on page {figure.place.page} has no single value"
    return ""


def number(value: Fraction | Decimal | int) -> str:
    """A computed value for formulas and notes."""
    return plain(value)
