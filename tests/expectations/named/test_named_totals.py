"""Totals that labels name in a small table: of which rows and columns they are, and which lines are no parts."""

from __future__ import annotations

import pytest

from tests.expectations.named.small_table import wrong


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


def test_row_that_says_up_to_when_it_counts_is_a_total() -> None:
    # 12 + 20 + 17 = 49
    rows = ["Periode | Permohonan | Terbit | % terbit", "Triwulan I | 12 | 9 | 75,00", "Triwulan II | 20 | 18 | 90,00",
            "Triwulan III | 17 | 15 | 88,24", "s.d. Triwulan III | 49 | 42 | 85,71"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([*rows[:4], "s.d. Triwulan III | 49 | 42 | 88,71"]) == {("88,71", "85.71")}


def test_last_row_without_a_number_is_a_total_and_weights_are_exact() -> None:
    # 10 + 15,2 + 17,6 + 24 = 66,80; 15,2 / 95 is 16%, and 17,6 / 88 is 20%, printed 21%.
    rows = ["No | Indikator | Bobot | Nilai | Nilai Akhir", "1 | Revisi | 10% | 100.00 | 10.00"]
    rows += [
        "2 | Deviasi | 16% | 95.00 | 15.20",
        "3 | Serapan | 21% | 88.00 | 17.60",
        "4 | Output | 25% | 96.00 | 24.00",
    ]
    assert wrong([*rows, "Nilai IKPA | < | < | < | 66.80"]) == {("21%", "20")}


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


def test_measures_with_their_unit_in_each_cell_are_added_up() -> None:
    # 318,5 + 146,0 + 275,4 = 739,9 kg; 58 + 33 + 19 = 110
    rows = ["Lokasi | Kemasan | Berat", "Malang | 58 | 318,5 kg", "Jember | 33 | 146,0 kg", "Kediri | 19 | 275,4 kg",
            "Jumlah | 110 | 739,9 kg"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong([row.replace("739,9", "789,9") for row in rows]) == {("789,9", "739.90")}
    # Kilograms and litres add up to nothing.
    assert wrong([row.replace("739,9", "789,9").replace("146,0 kg", "146,0 liter") for row in rows]) == set()


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


def test_ceiling_below_months_is_no_further_month() -> None:
    # 120,4 + 144,1 = 264,5; + 160,2 = 424,7; + 150,0 = 574,7; + 170,3 = 745,0
    rows = ["Bulan | Realisasi (juta) | Kumulatif (juta)", "Januari | 120,4 | 120,4", "Februari | 144,1 | 264,5",
            "Maret | 160,2 | 424,7", "April | 150,0 | 574,7", "Mei | 170,3 | 745,0",
            "Pagu | 2.000,0 | 2.000,0"]  # fmt: skip
    assert wrong(rows) == set()
