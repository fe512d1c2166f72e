"""The cells of tables shaded in stripes that span rows, and how they go on over page breaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

from extractors.pages.rulings import Fill
from extractors.ruled.table_parts import PartCell, TablePart
from extractors.unruled.group_spans import merge_rows
from extractors.unruled.row_groups import row_groups
from extractors.unruled.stripes import Stripes, carried_cells, parity_goes_on, stripe_colour, stripes_of
from extractors.unruled.text_rows import column_lines


def span_stripes(
    parts: Sequence[TablePart], fills: Mapping[int, Sequence[Fill]], leading: float | None
) -> dict[int, Stripes]:
    """Makes cells of striped parts span the rows that the shading shows; the stripes of the parts by page.

    `fills` are those of each page's part, `leading` is the widest space inside a text where the table tells it. Where
    stripes are counted through the whole table, parts also learn what goes on over the page breaks.
    """
    colour = stripe_colour(list(fills.values()))
    if colour is None:
        return {}
    read = {part.page: stripes_of(part.ys, part.xs, fills[part.page], colour) for part in parts if not part.rows_ruled}
    striped = {page: stripes for page, stripes in read.items() if stripes is not None}
    for part in parts:
        if part.page in striped:
            _span_certain(part, striped[part.page])
    at_top = _stand_at_top([(part, striped[part.page]) for part in parts if part.page in striped])
    for part in parts:
        if part.page in striped:
            _span_open(part, striped[part.page], leading, at_top=at_top, begins=part is parts[0])
    if parity_goes_on(list(striped.values())):
        for before, after in pairwise(parts):
            if before.page in striped and after.page in striped:
                above, below = striped[before.page], striped[after.page]
                after.row_cut = below.rows[below.first] == above.rows[-1]
                after.carried = carried_cells(above, below)
    return striped


def _column(part: TablePart, col: int) -> list[PartCell]:
    """The cells that stand in one column alone, from top to bottom."""
    return sorted((c for c in part.cells if c.col == col and c.colspan == 1), key=lambda c: c.row)


def _span_certain(part: TablePart, stripes: Stripes) -> None:
    for col in range(part.width):
        start = stripes.first
        spans = []
        column = {c.row: c for c in _column(part, col)}
        for edge in range(stripes.first + 1, part.height + 1):
            if edge < part.height and stripes.same_cell(edge, col) and start in column and edge in column:
                continue
            spans.append((start, edge))
            start = edge
        merge_rows(part, col, spans)


def _stand_at_top(parts: Sequence[tuple[TablePart, Stripes]]) -> bool:
    """Whether texts in cells over several rows stand at their top and not in the middle, as most of them say.

    Only cells count of which the shading shows both ends.
    """
    votes = 0
    for part, stripes in parts:
        for cell in part.cells:
            if cell.rowspan > 1 and cell.words and _ends_shown(cell, part, stripes):
                top, bottom = min(w.box.top for w in cell.words), max(w.box.bottom for w in cell.words)
                above, below = top - cell.box.top, cell.box.bottom - bottom
                size = median(w.size for w in cell.words)
                if above <= size < below - above:
                    votes += 1
                elif abs(below - above) < 0.5 * size and above > size:
                    votes -= 1
    return votes > 0


def _ends_shown(cell: PartCell, part: TablePart, stripes: Stripes) -> bool:
    end = cell.row + cell.rowspan
    if cell.row <= stripes.first or end >= part.height:
        return False
    return not stripes.open_edge(cell.row, cell.col) and not stripes.open_edge(end, cell.col)


def _span_open(part: TablePart, stripes: Stripes, leading: float | None, *, at_top: bool, begins: bool) -> None:
    """Settles by their texts where cells end whose neighbours above and below are not shaded either."""
    starts: set[float] = set()
    for col in range(part.width):
        for run in _open_runs(_column(part, col), stripes, col):
            words = [w for c in run for w in c.words]
            carried = not begins and run[0].row == stripes.first
            last = run[-1].row + run[-1].rowspan
            if not words:
                if carried:
                    # What goes on from the page before, without another text, is one cell.
                    merge_rows(part, col, [(run[0].row, last)])
                continue
            edges = [*(part.ys[c.row] for c in run), part.ys[last]]
            size = median(w.size for w in words)
            lines = column_lines(words)
            _, groups = row_groups(
                edges, [lines], size, sorted(starts), leading, at_top=at_top, carried=carried, closed=last < part.height
            )
            spans = [(run[a].row, run[b - 1].row + run[b - 1].rowspan) for a, b in groups]
            merge_rows(part, col, spans)
        starts |= {part.ys[c.row] for c in _column(part, col) if c.rowspan > 1}


def _open_runs(column: Sequence[PartCell], stripes: Stripes, col: int) -> list[list[PartCell]]:
    """Cells of a column between which the shading tells nothing, several each."""
    runs: list[list[PartCell]] = []
    for cell in column:
        last = runs[-1][-1] if runs else None
        after = last is not None and last.row + last.rowspan == cell.row > stripes.first
        if after and stripes.open_edge(cell.row, col):
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return [run for run in runs if len(run) > 1]
