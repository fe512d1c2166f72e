"""Tables with hardly a rule: labels of rows, headers that come back, figures over two rows, dotted lines."""

from __future__ import annotations

from pathlib import Path

from tests.extractors.made_tables import read
from tests.pdf_maker import PageMaker

COLUMNS = (65, 100, 330, 440)


def row(page: PageMaker, top: float, *cells: str, bold: bool = False) -> PageMaker:
    for x, text in zip(COLUMNS, cells, strict=True):
        if text:
            page.text(x, top, text, size=8, bold=bold)
    return page


def ruled(page: PageMaker, *tops: float) -> PageMaker:
    for top in tops:
        page.line(60, top, 500, top)
    return page


HEADER = ("No", "Kegiatan", "Pagu", "Nilai")


def test_a_label_in_the_column_of_numbers_names_the_row(tmp_path: Path) -> None:
    page = row(PageMaker(), 100, *HEADER, bold=True)
    for number in range(1, 6):
        row(page, 100 + 16 * number, str(number), "Melatih petugas layanan", f"{number}00", f"{number},5")
    row(page, 196, "Jumlah", "", "1500", "17,5", bold=True)
    (table,) = read(tmp_path, page)
    assert table.rows[6] == ("Jumlah", "Jumlah", "1500", "17,5")
    assert table.rows[5][:2] == ("5", "Melatih petugas layanan")


def test_a_label_over_columns_at_the_top_of_the_next_page_is_a_row_of_the_table(tmp_path: Path) -> None:
    columns = (65, 100, 250, 330, 440)

    def wide(page: PageMaker, top: float, *cells: str, bold: bool = False) -> None:
        for x, text in zip(columns, cells, strict=True):
            if text:
                page.text(x, top, text, size=8, bold=bold)

    first, second = PageMaker(), PageMaker()
    wide(first, 92, "No", "Kegiatan", "Satuan", "Pagu", "Nilai", bold=True)
    for number in range(1, 41):
        wide(first, 92 + 16 * number, str(number), "Melatih petugas layanan", "orang", f"{number}00", f"{number},5")
    # It runs over the edge between the second and the third column.
    second.text(150, 62, "Dukungan manajemen dan tugas teknis lainnya", size=8)
    second.text(250, 76, "Masukan:", size=8)
    for number in range(41, 51):
        top = 92 + 16 * (number - 41)
        wide(second, top, str(number), "Melatih petugas layanan", "orang", f"{number}00", f"{number},5")
    (table,) = read(tmp_path, first, second)
    assert [r[0] for r in table.rows if r[0].isdigit()] == [str(number) for number in range(1, 51)]
    assert any("Dukungan manajemen dan tugas teknis lainnya" in r for r in table.rows[41:])


def test_a_row_without_text_beside_its_number_is_no_label(tmp_path: Path) -> None:
    page = row(PageMaker(), 100, *HEADER, bold=True)
    for number in range(1, 6):
        row(page, 100 + 16 * number, str(number), "" if number == 3 else "Melatih petugas", "100", f"{number},5")
    (table,) = read(tmp_path, page)
    assert table.rows[3] == ("3", "", "100", "3,5")


def test_a_bold_first_row_that_a_page_shares_with_the_first_one_is_no_header(tmp_path: Path) -> None:
    pages = []
    for page_number, label in enumerate(("Masukan", "Keluaran", "Masukan")):
        page = ruled(row(PageMaker(), 114, *HEADER, bold=True), 100, 120, 140)
        page.text(100, 134, label, size=8, bold=True)
        for index in range(1, 33):
            row(page, 134 + 20 * index, str(32 * page_number + index), "Menilai hasil kerja", "100", f"{index},5")
            ruled(page, 140 + 20 * index)
        pages.append(page)
    (table,) = read(tmp_path, *pages)
    assert len(table.rows) == 1 + 3 * 33
    assert [r[1] for r in table.rows if r[0] == ""] == ["Masukan", "Keluaran", "Masukan"]


def test_the_last_line_of_a_label_belongs_to_the_last_row_and_a_note_does_not(tmp_path: Path) -> None:
    for ending, expected in (
        ("dan pengaduan", "Indeks kepuasan atas layanan informasi dan pengaduan"),
        ("Sumber: UPP", ""),
    ):
        page = PageMaker()
        for x, text in ((65, "Indikator"), (330, "Target"), (440, "Nilai")):
            page.text(x, 100, text, size=8, bold=True)
        for top in (116, 142):
            page.text(65, top, "Indeks kepuasan atas layanan", size=8).text(65, top + 10, "informasi", size=8)
            page.text(330, top + 10, "80", size=8).text(440, top + 10, "79,5", size=8)
        page.text(65, 162, ending, size=8)
        (table,) = read(tmp_path, page)
        assert table.rows[2][0] == (expected or "Indeks kepuasan atas layanan informasi")


def test_a_figure_between_two_rows_stands_in_both(tmp_path: Path) -> None:
    page = row(PageMaker(), 100, *HEADER, bold=True)
    for number, top in enumerate((116, 140, 164, 178, 192, 216), 1):
        row(page, top, str(number), "Melatih petugas", f"{number}00", "" if number in (3, 4) else f"{number},5")
        if number not in (3, 4):
            page.text(100, top + 10, "layanan", size=8)
    page.text(440, 171, "8,5", size=8)
    (table,) = read(tmp_path, page)
    assert [r[3] for r in table.rows[1:]] == ["1,5", "2,5", "8,5", "8,5", "5,5", "6,5"]
    assert [r[2] for r in table.rows[1:]] == ["100", "200", "300", "400", "500", "600"]


def test_rows_of_small_squares_are_dotted_rules(tmp_path: Path) -> None:
    page = PageMaker()
    for top in (100, 120, 140, 160):
        for step in range(150):
            page.fill(60 + 2 * step, top, 60.8 + 2 * step, top + 0.8)
    for left in (60, 160, 358):
        for step in range(30):
            page.fill(left, 100 + 2 * step, left + 0.8, 100.8 + 2 * step)
    for top, name, value in ((114, "Unit", "Nilai"), (134, "Biro", "12"), (154, "Loka", "7")):
        page.text(66, top, name, size=8).text(170, top, value, size=8)
    (table,) = read(tmp_path, page)
    assert table.rows == (("Unit", "Nilai"), ("Biro", "12"), ("Loka", "7"))
    assert table.engine.endswith("ruling lines")
