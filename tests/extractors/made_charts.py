"""Draws charts on pages of tests: bars that stand or lie, slices of pies, with what is printed at them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

from extractors.content import Table
from extractors.reading import read_report
from tests.pdf_maker import PageMaker, write_pdf

BLUE, RED, GREEN = (0.31, 0.51, 0.74), (0.75, 0.31, 0.3), (0.6, 0.73, 0.35)
COLOURS = (BLUE, RED, GREEN, (0.5, 0.39, 0.63))
LEFT, RIGHT, FOOT = 100.0, 500.0, 300.0
NAMES = ("Balai Ambon", "Balai Kendari", "Loka Tual", "Balai Sofifi")


def charts(tmp_path: Path, *pages: PageMaker) -> tuple[Table, ...]:
    """The charts that are read on pages, on which a sentence stands so that there is a size of text."""
    for page in pages:
        page.text(
            60, 60, "Capaian seluruh unit pelaksana teknis pada tahun berjalan disajikan sebagai berikut.", size=11
        )
    return read_report(write_pdf(tmp_path / "charts.pdf", *pages)).charts


def grid_of(chart: Table) -> list[list[str]]:
    """The rows of a chart as lists: names first, then each series."""
    return [list(row) for row in chart.rows]


def columns(
    page: PageMaker,
    series: Mapping[str, Sequence[float]],
    printed: Mapping[str, Sequence[str]],
    names: Sequence[str] = NAMES,
    per_point: float = 1.0,
    least: float = 0.0,
) -> PageMaker:
    """Standing bars of `series` (value by name), `per_point` points high for each unit above `least`, a legend where
    there are several."""
    page.line(LEFT, FOOT, RIGHT, FOOT)
    slot = (RIGHT - LEFT) / len(names)
    breadth = 0.6 * slot / len(series)
    for n, name in enumerate(names):
        page.text(LEFT + (n + 0.5) * slot - 2 * len(name), FOOT + 12, name, size=8)
    for k, (label, values) in enumerate(series.items()):
        for n, value in enumerate(values):
            x = LEFT + (n + 0.2) * slot + k * breadth
            top = FOOT - per_point * (value - least)
            page.fill(x, top, x + breadth, FOOT, COLOURS[k])
            text = printed[label][n]
            page.text(x + breadth / 2 - 2.1 * len(text), top - 3, text, size=8)
        if len(series) > 1:
            page.fill(LEFT + 90 * k, FOOT + 40, LEFT + 90 * k + 6, FOOT + 46, COLOURS[k])
            page.text(LEFT + 90 * k + 10, FOOT + 46, label, size=8)
    return page


def lying(page: PageMaker, values: Sequence[float], printed: Sequence[str], names: Sequence[str] = NAMES) -> PageMaker:
    """Lying bars between two level lines of a scale."""
    top, bottom = 120.0, 120.0 + 30 * len(names)
    for x in (200, 250, 300, 350):
        page.line(x, top, x, bottom)
    for n, (name, value, text) in enumerate(zip(names, values, printed, strict=True)):
        middle = top + 30 * (n + 0.5)
        page.fill(200, middle - 8, 200 + value, middle + 8, BLUE).text(200 + value + 3, middle + 3, text, size=8)
        page.text(195 - 4 * len(name), middle + 3, name, size=8)
    return page


def pie(
    page: PageMaker, shares: Sequence[float], labels: Sequence[str], legend: Sequence[str] = (), middle: float = 250.0
) -> PageMaker:
    """A pie of slices clockwise from the top, a label outside each, and names beside squares of the same colours."""
    radius, begin = 60.0, 0.0
    for n, share in enumerate(shares):
        around = [begin + share * 2 * math.pi * step / 12 for step in range(13)]
        rim = [(middle + radius * math.sin(a), middle - radius * math.cos(a)) for a in around]
        page.polygon([(middle, middle), *rim], COLOURS[n])
        half = begin + share * math.pi
        x, y = middle + 85 * math.sin(half), middle - 85 * math.cos(half)
        page.text(x - 2.1 * len(labels[n]), y + 3, labels[n], size=8)
        begin += share * 2 * math.pi
        if legend:
            page.fill(400, 200 + 14 * n, 406, 206 + 14 * n, COLOURS[n]).text(410, 206 + 14 * n, legend[n], size=8)
    return page
