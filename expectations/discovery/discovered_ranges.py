"""The cells of a relation on one line: with the empty ones of a range, and without those of parts named one by one."""

from __future__ import annotations

from collections.abc import Container, Sequence

from expectations.discovery.discovered_support import Pattern
from expectations.discovery.discovery_grid import Lines

_RUN = 3


def operand_positions(lines: Lines, number: int, pattern: Pattern, totals: Container[int]) -> Sequence[int]:
    """The operands of a pattern on one line: of a range of three or more, with the empty cells among them.

    `totals` are the positions that are totals on this line. Where one of them is a part, parts were named one by one,
    and an empty cell is none.
    """
    operands = sorted(pattern.operands)
    if pattern.operator not in ("Sum", "Average") or len(operands) < _RUN:
        return pattern.operands
    if any(p in totals for p in operands):
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
