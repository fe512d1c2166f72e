"""Cells of a table without a full grid that span rows: names of groups of rows, told for the table as a whole."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from statistics import median

from extractors.content import Box
from extractors.ruled.header_rows import is_figure
from extractors.ruled.table_parts import PartCell, TablePart
from extractors.unruled.label_spans import first_body_row
from extractors.unruled.row_groups import FAR, are_groups, reach_over_rows, row_groups
from extractors.unruled.text_rows import ColumnLine, Interval, column_lines, text_blocks

# Groups of a column that cost more than this are looked for together with those of the column before.
DOUBTFUL = 2.0
# Texts of two columns begin, or have their middles, at the same height when they differ by no more (in font sizes).
ALIKE = 0.3
# A figure stands between two rows when it reaches into both by at least this share of its height.
BETWEEN = 0.3


def drop_stub(part: TablePart) -> None:
    """Drops a last row of which only cells of rows above reach down to the page's end: the rest is overleaf."""
    last = part.height - 1
    own = [c for c in part.cells if c.row == last]
    if (
        not last
        or any(c.words for c in own)
        or not any(c.words for c in part.cells if c.row < last < c.row + c.rowspan)
    ):
        return
    part.cells = [c for c in part.cells if c.row < last]
    for cell in part.cells:
        cell.rowspan = min(cell.rowspan, last - cell.row)
    part.ys = [*part.ys[:last], part.ys[-1]]


def span_between_rows(part: TablePart) -> None:
    """Makes cells span two rows whose figure stands between them, where one of both has no other text."""
    figures = [c for c in part.cells if c.words and c.rowspan == 1 and is_figure("".join(w.text for w in c.words))]
    for cell in figures:
        top, bottom = min(w.box.top for w in cell.words), max(w.box.bottom for w in cell.words)
        for edge, other in ((part.ys[cell.row], cell.row - 1), (part.ys[cell.row + 1], cell.row + 1)):
            if min(edge - top, bottom - edge) < BETWEEN * (bottom - top):
                continue
            empty = [c for c in part.cells if (c.row, c.col, c.rowspan) == (other, cell.col, 1) and not c.words]
            if empty and empty[0].colspan == cell.colspan == 1:
                merge_rows(part, cell.col, [(min(cell.row, other), max(cell.row, other) + 1)])


def span_groups(parts: Sequence[TablePart], leading: float | None) -> None:
    """Makes the cells of leading columns span the rows of the group that their text names.

    `parts` are those of one table, `leading` is the widest space inside a text where the table tells it. It has such
    groups if anywhere one of their texts reaches over rows.
    """
    ways = []
    for at_top in (True, False):
        read = [_groups(part, leading, at_top=at_top, begins=part is parts[0]) for part in parts]
        ways.append((sum(cost for cost, _ in read), [groups for _, held in read for groups in held]))
    found = min(ways, key=lambda way: round(way[0], 6))[1]
    if not any(groups.shown for groups in found):
        return
    named = {groups.col for groups in found if groups.named and any(b - a > 1 for a, b in groups.spans)}
    for groups in found:
        if groups.named or groups.col in named:
            merge_rows(groups.part, groups.col, groups.spans)


@dataclass(frozen=True, slots=True)
class _Groups:
    """How the rows of a part fall into groups in one column.

    `shown` says that a text reaches over rows, `named` that there is any: else a group may go on from the page before.
    """

    part: TablePart
    col: int
    spans: list[tuple[int, int]]
    shown: bool
    named: bool


def _groups(part: TablePart, leading: float | None, *, at_top: bool, begins: bool) -> tuple[float, list[_Groups]]:
    """The groups in the columns before the first one that each row fills, and before them what speaks against them.

    `at_top` says that texts stand at the top of their groups, `begins` that the table begins here.

    No group reaches over a row in which a text runs over the column's edge.
    """
    head = first_body_row(part)
    if not begins:
        plain = [c.row for c in part.cells if c.words and not c.bold]
        head = min([head, *plain]) if sum(bool(c.words) for c in part.cells if c.row == 0) > 1 else 0
    body = [c for c in part.cells if c.row >= head and c.colspan == 1]
    size = median(w.size for c in part.cells for w in c.words)
    columns = [column_lines([w for c in body if c.col == col for w in c.words]) for col in range(part.width)]
    if not any(_parts_rows(part, lines, head, leading) for lines in columns):
        leading = None
    naming: list[int] = []
    for col in range(part.width - 1):
        cells = {c.row: c for c in body if c.col == col and c.rowspan == 1}
        if not columns[col] and begins:
            continue
        if _rows_named(part, columns[col], list(cells.values()), leading) > 0.9 * len(cells):
            if col:
                break
            continue
        naming.append(col)
    found: list[_Groups] = []
    held: list[_ColumnGroups] = []
    rows = [{c.row for c in body if c.col == col and c.rowspan == 1} for col in range(part.width)]
    texts = [text_blocks(lines, leading or FAR * size) for lines in columns]
    todo: list[tuple[int, ...]] = []
    for col in naming:
        # A number and the name beside it are of the same rows.
        before = todo[-1][-1] if todo else col
        if before == col - 1 and rows[before] == rows[col] and _stand_alike(texts[before], texts[col], size):
            todo[-1] = (*todo[-1], col)
        else:
            todo.append((col,))
    while todo:
        cols = todo.pop(0)
        starts = {edge for groups in held for edge in groups.starts}
        names = _Columns(part, cols, body, size, leading, head, at_top=at_top, begins=begins)
        own = names.groups(starts)
        if not own.fit and len(cols) > 1:
            todo[:0] = [(col,) for col in cols]
            continue
        if held and own.cost > DOUBTFUL:
            own = _with_neighbour(held, own, starts)
        held.append(own)
        if not own.fit:
            break
        found = [_Groups(part, col, g.spans, g.shown, bool(columns[col])) for g in held for col in g.columns.cols]
    return sum(len(groups.columns.cols) * groups.cost for groups in held), found


