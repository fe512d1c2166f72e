"""Words of direction beside a figure that two others give. Expected values were worked out by hand."""

import pytest

from tests.expectations.written_sections import Found, said, section

SAMPLES = [
    "No | Komoditas | 2021 | 2022 | Selisih",
    "1 | Obat | 412 | 487 | +75",
    "2 | Kosmetik | 631 | 305 | -326",
    "3 | Pangan | 307 | 341 | +34",
    "Jumlah | < | 1350 | 1133 | -217",
]


def of_samples(text: str) -> list[Found]:
    report = section(text, table=SAMPLES, caption="Tabel 1. Sampel menurut komoditas tahun 2021 dan 2022")
    return said(report, "arah_perubahan")


def test_a_growth_tells_by_itself_which_way_it_went() -> None:
    # (487 - 412) / 412 = 18,20%; counted from 487 it would be 15,40%
    text = "Jumlah sampel obat {} 18,20% dibandingkan tahun sebelumnya."
    assert of_samples(text.format("naik")) == [("naik", "consistent", "naik")]
    assert of_samples(text.format("turun")) == [("turun", "inconsistent", "naik")]


def test_a_difference_goes_the_way_of_the_years() -> None:
    # 305 - 631 = -326
    text = "Sampel kosmetik {} 326 sampel dibandingkan tahun 2021."
    assert of_samples(text.format("berkurang")) == [("berkurang", "consistent", "turun")]
    assert of_samples(text.format("bertambah")) == [("bertambah", "inconsistent", "turun")]


def test_a_figure_of_last_year_in_the_sentence_is_the_earlier_one() -> None:
    # (230 - 203) / 203 = 13,30%
    text = "Dibandingkan tahun sebelumnya (203 orang), peserta yang tahun ini 230 orang {} 13,30%."
    assert of_samples(text.format("tumbuh")) in ([], [("tumbuh", "consistent", "naik")])
    assert ("berkurang", "inconsistent", "naik") in of_samples(text.format("berkurang"))


@pytest.mark.parametrize(
    "text",
    [
        # No figures that it follows from, two ways in one breath, or a single digit.
        "Sampel kosmetik bertambah 411 sampel.",
        "Jumlah sampel naik atau turun 326 sampel setiap tahun.",
        "Sampel obat berkurang 7 sampel.",
    ],
)
def test_what_nothing_proves_is_left_alone(text: str) -> None:
    assert [found for found in of_samples(text) if found[1] == "inconsistent"] == []


@pytest.mark.parametrize("noun", ["peringkatnya", "peringkat unit itu", "urutannya", "posisinya"])
def test_rank_falls_as_its_number_rises(noun: str) -> None:
    text = f"Nilai obat naik 0,42 poin, tetapi {noun} turun dari 4 menjadi 6; nilai kosmetik turun 0,30 poin."
    found = said(section(text), "arah_perubahan", "arah_prosa", "perubahan_prosa")
    assert [held for held in found if held[1] == "inconsistent"] == []
