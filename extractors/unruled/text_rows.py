"""Rows of a table whose rows are not ruled: told by the spaces between the lines in its columns."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from extractors.content import Box, Word
from extractors.pages.words import lines_of
from extractors.ruled.header_rows import is_figure

# A space between lines that exceeds the usual one by this share of the font size parts two rows.
ROW_GAP = 0.2
# Spaces that part rows leave no doubt when the smallest is wider by this share of the font size than those inside rows.
CLEARLY_WIDER = 0.3
# So many of the spaces, as a share of all, may be exceptions to that.
EXCEPTIONS = 0.01
# Where fewer than this share of the spaces are wide, each line is a row.
FEW_WIDE = 0.06
# Of rows that are found when names of groups are left out this share has text in one and the same column; where not all
# have, names must hide so many rows more.
TOLD, HIDDEN = 0.8, 1.15


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A line of text in one column."""

    words: tuple[Word, ...]
    box: Box

    @property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(w.text for w in self.words)


Interval = tuple[float, float]


def column_lines(words: Sequence[Word]) -> list[ColumnLine]:
    """The lines of the words of one column, from top to bottom."""
    return [ColumnLine(tuple(line), Box.around(w.box for w in line)) for line in lines_of(words)]


def figure_rows(columns: Sequence[Sequence[ColumnLine]]) -> list[float]:
    """Edges between rows in a stretch that at least two columns fill with as many figures at the same heights.

    Empty when there are no such columns, or just one row.
    """
    filled = [c for c in columns if len(c) > 1 and sum(is_figure(x.text) for x in c) >= 0.8 * len(c)]
    if len(filled) < 2:
        return []
    most = max(filled, key=len)
    height = median(x.box.height for x in most)
    aligned = [
        c
        for c in filled
        if 2 * len(c) > len(most) and all(any(abs(x.box.top - y.box.top) < 0.3 * height for y in most) for x in c)
    ]
    if len(aligned) < 2:
        return []
    return [(a.box.bottom + b.box.top) / 2 for a, b in itertools.pairwise(most)]


def row_edges(
    columns: Sequence[Sequence[ColumnLine]], size: float, leading: float | None = None, first: int = 0
) -> list[float]:
    """Edges between the rows of a stretch, from top to bottom, its outer ones left out.

    `leading` is the widest space between lines of one text, where the table as a whole tells it; columns before the
    `first` hold names of groups, which say nothing of rows.
    """
    limit = _row_gap(columns, size) if leading is None else leading
    rows = _rows(columns[first:], limit)
    texts = [] if limit is None else [text_blocks(column, limit) for column in columns]
    return [_clear_of(texts, a[1], b[0]) for a, b in itertools.pairwise(rows)]


def _clear_of(texts: Sequence[Sequence[Interval]], low: float, high: float) -> float:
    """The middle between `low` and `high`, or the place nearest to it that cuts fewest of the texts of the columns.

    Names of groups of rows hang down beside the white space below a short row.
    """
    middle = (low + high) / 2
    if not any(_cut(texts, middle)):
        return middle
    places = [middle]
    for column in texts:
        ends, starts = [low, *(bottom for _, bottom in column)], [*(top for top, _ in column), high]
        for above, below in zip(ends, starts, strict=True):
            start, end = max(above, low), min(below, high)
            if start < end:
                places.append((start + end) / 2)
    return min(places, key=lambda y: (sum(_cut(texts, y)), abs(y - middle)))


def _cut(texts: Sequence[Sequence[Interval]], y: float) -> list[bool]:
    return [any(top < y < bottom for top, bottom in column) for column in texts]


def clear_leading(columns: Sequence[Sequence[ColumnLine]], size: float) -> float | None:
    """The widest space between lines of one text, where spaces that part rows are clearly wider; None elsewhere."""
    limit = _row_gap(columns, size)
    if limit is None:
        return None
    gaps = sorted(b.box.top - a.box.bottom for column in columns for a, b in itertools.pairwise(column))
    wide = bisect_right(gaps, limit)
    few = int(EXCEPTIONS * len(gaps))
    clear = gaps[min(wide + few, len(gaps) - 1)] - gaps[max(0, wide - 1 - few)] >= CLEARLY_WIDER * size
    return limit if clear else None


def _rows(columns: Sequence[Sequence[ColumnLine]], limit: float | None) -> list[Interval]:
    if limit is None:
        return _lines_as_rows(columns)
    blocks = _without_bridges([text_blocks(column, limit) for column in columns])
    best = _components([b for column in blocks for b in column])
    # Cells of groups of rows stand in the first columns and reach over several rows: leave out those that hide rows.
    for first in range(1, max(1, len(blocks) - 1)):
        rows = _components([b for column in blocks[first:] for b in column])
        told = _most_told(blocks[first:], rows)
        if told >= TOLD and len(rows) > (HIDDEN if told < 1 else 1) * len(best):
            best = rows
    return best


