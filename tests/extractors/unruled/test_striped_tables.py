"""Tables shaded in stripes, and rows that nothing drawn parts: what fills, spaces and empty columns say of them."""

from __future__ import annotations

from pathlib import Path

from extractors.pages.straight_lines import Ruling
from extractors.text.running_lines import place_of, running_rules
from tests.extractors.made_tables import read
from tests.pdf_maker import PageMaker

XS = [60.0, 90.0, 230.0, 400.0, 500.0]
DARK, LIGHT = (0.1, 0.3, 0.5), (0.9, 0.93, 0.97)


def row(page: PageMaker, top: float, bottom: float, cells: dict[int, str], shaded: bool | None) -> None:
    """The cells of one row that begin in it; `shaded` None is a header's dark shading."""
    for col, text in cells.items():
        if shaded is not False:
            page.fill(XS[col], top, XS[col + 1], bottom, DARK if shaded is None else LIGHT)
        if text:
            page.text(XS[col] + 4, top + 12, text, size=8, bold=shaded is None)


def name(page: PageMaker, col: int, top: float, bottom: float, lines: list[str], shaded: bool) -> None:
    """A cell over several rows, shaded as its first row is, with its text in the middle."""
    if shaded:
        page.fill(XS[col], top, XS[col + 1], bottom, LIGHT)
    first = (top + bottom) / 2 - 5 * len(lines) + 8
    for index, text in enumerate(lines):
        page.text(XS[col] + 4, first + 10 * index, text, size=8)


def head(page: PageMaker) -> None:
    row(page, 100, 118, {0: "No", 1: "Unit", 2: "Rencana aksi", 3: "Nilai"}, None)


def striped(groups: list[int], per_page: list[int], tall: int = -1) -> list[PageMaker]:
    """Pages with groups of so many rows each, stripes counted through all of them, the header on the first page only.

    A name has the shading of its first row. It stands in the middle of its rows, at their top where a page break cuts
    it. The row `tall` is twice as high as the others.
    """
    pages = [PageMaker() for _ in per_page]
    head(pages[0])
    places: list[tuple[PageMaker, float, float]] = []
    for page, count in zip(pages, per_page, strict=True):
        top = 60.0 if places else 118.0
        for _ in range(count):
            bottom = top + (44 if len(places) == tall else 22)
            places.append((page, top, bottom))
            top = bottom
    first = 0
    for number, count in enumerate(groups, 1):
        held = places[first : first + count]
        for page in pages:
            own = [(top, bottom) for where, top, bottom in held if where is page]
            if own and first % 2:
                page.fill(XS[0], own[0][0], XS[1], own[-1][1], LIGHT)
                page.fill(XS[1], own[0][0], XS[2], own[-1][1], LIGHT)
            if own and page is held[0][0]:
                place = (own[0][0] + own[-1][1]) / 2 + 3 if len(own) == count else own[0][0] + 15
                page.text(XS[0] + 4, place, f"{number}", size=8).text(XS[1] + 4, place, f"Biro {number}", size=8)
        for index, (page, top, bottom) in enumerate(held, first):
            if index % 2:
                page.fill(XS[2], top, XS[4], bottom, LIGHT)
            page.text(XS[2] + 4, top + 15, f"Aksi {index}", size=8).text(XS[3] + 4, top + 15, f"{index},50", size=8)
        first += count
    return pages


def names(groups: list[int]) -> list[tuple[str, str]]:
    return [(f"{number}", f"Biro {number}") for number, count in enumerate(groups, 1) for _ in range(count)]


def test_the_shading_of_a_cut_name_reaches_past_the_first_text_of_its_page(tmp_path: Path) -> None:
    # The second name is shaded, goes on overleaf beside a row without shading, and the third one is not shaded.
    groups = [3, 9, 9]
    (table,) = read(tmp_path, *striped(groups, [8, 9, 4]))
    assert [r[:2] for r in table.rows[1:]] == names(groups)


