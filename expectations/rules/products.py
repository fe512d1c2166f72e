"""Products that a table prints in a column: likelihood times impact, volume times price, weight times score.

Which columns are multiplied no schema knows: two of those that stand shortly before the result, on all rows but one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from expectations.kinds.evaluation import evaluate
from expectations.kinds.slips import SLIPS, is_one_slip, slip
from expectations.relation import Relation
from expectations.rule import Rule, relation
from expectations.rules.discovered import single_figures
from schemas.figures.figure import PrintedFigure
from schemas.tables.table_view import TableView
from schemas.typed_report import TypedReport
from schemas.wording.headers import column_headers

NAME = "hasil_kali"

_TOTAL = re.compile(r"\W*(?:sub\s?-?\s?)?(?:total|jumlah|rata)\b|.*\brata\s?-?\s?rata\b", re.IGNORECASE)
_NEAR = 4
"""So many columns of figures before a result may hold its factors."""
_FEWEST = 5
_TELLING = 4
"""Rows whose product is that of no 0, 1 or 100, at least."""
_DIFFERENT = 3
_ONE_DIGIT = 10
_SCALES = ("1", "100")

Row = tuple[PrintedFigure, PrintedFigure, PrintedFigure]
"""A result and its factors."""


def _products(report: TypedReport) -> Iterator[Relation]:
    for table in report.tables:
        view = TableView(table, column_headers(table), frozenset(), report.year)
        figures = single_figures(view)
        rows = [row for row in view.body if not _TOTAL.match(view.label(row))]
        columns = sorted({c for row, c in figures if row in rows})
        if len(rows) < _FEWEST or len(columns) <= 2:
            continue
        for at, result in enumerate(columns):
            yield from _of_column(view, figures, rows, result, columns[max(0, at - _NEAR) : at])


def _of_column(
    view: TableView,
    figures: Mapping[tuple[int, int], PrintedFigure],
    rows: Sequence[int],
    result: int,
    before: Sequence[int],
) -> Iterator[Relation]:
    """The products of one column: with factors that all rows keep, else with the only ones that all but one keep."""
    found: list[tuple[list[Relation], list[Relation]]] = []
    for one, other in combinations(before, 2):
        held = {
            row: (figures[row, result], figures[row, one], figures[row, other])
            for row in rows
            if all((row, c) in figures for c in (result, one, other))
        }
        for scale in _SCALES if len(held) >= _FEWEST else ():
            formed: list[Relation] = []
            broken: list[Relation] = []
            for row, three in held.items():
                formed.append(_relation(view, row, three, scale))
                if evaluate(formed[-1]).verdict == "inconsistent":
                    broken.append(formed[-1])
                if len(broken) > 1:
                    break
            if len(formed) >= _FEWEST + len(broken) and len(broken) <= 1 and _are_telling(formed, broken):
                found.append((formed, broken))
    whole = [formed for formed, broken in found if not broken]
    if whole:
        yield from whole[0]
    elif len(found) == 1 and all(_is_slip(r) for r in found[0][1]):
        yield from found[0][0]


def _relation(view: TableView, row: int, three: Row, scale: str) -> Relation:
    # Whole numbers are grades, counts or weights that were set; only decimals may have been rounded.
    result, one, other = (replace(f, exact=f.exact or f.decimals <= 0) for f in three)
    given = {"product": "yes", "scale": scale, "wording": "product"}
    return relation(NAME, "weighted_mean", result, (("x1", one), ("x2", other)), view.label(row), given)


def _are_telling(formed: Sequence[Relation], broken: Sequence[Relation]) -> bool:
    """Whether the products are those of factors that change what they multiply, and differ from each other."""
    values = [
        [f.value for f in (r.published, *(o.figure for o in r.operands))]
        for r in formed
        if r not in broken and evaluate(r).verdict == "consistent"
    ]
    telling = [v for v in values if v[0] not in v[1:] and not {Decimal(0), Decimal(1), Decimal(100)} & set(v[1:])]
    return len(telling) >= _TELLING and len({v[0] for v in telling}) >= _DIFFERENT


def _is_slip(broken: Relation) -> bool:
    """Whether one slip in the product or in a factor explains why a row breaks."""
    scale = Fraction(broken.parameters["scale"])
    result, (one, other) = broken.published, (operand.figure for operand in broken.operands)
    if result.value is None or one.value is None or other.value is None:
        return False
    meant = [(result, Fraction(one.value) * Fraction(other.value) / scale)]
    for factor, beside in ((one, other), (other, one)):
        if beside.value:
            meant.append((factor, Fraction(result.value) * scale / Fraction(beside.value)))
    return any(_may_be_meant(figure, value) for figure, value in meant)


def _may_be_meant(figure: PrintedFigure, value: Fraction) -> bool:
    """Whether a figure is one slip away from a value that it can print; of a single digit any other one is."""
    if figure.value is None or (value * 10 ** max(figure.decimals, 0)).denominator != 1:
        return False
    right = Decimal(value.numerator) / Decimal(value.denominator)
    if figure.decimals <= 0 and (0 < right < _ONE_DIGIT > figure.value > 0 or is_one_slip(figure.value, right)):
        return True
    return slip(figure, right) in SLIPS


RULES: tuple[Rule, ...] = (
    Rule(
        NAME,
        "other_tables",
        ("weighted_mean",),
        "a figure of a column is the product of two before it, where all rows but one show that",
        (),
        "arithmetic, as the rows of the table show it",
        _products,
    ),
)
