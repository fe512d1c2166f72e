"""The places between the columns of a table without a full grid: vertical rules through it, or white space."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from extractors.unruled.columns import separators
from extractors.unruled.regions import Region

# Vertical rules on different pages stand at one place when they differ by no more than this (points).
SAME_RULE = 2.0


def region_separators(regions: Sequence[Region]) -> list[float]:
    """The places between the columns of a table that consists of `regions` (one a page), outer ones left out.

    Vertical rules show them, if white space shows no more.
    """
    lines = [line for region in regions for line in region.lines]
    if not lines:
        return []
    size = median(line.size for line in lines)
    stretches = [region.lines for region in regions]
    x0, x1 = min(r.box.x0 for r in regions), max(r.box.x1 for r in regions)
    found = separators(stretches, x0, x1, size, drawn=all(r.drawn for r in regions))
    upright = upright_places(regions)
    return upright if len(upright) >= len(found) else found


def upright_places(regions: Sequence[Region]) -> list[float]:
    """The places of the vertical rules that are drawn through all of the regions; empty if there are none.

    Through a region in which a label stands over several columns fewer may be drawn.
    """
    fullest = max((region.upright for region in regions), key=len)
    same = all(
        region.upright and all(any(abs(x - place) <= SAME_RULE for place in fullest) for x in region.upright)
        for region in regions
    )
    return list(fullest) if same else []
