"""Grades that the text says of figures that no table grades, by the only scale of the report that may grade them."""

from __future__ import annotations

import pytest

from tests.expectations.written_sections import said, section

SIGNS = "Kategori: Sangat Baik (nilai ≥ 95), Baik (89 ≤ nilai < 95), Cukup (70 ≤ nilai < 89), dan Kurang (nilai < 70)."
WORDS = (
    "Predikat yang dipakai dalam laporan ini: nilai di atas 95 Sangat Baik, di atas 89 sampai dengan 95 Baik, di atas "
    "70 sampai dengan 89 Cukup, dan nilai 70 ke bawah Kurang."
)
TWO_MORE = ("Nilai EKA 88,31 termasuk kategori Cukup.", "IKPA berpredikat Sangat Baik dengan nilai 96,90.")
SERVICES = [
    "Mutu | Kinerja | Nilai Interval Konversi (NIK)",
    "A | Sangat Baik | 88,31 – 100,00",
    "B | Baik | 76,61 – 88,30",
    "C | Kurang Baik | 65,00 – 76,60",
    "D | Tidak Baik | 25,00 – 64,99",
]


def wrong(*sentences: str, table: list[str] | None = None) -> list[tuple[str, str]]:
    report = section(*sentences, table=table or (), caption="Tabel 1. Kategori mutu pelayanan" if table else "")
    found = said(report, "kategori_tersebut")
    return [(printed, derived) for printed, verdict, derived in found if verdict == "inconsistent"]


@pytest.mark.parametrize("scale", [SIGNS, WORDS])
def test_grade_is_that_of_the_scale_that_grades_two_others_rightly(scale: str) -> None:
    text = "Keduanya menghasilkan NKA 92,61 dengan predikat {}."
    assert not wrong(scale, *TWO_MORE, text.format("Baik"))
    assert wrong(scale, *TWO_MORE, text.format("Sangat Baik")) == [("Sangat Baik", "Baik")]


def test_grade_before_its_figure() -> None:
    text = "IKPA tahun 2022 berpredikat {} dengan nilai 96,90; indikator terendah adalah deviasi."
    others = ("Nilai EKA 88,31 termasuk kategori Cukup.", "Nilai NKA 92,61 dengan predikat Baik.")
    assert not wrong(WORDS, *others, text.format("Sangat Baik"))
    assert wrong(WORDS, *others, text.format("Baik")) == [("Baik", "Sangat Baik")]


@pytest.mark.parametrize(
    "text",
    [
        "Kinerja anggaran berpredikat {} dengan nilai kinerja 92,61.",
        "Dengan NKA 92,61 kinerja anggaran satuan kerja berpredikat {}.",
    ],
)
def test_grade_apart_from_its_figure(text: str) -> None:
    assert not wrong(WORDS, *TWO_MORE, text.format("Baik"))
    assert wrong(WORDS, *TWO_MORE, text.format("Cukup")) == [("Cukup", "Baik")]


def test_letter_that_the_sentence_has_twice() -> None:
    text = "Layanan loket bernilai 86,98 (mutu {}), sedangkan layanan daring bernilai 93,96 (mutu {})."
    assert not wrong(text.format("B", "A"), table=SERVICES)
    assert wrong(text.format("B", "B"), table=SERVICES) == [("B", "Sangat Baik")]


def test_letter_of_a_converted_value() -> None:
    text = "Waktu pada layanan pengujian hanya bernilai 73,72 setelah dikonversi atau mutu {}."
    assert not wrong(text.format("C"), table=SERVICES)
    assert wrong(text.format("B"), table=SERVICES) == [("B", "Kurang Baik")]


@pytest.mark.parametrize(
    "text",
    [
        "Nilai SAKIP 81,20 dengan predikat Baik.",  # Has a scale of its own.
        "Nilai SPBE mencapai 3,20 dengan predikat Baik.",
        "Indeks kepuasan mencapai 88,90 dengan kategori Sangat Baik.",
        "Nilai NKA 92,61 dengan predikat Memuaskan.",  # No name of the scale.
        "Nilai pemeriksaan 3,20 dengan predikat Baik.",  # Far from its limits.
        "Capaian 92,61% dengan predikat Sangat Baik.",  # A share.
        "Apabila NKA 96,61 dengan predikat Baik, maka tambahan diperlukan.",
    ],
)
def test_grades_by_other_scales_are_left_alone(text: str) -> None:
    assert not wrong(WORDS, *TWO_MORE, text)


def test_scale_that_one_other_figure_is_graded_by_proves_too_little() -> None:
    assert not wrong(WORDS, TWO_MORE[0], "Nilai NKA 92,61 dengan predikat Sangat Baik.")
