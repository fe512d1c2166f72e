"""Totals and means of runs: a figure and neighbours that it adds up or averages.

Candidates come from each line by itself: from a figure, the numbers before (or after) it are added one by one, and
each extent that gives the figure votes for a pattern (result position, operand positions). Only extents of at most
`_REACH` numbers are tried that way; longer ones are found with a table of prefix sums, so that the work grows with the
cells and not with their pairs. A pattern is then evaluated over all lines at once, and its evidence is how improbable
it would be that it holds by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from expectations.discovery_grid import Lines

Operator = Literal["Sum", "Average", "Division", "RelativeChange"]

_REACH = 24
_STRIDES = (2, 3, 4)
_MOST_BITS = 22
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


Hidden = Sequence[frozenset[int] | set[int]]
"""By line, the positions that an accepted total took in already."""


def run_candidates(lines: Lines, hidden: Hidden, operator: Operator, skips: Sequence[int]) -> set[Pattern]:
    """The patterns that at least one line votes for; `skips` says how many numbers may stand between result and run."""
    found: set[Pattern] = set()
    for number, line in enumerate(lines.values):
        positions = [p for p, v in enumerate(line) if v is not None and p not in hidden[number]]
        found.update(_votes(lines, number, positions, operator, skips))
        if operator == "Sum" and 0 in skips:
            found.update(_long_votes(lines, number, positions))
    return found


def strided_candidates(lines: Lines, hidden: Hidden) -> set[Pattern]:
    """Totals of every second (third, fourth) position, and of the whole numbers among others."""
    found: set[Pattern] = set()
    for number, line in enumerate(lines.values):
        positions = [p for p, v in enumerate(line) if v is not None and p not in hidden[number]]
        whole = [p for p in positions if lines.is_whole[p]]
        if 2 < len(whole) < len(positions):
            found.update(_votes(lines, number, whole, "Sum", (0,)))
        for stride in _STRIDES:
            for start in range(stride):
                strided = [p for p in positions if p % stride == start]
                if len(strided) > 2:
                    found.update(_votes(lines, number, strided, "Sum", (0,)))
    return found


def _votes(
    lines: Lines, number: int, positions: Sequence[int], operator: Operator, skips: Sequence[int]
) -> Iterator[Pattern]:
    line, units = lines.values[number], lines.units[number]
    count, mean = len(positions), operator == "Average"
    for at, position in enumerate(positions):
        value = line[position]
        if not value:
            continue
        unit = units[position]
        for direction in (-1, 1):
            for skip in skips:
                first = k = at + direction * (1 + skip)
                total = slack = n = nonzero = 0
                while 0 <= k < count and n < _REACH:
                    p = positions[k]
                    v = line[p] or 0
                    total += v
                    slack += units[p]
                    n += 1
                    nonzero += v != 0
                    if nonzero > 1 and (
                        2 * abs(total - value * n) <= unit * n + 1 if mean else 2 * abs(total - value) <= slack + unit
                    ):
                        yield Pattern(operator, position, tuple(positions[min(first, k) : max(first, k) + 1]))
                    k += direction
                if n == _REACH and (mean or skip):
                    # The whole rest of the line up to a break, however long.
                    end = _break(positions, k - direction, direction)
                    members = positions[min(end, first) : max(end, first) + 1]
                    total = sum(line[p] or 0 for p in members)
                    n, slack = len(members), sum(units[p] for p in members)
                    if 2 * abs(total - value * n) <= unit * n + 1 if mean else 2 * abs(total - value) <= slack + unit:
                        yield Pattern(operator, position, tuple(members))


def _break(positions: Sequence[int], at: int, direction: int) -> int:
    """The last index before a gap in the positions."""
    while 0 <= at + direction < len(positions) and abs(positions[at + direction] - positions[at]) == 1:
        at += direction
    return at


def _long_votes(lines: Lines, number: int, positions: Sequence[int]) -> Iterator[Pattern]:
    """Exact totals of more than `_REACH` adjacent numbers, by a table of prefix sums."""
    if len(positions) <= _REACH:
        return
    line = lines.values[number]
    before: dict[int, int] = {}
    prefix = [0]
    for at, position in enumerate(positions):
        value = line[position] or 0
        # The sum of positions[s:at] is prefix[at] - prefix[s].
        start = before.get(prefix[at] - value)
        if value and start is not None and at - start > _REACH:
            yield Pattern("Sum", position, tuple(positions[start:at]))
        before[prefix[at]] = at
        prefix.append(prefix[at] + value)
    after: dict[int, int] = {}
    for at in range(len(positions) - 1, -1, -1):
        value = line[positions[at]] or 0
        after[prefix[at + 1]] = at + 1
        end = after.get(prefix[at + 1] + value)
        if value and end is not None and end - at - 1 > _REACH:
            yield Pattern("Sum", positions[at], tuple(positions[at + 1 : end]))


def run_support(lines: Lines, patterns: Iterable[Pattern]) -> list[Support]:
    """How each pattern of sums or means fares over all lines."""
    return [s for s in (_support(lines, pattern) for pattern in patterns) if s.obeying]


def _support(lines: Lines, pattern: Pattern) -> Support:
    obeying, breaking = [], []
    seen: set[int] = set()
    bits = 0
    mean = pattern.operator == "Average"
    for number, line in enumerate(lines.values):
        value = line[pattern.result]
        if value is None:
            continue
        units = lines.units[number]
        members = [p for p in pattern.operands if line[p] is not None]
        if not members:
            continue
        n = len(members) if mean else 1
        total = sum(line[p] or 0 for p in members)
        off = abs(total - value * n)
        slack = units[pattern.result] * n + (1 if mean else sum(units[p] for p in members))
        if 2 * off > slack:
            breaking.append(number)
            continue
        obeying.append(number)
        if not value or value in seen or sum(line[p] != 0 for p in members) < 2:
            continue
        if mean and all(line[p] == value for p in members):
            continue
        seen.add(value)
        steps = lines.steps[number]
        step = min((steps[p] for p in (*members, pattern.result) if steps[p]), default=1)
        bits += min(max((abs(value) * n).bit_length() - (2 * off + step).bit_length() - _DISCOUNT, 0), _MOST_BITS)
    return Support(pattern, tuple(obeying), tuple(breaking), bits)


def by_result(found: Iterable[Support]) -> dict[int, list[Support]]:
    """Supports by the position of their result."""
    held: dict[int, list[Support]] = defaultdict(list)
    for support in found:
        held[support.pattern.result].append(support)
    return held
