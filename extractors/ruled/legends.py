"""Legends: lines that each begin with a colon, explaining marks that stand before them as pictures or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.content import Box
from extractors.ruled.table_parts import PartCell, TablePart
from extractors.text.lines import Line

# With fewer lines a colon at the start of a line may be a slip of the pen.
FEWEST_LINES = 3
# Texts of one column begin within this many points of each other.
SAME_LEFT = 1.5
# Lines further apart than this many times their height do not belong together.
FAR = 2.5


def legends_in(lines: Sequence[Line]) -> list[TablePart]:
    """The legends among a page's `lines` outside tables, from top to bottom.

    Each is a part of two columns: one for the marks, which have no text, and one with a text a row. A line set in
    below a text goes on with it.
    """
    found, held = [], list[list[Line]]()
    for line in lines:
        if held and _goes_on(held[-1], line):
            held[-1].append(line)
            continue
        if held and not (_begins(line) and _below(held[-1], line)):
            found.append(held)
            held = []
        if _begins(line):
            held.append([line])
    return [_part(entries, lines) for entries in (*found, held) if len(entries) >= FEWEST_LINES]


def _begins(line: Line) -> bool:
    return line.text.startswith(":") and len(line.text) > 2


def _below(entry: Sequence[Line], line: Line) -> bool:
    """Whether `line` stands in the column of an entry's text, near below it and as large."""
    return (
        abs(line.box.x0 - entry[0].box.x0) <= SAME_LEFT
        and abs(line.size - entry[0].size) < 1
        and 0 < line.box.bottom - entry[-1].box.bottom <= FAR * entry[0].box.height
    )


def _goes_on(entry: Sequence[Line], line: Line) -> bool:
    """Whether `line` is a further line of an entry's text: set in below its colon, as near as lines of one text."""
    near = line.box.top - entry[-1].box.bottom < 0.6 * entry[-1].box.height
    return not _begins(line) and near and line.box.x0 > entry[0].box.x0 + SAME_LEFT


def _part(entries: Sequence[Sequence[Line]], lines: Sequence[Line]) -> TablePart:
    text = Box.around(line.box for entry in entries for line in entry)
    left = min((line.box.x0 for line in lines), default=text.x0)
    xs = [min(left, text.x0 - 1) - 1, text.x0 - 1, text.x1 + 1]
    between = [(above[-1].box.bottom + below[0].box.top) / 2 for above, below in pairwise(entries)]
    ys = [text.top - 1, *between, text.bottom + 1]
    cells = []
    for row, (entry, (top, bottom)) in enumerate(zip(entries, pairwise(ys), strict=True)):
        words = [word for line in entry for word in line.words]
        cells.append(PartCell(row, 0, 1, 1, Box(xs[0], top, xs[1], bottom)))
        cells.append(PartCell(row, 1, 1, 1, Box(xs[1], top, xs[2], bottom), words))
    return TablePart(lines[0].page, xs, ys, cells, ruled=False, rows_marked=True)
