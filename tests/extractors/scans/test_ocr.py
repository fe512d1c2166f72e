"""Scanned pages: what OCR gives of them, and how sure of it the reading says it is."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from extractors.content import Box, ReportContent
from extractors.errors import NothingToRead
from extractors.isolation import read_report_isolated
from extractors.limits import ReadingLimits
from extractors.reading import read_report
from extractors.rereading.second_look import look_again
from tests.pdf_maker import PageMaker, write_pdf
from tests.scan_maker import DPI, blurred, in_strips, scan, with_text
from tests.scanned_report import COLUMNS, HEIGHT, LINES, ROWS, WIDTH, performance_report

REALISASI = Box(COLUMNS[3] + 1, LINES[1] + 3, COLUMNS[4] - 1, LINES[2] - 2)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scans")


@pytest.fixture(scope="module")
def leaning(folder: Path) -> Path:
    return scan(performance_report(folder / "a.pdf"), folder / "leaning.pdf", lean=0.8)


@pytest.fixture(scope="module")
def told_pages() -> list[int]:
    """The pages that reading the leaning scan said it had begun."""
    return []


@pytest.fixture(scope="module")
def read_leaning(leaning: Path, told_pages: list[int]) -> ReportContent:
    return read_report_isolated(leaning, on_page=told_pages.append)


def blotted(picture: Image.Image) -> Image.Image:
    """A blot of ink over the figure."""
    x0, top, x1, bottom = (v * DPI / 72 for v in (REALISASI.x0 + 4, REALISASI.top + 2, REALISASI.x0 + 22, 194.0))
    ImageDraw.Draw(picture).ellipse((x0, top, x1, bottom), fill=(30, 30, 30))
    return picture


def test_a_leaning_scan_gives_its_table_with_every_figure_in_place(read_leaning: ReportContent) -> None:
    (table,) = read_leaning.tables
    assert table.rows == ROWS
    assert (table.caption, table.header_rows) == ("Tabel 1. Capaian indikator kinerja tahun 2021", 1)
    assert read_leaning.unread == ()


def test_what_ocr_read_says_so_with_its_confidence(read_leaning: ReportContent) -> None:
    (table,) = read_leaning.tables
    assert table.engine.startswith("ocr (rapidocr ")
    assert read_leaning.recognised_pages == (1,)
    assert all(cell.confidence is not None and 0 < cell.confidence <= 1 for cell in table.cells)
    assert not any(cell.doubtful for cell in table.cells if cell.row > 0 and cell.col > 1)


def test_ocr_says_which_page_it_begins(read_leaning: ReportContent, told_pages: list[int]) -> None:
    # Twice in the file (to find it a picture, and with what OCR made of it), once in between by OCR.
    assert told_pages.count(1) == 3


def test_boxes_of_a_leaning_scan_lie_where_the_page_shows_the_figures(read_leaning: ReportContent) -> None:
    # The page was turned by 0.8 degrees counter-clockwise about its middle: a point right of the middle goes up, one
    # above it goes left, by sin 0.8° = 0.014 of the distance.
    box = read_leaning.tables[0].cell_at(1, 3).box
    x, y = (COLUMNS[3] + COLUMNS[4]) / 2, (LINES[1] + LINES[2]) / 2
    shown = (x - 0.014 * (HEIGHT / 2 - y), y - 0.014 * (x - WIDTH / 2))
    assert (box.x0 + box.x1) / 2 == pytest.approx(shown[0], abs=1.0)
    assert (box.top + box.bottom) / 2 == pytest.approx(shown[1], abs=1.0)


def test_a_page_that_was_scanned_sideways_is_read_upright(folder: Path) -> None:
    content = read_report(scan(performance_report(folder / "b.pdf"), folder / "sideways.pdf", quarters=1))
    assert content.tables[0].rows == ROWS
    # Turned clockwise, what was near the top of the page stands near the right side.
    box = content.tables[0].cell_at(1, 3).box
    assert (box.x0 + box.x1) / 2 == pytest.approx(HEIGHT - (LINES[1] + LINES[2]) / 2, abs=1.0)
    assert (box.top + box.bottom) / 2 == pytest.approx((COLUMNS[3] + COLUMNS[4]) / 2, abs=1.0)


def test_the_picture_is_read_and_not_the_invisible_text_under_it(folder: Path, leaning: Path) -> None:
    lines = [(60.0, HEIGHT - y, "Indeks mutu 80 88 110,00") for y in LINES]
    content = read_report(with_text(leaning, folder / "hidden.pdf", lines, hidden=True))
    assert content.tables[0].rows == ROWS
    assert "110,00" not in " ".join(s.text for s in content.sentences)


def test_a_line_printed_at_the_foot_of_a_scan_does_not_make_it_a_page_of_text(folder: Path, leaning: Path) -> None:
    stamp = [(60.0, 20.0, "Dokumen ini telah ditandatangani secara elektronik")]
    content = read_report(with_text(leaning, folder / "stamped.pdf", stamp, hidden=False))
    assert content.tables[0].rows == ROWS
    assert content.recognised_pages == (1,)


def test_a_scan_in_many_strips_is_a_picture_of_its_page(folder: Path) -> None:
    # Each strip takes a twentieth of the page, as much as an emblem.
    content = read_report(in_strips(performance_report(folder / "c.pdf"), folder / "strips.pdf", 20))
    assert content.tables[0].rows == ROWS


def test_text_whose_codes_name_no_letters_is_read_from_its_picture(folder: Path) -> None:
    # Each code is 29 below its letter's, as where fonts write the numbers of their glyphs: digits are control codes.
    content = read_report(performance_report(folder / "nameless.pdf", code_shift=-29))
    (table,) = content.tables
    assert table.rows == ROWS
    assert (content.recognised_pages, content.unread) == ((1,), ())


def test_text_whose_codes_name_no_letters_is_listed_where_ocr_reads_nothing(folder: Path) -> None:
    pages = performance_report(folder / "nameless.pdf", code_shift=-29)
    with pytest.raises(NothingToRead, match="page 1: the engine stopped"):
        read_report(pages, recognise=lambda numbers: ({}, dict.fromkeys(numbers, "the engine stopped")))


def test_pages_that_draw_their_letters_are_read_from_their_picture(folder: Path) -> None:
    drawn, text = PageMaker(), PageMaker().text(60, 90, "Nilai 80")
    for at in range(150):
        drawn.curve(50 + 3 * at, 100, 52 + 3 * at, 108)
    asked: list[int] = []
    read_report(
        write_pdf(folder / "drawn.pdf", text, drawn), recognise=lambda numbers: (asked.extend(numbers), ({}, {}))[1]
    )
    assert asked == [2]


def test_a_cell_with_an_unreadable_blot_is_not_an_empty_one(folder: Path) -> None:
    path = scan(performance_report(folder / "c.pdf"), folder / "blotted.pdf", change=blotted)
    cell = read_report(path).tables[0].cell_at(1, 3)
    assert cell.text
    assert cell.doubtful


def test_a_second_look_reads_the_figures_and_is_silent_on_an_unreadable_one(leaning: Path, folder: Path) -> None:
    assert look_again(leaning, [(1, Box(385, 175, 455, 196)), (1, Box(455, 174, 535, 196))]) == ["82", "102,50"]
    change = blurred(REALISASI.x0, REALISASI.top, REALISASI.x1, REALISASI.bottom, 3.5)
    path = scan(performance_report(folder / "d.pdf"), folder / "blurred.pdf", change=change)
    assert look_again(path, [(1, REALISASI)]) == [None]


def test_a_scan_that_passes_the_limit_of_a_page_is_named(leaning: Path) -> None:
    with pytest.raises(NothingToRead, match=r"page 1: OCR of the page took more than 1 seconds"):
        read_report_isolated(leaning, ReadingLimits(ocr_page_seconds=1))
