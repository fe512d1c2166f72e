"""Tables without rules right below other text: another table, a list, the legend of a chart."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extractors.made_tables import read, row
from tests.pdf_maker import PageMaker

XS = (64.0, 100.0, 300.0, 400.0)
LIGHT = (0.9, 0.93, 0.97)
FIRST, SECOND = ("No", "Komponen", "Bobot", "Nilai"), ("No", "Satuan kerja", "Pagu", "Realisasi")


def table(page: PageMaker, top: float, head: tuple[str, ...], rows: int, apart: float = 14) -> float:
    """A table with a bold header at `top`; gives the place of the next row below it."""
    row(page, top, *zip(XS, head, strict=True), bold=True)
    for number in range(1, rows + 1):
        cells = (str(number), f"Layanan tahap {number}", f"{10 * number}", f"{number},50")
        row(page, top + apart * number, *zip(XS, cells, strict=True))
    return top + apart * (rows + 1)


def test_a_header_clear_of_the_rows_above_begins_another_table(tmp_path: Path) -> None:
    page = PageMaker()
    below = table(page, 100, FIRST, 4)
    table(page, below + 12, SECOND, 3)
    one, other = read(tmp_path, page)
    assert (one.rows[0], len(one.rows)) == (FIRST, 5)
    assert (other.rows[0], len(other.rows)) == (SECOND, 4)


def test_bold_names_as_near_as_the_other_rows_are_of_the_same_table(tmp_path: Path) -> None:
    page = PageMaker()
    below = table(page, 100, FIRST, 4)
    table(page, below, ("B", "Layanan daring", "Bobot", "Nilai"), 3)
    (whole,) = read(tmp_path, page)
    assert len(whole.rows) == 9


def test_a_heading_between_two_striped_tables_is_of_neither(tmp_path: Path) -> None:
    page = PageMaker()
    for top in (104, 132, 193, 221):
        page.fill(60, top, 500, top + 14, LIGHT)
    table(page, 100, FIRST, 3)
    page.text(60, 171, "b. Dibandingkan dengan tahun lalu", size=10)
    table(page, 189, SECOND, 3)
    one, other = read(tmp_path, page)
    assert (len(one.rows), len(other.rows)) == (4, 4)
    assert other.rows[0] == SECOND
    assert not any("Dibandingkan" in text for found in (one, other) for line in found.rows for text in line)


@pytest.mark.parametrize("size", [8, 13])
def test_a_heading_between_tables_with_rules_of_other_ends_is_of_neither(tmp_path: Path, size: int) -> None:
    page = PageMaker()

    def ruled(top: float, head: tuple[str, ...], end: float) -> float:
        for at in range(5):
            page.line(60, top - 10 + 14 * at, end, top - 10 + 14 * at)
        return table(page, top, head, 3)

    below = ruled(100, FIRST, 500)
    page.text(60, below + 10, "Perkembangan tahun berjalan", size=size, bold=size > 8)
    ruled(below + 32, SECOND, 478)
    found = read(tmp_path, page)
    assert [(one.rows[0], len(one.rows)) for one in found] == [(FIRST, 4), (SECOND, 4)]


def test_points_of_a_list_above_a_header_are_not_of_the_table(tmp_path: Path) -> None:
    page = PageMaker()
    row(page, 60, (64, "1."), (84, "Indeks layanan kantor"))
    row(page, 74, (64, "2."), (84, "Nilai kinerja anggaran"))
    page.text(64, 90, "a. Realisasi tahun berjalan", size=8)
    row(page, 104, *zip(XS, FIRST, strict=True), bold=True)
    row(page, 118, *zip(XS, ("1", "Layanan daring", "40", "3,50"), strict=True))
    (found,) = read(tmp_path, page)
    assert found.rows == (FIRST, ("1", "Layanan daring", "40", "3,50"))


@pytest.mark.parametrize("framed", [True, False])
def test_what_stands_in_a_frame_is_not_of_the_table_below_it(tmp_path: Path, framed: bool) -> None:
    page = PageMaker()
    if framed:
        page.line(60, 60, 500, 60).line(60, 60, 60, 90).line(500, 60, 500, 90)
    # The legend of a chart.
    row(page, 84, (100, "2019"), (300, "2020"), (400, "2021"))
    table(page, 100, FIRST, 4)
    (found,) = read(tmp_path, page)
    assert (found.rows[0] == FIRST) is framed
    assert len(found.rows) == (5 if framed else 6)


def test_a_first_row_that_no_stripe_parts_from_the_header_is_a_row(tmp_path: Path) -> None:
    page = PageMaker()
    for top in (118, 146):
        page.fill(60, top, 500, top + 14, LIGHT)
    table(page, 100, FIRST, 4)
    (found,) = read(tmp_path, page)
    assert found.rows[:2] == (FIRST, ("1", "Layanan tahap 1", "10", "1,50"))
    assert found.header_rows == 1
