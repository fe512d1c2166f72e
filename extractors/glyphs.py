"""Glyphs of a page out of pdfium's text page, gathered into fragments by direction of reading."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from extractors.rulings import Matrix
from extractors.words import WORD_GAP, Fragment, spelled

# The frames in which text of the four directions (0, 90, 180, 270 degrees in the page's own space) reads upright, with
# the vertical axis pointing down: user space to frame, up to a shift.
FRAMES: tuple[Matrix, ...] = (
    (1.0, 0.0, 0.0, -1.0, 0.0, 0.0),
    (0.0, 1.0, 1.0, 0.0, 0.0, 0.0),
    (-1.0, 0.0, 0.0, 1.0, 0.0, 0.0),
    (0.0, -1.0, -1.0, 0.0, 0.0, 0.0),
)
# Text that leans from the nearest of the four directions by more than this is a stamp or watermark (degrees).
MOST_LEAN = 8.0
_INVISIBLE = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
_BOLD_WEIGHT = 600


@dataclass(slots=True)
class PageGlyphs:
    """Fragments by direction (index into FRAMES), the number of glyphs in each, of invisible and of slanted ones."""

    fragments: tuple[list[Fragment], list[Fragment], list[Fragment], list[Fragment]] = field(
        default_factory=lambda: ([], [], [], [])
    )
    counts: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    hidden: int = 0
    slanted: int = 0

    @property
    def total(self) -> int:
        """All glyphs that read in one of the four directions."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class _Style:
    direction: int | None
    size: float
    bold: bool
    hidden: bool


class _StyleReader:
    """Direction, size and weight of a text object, asked for at its first glyph."""

    def __init__(self, textpage: object) -> None:
        self.textpage = textpage
        self.matrix = pdfium.FS_MATRIX()
        self.flags = ctypes.c_int()
        self.name = ctypes.create_string_buffer(256)

    def read(self, index: int, item: object) -> _Style:
        m = self.matrix
        size = pdfium.FPDFText_GetFontSize(self.textpage, index)
        direction: int | None = 0
        if pdfium.FPDFText_GetMatrix(self.textpage, index, m):
            size *= math.hypot(m.c, m.d) or math.hypot(m.a, m.b)
            if m.a or m.b:
                degrees = math.degrees(math.atan2(m.b, m.a)) % 360
                nearest = round(degrees / 90)
                direction = nearest % 4 if abs(degrees - 90 * nearest) <= MOST_LEAN else None
        hidden = pdfium.FPDFTextObj_GetTextRenderMode(item) in _INVISIBLE
        return _Style(direction, size, self._bold(index), hidden)

    def _bold(self, index: int) -> bool:
        length = pdfium.FPDFText_GetFontInfo(self.textpage, index, self.name, 256, self.flags)
        name = self.name.raw[: min(length, 256)].lower()
        return (
            b"bold" in name or b"black" in name or pdfium.FPDFText_GetFontWeight(self.textpage, index) >= _BOLD_WEIGHT
        )


def read_glyphs(textpage: object) -> PageGlyphs:
    """All glyphs of a pdfium text page (raw handle); what pdfium adds by itself (blanks, line ends) is left out."""
    result = PageGlyphs()
    styles = _StyleReader(textpage)
    rect = pdfium.FS_RECTF()
    rect_at = ctypes.byref(rect)
    x, y = ctypes.c_double(), ctypes.c_double()
    object_of, box_of, code_of = (
        pdfium.FPDFText_GetTextObject,
        pdfium.FPDFText_GetLooseCharBox,
        pdfium.FPDFText_GetUnicode,
    )
    address = ctypes.addressof
    last = 0
    style = _Style(None, 0.0, False, False)
    current: Fragment | None = None
    fragments: list[Fragment] = []
    gap = shift = 0.0
    for index in range(pdfium.FPDFText_CountChars(textpage)):
        item = object_of(textpage, index)
        if not item:
            continue
        here = address(item.contents)
        if here != last:
            last, current = here, None
            style = styles.read(index, item)
            if style.direction is not None:
                fragments = result.fragments[style.direction]
                gap = WORD_GAP * style.size
        if style.direction is None or style.size <= 0:
            result.slanted += 1
            continue
        text = spelled(code_of(textpage, index))
        if text == " ":
            if current is not None:
                current.blank_after = True
            current = None
        if not text or text == " " or not box_of(textpage, index, rect_at):
            continue
        match style.direction:
            case 0:
                left, right = rect.left, rect.right
            case 1:
                left, right = rect.bottom, rect.top
            case 2:
                left, right = -rect.right, -rect.left
            case _:
                left, right = -rect.top, -rect.bottom
        result.counts[style.direction] += 1
        result.hidden += style.hidden
        if current is not None and -style.size <= left - current.rights[-1] <= gap:
            current.texts.append(text)
            current.lefts.append(left)
            current.rights.append(right)
            continue
        pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
        shift = (-y.value, x.value, y.value, -x.value)[style.direction]
        current = Fragment([text], [left], [right], shift, style.size, style.bold)
        fragments.append(current)
    return result
