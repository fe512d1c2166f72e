"""Relations of a table that no schema knows: searched among its rows and columns, accepted by their evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from expectations.discovery.discovered_layout import parts_by_label
from expectations.discovery.discovered_means import NEAR, scattered_means
from expectations.discovery.discovered_pairs import difference_candidates, ratio_candidates
from expectations.discovery.discovered_ranges import operand_positions
from expectations.discovery.discovered_runs import LONG, RunSearch
from expectations.discovery.discovered_support import Operator, Pattern, Support
from expectations.discovery.discovery_acceptance import FEW_BREAKING, Accepted, worth_trying
from expectations.discovery.discovery_grid import Grid, Lines, Orientation

_ROUNDS = 4
_PAIR_BITS = 24
_MEAN_SKIPS = (0, 1, 2)
_SCATTERED_BITS = 40
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Discovered:
    """One relation of one line: result cell and operand cells as (row, column).

    `obeying` and `lines` say how many of the lines that could be evaluated obey the pattern, `bits` how improbable the
    pattern is by chance. `holds` is false for a line that breaks the pattern.
    """

    operator: Operator
    result: tuple[int, int]
    operands: tuple[tuple[int, int], ...]
    scale: int
    orientation: Orientation
    obeying: int
    lines: int
    bits: float
    holds: bool


def discover(grid: Grid, *, only: Orientation | None = None) -> list[Discovered]:
    """The relations of a grid, those that hold and those that break an accepted pattern.

    `only` says whether they are looked for within rows or within columns alone (default: both). Many long columns cost
    much: each of their cells may follow from any others.
    """
    found: list[Discovered] = []
    for lines in grid.lines():
        if lines.length < 2 or only not in (None, lines.orientation):
            continue
        accepted = _accepted(lines)
        for support in accepted.supports:
            found.extend(_instances(lines, support, accepted))
    return found


def _instances(lines: Lines, support: Support, accepted: Accepted) -> Iterable[Discovered]:
    pattern = support.pattern
    count = len(support.obeying) + len(support.breaking)
    for holding, numbers in ((True, support.obeying), (False, support.breaking)):
        for number in numbers:
            operands = operand_positions(lines, number, pattern, accepted.totals[number])
            yield Discovered(
                pattern.operator,
                lines.cell(number, pattern.result),
                tuple(lines.cell(number, p) for p in operands),
                pattern.scale,
                lines.orientation,
                len(support.obeying),
                count,
                support.bits,
                holding,
            )


def _accepted(lines: Lines) -> Accepted:
    accepted = Accepted(lines)
    none: list[set[int]] = [set() for _ in lines.values]
    operators: tuple[Operator, ...] = ("Sum", "Average")
    runs = RunSearch(lines, {operator: worth_trying(lines, operator) for operator in operators})
    _take_sums(accepted, lines, runs)
    means = runs.candidates(none, "Average", _MEAN_SKIPS) | runs.candidates(accepted.hidden, "Average", _MEAN_SKIPS)
    if accepted.take_all(runs.supports(_widened(lines, means))):
        # What stands among parts and is their mean is no part itself.
        apart = accepted.mean_results
        among = runs.candidates(apart, "Sum", _MEAN_SKIPS) | runs.candidates(apart, "Average", _MEAN_SKIPS)
        accepted.take_all(runs.supports({pattern for pattern in among if len(pattern.operands) > _PAIR}))
    accepted.take_all(runs.supports(_beside(lines, accepted.supports)))
    named = [p for p in range(lines.length) if lines.is_mean(p) and p not in accepted.results]
    accepted.take_all(_beyond_choice(runs.supports(scattered_means(lines, named))))
    # Of a long list's figures many are others divided by each other: those count that are called so.
    results = [p for p in range(lines.length) if lines.length <= LONG or lines.is_share(p)]
    accepted.take_all(ratio_candidates(lines, results))
    # Shares of one whole stand together, and the whole may stand anywhere.
    wholes = {s.pattern.operands[1] for s in accepted.supports if s.pattern.operator == "Division"}
    if wholes:
        left = [p for p in range(lines.length) if p not in accepted.results]
        accepted.take_all(ratio_candidates(lines, left, wholes))
    return accepted


def _take_sums(accepted: Accepted, lines: Lines, runs: RunSearch) -> None:
    """Accepts totals: of neighbours first, then of what is left when their parts are taken in."""
    hidden = accepted.hidden
    none: list[set[int]] = [set() for _ in lines.values]
    # Of men over all regions, say, whose figures the total of each region takes in.
    crossed = {pattern for pattern in runs.strided_candidates(none) if len(pattern.operands) > _PAIR}
    named_parts = {Pattern("Sum", result, parts) for result, parts in parts_by_label(lines).items() if len(parts) > 1}

    def take(search: Callable[[], set[Pattern]]) -> None:
        for _ in range(_ROUNDS):
            if not accepted.take_all(runs.supports(_widened(lines, search()))):
                break

    take(lambda: runs.candidates(hidden, "Sum", (0,)) | named_parts)
    take(lambda: runs.strided_candidates(hidden))
    take(lambda: runs.candidates(hidden, "Sum", (1, 2)))
    take(lambda: runs.candidates(hidden, "Sum", (3, 4)))
    if accepted.take_all(s for s in difference_candidates(lines) if _is_plain_difference(lines, s)):
        take(lambda: runs.candidates(hidden, "Sum", (0,)))
    take(lambda: runs.strided_candidates(hidden) | crossed)
    if accepted.take_second_totals():
        take(lambda: runs.candidates(hidden, "Sum", (0, 1)))
        accepted.take_second_totals()


def _beside(lines: Lines, supports: Iterable[Support]) -> set[Pattern]:
    """Totals beside means and means beside totals, of the same operands."""
    other: dict[Operator, Operator] = {"Sum": "Average", "Average": "Sum"}
    return {
        Pattern(other[pattern.operator], result, pattern.operands)
        for pattern in (support.pattern for support in supports)
        if pattern.operator in other and len(pattern.operands) > _PAIR
        for result in range(max(pattern.result - _PAIR, 0), min(pattern.result + _PAIR + 1, lines.length))
        if lines.filled[result]
        and result != pattern.result
        and result not in pattern.operands
        and (pattern.operator == "Average" or lines.is_mean(result))
    }


def _beyond_choice(found: Iterable[Support]) -> Iterator[Support]:
    """What holds on nearly all lines, its evidence less that which choosing the operands used up."""
    for support in found:
        if support.share >= FEW_BREAKING and support.bits >= _SCATTERED_BITS:
            yield replace(support, bits=support.bits - NEAR)


def _widened(lines: Lines, patterns: set[Pattern]) -> set[Pattern]:
    """The patterns, and each run with the positions inside it that its own line leaves blank."""
    found = set(patterns)
    for pattern in patterns:
        low, high = pattern.operands[0], pattern.operands[-1]
        if len(pattern.operands) > 1 and (pattern.result < low or pattern.result > high):
            filled = tuple(p for p in range(low, high + 1) if lines.filled[p])
            if len(filled) != len(pattern.operands):
                found.add(Pattern(pattern.operator, pattern.result, filled))
    return found


_FAR = 1


def _is_plain_difference(lines: Lines, support: Support) -> bool:
    """Whether two figures that are no neighbours add up beyond doubt: close together, on nearly all lines."""
    result, low, high = support.pattern.result, min(support.pattern.operands), max(support.pattern.operands)
    between = sum(bool(lines.filled[p]) for p in range(low + 1, high) if p != result)
    overall = sum(bool(lines.filled[p]) for p in range(min(low, result), max(high, result))) - 2
    return (
        between <= _FAR
        and overall <= 2 * _FAR
        and support.share >= FEW_BREAKING
        and support.bits >= _PAIR_BITS + 4 * between
    )
