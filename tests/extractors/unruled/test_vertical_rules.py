"""Tables whose columns are ruled and whose rows are not: told by shading, figures, and texts beside each other."""

from __future__ import annotations

from pathlib import Path

from tests.extractors.made_tables import LEFT, RIGHT, read, row, rule
from tests.pdf_maker import PageMaker

EDGES = (LEFT, 90.0, 300.0, 400.0, RIGHT)
PLACES = (65.0, 95.0, 310.0, 410.0)
NAMES = ("No", "Uraian", "Target", "Hasil")


def upright(page: PageMaker, top: float, bottom: float) -> PageMaker:
    """Vertical rules between the columns and at both sides."""
    for x in EDGES:
        page.line(x, top, x, bottom)
    return page


def cells(page: PageMaker, top: float, *texts: str, bold: bool = False) -> PageMaker:
    """A row, each text at the left of its column."""
    return row(page, top, *((x, text) for x, text in zip(PLACES, texts, strict=True) if text), bold=bold)


def test_shading_parts_the_rows_of_a_table_that_only_vertical_rules_part(tmp_path: Path) -> None:
    page = upright(PageMaker(), 100, 154)
    page.fill(LEFT, 100, RIGHT, 118, (0.1, 0.2, 0.5)).fill(LEFT, 136, RIGHT, 154, (0.9, 0.9, 1))
    rule(page, 154)
    cells(page, 112, *NAMES, bold=True)
    cells(page, 130, "1", "Meningkatnya mutu layanan", "Ada", "Ada")
    cells(page, 148, "2", "Tersusunnya pedoman", "Ada", "Belum")
    (table,) = read(tmp_path, page)
    assert table.rows == (
        NAMES,
        ("1", "Meningkatnya mutu layanan", "Ada", "Ada"),
        ("2", "Tersusunnya pedoman", "Ada", "Belum"),
    )


def test_texts_clear_of_each_other_that_begin_at_the_same_heights_are_of_rows_of_their_own(tmp_path: Path) -> None:
    page = rule(upright(PageMaker(), 100, 215), 100, 118, 215)
    cells(page, 112, "No", "Kegiatan", "Waktu", "Pelaksana", bold=True)
    for n, name in enumerate(("Menyusun pedoman", "Melatih petugas", "Menilai hasil")):
        cells(page, 132 + 32 * n, "", name, "Triwulan I", "Biro Umum")
        row(page, 142 + 32 * n, (95, "di semua unit kerja"))
    (table,) = read(tmp_path, page)
    assert [cells[1:] for cells in table.rows[1:]] == [
        ("Menyusun pedoman di semua unit kerja", "Triwulan I", "Biro Umum"),
        ("Melatih petugas di semua unit kerja", "Triwulan I", "Biro Umum"),
        ("Menilai hasil di semua unit kerja", "Triwulan I", "Biro Umum"),
    ]


def test_lines_of_one_text_in_a_ruled_row_are_no_rows(tmp_path: Path) -> None:
    page = rule(upright(PageMaker(), 100, 160), 100, 118, 160)
    cells(page, 112, "No", "Kegiatan", "Waktu", "Pelaksana", bold=True)
    for n, text in enumerate(("Menyusun pedoman", "pelayanan publik", "di semua unit")):
        cells(page, 130 + 10 * n, "", text, ("Triwulan", "pertama", "2024")[n], ("Biro", "Umum dan", "SDM")[n])
    (table,) = read(tmp_path, page)
    assert table.rows[1][1:] == ("Menyusun pedoman pelayanan publik di semua unit", "Triwulan pertama 2024",
                                 "Biro Umum dan SDM")  # fmt: skip


def test_vertical_rules_show_columns_that_white_space_does_not(tmp_path: Path) -> None:
    page = rule(upright(PageMaker(), 100, 200), 100, 118, 200)
    cells(page, 112, "No", "Uraian", "Target", "Catatan", bold=True)
    for n in range(4):
        # Nothing is printed in the last column, and the label runs up to the figures.
        cells(page, 132 + 18 * n, str(n + 1), "Bagian yang ke-" + str(n + 1), "12", "")
    (table,) = read(tmp_path, page)
    assert table.rows[0] == ("No", "Uraian", "Target", "Catatan")
    assert table.rows[4] == ("4", "Bagian yang ke-4", "12", "")


def test_a_page_on_which_only_vertical_rules_are_drawn_goes_on_with_the_table(tmp_path: Path) -> None:
    first, second, third = rule(upright(PageMaker(), 100, 790), 100, 118), upright(PageMaker(), 60, 790), PageMaker()
    rule(upright(third, 60, 132), 132)
    cells(first, 112, *NAMES, bold=True)
    numbers = iter(range(1, 200))
    for page, top, bottom in ((first, 132, 790), (second, 72, 790), (third, 72, 132)):
        for y in range(top, bottom, 18):
            cells(page, y, str(next(numbers)), "Wilayah", "10", "9")
    (table,) = read(tmp_path, first, second, third)
    assert table.rows[0] == NAMES
    assert [r[0] for r in table.rows[1:]] == [str(n) for n in range(1, len(table.rows))]
    assert len(table.rows) == 1 + 37 + 40 + 4


def test_a_rule_that_a_label_leaves_out_on_the_last_page_is_the_one_of_the_pages_before(tmp_path: Path) -> None:
    first, second = rule(upright(PageMaker(), 100, 790), 100, 118), rule(PageMaker(), 168)
    # The label of the last row stands over numbers and names.
    for x in EDGES:
        second.line(x, 60, x, 150 if x == 90 else 168)
    cells(first, 112, *NAMES, bold=True)
    for n in range(36):
        cells(first, 132 + 18 * n, str(n + 1), "Wilayah", "10", "9")
    for n in range(5):
        cells(second, 72 + 18 * n, str(n + 37), "Wilayah", "10", "9")
    row(second, 162, (65, "Jumlah seluruh wilayah"), (310, "410"), (410, "369"))
    (table,) = read(tmp_path, first, second)
    assert table.rows[0] == NAMES
    assert [cells[0] for cells in table.rows[1:42]] == [str(n + 1) for n in range(41)]
    assert table.rows[42] == ("Jumlah seluruh wilayah", "Jumlah seluruh wilayah", "410", "369")
