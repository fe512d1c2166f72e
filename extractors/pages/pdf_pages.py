"""Pages of a PDF as words, ruling lines, fills and pictures, read with pdfium one page at a time."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import pypdfium2
import pypdfium2.raw as pdfium

from extractors.content import Box, Word
from extractors.errors import DamagedPdf, EncryptedPdf, LimitExceeded, NotAPdf, NothingToRead, UnreadableReport
from extractors.limits import ReadingLimits
from extractors.pages.glyphs import FRAMES, PageGlyphs, read_glyphs
from extractors.pages.rulings import Drawing, Fill, Matrix, Shape, apply, multiply, read_drawing
from extractors.pages.straight_lines import Ruling
from extractors.pages.words import Fragment, in_lines, words_of

# A page is read sideways when glyphs in its own direction are fewer than this share of those in the main direction.
MINORITY = 0.34
# With fewer glyphs than this in the main direction, a page is left as it is shown.
FEWEST_TO_TURN = 20


@dataclass(frozen=True, slots=True)
class PageContent:
    """What stands on a page, turned so that most of its text reads upright.

    Coordinates are points from the top left corner of the page as it is read; of a page whose text stands sideways
    (`turned` quarter turns clockwise from how it is shown), `as_shown` gives the box on the page as it is shown.
    `problem` says why nothing, or not everything, could be read. `hidden` is the share of its glyphs that are
    invisible (the text layer of a scanned page). A scanned page was moreover turned counter-clockwise about its middle
    by `skew` degrees to be straight. `read_by` names what its words come from, the OCR engine for a page `recognised`.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    fills: tuple[Fill, ...] = ()
    pictures: tuple[Box, ...] = ()
    curves: tuple[Box, ...] = ()
    problem: str = ""
    turned: int = 0
    hidden: float = 0.0
    skew: float = 0.0
    read_by: str = "pdfium"
    shapes: tuple[Shape, ...] = ()

    @property
    def recognised(self) -> bool:
        """Whether the words come from OCR of the page's picture."""
        return self.read_by != "pdfium"

    @property
    def shown_size(self) -> tuple[float, float]:
        """Width and height of the page as it is shown."""
        return (self.height, self.width) if self.turned % 2 else (self.width, self.height)

    def as_shown(self, box: Box) -> Box:
        """The place of `box` on the page as it is shown; the same box unless the page was turned to be read."""
        if self.skew:
            box = self._turned_about_middle(box, self.skew)
        match self.turned:
            case 1:
                return Box(box.top, self.width - box.x1, box.bottom, self.width - box.x0)
            case 2:
                return Box(self.width - box.x1, self.height - box.bottom, self.width - box.x0, self.height - box.top)
            case 3:
                return Box(self.height - box.bottom, box.x0, self.height - box.top, box.x1)
            case _:
                return box

    def as_read(self, box: Box) -> Box:
        """The place on the page as it is read of a box on the page as it is shown; undoes `as_shown`."""
        match self.turned:
            case 1:
                box = Box(self.width - box.bottom, box.x0, self.width - box.top, box.x1)
            case 2:
                box = Box(self.width - box.x1, self.height - box.bottom, self.width - box.x0, self.height - box.top)
            case 3:
                box = Box(box.top, self.height - box.x1, box.bottom, self.height - box.x0)
        return self._turned_about_middle(box, -self.skew) if self.skew else box

    def _turned_about_middle(self, box: Box, degrees: float) -> Box:
        """The box moved to where its middle comes to lie when the page is turned clockwise about its own."""
        angle = math.radians(degrees)
        cos, sin = math.cos(angle), math.sin(angle)
        x, y = (box.x0 + box.x1 - self.width) / 2, (box.top + box.bottom - self.height) / 2
        across, down = cos * x - sin * y - x, sin * x + cos * y - y
        return Box(box.x0 + across, box.top + down, box.x1 + across, box.bottom + down)


