"""Headers of two levels in tables with horizontal rules only: what a head covers, and where the body begins."""

from __future__ import annotations

from pathlib import Path

from extractors.content import Box, Word
from extractors.ruled.table_parts import PartCell, TablePart
from extractors.unruled.header_levels import join_header_levels
from tests.extractors.made_tables import RIGHT, read, row, rule
from tests.pdf_maker import PageMaker

BODY = (
    ("1", "Beras", "12", "15", "27", "30"),
    ("2", "Jagung", "8", "11", "19", "25"),
    ("3", "Kedelai", "4", "6", "10", "9"),
)
PLACES = (65.0, 100.0, 250.0, 310.0, 370.0, 450.0)


def body(page: PageMaker, top: float) -> PageMaker:
    """Three rows with a rule below each."""
    for n, texts in enumerate(BODY):
        row(page, top + 12 + 18 * n, *zip(PLACES, texts, strict=True))
        rule(page, top + 18 * (n + 1))
    return page


def test_a_rule_under_the_lower_level_alone_parts_the_header_from_the_body_in_every_column(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100)
    row(page, 112, (252, "Hasil panen dalam kuintal"), bold=True)
    row(page, 120, (65, "No"), (100, "Tanaman"), (445, "Rencana"), bold=True)
    row(page, 128, (240, "Musim 1"), (300, "Musim 2"), (362, "Jumlah"), bold=True)
    page.line(238, 133, 395, 133)
    (table,) = read(tmp_path, body(page, 133))
    assert [cells[0] for cells in table.rows] == ["No", "No", "1", "2", "3"]
    assert table.rows[0] == ("No", "Tanaman", *["Hasil panen dalam kuintal"] * 3, "Rencana")
    assert table.rows[2] == BODY[0]


def test_a_head_in_the_middle_of_its_columns_does_not_reach_to_the_last_one(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100)
    row(page, 112, (282, "Hasil panen"), bold=True)
    row(page, 128, (65, "No"), (100, "Tanaman"), (240, "Musim 1"), (300, "Musim 2"), (362, "Jumlah"), (445, "Rencana"),
        bold=True)  # fmt: skip
    (table,) = read(tmp_path, body(rule(page, 133), 133))
    assert table.rows[0][2:] == ("Hasil panen", "Hasil panen", "Hasil panen", "")
    assert table.rows[1][2:] == ("Musim 1", "Musim 2", "Jumlah", "Rencana")


def test_a_short_rule_between_rows_with_figures_parts_no_cell_that_it_leaves_out(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100)
    row(page, 112, (65, "No"), (100, "Daerah"), (250, "Jenis"), (370, "Jumlah"), (450, "Luas"), bold=True)
    rule(page, 118)
    for n, name in enumerate(("Kabupaten", "Kota")):
        top = 118 + 40 * n
        row(page, top + 12, (250, "Beras"), (370, "12"), (450, "30"))
        row(page, top + 17, (100, name))
        page.line(240, top + 20, RIGHT, top + 20)
        row(page, top + 32, (65, str(n + 1)), (100, "Utara"), (250, "Jagung"), (370, "8"), (450, "25"))
        rule(page, top + 40)
    (table,) = read(tmp_path, page)
    assert [cells[1] for cells in table.rows[1:]] == ["Kabupaten Utara"] * 2 + ["Kota Utara"] * 2


def test_a_name_of_two_lines_between_two_levels_is_one_cell_over_both(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100)
    row(page, 112, (282, "Hasil panen"), bold=True)
    row(page, 116, (440, "Rencana"), bold=True)
    row(page, 120, (65, "No"), (100, "Tanaman"), bold=True)
    row(page, 126, (445, "akhir"), bold=True)
    row(page, 128, (240, "Musim 1"), (300, "Musim 2"), (362, "Jumlah"), bold=True)
    (table,) = read(tmp_path, body(rule(page, 133), 133))
    assert table.rows[0] == ("No", "Tanaman", *["Hasil panen"] * 3, "Rencana akhir")
    assert table.rows[1] == ("No", "Tanaman", "Musim 1", "Musim 2", "Jumlah", "Rencana akhir")


def test_two_names_at_the_heights_of_the_two_levels_are_two_cells(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100)
    row(page, 110, (276, "Tahun 2023"), (440, "Tahun 2022"), bold=True)
    row(page, 118, (65, "No"), (100, "Tanaman"), bold=True)
    row(page, 127, (240, "Musim 1"), (300, "Musim 2"), (362, "Jumlah"), (448, "Jumlah"), bold=True)
    (table,) = read(tmp_path, body(rule(page, 133), 133))
    assert table.rows[0] == ("No", "Tanaman", *["Tahun 2023"] * 3, "Tahun 2022")
    assert table.rows[1] == ("No", "Tanaman", "Musim 1", "Musim 2", "Jumlah", "Jumlah")


