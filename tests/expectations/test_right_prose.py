"""Right sentences of every kind beside right tables: nothing in them may be accused.

They print figures that are near others without being meant to be them: targets, other years, parts of parts, other
units, places and states, revised ceilings.
"""

import pytest

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from tests.expectations.right_counts import RIGHT as RIGHT_COUNTS
from tests.expectations.right_counts import SERVICES
from tests.expectations.right_parts_beside import RIGHT as RIGHT_PARTS_BESIDE
from tests.expectations.right_scores import RIGHT as RIGHT_SCORES
from tests.expectations.written_sections import section

RIGHT = [*RIGHT_COUNTS, *RIGHT_SCORES, *RIGHT_PARTS_BESIDE]


@pytest.mark.parametrize(("table", "text"), RIGHT, ids=[text[:50] for _, text in RIGHT])
def test_right_sentence_is_not_accused(table: list[str], text: str) -> None:
    sentences = [part + "." for part in text.removesuffix(".").split(". ")]
    caption = "Tabel 1. Jumlah layanan, sampel dan sarana tahun 2022" if table else ""
    report = section(*sentences, table=table, caption=caption)
    formed = [r for held in relations_by_suite(report).values() for r in held]
    assert [(r.rule, r.published.text) for r in formed if evaluate(r).verdict == "inconsistent"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Pada tahun 2022 dilayani 2.980 layanan; realisasi melebihi rencana pada 2 (dua) sarana.",
        "Seluruhnya 2.980 layanan, dan 2 sarana tidak mencapai rencana.",
        "Peserta dinyatakan lulus apabila nilai layanan paling sedikit 1.924.",
        "Layanan berkurang dari 21 menjadi 10, walaupun jumlah aduan yang tercatat bertambah 5.",
        "Target WhatsApp tahun 2022 adalah 1.924 layanan.",
        "Keluhan terbanyak menyangkut WhatsApp, yakni 1.924 keluhan.",
        "Dari 639 layanan dijawab 512 layanan. Pada tahun lain 512 layanan ada dan 402 layanan (78,5%) tersambung.",
    ],
)
def test_words_that_mean_another_figure_than_they_seem_to(text: str) -> None:
    test_right_sentence_is_not_accused(SERVICES, text)


GRADED = [
    "No | Unit kerja | Selesai (%) | Kategori",
    "1 | Pusat A | 93,5 | Sangat Baik",
    "2 | Balai B | 88,7 | Baik",
    "3 | Balai C | 72,7 | Cukup",
]


def test_grade_whose_count_comes_behind_it_is_not_that_of_the_count_before() -> None:
    scale = "Kriteria: Sangat Baik 90 - 100; Baik 75 - 89,99; Cukup 60 - 74,99; Kurang 0 - 59,99."
    text = "Dari 3 unit kerja, kategori Sangat Baik diraih 1 unit, Baik 1 unit dan Cukup 1 unit."
    for sentences in ([scale, text], [text]):
        formed = [r for held in relations_by_suite(section(*sentences, table=GRADED)).values() for r in held]
        assert [(r.rule, r.published.text) for r in formed if evaluate(r).verdict == "inconsistent"] == []


def test_percentage_of_a_change_is_no_share_of_an_amount_before_it() -> None:
    # 37.110.000 - 32.340.000 = 4.770.000, and 4.770.000 / 32.340.000 = 14,75%, but 14,03% of 34.000.000
    first = "Target PNBP sewa ditetapkan Rp34.000.000, sehingga penerimaan melampaui target sebesar Rp3.110.000."
    for change in ("terdapat tambahan", "penerimaan bertambah", "terdapat kenaikan sebesar"):
        told = f"Dibandingkan tahun sebelumnya {change} Rp4.770.000 atau 14,75%."
        formed = [r for held in relations_by_suite(section(first, told)).values() for r in held]
        assert [(r.rule, r.published.text) for r in formed if evaluate(r).verdict == "inconsistent"] == []


def test_scores_of_two_quarters_of_a_year_have_a_mean_each() -> None:
    # (85,92 + 85,07 + 81,37) / 3 = 84,12; (86,35 + 85,51 + 79,47) / 3 = 83,78
    table = [
        "Kode | Unsur | TW I 2022 | TW II 2022 | Selisih",
        "U1 | Persyaratan | 85,92 | 86,35 | +0,43",
        "U2 | Prosedur | 85,07 | 85,51 | +0,44",
        "U3 | Waktu Penyelesaian | 81,37 | 79,47 | -1,90",
        " | IKM | 84,12 | 83,78 | -0,34",
    ]
    report = section("Survei dilakukan dua kali.", table=table, caption="Tabel 1. Perbandingan nilai unsur")
    formed = [r for held in relations_by_suite(report).values() for r in held]
    assert [(r.rule, r.published.text) for r in formed if evaluate(r).verdict == "inconsistent"] == []
