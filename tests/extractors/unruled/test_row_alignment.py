"""Rows that nothing drawn parts are sure where the places of their texts show that each is one row."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.content import Box, Word
from extractors.ruled.joined_table import JoinedCell, JoinedTable
from extractors.ruled.table_parts import PartCell
from extractors.unruled.row_alignment import unsure_rows

Lines = Sequence[tuple[float, str]]
"""The lines of a cell: the top of each in points, and its text; a thousand points further down is the next page."""
PAGE = 1000


def words(col: int, lines: Lines) -> list[Word]:
    placed = []
    for top, text in lines:
        for number, part in enumerate(text.split()):
            left = 100.0 * col + 20 * number
            placed.append(Word(part, Box(left, top % PAGE, left + 15, top % PAGE + 10), 10.0))
    return placed


def cell(row: int, col: int, lines: Lines, rowspan: int = 1, colspan: int = 1) -> JoinedCell:
    pieces = []
    for page in sorted({int(top // PAGE) for top, _ in lines}) or [0]:
        held = words(col, [line for line in lines if line[0] // PAGE == page])
        text = " ".join(word.text for word in held)
        pieces.append(
            (page + 1, PartCell(row, col, rowspan, colspan, Box(100 * col, 0, 100 * col + 100, 10), held, text))
        )
    return JoinedCell(row, col, rowspan, colspan, pieces)


def table(body: Sequence[Sequence[Lines]], names: Sequence[JoinedCell] | None = None) -> JoinedTable:
    """A table of three columns: a header of one line, and below it the cells of each row."""
    header = names or [cell(0, col, [(0, name)]) for col, name in enumerate(("Unit", "Target", "Realisasi"))]
    cells = [cell(row, col, lines) for row, held in enumerate(body, 1) for col, lines in enumerate(held)]
    return JoinedTable([], 1, [*header, *cells], len(body) + 1, [0, 100, 200, 300])


def row_of(top: float, *texts: str) -> list[Lines]:
    return [[(top, text)] if text else [] for text in texts]


def test_rows_of_one_line_each_are_sure() -> None:
    assert not unsure_rows(table([row_of(20, "Loka A", "80", "79"), row_of(40, "Loka B", "75", "78")]))


def test_texts_that_begin_at_one_height_show_their_row() -> None:
    wrapped = [[(20, "Balai Besar"), (31, "di Kota")], [(20, "80")], [(20, "79")]]
    assert not unsure_rows(table([wrapped, row_of(50, "Loka B", "75", "78")]))


def test_texts_with_their_middles_at_one_height_show_their_row() -> None:
    wrapped = [[(20, "Balai Besar"), (31, "di Kota")], [(25.5, "80")], [(25.5, "79")]]
    assert not unsure_rows(table([wrapped, row_of(50, "Loka B", "75", "78")]))


def test_a_figure_at_the_height_of_no_text_beside_it_leaves_its_row_open() -> None:
    # The figures stand beside the last of three lines: at the foot of the row, or of the one before.
    low = [[(20, "Balai Besar"), (31, "di Kota"), (42, "Utara")], [(42, "80")], [(42, "79")]]
    assert unsure_rows(table([low, row_of(60, "Loka B", "75", "78")])) == {1}


def test_a_row_that_stands_otherwise_than_most_is_open() -> None:
    middle = [[(20, "Balai Besar"), (31, "di Kota")], [(25.5, "80")], [(25.5, "79")]]
    again = [[(50, "Balai Besar"), (61, "di Desa")], [(55.5, "82")], [(55.5, "81")]]
    at_top = [[(80, "Balai Besar"), (91, "di Pulau")], [(80, "75")], [(80, "74")]]
    assert unsure_rows(table([middle, again, at_top, row_of(110, "Loka B", "75", "78")])) == {3}


def test_a_text_alone_leaves_its_row_open() -> None:
    assert unsure_rows(table([row_of(20, "Loka A", "80", "79"), row_of(40, "di Kota", "", "")])) == {2}


def test_figures_below_each_other_in_one_cell_leave_their_row_open() -> None:
    two = [[(20, "Loka A"), (31, "Loka B")], [(20, "80"), (31, "75")], [(20, "79"), (31, "78")]]
    assert unsure_rows(table([two, row_of(50, "Loka C", "70", "69")])) == {1}


def test_figures_of_several_columns_run_together_leave_their_row_open() -> None:
    assert unsure_rows(table([row_of(20, "2020 25,27 22,97", "80", "79"), row_of(40, "2021", "75", "78")])) == {1}


def test_a_name_over_two_columns_of_figures_leaves_the_whole_table_open() -> None:
    names = [cell(0, 0, [(0, "Unit")]), cell(0, 1, [(0, "Target Realisasi")], colspan=2)]
    assert unsure_rows(table([row_of(20, "Loka A", "80", "79")], names)) == {1}


def test_a_name_over_the_number_and_the_name_of_a_row_does_not() -> None:
    names = [cell(0, 0, [(0, "Indikator")], colspan=2), cell(0, 2, [(0, "Target")])]
    assert not unsure_rows(table([row_of(20, "1", "Nilai AKIP", "79"), row_of(40, "2", "Indeks RB", "78")], names))


def test_a_figure_in_the_header_leaves_the_whole_table_open() -> None:
    # A row was taken for the header.
    names = [cell(0, 0, [(0, "Loka A")]), cell(0, 1, [(0, "4.317.644")]), cell(0, 2, [(0, "Realisasi")])]
    assert unsure_rows(table([row_of(20, "Loka B", "80", "79")], names)) == {1}


def test_years_and_numbers_of_columns_in_the_header_do_not() -> None:
    names = [cell(0, 0, [(0, "(1)")]), cell(0, 1, [(0, "2023")]), cell(0, 2, [(0, "2024")])]
    assert not unsure_rows(table([row_of(20, "Loka B", "80", "79")], names))


def test_a_table_without_a_header_is_open() -> None:
    headless = table([row_of(20, "Loka A", "80", "79")])
    headless.header, headless.cells, headless.height = (
        0,
        [cell(0, c, lines) for c, lines in enumerate(row_of(20, "A", "8", "7"))],
        1,
    )
    assert unsure_rows(headless) == {0}


def test_a_row_whose_text_goes_on_overleaf_is_sure_where_its_texts_begin_at_one_height() -> None:
    cut = [[(900, "Menyusun rencana"), (PAGE + 20, "aksi perbaikan")], [(900, "80")], [(900, "79")]]
    assert not unsure_rows(table([cut, row_of(PAGE + 40, "Loka B", "75", "78")]))


def test_a_row_with_figures_on_two_pages_is_open() -> None:
    cut = [[(900, "Loka A"), (PAGE + 20, "Loka B")], [(900, "80"), (PAGE + 20, "75")], [(900, "79")]]
    assert unsure_rows(table([cut, row_of(PAGE + 40, "Loka C", "70", "69")])) == {1}


def test_cells_over_several_rows_say_nothing_of_one() -> None:
    rows = [row_of(20, "", "80", "79"), row_of(40, "", "75", "78")]
    made = table(rows)
    made.cells = [c for c in made.cells if c.col or not c.row] + [cell(1, 0, [(30, "Balai A")], rowspan=2)]
    assert not unsure_rows(made)
