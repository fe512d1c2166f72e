"""A second and a third reading of single figures by engines that share no code with the first.

The second is camelot's: its lattice reader for cells, its parser for words elsewhere. The third is pdfplumber's.
"""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractors.content import Box
from extractors.processes.lean_imports import LoadedWhenUsed, instead, uncollected

# A cell of the other engine is the same cell when the two boxes share this much of the smaller one.
SAME_CELL = 0.6
# Drawing tables and converting frames are no part of reading, and take longer to load than what is.
_LEFT_OUT = ("matplotlib", "pyarrow")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to read again: its page from 1, its box on the page as it is shown, whether it is a cell of a table."""

    page: int
    box: Box
    is_cell: bool


def reread(path: Path, spots: Sequence[Spot]) -> list[str | None]:
    """What the second engine reads at `spots`, in the same order; None where it reads nothing.

    A cell that is none of its tables (which need rules) is read as the words inside the box, like a place in prose.
    Only the pages named are parsed. Raises nothing for a page that the engine cannot read: its places are None.
    """
    cells = _camelot_cells(path, sorted({spot.page for spot in spots if spot.is_cell}))
    readings = [_cell_text(cells.get(s.page, []), s.box) if s.is_cell else None for s in spots]
    missing = [n for n, text in enumerate(readings) if text is None]
    for number, text in zip(missing, _words(path, [spots[n] for n in missing]), strict=True):
        readings[number] = text
    return readings


def reread_third(path: Path, spots: Sequence[Spot]) -> list[str | None]:
    """Like `reread`, by pdfplumber: the words inside each box.

    It takes longer, and is for places that the first two engines read differently. Raises what pdfplumber raises on a
    page that it cannot read.
    """
    import pdfplumber

    found: list[str | None] = [None] * len(spots)
    with pdfplumber.open(path) as pdf:
        for page_number in sorted({spot.page for spot in spots}):
            if page_number > len(pdf.pages):
                continue
            page = pdf.pages[page_number - 1]
            # Its matrices count upwards, its boxes downwards.
            chars = [c | {"quarter": _quarter(c["matrix"][0], -c["matrix"][1])} for c in page.chars]
            for number, spot in enumerate(spots):
                if spot.page == page_number:
                    found[number] = _words_inside(chars, spot.box)
            page.close()
    return found


def _camelot_cells(path: Path, pages: Sequence[int]) -> dict[int, list[tuple[Box, str]]]:
    """The cells of camelot's tables by page; a page that it cannot read has none."""
    if not pages:
        return {}
    try:
        return _cells_of_pages(path, pages)
    except Exception:  # noqa: BLE001 - camelot raises whatever its parsers raise
        if len(pages) == 1:
            return {}
    # One of them cannot be read: page by page, so that it takes no other with it.
    return {number: cells for page in pages for number, cells in _camelot_cells(path, [page]).items()}


def _cells_of_pages(path: Path, pages: Sequence[int]) -> dict[int, list[tuple[Box, str]]]:
    # Pictures are looked at by its other engine only.
    with instead({**dict.fromkeys(_LEFT_OUT), "cv2": LoadedWhenUsed("cv2")}), uncollected():
        read_pdf = importlib.import_module("camelot.io").read_pdf
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # split_text, or neighbouring figures are glued together when no blank stands between them.
        tables = read_pdf(
            str(path),
            pages=",".join(map(str, pages)),
            flavor="lattice",
            engine="vector",
            split_text=True,
            suppress_stdout=True,
            # The order of blocks of text, which takes a quarter of the time, says nothing of cells.
            layout_kwargs={"boxes_flow": None},
        )
    cells: dict[int, list[tuple[Box, str]]] = {page: [] for page in pages}
    for table in tables:
        cells[int(table.page)] += _table_cells(table)
    return cells


def _table_cells(table: Any) -> list[tuple[Box, str]]:
    height = float(table.pdf_size[1])
    return [
        (Box(float(c.x1), height - float(c.y2), float(c.x2), height - float(c.y1)), " ".join(str(c.text).split()))
        for row in table.cells
        for c in row
    ]


