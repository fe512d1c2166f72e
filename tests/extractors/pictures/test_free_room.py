"""Room for marks: a mark stays on its figure's side of every rule, and on nothing that is printed."""

from __future__ import annotations

import itertools
from pathlib import Path

import pypdfium2
import pytest

from extractors.content import Box
from extractors.pictures.free_room import MarkedPage, Wanted
from extractors.pictures.rendered_pages import render_pages
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


def test_a_mark_in_a_shaded_cell_stands_on_the_shade_and_not_over_its_edge(tmp_path: Path) -> None:
    page = PageMaker().fill(60, 100, 90, 112, (0.75, 0.75, 0.75)).text(64, 109, "12", size=8)
    mark = marks(write_pdf(tmp_path / "shade.pdf", page), Box(60, 100, 90, 112))
    assert mark is not None
    assert 60 < mark.x0 < mark.x1 < 90


def test_on_a_dark_ground_no_mark_could_be_seen(tmp_path: Path) -> None:
    page = PageMaker().fill(40, 80, 300, 200, (0.1, 0.1, 0.3))
    assert marks(write_pdf(tmp_path / "dark.pdf", page), Box(100, 120, 130, 132)) is None


FIGURES = ("7", "1.652", "284.410.751.968", "99,84", "(0,25)", "+ 7,29", "Baik")


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("step", [11.0, 13.0, 17.0])
def test_no_mark_stands_on_print_in_a_crowded_table_or_over_a_rule_of_it(
    tmp_path: Path, step: float, rotate: int
) -> None:
    xs, ys = [50 + 71.0 * n for n in range(7)], [90 + step * n for n in range(25)]
    page = PageMaker(rotate=rotate)
    for row, top in enumerate(ys[:-1]):
        if row % 3 == 1:
            page.fill(xs[0], top, xs[-1], top + step, (0.85, 0.9, 0.8))
    page.grid(xs, ys)
    for row, top in enumerate(ys[:-1]):
        for column, x in enumerate(xs[:-1]):
            page.text(x + 3 + 4 * ((row + column) % 3), top + step - 3, FIGURES[(row + column) % 7], size=8)
    path = write_pdf(tmp_path / "crowded.pdf", page)
    cells = [_shown(rotate, Box(a, b, c, d)) for b, d in itertools.pairwise(ys)
             for a, c in itertools.pairwise(xs)]  # fmt: skip
    found = render_pages(path, wanted={1: [Wanted(cell, 16, 7, n % 5 == 0) for n, cell in enumerate(cells)]}).room[1]
    assert _inks(path, found) <= 40
    placed = [(cell, spot.mark) for cell, spot in zip(cells, found.spots, strict=True) if spot.mark is not None]
    assert len(placed) > len(cells) / 2
    assert all(
        cell.x0 < mark.x0 and mark.x1 < cell.x1 and cell.top < mark.top and mark.bottom < cell.bottom
        for cell, mark in placed
    )
    boxes = [mark for _, mark in placed]
    assert not any(_overlap(a, b) for n, a in enumerate(boxes) for b in boxes[:n])


def _shown(rotate: int, box: Box) -> Box:
    """A place on the unrotated page of 595 by 842 as it is shown."""
    return {
        0: box,
        90: Box(842 - box.bottom, box.x0, 842 - box.top, box.x1),
        180: Box(595 - box.x1, 842 - box.bottom, 595 - box.x0, 842 - box.top),
        270: Box(box.top, 595 - box.x1, box.bottom, 595 - box.x0),
    }[rotate]


def _inks(path: Path, found: MarkedPage) -> int:
    """The most steps of grey between two pixels under a mark, on a picture of 4 pixels per point."""
    grey = pypdfium2.PdfDocument(path)[0].render(scale=4, grayscale=True).to_numpy().squeeze()
    under = [
        grey[round(m.top * 4) : round(m.bottom * 4), round(m.x0 * 4) : round(m.x1 * 4)].astype(int)
        for spot in found.spots
        if (m := spot.mark) is not None
    ]
    return max(int(part.max() - part.min()) for part in under)


def _overlap(a: Box, b: Box) -> bool:
    return a.x0 < b.x1 and b.x0 < a.x1 and a.top < b.bottom and b.top < a.bottom
