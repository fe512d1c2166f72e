"""Columns that the text defines by others. Values were worked out by hand."""

from __future__ import annotations

import pytest

from tests.expectations.written_sections import Found, said, section

TEXT = (
    "Indeks hemat (IH) adalah nilai hasil dibagi persentase serapan, sedangkan tingkat hemat (TH) adalah IH "
    "dikurangi 1."
)
ROWS = [
    "No | Sasaran | Nilai Hasil | % Serapan | IH | TH",
    "1 | Satu | 101,57 | 98,62 | 1,03 | 0,03",
    "2 | Dua | 103,50 | 97,02 | 1,07 | 0,07",
    "3 | Tiga | 105,17 | 98,84 | 1,06 | 0,06",
    "4 | Empat | 111,82 | 98,38 | 1,14 | 0,14",
    "5 | Lima | 98,89 | 99,62 | 0,99 | -0,01",
]


def wrong(text: str, rows: list[str]) -> set[tuple[str, str]]:
    held: list[Found] = said(section(text, table=rows, caption="Tabel 4. Hasil dan serapan"), "kolom_terdefinisi")
    return {(printed, str(derived)) for printed, verdict, derived in held if verdict == "inconsistent"}


def changed(before: str, after: str) -> list[str]:
    return [row.replace(before, after) for row in ROWS]


def test_row_that_breaks_the_definition_which_the_others_keep() -> None:
    assert wrong(TEXT, ROWS) == set()
    # 1,14 - 1 = 0,14
    assert wrong(TEXT, changed("0,14", "0,24")) == {("0,24", "0.14")}


def test_table_of_another_measure_is_left_alone() -> None:
    # Two rows that break, two columns of the same name, no such column.
    assert wrong(TEXT, [row.replace("0,14", "0,24").replace("0,03", "0,13") for row in ROWS]) == set()
    assert wrong(TEXT, [row.replace("TH", "IH") for row in changed("0,14", "0,24")]) == set()
    assert wrong(TEXT, [row.replace("TH", "Selisih") for row in changed("0,14", "0,24")]) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Tingkat hemat (TH) lebih baik daripada IH tahun lalu.",
        "Tingkat hemat (TH) adalah IH dikurangi 1 dikali bobot 17.",
        "Tingkat hemat (TH) bukan IH dikurangi 1.",
    ],
)
def test_sentence_that_defines_nothing(text: str) -> None:
    assert wrong(text, changed("0,14", "0,24")) == set()


def test_capped_row_and_row_where_less_is_better_keep_another_rule() -> None:
    text = "Mutu adalah hasil dibagi rencana dikali 100%."
    rows = ["No | Layanan | Rencana | Hasil | Mutu", "1 | Satu | 80,0 | 90,0 | 112,50", "2 | Dua | 50,0 | 45,0 | 90,00",
            "3 | Tiga | 40,0 | 38,0 | 95,00", "4 | Empat | 90,0 | 81,0 | 90,00", "5 | Lima | 20,0 | 30,0 | 150,00",
            "6 | Enam | 25,0 | 20,0 | 80,00"]  # fmt: skip
    assert wrong(text, rows) == set()
    assert wrong(text, [row.replace("150,00", "120,00") for row in rows]) == set()
    # 25 / 20 = 125%; 200 - 80 = 120%
    assert wrong(text, [row.replace("80,00", "125,00") for row in rows]) == set()
    assert wrong(text, [row.replace("80,00", "120,00") for row in rows]) == set()
    assert wrong(text, [row.replace("80,00", "87,00") for row in rows]) == {("87,00", "80.00")}
