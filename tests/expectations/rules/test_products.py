"""Products of two columns."""

from __future__ import annotations

from collections.abc import Sequence

from tests.expectations.written_sections import inconsistent, written
from tests.schemas.grids import changed, table_of

HARVEST = ["No | Barang | Banyak | Harga | Nilai | Catatan", "1 | Beras | 12 | 15 | 180 | a",
           "2 | Gula | 7 | 18 | 126 | b", "3 | Kopi | 4 | 95 | 380 | c", "4 | Teh | 9 | 40 | 360 | d",
           "5 | Garam | 3 | 6 | 18 | e", "6 | Cuka | 5 | 11 | 55 | f", "Jumlah | Jumlah | 40 | | 1.119 | "]  # fmt: skip
GRADES = ["Unsur | Bobot | Skor | Terbobot", "A | 40 | 3,55 | 1,42", "B | 25 | 3,31 | 0,83", "C | 15 | 3,40 | 0,51",
          "D | 12 | 3,15 | 0,38", "E | 8 | 3,60 | 0,29", "F | 5 | 2,84 | 0,14"]  # fmt: skip


def wrong(rows: Sequence[str]) -> set[tuple[str, str]]:
    """Printed figure and derived one of what is no product."""
    return inconsistent(written(table_of(rows)), "hasil_kali")


def test_product_that_a_slip_made_wrong_is_found() -> None:
    assert wrong(HARVEST) == set()
    assert wrong(changed(HARVEST, "| 380 |", "| 330 |")) == {("330", "380")}


def test_factor_that_a_slip_made_wrong_shows_in_the_product() -> None:
    assert wrong(changed(HARVEST, "| 9 | 40 |", "| 8 | 40 |")) == {("360", "320")}
    assert wrong(changed(HARVEST, "| 55 |", "| 85 |")) == {("85", "55")}


def test_weights_of_a_hundred_are_multiplied_and_divided_by_it() -> None:
    # 25 × 3,31 / 100 = 0,8275, printed as 0,83
    assert wrong(GRADES) == set()
    assert wrong(changed(GRADES, "1,42", "1,52")) == {("1,52", "1.42")}


def test_another_value_in_one_row_that_no_slip_explains_is_of_something_else() -> None:
    assert wrong(changed(HARVEST, "| 380 |", "| 297 |")) == set()


def test_two_rows_that_are_no_products_say_that_nothing_is_multiplied() -> None:
    assert wrong(changed(changed(HARVEST, "| 380 |", "| 330 |"), "| 126 |", "| 156 |")) == set()


def test_products_of_rounded_factors_may_differ_in_their_last_digit() -> None:
    rounded = ["Jenis | Luas | Hasil | Panen", "A | 1,2 | 2,3 | 2,76", "B | 3,4 | 1,9 | 6,46", "C | 2,6 | 4,1 | 10,66",
               "D | 5,5 | 1,3 | 7,15", "E | 2,2 | 3,7 | 8,14", "F | 4,8 | 2,9 | 13,93"]  # fmt: skip
    assert wrong(rounded) == set()


def test_few_rows_without_names_say_nothing() -> None:
    few = changed(HARVEST[:5], "Banyak | Harga | Nilai", "Masuk | Keluar | Sisa")
    assert wrong(changed(few, "| 380 |", "| 330 |")) == set()


RISKS = ["Risiko | Kemungkinan | Dampak | Skor", "Gudang penuh | 4 | 4 | 16", "Barang rusak | 3 | 4 | 12",
         "Terlambat | 4 | 2 | 8", "Cemaran | 1 | 4 | 4"]  # fmt: skip
COMPONENTS = ["Komponen | Bobot (%) | Nilai | Nilai Tertimbang", "Perencanaan | 30 | 81,40 | 24,42",
              "Pelaporan | 45 | 92,60 | 41,67", "Evaluasi | 25 | 77,20 | 19,30",
              "Nilai SAKIP | 100 | | 85,39"]  # fmt: skip


def test_of_few_rows_the_headers_say_what_is_multiplied() -> None:
    assert wrong(RISKS) == set()
    assert wrong(changed(RISKS, "| 16", "| 19")) == {("19", "16")}
    # Without the names of its columns three rows are not enough.
    unnamed = changed(RISKS, "Kemungkinan | Dampak", "Masuk | Keluar")
    assert wrong(changed(unnamed, "| 16", "| 19")) == set()


def test_products_of_weights_add_up_where_the_weights_do() -> None:
    # 24,42 + 41,67 + 19,30 = 85,39 and 30 + 45 + 25 = 100
    assert wrong(COMPONENTS) == set()
    assert wrong(changed(COMPONENTS, "85,39", "88,39")) == {("88,39", "85.39")}
    assert wrong(changed(COMPONENTS, "| 100 |", "| 130 |")) == {("130", "100")}


def test_row_below_the_products_that_is_the_sum_of_neither_is_of_something_else() -> None:
    other = changed(changed(COMPONENTS, "85,39", "71,25"), "| 100 |", "| 80 |")
    assert wrong(other) == set()


def test_header_of_both_factors_names_their_product() -> None:
    # 42,50 × 87,40 / 100 = 37,145
    rows = ["Pekerjaan | Bobot (%) | Prestasi (%) | Bobot Prestasi (%)", "A | 5,25 | 98,20 | 5,16",
            "B | 42,50 | 87,40 | 39,15", "C | 33,75 | 61,20 | 20,66", "D | 18,50 | 45,80 | 8,47"]  # fmt: skip
    assert {text for text, _ in wrong(rows)} == {"39,15"}


def test_weights_are_added_where_nothing_is_rated_too() -> None:
    # 30 + 45 + 15 + 10 = 100; 24,42 + 41,67 + 19,30 = 85,39 of the three that are rated (25 of them at 77,20).
    rows = [*COMPONENTS[:3], "Evaluasi | 15 | 77,20 | 11,58", "Kontrak | 10 | belum dinilai | -",
            "Jumlah | 100 | | 77,67"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong(changed(rows, "| 100 |", "| 130 |")) == {("130", "100")}


def test_count_with_its_own_share_is_no_product_of_another_years() -> None:
    # The shares of 2020 are near those of 2021, so that 77,78% of 10 rounds to 8; 29 of 37 are 78,38%.
    rows = ["No | Wilayah | % 2020 | Lab 2021 | MS 2021 | % 2021", "1 | A | 77,78 | 10 | 8 | 80,00",
            "2 | B | 87,50 | 8 | 7 | 87,50", "3 | C | 75,00 | 5 | 4 | 80,00", "4 | D | 80,00 | 6 | 5 | 83,33",
            "5 | E | 57,14 | 8 | 5 | 62,50", " | Indonesia | 75,76 | 37 | 29 | 78,38"]  # fmt: skip
    assert wrong(rows) == set()
