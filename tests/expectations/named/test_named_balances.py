"""What there was at the beginning, more and less, and what is left: signs that labels print, and found ones."""

from __future__ import annotations

from tests.expectations.named.small_table import wrong

# 215 + 40 - 73 - 6 = 176, 88 + 12 - 31 - 2 = 67, 140 + 55 - 64 - 9 = 122, 61 + 7 - 18 - 0 = 50
STORE = [
    "Barang | Tersedia awal | Masuk | Keluar | Rusak | Tersedia akhir",
    "Pipet | 215 | 40 | 73 | 6 | 176",
    "Botol | 88 | 12 | 31 | 2 | 67",
    "Tabung | 140 | 55 | 64 | 9 | 122",
    "Kertas | 61 | 7 | 18 | 0 | 50",
]
# 48 + 7 + 1 - 3 = 53, 53 + 2 - 4 = 51, 48 + 9 + 1 - 7 = 51
CARS = [
    "No | Uraian | Semester I | Semester II | Tahun 2021",
    "1 | Kendaraan awal | 48 | 53 | 48",
    "2 | Pembelian (+) | 7 | 2 | 9",
    "3 | Hibah (+) | 1 | - | 1",
    "4 | Penghapusan (–) | 3 | 4 | 7",
    "5 | Kendaraan akhir | 53 | 51 | 51",
]


def test_closing_figure_follows_from_what_is_added_and_taken_off() -> None:
    assert wrong(STORE) == set()
    assert wrong([*STORE[:3], "Tabung | 140 | 55 | 64 | 9 | 132", STORE[4]]) == {("132", "122")}
    assert wrong([*STORE[:3], "Tabung | 140 | 55 | 64 | 4 | 122", STORE[4]]) == {("122", "127")}


def test_signs_are_those_that_the_rows_print() -> None:
    assert wrong(CARS) == set()
    assert wrong([*CARS[:4], "4 | Penghapusan (–) | 3 | 6 | 7", CARS[5]]) == {("51", "49")}


def test_what_there_is_at_the_end_of_the_year_is_no_sum_over_its_halves() -> None:
    # 48 + 53 is no beginning of the year, 53 + 51 no end of it.
    assert not any(derived in ("101", "104") for _, derived in wrong(CARS))


def test_two_lines_that_break_are_left_alone() -> None:
    # Loans that have no column of their own.
    lent = ["Tabung | 140 | 55 | 64 | 9 | 112", "Kertas | 61 | 7 | 18 | 0 | 44"]
    assert wrong([*STORE[:3], *lent]) == set()


def test_balance_without_a_word_that_closes_it_is_left_alone() -> None:
    rows = [STORE[0].replace("akhir", "kini"), *STORE[1:3], "Tabung | 140 | 55 | 64 | 9 | 132", STORE[4]]
    assert wrong(rows) == set()


def test_what_is_left_of_a_ceiling_after_each_quarter() -> None:
    # 3100 - 611 - 702 - 883 - 694 = 210, 2400 - 440 - 551 - 666 - 578 = 165, 1655 - 303 - 412 - 387 - 329 = 224,
    # 1980 - 275 - 497 - 522 - 431 = 255
    rows = ["Bidang | Pagu | TW I | TW II | TW III | TW IV | Sisa", "A | 3100 | 611 | 702 | 883 | 694 | 210",
            "B | 2400 | 440 | 551 | 666 | 578 | 165", "C | 1655 | 303 | 412 | 387 | 329 | 224"]  # fmt: skip
    assert wrong([*rows, "D | 1980 | 275 | 497 | 522 | 431 | 255"]) == set()
    assert wrong([*rows, "D | 1980 | 275 | 497 | 522 | 431 | 285"]) == {("285", "255")}


def test_what_was_reached_so_far_adds_up_all_lines_down_to_its_own() -> None:
    # 70.469 + 95.876 = 166.345, 166.345 + 94.083 = 260.428
    rows = ["Periode | Belanja | Belanja kumulatif", "Triwulan I | 70.469 | 70.469", "Triwulan II | 95.876 | 166.345",
            "Triwulan III | 94.083 | 260.428"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([*rows[:2], "Triwulan II | 95.876 | 196.345", rows[3]]) == {("196.345", "166345")}


def test_what_was_reached_so_far_may_begin_anew() -> None:
    rows = ["Bulan | Belanja | Belanja kumulatif", "Juli | 70.469 | 70.469", "Agustus | 95.876 | 166.345",
            "September | 94.083 | 94.083", "Oktober | 31.207 | 125.290"]  # fmt: skip
    assert wrong(rows) == set()


def test_signs_are_told_by_words_of_what_comes_in_and_goes_out() -> None:
    # 0 + 28 - 24 = 4, 4 + 31 - 29 = 6, 6 + 36 - 38 = 4, 4 + 40 - 33 = 11
    rows = ["No | Periode | Sisa Awal | Masuk | Selesai | Sisa Akhir", "1 | Triwulan I | 0 | 28 | 24 | 4",
            "2 | Triwulan II | 4 | 31 | 29 | 6", "3 | Triwulan III | 6 | 36 | 38 | 4",
            "4 | Triwulan IV | 4 | 40 | 33 | 11"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([*rows[:4], "4 | Triwulan IV | 4 | 40 | 33 | 14"]) == {("14", "11")}
    assert wrong([*rows[:4], "4 | Triwulan IV | 4 | 40 | 30 | 11"]) == {("11", "14")}


def test_balance_with_a_column_that_says_neither_is_left_alone() -> None:
    rows = ["No | Periode | Sisa Awal | Masuk | Pindah | Sisa Akhir", "1 | Triwulan I | 0 | 28 | 24 | 4",
            "2 | Triwulan II | 4 | 31 | 29 | 6", "3 | Triwulan III | 6 | 36 | 38 | 4",
            "4 | Triwulan IV | 4 | 40 | 33 | 14"]  # fmt: skip
    assert wrong(rows) == set()
