"""Relations of each line with the one before it, or with the first: changes, shares, what was added up so far."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from expectations.named.label_roles import period_kind
from expectations.named.labelled_grid import NOT_ADDED, Axis, Cell, LabelledGrid
from expectations.named.named_evidence import is_one_digit_off
from expectations.named.named_formulas import formulas_of
from expectations.named.named_instances import Instance, NamedPattern
from schemas.wording.word_stems import tokens

_OF_BEFORE = re.compile(r"\b(?:terhadap|dari|dibanding\w*)\b[^/]*\bsebelum\w*", re.IGNORECASE)
"""Shares of what the line before has: `Terhadap tahap sebelumnya (%)`."""
_OF_ANOTHER = re.compile(r"\b(?:terhadap|dari)\s+(?P<which>[^()%/]+)", re.IGNORECASE)

_LONG = 1000


def successive(grid: LabelledGrid, axis: Axis, result: int) -> Iterator[NamedPattern]:
    """Changes from one line to the next, shares of the line before or of the first, and what was added up so far."""
    roles = axis.labels[result].roles
    items = [line for line in axis.lines if not _sums_up(grid, axis, line)]
    periods = [line for line in items if period_kind(axis.line_labels[line].leaf) is not None]
    # Below months stands what is no month: `Pagu`.
    items = periods if 2 * len(periods) > len(items) else items
    steps = list(pairwise(items))
    for taken in (p for p in axis.positions if p != result):
        formulas = list(formulas_of(roles & {"growth", "difference"}))
        if "running" in roles:
            formulas.append(("sum", 1))
        if "share" in roles and _OF_BEFORE.search(axis.labels[result].leaf):
            formulas.append(("ratio", 100))
        if "share" in roles and _is_of_first(axis, result, items):
            yield _of_first(grid, axis, result, taken, items)
        for formula, scale in formulas:
            found = []
            for before, line in steps:
                first = axis.cell(before, result) if formula == "sum" else axis.cell(line, taken)
                second = axis.cell(line, taken) if formula == "sum" else axis.cell(before, taken)
                cells = axis.cell(line, result), first, second
                if all(cell in grid.values for cell in cells):
                    found.append(Instance(line, cells[0], cells[1:]))
            if formula == "sum" and items:
                found[:0] = _begun(axis.cell(items[0], result), axis.cell(items[0], taken), grid, items[0])
            yield NamedPattern(formula, scale, axis.orientation, result, tuple(found), is_successive=True)
        if "running" in roles and not axis.labels[taken].roles & (NOT_ADDED | {"running"}):
            yield _so_far(grid, axis, result, taken, items)


def _sums_up(grid: LabelledGrid, axis: Axis, line: int) -> bool:
    """Whether a line is called a total, or is one of those right before it, in two columns or of long figures:

    `Tahun 2024` below its quarters.
    """
    if "total" in axis.line_labels[line].roles:
        return True
    before = axis.lines[: axis.lines.index(line)]
    for many in range(_FEWEST_LINES, len(before) + 1):
        sums = [p for p in axis.positions if _is_sum_of(grid, axis, line, before[-many:], p)]
        if len(sums) >= _COLUMNS or any(grid.values[axis.cell(line, p)] >= _LONG * grid.scale for p in sums):
            return True
    return False


_FEWEST_LINES = 3
_COLUMNS = 2


def _is_sum_of(grid: LabelledGrid, axis: Axis, line: int, lines: Sequence[int], position: int) -> bool:
    cells = [axis.cell(at, position) for at in (line, *lines)]
    if not all(cell in grid.values for cell in cells):
        return False
    total, *parts = (grid.values[cell] for cell in cells)
    return total == sum(parts) and all(part > 0 for part in parts)


def _begun(result: Cell, taken: Cell, grid: LabelledGrid, line: int) -> list[Instance]:
    """The first line, where what was added up so far is that line's figure; another one may have come before it.

    What misses a long figure by one digit is no such sum.
    """
    if result not in grid.values or taken not in grid.values:
        return []
    so_far, own = grid.values[result], grid.values[taken]
    is_slip = min(so_far, own) >= _LONG * grid.scale and is_one_digit_off(so_far, own)
    return [Instance(line, result, (taken,))] if so_far == own or is_slip else []


def _is_of_first(axis: Axis, result: int, items: Sequence[int]) -> bool:
    """Whether a label says that its shares are of the first line, by that line's name: `Terhadap sosialisasi (%)`."""
    found = _OF_ANOTHER.search(axis.labels[result].leaf)
    if not items or found is None:
        return False
    first = tokens(axis.line_labels[items[0]].leaf)
    return bool(first) and tokens(found["which"]) == first


def _of_first(grid: LabelledGrid, axis: Axis, result: int, taken: int, items: Sequence[int]) -> NamedPattern:
    first = axis.cell(items[0], taken)
    found = tuple(
        Instance(line, axis.cell(line, result), (axis.cell(line, taken), first))
        for line in items
        if {axis.cell(line, result), axis.cell(line, taken), first} <= grid.values.keys()
    )
    return NamedPattern("ratio", 100, axis.orientation, result, found)


def _so_far(grid: LabelledGrid, axis: Axis, result: int, taken: int, items: Sequence[int]) -> NamedPattern:
    """What all lines down to each add up to: a wrong figure among the results breaks its own line alone."""
    cells = [axis.cell(line, taken) for line in items]
    found = tuple(
        Instance(line, axis.cell(line, result), tuple(cells[: at + 1]))
        for at, line in enumerate(items)
        if axis.cell(line, result) in grid.values and all(cell in grid.values for cell in cells[: at + 1])
    )
    return NamedPattern("sum", 1, axis.orientation, result, found, is_so_far=True)
