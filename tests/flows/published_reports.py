"""Published rows for tests: a small report with budget rows, written as a run writes them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from extractors.content import Box
from schemas.datasets.dataset import Record
from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.figure_ids import figure_id

Records = Mapping[str, tuple[Record, ...]]

AMOUNTS = {"Belanja Pegawai": "1.000.000", "Belanja Barang": "2.500.000", "Belanja Modal": "750.000"}


def rupiah(text: str, row: int, page: int = 5) -> PrintedFigure:
    """An amount printed in a table."""
    place = Place(page, Box(300.0, 100.0 + 20 * row, 380.0, 112.0 + 20 * row), "t001", row, 2, "", "Pagu")
    return PrintedFigure(text, Decimal(text.replace(".", "")), 0, "Rp", True, place)


def budget_report(sha256: str, amounts: Mapping[str, str] = AMOUNTS, file: str = "a.pdf", page: int = 5) -> Records:
    """The records of a report with one budget table."""
    figures = {name: rupiah(text, row, page) for row, (name, text) in enumerate(amounts.items(), start=1)}
    document = {
        "sha256": sha256, "berkas": file, "judul": "Laporan Kinerja", "unit": "Biro Umum", "tahun": 2021,
        "jumlah_halaman": 9, "diterima": "2026-01-31",
    }  # fmt: skip
    return {
        "reports": (Record("reports", document, "dokumen", 1),),
        "budget": tuple(
            Record(
                "budget", {"tingkat": "lainnya", "peran": "rincian", "uraian": name, "tahun": 2021, "pagu_rp": figure},
                "t001", page, figure.place.row,
            )
            for name, figure in figures.items()
        ),
        "figures": tuple(
            Record(
                "figures",
                {
                    "id": figure_id(figure), "angka": figure, "desimal": 0, "satuan": "Rp", "ukuran": "pagu_rp",
                    "perihal": name, "tahun": 2021, "dataset": "budget", "halaman": page,
                    "kotak": " ".join(map(str, figure.place.box.as_list())), "tabel": "t001",
                    "baris": figure.place.row, "kolom": 2, "kepala_kolom": "Pagu",
                },
                "t001", page, figure.place.row,
            )
            for name, figure in figures.items()
        ),
    }  # fmt: skip
