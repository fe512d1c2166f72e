"""Where on a page bar charts stand: their labels look like columns of figures and are no table."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.charts.bars import bars_of
from extractors.charts.chart_marks import laid_down, stood_up
from extractors.content import Box
from extractors.pages.rulings import Fill

# Bars of one chart follow each other within so many times their breadth.
APART = 8.0
# Labels of a chart stand within this distance from its bars: beyond their ends, at their feet, beside them (points).
VALUES, FEET, SIDE = 24.0, 48.0, 48.0


def bar_charts(fills: Sequence[Fill]) -> list[Box]:
    """Boxes around the bars of each chart and the labels near them, upright and lying charts alike."""
    found = []
    for bars in bars_of(fills, APART):
        around = Box.around(bar.box for bar in bars)
        found.append(Box(around.x0 - SIDE, around.top - VALUES, around.x1 + VALUES, around.bottom + FEET))
    for bars in bars_of([Fill(stood_up(f.box), f.colour) for f in fills], APART):
        around = laid_down(Box.around(bar.box for bar in bars))
        found.append(Box(around.x0 - 3 * FEET, around.top - VALUES, around.x1 + FEET, around.bottom + VALUES))
    return found
