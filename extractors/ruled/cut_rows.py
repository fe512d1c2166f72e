"""Whether a page break cuts a row of a table, or a cell over several rows, in two."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.pages.words import lines_of
from extractors.ruled.header_rows import is_figure
from extractors.ruled.joined_table import JoinedCell, JoinedTable

# A cell's text was cut by the page break only if fewer lines than this are free below it (and above its rest); more
# when the text surely goes on: word processors move two lines together.
FREE_LINES = 1.3
FREE_LINES_MOVED = 3.5
# So many columns that are always filled, and are not below the break, leave no doubt that a row is cut.
# Where no rule shows how far a cell reaches, fewer do, since the room below its text tells nothing; so do they where
# the next word had no room in the line above the break.
SURE, SURE_UNDRAWN = 3, 2
# Room that a cell leaves beside its text at most (points), and the width of a blank as a share of the font size.
MARGIN = 6.0
BLANK = 0.2
# A column is one that is always filled when at least this share of its cells has text.
ALWAYS_FILLED = 0.85


def row_is_cut(
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
    enough = SURE if drawn and not all(_may_continue(a, b) for a, b in both) else SURE_UNDRAWN
    sure = always >= enough and not any(_is_amount(b.text) for _, b in row if b.text)
    # Without rules, where a name of the next group stands in its rows says little of where these begin.
    told = [(a, b) for a, b in pairs if drawn or not sure or b.rowspan == 1]
    if any(a.text and b.text and (_is_amount(a.text) or not (sure or _fills_to_end(a, b))) for a, b in told):
        return False
    if not any(_begins_at_top(a, b) for a, b in both):
        return False
    if always:
        return True
    if not all(_may_continue(a, b) for a, b in both):
        return False
    return bool(silent) or any(_continues(a, b) for a, b in both)


def group_goes_on(
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
    if any(b and _is_amount(a) for a, b in beside):
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
    if above.text[-1] in ".;:" or _is_amount(above.text) or _is_amount(below.text):
        return False
    upper, lower = above.last, below.pieces[0][1]
    if not upper.words or not lower.words:
        return True
    last, first = lines_of(upper.words)[-1], lines_of(lower.words)[0]
    margin = min(MARGIN, max(0.0, min(w.box.x0 for w in upper.words) - upper.box.x0))
    taken = last[-1].box.x1 - last[0].box.x0 + first[0].box.width + BLANK * first[0].size
    return taken > upper.box.width - 2 * margin - 1


def _is_amount(text: str) -> bool:
    """Whether a text is a figure, in brackets or not."""
    return is_figure(text.strip("()"))
