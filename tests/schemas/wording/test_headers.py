"""Headers as comparable words."""

import pytest

from schemas.wording.headers import ONLY_YEARS, column_headers, header_of, naming_rows, period_in, words_of
from tests.schemas.grids import table_of

VOCABULARY = frozenset({"target", "realisasi", "capaian", "rekomendasi", "perspektif", "indikator", "persen"})


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Indikato", "indikator"),
        ("Realiasi", "realisasi"),
        ("Targt", "target"),
        ("Reko mendasi", "rekomendasi"),
        ("T", "target"),
        ("%", "persen"),
        ("Presentase", "persen"),
    ],
)
def test_misspelt_broken_and_short_words_are_mended(text: str, word: str) -> None:
    assert words_of(text, VOCABULARY) == (word,)


def test_a_word_that_is_no_near_miss_stays() -> None:
    assert words_of("Keterangan", VOCABULARY) == ("keterangan",)


def test_a_header_over_two_levels_holds_the_words_of_both_and_its_year() -> None:
    header = header_of(("Target Kinerja", "2021"), VOCABULARY)
    assert header.words == {"target", "kinerja"}
    assert header.year == 2021


def test_a_header_that_is_only_a_year_says_so() -> None:
    assert header_of(("2020",)).words == {ONLY_YEARS}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Realisasi TW II", "TW 2"),
        ("s/d TW 4", "s/d TW 4"),
        ("Triwulan III", "TW 3"),
        ("Semester I Tahun 2022", "Semester 1"),
        ("Tahun 2022", ""),
    ],
)
def test_each_way_of_naming_a_part_of_the_year(text: str, period: str) -> None:
    assert period_in(text) == period


def test_a_row_that_numbers_the_columns_names_none() -> None:
    rows = ["No. | Sasaran | Capaian (%) | Penyerapan (%) | Efisiensi", "(1) | (2) | (3) | (4) | (5) = (3) - (4)",
            "1 | Satu | 99,16 | 93,01 | 6,15"]  # fmt: skip
    table = table_of(rows, header_rows=2)
    assert naming_rows(table) == (0,)
    assert [header.text for header in column_headers(table)] == [text.strip() for text in rows[0].split("|")]
    # Years, and numbers of months, are names.
    years = table_of(["Uraian | Realisasi | < | <", "^ | 2021 | 2022 | 2023", "A | 5 | 6 | 7"], header_rows=2)
    assert naming_rows(years) == (0, 1)
