"""Shading in tables and beside them: stripes over rows that wrap, shaded headers, bars of charts."""

from __future__ import annotations

from pathlib import Path

from tests.extractors.made_tables import LEFT, LONG, RIGHT, read, row, rule
from tests.pdf_maker import PageMaker


def test_stripes_part_rows_that_wrap(tmp_path: Path) -> None:
    page = PageMaker().fill(LEFT, 100, RIGHT, 120, (0.1, 0.3, 0.5))
    for x, text in ((65, "No"), (100, "Rencana aksi"), (440, "Nilai")):
        page.text(x, 114, text, size=8, bold=True)
    top = 120.0
    for number in range(1, 6):
        if number % 2 == 0:
            page.fill(LEFT, top, RIGHT, top + 36, (0.9, 0.9, 0.95))
        for index, text in enumerate(LONG):
            page.text(100, top + 11 + 10 * index, text, size=8)
        page.text(65, top + 21, str(number), size=8).text(440, top + 21, f"{number}0", size=8)
        top += 36
    (table,) = read(tmp_path, page)
    assert table.rows[1:] == tuple((str(n), " ".join(LONG), f"{n}0") for n in range(1, 6))


def test_the_labels_of_a_bar_chart_are_no_table(tmp_path: Path) -> None:
    page = PageMaker()
    for index, height in enumerate((60, 85, 40, 95, 70)):
        x = 120.0 + 60 * index
        page.fill(x, 300 - height, x + 30, 300, (0.3, 0.5, 0.7)).text(x + 4, 296 - height, f"{height},5", size=8)
        page.text(x, 312, f"TW {index + 1}", size=8).text(x, 322, "2020", size=8)
    for step in range(5):
        page.text(80, 300 - 25 * step, f"{25 * step}.00", size=8)
    assert read(tmp_path, page) == ()


def test_the_shaded_cells_of_headers_of_two_levels_are_no_bars(tmp_path: Path) -> None:
    page = PageMaker()
    for top, name_end in ((100, 240), (300, 200)):
        for x0, x1, text in ((60, 85, "No"), (85, name_end, "Indikator"), (name_end, 300, "Target"), (430, 500, "%")):
            page.fill(x0, top, x1, top + 46, (0.9, 0.92, 0.92)).text(x0 + 4, top + 26, text, size=8, bold=True)
        page.fill(300, top, 430, top + 18, (0.9, 0.92, 0.92)).text(
            304, top + 12, "s.d. Triwulan III", size=8, bold=True
        )
        for x0, x1, text in ((300, 340, "Rencana"), (340, 390, "Realisasi"), (390, 430, "Persen")):
            page.fill(x0, top + 18, x1, top + 46, (0.9, 0.92, 0.92)).text(x0 + 4, top + 36, text, size=8, bold=True)
        page.line(300, top + 18, 430, top + 18, 0.3)
        rule(page, top, top + 46)
        for index in range(4):
            at = top + 60 + 18 * index
            row(page, at, (64, str(index + 1)), (89, f"Hasil uji obat {index}"), (name_end + 4, "90"), (304, "60"),
                (344, f"7{index},5"), (394, "120,83"), (434, "85,29"))  # fmt: skip
            rule(page, at + 6)
    for table in read(tmp_path, page):
        assert table.rows[0][3:6] == ("s.d. Triwulan III",) * 3
        assert table.rows[1] == ("No", "Indikator", "Target", "Rencana", "Realisasi", "Persen", "%")
        assert table.rows[2] == ("1", "Hasil uji obat 0", "90", "60", "70,5", "120,83", "85,29")
    assert len(read(tmp_path, page)) == 2


def test_shading_of_a_cell_over_rows_parts_the_rows_only_in_its_own_columns(tmp_path: Path) -> None:
    page = PageMaker()
    page.fill(LEFT, 100, RIGHT, 116, (0.1, 0.3, 0.5))
    row(page, 111, (65, "No"), (90, "Unit"), (180, "Rencana aksi"), (440, "Nilai"), bold=True)
    for index in range(6):
        top = 116 + 30 * index
        if index % 2 == 0:
            page.fill(170, top, RIGHT, top + 30, (0.9, 0.95, 1))
        row(page, top + 10, (180, "Menyusun standar"), (440, f"9{index}"))
        row(page, top + 20, (180, "pelayanan publik"))
    for group in range(2):
        top = 116 + 90 * group
        if group == 0:
            page.fill(LEFT, top, 170, top + 90, (0.9, 0.95, 1))
        row(page, top + 10, (65, str(group + 1)), (90, "Direktorat"))
        for index, line in enumerate(("Pengawasan", "Produksi", "Obat")):
            row(page, top + 20 + 10 * index, (90, line))
    (table,) = read(tmp_path, page)
    assert [r[0] for r in table.rows] == ["No", "1", "1", "1", "2", "2", "2"]
    assert {r[1] for r in table.rows[1:]} == {"Direktorat Pengawasan Produksi Obat"}
    assert table.rows[5] == ("2", "Direktorat Pengawasan Produksi Obat", "Menyusun standar pelayanan publik", "94")


