"""Charts of bars, and of points above an axis: which number belongs to which name and to which series.

Bars stand here; those of a lying chart are stood up before (`chart_marks.stood_up`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.charts.bars import SAME, Bar, Colour, bars_of
from extractors.charts.chart_marks import Mark
from extractors.charts.chart_scale import SAME_LENGTH, out_of_scale
from extractors.charts.chart_slots import Axis, Slots, slots_under
from extractors.content import Box
from extractors.pages.rulings import Fill
from extractors.pages.straight_lines import Ruling

# The axis is drawn within this distance of the bars' feet, and the lines of a scale no higher than this above them.
AT_FOOT, SCALE_ABOVE = 2.5, 60.0
# A number stands within this distance beyond the end of its bar, or inside it (points).
BEYOND, INTO = 12.0, 3.0
# So many numbers at least, and this share of those in the chart and of its bars, must have found each other.
FEWEST, LEAST_SHARE = 3, 0.8
# So many level lines with the same ends make the scale of a chart of points.
FEWEST_LINES = 3


@dataclass(frozen=True, slots=True)
class Plot:
    """What a chart says: the names along its axis, and for each series its colour (None: it has none of its own) and
    its numbers by the place of the name.

    `drawn` is the box of its bars and scale.
    """

    slots: Slots
    drawn: Box
    series: tuple[tuple[Colour | None, Mapping[int, Mark]], ...]


def plots_of(
    fills: Sequence[Fill], rulings: Sequence[Ruling], marks: Sequence[Mark], *, points: bool
) -> Iterator[Plot]:
    """The charts whose bars stand on a level axis, and with `points` those of one series of points above one.

    Only charts whose numbers follow the lengths that are drawn, but for one of them at most.
    """
    numbers = [mark for mark in marks if mark.is_number]
    level = [r for r in rulings if r.horizontal]
    taken: list[Axis] = []
    for bars in bars_of(fills):
        around = Box.around(bar.box for bar in bars)
        axis = _axis_of(around, level)
        slots = slots_under(axis, marks, [bar.box for bar in bars]) if axis else None
        if axis is None or slots is None:
            continue
        bars = _with_those_on_top(bars, fills)
        drawn = _scale_box(axis, Box.around(bar.box for bar in bars).top, level)
        plot = _named(bars, slots, [m for m in numbers if _above(m, axis, drawn.top)], drawn)
        if plot is not None:
            taken.append(axis)
            yield plot
    for axis, top in _scales(level) if points else ():
        if any(axis.meets(other) and top < other.foot <= axis.foot + SAME for other in taken):
            continue
        slots = slots_under(axis, marks, [])
        drawn = Box(axis.start, top, axis.end, axis.foot)
        plot = _points(slots, [m for m in numbers if _above(m, axis, top)], drawn) if slots else None
        if plot is not None:
            yield plot


def _with_those_on_top(bars: Sequence[Bar], fills: Iterable[Fill]) -> list[Bar]:
    """The bars with the parts that are stacked on them."""
    found = list(bars)
    breadth = bars[0].box.width
    loose = [Bar(f.box, f.colour) for f in fills if not f.is_white and abs(f.box.width - breadth) <= SAME]
    ends = found
    while ends:
        ends = [b for b in loose if b not in found and any(_stands_on(b.box, end.box) for end in ends)]
        found += ends
    return found


def _stands_on(upper: Box, lower: Box) -> bool:
    return abs(upper.x0 - lower.x0) <= SAME and abs(upper.bottom - lower.top) <= SAME


def _axis_of(bars: Box, level: Sequence[Ruling]) -> Axis | None:
    """The axis that bars stand on: as far as its line reaches, or else as the lines of the scale above it do."""
    over = [r for r in level if r.start <= bars.x0 + SAME and r.end >= bars.x1 - SAME]
    at_foot = [r for r in over if abs(r.position - bars.bottom) <= AT_FOOT]
    scale = [r for r in over if bars.top - SCALE_ABOVE <= r.position < bars.bottom - AT_FOOT]
    ends = Counter((round(r.start), round(r.end)) for r in scale).most_common(1)
    if at_foot:
        # A frame may end where the axis does: the lines of the scale say how far it reaches.
        drawn = min(at_foot, key=lambda r: (not ends or abs(r.start - ends[0][0][0]) > SAME, -r.length))
        return Axis(drawn.start, drawn.end, bars.bottom)
    if ends and ends[0][1] > 1:
        drawn = next(r for r in scale if (round(r.start), round(r.end)) == ends[0][0])
        return Axis(drawn.start, drawn.end, bars.bottom)
    return None


def _scale_box(axis: Axis, top: float, level: Sequence[Ruling]) -> Box:
    """The box of bars that reach up to `top`, and of the lines of the scale behind them."""
    scale = [
        r.position
        for r in level
        if abs(r.start - axis.start) <= AT_FOOT
        and abs(r.end - axis.end) <= AT_FOOT
        and top - SCALE_ABOVE <= r.position <= axis.foot
    ]
    return Box(axis.start, min([top, *scale]), axis.end, axis.foot)


def _scales(level: Sequence[Ruling]) -> Iterator[tuple[Axis, float]]:
    """Level lines with the same ends at equal distances: the lowest as an axis, and where the highest lies."""
    by_ends: dict[tuple[int, int], list[Ruling]] = defaultdict(list)
    for ruling in level:
        by_ends[round(ruling.start / SAME), round(ruling.end / SAME)].append(ruling)
    for lines in by_ends.values():
        heights = sorted({round(line.position, 1) for line in lines})
        steps = [b - a for a, b in pairwise(heights)]
        if len(heights) >= FEWEST_LINES and max(steps) - min(steps) <= SAME:
            yield Axis(lines[0].start, lines[0].end, heights[-1]), heights[0]


def _above(mark: Mark, axis: Axis, top: float) -> bool:
    """Whether a number stands above the axis, no higher than a number over what reaches up to `top`."""
    return (
        axis.start - SAME <= mark.middle <= axis.end + SAME
        and mark.box.bottom <= axis.foot + INTO
        and mark.box.bottom >= top - BEYOND
    )


def _named(bars: Sequence[Bar], slots: Slots, numbers: Sequence[Mark], drawn: Box) -> Plot | None:
    """The numbers of bars by series and name."""
    series = _series(bars, slots)
    if series is None:
        return None
    breadth = bars[0].box.width
    owner = _at_bars(bars, numbers)
    offsets = {
        colour: sum(b.middle - slots.middle(slots.at(b.middle)) for b in held.values()) / len(held)
        for colour, held in series.items()
    }
    found: dict[Colour | None, dict[int, Mark]] = {colour: {} for colour in series}
    lengths: list[tuple[float, str]] = []
    for colour, held in series.items():
        for slot, bar in held.items():
            if bar in owner:
                found[colour][slot] = owner[bar]
                lengths.append((bar.box.height, owner[bar].text))
    strays = 0
    known = {id(mark) for mark in owner.values()}
    for mark in numbers:
        if id(mark) in known or any(_covers(mark, bar) for bar in bars):
            continue
        slot = slots.at(mark.middle)
        off = mark.middle - slots.middle(slot)
        free = [c for c in series if slot not in series[c] and slot not in found[c]]
        nearest = min(free, key=lambda c: abs(offsets[c] - off), default=None)
        near_foot = drawn.bottom - mark.box.bottom <= BEYOND
        if not near_foot or not free or abs(offsets[nearest] - off) > max(0.7 * breadth, 2.0):
            strays += 1
            continue
        found[nearest][slot] = mark
        lengths.append((0.0, mark.text))
    if len(owner) < LEAST_SHARE * len(bars) or len(lengths) < LEAST_SHARE * (len(lengths) + strays):
        return None
    in_order = sorted(found, key=lambda c: offsets[c])
    over = all(mark.box.bottom <= bar.box.top + INTO for bar, mark in owner.items())
    # Numbers in shaded cells of a table would follow any two heights.
    if not over and len({round(length / SAME_LENGTH) for length, _ in lengths}) < FEWEST:
        return None
    return _checked(slots, drawn, [(colour, found[colour]) for colour in in_order], lengths)


def _series(bars: Sequence[Bar], slots: Slots) -> dict[Colour | None, dict[int, Bar]] | None:
    """The bars of each colour by name; one series where no name has two bars; None where a colour has two at a name."""
    if len({slots.at(bar.middle) for bar in bars}) == len(bars):
        colours = {bar.colour for bar in bars}
        return {colours.pop() if len(colours) == 1 else None: {slots.at(bar.middle): bar for bar in bars}}
    series: dict[Colour | None, dict[int, Bar]] = defaultdict(dict)
    for bar in bars:
        slot = slots.at(bar.middle)
        if slot in series[bar.colour]:
            return None
        series[bar.colour][slot] = bar
    return dict(series)


def _at_bars(bars: Sequence[Bar], numbers: Sequence[Mark]) -> dict[Bar, Mark]:
    """The number at each bar: over its end or inside it, the nearest first."""
    near = []
    for at, bar in enumerate(bars):
        for which, mark in enumerate(numbers):
            beside = abs(mark.middle - bar.middle)
            if beside > max(bar.box.width / 2, 2.0):
                continue
            gap = bar.box.top - mark.box.bottom
            is_inside = gap < -INTO and mark.box.bottom <= bar.box.bottom + INTO
            if is_inside or gap <= BEYOND:
                near.append((beside + (BEYOND if is_inside else abs(gap)), at, which))
    owner: dict[Bar, Mark] = {}
    given: set[int] = set()
    for _, at, which in sorted(near):
        if bars[at] not in owner and which not in given:
            owner[bars[at]] = numbers[which]
            given.add(which)
    bare = [bar for bar in bars if bar not in owner]
    return {bar: mark for bar, mark in owner.items() if not any(_covers(mark, other) for other in bare)}


def _covers(mark: Mark, other: Bar) -> bool:
    """Whether a number reaches over a bar that has none: it may be the numbers of both, printed into each other."""
    gap = other.box.top - mark.box.bottom
    return mark.box.x0 <= other.middle <= mark.box.x1 and -INTO <= gap <= BEYOND


def _points(slots: Slots, numbers: Sequence[Mark], drawn: Box) -> Plot | None:
    """The numbers of one series of points: one over each name."""
    found: dict[int, Mark] = {}
    for mark in numbers:
        slot = slots.at(mark.middle)
        if slot in found or abs(mark.middle - slots.middle(slot)) > slots.width / 4:
            return None
        found[slot] = mark
    if len(found) < LEAST_SHARE * len(slots.names):
        return None
    return _checked(slots, drawn, [(None, found)], [(drawn.bottom - m.box.bottom, m.text) for m in found.values()])


def _checked(
    slots: Slots,
    drawn: Box,
    series: list[tuple[Colour | None, dict[int, Mark]]],
    lengths: Sequence[tuple[float, str]],
) -> Plot | None:
    """The plot, where its numbers follow what is drawn."""
    if len(lengths) < FEWEST:
        return None
    off = out_of_scale([length for length, _ in lengths], [text for _, text in lengths])
    if off is None or len(off) > (len(lengths) > FEWEST):
        return None
    return Plot(slots, drawn, tuple(series))
