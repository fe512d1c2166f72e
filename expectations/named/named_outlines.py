"""Totals that a table's numbering names: "1." of "a." and "b." below it, the last row of "1." and "2.".

That a row is the total of those below it is told by the other columns, that a column is added up by the other groups:
a figure that breaks both is asserted where the rest of the outline holds. Where there is no other column, a group is
held against its total if it misses it by a slip. Shares may be those of the totals of their groups.
"""

from __future__ import annotations

from collections.abc import Iterator

from expectations.named.labelled_grid import NOT_ADDED, Axis, LabelledGrid
from expectations.named.line_exceptions import is_excepted
from expectations.named.named_evidence import Judged, is_a_slip, judged
from expectations.named.named_instances import Instance, NamedPattern

_FEWEST_TELLING = 3
_LEAST_BITS = 16
_FEWEST_SHARES = 4

Outlined = tuple[Judged, Instance, bool, bool, bool]
"""The group's pattern, a column of it, whether it holds, whether it is asserted and whether it may be right."""


def outlined(grid: LabelledGrid, axis: Axis) -> Iterator[Outlined]:
    """The lines of all groups of a table's numbering, `axis` being the one along its columns."""
    if grid.lists_some:
        return
    groups = [found for pattern in _groups(grid, axis) if (found := judged(grid, pattern)) is not None]
    if len(groups) < 2:
        return
    shares = [found for pattern in _shares(grid, axis) if (found := judged(grid, pattern)) is not None]
    shares = [held for held in shares if held.telling >= _FEWEST_SHARES and held.bits >= _LEAST_BITS]
    broken = [(group, line) for group in (*groups, *shares) for line in group.breaking]
    cells = [{line.result, *line.operands} for _, line in broken]
    is_one = bool(cells) and bool(set.intersection(*cells))
    proving = (*groups, *shares)
    enough = sum(held.telling for held in proving) >= _FEWEST_TELLING and sum(h.bits for h in proving) >= _LEAST_BITS
    along_rows = grid.axes()[0]
    for held in shares:
        for line in held.obeying:
            yield held, line, True, True, False
        for line in held.breaking:
            excepted = is_excepted(grid, along_rows, held, line)
            yield held, line, False, is_one and not excepted, excepted
    for group in groups:
        for line in group.obeying:
            yield group, line, True, enough, False
        for line in group.breaking:
            added = any(other.line == line.line for one in groups if one is not group for other in one.obeying)
            alone = len(group.pattern.instances) == 1 and is_a_slip(grid, line)
            asserted = enough and is_one and added and (group.telling > 0 or alone) and len(group.breaking) == 1
            excepted = is_excepted(grid, axis, group, line)
            yield group, line, False, asserted and not excepted, excepted


def _groups(grid: LabelledGrid, axis: Axis) -> Iterator[NamedPattern]:
    groups, highest = _outline(grid, axis)
    for head, parts in groups:
        yield _added(grid, axis, head, parts)
    last = axis.positions[-1] if groups else -1
    if groups and "total" in axis.labels[last].roles and len(highest) > 1:
        yield _added(grid, axis, last, highest)


def _outline(grid: LabelledGrid, axis: Axis) -> tuple[list[tuple[int, list[int]]], list[int]]:
    """The rows that head others with those, and the rows of the highest level."""
    rows = [row for row in axis.positions if not axis.labels[row].roles & {"total", "mean"}]
    levels = [grid.levels[row] for row in rows]
    held = sorted({level for level in levels if level is not None})
    if len(held) < 2 or None in levels:
        return [], []
    groups = []
    depths = [level or 0 for level in levels]
    for at, depth in enumerate(depths):
        end = next((n for n in range(at + 1, len(rows)) if depths[n] <= depth), len(rows))
        parts = [rows[n] for n in range(at + 1, end) if depths[n] == min(depths[at + 1 : end])]
        if len(parts) > 1:
            groups.append((rows[at], parts))
    return groups, [row for row, depth in zip(rows, depths, strict=True) if depth == held[0]]


def _shares(grid: LabelledGrid, axis: Axis) -> Iterator[NamedPattern]:
    """For each column of shares and each of counts: the shares of what heads the group."""
    groups, _ = _outline(grid, axis)
    for share in axis.lines:
        if "share" not in axis.line_labels[share].roles:
            continue
        for counted in axis.lines:
            if counted == share or axis.line_labels[counted].roles & NOT_ADDED:
                continue
            found = [
                Instance(row, (row, share), ((row, counted), (head, counted)))
                for head, parts in groups
                for row in parts
                if all(cell in grid.values for cell in ((row, share), (row, counted), (head, counted)))
            ]
            if found:
                yield NamedPattern("ratio", 100, "row", share, tuple(found))


def _added(grid: LabelledGrid, axis: Axis, result: int, parts: list[int]) -> NamedPattern:
    found = []
    for column in axis.lines:
        cells = tuple(cell for row in parts if (cell := axis.cell(column, row)) in grid.values)
        if axis.line_labels[column].roles & NOT_ADDED or axis.cell(column, result) not in grid.values or not cells:
            continue
        found.append(Instance(column, axis.cell(column, result), cells))
    return NamedPattern("sum", 1, axis.orientation, result, tuple(found))
