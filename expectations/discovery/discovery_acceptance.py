"""Which patterns are accepted: those whose evidence suffices where nothing accepted before speaks against them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from expectations.discovery.discovered_layout import is_whole_block, names_its_operands, names_others, parts_by_label
from expectations.discovery.discovered_pairs import is_quotient, nominal_share
from expectations.discovery.discovered_support import Operator, Pattern, Support, evidence
from expectations.discovery.discovery_grid import Lines

FEW_BREAKING = 0.85
"""The share of lines that has to obey what needs more than evidence."""

_SUM_BITS = 14
_MEAN_BITS = 18
_BARE_MEAN_BITS = 64
_RATIO_BITS = 24
_LEAST_SHARE = 0.66
_BREAK_BITS = 4
_NEVER = 1000
_RUN = 3

_LABEL_BITS = 8
_PARTS_BITS = 10
_BLOCK_BITS = 4
_NAMING_BITS = 10
"""What it is worth that the words call a figure what it is, that its parts are those that the labels name, that they
fill the room up to the next empty line, and that its own label names both its operands."""

_BLANK_GAP = 0.25
_FARTHEST = 6
_FEW = 3
_GAP_BITS = 2


class Accepted:
    """Patterns that were accepted, each for the lines on which nothing accepted before speaks against it."""

    def __init__(self, lines: Lines) -> None:
        self.supports: list[Support] = []
        self.hidden: list[set[int]] = [set() for _ in lines.values]
        """By line, the positions that an accepted total took in."""
        self.totals: list[set[int]] = [set() for _ in lines.values]
        """By line, the positions that are an accepted total."""
        self.mean_results: list[set[int]] = [set() for _ in lines.values]
        """By line, the positions that are an accepted mean."""
        self._lines = lines
        self._results: set[int] = set()
        self._waiting: dict[Pattern, Support] = {}
        self._parts: set[tuple[int, frozenset[int]]] = set()
        self._held: dict[tuple[int, int], list[tuple[Operator, frozenset[int]]]] = {}

    @property
    def results(self) -> set[int]:
        """Positions that are the result of an accepted total or mean."""
        return {s.pattern.result for s in self.supports}

    def take_second_totals(self) -> bool:
        """Accepts further parts of what is a total already: other figures were looked at first."""
        waiting, self._waiting = self._waiting, {}
        return self.take_all(waiting.values(), last=True)

    def take_all(self, found: Iterable[Support], *, last: bool = False) -> bool:
        """Accepts what it can, the strongest first; gives whether anything was accepted."""
        likely = (s for s in found if s.bits + _most_words(self._lines, s.pattern) >= _needed(self._lines, s.pattern))
        new = [support for s in sorted(likely, key=self._order) if (support := self._take(s, last))]
        for support in new:
            if support.pattern.operator != "Sum":
                continue
            for number in support.obeying:
                self.hidden[number].update(support.pattern.operands)
        return bool(new)

    def _order(self, support: Support) -> tuple[float, int, tuple[int, ...], int]:
        """The strongest first, and always in the same order."""
        pattern = support.pattern
        return -self._score(support), pattern.result, pattern.operands, pattern.scale

    def _take(self, support: Support, last: bool) -> Support | None:
        pattern, lines = support.pattern, self._lines
        operands = frozenset(pattern.operands)
        share = lines.is_share(pattern.result)
        free = [n for n in support.obeying if not self._speaks_against(n, pattern, operands, share)]
        if not free:
            return None
        if len(free) < len(support.obeying):
            bits = support.bits * len(free) / len(support.obeying)
            support = Support(pattern, tuple(free), support.breaking, bits)
        need = _needed(lines, pattern)
        if pattern.operator == "Average":
            bare = not lines.is_mean(pattern.result)
            if support.share < FEW_BREAKING or (bare and len(operands) < _RUN):
                return None
        if pattern.operator == "Sum" and self._same_parts(free, operands):
            return None
        if self._score(support) < need or support.share < _LEAST_SHARE:
            return None
        if not last and pattern.operator == "Sum" and pattern.result in self._results:
            self._waiting.setdefault(pattern, support)
            return None
        self.supports.append(support)
        for number in free:
            if pattern.operator == "Sum":
                self._parts.add((number, operands))
                if lines.values[number][pattern.result]:
                    self.totals[number].add(pattern.result)
                self._results.add(pattern.result)
            elif pattern.operator == "Average":
                self.mean_results[number].add(pattern.result)
            self._held.setdefault((number, pattern.result), []).append((pattern.operator, operands))
        return support

    def _score(self, support: Support) -> float:
        pattern, lines = support.pattern, self._lines
        label = {"Sum": lines.is_total, "Average": lines.is_mean}.get(pattern.operator, lines.is_share)
        words = _LABEL_BITS if label(pattern.result) else 0
        if pattern.operator == "Sum":
            if parts_by_label(lines).get(pattern.result) == pattern.operands:
                words += _PARTS_BITS
            elif is_whole_block(lines, support, self._results):
                words += _BLOCK_BITS
        if names_its_operands(lines, pattern):
            words += _NAMING_BITS
        score = support.bits + words
        score -= _BREAK_BITS * len(support.breaking) + self._gap(support) * _GAP_BITS
        if pattern.operator == "Division" and not label(pattern.result) and _other_factor(lines, pattern):
            score -= _NEVER
        return score

    def _gap(self, support: Support) -> float:
        """How much stands between result and operands, without what other totals took in on the first lines."""
        pattern = support.pattern
        low, high = min(pattern.operands), max(pattern.operands)
        if low < pattern.result < high:
            return 0
        taken_in: set[int] = set()
        if pattern.operator == "Sum":
            taken_in.update(*(self.hidden[number] for number in support.obeying[:1]))
            taken_in.intersection_update(*(self.hidden[number] for number in support.obeying[1:_FEW]))
        between = range(min(high, pattern.result) + 1, max(low, pattern.result))
        gap = sum(_BLANK_GAP if p in taken_in or not self._lines.filled[p] else 1 for p in between)
        return min(gap, _FARTHEST)

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
        # A total together with its own parts.
        if pattern.operator == "Sum" and any(
            operator == "Sum" and held & operands
            for position in self._results & operands
            for operator, held in self._held.get((number, position), ())
        ):
            return True
        # The same figures the other way round.
        whole = operands | {pattern.result}
        return any(
            result != pattern.result and held | {result} == whole
            for result in operands
            for _, held in self._held.get((number, result), ())
        )


def worth_trying(lines: Lines, operator: Operator) -> frozenset[int]:
    """The positions whose figures are long enough to be accepted as a total, or a mean, if all lines obeyed.

    In long lists of round figures (tariffs, say) neighbours add up to others by chance so often that hardly any could.
    """
    steps = [min(filter(None, steps), default=1) for steps in lines.steps]
    found = set()
    for position in range(lines.length):
        bits = 0
        for line, step in zip(lines.values, steps, strict=True):
            value = abs(line[position] or 0) * (lines.length if operator == "Average" else 1)
            bits += evidence(value, step) if value else 0
        pattern = Pattern(operator, position, ())
        if bits + _most_words(lines, pattern) >= _needed(lines, pattern):
            found.add(position)
    return frozenset(found)


def _needed(lines: Lines, pattern: Pattern) -> int:
    """How many bits a pattern needs; means that no words call so need most."""
    if pattern.operator == "Average" and not lines.is_mean(pattern.result):
        return _BARE_MEAN_BITS
    return {"Sum": _SUM_BITS, "Average": _MEAN_BITS}.get(pattern.operator, _RATIO_BITS)


def _most_words(lines: Lines, pattern: Pattern) -> int:
    """The most that words can add to the evidence of a pattern."""
    label = {"Sum": lines.is_total, "Average": lines.is_mean}.get(pattern.operator, lines.is_share)
    words = _LABEL_BITS if label(pattern.result) else 0
    words += _NAMING_BITS if names_others(lines, pattern.result) else 0
    if pattern.operator == "Sum":
        words += _PARTS_BITS if pattern.result in parts_by_label(lines) else _BLOCK_BITS
    return words


def _other_factor(lines: Lines, pattern: Pattern) -> bool:
    """Whether the divisor is rather the quotient: of two factors of a product either could be.

    Of a product with a percentage it is the one that is called a share, or else prints the smaller figures; of any
    other the first one.
    """
    above, below = pattern.operands
    if pattern.scale == 1:
        called, likelier = False, below < pattern.result
    else:
        called = lines.is_share(below)
        likelier = called or lines.largest(below) < lines.largest(pattern.result)
    other = Pattern("Division", below, (above, pattern.result), pattern.scale)
    # A factor that only comes near what the rounded quotient gives is none.
    return likelier and (called or not is_quotient(lines, pattern)) and nominal_share(lines, other) >= _LEAST_SHARE
