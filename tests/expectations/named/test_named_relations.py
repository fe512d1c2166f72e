"""What labels name in a small table: which lines are held against it, which suffice, and which are left alone."""

from __future__ import annotations

import pytest

from expectations.kinds.evaluation import evaluate
from expectations.named.label_roles import is_bare_total, longer_periods, rate_base, roles_of
from expectations.rules.discovered import table_relations
from schemas.tables.table_view import plain_view
from tests.schemas.grids import table_of


def wrong(rows: list[str], caption: str = "") -> set[tuple[str, str]]:
    """Printed text and derived value of what is inconsistent."""
    found = [
        (r.published.text, evaluate(r)) for r in table_relations(plain_view(table_of(rows, caption=caption), 2022))
    ]
    return {(text, str(outcome.derived)) for text, outcome in found if outcome.verdict == "inconsistent"}


def test_share_is_accused_by_three_beside_it() -> None:
    # 11 / 18 = 61,11%, printed 66,11.
    rows = ["Jenis | Permohonan | Terbit | % terbit", "PSB | 64 | 52 | 81,25", "CPOTB | 18 | 11 | 66,11",
            "CPPOB | 45 | 38 | 84,44", "Jumlah | 127 | 101 | 79,53"]  # fmt: skip
    assert wrong(rows) == {("66,11", "61.11")}


def test_share_without_a_header_that_says_so_is_left_alone() -> None:
    rows = ["Jenis | a | b | c", "PSB | 64 | 52 | 81,25", "CPOTB | 18 | 11 | 66,11", "CPPOB | 45 | 38 | 84,44",
            "Lain | 127 | 101 | 79,53"]  # fmt: skip
    assert wrong(rows) == set()


def test_total_is_accused_where_the_column_beside_it_foots() -> None:
    # 812.400.000 + 355.750.000 + 116.500.000 = 1.284.650.000; 6 + 5 + 3 = 14
    rows = ["Jenis | Perkara | Nilai (Rp)", "Obat | 6 | 812.400.000", "Kosmetik | 5 | 355.750.000",
            "Pangan | 3 | 116.500.000", "Jumlah | 14 | 1.384.650.000"]  # fmt: skip
    assert wrong(rows) == {("1.384.650.000", "1284650000")}


def test_last_row_that_is_called_a_quarter_is_the_total_of_its_months() -> None:
    # 612,4 + 731,9 + 688,7 = 2.033,0
    rows = ["Bulan | Belanja | Perjalanan", "Juli | 612,4 | 40,7", "Agustus | 731,9 | 88,1", "September | 688,7 | 61,9",
            "Triwulan III | 2.133,0 | 190,7"]  # fmt: skip
    assert wrong(rows) == {("2.133,0", "2033.0")}


def test_a_mean_may_count_dashes_as_nothing() -> None:
    # (-0,80 - 2,75) / 4 = -0,89; without the dashes it would be -1,78.
    rows = ["Indikator | Konsep | Reviu | Koreksi", "Obat | 101,24 | 101,24 | -", "Pangan | 101,70 | 100,90 | -0,80",
            "Kepuasan | 104,50 | 101,75 | -2,75", "AKIP | 99,25 | 99,25 | -",
            "Rata-rata | 101,67 | 100,79 | -0,89"]  # fmt: skip
    assert wrong(rows) == set()


def test_growth_from_year_to_year_is_accused_at_the_figure_that_two_of_them_share() -> None:
    # Right would be 520: 4% more than 500, and 546 is 5% more.
    rows = ["Tahun | NIE | Pertumbuhan (%)", "2018 | 400 | -", "2019 | 500 | 25,00", "2020 | 570 | 4,00",
            "2021 | 546 | 5,00", "2022 | 601 | 10,07", "2023 | 637 | 5,99"]  # fmt: skip
    assert {text for text, _ in wrong(rows)} == {"4,00", "5,00"}


def test_two_shares_that_break_are_left_alone() -> None:
    rows = ["Jenis | Permohonan | Terbit | % terbit", "PSB | 64 | 52 | 88,25", "CPOTB | 18 | 11 | 66,11",
            "CPPOB | 45 | 38 | 84,44", "Jumlah | 127 | 101 | 79,53"]  # fmt: skip
    assert wrong(rows) == set()


