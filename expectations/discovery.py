"""Relations of a table that no schema knows: searched among its rows and columns, accepted by their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from expectations.discovered_means import NEAR, scattered_means
from expectations.discovered_pairs import difference_candidates, is_quotient, nominal_share, ratio_candidates
from expectations.discovered_runs import Operator, Pattern, RunSearch, Support, strided_candidates
from expectations.discovery_grid import Grid, Lines, Orientation

_ROUNDS = 4
_PAIR_BITS = 24
_MEAN_SKIPS = (0, 1, 2)
_SUM_BITS = 14
_MEAN_BITS = 18
_BARE_MEAN_BITS = 64
_FEW_BREAKING = 0.85
_RATIO_BITS = 24
_LABEL_BITS = 8
_LEAST_SHARE = 0.66
_BREAK_BITS = 4
_NEVER = 1000
_RUN = 3
_BLANK_GAP = 0.25


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


def discover(grid: Grid) -> list[Discovered]:
    """The relations of a grid, those that hold and those that break an accepted pattern."""
    found: list[Discovered] = []
    for lines in grid.lines():
        if lines.length < 2:
            continue
        for support in _accepted(lines):
            found.extend(_instances(lines, support))
    return found


def _instances(lines: Lines, support: Support) -> Iterable[Discovered]:
    pattern = support.pattern
    count = len(support.obeying) + len(support.breaking)
    for holding, numbers in ((True, support.obeying), (False, support.breaking)):
        for number in numbers:
            yield Discovered(
                pattern.operator,
                lines.cell(number, pattern.result),
                tuple(lines.cell(number, p) for p in _range(lines, number, pattern)),
                pattern.scale,
                lines.orientation,
                len(support.obeying),
                count,
                support.bits,
                holding,
            )


def _range(lines: Lines, number: int, pattern: Pattern) -> Sequence[int]:
    """The operands of a pattern on one line: of a run of three or more, with the empty cells among them."""
    operands = sorted(pattern.operands)
    if pattern.operator not in ("Sum", "Average") or len(operands) < _RUN:
        return pattern.operands
    if lines.orientation == "row":
        operands = _up_to_result(lines, pattern.result, operands)
    whole = range(operands[0], operands[-1] + 1)
    held = {pattern.result, *operands}
    between = [p for p in whole if p not in held]
    if pattern.result in whole or any(lines.values[number][p] is not None for p in between):
        return pattern.operands
    return whole


def _up_to_result(lines: Lines, result: int, operands: list[int]) -> list[int]:
    """The operands and the columns between them and their result that have a header and print nothing on any line."""
    last, first = operands[-1], operands[0]
    between = range(last + 1, result) if result > last else range(result + 1, first)
    if all(not lines.filled[p] and lines.labels[p] for p in between):
        return sorted([*operands, *between])
    return operands


def _accepted(lines: Lines) -> list[Support]:
    accepted = _Accepted()
    none: list[set[int]] = [set() for _ in lines.values]
    hidden: list[set[int]] = [set() for _ in lines.values]

    def take(found: Iterable[Support]) -> bool:
        new = [s for s in sorted(found, key=lambda s: _order(lines, s)) if accepted.take(lines, s)]
        for support in new:
            if support.pattern.operator == "Sum":
                for number in support.obeying:
                    hidden[number].update(support.pattern.operands)
        return bool(new)

    runs = RunSearch(lines)
    for skips in ((0,), (1, 2), (3, 4)):
        for _ in range(_ROUNDS):
            if not take(runs.supports(_widened(lines, runs.candidates(hidden, "Sum", skips)))):
                break
        if skips == (0,):
            take(runs.supports(_widened(lines, strided_candidates(lines, hidden))))
    means = runs.candidates(none, "Average", _MEAN_SKIPS) | runs.candidates(hidden, "Average", _MEAN_SKIPS)
    take(runs.supports(_widened(lines, means)))
    named = [p for p in range(lines.length) if lines.is_mean(p) and p not in accepted.results]
    take(_beyond_choice(runs.supports(scattered_means(lines, named))))
    take(s for s in difference_candidates(lines) if _is_plain_difference(lines, s))
    take(ratio_candidates(lines))
    return accepted.supports


def _beyond_choice(found: Iterable[Support]) -> Iterator[Support]:
    """What holds on nearly all lines, its evidence less that which choosing the operands used up."""
    for support in found:
        if support.share >= _FEW_BREAKING and support.bits >= _SCATTERED_BITS:
            yield replace(support, bits=support.bits - NEAR)


_SCATTERED_BITS = 40


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


def _order(lines: Lines, support: Support) -> tuple[float, int, tuple[int, ...], int]:
    """The strongest first, and always in the same order."""
    pattern = support.pattern
    return -_score(lines, support), pattern.result, pattern.operands, pattern.scale


def _score(lines: Lines, support: Support) -> float:
    pattern = support.pattern
    label = {"Sum": lines.is_total, "Average": lines.is_mean}.get(pattern.operator, lines.is_share)
    score = support.bits + (_LABEL_BITS if label(pattern.result) else 0) - _BREAK_BITS * len(support.breaking)
    low, high = min(pattern.operands), max(pattern.operands)
    if not low < pattern.result < high:
        between = lines.filled[min(high, pattern.result) + 1 : max(low, pattern.result)]
        gap = sum(1 if filled else _BLANK_GAP for filled in between)
        score -= min(gap, 6) * 2
    if pattern.operator == "Division" and not label(pattern.result) and _other_factor(lines, pattern):
        score -= _NEVER
    return score


_FAR = 1


def _is_plain_difference(lines: Lines, support: Support) -> bool:
    """Whether two figures that are no neighbours add up beyond doubt: close together, on nearly all lines."""
    result, low, high = support.pattern.result, min(support.pattern.operands), max(support.pattern.operands)
    between = sum(bool(lines.filled[p]) for p in range(low + 1, high) if p != result)
    overall = sum(bool(lines.filled[p]) for p in range(min(low, result), max(high, result))) - 2
    return (
        between <= _FAR
        and overall <= 2 * _FAR
        and support.share >= _FEW_BREAKING
        and support.bits >= _PAIR_BITS + 4 * between
    )


def _other_factor(lines: Lines, pattern: Pattern) -> bool:
    """Whether the divisor is rather the quotient: of two factors of a product either could be.

    Of a product with a percentage it is the one that is called a share, or else prints the smaller figures; of any
    other the first one.
    """
    above, below = pattern.operands
    if pattern.scale == 1:
        likelier = below < pattern.result
    else:
        likelier = lines.is_share(below) or lines.largest(below) < lines.largest(pattern.result)
    other = Pattern("Division", below, (above, pattern.result), pattern.scale)
    # A factor that only comes near what the rounded quotient gives is none.
    return likelier and not is_quotient(lines, pattern) and nominal_share(lines, other) >= _LEAST_SHARE


class _Accepted:
    """Patterns that were accepted, each for the lines on which nothing accepted before speaks against it."""

    def __init__(self) -> None:
        self.supports: list[Support] = []
        self._parts: set[tuple[int, frozenset[int]]] = set()
        self._held: dict[tuple[int, int], list[tuple[Operator, frozenset[int]]]] = {}

    @property
    def results(self) -> set[int]:
        """Positions that are the result of an accepted total or mean."""
        return {s.pattern.result for s in self.supports}

    def take(self, lines: Lines, support: Support) -> bool:
        """Accepts a pattern where its evidence suffices."""
        pattern = support.pattern
        operands = frozenset(pattern.operands)
        share = lines.is_share(pattern.result)
        free = [n for n in support.obeying if not self._speaks_against(n, pattern, operands, share)]
        if not free:
            return False
        if len(free) < len(support.obeying):
            kept = set(free)
            support = Support(pattern, tuple(free), support.breaking, support.bits * len(kept) / len(support.obeying))
        need = {"Sum": _SUM_BITS, "Average": _MEAN_BITS}.get(pattern.operator, _RATIO_BITS)
        if pattern.operator == "Average":
            bare = not lines.is_mean(pattern.result)
            need = _BARE_MEAN_BITS if bare else need
            if support.share < _FEW_BREAKING or (bare and len(operands) < _RUN):
                return False
        if pattern.operator == "Sum" and self._same_parts(free, operands):
            return False
        if _score(lines, support) < need or support.share < _LEAST_SHARE:
            return False
        self.supports.append(support)
        for number in free:
            if pattern.operator == "Sum":
                self._parts.add((number, operands))
            self._held.setdefault((number, pattern.result), []).append((pattern.operator, operands))
        return True

    def _same_parts(self, free: Sequence[int], operands: frozenset[int]) -> bool:
        """Whether these parts add up to another figure already: this one only repeats it."""
        taken = sum((number, operands) in self._parts for number in free)
        return taken * 2 > len(free)

    def _speaks_against(self, number: int, pattern: Pattern, operands: frozenset[int], share: bool) -> bool:
        for operator, held in self._held.get((number, pattern.result), ()):
            # A figure can be the total of two groups of parts, but is one quotient; a share may add up shares too.
            if held & operands:
                return True
            if pattern.operator not in ("Sum", "Average") and not (share and operator == "Sum"):
                return True
        # The same figures the other way round.
        whole = operands | {pattern.result}
        return any(
            result != pattern.result and held | {result} == whole
            for result in operands
            for _, held in self._held.get((number, result), ())
        )
