"""Ruling lines and shaded rectangles of a scanned page, found in its picture."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from extractors.content import Box
from extractors.pages.rulings import THICKEST_LINE, Fill
from extractors.pages.straight_lines import Ruling, joined
from extractors.scans.scan_image import Pixels, ScanImage

# A dark run is a rule when it is at least this long (points): longer than any stroke of a letter.
SHORTEST_ACROSS = 18.0
SHORTEST_UPRIGHT = 11.0
# An upright run shorter than this may be a stroke of a large letter, unless it meets a rule across.
ALONE = 40.0
MEET = 4.0
# Pieces of one rule lie in line within `APART` and leave at most `GAP` free (points): scans break rules.
APART = 1.6
GAP = 5.0
# A rectangle is shaded when it is darker than the paper by this much or as much more colourful, and this large
# (points); the ground is dark when most of BEHIND points around is, and STROKE is wider than strokes of letters.
SHADE = 12
BEHIND = 10.0
STROKE = 6.0
DARK = 110
LEAST_FILL = 8.0
FILLED = 0.8


@dataclass(frozen=True)
class ScanDrawing:
    """What is drawn on a scanned page, in points, and the pixels (255) that its rules take."""

    rulings: tuple[Ruling, ...]
    fills: tuple[Fill, ...]
    mask: Pixels


def read_scan_drawing(image: ScanImage) -> ScanDrawing:
    """The rules and shaded rectangles of an upright, straight page."""
    across, across_mask = _runs(image, True)
    upright, upright_mask = _runs(image, False)
    upright = [r for r in upright if r.length >= ALONE or any(meet(r, other) for other in across)]
    mask = np.asarray(cv2.bitwise_or(across_mask, upright_mask), np.uint8)
    return ScanDrawing((*across, *upright), tuple(_fills(image)), mask)


def _runs(image: ScanImage, horizontal: bool) -> tuple[list[Ruling], Pixels]:
    scale = image.scale
    length = round((SHORTEST_ACROSS if horizontal else SHORTEST_UPRIGHT) * scale)
    # Grown by a pixel across first, so that a rule that steps from one row of pixels to the next is no break.
    grown = cv2.dilate(image.ink, np.ones((3, 1) if horizontal else (1, 3), np.uint8))
    mask = cv2.morphologyEx(grown, cv2.MORPH_OPEN, np.ones((1, length) if horizontal else (length, 1), np.uint8))
    count, labels, stats, middles = cv2.connectedComponentsWithStats(mask, connectivity=8)
    found = []
    for n in range(1, count):
        x, y, w, h, area = (int(v) for v in stats[n])
        along, across = (w, h) if horizontal else (h, w)
        thickness = max(area / along - 2, 1) / scale
        if thickness > THICKEST_LINE or across > 0.2 * along:
            mask[labels == n] = 0
            continue
        place = float(middles[n][1 if horizontal else 0]) + 0.5
        start = x if horizontal else y
        found.append(Ruling(horizontal, place / scale, start / scale, (start + along) / scale, thickness))
    return joined(found, APART, GAP), np.asarray(mask, np.uint8)


def meet(upright: Ruling, across: Ruling) -> bool:
    """Whether an upright and a horizontal rule cross or end at each other."""
    return (
        across.start - MEET <= upright.position <= across.end + MEET
        and upright.start - MEET <= across.position <= upright.end + MEET
    )


def _fills(image: ScanImage) -> list[Fill]:
    """Shaded rectangles: parts of the page without its text that are not as the paper is."""
    scale = image.scale
    small = cv2.resize(image.pixels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    stroke = np.ones((round(STROKE * scale / 2),) * 2, np.uint8)
    dark = cv2.cvtColor(cv2.medianBlur(small, 2 * round(BEHIND * scale / 4) + 1), cv2.COLOR_BGR2GRAY) < DARK
    # Without its strokes: dark ones on a light ground, light ones on a dark ground.
    light_ground = cv2.morphologyEx(small, cv2.MORPH_CLOSE, stroke)
    dark_ground = cv2.morphologyEx(small, cv2.MORPH_OPEN, stroke)
    behind = cv2.medianBlur(np.where(dark[:, :, None], dark_ground, light_ground), 5)
    paper = np.median(behind.reshape(-1, 3)[::31], axis=0)
    differs = (np.abs(behind.astype(np.float32) - paper).max(axis=2) >= SHADE).astype(np.uint8)
    size = max(round(LEAST_FILL * scale / 2), 3)
    differs = cv2.morphologyEx(differs, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    differs = cv2.morphologyEx(differs, cv2.MORPH_OPEN, np.ones((size, size), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(differs, connectivity=4)
    fills = []
    for n in range(1, count):
        x, y, w, h, area = (int(v) for v in stats[n])
        if area < FILLED * w * h or w * h > 0.9 * differs.size:
            continue
        blue, green, red = (int(v) for v in np.median(behind[labels == n], axis=0))
        box = Box(2 * x / scale, 2 * y / scale, 2 * (x + w) / scale, 2 * (y + h) / scale)
        # Shades of one table differ by the noise of the scan: told apart in steps.
        fills.append(Fill(box, (red // 24 * 24, green // 24 * 24, blue // 24 * 24)))
    return fills
