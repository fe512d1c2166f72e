"""Free room on pages for marks beside figures, found on the pages' pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Any

from extractors.box import Box
from extractors.pictures.page_room import SCALE, PageRoom, Place

LARGEST_SIDE = 3000.0
"""Points; a page that is larger is not looked at."""
SIZES = (1.0, 0.8, 0.65)
SMALLEST = 0.5
"""Sizes of a mark that are tried, as shares of the one asked for; the smallest beside its figure only."""
GAPS = (1.2, 2.4, 4.0)
"""Points between a figure and a mark beside it."""
REACH, REACH_DOWN = 90, 23
"""Points that a mark may stand away from its figure, to the sides and above or below."""
NEAR = 30
"""Points within which most figures have a rule beside them."""
RING = 2.0
"""Points between a figure and the box round it, where there is room."""


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
    grey = page.render(scale=SCALE, crop=crop, grayscale=True, may_draw_forms=True)
    room = PageRoom(bytes(grey.buffer), grey.stride, grey.width, top, height)
    return MarkedPage(number, visible, page.get_rotation() // 90 % 4, tuple(_spots(room, wanted)))


class _Cell:
    """How far the place of a figure goes: to the rules around it, each looked for when it is first asked about."""

    def __init__(self, room: PageRoom, figure: Box, ground: int) -> None:
        self._room, self._figure, self._ground = room, figure, ground

    def holds(self, place: Place) -> bool:
        """Whether a place beside, above or below the figure lies on its side of all rules."""
        x0, top, x1, bottom = place
        figure = self._figure
        return not (
            (x0 > figure.x1 and x1 > self._right)
            or (x1 < figure.x0 and x0 < self._left)
            or (top > figure.bottom and bottom > self._below)
            or (bottom < figure.top and top < self._above)
        )

    # A rule runs along the whole side of the figure and a point more on either end: no letter is as tall.

    @cached_property
    def _right(self) -> float:
        box = self._figure
        for reach in (NEAR, REACH):
            place = (box.x1, box.top - 1, box.x1 + reach, box.bottom + 1)
            if (found := self._room.rule_down(place, self._ground, first=True)) is not None:
                return found
        return inf

    @cached_property
    def _left(self) -> float:
        box = self._figure
        for reach in (NEAR, REACH):
            place = (box.x0 - reach, box.top - 1, box.x0, box.bottom + 1)
            if (found := self._room.rule_down(place, self._ground, first=False)) is not None:
                return found
        return -inf

    @cached_property
    def _below(self) -> float:
        box = self._figure
        place = (box.x0 - 1, box.bottom, box.x1 + 1, box.bottom + REACH_DOWN)
        found = self._room.rule_across(place, self._ground, first=True)
        return inf if found is None else found

    @cached_property
    def _above(self) -> float:
        box = self._figure
        place = (box.x0 - 1, box.top - REACH_DOWN, box.x1 + 1, box.top)
        found = self._room.rule_across(place, self._ground, first=False)
        return -inf if found is None else found


def place_mark(
    room: PageRoom, figure: Box, ground: int, width: float, height: float, boxed: bool = False
) -> Box | None:
    """Free room for a mark near a figure: beside it, in a smaller size if need be, else the nearest in its cell.

    Right of the figure comes first, then left, then below and above; what is given is reserved. Beyond a rule a mark
    would seem to speak of what stands there: None when there is no room on the figure's side of all rules. Only the
    mark of a figure with a box round it, which shows what it belongs to, may stand beyond a rule that the box meets.
    `ground` is the grey that the figure is printed on.
    """
    around = grown(figure, RING + 1) if boxed else figure
    for cell in [_Cell(room, figure, ground), *([_Cell(room, around, ground)] if boxed else [])]:
        for place in _near(around, width, height):
            if cell.holds(place) and room.is_free(place):
                room.reserve(place)
                return Box(*place)
    return None


def _near(figure: Box, width: float, height: float) -> Iterator[Place]:
    for size in SIZES:
        yield from _beside(figure, width * size, height * size)
    yield from _beside(figure, width * SMALLEST, height * SMALLEST)
    yield from _farther(figure, width * SIZES[1], height * SIZES[1])


def _beside(figure: Box, w: float, h: float) -> Iterator[Place]:
    x0, above, x1, below = figure.x0, figure.top, figure.x1, figure.bottom
    for gap in GAPS:
        for top in ((above + below) / 2 - h / 2, above, below - h):
            yield x1 + gap, top, x1 + gap + w, top + h
            yield x0 - gap - w, top, x0 - gap, top + h
        for left in (x1 - w, x0, (x0 + x1 - w) / 2):
            yield left, below + gap, left + w, below + gap + h
            yield left, above - gap - h, left + w, above - gap


def _farther(figure: Box, w: float, h: float) -> Iterator[Place]:
    x0, above, x1, below = figure.x0, figure.top, figure.x1, figure.bottom
    middle = (above + below) / 2 - h / 2
    for away in range(5, REACH, 2):
        for top in (middle, middle - away / 4, middle + away / 4):
            yield x1 + away, top, x1 + away + w, top + h
            yield x0 - away - w, top, x0 - away, top + h
        if away < REACH_DOWN:
            for left in (x1 - w, x0, x1 + away, x0 - away - w):
                yield left, below + away, left + w, below + away + h
                yield left, above - away - h, left + w, above - away


def grown(box: Box, by: float) -> Box:
    """A box with `by` points more on every side."""
    return Box(box.x0 - by, box.top - by, box.x1 + by, box.bottom + by)


def _spots(room: PageRoom, wanted: Sequence[Wanted]) -> list[Spot]:
    prints, grounds = zip(*(room.print_in(one.box) for one in wanted), strict=True)
    # Boxes are drawn wherever their figures stand; marks give way to them.
    for figure, one in zip(prints, wanted, strict=True):
        if one.boxed:
            around = grown(figure, RING + 1)
            room.reserve((around.x0, around.top, around.x1, around.bottom))
    order = sorted(range(len(wanted)), key=lambda i: (not wanted[i].boxed, i))
    marks = {
        i: place_mark(room, prints[i], grounds[i], wanted[i].width, wanted[i].height, wanted[i].boxed) for i in order
    }
    return [Spot(prints[i], marks[i]) for i in range(len(wanted))]


def _looked_at(wanted: Sequence[Wanted], height: float) -> tuple[int, float]:
    """The part of a page that marks can stand on, from whole points at the top: around what is wanted."""
    around = max(one.height for one in wanted) + REACH_DOWN + max(GAPS) + RING
    top = max(min(one.box.top for one in wanted) - around, 0)
    bottom = max(max(one.box.bottom for one in wanted) + around, top + 1)
    return min(int(top), max(int(height) - 1, 0)), min(bottom, height)
