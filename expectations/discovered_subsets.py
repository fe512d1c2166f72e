"""Means (or totals) of figures that do not stand together: of some positions out of those near their result.

On one line, the sums of either half of the nearest `NEAR` positions are matched with each other: 2·2^(n/2) sums for
the 2^n choices of n positions. What gives the figure there and on the other lines tried is a candidate. The work is the
same for each result position, so that it grows with the cells.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from expectations.discovered_runs import Hidden, Operator, Pattern
from expectations.discovery_grid import Lines

NEAR = 14
"""Positions on one side of a result of which any choice is tried: 14 bits of evidence are used up by choosing."""
_LEAST_LINES = 4
_MOST_CANDIDATES = 24


def subset_candidates(lines: Lines, hidden: Hidden, operator: Operator, results: Sequence[int]) -> set[Pattern]:
    """Patterns of operands that need not be neighbours, for some result positions."""
    found: set[Pattern] = set()
    for result in results:
        if lines.filled[result] < _LEAST_LINES:
            continue
        tested = _telling(lines, result)
        for side in _sides(lines, hidden, result, tested[0]):
            found.update(_fitting(lines, operator, result, side, tested))
    return found


def _telling(lines: Lines, result: int) -> list[int]:
    """The lines with most digits at the result, the fullest first: on them a choice fits least by chance."""
    having = [n for n, line in enumerate(lines.values) if line[result]]

    def told(number: int) -> tuple[int, int, int]:
        line = lines.values[number]
        value, step = abs(line[result] or 0), lines.steps[number][result] or 1
        return -len(str(value // step)), -sum(v is not None for v in line), number

    different: dict[int | None, int] = {}
    for number in sorted(having, key=told):
        different.setdefault(lines.values[number][result], number)
    return list(different.values())[:_LEAST_LINES] or [0]


def _sides(lines: Lines, hidden: Hidden, result: int, number: int) -> Iterator[list[int]]:
    line = lines.values[number]
    before = [p for p in range(result - 1, -1, -1) if line[p] and p not in hidden[number]][:NEAR]
    after = [p for p in range(result + 1, lines.length) if line[p] and p not in hidden[number]][:NEAR]
    for side in (before, after):
        if len(side) > 1:
            yield sorted(side)


def _fitting(
    lines: Lines, operator: Operator, result: int, side: Sequence[int], tested: Sequence[int]
) -> Iterator[Pattern]:
    first, mean = tested[0], operator == "Average"
    line = lines.values[first]
    value = line[result] or 0
    # A mean's figures are above and below it by the same: less the mean, they add up to nothing.
    amounts = [(line[p] or 0) - value if mean else (line[p] or 0) for p in side]
    aim, room = (0, lines.units[first][result] * len(side) // 2) if mean else (value, lines.units[first][result])
    half = len(side) // 2
    low, high = _sums(amounts[:half]), _sums(amounts[half:])
    by_size = sorted((total, choice) for choice, total in enumerate(high))
    sizes = [total for total, _ in by_size]
    given = 0
    for choice, total in enumerate(low):
        for at in range(bisect_left(sizes, aim - total - room), bisect_right(sizes, aim - total + room)):
            chosen = choice | by_size[at][1] << half
            operands = tuple(p for i, p in enumerate(side) if chosen >> i & 1)
            if len(operands) < 2 or _is_run(operands, side):
                continue
            pattern = Pattern(operator, result, operands)
            if all(_holds(lines, number, pattern) for number in tested[1:]):
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
    line, units = lines.values[number], lines.units[number]
    figures = [v for p in pattern.operands if (v := line[p]) is not None]
    value, n = line[pattern.result] or 0, len(figures)
    if pattern.operator == "Average":
        return 2 * abs(sum(figures) - value * n) <= units[pattern.result] * n + 1
    return 2 * abs(sum(figures) - value) <= units[pattern.result] + lines.widest_unit * n
