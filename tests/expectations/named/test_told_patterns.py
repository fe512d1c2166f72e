"""Columns whose relation several headers tell together, and what there is from line to line."""

from __future__ import annotations

from tests.expectations.named.small_table import wrong
from tests.schemas.grids import changed

FOLLOWED = ["Tahun LHP | Temuan | Rekomendasi | Selesai | Belum selesai | % selesai", "2021 | 12 | 31 | 29 | 2 | 93,55",
            "2022 | 9 | 24 | 20 | 4 | 83,33", "2023 | 14 | 37 | 25 | 12 | 67,57"]  # fmt: skip


def test_what_is_not_finished_is_the_rest() -> None:
    assert wrong(FOLLOWED) == set()
    # 37 - 25 = 12
    assert wrong(changed(FOLLOWED, "12 | 67,57", "14 | 67,57")) == {("14", "12")}
    # 20 of 24 are 83,33%
    assert wrong(changed(FOLLOWED, "83,33", "86,33")) == {("86,33", "83.33")}


def test_a_part_between_finished_and_not_finished_is_none_of_either() -> None:
    rows = ["Tahun | Rekomendasi | Selesai | Dalam proses | Belum selesai", "a | 31 | 29 | - | 2",
            "b | 24 | 20 | - | 4",
            "c | 37 | 25 | 5 | 7"]  # fmt: skip
    assert wrong(rows) == set()


REACHED = ["Indikator | Target | Realisasi | Nilai", "A | 95,50 | 96,82 | 101,38", "B | 86,00 | 81,47 | 94,73",
           "C | 79,50 | 98,62 | 120,00", "D | 50,00 | 75,00 | 120,00", "E | 81,20 | 79,93 | 98,44"]  # fmt: skip


def test_value_behind_target_and_result_is_the_achievement_up_to_its_limit() -> None:
    # 98,62 / 79,50 = 124,05% and 75 / 50 = 150% are more than 120.
    assert wrong(REACHED) == set()
    assert wrong(changed(REACHED, "94,73", "97,73")) == {("97,73", "94.73")}
    # 91,62 / 79,50 = 115,25%
    assert wrong(changed(REACHED, "98,62", "91,62")) == {("120,00", "115.25")}


YEARS_BESIDE = ["Target 2020 | Realisasi 2020 | Capaian 2020 | Target 2022 | Realisasi 2020 | Perkiraan Capaian 2022 | "
                "Target 2024 | Realisasi 2020 | Perkiraan Capaian 2024",
                "82,00 | 79,95 | 97,50 | 86,00 | 79,95 | 92,97 | 91,00 | 79,95 | 87,86"]  # fmt: skip


def test_achievements_of_several_years_side_by_side_bear_each_other_out() -> None:
    assert wrong(YEARS_BESIDE) == set()
    # 79,95 / 86 = 92,97%
    assert wrong(changed(YEARS_BESIDE, "92,97", "97,92")) == {("97,92", "92.97")}
    # Two years, one of which breaks, do not tell which of them is formed as the headers say.
    two = [" | ".join(row.split(" | ")[:6]) for row in changed(YEARS_BESIDE, "92,97", "97,92")]
    assert wrong(two) == set()


def test_efficiency_is_what_was_reached_against_what_was_spent() -> None:
    # 102,41 / 98,12 - 1 = 0,0437
    rows = ["Sasaran | % Capaian Kinerja | % Serapan Anggaran | Tingkat Efisiensi", "A | 102,41 | 98,12 | 0,14",
            "B | 99,86 | 97,55 | 0,02", "C | 104,33 | 99,01 | 0,05", "D | 96,70 | 98,40 | -0,02"]  # fmt: skip
    assert wrong(rows) == {("0,14", "0.04")}


def test_value_of_budget_performance_is_half_of_each_part() -> None:
    # (86,90 + 95,60) / 2 = 91,25
    rows = ["Satker | Nilai EKA | Nilai IKPA | NKA", "A | 92,14 | 96,31 | 94,23", "B | 88,47 | 94,02 | 91,25",
            "C | 90,33 | 97,45 | 93,89", "D | 86,90 | 95,60 | 92,25"]  # fmt: skip
    assert wrong(rows) == {("92,25", "91.25")}


STOCK = ["Bulan | Stok awal | Masuk | Keluar | Stok akhir", "Januari | 128 | 45 | 52 | 121",
         "Februari | 121 | 61 | 48 | 134",
         "Maret | 134 | 38 | 71 | 101", "April | 101 | 83 | 66 | 118", "Mei | 118 | 57 | 49 | 126"]  # fmt: skip


