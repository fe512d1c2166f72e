"""Figures of a row that are those of the rows nearest to it added up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TypeVar

Amount = TypeVar("Amount", int, Decimal)


def sums_of_nearest(
    feet: Mapping[int, Amount], others: Iterable[Mapping[int, Amount]]
) -> Iterator[tuple[int, list[Amount]]]:
    """For the nearest of the `others`, the two nearest and so on: how many they are, and which `feet` they add up to.

    Figures are by column; a column is left with the first row that prints no positive figure in it, or with which its
    sum is too large. Each row is passed once.
    """
    sums = {column: foot - foot for column, foot in feet.items()}
    for number, row in enumerate(others, 1):
        added = {column: held + row[column] for column, held in sums.items() if row.get(column, 0) > 0}
        sums = {column: held for column, held in added.items() if held <= feet[column]}
        if not sums:
            return
        yield number, [held for column, held in sums.items() if held == feet[column]]
