"""Headers that are set apart from their table: a shaded or bold grid right above rows that are drawn otherwise."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from extractors.content import Box, Word
from extractors.header_rows import TALLEST_HEADER
from extractors.pdf_pages import PageContent
from extractors.table_parts import PartCell, TablePart

# A header and the rows below it have the same sides, and nothing between them, up to so many points.
SAME_SIDE = 4.0
# Lower shading holds no line of words (points).
LEAST_HEIGHT = 6.0


def with_heads_above(parts: Iterable[TablePart], page: PageContent) -> list[TablePart]:
    """The parts of a page from top to bottom, those that are nothing but the header of the next one joined to it.

    The header of a grid may also be no more than shading with a line of words.
    """
    found: list[TablePart] = []
    for part in parts:
        whole = _joined(found[-1], part) if found and _is_head_of(found[-1], part) else None
        if whole is None and part.ruled and (head := _shaded_above(part, page)) is not None:
            part = _joined(head, part) or part
        if whole is None:
            found.append(part)
        else:
            found[-1] = whole
    return found


def _is_head_of(head: TablePart, body: TablePart) -> bool:
    """Whether a part is all shaded or bold, and ends where another one of the same sides begins."""
    sides = abs(head.xs[0] - body.xs[0]), abs(head.xs[-1] - body.xs[-1])
    if max(sides) > SAME_SIDE or abs(body.ys[0] - head.ys[-1]) > SAME_SIDE or head.height > TALLEST_HEADER:
        return False
    if head.ruled == body.ruled:
        return False
    named, first = [c for c in head.cells if c.words], [c for c in body.cells if c.words and c.row == 0]
    told = all(c.shaded for c in named) or all(c.bold for c in named)
    return len(named) > 1 and told and bool(first) and not all(c.bold for c in first)


def _shaded_above(body: TablePart, page: PageContent) -> TablePart | None:
    """The words on shading that ends where a grid of the same sides begins, each column's as a cell."""
    shading = [
        fill
        for fill in page.fills
        if not fill.is_white
        and fill.box.height > LEAST_HEIGHT
        and abs(fill.box.bottom - body.ys[0]) <= SAME_SIDE
        and fill.box.x0 >= body.xs[0] - SAME_SIDE
        and fill.box.x1 <= body.xs[-1] + SAME_SIDE
    ]
    if not shading:
        return None
    band = Box.around(fill.box for fill in shading)
    if max(abs(band.x0 - body.xs[0]), abs(band.x1 - body.xs[-1])) > SAME_SIDE:
        return None
    words = [w for w in page.words if band.top < (w.box.top + w.box.bottom) / 2 < band.bottom and w.box.x0 >= band.x0]
    cells: dict[int, PartCell] = {}
    for word in words:
        col = _column(word, body.xs)
        if col is None:
            return None
        if col not in cells:
            cells[col] = PartCell(0, col, 1, 1, Box(body.xs[col], band.top, body.xs[col + 1], band.bottom))
            cells[col].shaded = shading[0].colour
        cells[col].words.append(word)
    first = [cell for cell in body.cells if cell.words and cell.row == 0]
    if len(cells) < 2 or not first or all(cell.bold for cell in first):
        return None
    return TablePart(body.page, list(body.xs), [band.top, band.bottom], list(cells.values()), ruled=False)


def _joined(head: TablePart, body: TablePart) -> TablePart | None:
    """Both as one part in the columns of the one that rules draw; None where the words of the other do not fit them."""
    if head.ruled:
        below = _rows_in(body, head.xs)
        above: list[PartCell] | None = head.cells
        ys = [*head.ys, *body.ys[1:]]
    else:
        below = body.cells
        above = _row_in(head, body.xs)
        ys = [head.ys[0], *body.ys]
    if above is None or below is None:
        return None
    rows = len(ys) - body.height - 1
    for cell in below:
        cell.row += rows
    xs = head.xs if head.ruled else body.xs
    cells = sorted([*above, *below], key=lambda c: (c.row, c.col))
    return TablePart(head.page, xs, ys, cells, chain=body.chain, ends_open=body.ends_open, rows_ruled=body.rows_ruled)


def _rows_in(body: TablePart, xs: Sequence[float]) -> list[PartCell] | None:
    """The rows of a part in other columns; None where a cell spans rows or a word crosses a column's edge."""
    if any(cell.rowspan > 1 for cell in body.cells):
        return None
    found = [
        PartCell(row, col, 1, 1, Box(xs[col], body.ys[row], xs[col + 1], body.ys[row + 1]))
        for row in range(body.height)
        for col in range(len(xs) - 1)
    ]
    for cell in body.cells:
        for word in cell.words:
            col = _column(word, xs)
            if col is None:
                return None
            held = found[cell.row * (len(xs) - 1) + col]
            held.words.append(word)
            held.shaded = cell.shaded
    return found


def _row_in(head: TablePart, xs: Sequence[float]) -> list[PartCell] | None:
    """A header of one row in other columns; None where it has several rows, or two of its cells share a column."""
    if any(cell.rowspan < head.height for cell in head.cells):
        return None
    taken: dict[int, PartCell] = {}
    made: list[PartCell] = []
    for cell in (c for c in head.cells if c.words):
        columns = {_column(word, xs) for word in cell.words}
        if None in columns or not columns.isdisjoint(taken):
            return None
        first, last = min(c for c in columns if c is not None), max(c for c in columns if c is not None)
        one = PartCell(0, first, 1, last - first + 1, Box(xs[first], head.ys[0], xs[last + 1], head.ys[-1]))
        one.words, one.shaded = cell.words, cell.shaded
        made.append(one)
        taken |= dict.fromkeys(range(first, last + 1), one)
    blank = [c for c in range(len(xs) - 1) if c not in taken]
    return made + [PartCell(0, c, 1, 1, Box(xs[c], head.ys[0], xs[c + 1], head.ys[-1])) for c in blank]


def _column(word: Word, xs: Sequence[float]) -> int | None:
    """The column in which a word stands; None for one beside them or across an edge."""
    col = bisect_right(xs, (word.box.x0 + word.box.x1) / 2) - 1
    if not 0 <= col < len(xs) - 1:
        return None
    return col if word.box.x0 >= xs[col] - 1 and word.box.x1 <= xs[col + 1] + 1 else None
