"""Headers that are set apart from their table: a shaded or bold grid right above rows that are drawn otherwise."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractors.content import Box, Word
from extractors.pages.pdf_pages import PageContent
from extractors.pages.rulings import Fill
from extractors.ruled.grids import edges_of
from extractors.ruled.header_rows import TALLEST_HEADER
from extractors.ruled.table_parts import PartCell, TablePart

# A header and the rows below it have the same sides, and nothing between them, up to so many points.
SAME_SIDE = 4.0
# Between a header and the text of the first row is less than a line (font sizes).
ROOM = 0.8
# Lower shading holds no line of words (points).
LEAST_HEIGHT = 6.0
# Levels of a header end where the next ones begin, up to so many points.
SAME_LEVEL = 2.0


def with_heads_above(parts: Iterable[TablePart], page: PageContent) -> list[TablePart]:
    """The parts of a page from top to bottom, those that are nothing but the header of the next one joined to it.

    The header of a grid may also be no more than shading with a line of words.
    """
    found: list[TablePart] = []
    for part in parts:
        whole = _joined(found[-1], part) if found and _is_head_of(found[-1], part) else None
        if whole is None and (headed := _under_shading(part, page)) is not None:
            part = headed
        if whole is None:
            found.append(part)
        else:
            found[-1] = whole
    return found


def _is_head_of(head: TablePart, body: TablePart) -> bool:
    """Whether a part is all shaded or bold, and ends where another one of the same sides begins."""
    sides = abs(head.xs[0] - body.xs[0]), abs(head.xs[-1] - body.xs[-1])
    if max(sides) > SAME_SIDE or head.height > TALLEST_HEADER:
        return False
    # A row that nothing is drawn round begins with its text, a little below the header.
    sizes = [w.size for c in body.cells if c.row == 0 for w in c.words]
    room = ROOM * min(sizes) if sizes and not body.ruled else 0.0
    if not -SAME_SIDE <= body.ys[0] - head.ys[-1] <= max(SAME_SIDE, room):
        return False
    if head.ruled == body.ruled:
        return False
    named, first = [c for c in head.cells if c.words], [c for c in body.cells if c.words and c.row == 0]
    told = all(c.shaded for c in named) or all(c.bold for c in named)
    return len(named) > 1 and told and bool(first) and not all(c.bold for c in first)


def _under_shading(body: TablePart, page: PageContent) -> TablePart | None:
    """The part with what stands on shading that ends where it begins: shaded cells, or else a row of words."""
    first = [cell for cell in body.cells if cell.words and cell.row == 0]
    if not first or all(cell.bold for cell in first) or body.repeated is not None:
        return None
    sides = body.xs[0] - SAME_SIDE, body.xs[-1] + SAME_SIDE
    fills = [
        f
        for f in page.fills
        if not f.is_white and f.box.height > LEAST_HEIGHT and f.box.x0 >= sides[0] and f.box.x1 <= sides[1]
    ]
    shading = [f for f in fills if abs(f.box.bottom - body.ys[0]) <= SAME_SIDE]
    if not shading or all(cell.shaded == shading[0].colour for cell in first):
        return None
    band = Box.around(fill.box for fill in shading)
    if max(abs(band.x0 - body.xs[0]), abs(band.x1 - body.xs[-1])) > SAME_SIDE:
        return None
    edges = edges_of([x for fill in shading for x in (fill.box.x0, fill.box.x1)])
    if not body.ruled and len(edges) >= len(body.xs) and (moved := _rows_in(body, edges)) is not None:
        # Where nothing but white space parts the columns, the shading of their names does it better.
        body = replace(body, xs=edges, cells=moved)
    head = _cells_shaded(body, page, _with_levels_above(shading, fills)) or _words_shaded(body, page, shading, band)
    return None if head is None else _stacked(head, body)


def _with_levels_above(shading: Sequence[Fill], fills: Sequence[Fill]) -> list[Fill]:
    """The shading with what stands on it, level by level."""
    found = list(shading)
    for _ in range(TALLEST_HEADER - 1):
        tops = {round(fill.box.top, 1) for fill in found}
        more = [
            f
            for f in fills
            if f not in found
            and any(abs(f.box.bottom - top) <= SAME_LEVEL for top in tops)
            and any(f.box.x0 - 1 <= g.box.x0 and g.box.x1 <= f.box.x1 + 1 for g in found)
        ]
        if not more:
            break
        found += more
    return found


def _cells_shaded(body: TablePart, page: PageContent, shading: Sequence[Fill]) -> TablePart | None:
    """A header of which each cell is shaded by itself; None where the shading does not fit the columns."""
    ys = edges_of([y for fill in shading for y in (fill.box.top, fill.box.bottom)])
    cells, covered = [], 0
    for fill in shading:
        left, right = _nearest(body.xs, fill.box.x0), _nearest(body.xs, fill.box.x1)
        top, bottom = _nearest(ys, fill.box.top), _nearest(ys, fill.box.bottom)
        off = max(abs(body.xs[left] - fill.box.x0), abs(body.xs[right] - fill.box.x1))
        if off > SAME_SIDE or left >= right or top >= bottom:
            return None
        box = Box(body.xs[left], ys[top], body.xs[right], ys[bottom])
        cell = PartCell(top, left, bottom - top, right - left, box, shaded=fill.colour)
        cell.words = [w for w in page.words if _holds(fill.box, w)]
        cells.append(cell)
        covered += cell.rowspan * cell.colspan
    if len({(r, c) for cell in cells for r in cell.rows for c in cell.cols}) != covered:
        return None
    if covered != body.width * (len(ys) - 1) or sum(bool(cell.words) for cell in cells) < 2:
        return None
    return TablePart(body.page, list(body.xs), ys, cells, ruled=not body.ruled)


def _words_shaded(body: TablePart, page: PageContent, shading: Sequence[Fill], band: Box) -> TablePart | None:
    """A header of one row, each word in the column in which it stands."""
    cells: dict[int, PartCell] = {}
    for word in (w for w in page.words if _holds(band, w)):
        col = _column(word, body.xs)
        if col is None:
            return None
        if col not in cells:
            cells[col] = PartCell(0, col, 1, 1, Box(body.xs[col], band.top, body.xs[col + 1], band.bottom))
            cells[col].shaded = shading[0].colour
        cells[col].words.append(word)
    if len(cells) < 2:
        return None
    blank = [c for c in range(body.width) if c not in cells]
    every = [*cells.values()] + [
        PartCell(0, c, 1, 1, Box(body.xs[c], band.top, body.xs[c + 1], band.bottom)) for c in blank
    ]
    return TablePart(body.page, list(body.xs), [band.top, band.bottom], every, ruled=not body.ruled)


def _holds(box: Box, word: Word) -> bool:
    """Whether the middle of a word lies in a box."""
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _nearest(edges: Sequence[float], place: float) -> int:
    return min(range(len(edges)), key=lambda i: abs(edges[i] - place))


def _stacked(head: TablePart, body: TablePart) -> TablePart:
    """A header over rows in the same columns as one part."""
    for cell in body.cells:
        cell.row += head.height
    return replace(body, ys=[*head.ys, *body.ys[1:]], cells=[*head.cells, *body.cells])


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
