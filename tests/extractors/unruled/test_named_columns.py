"""Columns told by their names: of nothing else, of numbers beside a label over both, or on the page before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extractors.made_tables import read, row, rule
from tests.pdf_maker import PageMaker

PLACES = (65.0, 90.0, 250.0, 320.0, 400.0)
NAMES = ("No", "Uraian kegiatan", "Target", "Hasil", "Keterangan")


def cells(page: PageMaker, top: float, texts: tuple[str, ...], *, bold: bool = False) -> PageMaker:
    """A row, each text at the left of its column."""
    return row(page, top, *((x, text) for x, text in zip(PLACES, texts, strict=True) if text), bold=bold)


@pytest.mark.parametrize("blank", range(5))
def test_a_column_in_which_nothing_is_printed_but_its_name_is_one(blank: int, tmp_path: Path) -> None:
    page = cells(rule(PageMaker(), 100, 118), 112, NAMES, bold=True)
    rows = []
    for n in range(5):
        texts = (str(n + 1), f"Kegiatan {n}", "10", "9", "baik")
        rows.append(tuple("" if at == blank else text for at, text in enumerate(texts)))
        cells(rule(page, 118 + 18 * (n + 1)), 130 + 18 * n, rows[-1])
    (table,) = read(tmp_path, page)
    assert table.rows == (NAMES, *rows)


def test_a_name_of_two_words_spread_over_figures_is_one(tmp_path: Path) -> None:
    page = cells(rule(PageMaker(), 100, 118, 208), 112, (*NAMES[:4], "Jumlah"), bold=True)
    # 11 points behind the end of "Jumlah", at 428.9.
    row(page, 112, (440, "unit"), bold=True)
    for n in range(5):
        cells(page, 130 + 18 * n, (str(n + 1), f"Kegiatan {n}", "10", "9", f"2{n}"))
    (table,) = read(tmp_path, page)
    assert [len(cells) for cells in table.rows] == [5] * 6
    assert table.rows[0][4] == "Jumlah unit"


def test_two_numbered_rows_below_a_header_that_says_so_part_numbers_from_names_over_a_label(tmp_path: Path) -> None:
    page = cells(rule(PageMaker(), 100, 118, 172), 112, NAMES, bold=True)
    rows = (("1", "Eselon III", "201", "40", "161"), ("2", "Eselon IV", "440", "67", "373"))
    for n, texts in enumerate(rows):
        cells(page, 130 + 18 * n, texts)
    row(page, 166, (65, "Jumlah"), (250, "641"), (320, "107"), (400, "534"))
    (table,) = read(tmp_path, page)
    assert table.rows == (NAMES, *rows, ("Jumlah", "Jumlah", "641", "107", "534"))


def test_bold_names_at_the_foot_of_a_page_head_the_rows_at_the_top_of_the_next_one(tmp_path: Path) -> None:
    first, second = PageMaker(), rule(PageMaker(), 60)
    for n in range(3):
        first.text(60, 700 + 20 * n, "Bagian ini memuat data tahun berjalan.")
    cells(first, 780, NAMES, bold=True)
    rows = tuple((str(n + 1), f"Kegiatan {n}", "10", "9", "baik") for n in range(6))
    for n, texts in enumerate(rows):
        cells(second, 72 + 18 * n, texts)
    (table,) = read(tmp_path, first, second)
    assert table.rows == (NAMES, *rows)
    assert table.header_rows == 1
    assert table.pages == (1, 2)


def test_names_of_two_levels_at_the_foot_of_a_page_head_the_rows_of_the_next_one(tmp_path: Path) -> None:
    first, second = PageMaker(), PageMaker()
    first.text(60, 720, "Bagian ini memuat data tahun berjalan.")
    row(first, 766, (65, "No"), (90, "Unit kerja"), (283.5, "2019"), (413.5, "2020"), bold=True)
    row(first, 782, (245, "Target"), (320, "Hasil"), (375, "Target"), (450, "Hasil"), bold=True)
    for n in range(6):
        row(second, 72 + 18 * n, (65, str(n + 1)), (90, f"Biro {n}"), *((x, "75,10") for x in (250, 320, 380, 450)))
    (table,) = read(tmp_path, first, second)
    assert [cells[:2] for cells in table.rows[2:]] == [(str(n + 1), f"Biro {n}") for n in range(6)]
    assert table.rows[0][2:] == ("2019", "2019", "2020", "2020")
    assert table.rows[1][2:] == ("Target", "Hasil", "Target", "Hasil")


def test_a_bold_heading_at_the_foot_of_a_page_is_no_header_of_the_next_table(tmp_path: Path) -> None:
    first, second = PageMaker(), PageMaker()
    first.text(60, 720, "Bagian ini memuat data tahun berjalan.")
    row(first, 780, (60, "2."), (80, "Capaian kinerja menurut sasaran"), bold=True)
    cells(second, 72, NAMES, bold=True)
    for n in range(6):
        cells(second, 90 + 18 * n, (str(n + 1), f"Kegiatan {n}", "10", "9", "baik"))
    (table,) = read(tmp_path, first, second)
    assert table.pages == (2,)
    assert table.rows[0] == NAMES
