"""Means by formulas that the text states. Expected values: (88,4 + 97,4) / 2 = 92,9; (90 + 80 + 70) / 3 = 80."""

from __future__ import annotations

import pytest

from tests.expectations.written_sections import Found, said, section

PUT_IN = "Berdasarkan cara perhitungan tersebut, capaian A ({}) dan capaian B ({}), sehingga persentasenya sebesar {}."


def means(*sentences: str) -> list[Found]:
    return said(section(*sentences), "rerata_tertulis")


@pytest.mark.parametrize(
    "formula",
    [
        "((A + B) / 2) x 100%",
        "Persentase = (A+B)/2",
        "Persentase diperoleh dari rata-rata 2 (dua) indikator pembentuk yaitu:",
    ],
)
def test_figures_put_into_a_stated_mean_give_the_stated_result(formula: str) -> None:
    assert means(formula, PUT_IN.format("88,4%", "97,4%", "92,9%")) == [("92,9%", "consistent", "92.9")]
    assert means(formula, PUT_IN.format("88,4%", "97,4%", "93,9%")) == [("93,9%", "inconsistent", "92.90")]


def test_a_mean_of_three() -> None:
    sentence = "Berdasarkan rumus tersebut nilai unsur adalah 90,0, 80,0 dan 70,0 sehingga diperoleh nilai 81,0."
    assert means("Nilai = (A + B + C)/3", sentence) == [("81,0", "inconsistent", "80.0")]


@pytest.mark.parametrize(
    "sentences",
    [
        # Another number of figures than the formula asks for.
        ("Nilai = (A + B + C)/3", PUT_IN.format("88,4%", "97,4%", "93,9%")),
        # The divisor is not the number of letters.
        ("Nilai = (A + B)/3", PUT_IN.format("88,4%", "97,4%", "93,9%")),
        # Nothing says that the figures are put into the formula.
        ("Nilai = (A + B)/2", "Capaian A 88,4% dan capaian B 97,4%, sehingga target tercapai sebesar 93,9%."),
        # Figures of unlike units.
        ("Nilai = (A + B)/2", "Berdasarkan rumus tersebut A 12 unit dan B 97,4%, sehingga nilainya sebesar 93,9%."),
    ],
)
def test_what_does_not_put_figures_in_is_left_alone(sentences: tuple[str, str]) -> None:
    assert means(*sentences) == []