def test_a_caption_between_two_striped_tables_parts_them(tmp_path: Path) -> None:
    page = PageMaker()
    for start, names in ((100, ("Obat", "OT", "Pangan", "Total")), (200, ("Apotek", "Klinik", "Toko", "Total"))):
        page.fill(LEFT, start, RIGHT, start + 16, (0.1, 0.3, 0.5))
        for x, text in ((65, "Jenis"), (250, "Target"), (400, "Realisasi")):
            page.text(x, start + 12, text, size=8, bold=True)
        for index, name in enumerate(names, start=1):
            top = start + 16 * index
            if index % 2 == 0:
                page.fill(LEFT, top, RIGHT, top + 16, (0.9, 0.9, 0.95))
            for x, text in ((65, name), (250, str(310 + index)), (400, str(290 + index))):
                page.text(x, top + 12, text, size=8)
    page.text(200, 192, "Tabel 2. Pemeriksaan sarana", size=8, bold=True)
    found = read(tmp_path, page)
    assert [[row[0] for row in table.rows] for table in found] == [
        ["Jenis", "Obat", "OT", "Pangan", "Total"],
        ["Jenis", "Apotek", "Klinik", "Toko", "Total"],
    ]


def test_a_shaded_header_with_a_rule_only_below_it_belongs_to_its_table(tmp_path: Path) -> None:
    page = PageMaker()
    for start, names in ((120, ("Obat", "Pangan", "Total")), (240, ("Apotek", "Klinik", "Total"))):
        page.text(LEFT, start - 6, f"Tabel {start // 120}. Hasil pemeriksaan", size=8, bold=True)
        page.fill(LEFT, start, RIGHT, start + 16, (0.85, 0.9, 0.9))
        for x, text in ((65, "Jenis"), (250, "Target"), (400, "Realisasi")):
            page.text(x, start + 12, text, size=8, bold=True)
        rule(page, start + 16)
        for index, name in enumerate(names, start=1):
            for x, text in ((65, name), (250, str(310 + index)), (400, str(290 + index))):
                page.text(x, start + 16 * index + 12, text, size=8)
            rule(page, start + 16 * index + 16)
    found = read(tmp_path, page)
    assert [[row[0] for row in table.rows] for table in found] == [
        ["Jenis", "Obat", "Pangan", "Total"],
        ["Jenis", "Apotek", "Klinik", "Total"],
    ]
    assert [table.header_rows for table in found] == [1, 1]


def test_a_long_name_around_the_figures_of_a_row_without_shading_does_not_end_the_stripes(tmp_path: Path) -> None:
    page = PageMaker()
    page.fill(LEFT, 100, RIGHT, 116, (0.1, 0.2, 0.5))
    row(page, 111, (65, "Sasaran"), (400, "Nilai"), (450, "Kriteria"), bold=True)
    long = "Meningkatnya kepuasan masyarakat dan pihak internal atas layanan publik di unit"
    for n in range(6):
        top = 116 + 28 * n
        if n % 2:
            page.fill(LEFT, top, RIGHT, top + 28, (0.9, 0.93, 0.97))
        # The name's lines stand above and below the middle, where the figure is.
        row(page, top + 11, (65, long))
        row(page, top + 16, (400, f"9{n},10"), (450, "Baik"))
        row(page, top + 21, (65, "kerja pusat"))
    (table,) = read(tmp_path, page)
    assert table.rows[0] == ("Sasaran", "Nilai", "Kriteria")
    assert table.rows[1:] == tuple((f"{long} kerja pusat", f"9{n},10", "Baik") for n in range(6))


def test_a_label_without_shading_above_the_first_stripe_of_a_page_does_not_part_the_table(tmp_path: Path) -> None:
    pages = []
    label = "Dukungan manajemen dan tugas teknis di kantor pusat dan balai"
    for start, first in ((100.0, 1), (60.0, 37)):
        page = PageMaker()
        if start == 100:
            page.fill(LEFT, 82, RIGHT, 100, (0.1, 0.2, 0.5))
            row(page, 94, (65, "No"), (90, "Kegiatan"), (300, "Target"), (400, "Hasil"), bold=True)
        # The number is of all rows of the page and not shaded as they are.
        row(page, start + 12, (65, "AB"[len(pages)]), (90, label))
        for n in range(36 if start == 100 else 5):
            top = start + 18 * (n + 1)
            if n % 2 == 0:
                page.fill(85, top, RIGHT, top + 18, (0.9, 0.93, 0.97))
            row(page, top + 12, (90, f"Kegiatan {first + n}"), (300, "10"), (400, "9"))
        pages.append(page)
    (table,) = read(tmp_path, *pages)
    assert [cells[1] for cells in table.rows] == [
        "Kegiatan",
        label,
        *(f"Kegiatan {n}" for n in range(1, 37)),
        label,
        *(f"Kegiatan {n}" for n in range(37, 42)),
    ]


def test_a_shaded_column_in_which_little_is_printed_makes_no_chart_of_a_table(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100, 118)
    row(page, 112, (65, "No"), (100, "Keluaran"), (300, "Target"), (400, "Hasil"), bold=True)
    rows = []
    for n in range(9):
        top = 118 + 18 * n
        page.fill(LEFT, top, 95, top + 18, (0.93, 0.93, 0.93))
        rows.append((str(n // 4 + 1) if n % 4 == 0 else "", f"Keluaran ke-{n + 1}", "10", "9"))
        row(page, top + 12, *((x, t) for x, t in zip((65, 100, 300, 400), rows[-1], strict=True) if t))
        rule(page, top + 18)
    (table,) = read(tmp_path, page)
    assert [cells[1:] for cells in table.rows[1:]] == [cells[1:] for cells in rows]
