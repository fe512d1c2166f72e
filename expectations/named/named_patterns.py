"""Relations that a header or a row's label names: which figures its own may follow from, line by line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import permutations

from expectations.named.exact_counts import is_weight
from expectations.named.label_roles import is_bare_total, named_by_total, period_kind, rate_base
from expectations.named.labelled_grid import NOT_ADDED, Axis, LabelledGrid
from expectations.named.named_balances import balances, is_stock
from expectations.named.named_formulas import Formula, formulas_of, obeys
from expectations.named.named_instances import Instance, NamedPattern
from expectations.named.named_stocks import stock_flows
from expectations.named.named_successions import successive
from expectations.named.told_patterns import told_patterns
from expectations.named.written_patterns import written_patterns

_NEAR = 8
"""Positions on either side of a result that it may be derived from."""
_EFFICIENCY = re.compile(r"\btingkat\s+efisiensi\b", re.IGNORECASE)
"""What was achieved beyond what was spent: to some a quotient less one, to others the difference of both shares."""
_PAIR = 2
_LONGEST_RUN = 24
_LONGEST_NAME = 4
_FEWEST_SCORES = 4
_SAMPLE = 6
"""Lines on which a pair of figures is tried first: half of them must obey."""


def named_patterns(grid: LabelledGrid, axis: Axis) -> Iterator[NamedPattern]:
    """The patterns that the labels along an axis name, more than one where a label leaves it open."""
    yield from written_patterns(grid, axis)
    for position in axis.positions:
        roles = axis.labels[position].roles
        yield from told_patterns(grid, axis, position)
        if axis.orientation == "column" and "total" not in roles and not _is_short(axis, position):
            continue
        if roles & {"total", "running"}:
            yield from _sums(grid, axis, position)
        elif axis.orientation == "row" and is_bare_total(axis.labels[position].group):
            yield from _group_sums(grid, axis, position)
        if "mean" in roles:
            yield from _means(grid, axis, position)
        if roles & {"share", "per", "mean", "growth", "difference", "quotient"}:
            yield from _pairs(grid, axis, position)
        if "share" in roles:
            yield from _shares(grid, axis, position)
        if roles & {"growth", "difference", "running", "share"}:
            yield from successive(grid, axis, position)
        for lines, tried in balances(grid, axis, position):
            found = tuple(Instance(line, result, (*plus, *minus), len(minus)) for line, result, plus, minus in lines)
            yield NamedPattern("balance", 1, axis.orientation, position, found, tried)
        for stocks, tried in stock_flows(grid, axis, position):
            found = tuple(Instance(line, result, cells, minus) for line, result, cells, minus in stocks)
            # Where each line books one side only, nothing else moves the balance.
            is_ledger = all(len(line.operands) == _PAIR for line in found)
            yield NamedPattern(
                "balance", 1, axis.orientation, position, found, tried, is_successive=True, is_told=is_ledger
            )


def _is_short(axis: Axis, position: int) -> bool:
    """Whether a row's label can say how its figures come about: an indicator's name does not."""
    return len(axis.labels[position].leaf.split()) <= _LONGEST_NAME


def _sums(grid: LabelledGrid, axis: Axis, result: int) -> Iterator[NamedPattern]:
    added = [p for p in axis.positions if not axis.labels[p].roles & NOT_ADDED]
    if axis.orientation == "row":
        ranges = _runs(axis, added, result)
        # What there is at the end of a year is no sum over its quarters.
        lines: Sequence[int] = [line for line in axis.lines if not is_stock(axis.line_labels[line].leaf)]
    else:
        ranges = _above(grid, axis, result)
        lines = [line for line in axis.lines if _adds_up(grid, axis, line) or _is_score_added(grid, axis, line, result)]
    for rank, parts in enumerate(dict.fromkeys(ranges)):
        pattern = _over(grid, axis, "sum", result, parts, lines)
        yield replace(pattern, rank=rank, is_whole_first=result < min(parts))


def _group_sums(grid: LabelledGrid, axis: Axis, result: int) -> Iterator[NamedPattern]:
    """The columns that are called like one under a header "Jumlah", each under another header."""
    label = axis.labels[result]
    alike = [p for p in axis.positions if p != result and axis.labels[p].leaf == label.leaf]
    groups = {axis.labels[p].group for p in alike}
    if not label.roles & NOT_ADDED - {"measure"} and len(groups) == len(alike) > 1 and "" not in groups:
        yield _over(grid, axis, "sum", result, alike, axis.lines)


def _means(grid: LabelledGrid, axis: Axis, result: int) -> Iterator[NamedPattern]:
    taken = [p for p in axis.positions if p == result or not axis.labels[p].roles & {"total", "mean", "growth"}]
    if axis.orientation == "row":
        ranges = [*_runs(axis, taken, result)]
    else:
        ranges = [*_since_the_last_mean(axis, result), *_above(grid, axis, result)]
    for rank, parts in enumerate(dict.fromkeys(ranges)):
        yield replace(_over(grid, axis, "mean", result, parts, axis.lines), rank=rank)


def _since_the_last_mean(axis: Axis, result: int) -> Iterator[tuple[int, ...]]:
    means = [p for p in axis.positions if p < result and "mean" in axis.labels[p].roles and _is_aside(axis, p)]
    parts = tuple(p for p in axis.positions if means and means[-1] < p < result and not _is_aside(axis, p))
    if len(parts) > 1:
        yield parts


def _adds_up(grid: LabelledGrid, axis: Axis, column: int) -> bool:
    """Whether a column's figures are added up in a total: counts, and shares of one whole that the table leaves out."""
    roles = axis.line_labels[column].roles
    if not roles & NOT_ADDED:
        return True
    counts = [line for line in axis.lines if not axis.line_labels[line].roles & NOT_ADDED]
    return "share" in roles and not roles & {"growth", "mean"} and any(
        grid.are_in_proportion(column, counted) for counted in counts
    )  # fmt: skip


