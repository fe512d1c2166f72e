"""Slips that a sentence shows by itself."""

import pytest

from tests.expectations.written_sections import Found, said, section


def spelled(*rows: str) -> list[Found]:
    return said(section("Kegiatan berjalan.", table=rows), "ejaan_bilangan")


def test_a_number_in_a_cell_is_what_the_words_beside_it_spell() -> None:
    found = spelled("No | Rekomendasi", "1 | Pantau 3 (tiga) unsur terendah", "2 | Susun 4 (tiga) laporan (draf)")
    assert found == [("3", "consistent", "3"), ("4", "inconsistent", "3")]


def test_what_is_put_in_brackets_behind_a_number_in_a_cell_need_not_spell_it() -> None:
    assert spelled("No | Keluaran", "1 | 3 (laporan) tersusun", "2 | 12 (unit) terpasang") == []


def test_an_amount_in_a_sentence_is_what_its_words_spell_in_rupiah() -> None:
    text = "Pagu Loka Rp{},- ( tiga ratus dua belas juta lima ratus enam ribu rupiah )."
    assert said(section(text.format("312.506.000")), "ejaan_bilangan") == [
        ("Rp312.506.000,-", "consistent", "312506000")
    ]
    assert [v for _, v, _ in said(section(text.format("312.560.000")), "ejaan_bilangan")] == ["inconsistent"]
    for words in ("empat koma tujuh miliar rupiah", "empat koma tujuh"):
        text = f"Nilai temuan Rp4,7 miliar ({words})."
        assert [v for _, v, _ in said(section(text), "ejaan_bilangan")] == ["consistent"]
    text = "Nilai temuan Rp4,7 miliar (empat koma satu)."
    assert [v for _, v, _ in said(section(text), "ejaan_bilangan")] == ["inconsistent"]


def years(text: str) -> list[Found]:
    return said(section(text), "pasangan_tahun")


def test_two_years_named_together_are_two() -> None:
    assert years("Target tahun 2023 dan 2024 sudah terlampaui.") == [("2024", "consistent", "")]
    assert years("Target tahun 2023 dan 2023 sudah terlampaui.") == [("2023", "inconsistent", "")]
    assert years("Target tahun 2023 dan tahun 2023 sudah terlampaui.") == [("2023", "inconsistent", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Nilai semester I 2023 dan 2023 secara keseluruhan naik.",
        "Capaian bulan Mei 2023 dan 2023 dibandingkan.",
        "Peraturan Nomor 7 Tahun 2023 dan 2023 sebagai tahun berlakunya.",
        "Periode 2019-2023 dan 2023-2027 dibandingkan.",
        "Tahun 2019 dan 2023 dibandingkan.",
    ],
)
def test_parts_of_a_year_laws_periods_and_years_apart_are_left_alone(text: str) -> None:
    assert years(text) == []


SPELLED = [f"Tersedia {n} ({word}) kendaraan." for n, word in ((2, "dua"), (3, "tiga"), (4, "empat"), (6, "enam"))]


def nouns(text: str, others: int = 4) -> list[str]:
    found = said(section(*SPELLED[:others], "Dipakai 7 (tujuh) mesin.", text), "ejaan_kata_benda")
    return [verdict for _, verdict, _ in found]


def test_a_noun_in_the_place_of_a_spelled_number_is_found() -> None:
    assert nouns("Balai memiliki 5 (gudang) gudang arsip.") == ["inconsistent"]


def test_other_words_in_brackets_or_a_report_that_spells_few_numbers_are_left_alone() -> None:
    assert nouns("Balai memiliki 5 (arsip) gudang arsip.") == []
    assert nouns("Balai memiliki 5 (lima) gudang arsip.") == []
    assert nouns("Balai memiliki 5 (gudang) gudang arsip.", others=1) == []


def test_the_unit_of_a_figure_in_brackets_spells_none() -> None:
    for unit in ("miliar rupiah", "juta rupiah", "Ribu"):
        assert said(section(f"Belanja menurut jenis pada tahun 2024** ({unit})."), "ejaan_bilangan") == []