def test_stock_of_each_month_is_held_against_its_own_line_and_the_line_before() -> None:
    assert wrong(STOCK) == set()
    # 124 + 38 - 71 = 91
    assert wrong(changed(STOCK, "Maret | 134", "Maret | 124")) == {("101", "91")}
    # 148 + 45 - 52 = 141
    assert wrong(changed(STOCK, "128", "148")) == {("121", "141")}


BOOK = ["Uraian | Debet | Kredit | Saldo", "Saldo awal | - | - | 12.500.000",
        "Penerimaan | 25.000.000 | - | 37.500.000",
        "Belanja | - | 3.412.500 | 34.087.500", "Perjalanan | - | 8.765.000 | 25.322.500",
        "Penggantian | 11.200.000 | - | 36.522.500", "Rapat | - | 2.147.500 | 34.375.000"]  # fmt: skip


def test_balance_of_a_book_follows_from_the_line_before() -> None:
    assert wrong(BOOK) == set()
    # 25.322.500 + 13.200.000 = 38.522.500
    assert wrong(changed(BOOK, "11.200.000", "13.200.000")) == {("36.522.500", "38522500")}


def test_first_line_of_what_was_added_up_may_hold_more_than_its_own_figure() -> None:
    rows = ["Bulan | PNBP | Kumulatif", "Juli | 312.450 | 312.450", "Agustus | 287.650 | 600.100",
            "September | 401.230 | 1.001.330", "Oktober | 365.480 | 1.366.810"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong(changed(rows, "312.450 | 312", "322.450 | 312")) == {("312.450", "322450")}
    # Half a year was added up before.
    before = ["Bulan | PNBP | Kumulatif", "Juli | 312.450 | 1.312.450", "Agustus | 287.650 | 1.600.100",
              "September | 401.230 | 2.001.330", "Oktober | 365.480 | 2.366.810"]  # fmt: skip
    assert wrong(before) == set()


def test_vacant_places_are_those_that_are_not_filled() -> None:
    # 61 - 48 = 13
    rows = ["Jabatan | Formasi | Terisi | Lowong", "A | 18 | 11 | 7", "B | 42 | 35 | 7", "C | 64 | 48 | 13",
            "D | 9 | 6 | 3"]  # fmt: skip
    assert wrong(rows) == {("13", "16")}


def test_thousands_stand_above_shares_in_a_column_that_writes_its_decimals_with_a_comma() -> None:
    # 12.001 / 12.345 = 97,21%; 1.344 was not 344.
    rows = ["Uraian | A | B | C | Jumlah", "Pagu (juta) | 12.345 | 23.456 | 8.765 | 44.566",
            "Realisasi (juta) | 12.001 | 22.345 | 8.543 | 42.889", "Sisa (juta) | 1.344 | 1.111 | 222 | 1.677",
            "Persentase (%) | 97,21 | 95,26 | 97,47 | 96,24"]  # fmt: skip
    assert ("1.344", "344") in wrong(rows)
    assert wrong(changed(rows, "1.344", "344")) == set()


def test_count_before_parts_that_end_with_what_is_left() -> None:
    # 25 + 10 + 2 = 37
    rows = ["Tahun | Rekomendasi | Selesai | Belum selesai | Tidak dapat ditindaklanjuti", "a | 31 | 29 | 2 | 0",
            "b | 24 | 20 | 4 | 0", "c | 39 | 25 | 10 | 2", "d | 38 | 31 | 6 | 1"]  # fmt: skip
    assert wrong(rows) == {("39", "37")}
    assert wrong(changed(rows, "39", "37")) == set()


def test_stock_that_was_put_right_between_two_periods_is_left_alone() -> None:
    rows = ["Tahun | Sisa awal | Masuk | Putus | Sisa akhir", "a | 46 | 512 | 503 | 55", "b | 58 | 480 | 490 | 48",
            "c | 48 | 533 | 501 | 80", "d | 80 | 546 | 561 | 65", "e | 65 | 520 | 515 | 70"]  # fmt: skip
    assert wrong(rows) == set()


def test_indicator_of_which_less_is_better_is_not_held_against_the_others() -> None:
    # (2 × 20 - 18) / 20 = 110%
    rows = [*REACHED, "F | 20,00 | 18,00 | 110,00"]
    assert wrong(rows) == set()
    assert wrong(changed(rows, "94,73", "97,73")) == {("97,73", "94.73")}