def test_a_name_in_the_middle_ends_where_the_next_shaded_one_begins(tmp_path: Path) -> None:
    # The second name's last row stands overleaf; the third and fourth, not shaded, end at the shaded fifth.
    groups = [4, 6, 6, 5, 8]
    (table,) = read(tmp_path, *striped(groups, [9, 20], tall=9))
    assert [r[:2] for r in table.rows[1:]] == names(groups)


def test_what_goes_on_overleaf_without_a_text_is_one_cell_down_to_the_next_shading(tmp_path: Path) -> None:
    # Of the second name eight rows stand overleaf, shaded ones beside its cell, which is not.
    groups = [4, 13, 6]
    (table,) = read(tmp_path, *striped(groups, [9, 14]))
    assert [r[:2] for r in table.rows[1:]] == names(groups)


def test_names_over_rows_have_the_shading_of_their_first_row_in_all_of_them(tmp_path: Path) -> None:
    page = PageMaker()
    head(page)
    for index in range(6):
        row(page, 118 + 18 * index, 136 + 18 * index, {2: f"Aksi {index + 1}", 3: f"{index + 1},50"}, index % 2 == 1)
    # The first name begins in a row without shading and goes on through a shaded one, the second the other way round.
    name(page, 0, 118, 172, ["1"], shaded=False)
    name(page, 1, 118, 172, ["Biro Hukum"], shaded=False)
    name(page, 0, 172, 226, ["2"], shaded=True)
    name(page, 1, 172, 226, ["Biro Umum"], shaded=True)
    (table,) = read(tmp_path, page)
    assert [r[:2] for r in table.rows[1:]] == [("1", "Biro Hukum")] * 3 + [("2", "Biro Umum")] * 3
    assert [r[2] for r in table.rows[1:]] == [f"Aksi {n}" for n in range(1, 7)]


def test_a_row_that_goes_on_in_the_same_shading_overleaf_is_one_row(tmp_path: Path) -> None:
    pages = [PageMaker(), PageMaker()]
    for page in pages:
        head(page)
    texts = [("1", True), ("2", False), ("3", True)]
    for index, (number, shaded) in enumerate(texts):
        cells = {0: number, 1: f"Unit {number}", 2: f"Aksi {number}", 3: f"{number},00"}
        row(pages[0], 118 + 18 * index, 136 + 18 * index, cells, shaded)
    # The third row is shaded and so is the first one overleaf: it is the rest of it. The fourth is the next.
    rest = {0: "", 1: "", 2: "Lanjutan", 3: ""}
    row(pages[1], 118, 136, rest, True)
    for index, number in enumerate(("4", "5", "6")):
        cells = {0: number, 1: f"Unit {number}", 2: f"Aksi {number}", 3: f"{number},00"}
        row(pages[1], 136 + 18 * index, 154 + 18 * index, cells, index == 1)
    pages.append(PageMaker())
    head(pages[2])
    for index, number in enumerate(("7", "8", "9")):
        cells = {0: number, 1: f"Unit {number}", 2: f"Aksi {number}", 3: f"{number},00"}
        row(pages[2], 118 + 18 * index, 136 + 18 * index, cells, index != 1)
    (table,) = read(tmp_path, *pages)
    assert [r[0] for r in table.rows] == ["No", *map(str, range(1, 10))]
    assert table.rows[3] == ("3", "Unit 3", "Aksi 3 Lanjutan", "3,00")


def test_shaded_cells_side_by_side_show_the_columns(tmp_path: Path) -> None:
    page = PageMaker()
    head(page)
    for index in range(6):
        # Number and name stand so near each other that no white space parts them.
        cells = {0: f"{10 + index}", 1: f"Unit {index}", 2: f"Aksi {index}", 3: f"{index},25"}
        row(page, 118 + 18 * index, 136 + 18 * index, cells, index % 2 == 1)
        page.text(77, 118 + 18 * index + 12, "000", size=8)
    (table,) = read(tmp_path, page)
    assert [r[1] for r in table.rows[1:]] == [f"Unit {index}" for index in range(6)]


