from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from extractors.content import Box
from extractors.rereading.second_reading import Spot, reread, reread_third
from tests.pdf_maker import PageMaker, write_pdf
from tests.shared import SAMPLES

MONEV = SAMPLES / "skm-monev-2022-s1.pdf"
Reader = Callable[[Path, Sequence[Spot]], list[str | None]]


@pytest.mark.parametrize("read", [reread, reread_third])
def test_a_cell_is_read_again_by_its_box(read: Reader) -> None:
    # Page 2, the row "U1 Persyaratan 88,13": a box well inside the cell of the score.
    import pdfplumber

    with pdfplumber.open(MONEV) as pdf:
        table = pdf.pages[1].find_tables()[0]
        cell = table.rows[1].cells[-1]
    assert read(MONEV, [Spot(2, Box(*cell), is_cell=True)]) == ["88,13"]


@pytest.mark.parametrize("is_cell", [True, False])
@pytest.mark.parametrize("read", [reread, reread_third])
def test_a_figure_outside_tables_is_read_again_from_the_words_inside_its_box(read: Reader, is_cell: bool) -> None:
    import pdfplumber

    with pdfplumber.open(MONEV) as pdf:
        word = next(w for w in pdf.pages[2].extract_words() if w["text"] == "90,12%")
    box = Box(word["x0"], word["top"], word["x1"], word["bottom"])
    assert read(MONEV, [Spot(3, box, is_cell)]) == ["90,12%"]


@pytest.mark.parametrize("read", [reread, reread_third])
def test_a_place_where_nothing_stands_reads_as_nothing_and_order_is_kept(read: Reader) -> None:
    spots = [Spot(2, Box(1, 1, 4, 4), is_cell=True), Spot(9, Box(2, 2, 5, 5), is_cell=False)]
    assert read(MONEV, spots) == [None, None]


@pytest.mark.parametrize("read", [reread, reread_third])
def test_a_page_that_the_file_does_not_have_takes_no_other_with_it(read: Reader, tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "report.pdf", PageMaker().text(50, 104, "90,12%"))
    box = Box(40, 90, 200, 110)
    assert read(path, [Spot(7, box, is_cell=False), Spot(1, box, is_cell=False)]) == [None, "90,12%"]


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
@pytest.mark.parametrize("read", [reread, reread_third])
def test_lines_are_read_again_in_their_order_however_the_text_is_turned(
    read: Reader, angle: int, tmp_path: Path
) -> None:
    # The second line begins 14 points from the first, across the direction in which the text reads.
    across, down = {0: (0, 14), 90: (14, 0), 180: (0, -14), 270: (-14, 0)}[angle]
    page = PageMaker().text(300, 400, "Pedoman Survei", angle=angle)
    page.text(300 + across, 400 + down, "27,5 dari 30", angle=angle)
    path = write_pdf(tmp_path / "turned.pdf", page)
    assert read(path, [Spot(1, Box(180, 280, 420, 520), is_cell=False)]) == ["Pedoman Survei 27,5 dari 30"]


def test_no_place_parses_no_page(tmp_path: Path) -> None:
    assert reread(tmp_path / "missing.pdf", []) == []
