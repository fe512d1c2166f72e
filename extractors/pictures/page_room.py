"""A page's picture in shades of grey: which places on it are free, where print stands, where rules run beside it.

Whatever is printed counts as taken, be it text, a rule, a picture or a scan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from operator import and_, or_

from extractors.box import Box

SCALE = 1.5
"""Pixels per point."""
EDGE, DARK = 36, 110
"""What is printed differs from what it is printed on by more than so many steps of grey; room is never darker."""
ALONG = 0.85
"""Share of the side of a cell that is print where a rule runs along it."""
INSET = 2.2
"""Points from the edges of a cell in which its rules run."""
SAMPLED = 7
"""Of so many pixels of a place, one says what most of them are."""
MARGIN = 2.0
"""Points along the edges of the page that are not free."""
_WHITE, _LIGHT = bytes(range(255 - EDGE, 256)), bytes(range(DARK, 256))

Place = tuple[float, float, float, float]
"""Left, top, right, bottom, as a box has them: many places are tried for a mark, and few become a box."""


class PageRoom:
    """What is taken on a page, by print and by what has its place reserved.

    `grey` is the picture of the page from `top` (points) down, a byte for each pixel and `stride` of them for each row,
    of which `width` are the page; `height` is that of the whole page, where it goes on.
    """

    def __init__(self, grey: bytes, stride: int, width: int, top: int = 0, height: float | None = None) -> None:
        self._printed, self._taken = grey, bytearray(grey)
        self._stride, self._pixels, self._lines = stride, width, len(grey) // stride
        self._top = top
        # What is free lies within, in points.
        self._first, self._last = max(MARGIN, float(top)), top + (self._lines - 1) / SCALE
        self._right, self._bottom = width / SCALE - MARGIN, (height or self._lines / SCALE) - MARGIN

    def is_free(self, place: Place) -> bool:
        """Whether a place lies on the page, clear of print and of what was reserved."""
        x0, top, x1, bottom = place
        if x0 < MARGIN or top < self._first or x1 > self._right or bottom > self._bottom or bottom > self._last:
            return False
        taken, stride, left = self._taken, self._stride, int(x0 * SCALE)
        wide = int(x1 * SCALE) + 1 - left
        first = int((top - self._top) * SCALE) * stride + left
        rows = range(first, int((bottom - self._top) * SCALE) * stride + left + 1, stride)
        for at in rows:
            if shaded := taken[at : at + wide].translate(None, _WHITE):
                break
        else:
            return True
        if shaded.translate(None, _LIGHT):
            return False
        # On a shade that a mark can be seen on, nothing else may stand.
        patch = b"".join([taken[at : at + wide] for at in rows])
        return not patch.translate(None, _LIGHT) and max(patch) - min(patch) <= EDGE

    def reserve(self, place: Place) -> None:
        """Keep a place from being free."""
        first, rows, left, wide = self._pixels_of(place)
        blank = bytes(wide)
        for at in range(first * self._stride + left, (first + rows) * self._stride + left, self._stride):
            self._taken[at : at + wide] = blank

    def _pixels_of(self, place: Place) -> tuple[int, int, int, int]:
        """The first row of pixels of a place and how many there are, the first column and how many there are."""
        x0, top, x1, bottom = place
        first, left = max(int((top - self._top) * SCALE), 0), max(int(x0 * SCALE), 0)
        last = min(int((bottom - self._top) * SCALE) + 1, self._lines)
        return first, max(last - first, 0), left, max(min(int(x1 * SCALE) + 1, self._pixels) - left, 0)

    def _patch(self, place: Place) -> tuple[bytes, int, int, int]:
        """The pixels of a place, row by row; how many are in a row, the first row and the first column of them."""
        first, rows, left, wide = self._pixels_of(place)
        page, stride = self._printed, self._stride
        starts = range(first * stride + left, (first + rows) * stride + left, stride)
        return b"".join([page[at : at + wide] for at in starts]), wide, first, left

    def print_in(self, box: Box) -> tuple[Box, int]:
        """The print inside a box without rules along its edges, the box itself where there is none; and its ground.

        The ground is the grey that it is printed on.
        """
        patch, wide, above, left = self._patch((box.x0, box.top, box.x1, box.bottom))
        ground = _ground(patch)
        printed = bytearray(patch.translate(_differing(ground)))
        if 1 not in printed:
            return box, ground
        _clear_rules(printed, wide)
        first, last = printed.find(1) // wide, printed.rfind(1) // wide
        if first < 0:
            return box, ground
        columns = _together(printed[first * wide : (last + 1) * wide], wide, or_)
        found = Box(
            (left + _lowest(columns)) / SCALE,
            self._top + (above + first) / SCALE,
            (left + _highest(columns) + 1) / SCALE,
            self._top + (above + last + 1) / SCALE,
        )
        return found, ground

    def rule_down(self, place: Place, ground: int, first: bool) -> float | None:
        """Where the first rule from left, or else from right, runs through a place from its top to its bottom.

        Its left edge, or else its right edge; None where there is none. `ground` is what it is printed on.
        """
        patch, wide, _, left = self._patch(place)
        printed = patch.translate(_differing(ground))
        if 1 not in printed:
            return None
        columns = _together(printed, wide, and_)
        if not columns:
            return None
        return (left + (_lowest(columns) if first else _highest(columns) + 1)) / SCALE

    def rule_across(self, place: Place, ground: int, first: bool) -> float | None:
        """Where the first rule from the top, or else from the bottom, runs through a place from side to side.

        Its upper edge, or else its lower edge; None where there is none. `ground` is what it is printed on.
        """
        patch, wide, above, _ = self._patch(place)
        printed = patch.translate(_differing(ground))
        # So many pixels in a row are only found where a row is full, or two are in part.
        if bytes([1]) * wide not in printed or not wide:
            return None
        rows = [n for n in range(len(printed) // wide) if 0 not in printed[n * wide : (n + 1) * wide]]
        if not rows:
            return None
        return self._top + (above + (rows[0] if first else rows[-1] + 1)) / SCALE


def _ground(patch: bytes) -> int:
    """The grey that a patch is printed on: white where a quarter of it is about white, else what most pixels have."""
    sample = patch[::SAMPLED]
    if not sample or 4 * len(sample.translate(None, _WHITE)) <= 3 * len(sample):
        return 255
    return Counter(sample).most_common(1)[0][0]


@cache
def _differing(ground: int) -> bytes:
    """Of each grey, whether it is print (1) on this one."""
    return bytes(abs(grey - ground) > EDGE for grey in range(256))


def _clear_rules(printed: bytearray, wide: int) -> None:
    """Take out the rules of a table, which run along the whole side of a cell; print does not.

    With a rule goes what lies beside it, where the blurred edges of two rules meet in a dark pixel.
    """
    tall = len(printed) // wide
    down = [n for n in _ends(wide) if printed[n::wide].count(1) > ALONG * tall]
    across = [n for n in _ends(tall) if printed.count(1, n * wide, (n + 1) * wide) > ALONG * wide]
    for rule in down:
        for n in range(max(rule - 1, 0), min(rule + 2, wide)):
            printed[n::wide] = bytes(tall)
    for rule in across:
        first, last = max(rule - 1, 0), min(rule + 2, tall)
        printed[first * wide : last * wide] = bytes((last - first) * wide)


@cache
def _ends(many: int) -> tuple[int, ...]:
    """The numbers of the first and the last of so many rows or columns, in which rules may run."""
    inset = max(int(INSET * SCALE), 1)
    return tuple(sorted({*range(min(inset, many)), *range(max(many - inset, 0), many)}))


def _together(printed: bytes | bytearray, wide: int, alike: Callable[[int, int], int]) -> int:
    """All rows of pixels by `and_` or `or_` as one, a byte for each pixel, the first as the lowest."""
    held, rows = int.from_bytes(printed, "little"), len(printed) // wide
    while rows > 1:
        # The upper half with the lower one; of an odd number, the row in the middle is in both.
        half = (rows + 1) // 2
        held = alike(held & ((1 << 8 * wide * half) - 1), held >> 8 * wide * (rows - half))
        rows = half
    return held


def _lowest(row: int) -> int:
    """The first pixel of a row that is print."""
    return ((row & -row).bit_length() - 1) // 8


def _highest(row: int) -> int:
    """The last pixel of a row that is print."""
    return (row.bit_length() - 1) // 8
