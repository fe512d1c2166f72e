"""Words of a scanned page: lines found by the engine, parted at rules, read, placed as words of a text layer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

import cv2
import numpy as np

from extractors.content import Box, Word
from extractors.pages.straight_lines import Ruling
from extractors.pages.words import in_lines
from extractors.scans.confusions import set_right
from extractors.scans.line_words import FoundLine, with_blanks, words_of
from extractors.scans.scan_image import Pixels, ScanImage
from extractors.scans.scan_rulings import ScanDrawing
from extractors.scans.text_engine import ReadChar, ReadLine, TextEngine

# A box this many times as high as it is wide holds a line that reads upwards or downwards.
SIDEWAYS = 1.8
# A rule parts a box when it runs through this share of its height, and this far from its sides (points).
PARTED = 0.6
SIDE = 1.5
# White around a line when it is read, as a share of its height.
MARGIN = 0.18
# A line is at least so high when it is read (points).
LINE_HEIGHT = 5.0
# Ink that the engine found no text in is looked at by itself when it is this large (points): a dash, a lone digit.
LEAST_HEIGHT, LEAST_WIDTH, LARGEST_MARK = 0.5, 1.5, 40.0
# ... and has so much ink (square points).
LEAST_INK = 0.8
# Such ink is named as unread when it is as large as a digit, otherwise it is a speck.
DIGIT_HEIGHT = 4.0
TRUSTED_MARK = 0.6
# A lone dash is known by its shape, which the engine is not sure of: lower than a letter, and wider than high.
DASHES = ("-", "–", "—")
LEAST_SIGN, DASH_LONG, DASH_WIDTH, LONG_DASH, SHAPE = 2.3, 1.2, 14.0, 4.5, 0.95
# Ink of fewer square points than this is dirt.
SPECK = 0.6


PixelBox = tuple[int, int, int, int]


def read_words(image: ScanImage, drawing: ScanDrawing, engine: TextEngine, tables: Sequence[Box]) -> list[Word]:
    """The words of an upright, straight page in reading order, in points, with the engine's confidence.

    No word reaches over an upright rule. Ink inside `tables` of which nothing could be made is given as a word UNREAD
    of confidence 0, so that a cell that holds something unreadable does not pass for an empty one.
    """
    text_ink = cv2.bitwise_and(image.ink, cv2.bitwise_not(cv2.dilate(drawing.mask, np.ones((3, 3), np.uint8))))
    ink = np.asarray(text_ink, np.uint8)
    boxes = [part for box in engine.detect(image.pixels) for part in _parted(box, drawing.rulings, image)]
    found = _read(image, ink, [b for b in boxes if b[2] - b[0] > 1 and b[3] - b[1] > 1], engine)
    found += _left_over(image, ink, boxes, tables, engine)
    lines = [with_blanks(line, ink, image.scale) for line in found]
    return in_lines(words_of([replace(line, line=set_right(line.line)) for line in lines], image))


def _parted(box: tuple[float, float, float, float], rulings: Sequence[Ruling], image: ScanImage) -> Iterator[PixelBox]:
    """The box of a line, or its parts where upright rules run through it."""
    x0, top, x1, bottom = (v / image.scale for v in box)
    cuts = []
    for ruling in rulings:
        shared = min(ruling.end, bottom) - max(ruling.start, top)
        through = not ruling.horizontal and shared >= PARTED * (bottom - top)
        if through and x0 < ruling.position < x1:
            cuts.append((ruling.position, ruling.thickness / 2 + 0.5))
    height, width = image.grey.shape
    left = x0
    for place, half in [*sorted(cuts), (x1, 0.0)]:
        # What is left of a box beside the rule that it ran over is no text.
        if place - half - left > SIDE or not cuts:
            yield (
                max(int(left * image.scale), 0), max(int(top * image.scale), 0),
                min(round((place - half) * image.scale), width), min(round(bottom * image.scale), height),
            )  # fmt: skip
        left = place + half


def _read(image: ScanImage, ink: Pixels, boxes: Sequence[PixelBox], engine: TextEngine) -> list[FoundLine]:
    """The lines in boxes of pixels; those that stand on end are read in both directions and the surer one is taken."""
    heights = [b[3] - b[1] for b in boxes]
    usual = median(heights) if heights else 1.0
    upright: list[PixelBox] = []
    turned: list[PixelBox] = []
    for box in boxes:
        sideways = box[3] - box[1] > max(SIDEWAYS * (box[2] - box[0]), SIDEWAYS * usual)
        (turned if sideways else upright).append(box)
    trimmed = [_trimmed(ink, box) for box in upright]
    kept = [(box, tight) for box, tight in zip(upright, trimmed, strict=True) if tight is not None]
    lines = engine.read([_crop(image, box, tight) for box, tight in kept])
    found = []
    for (box, tight), line in zip(kept, lines, strict=True):
        x0, width = _span(box, tight)
        chars = tuple(replace(c, at=x0 + c.at * width) for c in line.chars)
        found.append(FoundLine(*tight, replace(line, chars=chars)))
    up = engine.read([np.ascontiguousarray(np.rot90(_cut(image, b), -1)) for b in turned])
    down = engine.read([np.ascontiguousarray(np.rot90(_cut(image, b))) for b in turned])
    for box, first, second in zip(turned, up, down, strict=True):
        line, angle = (first, 90) if first.mean >= second.mean else (second, 270)
        x0, top, x1, bottom = (float(v) for v in box)
        along = [(bottom - c.at * (bottom - top) if angle == 90 else top + c.at * (bottom - top)) for c in line.chars]
        chars = tuple(replace(c, at=at) for c, at in zip(line.chars, along, strict=True))
        found.append(FoundLine(x0, top, x1, bottom, replace(line, chars=chars), angle))
    return found


def _trimmed(ink: Pixels, box: PixelBox) -> tuple[float, float, float, float] | None:
    """The ink of the line that a box is about, without slivers of its neighbours above and below."""
    x0, top, x1, bottom = box
    part = ink[top:bottom, x0:x1]
    rows = np.flatnonzero(part.any(axis=1))
    if not rows.size:
        # White on black: all of it.
        return (float(x0), float(top), float(x1), float(bottom)) if x1 > x0 and bottom > top else None
    # Rows of ink with a gap between them, a dot of an i apart, are several lines: that at the middle is meant.
    breaks = np.flatnonzero(np.diff(rows) > max(0.15 * (bottom - top), 2)) + 1
    runs = [run for run in np.split(rows, breaks) if run.size]
    middle = (bottom - top) / 2
    run = max(runs, key=lambda r: (int(r[-1] - r[0]), -abs(float(r.mean()) - middle)))
    columns = np.flatnonzero(part[run[0] : run[-1] + 1].any(axis=0))
    if not columns.size:
        return None
    return float(x0 + columns[0]), float(top + run[0]), float(x0 + columns[-1] + 1), float(top + run[-1] + 1)


def _span(box: PixelBox, tight: tuple[float, float, float, float]) -> tuple[float, float]:
    """Left edge and width of the picture that a line is read from."""
    margin = MARGIN * (tight[3] - tight[1])
    left = max(tight[0] - margin, box[0])
    return left, max(min(tight[2] + margin, box[2]) - left, 1.0)


def _crop(image: ScanImage, box: PixelBox, tight: tuple[float, float, float, float]) -> Pixels:
    left, width = _span(box, tight)
    height = tight[3] - tight[1]
    # Low ink (a dash) needs the height of a line around it to be told from a letter.
    margin = max(MARGIN * height, (LINE_HEIGHT * image.scale - height) / 2)
    top = max(round(min(tight[1] - margin, tight[1])), 0)
    bottom = min(round(tight[3] + margin), image.grey.shape[0])
    return np.ascontiguousarray(image.pixels[top:bottom, round(left) : max(round(left + width), round(left) + 1)])


def _cut(image: ScanImage, box: PixelBox) -> Pixels:
    return image.pixels[box[1] : box[3], box[0] : box[2]]


def _left_over(
    image: ScanImage, ink: Pixels, boxes: Sequence[PixelBox], tables: Sequence[Box], engine: TextEngine
) -> list[FoundLine]:
    """Ink inside tables that lies in no box: lone digits and dashes that the engine's search passes over."""
    scale = image.scale
    inside = np.zeros_like(ink)
    for box in tables:
        west, north, east, south = (round(v * scale) for v in (box.x0 + 1, box.top + 1, box.x1 - 1, box.bottom - 1))
        inside[max(north, 0) : max(south, 0), max(west, 0) : max(east, 0)] = 255
    for left, above, right, below in boxes:
        inside[above:below, left:right] = 0
    rest = _without_specks(np.asarray(cv2.bitwise_and(ink, inside), np.uint8), SPECK * scale**2)
    near = cv2.morphologyEx(rest, cv2.MORPH_CLOSE, np.ones((round(scale), round(4 * scale)), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(near, connectivity=8)
    marks: list[PixelBox] = []
    for n in range(1, count):
        x, y, w, h, _ = (int(v) for v in stats[n])
        part = (labels[y : y + h, x : x + w] == n) & (rest[y : y + h, x : x + w] > 0)
        wide, high = w / scale, h / scale
        is_large = wide >= LEAST_WIDTH or high >= DIGIT_HEIGHT
        if LEAST_HEIGHT <= high <= LARGEST_MARK and is_large and part.sum() / scale**2 >= LEAST_INK:
            marks.append((x, y, x + w, y + h))
    pictures = [_crop(image, (m[0] - 3, m[1], m[2] + 3, m[3]), m) for m in marks]
    found = []
    for mark, line in zip(marks, engine.read(pictures), strict=True):
        x0, top, x1, bottom = (float(v) for v in mark)
        chars = tuple(replace(c, at=x0 + c.at * (x1 - x0)) for c in line.chars)
        if (bottom - top) / scale < LEAST_SIGN:
            if not _is_dash(mark, scale):
                continue
            text = line.text if line.text in DASHES and x1 - x0 >= LONG_DASH * scale else "-"
            found.append(FoundLine(x0, top, x1, bottom, ReadLine((ReadChar(text, (x0 + x1) / 2, SHAPE),), frozenset())))
        elif line.mean >= TRUSTED_MARK:
            found.append(FoundLine(x0, top, x1, bottom, replace(line, chars=chars)))
        elif (bottom - top) / scale >= DIGIT_HEIGHT:
            found.append(FoundLine(x0, top, x1, bottom, ReadLine((), frozenset())))
    return found


def _without_specks(ink: Pixels, least: float) -> Pixels:
    """Ink without pieces of fewer pixels than `least`."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    large = stats[:, cv2.CC_STAT_AREA] >= least
    large[0] = False
    return np.asarray(np.where(large[labels], 255, 0), np.uint8)


def _is_dash(mark: PixelBox, scale: float) -> bool:
    width, height = (mark[2] - mark[0]) / scale, (mark[3] - mark[1]) / scale
    return DASH_LONG * height <= width <= DASH_WIDTH
