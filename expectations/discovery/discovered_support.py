"""Patterns and what speaks for them: the lines that obey a total or mean, those that break it, and the evidence.

The evidence is how improbable it would be that a pattern holds by chance.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isqrt
from operator import itemgetter
from typing import Literal

from expectations.discovery.discovery_grid import Lines

Operator = Literal["Sum", "Average", "Division", "RelativeChange"]

MOST_BITS = 22
PROFILE = 200
INEXACT = 4
_DISCOUNT = 2
"""Printed figures are not evenly spread: small ones are frequent."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """An operator with a result position and operand positions, for every line that obeys it.

    For a division the operands are numerator and denominator, for a change the later and the earlier figure; `scale`
    is 100 where the result is a percentage.
    """

    operator: Operator
    result: int
    operands: tuple[int, ...]
    scale: int = 1


@dataclass(frozen=True, slots=True)
class Support:
    """Which lines obey a pattern, which break it, and the evidence (in bits) that the pattern is meant."""

    pattern: Pattern
    obeying: tuple[int, ...]
    breaking: tuple[int, ...]
    bits: float

    @property
    def share(self) -> float:
        """The share of obeying lines among those that could be evaluated."""
        return len(self.obeying) / max(len(self.obeying) + len(self.breaking), 1)


def evidence(value: int, step: int) -> int:
    """How many bits speak for a figure of this size, in steps of `step`, that comes out as it is printed."""
    return min(max(value.bit_length() - _DISCOUNT - step.bit_length(), 0), MOST_BITS)


def run_support(lines: Lines, pattern: Pattern) -> Support | None:
    """The worth of a run, None where most lines break it or none obeys it."""
    obeying, breaking = [], []
    seen: set[int | tuple[int, ...]] = set()
    exact = rounded = 0
    mean = pattern.operator == "Average"
    one_kind, against = lines.are_of_one_kind, 0
    obeying_kinds: set[object] = set()
    figures_at, most = _getter(pattern.operands), lines.filled[pattern.result]
    for number, line in enumerate(lines.values):
        value = line[pattern.result]
        if value is None:
            continue
        units = lines.units[number]
        figures = [v for v in figures_at(line) if v is not None]
        if not figures:
            continue
        n = len(figures) if mean else 1
        off = abs(sum(figures) - value * n)
        room = units[pattern.result] * n + (1 if mean else lines.widest_unit * len(figures))
        slack = room
        if 2 * off <= room and not mean:
            slack = _spread([units[pattern.result], *(units[p] for p in pattern.operands if line[p] is not None)])
        if 2 * off > slack:
            breaking.append(number)
            against += one_kind or lines.kinds[number] in obeying_kinds
            if 2 * against > most:
                return None
            continue
        obeying.append(number)
        if not one_kind:
            obeying_kinds.add(lines.kinds[number])
        if not mean and off:
            exact -= INEXACT
        told = value if mean else (value, *(v for v in figures if v))
        if not value or told in seen or sum(v != 0 for v in figures) < 2:
            continue
        if mean and all(v == value for v in figures):
            continue
        seen.add(told)
        if mean:
            # The middle of even steps is their mean on every line that is in proportion to the first.
            profile = tuple(v * PROFILE // value for v in figures)
            if profile in seen:
                continue
            seen.add(profile)
        steps = lines.steps[number]
        step = min((steps[p] for p in (*pattern.operands, pattern.result) if steps[p]), default=1)
        size = abs(value) * n
        if mean:
            exact += evidence(size, 2 * off + step)
            continue
        if not off:
            exact += evidence(size, step)
        if sum(2 * abs(v) > slack for v in figures) > 1:
            rounded += evidence(size, slack + step)
    # Either all figures add up as they are printed, or they are rounded and come near each other by chance more often.
    if not one_kind:
        # Figures of another kind, none of which obeys, speak neither for nor against.
        breaking = [number for number in breaking if lines.kinds[number] in obeying_kinds]
    if not obeying or len(breaking) > len(obeying):
        return None
    return Support(pattern, tuple(obeying), tuple(breaking), max(exact, rounded))


def _spread(units: Sequence[int]) -> int:
    """Twice the most that a total of so rounded figures is off: each by half a unit, or hardly all the same way.

    A figure rounded to a unit u is off by u / √12 (standard deviation), a sum of n by √n times that; 3·√n·u / 2 is
    five times as much.
    """
    return min(sum(units), isqrt(9 * sum(unit * unit for unit in units)))


def _getter(positions: Sequence[int]) -> Callable[[Sequence[int | None]], Sequence[int | None]]:
    if len(positions) == 1:
        only = positions[0]
        return lambda line: (line[only],)
    return itemgetter(*positions)
