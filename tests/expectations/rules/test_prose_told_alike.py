"""Figures that are told like the one before them, of another row, of two times or of what was counted before.

Expected values were worked out by hand.
"""

import pytest

from tests.expectations.written_sections import said, section, written
from tests.schemas.sentences import sentence_of

CASES = [
    "No | Jenis perkara | Sisa 2022 | Masuk | Putus | Sisa 2023",
    "1 | Gugatan | 23 | 67 | 71 | 19",
    "2 | Permohonan | 4 | 214 | 213 | 5",
    " | Jumlah perkara perdata | 27 | 281 | 284 | 24",
    "3 | Pidana biasa | 36 | 172 | 181 | 27",
    "4 | Pidana anak | 1 | 12 | 13 | 0",
    " | Jumlah perkara pidana | 37 | 184 | 194 | 27",
    " | Jumlah seluruhnya | 64 | 465 | 478 | 51",
]


def found(*texts: str, rule: str = "turunan_prosa") -> list[tuple[str, str, str]]:
    """What is said of the figures of sentences beside the table of cases."""
    return said(section(*texts, table=CASES, caption="Tabel 1. Keadaan perkara", title="LAPORAN 2023"), rule)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        # As the count before it, it is of the cases that came in; the sum of a group is called by what it sums up.
        ("Perkara perdata yang masuk sebanyak 281 perkara, sedangkan perkara pidana {} perkara.", "184", "134"),
        # As the one before it, of what was left.
        ("Sisa perkara terbanyak adalah pidana biasa, yakni 27 perkara, disusul gugatan sebanyak {} perkara.", "19",
         "18"),
        # 478 - 465 = 13
        ("Jumlah perkara yang diputus melebihi perkara yang masuk sebanyak {} perkara.", "13", "15"),
        # 214 of 281 are 76,16%.
        ("Permohonan merupakan jenis terbanyak dengan porsi {} dari perkara perdata yang masuk.", "76,16%", "70,16%"),
    ],
)  # fmt: skip
def test_figure_told_like_the_one_before_it_is_of_the_same_column(text: str, right: str, wrong: str) -> None:
    assert [one for one in found(text.format(right)) if one[1] == "inconsistent"] == []
    assert [one[:2] for one in found(text.format(wrong)) if one[1] == "inconsistent"] == [(wrong, "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        # Of another column, as its own words say.
        "Perkara perdata yang masuk sebanyak 281 perkara, sedangkan perkara pidana yang putus 194 perkara.",
        # By how much it rose is no cell of that column.
        "Perkara perdata yang masuk sebanyak 281 perkara, sedangkan perkara pidana bertambah 134 perkara.",
        "Perkara perdata yang masuk sebanyak 281 perkara dari target perkara pidana 134 perkara.",
        # Of both together.
        "Gugatan yang masuk sebanyak 67 perkara, bersama pidana anak seluruhnya 72 perkara.",
    ],
)
def test_figure_told_otherwise_is_left_alone(text: str) -> None:
    assert [one for one in found(text) if one[1] == "inconsistent"] == []


YEARS = [
    "Tahun | Sisa awal | Masuk | Putus | Sisa akhir",
    "2021 | 53 | 476 | 470 | 59",
    "2022 | 59 | 532 | 525 | 66",
    "2023 | 66 | 547 | 561 | 52",
]


def in_years(text: str) -> list[tuple[str, str]]:
    """What is wrong in a sentence beside the table of years."""
    report = section(text, table=YEARS, caption="Tabel 2. Perkara tahun 2021-2023", title="LAPORAN 2023")
    return [one[:2] for one in said(report, "turunan_prosa") if one[1] == "inconsistent"]


