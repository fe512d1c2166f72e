"""Means and other figures about the lines of a small table: no lines of their own, and no parts of its totals."""

from __future__ import annotations

import pytest

from tests.expectations.named.small_table import wrong


def test_a_mean_may_count_dashes_as_nothing() -> None:
    # (-0,80 - 2,75) / 4 = -0,89; without the dashes it would be -1,78.
    rows = ["Indikator | Konsep | Reviu | Koreksi", "Obat | 101,24 | 101,24 | -", "Pangan | 101,70 | 100,90 | -0,80",
            "Kepuasan | 104,50 | 101,75 | -2,75", "AKIP | 99,25 | 99,25 | -",
            "Rata-rata | 101,67 | 100,79 | -0,89"]  # fmt: skip
    assert wrong(rows) == set()


def test_figure_that_may_be_two_values_stops_nothing() -> None:
    # 1.652 is 1652 or 1,652 where the column does not say which.
    rows = ["Unit | a | b | Jumlah", "A | 1.652 | 2 | 3", "B | 2 | 2 | 4", "C | 1,5 | 2.5 | 4", "Jumlah | 7 | 8 | 11"]
    assert isinstance(wrong(rows), set)


def test_counts_above_a_row_of_means_are_exact() -> None:
    # 38 / 40 = 95,0, printed 96,0; with 38 as 37,5 to 38,5 it would be rounding.
    rows = ["Bulan | Diterima | Selesai | % Selesai", "Januari | 31 | 30 | 96,8", "Februari | 28 | 28 | 100,0"]
    rows += ["Maret | 35 | 33 | 94,3", "April | 22 | 21 | 95,5", "Mei | 40 | 38 | 96,0", "Juni | 36 | 36 | 100,0"]
    rows += ["Jumlah | 192 | 186 | 96,9", "Rata-rata per bulan | 32,0 | 31,0 |"]
    assert wrong(rows) == {("96,0", "95.0")}


def test_mean_under_a_total_does_not_speak_against_it() -> None:
    # 4.050 / 512 = 7,9; 1.477 + 852 + 1.031 + 690 = 4.050
    rows = ["Unit | Berkas | Hari | Biaya rata", "A | 211 | 1477 | 7,0", "B | 87 | 852 | 9,8", "C | 154 | 1031 | 6,7",
            "D | 60 | 690 | 11,5"]  # fmt: skip
    assert wrong([*rows, "Jumlah | 512 | 4050 | 7,9"]) == set()
    assert wrong([*rows, "Jumlah | 572 | 4050 | 7,9"]) == {("572", "512")}


def test_count_under_a_row_of_means_does_not_speak_against_it() -> None:
    # (61,20 + 58,45 + 70,10 + 49,85) / 4 = 59,90; (80,15 + 76,40 + 83,05 + 71,60) / 4 = 77,80; 21 + 33 + 17 + 24 = 95
    rows = ["Kelas | Awal | Akhir | Lulus", "A | 61,20 | 80,15 | 21", "B | 58,45 | 76,40 | 33",
            "C | 70,10 | 83,05 | 17", "D | 49,85 | 71,60 | 24"]  # fmt: skip
    assert wrong([*rows, "Rata-rata / jumlah lulus | 59,90 | 77,80 | 95"]) == set()
    assert wrong([*rows, "Rata-rata / jumlah lulus | 59,40 | 77,80 | 95"]) == {("59,40", "59.90")}


