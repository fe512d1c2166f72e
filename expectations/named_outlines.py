"""Totals that a table's numbering names: "1." of "a." and "b." below it, the last row of "1." and "2.".

That a row is the total of those below it is told by the other columns, that a column is added up by the other groups:
a figure that breaks both is asserted where the rest of the outline holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from expectations.labelled_grid import NOT_ADDED, Axis, LabelledGrid
from expectations.line_exceptions import is_excepted
from expectations.named_evidence import Judged, judged
from expectations.named_patterns import Instance, NamedPattern

_FEWEST_TELLING = 3
_LEAST_BITS = 16

Outlined = tuple[Judged, Instance, bool, bool, bool]
"""The group's pattern, a column of it, whether it holds, whether it is asserted and whether it may be right."""


def outlined(grid: LabelledGrid, axis: Axis) -> Iterator[Outlined]:
    """The lines of all groups of a table's numbering, `axis` being the one along its columns."""
    if grid.lists_some:
        return
    groups = [found for pattern in _groups(grid, axis) if (found := judged(grid, pattern)) is not None]
    if len(groups) < 2:
        return
    broken = [(group, line) for group in groups for line in group.breaking]
    cells = [{line.result, *line.operands} for _, line in broken]
    is_one = bool(cells) and bool(set.intersection(*cells))
    enough = (
        sum(group.telling for group in groups) >= _FEWEST_TELLING and sum(group.bits for group in groups) >= _LEAST_BITS
    )
    for group in groups:
        for line in group.obeying:
            yield group, line, True, enough, False
        for line in group.breaking:
            added = any(other.line == line.line for one in groups if one is not group for other in one.obeying)
            asserted = enough and is_one and added and group.telling > 0 and len(group.breaking) == 1
            excepted = is_excepted(grid, axis, group, line)
            yield group, line, False, asserted and not excepted, excepted


def _groups(grid: LabelledGrid, axis: Axis) -> Iterator[NamedPattern]:
    rows = [row for row in axis.positions if not axis.labels[row].roles & {"total", "mean"}]
    levels = [grid.levels[row] for row in rows]
    held = sorted({level for level in levels if level is not None})
    if len(held) < 2 or None in levels:
        return
    nested = False
    depths = [level or 0 for level in levels]
    for at, depth in enumerate(depths):
        end = next((n for n in range(at + 1, len(rows)) if depths[n] <= depth), len(rows))
        parts = [rows[n] for n in range(at + 1, end) if depths[n] == min(depths[at + 1 : end])]
        if len(parts) > 1:
            nested = True
            yield _added(grid, axis, rows[at], parts)
    highest = [row for row, depth in zip(rows, depths, strict=True) if depth == held[0]]
    last = axis.positions[-1]
    if nested and "total" in axis.labels[last].roles and len(highest) > 1:
        yield _added(grid, axis, last, highest)


def _added(grid: LabelledGrid, axis: Axis, result: int, parts: list[int]) -> NamedPattern:
    found = []
    for column in axis.lines:
        cells = tuple(cell for row in parts if (cell := axis.cell(column, row)) in grid.values)
        if axis.line_labels[column].roles & NOT_ADDED or axis.cell(column, result) not in grid.values or not cells:
            continue
        found.append(Instance(column, axis.cell(column, result), cells))
    return NamedPattern("sum", 1, axis.orientation, result, tuple(found))
