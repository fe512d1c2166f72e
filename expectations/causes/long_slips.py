"""The part of a sum that a slip made wrong, where the report prints both its right value and the result elsewhere.

A figure of many digits is hardly the same by chance: printed again in another table or in the text, it is confirmed.
"""

from __future__ import annotations

from decimal import Decimal

from expectations.kinds.slips import slip
from expectations.reconciliation import Check
from expectations.repairs.repairs import candidates
from expectations.repairs.surroundings import Cause, Surroundings
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

_KINDS = ("sum", "difference")
_SLIPS = ("digit", "transposed")


def long_slip(check: Check, around: Surroundings) -> Cause | None:
    """The cause in the one part whose right value another place prints, where another place prints the result too."""
    relation = check.relation
    if relation.kind not in _KINDS or relation.published.value is None:
        return None
    confirmed = _elsewhere(relation.published, relation.published.value, around)
    if not confirmed:
        return None
    found: dict[str, Cause] = {}
    for figure, value, solved in candidates(check):
        name = slip(figure, value) if solved else None
        if name in _SLIPS and (printed := _elsewhere(figure, value, around)):
            found[place_key(figure)] = Cause(name or "", (printed[0], confirmed[0]), figure, value)
    return next(iter(found.values())) if len(found) == 1 else None


def _elsewhere(figure: PrintedFigure, value: Decimal, around: Surroundings) -> list[PrintedFigure]:
    """Printings of a long value in other tables than the figure's, or in the text."""
    held = around.long.get(abs(value), ())
    return [f for f in held if f.place.table is None or f.place.table != figure.place.table]
