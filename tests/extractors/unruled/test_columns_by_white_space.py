"""Where columns without vertical rules part: headers set off from their figures, labels above, narrow white space."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from tests.extractors.made_tables import read, row, rule
from tests.pdf_maker import PageMaker


def rows(page: PageMaker, *columns: tuple[float, tuple[str, ...]]) -> PageMaker:
    """Five rows from 120 down, a rule below each."""
    for n in range(5):
        row(page, 132 + 18 * n, *((x, texts[n]) for x, texts in columns))
        rule(page, 120 + 18 * (n + 1))
    return page


NAMES = ("Utara", "Selatan", "Timur", "Barat", "Tengah")
FIGURES = ("11", "12", "13", "14", "15")


def test_a_header_set_off_from_its_figures_is_of_the_column_to_whose_figures_it_is_nearer(tmp_path: Path) -> None:
    page = rule(PageMaker(), 96, 120)
    # In the middle of a column from 200 to 340, whose figures stand at its right side.
    row(page, 105, (252, "Proses"), bold=True)
    row(page, 111, (65, "Wilayah"), (170, "Masuk"), (420, "Jumlah"), bold=True)
    row(page, 117, (240, "Perpanjangan"), bold=True)
    (table,) = read(tmp_path, rows(page, (65, NAMES), (185, FIGURES), (327, FIGURES), (440, FIGURES)))
    assert table.rows[0] == ("Wilayah", "Masuk", "Proses Perpanjangan", "Jumlah")
    assert table.rows[1] == ("Utara", "11", "11", "11")


def test_a_header_set_off_from_names_at_the_left_is_not_cut_by_the_space_before_its_figures(tmp_path: Path) -> None:
    page = rule(PageMaker(), 96, 120)
    row(page, 105, (126, "Keluarga penerima"), bold=True)
    row(page, 111, (65, "Wilayah"), (300, "Bantuan"), (420, "Jumlah"), bold=True)
    row(page, 117, (150, "BLT"), bold=True)
    (table,) = read(tmp_path, rows(page, (65, NAMES), (215, FIGURES), (320, FIGURES), (440, FIGURES)))
    assert table.rows[0] == ("Wilayah", "Keluarga penerima BLT", "Bantuan", "Jumlah")
    assert table.rows[2] == ("Selatan", "12", "12", "12")


def test_a_label_over_several_columns_says_nothing_of_where_two_of_them_part(tmp_path: Path) -> None:
    page = rule(PageMaker(), 90)
    row(page, 100, (65, "Wilayah"), (160, "Keputusan atas permohonan"), bold=True)
    rule(page, 104, 120)
    row(page, 115, (150, "Diputus"), (190, "% triwulan"), (238, "% sampai triwulan"), bold=True)
    shares = ("91,1", "92,2", "93,3", "94,4", "95,5")
    (table,) = read(tmp_path, rows(page, (65, NAMES), (170, FIGURES), (216, shares), (290, shares)))
    assert table.rows[1] == ("", "Diputus", "% triwulan", "% sampai triwulan")
    assert table.rows[2] == ("Utara", "11", "91,1", "91,1")


def test_narrow_white_space_parts_columns_of_figures_side_by_side(tmp_path: Path) -> None:
    page = rule(PageMaker(), 96, 120)
    row(page, 110, (65, "Wilayah"), (150, "Realisasi"), (203, "Nyata"), (300, "Jumlah"), bold=True)
    whole = ("1.234", "2.345", "3.456", "4.567", "5.678")
    # The figures are 20.0 points wide, the space between them 4.6.
    (table,) = read(tmp_path, rows(page, (65, NAMES), (180, whole), (204.6, whole), (310, FIGURES)))
    assert table.rows[1] == ("Utara", "1.234", "1.234", "11")


def test_three_rows_of_figures_and_dashes_are_enough_for_narrow_white_space(tmp_path: Path) -> None:
    page = rule(PageMaker(), 96, 120, 176)
    row(page, 110, (65, "Wilayah"), (150, "Realisasi"), (205, "Nyata"), (300, "Jumlah"), bold=True)
    # The space between the second column's figures, 20.0 points wide, and the third's or the dash is 4.6 wide.
    for at, (second, third) in enumerate((("1.234", "1.234"), ("2.345", "-"), ("3.456", "3.456"))):
        row(page, 132 + 18 * at, (65, NAMES[at]), (180, second), (204.6, third), (310, FIGURES[at]))
    (table,) = read(tmp_path, page)
    assert table.rows[1:] == (
        (NAMES[0], "1.234", "1.234", FIGURES[0]),
        (NAMES[1], "2.345", "-", FIGURES[1]),
        (NAMES[2], "3.456", "3.456", FIGURES[2]),
    )


def test_a_shaded_heading_in_larger_type_is_of_neither_table(tmp_path: Path) -> None:
    page = PageMaker()
    for top in (100, 220):
        page.fill(60, top, 500, top + 16, colour=(0.2, 0.4, 0.2))
        row(page, top + 11, (65, "Wilayah"), (200, "Masuk"), (320, "Selesai"), (440, "Sisa"), bold=True)
        for n in range(5):
            if n % 2 == 0:
                page.fill(60, top + 16 + 14 * n, 500, top + 30 + 14 * n, colour=(0.9, 0.95, 0.9))
            row(page, top + 26 + 14 * n, (65, NAMES[n]), (210, FIGURES[n]), (330, FIGURES[n]), (450, FIGURES[n]))
    page.fill(60, 192, 500, 214, colour=(0.85, 0.9, 0.85))
    page.text(65, 207, "B. Pengujian", size=12, bold=True)
    first, second = read(tmp_path, page)
    assert [cells[0] for cells in first.rows] == ["Wilayah", *NAMES]
    assert [cells[0] for cells in second.rows] == ["Wilayah", *NAMES]


def test_the_caption_of_a_lettered_table_parts_it_from_the_one_above(tmp_path: Path) -> None:
    page = PageMaker()
    for top, title in ((100, "Tabel A1. Permohonan"), (220, "Tabel A2. Keputusan")):
        row(page, top, (65, title))
        row(page, top + 18, (65, "Wilayah"), (200, "Masuk"), (320, "Selesai"), (440, "Sisa"), bold=True)
        for n in range(5):
            row(page, top + 34 + 16 * n, (65, NAMES[n]), (210, FIGURES[n]), (330, FIGURES[n]), (450, FIGURES[n]))
    first, second = read(tmp_path, page)
    assert [cells[0] for cells in first.rows] == ["Wilayah", *NAMES]
    assert [cells[0] for cells in second.rows] == ["Wilayah", *NAMES]


def test_the_shaded_cells_of_two_tables_are_no_bars_of_a_chart(tmp_path: Path) -> None:
    page = PageMaker()
    for top, edges in ((100, (60, 180, 300, 420, 500)), (240, (60, 230, 320, 420, 500))):
        row(page, top - 10, (65, "Tabel 1. Permohonan"))
        for a, b in pairwise(edges):
            page.fill(a, top, b, top + 16, colour=(0.2, 0.4, 0.2))
        row(
            page,
            top + 11,
            *zip((x + 5 for x in edges), ("Wilayah", "Masuk", "Selesai", "Sisa"), strict=False),
            bold=True,
        )
        for n in range(5):
            for a, b in pairwise(edges) if n % 2 == 0 else ():
                page.fill(a, top + 16 + 14 * n, b, top + 30 + 14 * n, colour=(0.9, 0.95, 0.9))
            texts = (NAMES[n], FIGURES[n], FIGURES[n], FIGURES[n])
            row(page, top + 26 + 14 * n, *zip((x + 5 for x in edges), texts, strict=False))
    first, second = read(tmp_path, page)
    assert first.rows[1] == second.rows[1] == ("Utara", "11", "11", "11")
    assert len(first.rows) == len(second.rows) == 6


def test_numbers_of_few_groups_in_a_long_table_are_a_column(tmp_path: Path) -> None:
    page = rule(PageMaker(), 96, 120, 760)
    row(page, 110, (65, "No"), (90, "Sasaran"), (200, "Kegiatan"), (330, "Target"), (440, "Nilai"), bold=True)
    # Of 160 lines three begin a group, fewer than three of a hundred.
    for n in range(160):
        top = 128 + 3.9 * n
        for x, text in ((200, f"Kegiatan {n + 1}"), (330, "10"), (440, "20")):
            page.text(x, top, text, size=3.5)
        if n % 54 == 0:
            page.text(65, top, str(n // 54 + 1), size=3.5)
            page.text(90, top, f"Sasaran {n // 54 + 1}", size=3.5)
    (table,) = read(tmp_path, page)
    assert table.rows[0] == ("No", "Sasaran", "Kegiatan", "Target", "Nilai")
    assert table.rows[1] == ("1", "Sasaran 1", "Kegiatan 1", "10", "20")


def test_bold_names_of_sections_with_a_sum_do_not_join_the_columns_that_they_run_over(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 120)
    row(page, 114, (65, "No"), (90, "Indikator"), (300, "Satuan"), (350, "Target"), (420, "Capaian"), bold=True)
    top = 120
    for section in range(4):
        row(page, top + 12, (65, f"S{section}"))
        row(page, top + 12, (76, "Meningkatnya kapabilitas laboratorium pengujian obat dan makanan"), bold=True)
        row(page, top + 12, (440, "96"), bold=True)
        rule(page, top + 18)
        for n in range(2):
            name = "Persentase laboratorium yang memenuhi standar kemampuan"
            row(page, top + 30 + 18 * n, (65, str(n)), (76, name), (304, "nilai"), (360, "80"), (440, "96"))
            rule(page, top + 36 + 18 * n)
        top += 54
    (table,) = read(tmp_path, page)
    assert table.rows[0] == ("No", "Indikator", "Satuan", "Target", "Capaian")
    assert table.rows[2] == ("0", "Persentase laboratorium yang memenuhi standar kemampuan", "nilai", "80", "96")


def test_a_total_of_the_last_columns_alone_does_not_join_the_columns_under_a_label(tmp_path: Path) -> None:
    page = PageMaker()
    row(page, 100, (65, "Unsur"), (243, "Banyaknya"), (380, "NRR"), (440, "Konversi"), bold=True)
    row(page, 110, (246, "jawaban"), bold=True)
    row(page, 126, (240, "4"), (258, "3"), (276, "2"), bold=True)
    rule(page, 132)
    for n, name in enumerate((*NAMES, "Pusat", "Pesisir")):
        row(page, 146 + 18 * n, (65, name), (236, "34"), (254, "57"), (272, "12"), (380, "3,40"), (440, "84,98"))
    row(page, 146 + 18 * 7, (65, "Mutu"), (380, "3,48"), (440, "86,99"))
    (table,) = read(tmp_path, rule(page, 146 + 18 * 7 + 6))
    assert table.rows[2] == ("Utara", "34", "57", "12", "3,40", "84,98")
    assert table.rows[-1] == ("Mutu", "", "", "", "3,48", "86,99")
