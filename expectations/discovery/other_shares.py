"""Broken shares that are formed otherwise than those of other rows, and hold so: of rated rows alone, or mirrored."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from schemas.figures.figure import PrintedFigure
from schemas.tables.table_view import TableView

_FEWEST = 2
"""Rows with a share that a total sums up."""


def is_mirrored(formed: Relation) -> bool:
    """Whether a broken share holds where less is better: what lies above the whole counts as if it lay below it.

    `98,04` for 34.462 of 33.800: the distance of 1,96 from the plan counts against it, whichever way it goes.
    """
    if formed.kind != "ratio" or len(formed.operands) != 2 or evaluate(formed).verdict != "inconsistent":
        return False
    mirrored = replace(formed, parameters={**formed.parameters, "mirrored": "yes"})
    return evaluate(mirrored).verdict != "inconsistent"


def is_of_all(formed: Relation) -> bool:
    """Whether a broken share would be all of what it is added to something negligible: that 7 billion are 100,00% of 7
    billion and 2.148 is no relation that anybody meant.
    """
    if formed.kind != "ratio" or formed.parameters.get("whole") != "added":
        return False
    outcome = evaluate(formed)
    return outcome.verdict == "inconsistent" and outcome.derived in (Decimal(100), Decimal(1))


def is_of_rated_rows(formed: Relation, view: TableView) -> bool:
    """Whether a broken share of a total holds when the whole counts only rows above that print a share.

    `-` stands for patients who are not assessed. All figures of the share are of one row; the rows above, blank shares
    and all, add up to the whole that it prints.
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
