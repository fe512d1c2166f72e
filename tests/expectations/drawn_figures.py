"""Figures drawn by chance, and what follows from them, as right sentences print them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from random import Random

from tests.made_reports.numbers import Number, indonesian, percent

Construction = Callable[[Random], tuple[str, ...]]
"""Right sentences in the order of a text, with the figures that the generator draws."""


def hundredths(random: Random, low: int, high: int) -> Decimal:
    """A figure of two decimals between two whole numbers."""
    return Decimal(random.randint(100 * low, 100 * high)) / 100


def tenths(random: Random, low: int, high: int) -> Decimal:
    """A figure of one decimal between two whole numbers."""
    return Decimal(random.randint(10 * low, 10 * high)) / 10


def rate(random: Random, low: int = 1, high: int = 90) -> str:
    """A percentage that follows from nothing in the sentences."""
    return indonesian(hundredths(random, low, high))


def share(part: Number, of: Number, decimals: int = 2) -> str:
    """`part` as a percentage of another figure, as it is printed."""
    return indonesian(percent(part, of, decimals), decimals)


def change(later: Number, earlier: Number, decimals: int = 2) -> str:
    """The percentage of a change, without its sign."""
    return share(abs(later - earlier), earlier, decimals)


def falls_or_rises(later: Number, earlier: Number, rises: str = "naik", falls: str = "turun") -> str:
    """The word for a change."""
    return rises if later > earlier else falls


def two_counts(random: Random, low: int, high: int) -> tuple[int, int]:
    """Two different whole numbers."""
    first, second = random.sample(range(low, high + 1), 2)
    return first, second


def two_amounts(random: Random, low: int, high: int) -> tuple[Decimal, Decimal]:
    """Two different figures of two decimals."""
    first, second = two_counts(random, 100 * low, 100 * high)
    return Decimal(first) / 100, Decimal(second) / 100


def falling(random: Random, count: int, low: int, high: int) -> list[int]:
    """Different whole numbers, the greatest first."""
    return sorted(random.sample(range(low, high + 1), count), reverse=True)


def falling_hundredths(random: Random, count: int, low: int, high: int) -> list[Decimal]:
    """Different figures of two decimals, the greatest first."""
    return [Decimal(value) / 100 for value in falling(random, count, 100 * low, 100 * high)]
