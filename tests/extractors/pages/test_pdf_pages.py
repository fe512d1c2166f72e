"""What a page gives: words, ruling lines, fills, in the place where they are shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.content import Box
from extractors.errors import DamagedPdf, NotAPdf, UnreadableReport
from extractors.pages.pdf_pages import PageContent, open_pages
from tests.pdf_maker import PageMaker, write_pdf


def read(tmp_path: Path, *pages: PageMaker) -> list[PageContent]:
    return list(open_pages(write_pdf(tmp_path / "made.pdf", *pages)))


def texts(page: PageContent) -> list[str]:
    return [w.text for w in page.words]


def test_words_stand_where_they_were_set(tmp_path: Path) -> None:
    (page,) = read(tmp_path, PageMaker().text(100, 200, "Jumlah 228", 10))
    assert texts(page) == ["Jumlah", "228"]
    box = page.words[0].box
    assert box.x0 == pytest.approx(100, abs=0.5)
    assert box.top < 195 < 200 < box.bottom
    # Helvetica: J 500, u 556, m 833, l 222, a 556, h 556 thousandths, a blank 278; digits 556 each
    assert page.words[1].box.x0 == pytest.approx(
        100 + 10 * (0.500 + 0.556 + 0.833 + 0.222 + 0.556 + 0.556 + 0.278), abs=0.2
    )
    assert page.words[1].box.width == pytest.approx(16.68, abs=0.2)


@pytest.mark.parametrize(
    ("font", "stem", "bold"),
    [
        # pdfium takes five times the width of the stems for the weight, from 140 on four times and 140 more.
        ("Caladea-Regular", 130, False),
        ("ABCDEF+Cambria-Italic", 150, False),
        ("Tahoma", 130, True),
        ("Tahoma", 92, False),
        ("URWBookman-Demi", 80, True),
        ("NotoSans-SemiBoldItalic", 80, True),
        ("NotoSansCJK-DemiLight", 80, False),
    ],
)
def test_the_name_of_a_font_tells_bold_type_and_the_width_of_its_stems_where_it_does_not(
    tmp_path: Path, font: str, stem: int, bold: bool
) -> None:
    pdf = write_pdf(tmp_path / "made.pdf", PageMaker().text(100, 200, "Jumlah"), plain=font, stem=stem)
    (page,) = open_pages(pdf)
    assert page.words[0].bold is bold


def test_words_are_given_line_by_line_whatever_the_order_of_drawing(tmp_path: Path) -> None:
    page = PageMaker().text(300, 100, "dua").text(100, 120, "tiga").text(100, 100, "satu")
    assert texts(read(tmp_path, page)[0]) == ["satu", "dua", "tiga"]


def test_a_raised_footnote_mark_stays_with_its_figure(tmp_path: Path) -> None:
    page = PageMaker().text(100, 100, "40,35", 10).text(100 + 25.0, 97, "*", 6).text(160, 100, "99")
    assert texts(read(tmp_path, page)[0]) == ["40,35*", "99"]


def test_text_struck_twice_is_read_once(tmp_path: Path) -> None:
    page = PageMaker().text(100, 100, "Total").text(100.3, 100, "Total")
    assert texts(read(tmp_path, page)[0]) == ["Total"]


def test_figures_that_touch_are_parted_by_the_rule_between_them(tmp_path: Path) -> None:
    page = PageMaker().text(100, 100, "1.234").text(100 + 25.02, 100, "5.678").line(125.02, 80, 125.02, 120)
    assert texts(read(tmp_path, page)[0]) == ["1.234", "5.678"]


def test_text_outside_the_shown_part_of_the_page_is_not_read(tmp_path: Path) -> None:
    page = PageMaker(crop=(50, 50, 500, 700)).text(100, 100, "inside").text(100, 750, "outside").text(700, 100, "far")
    (content,) = read(tmp_path, page)
    assert texts(content) == ["inside"]
    assert (content.width, content.height) == (450, 650)
    assert content.words[0].box.x0 == pytest.approx(50, abs=0.5)


@pytest.mark.parametrize(
    ("rotate", "angle", "x", "baseline"),
    [(90, 90, 200, 742), (180, 180, 495, 642), (270, 270, 395, 100)],
)
def test_a_turned_page_reads_upright_in_the_place_where_it_is_shown(
    tmp_path: Path, rotate: int, angle: int, x: float, baseline: float
) -> None:
    page = PageMaker(rotate=rotate).text(x, baseline, "Lampiran", 10, angle=angle)
    (content,) = read(tmp_path, page)
    (word,) = content.words
    assert (word.text, word.angle, content.turned) == ("Lampiran", 0, 0)
    # In each case the text starts 100 points from the left and stands on a baseline 200 points from the top.
    assert word.box.x0 == pytest.approx(100, abs=0.5)
    assert word.box.top < 195 < 200 < word.box.bottom


def test_sideways_text_that_fills_an_unrotated_page_is_turned_to_read_upright(tmp_path: Path) -> None:
    page = PageMaker().text(200, 742, "Realisasi anggaran per triwulan", 10, angle=90).line(150, 100, 150, 700)
    (content,) = read(tmp_path, page)
    assert texts(content) == ["Realisasi", "anggaran", "per", "triwulan"]
    assert content.turned == 1
    assert (content.width, content.height) == (842, 595)
    assert content.shown_size == (595, 842)
    first = content.words[0]
    assert first.angle == 0
    assert first.box.x0 == pytest.approx(100, abs=0.5)
    shown = content.as_shown(first.box)
    assert shown.x0 < 195 < 200 < shown.x1
    assert shown.bottom == pytest.approx(742, abs=0.5)
    (ruling,) = content.rulings
    assert (ruling.horizontal, ruling.position) == (True, 150)


def test_a_sideways_label_on_an_upright_page_keeps_its_place_and_angle(tmp_path: Path) -> None:
    page = PageMaker().text(100, 100, "Tabel dengan cukup banyak huruf").text(80, 300, "Unsur", 10, angle=90)
    (content,) = read(tmp_path, page)
    (label,) = [w for w in content.words if w.angle]
    assert (label.text, label.angle) == ("Unsur", 90)
    assert label.box.bottom == pytest.approx(300, abs=0.5)
    assert label.box.x0 < 75 < 80 < label.box.x1


def test_lines_thin_rectangles_and_strokes_of_rectangles_are_rulings(tmp_path: Path) -> None:
    page = PageMaker().line(100, 50, 300, 50).fill(100, 99.5, 300, 100.5).box(100, 200, 300, 260)
    (content,) = read(tmp_path, page)
    found = sorted((r.horizontal, round(r.position), round(r.start), round(r.end)) for r in content.rulings)
    assert found == [
        (False, 100, 200, 260),
        (False, 300, 200, 260),
        (True, 50, 100, 300),
        (True, 100, 100, 300),
        (True, 200, 100, 300),
        (True, 260, 100, 300),
    ]


def test_pieces_of_one_line_are_one_ruling(tmp_path: Path) -> None:
    page = PageMaker()
    for x in range(100, 300, 4):
        page.line(x, 50, x + 3, 50)
    (ruling,) = read(tmp_path, page)[0].rulings
    assert (ruling.start, ruling.end) == (100, 299)


def test_lines_inside_a_form_stand_where_the_form_puts_them(tmp_path: Path) -> None:
    (content,) = read(tmp_path, PageMaker().form_line(150, 60, 250, 60, shift=70))
    (ruling,) = content.rulings
    assert (ruling.position, ruling.start, ruling.end) == (60, 150, 250)


def test_a_filled_area_keeps_its_colour(tmp_path: Path) -> None:
    (content,) = read(tmp_path, PageMaker().fill(100, 50, 300, 70, (1, 0, 0)))
    assert [(f.box, f.colour) for f in content.fills] == [(Box(100, 50, 300, 70), (255, 0, 0))]


def test_pages_are_numbered_from_one(tmp_path: Path) -> None:
    assert [p.number for p in read(tmp_path, PageMaker(), PageMaker(), PageMaker())] == [1, 2, 3]


@pytest.mark.parametrize(
    ("data", "error"),
    [(b"", NotAPdf), (b"PK\x03\x04 spreadsheet", NotAPdf), (b"%PDF-1.7\nnothing that can be followed", DamagedPdf)],
)
def test_a_file_that_is_no_readable_pdf_is_refused_when_it_is_opened(
    tmp_path: Path, data: bytes, error: type[UnreadableReport]
) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(data)
    with pytest.raises(error, match=r"file\.pdf"):
        open_pages(path)


def test_a_missing_file_is_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match="No such file"):
        open_pages(tmp_path / "missing.pdf")
