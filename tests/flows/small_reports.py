"""Small reports for tests of runs, and files that are none."""

from __future__ import annotations

from pathlib import Path

from tests.pdf_maker import PageMaker, write_pdf

AGREES = "Terdapat 27 (dua puluh tujuh) indikator kinerja dalam laporan ini."
DISAGREES = "Terdapat 27 (dua puluh delapan) indikator kinerja dalam laporan ini."

BAD_FILES = {
    "bukan.pdf": b"<html>not found</html>",
    "kosong.pdf": b"",
    "potong.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
}


def small_report(path: Path, sentence: str = AGREES, title: str = "LAPORAN KINERJA TAHUN 2020") -> Path:
    """A report of one page with a title and one sentence."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_pdf(path, PageMaker().text(72, 90, title, 16, bold=True).text(72, 140, sentence, 11))


def page_without_text(path: Path) -> Path:
    """A PDF whose page holds nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_pdf(path, PageMaker())
