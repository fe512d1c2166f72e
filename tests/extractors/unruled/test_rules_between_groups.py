"""Rules and stripes that part groups of rows: told from those that part single rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extractors.made_tables import read, row, rule
from tests.pdf_maker import PageMaker

XS = (64.0, 90.0, 234.0, 440.0)
HEAD = ("No", "Unit kerja", "Rencana aksi", "Nilai")
# Lines of one text are 10 points apart, rows begin 28 points below each other.
LEADING, ROW = 10.0, 28.0


def group(page: PageMaker, top: float, number: int, rows: int) -> float:
    """A unit whose name is higher than a row, with so many actions of two lines; where the next one begins."""
    row(page, top, (XS[0], str(number)), (XS[1], f"Direktorat {number}"))
    for index, text in enumerate(("Pengawasan", "Pangan")):
        row(page, top + LEADING * (index + 1), (XS[1], text))
    for index in range(rows):
        at = top + ROW * index
        row(page, at, (XS[2], f"Sosialisasi tahap {index + 1} dari unit {number}"), (XS[3], f"{number}{index},50"))
        row(page, at + LEADING, (XS[2], "bagi seluruh pelaku usaha"))
    return top + ROW * rows


@pytest.mark.parametrize("striped", [False, True])
def test_rows_between_the_edges_of_groups_are_parted(tmp_path: Path, striped: bool) -> None:
    page = PageMaker()
    if striped:
        page.fill(60, 100, 500, 120, (0.1, 0.3, 0.5))
    else:
        rule(page, 100, 120)
    row(page, 114, *zip(XS, HEAD, strict=True), bold=True)
    top = 134.0
    sizes = [2, 3, 2, 3, 2, 2]
    for number, rows in enumerate(sizes, start=1):
        if striped and number % 2 == 0:
            page.fill(60, top - 14, 500, top + ROW * rows - 14, (0.93, 0.93, 0.93))
        top = group(page, top, number, rows)
        if not striped:
            rule(page, top - 14)
    (table,) = read(tmp_path, page)
    expected = [
        (f"Sosialisasi tahap {index + 1} dari unit {number} bagi seluruh pelaku usaha", f"{number}{index},50")
        for number, rows in enumerate(sizes, start=1)
        for index in range(rows)
    ]
    assert [r[2:] for r in table.rows] == [HEAD[2:], *expected]
    assert [r[0] for r in table.rows if r[3].endswith("0,50")] == ["1", "2", "3", "4", "5", "6"]


def test_figures_below_each_other_beside_one_text_are_of_one_row_between_rules(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 120)
    row(page, 114, *zip(XS, HEAD, strict=True), bold=True)
    for number in range(1, 7):
        top = 134.0 + 50 * (number - 1)
        row(page, top, (XS[0], str(number)), (XS[1], f"Biro {number}"), (XS[2], f"Sosialisasi dari unit {number}"))
        for index, text in enumerate(("bagi seluruh pelaku usaha", "di daerah")):
            row(page, top + LEADING * (index + 1), (XS[2], text))
        # Two scores of one action, as far apart as rows would be.
        row(page, top, (XS[3], f"{number}1,50"))
        row(page, top + ROW, (XS[3], f"{number}2,50"))
        rule(page, top + 36)
    (table,) = read(tmp_path, page)
    assert [r[0] for r in table.rows] == ["No", "1", "2", "3", "4", "5", "6"]
    assert table.rows[1][3] == "11,50 12,50"


def test_a_group_with_one_figure_may_have_a_row_without_any(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 120)
    row(page, 114, *zip(XS, HEAD, strict=True), bold=True)
    top = 134.0
    for number in range(1, 6):
        top = group(page, top, number, 3)
        rule(page, top - 14)
    # The name is higher than the two rows beside it, which are further apart than the lines of a text.
    row(page, top, (XS[0], "6"), (XS[1], "Direktorat 6"), (XS[2], "Masukan:"))
    row(page, top + LEADING, (XS[1], "Pengawasan"))
    row(page, top + 18, (XS[1], "Pangan"), (XS[2], "Dana yang diserap"), (XS[3], "60,50"))
    rule(page, top + 26)
    (table,) = read(tmp_path, page)
    assert [r[2:] for r in table.rows[-2:]] == [("Masukan:", ""), ("Dana yang diserap", "60,50")]
    assert [r[0] for r in table.rows[-3:]] == ["5", "6", "6"]
