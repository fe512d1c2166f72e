"""Relations of each line with the one before it, or with the first: changes, shares, what was added up so far."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from expectations.named.label_roles import Role, period_kind
from expectations.named.labelled_grid import NOT_ADDED, Axis, Cell, LabelledGrid
from expectations.named.named_evidence import is_one_digit_off
from expectations.named.named_formulas import formulas_of
from expectations.named.named_instances import Instance, NamedPattern
from schemas.tables.nearest_sums import sums_of_nearest
from schemas.wording.word_stems import tokens

_OF_BEFORE = re.compile(r"\b(?:terhadap|dari|dibanding\w*)\b[^/]*\bsebelum\w*", re.IGNORECASE)
"""Shares of what the line before has: `Terhadap tahap sebelumnya (%)`."""
_OF_ANOTHER = re.compile(r"\b(?:terhadap|dari)\s+(?P<which>[^()%/]+)", re.IGNORECASE)

_LONG = 1000
_OF_LINES: frozenset[Role] = frozenset({"growth", "difference", "running", "share"})
"""What may be told of a line by the one before it, or by the first."""


def successive(grid: LabelledGrid, axis: Axis, result: int) -> Iterator[NamedPattern]:
    """Changes from one line to the next, shares of the line before or of the first, and what was added up so far."""
    roles = axis.labels[result].roles
    if not roles & _OF_LINES:
        return
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
    before = reversed(axis.lines[: axis.lines.index(line)])
    return any(
        number >= _FEWEST_LINES and (len(even) >= _COLUMNS or any(foot >= _LONG * grid.scale for foot in even))
        for number, even in sums_of_nearest(_printed(grid, axis, line), (_printed(grid, axis, at) for at in before))
    )


_FEWEST_LINES = 3
_COLUMNS = 2


def _printed(grid: LabelledGrid, axis: Axis, line: int) -> dict[int, int]:
    """The values of a line by position."""
    return {p: grid.values[cell] for p in axis.positions if (cell := axis.cell(line, p)) in grid.values}


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
