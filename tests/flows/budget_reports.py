"""Small reports of one document with a budget table, and with a total that follows or does not."""

from __future__ import annotations

from pathlib import Path

from tests.pdf_maker import PageMaker, write_pdf

AMOUNTS = (("Belanja Pegawai", "1.000.000"), ("Belanja Barang", "2.500.000"), ("Belanja Modal", "750.000"))
TOTAL, WRONG_TOTAL = "4.250.000", "4.520.000"


def budget_report(path: Path, total: str = TOTAL, unit: str = "Biro Umum", note: str = "") -> Path:
    """A performance report of a unit: two pages, a budget table of three kinds of expenditure and their total."""
    path.parent.mkdir(parents=True, exist_ok=True)
    title = PageMaker().text(72, 200, "LAPORAN KINERJA", 22, bold=True)
    title.text(72, 240, unit.upper(), 18, bold=True).text(72, 280, "TAHUN 2021", 18, bold=True)
    page = PageMaker().text(72, 80, "Tabel 1. Pagu Anggaran Menurut Jenis Belanja Tahun 2021", 10, bold=True)
    xs, ys = [72.0, 110.0, 330.0, 480.0], [100.0 + 24 * row for row in range(6)]
    page.grid(xs, ys)
    rows = [("No", "Jenis Belanja", "Pagu (Rp)")]
    rows += [(str(number), *row) for number, row in enumerate(AMOUNTS, start=1)]
    rows.append(("", "Jumlah", total))
    for row, top in zip(rows, ys, strict=False):
        for x, text in zip(xs, row, strict=False):
            page.text(x + 4, top + 16, text, 9)
    if note:
        page.text(72, 300, note, 11)
    return write_pdf(path, title, page)
