"""Repairs of whole rows: two rows put back in each other's place, a row that carries another row's figures.

Tried are rows that failing relations touch: their number grows with the failing relations, not with the pairs of rows.
Two rows are a pair when both are touched by figures of their own, or when two failing sums are off by the same amount
in opposite directions and the rows differ by just that amount.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from expectations.kinds.evaluation import evaluate
from expectations.reconciliation import Check
from expectations.relation import Operand, Relation
from expectations.repairs.repairs import candidates, figures_of
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

_PAIRS = 300
_WHOLE = 400
_TELLING_DIGITS = 6
"""Digits that two rows must share before one counts as a copy of the other: few small counts are alike by chance."""

Row = tuple[str, int]
Values = Mapping[str, PrintedFigure]
"""By place of a figure, the figure with the value that it should have."""


@dataclass(frozen=True, slots=True)
class RowRepair:
    """Failing relations that putting a row (or two) right mends, with the cause and the figures that show it.

    `cause` is swapped_rows, copied_row or None, where the row is wrong as a whole and nothing shows why.
    """

    mends: tuple[str, ...]
    cause: str | None
    evidence: tuple[PrintedFigure, ...]


def row_repairs(checks: Sequence[Check]) -> list[RowRepair]:
    """The row repairs that mend every failing relation at their rows and break none, those that mend most first."""
    grid = _Grid(checks)
    found = [*_swaps(grid), *_rewritten(grid)]
    chosen: list[RowRepair] = []
    taken: set[str] = set()
    for repair in sorted(found, key=lambda r: (-len(r.mends), r.cause is None, r.mends)):
        if not taken.intersection(repair.mends):
            taken.update(repair.mends)
            chosen.append(repair)
    return chosen


class _Grid:
    """The figures of checked relations by table row and column, and the checks around each."""

    def __init__(self, checks: Sequence[Check]) -> None:
        self.rows: dict[Row, dict[int, PrintedFigure]] = defaultdict(dict)
        self.around: dict[str, list[Check]] = defaultdict(list)
        self.touched: dict[Row, set[str]] = defaultdict(set)
        """Rows by the places of their figures in failing relations that have few figures."""
        self.wrong: dict[Row, set[int | None]] = defaultdict(set)
        """Columns by the rows whose figures there stand in failing relations."""
        self.failing = [c for c in checks if c.outcome.verdict == "inconsistent"]
        several: set[tuple[Row, int]] = set()
        for check in checks:
            if check.outcome.verdict == "unverifiable" or len(check.relation.operands) > _WHOLE:
                continue
            for key, figure in {place_key(f): f for f in figures_of(check.relation)}.items():
                row, col = row_of(figure), figure.place.col
                self.around[key].append(check)
                if row is None or col is None:
                    continue
                held = self.rows[row].setdefault(col, figure)
                if held.text != figure.text:
                    several.add((row, col))
        for row, col in several:
            # A cell that prints two figures is not put in another's place as a whole.
            self.rows[row].pop(col, None)
        for check in self.failing:
            for figure in figures_of(check.relation):
                row = row_of(figure)
                if row is not None:
                    self.wrong[row].add(figure.place.col)
            figures = [check.relation.published, *(o.figure for o in check.relation.operands[:3])]
            for figure in figures if len(check.relation.operands) <= 3 else figures[:1]:
                row = row_of(figure)
                if row is not None and figure.value is not None:
                    self.touched[row].add(place_key(figure))

    def tried(self, values: Values) -> tuple[list[Check], list[Check], list[Check]]:
        """With these values: failing checks that then hold, failing ones that still fail, those that then fail."""
        mended: list[Check] = []
        left: list[Check] = []
        broken: list[Check] = []
        for check in {c.relation.id: c for key in values for c in self.around[key]}.values():
            holds = evaluate(with_values(check.relation, values)).verdict != "inconsistent"
            if check.outcome.verdict == "inconsistent":
                (mended if holds else left).append(check)
            elif not holds:
                broken.append(check)
        return mended, left, broken


def row_of(figure: PrintedFigure) -> Row | None:
    """The table and row of a figure, None outside tables."""
    place = figure.place
    return None if place.table is None or place.row is None else (place.table, place.row)


def with_values(relation: Relation, values: Values) -> Relation:
    """The relation with other figures at some places."""
    operands = tuple(Operand(o.name, values.get(place_key(o.figure), o.figure)) for o in relation.operands)
    return replace(relation, published=values.get(place_key(relation.published), relation.published), operands=operands)


def _as(figure: PrintedFigure, like: PrintedFigure) -> PrintedFigure:
    """A figure that prints what another one does, at its own place."""
    return replace(like, place=figure.place)


def _swaps(grid: _Grid) -> Iterator[RowRepair]:
    for a, b in _pairs(grid):
        best: RowRepair | None = None
        for columns in _column_sets(grid, a, b):
            values: dict[str, PrintedFigure] = {}
            for col in columns:
                one, other = grid.rows[a][col], grid.rows[b][col]
                values[place_key(one)] = _as(one, other)
                values[place_key(other)] = _as(other, one)
            mended, left, broken = grid.tried(values)
            rows = {row_of(f) for c in mended for f in figures_of(c.relation)}
            if len(mended) < 2 or broken or left or not {a, b} <= rows:
                continue
            evidence = [grid.rows[r][c] for c in columns for r in (a, b)]
            shown = RowRepair(_ordered(mended, values), "swapped_rows", tuple(evidence[:6]))
            if best is None or len(shown.mends) > len(best.mends):
                best = shown
        if best is not None:
            yield best


def _column_sets(grid: _Grid, a: Row, b: Row) -> Iterator[list[int]]:
    """The columns in which rows may have been exchanged: all that differ, then those that failing relations touch."""
    first, second = grid.rows[a], grid.rows[b]
    differing = [
        c
        for c in sorted(set(first) & set(second))
        if first[c].text != second[c].text and _moves(grid, first[c]) and _moves(grid, second[c])
    ]
    touched = [c for c in differing if c in grid.wrong[a] or c in grid.wrong[b]]
    yield from (columns for columns in ([differing] if touched == differing else [differing, touched]) if columns)


def _moves(grid: _Grid, figure: PrintedFigure) -> bool:
    """Whether a figure goes with its row's subject: a row's number and name stay where they are."""
    kinds = {check.relation.kind for check in grid.around[place_key(figure)]}
    return "category" in kinds if figure.value is None else not kinds & {"sequence", "rank"}


def _pairs(grid: _Grid) -> list[tuple[Row, Row]]:
    by_table: dict[str, list[Row]] = defaultdict(list)
    for row in grid.touched:
        by_table[row[0]].append(row)
    found: dict[tuple[Row, Row], None] = {}
    for rows in by_table.values():
        for a, b in combinations(sorted(rows), 2):
            found[a, b] = None
    for pair in _opposite(grid):
        found[pair] = None
    return list(found)[:_PAIRS]


def _opposite(grid: _Grid) -> Iterator[tuple[Row, Row]]:
    """Pairs of addends whose exchange makes two failing sums right."""
    off: list[tuple[Check, Decimal]] = []
    for check in grid.failing:
        derived, printed = check.outcome.derived, check.relation.published.value
        if check.relation.kind == "sum" and isinstance(derived, Decimal) and printed is not None:
            off.append((check, derived - printed))
    by_difference: dict[Decimal, list[Check]] = defaultdict(list)
    for check, difference in off:
        by_difference[difference].append(check)
    for check, difference in off:
        if difference <= 0:
            continue
        for other in by_difference.get(-difference, ()):
            wanted = {f.value: row for f, row in _addends(other)}
            for figure, row in _addends(check):
                partner = wanted.get(None if figure.value is None else figure.value - difference)
                if partner is not None and partner[0] == row[0] and partner != row:
                    yield min(row, partner), max(row, partner)


def _addends(check: Check) -> Iterable[tuple[PrintedFigure, Row]]:
    for operand in check.relation.operands:
        row = row_of(operand.figure)
        if row is not None and operand.figure.value is not None:
            yield operand.figure, row


def _rewritten(grid: _Grid) -> Iterator[RowRepair]:
    """Rows of which several figures are wrong together: one value for each makes everything around the row hold."""
    solved: dict[Row, dict[str, list[PrintedFigure]]] = defaultdict(lambda: defaultdict(list))
    for check in grid.failing:
        for figure, value, _ in candidates(check):
            row = row_of(figure)
            if row is not None and value != figure.value:
                right = replace(figure, value=value, decimals=max(figure.decimals, 0), readings=())
                solved[row][place_key(figure)].append(right)
    for row, wanted in solved.items():
        if len(wanted) < 2:
            continue
        values = _agreed(grid, row, wanted)
        if values is None:
            continue
        mended, left, broken = grid.tried(values)
        if broken or left or len(mended) < 2:
            continue
        columns = [c for c, f in grid.rows[row].items() if place_key(f) in values]
        source = _source(grid, row, columns)
        independent = {place_key(c.relation.published) for c in mended}
        if len(columns) < 2 or len(independent) < 2:
            continue
        yield RowRepair(_ordered(mended, values), "copied_row" if source else None, source)


def _agreed(grid: _Grid, row: Row, wanted: Mapping[str, Sequence[PrintedFigure]]) -> Values | None:
    """One value for each wrong figure of a row: the one most failing relations ask for; then what follows from it."""
    values: dict[str, PrintedFigure] = {}
    for key, choices in wanted.items():
        counts: dict[Decimal | None, int] = defaultdict(int)
        for choice in choices:
            counts[choice.value] += 1
        best = max(choices, key=lambda f: counts[f.value])
        if len(counts) > 1 and counts[best.value] < 2:
            # Relations that ask for different values: one that other figures of the row may settle below.
            best = choices[0]
        values[key] = best
    for _ in range(2):
        _, left, broken = grid.tried(values)
        for check in (*broken, *left):
            key = place_key(check.relation.published)
            if row_of(check.relation.published) != row or check.relation.kind not in ("ratio", "difference"):
                continue
            derived = evaluate(with_values(check.relation, values)).derived
            if isinstance(derived, Decimal):
                figure = check.relation.published
                values[key] = replace(figure, value=round(derived, max(figure.decimals, 0)), readings=())
    return values or None


def _source(grid: _Grid, row: Row, columns: Sequence[int]) -> tuple[PrintedFigure, ...]:
    """The figures of the only other row of the table that prints the same in all these columns, where that tells."""
    own = {c: grid.rows[row][c] for c in columns}
    if sum(sum(ch.isdigit() for ch in f.text) for f in own.values()) < _TELLING_DIGITS:
        return ()
    rows = [
        [held[c] for c in columns]
        for other, held in grid.rows.items()
        if other[0] == row[0] and other != row and all(c in held and held[c].value == f.value for c, f in own.items())
    ]
    return tuple(rows[0]) if len(rows) == 1 else ()


def _ordered(mended: Sequence[Check], values: Values) -> tuple[str, ...]:
    """Relation ids, the one that states the fault best first: about a mended figure, arithmetic before a tie-out,
    a result before the achievement that follows from it."""

    def rank(check: Check) -> tuple[bool, bool, bool, int, str]:
        relation = check.relation
        own = place_key(relation.published) not in values
        derived = relation.parameters.get("measure") == "capaian_pct"
        return own, relation.kind in ("range", "category"), derived, relation.published.place.page, relation.id

    return tuple(c.relation.id for c in sorted(mended, key=rank))
