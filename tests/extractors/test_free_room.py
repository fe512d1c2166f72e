"""Room for marks: a mark stays on its figure's side of every rule."""

from __future__ import annotations

from pathlib import Path

from extractors.content import Box
from extractors.free_room import Wanted
from extractors.rendered_pages import render_pages
from tests.pdf_maker import PageMaker, write_pdf

XS, YS = [60.0, 90.0, 160.0], [100.0, 112.0, 140.0]


def marks(path: Path, figure: Box) -> Box | None:
    return render_pages(path, wanted={1: [Wanted(figure, 8, 8)]}).room[1].spots[0].mark


def test_a_mark_stands_beside_its_figure_in_the_same_cell(tmp_path: Path) -> None:
    page = PageMaker().grid(XS, YS).text(64, 109, "12", size=8)
    mark = marks(write_pdf(tmp_path / "room.pdf", page), Box(60, 100, 90, 112))
    assert mark is not None
    assert XS[0] < mark.x0 < mark.x1 < XS[1]
    assert YS[0] < mark.top < mark.bottom < YS[1]


def test_a_figure_that_fills_its_cell_gets_no_mark_in_the_next_one(tmp_path: Path) -> None:
    page = PageMaker().grid(XS, YS).text(61, 110.5, "123456", size=8.4)
    assert marks(write_pdf(tmp_path / "full.pdf", page), Box(60, 100, 90, 112)) is None
