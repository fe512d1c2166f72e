"""How a share of two counts may have come about: which other count, or which slip, gives the printed percentage.

Small counts give few percentages, so that several ways often lead to one: then all are told and none is the cause.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from expectations.kinds.rounding import half_up
from expectations.kinds.slips import slip
from expectations.relation import Outcome, Relation
from expectations.repairs.slip_repairs import Slip
from expectations.repairs.surroundings import Cause, Surroundings
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

_FEW = 5000
"""Larger numbers are amounts: one of them gives a percentage to two decimals, and so do its neighbours."""
_SHARED = ("digit", "transposed", "wrong_denominator")
"""Causes that a share of counts is given by likeness alone, which another way may explain as well."""


def is_share_of_counts(relation: Relation) -> bool:
    """Whether a relation is a percentage, with decimals, of two counts."""
    if relation.kind != "ratio" or len(relation.operands) != 2 or relation.published.decimals < 1:
        return False
    return all(_count(o.figure) for o in relation.operands) and "scale" not in relation.parameters


def _count(figure: PrintedFigure) -> bool:
    whole = figure.exact and figure.decimals <= 0 and figure.unit == ""
    return whole and figure.value is not None and 0 < figure.value <= _FEW


def ways(relation: Relation, outcome: Outcome, around: Surroundings) -> list[tuple[Slip, PrintedFigure | None]]:
    """What gives the printed share, one way of each kind: a slip in it, another printed whole, another part.

    With each the figure that shows it, None where nothing printed does. Empty for what is no share of counts.
    """
    if not is_share_of_counts(relation) or relation.published.value is None:
        return []
    above, below = (operand.figure for operand in relation.operands)
    found: list[tuple[Slip, PrintedFigure | None]] = []
    wholes = {
        f.value: f for f in _others(below, relation, around) if f.value and _gives(above.value, f.value, relation)
    }
    if len(wholes) == 1:
        value, shown = next(iter(wholes.items()))
        found.append((Slip(below, value or Decimal(0), "wrong_denominator"), shown))
    derived = outcome.derived
    name = slip(relation.published, derived) if isinstance(derived, Decimal) else None
    if name is not None and isinstance(derived, Decimal):
        found.append((Slip(relation.published, derived, name), above))
    assert below.value is not None
    part = half_up(Fraction(relation.published.value) * Fraction(below.value) / 100, 0)
    if 0 < part <= below.value and part != above.value and _gives(part, below.value, relation):
        found.append((Slip(above, part, "digit"), None))
    if found and name is None and isinstance(derived, Decimal) and _printed_beside(relation, around):
        # Another row prints this share: it may have been taken over from there.
        found.append((Slip(relation.published, derived, "copied_row"), None))
    return found


def _gives(part: Decimal | None, whole: Decimal, relation: Relation) -> bool:
    share = Fraction(part or 0) / Fraction(whole) * 100
    return half_up(share, relation.published.decimals) == relation.published.value


def _others(below: PrintedFigure, relation: Relation, around: Surroundings) -> Iterator[PrintedFigure]:
    """Counts printed in the row and in the column of the whole."""
    used = {place_key(o.figure) for o in relation.operands}
    row = around.neighbours.get((below.place.table, below.place.row), ())
    for other in (*row, *around.columns.get((below.place.table, below.place.col), ())):
        if _count(other) and place_key(other) not in used and other.value != below.value:
            yield other


def _printed_beside(relation: Relation, around: Surroundings) -> bool:
    place = relation.published.place
    column = around.columns.get((place.table, place.col), ())
    return any(f.value == relation.published.value and f.place.row != place.row for f in column)


def settled(
    relation: Relation, outcome: Outcome, around: Surroundings, cause: Cause | None
) -> tuple[Cause | None, list[Slip]]:
    """The cause of a wrong share: the one way that leads to it, or none and the ways, where several do.

    A cause that rests on more than the likeness of figures stays.
    """
    if cause is not None and cause.name not in _SHARED:
        return cause, []
    known = ways(relation, outcome, around)
    if not known:
        return cause, []
    if len(known) > 1:
        return None, [way for way, _ in known[:2]]
    way, shown = known[0]
    if way.name == "wrong_denominator" and shown is not None:
        return Cause(way.name, (shown, relation.operands[0].figure)), []
    return cause, []
