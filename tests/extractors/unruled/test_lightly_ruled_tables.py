"""Tables with few rules: their columns, their rows, labels over several of either, and page breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extractors.made_tables import LEFT, LONG, RIGHT, read, row, rule
from tests.pdf_maker import PageMaker


def head(page: PageMaker, top: float) -> PageMaker:
    """A bold header with rules above and below: a narrow number, a name, a date that few rows hold, a figure."""
    for x, text in ((65, "No"), (100, "Rencana aksi"), (330, "Tanggal"), (440, "Nilai")):
        page.text(x, top + 14, text, size=8, bold=True)
    return rule(page, top, top + 20)


def body(page: PageMaker, top: float, number: str, lines: list[str], date: str, value: str) -> float:
    """A row whose text has several lines, its other cells beside the first; gives where it ends."""
    for index, text in enumerate(lines):
        page.text(100, top + 12 + 10 * index, text, size=8)
    for x, text in ((65, number), (330, date), (440, value)):
        if text:
            page.text(x, top + 12, text, size=8)
    bottom = top + 6 + 10 * len(lines)
    rule(page, bottom)
    return bottom


def test_a_column_that_few_lines_fill_is_a_column_of_its_own(tmp_path: Path) -> None:
    page = head(PageMaker(), 100)
    top = 120.0
    for number in range(1, 9):
        top = body(page, top, str(number), [*LONG, *LONG], "14/02/2022" if number in (2, 5) else "", "100")
    (table,) = read(tmp_path, page)
    assert len(table.rows[0]) == 4
    assert [row[2] for row in table.rows] == ["Tanggal", "", "14/02/2022", "", "", "14/02/2022", "", "", ""]
    assert table.rows[1][1] == " ".join([*LONG, *LONG])


def test_a_page_with_the_rest_of_one_cell_does_not_end_the_table(tmp_path: Path) -> None:
    first = head(PageMaker(), 100)
    top = body(first, 120, "1", LONG, "14/02/2022", "90")
    body(first, top, "2", ["Melatih petugas"], "15/02/2022", "80")
    start = top + 24
    cut = ["Menyusun pedoman kerja yang memuat tahapan"] + ["dan syarat bagi setiap jenis layanan yang ada"] * 55
    for index, text in enumerate(cut):
        first.text(100, start + 4 + 10 * index, text, size=8)
    first.text(65, start + 4, "3", size=8).text(330, start + 4, "16/02/2022", size=8).text(440, start + 4, "70", size=8)
    rule(first, start + 4 + 10 * len(cut))
    second = rule(head(PageMaker(), 60), 80)
    for index in range(20):
        second.text(100, 92 + 10 * index, "dan lampiran yang menjelaskan tiap tahap", size=8)
    rule(second, 290)
    third = head(PageMaker(), 60)
    body(third, 80, "4", ["Menilai hasilnya"], "17/02/2022", "60")
    (table,) = read(tmp_path, first, second, third)
    assert [row[0] for row in table.rows] == ["No", "1", "2", "3", "4"]
    assert table.rows[3][1].endswith("tiap tahap")
    assert table.pages == (1, 2, 3)


def test_a_label_between_two_tables_of_the_same_width_keeps_them_apart(tmp_path: Path) -> None:
    page = head(PageMaker(), 100)
    end = body(page, 120, "1", ["Melatih petugas"], "14/02/2022", "90")
    page.text(65, end + 12, "Rekomendasi berikutnya", size=8)
    head(page, end + 18)
    body(page, end + 38, "2", ["Menilai hasilnya"], "15/02/2022", "80")
    assert [table.rows[1][0] for table in read(tmp_path, page)] == ["1", "2"]


def test_a_label_that_runs_over_its_column_names_the_rest_of_the_row(tmp_path: Path) -> None:
    page = head(PageMaker(), 100)
    end = body(page, 120, "1", ["Melatih petugas"], "14/02/2022", "90")
    page.text(100, end + 12, "Program dukungan manajemen dan tugas teknis lainnya di semua unit", size=8, bold=True)
    rule(page, end + 16)
    end = body(page, end + 16, "2", ["Menilai hasilnya"], "15/02/2022", "80")
    body(page, end, "3", ["Menyusun pedoman"], "16/02/2022", "70")
    (table,) = read(tmp_path, page)
    assert table.rows[2][1] == table.rows[2][2] == table.rows[2][3]
    assert table.rows[2][0] == ""


def test_without_rules_each_figure_takes_the_text_around_it(tmp_path: Path) -> None:
    page = PageMaker()
    for x, text in ((65, "No"), (100, "Rencana aksi"), (440, "Nilai")):
        page.text(x, 100, text, size=8, bold=True)
    baseline = 114.0
    heights = [1, 3, 2, 3, 1]
    for number, height in enumerate(heights, 1):
        for index in range(height):
            page.text(100, baseline + 10 * index, ("Kegiatan " if index == 0 else "dan ") + f"bagian {number}", size=8)
        middle = baseline + 10 * (height - 1) / 2
        page.text(65, middle, str(number), size=8).text(440, middle, f"{number}0", size=8)
        baseline += 10 * height
    (table,) = read(tmp_path, page)
    assert [row[0] for row in table.rows] == ["No", "1", "2", "3", "4", "5"]
    assert table.rows[2][1] == "Kegiatan bagian 2 dan bagian 2 dan bagian 2"
    assert [row[2] for row in table.rows[1:]] == ["10", "20", "30", "40", "50"]


def test_a_name_in_the_middle_of_its_rows_names_them_all(tmp_path: Path) -> None:
    page = PageMaker()
    for x, text in ((65, "Unit"), (200, "Ukuran"), (440, "Nilai")):
        page.text(x, 100, text, size=8, bold=True)
    for index in range(6):
        top = 116 + 14 * index
        page.text(200, top, f"Ukuran {index + 1}", size=8).text(440, top, f"{index + 1}1", size=8)
    page.text(65, 130, "Biro Umum", size=8).text(65, 172, "Biro Hukum", size=8)
    (table,) = read(tmp_path, page)
    assert [row[0] for row in table.rows[1:]] == ["Biro Umum"] * 3 + ["Biro Hukum"] * 3


def test_the_rules_of_running_header_and_footer_outline_no_table(tmp_path: Path) -> None:
    pages = []
    for number in range(1, 6):
        page = PageMaker().line(LEFT, 46, RIGHT, 46).line(LEFT, 796, RIGHT, 796)
        page.text(300, 40, "LAPORAN KINERJA", size=8).text(280, 810, str(number), size=8)
        for line in range(30):
            page.text(LEFT, 80 + 20 * line, f"Kalimat {line} menjelaskan hasil kerja pada tahun berjalan ini.", size=10)
        pages.append(page)
    assert read(tmp_path, *pages) == ()


def small_table(page: PageMaker, top: float, year: int) -> float:
    """A bold header above its only rule and two rows; gives the baseline of the last row."""
    row(page, top, (65, "Tahun"), (200, "Target"), (330, "Realisasi"), (440, "Kategori"), bold=True)
    rule(page, top + 5)
    for index in range(2):
        at = top + 17 + 16 * index
        row(page, at, (65, str(year + index)), (200, f"7{index},25"), (330, f"6{index},88"), (440, "Baik"))
    return top + 33


def test_a_rule_under_a_header_does_not_end_the_table_before_it(tmp_path: Path) -> None:
    page = PageMaker()
    end = small_table(page, 100, 2018)
    page.text(LEFT, end + 28, "2. Capaian tahun berjalan", size=12, bold=True)
    page.text(LEFT, end + 50, "Bagian ini memuat data unit kerja.", size=10)
    small_table(page, end + 80, 2020)
    first, second = read(tmp_path, page)
    assert first.rows == (
        ("Tahun", "Target", "Realisasi", "Kategori"),
        ("2018", "70,25", "60,88", "Baik"),
        ("2019", "71,25", "61,88", "Baik"),
    )
    assert [r[0] for r in second.rows] == ["Tahun", "2020", "2021"]


def test_rows_that_no_rule_closes_below_a_header_between_two_rules_are_its_rows(tmp_path: Path) -> None:
    page = head(PageMaker(), 100)
    for index in range(6):
        top = 132 + 26 * index
        row(page, top, (65, str(index + 1)), (100, "Menyusun standar pelayanan"), (440, f"9{index}"))
        row(page, top + 10, (100, "bagi pengguna layanan"))
    (table,) = read(tmp_path, page)
    assert table.header_rows == 1
    assert [r[0] for r in table.rows] == ["No", "1", "2", "3", "4", "5", "6"]
    assert table.rows[6][1] == "Menyusun standar pelayanan bagi pengguna layanan"


def actions(page: PageMaker, top: float, texts: list[list[str]], number: str = "") -> float:
    """Rows 20 points apart in a table that draws nothing; the first may name a group by a number and a unit."""
    if number:
        for index, line in enumerate(["Direktorat", "Pengawasan", "Produksi", "Obat", "Umum"]):
            row(page, top + 10 * index, (90, line))
        row(page, top, (65, number))
    for lines in texts:
        for index, line in enumerate(lines):
            row(page, top + 10 * index, (180, line))
        row(page, top, (440, "100"))
        top += 10 * len(lines) + 10
    return top


def test_a_page_of_one_long_row_takes_the_space_between_lines_from_the_other_pages(tmp_path: Path) -> None:
    first = row(PageMaker(), 100, (65, "No"), (90, "Unit"), (180, "Rencana aksi"), (440, "Nilai"), bold=True)
    top = actions(first, 120, [LONG, LONG[:2], LONG], "1")
    while top < 700:
        top = actions(first, top, [LONG, LONG[:2], LONG], "2")
    long = [f"Langkah ke-{n} dari pelaksanaan rencana aksi" for n in "abcdefghijklmnopqrstuvwxyz"]
    second = PageMaker()
    actions(second, 60, [long, long], "9")
    (table,) = read(tmp_path, first, second)
    assert table.rows[-1] == ("9", "Direktorat Pengawasan Produksi Obat Umum", " ".join(long), "100")
    assert table.rows[-2] == table.rows[-1]


def test_a_text_that_reaches_over_rows_names_them_all_and_one_in_its_row_only_does_not(tmp_path: Path) -> None:
    header = ((65, "No"), (90, "Unit"), (180, "Rencana aksi"), (440, "Nilai"))
    spanning = row(PageMaker(), 100, *header, bold=True)
    top = actions(spanning, 120, [LONG[:1], LONG[:2], LONG[:1]], "1")
    actions(spanning, top, [LONG[:1], LONG[:2], LONG[:1]], "2")
    (table,) = read(tmp_path, spanning)
    assert [r[0] for r in table.rows] == ["No", "1", "1", "1", "2", "2", "2"]

    single = row(PageMaker(), 100, *header, bold=True)
    for index in range(8):
        named = ((65, str(index // 2 + 1)), (90, "Biro")) if index % 2 == 0 else ()
        row(single, 120 + 20 * index, *named, (180, "Menyusun standar"), (440, "100"))
        row(single, 130 + 20 * index, *(((180, "pelayanan"),) if index == 7 else ()))
    (table,) = read(tmp_path, single)
    assert [r[0] for r in table.rows[1:]] == ["1", "", "2", "", "3", "", "4", ""]


def test_a_header_text_over_its_own_middle_column_names_the_columns_beside_it_too(tmp_path: Path) -> None:
    page = PageMaker()
    row(page, 100, (65, "Sasaran"), (317, "Target Kinerja"), bold=True)
    row(page, 118, (250, "2020"), (335, "2021"), (420, "2022"), bold=True)
    for index in range(5):
        row(page, 138 + 16 * index, (65, f"Sasaran ke-{index + 1}"))
        row(page, 138 + 16 * index, (250, f"7{index},5"), (335, f"8{index},5"), (420, f"9{index},5"))
    (table,) = read(tmp_path, page)
    assert table.rows[0] == ("Sasaran", "Target Kinerja", "Target Kinerja", "Target Kinerja")
    assert table.rows[1] == ("Sasaran", "2020", "2021", "2022")
    assert table.header_rows == 2


def test_a_row_that_begins_on_the_next_page_leaves_no_stub(tmp_path: Path) -> None:
    first = head(PageMaker(), 700)
    for index, line in enumerate(["Rencana", "aksi", "yang", "panjang"]):
        first.text(100, 732 + 10 * index, line, size=8)
    row(first, 732, (65, "1"), (330, "14/02/2022"), (440, "90"))
    rule(first, 744, start=300)
    second = head(PageMaker(), 40)
    row(second, 72, (330, "15/02/2022"), (440, "91"))
    rule(second, 80)
    for number in range(2, 5):
        body(second, 50 + 15 * number, str(number), ["Menyusun"], "14/02/2022", "100")
    (table,) = read(tmp_path, first, second)
    assert [r[3] for r in table.rows] == ["Nilai", "90", "91", "100", "100", "100"]
    assert table.rows[1][1] == "Rencana aksi yang panjang"


def test_a_label_over_the_middle_of_its_columns_does_not_join_them(tmp_path: Path) -> None:
    page = PageMaker()
    for x, text in ((65, "Komoditas"), (235, "Triwulan")):
        page.text(x, 114, text, size=8, bold=True)
    for x, text in ((200, "I"), (230, "II"), (260, "III"), (290, "IV")):
        page.text(x, 130, text, size=8, bold=True)
    rule(page, 100, 135)
    rows = [("Obat", "312", "298", "340", "355"), ("Kosmetika", "140", "133", "151", "162"),
            ("Pangan", "265", "281", "290", "304"), ("Suplemen", "131", "128", "140", "136")]  # fmt: skip
    for index, texts in enumerate(rows):
        for x, text in zip((65, 195, 225, 255, 285), texts, strict=True):
            page.text(x, 148 + 16 * index, text, size=8)
        rule(page, 152 + 16 * index)
    (table,) = read(tmp_path, page)
    assert table.rows[-4:] == tuple(rows)


def test_a_header_in_the_middle_above_figures_at_the_left_makes_no_column_of_its_own(tmp_path: Path) -> None:
    page = PageMaker()
    row(page, 112, (270, "Sampel Obat"), (386, "Sampel Makanan"), bold=True)
    row(page, 120, (64, "No"), (110, "Kabupaten/Kota"), (470, "% MS"), bold=True)
    row(page, 128, (248, "Total"), (292, "MS"), (328, "TMS"), (371, "Total"), (416, "MS"), (440, "TMS"), bold=True)
    page.line(235, 116, 460, 116, 0.3)
    rule(page, 100, 134)
    rows = [
        ("1", "Kota Sorong", "70", "67", "3", "76", "61", "15", "87,67"),
        ("2", "Raja Ampat", "101", "99", "2", "73", "68", "5", "95,98"),
        ("3", "Tambrauw", "42", "38", "4", "190", "178", "12", "93,10"),
        ("4", "Maybrat", "47", "45", "2", "183", "163", "20", "90,43"),
        ("5", "Sorong Selatan", "86", "83", "3", "94", "88", "6", "95,00"),
        ("6", "Kota Manokwari", "73", "71", "2", "56", "45", "11", "89,92"),
        ("7", "Kaimana", "55", "51", "4", "88", "80", "8", "91,61"),
    ]
    for index, texts in enumerate(rows):
        at = 146 + 16 * index
        row(page, at, *zip((64, 86, 238, 284, 320, 362, 408, 436, 468), texts, strict=True))
        rule(page, at + 5)
    (table,) = read(tmp_path, page)
    assert table.rows[2:] == tuple(rows)
    assert table.rows[1][2:8] == ("Total", "MS", "TMS") * 2


def test_a_repeated_header_is_left_out_though_its_words_fall_into_other_lines(tmp_path: Path) -> None:
    pages = []
    for number, lower in ((0, 0.0), (1, 5.0)):
        page = PageMaker()
        top = 700.0 if number == 0 else 60.0
        row(page, top + 10, (310, "Target per triwulan"), bold=True)
        page.line(290, top + 13, 420, top + 13, 0.3)
        row(page, top + 22, (65, "No"), (100, "Indikator"), bold=True)
        row(page, top + 22 + lower, (300, "TW"), (360, "TW"), (440, "Capaian"), bold=True)
        row(page, top + 32 + lower, (300, "I"), (360, "II"), (440, "(%)"), bold=True)
        rule(page, top, top + 42)
        for index in range(3):
            at = top + 54 + 16 * index
            name = 3 * number + index + 1
            row(page, at, (65, str(name)), (100, f"Indikator {name}"), (300, "13,50"), (360, "27,00"), (440, "96,00"))
            rule(page, at + 5)
        pages.append(page)
    (table,) = read(tmp_path, *pages)
    assert [r[0] for r in table.rows[table.header_rows :]] == ["1", "2", "3", "4", "5", "6"]


def scores(page: PageMaker, *, shaded: bool) -> PageMaker:
    """Rows with alternate shading between the rule of a header and the rule above a total."""
    head(page, 100)
    for number in range(1, 5):
        top = 120 + 18 * (number - 1)
        if shaded and number % 2:
            page.fill(LEFT, top, RIGHT, top + 18, (0.93, 0.93, 0.93))
        row(page, top + 12, (65, str(number)), (100, f"Layanan {number}"), (330, "14/02/2022"), (440, f"{number}0"))
    return rule(page, 192)


@pytest.mark.parametrize("shaded", [True, False])
def test_a_total_below_the_last_rule_is_a_row_of_the_table(tmp_path: Path, shaded: bool) -> None:
    page = scores(PageMaker(), shaded=shaded)
    if shaded:
        page.fill(LEFT, 192, RIGHT, 210, (0.93, 0.93, 0.93))
    row(page, 204, (100, "Jumlah"), (440, "100"), bold=True)
    page.text(65, 226, "Sumber: laporan unit kerja", size=8)
    (table,) = read(tmp_path, page)
    assert [r[3] for r in table.rows] == ["Nilai", "10", "20", "30", "40", "100"]


def test_rows_below_names_in_plain_type_that_the_page_leaves_open_are_their_rows(tmp_path: Path) -> None:
    pages = [PageMaker(), PageMaker()]
    for page, first in zip(pages, (1, 6), strict=True):
        row(page, 114, (65, "No"), (100, "Layanan"), (440, "Nilai"))
        rule(page, 100, 120)
        for n in range(first, first + 5):
            row(page, 132 + 18 * (n - first), (65, str(n)), (100, f"Layanan {n}"), (440, f"{n},50"))
    rule(pages[1], 216)
    (table,) = read(tmp_path, *pages)
    assert [r[2] for r in table.rows] == ["Nilai", *(f"{n},50" for n in range(1, 11))]


@pytest.mark.parametrize("names", [("Tahun", "Target", "Hasil"), ("Uraian", "2019", "2020")])
def test_text_between_a_table_and_the_bold_names_above_the_first_rule_of_the_next_is_of_neither(
    names: tuple[str, ...], tmp_path: Path
) -> None:
    page, places = PageMaker(), (65.0, 250.0, 400.0)
    for top in (100.0, 300.0):
        row(page, top, *zip(places, names, strict=True), bold=True)
        rule(page, top + 6)
        for n in range(3):
            row(page, top + 18 + 18 * n, *zip(places, (f"Bagian {n + 1}", "10", "9"), strict=True))
            rule(page, top + 24 + 18 * n)
    for n in range(3):
        page.text(LEFT, 220 + 20 * n, "Bagian ini memuat data tahun berjalan.", size=9)
    first, second = read(tmp_path, page)
    assert first.rows == second.rows
    assert first.rows[0] == names
    assert len(first.rows) == 4
