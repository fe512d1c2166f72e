"""Figures of the text whose rows and columns are named in part, or put together. Values by hand."""

from __future__ import annotations

import pytest

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from tests.expectations.rules.test_prose_derived import COSTS, MONEY, STOCK, wrong
from tests.expectations.written_sections import Found, said, section

ACTIONS = [
    "No | Kegiatan | Rencana | Realisasi",
    "1 | Pendampingan sarana dalam penerapan CPPOB | 12 | 8",
    "2 | Pelatihan kader desa pangan aman | 20 | 17",
    "3 | Bimbingan teknis pelaku usaha ritel | 16 | 15",
    "Jumlah | < | 48 | 40",
]
PLAN = "Tabel 1. Rencana aksi tahun 2022"
STAFF = [
    "No | Bidang | Laki-laki | Perempuan | Jumlah",
    "1 | Pengujian | 9 | 21 | 30",
    "2 | Pemeriksaan | 10 | 12 | 22",
    "3 | Tata usaha | 5 | 8 | 13",
    "Jumlah | < | 24 | 41 | 65",
]
PEOPLE = "Tabel 1. Pegawai menurut bidang tahun 2022"


def test_row_is_known_by_words_of_its_name_that_no_other_row_has() -> None:
    # 8 / 12 = 66,67%
    text = "Pendampingan CPPOB baru terlaksana {}%."
    assert wrong(text.format("66,67"), ACTIONS, PLAN) == []
    assert wrong(text.format("69,67"), ACTIONS, PLAN) == [("69,67%", "inconsistent", "66.67")]


@pytest.mark.parametrize(
    "text",
    [
        # Of two rows at once.
        "Pendampingan kader baru terlaksana 69,67%.",
        # A word of a caption names no row.
        "Rencana aksi terlaksana 69,67%.",
        # One word of five may be another thing's.
        "Penerapan aplikasi baru mencapai 69,67%.",
    ],
)
def test_row_is_not_known_by_words_that_may_mean_another_thing(text: str) -> None:
    assert wrong(text, ACTIONS, PLAN) == []


def test_share_of_a_cell_of_the_total_is_of_all() -> None:
    # 41 / 65 = 63,08%
    text = "Pegawai perempuan berjumlah 41 orang ({}%)."
    assert wrong(text.format("63,08"), STAFF, PEOPLE) == []
    assert wrong(text.format("66,08"), STAFF, PEOPLE) == [("66,08%", "inconsistent", "63.08")]


def test_sum_of_the_largest_rows() -> None:
    # 362 + 341 = 703
    text = "Dua gudang terbesar mencakup {} botol stok akhir."
    assert wrong(text.format("703"), STOCK) == []
    assert wrong(text.format("783"), STOCK) == [("783", "inconsistent", "703")]


@pytest.mark.parametrize(
    "text",
    [
        # Each has so many.
        "Dua gudang terbesar, yaitu Utara dan Selatan, mencapai 783 botol stok akhir.",
        # What is not counted by the rows.
        "Dua kota terbesar mencakup 783 botol stok akhir.",
        # A column that no word tells.
        "Dua gudang terbesar mencakup 783 botol.",
    ],
)
def test_sum_of_the_largest_of_other_things_is_left_alone(text: str) -> None:
    assert wrong(text, STOCK) == []


def test_shares_beside_two_counts_are_of_their_sum_where_it_is_printed_before_them() -> None:
    # 171 + 213 = 384; 171 / 384 = 44,53%
    text = "Survei diikuti 384 responden, terdiri dari 171 laki-laki ({}%) dan 213 perempuan (55,47%)."
    shares = [("44,53%", "consistent", "44.53"), ("55,47%", "consistent", "55.47")]
    assert said(section(text.format("44,53")), "hitungan_kalimat")[1:] == shares
    assert ("46,53%", "inconsistent", "44.53") in said(section(text.format("46,53")), "hitungan_kalimat")


def test_shares_of_wholes_that_are_not_printed_are_left_alone() -> None:
    # 171 of 320 men and 213 of 400 women took part.
    text = "Yang hadir 384 orang, terdiri dari 171 laki-laki (53,44%) dan 213 perempuan (53,25%)."
    assert said(section(text), "hitungan_kalimat") == [("384", "consistent", "384")]


def test_percentages_of_a_ceiling_are_no_amounts() -> None:
    # 16.111.792.745 / 21.714.990.000 = 74,20%, which is no sum of the percentages above it.
    table = [
        "No | Jenis belanja | S.d. TW II | TW III | S.d. TW III | % pagu akhir | Sisa pagu",
        "1 | Belanja Pegawai | 3.562.418.700 | 1.798.305.450 | 5.360.724.150 | 75,96 | 1.696.425.850",
        "2 | Belanja Barang | 5.987.264.315 | 3.846.919.280 | 9.834.183.595 | 74,23 | 3.413.656.405",
        "3 | Belanja Modal | 214.500.000 | 702.385.000 | 916.885.000 | 65,03 | 493.115.000",
        "Jumlah | < | 9.764.183.015 | 6.347.609.730 | 16.111.792.745 | 74,20 | 5.603.197.255",
    ]
    report = section(table=table, caption="Tabel 3. Realisasi menurut jenis belanja")
    formed = [r for held in relations_by_suite(report).values() for r in held]
    assert [r.published.text for r in formed if evaluate(r).verdict == "inconsistent"] == []


