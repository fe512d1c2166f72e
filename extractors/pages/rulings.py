"""What is drawn on a page: ruling lines, filled rectangles and boxes of pictures, from pdfium's page objects."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

import pypdfium2.raw as pdfium

from extractors.content import Box
from extractors.limits import ReadingLimits
from extractors.pages.straight_lines import Ruling, dotted_lines, joined

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

# A filled rectangle that is no thicker than this, and longer than it is thick, is drawn as a line (points).
THICKEST_LINE = 3.0
# A filled square that is no larger than this is a dot (points).
LARGEST_DOT = 1.6
# A filled shape with this many corners or more is a drawing, not a slice of a pie.
MOST_CORNERS = 400
# A segment that leans by no more than this over its length still is horizontal or vertical (points).
LEAN = 0.6


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle and its colour (red, green, blue, each 0 to 255)."""

    box: Box
    colour: tuple[int, int, int]

    @property
    def is_white(self) -> bool:
        """Whether it cannot be seen on white paper."""
        return min(self.colour) >= 250


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled shape that shades no cell (a slice of a pie, a mark of a legend): its corners, and its colour.

    The corners are those of its outline, the control points of curves among them (x, y).
    """

    corners: tuple[Point, ...]
    colour: tuple[int, int, int]

    @property
    def box(self) -> Box:
        """The smallest box around it."""
        return _box_of(self.corners)


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn on a page besides text: `curves` are boxes of what is neither a straight line nor a rectangle.

    `shapes` are those of them that are filled, and squares too small to be a cell's shading. `cut` says that there was
    too much of it to be read whole.
    """

    rulings: tuple[Ruling, ...]
    fills: tuple[Fill, ...]
    pictures: tuple[Box, ...]
    curves: tuple[Box, ...] = ()
    cut: bool = False
    shapes: tuple[Shape, ...] = ()


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies `first` and then `then` (PDF order: row vectors)."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def apply(matrix: Matrix, x: float, y: float) -> Point:
    """The point that `matrix` maps (x, y) to."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


class _Reader:
    """Walks through the objects of a page and keeps what is straight, rectangular or a picture."""

    def __init__(self, to_page: Matrix, limits: ReadingLimits) -> None:
        self.to_page = to_page
        self.limits = limits
        self.rulings: list[Ruling] = []
        self.fills: list[Fill] = []
        self.pictures: list[Box] = []
        self.curves: list[Box] = []
        self.shapes: list[Shape] = []
        self.dots: list[Box] = []
        self.segments = 0
        self.too_deep = False
        self._matrix = pdfium.FS_MATRIX()
        self._floats = (ctypes.c_float(), ctypes.c_float())
        self._ints = (ctypes.c_int(), ctypes.c_int())
        self._colour = tuple(ctypes.c_uint() for _ in range(4))

    @property
    def full(self) -> bool:
        return self.segments > self.limits.max_page_segments

    def walk(self, count: int, get: Callable[[int], object], outer: Matrix, depth: int) -> None:
        for index in range(count):
            if self.full:
                return
            item = get(index)
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(item, multiply(self._matrix_of(item), outer))
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                matrix = multiply(self._matrix_of(item), outer)
                self.pictures.append(_box_of([apply(matrix, x, y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))]))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM:
                if depth >= self.limits.max_form_depth:
                    self.too_deep = True
                    continue
                form = item
                inner = multiply(self._matrix_of(form), outer)
                self.walk(
                    pdfium.FPDFFormObj_CountObjects(form),
                    partial(pdfium.FPDFFormObj_GetObject, form),
                    inner,
                    depth + 1,
                )

    def _matrix_of(self, item: object) -> Matrix:
        m = self._matrix
        if not pdfium.FPDFPageObj_GetMatrix(item, m):
            return IDENTITY
        return m.a, m.b, m.c, m.d, m.e, m.f

    def _path(self, item: object, matrix: Matrix) -> None:
        mode, stroked = self._ints
        if not pdfium.FPDFPath_GetDrawMode(item, mode, stroked):
            return
        filled = mode.value != pdfium.FPDF_FILLMODE_NONE
        if not filled and not stroked.value:
            return
        fill = self._colour_of(item, pdfium.FPDFPageObj_GetFillColor) if filled else None
        stroke = self._colour_of(item, pdfium.FPDFPageObj_GetStrokeColor) if stroked.value else None
        width = 0.0
        if stroke:
            pdfium.FPDFPageObj_GetStrokeWidth(item, self._floats[0])
            width = self._floats[0].value * max(abs(matrix[0]) + abs(matrix[1]), 1e-6)
        for points, straight in self._subpaths(item, matrix):
            rectangle = _box_of(points) if straight and _is_rectangle(points) else None
            if fill and rectangle:
                self._filled(rectangle, fill)
            elif not rectangle and not (straight and _is_axis_parallel(points)):
                self.curves.append(_box_of(points))
            if fill and not rectangle and len(points) < MOST_CORNERS:
                self.shapes.append(Shape(tuple(points), fill))
            if stroke:
                self._stroked(points, width)

    def _colour_of(self, item: object, get: Callable[..., int]) -> tuple[int, int, int] | None:
        """The colour, None when it is fully transparent."""
        red, green, blue, alpha = self._colour
        if not get(item, red, green, blue, alpha):
            return 0, 0, 0
        return (red.value, green.value, blue.value) if alpha.value else None

    def _subpaths(self, item: object, matrix: Matrix) -> Iterator[tuple[list[Point], bool]]:
        """The corner points of each subpath on the page, closed where it is closed; and whether it has no curve."""
        x, y = self._floats
        points: list[Point] = []
        straight = True
        total = pdfium.FPDFPath_CountSegments(item)
        self.segments += total
        for index in range(0 if self.full else total):
            segment = pdfium.FPDFPath_GetPathSegment(item, index)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                if len(points) > 1:
                    yield points, straight
                points, straight = [], True
            elif kind == pdfium.FPDF_SEGMENT_BEZIERTO:
                straight = False
            points.append(apply(matrix, x.value, y.value))
            if pdfium.FPDFPathSegment_GetClose(segment) and points[0] != points[-1]:
                points.append(points[0])
        if len(points) > 1:
            yield points, straight

    def _filled(self, box: Box, colour: tuple[int, int, int]) -> None:
        if max(box.width, box.height) <= LARGEST_DOT and abs(box.width - box.height) <= 0.2 * LARGEST_DOT:
            self.dots.append(box)
        elif box.height <= THICKEST_LINE and box.width > box.height:
            middle = (box.top + box.bottom) / 2
            self.rulings.append(Ruling(True, middle, box.x0, box.x1, box.height))
        elif box.width <= THICKEST_LINE and box.height > box.width:
            middle = (box.x0 + box.x1) / 2
            self.rulings.append(Ruling(False, middle, box.top, box.bottom, box.width))
        elif box.width > THICKEST_LINE:
            self.fills.append(Fill(box, colour))
        if max(box.width, box.height) <= THICKEST_LINE <= 2 * min(box.width, box.height):
            # May be the mark of a legend as well as a short piece of a line.
            self.shapes.append(Shape(((box.x0, box.top), (box.x1, box.bottom)), colour))

    def _stroked(self, points: list[Point], width: float) -> None:
        for (x0, y0), (x1, y1) in itertools.pairwise(points):
            across, along = abs(x1 - x0), abs(y1 - y0)
            if along <= LEAN and across > along:
                self.rulings.append(Ruling(True, (y0 + y1) / 2, min(x0, x1), max(x0, x1), width))
            elif across <= LEAN and along > across:
                self.rulings.append(Ruling(False, (x0 + x1) / 2, min(y0, y1), max(y0, y1), width))


def _box_of(points: Iterable[Point]) -> Box:
    held = list(points)
    xs, ys = [p[0] for p in held], [p[1] for p in held]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _is_rectangle(points: list[Point]) -> bool:
    corners = points[:-1] if len(points) > 4 and _near(points[0], points[-1]) else points
    if len(corners) != 4:
        return False
    box = _box_of(corners)
    return all(
        min(abs(x - box.x0), abs(x - box.x1)) <= LEAN and min(abs(y - box.top), abs(y - box.bottom)) <= LEAN
        for x, y in corners
    ) and all(abs(a[0] - b[0]) <= LEAN or abs(a[1] - b[1]) <= LEAN for a, b in itertools.pairwise(corners))


def _is_axis_parallel(points: list[Point]) -> bool:
    return all(abs(a[0] - b[0]) <= LEAN or abs(a[1] - b[1]) <= LEAN for a, b in itertools.pairwise(points))


def _near(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) <= LEAN and abs(a[1] - b[1]) <= LEAN


def read_drawing(
    page: object,
    to_page: Matrix,
    limits: ReadingLimits = ReadingLimits(),
) -> Drawing:
    """What is drawn on a pdfium page (raw handle), forms included, in the coordinates that `to_page` maps to.

    No more of it than `limits` allow.
    """
    reader = _Reader(to_page, limits)
    reader.walk(pdfium.FPDFPage_CountObjects(page), lambda i: pdfium.FPDFPage_GetObject(page, i), to_page, 0)
    return Drawing(
        tuple(joined([*reader.rulings, *dotted_lines(reader.dots)])),
        tuple(reader.fills),
        tuple(reader.pictures),
        tuple(reader.curves),
        reader.full or reader.too_deep,
        tuple(reader.shapes),
    )