def _is_score_added(grid: LabelledGrid, axis: Axis, column: int, result: int) -> bool:
    """Whether a column of whole scores ends with more than any of them: nothing but their sum."""
    if axis.line_labels[column].roles & NOT_ADDED - {"measure", "growth"}:
        return False
    held = {
        p: grid.figures[cell] for p in axis.positions if p <= result and (cell := axis.cell(column, p)) in grid.figures
    }
    others = [figure.value or 0 for p, figure in held.items() if p != result]
    if result not in held or len(others) < _FEWEST_SCORES or any(f.decimals > 0 or f.unit for f in held.values()):
        return False
    return (held[result].value or 0) > 2 * max(others)


def _runs(axis: Axis, held: Sequence[int], result: int) -> Iterator[tuple[int, ...]]:
    """Neighbours before and after a column, those under the same header, and those that are called like it."""
    if result not in held:
        return
    at, label = held.index(result), axis.labels[result]
    others = [p for p in held if p != result]
    before = [p for p in held[:at] if not axis.labels[p].roles & {"total", "running"}]
    last = max((p for p in held[:at] if "total" in axis.labels[p].roles), default=-1)
    for alike in (
        [p for p in before if p > last] if period_kind(label.leaf) is not None else [],
        [p for p in others if label.group and axis.labels[p].group == label.group],
        [p for p in others if axis.labels[p].leaf == label.leaf],
        [p for p in before if axis.labels[p].group and axis.labels[p].group == axis.labels[before[-1]].group],
        [p for p in before if period_kind(axis.labels[p].leaf) is not None],
        before,
    ):
        if len(alike) > 1:
            yield tuple(alike)
    for size in range(2, min(len(held), _LONGEST_RUN)):
        if at >= size:
            yield tuple(held[at - size : at])
        if at + size < len(held):
            yield tuple(held[at + 1 : at + 1 + size])


def _above(grid: LabelledGrid, axis: Axis, result: int) -> Iterator[tuple[int, ...]]:
    """The rows that a total's or a mean's row may take in: those of its section, that it names, all, other totals."""
    before = [p for p in axis.positions if p < result]
    totals = [p for p in before if "total" in axis.labels[p].roles]
    items = [p for p in before if not _is_aside(axis, p)]
    others = [p for p in before if p not in totals]
    after = [p for p in axis.positions if p > result and not _is_aside(axis, p)]
    section = [p for p in items if not totals or p > totals[-1]]
    numbered = {p: level for p in items if (level := grid.levels[p]) is not None}
    highest = [p for p in items if p in numbered and numbered[p] == min(numbered.values())]
    labels = [axis.labels[p].leaf for p in items]
    named = [items[at] for at in named_by_total(axis.labels[result].leaf, labels)]
    for parts in (section, named, items, others, totals, totals[-1:] + section, highest, after if not before else []):
        if len(parts) > 1:
            yield tuple(parts)


def _is_aside(axis: Axis, position: int) -> bool:
    """Whether a row is no item: a total, or one that only says how its figures come about."""
    roles = axis.labels[position].roles
    return "total" in roles or (bool(roles - {"measure"}) and _is_short(axis, position))


def _over(
    grid: LabelledGrid, axis: Axis, formula: Formula, result: int, parts: Sequence[int], lines: Iterable[int]
) -> NamedPattern:
    found = []
    for line in lines:
        cells = tuple(cell for p in parts if (cell := axis.cell(line, p)) in grid.values)
        if axis.cell(line, result) in grid.values and cells:
            found.append(Instance(line, axis.cell(line, result), cells))
    return NamedPattern(formula, 1, axis.orientation, result, tuple(found))