class PdfPages:
    """A PDF that was opened: `count` is the number of its pages, `page` gives one, `close` ends it.

    Pages in `lost` are not touched; they are given with the problem that stands there. A page that cannot be read, or
    passes a limit, is given with its `problem`.

    Opening raises NotAPdf for another format or an empty file, EncryptedPdf when a password is needed, DamagedPdf when
    the structure cannot be followed, NothingToRead when there is no page, LimitExceeded when there are more than
    `limits` allow.
    """

    def __init__(
        self,
        path: Path,
        lost: Mapping[int, str] = MappingProxyType({}),
        limits: ReadingLimits = ReadingLimits(),
    ) -> None:
        self._document = _opened(path)
        self._lost = lost
        self._limits = limits
        self.count = len(self._document)
        if self.count == 0:
            self.close()
            raise NothingToRead(path, "the PDF has no page")
        if self.count > limits.max_pages:
            self.close()
            reason = f"the file has {self.count} pages, more than the {limits.max_pages} pages that are read"
            raise LimitExceeded(path, reason)

    def page(self, number: int) -> PageContent:
        """The page of this number, counted from 1; the reader has forgotten it when it is given."""
        if number in self._lost:
            return PageContent(number, 0.0, 0.0, problem=self._lost[number])
        page = pdfium.FPDF_LoadPage(self._document.raw, number - 1)
        if not page:
            return PageContent(number, 0.0, 0.0, problem="the page cannot be loaded")
        try:
            return _read_page(page, number, self._limits)
        finally:
            pdfium.FPDF_ClosePage(page)

    def close(self) -> None:
        """Close the file."""
        self._document.close()


def open_pages(
    path: Path,
    lost: Mapping[int, str] = MappingProxyType({}),
    limits: ReadingLimits = ReadingLimits(),
) -> Iterator[PageContent]:
    """The pages of the PDF at `path`, each read when it is asked for; see PdfPages, whose errors are raised at once."""
    return each_page(PdfPages(path, lost, limits))


def each_page(pages: PdfPages) -> Iterator[PageContent]:
    """The pages one after the other; the file is closed behind the last one."""
    try:
        yield from map(pages.page, range(1, pages.count + 1))
    finally:
        pages.close()


def _opened(path: Path) -> pypdfium2.PdfDocument:
    try:
        with path.open("rb") as file:
            start = file.read(1024)
    except OSError as error:
        raise UnreadableReport(path, f"cannot be opened: {error.strerror}") from error
    if not start:
        raise NotAPdf(path, "the file is empty")
    if b"%PDF-" not in start:
        raise NotAPdf(path, "the file does not start as a PDF")
    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise EncryptedPdf(path, "the PDF asks for a password") from error
        raise DamagedPdf(path, "the structure of the PDF cannot be followed") from error


def _read_page(page: object, number: int, limits: ReadingLimits) -> PageContent:
    visible = _visible_box(page)
    sides = visible[2] - visible[0], visible[3] - visible[1]
    if max(sides) > limits.max_page_points:
        problem = f"the page is {max(sides):.0f} points long, more than the {limits.max_page_points:.0f} that are read"
        return PageContent(number, *sides, problem=problem)
    rotation = pdfium.FPDFPage_GetRotation(page) % 4
    textpage = pdfium.FPDFText_LoadPage(page)
    problem = "" if textpage else "the text of the page cannot be read"
    try:
        count = pdfium.FPDFText_CountChars(textpage) if textpage else 0
        if count > limits.max_page_glyphs:
            problem = f"the page holds {count} characters, more than the {limits.max_page_glyphs} that are read"
            return PageContent(number, *sides, problem=problem)
        glyphs = read_glyphs(textpage) if textpage else PageGlyphs()
    finally:
        if textpage:
            pdfium.FPDFText_ClosePage(textpage)
    main = _main_direction(glyphs, rotation)
    to_page, width, height = _frame(main, visible)
    drawing = read_drawing(page, to_page, limits)
    if drawing.cut:
        problem = "the page holds more drawing than is read"
    drawing = _on_page(drawing, width, height)
    return PageContent(
        number,
        width,
        height,
        tuple(_words(glyphs, main, to_page, drawing.rulings, width, height)),
        drawing.rulings,
        drawing.fills,
        drawing.pictures,
        drawing.curves,
        problem,
        (main - rotation) % 4,
        glyphs.hidden / glyphs.total if glyphs.total else 0.0,
        shapes=drawing.shapes,
    )


