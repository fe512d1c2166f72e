"""Pictures of parts of pages, with boxes drawn round places."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from extractors.box import Box

if TYPE_CHECKING:
    from PIL.Image import Image

SCALE = 1.75
"""Pixels per point: printed 8 point text stays readable on a screen and on paper."""
MAX_PIXELS = 6_000_000
GREYS, COLOURS = 14, 24
"""Shades of a picture without colours (16 with the colours of marks, which PNG packs in half a byte), or colours."""
PAPER = 250
SAMPLED = 3
"""Every so many pixels, across and down, are looked at to choose a picture's colours."""
MARK_WIDTH = 3
SUBJECT_COLOUR = (190, 24, 40)
OTHER_COLOUR = (22, 92, 150)
DASH = 7
PACKING = 1
"""Of PNG, from 1 (fast) to 9 (small)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to draw a box round: the figure in question (`subject`, a full line) or another (`other`, dashed)."""

    box: Box
    kind: Literal["subject", "other"]


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page, and the places in it to mark."""

    page: int
    box: Box
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A rendered region as PNG, with its size in pixels."""

    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Part of a page in few colours, those of marks from `subject` on; where it begins in points; pixels per point."""

    image: Image
    subject: int
    x0: float
    top: float
    scale: float


def draw_regions(page: Any, regions: Sequence[Region]) -> Iterator[Picture]:
    """Pictures of parts of one page, which pdfium has open; a part that differs in its marks only is drawn once."""
    drawn: dict[Box, _Drawn] = {}
    for region in regions:
        if region.box not in drawn:
            drawn[region.box] = _draw(page, region.box)
        part = drawn[region.box]
        image = _marked(part, region.marks)
        yield Picture(_as_png(image, part.subject + 2), image.width, image.height)


def _draw(page: Any, box: Box) -> _Drawn:
    from PIL.ImageChops import difference

    width, height = page.get_size()
    x0, top = min(max(box.x0, 0.0), width), min(max(box.top, 0.0), height)
    x1, bottom = max(min(box.x1, width), x0 + 1), max(min(box.bottom, height), top + 1)
    scale = min(SCALE, math.sqrt(MAX_PIXELS / ((x1 - x0) * (bottom - top))))
    crop = (x0, max(height - bottom, 0.0), max(width - x1, 0.0), top)
    # Pixels of four bytes are drawn in half the time of those of three.
    shown: Image = page.render(
        scale=scale, crop=crop, may_draw_forms=False, prefer_bgrx=True, rev_byteorder=True
    ).to_pil()
    red, green, blue = (shown.getchannel(name) for name in "RGB")
    without_colours = difference(red, green).getbbox() is None and difference(green, blue).getbbox() is None
    image = _in_greys(green) if without_colours else _in_colours(shown.convert("RGB"))
    subject = GREYS if without_colours else COLOURS
    levels = (image.getpalette() or [])[: 3 * subject]
    # Choosing colours makes paper a little darker than it is.
    levels = [255 if level >= PAPER else level for level in levels]
    image.putpalette([*levels, *[0] * (3 * subject - len(levels)), *SUBJECT_COLOUR, *OTHER_COLOUR])
    return _Drawn(image, subject, x0, top, scale)


def _in_greys(grey: Image) -> Image:
    steps = GREYS - 1
    image = grey.point([round(level * steps / 255) for level in range(256)])
    image.putpalette([round(shade * 255 / steps) for shade in range(GREYS) for _ in range(3)])
    return image


def _in_colours(image: Image) -> Image:
    from PIL.Image import Dither, Quantize, Resampling

    # All pixels take five times as long to choose from; what a colour is seen by has many.
    size = max(image.width // SAMPLED, 1), max(image.height // SAMPLED, 1)
    sample = image.resize(size, Resampling.NEAREST).quantize(COLOURS, method=Quantize.FASTOCTREE, dither=Dither.NONE)
    return image.quantize(palette=sample, dither=Dither.NONE)


def _marked(drawn: _Drawn, marks: Sequence[Mark]) -> Image:
    image, scale = drawn.image.copy(), drawn.scale
    for mark in sorted(marks, key=lambda mark: mark.kind == "subject"):
        # Outside the figure's own box, so that the line never covers it.
        around = (
            round((mark.box.x0 - drawn.x0) * scale) - MARK_WIDTH - 2,
            round((mark.box.top - drawn.top) * scale) - MARK_WIDTH - 2,
            round((mark.box.x1 - drawn.x0) * scale) + MARK_WIDTH + 2,
            round((mark.box.bottom - drawn.top) * scale) + MARK_WIDTH + 2,
        )
        if mark.kind == "subject":
            _frame(image, around, MARK_WIDTH, drawn.subject)
        else:
            _frame(image, around, MARK_WIDTH - 1, drawn.subject + 1, DASH)
    return image


def _frame(image: Image, around: tuple[int, int, int, int], line: int, colour: int, dash: int = 0) -> None:
    """A line along the inside of a rectangle, of dashes of this length or, with 0, a full one."""
    x0, y0, x1, y1 = around
    for y in (y0, y1 - line):
        for x, end in _strokes(x0, x1, dash):
            _fill(image, (x, y, end, y + line), colour)
    for x in (x0, x1 - line):
        for y, end in _strokes(y0, y1, dash):
            _fill(image, (x, y, x + line, end), colour)


def _strokes(start: int, end: int, dash: int) -> list[tuple[int, int]]:
    if not dash:
        return [(start, end)]
    return [(at, min(at + dash, end)) for at in range(start, end, 2 * dash)]


def _fill(image: Image, box: tuple[int, int, int, int], colour: int) -> None:
    x0, y0, x1, y1 = max(box[0], 0), max(box[1], 0), min(box[2], image.width), min(box[3], image.height)
    if x0 < x1 and y0 < y1:
        image.paste(colour, (x0, y0, x1, y1))


def _as_png(image: Image, colours: int) -> bytes:
    held = io.BytesIO()
    image.save(held, "PNG", compress_level=PACKING, bits=4 if colours <= 16 else 8)
    return held.getvalue()
