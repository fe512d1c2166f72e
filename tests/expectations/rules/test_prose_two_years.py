"""Growths between two years that the sentences before tell of. Expected values were worked out by hand."""

import pytest

from tests.expectations.written_sections import said, section


def _said(text: str) -> list[tuple[str, str, str]]:
    return said(section(*[part + "." for part in text.removesuffix(".").split(". ")]), "turunan_prosa")


@pytest.mark.parametrize(
    "text",
    [
        # (312 - 438) / 438 = -28,77%
        "Pada tahun 2021 terdapat 438 aduan. Pada tahun 2022 tercatat 312 aduan. Angka tersebut turun {} persen "
        "dibandingkan tahun 2021.",
        "Jumlah aduan pada tahun 2021 tercatat 438 aduan, sedangkan tahun 2022 tercatat 312 aduan. Jumlah aduan turun "
        "{} persen.",
        "Denda pada 2021 mencapai Rp438.000.000. Sementara, pada 2022 terkumpul Rp312.000.000. Jumlahnya turun {} "
        "persen.",
    ],
)
def test_growth_between_two_years_told_before(text: str) -> None:
    assert ("28,77 persen", "consistent", "28.77") in _said(text.format("28,77"))
    assert ("27,87 persen", "inconsistent", "28.77") in _said(text.format("27,87"))


@pytest.mark.parametrize(
    "text",
    [
        # Of another thing, of things that are not the same, of one year
        "Pada tahun 2021 terdapat 438 aduan. Pada tahun 2022 tercatat 312 aduan. Nilai denda turun 27,87 persen.",
        "Pada tahun 2021 terdapat 438 aduan. Pada tahun 2022 tercatat 312 laporan. Jumlahnya turun 27,87 persen.",
        "Pada tahun 2022 terdapat 438 aduan. Pada tahun 2022 tercatat 312 aduan. Jumlahnya turun 27,87 persen.",
        "Pada tahun 2021 target 438 aduan. Pada tahun 2022 tercatat 312 aduan. Jumlahnya turun 27,87 persen.",
    ],
)
def test_growth_of_something_else(text: str) -> None:
    assert "inconsistent" not in {verdict for _, verdict, _ in _said(text)}


def test_share_of_two_counts_that_the_sentence_before_tells() -> None:
    # 1.184 / 1.420 = 83,38%
    text = "Unit baru menutup 1.184 rekomendasi dari 1.420 rekomendasi. Artinya baru {} persen yang selesai."
    assert ("83,38 persen", "consistent", "83.38") in _said(text.format("83,38"))
    assert ("88,38 persen", "inconsistent", "83.38") in _said(text.format("88,38"))
