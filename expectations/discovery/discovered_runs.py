"""Totals and means of runs: a figure and neighbours that it adds up or averages.

Candidates come from each line by itself: from a figure, the numbers before (or after) it are added one by one, and
each extent that gives the figure votes for a pattern (result position, operand positions). Only extents of at most
`_REACH` numbers are tried that way; longer ones are found with a table of prefix sums, so that the work grows with the
cells and not with their pairs. A pattern is then evaluated over all lines at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from expectations.discovery.discovered_layout import parts_by_label
from expectations.discovery.discovered_support import Operator, Pattern, Support, run_support
from expectations.discovery.discovery_grid import Lines

_REACH = 24
LONG = 60
_BY_CHANCE = 8
"""So many sums for each figure of a line of so many figures come about by chance: only those that words name count."""
_STRIDES = (2, 3, 4)
_TRIED = 24

Hidden = Sequence[frozenset[int] | set[int]]
"""By line, the positions that an accepted total took in already."""


class RunSearch:
    """The search for totals and means among the same lines, round after round.

    What a line votes for is kept until other positions of it are hidden, and what a pattern is worth for good.
    """

    def __init__(self, lines: Lines, results: Mapping[Operator, frozenset[int]]) -> None:
        """`results` are the positions at which a total, or a mean, is worth looking for."""
        self._lines = lines
        self._results = results
        self._voted: dict[tuple[Operator, Sequence[int], int], tuple[list[int], set[Pattern]]] = {}
        self._strided: dict[tuple[int, tuple[int, ...]], set[Pattern]] = {}
        self._worth: dict[Pattern, Support | None] = {}

    def candidates(self, hidden: Hidden, operator: Operator, skips: Sequence[int]) -> set[Pattern]:
        """The patterns that at least one line votes for.

        `skips` says how many numbers may stand between result and run.
        """
        found: set[Pattern] = set()
        for number, line in enumerate(self._lines.values):
            positions = [p for p, v in enumerate(line) if v is not None and p not in hidden[number]]
            key = (operator, skips, number)
            before = self._voted.get(key)
            if before is None or before[0] != positions:
                filled = [p for p, v in enumerate(line) if v and p in self._results[operator]]
                votes = set(_votes(self._lines, number, positions, operator, skips, filled))
                if operator == "Sum" and 0 in skips:
                    long = _long_votes(self._lines, number, positions)
                    votes.update(vote for vote in long if vote.result in self._results[operator])
                before = self._voted[key] = (positions, self._by_no_chance(votes, len(filled)))
            found |= before[1]
        return found

    def strided_candidates(self, hidden: Hidden) -> set[Pattern]:
        """Totals of every second (third, fourth) position, and of the whole numbers among others.

        Of many lines some are tried, spread over all of them: a pattern holds on most of those too.
        """
        found: set[Pattern] = set()
        every = -(-len(self._lines.values) // _TRIED)
        for number, line in enumerate(self._lines.values):
            if number % every:
                continue
            positions = tuple(p for p, v in enumerate(line) if v is not None and p not in hidden[number])
            key = (number, positions)
            if key not in self._strided:
                voted = _strided_votes(self._lines, number, positions)
                votes = {vote for vote in voted if vote.result in self._results["Sum"]}
                self._strided[key] = self._by_no_chance(votes, len(positions))
            found |= self._strided[key]
        return found

    def _by_no_chance(self, votes: set[Pattern], figures: int) -> set[Pattern]:
        """What a line votes for; where that is very much, what words name of it."""
        if figures <= LONG or len(votes) <= _BY_CHANCE * figures:
            return votes
        return {vote for vote in votes if _is_named(self._lines, vote)}

    def supports(self, patterns: Iterable[Pattern]) -> list[Support]:
        """How the patterns fare over all lines, without those that most lines break."""
        found = []
        for pattern in patterns:
            if pattern not in self._worth:
                self._worth[pattern] = run_support(self._lines, pattern)
            support = self._worth[pattern]
            if support is not None:
                found.append(support)
        return found


def _is_named(lines: Lines, pattern: Pattern) -> bool:
    """Whether words call the figure a total (or a mean), or its label has those of the operands below it."""
    called = lines.is_mean if pattern.operator == "Average" else lines.is_total
    return called(pattern.result) or parts_by_label(lines).get(pattern.result) == pattern.operands


def _strided_votes(lines: Lines, number: int, positions: Sequence[int]) -> Iterator[Pattern]:
    whole = [p for p in positions if lines.is_whole[p]]
    if 2 < len(whole) < len(positions):
        yield from _votes(lines, number, whole, "Sum", (0,), whole)
    for stride in _STRIDES:
        for start in range(stride):
            strided = [p for p in positions if p % stride == start]
            if len(strided) > 2:
                yield from _votes(lines, number, strided, "Sum", (0,), strided)


def _votes(
    lines: Lines,
    number: int,
    positions: Sequence[int],
    operator: Operator,
    skips: Sequence[int],
    results: Sequence[int],
) -> Iterator[Pattern]:
    line, units = lines.values[number], lines.units[number]
    mean = operator == "Average"
    for direction in (1, -1):
        order = positions[::direction]
        values = [line[p] or 0 for p in order]
        sums = [0, *accumulate(values)]
        slacks = [0, *accumulate(units[p] for p in order)]
        filled = [0, *accumulate(v != 0 for v in values)]
        breaks = _breaks(order)
        for at, result in _starts(order, results[::direction], direction):
            value, unit = line[result], units[result]
            if not value:
                continue
            for skip in skips:
                first = at + skip
                last = min(first + _REACH, len(order))
                base = sums[first] if first < last else 0
                if mean:
                    ends = [
                        e for e in range(first + 1, last + 1)
                        if 2 * abs(sums[e] - base - value * (e - first)) <= unit * (e - first) + 1
                    ]  # fmt: skip
                else:
                    # The slack of the longest run is looked at first: hardly any extent comes that near.
                    whole, room = base + value, slacks[last] - slacks[min(first, last)] + unit
                    ends = [
                        e for e in range(first + 1, last + 1)
                        if 2 * abs(sums[e] - whole) <= room
                        and 2 * abs(sums[e] - whole) <= slacks[e] - slacks[first] + unit
                    ]  # fmt: skip
                for end in ends:
                    if filled[end] - filled[first] > 1:
                        yield Pattern(operator, result, tuple(order[first:end][::direction]))
                if last - first == _REACH and (mean or skip):
                    # The whole rest of the line up to a break, however long.
                    end = breaks[last - 1] + 1
                    n = end - first if mean else 1
                    room = unit * n + (1 if mean else slacks[end] - slacks[first])
                    if 2 * abs(sums[end] - base - value * n) <= room:
                        yield Pattern(operator, result, tuple(order[first:end][::direction]))


def _starts(order: Sequence[int], results: Sequence[int], direction: int) -> Iterator[tuple[int, int]]:
    """Each result position after the index of the next position in the order, which need not hold the result."""
    at, last = 0, len(order)
    for result in results:
        while at < last and (result - order[at]) * direction >= 0:
            at += 1
        yield at, result


def _breaks(order: Sequence[int]) -> list[int]:
    """By index, the last index before the next gap in the positions."""
    ends = list(range(len(order)))
    for at in range(len(order) - 2, -1, -1):
        if abs(order[at + 1] - order[at]) == 1:
            ends[at] = ends[at + 1]
    return ends


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
