"""Amounts of tables that count in thousands, millions or billions of rupiah."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.content import Table
from schemas.figures.money_scale import in_rupiah, power_of
from tests.expectations.printed import figure


def table(caption: str = "", lead_in: str = "") -> Table:
    return Table("t001", caption, (), lead_in, (1,), 1, (), (), "pdfium, ruling lines")


@pytest.mark.parametrize(
    ("header", "power"),
    [
        ("Pagu (Rp juta)", 6),
        ("Pagu (juta Rp)", 6),
        ("Anggaran (dalam jutaan rupiah)", 6),
        ("Realisasi (Rp. 000)", 3),
        ("Pagu (ribuan rupiah)", 3),
        ("Pagu (x Rp1.000)", 3),
        ("Pagu Anggaran (Rp Miliar)", 9),
        ("Pagu (Rp)", 0),
        ("Realisasi s.d. Triwulan III (Rp)", 0),
        ("Pagu Rp", 0),
    ],
)
def test_a_header_says_in_what_its_amounts_are_counted(header: str, power: int) -> None:
    assert power_of(table(), header, ["12.345", "987"]) == power


@pytest.mark.parametrize(
    ("caption", "power"),
    [
        ("Tabel 3. Realisasi Anggaran (dalam ribuan rupiah)", 3),
        ("Tabel 4. Pagu dan Realisasi (Rp juta)", 6),
        ("Tabel 5. Pagu dan Realisasi", 0),
        ("Tabel 6. Kegiatan dengan pagu di atas Rp12 juta rupiah", 0),
    ],
)
def test_a_caption_says_it_where_the_header_does_not(caption: str, power: int) -> None:
    assert power_of(table(caption), "Pagu", ["12.345"]) == power


def test_the_line_above_a_table_says_it_too() -> None:
    assert power_of(table(lead_in="(dalam jutaan rupiah)"), "Pagu", ["12.345"]) == 6


def test_amounts_printed_in_full_in_spite_of_the_words_are_left_alone() -> None:
    assert power_of(table(), "Pagu (Rp juta)", ["328.548.378.000"]) == 0


def test_a_rounded_amount_stands_for_an_interval() -> None:
    scaled = in_rupiah(figure("12.345,6", exact=True), 6)
    assert (scaled.value, scaled.decimals, scaled.exact) == (Decimal(12_345_600_000), -5, False)
    # Half of a tenth of a million.
    assert scaled.half_unit == Decimal(50_000)
    assert scaled.text == "12.345,6"
