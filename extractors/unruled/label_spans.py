"""Labels over several columns of a table without vertical rules: told by where their text stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
from statistics import median_low

from extractors.content import Box
from extractors.pages.straight_lines import Ruling
from extractors.ruled.header_rows import is_figure, names_period
from extractors.ruled.table_parts import PartCell, TablePart

# A text is centred when its middle is this near (in font sizes) to the middle of the columns that it names.
CENTRED = 0.45
# Texts begin at the same place when their left ends differ by no more than this (points).
SAME_START = 1.0
# Names stand at one height when their tops, middles or bottoms differ by no more than this (font sizes).
SAME_LEVEL = 0.25
# A rule parts two rows when it stands this near to the edge between them (points).
NEAR_EDGE = 3.0


def span_labels(part: TablePart, starts: Mapping[int, float], *, begins: bool) -> None:
    """Makes cells span columns where their text shows it; `begins` says that the table begins with this part,
    `starts` where texts begin in columns that are set to the left (`column_starts`).

    A text that runs over the edge of its column with nothing on its right goes on to the last column. A text that
    stands in the middle of its own and empty neighbouring columns names them all: in a header, and in the labels of
    the first columns ("Total").
    """
    head = first_body_row(part)
    for row in range(part.height):
        filled = [c for c in part.cells if c.row == row and c.words]
        # On later pages, whose repeated headers are left out, a single label or plain type is of the body.
        in_header = row < head and (begins or (len(filled) != 1 and all(c.bold for c in filled)))
        if in_header:
            _over_repeated_names(part, row, head)
            _over_neighbours(part, row, starts, head, in_header)
            _to_the_end(part, row, head, in_header=True)
        else:
            _to_the_end(part, row, head, in_header=False)
            _over_neighbours(part, row, starts, head, in_header)


def span_ruled_labels(part: TablePart, rules: Sequence[Ruling]) -> None:
    """Makes a header's label cover the columns over which a rule of its own, below it, parts it from their names."""
    head = first_body_row(part)
    sides = [_text_sides(part, col) for col in range(part.width)]
    for rule in rules:
        row = next((r for r in range(head) if abs(part.ys[r + 1] - rule.position) <= NEAR_EDGE), None)
        under = [c for c, (a, b) in enumerate(sides) if min(b, rule.end) - max(a, rule.start) > (b - a) / 2]
        if row is None or not 1 < len(under) < part.width:
            continue
        above = [c for c in part.cells if c.row + c.rowspan == row + 1 and c.col in under]
        label = [c for c in above if c.words]
        named = {c.col for c in part.cells if c.row == row + 1 and c.bold and c.colspan == 1}
        if (
            named >= set(under)
            and len(label) == 1
            and label[0].bold
            and all(c.rowspan == label[0].rowspan for c in above)
        ):
            cover(part, label[0], [c for c in above if c is not label[0]])


def _text_sides(part: TablePart, col: int) -> tuple[float, float]:
    """How far the texts of a column reach across; its own sides where it has none."""
    held = [w.box for c in part.cells if c.col == col and c.colspan == 1 for w in c.words]
    return (min(b.x0 for b in held), max(b.x1 for b in held)) if held else (part.xs[col], part.xs[col + 1])


def first_body_row(part: TablePart) -> int:
    """The first row that holds a figure other than a year that names a column, or a single label below such names.

    1 when there is none.
    """
    named: set[int] = set()
    for row in range(part.height):
        cells = [c for c in part.cells if c.row == row and c.words]
        if row and len(cells) == 1 and len(named) == part.width:
            return row
        named |= {col for c in cells for col in c.cols}
        figures = [_text(c) for c in cells if is_figure(_text(c))]
        if figures and not (all(c.bold for c in cells) and all(names_period(text) for text in figures)):
            return row
    return 1


def _text(cell: PartCell) -> str:
    return " ".join(w.text for w in cell.words)


def _to_the_end(part: TablePart, row: int, head: int, *, in_header: bool) -> None:
    cells = [c for c in part.cells if c.row == row]
    filled = [c for c in cells if c.words]
    if not filled:
        return
    label = max(filled, key=lambda c: c.col)
    right = [c for c in cells if c.col > label.col]
    if label.colspan == 1 or not right or any(c.rowspan != label.rowspan for c in right):
        return
    if not (in_header and _is_centred(part, label, head)):
        cover(part, label, right)


def _is_centred(part: TablePart, label: PartCell, head: int) -> bool:
    """Whether a label stands in the middle of the columns that it covers, or of what the row below names in them."""
    text = Box.around(w.box for w in label.words)
    near = CENTRED * max(w.size for w in label.words)
    return any(abs(place - (text.x0 + text.x1) / 2) <= near for place in _middles(part, label, 0, 0, head))


