"""The drawings of marks and boxes in a marked copy, in PDF's drawing words."""

from __future__ import annotations

from functools import lru_cache

from extractors.content import Box
from extractors.pictures.annotated_copy import Look
from extractors.pictures.annotating import FRAME_WIDTH
from workpapers.page_space import upright
from workpapers.tick_marks import COLOURS, RED, SHAPES, Tick

TICK = 7.0
"""Points: width and height of one mark at its full size."""
LETTER = 0.56
"""Mean width of Helvetica-Bold's digits and capitals, as a share of its size."""


def mark_size(ticks: tuple[Tick, ...], label: str) -> tuple[float, float]:
    """Width and height in points of marks side by side with a label after them."""
    letters = (len(label) * LETTER + 0.3) * TICK if label else 0.0
    return len(ticks) * (TICK + 1) + letters, TICK


@lru_cache(1024)
def mark_look(ticks: tuple[Tick, ...], label: str, turned: int) -> Look:
    """Marks side by side, and a finding's number after them, upright on a page shown `turned` quarter turns."""
    width, height = mark_size(ticks, label)
    return Look(mark_content(ticks, label), width, height, tuple(upright(turned)))


def frame_look(box: Box, turned: int) -> Look:
    """A box of the size of `box` with nothing in it."""
    w, h = (box.height, box.width) if turned % 2 else (box.width, box.height)
    red, half = " ".join(f"{part:g}" for part in RED), FRAME_WIDTH / 2
    drawn = f"{half:g} {half:g} {w - FRAME_WIDTH:.2f} {h - FRAME_WIDTH:.2f}"
    return Look(f"{red} RG {FRAME_WIDTH:g} w {drawn} re S", w, h)


def mark_content(ticks: tuple[Tick, ...], label: str = "", size: float = TICK) -> str:
    """The drawing of marks from the origin, one after another to the right."""
    parts, scale = [], size / 10
    for number, tick in enumerate(ticks):
        colour = " ".join(f"{part:g}" for part in COLOURS[tick])
        at = number * (size + size / TICK)
        parts.append(f"q {colour} RG 1 J 1 j {scale:g} 0 0 {scale:g} {at:g} 0 cm 1.6 w {SHAPES[tick]} Q")
    if label:
        red = " ".join(f"{part:g}" for part in RED)
        at = len(ticks) * (size + size / TICK)
        parts.append(f"BT {red} rg /B {size:g} Tf {at:g} {size * 0.14:.2f} Td {text_string(label)} Tj ET")
    return " ".join(parts)


def text_string(text: str) -> str:
    """Text as a string of a content stream; what the standard fonts lack becomes a question mark."""
    shown = text.encode("cp1252", "replace").decode("cp1252")
    for plain in "\\()":
        shown = shown.replace(plain, "\\" + plain)
    return f"({shown})"
