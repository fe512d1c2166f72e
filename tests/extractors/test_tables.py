"""Tables: grids and spans from rules, parts joined over pages, tables without rules, and what is no table."""

from __future__ import annotations

from pathlib import Path

from tests.extractors.made_tables import read
from tests.pdf_maker import PageMaker

XS = [60.0, 100.0, 300.0, 400.0]


def header(page: PageMaker, top: float) -> PageMaker:
    page.fill(60, top, 400, top + 20)
    for x, text in zip(XS, ("No", "Uraian", "Jumlah"), strict=False):
        page.text(x + 5, top + 14, text, bold=True)
    return page


def row(page: PageMaker, top: float, *texts: str) -> PageMaker:
    for x, text in zip(XS, texts, strict=False):
        if text:
            page.text(x + 5, top + 14, text)
    return page


def test_a_ruled_grid_is_read_cell_by_cell_with_its_header(tmp_path: Path) -> None:
    page = header(PageMaker(), 100).grid(XS, [100, 120, 140, 160])
    row(page, 120, "1", "Sarana", "12")
    row(page, 140, "2", "Prasarana", "30")
    (table,) = read(tmp_path, page)
    assert table.rows == (("No", "Uraian", "Jumlah"), ("1", "Sarana", "12"), ("2", "Prasarana", "30"))
    assert table.header_rows == 1
    assert table.cell_at(2, 2).text == "30"


def test_missing_rules_make_spanning_cells_whose_text_stands_everywhere(tmp_path: Path) -> None:
    page = header(PageMaker(), 100)
    for y in (100, 120, 160, 180):
        page.line(60, y, 400, y)
    page.line(100, 140, 400, 140)
    for x in (60, 300, 400):
        page.line(x, 100, x, 180)
    page.line(100, 100, 100, 160)
    page.text(65, 144, "1")
    row(page, 120, "", "Sarana", "12")
    row(page, 140, "", "Prasarana", "30")
    row(page, 160, "Total", "", "42")
    (table,) = read(tmp_path, page)
    assert table.rows[1:] == (("1", "Sarana", "12"), ("1", "Prasarana", "30"), ("Total", "Total", "42"))
    assert (table.cell_at(1, 0).rowspan, table.cell_at(3, 0).colspan) == (2, 2)


def test_a_header_repeated_on_the_next_page_is_dropped(tmp_path: Path) -> None:
    first = row(header(PageMaker(), 700).grid(XS, [700, 720, 740]), 720, "1", "Sarana", "12")
    second = row(header(PageMaker(), 60).grid(XS, [60, 80, 100]), 80, "2", "Prasarana", "30")
    (table,) = read(tmp_path, first, second)
    assert table.rows == (("No", "Uraian", "Jumlah"), ("1", "Sarana", "12"), ("2", "Prasarana", "30"))
    assert table.pages == (1, 2)
    assert table.cell_at(2, 0).page == 2


def test_a_table_goes_on_by_position_when_its_header_is_not_repeated(tmp_path: Path) -> None:
    first = row(header(PageMaker(), 700).grid(XS, [700, 720, 740]), 720, "1", "Sarana", "12")
    second = PageMaker().grid(XS, [60, 80, 100])
    row(second, 60, "2", "Prasarana", "30")
    row(second, 80, "3", "Waktu", "7")
    (table,) = read(tmp_path, first, second)
    assert [r[0] for r in table.rows] == ["No", "1", "2", "3"]


def test_a_row_cut_by_a_page_break_is_one_row(tmp_path: Path) -> None:
    first = header(PageMaker(), 680).grid(XS, [680, 700, 720, 740])
    row(first, 700, "1", "Sarana", "12")
    row(first, 720, "2", "Sosialisasi standar pelayanan dan", "30")
    second = header(PageMaker(), 60).grid(XS, [60, 80, 100, 120])
    row(second, 80, "", "prasarana pendukung", "")
    row(second, 100, "3", "Waktu", "7")
    (table,) = read(tmp_path, first, second)
    assert table.rows[2:] == (("2", "Sosialisasi standar pelayanan dan prasarana pendukung", "30"), ("3", "Waktu", "7"))


def test_tables_with_text_between_them_are_two(tmp_path: Path) -> None:
    first = row(header(PageMaker(), 700).grid(XS, [700, 720, 740]), 720, "1", "Sarana", "12")
    second = PageMaker().text(60, 50, "Indikator kedua dibandingkan dengan target tahun ini")
    row(header(second, 60).grid(XS, [60, 80, 100]), 80, "1", "Prasarana", "30")
    assert len(read(tmp_path, first, second)) == 2


def test_a_box_around_text_is_no_table(tmp_path: Path) -> None:
    page = PageMaker().box(60, 100, 400, 160).text(70, 120, "Catatan penting").text(70, 140, "untuk pembaca")
    assert read(tmp_path, page) == ()


def test_a_numbered_list_is_no_table(tmp_path: Path) -> None:
    page = PageMaker()
    for number in range(1, 6):
        page.text(60, 100 + 20 * number, f"{number}.").text(90, 100 + 20 * number, f"Butir {number} dari daftar")
    assert read(tmp_path, page) == ()


