"""Columns of tables with a row or two, whose names leave little white space between each other."""

from __future__ import annotations

from pathlib import Path

from tests.extractors.made_tables import read, row
from tests.pdf_maker import PageMaker

XS = (120.0, 172.0, 224.0, 276.0)
FIGURES = ("21,15", "18,40", "12,90", "16,05")


def names(page: PageMaker, top: float) -> None:
    """Names of three lines that fill their columns."""
    for line, text in enumerate(("Pengukuran", "Kinerja", "Target")):
        row(page, top + 9 * line, *((x + 6 * (line > 0), text) for x in XS), bold=True)


def test_names_that_stand_close_over_the_figures_of_one_row_part_columns(tmp_path: Path) -> None:
    page = PageMaker()
    page.text(
        64, 60, "Nilai tiap komponen dibandingkan dengan target yang ditetapkan pada awal tahun berjalan ini", size=11
    )
    names(page, 100)
    row(page, 130, (64, "2021*"), *((x + 8, text) for x, text in zip(XS, FIGURES, strict=True)))
    (table,) = read(tmp_path, page)
    assert table.rows == (("", *["Pengukuran Kinerja Target"] * 4), ("2021*", *FIGURES))


def test_words_of_a_name_without_anything_below_one_of_them_are_of_one_column(tmp_path: Path) -> None:
    page = PageMaker()
    row(page, 100, (64, "Jumlah"), (94, "jawaban benar"), (246, "Orang"), (330, "Persen"))
    for number in range(4):
        row(page, 114 + 14 * number, (70, f"{number}"), (250, f"{number + 1}38"), (336, f"{number + 2},9"))
    (table,) = read(tmp_path, page)
    assert table.rows[1] == ("0", "138", "2,9")
    assert {len(line) for line in table.rows} == {3}