PLACES = [
    "No | Kabupaten/kota | Peserta 2021 | Peserta 2022",
    "1 | Kota Surabaya | 2.514 | 2.731",
    "2 | Kab. Sidoarjo | 1.702 | 1.864",
    "3 | Kab. Gresik | 388 | 427",
    "4 | Kab. Tuban | 336 | 418",
    "Jumlah | < | 4.940 | 5.440",
]
AT = "Tabel 1. Peserta menurut kabupaten/kota"


def test_sum_of_rows_that_are_named_together_is_of_the_year_of_the_report() -> None:
    # 2.731 + 1.864 = 4.595
    text = "Kota Surabaya dan Kabupaten Sidoarjo menyumbang {} peserta."
    assert wrong(text.format("4.595"), PLACES, AT) == []
    assert wrong(text.format("4.895"), PLACES, AT) == [("4.895", "inconsistent", "4595")]
    # Each of them is no sum.
    assert wrong("Kota Surabaya dan Kota Malang menyumbang 4.895 peserta.", PLACES, AT) == []


def test_pairs_that_are_put_together() -> None:
    # 22 + 315 = 337; 38 + 382 = 420
    text = (
        "Terdapat 22 dari 38 sarana produksi dan 315 dari 382 sarana distribusi memenuhi ketentuan; jika digabung, {}."
    )
    assert wrong(text.format("337 dari 420 sarana"), []) == []
    assert wrong(text.format("357 dari 420 sarana"), []) == [("357", "inconsistent", "337")]
    assert wrong(text.format("337 dari 430 sarana"), []) == [("430", "inconsistent", "420")]


def test_amount_that_prints_nought_sen_is_the_amount_in_whole_rupiah() -> None:
    def found(amount: str) -> list[Found]:
        report = section(f"Realisasi seluruh kegiatan sebesar {amount}.", table=MONEY, caption=COSTS)
        return [held for held in said(report, "turunan_prosa", "tabel_prosa") if held[1] == "inconsistent"]

    assert found("Rp1.421.358.650,00") == []
    assert found("Rp1.451.358.650,00") == [("Rp1.451.358.650,00", "inconsistent", "1421358650")]


PROVINCES = [
    "No | Provinsi | Sarana diperiksa | Sarana TMK",
    "1 | Riau | 618 | 143",
    "2 | Jambi | 343 | 98",
    "3 | Banten | 412 | 141",
    "Jumlah | < | 1.373 | 382",
]


def test_things_that_a_table_counts_do_not_set_a_figure_apart_from_it() -> None:
    caption = "Tabel 1. Sarana yang diperiksa menurut provinsi tahun 2022"
    text = "Petugas memeriksa {} sarana di tiga provinsi."
    assert wrong(text.format("1.373"), PROVINCES, caption) == []
    assert wrong(text.format("1.673"), PROVINCES, caption) == [("1.673", "inconsistent", "1373")]
    # Of all the country the table says nothing.
    assert wrong("Secara nasional diperiksa 1.673 sarana.", PROVINCES, caption) == []


SEIZED = [
    "No | Provinsi | Jumlah kemasan | Nilai (Rp)",
    "1 | Riau | 4.143 | 341.215.500",
    "2 | Jambi | 675 | 102.400.000",
    "3 | Banten | 862 | 98.384.500",
    "Jumlah | < | 5.680 | 542.000.000",
]


def test_amount_for_each_thing_that_the_row_counts() -> None:
    # 542.000.000 / 5.680 = 95.422,5
    text = "Setiap kemasan yang diamankan rata-rata bernilai Rp{}."
    caption = "Tabel 1. Pangan yang diamankan tahun 2022"
    assert wrong(text.format("95.423"), SEIZED, caption) == []
    found = wrong(text.format("98.423"), SEIZED, caption)
    assert [(text, verdict) for text, verdict, _ in found] == [("Rp98.423", "inconsistent")]


def test_factor_of_a_formula_is_no_share() -> None:
    # 99,47 / 99 is 100,47%, which rounds to 100%.
    text = "Persentase obat yang memenuhi syarat adalah obat yang memenuhi syarat dibagi obat yang diuji dikali 100%."
    table = [
        "No | Indikator | Target | Realisasi",
        "1 | Persentase obat yang memenuhi syarat | 99 | 99,47",
        "2 | Indeks kepuasan pengguna | 88 | 87,15",
    ]
    report = section(text, table=table, caption="Tabel 1. Capaian indikator tahun 2022")
    assert said(report, "turunan_prosa") == []
