"""Tables without a full grid of rules: columns from white space, rows from rules, shading or spaces between lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractors.content import Box, Word
from extractors.pages.pdf_pages import PageContent
from extractors.pages.rulings import Fill
from extractors.pages.straight_lines import Ruling
from extractors.ruled.grids import cells_between, covered
from extractors.ruled.header_rows import is_figure, names_period
from extractors.ruled.table_parts import TablePart, without
from extractors.text.text_lines import TextLine
from extractors.unruled.chains import Chain
from extractors.unruled.column_fit import crosses
from extractors.unruled.group_spans import drop_stub, span_between_rows, span_groups
from extractors.unruled.header_levels import join_header_levels
from extractors.unruled.label_spans import column_starts, span_labels, span_ruled_labels
from extractors.unruled.level_labels import span_level_labels
from extractors.unruled.number_column import span_row_labels
from extractors.unruled.region_columns import region_separators, upright_places
from extractors.unruled.regions import Region
from extractors.unruled.repeated_heads import without_repeated_heads
from extractors.unruled.row_bands import bands_of, head_of, shaded_apart, shaded_cells
from extractors.unruled.striped_cells import span_stripes
from extractors.unruled.stripes import column_edges, row_shading
from extractors.unruled.table_likeness import is_chart, is_cut_after_header, is_table
from extractors.unruled.text_rows import clear_leading
from extractors.unruled.unruled_rows import hold_several_rows, lines_by_column, row_edges_of

# With no more rules or shaded bands than this, what stands between two of them may be many rows.
FEW_BANDS = 3
# Shading fills the whole width of a table when it is no narrower than this share of it.
WHOLE = 0.95


def parts_of(chain: Chain) -> list[TablePart]:
    """The parts of the table in the regions of `chain`, one a page; all have the same columns.

    Empty when what stands there is no table: a single column or row, the labels of a chart, running text in columns.
    A page on which one cell goes on is a part like the others.
    """
    regions = without_repeated_heads(chain)
    if 2 * sum(is_chart(page, region) for page, region in chain.regions) >= len(regions):
        return []
    between = region_separators([region for _, region in regions])
    if not between:
        return []
    shaded = {page.number: shaded_cells(page, region) for page, region in regions}
    upright = between == upright_places([region for _, region in regions])
    if not upright:
        between = _with_shaded_edges(between, list(shaded.values()), chain.sides)
    xs = [chain.sides[0], *between, chain.sides[1]]
    telling = row_shading(shaded, xs)
    bands = {
        page.number: bands_of(region, _rules(page, region), telling[page.number], head_of(shaded[page.number]))
        for page, region in regions
    }
    words = {page.number: [w for line in region.lines for w in line.words] for page, region in regions}
    columns = [column for held in words.values() for column in lines_by_column(held, xs)]
    size = median(line.size for _, region in regions for line in region.lines)
    leading = clear_leading(columns, size)
    banded = max(len(edges) - 1 for edges in bands.values()) > FEW_BANDS
    if banded and leading is not None:
        banded = not hold_several_rows([(words[page], edges) for page, edges in bands.items()], xs, leading)
    made = [
        (_part(page, region, between, chain.sides, bands[page.number], banded, leading, upright), region)
        for page, region in regions
    ]
    if not upright and (gone := _columns_of_nothing([part for part, _ in made])):
        made = [(without(part, set(), gone), region) for part, region in made]
    parts = [part for part, _ in made]
    if not upright:
        span_row_labels(parts, column_starts(parts))
    striped = span_stripes(parts, shaded, leading)
    span_groups([part for part in parts if not part.rows_ruled and part.page not in striped], leading)
    for part in parts:
        if not part.rows_ruled:
            span_between_rows(part)
    for part, after in pairwise(parts):
        if after.row_cut is None:
            drop_stub(part)
    starts = column_starts(parts)
    for part, (page, region) in zip(parts, regions, strict=True):
        span_level_labels(part)
        if not upright:
            span_labels(part, starts, begins=part is parts[0])
        join_header_levels(part, _rules(page, region))
        # What heights and white space say of two cells may leave a position to none of them.
        part.fill()
    whole = {page.number: region.box.top for page, region in chain.regions}
    for part, region in made:
        part.chain = regions[0][0].number, regions[0][1].box
        part.repeated = whole[part.page] if whole[part.page] < region.box.top else None
    return parts if any(is_table(part, region) for part, region in made) or is_cut_after_header(parts) else []


def _columns_of_nothing(parts: Sequence[TablePart]) -> set[int]:
    """The columns, but the first, in which no text stands that does not run over from another one."""
    width = parts[0].width
    own = {c.col for part in parts for c in part.cells if c.words and c.colspan == 1}
    return {c for c in range(1, width) if c not in own}


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
    ruled_across: bool,
) -> TablePart:
    """What stands of a table in `region`, with columns parted at `between` and its outer sides at `sides`.

    `bands` are the edges of what rules or shading divide it into; `banded` says that each band is a row,
    `leading` is the widest space inside a text where the table tells it, `ruled_across` that vertical rules part the
    columns.
    """
    xs = [min(sides[0], region.box.x0), *between, max(sides[1], region.box.x1)]
    words = [w for line in region.lines for w in line.words]
    size = median(w.size for w in words)
    rules = _rules(page, region)
    ys = row_edges_of(bands, xs, words, size, banded, leading)
    if len(rules) > 1:
        across = _drawn(ys, rules, xs, region.lines)
    else:
        # Shading over the whole width is of rows and of no cell that goes on through them.
        shaded = [f.box for f in shaded_cells(page, region) if f.box.width < WHOLE * (xs[-1] - xs[0])]
        across = shaded_apart(ys, shaded, xs)
    if ruled_across:
        upright = covered([r for r in page.rulings if not r.horizontal], xs, ys)
    else:
        upright = _open_between(xs, ys, region.lines)
    part = TablePart(
        page.number,
        xs,
        ys,
        cells_between(xs, ys, across, upright),
        ruled=False,
        rows_ruled=banded and len(rules) > FEW_BANDS,
    )
    _place(part, words)
    span_ruled_labels(part, rules)
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


def _drawn(
    ys: Sequence[float], rules: list[Ruling], xs: Sequence[float], lines: Sequence[TextLine]
) -> list[list[bool]]:
    """For each row edge and column whether the edge parts the cells: not where a rule leaves columns out.

    But the one under a header parts it from the body in every column, however short it is drawn.
    """
    full = [[True] * (len(xs) - 1) for _ in ys]
    drawn = _over_texts(rules, ys, xs, lines)
    for index, y in enumerate(ys):
        by_rule = any(abs(r.position - y) <= 3 for r in rules)
        if by_rule and 0 < index < len(ys) - 1 and not _under_header(y, drawn[index], xs, lines):
            full[index] = drawn[index]
    return full


def _over_texts(
    rules: list[Ruling], ys: Sequence[float], xs: Sequence[float], lines: Sequence[TextLine]
) -> list[list[bool]]:
    """For each row edge and column whether a rule is drawn there over the texts of the column.

    White space does not show exactly where the column's sides are, at which the rule ends.
    """
    pieces = [Box.around(w.box for w in piece) for line in lines for piece in line.pieces]
    sides = []
    for a, b in pairwise(xs):
        held = [box for box in pieces if a <= box.x0 and box.x1 <= b]
        sides.append([min(box.x0 for box in held), max(box.x1 for box in held)] if held else [a, b])
    by_column = [covered(rules, list(ys), side) for side in sides]
    return [[column[index][0] for column in by_column] for index in range(len(ys))]


def _under_header(y: float, drawn: Sequence[bool], xs: Sequence[float], lines: Sequence[TextLine]) -> bool:
    """Whether the first line with figures begins under a rule and fills the columns that the rule leaves out, too."""
    above = [piece for line in lines if line.box.bottom <= y + 1 for piece in line.pieces]
    below = min((line for line in lines if line.box.top >= y - 1), key=lambda line: line.box.top, default=None)
    if below is None or any(_prints_figure(piece) for piece in above):
        return False
    left_out = [(a, b) for (a, b), is_drawn in zip(pairwise(xs), drawn, strict=True) if not is_drawn]
    held = [[p for p in below.pieces if a <= (p[0].box.x0 + p[-1].box.x1) / 2 < b] for a, b in left_out]
    figures = sum(_prints_figure(piece) for piece in below.pieces)
    return all(held) and any(_prints_figure(p) for column in held for p in column) and figures > 1


def _prints_figure(piece: Sequence[Word]) -> bool:
    text = "".join(word.text for word in piece)
    named = names_period(text) and (text.isdigit() or all(word.bold for word in piece))
    return is_figure(text) and not named


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
