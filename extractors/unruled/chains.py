"""Regions of one table over pages as a chain, and whether a region is the next of it: its sides, columns and header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from extractors.pages.pdf_pages import PageContent
from extractors.text.text_lines import TextLine
from extractors.unruled.column_fit import (
    SAME_SIDE,
    SAME_SIZE,
    conflict,
    fill_most,
)
from extractors.unruled.columns import CROSSING, ONE_MAY_CROSS
from extractors.unruled.region_columns import region_separators
from extractors.unruled.regions import Region
from extractors.unruled.row_bands import shaded_cells
from extractors.unruled.stripes import column_edges

# The last so many pages of a table tell its columns when the next page is looked at.
PAGES_TELLING = 6
# Text that no rule or shading outlines reaches so much less or further from page to page (points).
RAGGED = 72.0
# A part whose pieces cross more than this share of the table's columns' edges has columns of its own.
CONFLICT = 0.2
# A region of at least so many lines may have a label that crosses the edges, however few they are.
LABELLED = 4


@dataclass(slots=True)
class Chain:
    """The regions of one table by page, from its first page on."""

    regions: list[tuple[PageContent, Region]] = field(default_factory=list)

    @property
    def last(self) -> tuple[PageContent, Region]:
        """The region on the last page."""
        return self.regions[-1]

    @property
    def sides(self) -> tuple[float, float]:
        """The left and right side of all regions together."""
        return min(r.box.x0 for _, r in self.regions), max(r.box.x1 for _, r in self.regions)

    def columns(self) -> list[float]:
        """The places between the columns, as the last pages tell them, or the shading of a header that stands alone."""
        telling = self.regions[-PAGES_TELLING:]
        if all(word.bold for _, region in telling for line in region.lines for word in line.words):
            edges, _ = column_edges([shaded_cells(page, region) for page, region in telling])
            if edges:
                return [x for x in edges if self.sides[0] + SAME_SIDE < x < self.sides[1] - SAME_SIDE]
        return region_separators([region for _, region in telling])


def goes_on(chain: Chain, region: Region, columns: Sequence[float], sides: tuple[float, float], size: float) -> bool:
    """Whether a region has the sides and the columns of the chain, and no other header.

    `columns` are the places between the chain's columns, `sides` its left and right side, `size` its font size; all in
    points.
    """
    _, before = chain.last
    # Text reaches as far as it happens to; what is drawn has the same sides on each page.
    slack = SAME_SIDE if region.drawn or before.drawn else RAGGED
    if region.box.x0 < sides[0] - slack or region.box.x1 > sides[1] + slack:
        return False
    if region.drawn and before.drawn and not _fills_columns(chain, region, sides):
        return False
    if abs(median(line.size for line in region.lines) - size) > SAME_SIZE * size:
        return False
    head, theirs = head_of_region(chain.regions[0][1]), head_of_region(region)
    if head and theirs and head[0].text == theirs[0].text:
        return True
    if (
        head
        and any(len(line.pieces) > 1 for line in theirs)
        and fill_most(theirs, columns, (region.box.x0, region.box.x1))
    ):
        return False
    return _has_its_columns(chain, region, columns)


def _has_its_columns(chain: Chain, region: Region, columns: Sequence[float]) -> bool:
    """Whether the text of both stands in the columns of the chain, of the region or of the two together."""
    count = len(region.lines)
    # In a region of few lines, one may be a label over several columns.
    if conflict(region.lines, columns) * count <= max(CONFLICT * count, count >= LABELLED):
        return True
    held = [r for _, r in chain.regions[-PAGES_TELLING:]]
    own = region_separators([region])
    if len(own) > 1 and conflict([x for r in held for x in r.lines], own) <= CONFLICT:
        return True
    # A few rows on either page do not show how far the figures of a column reach; together they may.
    whole = region_separators([*held, region])
    lines = [x for r in (*held, region) for x in r.lines]
    label = len(lines) >= LABELLED
    drawn = region.drawn and chain.last[1].drawn
    return drawn and len(whole) >= len(columns) > 1 and conflict(lines, whole) * len(lines) <= label


def _fills_columns(chain: Chain, region: Region, sides: tuple[float, float]) -> bool:
    """Whether a drawn region has the sides of the chain, or one of them and instead of the other a column's edge.

    On a page on which cells over several rows go on, rules and shading may reach as far as the next column only.
    """
    ends = [(x, abs(x - side)) for x, side in zip((region.box.x0, region.box.x1), sides, strict=True)]
    short = [x for x, off in ends if off > SAME_SIDE]
    lines = [line for _, held in chain.regions[-PAGES_TELLING:] for line in held.lines]
    # A label over several columns may cross the edge.
    crossing = conflict(lines, short) * len(lines) if short else 0.0
    return len(short) < 2 and crossing <= max(CROSSING * len(lines), len(lines) >= ONE_MAY_CROSS)


def head_of_region(region: Region) -> Sequence[TextLine]:
    """The bold lines at the top of a region, its header as a rule; empty when all of it is bold."""
    count = 0
    while count < len(region.lines) and region.lines[count].is_bold:
        count += 1
    return region.lines[:count] if count < len(region.lines) else ()