def _pairs(grid: LabelledGrid, axis: Axis, result: int) -> Iterator[NamedPattern]:
    at = axis.positions.index(result)
    held = [line for line in axis.lines if axis.cell(line, result) in grid.values]
    near = [p for p in axis.positions[max(at - _NEAR, 0) : at + 1 + _NEAR // 2] if p != result]
    formulas = list(formulas_of(axis.labels[result].roles))
    if base := rate_base(axis.labels[result].leaf):
        formulas.append(("ratio", base))
    if _EFFICIENCY.search(axis.labels[result].leaf):
        formulas.append(("difference", 1))
    tried: list[tuple[Formula, int, tuple[int, ...]]] = [
        (formula, scale, pair)
        for formula, scale in formulas
        for pair in permutations(near, 2)
        if (formula != "apart" or pair[0] < pair[1])
        and (formula != "part" or not any(_is_apart(grid, axis, p) for p in pair))
        and (formula not in ("difference", "apart") or len({_in_percent(grid, axis, p) for p in pair}) == 1)
        # A dividend or a divisor is no quotient of what was divided.
        and (formula != "ratio" or scale > 1 or not any("quotient" in axis.labels[p].roles for p in pair))
    ]
    if ("ratio", 100) in formulas:
        alike = _alike(axis, near)
        tried += [("over", 100, (part, *wholes)) for wholes in alike for part in near if part not in wholes]
        tried += [
            ("joined", 100, (whole, *parts)) for parts in _grouped(axis, near) for whole in near if whole not in parts
        ]
    for formula, scale, taken in tried:
        lines = [line for line in held if all(axis.cell(line, p) in grid.values for p in taken)]
        sample = [_figures_at(axis, line, result, taken) for line in lines[:: max(len(lines) // _SAMPLE, 1)]]
        if 2 * sum(obeys(grid, formula, scale, i.result, i.operands) for i in sample) >= max(len(sample), 1):
            found = tuple(_figures_at(axis, line, result, taken) for line in lines)
            yield NamedPattern(formula, scale, axis.orientation, result, found, len(tried))


def _is_apart(grid: LabelledGrid, axis: Axis, position: int) -> bool:
    """Whether a position prints shares or scores by its label or its signs: two of them make up no whole."""
    figures = [grid.figures[cell] for line in axis.lines if (cell := axis.cell(line, position)) in grid.figures]
    return bool(axis.labels[position].roles & NOT_ADDED) or any(figure.unit == "%" for figure in figures)


def _in_percent(grid: LabelledGrid, axis: Axis, position: int) -> bool:
    """Whether a position prints percentages: between them and counts there is no difference."""
    figures = [grid.figures[cell] for line in axis.lines if (cell := axis.cell(line, position)) in grid.figures]
    return bool(figures) and all(figure.unit == "%" for figure in figures)


def _alike(axis: Axis, near: Sequence[int]) -> list[tuple[int, ...]]:
    """Positions that are called the same, under headers of their own: what they print may be added up."""
    named: dict[str, list[int]] = defaultdict(list)
    for position in near:
        label = axis.labels[position]
        if not label.roles & (NOT_ADDED | {"total"}) or is_weight(label.leaf):
            named[axis.labels[position].leaf.casefold()].append(position)
    return [tuple(held) for held in named.values() if 1 < len(held) <= _NEAR // 2]


def _grouped(axis: Axis, near: Sequence[int]) -> list[tuple[int, ...]]:
    """Positions of amounts under one header: a share may be that of all of them."""
    groups: dict[str, list[int]] = defaultdict(list)
    for position in near:
        label = axis.labels[position]
        if label.group and not label.roles & (NOT_ADDED | {"total"}):
            groups[label.group].append(position)
    return [tuple(held) for held in groups.values() if 1 < len(held) <= _NEAR // 2]


def _figures_at(axis: Axis, line: int, result: int, taken: Sequence[int]) -> Instance:
    return Instance(line, axis.cell(line, result), tuple(axis.cell(line, position) for position in taken))


def _shares(grid: LabelledGrid, axis: Axis, result: int) -> Iterator[NamedPattern]:
    """Shares of what a line called a total prints, for each position of figures that may be added up."""
    totals = [line for line in axis.lines if "total" in axis.line_labels[line].roles]
    for total in totals[-1:]:
        for counted in axis.positions:
            if counted == result or axis.labels[counted].roles & NOT_ADDED:
                continue
            whole = axis.cell(total, counted)
            found = [
                Instance(line, axis.cell(line, result), (axis.cell(line, counted), whole))
                for line in axis.lines
                if all(cell in grid.values for cell in (axis.cell(line, result), axis.cell(line, counted), whole))
            ]
            yield NamedPattern("ratio", 100, axis.orientation, result, tuple(found))
