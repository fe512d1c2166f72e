"""Sums that a small table may hold, too few for their evidence to speak: proved only where they cross at a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from expectations.discovery.discovery import Discovered
from expectations.discovery.discovery_grid import Orientation, PrintedNumber

Numbers = Sequence[Sequence[PrintedNumber | None]]
Cell = tuple[int, int]

_TOTAL = re.compile(r"\W*(?:grand\s+)?(?:total|jumlah|keseluruhan)\b", re.IGNORECASE)
_SUBTOTAL = re.compile(r"\W*sub\s?-?\s?(?:total|jumlah)\b", re.IGNORECASE)
_FEWEST_ROWS = 3
_FEWEST_HOLDING = 2
_LEAST_SHARE = 2 / 3


def footing_candidates(numbers: Numbers, labels: Sequence[str], added: Sequence[bool]) -> list[Discovered]:
    """Columns down to the last row, where it is called a total, and rows of which one column adds up its neighbours.

    `labels` names the rows, `added` says of which columns anything is expected to add up. Only whole numbers count, and
    of each pattern two lines or more and two thirds of them must hold exactly.
    """
    return [*_columns(numbers, labels, added), *_rows(numbers, added)]


def _columns(numbers: Numbers, labels: Sequence[str], added: Sequence[bool]) -> list[Discovered]:
    filled = [row for row, held in enumerate(numbers) if any(held)]
    if len(filled) <= _FEWEST_ROWS or not _TOTAL.match(labels[filled[-1]]):
        return []
    if any(_TOTAL.match(labels[row]) or _SUBTOTAL.match(labels[row]) for row in filled[:-1]):
        return []
    total, parts = filled[-1], filled[:-1]
    lines = [
        ((total, column), tuple((row, column) for row in parts))
        for column, counts in enumerate(added)
        if counts and all(_is_whole(numbers[row][column]) for row in filled)
    ]
    return _pattern(numbers, lines, "column")


def _rows(numbers: Numbers, added: Sequence[bool]) -> list[Discovered]:
    columns = [column for column, counts in enumerate(added) if counts]
    found = []
    for result, operands in _neighbours(columns):
        lines = [
            ((row, result), tuple((row, column) for column in operands))
            for row, held in enumerate(numbers)
            if all(_is_whole(held[column]) for column in (result, *operands))
        ]
        if len(lines) > _FEWEST_ROWS:
            found += _pattern(numbers, lines, "row")
    return found


def _neighbours(columns: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """A column and a run of two or more that ends before it or begins after it."""
    for at, result in enumerate(columns):
        for size in range(2, len(columns)):
            if at >= size:
                yield result, tuple(columns[at - size : at])
            if at + size < len(columns):
                yield result, tuple(columns[at + 1 : at + 1 + size])


def _pattern(
    numbers: Numbers, lines: Sequence[tuple[Cell, tuple[Cell, ...]]], orientation: Orientation
) -> list[Discovered]:
    holding = [_value(numbers, result) == sum(_value(numbers, cell) for cell in parts) for result, parts in lines]
    held = sum(holding)
    if held < _FEWEST_HOLDING or held < _LEAST_SHARE * len(lines):
        return []
    return [
        Discovered("Sum", result, parts, 1, orientation, held, len(lines), 0.0, holds)
        for (result, parts), holds in zip(lines, holding, strict=True)
    ]


def _is_whole(number: PrintedNumber | None) -> bool:
    return number is not None and number.decimals == 0


def _value(numbers: Numbers, cell: Cell) -> Decimal:
    number = numbers[cell[0]][cell[1]]
    return Decimal(0) if number is None else number.value
