"""Columns are told where wide or narrow type moves headers, labels and figures about."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from tests.extractors.made_tables import read, row, rule
from tests.pdf_maker import PageMaker

PLACES = ("Utara", "Selatan", "Timur", "Barat", "Tengah", "Hulu")
FIGURES = ("11", "12", "13", "14", "15")


def ruled_rows(page: PageMaker, top: float, *columns: tuple[float, tuple[str, ...]]) -> PageMaker:
    """Rows from `top` down with the texts of each column, a rule below each."""
    for n in range(len(columns[0][1])):
        row(page, top + 12 + 18 * n, *((x, texts[n]) for x, texts in columns if texts[n]))
        rule(page, top + 18 * (n + 1))
    return page


def test_labels_over_the_numbers_and_names_of_rows_do_not_hide_the_column_of_numbers(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 118)
    row(page, 112, (65, "No."), (110, "Unit Kerja"), (200, "Masuk"), (300, "Selesai"), bold=True)
    numbers = ("1.", "2.", "3.", "4.", "5.", "6.", "Rata-rata", "% terhadap target")
    names = (*(f"Balai {place}" for place in PLACES), "", "")
    figures = ("11", "12", "13", "14", "15", "16", "13,5", "90,0")
    (table,) = read(tmp_path, ruled_rows(page, 118, (65, numbers), (85, names), (210, figures), (315, figures)))
    assert table.rows[0] == ("No.", "Unit Kerja", "Masuk", "Selesai")
    assert table.rows[2] == ("2.", "Balai Selatan", "12", "12")
    assert table.rows[8] == ("% terhadap target", "% terhadap target", "90,0", "90,0")


def test_figures_that_do_not_count_rows_are_no_column_of_numbers(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 118)
    row(page, 112, (65, "Tarif"), (200, "Masuk"), (300, "Selesai"), bold=True)
    # Rates and what they are for, in one cell: they do not go up by one.
    rates = ("10", "25", "30", "75", "80", "90", "Seluruhnya", "Rata-rata")
    names = (*(f"jenis {place}" for place in PLACES), "", "")
    figures = ("11", "12", "13", "14", "15", "16", "13,5", "90,0")
    (table,) = read(tmp_path, ruled_rows(page, 118, (65, rates), (78, names), (210, figures), (315, figures)))
    assert table.rows[2] == ("25 jenis Selatan", "12", "12")


def test_a_line_with_as_many_texts_as_columns_has_one_in_each(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 118)
    # The third header stands nearer to the figures on its left than to its own.
    row(page, 112, (65, "Tindak lanjut"), (190, "Jumlah"), (236, "% hasil"), (400, "% tindakan"), bold=True)
    first, others = ("128", "117", "138", "113", "125", "141"), ("42,8", "39,1", "12,7", "4,3", "1,0", "0,1")
    page = ruled_rows(page, 118, (65, PLACES), (220, first), (320, others), (420, others))
    (table,) = read(tmp_path, page)
    assert table.rows[0] == ("Tindak lanjut", "Jumlah", "% hasil", "% tindakan")
    assert table.rows[1] == ("Utara", "128", "42,8", "42,8")


def test_a_header_between_two_columns_is_of_the_one_without_another_in_its_line(tmp_path: Path) -> None:
    page = rule(PageMaker(), 96, 128)
    row(page, 106, (184, "Tahun 2024"), bold=True)
    row(page, 115, (65, "Unit Kerja"), (430, "Selisih"), bold=True)
    row(page, 124, (150, "Nilai"), (192, "Predikat"), (232, "Peringkat"), bold=True)
    scores, grades, ranks = ("85,4", "79,8", "78,4", "76,2"), ("A", "BB", "BB", "B"), ("2", "3", "4", "5")
    page = ruled_rows(page, 128, (65, PLACES[:4]), (155, scores), (214, grades), (290, ranks), (440, scores))
    (table,) = read(tmp_path, page)
    assert table.rows[1][1:4] == ("Nilai", "Predikat", "Peringkat")
    assert table.rows[2] == ("Utara", "85,4", "A", "2", "85,4")


def test_a_label_and_a_name_below_it_that_overlap_part_no_column_of_their_own(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 136)
    # "Triwulan" ends at 275 over "Ketiga", which begins at 272: between 262 and 285 no column stands.
    row(page, 112, (65, "No."), (110, "Komoditas"), (243, "Triwulan"), (400, "Jumlah"), bold=True)
    row(page, 130, (193, "Kesatu"), (234, "Kedua"), (272, "Ketiga"), (312, "Keempat"), bold=True)
    figures = ("312", "288", "140", "131", "265")
    page = ruled_rows(
        page, 136, (65, ("1", "2", "3", "4", "5")), (90, PLACES[:5]), (205, figures), (248, figures), (285, figures),
        (325, figures), (420, figures),
    )  # fmt: skip
    (table,) = read(tmp_path, page)
    assert table.rows[1][2:6] == ("Kesatu", "Kedua", "Ketiga", "Keempat")
    assert table.rows[2] == ("1", "Utara", "312", "312", "312", "312", "312")


def test_a_short_rule_parts_the_columns_whose_texts_it_underlines(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100)
    row(page, 110, (258, "Tahun 2023"), bold=True)
    # The rule ends in the white space beside the first and the last of its columns.
    page.line(222, 115, 372, 115)
    row(page, 119, (65, "Mitra"), (400, "Selisih"), bold=True)
    row(page, 127, (230, "NK"), (275, "PKS"), (330, "Jumlah"), bold=True)
    rule(page, 132)
    page = ruled_rows(
        page, 132, (65, PLACES[:5]), (236, ("14", "22", "18", "16", "15")), (280, ("23", "31", "12", "17", "14")),
        (350, ("37", "53", "30", "33", "29")), (415, ("+4", "+7", "+2", "-2", "+1")),
    )  # fmt: skip
    (table,) = read(tmp_path, page)
    assert table.rows[0] == ("Mitra", "Tahun 2023", "Tahun 2023", "Tahun 2023", "Selisih")
    assert table.rows[1] == ("Mitra", "NK", "PKS", "Jumlah", "Selisih")


def test_a_plain_label_in_the_middle_of_numbers_and_names_is_over_both(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 118)
    row(page, 112, (65, "No."), (110, "Unit Kerja"), (220, "Masuk"), (315, "Selesai"), bold=True)
    numbers, figures = ("1", "2", "3", "4", "5", ""), ("11", "12", "13", "14", "15", "65")
    names = (*(f"Balai Besar {place}" for place in PLACES[:5]), "")
    page = ruled_rows(page, 118, (68, numbers), (90, names), (230, figures), (325, figures))
    # The first two columns reach from 60 to somewhere between 165 and 220.
    (table,) = read(tmp_path, row(page, 118 + 12 + 90, (104, "Jumlah")))
    assert table.rows[6] == ("Jumlah", "Jumlah", "65", "65")


def test_a_name_set_in_under_another_one_is_of_its_own_column(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 118)
    row(page, 112, (65, "No."), (110, "Unit Kerja"), (220, "Masuk"), (315, "Selesai"), bold=True)
    numbers, figures = ("1", "2", "3", "", ""), ("11", "12", "13", "14", "15")
    names = (*(f"Balai Besar {place}" for place in PLACES[:3]), "", "")
    page = ruled_rows(page, 118, (68, numbers), (90, names), (230, figures), (325, figures))
    for n, name in enumerate(("Pos Hulu Barat", "Pos Hilir Jauh")):
        row(page, 118 + 12 + 18 * (3 + n), (112, name))
    (table,) = read(tmp_path, page)
    assert table.rows[4] == ("", "Pos Hulu Barat", "14", "14")


def test_a_bold_name_that_begins_as_names_beside_numbers_do_is_a_name(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 118)
    row(page, 112, (65, "Akun"), (110, "Uraian"), (290, "Pagu"), (390, "Realisasi"), bold=True)
    rows = [
        ("511", 104, "Gaji pegawai", False), ("512", 104, "Tunjangan", False), ("51", 95, "Belanja pegawai", True),
        ("521", 104, "Barang", False), ("522", 104, "Jasa", False), ("52", 95, "Belanja barang", True),
        ("", 95, "Jumlah belanja", True),
    ]  # fmt: skip
    for n, (number, x, name, bold) in enumerate(rows):
        row(page, 130 + 18 * n, (66, number), (x, name), (300, str(n + 11)), (410, str(n + 11)), bold=bold)
        rule(page, 118 + 18 * (n + 1))
    (table,) = read(tmp_path, page)
    assert table.rows[3] == ("51", "Belanja pegawai", "13", "13")
    assert table.rows[7] == ("", "Jumlah belanja", "17", "17")


def test_an_abbreviation_beside_no_name_is_a_label_and_no_number(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 118)
    row(page, 112, (65, "Unsur"), (110, "Uraian"), (220, "Nilai"), (315, "Mutu"), bold=True)
    numbers, names = ("U1", "U2", "U3", "U4", "IKM"), (*(f"Aspek {place}" for place in PLACES[:4]), "")
    page = ruled_rows(page, 118, (65, numbers), (95, names), (225, ("88,7", "87,5", "84,5", "91,5", "88,1")),
                      (320, ("A", "B", "B", "A", "A")))  # fmt: skip
    (table,) = read(tmp_path, page)
    assert table.rows[5] == ("IKM", "IKM", "88,1", "A")


def test_a_label_is_in_the_middle_of_columns_whose_figures_end_at_their_right_sides(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 136)
    # Cells from 60, 150, 250, 330 and 430 on to 500; figures end 4 points before the right side of each.
    row(page, 112, (365, "PNBP"), bold=True)
    page.line(150, 120, 500, 120)
    row(page, 112, (200, "Jumlah"), bold=True)
    row(page, 121, (65, "Jenis"), bold=True)
    row(page, 130, (280, "Pagu"), (388, "Realisasi"), (484, "%"), bold=True)
    ends = ((246, ("411", "412", "413", "414")), (326, ("11", "12", "13", "14")), (426, ("21", "22", "23", "24")),
            (496, ("31", "32", "33", "34")))  # fmt: skip
    columns = tuple((end - 4.448 * len(texts[0]), texts) for end, texts in ends)
    (table,) = read(tmp_path, ruled_rows(page, 136, (65, PLACES[:4]), *columns))
    assert table.rows[0] == ("Jenis", "Jumlah", "PNBP", "PNBP", "PNBP")
    assert table.rows[1] == ("Jenis", "", "Pagu", "Realisasi", "%")


def test_a_label_above_a_name_that_stands_elsewhere_may_be_over_two_columns(tmp_path: Path) -> None:
    page = rule(PageMaker(), 96, 130)
    # The year ends over the beginning of the name to the right below it, and covers no white space whole.
    row(page, 107, (265, "Tahun 2023"), bold=True)
    row(page, 117, (65, "Uraian"), bold=True)
    row(page, 122, (225, "Realisasi"), (293, "Naik (turun) %"), bold=True)
    amounts, changes = ("402.117", "431.200", "418.753", "435.192") * 4, ("16,09", "40,87", "22,97", "12,04") * 4
    page = ruled_rows(page, 130, (65, PLACES[:4] * 4), (243, amounts), (345, changes))
    (table,) = read(tmp_path, page)
    assert table.rows[1] == ("Uraian", "Realisasi", "Naik (turun) %")
    assert table.rows[2] == ("Utara", "402.117", "16,09")


def test_names_of_columns_that_leave_little_more_than_blanks_between_them_are_a_header(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 118)
    # Each begins 5 points after the end of the one before: less than parts columns, more than a blank of 2.2.
    # Each begins 5 points after the end of the one before: less than parts columns, more than a blank of 2.2.
    names = ((65, "Wilayah"), (100.2, "Masuk tahun ini"), (165.7, "Selesai tahun ini"), (233.8, "Sisa akhir tahun"),
             (300.6, "Rata-rata hari layanan"), (389.2, "Selesai tepat waktu"))  # fmt: skip
    row(page, 112, *names, bold=True)
    for n, place in enumerate(PLACES):
        row(page, 130 + 15 * n, (65, place), *((x, str(11 + n)) for x in (145, 205, 275, 365, 445)))
    (table,) = read(tmp_path, rule(page, 118 + 15 * len(PLACES)))
    assert table.rows[0] == tuple(name for _, name in names)
    assert table.rows[1] == ("Utara", "11", "11", "11", "11", "11")


def test_names_of_two_lines_above_and_below_their_figures_are_a_column(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 118)
    row(page, 112, (65, "Jenis"), (107, "Pagu anggaran"), (200, "Realisasi"), bold=True)
    for n, kind in enumerate(("Pegawai", "Barang", "Modal")):
        top = 118 + 28 * n
        row(page, top + 11, (65, "Belanja"))
        row(page, top + 17, (120, "9.842.310"), (200, "9.765.428"))
        row(page, top + 23, (65, kind))
        rule(page, top + 28)
    (table,) = read(tmp_path, page)
    assert table.rows[0] == ("Jenis", "Pagu anggaran", "Realisasi")
    assert table.rows[2] == ("Belanja Barang", "9.842.310", "9.765.428")


def test_narrow_white_space_between_figures_parts_columns_though_some_beside_dashes_narrow_it(tmp_path: Path) -> None:
    page = rule(PageMaker(), 96, 120)
    row(page, 110, (65, "Wilayah"), (166, "Semula"), (202, "Revisi"), (300, "Jumlah"), (390, "Sisa"), bold=True)
    first, second = ("92,00", "88,50", "14,25", "40,50", "", ""), ("94,00", "88,50", "12,25", "45,75", "", "")
    # The figures on the left end at 194.5, those on the right begin at 203 and, twice, 4 points behind them.
    figures = (*FIGURES, "16")
    page = ruled_rows(page, 120, (65, PLACES), (174.5, first), (203, second), (310, figures), (400, figures))
    for n in (4, 5):
        row(page, 120 + 12 + 18 * n, (191, "-"), (198.5, "100,00"))
    (table,) = read(tmp_path, page)
    assert table.rows[0] == ("Wilayah", "Semula", "Revisi", "Jumlah", "Sisa")
    assert table.rows[1] == ("Utara", "92,00", "94,00", "11", "11")


def test_a_label_as_far_from_the_rows_as_they_are_from_each_other_is_a_row(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 118)
    row(page, 112, (65, "Uraian"), (220, "Pagu"), (315, "Realisasi"), bold=True)
    rows = ("Pajak", "Sewa", "Jasa", "Jumlah pendapatan", "BELANJA", "Pegawai", "Barang", "Modal")
    for n, name in enumerate(rows):
        figures = () if name == "BELANJA" else ((230, str(11 + n)), (325, str(21 + n)))
        row(page, 130 + 15 * n, (65, name), *figures, bold=name == "BELANJA")
    (table,) = read(tmp_path, rule(page, 118 + 15 * len(rows)))
    assert table.rows[4:6] == (("Jumlah pendapatan", "14", "24"), ("BELANJA", "", ""))


def test_a_label_alone_on_the_next_page_is_over_the_numbers_and_names_of_the_first(tmp_path: Path) -> None:
    page = rule(PageMaker(), 640, 658)
    row(page, 652, (65, "No."), (110, "Unit Kerja"), (220, "Masuk"), (315, "Selesai"), bold=True)
    names = tuple(f"Balai Besar {place}" for place in PLACES[:5])
    page = ruled_rows(
        page, 658, (68, ("1", "2", "3", "4", "5")), (90, names), (230, ("11", "12", "13", "14", "15")),
        (325, ("11", "12", "13", "14", "15")),
    )  # fmt: skip
    last = rule(PageMaker(), 60, 78)
    row(last, 72, (97, "Jumlah"), (230, "65"), (325, "65"))
    (table,) = read(tmp_path, page, last)
    assert table.rows[6] == ("Jumlah", "Jumlah", "65", "65")


def test_figures_in_brackets_on_both_sides_of_a_page_break_are_of_two_rows(tmp_path: Path) -> None:
    page = rule(PageMaker(), 690, 708)
    row(page, 702, (65, "No."), (110, "Jenjang"), (220, "Pegawai"), (300, "Perubahan"), (420, "Orang"), bold=True)
    page = ruled_rows(
        page, 708, (68, ("1", "2", "3", "4")), (110, ("S2", "S1", "D3", "SMA")), (230, ("27", "48", "17", "14")),
        (300, ("Pengangkatan", "Pindah masuk", "Pindah keluar", "Pensiun")), (430, ("6", "4", "(5)", "(3)")),
    )  # fmt: skip
    last = ruled_rows(rule(PageMaker(), 60), 60, (68, ("", "")), (110, ("", "Jumlah")), (230, ("", "106")),
                      (300, ("Meninggal dunia", "Pegawai akhir")), (430, ("(1)", "106")))  # fmt: skip
    (table,) = read(tmp_path, page, last)
    assert table.rows[4][3:] == ("Pensiun", "(3)")
    assert table.rows[5] == ("", "", "", "Meninggal dunia", "(1)")


def test_a_unit_in_brackets_goes_on_with_the_name_above_it(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 132)
    # The name of two lines stands over the middle of three columns, too, and its lines are far apart.
    row(page, 112, (319.5, "Capaian"), bold=True)
    row(page, 125.5, (65, "Sasaran"), (250, "Realisasi"), (329, "(%)"), (390, "Kriteria"), bold=True)
    shares, grades = ("100,75", "98,13", "104,00", "102,19"), ("Baik", "Cukup", "Baik", "Baik")
    page = ruled_rows(page, 132, (65, PLACES[:4]), (255, FIGURES[:4]), (320, shares), (398, grades))
    (table,) = read(tmp_path, page)
    assert table.rows[0] == ("Sasaran", "Realisasi", "Capaian (%)", "Kriteria")
    assert table.rows[1] == ("Utara", "11", "100,75", "Baik")


def test_a_header_drawn_as_a_grid_heads_rows_whose_first_one_nothing_is_drawn_round(tmp_path: Path) -> None:
    page = PageMaker()
    xs, names = [60.0, 200.0, 320.0, 500.0], ("Unit Pelayanan", "Responden", "Indeks")
    for a, b in pairwise(xs):
        page.fill(a, 100, b, 120, colour=(0.1, 0.2, 0.4))
    page.grid(xs, [100, 120])
    row(page, 113, *((x + 5, name) for x, name in zip(xs, names, strict=False)), bold=True)
    for n, place in enumerate(PLACES):
        if n % 2:
            page.fill(60, 120 + 18 * n, 500, 138 + 18 * n, colour=(0.9, 0.93, 0.96))
        row(page, 132 + 18 * n, (65, place), (240, str(310 + n)), (380, f"8{n},92"))
    (table,) = read(tmp_path, page)
    assert table.rows[0] == names
    assert table.rows[1] == ("Utara", "310", "80,92")


def test_a_shaded_header_with_a_cell_over_two_levels_ends_where_its_shading_does(tmp_path: Path) -> None:
    page, dark = PageMaker(), (0.3, 0.1, 0.5)
    page.fill(60, 100, 200, 132, colour=dark).fill(200, 100, 500, 116, colour=dark)
    page.fill(200, 116, 340, 132, colour=dark).fill(340, 116, 500, 132, colour=dark)
    row(page, 119, (65, "Kegiatan"))
    row(page, 127, (240, "Sasaran"), (390, "Capaian"))
    for n, place in enumerate(PLACES):
        row(page, 144 + 18 * n, (65, place), (250, str(11 + n)), (400, str(21 + n)))
        rule(page, 150 + 18 * n)
    (table,) = read(tmp_path, page)
    assert table.rows[-6] == ("Utara", "11", "21")