def test_columns_of_figures_without_rules_are_a_table(tmp_path: Path) -> None:
    page = PageMaker().text(60, 100, "Unit").text(250, 100, "Target").text(350, 100, "Realisasi")
    for at, (name, target, result) in enumerate((("Biro Umum", "10", "9"), ("Biro Hukum", "20", "21"))):
        page.text(60, 120 + 20 * at, name).text(250, 120 + 20 * at, target).text(350, 120 + 20 * at, result)
    (table,) = read(tmp_path, page)
    assert table.rows == (("Unit", "Target", "Realisasi"), ("Biro Umum", "10", "9"), ("Biro Hukum", "20", "21"))


def test_rows_of_figures_between_few_rules_are_parted(tmp_path: Path) -> None:
    page = PageMaker()
    for y in (100, 120, 190):
        page.line(60, y, 400, y)
    for x, text in ((65, "Tahun"), (200, "Target"), (320, "Hasil")):
        page.text(x, 114, text)
    for at, (year, target, result) in enumerate((("2019", "70", "71"), ("2020", "75", "80"), ("2021", "77", "90"))):
        for x, text in ((65, year), (200, target), (320, result)):
            page.text(x, 135 + 20 * at, text)
    (table,) = read(tmp_path, page)
    assert table.rows[1:] == (("2019", "70", "71"), ("2020", "75", "80"), ("2021", "77", "90"))


def test_lines_that_run_out_of_an_open_cell_at_the_page_end_belong_to_it(tmp_path: Path) -> None:
    first = header(PageMaker(), 700)
    for y in (700, 720):
        first.line(60, y, 400, y)
    first.line(300, 740, 400, 740)
    for x in XS:
        first.line(x, 700, x, 740)
    first.text(65, 734, "1").text(105, 734, "Menyusun pedoman yang memuat").text(105, 746, "tahapan kerja dan").text(
        305, 734, "12"
    )
    second = header(PageMaker(), 60).grid(XS, [60, 80, 100, 120])
    row(second, 80, "", "syarat layanan", "")
    row(second, 100, "2", "Waktu", "7")
    (table,) = read(tmp_path, first, second)
    assert table.rows[1:] == (
        ("1", "Menyusun pedoman yang memuat tahapan kerja dan syarat layanan", "12"),
        ("2", "Waktu", "7"),
    )


def test_a_page_that_does_not_draw_the_first_columns_goes_on_with_the_table(tmp_path: Path) -> None:
    first = header(PageMaker(), 660).grid(XS, [660, 680, 700, 720, 740])
    for at, name in enumerate(("Sarana", "Prasarana", "Petugas")):
        row(first, 680 + 20 * at, str(at + 1), name, "12")
    second = PageMaker().grid(XS[1:], [60, 80, 100])
    for x, top, text in ((105, 60, "Waktu"), (305, 60, "7"), (105, 80, "Biaya"), (305, 80, "8")):
        second.text(x, top + 14, text)
    third = row(PageMaker().grid(XS, [60, 80]), 60, "4", "Mutu", "9")
    (table,) = read(tmp_path, first, second, third)
    assert [r[1:] for r in table.rows[4:]] == [("Waktu", "7"), ("Biaya", "8"), ("Mutu", "9")]
    assert table.pages == (1, 2, 3)


def test_a_header_alone_at_the_foot_of_a_page_does_not_go_on_in_the_first_row_of_the_next(tmp_path: Path) -> None:
    xs = [*XS, 480.0]
    first = header(PageMaker(), 750).grid(xs, [750, 770]).text(405, 764, "Sisa", bold=True)
    second = row(PageMaker().grid(xs, [60, 80, 100]), 60, "A", "Semua sarana", "1.200").text(405, 74, "35")
    row(second, 80, "1", "Sarana baru", "400").text(405, 94, "20")
    (table,) = read(tmp_path, first, second)
    assert table.rows == (
        ("No", "Uraian", "Jumlah", "Sisa"),
        ("A", "Semua sarana", "1.200", "35"),
        ("1", "Sarana baru", "400", "20"),
    )
    assert table.header_rows == 1


def test_years_among_names_head_their_columns(tmp_path: Path) -> None:
    page = PageMaker().grid(XS, [100, 120, 140, 160])
    for top, texts in ((100, ("No", "Uraian", "2023")), (120, ("1", "Pagu", "214")), (140, ("2", "Belanja", "198"))):
        row(page, top, *texts)
    (table,) = read(tmp_path, page)
    assert table.header_rows == 1


def test_a_row_with_figures_other_than_years_is_no_header(tmp_path: Path) -> None:
    page = PageMaker().grid(XS, [100, 120, 140, 160])
    for top, texts in ((100, ("a", "Pagu", "214")), (120, ("b", "Belanja", "198")), (140, ("c", "Sisa", "16"))):
        row(page, top, *texts)
    (table,) = read(tmp_path, page)
    assert table.header_rows == 0