def test_what_became_of_a_figure_stands_beside_it_in_the_table() -> None:
    # 66 at the beginning of 2023 and 52 at its end; 525 in 2022 and 561 in 2023
    assert in_years("Sisa perkara turun dari 66 menjadi 52 perkara.") == []
    assert in_years("Sisa perkara turun dari 66 menjadi 55 perkara.") == [("55", "inconsistent")]
    assert in_years("Perkara putus naik dari 525 menjadi 561 perkara.") == []
    assert in_years("Perkara putus naik dari 575 menjadi 561 perkara.") == [("575", "inconsistent")]


def test_what_became_of_a_figure_of_a_named_year_is_looked_up_in_that_year() -> None:
    # 476 in 2021; in 2022, which is not meant, 532
    assert in_years("Perkara masuk naik dari 476 pada tahun 2021 menjadi 547 pada tahun 2023.") == []
    assert in_years("Perkara masuk naik dari 478 pada tahun 2021 menjadi 547 pada tahun 2023.") == [
        ("478", "inconsistent")
    ]


def test_figures_of_other_things_than_the_table_counts_are_left_alone() -> None:
    assert in_years("Jumlah pegawai di seluruh satuan kerja turun dari 67 menjadi 52 orang.") == []


def test_share_behind_a_count_of_the_table_is_of_what_its_row_has_in_all() -> None:
    table = [
        "No | Komoditas | Permohonan | Disetujui | Ditolak",
        "1 | Pangan | 1.151.384 | 1.149.737 | 1.647",
        "2 | Obat | 119.863 | 119.451 | 412",
        "3 | Kosmetik | 125.947 | 125.018 | 929",
        " | Jumlah | 1.397.194 | 1.394.206 | 2.988",
    ]
    # 2.988 / 1.397.194 = 0,2139%
    text = "Permohonan yang ditolak sebanyak 2.988 ({}%)."
    for printed, wrong in (("0,21", False), ("0,27", True)):
        report = section(text.format(printed), table=table, caption="Tabel 3. Permohonan menurut komoditas")
        found = [one for one in said(report, "turunan_prosa", "tabel_prosa") if one[1] == "inconsistent"]
        assert bool(found) == wrong


def test_conclusion_says_again_what_the_report_said_before() -> None:
    def closing(printed: str) -> list[str]:
        texts = (
            ("A. Mediasi", "Tingkat keberhasilan pendampingan usaha mikro mencapai 17,65%."),
            ("Penutup", f"Sebagai kesimpulan, pendampingan usaha mikro {printed}."),
        )
        sentences = tuple(sentence_of(text, f"s{n}", headings=(head,)) for n, (head, text) in enumerate(texts))
        report = written(sentences=sentences)
        found = said(report, "turunan_prosa")
        return [one[0] for one in found if one[1] == "inconsistent"]

    assert closing("17,65%") == []
    assert closing("18,65%") == ["18,65%"]
    # Of something else.
    assert closing("di kota besar 18,65%") == []


@pytest.mark.parametrize(
    ("first", "second", "accused"),
    [
        # Of the same state, told twice.
        ("Sebanyak 18 dari 46 peserta berpredikat mahir benar.", "Berpredikat mahir benar 13 dari 46 peserta.", True),
        # Of another level of the scale, and of another question.
        ("Sebanyak 18 dari 46 peserta memilih skala 4.", "Sebanyak 13 dari 46 peserta memilih skala 3.", False),
        ("Pada butir B2, 18 dari 46 peserta memilih skala 4.",
         "Pada butir B5, 13 dari 46 peserta memilih skala 4.", False),
        ("Dari 46 peserta, 18 orang memilih skala 4 dan 28 orang memilih skala 3 pada butir B2.",
         "Pada butir B5, 13 dari 46 peserta memilih skala 4.", False),
    ],
)  # fmt: skip
def test_counts_of_things_called_by_a_number_are_of_other_things(first: str, second: str, accused: bool) -> None:
    found = said(section(first, second), "turunan_prosa")
    assert bool([one for one in found if one[1] == "inconsistent"]) == accused
