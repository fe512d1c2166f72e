"""Pictures of parts of pages."""

import io
from pathlib import Path

import pytest
from PIL import Image

from extractors.content import Box
from extractors.pictures.page_pictures import SCALE, SUBJECT_COLOUR, Mark, Region
from extractors.pictures.rendered_pages import render_pages
from tests.pdf_maker import PageMaker, write_pdf

BLACK = (0, 0, 0)


def picture(path: Path, region: Region) -> Image.Image:
    (rendered,) = render_pages(path, [region]).pictures
    assert rendered is not None
    return Image.open(io.BytesIO(rendered.png)).convert("RGB")


def near(image: Image.Image, x: float, y: float, colour: tuple[int, int, int]) -> bool:
    """Whether a colour stands within 3 pixels of a place in points."""
    at_x, at_y = round(x * SCALE), round(y * SCALE)
    spots = [(at_x + dx, at_y + dy) for dx in range(-3, 4) for dy in range(-3, 4)]
    inside = [spot for spot in spots if 0 <= spot[0] < image.width and 0 <= spot[1] < image.height]
    return any(max(abs(a - b) for a, b in zip(image.getpixel(spot), colour, strict=True)) < 30 for spot in inside)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_the_region_shown_is_the_one_asked_for_also_on_turned_pages(tmp_path: Path, rotate: int) -> None:
    # A black square of 20 points whose top left corner is at (100, 200) on the page before it is turned.
    path = write_pdf(tmp_path / "a.pdf", PageMaker(rotate=rotate).fill(100, 200, 120, 220, BLACK))
    shown = {
        0: Box(100, 200, 120, 220),
        90: Box(842 - 220, 100, 842 - 200, 120),
        180: Box(595 - 120, 842 - 220, 595 - 100, 842 - 200),
        270: Box(200, 595 - 120, 220, 595 - 100),
    }[rotate]
    image = picture(path, Region(1, Box(shown.x0 - 20, shown.top - 20, shown.x1 + 20, shown.bottom + 20), ()))
    assert near(image, 30, 30, BLACK)
    assert not near(image, 8, 8, BLACK)
    assert not near(image, 52, 52, BLACK)


def test_a_mark_stands_round_its_place_and_not_on_it(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", PageMaker().fill(100, 200, 140, 210, BLACK))
    box = Box(100, 200, 140, 210)
    image = picture(path, Region(1, Box(80, 180, 160, 230), (Mark(box, "subject"),)))
    assert near(image, 20 - 3, 25, SUBJECT_COLOUR)
    assert near(image, 60 + 3, 25, SUBJECT_COLOUR)
    assert image.getpixel((round(40 * SCALE), round(25 * SCALE))) == BLACK


def test_colours_stay_where_there_are_some_and_greys_where_there_are_none(tmp_path: Path) -> None:
    green, pale = (0.1, 0.6, 0.2), (0.9, 0.95, 1.0)
    coloured = PageMaker().fill(0, 0, 300, 60, pale).fill(20, 20, 40, 40, green).text(60, 40, "hitam")
    plain = PageMaker().fill(20, 20, 40, 40, (0.5, 0.5, 0.5)).text(60, 40, "hitam")
    path = write_pdf(tmp_path / "a.pdf", coloured, plain)
    whole = Box(0, 0, 200, 60)
    first, second = picture(path, Region(1, whole, ())), picture(path, Region(2, whole, ()))
    assert near(first, 30, 30, (25, 153, 51))
    assert near(first, 10, 10, (230, 242, 255))
    assert near(second, 30, 30, (128, 128, 128))
    assert near(second, 10, 10, (255, 255, 255))


def test_a_region_on_a_page_that_is_not_there_has_no_picture(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", PageMaker().text(10, 10, "x"))
    box = Box(0, 0, 100, 100)
    first, second = render_pages(path, [Region(1, box, ()), Region(9, box, ())]).pictures
    assert first is not None
    assert second is None


def test_a_file_that_is_no_pdf_has_no_pictures(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"no")
    assert render_pages(path, [Region(1, Box(0, 0, 100, 100), ())]).pictures == (None,)


def test_many_marks_do_not_outgrow_what_a_process_takes_as_arguments(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", PageMaker().text(10, 10, "x"))
    marks = tuple(Mark(Box(n, n, n + 5, n + 5), "other") for n in range(3000))
    regions = [Region(1, Box(0, 0, 60, 60), marks)] * 3
    assert all(rendered is not None for rendered in render_pages(path, regions).pictures)


def test_a_huge_region_is_made_smaller(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", PageMaker(width=14400, height=14400).text(10, 10, "x"))
    (rendered,) = render_pages(path, [Region(1, Box(0, 0, 14400, 14400), ())]).pictures
    assert rendered is not None
    assert rendered.width * rendered.height < 7_000_000
