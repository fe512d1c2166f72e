"""Figures on scanned pages looked at a second time: each place enlarged, cut into lines another way, read twice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import pypdfium2

from extractors.content import DOUBTFUL_BELOW, Box
from extractors.scans.ocr import content_of, upright_and_straight
from extractors.scans.scan_image import Pixels, ScanImage, render
from extractors.scans.scan_rulings import read_scan_drawing
from extractors.scans.text_engine import TextEngine

# Half as fine again as the first look, so that no line meets the engine in the same pixels.
DPI = 300
# Around a place (points): a cell's box runs along its rules, a word's box is tight.
AROUND = 1.0
# Rows of ink with less than this between them are one line, and lower ones are specks (points).
LINE_GAP, LEAST_LINE = 0.9, 3.0
MARGIN = 0.3


def look_again(path: Path, places: Sequence[tuple[int, Box]]) -> list[str | None]:
    """What stands at `places` (page, box on the page as it is shown), None where nothing can be said for sure.

    Lines are told by the rows that hold ink, not by the engine's search. Each is read in grey and in black and white; a
    text is given only when both say the same and the engine is sure of every character.
    """
    engine = TextEngine()
    readings: list[str | None] = [None] * len(places)
    document = pypdfium2.PdfDocument(path)
    try:
        for number in sorted({page for page, _ in places}):
            page = document[number - 1]
            image = upright_and_straight(render(page, DPI), engine)
            page.close()
            drawing = read_scan_drawing(image)
            content = content_of(image, drawing, number)
            clean = _without_rules(image, np.asarray(cv2.dilate(drawing.mask, np.ones((5, 5), np.uint8)), np.uint8))
            for index, (at, box) in enumerate(places):
                if at == number:
                    readings[index] = _reading(clean, content.as_read(box), engine)
    finally:
        document.close()
    return readings


def _without_rules(image: ScanImage, mask: Pixels) -> ScanImage:
    ground = cv2.morphologyEx(image.pixels, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    pixels = np.where(mask[:, :, None] > 0, ground, image.pixels)
    return ScanImage(np.asarray(pixels, np.uint8), image.scale, image.turned, image.skew)


def _reading(image: ScanImage, box: Box, engine: TextEngine) -> str | None:
    height, width = image.grey.shape
    x0, x1 = (round(v * image.scale) for v in (box.x0 - AROUND, box.x1 + AROUND))
    top, bottom = (round(v * image.scale) for v in (box.top - AROUND, box.bottom + AROUND))
    left, right, above, below = max(x0, 0), min(x1, width), max(top, 0), min(bottom, height)
    lines = _lines(image.ink[above:below, left:right], image.scale)
    if not lines:
        return None
    grey = [_padded(image.pixels[above + a : above + b, left + c : left + d]) for a, b, c, d in lines]
    first = engine.read(grey)
    second = engine.read([_black_and_white(picture) for picture in grey])
    texts = ["".join(line.text.split()) for line in first]
    sure = all(line.confidence >= DOUBTFUL_BELOW for line in first)
    if not sure or texts != ["".join(line.text.split()) for line in second]:
        return None
    return " ".join(line.text for line in first)


def _lines(ink: Pixels, scale: float) -> list[tuple[int, int, int, int]]:
    """Top, bottom, left and right of the lines in a piece of ink."""
    rows = np.flatnonzero(ink.sum(axis=1) > 255)
    if not rows.size:
        return []
    runs = np.split(rows, np.flatnonzero(np.diff(rows) > LINE_GAP * scale) + 1)
    found = []
    for run in runs:
        top, bottom = int(run[0]), int(run[-1]) + 1
        columns = np.flatnonzero(ink[top:bottom].any(axis=0))
        if bottom - top >= LEAST_LINE * scale and columns.size:
            found.append((top, bottom, int(columns[0]), int(columns[-1]) + 1))
    return found


def _padded(picture: Pixels) -> Pixels:
    """The picture of a line with paper around it."""
    margin = max(round(MARGIN * picture.shape[0]), 2)
    paper = [int(v) for v in np.percentile(picture.reshape(-1, 3), 90, axis=0)]
    padded = cv2.copyMakeBorder(picture, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=paper)
    return np.asarray(padded, np.uint8)


def _black_and_white(picture: Pixels) -> Pixels:
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    _, plain = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return np.asarray(cv2.cvtColor(cv2.GaussianBlur(plain, (3, 3), 0), cv2.COLOR_GRAY2BGR), np.uint8)
