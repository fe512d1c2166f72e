"""The rows of a table without a full grid: edges from bands, figures, header levels and the space between lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.content import Box, Word
from extractors.ruled.header_rows import is_figure, names_period
from extractors.text.text_lines import text_lines
from extractors.unruled.anchored_rows import anchored_rows, lines_stand_apart, rows_hold_anchors, rows_part_anchors
from extractors.unruled.column_fit import crosses
from extractors.unruled.column_numbers import with_number_row
from extractors.unruled.label_spans import CENTRED
from extractors.unruled.second_heads import FEWEST_NAMES
from extractors.unruled.text_rows import ColumnLine, Interval, column_lines, figure_rows, row_edges, text_blocks

# A label over several columns stands this far above what they are named (in font sizes): further than lines of a text.
CLEAR_OF_LABEL = 0.5
# A unit in brackets, which is no name of a column; its middle is that of the name that it goes on with (points).
_UNIT = re.compile(r"\([^()]*\)")
SAME_MIDDLE = 1.5
# Bands are groups of rows where at least this share of the rows stand in one with others.
GROUPS = 0.25


def row_edges_of(
    bands: Sequence[float],
    xs: Sequence[float],
    words: Sequence[Word],
    size: float,
    banded: bool,
    leading: float | None,
) -> list[float]:
    """The edges of the rows, in points from the top: those of the bands, and those between rows inside a band.

    `bands` are the edges of what rules or shading divide the words into, `xs` those of the columns; `banded` says that
    each band is a row. `size` is that of the type, `leading` the widest space inside a text where the table tells it.
    """
    ys = [bands[0]]
    for top, bottom in pairwise(bands):
        held = [w for w in words if top <= (w.box.top + w.box.bottom) / 2 < bottom]
        columns = lines_by_column(held, xs)
        one_row = banded or (len(bands) > 2 and _holds_one_row(columns, held, xs[1:-1]))
        parted = [] if banded or leading is None else row_edges(columns, size, leading)
        inner = figure_rows(columns) if one_row and not parted else _edges_by_space(columns, size, leading)
        whole = len(bands) > 2 and ys == [bands[0]] and all(w.bold for w in held)
        inner = _with_header_levels(inner, held, xs, bottom if whole else _bold_lines(columns), size)
        inner = with_number_row(inner, held)
        if ys == [bands[0]] and one_row and (below := _below_names(columns)) is not None:
            inner = sorted({*inner, below})
        ys += [y for y in inner if ys[-1] + 2 < y < bottom - 2]
        if held:
            ys.append(bottom)
    return ys


def hold_several_rows(
    pages: Sequence[tuple[Sequence[Word], Sequence[float]]], xs: Sequence[float], leading: float
) -> bool:
    """Whether the bands of a table are groups of rows and no single rows.

    `pages` are the words of each page and the edges of its bands, `xs` those of the columns, `leading` is the widest
    space inside a text. In many of the bands figures stand below each other, further apart than that, and beside each
    of them a text of its own.
    """
    groups = single = inside = 0
    for words, bands in pages:
        for top, bottom in pairwise(bands):
            held = [w for w in words if top <= (w.box.top + w.box.bottom) / 2 < bottom]
            if not held or all(w.bold for w in held):
                continue
            columns = lines_by_column(held, xs)
            figures = [2 * sum(is_figure(x.text) for x in column) >= max(len(column), 3) for column in columns]
            blocks = [text_blocks(column, leading) for column in columns]
            texts = [held for held, counted in zip(blocks, figures, strict=True) if held and not counted]
            counts = [held for held, counted in zip(blocks, figures, strict=True) if counted]
            several = max((len(f) for f in counts if any(_one_beside_each(f, own) for own in texts)), default=1)
            groups += several > 1
            single += several == 1
            inside += several if several > 1 else 0
    return groups > 1 and inside >= GROUPS * (single + inside)


def _one_beside_each(figures: Sequence[Interval], texts: Sequence[Interval]) -> bool:
    """Whether a text of its own stands at the height of each figure."""
    beside = [next((i for i, (c, d) in enumerate(texts) if top < d and bottom > c), None) for top, bottom in figures]
    return None not in beside and len(set(beside)) == len(figures)


def lines_by_column(words: Sequence[Word], xs: Sequence[float]) -> list[list[ColumnLine]]:
    """The lines in each of the columns between `xs`."""
    return [column_lines([w for w in words if a <= (w.box.x0 + w.box.x1) / 2 < b]) for a, b in pairwise(xs)]


def _with_header_levels(
    edges: Sequence[float], words: Sequence[Word], xs: Sequence[float], head: float, size: float
) -> list[float]:
    """The edges between rows, and those below bold texts over several columns that name columns further down."""
    found = list(edges)
    bold = [w for w in words if w.box.bottom <= head + 0.5]
    lines = text_lines(bold)
    pieces = [Box.around(w.box for w in piece) for line in lines for piece in line.pieces]
    over = [Box.around(w.box for w in p) for x in lines for p in x.pieces if any(crosses(p, at) for at in xs)]
    units = [
        Box.around(w.box for w in p) for x in lines for p in x.pieces if _UNIT.fullmatch(" ".join(w.text for w in p))
    ]
    columns = list(pairwise(xs))
    named = {label: [(a, b) for a, b in columns if min(b, label.x1) - max(a, label.x0) > 1] for label in over}
    named |= {
        box: own
        for box in pieces
        if box not in over
        and not any(_goes_on(box, unit) for unit in units)
        and (own := _named_by_middle(box, pieces, columns, size))
    }
    for label, own in named.items():
        below = [
            (box, col)
            for box in pieces
            if box not in named and box.top > label.bottom - 0.3 * size
            for col, (a, b) in enumerate(own)
            if a <= (box.x0 + box.x1) / 2 < b
        ]
        level = [box.top for box, col in below if any(c != col and _side_by_side(box, other) for other, c in below)]
        if level:
            stack = [
                o.bottom for o in named if o.bottom < min(level) + 0.3 * size and o.x0 < own[-1][1] and o.x1 > own[0][0]
            ]
            edge = (max(stack) + min(level)) / 2
            if not any(max(stack) - size < y < min(level) + size for y in found):
                found.append(edge)
    return sorted(found)


def _goes_on(name: Box, unit: Box) -> bool:
    """Whether a unit in brackets stands in the middle below a name, as its last line does."""
    return unit.top >= name.bottom - 1 and abs(unit.x0 + unit.x1 - name.x0 - name.x1) <= 2 * SAME_MIDDLE


def _side_by_side(a: Box, b: Box) -> bool:
    """Whether two boxes stand at about the same height."""
    return min(a.bottom, b.bottom) - max(a.top, b.top) > 0.2 * min(a.height, b.height)


def _named_by_middle(
    label: Box, pieces: Sequence[Box], columns: Sequence[tuple[float, float]], size: float
) -> list[tuple[float, float]]:
    """The columns over whose middle a bold text stands in a header, clear of what they name further down; may be none.

    They have no other text at its height or above.
    """
    middle = (label.x0 + label.x1) / 2
    held = [[box for box in pieces if a <= (box.x0 + box.x1) / 2 < b] for a, b in columns]
    at = next((i for i, (a, b) in enumerate(columns) if a <= middle < b), None)
    if at is None:
        return []
    own_below = [box.top for box in held[at] if box is not label and box.top > label.bottom - 0.3 * size]
    if not own_below or min(own_below) - label.bottom < CLEAR_OF_LABEL * size:
        return []
    free = [bool(boxes) and all(box is label or box.top > label.bottom + 0.3 * size for box in boxes) for boxes in held]
    best: list[tuple[float, float]] = []
    for first in range(at, -1, -1):
        if not free[first]:
            break
        for last in range(at, len(columns)):
            if not free[last]:
                break
            texts = Box.around(box for i in range(first, last + 1) for box in held[i] if box is not label)
            middles = ((columns[first][0] + columns[last][1]) / 2, (texts.x0 + texts.x1) / 2)
            if last - first >= len(best) and last > first and min(abs(m - middle) for m in middles) <= CENTRED * size:
                best = list(columns[first : last + 1])
    return best


def _edges_by_space(columns: Sequence[Sequence[ColumnLine]], size: float, leading: float | None) -> list[float]:
    """Edges of rows that nothing drawn parts: where the space between lines is wide, else by what each row has once."""
    head = _bold_lines(columns)
    below = [[line for line in column if line.box.top >= head - 1] for column in columns]
    by_space = row_edges(columns, size, leading)
    edges = [y for y in by_space if y > head + 1]
    if rows_hold_anchors(below, edges) or (leading is not None and rows_part_anchors(below, edges, leading)):
        return by_space
    if leading is None and lines_stand_apart(below, size):
        return by_space
    # Names of groups of rows in the first columns hide edges where they are higher than a row.
    for first in range(1, len(columns) - 1) if leading is not None else ():
        beside = row_edges(columns, size, leading, first)
        edges = [y for y in beside if y > head + 1]
        if leading is not None and rows_part_anchors(below, edges, leading):
            return beside
    anchored = anchored_rows(below, size)
    if anchored is None:
        return by_space
    titles = [[line for line in column if line.box.top < head - 1] for column in columns]
    above = row_edges(titles, size, leading) if any(titles) else []
    top = min(line.box.top for column in below for line in column)
    return [*above, *([(head + top) / 2] if head > float("-inf") else []), *anchored]


def _bold_lines(columns: Sequence[Sequence[ColumnLine]]) -> float:
    """Where the bold lines at the top of a band end; far above it when there are none."""
    end = float("-inf")
    for line in sorted((line for column in columns for line in column), key=lambda line: line.box.top):
        if not all(word.bold for word in line.words):
            return end if end <= line.box.top + 1 else float("-inf")
        end = max(end, line.box.bottom)
    return float("-inf")


def _below_names(columns: Sequence[Sequence[ColumnLine]]) -> float | None:
    """Between bold names of columns and the only row below them, with figures, that nothing parts from them."""
    end = _bold_lines(columns)
    names = [line for column in columns for line in column if line.box.bottom <= end + 0.5]
    row = [line for column in columns for line in column if line.box.bottom > end + 0.5]
    named = sum(any(line in names for line in column) for column in columns)
    if named < FEWEST_NAMES or any(is_figure(x.text) and not names_period(x.text) for x in names):
        return None
    return (end + min(x.box.top for x in row)) / 2 if any(is_figure(x.text) for x in row) else None


def _holds_one_row(columns: Sequence[Sequence[ColumnLine]], words: Sequence[Word], between: Sequence[float]) -> bool:
    """Whether a band between rules is one row.

    No column holds more than one figure and some hold one; or a single line stands in the middle beside taller texts,
    and nothing in the band runs over several columns as the upper level of a header does.
    """
    figures = [sum(is_figure(line.text) for line in column) for column in columns]
    if max(figures):
        return max(figures) == 1
    filled = [column for column in columns if column]
    middle = (min(c[0].box.top for c in filled) + max(c[-1].box.bottom for c in filled)) / 2 if filled else 0.0
    alone = any(
        len(column) == 1 and abs((column[0].box.top + column[0].box.bottom) / 2 - middle) < column[0].box.height / 2
        for column in filled
    )
    pieces = [piece for line in text_lines(words) for piece in line.pieces]
    return alone and not any(crosses(piece, x) for piece in pieces for x in between)
