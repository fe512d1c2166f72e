"""The bars of charts: filled rectangles with one foot and one breadth, and of several lengths."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractors.charts.chart_scale import SAME_LENGTH
from extractors.content import Box
from extractors.pages.rulings import Fill

Colour = tuple[int, int, int]

# Bars of one chart have the same foot and breadth, and its lines the same ends, up to this much (points).
SAME = 1.5
# A bar is at least so long; a shorter one counts as a line (points).
SHORTEST = 3.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart, and its colour."""

    box: Box
    colour: Colour

    @property
    def middle(self) -> float:
        """Its middle along the axis."""
        return (self.box.x0 + self.box.x1) / 2


def bars_of(fills: Iterable[Fill], apart: float = math.inf) -> Iterator[list[Bar]]:
    """Groups of bars with one foot and one breadth and more than one length, from left to right.

    Bars further from each other than `apart` times their breadth are no group. The shaded cells of one row or column
    have one length.
    """
    held = [Bar(f.box, f.colour) for f in fills if not f.is_white and f.box.height >= SHORTEST and f.box.width > 2]
    for on_foot in _alike(held, lambda b: b.box.bottom):
        for alike in _alike(on_foot, lambda b: b.box.width):
            for bars in _side_by_side(sorted(alike, key=lambda b: b.middle), apart):
                heights = [bar.box.height for bar in bars]
                if max(heights) - min(heights) > SAME_LENGTH:
                    yield bars


def _side_by_side(bars: list[Bar], apart: float) -> Iterator[list[Bar]]:
    begun = 0
    for at, (before, after) in enumerate(pairwise(bars), start=1):
        if after.middle - before.middle > apart * after.box.width:
            yield bars[begun:at]
            begun = at
    yield bars[begun:]


def _alike(bars: Iterable[Bar], measure: Callable[[Bar], float]) -> Iterator[list[Bar]]:
    group: list[Bar] = []
    for bar in sorted(bars, key=measure):
        if group and measure(bar) - measure(group[0]) > SAME:
            yield group
            group = []
        group.append(bar)
    if group:
        yield group
