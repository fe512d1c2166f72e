"""What looks like a table: told from the labels of charts, running text in columns, and lists."""

from __future__ import annotations

from extractors.charts import bar_charts
from extractors.content import Box
from extractors.header_rows import is_figure
from extractors.pdf_pages import PageContent
from extractors.regions import Region
from extractors.table_parts import TablePart
from extractors.text_lines import MARKER


def is_chart(page: PageContent, region: Region) -> bool:
    """Whether fills that hold no text (bars, slices, legends) stand in the region, more than shaded cells."""
    inside = [
        f.box
        for f in page.fills
        if not f.is_white
        and f.box.x0 >= region.box.x0 - 20
        and f.box.x1 <= region.box.x1 + 20
        and f.box.top >= region.box.top - 5
        and f.box.bottom <= region.box.bottom + 5
    ]
    words = [w.box for line in region.lines for w in line.words]
    named = len(region.lines[0].pieces) > 1 and all(w.bold for w in region.lines[0].words)
    for chart in () if named else bar_charts(page.fills):
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


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return outer.x0 <= x <= outer.x1 and outer.top <= y <= outer.bottom


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
