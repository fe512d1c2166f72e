"""Tables that are drawn with ruling lines: their grid, with spans where rules between cells are missing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractors.content import Box
from extractors.pages.pdf_pages import PageContent
from extractors.pages.rulings import Fill
from extractors.pages.straight_lines import Ruling
from extractors.ruled.placed_words import place_words
from extractors.ruled.table_parts import PartCell, TablePart, without

# Lines that end this near to each other meet, and edges this near to each other are one edge (points).
MEET = 3.0
# Shorter lines are ticks and ornaments (points).
SHORTEST = 5.0
# A rule parts two cells when it covers at least this share of the border between them.
COVERED = 0.6
# Outer border missing: horizontal rules that go on beyond the last vertical one by more than this make a column.
OPEN_SIDE = 12.0
# Rows and columns thinner than this hold no text (points).
THIN = 5.0
# A chart is taller than this many lines of its text.
TALL_LINES = 6.0
# A page with more lines than this after joining is a drawing, not a set of tables.
MOST_LINES = 6000


def ruled_parts(page: PageContent) -> list[TablePart]:
    """The parts of ruled tables on a page from top to bottom, with the words of each cell (their text not yet made).

    A grid of a single column or a single cell (a box around text) is left out; one that is too small to be a table by
    itself is given for what it may continue.
    """
    lines = [r for r in page.rulings if r.length >= SHORTEST]
    if len(lines) > MOST_LINES:
        return []
    parts = []
    for group in _connected(lines):
        part = _part(page, group)
        if part is not None:
            parts.append(part)
    parts = _outermost(parts)
    place_words(parts, page.words)
    for part in parts:
        _shade(part, page.fills)
    parts = [_without_charts(_without_thin_edges(p), page) for p in parts]
    parts = [p for p in parts if p.width > 1 and any(c.words for c in p.cells)]
    return sorted(parts, key=lambda p: (p.ys[0], p.xs[0]))


def _connected(lines: Sequence[Ruling]) -> list[list[Ruling]]:
    """Groups of lines that cross or meet, each with lines of both directions."""
    across = sorted((r for r in lines if r.horizontal), key=lambda r: r.position)
    upright = [r for r in lines if not r.horizontal]
    heights = [r.position for r in across]
    group = list(range(len(across) + len(upright)))

    def find(i: int) -> int:
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    for v, line in enumerate(upright, len(across)):
        low, high = bisect_left(heights, line.start - MEET), bisect_right(heights, line.end + MEET)
        for h in range(low, high):
            if across[h].start - MEET <= line.position <= across[h].end + MEET:
                group[find(h)] = find(v)
    found: dict[int, list[Ruling]] = {}
    for i, line in enumerate([*across, *upright]):
        found.setdefault(find(i), []).append(line)
    return [g for g in found.values() if any(r.horizontal for r in g) and any(not r.horizontal for r in g)]


def edges_of(places: Iterable[float]) -> list[float]:
    """Places that lie near each other as one edge each, in order."""
    edges: list[list[float]] = []
    for place in sorted(places):
        if edges and place - edges[-1][-1] <= MEET and place - edges[-1][0] <= 2 * MEET:
            edges[-1].append(place)
        else:
            edges.append([place])
    return [sum(e) / len(e) for e in edges]


def _part(page: PageContent, lines: list[Ruling]) -> TablePart | None:
    across = [r for r in lines if r.horizontal]
    upright = [r for r in lines if not r.horizontal]
    across, upright = _closed(across, upright)
    xs, ys = edges_of(r.position for r in upright), edges_of(r.position for r in across)
    if len(xs) < 2 or len(ys) < 2:
        return None
    drawn = covered(across, ys, xs)
    cells = cells_between(xs, ys, drawn, covered(upright, xs, ys))
    ends_open = frozenset(col for col, is_drawn in enumerate(drawn[-1]) if not is_drawn)
    return TablePart(page.number, xs, ys, cells, ends_open=ends_open)


def _closed(across: list[Ruling], upright: list[Ruling]) -> tuple[list[Ruling], list[Ruling]]:
    """With the outer borders that are not drawn added: where rules of the other direction end beyond the last one."""
    left, right = min(r.start for r in across), max(r.end for r in across)
    top, bottom = min(r.start for r in upright), max(r.end for r in upright)
    places, heights = [r.position for r in upright], [r.position for r in across]
    added_upright, added_across = [], []
    for side, nearest in ((left, min(places)), (right, max(places))):
        reaching = [r for r in across if min(abs(r.start - side), abs(r.end - side)) <= MEET]
        if abs(side - nearest) > OPEN_SIDE and len(reaching) >= 2:
            added_upright.append(Ruling(False, side, min(heights), max(heights), 0.0))
    for side, nearest in ((top, min(heights)), (bottom, max(heights))):
        reaching = [r for r in upright if min(abs(r.start - side), abs(r.end - side)) <= MEET]
        if abs(side - nearest) > MEET and len(reaching) >= 2:
            added_across.append(Ruling(True, side, left, right, 0.0))
    for ruling in added_across:
        added_upright = [
            Ruling(False, r.position, min(r.start, ruling.position), max(r.end, ruling.position), 0.0)
            for r in added_upright
        ]
    return across + added_across, upright + added_upright


def covered(lines: list[Ruling], places: list[float], along: list[float]) -> list[list[bool]]:
    """For each edge (place across) and each stretch between two edges along: whether a rule is drawn there."""
    drawn: list[list[tuple[float, float]]] = [[] for _ in places]
    for line in lines:
        nearest = min(range(len(places)), key=lambda i: abs(places[i] - line.position))
        drawn[nearest].append((line.start, line.end))
    covered = []
    for pieces in drawn:
        row = []
        for a, b in pairwise(along):
            share = sum(max(0.0, min(b, end) - max(a, start)) for start, end in pieces)
            row.append(share >= COVERED * (b - a))
        covered.append(row)
    return covered


def cells_between(
    xs: list[float], ys: list[float], across: list[list[bool]], upright: list[list[bool]]
) -> list[PartCell]:
    """Rectangles of grid positions between which no rule is drawn, in reading order."""
    height, width = len(ys) - 1, len(xs) - 1
    taken = [[False] * width for _ in range(height)]
    cells = []
    for r in range(height):
        for c in range(width):
            if taken[r][c]:
                continue
            right = c + 1
            while right < width and not taken[r][right] and not upright[right][r]:
                right += 1
            bottom = r + 1
            while bottom < height and _goes_on(bottom, c, right, taken, across, upright):
                bottom += 1
            for k in range(r, bottom):
                for m in range(c, right):
                    taken[k][m] = True
            cells.append(PartCell(r, c, bottom - r, right - c, Box(xs[c], ys[r], xs[right], ys[bottom])))
    return cells


def _goes_on(
    row: int, left: int, right: int, taken: list[list[bool]], across: list[list[bool]], upright: list[list[bool]]
) -> bool:
    """Whether the cell above goes on in `row`: no rule above it, none inside, and it ends at the same sides."""
    return (
        not any(across[row][c] or taken[row][c] for c in range(left, right))
        and not any(upright[c][row] for c in range(left + 1, right))
        and (left == 0 or upright[left][row])
        and (right == len(upright) - 1 or upright[right][row])
    )


def _outermost(parts: list[TablePart]) -> list[TablePart]:
    """Without grids that lie inside a cell of another table; boxes of one cell give way to what they hold."""
    real = [p for p in parts if len(p.cells) > 1 and p.width > 1]
    return [
        p
        for p in real
        if not any(
            q is not p and _inside(p.box, q.box) and q.box.width * q.box.height > p.box.width * p.box.height
            for q in real
        )
    ]


def _inside(inner: Box, outer: Box) -> bool:
    return (
        outer.x0 - MEET <= inner.x0
        and inner.x1 <= outer.x1 + MEET
        and outer.top - MEET <= inner.top
        and inner.bottom <= outer.bottom + MEET
    )


def _shade(part: TablePart, fills: Sequence[Fill]) -> None:
    """Notes for each cell the colour of the last fill that lies behind its middle and most of its width."""
    near = [f for f in fills if f.box.x0 < part.xs[-1] and f.box.x1 > part.xs[0] and f.box.top < part.ys[-1]]
    for cell in part.cells:
        x, y = (cell.box.x0 + cell.box.x1) / 2, (cell.box.top + cell.box.bottom) / 2
        for fill in near:
            box = fill.box
            if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom:
                wide = min(box.x1, cell.box.x1) - max(box.x0, cell.box.x0) >= 0.5 * cell.box.width
                if wide:
                    cell.shaded = None if fill.is_white else fill.colour


def _without_thin_edges(part: TablePart) -> TablePart:
    """Without rows and columns so thin that no text can stand in them (double lines)."""
    rows = {i for i, (a, b) in enumerate(pairwise(part.ys)) if b - a < THIN and not _starts(part, i, True)}
    cols = {i for i, (a, b) in enumerate(pairwise(part.xs)) if b - a < THIN and not _starts(part, i, False)}
    return without(part, rows, cols) if rows or cols else part


def _without_charts(part: TablePart, page: PageContent) -> TablePart:
    """Without rows at the top whose only content is a chart: a data table is drawn under its chart in one frame."""
    count = 0
    while count < part.height - 1 and _is_chart_row(part, count, page):
        count += 1
    if not count:
        return part
    part = without(part, set(range(count)), set())
    used = {c.col for c in part.cells} | {c.col + c.colspan for c in part.cells}
    return without(part, set(), {i for i in range(1, part.width) if i not in used})


def _is_chart_row(part: TablePart, row: int, page: PageContent) -> bool:
    filled = [c for c in part.cells if c.row == row and c.words]
    if len(filled) != 1 or filled[0].rowspan > 1 or 2 * filled[0].colspan < part.width:
        return False
    cell = filled[0]
    if cell.box.height < TALL_LINES * max(w.box.height for w in cell.words):
        return False
    drawn = sum(1 for f in page.fills if _inside(f.box, cell.box) and f.box.width < 0.5 * cell.box.width)
    drawn += sum(1 for r in page.rulings if _inside(_box(r), cell.box))
    figures = sum(1 for w in cell.words if any(ch.isdigit() for ch in w.text))
    return drawn > 2 or 2 * figures > len(cell.words)


def _box(ruling: Ruling) -> Box:
    if ruling.horizontal:
        return Box(ruling.start, ruling.position, ruling.end, ruling.position)
    return Box(ruling.position, ruling.start, ruling.position, ruling.end)


def _starts(part: TablePart, index: int, row: bool) -> bool:
    """Whether a cell with words lies wholly in this row (or column)."""
    return any(
        cell.words and (cell.rowspan if row else cell.colspan) == 1 and (cell.row if row else cell.col) == index
        for cell in part.cells
    )


def stands_alone(part: TablePart) -> bool:
    """Whether a part has enough cells with text for its rows and columns to mean something without others."""
    filled = [c for c in part.cells if c.words]
    if part.width < 2 or len(part.cells) < 3 or len(filled) < 2:
        return False
    return len({c.col for c in filled}) > 1 or (part.height > 1 and len(filled) > 2)