@pytest.mark.parametrize("name", ["Tertinggi", "Nilai tertinggi", "Maksimum", "Paling tinggi"])
def test_row_of_largest_figures_does_not_follow_from_itself(name: str) -> None:
    # Means of three years: 90, 84, 86, 80; the largest of them is 90, while (92 + 90 + 95) / 3 = 92,33.
    rows = ["Unit | 2020 | 2021 | 2022 | Rata-rata", "Obat | 92,00 | 90,00 | 88,00 | 90,00",
            "Pangan | 80,00 | 83,00 | 89,00 | 84,00", "Kosmetik | 81,00 | 82,00 | 95,00 | 86,00",
            "Suplemen | 79,00 | 80,00 | 81,00 | 80,00"]  # fmt: skip
    assert wrong([*rows, f"{name} | 92,00 | 90,00 | 95,00 | 90,00"]) == set()
    assert wrong([*rows[:4], "Suplemen | 79,00 | 80,00 | 81,00 | 83,00"]) == {("83,00", "80.00")}


def test_row_of_smallest_figures_and_of_medians_does_not_follow_from_itself() -> None:
    # Shares 50, 75, 80, 40: the smallest is 40, the middle 62,50.
    rows = ["No | Unit | Diuji | Lulus | % lulus", "1 | Obat | 200 | 100 | 50,00", "2 | Pangan | 400 | 300 | 75,00",
            "3 | Kosmetik | 150 | 120 | 80,00", "4 | Suplemen | 250 | 100 | 40,00"]  # fmt: skip
    assert wrong([*rows, " | Terendah | 150 | 100 | 40,00"]) == set()
    assert wrong([*rows, " | Median | 225 | 110 | 62,50"]) == set()
    assert wrong([*rows, " | Terbanyak | 400 | 300 | 80,00"]) == set()


def test_share_in_a_row_of_means_is_that_of_the_means_or_the_mean_of_shares() -> None:
    # 700 / 1000 = 70%; (50 + 75 + 80) / 3 = 68,33; means 333,3 and 233,3.
    rows = ["Tahun | Pagu | Realisasi | % realisasi", "2020 | 200,0 | 100,0 | 50,00", "2021 | 400,0 | 300,0 | 75,00",
            "2022 | 400,0 | 320,0 | 80,00"]  # fmt: skip
    assert wrong([*rows, "Rata-rata per tahun | 333,3 | 240,0 | 72,00"]) == set()
    assert wrong([*rows, "Rata-rata per tahun | 333,3 | 240,0 | 68,33"]) == set()


def test_mean_of_the_numbered_rows_may_leave_out_those_that_sum_them_up() -> None:
    # (56,93 + 50,42 + 51,49 + 34,67) / 4 = 48,38; 216 / 432 = 50,00 in all.
    rows = ["No | Provinsi | Didampingi | Berizin | % berizin", "1 | Riau | 137 | 78 | 56,93",
            "2 | Jambi | 119 | 60 | 50,42", " | Wilayah Barat | 256 | 138 | 53,91", "1 | Kutai | 101 | 52 | 51,49",
            "2 | Sunda | 75 | 26 | 34,67",
            " | Wilayah Timur | 176 | 78 | 44,32", " | Jumlah | 432 | 216 | 50,00",
            " | Rata-rata per provinsi | 108,0 | 54,0 | {}"]  # fmt: skip
    assert wrong([*rows[:-1], rows[-1].format("48,38")]) == set()
    assert wrong([*rows[:-1], rows[-1].format("50,00")]) == set()


def test_row_of_changes_or_ranges_below_the_others_does_not_follow_from_itself() -> None:
    rows = ["No | Unit | Diuji | Lulus | % lulus", "1 | Obat | 200 | 100 | 50,00", "2 | Pangan | 400 | 300 | 75,00",
            "3 | Kosmetik | 150 | 120 | 80,00", "4 | Suplemen | 250 | 100 | 40,00",
            " | Jumlah | 1.000 | 620 | 62,00"]  # fmt: skip
    assert wrong([*rows[:-1], " | Rentang | 250 | 200 | 40,00"]) == set()
    assert wrong([*rows[:-1], " | Nilai tengah | 225 | 110 | 62,50"]) == set()
    assert wrong([*rows, " | Tahun 2021 | 900 | 500 | 55,56", " | Perubahan | 100 | 120 | 6,44"]) == set()