def test_total_of_a_single_column_is_accused_for_a_slip_only() -> None:
    # 214 + 455 + 96 = 765: 865 is one digit off, 903 is no slip but perhaps another total.
    rows = ["Sarana | Layanan", "Telepon | 214", "WhatsApp | 455", "Surat | 96"]
    assert wrong([*rows, "Jumlah | 865"]) == {("865", "765")}
    assert wrong([*rows, "Jumlah | 903"]) == set()
    assert wrong([*rows, "Jumlah layanan 2022 | 865"]) == set()


def test_parts_of_parts_are_not_added_up() -> None:
    rows = ["Golongan | Pegawai", "a. IV/a | 12", "b. IV/b | 4", "c. IV/c | 5", "Jumlah | 20"]
    assert wrong(rows) == set()


def test_amounts_in_millions_may_miss_their_total_by_rounding() -> None:
    rows = ["Belanja | Pagu | Realisasi", "Pegawai | 4.442 | 4.320", "Barang | 813 | 785", "Modal | 310 | 292",
            "Jumlah | 5.566 | 5.397"]  # fmt: skip
    assert wrong(rows, "Anggaran (juta rupiah)") == set()


def test_figure_without_a_single_value_ends_nothing() -> None:
    # 1.652 is 1652 or 1,652 where the column does not say which.
    rows = ["Unit | a | b | Jumlah", "A | 1.652 | 2 | 3", "B | 2 | 2 | 4", "C | 1,5 | 2.5 | 4", "Jumlah | 7 | 8 | 11"]
    assert isinstance(wrong(rows), set)


def test_words_of_labels() -> None:
    assert roles_of("Jumlah") == {"total"}
    assert "total" not in roles_of("Persentase Jumlah")
    assert roles_of("Peserta per kegiatan") == {"per"}
    assert "measure" in roles_of("Nilai SKM")
    assert "measure" not in roles_of("Nilai barang bukti (Rp)")
    assert "measure" not in roles_of("Nilai buku")
    assert is_bare_total("JUMLAH TOTAL (Rp)")
    assert not is_bare_total("Jumlah sampel")
    assert longer_periods(["Januari", "Februari", "Maret", "TW I", "April", "Mei", "Juni", "TW II"]) == {3, 7}
    assert longer_periods(["TW I", "TW II", "TW III", "TW IV"]) == set()


