"""Figures of the text whose rows and columns are named in part, or told by how they are compared. Values by hand."""

from __future__ import annotations

import pytest

from expectations.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from extractors.content import ReportContent
from schemas.normalise import normalise
from tests.expectations.test_rules_prose_derived import COSTS, GRADES, MONEY, RESULTS, STOCK, wrong
from tests.expectations.written_sections import Found, said, section
from tests.schemas.grids import table_of
from tests.schemas.sentences import sentence_of
from tests.schemas.test_report_signs import MANY

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


def test_change_in_points_from_a_figure_of_the_sentence_leads_to_the_only_share_of_the_total() -> None:
    # 94,51 - 92,05 = 2,46; 94,51 - 92,66 = 1,85
    for text, right, slip in (
        ("Penyerapan meningkat {} poin dari 92,05% pada tahun 2021.", "2,46", "2,86"),
        ("Penyerapan tersebut melampaui target penyerapan (92,66%) dengan selisih {} poin.", "1,85", "1,05"),
    ):
        assert wrong(text.format(right), MONEY, COSTS) == []
        assert wrong(text.format(slip), MONEY, COSTS) == [(slip, "inconsistent", right.replace(",", "."))]


def test_change_in_points_may_be_of_another_share_where_the_total_has_two() -> None:
    two = [
        f"{line} | {beside}"
        for line, beside in zip(MONEY, ("Fisik %", "98,10", "91,20", "97,75", "96,35"), strict=True)
    ]
    assert wrong("Penyerapan meningkat 2,86 poin dari 92,05% pada tahun 2021.", two, COSTS) == []


def test_distance_between_two_rows_that_are_called_the_ends() -> None:
    # 88,40 - 66,20 = 22,20
    text = "Jarak antara hasil tertinggi (Produk bermutu) dan terendah (Pelaku terbina) adalah {} poin."
    assert wrong(text.format("22,20"), GRADES, RESULTS) == []
    assert wrong(text.format("25,20"), GRADES, RESULTS) == [("25,20", "inconsistent", "22.20")]


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


AUDITS = [
    "No | Unit | Temuan | Rekomendasi | Nilai Temuan (Rp)",
    "1 | Balai di Ambon | 31 | 52 | 301.250.000",
    "2 | Balai di Sofifi | 19 | 37 | 214.923.550",
    "3 | Loka di Tual | 28 | 48 | 180.000.000",
    "Jumlah | < | 78 | 137 | 696.173.550",
]


def of_summary(text: str) -> list[Found]:
    """What is wrong in a sentence of another section than the table of audits."""
    content = ReportContent(
        "a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2022",),
        (table_of(AUDITS, caption="Tabel 1. Temuan tahun 2022", headings=("B. Hasil",)),),
        (sentence_of(text, "s1", headings=("Ringkasan",)),), (), "", 0.0,
    )  # fmt: skip
    return [found for found in said(normalise(content), "turunan_prosa") if found[1] == "inconsistent"]


def test_small_figure_of_a_summary_is_of_the_total_that_another_figure_of_its_sentence_is_of() -> None:
    text = "Dari pengawasan diperoleh {} temuan dengan {} rekomendasi."
    assert of_summary(text.format("78", "137")) == []
    assert of_summary(text.format("70", "137")) == [("70", "inconsistent", "78")]
    # With two figures that are not the total's the sentence may speak of other audits.
    assert of_summary(text.format("70", "214")) == []


REACHED = [
    "No | Indikator | Target | Hasil | Capaian (%) | Keterangan",
    "1 | Sarana aman | 80,00 | 84,00 | 105,00 | Tercapai",
    "2 | Produk bermutu | 90,00 | 88,20 | 98,00 | Belum tercapai",
    "3 | Layanan cepat | 75,00 | 79,50 | 106,00 | Tercapai",
    "4 | Informasi sampai | 85,00 | 86,70 | 102,00 | Tercapai",
    "5 | Pelaku terbina | 70,00 | 66,50 | 95,00 | Belum tercapai",
]
COUNTS = ("turunan_prosa", "jumlah_keadaan", "jumlah_target")


@pytest.mark.parametrize(
    ("text", "right", "wrong_number"),
    [
        ("{} dari 5 indikator mencapai target.", "3", "4"),
        ("{} dari lima indikator mencapai target.", "Tiga", "Empat"),
        ("Sebanyak {} dari 5 indikator belum mencapai target.", "2", "4"),
        ("{} dari lima indikator belum mencapai target.", "Dua", "Tiga"),
    ],
)
def test_number_among_all_is_that_of_the_rows_in_the_state_and_the_other_that_of_all(
    text: str, right: str, wrong_number: str
) -> None:
    def found(number: str) -> list[Found]:
        report = section(text.format(number), table=REACHED, caption="Tabel 1. Capaian indikator tahun 2022")
        return [held for held in said(report, *COUNTS) if held[1] == "inconsistent"]

    derived = "2" if "belum" in text else "3"
    assert found(right) == []
    assert set(found(wrong_number)) == {(wrong_number, "inconsistent", derived)}


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


INDICATORS = [
    "No | Indikator | Target | Realisasi | Capaian (%)",
    "1 | Persentase obat yang memenuhi syarat | 90,00 | 91,44 | 101,60",
    "2 | Nilai pelaksanaan anggaran | 93,00 | 91,86 | 98,77",
    "3 | Indeks kepuasan pengguna | 88,00 | 87,15 | 99,03",
]
TARGETS = "Tabel 1. Capaian indikator tahun 2022"