def _visible_box(page: object) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of what is shown of the page, in its own space."""
    rect = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rect)) and rect.right > rect.left and rect.top > rect.bottom:
        return rect.left, rect.bottom, rect.right, rect.top
    return 0.0, 0.0, pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)


def _main_direction(glyphs: PageGlyphs, rotation: int) -> int:
    most = max(range(4), key=lambda d: (glyphs.counts[d], d == rotation))
    if glyphs.counts[most] < FEWEST_TO_TURN or glyphs.counts[rotation] >= MINORITY * glyphs.counts[most]:
        return rotation
    return most


def _frame(direction: int, visible: tuple[float, float, float, float]) -> tuple[Matrix, float, float]:
    """From the page's own space to the page as it is read, and its width and height there."""
    left, bottom, right, top = visible
    turn = FRAMES[direction]
    corners = (apply(turn, left, bottom), apply(turn, right, top))
    x0, x1 = sorted(p[0] for p in corners)
    y0, y1 = sorted(p[1] for p in corners)
    return multiply(turn, (1.0, 0.0, 0.0, 1.0, -x0, -y0)), x1 - x0, y1 - y0


def _on_page(drawing: Drawing, width: float, height: float) -> Drawing:
    """Without what lies wholly outside the page, and with the rest cut at its edges."""
    rulings = [
        replace(r, start=max(0.0, r.start), end=min(r.end, width if r.horizontal else height))
        for r in drawing.rulings
        if 0 <= r.position <= (height if r.horizontal else width)
    ]
    fills = [replace(f, box=box) for f in drawing.fills if (box := _cut(f.box, width, height))]
    pictures = [box for picture in drawing.pictures if (box := _cut(picture, width, height))]
    curves = tuple(box for curve in drawing.curves if (box := _cut(curve, width, height)))
    shapes = tuple(shape for shape in drawing.shapes if _cut(shape.box, width, height))
    return Drawing(
        tuple(r for r in rulings if r.length > 0), tuple(fills), tuple(pictures), curves, drawing.cut, shapes
    )


def _cut(box: Box, width: float, height: float) -> Box | None:
    cut = Box(max(0.0, box.x0), max(0.0, box.top), min(box.x1, width), min(box.bottom, height))
    return cut if cut.width > 0 and cut.height > 0 else None


def _words(
    glyphs: PageGlyphs, main: int, to_page: Matrix, rulings: tuple[Ruling, ...], width: float, height: float
) -> list[Word]:
    words: list[Word] = []
    for direction, fragments in enumerate(glyphs.fragments):
        if direction == main:
            across, down = to_page[4:]
            for fragment in fragments:
                if across:
                    fragment.lefts = [x + across for x in fragment.lefts]
                    fragment.rights = [x + across for x in fragment.rights]
                fragment.baseline += down
            words.extend(words_of(fragments, rulings))
        elif fragments:
            words.extend(_turned_words(fragments, direction, main, to_page))
    held = [
        w for w in words if 0 <= (w.box.x0 + w.box.x1) / 2 <= width and 0 <= (w.box.top + w.box.bottom) / 2 <= height
    ]
    return held if not any(w.angle for w in held) else in_lines(held)


def _turned_words(fragments: list[Fragment], direction: int, main: int, to_page: Matrix) -> Iterator[Word]:
    """Words that stand sideways or upside down on the page, in the page's coordinates."""
    # First back to the page's own space, then into the space of the page as it is read.
    a, b, c, d, _, _ = FRAMES[direction]
    determinant = a * d - b * c
    back: Matrix = (d / determinant, -b / determinant, -c / determinant, a / determinant, 0.0, 0.0)
    to_here = multiply(back, to_page)
    angle = 90 * ((direction - main) % 4)
    for word in words_of(fragments, ()):
        corners = (apply(to_here, word.box.x0, word.box.top), apply(to_here, word.box.x1, word.box.bottom))
        x0, x1 = sorted(p[0] for p in corners)
        y0, y1 = sorted(p[1] for p in corners)
        yield replace(word, box=Box(x0, y0, x1, y1), angle=angle)
