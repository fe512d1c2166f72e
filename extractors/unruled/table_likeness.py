"""What looks like a table: told from the labels of charts, running text in columns, and lists."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from extractors.charts.chart_areas import bar_charts
from extractors.content import Box
from extractors.pages.pdf_pages import PageContent
from extractors.pages.rulings import Fill
from extractors.ruled.header_rows import is_figure
from extractors.ruled.table_parts import TablePart
from extractors.text.text_lines import MARKER
from extractors.unruled.regions import Region

# Fills of one header end at the same place, up to this many points, and leave no more of it free than this share.
SAME_PLACE = 3.0
FREE_OF_HEAD = 0.05
# A shaded column has so many cells at least that touch the next one below.
STACKED = 3
# Cells of a shaded row leave no more room between them (points).
TOUCH = 0.8


def is_chart(page: PageContent, region: Region) -> bool:
    """Whether fills that hold no text (bars, slices, legends) stand in the region, more than shaded cells."""
    stacked = {id(f) for f in _shaded_columns(page.fills)}
    inside = [
        f.box
        for f in page.fills
        if not f.is_white
        and id(f) not in stacked
        and f.box.x0 >= region.box.x0 - 20
        and f.box.x1 <= region.box.x1 + 20
        and f.box.top >= region.box.top - 5
        and f.box.bottom <= region.box.bottom + 5
    ]
    head = _shaded_head(inside, region)
    inside = [b for b in inside if b not in head]
    words = [w.box for line in region.lines for w in line.words]
    named = len(region.lines[0].pieces) > 1 and region.lines[0].is_bold
    rows = set() if named else {id(f) for f in _shaded_rows(page.fills)}
    for chart in () if named else bar_charts([f for f in page.fills if f.box not in head and id(f) not in rows]):
        if 2 * sum(_holds(chart, w) for w in words) > len(words):
            return True
    bare = [b for b in inside if not any(_holds(b, w) for w in words)]
    if len(bare) > 2 and 2 * len(bare) > len(inside):
        return True
    if any(c.width > 15 and c.height > 15 and _holds(region.box, c) for c in page.curves):
        return True
    # Bars with figures in them begin anywhere; shaded cells begin where those in other rows begin.
    ragged = [b for b in inside if not any(c is not b and abs(c.x0 - b.x0) <= 2 for c in inside)]
    return len({round(b.top) for b in inside}) > 2 and len(inside) > 5 and 3 * len(ragged) > len(inside)


def _shaded_rows(fills: Sequence[Fill]) -> list[Fill]:
    """The fills that touch one of their own colour and height beside them: cells of a shaded row, and no bars."""
    rows = []
    for _, level in groupby(sorted(fills, key=_level), key=_level):
        held = sorted(level, key=lambda f: f.box.x0)
        touching = [abs(b.box.x0 - a.box.x1) <= TOUCH for a, b in pairwise(held)]
        rows += [
            f for f, before, after in zip(held, [False, *touching], [*touching, False], strict=True) if before or after
        ]
    return rows


def _shaded_columns(fills: Sequence[Fill]) -> list[Fill]:
    """The fills of a colour that lie on top of each other, as wide as each other: cells of a shaded column, no bars."""
    columns = []
    for _, column in groupby(sorted(fills, key=lambda f: (_sides(f), f.box.top)), key=_sides):
        held = list(column)
        touching = [abs(b.box.top - a.box.bottom) <= TOUCH for a, b in pairwise(held)]
        if sum(touching) >= STACKED:
            columns += held
    return columns


def _sides(fill: Fill) -> tuple[float, float, tuple[int, int, int]]:
    return round(fill.box.x0, 1), round(fill.box.x1, 1), fill.colour


def _level(fill: Fill) -> tuple[float, float, tuple[int, int, int]]:
    return round(fill.box.top, 1), round(fill.box.bottom, 1), fill.colour


def _shaded_head(fills: Sequence[Box], region: Region) -> list[Box]:
    """The fills of a header's cells at the top of a drawn region: they fill its whole width and leave nothing free."""
    if not region.drawn or not fills:
        return []
    top = min(b.top for b in fills)
    if abs(top - region.box.top) > SAME_PLACE:
        return []
    bottom = max(b.bottom for b in fills if abs(b.top - top) <= SAME_PLACE)
    head = [b for b in fills if b.bottom <= bottom + SAME_PLACE]
    whole = Box.around(head)
    if abs(whole.x0 - region.box.x0) > SAME_PLACE or abs(whole.x1 - region.box.x1) > SAME_PLACE:
        return []
    free = whole.width * whole.height - sum(b.width * b.height for b in head)
    return head if abs(free) <= FREE_OF_HEAD * whole.width * whole.height else []


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return outer.x0 <= x <= outer.x1 and outer.top <= y <= outer.bottom


def is_cut_after_header(parts: Sequence[TablePart]) -> bool:
    """Whether a page break parts bold names of columns in one row from the only row below, half of it figures."""
    if [part.height for part in parts] != [1, 1]:
        return False
    head, row = ([c for c in part.cells if c.words] for part in parts)
    figures = sum(is_figure(" ".join(w.text for w in c.words)) for c in row)
    named = {c.col for c in head if c.bold and c.colspan == 1}
    return len(named) == len(head) > 2 and {c.col for c in row} >= named and 2 * figures >= len(row)


def is_table(part: TablePart, region: Region) -> bool:
    """Whether the cells look like those of a table and not like running text set in columns, or a list."""
    filled = [c for c in part.cells if c.words]
    used = {c.col for c in filled}
    if len(used) < 2 or part.height < 2:
        return False
    texts = [" ".join(w.text for w in c.words) for c in filled]
    figures = sum(is_figure(t) for t in texts)
    several = sum(1 for r in range(part.height) if len({c.col for c in filled if r in c.rows}) > 1)
    if 5 * several < 2 * part.height:
        return False
    first = [" ".join(w.text for w in c.words) for c in filled if c.col == 0 and c.colspan == 1]
    if len(used) == 2 and 2 * sum(bool(MARKER.fullmatch(t)) for t in first) > len(first):
        return False
    if region.drawn:
        return len(filled) > 3
    if len(used) == 2:
        return figures >= 0.4 * (len(filled) / 2) and part.height > 2
    dense = len(filled) >= 0.45 * part.width * part.height
    return (figures >= 0.15 * len(filled) and part.height > 1) or (dense and part.height > 2)
