"""Shares, rates and quotients that headers name in a small table: of which columns they are."""

from __future__ import annotations

from tests.expectations.named.small_table import held, wrong


def test_share_is_accused_by_three_beside_it() -> None:
    # 11 / 18 = 61,11%, printed 66,11.
    rows = ["Jenis | Permohonan | Terbit | % terbit", "PSB | 64 | 52 | 81,25", "CPOTB | 18 | 11 | 66,11",
            "CPPOB | 45 | 38 | 84,44", "Jumlah | 127 | 101 | 79,53"]  # fmt: skip
    assert wrong(rows) == {("66,11", "61.11")}


def test_share_without_a_header_that_says_so_is_left_alone() -> None:
    rows = ["Jenis | a | b | c", "PSB | 64 | 52 | 81,25", "CPOTB | 18 | 11 | 66,11", "CPPOB | 45 | 38 | 84,44",
            "Lain | 127 | 101 | 79,53"]  # fmt: skip
    assert wrong(rows) == set()


def test_two_shares_that_break_are_left_alone() -> None:
    rows = ["Jenis | Permohonan | Terbit | % terbit", "PSB | 64 | 52 | 88,25", "CPOTB | 18 | 11 | 66,11",
            "CPPOB | 45 | 38 | 84,44", "Jumlah | 127 | 101 | 79,53"]  # fmt: skip
    assert wrong(rows) == set()


def test_dot_before_three_digits_is_one_of_thousands_where_the_lines_obey_so() -> None:
    # 1.100 / 4.215 = 26,10%
    rows = [
        "Jenis | Peserta | Persentase",
        "Tatap muka | 2.870 | 68,09",
        "Tokoh | 1.100 | 29,10",
        "Daring | 245 | 5,81",
        "Jumlah | 4.215 | 100,00",
    ]
    assert wrong(rows) == {("29,10", "26.10")}