def _over_neighbours(part: TablePart, row: int, starts: Mapping[int, float], head: int, in_header: bool) -> None:
    for cell in [c for c in part.cells if c.row == row and c.words]:
        if not in_header and is_figure(_text(cell)):
            continue
        left = _headed_alike(part, cell, _empty(part, cell, -1), head) if in_header else _empty(part, cell, -1)
        right = _headed_alike(part, cell, _empty(part, cell, 1), head) if in_header else []
        at_start = cell.col in starts and _begins(cell, starts[cell.col])
        if not in_header:
            at_start = at_start or _begins_as_names(part, cell, head)
        if not in_header and (len(left) < cell.col or at_start):
            continue
        text = Box.around(w.box for w in cell.words)
        middle, near = (text.x0 + text.x1) / 2, CENTRED * max(w.size for w in cell.words)
        own = (part.xs[cell.col] + part.xs[cell.col + cell.colspan]) / 2
        if abs(middle - own) <= 2 * near:
            if not in_header:
                continue
            # The middle one of the columns that the text names may be its own.
            left, right = _named_below(part, cell, left, head), _named_below(part, cell, right, head)
            less = min(len(left), len(right))
            left, right = left[:less], right[:less]
        fitting = [
            (a + b, a, b)
            for a in range(len(left) + 1)
            for b in range(len(right) + 1)
            if any(abs(place - middle) <= near for place in _middles(part, cell, a, b, head))
            and (in_header or a == len(left))
        ]
        if fitting:
            _, a, b = max(fitting)
            cover(part, cell, [*left[:a], *right[:b]])


def _over_repeated_names(part: TablePart, row: int, head: int) -> None:
    """Makes labels cover the same names each, where these are repeated below as often as there are labels.

    `2020`, `2021` and `2022` over `Lab`, `MS`, `%`, `Lab`, `MS`, `%`, `Lab`, `MS`, `%`, wherever each label stands.
    """
    labels = sorted((c for c in part.cells if c.row == row and c.words and c.bold), key=lambda c: c.col)
    below = {col: _text(c) for col, c in _below(part, row + 1, head).items() if c.bold and c.colspan == 1}
    for first in range(len(labels) - 1):
        own = labels[first:]
        for start in range(labels[first - 1].col + 1 if first else 0, own[0].col + 1):
            count, rest = divmod(part.width - start, len(own))
            names = [below.get(col, "") for col in range(start, part.width)]
            if rest or count < 2 or not all(names) or names != names[:count] * len(own) or len({*names}) != count:
                continue
            blocks = [range(start + at * count, start + (at + 1) * count) for at in range(len(own))]
            covered = [[c for c in part.cells if c.row == row and c.col in block] for block in blocks]
            alone = all(sum(bool(c.words) for c in held) == 1 for held in covered)
            if alone and all(c.rowspan == c.colspan == 1 for held in covered for c in held):
                for label, held in zip(own, covered, strict=True):
                    cover(part, label, [c for c in held if c is not label])
                return


def _begins(cell: PartCell, place: float) -> bool:
    return abs(min(w.box.x0 for w in cell.words) - place) <= SAME_START


def _begins_as_names(part: TablePart, cell: PartCell, head: int) -> bool:
    """Whether a text begins where another one of its column does that has a text before it in its row."""
    before = {c.row for c in part.cells if c.col == cell.col - 1 and c.words}
    own = [c for c in part.cells if c.col == cell.col and c.colspan == 1 and c.words and c is not cell]
    others = [c for c in own if c.row >= head and c.row in before]
    return any(_begins(cell, min(w.box.x0 for w in c.words)) for c in others)


def _headed_alike(part: TablePart, label: PartCell, beside: Sequence[PartCell], head: int) -> list[PartCell]:
    """The cells beside a label below which names stand at the height of those below it, as under one head they do.

    The name of a column without such a head stands between the two levels.
    """
    below = {col: Box.around(w.box for w in c.words) for col, c in _below(part, label.row + 1, head).items()}
    own, near = below.get(label.col), SAME_LEVEL * max(w.size for w in label.words)
    if own is None or label.rowspan > 1:
        return list(beside)
    return list(takewhile(lambda c: c.col not in below or at_one_height(own, below[c.col], near), beside))


def at_one_height(one: Box, other: Box, near: float) -> bool:
    """Whether two texts stand at one height: their tops, middles or bottoms, no further than `near` points apart."""
    middles = (one.top + one.bottom - other.top - other.bottom) / 2
    return min(abs(one.top - other.top), abs(one.bottom - other.bottom), abs(middles)) <= near


