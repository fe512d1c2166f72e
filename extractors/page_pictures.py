"""Pictures of parts of pages, with boxes drawn round places."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from extractors.content import Box

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

SCALE = 1.75
"""Pixels per point: printed 8 point text stays readable on a screen and on paper."""
MAX_PIXELS = 6_000_000
COLOURS = 24
PAPER = 250
MARK_WIDTH = 3
SUBJECT_COLOUR = (190, 24, 40)
OTHER_COLOUR = (22, 92, 150)
DASH = 7
PACKING = 4
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
    """A part of a page in few colours, the two of marks the last; where it begins, in points; pixels per point."""

    image: Image
    x0: float
    top: float
    scale: float


def draw_regions(page: Any, regions: Sequence[Region]) -> Iterator[Picture]:
    """Pictures of parts of one page, which pdfium has open; a part that differs in its marks only is drawn once."""
    drawn: dict[Box, _Drawn] = {}
    for region in regions:
        if region.box not in drawn:
            drawn[region.box] = _draw(page, region.box)
        image = _marked(drawn[region.box], region.marks)
        yield Picture(_as_png(image), image.width, image.height)


def _draw(page: Any, box: Box) -> _Drawn:
    from PIL.Image import Dither, Quantize

    width, height = page.get_size()
    x0, top = min(max(box.x0, 0.0), width), min(max(box.top, 0.0), height)
    x1, bottom = max(min(box.x1, width), x0 + 1), max(min(box.bottom, height), top + 1)
    scale = min(SCALE, math.sqrt(MAX_PIXELS / ((x1 - x0) * (bottom - top))))
    crop = (x0, max(height - bottom, 0.0), max(width - x1, 0.0), top)
    # Pixels of four bytes are drawn in half the time of those of three.
    shown = page.render(scale=scale, crop=crop, may_draw_forms=False, prefer_bgrx=True, rev_byteorder=True)
    # Half the time of the usual way and a smaller file; text on paper has few colours whichever way they are chosen.
    image: Image = shown.to_pil().convert("RGB").quantize(COLOURS, method=Quantize.FASTOCTREE, dither=Dither.NONE)
    levels = (image.getpalette() or [])[: 3 * COLOURS]
    # It makes paper a little darker than it is.
    levels = [255 if level >= PAPER else level for level in levels]
    image.putpalette([*levels, *[0] * (3 * COLOURS - len(levels)), *SUBJECT_COLOUR, *OTHER_COLOUR])
    return _Drawn(image, x0, top, scale)


def _marked(drawn: _Drawn, marks: Sequence[Mark]) -> Image:
    from PIL import ImageDraw

    image, scale = drawn.image.copy(), drawn.scale
    pen = ImageDraw.Draw(image)
    for mark in sorted(marks, key=lambda mark: mark.kind == "subject"):
        # Outside the figure's own box, so that the line never covers it.
        around = (
            (mark.box.x0 - drawn.x0) * scale - MARK_WIDTH - 2,
            (mark.box.top - drawn.top) * scale - MARK_WIDTH - 2,
            (mark.box.x1 - drawn.x0) * scale + MARK_WIDTH + 2,
            (mark.box.bottom - drawn.top) * scale + MARK_WIDTH + 2,
        )
        if mark.kind == "subject":
            pen.rounded_rectangle(around, radius=4, outline=COLOURS, width=MARK_WIDTH)
        else:
            _dashed(pen, around)
    return image


def _dashed(pen: ImageDraw, around: tuple[float, float, float, float]) -> None:
    x0, top, x1, bottom = (round(v) for v in around)
    for x in range(x0, x1, 2 * DASH):
        for y in (top, bottom):
            pen.line((x, y, min(x + DASH, x1), y), fill=COLOURS + 1, width=MARK_WIDTH - 1)
    for y in range(top, bottom, 2 * DASH):
        for x in (x0, x1):
            pen.line((x, y, x, min(y + DASH, bottom)), fill=COLOURS + 1, width=MARK_WIDTH - 1)


def _as_png(image: Image) -> bytes:
    held = io.BytesIO()
    image.save(held, "PNG", compress_level=PACKING)
    return held.getvalue()