@pytest.mark.parametrize(
    ("text", "right", "slip"),
    [
        # 93,00 - 91,86 = 1,14; the name without its `yang`: 91,44 - 90,00 = 1,44.
        ("Nilai pelaksanaan anggaran kurang {} poin dari target.", "1,14", "1,44"),
        ("Persentase obat memenuhi syarat {} poin di atas target.", "1,44", "1,74"),
    ],
)
def test_distance_of_a_result_from_the_target_of_its_row(text: str, right: str, slip: str) -> None:
    assert wrong(text.format(right), INDICATORS, TARGETS) == []
    found = [(slip, "inconsistent", right.replace(",", "."))]
    assert wrong(text.format(slip), INDICATORS, TARGETS) == found


def test_difference_of_the_only_two_figures_before_it() -> None:
    # 102,19 - 100,70 = 1,49
    text = "Nilai tertinggi 102,19 dan yang terendah 100,70. Selisih keduanya {} poin."
    assert wrong(text.format("1,49"), []) == []
    assert wrong(text.format("1,79"), []) == [("1,79", "inconsistent", "1.49")]
    three = "Nilai tertinggi 102,19, yang tengah 101,50, dan yang terendah 100,70. Selisih keduanya 1,79 poin."
    assert wrong(three, []) == []


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


def test_spelled_number_of_a_summary_is_of_the_table_that_its_words_name() -> None:
    def found(text: str) -> list[Found]:
        content = ReportContent(
            "a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2022",),
            (table_of(REACHED, caption="Tabel 1. Capaian indikator tahun 2022", headings=("B. Capaian",)),),
            (sentence_of(text, "s1", headings=("Ringkasan",)),), (), "", 0.0,
        )  # fmt: skip
        return [held for held in said(normalise(content), *COUNTS) if held[1] == "inconsistent"]

    assert found("Sebanyak tiga indikator mencapai target.") == []
    assert found("Sebanyak empat indikator mencapai target.") == [("empat", "inconsistent", "3")]
    # The staff of the year before are not counted by this table.
    assert found("Sebanyak empat pegawai mencapai target.") == []


def test_achievements_against_the_target_of_the_plans_end_do_not_say_whether_this_years_was_reached() -> None:
    table = [
        "No | Indikator | Realisasi 2022 | Target 2024 | Capaian 2022 thd 2024 (%)",
        "1 | Obat aman | 91,20 | 94,00 | 97,02",
        "2 | Makanan aman | 82,40 | 88,00 | 93,64",
        "3 | Layanan cepat | 86,90 | 86,00 | 101,05",
    ]
    text = "Pada tahun ini hanya {} indikator yang belum mencapai target."
    for number in ("1", "satu"):
        report = section(text.format(number), table=table, caption="Tabel 2. Perbandingan dengan target akhir Renstra")
        assert [held for held in said(report, *COUNTS) if held[1] == "inconsistent"] == []


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


def test_percentage_above_the_figure_of_another_year() -> None:
    # 1.004 / 844 - 1 = 18,96%
    text = "Stok awal tahun ini {}% di atas stok awal tahun 2021 (844 botol)."
    assert wrong(text.format("18,96"), STOCK) == []
    assert wrong(text.format("19,96"), STOCK) == [("19,96%", "inconsistent", "18.96")]


def test_growth_of_what_two_sentences_count_by_other_words_for_persons() -> None:
    # 12.940 / 11.875 - 1 = 8,97%
    text = (
        "Sebanyak 12.940 orang hadir dalam 96 kegiatan. Dibandingkan tahun 2021, yang mencatat 88 kegiatan dengan "
        "11.875 peserta, jumlah peserta meningkat {}%."
    )
    assert wrong(text.format("8,97"), []) == []
    assert wrong(text.format("8,27"), []) == [("8,27%", "inconsistent", "8.97")]
    # With a third number of persons it may be another's growth.
    more = text.replace("hadir", "hadir dan 7.500 peserta mengisi survei")
    assert wrong(more.format("8,27"), []) == []


QUARTERS = [
    "No | Waktu | Ditemukan | Diturunkan",
    "1 | Triwulan I | 542 | 418",
    "2 | Triwulan II | 605 | 467",
    "3 | Triwulan III | 718 | 431",
    "4 | Triwulan IV | 535 | 424",
    "Jumlah | < | 2.400 | 1.740",
]


def test_how_much_the_next_row_fell_from_the_one_whose_figure_is_said() -> None:
    # 718 - 535 = 183
    caption = "Tabel 1. Tautan ilegal menurut triwulan tahun 2022"
    text = "Temuan memuncak pada triwulan III ({} tautan), lalu turun {} tautan pada triwulan IV."
    assert wrong(text.format("718", "183"), QUARTERS, caption) == []
    assert wrong(text.format("718", "193"), QUARTERS, caption) == [("193", "inconsistent", "183")]


def test_how_much_something_fell_speaks_against_no_row() -> None:
    thousands = [line.replace("542", "1.142").replace("718", "1.418") for line in QUARTERS[:-1]]
    caption = "Tabel 1. Tautan ilegal menurut triwulan tahun 2022"
    text = f"{MANY} Temuan memuncak pada triwulan III ({{}} tautan), lalu turun 883 tautan pada triwulan IV."
    assert wrong(text.format("1.418"), thousands, caption) == []
    assert ("1.618", "inconsistent", "1418") in wrong(text.format("1.618"), thousands, caption)
