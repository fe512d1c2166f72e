"""The cells of a header of several levels: told by the heights at which its texts stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.content import Box
from extractors.pages.straight_lines import Ruling
from extractors.ruled.table_parts import PartCell, TablePart, without
from extractors.unruled.column_numbers import are_column_numbers
from extractors.unruled.label_spans import NEAR_EDGE, SAME_LEVEL, at_one_height, first_body_row

# Texts of two levels are at least so far apart, further than lines of one text (font sizes).
CLEAR = 0.5


def join_header_levels(part: TablePart, rules: Sequence[Ruling]) -> None:
    """Makes one cell of what stands above a column in a bold header that white space has cut into rows.

    Where no cell names several columns, the header is one row; else the columns under such a cell keep their levels,
    and so do those whose texts stand at the heights of both. `rules` are the horizontal ones of the table: nothing is
    joined over one. Where rules part the rows, only texts that stand between the levels are of cells over both.
    """
    head = 0
    while head < min(first_body_row(part), part.height - 1) and _goes_on_header(part, head):
        head += 1
    if head < 2:
        return
    # A cell that begins in the header belongs to it as a whole, and so do the rows that it reaches over.
    while (end := max(c.row + c.rowspan for c in part.cells if c.row < head)) > head:
        head = end
    header = [c for c in part.cells if c.row < head]
    filled = [c for c in header if c.words]
    blocks = {(c.col, c.col + c.colspan) for c in filled}
    alone = [(a, b) for a, b in blocks if not any((x, y) != (a, b) and x < b and a < y for x, y in blocks)]
    if part.rows_ruled and len(alone) == len(blocks):
        return
    levels = _Levels.of([c for c in filled if (c.col, c.col + c.colspan) not in alone])
    joined = []
    for start, end in alone:
        own = sorted((c for c in filled if c.col == start), key=lambda c: c.row)
        if levels.hold(own) or (part.rows_ruled and levels.touch(own)) or _ruled_between(part, start, head, rules):
            continue
        joined.append((start, end))
        first = own[0]
        first.words = [w for c in own for w in c.words]
        first.row, first.rowspan, first.box = 0, head, Box(part.xs[start], part.ys[0], part.xs[end], part.ys[head])
        gone = [c for c in header if c is not first and start <= c.col < end]
        part.cells = [c for c in part.cells if not any(c is other for other in gone)]
    if joined:
        told = {c.row for c in part.cells if c.words and c.row < head and c.rowspan < head} or {0}
        left = without(part, set(range(head)) - told, set())
        part.cells, part.ys = left.cells, left.ys
    part.cells.sort(key=lambda c: (c.row, c.col))


@dataclass(frozen=True, slots=True)
class _Levels:
    """Where the labels over several columns stand, and the names below them; `near` is how exactly (points)."""

    labels: tuple[Box, ...]
    names: tuple[Box, ...]
    near: float

    @classmethod
    def of(cls, cells: Sequence[PartCell]) -> _Levels:
        """The levels of the cells of columns that have a label in common."""
        labels = tuple(_text_box(c) for c in cells if c.colspan > 1)
        names = tuple(_text_box(c) for c in cells if c.colspan == 1)
        return cls(labels, names, SAME_LEVEL * max((w.size for c in cells for w in c.words), default=0.0))

    def hold(self, column: Sequence[PartCell]) -> bool:
        """Whether the first of a column's texts stands as the labels do, and the last, clear of it, as their names."""
        first, last = _text_box(column[0]), _text_box(column[-1])
        clear = last.top - first.bottom >= CLEAR * max(w.size for w in column[0].words)
        return len(column) > 1 and clear and self._at(first, self.labels) and self._at(last, self.names)

    def touch(self, column: Sequence[PartCell]) -> bool:
        """Whether a column's only text stands as the labels or the names do."""
        return len(column) == 1 and self._at(_text_box(column[0]), (*self.labels, *self.names))

    def _at(self, box: Box, others: Sequence[Box]) -> bool:
        return any(at_one_height(box, other, self.near) for other in others)


def _text_box(cell: PartCell) -> Box:
    return Box.around(w.box for w in cell.words)


def _ruled_between(part: TablePart, col: int, head: int, rules: Sequence[Ruling]) -> bool:
    """Whether a rule parts the rows of the header in a column."""
    middle = (part.xs[col] + part.xs[col + 1]) / 2
    return any(
        abs(rule.position - y) <= NEAR_EDGE and rule.start < middle < rule.end
        for rule in rules
        for y in part.ys[1:head]
    )


def _goes_on_header(part: TablePart, row: int) -> bool:
    """Whether a row is bold and no section's name, which stands alone, in the first column or over several.

    Nor numbers of columns, which are a row of their own.
    """
    filled = [c for c in part.cells if c.row == row and c.words]
    if are_column_numbers([" ".join(w.text for w in c.words) for c in sorted(filled, key=lambda c: c.col)]):
        return False
    alone = row and len(filled) == 1 and (filled[0].col == 0 or filled[0].colspan > 1)
    return all(c.bold for c in filled) and not alone
