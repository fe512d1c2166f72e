"""How a report groups thousands, and what columns that do not show it are read as."""

import pytest

from schemas.figures.report_signs import grouping_sign
from schemas.tables.labelled_tables import LabelledTable
from tests.expectations.written_sections import section
from tests.schemas.grids import table_of
from tests.schemas.sentences import sentence_of

MANY = "Nilai 81,25 dan 77,5 serta 90,12; 64,8 dan 71,44; 1.204.310 dan 88,1; 93,27, 55,5 dan 60,75; 49,9 dan 73,33."
MIXED = "Nilai 81.25 dan 77.5 serta 90.12."


def test_report_that_writes_decimals_with_commas_groups_with_dots() -> None:
    assert grouping_sign((), (sentence_of(MANY, "s1"),)) == "."


@pytest.mark.parametrize("text", ["Nilai 81,25 dan 77,5.", f"{MANY} {MIXED}", "Terdapat 12 sarana."])
def test_few_figures_or_two_ways_of_writing_leave_it_open(text: str) -> None:
    assert grouping_sign((), (sentence_of(text, "s1"),)) == ""


@pytest.mark.parametrize(
    ("header", "cells", "read"),
    [
        # Two digits before the sign, or things that are counted.
        ("Masuk", ("13.067", "14.218"), ["13067", "14218"]),
        ("Peserta", ("2.340", "1.245"), ["2340", "1245"]),
        ("Diperiksa", ("2.340", "1.245"), ["2340", "1245"]),
        # Scores of three decimals look the same.
        ("Nilai 2022", ("3.287", "3.134"), ["None", "None"]),
        ("Jumlah nilai", ("3.287", "3.134"), ["None", "None"]),
        ("Nilai peserta", ("3.287", "3.134"), ["None", "None"]),
        # Of other size than the column's other figures, which are measured in other units.
        ("Realisasi", ("2.508", "92,3"), ["2508", "92.3"]),
        # With the sign of its decimals, scores of three decimals, unless they may be thousands written otherwise.
        ("NRR", ("3,287", "3,134"), ["3.287", "3.134"]),
        ("Masuk", ("13,067", "4,218"), ["None", "None"]),
        ("Peserta", ("2,340", "1,245"), ["None", "None"]),
    ],
)
def test_column_of_one_shape_is_read_as_the_report_writes(header: str, cells: tuple[str, str], read: list[str]) -> None:
    rows = [f"Uraian | {header}", *(f"Uraian {n} | {cell}" for n, cell in zip("AB", cells, strict=True))]
    held = LabelledTable(section(MANY, table=rows).tables[0], 2022)
    assert [str(held.view.figures(row, 1)[0].value) for row in held.view.body] == read


def test_numbers_of_tables_are_no_way_of_writing_decimals() -> None:
    cited = " ".join(f"Lihat Tabel {n}.1 dan Gambar {n}.2." for n in range(1, 6))
    assert grouping_sign((), (sentence_of(f"{MANY} {cited}", "s1"),)) == "."


def test_column_stays_open_where_the_report_does() -> None:
    held = LabelledTable(table_of(["Uraian | Peserta", "A | 2.340", "B | 1.245"]), 2022)
    assert [held.view.figures(row, 1)[0].value for row in held.view.body] == [None, None]