def _below(part: TablePart, row: int, head: int) -> dict[int, PartCell]:
    """What stands in each column in a row or, in the header of `head` rows, first from that row on."""
    filled = [c for c in part.cells if c.words and (c.row == row or row < c.row < head)]
    return {c.col: c for c in sorted(filled, key=lambda c: -c.row)}


def _middles(part: TablePart, cell: PartCell, before: int, after: int, head: int) -> list[float]:
    """The middle of a cell and so many columns `before` and `after` it, and where it is bold and each of these is named
    in bold below it, of these names and of all that stands in the columns.
    """
    cols = range(cell.col - before, cell.col + cell.colspan + after)
    under = _below(part, cell.row + cell.rowspan, head)
    below = [c for c in under.values() if c.col in cols and c.colspan == 1]
    places = [(part.xs[cols.start] + part.xs[cols.stop]) / 2, *_between_ends(part, cols, head)]
    if len(below) == len(cols) > 1 and all(c.bold for c in (cell, *below)):
        named = Box.around(w.box for c in below for w in c.words)
        places.append((named.x0 + named.x1) / 2)
        held = [
            w.box
            for c in part.cells
            if c.row > cell.row and c.words and c.col in cols and c.colspan == 1
            for w in c.words
        ]
        places.append((min(b.x0 for b in held) + max(b.x1 for b in held)) / 2)
    return places


def _between_ends(part: TablePart, cols: range, head: int) -> list[float]:
    """The middle of columns of figures behind another one, told by where figures that are set to the right end.

    They end as far from the right side of their column in each; where that is, white space does not show. The last
    column shows how far, if the table's side is drawn.
    """
    before, after, last = (_figures_end(part, col, head) for col in (cols.start - 1, cols.stop - 1, part.width - 1))
    if len(cols) < 2 or before is None or after is None or last is None:
        return []
    return [(before + after) / 2 + part.xs[-1] - last]


def _figures_end(part: TablePart, col: int, head: int) -> float | None:
    """Where the figures of a column end, if they do at one place."""
    held = [c for c in part.cells if c.row >= head and c.col == col and c.colspan == 1 and is_figure(_text(c))]
    ends = [max(w.box.x1 for w in c.words) for c in held]
    return max(ends) if len(ends) > 1 and max(ends) - min(ends) <= SAME_START else None


def column_starts(parts: Sequence[TablePart]) -> dict[int, float]:
    """Where the texts in each column of a table begin, for columns in which most begin at one place."""
    starts: dict[int, list[float]] = {}
    for cell in (c for part in parts for c in part.cells if c.colspan == 1 and c.words and not c.bold):
        starts.setdefault(cell.col, []).append(min(w.box.x0 for w in cell.words))
    found = {}
    for col, places in starts.items():
        usual = median_low(places)
        if len(places) > 1 and 2 * sum(abs(x - usual) <= SAME_START for x in places) > len(places):
            found[col] = usual
    return found


def _named_below(part: TablePart, cell: PartCell, beside: Sequence[PartCell], head: int) -> list[PartCell]:
    """The cells beside `cell`, from the nearest on, below which the next row names columns in bold, as below `cell`."""
    below = {col: c for col, c in _below(part, cell.row + cell.rowspan, head).items() if c.colspan == 1}
    if cell.col not in below or not all(c.bold for c in below.values()):
        return []
    return list(takewhile(lambda other: other.col in below, beside))


def _empty(part: TablePart, cell: PartCell, step: int) -> list[PartCell]:
    """The empty cells beside `cell` in the same rows, the nearest first, on its left (-1) or right (1)."""
    beside: list[PartCell] = []
    col = cell.col + cell.colspan if step > 0 else cell.col - 1
    while 0 <= col < part.width:
        other = next((c for c in part.cells if c.row == cell.row and c.col == col and c.colspan == 1), None)
        if other is None or other.words or other.rowspan != cell.rowspan:
            break
        beside.append(other)
        col += step
    return beside


def cover(part: TablePart, cell: PartCell, others: Sequence[PartCell]) -> None:
    """Makes `cell` cover its empty neighbours `others` too."""
    if not others:
        return
    end = max(c.col + c.colspan for c in (cell, *others))
    cell.col = min(c.col for c in (cell, *others))
    cell.colspan = end - cell.col
    cell.box = Box(part.xs[cell.col], cell.box.top, part.xs[end], cell.box.bottom)
    part.cells = [c for c in part.cells if not any(c is other for other in others)]
