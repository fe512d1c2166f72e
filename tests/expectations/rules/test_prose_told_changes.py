"""By how much the text says that figures changed or are apart, told by cells and figures beside it. Values by hand."""

from __future__ import annotations

import pytest

from tests.expectations.rules.test_prose_derived import COSTS, GRADES, MONEY, RESULTS, STOCK, wrong
from tests.schemas.figures.test_report_signs import MANY


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


def test_growth_to_the_figure_before_it_and_distance_from_the_target_behind() -> None:
    # 2.152 / 1.893 - 1 = 13,68%; 2.152 - 2.000 = 152
    text = (
        "Laporan diterima: 2.152, naik {}% dari 1.893 laporan dan melampaui target 2.000 laporan dengan kelebihan {}."
    )
    assert wrong(text.format("13,68", "152 laporan"), []) == []
    assert wrong(text.format("14,68", "152 laporan"), []) == [("14,68%", "inconsistent", "13.68")]
    assert wrong(text.format("13,68", "182 laporan"), []) == [("182", "inconsistent", "152")]


def test_growth_of_another_thing_than_the_figure_before_it_is_left_alone() -> None:
    # 48 posters say nothing of how reports grew.
    text = "Balai memasang 48 poster, sedangkan laporan naik 14,68% dari 1.893 laporan."
    assert wrong(text, []) == []


def test_two_shares_set_against_each_other_make_up_all() -> None:
    # 100 - 54,75 = 45,25
    text = "Pemohon wanita lebih banyak daripada pria ({}% berbanding {}%)."
    assert wrong(text.format("54,75", "45,25"), []) == []
    assert wrong(text.format("56,75", "45,25"), []) == [("45,25%", "inconsistent", "43.25")]
    # With those of whom it is not known they are not all.
    assert wrong(text.format("50,25", "38,10"), []) == []


def test_half_year_that_is_named_last_is_that_of_the_figure() -> None:
    # 542 + 605 = 1.147; 718 + 535 = 1.253
    text = "Semester pertama mencatat 1.147 tautan ditemukan dan semester kedua {} tautan ditemukan."
    caption = "Tabel 1. Tautan ilegal menurut triwulan tahun 2022"
    assert wrong(text.format("1.253"), QUARTERS, caption) == []
    assert wrong(text.format("1.753"), QUARTERS, caption) == [("1.753", "inconsistent", "1253")]


def test_first_of_two_numbers_counts_what_the_second_does() -> None:
    # 548 / 606 = 90,43%; 548 / 604 would be 90,73%.
    lead = "Sampling telah terlaksana 606 dari 1.210 sampel, sehingga perlu diambil 604 sampel lagi."
    text = "Pengujian telah selesai terhadap 548 sampel, setara 90,43% dari sampel yang diterima."
    assert wrong(f"{lead} {text}", []) == []


def test_points_between_the_two_percentages_of_the_sentence_before() -> None:
    # 110,61 - 87,71 = 22,90
    text = "Capaian tertinggi 110,61% dan yang terendah 87,71%. Selisih keduanya {} poin."
    assert wrong(text.format("22,90"), []) == []
    assert wrong(text.format("25,90"), []) == [("25,90", "inconsistent", "22.90")]
