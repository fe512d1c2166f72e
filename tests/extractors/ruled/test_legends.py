"""Legends: lines that begin with a colon are a table whose first column, the marks, holds no text."""

from __future__ import annotations

from pathlib import Path

from tests.extractors.made_tables import read
from tests.pdf_maker import PageMaker


def page_of(*lines: tuple[float, str]) -> PageMaker:
    page = PageMaker()
    page.text(60, 100, "Rentang nilai sesuai pedoman adalah sebagai berikut:")
    for number, (left, text) in enumerate(lines):
        page.text(left, 130 + 16 * number, text)
    page.text(60, 150 + 16 * len(lines), "Nilai yang diperoleh dibandingkan dengan rentang itu.")
    return page


def test_lines_that_begin_with_a_colon_are_a_table_with_an_empty_first_column(tmp_path: Path) -> None:
    page = page_of((120, ": Baik (80,00 - 100,00)"), (120, ": Cukup (60,00 - 79,99)"), (120, ": Kurang (0 - 59,99)"))
    (table,) = read(tmp_path, page)
    texts = (": Baik (80,00 - 100,00)", ": Cukup (60,00 - 79,99)", ": Kurang (0 - 59,99)")
    assert table.rows == tuple(("", text) for text in texts)
    assert table.header_rows == 0
    assert table.engine == "pdfium, leading colons"


def test_a_line_set_in_below_a_text_goes_on_with_it(tmp_path: Path) -> None:
    page = PageMaker()
    for top, left, text in (
        (130, 120, ": Baik, yaitu"),
        (142, 126, "80,00 ke atas"),
        (160, 120, ": Cukup"),
        (176, 120, ": Kurang"),
    ):
        page.text(left, top, text)
    (table,) = read(tmp_path, page)
    assert table.rows == (("", ": Baik, yaitu 80,00 ke atas"), ("", ": Cukup"), ("", ": Kurang"))


def test_two_such_lines_are_none(tmp_path: Path) -> None:
    assert read(tmp_path, page_of((120, ": Baik"), (120, ": Kurang"))) == ()


def test_lines_that_begin_elsewhere_do_not_belong_to_it(tmp_path: Path) -> None:
    assert read(tmp_path, page_of((120, ": Baik"), (150, ": Cukup"), (120, ": Kurang"), (150, ": Buruk"))) == ()
