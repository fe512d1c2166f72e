"""What rules and shading say about the rows of a table without a full grid: the bands, and where cells go on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractors.content import Box
from extractors.pages.pdf_pages import PageContent
from extractors.pages.rulings import Fill
from extractors.pages.straight_lines import Ruling
from extractors.ruled.grids import edges_of
from extractors.unruled.regions import Region

# Edges of shading that are no further apart than this (in heights of a word) leave no room for a line between them.
ROOM_FOR_LINE = 0.9
# A cell leaves no more room than this above and below its text (points).
MARGIN = 12.0


def bands_of(region: Region, rules: Sequence[Ruling], shaded: Sequence[Box], head: Sequence[Box] = ()) -> list[float]:
    """Edges of the bands that rules, or else shading, divide the region into, its own top and bottom included.

    `shaded` is the shading that tells rows, `head` that of the header's cells.
    """
    places = [r.position for r in rules]
    if len(places) < 2:
        places += _ends_of_shading(region, shaded)
    elif (end := _end_of_head(region, shaded) or _end_of_head(region, head)) is not None:
        places.append(end)
    inner = edges_of(places)
    top = min(line.box.top for line in region.lines) - 1
    bottom = max(line.box.bottom for line in region.lines) + 1
    if not inner or inner[0] > top + 4:
        inner.insert(0, min(region.box.top, top))
    if inner[-1] < bottom - 4:
        inner.append(max(region.box.bottom, bottom))
    return inner


def shaded_cells(page: PageContent, region: Region) -> list[Fill]:
    """The fills of cells and rows in a region."""
    return [f for f in page.fills if f.box.height > 6 and _stands_in(f.box, region.box)]


def _stands_in(box: Box, region: Box) -> bool:
    """Whether shading is of a region: at its ends it reaches past the texts there by the margins of a cell."""
    within_x = min(box.x1, region.x1) - max(box.x0, region.x0)
    within_y = min(box.bottom, region.bottom) - max(box.top, region.top)
    beside, above = box.width - within_x, max(region.top - box.top, box.bottom - region.bottom)
    return (
        within_x > 10
        and (beside < 0.1 * box.width or beside <= MARGIN)
        and (above <= 4 or (above <= MARGIN and within_y > 0.9 * box.height))
    )


def head_of(shaded: Sequence[Fill]) -> list[Box]:
    """The shading of a region in the colour of its highest cells: that of a header, cells over its levels included."""
    top = min((fill.box.top for fill in shaded), default=0.0)
    colours = {fill.colour for fill in shaded if fill.box.top <= top + 1}
    return [fill.box for fill in shaded if fill.colour in colours] if len(colours) == 1 else []


def _end_of_head(region: Region, shaded: Sequence[Box]) -> float | None:
    """Where shading over the whole width at the top of a region ends, if more than that is not shaded."""
    reached = region.box.top
    for box in sorted(shaded, key=lambda b: b.top):
        if box.top <= reached + 3:
            reached = max(reached, box.bottom)
    head = [box for box in shaded if box.bottom <= reached + 1]
    width = sum(box.width for box in head if box.bottom >= reached - 1)
    if width < 0.9 * region.box.width or reached > region.box.bottom - 6 or reached <= region.box.top + 6:
        return None
    return reached


def _ends_of_shading(region: Region, shaded: Sequence[Box]) -> list[float]:
    """The tops and bottoms of shading; those between which there is no room for a line are one edge.

    Where a page is cut, cells over several rows end a little above the rows that begin below them.
    """
    words = [w.box for line in region.lines for w in line.words]
    if not words or not shaded:
        return []
    room = ROOM_FOR_LINE * median(w.height for w in words)
    edges = edges_of([y for box in shaded for y in (box.top, box.bottom)])
    kept: list[float] = []
    for edge in edges:
        if kept and edge - kept[-1] < room and not any(kept[-1] < (w.top + w.bottom) / 2 < edge for w in words):
            begun = [sum(abs(box.top - y) <= 3 for box in shaded) for y in (kept[-1], edge)]
            kept[-1] = edge if begun[1] >= begun[0] else kept[-1]
        else:
            kept.append(edge)
    return kept


def shaded_apart(ys: Sequence[float], shaded: Sequence[Box], xs: Sequence[float]) -> list[list[bool]]:
    """For each row edge and column whether the edge parts the cells: not where the shading of one cell goes on."""
    within = [[box for box in shaded if box.x0 - 1 <= (a + b) / 2 <= box.x1 + 1] for a, b in pairwise(xs)]
    return [[not any(box.top + 3 < y < box.bottom - 3 for box in column) for column in within] for y in ys]
