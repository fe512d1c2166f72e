"""Means per month or quarter of the text against the table of months. Values were worked out by hand."""

import pytest

from tests.expectations.written_sections import Found, said, section

ACROSS = [
    "Uraian | Jan | Feb | Mar | Apr | Mei | Jun | Jumlah",
    "Masuk | 112 | 98 | 121 | 107 | 116 | 124 | 678",
    "Selesai | 101 | 104 | 117 | 98 | 109 | 113 | 642",
]
DOWN = ["Triwulan | Permohonan", "Triwulan I | 318", "Triwulan II | 341", "Triwulan III | 305", "Triwulan IV | 336"]


def found(text: str, table: list[str]) -> list[Found]:
    return said(section(text, table=table, caption="Tabel 1. Perkembangan permohonan tahun 2022"), "turunan_prosa")


@pytest.mark.parametrize(
    ("text", "table", "right", "wrong"),
    [
        # 678 / 6 = 113; 642 / 6 = 107; 1.300 / 4 = 325
        ("Rata-rata {} permohonan masuk setiap bulan.", ACROSS, "113", "173"),
        ("Rata-rata setiap bulan {} permohonan selesai.", ACROSS, "107", "127"),
        ("Rata-rata per triwulan diterima {} permohonan.", DOWN, "325", "385"),
    ],
)
def test_mean_of_months_is_held_against_the_months(text: str, table: list[str], right: str, wrong: str) -> None:
    assert found(text.format(right), table) == [(right, "consistent", right)]
    assert found(text.format(wrong), table) == [(wrong, "inconsistent", right)]


@pytest.mark.parametrize(
    "text",
    [
        # A mean of something else, of another period, of a target, and a rounded one.
        "Rata-rata 172 berkas setiap petugas.",
        "Rata-rata 172 permohonan masuk setiap hari.",
        "Rata-rata hampir 172 permohonan masuk setiap bulan.",
    ],
)
def test_other_means_are_left_alone(text: str) -> None:
    assert [f for f in found(text, ACROSS) if f[1] == "inconsistent"] == []
