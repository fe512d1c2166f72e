"""Columns that are another one times one number: shares of a target that no column prints, scores times a weight.

Which number that is the rows show: one that gives all of them but one as they are printed. The row that it does not
give is called wrong where a slip in one of its two figures explains it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from fractions import Fraction
from math import floor

from expectations.discovery.strong_lines import MEAN, TOTAL
from expectations.kinds.evaluation import evaluate
from expectations.kinds.intervals import Interval
from expectations.kinds.slips import variants
from expectations.named.label_roles import roles_of
from expectations.named.labelled_grid import NOT_ADDED, LabelledGrid, labelled_grid
from expectations.relation import Relation
from expectations.rule import Rule, place_key, relation
from extractors.content import Table
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

NAME = "kolom_sebanding"

_WEIGHTED = re.compile(
    r"\b(?:ter(?:timbang|bobot)|konversi|dikonversi)\b|[x×*]\s?(?:bobot|\d)|=\s?100\b", re.IGNORECASE
)
_FEWEST = 5
"""Rows with different figures, the wrong one among them."""
_TELLING = 16
"""Bits that the rows must tell together: by how much narrower they are than the figures are long."""
_NEAR = 4
_FEW = 2
"""A total and an index of a column may be derived while its rows are not."""
_CAPS = (100, 110, 120, 125, 150, 200)

Row = tuple[PrintedFigure, PrintedFigure]
"""The result and what it is so many times of."""


def proportional_columns(report: TypedReport, known: Iterable[Relation]) -> Iterator[Relation]:
    """The relations of columns in proportion; none in a column of which a relation of `known` derives a figure."""
    published = {
        place_key(r.published): r.published.place
        for r in known
        if r.published.place.table is not None and r.kind != "range"
    }
    derived = frozenset(published)
    explained = Counter((place.table, place.col) for place in published.values())
    for table in report.tables:
        # Most columns of shares are derived by other rules: only for others is a table looked into.
        free = [c for c in _named(table) if explained[table.id, c] <= _FEW]
        if not free or len(table.rows) - table.header_rows < _FEWEST:
            continue
        grid = labelled_grid(report.view(table))
        for result in (c for c in free if c in grid.columns):
            label = grid.column_labels[result]
            if "share" in label.roles or _WEIGHTED.search(label.leaf):
                yield from (r for r in _of_column(grid, result, derived) if place_key(r.published) not in derived)


def _named(table: Table) -> list[int]:
    """The columns whose header, or the sign behind their figures, says that they hold shares or weighted scores."""
    head, body = table.rows[: table.header_rows], table.rows[table.header_rows :]
    return [
        column
        for column in range(len(table.rows[0]) if table.rows else 0)
        if any("share" in roles_of(row[column]) or _WEIGHTED.search(row[column]) for row in head)
        or any(row[column].rstrip().endswith("%") for row in body)
    ]


def _of_column(grid: LabelledGrid, result: int, derived: Set[str]) -> Iterator[Relation]:
    at = grid.columns.index(result)
    near = [*reversed(grid.columns[max(at - _NEAR, 0) : at]), *grid.columns[at + 1 : at + 2]]
    if not _WEIGHTED.search(grid.column_labels[result].leaf):
        # Shares are those of counts and of amounts.
        near = [base for base in near if _is_counted(grid, base)]
    found = [formed for base in near if (formed := list(_between(grid, result, base)))]
    if any(sum(place_key(one.published) in derived for one in formed) > 1 for formed in found):
        # Its figures follow from others.
        return
    whole = [formed for formed in found if not _broken(formed)]
    for formed in whole[:1] or (found if len(found) == 1 else []):
        yield from formed


def _is_counted(grid: LabelledGrid, column: int) -> bool:
    """Whether a column prints whole numbers, and no shares or scores by its header."""
    figures = [figure for (_, c), figure in grid.figures.items() if c == column]
    return not grid.column_labels[column].roles & NOT_ADDED and all(f.decimals <= 0 and f.unit != "%" for f in figures)


def _broken(formed: Sequence[Relation]) -> list[Relation]:
    return [one for one in formed if evaluate(one).verdict == "inconsistent"]


def _between(grid: LabelledGrid, result: int, base: int) -> Iterator[Relation]:
    rows: dict[int, Row] = {}
    for row in grid.rows:
        own, other = grid.figures.get((row, result)), grid.figures.get((row, base))
        if own is None or other is None or not own.value or not other.value or own.value < 0 or other.value < 0:
            continue
        label = grid.row_labels[row].leaf
        if not TOTAL.match(label) and not MEAN.match(label) and not any("*" in f.text for f in (own, other)):
            rows[row] = own, other
    if len({(own.value, other.value) for own, other in rows.values()}) < _FEWEST:
        return
    factors = {row: _factor(held) for row, held in rows.items()}
    out, common = _common(factors)
    kept = {row: held for row, held in rows.items() if row != out}
    if common is None or not _tells(kept, factors):
        return
    number = _plainest(common)
    if number == 1 or (out is not None and not _is_a_slip(rows[out], number)):
        return
    for row, held in rows.items():
        yield _relation(grid, row, held, number)


def _factor(held: Row) -> Interval:
    """What numbers a row's figure may be multiplied by, half a unit of its last digit either side."""
    own, other = held
    assert own.value is not None
    assert other.value is not None
    half = Fraction(1, 2 * 10 ** max(own.decimals, 0))
    of = Interval.of(other)
    room = Interval(max(Fraction(own.value) - half, Fraction(0)), Fraction(own.value) + half)
    return Interval(room.low / of.high, room.high / of.low if of.low > 0 else room.high / Fraction(other.value))


