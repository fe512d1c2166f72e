"""Statements of change in one column. Sums were worked out by hand."""

from __future__ import annotations

from tests.expectations.written_sections import said, section
from tests.schemas.grids import changed

EQUITY = [
    "Uraian | Jumlah",
    "Ekuitas Awal | 36.048.081.362",
    "Surplus/(Defisit) - LO | (31.413.077.040)",
    "Koreksi Nilai Persediaan | (6.150.000)",
    "Transaksi Antar Entitas | 31.287.922.248",
    "Ekuitas Akhir | 35.916.776.570",
]
CASH = [
    "Uraian | Jumlah (Rp)",
    "Saldo awal kas | 1.250.400",
    "Penerimaan uang persediaan | 4.731.250",
    "Pengeluaran belanja | 3.918.770",
    "Saldo akhir kas | 2.062.880",
]


def found(rows: list[str]) -> list[tuple[str, str, str]]:
    return [
        (text, verdict, str(derived))
        for text, verdict, derived in said(section("", table=rows, caption="Tabel 6. Perubahan"), "perubahan_saldo")
    ]


def test_closing_figure_is_the_opening_one_with_what_came_and_went() -> None:
    assert [one[1] for one in found(EQUITY)] == ["consistent"]
    assert [one[1] for one in found(CASH)] == ["consistent"]


def test_one_wrong_digit_of_any_figure() -> None:
    # 36.048.081.362 - 31.413.077.040 - 6.150.000 + 31.287.922.248 = 35.916.776.570
    assert found(changed(EQUITY, "35.916", "35.816")) == [("35.816.776.570", "inconsistent", "35916776570")]
    assert found(changed(EQUITY, "(31.413", "(33.413")) == [("35.916.776.570", "inconsistent", "33916776570")]
    # 1.250.400 + 4.731.250 - 3.918.770 = 2.062.880
    assert found(changed(CASH, "2.062.880", "2.962.880")) == [("2.962.880", "inconsistent", "2062880")]


def test_statement_that_misses_by_more_than_a_digit_is_not_understood() -> None:
    assert found(changed(EQUITY, "35.916.776.570", "34.127.776.570")) == []


def test_row_that_is_part_of_the_one_above_is_not_added_twice() -> None:
    # Correction of 5.000.000, of which 5.000.000 for stocks: added up with its part, the sum misses by one digit.
    rows = ["Uraian | Jumlah", "Ekuitas Awal | 36.048.081.362", "Koreksi | 5.000.000", "a. Persediaan | 5.000.000",
            "Ekuitas Akhir | 36.053.081.362"]  # fmt: skip
    assert found(rows) == []


def test_short_figures_and_figures_of_other_names_are_left_alone() -> None:
    stock = ["Uraian | Unit", "Stok awal | 120", "Masuk | 45", "Keluar | 30", "Stok akhir | 136"]
    assert found(stock) == []
    other = changed(changed(EQUITY, "Ekuitas Akhir", "Kas Akhir"), "35.916", "35.816")
    assert found(other) == []
    # A movement that is not read as a figure.
    assert found(changed(changed(EQUITY, "(6.150.000)", "6.150.000*)"), "35.916", "35.816")) == []
