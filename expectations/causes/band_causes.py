"""Causes of a category that is not the band of its figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from expectations.reconciliation import Check
from expectations.relation import Relation
from expectations.repairs.surroundings import Cause
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

_DERIVED = ("ratio", "mean", "weighted_mean", "sum")
_SHOWN = 4


def other_band(relation: Relation, beside: Mapping[str, Sequence[Check]]) -> Cause | None:
    """The word belongs to another band: the figure that it grades follows from the figures that show it.

    `beside` holds the checks around each figure's place. None where a check on the figure fails, or nothing derives it.
    """
    if relation.kind != "category" or len(relation.operands) != 1:
        return None
    graded = relation.operands[0].figure
    proof: list[PrintedFigure] = []
    for check in beside.get(place_key(graded), ()):
        stated = check.relation
        if stated.id == relation.id or stated.kind == "category" or place_key(stated.published) != place_key(graded):
            continue
        if check.outcome.verdict == "inconsistent":
            return None
        if stated.kind in _DERIVED:
            proof += [o.figure for o in stated.operands]
    return Cause("mislabelled", (graded, *proof[:_SHOWN])) if proof else None
