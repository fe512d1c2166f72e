"""Rows of means that no other column bears out. Means were worked out by hand."""

from __future__ import annotations

import pytest

from tests.expectations.written_sections import said, section
from tests.schemas.grids import changed

GOALS = [
    "Indikator | Target | Realisasi | Capaian (%)",
    "Sarana | 70,00 | 71,07 | 101,53",
    "Sampel | 94,00 | 94,50 | 100,53",
    "Layanan | 96,00 | 96,78 | 100,81",
    "Peserta | 6.500 | 6.285 | 96,69",
    "Rata-rata capaian | | | 99,89",
]
SCORES = [
    "No. | Pernyataan | Skor",
    "1 | Tidak ada diskriminasi | 3,73",
    "2 | Tidak ada imbalan | 3,84",
    "3 | Tidak ada percaloan | 3,82",
    "4 | Tidak ada pungutan | 3,77",
    "5 | Tarif terbuka | 3,68",
    " | Rata-rata | 3,77",
]


def wrong(rows: list[str], caption: str = "Tabel 3. Hasil") -> list[str]:
    held = said(section("", table=rows, caption=caption), "rerata_baris")
    return [text for text, verdict, _ in held if verdict == "inconsistent"]


def test_mean_lies_among_its_figures() -> None:
    assert wrong(GOALS) == []
    assert wrong(changed(GOALS, "99,89", "129,89")) == ["129,89"]
    assert wrong(changed(GOALS, "99,89", "89,89")) == ["89,89"]
    # Weighted otherwise, it may lie anywhere between them.
    assert wrong(changed(GOALS, "99,89", "98,37")) == []


@pytest.mark.parametrize(
    "label", ["Rata-rata nasional", "Rata-rata tahun 2021", "Rata-rata per bulan", "Jumlah", "Rata-rata Balai Besar"]
)
def test_row_that_is_the_mean_of_other_things(label: str) -> None:
    assert wrong(changed(changed(GOALS, "Rata-rata capaian", label), "99,89", "129,89")) == []


def test_mean_of_all_below_the_highest_few_and_of_figures_lowered_to_a_limit() -> None:
    assert wrong(changed(GOALS, "99,89", "89,89"), "Tabel 3. Empat capaian tertinggi") == []
    capped = ["Indikator | Capaian (%)", "Satu | 131,20", "Dua | 125,40", "Tiga | 141,00", "Rata-rata capaian | 120,00"]
    assert wrong(capped) == []


def test_total_or_index_in_a_row_of_means() -> None:
    # A sum of respondents in whole numbers, a score of 4 converted to one of 100.
    rows = ["No | Layanan | Responden | Skor", "1 | Satu | 40 | 3,51", "2 | Dua | 55 | 3,60", "3 | Tiga | 25 | 3,40",
            " | Rata-rata | 120 | 87,58"]  # fmt: skip
    assert wrong(rows) == []


def test_questions_have_the_plain_mean() -> None:
    # 18,84 / 5 = 3,768; with 3,14 instead of 3,84 it is 3,628, with 3,70 it is 3,740.
    assert wrong(SCORES) == []
    assert wrong(changed(SCORES, "3,84", "3,14")) == ["3,77"]
    assert wrong(changed(SCORES, "3,84", "3,70")) == []
    # Units of different size may weigh differently.
    assert wrong(changed(changed(SCORES, "Pernyataan", "Unit"), "3,84", "3,14")) == []
    # Beside the scores stand weights.
    weighted = [f"{row} | {20 if n else 'Bobot'}" for n, row in enumerate(changed(SCORES, "3,84", "3,14"))]
    assert wrong(weighted) == []


def test_weights_of_questions_that_were_cut_off() -> None:
    # Nine questions of 3,50 × 0,11 each: 3,465 instead of 3,50.
    rows = ["No | Unsur | Nilai", *(f"{n} | Unsur {word} | 3,{48 + n % 5}" for n, word in enumerate("ABCDEFGHI", 1)),
            " | Rata-rata | 3,46"]  # fmt: skip
    assert wrong(rows) == []


