"""Differences, shares and changes: a figure that follows from two others of its line.

Every result position is tried with pairs of positions within `_WINDOW` of it, so that the work grows with the cells.
A triple is looked at on a few lines first and on all lines only where it holds on most of those.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from expectations.discovered_runs import _MOST_BITS, Operator, Pattern, Support
from expectations.discovery_grid import Lines

_WINDOW = 10
_SAMPLE = 6


def difference_candidates(lines: Lines) -> Iterator[Support]:
    """Sums of two figures near their result that need not be neighbours (a = b - c is b = a + c)."""
    for result in range(lines.length):
        sample = _sample(lines, result)
        if not sample:
            continue
        near = _near(lines, result)
        for i, first in enumerate(near):
            for second in near[i + 1 :]:
                if _holds_on_sample(lines, "Sum", sample, result, first, second, 1):
                    support = pair_support(lines, Pattern("Sum", result, (first, second)))
                    if support.obeying:
                        yield support


def ratio_candidates(lines: Lines) -> Iterator[Support]:
    """Divisions and relative changes."""
    for result in range(lines.length):
        sample = _sample(lines, result)
        if not sample:
            continue
        scales = _scales(lines, result, sample)
        for above, below in permutations(_near(lines, result), 2):
            for scale in scales:
                for operator in ("Division", "RelativeChange"):
                    if _holds_on_sample(lines, operator, sample, result, above, below, scale):
                        support = pair_support(lines, Pattern(operator, result, (above, below), scale))
                        if support.obeying:
                            yield support


def _scales(lines: Lines, result: int, sample: Sequence[int]) -> tuple[int, ...]:
    largest = max(abs(lines.values[n][result] or 0) for n in sample)
    return (1,) if largest <= lines.scale else (1, 100)


def _sample(lines: Lines, result: int) -> list[int]:
    """A few lines with different figures at the result, spread over all lines."""
    having = [n for n, line in enumerate(lines.values) if line[result]]
    every = max(len(having) // _SAMPLE, 1)
    return having[::every][:_SAMPLE]


def _near(lines: Lines, result: int) -> list[int]:
    """Positions near the result that print a number on some line, counted without empty ones."""
    before = [p for p in range(result - 1, -1, -1) if lines.filled[p]][:_WINDOW]
    after = [p for p in range(result + 1, lines.length) if lines.filled[p]][:_WINDOW]
    return sorted([*before, *after])


def _holds_on_sample(
    lines: Lines, operator: Operator, sample: Sequence[int], result: int, first: int, second: int, scale: int
) -> bool:
    held = failed = 0
    for number in sample:
        line = lines.values[number]
        value, a, b = line[result], line[first], line[second]
        if value is None or a is None or b is None:
            continue
        if holds(lines, operator, number, (result, first, second), scale):
            held += 1
        else:
            failed += 1
            if failed > 2:
                return False
    return held > failed


def holds(lines: Lines, operator: Operator, number: int, places: tuple[int, int, int], scale: int) -> bool | None:
    """Whether a line obeys a relation of three figures, None where it cannot be evaluated."""
    off = _off(lines, operator, number, places, scale)
    return None if off is None else off[0] <= off[1]


def _off(
    lines: Lines, operator: Operator, number: int, places: tuple[int, int, int], scale: int
) -> tuple[int, int, int] | None:
    """By how much a line misses a relation, the slack that the printed digits leave, and the size of what it gives.

    All three are multiplied by what makes them whole: twice the divisor.
    """
    line, units = lines.values[number], lines.units[number]
    r, p, q = places
    value, a, b = line[r], line[p], line[q]
    if value is None or a is None or b is None:
        return None
    if operator == "Sum":
        return 2 * abs(a + b - value), units[r] + units[p] + units[q], 2 * abs(value)
    if b == 0:
        return None
    if operator == "RelativeChange":
        a -= b
        loose = units[p] * abs(b) + units[q] * abs(a + b)
    else:
        loose = units[p] * abs(b) + units[q] * abs(a)
    # r/S = scale * a/b  <=>  r * b = scale * S * a; operands may be half a unit off, which moves a/b by loose / 2b².
    off = 2 * abs(value * b - scale * lines.scale * a)
    slack = units[r] * abs(b) + scale * lines.scale * loose // abs(b)
    return off, slack, 2 * abs(value * b)


def pair_support(lines: Lines, pattern: Pattern) -> Support:
    """How a pattern with two operands fares over all lines."""
    obeying, breaking = [], []
    seen: set[tuple[int, int]] = set()
    bits = 0
    first, second = pattern.operands
    for number, line in enumerate(lines.values):
        found = _off(lines, pattern.operator, number, (pattern.result, first, second), pattern.scale)
        if found is None:
            continue
        off, slack, size = found
        if off > slack:
            breaking.append(number)
            continue
        obeying.append(number)
        value, a, b = line[pattern.result] or 0, line[first] or 0, line[second] or 0
        if not value or not a or not b or (value, a) in seen or (pattern.operator == "Division" and a == b):
            continue
        seen.add((value, a))
        steps = lines.steps[number]
        if pattern.operator == "Sum":
            unit = 2 * min(steps[p] for p in (pattern.result, first, second))
            bits += _bits(size, off + unit)
        else:
            bits += _bits(size, max(off, slack) + min(steps[pattern.result], lines.scale) * abs(b))
    return Support(pattern, tuple(obeying), tuple(breaking), bits)


def _bits(size: int, slack: int) -> int:
    return min(max(size.bit_length() - slack.bit_length(), 0), _MOST_BITS)
