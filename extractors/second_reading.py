"""A second reading of single figures by engines that share no code with the first: camelot, then pdfplumber."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from extractors.content import Box

# A cell of the other engine is the same cell when the two boxes share this much of the smaller one.
SAME_CELL = 0.6


def reread(path: Path, places: Sequence[tuple[int, Box]]) -> list[str | None]:
    """What independent engines read at `places` (page, box), in the same order; None where they read nothing.

    Cells come from camelot's lattice reader; a place that is no cell of its tables (prose, tables without rules) is
    read as pdfplumber's words inside the box. Only the pages named are parsed. Raises nothing for a page that an
    engine cannot read: its places are None.
    """
    pages = sorted({page for page, _ in places})
    if not pages:
        return []
    cells = _camelot_cells(path, pages)
    readings = [_cell_text(cells.get(page, []), box) for page, box in places]
    missing = [n for n, text in enumerate(readings) if text is None]
    for number, text in zip(missing, _plumbed(path, [places[n] for n in missing]), strict=True):
        readings[number] = text
    return readings


def _camelot_cells(path: Path, pages: Sequence[int]) -> dict[int, list[tuple[Box, str]]]:
    """The cells of camelot's tables by page; a page that it cannot read has none."""
    try:
        return _cells_of_pages(path, pages)
    except Exception:  # noqa: BLE001 - camelot raises whatever its parsers raise
        if len(pages) == 1:
            return {}
    # One of them cannot be read: page by page, so that it takes no other with it.
    return {number: cells for page in pages for number, cells in _camelot_cells(path, [page]).items()}


def _cells_of_pages(path: Path, pages: Sequence[int]) -> dict[int, list[tuple[Box, str]]]:
    from camelot.io import read_pdf

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


def _plumbed(path: Path, places: Sequence[tuple[int, Box]]) -> list[str | None]:
    if not places:
        return []
    import pdfplumber

    found: list[str | None] = [None] * len(places)
    with pdfplumber.open(path) as pdf:
        for page_number in sorted({page for page, _ in places}):
            if page_number > len(pdf.pages):
                continue
            page = pdf.pages[page_number - 1]
            for number, (at, box) in enumerate(places):
                if at == page_number:
                    found[number] = _words_inside(page, box)
            page.close()
    return found


def _words_inside(page: Any, box: Box) -> str | None:
    """The words inside the box; a second strike of the same glyphs (bold made by the producer) is left out."""
    inside = [
        c
        for c in page.chars
        if box.x0 - 0.5 <= (c["x0"] + c["x1"]) / 2 <= box.x1 + 0.5
        and box.top - 0.5 <= (c["top"] + c["bottom"]) / 2 <= box.bottom + 0.5
    ]
    from pdfplumber.utils.text import dedupe_chars, extract_words

    words = extract_words(dedupe_chars(inside, tolerance=1), x_tolerance=1.5)
    return " ".join(str(w["text"]) for w in words) or None
