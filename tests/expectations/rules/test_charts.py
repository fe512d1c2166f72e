"""Numbers in charts against tables, other charts and the text. Expected values stand in what is written out here."""

from dataclasses import replace

import pytest

from extractors.content import Table
from tests.expectations.written_sections import Found, said, section
from tests.schemas.grids import table_of

UNITS = " | Biro Umum | Biro Hukum | Biro Kerja Sama | Biro Humas"
LISTED = [
    "No | Unit kerja | Pegawai | Laki-laki",
    "1 | Biro Umum | 103 | 41",
    "2 | Biro Hukum | 37 | 20",
    "3 | Biro Kerja Sama | 27 | 12",
    "4 | Biro Humas | 63 | 30",
]


def chart(*rows: str, name: str = "c001") -> Table:
    return replace(table_of(rows, name=name), engine="written, chart of bars")


def pie(*rows: str) -> Table:
    return replace(table_of(rows, name="c001"), engine="written, pie")


def drawn(numbers: str, table: list[str] = LISTED) -> list[Found]:
    return said(section(table=table, charts=[chart(UNITS, f"Pegawai | {numbers}")]), "grafik_tabel")


def test_numbers_are_held_against_the_column_that_lists_them_under_the_same_names() -> None:
    assert drawn("103 | 37 | 27 | 63") == [
        ("103", "consistent", "103"),
        ("37", "consistent", "37"),
        ("27", "consistent", "27"),
        ("63", "consistent", "63"),
    ]


def test_the_number_that_differs_from_the_table_is_found() -> None:
    assert ("36", "inconsistent", "63") in drawn("103 | 37 | 27 | 36")


def test_two_exchanged_numbers_are_found() -> None:
    found = drawn("63 | 37 | 27 | 103", [*LISTED, "5 | Biro Perencanaan | 49 | 22"])
    assert found == []
    five = chart(f"{UNITS} | Biro Perencanaan", "Pegawai | 63 | 37 | 27 | 103 | 49")
    table = [*LISTED, "5 | Biro Perencanaan | 49 | 22"]
    found = said(section(table=table, charts=[five]), "grafik_tabel")
    assert {("63", "inconsistent", "103"), ("103", "inconsistent", "63")} <= set(found)


def test_the_order_of_the_names_does_not_matter() -> None:
    shuffled = chart(" | Biro Humas | Biro Kerja Sama | Biro Umum | Biro Hukum", "Pegawai | 63 | 27 | 103 | 37")
    found = said(section(table=LISTED, charts=[shuffled]), "grafik_tabel")
    assert len(found) == 4
    assert {verdict for _, verdict, _ in found} == {"consistent"}


def test_a_row_may_list_what_a_chart_draws() -> None:
    table = [
        "Pendidikan | Biro Umum | Biro Hukum | Biro Kerja Sama | Biro Humas",
        "S-1 | 56 | 24 | 16 | 52",
        "S-2 | 13 | 8 | 6 | 9",
    ]
    found = said(section(table=table, charts=[chart(UNITS, "S-1 | 56 | 24 | 16 | 25")]), "grafik_tabel")
    assert ("25", "inconsistent", "52") in found


@pytest.mark.parametrize(
    "numbers",
    ["103 | 37 | 72 | 36", "99 | 35 | 25 | 60", "41 | 37 | 12 | 63"],
    ids=["two differ", "all differ", "mixed"],
)
def test_a_chart_of_something_else_is_left_alone(numbers: str) -> None:
    assert drawn(numbers) == []


def test_a_coarser_number_of_a_chart_agrees() -> None:
    table = ["Tahun | Nilai RB", "2017 | 38,78", "2018 | 38,63", "2019 | 40,35", "2020 | 40,94"]
    years = chart(" | 2017 | 2018 | 2019 | 2020", " | 38,8 | 38,6 | 40,4 | 40,9")
    assert {v for _, v, _ in said(section(table=table, charts=[years]), "grafik_tabel")} == {"consistent"}


def test_years_are_the_same_only_when_they_are_equal() -> None:
    table = ["Tahun | Nilai RB", "2013 | 38,78", "2014 | 38,63", "2015 | 40,35", "2016 | 40,95"]
    years = chart(" | 2017 | 2018 | 2019 | 2020", " | 38,78 | 38,63 | 40,35 | 40,95")
    assert said(section(table=table, charts=[years]), "grafik_tabel") == []


def test_shares_of_a_pie_are_those_of_the_sum_of_its_numbers() -> None:
    # 50 + 30 + 20 = 100; 50 is half of it, 20 a fifth.
    right = pie(" | Pria | Wanita | Lainnya", " | 50 | 30 | 20", " | 50% | 30% | 20%")
    assert {v for _, v, _ in said(section(charts=[right]), "grafik_bagian")} == {"consistent"}
    wrong = pie(" | Pria | Wanita | Lainnya", " | 50 | 30 | 20", " | 50% | 30% | 25%")
    assert ("25%", "inconsistent", "20") in said(section(charts=[wrong]), "grafik_bagian")


