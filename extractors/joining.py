"""Parts of tables on consecutive pages joined into whole tables: repeated headers dropped, cut rows made one again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.content import Box
from extractors.header_rows import header_rows, heads, is_figure, is_header_like
from extractors.table_parts import PartCell, TablePart
from extractors.words import lines_of

# Column edges of two parts of one table differ by no more than this (points).
SAME_EDGE = 4.0
# A cell's text was cut by the page break only if fewer lines than this are free below it (and above its rest); more
# when the text surely goes on: word processors move two lines together.
FREE_LINES = 1.3
FREE_LINES_MOVED = 3.5
# So many columns that are always filled, and are not below the break, leave no doubt that a row is cut.
# Where no rule shows how far a cell reaches, fewer do, since the room below its text tells nothing.
SURE, SURE_UNDRAWN = 3, 2
# Room that a cell leaves beside its text at most (points), and the width of a blank as a share of the font size.
MARGIN = 6.0
BLANK = 0.2
# A column is one that is always filled when at least this share of its cells has text.
ALWAYS_FILLED = 0.85


@dataclass(slots=True)
class JoinedCell:
    """A cell of a whole table: place and spans in its grid, and the cells of the parts that it consists of."""

    row: int
    col: int
    rowspan: int
    colspan: int
    pieces: list[tuple[int, PartCell]]

    @property
    def text(self) -> str:
        """The text of all pieces in order."""
        return " ".join(piece.text for _, piece in self.pieces if piece.text)

    @property
    def last(self) -> PartCell:
        """The piece on the last page."""
        return self.pieces[-1][1]


@dataclass(slots=True)
class JoinedTable:
    """A whole table: its parts, the height of its header, and its cells in reading order."""

    parts: list[TablePart]
    header: int
    cells: list[JoinedCell]
    height: int
    xs: list[float]
    first_header: list[PartCell] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.xs) - 1

    def owners(self, first: int = 0) -> list[list[JoinedCell]]:
        """For each row from `first` on the cell that covers each column."""
        grid: list[list[JoinedCell | None]] = [[None] * self.width for _ in range(self.height - first)]
        for cell in self.cells:
            for r in range(max(cell.row, first), cell.row + cell.rowspan):
                for c in range(cell.col, cell.col + cell.colspan):
                    grid[r - first][c] = cell
        if any(cell is None for row in grid for cell in row):
            raise ValueError("the cells of a table do not fill its grid")
        return [[cell for cell in row if cell is not None] for row in grid]


def started(part: TablePart) -> JoinedTable:
    """The table that begins with `part`."""
    cells = [JoinedCell(c.row, c.col, c.rowspan, c.colspan, [(part.page, c)]) for c in part.cells]
    count = header_rows(part)
    return JoinedTable([part], count, cells, part.height, list(part.xs), part.owners()[0])


def goes_on(table: JoinedTable, part: TablePart) -> bool:
    """Whether `part`, at the top of the next page, continues the table: same columns and no header of its own."""
    edges = _common_edges(table.xs, _whole_width(table, part))
    if edges is None:
        return False
    if part.chain is not None and part.chain == table.parts[-1].chain:
        return True
    if not table.header or _repeated(table, part, edges):
        return True
    return not is_header_like(part.owners()[0], table.first_header)


def joined(table: JoinedTable, part: TablePart) -> None:
    """Adds `part`, for which `goes_on` holds, to the table."""
    _widen(part, _whole_width(table, part))
    edges = _common_edges(table.xs, part.xs)
    if edges is None:
        raise ValueError("the columns of the parts differ")
    repeated = _repeated(table, part, edges)
    if repeated and len(table.parts) == 1:
        table.header = repeated if table.header == 0 else min(max(repeated, 1), max(table.header, repeated))
    if table.height == 1 and not table.header and heads(table.first_header, part.owners()[0]):
        table.header = 1
    _regrid_table(table, edges)
    _append(table, part, _regridded(part, edges), repeated)
    table.parts.append(part)


def _whole_width(table: JoinedTable, part: TablePart) -> list[float]:
    """The part's column edges, with those of first columns of the table of which the part's page draws nothing.

    That is how a page is set on which the cells of these columns only go on from the page before.
    """
    missing = [x for x in table.xs if x < part.xs[0] - SAME_EDGE]
    own = [min(abs(x - y) for y in table.xs) <= SAME_EDGE for x in part.xs]
    same_side = abs(part.xs[-1] - table.xs[-1]) <= SAME_EDGE
    return [*missing, *part.xs] if missing and all(own) and same_side and part.width > 1 else part.xs


def _widen(part: TablePart, xs: list[float]) -> None:
    """Gives the part the empty first columns up to the edges `xs`."""
    added = len(xs) - len(part.xs)
    if not added:
        return
    for cell in part.cells:
        cell.col += added
    for col in range(added):
        box = Box(xs[col], part.ys[0], xs[col + 1], part.ys[-1])
        part.cells.append(PartCell(0, col, part.height, 1, box))
    part.xs = xs
    part.cells.sort(key=lambda cell: (cell.row, cell.col))


def _common_edges(own: list[float], other: list[float]) -> list[float] | None:
    """The column edges of both (in the table's place), None when they are not those of one table."""
    shift = other[0] - own[0]
    moved = [x - shift for x in other]
    if abs(moved[-1] - own[-1]) > SAME_EDGE or abs(shift) > 60:
        return None
    fewer, more = sorted((own, moved), key=len)
    if any(min(abs(x - y) for y in more) > SAME_EDGE for x in fewer):
        return None
    return own if len(own) >= len(moved) else moved


def _nearest(edges: list[float], place: float) -> int:
    return min(range(len(edges)), key=lambda i: abs(edges[i] - place))


def _regrid_table(table: JoinedTable, edges: list[float]) -> None:
    if len(edges) == len(table.xs):
        return
    places = [_nearest(edges, x) for x in table.xs]
    for cell in table.cells:
        left, right = places[cell.col], places[cell.col + cell.colspan]
        cell.col, cell.colspan = left, right - left
    table.xs = edges


def _regridded(part: TablePart, edges: list[float]) -> list[JoinedCell]:
    shift = part.xs[0] - edges[0]
    places = [_nearest(edges, x - shift) for x in part.xs]
    return [
        JoinedCell(c.row, places[c.col], c.rowspan, places[c.col + c.colspan] - places[c.col], [(part.page, c)])
        for c in part.cells
    ]


def _repeated(table: JoinedTable, part: TablePart, edges: list[float]) -> int:
    """How many rows at the top of `part` repeat those at the top of the table."""
    places = [_nearest(edges, x) for x in table.xs]
    limit = min(part.height, table.header or (3 if len(table.parts) == 1 else 0))
    count = 0
    theirs = _regridded(part, edges)
    while count < limit:
        ours = {
            (places[c.col], c.rowspan, places[c.col + c.colspan], c.pieces[0][1].text)
            for c in table.cells
            if c.row == count
        }
        if ours != {(c.col, c.rowspan, c.col + c.colspan, c.text) for c in theirs if c.row == count}:
            break
        count += 1
    if count and not table.header and all(is_figure(c.text) or not c.text for c in theirs if c.row == 0):
        return 0
    # A header cell that spans rows must not be torn: drop only whole header rows.
    while count and any(c.row < count < c.row + c.rowspan for c in theirs):
        count -= 1
    return count


def _append(table: JoinedTable, part: TablePart, cells: list[JoinedCell], skip: int) -> None:
    body = [c for c in cells if c.row + c.rowspan > skip]
    if not body:
        return
    first = {col: c for c in body if c.row <= skip < c.row + c.rowspan for col in range(c.col, c.col + c.colspan)}
    last = table.owners(table.height - 1)[0]
    pairs = _pairs(last, first)
    all_paired = len(pairs) == len({id(c) for c in first.values()})
    drawn = part.ruled or part.rows_ruled
    is_cut = _row_is_cut(table, pairs, all_paired, drawn) if part.row_cut is None else part.row_cut and all_paired
    merged: dict[int, JoinedCell] = {}
    for above, below in pairs:
        carried = part.carried.get(below.col)
        goes_on = _group_goes_on(table, above, below, pairs) if carried is None else carried
        if is_cut and not drawn and not goes_on and below.rowspan > 1 and above.text and below.text:
            # The rest of the row is of the group above: the next one begins below it.
            below.row, below.rowspan = skip + 1, below.row + below.rowspan - skip - 1
        elif is_cut or goes_on:
            merged[id(below)] = above
    start = table.height - (1 if is_cut else 0)
    for cell in body:
        held = merged.get(id(cell)) if cell.row <= skip else None
        rows = cell.row + cell.rowspan - max(cell.row, skip)
        if held is not None:
            held.pieces.extend(cell.pieces)
            held.rowspan += rows - (1 if is_cut else 0)
        else:
            table.cells.append(
                JoinedCell(start + max(cell.row, skip) - skip, cell.col, rows, cell.colspan, cell.pieces)
            )
    table.height = start + part.height - skip


def _pairs(last: list[JoinedCell], first: dict[int, JoinedCell]) -> list[tuple[JoinedCell, JoinedCell]]:
    """Cells above and below the page break that cover the same columns."""
    result: dict[int, tuple[JoinedCell, JoinedCell]] = {}
    for above in last:
        below = first.get(above.col)
        if below is not None and below.col == above.col and below.colspan == above.colspan:
            result[id(above)] = (above, below)
    return list(result.values())


def _row_is_cut(
    table: JoinedTable, pairs: Sequence[tuple[JoinedCell, JoinedCell]], all_paired: bool, drawn: bool
) -> bool:
    """Whether the last row above the break and the first below are one row; `drawn` says that rules part the rows."""
    if not all_paired or table.height - 1 < table.header:
        return False
    row = [p for p in pairs if p[0].rowspan == 1 and p[1].rowspan == 1]
    row = row or [p for p in pairs if p[0].rowspan == 1 or p[1].rowspan == 1]
    if not any(b.text for _, b in row):
        return True
    if any(b.text and not a.text for a, b in row):
        return False
    # What has text on both sides of the break must have been cut by it: here, and in the groups that the row is of.
    both = [(a, b) for a, b in row if a.text and b.text]
    # A text does not go on in bold.
    if any(b.pieces[0][1].bold and not a.last.bold for a, b in both):
        return False
    silent = [a for a, b in row if a.text and not b.text]
    always = sum(_always_filled(table, a) for a in silent)
    sure = always >= (SURE if drawn else SURE_UNDRAWN) and not any(is_figure(b.text) for _, b in row if b.text)
    # Without rules, where a name of the next group stands in its rows says little of where these begin.
    told = [(a, b) for a, b in pairs if drawn or not sure or b.rowspan == 1]
    if any(a.text and b.text and (is_figure(a.text) or not (sure or _fills_to_end(a, b))) for a, b in told):
        return False
    if not any(_begins_at_top(a, b) for a, b in both):
        return False
    if always:
        return True
    if not all(_may_continue(a, b) for a, b in both):
        return False
    return bool(silent) or any(_continues(a, b) for a, b in both)


def _group_goes_on(
    table: JoinedTable,
    above: JoinedCell,
    below: JoinedCell,
    pairs: Sequence[tuple[JoinedCell, JoinedCell]],
) -> bool:
    """Whether a cell that spans rows goes on below the break although the row in it is another one."""
    spans = above.rowspan > 1 or below.rowspan > 1 or _spans_rows(table, above)
    if not spans or above.row < table.header:
        return False
    if not below.text or not above.text:
        return below.rowspan > 1 or above.rowspan > 1 or _always_filled(table, above)
    if not _fills_to_end(above, below):
        return False
    if _continues(above, below) and _begins_at_top(above, below):
        return True
    # Neighbours over the same rows: one that goes on without text says that the group does, a new figure that it ends.
    beside = [
        (a.text, b.text)
        for a, b in pairs
        if a is not above and (a.row, a.rowspan, b.rowspan) == (above.row, above.rowspan, below.rowspan)
    ]
    if any(b and is_figure(a) for a, b in beside):
        return False
    return any(a and not b for a, b in beside) and _may_continue(above, below)


def _spans_rows(table: JoinedTable, cell: JoinedCell) -> bool:
    return any(c.rowspan > 1 and c.col == cell.col and c.row >= table.header for c in table.cells)


def _always_filled(table: JoinedTable, cell: JoinedCell) -> bool:
    """Whether the other cells of the body in this cell's column have text as a rule."""
    others = [
        c
        for c in table.cells
        if c.col == cell.col and c.colspan == cell.colspan and c is not cell and c.row >= table.header
    ]
    return sum(bool(c.text) for c in others) >= ALWAYS_FILLED * len(others)


def _free_lines(above: JoinedCell, below: JoinedCell) -> float:
    return FREE_LINES_MOVED if _continues(above, below) else FREE_LINES


def _fills_to_end(above: JoinedCell, below: JoinedCell) -> bool:
    upper = above.last
    if not upper.words:
        return True
    end, line = max(w.box.bottom for w in upper.words), max(w.box.height for w in upper.words)
    return upper.box.bottom - end <= _free_lines(above, below) * line


def _begins_at_top(above: JoinedCell, below: JoinedCell) -> bool:
    """Whether the text below the break begins at the top of its cell, or stands in its middle."""
    lower = below.pieces[0][1]
    if not lower.words:
        return True
    line = max(w.box.height for w in lower.words)
    free_above = min(w.box.top for w in lower.words) - lower.box.top
    free_below = lower.box.bottom - max(w.box.bottom for w in lower.words)
    centred = abs(free_above - free_below) <= line and _continues(above, below)
    return centred or free_above <= _free_lines(above, below) * line


def _continues(above: JoinedCell, below: JoinedCell) -> bool:
    """Whether a text surely goes on: `_may_continue` holds, and the rest begins in lower case."""
    return below.text[0].islower() and _may_continue(above, below)


def _may_continue(above: JoinedCell, below: JoinedCell) -> bool:
    """Whether a text can go on below the break: no full stop, no figure, and no room for the next word in its line."""
    if above.text[-1] in ".;:" or is_figure(above.text) or is_figure(below.text):
        return False
    upper, lower = above.last, below.pieces[0][1]
    if not upper.words or not lower.words:
        return True
    last, first = lines_of(upper.words)[-1], lines_of(lower.words)[0]
    margin = min(MARGIN, max(0.0, min(w.box.x0 for w in upper.words) - upper.box.x0))
    taken = last[-1].box.x1 - last[0].box.x0 + first[0].box.width + BLANK * first[0].size
    return taken > upper.box.width - 2 * margin - 1