def _cell_text(cells: Sequence[tuple[Box, str]], box: Box) -> str | None:
    """The text of the cell at `box`: of the one that is the same, or of those that a spanning cell covers."""
    best, text = 0.0, ""
    covered: list[str] = []
    for other, held in cells:
        share = _shared(other, box)
        if share > best:
            best, text = share, held
        x, y = (other.x0 + other.x1) / 2, (other.top + other.bottom) / 2
        if held and box.x0 <= x <= box.x1 and box.top <= y <= box.bottom:
            covered.append(held)
    if best >= SAME_CELL:
        return text or None
    return " ".join(covered) or None


def _shared(a: Box, b: Box) -> float:
    width = min(a.x1, b.x1) - max(a.x0, b.x0)
    height = min(a.bottom, b.bottom) - max(a.top, b.top)
    if width <= 0 or height <= 0:
        return 0.0
    # Both ways, so that neither a sliver nor a cell that swallows its neighbours counts as the same cell.
    area = width * height
    return min(area / max(a.width * a.height, 1e-6), area / max(b.width * b.height, 1e-6))


def _words(path: Path, spots: Sequence[Spot]) -> list[str | None]:
    """The words that camelot's parser finds inside boxes; nothing on a page that it cannot read."""
    if not spots:
        return []
    found: list[str | None] = [None] * len(spots)
    for page, chars in _chars_of_pages(path, sorted({spot.page for spot in spots})):
        for number, spot in enumerate(spots):
            if spot.page == page:
                found[number] = _words_inside(chars, spot.box)
    return found


def _chars_of_pages(path: Path, pages: Sequence[int]) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    import playa

    # The parser raises whatever a broken file makes it raise.
    with suppress(Exception), playa.open(path, space="screen") as pdf:
        for page in pages:
            with suppress(Exception):
                yield page, _chars(pdf.pages[page - 1])


def _chars(page: Any) -> list[dict[str, Any]]:
    """The glyphs of a page of camelot's parser as pdfplumber describes them."""
    chars = []
    for glyph in (glyph for text in page.texts for glyph in text):
        if glyph.text:
            x0, top, x1, bottom = glyph.bbox
            chars.append(
                {
                    "text": glyph.text,
                    "x0": x0,
                    "x1": x1,
                    "top": top,
                    "bottom": bottom,
                    "fontname": glyph.font.basefont,
                    "quarter": _quarter(*glyph.matrix[:2]),
                }
            )
    return chars


def _quarter(right: float, down: float) -> int:
    """How often a text that goes on in this direction on the page is turned clockwise, by quarters."""
    if abs(right) >= abs(down):
        return 0 if right >= 0 else 2
    return 1 if down > 0 else 3


def _words_inside(chars: Iterable[dict[str, Any]], box: Box) -> str | None:
    """The words inside the box; a second strike of the same glyphs (bold made by the producer) is left out.

    They are put together as most of the glyphs stand: upright, sideways or upside down.
    """
    from pdfplumber.utils.text import dedupe_chars, extract_words

    inside = [
        c
        for c in chars
        if box.x0 - 0.5 <= (c["x0"] + c["x1"]) / 2 <= box.x1 + 0.5
        and box.top - 0.5 <= (c["top"] + c["bottom"]) / 2 <= box.bottom + 0.5
    ]
    quarter = max(range(4), key=[c["quarter"] for c in inside].count)
    words = extract_words(dedupe_chars([_upright(c, quarter) for c in inside], tolerance=1), x_tolerance=1.5)
    return " ".join(str(w["text"]) for w in words) or None


def _upright(char: dict[str, Any], quarter: int) -> dict[str, Any]:
    """A glyph at its place on the page turned back by so many quarters."""
    x0, top, x1, bottom = char["x0"], char["top"], char["x1"], char["bottom"]
    match quarter:
        case 1:
            x0, top, x1, bottom = top, -x1, bottom, -x0
        case 2:
            x0, top, x1, bottom = -x1, -bottom, -x0, -top
        case 3:
            x0, top, x1, bottom = -bottom, x0, -top, x1
    place = {"x0": x0, "top": top, "x1": x1, "bottom": bottom, "doctop": top, "upright": True, "size": bottom - top}
    return char | place