def test_a_bold_label_over_the_middle_of_columns_is_a_level_of_the_header_without_rules(tmp_path: Path) -> None:
    page = PageMaker()
    page.text(64, 112, "Sasaran", size=8, bold=True).text(299, 112, "Target", size=8, bold=True)
    for x, year in ((200, "2020"), (300, "2021"), (400, "2022")):
        page.text(x, 128, year, size=8, bold=True)
    page.line(60, 134, 500, 134)
    for index in range(6):
        page.text(64, 150 + 16 * index, f"Sasaran {index}", size=8)
        for x in (200, 300, 400):
            page.text(x, 150 + 16 * index, f"{x + index},5", size=8)
    (table,) = read(tmp_path, page)
    assert table.header_rows == 2
    assert table.rows[0] == ("Sasaran", "Target", "Target", "Target")
    assert table.rows[1] == ("Sasaran", "2020", "2021", "2022")


def test_names_higher_than_a_row_do_not_hide_the_rows_beside_them(tmp_path: Path) -> None:
    page = PageMaker()
    for x, text in ((64, "Kegiatan"), (240, "Indikator"), (440, "Target")):
        page.text(x, 112, text, size=8, bold=True)
    top = 120.0
    for group in range(4):
        for line, text in enumerate(("Penyelenggaraan", "hubungan kerja", "sama luar negeri")):
            page.text(64, top + 12 + 10 * line, text, size=8)
        for index in range(5):
            page.text(240, top + 12, f"Indeks kepuasan {group}{index}", size=8).text(440, top + 12, f"9{index}", size=8)
            wraps = index == 4
            if wraps:
                page.text(440, top + 22, "(Efisien)", size=8)
            top += 28 if wraps else 18
    (table,) = read(tmp_path, page)
    assert [r[2] for r in table.rows[1:]] == ["90", "91", "92", "93", "94 (Efisien)"] * 4


def test_the_rest_of_a_cut_row_needs_few_silent_columns_where_nothing_is_drawn(tmp_path: Path) -> None:
    pages = [PageMaker(), PageMaker()]
    for page in pages:
        for x, text in ((64, "No"), (100, "Rencana aksi"), (330, "Tanggal"), (440, "Status")):
            page.text(x, 60, text, size=8, bold=True)
    number = 0
    for page, first in ((pages[0], 0), (pages[1], 1)):
        top = 68.0
        if first:
            page.text(100, top + 12, "Serta di media lain", size=8)
            top += 22
        while top < 760:
            number += 1
            for x, text in ((64, str(number)), (330, "14/02/2022"), (440, "Close")):
                page.text(x, top + 12, text, size=8)
            lines = ("Menyusun standar pelayanan publik", "Mengumumkannya di laman")
            for line, text in enumerate(lines):
                page.text(100, top + 12 + 10 * line, text, size=8)
            top += 32
    (table,) = read(tmp_path, *pages)
    assert [r[0] for r in table.rows[1:]] == [str(n) for n in range(1, number + 1)]
    (cut,) = [r for r in table.rows if r[1].endswith("media lain")]
    assert cut[2:] == ("14/02/2022", "Close")


def test_rules_at_the_edge_of_all_pages_of_one_size_are_running_ones() -> None:
    upright = [[] for _ in range(20)]
    lying = [[Ruling(True, 46.0, 71.0, 771.0, 0.5), Ruling(True, 300.0, 71.0, 771.0, 0.5)] for _ in range(3)]
    sizes = [(595.0, 842.0)] * 20 + [(842.0, 595.0)] * 3
    assert running_rules([*upright, *lying]) == set()
    assert running_rules([*upright, *lying], sizes) == {place_of(lying[0][0])}
