"""An error in the content of a report: which texts it changes, and the content with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from extractors.content import ReportContent, Sentence, Table
from schemas.figures.figure import PrintedFigure

Spot = tuple[str, int, int]
"""A table, and the row and column of its grid."""


@dataclass(frozen=True, slots=True)
class Injected:
    """An error: its kind, the causes that name it rightly, new texts by place (a grid spot, or a sentence's id)."""

    kind: str
    causes: tuple[str, ...]
    cells: Mapping[Spot, str]
    sentence: tuple[str, str, str] | None = None
    """The sentence's id, the printed figure in it and what stands there now."""

    def touches(self, figure: PrintedFigure) -> bool:
        """Whether a figure stands where the error was put in."""
        place = figure.place
        if place.table is not None and place.row is not None and place.col is not None:
            return (place.table, place.row, place.col) in self.cells
        return self.sentence is not None and place.sentence == self.sentence[0]


def applied(content: ReportContent, error: Injected) -> ReportContent:
    """The content with the error in it."""
    tables = tuple(_with_cells(table, error.cells) for table in content.tables)
    charts = tuple(_with_cells(chart, error.cells) for chart in content.charts)
    sentences, titles = content.sentences, content.titles
    if error.sentence is not None:
        name, old, new = error.sentence
        sentences = tuple(_with_figure(s, old, new) if s.id == name else s for s in sentences)
        titles = tuple(replace(t, number=new) if t.id == name else t for t in titles)
    return replace(content, tables=tables, charts=charts, sentences=sentences, titles=titles)


def _with_cells(table: Table, changed: Mapping[Spot, str]) -> Table:
    own = {(row, col): text for (name, row, col), text in changed.items() if name == table.id}
    if not own:
        return table
    rows = [list(row) for row in table.rows]
    cells = []
    for cell in table.cells:
        covered = [
            (r, c) for r in range(cell.row, cell.row + cell.rowspan) for c in range(cell.col, cell.col + cell.colspan)
        ]
        text = next((own[spot] for spot in covered if spot in own), cell.text)
        for r, c in covered:
            rows[r][c] = text
        cells.append(replace(cell, text=text))
    return replace(table, rows=tuple(map(tuple, rows)), cells=tuple(cells))


def _with_figure(sentence: Sentence, old: str, new: str) -> Sentence:
    """The sentence with a figure changed, whole and in its first place; with its marker where that is the figure."""
    whole = re.compile(rf"(?<![\d.,:]){re.escape(old)}(?![.,:]?\d)")
    if sentence.marker and whole.search(sentence.marker) and not whole.search(sentence.text):
        return replace(sentence, marker=whole.sub(new, sentence.marker, count=1))
    return replace(sentence, text=whole.sub(lambda _: new, sentence.text, count=1))


def spot_of(figure: PrintedFigure) -> Spot | None:
    """The grid spot of a figure, None outside tables."""
    place = figure.place
    if place.table is None or place.row is None or place.col is None:
        return None
    return place.table, place.row, place.col


def text_at(content: ReportContent, spot: Spot) -> str:
    """The text that stands at a grid spot."""
    return next(t for t in (*content.tables, *content.charts) if t.id == spot[0]).rows[spot[1]][spot[2]]
