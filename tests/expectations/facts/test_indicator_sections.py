"""Sections about indicators number on in the order of the table that lists the indicators."""

from dataclasses import replace
from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from expectations.rules.catalogue import BY_NAME
from extractors.content import Box
from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.title_numbers import TitleNumber
from tests.expectations.reports import report, table

NAMES = [f"Indeks layanan {name}" for name in ("arsip", "benih", "cuaca", "data", "ekspor", "fasilitas", "gedung")]


def numbered(number: int, title: str, page: int) -> TitleNumber:
    figure = PrintedFigure(str(number), Decimal(number), 0, "", True, Place(page, Box(60, 90, 70, 100)))
    return TitleNumber("section", "", "", figure, title, False)


def said(numbers: list[int | None], names: list[str] = NAMES) -> list[tuple[str, str, str]]:
    """What is said of sections with these numbers, None for an indicator without a section."""
    lines = [f"{name} | 2021 | 80,00 | 81,00 | program" for name in names]
    held = report(*table("indicator_achievement", "t001", "indikator tahun target realisasi lingkup", *lines))
    sections = tuple(
        numbered(number, name, page)
        for page, (number, name) in enumerate(zip(numbers, names, strict=True), start=10)
        if number is not None
    )
    formed = BY_NAME["nomor_bagian"].gather(replace(held, sections=sections))
    return [(r.published.text, (o := evaluate(r)).verdict, str(o.derived)) for r in formed]


def test_sections_that_number_on_are_right() -> None:
    assert said([1, 2, 3, 4, 5, 6, 7]) == [("7", "consistent", "7")]


def test_a_number_that_begins_again_at_two_is_found() -> None:
    assert said([1, 2, 3, 4, 5, 2, 3]) == [("2", "inconsistent", "6")]


def test_a_section_that_begins_again_at_one_begins_another_series() -> None:
    assert said([1, 2, 3, 4, 5, 1, 2]) == [("5", "consistent", "5")]


def test_an_indicator_whose_section_was_not_found_parts_the_series() -> None:
    assert said([1, 2, 3, 4, 5, None, 2]) == [("5", "consistent", "5")]
    assert said([None, 2, 3, 4, 5, 3, 4]) == []


def test_few_sections_show_no_order() -> None:
    assert said([1, 2, 2, 3], NAMES[:4]) == []
    assert said([1, 2, 3, 2, 3, 4, 5]) == []
