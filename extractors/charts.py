"""Where on a page bar charts stand: their labels look like columns of figures and are no table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from extractors.content import Box
from extractors.rulings import Fill

_Foot = Callable[[Box], tuple[float, float]]
_Measure = Callable[[Box], float]

# Bars of one chart have the same breadth and begin at the same place, up to this much (points).
SAME = 1.5
# Their lengths differ by more than this (points).
DIFFERENT = 2.0
# Bars of one chart follow each other within so many times their breadth.
APART = 8.0
# Labels of a chart stand within this distance from its bars: beyond their ends, at their feet, beside them (points).
VALUES, FEET, SIDE = 24.0, 48.0, 48.0


def bar_charts(fills: Sequence[Fill]) -> list[Box]:
    """Boxes around the bars of each chart and the labels near them, upright and lying charts alike."""
    boxes = [f.box for f in fills if not f.is_white and f.box.width > 2 and f.box.height > 2]
    found = []
    for bars in _sharing(boxes, lambda b: (b.bottom, b.width), lambda b: b.height, lambda b: b.x0):
        around = Box.around(bars)
        found.append(Box(around.x0 - SIDE, around.top - VALUES, around.x1 + VALUES, around.bottom + FEET))
    for bars in _sharing(boxes, lambda b: (b.x0, b.height), lambda b: b.width, lambda b: b.top):
        around = Box.around(bars)
        found.append(Box(around.x0 - 3 * FEET, around.top - VALUES, around.x1 + FEET, around.bottom + VALUES))
    return found


def _sharing(boxes: Iterable[Box], foot: _Foot, length: _Measure, along: _Measure) -> list[list[Box]]:
    """Boxes with the same foot and breadth, side by side `along` the foot, of more than one length."""
    rows: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for box in boxes:
        place, breadth = foot(box)
        rows[round(place / SAME), round(breadth / SAME)].append(box)
    groups: list[list[Box]] = []
    for (_, breadth), row in rows.items():
        for index, box in enumerate(sorted(row, key=along)):
            if index and along(box) - along(groups[-1][-1]) <= APART * breadth * SAME:
                groups[-1].append(box)
            else:
                groups.append([box])
    return [group for group in groups if max(map(length, group)) - min(map(length, group)) > DIFFERENT]
