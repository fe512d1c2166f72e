"""Glyphs of a page out of pdfium's text page, gathered into fragments by direction of reading."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

from extractors.pages.letters import spelled
from extractors.pages.rulings import Matrix
from extractors.pages.words import WORD_GAP, Fragment

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
# A glyph whose box begins this near to the one before it is of the same word, wherever it is set (font sizes).
NEAR = 0.03
_INVISIBLE = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
# What names of fonts call their weight; a name that says neither leaves it to the width of its stems.
_BOLD_NAME = re.compile(rb"bold|black|demi(?!light)|heavy")
_PLAIN_NAME = re.compile(rb"[-,](?:regular|roman|book|light|thin|italic|oblique)")
_BOLD_WEIGHT = 600
_STRIDE = 8


@dataclass(slots=True)
class PageGlyphs:
    """Fragments by direction (index into FRAMES), the number of glyphs in each, and of invisible ones."""

    fragments: tuple[list[Fragment], list[Fragment], list[Fragment], list[Fragment]] = field(
        default_factory=lambda: ([], [], [], [])
    )
    counts: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    hidden: int = 0

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


def _bound(function: Any, *types: Any) -> Any:
    return ctypes.PYFUNCTYPE(*types)(ctypes.cast(function, ctypes.c_void_p).value or 0)


# Functions of pdfium that are called for every glyph, bound so that `map` calls them without a Python object for each
# pointer: three times as fast as through their own bindings.
_object_of = _bound(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_code_of = _bound(pdfium.FPDFText_GetUnicode, ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
_box_of = _bound(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_font_of = _bound(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)
_render_mode_of = _bound(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.c_int, ctypes.c_void_p)
_spelled = lru_cache(maxsize=4096)(spelled)


class _StyleReader:
    """Direction, size and weight of a text object, asked for at its first glyph."""

    def __init__(self, textpage: object) -> None:
        self.textpage = textpage
        self.matrix = pdfium.FS_MATRIX()
        self.flags = ctypes.c_int()
        self.name = ctypes.create_string_buffer(256)
        self.bold_fonts: dict[int | None, bool] = {}

    def read(self, index: int, item: int) -> _Style:
        m = self.matrix
        size = pdfium.FPDFText_GetFontSize(self.textpage, index)
        direction: int | None = 0
        if pdfium.FPDFText_GetMatrix(self.textpage, index, m):
            size *= math.hypot(m.c, m.d) or math.hypot(m.a, m.b)
            if m.a or m.b:
                degrees = math.degrees(math.atan2(m.b, m.a)) % 360
                nearest = round(degrees / 90)
                direction = nearest % 4 if abs(degrees - 90 * nearest) <= MOST_LEAN else None
        return _Style(direction, size, self._bold(index, item), _render_mode_of(item) in _INVISIBLE)

    def _bold(self, index: int, item: int) -> bool:
        font = _font_of(item)
        bold = self.bold_fonts.get(font)
        if bold is None or font is None:
            bold = self.bold_fonts[font] = self._is_bold(index)
        return bold

    def _is_bold(self, index: int) -> bool:
        length = pdfium.FPDFText_GetFontInfo(self.textpage, index, self.name, 256, self.flags)
        name = self.name.raw[: min(length, 256)].lower()
        if _BOLD_NAME.search(name):
            return True
        return not _PLAIN_NAME.search(name) and pdfium.FPDFText_GetFontWeight(self.textpage, index) >= _BOLD_WEIGHT


def read_glyphs(textpage: Any) -> PageGlyphs:
    """All glyphs of a pdfium text page (raw handle); what pdfium adds by itself (blanks, line ends) is left out."""
    result = PageGlyphs()
    count = max(pdfium.FPDFText_CountChars(textpage), 0)
    handle = ctypes.cast(textpage, ctypes.c_void_p).value
    texts = list(map(_spelled, map(_code_of, repeat(handle, count), range(count))))
    objects = _objects(handle, texts)
    rects = (ctypes.c_float * (4 * count))()
    first = ctypes.addressof(rects)
    boxed = list(map(_box_of, repeat(handle, count), range(count), range(first, first + 16 * count, 16)))
    edges = _Edges(rects)
    styles = _StyleReader(textpage)
    x, y = ctypes.c_double(), ctypes.c_double()
    last: int | None = 0
    style = _Style(None, 0.0, False, False)
    readable = False
    current: Fragment | None = None
    fragments: list[Fragment] = []
    lefts: Sequence[float] = ()
    rights: Sequence[float] = ()
    gap = near = overlap = 0.0
    for index, here in enumerate(objects):
        if here is None:
            continue
        if here != last:
            last, current = here, None
            style = styles.read(index, here)
            readable = style.direction is not None and style.size > 0
            if style.direction is not None:
                fragments = result.fragments[style.direction]
                lefts, rights = edges.along(style.direction)
                gap, near, overlap = WORD_GAP * style.size, NEAR * style.size, -style.size
        if not readable:
            continue
        text = texts[index]
        if text == " ":
            if current is not None:
                current.blank_after = True
            current = None
            continue
        if not text or not boxed[index]:
            continue
        left = lefts[index]
        if style.hidden:
            result.hidden += 1
        room = left - current.rights[-1] if current is not None else gap
        touches, lean = overlap <= room <= near, 0.0
        if not touches or current is None:
            pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
            lean = max(0.0, (x.value, y.value, -x.value, -y.value)[style.direction or 0] - left)
            touches = overlap <= room and room + lean <= gap
        if current is not None and touches:
            current.texts.append(text)
            current.lefts.append(left)
            current.rights.append(rights[index])
            continue
        shift = (-y.value, x.value, y.value, -x.value)[style.direction or 0]
        current = Fragment([text], [left], [rights[index]], shift, style.size, style.bold, lean=lean)
        fragments.append(current)
    result.counts = [sum(len(fragment.texts) for fragment in own) for own in result.fragments]
    return result


def _objects(handle: int | None, texts: Sequence[str]) -> list[int | None]:
    """The text object of each glyph; None for what pdfium added by itself.

    The glyphs of an object stand together, so that a few of them are asked for and what lies between two of the same
    object is of it; but for blanks, which may be pdfium's own.
    """
    count = len(texts)
    objects: list[int | None] = [None] * count
    start = 0
    while start < count:
        end = min(start + _STRIDE, count)
        first, last = _object_of(handle, start), _object_of(handle, end - 1)
        if first is not None and first == last:
            objects[start:end] = [first] * (end - start)
            if " " in texts[start:end]:
                for index in range(start, end):
                    if texts[index] == " ":
                        objects[index] = _object_of(handle, index)
        else:
            objects[start:end] = map(_object_of, repeat(handle, end - start), range(start, end))
        start = end
    return objects


class _Edges:
    """Where glyphs begin and end along the direction of reading, from their boxes (left, top, right, bottom)."""

    def __init__(self, rects: ctypes.Array[ctypes.c_float]) -> None:
        self._rects = rects
        self._known: dict[int, tuple[list[float], list[float]]] = {}

    def along(self, direction: int) -> tuple[list[float], list[float]]:
        if direction not in self._known:
            first, last = ((0, 2), (3, 1), (2, 0), (1, 3))[direction]
            starts, ends = self._rects[first::4], self._rects[last::4]
            if direction >= 2:
                starts, ends = [-x for x in starts], [-x for x in ends]
            self._known[direction] = starts, ends
        return self._known[direction]
