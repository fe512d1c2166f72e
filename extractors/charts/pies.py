"""Pies: their slices, and the label that belongs to each by the direction in which it stands from the middle."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.charts.bars import Colour
from extractors.charts.chart_marks import Mark
from extractors.charts.chart_scale import number_readings
from extractors.content import Box, Word
from extractors.pages.rulings import Shape
from extractors.text.captions import is_caption

Point = tuple[float, float]

# Slices of a pie share their tip, up to this much (points); a slice is at least so wide or high.
SAME, SMALLEST = 1.5, 12.0
# A label stands no further from the pie than this share of its radius, and off its slice by so many degrees at most.
REACH, OFF = 0.7, 40.0
# Lines of one label follow each other within so many times their size.
NEXT_LINE = 0.6
# The share that a label prints differs from that of its slice by no more than this (of 360 degrees).
SHARE_OFF = 0.02
# With more slices than this one label may differ from its slice.
FEWEST = 3
_FIGURE = re.compile(r"\d[\d.,]*\d(?:\s?%)?|\d(?:\s?%)?")
_LABEL = re.compile(r"(?P<name>.*?)(?P<figures>(?<![\w\-])\(?\d[\d.,]*(?:\s?%)?(?:[\s;,|/()]+\d[\d.,]*(?:\s?%)?)*\)?)")


@dataclass(frozen=True, slots=True)
class Slice:
    """A slice: its colour, the direction of its middle (degrees clockwise from the top), its share of the circle."""

    colour: Colour
    direction: float
    share: float


@dataclass(frozen=True, slots=True)
class SliceLabel:
    """What the label of a slice prints: a name, a number and a share ("" where it has none), and all its words."""

    name: str
    number: str
    percent: str
    words: tuple[Word, ...]

    def box_of(self, text: str) -> Box:
        """Where a part of it is printed."""
        held = [w.box for w in self.words if text.split(" ")[0] in w.text]
        return held[-1] if held else Box.around(w.box for w in self.words)


@dataclass(frozen=True, slots=True)
class Pie:
    """A pie: its box, and its slices clockwise from the top, each with its label."""

    box: Box
    slices: tuple[tuple[Slice, SliceLabel], ...]


def pies_of(shapes: Sequence[Shape], marks: Sequence[Mark]) -> Iterator[Pie]:
    """The pies of which every slice has a label, and whose labels follow the slices."""
    held = [s for s in shapes if max(s.box.width, s.box.height) >= SMALLEST and min(s.colour) < 250]
    for tip, slices in _sharing_a_tip(held):
        box = Box.around(s.box for s in slices)
        radius = max(tip[0] - box.x0, box.x1 - tip[0], tip[1] - box.top, box.bottom - tip[1])
        near = [m for m in marks if _distance(m.box, tip) <= (1 + REACH) * radius and not is_caption(m.text)]
        given = _given(_cut(tip, slices), _labels(near), tip)
        if given is not None and _follow_the_slices(given):
            yield Pie(box, tuple(sorted(given, key=lambda g: g[0].direction)))


def _follow_the_slices(given: Sequence[tuple[Slice, SliceLabel]]) -> bool:
    """Whether the shares that labels print, or the numbers by their sum, are those of the slices, one at most apart."""
    drawn = [part.share for part, _ in given]
    percents = [value[0] / 100 for _, label in given if (value := number_readings(label.percent))]
    numbers = [value[0] for _, label in given if (value := number_readings(label.number))]
    whole = sum(numbers)
    shares = [number / whole for number in numbers] if whole > 0 else []
    printed = [held for held in (percents, shares) if len(held) == len(drawn)]
    off = [sum(abs(a - b) > SHARE_OFF for a, b in zip(held, drawn, strict=True)) for held in printed]
    return bool(off) and min(off) <= (len(given) > FEWEST)


def _sharing_a_tip(shapes: Sequence[Shape]) -> Iterator[tuple[Point, list[Shape]]]:
    """Groups of at least two shapes with a common corner, each shape once."""
    left = list(shapes)
    while len(left) > 1:
        best: list[Shape] = []
        tip = (0.0, 0.0)
        for corner in left[0].corners:
            group = [s for s in left if any(_near(corner, other) for other in s.corners)]
            # Neighbouring slices share the outer end of their edge too: the tip lies in the middle of all.
            if len(group) > len(best):
                best, tip = group, corner
        if len(best) > 1 and _goes_round(tip, best):
            yield tip, best
        left = [s for s in left[1:] if s not in best or len(best) < 2]


def _goes_round(tip: Point, slices: Sequence[Shape]) -> bool:
    """Whether the shapes fill a circle about a point."""
    box = Box.around(s.box for s in slices)
    reach = (tip[0] - box.x0, box.x1 - tip[0], tip[1] - box.top, box.bottom - tip[1])
    return min(reach) > 0 and max(reach) <= 1.35 * min(reach)


def _cut(tip: Point, shapes: Sequence[Shape]) -> list[Slice]:
    found = []
    for shape in shapes:
        rim = [c for c in shape.corners if not _near(c, tip)]
        angles = [_direction(tip, corner) for corner in rim]
        first, span = _stretch(angles)
        found.append(Slice(shape.colour, (first + span / 2) % 360, span / 360))
    return found


def _stretch(angles: Iterable[float]) -> tuple[float, float]:
    """The shortest stretch of the circle that holds all angles: where it begins, and how far it goes (degrees)."""
    held = sorted(angles)
    gaps = [((b - a) % 360, b) for a, b in zip(held, held[1:] + held[:1], strict=True)]
    widest, begins = max(gaps)
    return begins, 360 - widest


def _labels(marks: Sequence[Mark]) -> list[SliceLabel]:
    """Pieces of text that stand below each other, as one label each, where numbers end it."""
    held: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda m: (m.box.top, m.box.x0)):
        above = next((label for label in held if _goes_on(label[-1], mark)), None)
        if above is None:
            held.append([mark])
        else:
            above.append(mark)
    return [label for pieces in held if (label := _label([w for mark in pieces for w in mark.words])) is not None]


def _goes_on(above: Mark, mark: Mark) -> bool:
    free = mark.box.top - above.box.bottom
    return -1 <= free <= NEXT_LINE * mark.size and mark.box.x0 < above.box.x1 and above.box.x0 < mark.box.x1


def _label(words: Sequence[Word]) -> SliceLabel | None:
    match = _LABEL.fullmatch(" ".join(word.text for word in words))
    if match is None:
        return None
    figures = _FIGURE.findall(match["figures"])
    percents = [figure for figure in figures if figure.endswith("%")]
    numbers = [figure for figure in figures if not figure.endswith("%")]
    if len(percents) > 1 or len(numbers) > 1:
        return None
    return SliceLabel(match["name"].strip(" ;:,-"), "".join(numbers), "".join(percents), tuple(words))


def _given(slices: Sequence[Slice], labels: Sequence[SliceLabel], tip: Point) -> list[tuple[Slice, SliceLabel]] | None:
    """Each slice with its label: both go round in the same order; None where their numbers differ."""
    if len(slices) != len(labels) or len(slices) < 2:
        return None
    around = sorted(slices, key=lambda s: s.direction)
    told = sorted(labels, key=lambda label: _direction(tip, _middle(label)))
    directions = [_direction(tip, _middle(label)) for label in told]
    best: tuple[float, int] | None = None
    for turn in range(len(around)):
        off = [_apart(s.direction, directions[(n + turn) % len(told)]) for n, s in enumerate(around)]
        if max(off) <= OFF and (best is None or sum(off) < best[0]):
            best = sum(off), turn
    if best is None:
        return None
    return [(s, told[(n + best[1]) % len(told)]) for n, s in enumerate(around)]


def _middle(label: SliceLabel) -> Point:
    box = Box.around(word.box for word in label.words)
    return (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2


def _near(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) <= SAME and abs(a[1] - b[1]) <= SAME


def _direction(tip: Point, to: Point) -> float:
    """Degrees clockwise from the top of the page."""
    return math.degrees(math.atan2(to[0] - tip[0], tip[1] - to[1])) % 360


def _apart(one: float, other: float) -> float:
    return abs((one - other + 180) % 360 - 180)


def _distance(box: Box, tip: Point) -> float:
    return math.hypot((box.x0 + box.x1) / 2 - tip[0], (box.top + box.bottom) / 2 - tip[1])
