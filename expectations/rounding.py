"""Rounding of exact values to printed decimals, by the rules that occur in print."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

Exact = Decimal | Fraction | int


def _steps(value: Exact, decimals: int) -> Fraction:
    return abs(Fraction(value)) * Fraction(10**decimals)


def _printed(steps: int, value: Exact, decimals: int) -> Decimal:
    return Decimal(steps if Fraction(value) >= 0 else -steps).scaleb(-decimals)


def half_up(value: Exact, decimals: int) -> Decimal:
    """Nearest figure with so many decimals; a tie goes away from 0 (the rule taught in school)."""
    steps = _steps(value, decimals)
    return _printed(int(steps + Fraction(1, 2)), value, decimals)


def half_even(value: Exact, decimals: int) -> Decimal:
    """Nearest figure with so many decimals; a tie goes to the even digit."""
    return _printed(round(_steps(value, decimals)), value, decimals)


def truncated(value: Exact, decimals: int) -> Decimal:
    """The figure with the further decimals cut off."""
    return _printed(int(_steps(value, decimals)), value, decimals)


def plain(value: Exact, decimals: int = 6) -> str:
    """A decimal string with a dot for a computed value, without superfluous zeros ("94.476744")."""
    text = f"{half_up(value, decimals):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