def _stand_alike(ones: Sequence[Interval], others: Sequence[Interval], size: float) -> bool:
    """Whether there are as many texts in two columns, each of which begins, or has its middle, where the other does."""
    near = ALIKE * size
    return len(ones) == len(others) > 0 and all(
        abs(a - c) <= near or abs(a + b - c - d) <= 2 * near for (a, b), (c, d) in zip(ones, others, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Columns:
    """Columns of a part that may hold names of the same groups: the cells of the body, and how texts are set."""

    part: TablePart
    cols: tuple[int, ...]
    body: Sequence[PartCell]
    size: float
    leading: float | None
    head: int
    at_top: bool
    begins: bool

    def groups(self, starts: Set[float]) -> _ColumnGroups:
        """The groups of the columns, where those of columns before begin at `starts`."""
        cost, spans, shown, fit = 0.0, [], False, True
        cells = [{c.row: c for c in self.body if c.col == col and c.rowspan == 1} for col in self.cols]
        for first, last in _runs(sorted(cells[0])):
            edges = self.part.ys[first : last + 1]
            columns = [column_lines([w for row in range(first, last) for w in held[row].words]) for held in cells]
            if not any(columns) and (self.begins or first > self.head):
                continue
            carried = not self.begins and first == self.head
            own, groups = row_groups(
                edges, columns, self.size, sorted(starts), self.leading, at_top=self.at_top, carried=carried
            )
            cost += own
            fit = fit and (are_groups(own, groups, carried=carried) or last - first == 1)
            shown = shown or any(reach_over_rows(edges, groups, lines, self.size) for lines in columns)
            spans += [(a + first, b + first) for a, b in groups]
        return _ColumnGroups(self, cost, spans, shown, fit)


@dataclass(frozen=True, slots=True)
class _ColumnGroups:
    """How the rows of a part fall into groups in columns; `fit` says that their texts stand as names of groups do."""

    columns: _Columns
    cost: float
    spans: list[tuple[int, int]]
    shown: bool
    fit: bool

    @property
    def starts(self) -> set[float]:
        """The heights at which groups begin."""
        return {self.columns.part.ys[a] for a, _ in self.spans}


def _with_neighbour(held: list[_ColumnGroups], own: _ColumnGroups, starts: Set[float]) -> _ColumnGroups:
    """The groups of a column which those of the column before do not suit, where both agree better the other way.

    A number alone says less of where its group begins than the name beside it does. Changes the last of `held` then.
    """
    before = held[-1]
    earlier = {edge for groups in held[:-1] for edge in groups.starts}
    alone = own.columns.groups(earlier)
    changed = before.columns.groups(earlier | alone.starts)
    again = own.columns.groups(earlier | changed.starts)
    if changed.fit and changed.cost + again.cost < before.cost + own.cost:
        held[-1] = changed
        return again
    return own


def _parts_rows(part: TablePart, lines: Sequence[ColumnLine], head: int, leading: float | None) -> bool:
    """Whether a column has a text in nearly each row, some of several lines, parted from the others by space."""
    rows = [c for c in part.cells if c.row >= head and c.col == 0]
    begun = _rows_named(part, lines, rows, leading)
    return leading is not None and len(lines) > begun >= 0.9 * len(rows)


def _rows_named(part: TablePart, lines: Sequence[ColumnLine], cells: Sequence[PartCell], leading: float | None) -> int:
    """In how many of the rows a text of the column begins; where the spaces do not tell, how many hold one."""
    if leading is None:
        return sum(bool(c.words) for c in cells)
    ends = [float("-inf"), *(line.box.bottom for line in lines)]
    begins = [line.box for end, line in zip(ends, lines, strict=False) if line.box.top - end > leading]
    return sum(any(part.ys[c.row] <= (box.top + box.bottom) / 2 < part.ys[c.row + 1] for box in begins) for c in cells)


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rows that follow each other: (first, the one after the last)."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row:
            runs[-1] = (runs[-1][0], row + 1)
        else:
            runs.append((row, row + 1))
    return runs


def merge_rows(part: TablePart, col: int, spans: Sequence[tuple[int, int]]) -> None:
    """Makes one cell of those of a column in each stretch of rows (first, the one after the last)."""
    for start, end in spans:
        cells = [c for c in part.cells if c.col == col and start <= c.row < end]
        if len(cells) < 2:
            continue
        first = cells[0]
        first.rowspan = end - start
        first.words = [w for c in cells for w in c.words]
        first.box = Box(first.box.x0, part.ys[start], first.box.x1, part.ys[end])
        part.cells = [c for c in part.cells if c is first or c not in cells]
