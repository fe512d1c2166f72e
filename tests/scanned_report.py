"""A small performance report with one ruled table, to be scanned in tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.pdf_maker import PageMaker, write_pdf

ROWS = (
    ("Sasaran", "Indikator", "Target", "Realisasi", "% Capaian"),
    ("Mutu naik", "Indeks mutu", "80", "82", "102,50"),
    ("Layanan baik", "Indeks layanan", "90", "81", "90,00"),
    ("Obat aman", "Persentase obat aman", "95,5", "93,59", "98,00"),
    ("Pangan aman", "Persentase pangan aman", "64", "60,8", "95,00"),
)
"""Each achievement is the result by the target: 82 / 80, 81 / 90, 93,59 / 95,5, 60,8 / 64."""
WIDTH, HEIGHT = 595.0, 330.0
COLUMNS = [60.0, 170.0, 320.0, 390.0, 460.0, 540.0]
LINES = [150.0, 175.0, 200.0, 225.0, 250.0, 275.0]


def performance_report(path: Path, changed: Mapping[tuple[int, int], str] = {}, code_shift: int | None = None) -> Path:
    """The report with the text of some cells (row, column) changed, and the codes of its text layer shifted."""
    page = PageMaker(WIDTH, HEIGHT).text(60, 90, "LAPORAN KINERJA TAHUN 2021", 16, bold=True)
    page.text(60, 135, "Tabel 1. Capaian indikator kinerja tahun 2021", 10, bold=True).grid(COLUMNS, LINES)
    for r, row in enumerate(ROWS):
        for c, text in enumerate(row):
            page.text(COLUMNS[c] + 5, LINES[r] + 16, changed.get((r, c), text), 10, bold=r == 0)
    return write_pdf(path, page, code_shift=code_shift)
