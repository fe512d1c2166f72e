"""Shares of totals in which rows without a share of their own are left out: `-` for patients who are not assessed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from schemas.figures.figure import PrintedFigure
from schemas.tables.table_view import TableView

_FEWEST = 2
"""Rows with a share that a total sums up."""


def is_of_rated_rows(formed: Relation, view: TableView) -> bool:
    """Whether a broken share of a total holds when the whole counts only rows above that print a share.

    All figures of the share are of one row; the rows above, blank shares and all, add up to the whole that it prints.
    """
    if formed.kind != "ratio" or len(formed.operands) != 2 or evaluate(formed).verdict != "inconsistent":
        return False
    share, whole = formed.published.place, formed.operands[1].figure
    if share.row is None or whole.place.row != share.row or share.col is None or whole.place.col is None:
        return False
    rows = [row for row in view.body if row < share.row]
    wholes = {row: _value(view, row, whole.place.col) for row in rows}
    rated = [row for row in rows if _value(view, row, share.col) is not None]
    if len(rated) < _FEWEST or len(rated) == len(rows) or sum(filter(None, wholes.values())) != whole.value:
        return False
    counted = replace(whole, value=sum((wholes[row] or Decimal(0) for row in rated), Decimal(0)))
    of_rated = replace(formed, operands=(formed.operands[0], replace(formed.operands[1], figure=counted)))
    return evaluate(of_rated).verdict != "inconsistent"


def _value(view: TableView, row: int, column: int) -> Decimal | None:
    figure: PrintedFigure | None = view.single_figures.get((row, column))
    return None if figure is None else figure.value
