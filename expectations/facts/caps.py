"""The limit that a report lowers achievements to: 120, or another round one where its own figures show it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure

CAP = Decimal(120)
"""Achievement counts up to 120% in the mean of a target (the LKj itself, BAB II)."""
_OTHERS = tuple(map(Decimal, (100, 110, 115, 125, 150, 200)))


def cap_of_adjusted(records: Sequence[Record]) -> Decimal:
    """The limit that most achievements of a table after the cap follow from those before it with; 120 in doubt."""
    pairs = [
        (before.value, after.value)
        for record in records
        if (before := record.figure("capaian_pct")) is not None
        and (after := record.figure("capaian_penyesuaian_pct")) is not None
        and before.value is not None
        and after.value is not None
    ]
    return max((CAP, *_OTHERS), key=lambda cap: sum(after == min(before, cap) for before, after in pairs))


def cap_of_column(published: PrintedFigure, result: PrintedFigure, target: PrintedFigure, highest: Decimal) -> str:
    """The limit that a printed achievement was lowered to, "" where it was not: 120, or a round one.

    A round one counts only where result and target give more and no achievement of the table exceeds it; `highest` is
    the largest of them.
    """
    if published.value == CAP:
        return str(CAP)
    if published.value not in _OTHERS or published.value != highest or not target.value or result.value is None:
        return ""
    above = Fraction(result.value) / Fraction(target.value) * 100
    return str(published.value) if max(above, 200 - above) > published.value else ""


def highest_achievement(records: Iterable[Record]) -> Decimal:
    """The largest achievement that records print, 0 where they print none."""
    figures = (record.figure("capaian_pct") for record in records)
    return max((f.value for f in figures if f is not None and f.value is not None), default=Decimal(0))
