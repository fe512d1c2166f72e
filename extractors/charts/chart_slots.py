"""The places along a chart's axis, of one width each, and the names under them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.charts.chart_marks import Mark
from extractors.content import Box

# Charts have at most so many places.
MOST = 40
# Names begin within this distance of the axis, and go on while no more than so many times their size is free (points).
FIRST_NAME, NEXT_NAME = 22.0, 0.75
# A name, or a bar, may reach over the edge of its place by this share of its width, and its middle be off by that one.
OVER, OFF = 0.06, 0.16


@dataclass(frozen=True, slots=True)
class Axis:
    """The line that bars stand on: from `start` to `end`, at the height `foot`."""

    start: float
    end: float
    foot: float

    def meets(self, other: Axis) -> bool:
        """Whether both stand over a common stretch."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Slots:
    """Places of one width from `start` to `end`; `names` are the texts under each, from the first line to the last."""

    start: float
    end: float
    names: tuple[tuple[Mark, ...], ...]

    @property
    def width(self) -> float:
        """Width of a place."""
        return (self.end - self.start) / len(self.names)

    def at(self, along: float) -> int:
        """The number of the place at a point of the axis, the first or last beyond its ends."""
        return min(max(int((along - self.start) / self.width), 0), len(self.names) - 1)

    def middle(self, number: int) -> float:
        """The middle of a place."""
        return self.start + (number + 0.5) * self.width


def slots_under(axis: Axis, marks: Sequence[Mark], bars: Sequence[Box]) -> Slots | None:
    """The places of an axis that the names under it and the bars on it ask for.

    The finest division in which no name and no bar is cut, every place has a name, and names stand in the middle; None
    where there is none. A legend that follows the names line by line is left out.
    """
    start, end, foot = axis.start, axis.end, axis.foot
    below = sorted(
        (m for m in marks if m.box.top >= foot - 1 and start - 6 <= m.middle <= end + 6), key=lambda m: m.box.top
    )
    rows: list[list[Mark]] = []
    for mark in below:
        above = rows[-1][0] if rows else None
        if above is not None and mark.box.top - above.box.top <= 0.5 * above.size:
            rows[-1].append(mark)
            continue
        free = mark.box.top - (max(m.box.bottom for m in rows[-1]) if rows else foot)
        if free > (NEXT_NAME * mark.size if rows else FIRST_NAME):
            break
        rows.append([mark])
    for count in range(len(rows), 0, -1):
        held = [mark for row in rows[:count] for mark in row]
        for number in range(min(MOST, len(held)), 0, -1):
            found = _divided(start, end, number, held, bars)
            if found is not None:
                return found
    return None


def _divided(start: float, end: float, number: int, held: Sequence[Mark], bars: Sequence[Box]) -> Slots | None:
    width = (end - start) / number
    over = OVER * width + 0.5
    names: list[list[Mark]] = [[] for _ in range(number)]
    for mark in held:
        at = _inside(mark.box, start, width, number, over)
        if at is None:
            return None
        names[at].append(mark)
    if not all(names) or any(_inside(bar, start, width, number, over) is None for bar in bars):
        return None
    for n, pieces in enumerate(names):
        around = Box.around(mark.box for mark in pieces)
        if abs((around.x0 + around.x1) / 2 - start - (n + 0.5) * width) > OFF * width + 1:
            return None
    return Slots(start, end, tuple(tuple(sorted(n, key=_printed_order)) for n in names))


def _inside(box: Box, start: float, width: float, number: int, over: float) -> int | None:
    """The place that holds a box, None when it reaches over an edge."""
    at = int(((box.x0 + box.x1) / 2 - start) / width)
    if not 0 <= at < number:
        return None
    return at if start + at * width - over <= box.x0 and box.x1 <= start + (at + 1) * width + over else None


def _printed_order(mark: Mark) -> tuple[float, float]:
    """From the first line down; the lines of text that reads upwards follow each other to the right."""
    box = mark.printed
    match mark.words[0].angle:
        case 90:
            return box.x0, -box.bottom
        case 270:
            return -box.x1, box.top
        case _:
            return box.top, box.x0
