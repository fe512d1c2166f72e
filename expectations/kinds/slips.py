"""Slips of a writer: a digit changed, dropped or exchanged with the next, a decimal sign moved, a figure rounded."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from expectations.kinds.rounding import half_up
from expectations.kinds.verdicts import plain_digits
from schemas.figures.figure import PrintedFigure

_TELLING = 3
"""Among figures of one or two digits any two differ by a digit: that tells nothing of how one came about."""
_PLACES = 6
WORD_SLIP = 3
"""How far from what was meant a number written in words may be by a slip, as one that was not brought up to date is."""
SLIPS = ("digit", "transposed", "decimal_shift", "truncated")
"""Slips that leave the figure recognisable as the one that was meant."""


def slip(figure: PrintedFigure, right: Decimal) -> str | None:
    """What a writer did to `right`: digit, transposed, decimal_shift, truncated (a digit is missing) or rounded.

    None for anything else.
    """
    if figure.value is None or figure.value == right:
        return None
    if right and figure.value and _shifted(figure, right):
        return "decimal_shift"
    written, meant = plain_digits(figure), f"{half_up(right, max(figure.decimals, 0)):f}"
    if len(meant) == len(written) + 1 and any(meant[:i] + meant[i + 1 :] == written for i in _digits(meant)):
        return "truncated"
    if len(written) != len(meant) or len(_digits(written)) < _TELLING:
        return None
    if figure.decimals <= 0 and _rounded(figure.value, right):
        return "rounded"
    apart = [i for i, (a, b) in enumerate(zip(written, meant, strict=True)) if a != b]
    digits = _digits(written)
    if not set(apart) <= set(digits) & set(_digits(meant)):
        return None
    if len(apart) == 1:
        return "digit"
    if len(apart) == 2 and digits.index(apart[1]) - digits.index(apart[0]) == 1:
        swapped = written[apart[0]] == meant[apart[1]] and written[apart[1]] == meant[apart[0]]
        return "transposed" if swapped else None
    return None


def is_one_slip(written: Decimal, meant: Decimal) -> bool:
    """Whether two whole numbers of two digits or more differ by one digit, or by two neighbouring ones exchanged."""
    one, other = str(int(written)), str(int(meant))
    if len(one) != len(other) or len(one) < 2 or written == meant or meant < 0:
        return False
    apart = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(apart) == 2 and apart[1] == apart[0] + 1:
        return one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]
    return len(apart) == 1


def is_digit_slip(off: Decimal) -> bool:
    """Whether another digit in a figure of a sum, or two neighbouring ones exchanged, make up for what it misses."""
    missed = int("".join(map(str, off.normalize().as_tuple().digits)))
    return 0 < missed < 10 or (missed > 0 and missed % 9 == 0 and missed // 9 < 10)


def _digits(text: str) -> list[int]:
    return [i for i, sign in enumerate(text) if sign.isdigit()]


def _shifted(figure: PrintedFigure, right: Decimal) -> bool:
    """Whether the digits are those of `right`, as far as they go, with the decimal sign elsewhere."""
    assert figure.value is not None
    for places in (*range(-_PLACES, 0), *range(1, _PLACES + 1)):
        moved = figure.value.scaleb(places)
        decimals = max(figure.decimals, 0) - places
        if moved == right or (decimals >= 0 and half_up(Fraction(right), decimals) == moved and moved != 0):
            return len(plain_digits(figure).strip("0.")) > 1 or moved == right
    return False


def _rounded(value: Decimal, right: Decimal) -> bool:
    """Whether a whole number is another one rounded to thousands or more."""
    rounded = (half_up(Fraction(right) / 10**places, 0).scaleb(places) for places in (3, 6, 9))
    return right % 1000 != 0 and value in rounded


def variants(figure: PrintedFigure) -> Iterator[tuple[str, Decimal]]:
    """Every value of which the figure may be a slip by one digit, an exchange or a moved sign, with the slip's name."""
    text = plain_digits(figure)
    places = _digits(text)
    if figure.value is None or len(places) < _TELLING:
        return
    for name, other in rewritten(text):
        yield name, Decimal(other)
    if figure.value:
        for shift in (-3, -2, -1, 1, 2, 3):
            yield "decimal_shift", figure.value.scaleb(shift)


def rewritten(text: str) -> Iterator[tuple[str, str]]:
    """A number's digits with one of them changed, or two neighbours exchanged, each with the slip's name.

    No longer number comes to begin with 0.
    """
    places = _digits(text)
    for i in places:
        for digit in "0123456789":
            if digit != text[i] and not (digit == "0" and i == places[0] and len(places) > 1 and "." not in text[:2]):
                yield "digit", text[:i] + digit + text[i + 1 :]
    for a, b in pairwise(places):
        if text[a] != text[b]:
            yield "transposed", text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]
