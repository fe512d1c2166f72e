"""Grades that the text says in words, against the scale of the table. Values were worked out by hand."""

import pytest

from tests.expectations.written_sections import Found, said, section

SCALE = "Penilaian dalam Tabel 4: Baik (95% ke atas), Cukup (85% sampai di bawah 95%), dan Kurang (di bawah 85%)."
# 226 / 242 = 93,39%, of which the grade is Cukup.
TIMES = [
    "No | Layanan | Tepat waktu | Selesai | Tepat waktu (%) | Penilaian",
    "1 | Sertifikasi | 64 | 66 | 96,97 | Baik",
    "2 | Pengujian | 71 | 78 | 91,03 | Cukup",
    "3 | Pengaduan | 58 | 59 | 98,31 | Baik",
    "4 | Informasi | 33 | 39 | 84,62 | Kurang",
    "Total | < | 226 | 242 | 93,39 | Cukup",
]
CAPTION = "Tabel 4. Ketepatan waktu layanan tahun 2022"


def graded(text: str, table: list[str] = TIMES) -> list[Found]:
    sentences = [part + "." for part in text.removesuffix(".").split(". ")]
    return said(section(SCALE, *sentences, table=table, caption=CAPTION), "kategori_tersebut")


def test_grade_of_a_figure_that_the_table_grades() -> None:
    text = "Ketepatan waktu layanan sebesar 93,39% dengan kategori {}."
    assert graded(text.format("Cukup")) == [("Cukup", "consistent", "Cukup")]
    assert graded(text.format("Baik")) == [("Baik", "inconsistent", "Cukup")]


def test_grade_of_the_tables_total_that_the_words_name() -> None:
    text = "Rata-rata layanan selesai dalam 16,4 hari, dengan penilaian ketepatan waktu {}."
    assert graded(text.format("Cukup")) == [("Cukup", "consistent", "Cukup")]
    assert graded(text.format("Kurang")) == [("Kurang", "inconsistent", "Cukup")]


@pytest.mark.parametrize(
    "text",
    [
        # Another figure, another measure, another time, a wish, a row instead of the total.
        "Ketepatan waktu layanan nasional sebesar 93,39% dengan kategori Baik.",
        "Ketepatan waktu layanan sebesar 96,20% dengan kategori Baik.",
        "Nilai akuntabilitas sebesar 93,39 dengan kategori Baik.",
        "Pada tahun 2021 ketepatan waktu layanan 93,39% dengan kategori Baik.",
        "Pada triwulan II ketepatan waktu layanan 93,39% dengan kategori Baik.",
        "Target ketepatan waktu layanan 93,39% dengan kategori Baik.",
        "Sertifikasi selesai dalam 9,5 hari, dengan penilaian ketepatan waktu Baik.",
        "Sertifikasi selesai dalam 9,5 hari. Rata-ratanya 9,5 hari, dengan penilaian ketepatan waktu Baik.",
        "Layanan tercepat 96,97% dengan penilaian ketepatan waktu Baik.",
        "Sebanyak 2 layanan memperoleh penilaian ketepatan waktu Baik.",
        "Tercatat 2 layanan, dengan penilaian ketepatan waktu Baik.",
        "Rata-rata 8,5 hari untuk layanan dengan penilaian ketepatan waktu Baik.",
        "Rata-rata 8,5 hari, dengan penilaian kearsipan Baik.",
        "Rata-rata 8,5 hari, dengan penilaian ketepatan pelaporan keuangan Baik.",
        "Ketepatan waktu layanan sebesar 93,39% dengan kategori Unggul.",
        "Ketepatan waktu layanan 93,39% diharapkan naik dengan penilaian ketepatan waktu Baik.",
    ],
)
def test_right_grade_of_something_else_is_not_accused(text: str) -> None:
    assert [found for found in graded(text) if found[1] == "inconsistent"] == []


def test_table_whose_rows_are_graded_by_another_scale_grades_no_sentence() -> None:
    table = [row.replace("| Kurang", "| Cukup").replace("91,03 | Cukup", "91,03 | Baik") for row in TIMES]
    assert graded("Ketepatan waktu layanan sebesar 93,39% dengan kategori Baik.", table) == []
