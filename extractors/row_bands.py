"""What rules and shading say about the rows of a table without a full grid: the bands, and where cells go on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.content import Box
from extractors.grids import edges_of
from extractors.pdf_pages import PageContent
from extractors.regions import Region
from extractors.rulings import Ruling


def bands_of(region: Region, rules: Sequence[Ruling], shaded: Sequence[Box]) -> list[float]:
    """Edges of the bands that rules, or else shading, divide the region into, its own top and bottom included."""
    places = [r.position for r in rules]
    if len(places) < 2:
        places += _ends_of_shading(region, shaded)
    inner = edges_of(places)
    top = min(line.box.top for line in region.lines) - 1
    bottom = max(line.box.bottom for line in region.lines) + 1
    if not inner or inner[0] > top + 4:
        inner.insert(0, min(region.box.top, top))
    if inner[-1] < bottom - 4:
        inner.append(max(region.box.bottom, bottom))
    return inner


def shaded_cells(page: PageContent, region: Region) -> list[Box]:
    """The shaded cells and rows of a region."""
    return [
        f.box
        for f in page.fills
        if f.box.height > 6
        and f.box.top >= region.box.top - 4
        and f.box.bottom <= region.box.bottom + 4
        and min(f.box.x1, region.box.x1) - max(f.box.x0, region.box.x0) > max(10.0, 0.9 * f.box.width)
    ]


def _ends_of_shading(region: Region, shaded: Sequence[Box]) -> list[float]:
    """The tops and bottoms of shading that have text above and below them in the columns that they lie in.

    Others are those of a cell over several rows that a page break cut.
    """
    words = [w.box for line in region.lines for w in line.words]
    columns = {(box.x0, box.x1): [w for w in words if box.x0 - 1 <= (w.x0 + w.x1) / 2 <= box.x1 + 1] for box in shaded}
    places = [(y, (box.x0, box.x1)) for box in shaded for y in (box.top, box.bottom)]
    edges = edges_of([y for y, _ in places])
    kept = []
    for above, y, below in zip([region.box.top - 9, *edges], edges, [*edges[1:], region.box.bottom + 9], strict=False):
        held = [w for at in {at for place, at in places if abs(place - y) <= 3} for w in columns[at]]
        middles = [(w.top + w.bottom) / 2 for w in held]
        outer = y <= region.box.top + 4 or y >= region.box.bottom - 4
        if outer or (any(above < m < y for m in middles) and any(y < m < below for m in middles)):
            kept.append(y)
    return kept


def shaded_apart(ys: Sequence[float], shaded: Sequence[Box], xs: Sequence[float]) -> list[list[bool]]:
    """For each row edge and column whether the edge parts the cells: not where the shading of one cell goes on."""
    within = [[box for box in shaded if box.x0 - 1 <= (a + b) / 2 <= box.x1 + 1] for a, b in pairwise(xs)]
    return [[not any(box.top + 3 < y < box.bottom - 3 for box in column) for column in within] for y in ys]
