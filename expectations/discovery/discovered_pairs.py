"""Differences, shares and changes: a figure that follows from two others of its line.

Every result position is tried with positions within `_WINDOW` of it, so that the work grows with the cells. On a few
lines first: for each divisor (or part) the figures of about the right size are looked up among the sorted ones, and
only what holds on most of those lines is looked at on all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Sequence

from expectations.discovery.discovered_support import INEXACT, MOST_BITS, PROFILE, Operator, Pattern, Support
from expectations.discovery.discovery_grid import Lines

_WINDOW = 16
_SAMPLE = 6


def difference_candidates(lines: Lines) -> Iterator[Support]:
    """Sums of two figures near their result that need not be neighbours (a = b - c is b = a + c)."""
    for result, sample, near in _results(lines, range(lines.length)):
        pairs: Counter[tuple[int, int]] = Counter()
        for number in sample:
            figures = _Figures(lines, number, near)
            value, room = lines.values[number][result] or 0, 2 * figures.unit
            for first, a in figures.held:
                pairs.update(
                    (first, second) for second in figures.between(value - a - room, value - a + room) if first < second
                )
        often = sorted(p for p, times in pairs.items() if _is_often(lines, sample, p, times))
        yield from _worth_it(lines, sample, (Pattern("Sum", result, pair) for pair in often))


def ratio_candidates(lines: Lines, results: Sequence[int], also: Collection[int] = ()) -> Iterator[Support]:
    """Divisions and relative changes for some result positions: of figures near them, or divided by those at `also`."""
    for result, sample, near in _results(lines, results):
        near, divisors = sorted({*near, *also} - {result}), set(also) or None
        patterns: Counter[tuple[int, int, int, Operator]] = Counter()
        for scale in _scales(lines, result, sample):
            for number in sample:
                patterns.update(_fitting(lines, number, result, near, scale, divisors))
        often = sorted(p for p, times in patterns.items() if _is_often(lines, sample, (p[0], p[1]), times))
        yield from _worth_it(lines, sample, (Pattern(op, result, (a, b), scale) for a, b, scale, op in often))


def _fitting(
    lines: Lines, number: int, result: int, near: Sequence[int], scale: int, divisors: Container[int] | None
) -> Iterator[tuple[int, int, int, Operator]]:
    """The divisions and changes that may hold on one line: by each divisor, the numerators of about the right size."""
    figures = _Figures(lines, number, near)
    value, unit, times = lines.values[number][result] or 0, figures.unit, scale * lines.scale
    for below, b in figures.held:
        if b == 0 or (divisors is not None and below not in divisors):
            continue
        # Wider than `_off` allows while the divisor is at least a unit; a smaller one goes with every numerator.
        room = unit * abs(b) + 2 * times * unit + unit * abs(value)
        low, high = (value * b - room) // times, -(-(value * b + room) // times)
        tiny = abs(b) < unit
        for above in figures.all() if tiny else figures.between(low, high):
            if above != below:
                yield above, below, scale, "Division"
        for above in figures.all() if tiny else figures.between(low + b, high + b):
            if above != below:
                yield above, below, scale, "RelativeChange"


def _is_often(lines: Lines, sample: Sequence[int], pair: tuple[int, int], times: int) -> bool:
    """Whether a pair came near the result on more than half of the sampled lines that print both its figures."""
    first, second = pair
    tried = sum(lines.values[n][first] is not None and lines.values[n][second] is not None for n in sample)
    return 2 * times > tried


class _Figures:
    """The figures of a line at some positions, by size."""

    def __init__(self, lines: Lines, number: int, positions: Sequence[int]) -> None:
        line = lines.values[number]
        self.held = [(p, v) for p in positions if (v := line[p]) is not None]
        by_size = sorted((v, p) for p, v in self.held)
        self._sizes = [v for v, _ in by_size]
        self._positions = [p for _, p in by_size]
        self.unit = max(lines.units[number])

    def all(self) -> Sequence[int]:
        """All positions."""
        return self._positions

    def between(self, low: int, high: int) -> Sequence[int]:
        """The positions of figures from `low` to `high`."""
        return self._positions[bisect_left(self._sizes, low) : bisect_right(self._sizes, high)]


def _results(lines: Lines, results: Sequence[int]) -> Iterator[tuple[int, list[int], list[int]]]:
    """Each of the positions that prints numbers, with a sample of its lines and the positions near it."""
    for result in results:
        sample = _sample(lines, result)
        if sample:
            yield result, sample, _near(lines, result)


def _worth_it(lines: Lines, sample: Sequence[int], patterns: Iterable[Pattern]) -> Iterator[Support]:
    """How patterns fare over all lines, those that hold on the sample and are not broken by most lines."""
    for pattern in patterns:
        first, second = pattern.operands
        if _holds_on_sample(lines, pattern.operator, sample, pattern.result, first, second, pattern.scale):
            support = pair_support(lines, pattern)
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
    lines: Lines, operator: Operator, number: int, places: tuple[int, int, int], scale: int, as_printed: bool = False
) -> tuple[int, int, int] | None:
    """By how much a line misses a relation, the slack that the printed digits leave, and the size of what it gives.

    All three are multiplied by what makes them whole: twice the divisor. `as_printed` leaves no more slack than the
    digits do, whatever the table rounds to.
    """
    line, parts = lines.values[number], lines.operand_units[number]
    units = lines.units[number]
    if as_printed:
        parts = units = lines.printed_units[number]
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
        loose = parts[p] * abs(b) + parts[q] * abs(a + b)
    else:
        loose = parts[p] * abs(b) + parts[q] * abs(a)
    # r/S = scale * a/b  <=>  r * b = scale * S * a; operands may be half a unit off, which moves a/b by loose / 2b².
    off = 2 * abs(value * b - scale * lines.scale * a)
    slack = units[r] * abs(b) + scale * lines.scale * loose // abs(b)
    return off, slack, 2 * abs(value * b)


def pair_support(lines: Lines, pattern: Pattern) -> Support:
    """How a pattern with two operands fares over all lines."""
    obeying, breaking = [], []
    seen: set[tuple[int, int]] = set()
    proportions: set[int] = set()
    exact = rounded = 0
    first, second = pattern.operands
    places = pattern.result, first, second
    for number, line in enumerate(lines.values):
        found = _off(lines, pattern.operator, number, places, pattern.scale)
        if found is None:
            continue
        off, slack, size = found
        if off > slack:
            breaking.append(number)
            continue
        obeying.append(number)
        if pattern.operator == "Sum" and off:
            exact -= INEXACT
        value, a, b = line[pattern.result] or 0, line[first] or 0, line[second] or 0
        if not value or not a or not b or (value, a) in seen or (pattern.operator == "Division" and a == b):
            continue
        seen.add((value, a))
        if pattern.operator == "Sum":
            # Lines in proportion to each other say the same.
            if a * PROFILE // value in proportions:
                continue
            proportions.add(a * PROFILE // value)
        steps = lines.steps[number]
        if pattern.operator == "Sum":
            unit = 2 * min(steps[p] for p in (pattern.result, first, second))
            exact += 0 if off else _bits(size, unit)
            rounded += _bits(size, slack + unit) if 2 * min(abs(a), abs(b)) > slack else 0
        else:
            step = min(steps[pattern.result], lines.scale) * abs(b)
            off, narrow, _ = _off(lines, pattern.operator, number, places, pattern.scale, True) or found
            exact += _bits(size, narrow + step) if off <= narrow else -INEXACT
            rounded += _bits(size, slack + step)
    # Either the figures follow from each other as they are printed, or they are rounded and do so by chance more often.
    return Support(pattern, tuple(obeying), tuple(breaking), max(exact, rounded))


def _bits(size: int, slack: int) -> int:
    return min(max(size.bit_length() - slack.bit_length(), 0), MOST_BITS)


def is_quotient(lines: Lines, pattern: Pattern) -> bool:
    """Whether a quotient's printed digits show that it was divided, and that its divisor is no quotient itself.

    On most lines it is that of the figures as printed, which leaves it less room than the divisor would have, and the
    product of both is not exactly the dividend: of price and quantity it would be.
    """
    tried = nominal = exact = 0
    above, below = pattern.operands
    for number, line in enumerate(lines.values):
        value, a, b = line[pattern.result], line[above], line[below]
        if not value or a is None or not b:
            continue
        tried += 1
        units = lines.printed_units[number]
        off, room = abs(value * b - pattern.scale * lines.scale * a), units[pattern.result] * abs(b)
        nominal += 2 * off <= room and room < units[below] * abs(value)
        exact += off == 0
    return nominal * 3 >= tried * 2 > 0 and exact * 2 < tried


def nominal_share(lines: Lines, pattern: Pattern) -> float:
    """On which share of the lines a quotient is, as it is printed, that of the figures as they are printed."""
    held = tried = 0
    above, below = pattern.operands
    for number, line in enumerate(lines.values):
        value, a, b = line[pattern.result], line[above], line[below]
        if not value or a is None or not b:
            continue
        tried += 1
        off = abs(value * b - pattern.scale * lines.scale * a)
        held += 2 * off <= lines.printed_units[number][pattern.result] * abs(b)
    return held / tried if tried else 0.0
