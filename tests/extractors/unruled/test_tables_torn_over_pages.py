"""Tables whose rules or shading step from column to column, or that a page break tears: they are one table."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extractors.made_tables import LEFT, read, row, rule
from tests.pdf_maker import PageMaker

XS = (64.0, 90.0, 234.0, 440.0)
DARK, LIGHT = (0.1, 0.3, 0.5), (0.9, 0.93, 0.97)
HEAD = ("No", "Unit kerja", "Rencana aksi", "Nilai")


def line(page: PageMaker, top: float, *texts: str, bold: bool = False) -> None:
    """One line with a text in each column, those left empty aside."""
    row(page, top, *[(x, text) for x, text in zip(XS, texts, strict=True) if text], bold=bold)


def action(number: int) -> tuple[str, str]:
    return f"Sosialisasi tahap {number} bagi pelaku usaha", f"{80 + number},50"


def test_rules_that_begin_beside_a_name_from_the_page_before_are_of_the_same_table(tmp_path: Path) -> None:
    first, second = PageMaker(), PageMaker()
    rule(first, 680, 700, 720)
    line(first, 694, *HEAD, bold=True)
    line(first, 714, "1", "", *action(1))
    row(first, 714, (XS[1], "Biro Hukum"), bold=True)
    line(first, 734, "2", "", *action(2))
    row(first, 734, (XS[1], "Biro Umum"), bold=True)
    rule(first, 740, start=230.0)
    # The name goes on in bold; rules part the rows beside it from the third column on, until the next unit begins.
    row(second, 74, (XS[1], "dan sumber daya"), bold=True)
    row(second, 84, (XS[1], "manusia"), bold=True)
    for number in (3, 4, 5):
        line(second, 74 + 20 * (number - 3), "", "", *action(number))
    rule(second, 80, 100, start=230.0)
    rule(second, 120)
    line(second, 134, "3", "", *action(6))
    row(second, 134, (XS[1], "Biro Keuangan"), bold=True)
    line(second, 154, "", "", *action(7))
    rule(second, 140, start=230.0)
    rule(second, 160)
    (table,) = read(tmp_path, first, second)
    assert [r[2:] for r in table.rows] == [HEAD[2:], *(action(n) for n in range(1, 8))]
    assert [r[0] for r in table.rows[1:]] == ["1", "2", "2", "2", "2", "3", "3"]


def test_a_label_over_columns_begins_a_short_stretch_of_the_same_table(tmp_path: Path) -> None:
    first, second = PageMaker(), PageMaker()
    rule(first, 660, 680, 700, 720)
    line(first, 674, *HEAD, bold=True)
    for number in (1, 2, 3):
        line(first, 674 + 20 * number, str(number), f"Biro {number}", *action(number))
    rule(first, 740, start=230.0)
    for number in (4, 5, 6):
        line(second, 74 + 20 * (number - 4), "", "", *action(number))
    rule(second, 80, 100, start=230.0)
    rule(second, 120)
    row(second, 134, (XS[0], "B"), (XS[1], "Program dukungan manajemen dan pelaksanaan tugas"))
    rule(second, 140)
    for number in (7, 8, 9):
        line(second, 154 + 20 * (number - 7), str(number), f"Biro {number}", *action(number))
        rule(second, 160 + 20 * (number - 7))
    (table,) = read(tmp_path, first, second)
    assert [r[3] for r in table.rows if r[3].endswith(",50")] == [action(n)[1] for n in range(1, 10)]
    assert [r[0] for r in table.rows[-3:]] == ["7", "8", "9"]


def stripe(page: PageMaker, top: float, start: float = LEFT) -> None:
    page.fill(start, top - 14, 500, top + 6, LIGHT)


def test_stripes_that_step_beside_cells_over_several_rows_are_of_one_table(tmp_path: Path) -> None:
    first, second = PageMaker(), PageMaker()
    first.fill(LEFT, 640, 500, 660, DARK)
    line(first, 654, *HEAD, bold=True)
    line(first, 674, "1", "Biro Hukum", *action(1))
    stripe(first, 694)
    line(first, 694, "2", "Biro Umum", *action(2))
    # The third unit begins in a row without shading: its cell has none in its other rows either, also overleaf.
    line(first, 714, "3", "Biro Keuangan", *action(3))
    stripe(first, 734, start=230.0)
    line(first, 734, "", "", *action(4))
    line(second, 74, "", "", *action(5))
    stripe(second, 94, start=230.0)
    line(second, 94, "", "", *action(6))
    line(second, 114, "4", "Biro Kerja Sama", *action(7))
    stripe(second, 134)
    line(second, 134, "5", "Pusat Data", *action(8))
    line(second, 154, "6", "Inspektorat", *action(9))
    stripe(second, 174)
    line(second, 174, "7", "Sekretariat", *action(10))
    (table,) = read(tmp_path, first, second)
    assert [r[2:] for r in table.rows[1:]] == [action(n) for n in range(1, 11)]
    assert [r[0] for r in table.rows[7:]] == ["4", "5", "6", "7"]


def torn_after_header(*, heading: bool) -> tuple[PageMaker, PageMaker]:
    first, second = PageMaker(), PageMaker()
    first.text(60, 600, "Capaian indikator pada tahun berjalan diuraikan pada tabel berikut ini.", size=10)
    rule(first, 700, 720)
    line(first, 714, *HEAD, bold=True)
    if heading:
        second.text(60, 60, "Bab berikut ini menguraikan capaian lain dari indikator kinerja utama.", size=10)
    rule(second, 70, 90)
    line(second, 84, "1", "Biro Hukum", "Sosialisasi", "81,50")
    second.text(60, 130, "Uraian lebih lanjut dari capaian tersebut disampaikan pada bagian berikutnya.", size=10)
    return first, second


def test_a_header_and_its_only_row_overleaf_are_one_table(tmp_path: Path) -> None:
    (table,) = read(tmp_path, *torn_after_header(heading=False))
    assert table.rows == (HEAD, ("1", "Biro Hukum", "Sosialisasi", "81,50"))
    assert table.header_rows == 1


def test_text_above_a_row_keeps_it_apart_from_a_header_on_the_page_before(tmp_path: Path) -> None:
    assert not any(
        len(table.rows) > 1 and table.rows[0] == HEAD for table in read(tmp_path, *torn_after_header(heading=True))
    )


def test_a_narrower_table_with_a_header_of_its_own_overleaf_is_another_table(tmp_path: Path) -> None:
    first, second = PageMaker(), PageMaker()
    rule(first, 660, 680, 700, 720, 740)
    line(first, 674, *HEAD, bold=True)
    for number in (1, 2, 3):
        line(first, 674 + 20 * number, str(number), f"Biro {number}", *action(number))
    rule(second, 60, 80, 100, 120, start=230.0)
    line(second, 74, "", "", "Layanan", "Jumlah", bold=True)
    line(second, 94, "", "", *action(4))
    line(second, 114, "", "", *action(5))
    tables = read(tmp_path, first, second)
    assert [len(table.rows) for table in tables] == [4, 3]
    assert tables[1].rows[0] == ("Layanan", "Jumlah")


def test_rows_set_wide_below_a_shaded_header_are_all_of_its_table(tmp_path: Path) -> None:
    page = PageMaker()
    page.fill(LEFT, 100, 500, 124, (0.85, 0.85, 0.85))
    line(page, 115, *HEAD, bold=True)
    # Eleven points of white space above each row, more than a line of this type is high.
    for number in range(1, 5):
        line(page, 115 + 19 * number, str(number), f"Biro {number}", *action(number))
    page.text(64, 225, "Sumber data laporan unit kerja", size=8)
    (table,) = read(tmp_path, page)
    assert [r[0] for r in table.rows] == ["No", "1", "2", "3", "4"]


def cut_row(*, last_line: str) -> tuple[PageMaker, PageMaker]:
    """A grid whose fourth row ends two lines above the end of its page; overleaf a row with a text in one column."""
    edges = [86.0, 230.0, 436.0, 500.0]
    first, second = PageMaker(), PageMaker()
    first.grid(edges, [620, 640, 660, 680, 740])
    line(first, 634, "", *HEAD[1:], bold=True)
    for number in (1, 2):
        line(first, 634 + 20 * number, "", f"Biro {number}", "Sosialisasi", "Close")
    line(first, 694, "", "Biro 3", "Menyusun pedoman layanan bagi petugas di", "Open")
    row(first, 704, (XS[2], last_line))
    second.grid(edges, [60, 80, 100])
    row(second, 74, (XS[2], "September dan November pada tahun berjalan"))
    line(second, 94, "", "Biro 4", "Sosialisasi", "Close")
    return first, second


def test_a_text_that_had_no_room_for_the_next_word_goes_on_overleaf(tmp_path: Path) -> None:
    (table,) = read(tmp_path, *cut_row(last_line="seluruh kantor setiap bulan Maret, Juni, tanggal 26-30"))
    assert [r[0] for r in table.rows] == ["Unit kerja", "Biro 1", "Biro 2", "Biro 3", "Biro 4"]
    assert table.rows[3][1].endswith("tanggal 26-30 September dan November pada tahun berjalan")


def test_a_text_with_room_for_the_next_word_has_come_to_its_end(tmp_path: Path) -> None:
    (table,) = read(tmp_path, *cut_row(last_line="seluruh kantor"))
    assert [r[0] for r in table.rows] == ["Unit kerja", "Biro 1", "Biro 2", "Biro 3", "", "Biro 4"]


def test_a_name_higher_than_its_rows_leaves_room_within_a_table_under_a_shaded_header(tmp_path: Path) -> None:
    pages = [PageMaker(), PageMaker()]
    for page in pages:
        page.fill(LEFT, 60, 500, 80, (0.85, 0.85, 0.85))
        line(page, 74, *HEAD, bold=True)
    for number in range(1, 31):
        line(pages[0], 74 + 20 * number, str(number), f"Biro {number}", *action(number))
    line(pages[1], 94, "31", "Direktorat", *action(31))
    for index, text in enumerate(("Pengawasan", "Pangan")):
        row(pages[1], 104 + 10 * index, (XS[1], text))
    # More than two lines of white space below the one line of the row.
    for number in range(32, 38):
        line(pages[1], 141 + 20 * (number - 32), str(number), f"Biro {number}", *action(number))
    (table,) = read(tmp_path, *pages)
    assert [r[0] for r in table.rows] == ["No", *map(str, range(1, 38))]


def test_a_wider_figure_overleaf_stands_in_the_column_of_a_dash_and_a_head(tmp_path: Path) -> None:
    first, second = PageMaker(), PageMaker()
    rule(first, 700, 720, 740)
    # Heads and dashes stand at the left of their columns, the figures overleaf elsewhere in them.
    row(first, 714, (64, "Tahun"), (200, "Target"), (330, "Realisasi anggaran"), (440, "Capaian"), bold=True)
    row(first, 734, (64, "2019"), (200, "-"), (330, "60,95"), (440, "-"))
    rule(second, 60, 80)
    row(second, 74, (64, "2020"), (268, "79,00"), (300, "1.179.204.350"), (412, "100,00"))
    second.text(64, 110, "Realisasi tahun ini lebih baik daripada yang lalu dan mencapai targetnya.", size=10)
    (table,) = read(tmp_path, first, second)
    assert table.rows[1:] == (("2019", "-", "60,95", "-"), ("2020", "79,00", "1.179.204.350", "100,00"))


@pytest.mark.parametrize("text", ["{}", "- {} -", "Halaman {}", "{} dari 40"])
def test_a_page_number_right_below_the_last_row_is_no_figure_of_the_table(tmp_path: Path, text: str) -> None:
    pages = []
    for number in (1, 2, 3):
        page = PageMaker()
        page.fill(LEFT, 620, 500, 640, DARK)
        line(page, 634, *HEAD, bold=True)
        for at in range(6):
            if at % 2:
                stripe(page, 654 + 20 * at)
            line(page, 654 + 20 * at, str(6 * number - 5 + at), "Biro", *action(at))
        # The number stands in the table's last column, above a line that comes back on each page.
        row(page, 772, (XS[3], text.format(number)))
        row(page, 800, (XS[0], "Laporan tahunan"))
        pages.append(page)
    (table,) = read(tmp_path, *pages)
    assert [r[0] for r in table.rows[1:]] == [str(number) for number in range(1, 19)]
    assert [r[3] for r in table.rows[1:]] == [action(at)[1] for at in range(6)] * 3