def test_share_of_two_columns_added_needs_no_printed_sum() -> None:
    # 154 / (154 + 9) = 94,48%
    rows = ["Unit | Cepat | Lambat | Cepat (%)", "A | 211 | 14 | 93,78", "B | 87 | 22 | 79,82",
            "C | 154 | 9 | 94,48", "D | 60 | 31 | 65,93"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([*rows[:3], "C | 154 | 9 | 95,48", rows[4]]) == {("95,48", "94.48")}
    assert wrong([*rows[:3], "C | 154 | 9 | 96,48", "D | 60 | 31 | 62,93"]) == set()


def test_share_of_columns_that_are_called_the_same() -> None:
    # (55 + 41) / (60 + 48) = 88,89%, but what was done is one column: 96.
    rows = ["Unit | Kota / Rencana | Desa / Rencana | Jadi | %", "A | 60 | 48 | 96 | 88,89", "B | 31 | 52 | 71 | 85,54",
            "C | 44 | 29 | 68 | 93,15", "D | 75 | 17 | 80 | 86,96"]  # fmt: skip
    top = [rows[0].replace("Kota / ", "").replace("Desa / ", "")]
    assert wrong([*top, *rows[1:]]) == set()
    assert wrong([*top, *rows[1:3], "C | 44 | 29 | 68 | 95,15", rows[4]]) == {("95,15", "93.15")}


def test_index_is_the_quotient_of_two_columns_where_four_lines_say_so() -> None:
    # 98,40 / 99,02 = 0,99
    rows = ["Program | Hasil (%) | Biaya (%) | Indeks", "A | 103,20 | 97,15 | 1,06", "B | 98,40 | 99,02 | 0,99",
            "C | 110,75 | 96,33 | 1,15", "D | 87,90 | 93,47 | 0,94", "E | 101,66 | 88,21 | 1,15"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([*rows[:2], "B | 98,40 | 99,02 | 0,89", *rows[3:]]) == {("0,89", "0.99")}
    assert wrong([*rows[:2], "B | 98,40 | 99,02 | 0,89", *rows[3:5]]) == set()


def test_share_that_takes_in_a_third_column_on_one_line_is_left_alone() -> None:
    # 154 / (154 + 9 + 12) = 88,00%: twelve are pending on that line alone.
    rows = ["Unit | Cepat | Lambat | Tunda | Cepat (%)", "A | 211 | 14 | 0 | 93,78", "B | 87 | 22 | 0 | 79,82",
            "C | 154 | 9 | 12 | 88,00", "D | 60 | 31 | - | 65,93"]  # fmt: skip
    assert wrong(rows) == set()


def test_share_of_two_columns_added_is_not_asserted_by_two_lines() -> None:
    rows = ["Unit | Cepat | Lambat | Cepat (%)", "A | 211 | 14 | 93,78", "B | 87 | 22 | 79,82", "C | 154 | 9 | 88,00"]
    assert wrong(rows) == set()


def test_shares_that_add_up_to_a_tenth_less_or_more_than_a_hundred() -> None:
    # 35 / 96 = 36,5; 31 / 96 = 32,3; 30 / 96 = 31,3: 100,1 in all
    rows = ["Jenis | Banyaknya | %", "A | 35 | 36,5", "B | 31 | 32,3", "C | 30 | 31,3"]
    assert wrong([*rows, "Jumlah | 96 | 100,1"]) == set()
    assert wrong([*rows, "Jumlah | 96 | 100,0"]) == set()


def test_shares_beside_each_other_make_up_no_whole() -> None:
    # 1,2 / (1,2 + 0,0) is 96 to 100, as such small figures leave much room; 3,7 / (3,7 + 1,4) = 72,55.
    rows = ["Keluhan | Sering | Jarang | Tidak pernah", "Antrean | 1.4% | 3.7% | 94.9%", "Biaya | 0.4% | 6.9% | 92.7%",
            "Sikap | 0.3% | 5.8% | 93.9%", "Syarat | 0.0% | 1.2% | 98.8%", "Berkas | 0.0% | 2.4% | 97.6%",
            "Jarak | 0.0% | 1.6% | 98.4%"]  # fmt: skip
    assert wrong(rows) == set()


def test_shares_of_the_stage_before_and_of_the_first_are_held_against_them() -> None:
    # 265 / 550 = 48,18%, 197 / 265 = 74,34%, 197 / 760 = 25,92%
    rows = ["Tahap | UMKM | Terhadap pendaftaran (%) | Terhadap tahap sebelumnya (%)", "Pendaftaran | 760 | 100,0 | -",
            "Pemetaan | 550 | 72,4 | 72,4", "Pendampingan | 265 | 34,9 | 48,2", "Pengajuan | 197 | 25,9 | 74,3",
            "Berizin | 154 | 20,3 | 78,2"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([row.replace("74,3", "76,3") for row in rows]) == {("76,3", "74.34")}
    assert wrong([row.replace("| 25,9 |", "| 28,9 |") for row in rows]) == {("28,9", "25.92")}


def test_rates_of_many_things_are_held_against_their_counts() -> None:
    # 214 / 12.846 × 1.000 = 16,66; 118 / 8.462 × 1.000 = 13,94; 73 / 4.125 × 1.000 = 17,70
    rows = ["Vaksin | Dosis | Laporan | Per 1.000 dosis", "DPT | 12.846 | 214 | 16,66", "MR | 8.462 | 118 | 13,94",
            "Penguat | 4.125 | 73 | 17,70", "HPV | 3.958 | 61 | 15,41"]  # fmt: skip
    assert wrong(rows) == set()
    assert {text for text, _ in wrong([row.replace("17,70", "19,70") for row in rows])} == {"19,70"}


def test_what_was_done_is_not_what_a_target_in_numbers_and_per_cent_gives() -> None:
    # 26 / 40% = 65 are to be served; all but the first unit served all of them.
    rows = ["Unit | Target (%) | Sasaran | Target | Pencapaian | Cakupan (%)", "A | 40% | 65 | 26 | 51 | 78,46",
            "B | 50% | 18 | 9 | 18 | 100,00", "C | 30% | 70 | 21 | 70 | 100,00", "D | 80% | 45 | 36 | 45 | 100,00",
            "E | 75% | 52 | 39 | 52 | 100,00", "F | 60% | 35 | 21 | 35 | 100,00"]  # fmt: skip
    assert wrong(rows) == set()


def test_whole_percents_of_two_equal_figures_tell_nothing_of_what_is_called_otherwise() -> None:
    # 100 = 14 / 14 × 100, but what was reached in 2022 is no share of what was reached in 2021.
    rows = ["Indikator | Target 2021 | Realisasi 2021 | Target 2022 | Realisasi 2022", "Patuh | 14% | 14% | 16% | 100%"]
    assert [derived for derived, _ in held(rows) if derived == "100%"] == []
    rows = ["Indikator | Target | Realisasi | Capaian", "Patuh | 14 | 14 | 100%"]
    assert held(rows) == [("100%", ["14", "14"])]


def test_share_of_a_row_whose_target_is_per_thousand_is_no_percentage() -> None:
    # 84 / 2.400 = 3,5%, or 35 of a thousand; 1.104 / 1.200 = 92%
    rows = [
        "Layanan | Target | Sasaran | Hasil | Cakupan (%)",
        "Kunjungan | 140 per mil | 2.400 | 84 | 35,0",
        "Skrining | 90% | 1.200 | 1.104 | 92,0",
        "Imunisasi | 95% | 160 | 148 | 92,5",
        "Gizi | 80% | 350 | 273 | 78,0",
        "Rujukan | 15% | 640 | 80 | 12,5",
    ]
    assert wrong(rows) == set()
    assert wrong([row.replace("140 per mil", "14%") for row in rows]) == {("35,0", "3.50")}
