"""Charts as small tables: a column for each name along the axis, or slice, and a row for each series of numbers.

Only charts that are drawn, not pictures of them, and only where the numbers follow what is drawn.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.charts.bar_plots import Plot, plots_of
from extractors.charts.bars import Colour, bars_of
from extractors.charts.chart_marks import Mark, laid_down, marks_of, sideways_marks, stood_up
from extractors.charts.pies import Pie, pies_of
from extractors.content import PIE, Box, Cell, Table
from extractors.pages.pdf_pages import PageContent
from extractors.pages.rulings import Fill
from extractors.pages.straight_lines import Ruling
from extractors.text.captions import is_caption
from extractors.text.lines import Line, LinesOutside, lines_of

# The mark of a legend is a square up to this large; its name begins within this many times its font size (points).
LARGEST_SWATCH, BESIDE = 14.0, 2.0
# The legend of a chart stands within this distance of it (points).
FROM_CHART = 100.0
# The table of a chart's figures begins within this distance under its names, a legend between them (points).
DATA_TABLE = 40.0
# A title stands within this distance of its chart, its middle off that of the chart by this share of its width.
NEAR, OFF_MIDDLE = 48.0, 0.25

_YEAR = re.compile(r"(?:19|20)\d\d\*?")
_Texts = Sequence[tuple[str, Box]]


@dataclass(frozen=True, slots=True)
class ChartOnPage:
    """A chart as a table without title and headings, and the box of its drawing on the page as it is read."""

    table: Table
    page: int
    box: Box


def find_charts(pages: Iterable[PageContent]) -> tuple[ChartOnPage, ...]:
    """The charts of a report in reading order."""
    found: list[ChartOnPage] = []
    for page in pages:
        if not page.recognised:
            for chart in sorted(_on_page(page), key=lambda c: c.box.top):
                found.append(replace(chart, table=replace(chart.table, id=f"c{len(found) + 1:03d}")))
    return tuple(found)


def without_charts(page: PageContent, charts: Iterable[ChartOnPage]) -> PageContent:
    """The page without what is drawn and printed in its charts, so that no table is seen in them."""
    boxes = [chart.box for chart in charts if chart.page == page.number]
    if not boxes:
        return page
    return replace(
        page,
        words=tuple(w for w in page.words if not _inside(w.box, boxes)),
        rulings=tuple(r for r in page.rulings if not _inside(_box_of(r), boxes)),
        fills=tuple(f for f in page.fills if not _inside(f.box, boxes)),
    )


def titled(
    charts: Iterable[ChartOnPage], tables: Mapping[int, Sequence[Box]], outside: LinesOutside
) -> tuple[ChartOnPage, ...]:
    """The charts with their titles; `tables` are the boxes of the tables of each page."""
    found: list[ChartOnPage] = []
    for chart in charts:
        boxes = tables.get(chart.page, ())
        taken = {other.table.caption for other in found if other.page == chart.page}
        lines = [line for line in outside.of(chart.page, boxes) if line.text not in taken]
        named = replace(chart.table, caption=_title(_with_data_table(chart.box, boxes), lines))
        found.append(replace(chart, table=named))
    return tuple(found)


def _with_data_table(chart: Box, tables: Sequence[Box]) -> Box:
    """The chart with the table of its figures, which begins right under it."""
    under = [t for t in tables if 0 <= t.top - chart.bottom <= DATA_TABLE and t.x0 < chart.x1 and chart.x0 < t.x1]
    return Box.around([chart, *under[:1]])


def _on_page(page: PageContent) -> Iterator[ChartOnPage]:
    lying = [Fill(stood_up(f.box), f.colour) for f in page.fills]
    if not (page.curves or any(bars_of(page.fills)) or any(bars_of(lying))):
        return
    marks = marks_of(lines_of(page.number, page.words, ()), page.rulings)
    marks += sideways_marks(page.words)
    if not any(sign.isdigit() for mark in marks for sign in mark.text):
        return
    legend = _Legend(marks, [*((s.box, s.colour) for s in page.shapes), *((f.box, f.colour) for f in page.fills)])
    for plot in plots_of(page.fills, page.rulings, marks, points=bool(page.curves)):
        yield _bar_chart(page, plot, plot.drawn, legend)
    upright = [Ruling(True, -r.position, r.start, r.end, r.thickness) for r in page.rulings if not r.horizontal]
    for plot in plots_of(lying, upright, [replace(mark, box=stood_up(mark.box)) for mark in marks], points=False):
        yield _bar_chart(page, plot, laid_down(plot.drawn), legend)
    for pie in pies_of(page.shapes, marks):
        yield _pie_chart(page, pie, legend)


def _inside(box: Box, boxes: Sequence[Box]) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return any(t.x0 - 1 <= x <= t.x1 + 1 and t.top - 1 <= y <= t.bottom + 1 for t in boxes)


def _box_of(ruling: Ruling) -> Box:
    at, start, end = ruling.position, ruling.start, ruling.end
    return Box(start, at, end, at) if ruling.horizontal else Box(at, start, at, end)


class _Legend:
    """The names beside small coloured squares."""

    def __init__(self, marks: Sequence[Mark], coloured: Iterable[tuple[Box, Colour]]) -> None:
        self._names: dict[Colour, list[tuple[str, Box]]] = defaultdict(list)
        for box, colour in coloured:
            if max(box.width, box.height) > LARGEST_SWATCH or min(colour) >= 250:
                continue
            beside = [m for m in marks if _stands_beside(box, m)]
            if beside:
                nearest = min(beside, key=lambda m: m.box.x0)
                self._names[colour].append((nearest.text, nearest.box))

    def name(self, colour: Colour | None, chart: Box) -> tuple[str, Box] | None:
        """The name of a colour beside the square nearest to a chart, and its place; None where there is none near."""
        held = self._names.get(colour, []) if colour is not None else []
        near = [(apart, name) for name in held if (apart := _apart(chart, name[1])) <= FROM_CHART]
        return min(near, key=lambda pair: pair[0])[1] if near else None


def _apart(one: Box, other: Box) -> float:
    across = max(one.x0 - other.x1, other.x0 - one.x1, 0.0)
    return max(across, one.top - other.bottom, other.top - one.bottom, 0.0)


def _stands_beside(square: Box, mark: Mark) -> bool:
    middle = (square.top + square.bottom) / 2
    return (
        mark.box.top - 1 <= middle <= mark.box.bottom + 1
        and -1 <= mark.box.x0 - square.x1 <= BESIDE * mark.size
        and (not mark.is_number or _YEAR.fullmatch(mark.text) is not None)
    )


def _bar_chart(page: PageContent, plot: Plot, drawn: Box, legend: _Legend) -> ChartOnPage:
    names = [
        (" ".join(mark.text for mark in pieces), Box.around(mark.printed for mark in pieces))
        for pieces in plot.slots.names
    ]
    printed = [mark.printed for _, held in plot.series for mark in held.values()]
    around = Box.around([*(box for _, box in names), *printed, drawn])
    rows = [
        (legend.name(colour, around), {at: (mark.text, mark.printed) for at, mark in held.items()})
        for colour, held in plot.series
    ]
    return _chart(page, "chart of bars", names, rows, around)


def _pie_chart(page: PageContent, pie: Pie, legend: _Legend) -> ChartOnPage:
    names = []
    for part, label in pie.slices:
        own = (label.name, label.box_of(label.name)) if label.name else legend.name(part.colour, pie.box)
        names.append(own or ("", Box.around(word.box for word in label.words)))
    rows = []
    for texts in ([label.number for _, label in pie.slices], [label.percent for _, label in pie.slices]):
        if any(texts):
            boxes = [label.box_of(text) for (_, label), text in zip(pie.slices, texts, strict=True)]
            rows.append((None, {n: (t, box) for n, (t, box) in enumerate(zip(texts, boxes, strict=True)) if t}))
    around = Box.around([pie.box, *(Box.around(w.box for w in label.words) for _, label in pie.slices)])
    return _chart(page, PIE, names, rows, around)


def _chart(
    page: PageContent,
    kind: str,
    names: _Texts,
    rows: Sequence[tuple[tuple[str, Box] | None, Mapping[int, tuple[str, Box]]]],
    around: Box,
) -> ChartOnPage:
    cells = [_cell(page, 0, 0, "", around)]
    cells += [_cell(page, 0, at, text, box) for at, (text, box) in enumerate(names, 1)]
    for row, (series, numbers) in enumerate(rows, 1):
        text, box = series or ("", around)
        cells.append(_cell(page, row, 0, text, box))
        for at in range(1, len(names) + 1):
            text, box = numbers.get(at - 1, ("", names[at - 1][1]))
            cells.append(_cell(page, row, at, text, box))
    width = len(names) + 1
    texts = [cell.text for cell in cells]
    grid = tuple(tuple(texts[at : at + width]) for at in range(0, len(texts), width))
    table = Table("", "", (), "", (page.number,), 1, grid, tuple(cells), f"{page.read_by}, {kind}")
    return ChartOnPage(table, page.number, around)


def _cell(page: PageContent, row: int, col: int, text: str, box: Box) -> Cell:
    return Cell(row, col, 1, 1, text, page.number, page.as_shown(box))


def _title(chart: Box, lines: Sequence[Line]) -> str:
    """The caption under or over a chart, or else the nearest short line over or under its middle; "" for none."""
    near = [(gap, line) for line in lines if (gap := _gap(chart, line.box)) is not None and gap <= NEAR]
    near.sort(key=lambda pair: pair[0])
    captions = [line for _, line in near if is_caption(line.text)]
    # The caption of a chart stands under it, so that one above may be that of the chart before.
    under = [line for line in captions if line.box.top >= chart.bottom - 1]
    if captions:
        return (under or captions)[0].text
    for _, line in near:
        middle = (line.box.x0 + line.box.x1 - chart.x0 - chart.x1) / 2
        words = any(len(word.text) > 2 and word.text.isalpha() for word in line.words)
        if words and line.bold and abs(middle) <= OFF_MIDDLE * chart.width and not line.text.endswith("."):
            return line.text
    return ""


def _gap(chart: Box, line: Box) -> float | None:
    """How far a line stands over or under a chart, None where it stands beside it or in it."""
    if line.x1 < chart.x0 or line.x0 > chart.x1:
        return None
    gap = max(chart.top - line.bottom, line.top - chart.bottom)
    return gap if gap >= -1 else None
