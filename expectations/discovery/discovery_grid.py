"""A table as discovery sees it: a grid of printed values, as integers of one common unit, in both directions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal

Orientation = Literal["row", "column"]

_MOST_DECIMALS = 12
_TOTAL = re.compile(r"\b(?:sub\s?-?\s?)?(?:grand\s+)?(?:total|totals|jumlah|sum|all|keseluruhan|net)\b", re.IGNORECASE)
_MEAN = re.compile(r"\b(?:average|averages|avg|mean|rata\s?-?\s?rata|rerata)\b", re.IGNORECASE)
_SHARE = re.compile(
    r"%|\b(?:per\s?cent|percent|percentage|pct|share|ratio|rate|persen|persentase|proporsi|per|growth|change|pertumbuhan)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """The value that a cell prints, its printed decimals, and whether it stands for nothing beside that value."""

    value: Decimal
    decimals: int
    exact: bool = False


class Lines:
    """Parallel lines of a grid (its rows, or its columns), each a sequence of positions.

    `values[line][position]` are integers of `1 / scale`, None where no number is printed. `printed_units` are a unit of
    the last printed digit; `operand_units` that, or the step to which the table rounds its whole numbers; `units` also
    pass over the zeros that all figures of a column end with. `steps` are the largest power of ten that divides the
    value, which tells how many of its digits carry information. `labels` are the words at each position (a row's first
    text, a column's header); `kinds` what the words and decimals of a line say of the kind of its figures.
    """

    def __init__(
        self,
        values: Sequence[Sequence[int | None]],
        units: Sequence[Sequence[int]],
        operand_units: Sequence[Sequence[int]],
        printed_units: Sequence[Sequence[int]],
        scale: int,
        labels: Sequence[str],
        orientation: Orientation,
        kinds: Sequence[object],
    ) -> None:
        self.values = values
        self.units = units
        self.operand_units = operand_units
        self.printed_units = printed_units
        self.scale = scale
        self.labels = labels
        self.orientation = orientation
        self.kinds = kinds
        self.steps = [[_step(value) for value in line] for line in values]
        self.length = len(values[0]) if values else 0
        self.widest_unit = max((max(line, default=0) for line in units), default=0)

    def is_total(self, position: int) -> bool:
        """Whether the words at a position call it a total."""
        return position in self._called_total

    def is_mean(self, position: int) -> bool:
        """Whether the words at a position call it a mean."""
        return position in self._called_mean

    def is_share(self, position: int) -> bool:
        """Whether the words at a position call it a share, a rate or a change."""
        return position in self._called_share

    @cached_property
    def _called_total(self) -> set[int]:
        return self._called(_TOTAL)

    @cached_property
    def _called_mean(self) -> set[int]:
        return self._called(_MEAN)

    @cached_property
    def _called_share(self) -> set[int]:
        return self._called(_SHARE)

    def _called(self, pattern: re.Pattern[str]) -> set[int]:
        return {position for position, label in enumerate(self.labels) if pattern.search(label)}

    @cached_property
    def are_of_one_kind(self) -> bool:
        """Whether all lines print figures of one kind, as far as decimals and words tell."""
        return len(set(self.kinds)) < 2

    @cached_property
    def filled(self) -> list[int]:
        """How many lines print a number, by position."""
        return [sum(line[p] is not None for line in self.values) for p in range(self.length)]

    @cached_property
    def is_whole(self) -> list[bool]:
        """Whether all numbers at a position are whole, by position."""
        columns = [[line[p] for line in self.values] for p in range(self.length)]
        return [all(value is None or value % self.scale == 0 for value in column) for column in columns]

    def largest(self, position: int) -> int:
        """The largest value at a position, without its sign."""
        return max((abs(value) for line in self.values if (value := line[position]) is not None), default=0)

    def cell(self, line: int, position: int) -> tuple[int, int]:
        """Row and column of a position in a line."""
        return (line, position) if self.orientation == "row" else (position, line)


def _is_apart(label: str) -> bool:
    """Whether a line prints shares or means by its words, so that what other lines add up it does not."""
    return _SHARE.search(label) is not None or _MEAN.search(label) is not None


def _step(value: int | None) -> int:
    if not value:
        return 0
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return step


@dataclass(frozen=True)
class Grid:
    """A grid of printed numbers (None where a cell prints none) with the texts of its cells.

    All rows have the same length.
    """

    numbers: Sequence[Sequence[PrintedNumber | None]]
    texts: Sequence[Sequence[str]]

    def lines(self) -> Iterator[Lines]:
        """The rows, whose positions are columns, and the columns, whose positions are rows."""
        decimals = min(max((n.decimals for row in self.numbers for n in row if n), default=0), _MOST_DECIMALS)
        scale = int(10 ** max(decimals, 0))
        values = [[None if n is None else int(n.value * scale) for n in row] for row in self.numbers]
        coarse = self.rounded_to
        width = len(self.numbers[0]) if self.numbers else 0
        told = [_decimals_told([row[c] for row in self.numbers]) for c in range(width)]
        full = [_MOST_DECIMALS] * width
        units, operand_units, printed_units = [
            [
                [
                    _unit(n, scale, d) * (step if n and min(n.decimals, d) == 0 else 1)
                    for n, d in zip(row, limits, strict=True)
                ]
                for row in self.numbers
            ]
            for limits, step in ((told, coarse), (full, coarse), (full, 1))
        ]
        headers, names = [self._header(c) for c in range(width)], self._row_labels()
        yield Lines(
            values, units, operand_units, printed_units, scale, headers, "row", [_is_apart(name) for name in names]
        )
        columns, units, operand_units, printed_units = (
            [list(column) for column in zip(*held, strict=True)]
            for held in (values, units, operand_units, printed_units)
        )
        kinds = [(decimals, _is_apart(header)) for decimals, header in zip(told, headers, strict=True)]
        yield Lines(columns, units, operand_units, printed_units, scale, names, "column", kinds)

    @cached_property
    def rounded_to(self) -> int:
        """What the table rounds its whole numbers to, where that is more than 1 and nearly all are multiples of it."""
        added = [c for c in range(len(self.numbers[0]) if self.numbers else 0) if not _is_apart(self._header(c))]
        return _coarseness([[row[c] for c in added] for row in self.numbers])

    def _header(self, column: int) -> str:
        """The words of a column above its second number."""
        words, numbers = [], 0
        for row, text in enumerate(self.texts):
            if self.numbers[row][column] is not None:
                numbers += 1
                if numbers > 1:
                    break
            elif text[column].strip():
                words.append(text[column])
        return " ".join(words[-4:])

    def _row_labels(self) -> list[str]:
        return [
            " ".join(t for t, n in zip(texts, numbers, strict=True) if n is None and t.strip())[:200]
            for texts, numbers in zip(self.texts, self.numbers, strict=True)
        ]


_ENOUGH = 24
_ROUNDED_TO = (1000, 500, 100, 50, 10, 5, 3)
"""Powers of ten and their halves, and 3: offices that protect single persons in counts round to multiples of it."""
_YEARS = range(1900, 2101)


def _coarseness(numbers: Sequence[Sequence[PrintedNumber | None]]) -> int:
    whole = [
        int(n.value)
        for row in numbers
        if not _are_years(row)
        for n in row
        if n and n.decimals == 0 and abs(n.value) >= _ENOUGH
    ]
    if len(whole) >= _ENOUGH:
        for step in _ROUNDED_TO:
            # A few numbers may be years or counts of another kind.
            if sum(value % step == 0 for value in whole) * 20 >= len(whole) * 19:
                return step
    return 1


def _are_years(row: Sequence[PrintedNumber | None]) -> bool:
    """Whether a row prints nothing but years, which head a table and are rounded to nothing."""
    figures = [n for n in row if n]
    return len(figures) > 1 and all(n.decimals == 0 and int(n.value) in _YEARS for n in figures)


def _unit(number: PrintedNumber | None, scale: int, told: int) -> int:
    if number is None or number.exact:
        return 0
    return int(Decimal(scale).scaleb(-min(number.decimals, told)))


def _decimals_told(column: Sequence[PrintedNumber | None]) -> int:
    """The decimals of a column's figures without the zeros that all of them end with: those only fill a format."""
    return max((_decimals(n.value) for n in column if n), default=0)


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
