"""Grades of all in all, and figures beside a grade, by the scale of a table. Values were worked out by hand."""

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from tests.expectations.written_sections import section

INDICATORS = [
    "No | Indikator | Capaian (%) | Kriteria",
    "1 | Layanan cepat | 104,20 | Tinggi",
    "2 | Produk bermutu | 88,40 | Cukup",
    "3 | Pelaku terbina | 92,10 | Cukup",
    "4 | Informasi sampai | 101,30 | Tinggi",
    "Rata-rata | < | 96,50 | Cukup",
]
BANDS = (
    "Tinggi apabila 100 sampai dengan 120; Cukup apabila 80 sampai kurang dari 100; "
    "Rendah apabila 0 sampai kurang dari 80."
)


def accused(*sentences: str, table: list[str], caption: str) -> list[tuple[str, str]]:
    formed = [
        r for held in relations_by_suite(section(*sentences, table=table, caption=caption)).values() for r in held
    ]
    outcomes = [(r.published.text, evaluate(r)) for r in formed]
    return list(dict.fromkeys((text, str(o.derived)) for text, o in outcomes if o.verdict == "inconsistent"))


def of_indicators(text: str) -> list[tuple[str, str]]:
    return accused(BANDS, text, table=INDICATORS, caption="Tabel 1. Capaian kinerja tahun 2022")


def test_grade_of_all_in_all_is_that_of_the_total() -> None:
    text = "Kinerja tahun 2022 secara umum berkategori {}."
    assert of_indicators(text.format("Cukup")) == []
    assert of_indicators(text.format("Tinggi")) == [("Tinggi", "Cukup")]


def test_grade_of_all_in_all_of_another_thing_or_year_is_left_alone() -> None:
    assert of_indicators("Kepuasan pegawai secara umum berkategori Tinggi.") == []
    assert of_indicators("Kinerja tahun 2021 secara umum berkategori Tinggi.") == []
    assert of_indicators("Kinerja diharapkan secara umum berkategori Tinggi.") == []
    assert of_indicators("Kinerja layanan cepat secara umum berkategori Tinggi.") == []


def test_grade_beside_the_figure_of_the_clause_may_be_compared_with_another_year() -> None:
    text = "Rata-rata capaian kinerja 96,50% dengan kriteria {}, naik dari 94,10% pada tahun 2021."
    assert of_indicators(text.format("Cukup")) == []
    assert of_indicators(text.format("Tinggi")) == [("Tinggi", "Cukup")]


def test_figure_beside_the_total_s_grade_is_the_total_s() -> None:
    text = "Rata-rata capaian kinerja {}% dengan kriteria Cukup."
    assert of_indicators(text.format("96,50")) == []
    # 76,50 is no Cukup, and one digit from 96,50, which is.
    assert of_indicators(text.format("76,50")) == [("76,50%", "96.50")]
    assert of_indicators(text.format("61,30")) == []
