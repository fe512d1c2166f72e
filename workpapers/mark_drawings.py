"""The drawings of marks and boxes in a marked copy: form XObjects, each made once and shared by all that look alike."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from extractors.content import Box
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


class Drawings:
    """Appearance streams of one document."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._marks: dict[tuple[tuple[Tick, ...], str, int], pikepdf.Object] = {}
        self.fonts = Dictionary(
            F=pdf.make_indirect(_font("Helvetica")),
            B=pdf.make_indirect(_font("Helvetica-Bold")),
        )

    def mark(self, ticks: tuple[Tick, ...], label: str, turned: int) -> pikepdf.Object:
        """Marks side by side, and a finding's number after them, upright on a page shown `turned` quarter turns."""
        key = (ticks, label, turned)
        if key not in self._marks:
            width, height = mark_size(ticks, label)
            form = self._form(mark_content(ticks, label), width, height)
            form.Matrix = Array(upright(turned))
            self._marks[key] = form
        return self._marks[key]

    def frame(self, box: Box, turned: int) -> pikepdf.Object:
        """A box of the size of `box` with nothing in it."""
        w, h = (box.height, box.width) if turned % 2 else (box.width, box.height)
        red = " ".join(f"{part:g}" for part in RED)
        return self._form(f"{red} RG 0.9 w 0.45 0.45 {w - 0.9:.2f} {h - 0.9:.2f} re S", w, h)

    def _form(self, content: str, width: float, height: float) -> pikepdf.Object:
        form = Stream(self._pdf, content.encode("cp1252", "replace"))
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([0, 0, round(width, 2), round(height, 2)])
        form.Resources = Dictionary(Font=self.fonts)
        return self._pdf.make_indirect(form)


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


def _font(name: str) -> Dictionary:
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/" + name), Encoding=Name.WinAnsiEncoding)
