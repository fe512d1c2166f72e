"""Parts of tables on consecutive pages joined into whole tables: repeated headers dropped, cut rows made one again."""

from __future__ import annotations

from extractors.content import Box
from extractors.ruled.cut_rows import group_goes_on, row_is_cut
from extractors.ruled.header_rows import header_rows, heads, is_figure, is_header_like
from extractors.ruled.joined_table import JoinedCell, JoinedTable
from extractors.ruled.table_parts import PartCell, TablePart

# Column edges of two parts of one table differ by no more than this (points).
SAME_EDGE = 4.0


def started(part: TablePart) -> JoinedTable:
    """The table that begins with `part`."""
    cells = [JoinedCell(c.row, c.col, c.rowspan, c.colspan, [(part.page, c)]) for c in part.cells]
    count = header_rows(part)
    return JoinedTable([part], count, cells, part.height, list(part.xs), part.owners()[0])


def goes_on(table: JoinedTable, part: TablePart) -> bool:
    """Whether `part`, at the top of the next page, continues the table: same columns and no header of its own."""
    edges = _edges_of_both(table, part)
    if edges is None:
        return False
    if part.chain is not None and part.chain == table.parts[-1].chain:
        return True
    if not table.header or _repeated(table, part, edges):
        return True
    return not is_header_like(part.owners()[0], table.first_header)


def joined(table: JoinedTable, part: TablePart) -> None:
    """Adds `part`, for which `goes_on` holds, to the table."""
    edges = _edges_of_both(table, part)
    _widen(part, _whole_width(table, part))
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


def _edges_of_both(table: JoinedTable, part: TablePart) -> list[float] | None:
    """The column edges of both, None when they are not those of one table.

    Where white space alone shows the columns of one of them, the table's header, repeated cell by cell, says so.
    """
    common = _common_edges(table.xs, _whole_width(table, part))
    if common is not None or not table.header or len(part.xs) != len(table.xs) or part.height <= table.header:
        return common
    ends = max(abs(part.xs[0] - table.xs[0]), abs(part.xs[-1] - table.xs[-1]))
    if ends > SAME_EDGE or [_nearest(table.xs, x) for x in part.xs] != list(range(len(table.xs))):
        return None
    ours = {(c.row, c.col, c.rowspan, c.colspan, c.pieces[0][1].text) for c in table.cells if c.row < table.header}
    theirs = {(c.row, c.col, c.rowspan, c.colspan, c.text) for c in part.cells if c.row < table.header}
    return list(table.xs) if ours == theirs and sum(bool(text) for *_, text in ours) > 1 else None


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
    is_cut = row_is_cut(table, pairs, all_paired, drawn) if part.row_cut is None else part.row_cut and all_paired
    merged: dict[int, JoinedCell] = {}
    for above, below in pairs:
        carried = part.carried.get(below.col)
        goes_on = group_goes_on(table, above, below, pairs) if carried is None else carried
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
