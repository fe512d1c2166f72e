"""Columns of whole scores that were not rounded: the table's own arithmetic shows it.

Scores may be rounded to whole numbers, so that their totals are a unit or two off. They are not where each is the
product of two whole scores beside it, where their means come out to the digit, or where they differ by just what a
column of whole differences prints.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from schemas.figures.figure import PrintedFigure

Column = Mapping[int, PrintedFigure]
"""The figures of a column by row."""

_FEWEST_ROWS = 4
_NEAR = 4


def whole_scores(figures: Mapping[tuple[int, int], PrintedFigure], scores: Collection[int]) -> set[int]:
    """Which of the columns of scores print whole figures that were not rounded."""
    columns: dict[int, dict[int, PrintedFigure]] = {}
    for (row, column), figure in figures.items():
        columns.setdefault(column, {})[row] = figure
    order = sorted(columns)
    whole = [c for c in order if all(f.decimals <= 0 and f.unit != "%" for f in columns[c].values())]
    held = [c for c in whole if c in scores]
    found = {c for c in held if _is_product(columns, whole, c) or _is_averaged(columns, order, c)}
    return found | {c for c in held if c not in found and _is_difference(columns, sorted(found), c)}


def whole_results(figures: Mapping[tuple[int, int], PrintedFigure], results: Collection[int]) -> set[int]:
    """Which of the columns of results print counts: a column beside them is their percentage of another whole one.

    That must hold to the last printed digit on all rows but one, of five at least: of rounded results it would not.
    """
    columns: dict[int, dict[int, PrintedFigure]] = {}
    for (row, column), figure in figures.items():
        columns.setdefault(column, {})[row] = figure
    whole = {c for c, held in columns.items() if all(f.decimals <= 0 and f.unit != "%" for f in held.values())}
    shares = [c for c in columns if c not in whole and min(f.decimals for f in columns[c].values()) >= 1]
    return {
        c
        for c in whole & set(results)
        if any(_is_percentage(columns, share, c, target) for share in shares for target in whole - {c})
    }


def _is_percentage(columns: Mapping[int, Column], share: int, part: int, whole: int) -> bool:
    room = Fraction(1, 2 * 10 ** min(figure.decimals for figure in columns[share].values()))
    rows = [*_shared(columns, share, part, whole)]
    holding = {(s, p, w) for s, p, w in rows if w and abs(100 * p / w - s) <= room}
    return len(holding) >= _FEWEST_ROWS and len(holding) >= len({*rows}) - 1 and len(rows) > _FEWEST_ROWS


def _is_product(columns: Mapping[int, Column], whole: Sequence[int], result: int) -> bool:
    before = [c for c in whole if c < result][-_NEAR:]
    return any(
        _holds_on_all(_shared(columns, result, one, other), lambda product, a, b: product == a * b)
        for one, other in pairwise(before)
    )


def _is_averaged(columns: Mapping[int, Column], order: Sequence[int], total: int) -> bool:
    """Whether a column of decimals is the quotient of the total and a column of whole numbers, as it is printed."""
    at = order.index(total)
    near = [c for c in order[max(at - _NEAR, 0) : at + 1 + _NEAR] if c != total]
    for mean in near:
        decimals = {figure.decimals for figure in columns[mean].values()}
        if len(decimals) != 1 or min(decimals) < 1:
            continue
        room = Fraction(1, 2 * 10 ** min(decimals))
        for count in near:
            if count != mean and _holds_on_all(
                _shared(columns, total, mean, count),
                lambda t, m, n, room=room: 0 < n * room < Fraction(1, 2) and abs(t / n - m) <= room,
            ):
                return True
    return False


def _is_difference(columns: Mapping[int, Column], found: Sequence[int], result: int) -> bool:
    """Whether a column is the difference of two whole ones on all rows but one."""
    for one, other in pairwise(found):
        rows = [*_shared(columns, result, one, other)]
        if sum(abs(a - b) == abs(value) for value, a, b in rows) >= max(len(rows) - 1, _FEWEST_ROWS):
            return True
    return False


def _shared(columns: Mapping[int, Column], *taken: int) -> Iterator[tuple[Fraction, ...]]:
    for row in columns[taken[0]]:
        held = [columns[column].get(row) for column in taken]
        values = [Fraction(figure.value) for figure in held if figure is not None and figure.value is not None]
        if len(values) == len(taken):
            yield tuple(values)


def _holds_on_all(rows: Iterator[tuple[Fraction, ...]], holds: Callable[..., bool]) -> bool:
    """Whether a relation holds on all rows, four with different figures at least."""
    seen = set()
    for row in rows:
        if not holds(*row):
            return False
        seen.add(row)
    return len(seen) >= _FEWEST_ROWS
