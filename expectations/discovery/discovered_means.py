"""Means of figures that do not stand together: of some positions out of those near their result.

Less the mean, its figures add up to nothing. On one line, the sums of either half of the nearest `NEAR` positions are
matched with each other: 2·2^(n/2) sums for the 2^n choices of n positions. What gives the mean there and on the other
lines tried is a candidate. The work is the same for each result position, so that it grows with the cells.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from expectations.discovery.discovered_support import Pattern
from expectations.discovery.discovery_grid import Lines

NEAR = 14
"""Positions on one side of a result of which any choice is tried: 14 bits of evidence are used up by choosing."""
_LEAST_LINES = 4
_MOST_CANDIDATES = 24


def scattered_means(lines: Lines, results: Sequence[int]) -> set[Pattern]:
    """Means of operands that need not be neighbours, for some result positions."""
    found: set[Pattern] = set()
    for result in results:
        if lines.filled[result] < _LEAST_LINES:
            continue
        tested = _telling(lines, result)
        for side in _sides(lines, result, tested[0]) if tested else ():
            found.update(_fitting(lines, result, side, tested))
    return found


def _telling(lines: Lines, result: int) -> list[int]:
    """Lines with different figures at the result, those with most digits first: there a choice fits least by chance."""

    def told(number: int) -> tuple[int, int, int]:
        line = lines.values[number]
        value, step = abs(line[result] or 0), lines.steps[number][result] or 1
        return -len(str(value // step)), -sum(v is not None for v in line), number

    different: dict[int | None, int] = {}
    for number in sorted((n for n, line in enumerate(lines.values) if line[result]), key=told):
        different.setdefault(lines.values[number][result], number)
    return list(different.values())[:_LEAST_LINES]


def _sides(lines: Lines, result: int, number: int) -> Iterator[list[int]]:
    line = lines.values[number]
    for side in (range(result - 1, -1, -1), range(result + 1, lines.length)):
        filled = [p for p in side if line[p]][:NEAR]
        if len(filled) > 1:
            yield sorted(filled)


def _fitting(lines: Lines, result: int, side: Sequence[int], tested: Sequence[int]) -> Iterator[Pattern]:
    first = tested[0]
    line = lines.values[first]
    mean, room = line[result] or 0, lines.units[first][result] * len(side) // 2
    apart = [(line[p] or 0) - mean for p in side]
    half = len(side) // 2
    low, high = _sums(apart[:half]), _sums(apart[half:])
    by_size = sorted((total, choice) for choice, total in enumerate(high))
    sizes = [total for total, _ in by_size]
    given = 0
    for choice, total in enumerate(low):
        for at in range(bisect_left(sizes, -total - room), bisect_right(sizes, -total + room)):
            chosen = choice | by_size[at][1] << half
            operands = tuple(p for i, p in enumerate(side) if chosen >> i & 1)
            if len(operands) < 2 or _is_run(operands, side):
                continue
            pattern = Pattern("Average", result, operands)
            if all(_holds(lines, number, pattern) for number in tested):
                yield pattern
                given += 1
                if given == _MOST_CANDIDATES:
                    return


def _sums(amounts: Sequence[int]) -> list[int]:
    """The sum of each choice of amounts, by the choice's bits."""
    sums = [0]
    for amount in amounts:
        sums += [total + amount for total in sums]
    return sums


def _is_run(operands: Sequence[int], side: Sequence[int]) -> bool:
    start = side.index(operands[0])
    return tuple(side[start : start + len(operands)]) == tuple(operands)


def _holds(lines: Lines, number: int, pattern: Pattern) -> bool:
    line = lines.values[number]
    figures = [v for p in pattern.operands if (v := line[p]) is not None]
    n, unit = len(figures), lines.units[number][pattern.result]
    return 2 * abs(sum(figures) - (line[pattern.result] or 0) * n) <= unit * n + 1
