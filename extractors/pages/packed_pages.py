"""A page read with pdfium as one line of JSON and back, with as little work as that takes: lists of like values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from extractors.content import Box, Word
from extractors.pages.pdf_pages import PageContent
from extractors.pages.rulings import Fill, Shape
from extractors.pages.straight_lines import Ruling

_SINGLE = ("number", "width", "height", "problem", "turned", "hidden")


def packed_page(page: PageContent) -> bytes:
    """The page as JSON without line breaks; `page` is one that OCR had no part in."""
    words, rulings, fills = page.words, page.rulings, page.fills
    parts: list[Any] = [
        [getattr(page, name) for name in _SINGLE],
        [w.text for w in words],
        _corners(w.box for w in words),
        [w.size for w in words],
        [w.bold for w in words],
        [w.angle for w in words],
        [(r.horizontal, r.position, r.start, r.end, r.thickness) for r in rulings],
        _corners(f.box for f in fills),
        [f.colour for f in fills],
        _corners(page.pictures),
        _corners(page.curves),
        [(shape.corners, shape.colour) for shape in page.shapes],
    ]
    return json.dumps(parts, separators=(",", ":"), check_circular=False).encode()


def unpacked_page(packed: bytes) -> PageContent:
    """The page that `packed_page` packed; raises ValueError when it is none."""
    try:
        single, texts, boxes, sizes, bold, angles, rulings, fills, colours, pictures, curves, shapes = json.loads(
            packed
        )
        return PageContent(
            **dict(zip(_SINGLE, single, strict=True)),
            words=tuple(map(Word, texts, _boxes(boxes), sizes, bold, angles)),
            rulings=tuple(Ruling(*ruling) for ruling in rulings),
            fills=tuple(Fill(box, tuple(colour)) for box, colour in zip(_boxes(fills), colours, strict=True)),
            pictures=tuple(_boxes(pictures)),
            curves=tuple(_boxes(curves)),
            shapes=tuple(Shape(tuple(map(tuple, corners)), tuple(colour)) for corners, colour in shapes),
        )
    except (TypeError, ValueError) as error:
        raise ValueError("not a packed page") from error


def _corners(boxes: Iterable[Box]) -> list[float]:
    return [side for box in boxes for side in (box.x0, box.top, box.x1, box.bottom)]


def _boxes(corners: list[float]) -> Iterator[Box]:
    each = iter(corners)
    return map(Box, each, each, each, each)