def test_row_that_says_up_to_when_it_counts_is_a_total() -> None:
    # 12 + 20 + 17 = 49
    rows = ["Periode | Permohonan | Terbit | % terbit", "Triwulan I | 12 | 9 | 75,00", "Triwulan II | 20 | 18 | 90,00",
            "Triwulan III | 17 | 15 | 88,24", "s.d. Triwulan III | 49 | 42 | 85,71"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([*rows[:4], "s.d. Triwulan III | 49 | 42 | 88,71"]) == {("88,71", "85.71")}


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


def test_last_row_without_a_number_is_a_total_and_weights_are_exact() -> None:
    # 10 + 15,2 + 17,6 + 24 = 66,80; 15,2 / 95 is 16%, and 17,6 / 88 is 20%, printed 21%.
    rows = ["No | Indikator | Bobot | Nilai | Nilai Akhir", "1 | Revisi | 10% | 100.00 | 10.00"]
    rows += [
        "2 | Deviasi | 16% | 95.00 | 15.20",
        "3 | Serapan | 21% | 88.00 | 17.60",
        "4 | Output | 25% | 96.00 | 24.00",
    ]
    assert wrong([*rows, "Nilai IKPA | < | < | < | 66.80"]) == {("21%", "20")}


def test_counts_above_a_row_of_means_are_exact() -> None:
    # 38 / 40 = 95,0, printed 96,0; with 38 as 37,5 to 38,5 it would be rounding.
    rows = ["Bulan | Diterima | Selesai | % Selesai", "Januari | 31 | 30 | 96,8", "Februari | 28 | 28 | 100,0"]
    rows += ["Maret | 35 | 33 | 94,3", "April | 22 | 21 | 95,5", "Mei | 40 | 38 | 96,0", "Juni | 36 | 36 | 100,0"]
    rows += ["Jumlah | 192 | 186 | 96,9", "Rata-rata per bulan | 32,0 | 31,0 |"]
    assert wrong(rows) == {("96,0", "95.0")}


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


def test_mean_under_a_total_does_not_speak_against_it() -> None:
    # 4.050 / 512 = 7,9; 1.477 + 852 + 1.031 + 690 = 4.050
    rows = ["Unit | Berkas | Hari | Biaya rata", "A | 211 | 1477 | 7,0", "B | 87 | 852 | 9,8", "C | 154 | 1031 | 6,7",
            "D | 60 | 690 | 11,5"]  # fmt: skip
    assert wrong([*rows, "Jumlah | 512 | 4050 | 7,9"]) == set()
    assert wrong([*rows, "Jumlah | 572 | 4050 | 7,9"]) == {("572", "512")}


def test_index_of_a_total_below_indices_of_either_sign_is_no_sum() -> None:
    # 900 + 640 + 310 + 150 = 2.000; 880 + 610 + 300 + 155 = 1.945; 1 - 1.945 / 2.000 = 0,03
    rows = ["Sasaran | Pagu | Realisasi | TE | Kriteria", "A | 900 | 880 | 0,02 | Efisien",
            "B | 640 | 610 | 0,05 | Efisien", "C | 310 | 300 | 0,03 | Efisien",
            "D | 150 | 155 | -0,03 | Boros"]  # fmt: skip
    assert wrong([*rows, "Jumlah | 2000 | 1945 | 0,03 | Efisien"]) == set()
    assert wrong([*rows, "Jumlah | 2000 | 1975 | 0,03 | Efisien"]) == {("1975", "1945")}


def test_total_takes_in_the_rows_that_it_names() -> None:
    # 88 + 36 = 124; 79 + 41 = 120; 93 + 30 = 123
    rows = ["Uraian | 2021 | 2022 | 2023", "Kunjungan | 512 | 498 | 530", "Sampel obat | 88 | 79 | 93",
            "Sampel pangan | 36 | 41 | 30"]  # fmt: skip
    assert wrong([*rows, "Jumlah sampel | 124 | 120 | 123"]) == set()
    assert wrong([*rows, "Jumlah sampel | 124 | 120 | 193"]) == {("193", "123")}


def test_count_under_a_row_of_means_does_not_speak_against_it() -> None:
    # (61,20 + 58,45 + 70,10 + 49,85) / 4 = 59,90; (80,15 + 76,40 + 83,05 + 71,60) / 4 = 77,80; 21 + 33 + 17 + 24 = 95
    rows = ["Kelas | Awal | Akhir | Lulus", "A | 61,20 | 80,15 | 21", "B | 58,45 | 76,40 | 33",
            "C | 70,10 | 83,05 | 17", "D | 49,85 | 71,60 | 24"]  # fmt: skip
    assert wrong([*rows, "Rata-rata / jumlah lulus | 59,90 | 77,80 | 95"]) == set()
    assert wrong([*rows, "Rata-rata / jumlah lulus | 59,40 | 77,80 | 95"]) == {("59,40", "59.90")}


def test_index_is_the_quotient_of_two_columns_where_four_lines_say_so() -> None:
    # 98,40 / 99,02 = 0,99
    rows = ["Program | Hasil (%) | Biaya (%) | Indeks", "A | 103,20 | 97,15 | 1,06", "B | 98,40 | 99,02 | 0,99",
            "C | 110,75 | 96,33 | 1,15", "D | 87,90 | 93,47 | 0,94", "E | 101,66 | 88,21 | 1,15"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([*rows[:2], "B | 98,40 | 99,02 | 0,89", *rows[3:]]) == {("0,89", "0.99")}
    assert wrong([*rows[:2], "B | 98,40 | 99,02 | 0,89", *rows[3:5]]) == set()


def test_fifth_line_of_scores_is_accused_for_a_slip_only() -> None:
    rows = ["Unit | Isi | Cara | Hasil | Waktu | Skor", "A | 14,21 | 22,13 | 31,40 | 8,00 | 75,74",
            "B | 16,90 | 25,07 | 33,15 | 9,25 | 84,37", "C | 17,05 | 24,61 | 30,98 | 8,75 | 81,39",
            "D | 12,88 | 21,30 | 29,06 | 7,50 | 70,74"]  # fmt: skip
    assert wrong([*rows, "E | 15,66 | 23,49 | 32,27 | 8,25 | 79,87"]) == {("79,87", "79.67")}
    assert wrong([*rows, "E | 15,66 | 23,49 | 32,27 | 8,25 | 78,00"]) == set()


def test_rows_that_four_columns_add_up_are_not_accused_by_the_fifth() -> None:
    # Of the last column a part is printed elsewhere: 36.803 - 208 + 2.887 is 72 more than what is left.
    rows = ["Pos | a | b | c | d | e", "Usaha | 31.244 | 35.187 | 29.816 | 33.402 | 36.803",
            "Lain | -310 | -122 | -455 | -97 | -208", "Bunga | 1.816 | 2.440 | 1.935 | 2.071 | 2.887",
            "Laba | 32.750 | 37.505 | 31.296 | 35.376 | 39.410"]  # fmt: skip
    assert wrong(rows) == set()


def test_total_of_gains_and_losses_may_lie_among_them() -> None:
    # 31 - 57 = -26, 44 - 48 = -4, 52 - 50 = 2, 127 - 155 = -28
    rows = ["Unit | Perlu | Ada | Selisih", "A | 57 | 31 | -26", "B | 48 | 44 | -4", "C | 50 | 52 | 2"]
    assert wrong([*rows, "Jumlah | 155 | 127 | -28"]) == set()
    assert wrong([*rows, "Jumlah | 155 | 127 | -20"]) == {("-20", "-28")}


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


def test_round_thousands_are_read_as_those_beside_them() -> None:
    # 17.000 + 10.000 + 9.500 + 6.050 = 42.550
    rows = ["Kanal | Unggahan | Jangkauan", "Satu | 612 | 17.000", "Dua | 540 | 10.000", "Tiga | 730 | 9.500",
            "Empat | 96 | 6.050", "Jumlah | 1.978 | 42.550"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([*rows[:-1], "Jumlah | 1.978 | 43.550"]) == {("43.550", "42550")}


def test_what_an_indicator_counts_is_no_total_of_the_rows_above_it() -> None:
    # (101,4 + 100,6 + 87,5) / 3 = 96,5; (99,0 + 102,0 + 105,0) / 3 = 102,0; (91,3 + 100,1 + 112,6) / 3 = 101,33
    rows = ["No | Indikator | 2021 | 2022 | 2023", "1 | Persentase obat yang memenuhi syarat | 101,4 | 99,0 | 91,3",
            "2 | Indeks kesadaran masyarakat di desa | 100,6 | 102,0 | 100,1",
            "3 | Jumlah desa pangan aman yang terbentuk | 87,5 | 105,0 | 112,6"]  # fmt: skip
    assert wrong([*rows, " | Rata-rata | 96,5 | 102,0 | 101,3"]) == set()
    assert wrong([*rows, " | Rata-rata | 96,5 | 112,0 | 101,3"]) == {("112,0", "102.0")}


def test_packages_are_counted_one_by_one_where_money_is_printed_in_thousands() -> None:
    # 23 + 36 + 30 + 20 = 109
    rows = ["No | Triwulan | Paket | Nilai kontrak", "1 | Tw 1 | 24 | 4.842.058", "2 | Tw 2 | 36 | 5.624.392",
            "3 | Tw 3 | 30 | 2.637.205", "4 | Tw 4 | 20 | 1.581.555", " | Jumlah | 109 | 14.685.210"]  # fmt: skip
    assert wrong(rows, "Tabel 3. Paket dan nilai kontrak (ribu rupiah)") == {("109", "110")}


def test_year_is_the_sum_of_its_months_beside_half_years() -> None:
    months = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des")
    head = " | ".join(["Tahun", *months[:6], "Smt I", *months[6:], "Smt II", "Setahun"])
    rows = [head, "2021 | 3 | 4 | 4 | 3 | 5 | 4 | 23 | 6 | 5 | 5 | 4 | 5 | 3 | 28 | 51",
            "2022 | 4 | 4 | 5 | 3 | 6 | 5 | 27 | 7 | 6 | 6 | 5 | 5 | 4 | 33 | 60",
            "2023 | 4 | 5 | 6 | 4 | 7 | 6 | 32 | 8 | 7 | 6 | 5 | 6 | 4 | 36 | 68"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([rows[0], rows[1].replace("| 51", "| 54"), *rows[2:]]) == {("54", "51")}


def test_change_that_names_its_two_years_is_held_against_them() -> None:
    # (51 - 47) / 47 = 8,51%
    rows = ["Uraian | 2022 | 2023 | Perubahan 2022–2023", "Operasi | 60 | 68 | 13,33%", "Perkara | 47 | 51 | 8,81%",
            "Selesai | 32 | 37 | 15,63%", "Nilai (juta Rp) | 4.918,25 | 5.637,60 | 14,63%",
            "Target (%) | 65,00 | 70,00 | 7,69%"]  # fmt: skip
    assert wrong(rows) == {("8,81%", "8.51")}


def test_total_in_decimals_between_two_parts_is_no_sum_of_them() -> None:
    # 4.218 / 3.900 = 108,15%; 96 / 180 = 53,33%; 4.314 / 4.080 = 105,74%
    rows = ["Jenis | Target | Realisasi | ", "Evaluasi | 3900 | 4218 | 108,15", "Pelatihan | 180 | 96 | 53,33"]
    assert wrong([*rows, "Jumlah | 4080 | 4314 | 105,74"]) == set()


def test_last_row_that_says_how_many_rows_there_are_is_their_total() -> None:
    # 68 + 45 + 72 = 185, 52 + 37 + 49 = 138, 41 + 31 + 36 = 108
    rows = ["Provinsi | Didampingi | Mengajukan | Berizin", "Bali | 68 | 52 | 41", "Jambi | 45 | 37 | 31",
            "Riau | 72 | 49 | 36", "Tiga provinsi | 185 | 138 | 108"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([row.replace("| 138 |", "| 188 |") for row in rows]) == {("188", "138")}
    # Of two provinces it is one of its own.
    assert wrong([row.replace("Tiga", "Dua").replace("| 138 |", "| 188 |") for row in rows]) == set()


def test_shares_of_the_stage_before_and_of_the_first_are_held_against_them() -> None:
    # 265 / 550 = 48,18%, 197 / 265 = 74,34%, 197 / 760 = 25,92%
    rows = ["Tahap | UMKM | Terhadap pendaftaran (%) | Terhadap tahap sebelumnya (%)", "Pendaftaran | 760 | 100,0 | -",
            "Pemetaan | 550 | 72,4 | 72,4", "Pendampingan | 265 | 34,9 | 48,2", "Pengajuan | 197 | 25,9 | 74,3",
            "Berizin | 154 | 20,3 | 78,2"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([row.replace("74,3", "76,3") for row in rows]) == {("76,3", "74.34")}
    assert wrong([row.replace("| 25,9 |", "| 28,9 |") for row in rows]) == {("28,9", "25.92")}


def test_measures_with_their_unit_in_each_cell_are_added_up() -> None:
    # 318,5 + 146,0 + 275,4 = 739,9 kg; 58 + 33 + 19 = 110
    rows = ["Lokasi | Kemasan | Berat", "Malang | 58 | 318,5 kg", "Jember | 33 | 146,0 kg", "Kediri | 19 | 275,4 kg",
            "Jumlah | 110 | 739,9 kg"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([row.replace("739,9", "789,9") for row in rows]) == {("789,9", "739.90")}
    # Kilograms and litres add up to nothing.
    assert wrong([row.replace("739,9", "789,9").replace("146,0 kg", "146,0 liter") for row in rows]) == set()


def test_small_changes_of_two_years_are_held_where_three_lines_and_a_slip_tell() -> None:
    # 4,05 - 3,96 = 0,09, 3,60 - 3,67 = -0,07, 4,14 - 4,11 = 0,03, 3,93 - 3,91 = 0,02
    rows = ["Dimensi | 2022 | 2023 | Perubahan", "Semangat | 3,96 | 4,05 | 0,09", "Diri | 3,67 | 3,60 | -0,07",
            "Kerja sama | 4,11 | 4,14 | 0,03", "Indeks | 3,91 | 3,93 | 0,02"]  # fmt: skip
    assert wrong(rows) == set()
    assert {text for text, _ in wrong([row.replace("4,05", "4,15") for row in rows])} == {"0,09"}
    # Of other columns the change may be of something else, and what no slip explains is left alone.
    assert wrong([row.replace("2022", "Sebelum").replace("4,05", "4,15") for row in rows]) == set()
    assert wrong([row.replace("4,05", "4,22") for row in rows]) == set()


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Per 100.000 dosis", 100_000),
        ("Angka per 1.000 kelahiran hidup", 1000),
        ("Kasus per seribu penduduk", 1000),
        ("Kejadian per seratus ribu sampel", 100_000),
        ("Biaya per 100 sampel", 100),
        ("Per 2023", 0),
        ("Laporan per pelapor", 0),
        ("Harga per 1.000", 0),
    ],
)
def test_rates_are_of_so_many_things_as_their_label_says(text: str, base: int) -> None:
    assert rate_base(text) == base


def test_rates_of_many_things_are_held_against_their_counts() -> None:
    # 214 / 12.846 × 1.000 = 16,66; 118 / 8.462 × 1.000 = 13,94; 73 / 4.125 × 1.000 = 17,70
    rows = ["Vaksin | Dosis | Laporan | Per 1.000 dosis", "DPT | 12.846 | 214 | 16,66", "MR | 8.462 | 118 | 13,94",
            "Penguat | 4.125 | 73 | 17,70", "HPV | 3.958 | 61 | 15,41"]  # fmt: skip
    assert wrong(rows) == set()
    assert {text for text, _ in wrong([row.replace("17,70", "19,70") for row in rows])} == {"19,70"}


def test_distances_from_others_are_held_against_the_first_column_and_theirs() -> None:
    # 92,3 - 91,8 = 0,5, 6,84 - 7,92 = -1,08, 87,91 - 85,37 = 2,54, 250,8 - 247,6 = 3,2
    rows = ["Indikator | Kabupaten | Provinsi | Selisih terhadap Provinsi", "Energi | 250,8 | 247,6 | 3,2",
            "Skor | 92,3 | 91,8 | 0,5", "Prevalensi | 6,84 | 7,92 | -1,08", "Aman | 87,91 | 85,37 | 2,54"]  # fmt: skip
    assert wrong(rows) == set()
    assert {text for text, _ in wrong([row.replace("2,54", "2,84") for row in rows])} == {"2,84"}


def test_efficiency_may_be_the_difference_of_what_was_achieved_and_spent() -> None:
    # 99,16 - 93,01 = 6,15, 102,94 - 93,99 = 8,95, 102,22 - 96,58 = 5,64
    rows = ["Sasaran | Capaian (%) | Penyerapan (%) | Tingkat efisiensi", "Satu | 99,16 | 93,01 | 6,15",
            "Dua | 102,94 | 93,99 | 8,95", "Tiga | 102,22 | 96,58 | 5,64"]  # fmt: skip
    assert wrong(rows) == set()
    assert {text for text, _ in wrong([row.replace("8,95", "8,05") for row in rows])} == {"8,05"}


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


@pytest.mark.parametrize(
    "name",
    ["Jumlah tanpa blokir", "Jumlah di luar hibah", "Total (tidak termasuk BLU)", "Jumlah belum termasuk pameran",
     "Jumlah"],
)  # fmt: skip
def test_total_without_some_of_its_parts_is_no_sum_of_all(name: str) -> None:
    # 286.400 + 142.750 + 768.300 = 1.197.450; what was blocked has a ceiling alone.
    rows = ["Komponen | Pagu | Realisasi | Sisa", "Seleksi | 286.400 | 281.915 | 4.485",
            "Bimbingan | 142.750 | 130.468 | 12.282",
            "Konsultasi | 768.300 | 741.206 | 27.094", "Pameran (diblokir)* | 187.950 | - | -",
            f"{name} | 1.197.450 | 1.153.589 | 43.861"]  # fmt: skip
    assert wrong(rows) == set()


def test_total_that_names_no_part_left_out_is_still_one_of_all_rows() -> None:
    # 286.400 + 142.750 + 768.300 + 187.950 = 1.385.400
    rows = ["Komponen | Pagu | Realisasi | Sisa", "Seleksi | 286.400 | 281.915 | 4.485",
            "Bimbingan | 142.750 | 130.468 | 12.282",
            "Konsultasi | 768.300 | 741.206 | 27.094", "Pameran | 187.950 | 180.000 | 7.950",
            "Jumlah | 1.395.400 | 1.333.589 | 51.811"]  # fmt: skip
    assert {text for text, _ in wrong(rows)} == {"1.395.400"}


@pytest.mark.parametrize("name", ["Tahun 2022", "2022", "Setahun", "TW I-IV 2022"])
def test_line_of_the_whole_year_is_no_further_step(name: str) -> None:
    # 1.500 + 1.800 + 1.900 + 2.100 = 7.300; 40 + 50 + 55 + 60 = 205.
    rows = ["Triwulan | Diuji | TMS | Kumulatif diuji | Kumulatif TMS", "IV 2021* | 1.840 | 61 | - | -",
            "I 2022 | 1.500 | 40 | 1.500 | 40", "II 2022 | 1.800 | 50 | 3.300 | 90",
            "III 2022 | 1.900 | 55 | 5.200 | 145",
            "IV 2022 | 2.100 | 60 | 7.300 | 205", f"{name} | 7.300 | 205 | 7.300 | 205"]  # fmt: skip
    assert wrong(rows) == set()


def test_growth_of_the_whole_year_is_not_that_from_its_last_quarter() -> None:
    # Steps: 20,00%, 5,56%, 10,53%; the year's 4,29% is against 7.000 of the year before.
    rows = ["Triwulan | Diuji | Perubahan (%)", "I | 1.500 | -", "II | 1.800 | 20,00", "III | 1.900 | 5,56",
            "IV | 2.100 | 10,53", "Tahun 2022 | 7.300 | 4,29"]  # fmt: skip
    assert wrong(rows) == set()


def test_row_of_changes_or_ranges_below_the_others_does_not_follow_from_itself() -> None:
    rows = ["No | Unit | Diuji | Lulus | % lulus", "1 | Obat | 200 | 100 | 50,00", "2 | Pangan | 400 | 300 | 75,00",
            "3 | Kosmetik | 150 | 120 | 80,00", "4 | Suplemen | 250 | 100 | 40,00",
            " | Jumlah | 1.000 | 620 | 62,00"]  # fmt: skip
    assert wrong([*rows[:-1], " | Rentang | 250 | 200 | 40,00"]) == set()
    assert wrong([*rows[:-1], " | Nilai tengah | 225 | 110 | 62,50"]) == set()
    assert wrong([*rows, " | Tahun 2021 | 900 | 500 | 55,56", " | Perubahan | 100 | 120 | 6,44"]) == set()


def test_ceiling_below_months_is_no_further_month() -> None:
    # 120,4 + 144,1 = 264,5; + 160,2 = 424,7; + 150,0 = 574,7; + 170,3 = 745,0
    rows = ["Bulan | Realisasi (juta) | Kumulatif (juta)", "Januari | 120,4 | 120,4", "Februari | 144,1 | 264,5",
            "Maret | 160,2 | 424,7", "April | 150,0 | 574,7", "Mei | 170,3 | 745,0",
            "Pagu | 2.000,0 | 2.000,0"]  # fmt: skip
    assert wrong(rows) == set()
