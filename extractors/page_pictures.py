"""Pictures of parts of pages, with boxes drawn round places; rendered in a child process that may die without harm.

Run as a module it is that child: each region it is asked for comes back as a line of JSON.
"""

from __future__ import annotations

import base64
import io
import json
import math
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from extractors.child_process import Answer, ChildLimits, LimitedChild, argument_parts
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
LIMITS = ChildLimits(cpu_seconds=60, clock_seconds=180.0, memory_bytes=2_000_000_000, answer_bytes=60_000_000)
PROCESSES = min(os.cpu_count() or 1, 4)
LONGEST_PART = 20_000
"""Of the regions as JSON: so many that starting a child for each part costs little."""


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


def render_regions(path: Path, regions: Sequence[Region]) -> list[Picture | None]:
    """Pictures of the regions, in their order; None for a region that could not be rendered."""
    numbered = [[number, *_packed(region)] for number, region in enumerate(regions)]
    pictures: list[Picture | None] = [None] * len(regions)

    def rendered(part: str) -> tuple[bytes, ...]:
        return LimitedChild("extractors.page_pictures", [str(path.resolve()), part], LIMITS).wait().lines

    parts = argument_parts(numbered, LONGEST_PART)
    with ThreadPoolExecutor(PROCESSES) as pool:
        for line in chain.from_iterable(pool.map(rendered, parts)):
            number, width, height, png = json.loads(line)
            pictures[number] = Picture(base64.b64decode(png), width, height)
    return pictures


def _packed(region: Region) -> list[Any]:
    return [region.page, region.box.as_list(), [[mark.box.as_list(), mark.kind] for mark in region.marks]]


def _unpacked(packed: list[Any]) -> Region:
    page, box, marks = packed
    return Region(page, Box(*box), tuple(Mark(Box(*at), kind) for at, kind in marks))


def _draw(page: Any, region: Region) -> Image:
    from PIL import ImageDraw

    width, height = page.get_size()
    box = region.box
    x0, top = min(max(box.x0, 0.0), width), min(max(box.top, 0.0), height)
    x1, bottom = max(min(box.x1, width), x0 + 1), max(min(box.bottom, height), top + 1)
    scale = min(SCALE, math.sqrt(MAX_PIXELS / ((x1 - x0) * (bottom - top))))
    crop = (x0, max(height - bottom, 0.0), max(width - x1, 0.0), top)
    image: Image = page.render(scale=scale, crop=crop, may_draw_forms=False).to_pil().convert("RGB")
    pen = ImageDraw.Draw(image)
    for mark in sorted(region.marks, key=lambda mark: mark.kind == "subject"):
        # Outside the figure's own box, so that the line never covers it.
        around = (
            (mark.box.x0 - x0) * scale - MARK_WIDTH - 2,
            (mark.box.top - top) * scale - MARK_WIDTH - 2,
            (mark.box.x1 - x0) * scale + MARK_WIDTH + 2,
            (mark.box.bottom - top) * scale + MARK_WIDTH + 2,
        )
        if mark.kind == "subject":
            pen.rounded_rectangle(around, radius=4, outline=SUBJECT_COLOUR, width=MARK_WIDTH)
        else:
            _dashed(pen, around)
    return image


def _dashed(pen: ImageDraw, around: tuple[float, float, float, float]) -> None:
    x0, top, x1, bottom = (round(v) for v in around)
    for x in range(x0, x1, 2 * DASH):
        for y in (top, bottom):
            pen.line((x, y, min(x + DASH, x1), y), fill=OTHER_COLOUR, width=MARK_WIDTH - 1)
    for y in range(top, bottom, 2 * DASH):
        for x in (x0, x1):
            pen.line((x, y, x, min(y + DASH, bottom)), fill=OTHER_COLOUR, width=MARK_WIDTH - 1)


def _as_png(image: Image) -> bytes:
    from PIL.Image import Dither, Quantize

    held = io.BytesIO()
    # Half the time of the usual way and a smaller file; text on paper has few colours whichever way they are chosen.
    reduced = image.quantize(COLOURS, method=Quantize.FASTOCTREE, dither=Dither.NONE)
    # It makes paper a little darker than it is.
    reduced.putpalette([255 if level >= PAPER else level for level in reduced.getpalette() or ()])
    reduced.save(held, "PNG", compress_level=6)
    return held.getvalue()


def _answer_requests() -> None:
    import pypdfium2

    answer = Answer.open()
    path, asked = answer.arguments
    document = pypdfium2.PdfDocument(path)
    for number, *packed in json.loads(asked):
        region = _unpacked(packed)
        page = document[region.page - 1]
        image = _draw(page, region)
        page.close()
        answer.line([number, image.width, image.height, base64.b64encode(_as_png(image)).decode("ascii")])


if __name__ == "__main__":
    _answer_requests()
