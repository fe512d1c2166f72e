"""Formulas that a table writes are held against its lines: by numbers or letters of columns, by letters of rows."""

from __future__ import annotations

from tests.expectations.named.small_table import wrong


def test_difference_that_the_row_of_numbers_writes_needs_no_words() -> None:
    # 88,75 - 91,25 = -2,50
    rows = ["No | Sasaran | Capaian | Serapan | Nilai", "(1) | (2) | (3) | (4) | (5) = (3) - (4)",
            "1 | Satu | 99,16 | 93,01 | 6,15", "2 | Dua | 95,50 | 90,20 | 5,30",
            "3 | Tiga | 88,75 | 91,25 | -2,40"]  # fmt: skip
    assert wrong(rows, header_rows=2) == {("-2,40", "-2.50")}
    assert wrong([*rows[:1], "(1) | (2) | (3) | (4) | (5)", *rows[2:]], header_rows=2) == set()


def test_row_of_numbers_below_the_header_is_no_row_of_figures() -> None:
    # 253 = 31 + 222; 210 / 253 = 83,00%
    rows = ["No | Jenis | Sisa | Masuk | Beban | Putus | Rasio", "1 | 2 | 3 | 4 | 5 = 3 + 4 | 6 | 7 = 6 : 5",
            "1 | Pidana | 46 | 512 | 558 | 503 | 90,14", "2 | Perdata | 31 | 222 | 253 | 210 | 85,00",
            "3 | Niaga | 12 | 101 | 113 | 99 | 87,61"]  # fmt: skip
    assert wrong(rows) == {("85,00", "83.00")}


def test_formula_in_a_header_with_letters() -> None:
    # 719 - 19 = 700
    rows = ["Satker | Pagu (a) | Blokir (b) | Efektif (c = a – b)", "A | 512 | 12 | 500", "B | 433 | 33 | 400",
            "C | 719 | 19 | 710"]  # fmt: skip
    assert wrong(rows) == {("710", "700")}


def test_formula_in_the_label_of_a_row() -> None:
    # 1.723.456.000 - 1.502.300.450 = 221.155.550
    rows = ["Uraian | 2022 | 2023", "A. Pendapatan | 1.500.200.320 | 1.723.456.000",
            "B. Belanja | 1.321.100.110 | 1.502.300.450", "C. Surplus (A – B) | 179.100.210 | 231.155.550"]  # fmt: skip
    assert wrong(rows) == {("231.155.550", "221155550")}
    # In a single column one digit tells a slip, and nothing else does.
    single = [" | ".join(row.split(" | ")[::2]) for row in rows]
    assert wrong(single) == {("231.155.550", "221155550")}
    assert wrong([row.replace("231.155.550", "198.764.320") for row in single]) == set()


def test_formula_that_most_rows_break_is_not_what_was_meant() -> None:
    rows = ["No | Sasaran | a | b | Nilai", "(1) | (2) | (3) | (4) | (5) = (3) - (4)",
            "1 | Satu | 99,16 | 93,01 | 7,15", "2 | Dua | 95,50 | 90,20 | 6,30",
            "3 | Tiga | 88,75 | 91,25 | -2,50"]  # fmt: skip
    assert wrong(rows, header_rows=2) == set()


def test_share_of_all_that_stands_under_one_header() -> None:
    # (1.475 + 298) / 2.036 = 87,08%
    rows = ["LHP | Nilai | Penyetoran | < | % setor", "^ | ^ | Semester I | Semester II | ^",
            "a | 1.284 | 1.193 | 41 | 96,11", "b | 2.036 | 1.475 | 298 | 80,08", "c | 3.517 | 1.862 | 715 | 73,27",
            "d | 948 | 402 | 187 | 62,13"]  # fmt: skip
    assert wrong(rows, header_rows=2) == {("80,08", "87.08")}
