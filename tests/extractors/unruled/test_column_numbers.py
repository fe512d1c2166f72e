"""The row below a header that numbers the columns, where no rule parts it from the names above."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.unruled.column_numbers import are_column_numbers
from tests.extractors.made_tables import read, row, rule
from tests.pdf_maker import PageMaker

PLACES = (65.0, 110.0, 250.0, 330.0, 410.0)
NAMES = ("No", "Wilayah", "Target", "Realisasi", "Capaian")
BODY = (
    ("1", "Utara", "10", "9", "90"),
    ("2", "Selatan", "20", "20", "100"),
    ("3", "Timur", "40", "10", "25"),
)


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize(
    "numbers", [("(1)", "(2)", "(3)", "(4)", "(5)"), ("1", "2", "3", "4", "5=4/3x100"), ("1", "2", "3", "4", "5")]
)
def test_numbers_of_columns_are_a_row_of_their_own(numbers: tuple[str, ...], bold: bool, tmp_path: Path) -> None:
    page = rule(PageMaker(), 96, 124, 190)
    row(page, 108, *zip(PLACES, NAMES, strict=True), bold=True)
    row(page, 118, *zip(PLACES, numbers, strict=True), bold=bold)
    for n, texts in enumerate(BODY):
        row(page, 138 + 18 * n, *zip(PLACES, texts, strict=True))
    (table,) = read(tmp_path, page)
    assert table.rows == (NAMES, numbers, *BODY)


def test_numbers_of_columns_repeated_with_the_header_are_left_out_on_the_next_page(tmp_path: Path) -> None:
    pages = []
    for first in (0, 26):
        page = rule(PageMaker(), 96, 124)
        row(page, 108, *zip(PLACES, NAMES, strict=True), bold=True)
        row(page, 118, *zip(PLACES, ("(1)", "(2)", "(3)", "(4)", "(5)"), strict=True))
        for n in range(26):
            row(page, 138 + 26 * n, *zip(PLACES, (str(first + n + 1), "Daerah", "10", "9", "90"), strict=True))
        pages.append(page)
    (table,) = read(tmp_path, *pages)
    assert [cells[0] for cells in table.rows] == ["No", "(1)", *(str(n + 1) for n in range(52))]


@pytest.mark.parametrize(
    "texts", [(), ("1",), ("1", "2"), ("(2)", "(3)"), ("1", "2", "4"), ("1", "2", "3", "Baik"), ("1,0", "2,0", "3,0")]
)
def test_other_texts_number_no_columns(texts: tuple[str, ...]) -> None:
    assert not are_column_numbers(texts)


def test_two_columns_are_numbered_in_brackets() -> None:
    assert are_column_numbers(("(1)", "(2)"))
