"""Tables without a full grid of rules: columns from white space, rows from rules, shading or spaces between lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractors.anchored_rows import anchored_rows, rows_hold_anchors, rows_part_anchors
from extractors.carried_on import Chain, crosses, region_separators, without_repeated_heads
from extractors.charts import bar_charts
from extractors.content import Box, Word
from extractors.grids import cells_between, covered
from extractors.group_spans import drop_stub, span_groups
from extractors.header_rows import is_figure
from extractors.label_spans import CENTRED, column_starts, join_header_levels, span_labels
from extractors.pdf_pages import PageContent
from extractors.regions import Region
from extractors.row_bands import bands_of, shaded_apart, shaded_cells
from extractors.rulings import Fill, Ruling
from extractors.striped_cells import span_stripes
from extractors.stripes import column_edges, row_shading
from extractors.table_parts import TablePart
from extractors.text_lines import MARKER, TextLine, text_lines
from extractors.text_rows import ColumnLine, clear_leading, column_lines, figure_rows, row_edges

# With no more rules or shaded bands than this, what stands between two of them may be many rows.
FEW_BANDS = 3
# A label over several columns stands this far above what they are named (in font sizes): further than lines of a text.
CLEAR_OF_LABEL = 0.5


def lacks_rules(part: TablePart) -> bool:
    """Whether one row of a ruled grid holds several rows of figures: its rules are too few to read it by."""
    for row in range(part.height):
        cells = [c for c in part.cells if c.row == row and c.rowspan == 1]
        words = [w for c in cells for w in c.words]
        if len(words) < 6 or not _may_hold_rows(words):
            continue
        region = Region(Box(part.xs[0], part.ys[row], part.xs[-1], part.ys[row + 1]), text_lines(words), drawn=True)
        xs = [region.box.x0, *region_separators([region]), region.box.x1]
        columns = _columns(words, xs)
        if len(figure_rows(columns)) > 1:
            return True
    return False


def _may_hold_rows(words: Sequence[Word]) -> bool:
    """Whether figures stand side by side at two heights or more; told without making lines, which takes longer."""
    heights = Counter(round(w.box.top / 2) for w in words if is_figure(w.text))
    return sum(count > 1 for count in heights.values()) > 1


def parts_of(chain: Chain) -> list[TablePart]:
    """The parts of the table in the regions of `chain`, one a page; all have the same columns.

    Empty when what stands there is no table: a single column or row, the labels of a chart, running text in columns.
    A page on which one cell goes on is a part like the others.
    """
    regions = without_repeated_heads(chain)
    if 2 * sum(_is_chart(page, region) for page, region in chain.regions) >= len(regions):
        return []
    between = region_separators([region for _, region in regions])
    if not between:
        return []
    shaded = {page.number: shaded_cells(page, region) for page, region in regions}
    between = _with_shaded_edges(between, list(shaded.values()), chain.sides)
    xs = [chain.sides[0], *between, chain.sides[1]]
    telling = row_shading(shaded, xs)
    bands = {page.number: bands_of(region, _rules(page, region), telling[page.number]) for page, region in regions}
    banded = max(len(edges) - 1 for edges in bands.values()) > FEW_BANDS
    columns = [column for _, region in regions for column in _columns([w for x in region.lines for w in x.words], xs)]
    size = median(line.size for _, region in regions for line in region.lines)
    leading = clear_leading(columns, size)
    made = [
        (_part(page, region, between, chain.sides, bands[page.number], banded, leading), region)
        for page, region in regions
    ]
    parts = [part for part, _ in made]
    striped = span_stripes(parts, shaded, leading)
    span_groups([part for part in parts if not part.rows_ruled and part.page not in striped], leading)
    for part, after in pairwise(parts):
        if after.row_cut is None:
            drop_stub(part)
    starts = column_starts(parts)
    for part in parts:
        span_labels(part, starts, begins=part is parts[0])
        if not part.rows_ruled:
            join_header_levels(part)
    whole = {page.number: region.box.top for page, region in chain.regions}
    for part, region in made:
        part.chain = regions[0][0].number, regions[0][1].box
        part.repeated = whole[part.page] if whole[part.page] < region.box.top else None
    return parts if any(_is_table(part, region) for part, region in made) else []


def _with_shaded_edges(
    between: Sequence[float], shaded: Sequence[Sequence[Fill]], sides: tuple[float, float]
) -> list[float]:
    """The places between columns: where fills side by side show them all, else those of white space.

    Fills that show fewer columns than white space are not of single cells.
    """
    edges, whole = column_edges(shaded)
    edges = [x for x in edges if sides[0] + 2 < x < sides[1] - 2]
    return edges if whole and len(edges) >= len(between) else list(between)


def _part(
    page: PageContent,
    region: Region,
    between: Sequence[float],
    sides: tuple[float, float],
    bands: Sequence[float],
    banded: bool,
    leading: float | None,
) -> TablePart:
    """What stands of a table in `region`, with columns parted at `between` and its outer sides at `sides`.

    `bands` are the edges of what rules or shading divide it into; `banded` says that each band is a row,
    `leading` is the widest space inside a text where the table tells it.
    """
    xs = [min(sides[0], region.box.x0), *between, max(sides[1], region.box.x1)]
    words = [w for line in region.lines for w in line.words]
    size = median(w.size for w in words)
    rules = _rules(page, region)
    ys = _rows(bands, xs, words, size, banded, leading)
    across = (
        _drawn(ys, rules, xs) if len(rules) > 1 else shaded_apart(ys, [f.box for f in shaded_cells(page, region)], xs)
    )
    upright = _open_between(xs, ys, region.lines)
    cells = cells_between(xs, ys, across, upright)
    part = TablePart(page.number, xs, ys, cells, ruled=False, rows_ruled=banded and len(rules) > FEW_BANDS)
    _place(part, words)
    return part


def _rules(page: PageContent, region: Region) -> list[Ruling]:
    """The horizontal rules in a region."""
    return [
        r
        for r in page.rulings
        if r.horizontal
        and region.box.top - 2 <= r.position <= region.box.bottom + 2
        and min(r.end, region.box.x1) - max(r.start, region.box.x0) > 10
    ]


def _is_chart(page: PageContent, region: Region) -> bool:
    """Whether fills that hold no text (bars, slices, legends) stand in the region, more than shaded cells."""
    inside = [
        f.box
        for f in page.fills
        if not f.is_white
        and f.box.x0 >= region.box.x0 - 20
        and f.box.x1 <= region.box.x1 + 20
        and f.box.top >= region.box.top - 5
        and f.box.bottom <= region.box.bottom + 5
    ]
    words = [w.box for line in region.lines for w in line.words]
    named = len(region.lines[0].pieces) > 1 and all(w.bold for w in region.lines[0].words)
    for chart in () if named else bar_charts(page.fills):
        if 2 * sum(_holds(chart, w) for w in words) > len(words):
            return True
    bare = [b for b in inside if not any(_holds(b, w) for w in words)]
    if len(bare) > 2 and 2 * len(bare) > len(inside):
        return True
    if any(c.width > 15 and c.height > 15 and _holds(region.box, c) for c in page.curves):
        return True
    # Bars with figures in them begin anywhere; shaded cells begin where those in other rows begin.
    ragged = [b for b in inside if not any(c is not b and abs(c.x0 - b.x0) <= 2 for c in inside)]
    return len({round(b.top) for b in inside}) > 2 and len(inside) > 5 and 3 * len(ragged) > len(inside)


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return outer.x0 <= x <= outer.x1 and outer.top <= y <= outer.bottom


def _columns(words: Sequence[Word], xs: Sequence[float]) -> list[list[ColumnLine]]:
    """The lines in each of the columns between `xs`."""
    return [column_lines([w for w in words if a <= (w.box.x0 + w.box.x1) / 2 < b]) for a, b in pairwise(xs)]


def _rows(
    bands: Sequence[float],
    xs: Sequence[float],
    words: Sequence[Word],
    size: float,
    banded: bool,
    leading: float | None,
) -> list[float]:
    """The edges of the rows: those of the bands, and those between rows inside a band."""
    ys = [bands[0]]
    for top, bottom in pairwise(bands):
        held = [w for w in words if top <= (w.box.top + w.box.bottom) / 2 < bottom]
        columns = _columns(held, xs)
        one_row = banded or (len(bands) > 2 and _holds_one_row(columns, held, xs[1:-1]))
        inner = figure_rows(columns) if one_row else _edges_by_space(columns, size, leading)
        whole = len(bands) > 2 and ys == [bands[0]] and all(w.bold for w in held)
        inner = _with_header_levels(inner, held, xs, bottom if whole else _bold_lines(columns), size)
        ys += [y for y in inner if ys[-1] + 2 < y < bottom - 2]
        if held:
            ys.append(bottom)
    return ys


def _with_header_levels(
    edges: Sequence[float], words: Sequence[Word], xs: Sequence[float], head: float, size: float
) -> list[float]:
    """The edges between rows, and those below bold texts over several columns that name columns further down."""
    found = list(edges)
    bold = [w for w in words if w.box.bottom <= head + 0.5]
    lines = text_lines(bold)
    pieces = [Box.around(w.box for w in piece) for line in lines for piece in line.pieces]
    over = [Box.around(w.box for w in p) for x in lines for p in x.pieces if any(crosses(p, at) for at in xs)]
    columns = list(pairwise(xs))
    named = {label: [(a, b) for a, b in columns if min(b, label.x1) - max(a, label.x0) > 1] for label in over}
    named |= {box: own for box in pieces if box not in over and (own := _named_by_middle(box, pieces, columns, size))}
    for label, own in named.items():
        below = [
            (box, col)
            for box in pieces
            if box not in named and box.top > label.bottom - 0.3 * size
            for col, (a, b) in enumerate(own)
            if a <= (box.x0 + box.x1) / 2 < b
        ]
        level = [box.top for box, col in below if any(c != col and _side_by_side(box, other) for other, c in below)]
        if level:
            stack = [
                o.bottom for o in named if o.bottom < min(level) + 0.3 * size and o.x0 < own[-1][1] and o.x1 > own[0][0]
            ]
            edge = (max(stack) + min(level)) / 2
            if not any(max(stack) - size < y < min(level) + size for y in found):
                found.append(edge)
    return sorted(found)


def _side_by_side(a: Box, b: Box) -> bool:
    """Whether two boxes stand at about the same height."""
    return min(a.bottom, b.bottom) - max(a.top, b.top) > 0.2 * min(a.height, b.height)


def _named_by_middle(
    label: Box, pieces: Sequence[Box], columns: Sequence[tuple[float, float]], size: float
) -> list[tuple[float, float]]:
    """The columns over whose middle a bold text stands in a header, clear of what they name further down; may be none.

    They have no other text at its height or above.
    """
    middle = (label.x0 + label.x1) / 2
    held = [[box for box in pieces if a <= (box.x0 + box.x1) / 2 < b] for a, b in columns]
    at = next((i for i, (a, b) in enumerate(columns) if a <= middle < b), None)
    if at is None:
        return []
    own_below = [box.top for box in held[at] if box is not label and box.top > label.bottom - 0.3 * size]
    if not own_below or min(own_below) - label.bottom < CLEAR_OF_LABEL * size:
        return []
    free = [bool(boxes) and all(box is label or box.top > label.bottom + 0.3 * size for box in boxes) for boxes in held]
    best: list[tuple[float, float]] = []
    for first in range(at, -1, -1):
        if not free[first]:
            break
        for last in range(at, len(columns)):
            if not free[last]:
                break
            texts = Box.around(box for i in range(first, last + 1) for box in held[i] if box is not label)
            middles = ((columns[first][0] + columns[last][1]) / 2, (texts.x0 + texts.x1) / 2)
            if last - first >= len(best) and last > first and min(abs(m - middle) for m in middles) <= CENTRED * size:
                best = list(columns[first : last + 1])
    return best


def _edges_by_space(columns: Sequence[Sequence[ColumnLine]], size: float, leading: float | None) -> list[float]:
    """Edges of rows that nothing drawn parts: where the space between lines is wide, else by what each row has once."""
    head = _bold_lines(columns)
    below = [[line for line in column if line.box.top >= head - 1] for column in columns]
    by_space = row_edges(columns, size, leading)
    edges = [y for y in by_space if y > head + 1]
    if rows_hold_anchors(below, edges) or (leading is not None and rows_part_anchors(below, edges, leading)):
        return by_space
    # Names of groups of rows in the first columns hide edges where they are higher than a row.
    for first in range(1, len(columns) - 1) if leading is not None else ():
        beside = row_edges(columns, size, leading, first)
        edges = [y for y in beside if y > head + 1]
        if leading is not None and rows_part_anchors(below, edges, leading):
            return beside
    anchored = anchored_rows(below, size)
    if anchored is None:
        return by_space
    titles = [[line for line in column if line.box.top < head - 1] for column in columns]
    above = row_edges(titles, size, leading) if any(titles) else []
    top = min(line.box.top for column in below for line in column)
    return [*above, *([(head + top) / 2] if head > float("-inf") else []), *anchored]


def _bold_lines(columns: Sequence[Sequence[ColumnLine]]) -> float:
    """Where the bold lines at the top of a band end; far above it when there are none."""
    end = float("-inf")
    for line in sorted((line for column in columns for line in column), key=lambda line: line.box.top):
        if not all(word.bold for word in line.words):
            return end if end <= line.box.top + 1 else float("-inf")
        end = max(end, line.box.bottom)
    return float("-inf")


def _holds_one_row(columns: Sequence[Sequence[ColumnLine]], words: Sequence[Word], between: Sequence[float]) -> bool:
    """Whether a band between rules is one row.

    No column holds more than one figure and some hold one; or a single line stands in the middle beside taller texts,
    and nothing in the band runs over several columns as the upper level of a header does.
    """
    figures = [sum(is_figure(line.text) for line in column) for column in columns]
    if max(figures):
        return max(figures) == 1
    filled = [column for column in columns if column]
    middle = (min(c[0].box.top for c in filled) + max(c[-1].box.bottom for c in filled)) / 2 if filled else 0.0
    alone = any(
        len(column) == 1 and abs((column[0].box.top + column[0].box.bottom) / 2 - middle) < column[0].box.height / 2
        for column in filled
    )
    pieces = [piece for line in text_lines(words) for piece in line.pieces]
    return alone and not any(crosses(piece, x) for piece in pieces for x in between)


def _drawn(ys: Sequence[float], rules: list[Ruling], xs: Sequence[float]) -> list[list[bool]]:
    """For each row edge and column whether the edge parts the cells: not where a rule leaves columns out."""
    full = [[True] * (len(xs) - 1) for _ in ys]
    drawn = covered(rules, list(ys), list(xs))
    for index, y in enumerate(ys):
        by_rule = any(abs(r.position - y) <= 3 for r in rules)
        if by_rule and 0 < index < len(ys) - 1:
            full[index] = drawn[index]
    return full


def _open_between(xs: Sequence[float], ys: Sequence[float], lines: Sequence[TextLine]) -> list[list[bool]]:
    """For each column edge and row whether it parts the cells: not where a piece of text runs over it."""
    upright = [[True] * (len(ys) - 1) for _ in xs]
    for line in lines:
        middle = (line.box.top + line.box.bottom) / 2
        row = next((r for r, (a, b) in enumerate(pairwise(ys)) if a <= middle < b), None)
        if row is None:
            continue
        for piece in line.pieces:
            for c in range(1, len(xs) - 1):
                if crosses(piece, xs[c]):
                    upright[c][row] = False
    return upright


def _place(part: TablePart, words: Sequence[Word]) -> None:
    owners = part.owners()
    for word in words:
        x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
        row = next((r for r, (a, b) in enumerate(pairwise(part.ys)) if a <= y < b), part.height - 1)
        col = next((c for c, (a, b) in enumerate(pairwise(part.xs)) if a <= x < b), part.width - 1)
        owners[row][col].words.append(word)


def _is_table(part: TablePart, region: Region) -> bool:
    """Whether the cells look like those of a table and not like running text set in columns, or a list."""
    filled = [c for c in part.cells if c.words]
    used = {c.col for c in filled}
    if len(used) < 2 or part.height < 2:
        return False
    texts = [" ".join(w.text for w in c.words) for c in filled]
    figures = sum(is_figure(t) for t in texts)
    several = sum(1 for r in range(part.height) if len({c.col for c in filled if r in c.rows}) > 1)
    if 5 * several < 2 * part.height:
        return False
    first = [" ".join(w.text for w in c.words) for c in filled if c.col == 0 and c.colspan == 1]
    if len(used) == 2 and 2 * sum(bool(MARKER.fullmatch(t)) for t in first) > len(first):
        return False
    if region.drawn:
        return len(filled) > 3
    if len(used) == 2:
        return figures >= 0.4 * (len(filled) / 2) and part.height > 2
    dense = len(filled) >= 0.45 * part.width * part.height
    return (figures >= 0.15 * len(filled) and part.height > 1) or (dense and part.height > 2)
