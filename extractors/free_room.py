"""Free room on pages for marks beside figures, found on the pages' pictures in a child process.

Whatever is printed counts as taken, be it text, a rule, a picture or a scan. Run as a module it is that child: each
page it is asked for comes back as a line of JSON.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractors.child_process import Answer, ChildLimits, LimitedChild, argument_parts
from extractors.content import Box

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SCALE = 2.0
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
"""Steps of grey between neighbouring pixels that count as print; what is darker than this counts too."""
LIMITS = ChildLimits(cpu_seconds=120, clock_seconds=300.0, memory_bytes=2_000_000_000, answer_bytes=20_000_000)
PROCESSES = min(os.cpu_count() or 1, 4)
LONGEST_PART = 96_000


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


def find_room(path: Path, wanted: dict[int, Sequence[Wanted]]) -> dict[int, MarkedPage]:
    """Room for the marks that are wanted on each page; a page that could not be looked at is left out."""
    packed = [
        [page, [[w.box.as_list(), round(w.width, 2), round(w.height, 2), int(w.boxed)] for w in marks]]
        for page, marks in sorted(wanted.items())
    ]

    def looked_at(part: str) -> tuple[bytes, ...]:
        return LimitedChild("extractors.free_room", [str(path.resolve()), part], LIMITS).wait().lines

    parts = argument_parts(packed, LONGEST_PART)
    found: dict[int, MarkedPage] = {}
    with ThreadPoolExecutor(PROCESSES) as pool:
        for line in chain.from_iterable(pool.map(looked_at, parts)):
            page, visible, turned, spots = json.loads(line)
            held = tuple(Spot(Box(*figure), Box(*mark) if mark else None) for figure, mark in spots)
            found[page] = MarkedPage(page, tuple(visible), turned, held)
    return found


class Picture:
    """What is taken on a page, by print and by marks that have their place.

    `grey` is the picture of the page from `top` (points) down; `height` is that of the whole page, where it goes on.
    """

    def __init__(self, grey: NDArray[np.uint8], top: int = 0, height: float | None = None) -> None:
        import numpy as np

        taken = grey < DARK
        upper, lower, left, right = np.s_[:-1], np.s_[1:], np.s_[:, :-1], np.s_[:, 1:]
        for one, other in ((upper, lower), (left, right)):
            step = np.maximum(grey[one], grey[other]) - np.minimum(grey[one], grey[other])
            edge = step > EDGE
            taken[one] |= edge
            taken[other] |= edge
        self.taken: NDArray[np.bool_] = taken
        self.reserved: list[Box] = []
        self.top = top
        self.height = taken.shape[0] / SCALE if height is None else height

    def _pixels(self, box: Box) -> tuple[int, int, int, int]:
        height, width = self.taken.shape
        x0, x1 = max(int(box.x0 * SCALE), 0), min(int(box.x1 * SCALE) + 1, width)
        top, bottom = (int((y - self.top) * SCALE) for y in (box.top, box.bottom))
        top, bottom = max(top, 0), min(bottom + 1, height)
        return x0, top, max(x1, x0), max(bottom, top)

    def is_free(self, box: Box) -> bool:
        """Whether a rectangle lies on the page, clear of print and of what was reserved."""
        width = self.taken.shape[1] / SCALE
        if box.x0 < 2 or box.top < 2 or box.x1 > width - 2 or box.bottom > self.height - 2:
            return False
        if any(_meet(box, held) for held in self.reserved):
            return False
        x0, top, x1, bottom = self._pixels(box)
        return not self.taken[top:bottom, x0:x1].any()

    def is_parted(self, figure: Box, spot: Box) -> bool:
        """Whether a rule runs between a figure and a spot, so that the spot lies in another cell or another row."""
        # A point more on either side than the figure has, and no letter is as tall as the stretch.
        own = grown(figure, 1.0)
        between = (
            (Box(figure.x1, own.top, spot.x0, own.bottom), 0),
            (Box(spot.x1, own.top, figure.x0, own.bottom), 0),
            (Box(own.x0, figure.bottom, own.x1, spot.top), 1),
            (Box(own.x0, spot.bottom, own.x1, figure.top), 1),
        )
        for gap, along in between:
            x0, top, x1, bottom = self._pixels(gap)
            part = self.taken[top:bottom, x0:x1]
            if gap.x1 > gap.x0 and gap.bottom > gap.top and part.size and part.all(axis=along).any():
                return True
        return False

    def print_box(self, box: Box) -> Box:
        """The print inside a box, without rules along its edges; the box itself where there is none."""
        import numpy as np

        x0, top, x1, bottom = self._pixels(box)
        part = self.taken[top:bottom, x0:x1].copy()
        if not part.size:
            return box
        # A rule of the table runs along the whole side of its cell; print does not.
        inset = max(int(2.2 * SCALE), 1)
        full_rows, full_columns = part.mean(axis=1) > 0.85, part.mean(axis=0) > 0.85
        full_rows[inset : max(len(full_rows) - inset, inset)] = False
        full_columns[inset : max(len(full_columns) - inset, inset)] = False
        part[full_rows] = False
        part[:, full_columns] = False
        rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
        if not rows.size:
            return box
        return Box(
            (x0 + int(columns[0])) / SCALE,
            self.top + (top + int(rows[0])) / SCALE,
            (x0 + int(columns[-1]) + 1) / SCALE,
            self.top + (top + int(rows[-1]) + 1) / SCALE,
        )


def place_mark(picture: Picture, figure: Box, width: float, height: float) -> Box | None:
    """Free room for a mark near a figure: beside it, in a smaller size if need be, else the nearest in its cell.

    Right of the figure comes first, then left, then below and above; what is given is reserved. Beyond a rule a mark
    would seem to speak of what stands there: None when there is no room on the figure's side of all rules.
    """
    for spot in _near(figure, width, height):
        if picture.is_free(spot) and not picture.is_parted(figure, spot):
            picture.reserved.append(spot)
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


def _meet(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.top < other.bottom and other.top < one.bottom


def grown(box: Box, by: float) -> Box:
    """A box with `by` points more on every side."""
    return Box(box.x0 - by, box.top - by, box.x1 + by, box.bottom + by)


def _spots(picture: Picture, wanted: list[Any]) -> list[Any]:
    prints = [picture.print_box(Box(*box)) for box, *_ in wanted]
    around = [grown(figure, RING + 1) if boxed else figure for figure, (*_, boxed) in zip(prints, wanted, strict=True)]
    # Boxes are drawn wherever their figures stand; marks give way to them.
    picture.reserved.extend(box for box, (*_, boxed) in zip(around, wanted, strict=True) if boxed)
    order = sorted(range(len(wanted)), key=lambda i: (not wanted[i][3], i))
    marks: dict[int, Box | None] = {}
    for i in order:
        _, width, height, _ = wanted[i]
        marks[i] = place_mark(picture, around[i], width, height)
    return [[prints[i].as_list(), (m := marks[i]) and m.as_list()] for i in range(len(wanted))]


def _looked_at(wanted: list[Any], height: float) -> tuple[int, float]:
    """The part of a page that marks can stand on, from whole points at the top: around what is wanted."""
    around = max(mark_height for _, _, mark_height, _ in wanted) + REACH / 4 + max(GAPS) + RING
    top = max(min(box[1] for box, *_ in wanted) - around, 0)
    return min(int(top), max(int(height) - 1, 0)), min(max(max(box[3] for box, *_ in wanted) + around, top + 1), height)


def _answer_requests() -> None:
    import ctypes

    import pypdfium2
    import pypdfium2.raw as pdfium

    answer = Answer.open()
    path, asked = answer.arguments
    document = pypdfium2.PdfDocument(path)
    for number, wanted in json.loads(asked):
        page = document[number - 1]
        width, height = page.get_size()
        if max(width, height) > LARGEST_SIDE:
            continue
        rect = pdfium.FS_RECTF()
        shown = pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rect))
        visible = (rect.left, rect.bottom, rect.right, rect.top) if shown else (0.0, 0.0, width, height)
        top, bottom = _looked_at(wanted, height)
        crop = (0, height - bottom, 0, top)
        grey = page.render(scale=SCALE, crop=crop, grayscale=True, may_draw_forms=True).to_numpy()
        picture = Picture(grey.reshape(grey.shape[0], grey.shape[1]), top, height)
        answer.line([number, visible, page.get_rotation() // 90 % 4, _spots(picture, wanted)])
        page.close()


if __name__ == "__main__":
    _answer_requests()
