"""Exact interval arithmetic: what a printed figure stands for, and what follows from several of them.

Bounds are fractions made from decimals, so that division loses nothing; a float is never taken.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from schemas.figures.figure import PrintedFigure


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, both included; raises ValueError when they stand the wrong way round."""

    low: Fraction
    high: Fraction

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"an interval from {self.low} to {self.high} holds nothing")

    @staticmethod
    def exactly(value: Decimal | Fraction | int) -> Interval:
        """The interval that holds one value."""
        return Interval(Fraction(value), Fraction(value))

    @staticmethod
    def of(figure: PrintedFigure) -> Interval:
        """What a printed figure stands for: half a unit of its last digit either side, itself where it is exact.

        Raises ValueError for a figure without a value.
        """
        if figure.value is None:
            raise ValueError(f"{figure.text!r} has no single value")
        return _around(figure.value, figure.half_unit)

    @property
    def width(self) -> Fraction:
        """Distance between the bounds."""
        return self.high - self.low

    def contains(self, value: Decimal | Fraction | int) -> bool:
        """Whether a value lies inside or on a bound."""
        return self.low <= Fraction(value) <= self.high

    def touches(self, other: Interval) -> bool:
        """Whether two intervals have at least one value in common."""
        return self.low <= other.high and other.low <= self.high

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self.low >= 0 and other.low >= 0:
            return Interval(self.low * other.low, self.high * other.high)
        corners = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(corners), max(corners))

    def __truediv__(self, other: Interval) -> Interval:
        """Quotient; raises ZeroDivisionError when the divisor may be 0."""
        if other.contains(0):
            raise ZeroDivisionError("the divisor's interval holds 0")
        return self * Interval(1 / other.high, 1 / other.low)

    def scaled(self, factor: Decimal | Fraction | int) -> Interval:
        """Every value times an exact factor."""
        exact = Fraction(factor)
        ends = (self.low * exact, self.high * exact)
        return Interval(min(ends), max(ends))

    def capped(self, cap: Decimal | Fraction | int) -> Interval:
        """Every value, those above `cap` lowered to it."""
        return Interval(min(self.low, Fraction(cap)), min(self.high, Fraction(cap)))


# The figures of a report stand in many relations each, and one relation is tried with many figures.
@lru_cache(maxsize=1 << 14)
def _around(centre: Decimal, half: Decimal) -> Interval:
    return Interval(Fraction(centre) - Fraction(half), Fraction(centre) + Fraction(half))


def exact_sum(values: Collection[Decimal | Fraction | int]) -> Fraction:
    """Sum over one common denominator, which is found once; 0 for no values."""
    ratios = [value.as_integer_ratio() for value in values]
    common = math.lcm(*(below for _, below in ratios))
    return Fraction(sum(above * (common // below) for above, below in ratios), common)


def total(parts: Sequence[Interval]) -> Interval:
    """Sum; 0 for no parts."""
    return Interval(exact_sum([p.low for p in parts]), exact_sum([p.high for p in parts]))


def mean(parts: Sequence[Interval]) -> Interval:
    """Arithmetic mean; raises ValueError for no parts."""
    if not parts:
        raise ValueError("no mean of nothing")
    return total(parts).scaled(Fraction(1, len(parts)))


def weighted_mean(parts: Sequence[Interval], weights: Sequence[Decimal | Fraction | int]) -> Interval:
    """Σ(weight · value) / Σ weight; raises ValueError when the weights do not fit or add up to 0."""
    whole = exact_sum(weights)
    if len(parts) != len(weights) or whole == 0:
        raise ValueError("each value needs its weight, and the weights must not add up to 0")
    return total([part.scaled(w) for part, w in zip(parts, weights, strict=True)]).scaled(1 / whole)
