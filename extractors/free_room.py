"""Free room on pages for marks beside figures, found on the pages' pictures.

Whatever is printed counts as taken, be it text, a rule, a picture or a scan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any

from extractors.content import Box

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SCALE = 1.5
"""Pixels per point of the pictures that room is looked for on."""
LARGEST_SIDE = 3000.0
"""Points; a page that is larger is not looked at."""
SIZES = (1.0, 0.8, 0.65)
SMALLEST = 0.5
"""Sizes of a mark that are tried, as shares of the one asked for; the smallest beside its figure only."""
GAPS = (1.2, 2.4, 4.0)
"""Points between a figure and a mark beside it."""
REACH = 90
"""Points that a mark may stand away from its figure."""
RING = 2.0
"""Points between a figure and the box round it, where there is room."""
EDGE, DARK = 36, 110
"""A pixel is print that is darker than one beside it by so many steps of grey, or darker than this."""
ALONG = 0.85
"""Share of the side of a cell that is print where a rule runs along it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure (its box on the page as it is shown) and the width and height of the mark to stand beside it."""

    box: Box
    width: float
    height: float
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """What was found for a figure: its print without the blanks of its cell, where the mark goes (None: no room)."""

    print: Box
    mark: Box | None


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """A page of the file: what is shown of it in its own space (left, bottom, right, top), its quarter turns, spots.

    `spots` are in the order of what was wanted.
    """

    page: int
    visible: tuple[float, float, float, float]
    turned: int
    spots: tuple[Spot, ...]


def look_for_room(page: Any, number: int, wanted: Sequence[Wanted]) -> MarkedPage | None:
    """Room for the marks that are wanted on a page that pdfium has open; None for a page too large to be looked at."""
    import ctypes

    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    if max(width, height) > LARGEST_SIDE:
        return None
    rect = pdfium.FS_RECTF()
    shown = pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rect))
    visible = (rect.left, rect.bottom, rect.right, rect.top) if shown else (0.0, 0.0, width, height)
    top, bottom = _looked_at(wanted, height)
    crop = (0, height - bottom, 0, top)
    grey = page.render(scale=SCALE, crop=crop, grayscale=True, may_draw_forms=True).to_numpy()
    room = PageRoom(grey.reshape(grey.shape[0], grey.shape[1]), top, height)
    return MarkedPage(number, visible, page.get_rotation() // 90 % 4, tuple(_spots(room, wanted)))


class PageRoom:
    """What is taken on a page, by print and by marks that have their place.

    `grey` is the picture of the page from `top` (points) down; `height` is that of the whole page, where it goes on.
    A row of pixels is held as one integer with a bit for each: many small places are asked about, and an array would
    take longer for one than all its rows do.
    """

    def __init__(self, grey: NDArray[np.uint8], top: int = 0, height: float | None = None) -> None:
        self._printed = _printed_rows(grey)
        self._taken = list(self._printed)
        self._top = top
        self._pixels: int = grey.shape[1]
        self._width = grey.shape[1] / SCALE
        self._height = grey.shape[0] / SCALE if height is None else height

    def _rows(self, top: float, bottom: float) -> slice:
        return slice(max(int((top - self._top) * SCALE), 0), max(int((bottom - self._top) * SCALE) + 1, 0))

    def _columns(self, x0: float, x1: float) -> int:
        """The bits from `x0` to `x1` points."""
        left, right = max(int(x0 * SCALE), 0), min(int(x1 * SCALE) + 1, self._pixels)
        return (1 << max(right, left)) - (1 << left)

    def is_free(self, box: Box) -> bool:
        """Whether a rectangle lies on the page, clear of print and of what was reserved."""
        x0, top, x1, bottom = box.x0, box.top, box.x1, box.bottom
        if x0 < 2 or top < 2 or x1 > self._width - 2 or bottom > self._height - 2:
            return False
        columns = self._columns(x0, x1)
        return not any(row & columns for row in self._taken[self._rows(top, bottom)])

    def reserve(self, box: Box) -> None:
        """Keep a rectangle from being free."""
        columns, rows = self._columns(box.x0, box.x1), self._rows(box.top, box.bottom)
        self._taken[rows] = [row | columns for row in self._taken[rows]]

    def is_parted(self, figure: Box, spot: Box) -> bool:
        """Whether a rule runs between a figure and a spot, so that the spot lies in another cell or another row."""
        # A point more on either side than the figure has, and no letter is as tall as the stretch.
        left, above, right, below = figure.x0 - 1, figure.top - 1, figure.x1 + 1, figure.bottom + 1
        return (
            (figure.x1 < spot.x0 and self._has_rule_down(figure.x1, above, spot.x0, below))
            or (spot.x1 < figure.x0 and self._has_rule_down(spot.x1, above, figure.x0, below))
            or (figure.bottom < spot.top and self._has_rule_across(left, figure.bottom, right, spot.top))
            or (spot.bottom < figure.top and self._has_rule_across(left, spot.bottom, right, figure.top))
        )

    def _has_rule_down(self, x0: float, top: float, x1: float, bottom: float) -> bool:
        rows, columns = self._printed[self._rows(top, bottom)], self._columns(x0, x1)
        return bool(rows) and reduce(and_, rows, columns) != 0

    def _has_rule_across(self, x0: float, top: float, x1: float, bottom: float) -> bool:
        columns = self._columns(x0, x1)
        return columns != 0 and any(row & columns == columns for row in self._printed[self._rows(top, bottom)])

    def print_box(self, box: Box) -> Box:
        """The print inside a box, without rules along its edges; the box itself where there is none."""
        columns, within = self._columns(box.x0, box.x1), self._rows(box.top, box.bottom)
        rows = [row & columns for row in self._printed[within]]
        wide, tall = columns.bit_count(), len(rows)
        # A rule of the table runs along the whole side of its cell; print does not.
        inset = max(int(2.2 * SCALE), 1)
        sides = _ends(columns, inset)
        along = Counter(row & sides for row in rows)
        for bit in _single_bits(sides):
            if sum(many for held, many in along.items() if held & bit) > ALONG * tall:
                columns ^= bit
        for n in {*range(min(inset, tall)), *range(max(tall - inset, 0), tall)}:
            if rows[n].bit_count() > ALONG * wide:
                rows[n] = 0
        rows = [row & columns for row in rows]
        printed = [n for n, row in enumerate(rows) if row]
        if not printed:
            return box
        across = reduce(or_, rows)
        return Box(
            ((across & -across).bit_length() - 1) / SCALE,
            self._top + (within.start + printed[0]) / SCALE,
            across.bit_length() / SCALE,
            self._top + (within.start + printed[-1] + 1) / SCALE,
        )


def _printed_rows(grey: NDArray[np.uint8]) -> list[int]:
    """Of each row of a picture, which pixels are print, the first pixel as the lowest bit."""
    import numpy as np

    printed = grey < DARK
    brighter = np.minimum(grey, 255 - EDGE) + np.uint8(EDGE)
    upper, lower, left, right = np.s_[:-1], np.s_[1:], np.s_[:, :-1], np.s_[:, 1:]
    for one, other in ((upper, lower), (lower, upper), (left, right), (right, left)):
        printed[one] |= grey[other] > brighter[one]
    packed = np.packbits(printed, axis=1, bitorder="little")
    held, length = packed.tobytes(), packed.shape[1]
    return [int.from_bytes(held[at : at + length], "little") for at in range(0, len(held), length)]


def _ends(run: int, many: int) -> int:
    """So many bits at either end of a run of bits."""
    last = run.bit_length()
    first = last - run.bit_count()
    return run & ~((1 << max(last - many, first + many)) - (1 << (first + many)))


def _single_bits(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest
        bits ^= lowest


def place_mark(room: PageRoom, figure: Box, width: float, height: float) -> Box | None:
    """Free room for a mark near a figure: beside it, in a smaller size if need be, else the nearest in its cell.

    Right of the figure comes first, then left, then below and above; what is given is reserved. Beyond a rule a mark
    would seem to speak of what stands there: None when there is no room on the figure's side of all rules.
    """
    for spot in _near(figure, width, height):
        if room.is_free(spot) and not room.is_parted(figure, spot):
            room.reserve(spot)
            return spot
    return None


def _near(figure: Box, width: float, height: float) -> Iterator[Box]:
    for size in SIZES:
        yield from _beside(figure, width * size, height * size)
    yield from _beside(figure, width * SMALLEST, height * SMALLEST)
    yield from _farther(figure, width * SIZES[1], height * SIZES[1])


def _beside(figure: Box, w: float, h: float) -> Iterator[Box]:
    middle = (figure.top + figure.bottom) / 2
    for gap in GAPS:
        for top in (middle - h / 2, figure.top, figure.bottom - h):
            yield Box(figure.x1 + gap, top, figure.x1 + gap + w, top + h)
            yield Box(figure.x0 - gap - w, top, figure.x0 - gap, top + h)
        for left in (figure.x1 - w, figure.x0, (figure.x0 + figure.x1 - w) / 2):
            yield Box(left, figure.bottom + gap, left + w, figure.bottom + gap + h)
            yield Box(left, figure.top - gap - h, left + w, figure.top - gap)


def _farther(figure: Box, w: float, h: float) -> Iterator[Box]:
    middle = (figure.top + figure.bottom) / 2
    for away in range(5, REACH, 2):
        for top in (middle - h / 2, middle - h / 2 - away / 4, middle - h / 2 + away / 4):
            yield Box(figure.x1 + away, top, figure.x1 + away + w, top + h)
            yield Box(figure.x0 - away - w, top, figure.x0 - away, top + h)
        if away < REACH / 4:
            for left in (figure.x1 - w, figure.x0, figure.x1 + away, figure.x0 - away - w):
                yield Box(left, figure.bottom + away, left + w, figure.bottom + away + h)
                yield Box(left, figure.top - away - h, left + w, figure.top - away)


def grown(box: Box, by: float) -> Box:
    """A box with `by` points more on every side."""
    return Box(box.x0 - by, box.top - by, box.x1 + by, box.bottom + by)


def _spots(room: PageRoom, wanted: Sequence[Wanted]) -> list[Spot]:
    prints = [room.print_box(one.box) for one in wanted]
    around = [grown(figure, RING + 1) if one.boxed else figure for figure, one in zip(prints, wanted, strict=True)]
    # Boxes are drawn wherever their figures stand; marks give way to them.
    for box, one in zip(around, wanted, strict=True):
        if one.boxed:
            room.reserve(box)
    order = sorted(range(len(wanted)), key=lambda i: (not wanted[i].boxed, i))
    marks = {i: place_mark(room, around[i], wanted[i].width, wanted[i].height) for i in order}
    return [Spot(prints[i], marks[i]) for i in range(len(wanted))]


def _looked_at(wanted: Sequence[Wanted], height: float) -> tuple[int, float]:
    """The part of a page that marks can stand on, from whole points at the top: around what is wanted."""
    around = max(one.height for one in wanted) + REACH / 4 + max(GAPS) + RING
    top = max(min(one.box.top for one in wanted) - around, 0)
    bottom = max(max(one.box.bottom for one in wanted) + around, top + 1)
    return min(int(top), max(int(height) - 1, 0)), min(bottom, height)
