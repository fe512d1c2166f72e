"""The picture of a scanned page: rendered, set upright and straight, and its ink told from its paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

DPI = 200
"""Resolution at which a page is read: printed 7 point text is 19 pixels high, and the engine reads lines of 48."""
MAX_PIXELS = 24_000_000
# A page is straightened when it leans by up to so many degrees; beyond, it is a picture of something else.
STEEPEST = 5.0
# Leaning less than this moves no line of a page by as much as its thickness.
STRAIGHT = 0.02
# Skew is measured on a picture with this many pixels along its longer side.
MEASURED_SIDE = 1200
# Ink is darker than the mean around it by this much; the neighbourhood is this wide in points.
DARKER = 14
AROUND = 11.0


@dataclass(frozen=True)
class ScanImage:
    """A page as pixels (blue, green, red), upright and straight, `scale` pixels to a point.

    `turned` counts the quarter turns clockwise from how the page is shown, `skew` the degrees counter-clockwise by
    which it was then turned about its middle to be straight.
    """

    pixels: Pixels
    scale: float
    turned: int = 0
    skew: float = 0.0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        height, width = self.pixels.shape[:2]
        return width / self.scale, height / self.scale

    @cached_property
    def grey(self) -> Pixels:
        """Brightness of each pixel."""
        return np.asarray(cv2.cvtColor(self.pixels, cv2.COLOR_BGR2GRAY), np.uint8)

    @cached_property
    def ink(self) -> Pixels:
        """255 where a pixel is darker than what is around it, so that a shade behind text is none."""
        return _ink(self.grey, AROUND * self.scale)

    def turned_by(self, quarters: int) -> ScanImage:
        """The page turned clockwise by a number of quarter turns."""
        pixels = np.ascontiguousarray(np.rot90(self.pixels, -quarters))
        return ScanImage(pixels, self.scale, (self.turned + quarters) % 4)

    def straightened(self) -> ScanImage:
        """The page turned by the small angle at which its lines lie straight; itself when they do."""
        angle = skew_of(self.grey)
        if abs(angle) < STRAIGHT:
            return self
        height, width = self.pixels.shape[:2]
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
        paper = [int(v) for v in np.median(self.pixels.reshape(-1, 3)[::97], axis=0)]
        straight = cv2.warpAffine(
            self.pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT,
            borderValue=paper,
        )  # fmt: skip
        return ScanImage(np.asarray(straight, np.uint8), self.scale, self.turned, angle)


def render(page: Any, dpi: float = DPI) -> ScanImage:
    """A page of pypdfium2 as it is shown, at `dpi` or as near to it as MAX_PIXELS lets it come."""
    width, height = page.get_size()
    scale = min(dpi / 72, (MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale, may_draw_forms=False, rev_byteorder=False)
    pixels = np.array(bitmap.to_numpy(), np.uint8)
    if pixels.ndim == 2 or pixels.shape[2] == 1:
        pixels = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR), np.uint8)
    return ScanImage(np.ascontiguousarray(pixels[:, :, :3]), pixels.shape[1] / width)


def skew_of(grey: Pixels) -> float:
    """Degrees counter-clockwise to turn a picture by so that its lines of text and its rules lie straight.

    The angle at which the ink counted along rows and columns changes most from one to the next (projection profiles;
    Postl, "Detection of linear oblique structures and skew scan in digitized documents", ICPR 1986).
    """
    factor = MEASURED_SIDE / max(grey.shape)
    small = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else grey
    ink = _ink(np.asarray(small, np.uint8), 0.02 * max(small.shape)).astype(np.float32)
    if not ink.any():
        return 0.0
    best = 0.0
    for reach, step in ((STEEPEST, 0.5), (0.5, 0.1), (0.1, 0.02)):
        angles = [best + n * step for n in range(-round(reach / step), round(reach / step) + 1)]
        best = max(angles, key=lambda a: (_straightness(ink, a), -abs(a)))
    return round(best, 3) if abs(best) <= STEEPEST else 0.0


def _straightness(ink: NDArray[np.float32], angle: float) -> float:
    height, width = ink.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turned = cv2.warpAffine(ink, matrix, (width, height), flags=cv2.INTER_LINEAR)
    return sum(float(np.square(np.diff(turned.sum(axis=axis))).sum()) for axis in (0, 1))


def _ink(grey: Pixels, around: float) -> Pixels:
    block = 2 * max(round(around / 2), 3) + 1
    darker = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, DARKER)
    return np.asarray(darker, np.uint8)
