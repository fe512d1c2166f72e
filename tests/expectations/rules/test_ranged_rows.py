"""How many people a range of ages has, by the table's rows. Values were worked out by hand."""

import pytest

from tests.expectations.written_sections import Found, said, section

AGES = [
    "Usia (tahun) | Laki-laki | Perempuan | Jumlah | %",
    "Di bawah 30 | 9 | 17 | 26 | 18,31",
    "30 – 39 | 16 | 37 | 53 | 37,32",
    "40 – 49 | 14 | 26 | 40 | 28,17",
    "50 – 58 | 8 | 12 | 20 | 14,08",
    "59 ke atas | 1 | 2 | 3 | 2,11",
    "Jumlah | 48 | 94 | 142 | 100,00",
]


def found(text: str, caption: str = "Tabel 5. Pegawai menurut kelompok usia") -> list[Found]:
    return said(section(text, table=AGES, caption=caption), "jumlah_rentang")


def test_people_of_the_rows_from_an_age_on() -> None:
    # 20 + 3 = 23
    text = "Terdapat {} pegawai yang telah berusia 50 tahun ke atas."
    assert found(text.format(23)) == [("23", "consistent", "23")]
    assert found(text.format(24)) == [("24", "inconsistent", "23")]


def test_people_of_the_rows_below_an_age() -> None:
    # 26 + 53 = 79
    text = "Pegawai yang berusia di bawah 40 tahun sebanyak {} orang."
    assert found(text.format(79)) == [("79", "consistent", "79")]
    assert found(text.format(97)) == [("97", "inconsistent", "79")]


def test_table_of_other_people_or_of_another_year_says_nothing() -> None:
    text = "Terdapat 19 pegawai yang telah berusia 50 tahun ke atas."
    assert found(text, "Tabel 5. Peserta pelatihan menurut usia") == []
    assert found(text, "Tabel 5. Pegawai menurut usia tahun 2021") == []


@pytest.mark.parametrize(
    "text",
    [
        # A limit within a row, a part of the people, another year, what is expected, nothing exact.
        "Terdapat 12 pegawai yang telah berusia 55 tahun ke atas.",
        "Terdapat 21 pegawai yang berusia di atas 50 tahun.",
        "Terdapat 14 pegawai perempuan yang berusia 50 tahun ke atas.",
        "Dari 40 pegawai fungsional, 9 pegawai berusia 50 tahun ke atas.",
        "Bidang Pengujian memiliki 9 pegawai berusia 50 tahun ke atas.",
        "Terdapat 9 pegawai berusia 50 tahun ke atas di Bidang Pengujian.",
        "Pada tahun 2020 terdapat 19 pegawai berusia 50 tahun ke atas.",
        "Terdapat 19 pegawai berusia 50 tahun ke atas pada tahun 2020.",
        "Terdapat 9 orang berusia 50 tahun ke atas yang pensiun.",
        "Beberapa pegawai, yaitu 9 orang, berusia 50 tahun ke atas.",
        "Sebanyak lebih dari 20 pegawai berusia 50 tahun ke atas.",
    ],
)
def test_other_people_are_not_accused(text: str) -> None:
    assert [one for one in found(text) if one[1] != "consistent"] == []
