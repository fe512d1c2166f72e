"""Tables shaded in stripes: fills of every other row say where rows and cells end, also over pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.content import Box
from extractors.pages.rulings import Fill
from extractors.ruled.grids import edges_of

# Fills side by side touch when they are no further apart than this (points).
TOUCHING = 1.5
# Edges are at one place when they are no further apart than this (points).
SAME_PLACE = 3.0
# A row of fills reaches from side to side when it leaves no more than this of the widest one free (points).
FREE_AT_SIDES = 12.0
# Columns of single rows have at least this share of the most edges of shading that any column has.
TELLING = 0.7

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Stripes:
    """What stripes say about the rows of one part.

    `rows` says of each row whether it is of the shaded ones, None for those of the header; `cells` the same of each
    grid position, as the fills show it: a cell over several rows has the shading of its first row in all of them.
    """

    rows: tuple[bool | None, ...]
    cells: tuple[tuple[bool, ...], ...]

    @property
    def first(self) -> int:
        """The first row that is not of the header."""
        return next((i for i, row in enumerate(self.rows) if row is not None), len(self.rows))

    def same_cell(self, edge: int, col: int) -> bool:
        """Whether what stands above and below the edge over row `edge` is one cell for sure.

        Below a row without shading each new cell is shaded.
        """
        above, below = self.rows[edge - 1], self.rows[edge]
        return above is False and below is True and not self.cells[edge - 1][col] and not self.cells[edge][col]

    def open_edge(self, edge: int, col: int) -> bool:
        """Whether the shading leaves open if the edge over row `edge` parts cells: neither of both is shaded."""
        above, below = self.rows[edge - 1], self.rows[edge]
        return above is True and below is False and not self.cells[edge - 1][col] and not self.cells[edge][col]


def stripe_colour(fills: Sequence[Sequence[Fill]]) -> Colour | None:
    """The colour that most heights of a table (its fills page by page) are shaded in; None for fewer than two."""
    heights: Counter[Colour] = Counter()
    for held in fills:
        for colour in {f.colour for f in held if not f.is_white}:
            tops = edges_of([f.box.top for f in held if f.colour == colour])
            heights[colour] += len(tops)
    found = heights.most_common(1)
    return found[0][0] if found and found[0][1] > 1 else None


def row_shading(fills: Mapping[int, Sequence[Fill]], xs: Sequence[float]) -> dict[int, list[Box]]:
    """The boxes of the fills of each page that tell rows: of a striped table those in the columns with most edges.

    In other columns cells over several rows end where it happens when a page break cuts them.
    """
    every = {page: [f.box for f in held] for page, held in fills.items()}
    colour = stripe_colour(list(fills.values()))
    if colour is None:
        return every
    middles = [(a + b) / 2 for a, b in pairwise(xs)]
    edges = [
        sum(
            len(edges_of([y for f in held if _covers(f.box, x) for y in (f.box.top, f.box.bottom)]))
            for held in fills.values()
        )
        for x in middles
    ]
    telling = [x for x, count in zip(middles, edges, strict=True) if count >= TELLING * max(edges)]
    return {page: [box for box in boxes if any(_covers(box, x) for x in telling)] for page, boxes in every.items()}


def _covers(box: Box, x: float) -> bool:
    return box.x0 - 1 <= x <= box.x1 + 1


def stripes_of(ys: Sequence[float], xs: Sequence[float], fills: Sequence[Fill], colour: Colour) -> Stripes | None:
    """The stripes of `colour` in a part with these row and column edges; None when they do not alternate."""
    own = [f.box for f in fills if f.colour == colour]
    others = [f.box for f in fills if f.colour != colour and not f.is_white]
    middles = [(a + b) / 2 for a, b in pairwise(xs)]
    within = [[box for box in own if _covers(box, x)] for x in middles]
    cells = tuple(
        tuple(any(box.top < (a + b) / 2 < box.bottom for box in column) for column in within) for a, b in pairwise(ys)
    )
    head = 0
    while head < len(cells) and any(box.top < (ys[head] + ys[head + 1]) / 2 < box.bottom for box in others):
        head += 1
    begins = {r for box in own for r in range(head, len(cells)) if abs(box.top - ys[r]) <= SAME_PLACE}
    inner = begins - {head} if len(cells) - head > 2 else begins
    parities = {r % 2 for r in inner}
    if len(parities) > 1 or head == len(cells) or (not own and len(cells) - head > 1):
        return None
    first_shaded = 2 * sum(cells[head]) >= len(middles)
    shaded = parities.pop() if parities else (head if first_shaded else head + 1) % 2
    rows = tuple(None if r < head else r % 2 == shaded for r in range(len(cells)))
    # Each edge between rows is one of shading, and a shaded row has a shaded cell of its own.
    if any(rows[r] and not any(cells[r]) for r in range(head, len(cells))):
        return None
    return Stripes(rows, cells)


def parity_goes_on(parts: Sequence[Stripes]) -> bool:
    """Whether the stripes are counted through the whole table and not anew on each page: first rows are of both kinds.

    Where they are all of one kind it is not known.
    """
    return len({part.rows[part.first] for part in parts if part.first < len(part.rows)}) > 1


def column_edges(fills: Sequence[Sequence[Fill]]) -> tuple[list[float], bool]:
    """Where fills side by side show an edge between columns; and whether they show all of them.

    They do when at two heights or more they reach from one side of the table to the other.
    """
    places: list[float] = []
    rows: list[tuple[float, float, int]] = []
    for held in fills:
        boxes = [f.box for f in held if not f.is_white]
        for height in sorted({round((box.top + box.bottom) / 2) for box in boxes}):
            row = sorted((box for box in boxes if box.top < height < box.bottom), key=lambda box: (box.x0, box.x1))
            touching = [(a.x1 + b.x0) / 2 for a, b in pairwise(row) if abs(b.x0 - a.x1) <= TOUCHING]
            if touching:
                places += touching
                rows.append((row[0].x0, row[-1].x1, len(touching)))
    if not places:
        return [], False
    edges = edges_of(places)
    width = max(b - a for a, b, _ in rows)
    whole = sum(b - a >= width - FREE_AT_SIDES and count >= len(edges) - 1 for a, b, count in rows)
    return edges, whole > 1


def carried_cells(above: Stripes, below: Stripes) -> Mapping[int, bool]:
    """For the columns whose shading tells it, whether the first cell below a page break goes on with the last above.

    Holds where the first row below is the rest of the last one above, and where it is the next one; of the columns
    whose cells the shading does not tell apart nothing is said.
    """
    first = below.first
    row = below.rows[first]
    cut = row == above.rows[-1]
    told: dict[int, bool] = {}
    for col, (before, after) in enumerate(zip(above.cells[-1], below.cells[first], strict=False)):
        if cut or after != row:
            told[col] = True
        elif before != after:
            told[col] = False
    return told