def test_a_mean_in_the_text_is_that_of_the_chart_of_its_section() -> None:
    # (3,9 + 3,82 + 3,82 + 3,74) / 4 = 3,82.
    four = chart(UNITS, "Indeks | 3,9 | 3,82 | 3,82 | 3,74")
    text = "Berdasarkan rata-rata nilai indeks masing-masing biro diperoleh indeks kepuasan sebesar {}."
    assert said(section(text.format("3,82"), charts=[four]), "rerata_tabel") == [("3,82", "consistent", "3.82")]
    assert said(section(text.format("3,87"), charts=[four]), "rerata_tabel") == [("3,87", "inconsistent", "3.82")]


@pytest.mark.parametrize(
    "text",
    [
        "Rata-rata tertimbang nilai indeks masing-masing biro sebesar 3,87.",
        "Rata-rata nilai indeks seluruh kementerian sebesar 3,87.",
        "Indeks kepuasan tahun ini sebesar 3,87.",
        "Rata-rata waktu layanan masing-masing biro sebesar 3,87 hari.",
    ],
)
def test_a_mean_of_something_else_is_left_alone(text: str) -> None:
    four = chart(UNITS, "Indeks | 3,9 | 3,82 | 3,82 | 3,74")
    assert said(section(text, charts=[four]), "rerata_tabel") == []


def test_the_total_of_a_chart_is_the_sum_of_its_other_numbers() -> None:
    # 16 + 18 + 56 + 13 = 103, 0 + 5 + 24 + 8 = 37, 1 + 4 + 16 + 6 = 27.
    rows = ("SMA | 16 | 0 | 1", "D-3 | 18 | 5 | 4", "S-1 | 56 | 24 | 16", "S-2 | 13 | 8 | 6", "Total | 103 | 37 | {}")
    names = " | Biro Umum | Biro Hukum | Biro Kerja Sama"
    right = chart(names, *(row.format("27") for row in rows))
    assert {v for _, v, _ in said(section(charts=[right]), "pola_tabel")} == {"consistent"}
    wrong = chart(names, *(row.format("28") for row in rows))
    assert ("28", "inconsistent", "27") in said(section(charts=[wrong]), "pola_tabel")


def test_numbers_of_few_digits_suffice_where_both_bear_one_title() -> None:
    table = [
        "Unit kerja | Total indeks",
        "Biro Umum | 0",
        "Biro Hukum | 0,75",
        "Biro Kerja Sama | 0",
        "Biro Humas | 0,25",
    ]
    wrong = chart(UNITS, " | 0 | 0,05 | 0 | 0,25")
    titles = ("Tabel 6. Indeks Pengelolaan Data dan Informasi", "Indeks Pengelolaan Data dan Informasi Tahun 2020")
    assert said(section(table=table, caption="Tabel 6. Kunjungan laman", charts=[wrong]), "grafik_tabel") == []
    five = [*table, "Biro Perencanaan | 0,2"]
    drawn_five = replace(chart(f"{UNITS} | Biro Perencanaan", " | 0 | 0,05 | 0 | 0,25 | 0,2"), caption=titles[1])
    found = said(section(table=five, caption=titles[0], charts=[drawn_five]), "grafik_tabel")
    assert ("0,05", "inconsistent", "0.75") in found


def test_what_differs_from_a_chart_and_from_another_table_is_what_is_wrong() -> None:
    right, wrong = (
        chart(UNITS, "Pegawai | 103 | 37 | 27 | 63"),
        chart(UNITS, "Pegawai | 103 | 37 | 27 | 36", name="c002"),
    )
    assert ("36", "inconsistent", "63") in said(section(table=LISTED, charts=[right, wrong]), "grafik_tabel")
    assert ("63", "inconsistent", "36") not in said(section(table=LISTED, charts=[right, wrong]), "grafik_tabel")


@pytest.mark.parametrize(
    ("title", "found"), [("Gambar 1. Pegawai Triwulan II", 0), ("Gambar 1. Pegawai Triwulan III", 4)]
)
def test_a_chart_of_another_part_of_the_year_is_left_alone(title: str, found: int) -> None:
    later = replace(chart(UNITS, "Pegawai | 103 | 37 | 27 | 36"), caption=title)
    report = section(table=LISTED, caption="Tabel 1. Pegawai Triwulan III", charts=[later])
    assert len(said(report, "grafik_tabel")) == found


def test_the_row_of_a_series_in_the_table_of_its_chart_is_held_against_it_whatever_it_prints() -> None:
    both = chart(UNITS, "2019 | 69,39 | 73,40 | 68,86 | 73,76", "2020 | 79,67 | 83,36 | 78,66 | 72,40")
    copied = [UNITS, "2019 | 79,67 | 83,36 | 78,66 | 72,40", "2020 | 79,67 | 83,36 | 78,66 | 72,40"]
    found = said(section(table=copied, charts=[both]), "grafik_tabel")
    assert [verdict for _, verdict, _ in found].count("inconsistent") == 4
    assert ("69,39", "inconsistent", "79.67") in found