def _common(factors: Mapping[int, Interval]) -> tuple[int | None, Interval | None]:
    """The row to leave out (None: none of them) so that one factor is in the room of all others, and its room."""
    highest = max(factors, key=lambda row: factors[row].low)
    lowest = min(factors, key=lambda row: factors[row].high)
    for out in (None, highest, lowest):
        held = [factor for row, factor in factors.items() if row != out]
        low, high = max(f.low for f in held), min(f.high for f in held)
        if low <= high:
            return out, Interval(low, high)
    return None, None


def _tells(kept: Mapping[int, Row], factors: Mapping[int, Interval]) -> bool:
    """Whether figures so long and so different could hardly be in proportion by chance."""
    values = [Fraction(own.value or 0) for own, _ in kept.values()]
    spread = 1 - min(values) / max(values)
    bits = sorted(floor(factors[row].low * spread / factors[row].width).bit_length() for row in kept)
    return sum(max(one - 1, 0) for one in bits[:-1]) >= _TELLING


def _plainest(room: Interval) -> Fraction:
    """The factor between two bounds that is written shortest: a decimal, one divided by a decimal, or a fraction."""
    decimal, whole = _roundest(room), _roundest(Interval(1 / room.high, 1 / room.low))
    fraction = _simplest(room)
    tried = (decimal, 1 / whole, fraction)
    written = (_length(decimal), _length(whole), len(f"{fraction.numerator}{fraction.denominator}"))
    return tried[written.index(min(written))]


def _roundest(room: Interval) -> Fraction:
    """The decimal number of fewest digits between two bounds above 0."""
    power = len(str(floor(room.high))) if room.high >= 1 else 0
    while True:
        step = Fraction(10) ** power
        number = -floor(-room.low / step)
        if number * step <= room.high:
            return number * step
        power -= 1


def _length(number: Fraction) -> int:
    """How many digits a decimal number has, noughts at its end aside."""
    while number.denominator > 1:
        number *= 10
    return len(str(number.numerator).rstrip("0"))


def _simplest(room: Interval) -> Fraction:
    """The fraction of the smallest denominator between two bounds."""
    low, high = room.low, room.high
    whole = floor(low)
    if whole == low:
        return Fraction(whole)
    if whole + 1 <= high:
        return Fraction(whole + 1)
    return whole + 1 / _simplest(Interval(1 / (high - whole), 1 / (low - whole)))


def _is_a_slip(held: Row, number: Fraction) -> bool:
    """Whether one slip of a writer in either figure makes up for what a row misses; no round limit is one."""
    own, other = held
    assert own.value is not None
    product = Fraction(other.value or 0) * number
    if own.value in _CAPS and product > own.value:
        return False
    half = Fraction(1, 2 * 10 ** max(own.decimals, 0))
    meant = (
        (own, Interval.of(other).scaled(number), half),
        (other, Interval(Fraction(own.value) - half, Fraction(own.value) + half).scaled(1 / number), Fraction(0)),
    )
    return any(
        room.low - half <= value <= room.high + half for figure, room, half in meant for _, value in variants(figure)
    )


def _relation(grid: LabelledGrid, row: int, held: Row, number: Fraction) -> Relation:
    given = {"scale": str(number), "wording": "product"}
    return relation(NAME, "mean", held[0], (("x1", held[1]),), grid.row_labels[row].leaf, given)


def _nothing(report: TypedReport) -> tuple[Relation, ...]:
    """For a rule whose relations are formed after all others."""
    return ()


RULES: tuple[Rule, ...] = (
    Rule(
        NAME,
        "other_tables",
        ("mean",),
        "a share or a weighted score of a column is the figure of another column times one number, where all rows but "
        "one show that",
        (),
        "arithmetic, as the rows of the table show it",
        _nothing,
    ),
)
