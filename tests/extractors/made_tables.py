"""Pages with tables made for tests, and what is read of them."""

from __future__ import annotations

from pathlib import Path

from extractors.content import Table
from extractors.pages.pdf_pages import open_pages
from extractors.tables import find_tables
from tests.pdf_maker import PageMaker, write_pdf

LEFT, RIGHT = 60.0, 500.0


def read(tmp_path: Path, *pages: PageMaker) -> tuple[Table, ...]:
    """The tables of a PDF of these pages."""
    return find_tables(list(open_pages(write_pdf(tmp_path / "made.pdf", *pages)))).tables


def rule(page: PageMaker, *tops: float, start: float = LEFT) -> PageMaker:
    """Horizontal rules over the width of a table, or from `start` on."""
    for top in tops:
        page.line(start, top, RIGHT, top)
    return page


def row(page: PageMaker, top: float, *cells: tuple[float, str], bold: bool = False) -> PageMaker:
    """Texts on one line, each where it begins."""
    for x, text in cells:
        page.text(x, top, text, size=8, bold=bold)
    return page


LONG = ["Menyusun standar pelayanan publik yang baru", "dan mengumumkannya di laman, di kantor,", "serta di media"]
"""A text over three lines."""
