"""Operands of shares and growths of the text that are one slip of the pen from what the percentage is of."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from expectations.kinds.rounding import half_up
from expectations.kinds.slips import WORD_SLIP, rewritten
from schemas.figures.figure import PrintedFigure
from schemas.figures.spelled_out import in_words

_BY_CHANCE = Fraction(1, 200)
_GROWN = 10000
"""A growth of a larger count tells of none: several counts grew so much."""
_ALL = 100
_MANY = 5000
"""A share of more than so many things is printed by several counts: it tells only of the one that is a slip away."""
_DECIMALS = 2
_FEWEST = 2


def tells_whole(share: PrintedFigure, part: PrintedFigure, whole: PrintedFigure, tried: int) -> bool:
    """Whether a percentage is hardly by chance that of a count near the part, of one of so many wholes."""
    if whole.value is None or part.value is None:
        return False
    hits = Fraction(int(whole.value) * tried, 100 * 10 ** max(share.decimals, 0))
    near = {1: Fraction(1), 2: Fraction(1, 5)}.get(len(str(int(part.value))), Fraction(1, 30))
    return hits * near < _BY_CHANCE


def mended(share: PrintedFigure, part: PrintedFigure, whole: PrintedFigure, least: int = 2) -> Decimal | None:
    """The only count that the share is of, where it is one slip from the printed part."""
    if share.value is None or whole.value is None or part.place.sentence is None or share.decimals < 1:
        return None
    if whole.value <= 0 or whole.value != int(whole.value):
        return None
    if whole.value > _MANY:
        return _only_rewritten(
            part, lambda count: _percentage(count, whole.value, share.decimals) == share.value, share
        )
    right = half_up(Fraction(share.value) * Fraction(whole.value) / 100, 0)
    if half_up(Fraction(right) / Fraction(whole.value) * 100, share.decimals) != share.value:
        return None
    return right if one_slip(part, right, least=least) else None


def mended_whole(share: PrintedFigure, part: PrintedFigure, whole: PrintedFigure) -> bool:
    """Whether a count that is one slip from the printed whole gives the share."""
    if not share.value or part.value is None or share.decimals < 1 or part.value <= 0:
        return False
    if part.value > _MANY:
        fits = _only_rewritten(
            whole, lambda count: _percentage(part.value, count, share.decimals) == share.value, share
        )
        return fits is not None and whole.place.sentence is not None
    right = half_up(Fraction(part.value) / Fraction(share.value) * 100, 0)
    again = half_up(Fraction(part.value) / Fraction(right) * 100, share.decimals) if right else None
    return whole.place.sentence is not None and again == share.value and one_slip(whole, right)


def _only_rewritten(count: PrintedFigure, fits: Callable[[Decimal], bool], share: PrintedFigure) -> Decimal | None:
    """The only number that a long count is one slip from and that fits a share of two decimals or more."""
    if share.decimals < _DECIMALS or count.value is None or count.value != int(count.value):
        return None
    found = {Decimal(other) for _, other in rewritten(str(int(count.value))) if int(other) > 0 and fits(Decimal(other))}
    return found.pop() if len(found) == 1 else None


def _percentage(part: Decimal | None, whole: Decimal | None, decimals: int) -> Decimal:
    return half_up(Fraction(part or 0) / Fraction(whole or 1) * 100, decimals)


def grown_from(growth: PrintedFigure, one: PrintedFigure, other: PrintedFigure) -> Decimal | None:
    """The only count of the text from which a cell has grown so much, where it is one slip from the printed one."""
    after, before = (one, other) if one.place.sentence is None else (other, one)
    if growth.value is None or after.value is None or before.place.sentence is None or after.place.sentence is not None:
        return None
    if (
        growth.decimals < _DECIMALS
        or not 0 < after.value <= _GROWN
        or after.value != int(after.value)
        or before.decimals
    ):
        return None
    found = set()
    for sign in (1, -1) if growth.value < _ALL else (1,):
        right = half_up(Fraction(after.value) / (1 + sign * Fraction(growth.value) / 100), 0)
        again = abs(Fraction(after.value) / Fraction(right) - 1) * 100 if right else Fraction(0)
        if half_up(again, growth.decimals) == growth.value and one_slip(before, right, last=False):
            found.add(right)
    return found.pop() if len(found) == 1 else None


def one_slip(figure: PrintedFigure, right: Decimal, *, last: bool = True, least: int = _FEWEST) -> bool:
    """Whether a figure is `right`, rounded as it is printed, with one digit changed or two neighbours exchanged.

    Without `last` the last digit must be the same: figures that are near each other differ in it. Of fewer than `least`
    digits nothing is said. A number in words is near another one.
    """
    if figure.value is None:
        return False
    if in_words(figure):
        return 0 < abs(figure.value - right) <= WORD_SLIP
    written = str(abs(int(figure.value.scaleb(figure.decimals))))
    meant = str(abs(int(half_up(Fraction(right) * Fraction(10) ** figure.decimals, 0))))
    if written == meant or len(written) != len(meant) or len(written) < least:
        return False
    if not last and written[-1] != meant[-1]:
        return False
    apart = [n for n, (a, b) in enumerate(zip(written, meant, strict=True)) if a != b]
    if len(apart) == 1:
        return True
    exchanged = written[apart[0]] == meant[apart[-1]] and written[apart[-1]] == meant[apart[0]]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and exchanged