def test_a_budget_year_over_several_columns_is_of_the_header(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100)
    row(page, 110, (288, "TA 2023"), bold=True)
    row(page, 118, (65, "No"), (100, "Tanaman"), (440, "Rencana"), bold=True)
    row(page, 127, (240, "Musim 1"), (300, "Musim 2"), (362, "Jumlah"), bold=True)
    (table,) = read(tmp_path, body(rule(page, 133), 133))
    assert table.header_rows == 2
    assert table.rows[0] == ("No", "Tanaman", *["TA 2023"] * 3, "Rencana")


def test_names_in_the_middle_of_two_levels_make_no_level_of_their_own(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100)
    row(page, 110, (282, "Hasil panen"), bold=True)
    row(page, 120, (65, "No"), (100, "Tanaman"), (440, "Rencana"), bold=True)
    row(page, 130, (240, "Musim 1"), (300, "Musim 2"), (362, "Jumlah"), bold=True)
    for n, texts in enumerate(BODY):
        row(page, 150 + 18 * n, *zip(PLACES, texts, strict=True))
    (table,) = read(tmp_path, rule(page, 200))
    assert table.rows[0] == ("No", "Tanaman", *["Hasil panen"] * 3, "Rencana")
    assert table.rows[1] == ("No", "Tanaman", "Musim 1", "Musim 2", "Jumlah", "Rencana")
    assert table.rows[2:] == BODY


def test_bold_names_above_the_first_rule_are_the_upper_level_of_the_header_below_it(tmp_path: Path) -> None:
    page = PageMaker()
    row(page, 96, (65, "No"), (100, "Tanaman"), (282, "Hasil panen"), (445, "Rencana"), bold=True)
    rule(page, 101)
    row(page, 112, (240, "Musim 1"), (300, "Musim 2"), (362, "Jumlah"), bold=True)
    (table,) = read(tmp_path, body(rule(page, 117), 117))
    assert table.rows[0] == ("No", "Tanaman", *["Hasil panen"] * 3, "Rencana")
    assert table.rows[1] == ("", "", "Musim 1", "Musim 2", "Jumlah", "")


def test_a_header_drawn_as_a_grid_over_rows_without_rules_stands_as_it_is_drawn(tmp_path: Path) -> None:
    edges = [60, 95, 230, 290, 350, 430, 500]
    page = PageMaker()
    for x in edges:
        page.line(x, 116 if x in (290, 350) else 100, x, 200)
    rule(page, 100, 132, 200)
    page.line(230, 116, 430, 116)
    row(page, 111, (310, "Hasil panen"))
    row(page, 119, (65, "No"), (100, "Tanaman"), (445, "Rencana"))
    row(page, 127, (240, "Musim 1"), (300, "Musim 2"), (362, "Jumlah"))
    for n, texts in enumerate(BODY):
        row(page, 146 + 18 * n, *zip(PLACES, texts, strict=True))
    (table,) = read(tmp_path, page)
    assert table.rows[0] == ("No", "Tanaman", *["Hasil panen"] * 3, "Rencana")
    assert table.rows[1] == ("No", "Tanaman", "Musim 1", "Musim 2", "Jumlah", "Rencana")
    assert table.rows[2:] == BODY


def test_names_that_begin_in_the_header_and_reach_below_it_are_kept_whole() -> None:
    """A label over two columns; in the second and third row names beside it, in the third the beginnings of dates."""

    def cell(row: int, col: int, text: str, rows: int = 1, columns: int = 1) -> PartCell:
        x, y = 60.0 + 80 * col, 100.0 + 12 * row
        words = [Word(text, Box(x, y, x + 40, y + 8), 8.0, bold=row < 3)] if text else []
        return PartCell(row, col, rows, columns, Box(x, y, x + 80.0 * columns, y + 12.0 * rows), words)

    cells = [
        cell(0, 0, ""), cell(0, 1, "Bezetting", columns=2), cell(0, 3, ""),
        cell(1, 0, "Jabatan", rows=2), cell(1, 1, ""), cell(1, 2, ""), cell(1, 3, "Selisih", rows=2),
        cell(2, 1, "31-12-"), cell(2, 2, "30-6-"),
        cell(3, 0, "Bidan"), cell(3, 1, "262"), cell(3, 2, "257"), cell(3, 3, "(5)"),
    ]  # fmt: skip
    part = TablePart(1, [60.0, 140.0, 220.0, 300.0, 380.0], [100.0, 112.0, 124.0, 136.0, 148.0], cells, ruled=False)
    join_header_levels(part, [])
    texts = [[" ".join(word.text for word in owner.words) for owner in owners] for owners in part.owners()]
    assert texts == [
        ["Jabatan", "Bezetting", "Bezetting", "Selisih"],
        ["Jabatan", "31-12-", "30-6-", "Selisih"],
        ["Bidan", "262", "257", "(5)"],
    ]
