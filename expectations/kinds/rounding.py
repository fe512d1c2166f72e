"""Rounding of exact values to printed decimals, by the rules that occur in print."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

Exact = Decimal | Fraction | int


def half_up(value: Exact, decimals: int) -> Decimal:
    """Nearest figure with so many decimals; a tie goes away from 0 (the rule taught in school)."""
    above, below = _in_units(value, decimals)
    return _printed((2 * abs(above) + below) // (2 * below), above, decimals)


def half_even(value: Exact, decimals: int) -> Decimal:
    """Nearest figure with so many decimals; a tie goes to the even digit."""
    above, below = _in_units(value, decimals)
    units, rest = divmod(abs(above), below)
    return _printed(units + (2 * rest > below or (2 * rest == below and units % 2)), above, decimals)


def truncated(value: Exact, decimals: int) -> Decimal:
    """The figure with the further decimals cut off."""
    above, below = _in_units(value, decimals)
    return _printed(abs(above) // below, above, decimals)


def _in_units(value: Exact, decimals: int) -> tuple[int, int]:
    """The value in units of its last printed digit, as numerator and denominator: whole numbers lose nothing."""
    above, below = value.as_integer_ratio()
    return above * 10**decimals, below


def _printed(units: int, sign: int, decimals: int) -> Decimal:
    return Decimal(units if sign >= 0 else -units).scaleb(-decimals)


def plain(value: Exact, decimals: int = 6) -> str:
    """A decimal string with a dot for a computed value, without superfluous zeros ("94.476744")."""
    text = f"{half_up(value, decimals):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