def test_table_that_goes_on_from_the_page_before_is_not_all_that_is_averaged() -> None:
    later = [f"{n} | {row}" if n else f"No | {row}" for n, row in enumerate(changed(GOALS, "99,89", "89,89"))]
    later[-1] = " | Rata-rata capaian | | | 89,89"
    assert wrong(later) == ["89,89"]
    assert (
        wrong([later[0], *(row.replace(f"{n} |", f"{n + 10} |", 1) for n, row in enumerate(later[1:-1], 1)), later[-1]])
        == []
    )
    assert wrong(later, "Tabel 3. (lanjutan)") == []
    assert wrong(later, "") == []


OFFICES = [
    "No | Satuan Kerja | Nilai | Peringkat",
    "1 | Pontianak | 93,87 | 3",
    "2 | Banjarmasin | 96,24 | 1",
    "3 | Samarinda | 88,53 | 5",
    "4 | Palangka Raya | 95,71 | 2",
    "5 | Tarakan | 90,16 | 4",
    " | Rata-rata | 92,90 | ",
]
PERIODS = [
    "No | Periode | IKM | IPAK",
    "1 | Triwulan I | 85,73 | 91,88",
    "2 | Triwulan II | 86,41 | 92,35",
    "3 | Triwulan III | 86,70 | 93,67",
    "4 | Triwulan IV | 86,98 | 93,96",
    " | Rata-rata | 86,46 | 92,97",
]


def test_mean_of_one_column_that_is_one_leading_digit_off_is_found() -> None:
    # (93,87 + 96,24 + 88,53 + 95,71 + 90,16) / 5 = 92,902
    assert wrong(OFFICES) == []
    assert wrong(changed(OFFICES, "92,90", "93,90")) == ["93,90"]


@pytest.mark.parametrize("printed", ["92,98", "92,60", "93,14"])
def test_mean_that_weights_may_have_moved_is_left_alone(printed: str) -> None:
    assert wrong(changed(OFFICES, "92,90", printed)) == []


def test_beside_another_plain_mean_the_digit_may_stand_behind_the_sign() -> None:
    # (85,73 + 86,41 + 86,70 + 86,98) / 4 = 86,455; (91,88 + 92,35 + 93,67 + 93,96) / 4 = 92,965
    assert wrong(PERIODS) == []
    assert wrong(changed(PERIODS, "86,46", "86,76")) == ["86,76"]
    assert wrong(changed(PERIODS, "86,46", "86,49")) == []


def test_row_that_bears_the_name_of_the_survey_is_its_mean() -> None:
    # (3,63 + 3,71 + 3,82 + 3,78) / 4 = 3,735
    rows = ["No | Indikator | NRR | Konversi", "1 | Diskriminasi | 3,63 | 90,75", "2 | Kecurangan | 3,71 | 92,75",
            "3 | Imbalan | 3,82 | 95,50", "4 | Percaloan | 3,78 | 94,50", " | IPAK | 3,74 | 93,38"]  # fmt: skip
    assert wrong(rows) == []
    assert wrong(changed(rows, "93,38", "98,38")) == ["98,38"]
    assert wrong(changed(changed(rows, "IPAK", "Kota Palu"), "93,38", "95,38")) == []


SECTIONS = [
    "No | Indikator | Capaian (%)",
    "1 | Kematian ibu | 107,32",
    "2 | Stunting | 91,36",
    " | Rata-rata capaian sasaran 1 | 99,34",
    "3 | Akreditasi | 113,33",
    "4 | Kepuasan | 100,97",
    " | Rata-rata capaian sasaran 2 | 107,15",
    "5 | Pengobatan | 98,73",
    "6 | Imunisasi | 100,01",
    " | Rata-rata capaian sasaran 3 | 99,37",
]


def test_mean_of_a_section_is_held_where_those_of_the_others_are_plain() -> None:
    # (107,32 + 91,36) / 2 = 99,34; (113,33 + 100,97) / 2 = 107,15; (98,73 + 100,01) / 2 = 99,37
    assert wrong(SECTIONS) == []
    assert wrong(changed(SECTIONS, "107,15", "104,15")) == ["104,15"]
    # Two that are no plain means say that all are weighted.
    assert wrong(changed(changed(SECTIONS, "107,15", "104,15"), "99,37", "99,67")) == []
