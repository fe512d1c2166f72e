"""Figures that are said to lie above or below another one of their sentence."""

import pytest

from tests.expectations.written_sections import Found, said, section


def way(text: str) -> list[Found]:
    return said(section(text), "arah_prosa")


def test_a_figure_above_its_target_is_not_below_it() -> None:
    text = "Rata-rata pengembangan kompetensi sebesar 26,42 JP per pegawai, di {} target 20,00 JP."
    assert way(text.format("atas")) == [("di atas", "consistent", "naik")]
    assert way(text.format("bawah")) == [("di bawah", "inconsistent", "naik")]


def test_the_share_and_not_the_count_beside_it_is_compared() -> None:
    text = "Berkas yang dinyatakan lengkap sebanyak 37 perkara (72,55%), {} target 70%."
    assert way(text.format("melampaui")) == [("melampaui", "consistent", "naik")]
    assert way(text.format("belum mencapai")) == [("belum mencapai", "inconsistent", "naik")]


def test_below_that_of_the_year_before_whatever_it_is_called() -> None:
    text = "Nilai Pencapaian Sasaran (NPS) Balai adalah 101,41, sedikit di {} NPS tahun 2021 yang sebesar 103,47."
    assert way(text.format("bawah")) == [("di bawah", "consistent", "turun")]
    assert way(text.format("atas")) == [("di atas", "inconsistent", "turun")]


def test_what_rose_from_one_figure_to_another_did_not_fall() -> None:
    text = "Nilai rata-rata peserta {} dari 55,15 pada pre-test menjadi 76,95 pada post-test."
    assert way(text.format("naik")) == [("naik", "consistent", "naik")]
    assert way(text.format("turun")) == [("turun", "inconsistent", "naik")]


def test_higher_than_that_of_another_year() -> None:
    text = "Rata-rata capaian tahun 2022 adalah 103,04%, lebih {} daripada tahun 2020 yang sebesar 101,90%."
    assert way(text.format("tinggi")) == [("lebih tinggi", "consistent", "naik")]
    assert way(text.format("rendah")) == [("lebih rendah", "inconsistent", "naik")]


@pytest.mark.parametrize(
    "text",
    [
        # Less is better, a rank, other things, another size, by how much, and what is not said to be so.
        "Rata-rata waktu layanan 16,30 hari belum mencapai target 14,00 hari.",
        "Peringkat Balai naik dari 5 menjadi 3.",
        "Sebanyak 4 unit berada di bawah target 20 JP.",
        "Realisasi 12,5% berada di atas target sebesar 2,5 poin.",
        "Capaian 98,20% berada di bawah target dengan selisih 1,80%.",
        "Sebanyak 165 orang atau 49,7% berusia di atas 35 tahun, dan 12,5% di bawah usia kerja sebesar 15,0%.",
        "Sebanyak 6 dari 10 unit kerja (60,00%) berada di atas target 85,00%.",
        "Sebesar 60,00% unit kerja berada di atas target 85,00%.",
        "Nilai tersebut tidak turun dari 80,10 menjadi 84,20.",
    ],
)
def test_what_is_not_certainly_compared_is_left_alone(text: str) -> None:
    assert [found for found in way(text) if found[1] == "inconsistent"] == []
