"""Shares that break what other rows obey because they are formed otherwise: mirrored, or of rated rows alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from expectations.relation import Outcome, Relation
from schemas.figures.figure import PrintedFigure
from schemas.tables.table_view import TableView

_FEWEST = 2
"""Rows with a share that a total sums up."""


def is_formed_otherwise(formed: Relation, view: TableView) -> bool:
    """Whether a ratio of a table is inconsistent only because its row forms it in another way, which it follows."""
    if formed.kind != "ratio" or (outcome := evaluate(formed)).verdict != "inconsistent":
        return False
    return _is_of_all(formed, outcome) or _is_mirrored(formed) or _is_of_rated_rows(formed, view)


def _is_of_all(formed: Relation, outcome: Outcome) -> bool:
    """Whether it would be all of what is added to something negligible.

    That 7 billion are 100,00% of 7 billion and 2.148 is no relation that anybody meant.
    """
    return formed.parameters.get("whole") == "added" and outcome.derived in (Decimal(100), Decimal(1))


def _is_mirrored(formed: Relation) -> bool:
    """Whether it holds where less is better: what lies above the whole counts as if it lay below it.

    `98,04` for 34.462 of 33.800: the distance of 1,96 from the plan counts against it, whichever way it goes.
    """
    if len(formed.operands) != 2:
        return False
    mirrored = replace(formed, parameters={**formed.parameters, "mirrored": "yes"})
    return evaluate(mirrored).verdict != "inconsistent"


def _is_of_rated_rows(formed: Relation, view: TableView) -> bool:
    """Whether the share of a total holds when the whole counts only rows above that print a share.

    `-` stands for patients who are not assessed. All figures of the share are of one row; the rows above, blank shares
    and all, add up to the whole that it prints.
    """
    if len(formed.operands) != 2:
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
