"""Scanned pages read by OCR: the picture of a page as the words, rules and fills that a page with text would give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdfium2

from extractors.content import Box
from extractors.pages.pdf_pages import PageContent
from extractors.pages.straight_lines import joined
from extractors.scans.scan_image import ScanImage, render
from extractors.scans.scan_rulings import ScanDrawing, meet, read_scan_drawing
from extractors.scans.scan_words import read_words
from extractors.scans.text_engine import TextEngine, engine_name

# A table is at least this wide (points).
LEAST_WIDTH = 60.0
# A page stands sideways when boxes of text this much higher than wide take more room than the others.
ON_END = 1.5
# Which way up a page is, is told from so many lines in a copy of this size; read with less than this mean confidence
# they are upside down.
SAMPLE = 4
COARSE_SIDE = 576
READABLE = 0.75


def recognise_pages(path: Path, numbers: Sequence[int]) -> Iterator[PageContent]:
    """Pages of the PDF at `path` read from their pictures, in the order of `numbers` (from 1).

    Words carry the engine's confidence. Raises what pypdfium2 raises when the file cannot be opened.
    """
    engine = TextEngine()
    document = pypdfium2.PdfDocument(path)
    try:
        for number in numbers:
            page = document[number - 1]
            try:
                yield recognise_page(page, number, engine)
            finally:
                page.close()
    finally:
        document.close()


def recognise_page(page: Any, number: int, engine: TextEngine) -> PageContent:
    """A page of pypdfium2, with number `number`, read from its picture."""
    image = upright_and_straight(render(page), engine)
    drawing = read_scan_drawing(image)
    content = content_of(image, drawing, number)
    words = read_words(image, drawing, engine, table_boxes(content))
    return replace(content, words=tuple(words))


def content_of(image: ScanImage, drawing: ScanDrawing, number: int) -> PageContent:
    """A page with what is drawn on it, and no words yet."""
    width, height = image.size
    return PageContent(
        number, width, height, rulings=drawing.rulings, fills=drawing.fills, turned=image.turned, skew=image.skew,
        read_by=engine_name(),
    )  # fmt: skip


def table_boxes(content: PageContent) -> list[Box]:
    """Where grids of rules stand on a page whose words are not known yet."""
    across = [r for r in joined(content.rulings) if r.horizontal and r.length > LEAST_WIDTH]
    boxes = []
    for upright in (r for r in content.rulings if not r.horizontal):
        met = [a for a in across if meet(upright, a)]
        if len(met) > 1:
            boxes.append(Box(min(a.start for a in met), upright.start, max(a.end for a in met), upright.end))
    return boxes


def upright_and_straight(image: ScanImage, engine: TextEngine) -> ScanImage:
    """The page turned so that its text reads upright, and straightened."""
    boxes = _coarse_boxes(image, engine)
    area = {True: 0.0, False: 0.0}
    for x0, top, x1, bottom in boxes:
        if max(x1 - x0, bottom - top) > ON_END * min(x1 - x0, bottom - top):
            area[bottom - top > x1 - x0] += (x1 - x0) * (bottom - top)
    if area[True] > area[False]:
        image = image.turned_by(1)
        boxes = _coarse_boxes(image, engine)
    sureness = _sureness(image, boxes, engine)
    if sureness < READABLE:
        flipped = image.turned_by(2)
        height, width = image.grey.shape
        turned = [(width - x1, height - bottom, width - x0, height - top) for x0, top, x1, bottom in boxes]
        if _sureness(flipped, turned, engine) > sureness:
            image = flipped
    return image.straightened()


def _coarse_boxes(image: ScanImage, engine: TextEngine) -> list[tuple[float, float, float, float]]:
    """Boxes of most of the text, looked for in a small copy."""
    factor = min(1.0, COARSE_SIDE / max(image.grey.shape))
    small = cv2.resize(image.pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    found = engine.detect(np.asarray(small, np.uint8))
    return [(x0 / factor, top / factor, x1 / factor, bottom / factor) for x0, top, x1, bottom in found]


def _sureness(image: ScanImage, boxes: Sequence[tuple[float, float, float, float]], engine: TextEngine) -> float:
    """Mean confidence of a few lines of middling length, read as the page stands; 1 for a page without lines."""
    longest = sorted(boxes, key=lambda b: b[0] - b[2])
    chosen = longest[len(longest) // 4 :][:SAMPLE]
    lines = engine.read([image.pixels[int(t) : int(b) + 1, int(x0) : int(x1) + 1] for x0, t, x1, b in chosen])
    return sum(line.mean for line in lines) / len(lines) if lines else 1.0