def _without_bridges(blocks: Sequence[Sequence[Interval]]) -> Sequence[Sequence[Interval]]:
    """The blocks without single lines that stand between two rows: in a cell that spans both.

    Two other columns or more have text above and below such a line that ends and begins within its height.
    """
    heights = sorted(b - a for column in blocks for a, b in column)
    if not heights or len(blocks) < 3:
        return blocks
    line = 1.3 * heights[len(heights) // 8]
    edges = [
        [(a[1], b[0]) for a, b in itertools.pairwise(column) if b[0] - a[1] < line] if len(column) > 1 else []
        for column in blocks
    ]
    kept = []
    for col, column in enumerate(blocks):
        own = []
        for top, bottom in column:
            middle = (top + bottom) / 2
            beside = [
                any(top < end <= middle <= start < bottom for end, start in gaps)
                for other, gaps in enumerate(edges)
                if other != col
            ]
            own += [] if bottom - top <= line and sum(beside) > 1 else [(top, bottom)]
        kept.append(own)
    return kept


def _most_told(blocks: Sequence[Sequence[Interval]], rows: Sequence[Interval]) -> float:
    """The share of the rows in which the column with most has text: cells at different heights of one row are none."""
    told = max(sum(any(top < b and bottom > a for a, b in column) for top, bottom in rows) for column in blocks)
    return told / len(rows) if rows else 0.0


def _row_gap(columns: Sequence[Sequence[ColumnLine]], size: float) -> float | None:
    """The space between lines from which on it parts rows; None when every line is a row."""
    pairs = [(a, b) for column in columns for a, b in itertools.pairwise(column)]
    gaps = sorted(b.box.top - a.box.bottom for a, b in pairs)
    if not gaps:
        return None
    usual = gaps[len(gaps) // 8]
    # Where few texts wrap, the spaces inside them are far smaller than the others.
    first = max(bisect_left(gaps, 0.0), int(EXCEPTIONS * len(gaps)) - 1)
    inside = range(first, len(gaps) // 8)
    few = next((gaps[i] for i in inside if gaps[i + 1] - gaps[i] >= CLEARLY_WIDER * size), None)
    usual = usual if few is None else few
    limit = usual + max(ROW_GAP * size, 0.5 * usual)
    tight = [(a, b) for a, b in pairs if b.box.top - a.box.bottom <= limit]
    if len(gaps) - len(tight) < max(1.0, FEW_WIDE * len(gaps)):
        return None
    figures = sum(1 for a, b in tight if is_figure(a.text) and is_figure(b.text))
    if figures >= max(2.0, 0.2 * len(tight)):
        return None
    return limit


def text_blocks(column: Sequence[ColumnLine], limit: float) -> list[Interval]:
    """The extents of the texts in a column, whose lines are no further apart than `limit`."""
    blocks: list[Interval] = []
    for line in column:
        if blocks and line.box.top - blocks[-1][1] <= limit:
            blocks[-1] = (blocks[-1][0], max(blocks[-1][1], line.box.bottom))
        else:
            blocks.append((line.box.top, line.box.bottom))
    return blocks


def _components(intervals: Sequence[Interval]) -> list[Interval]:
    """Intervals that overlap put together."""
    rows: list[Interval] = []
    for top, bottom in sorted(intervals):
        if rows and top < rows[-1][1] - 0.5:
            rows[-1] = (rows[-1][0], max(rows[-1][1], bottom))
        else:
            rows.append((top, bottom))
    return rows


def _lines_as_rows(columns: Sequence[Sequence[ColumnLine]]) -> list[Interval]:
    """Every line a row, but lines that only go on with a label."""
    lines = sorted((line.box.top, line.box.bottom, c, line) for c, column in enumerate(columns) for line in column)
    rows: list[tuple[float, float, dict[int, ColumnLine]]] = []
    for top, bottom, c, line in lines:
        if rows and top < rows[-1][1] - 0.4 * (bottom - top) and c not in rows[-1][2]:
            rows[-1][2][c] = line
            rows[-1] = (rows[-1][0], max(rows[-1][1], bottom), rows[-1][2])
        else:
            rows.append((top, bottom, {c: line}))
    merged: list[tuple[float, float, dict[int, ColumnLine]]] = []
    for row in rows:
        if merged and _goes_on(merged[-1][2], row[2]) and row[0] - merged[-1][1] < 0.6 * (row[1] - row[0]):
            merged[-1] = (merged[-1][0], row[1], merged[-1][2] | row[2])
        else:
            merged.append(row)
    return [(top, bottom) for top, bottom, _ in merged]


def _goes_on(above: dict[int, ColumnLine], below: dict[int, ColumnLine]) -> bool:
    """Whether a line only goes on with the label of the line above, or with its own figures ends that label."""
    first = min(below)
    if first != min(above) or not below[first].text[0].islower() or above[first].text[-1] in ".:;":
        return False
    return len(below) == 1 or len(above) == 1
