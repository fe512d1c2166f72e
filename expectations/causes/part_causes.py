"""Causes that lie in the parts of a total or mean: one left out, or parts that differ from a total that holds."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from expectations.kinds.intervals import exact_sum
from expectations.kinds.rounding import half_up
from expectations.reconciliation import Check
from expectations.relation import Relation
from expectations.repairs.surroundings import Cause, Surroundings
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

_TELLING = 3
"""Digits that a figure needs before what gives it exactly says where it comes from."""
_SHOWN = 6
_HOLDS = ("consistent", "rounding")


def other_parts(relation: Relation, beside: Sequence[Check]) -> Cause | None:
    """A total that another breakdown, or the total above it, bears out: what differs are the parts of this relation.

    `beside` are the checks around the total. The proof is the other breakdown, or the total above.
    """
    if relation.kind != "sum":
        return None
    own, mine = place_key(relation.published), {place_key(o.figure) for o in relation.operands}
    proof: list[PrintedFigure] = []
    broken_down = False
    for check in beside:
        stated = check.relation
        if stated.kind != "sum" or stated.id == relation.id:
            continue
        if mine.intersection(place_key(o.figure) for o in stated.operands):
            continue
        is_total = place_key(stated.published) == own
        if check.outcome.verdict not in _HOLDS:
            return None
        broken_down |= is_total
        proof += [o.figure for o in stated.operands] if is_total else [stated.published]
    # Other breakdowns say most of a total, and are shown before the totals in which it is a part.
    return Cause("other_parts", tuple(proof[:_SHOWN])) if broken_down else None


def left_out(relation: Relation) -> Cause | None:
    """A total or mean that is exactly that of all parts but one; the proof is the part left out."""
    figure, parts = relation.published, [o.figure for o in relation.operands]
    if relation.kind not in ("sum", "mean") or figure.value is None or "minus" in relation.parameters:
        return None
    if len(parts) < 2 or sum(sign.isdigit() for sign in figure.text) < _TELLING or any(p.value is None for p in parts):
        return None
    whole = exact_sum([p.value or 0 for p in parts])
    without = [part for part in parts if part.value and _is_rest(relation, whole - Fraction(part.value), len(parts))]
    values = {part.value for part in without}
    return Cause("left_out", (without[0],)) if len(without) == 1 and _telling(values.pop()) else None


def repeated_part(relation: Relation, around: Surroundings) -> Cause | None:
    """A total of which one part's row prints, in all its telling figures, what another part's row of the table does.

    The two rows are shown. None where more than one pair of rows is alike, or the rows share less than two figures.
    """
    if relation.kind != "sum" or len(relation.operands) > _FEW_PARTS:
        return None
    alike: dict[tuple[Decimal, ...], list[PrintedFigure]] = {}
    for operand in relation.operands:
        place = operand.figure.place
        row = around.neighbours.get((place.table, place.row), ()) if place.table is not None else ()
        telling = tuple(f.value for f in row if f.value is not None and len(f.value.as_tuple().digits) >= _AMOUNT)
        if len(telling) >= _TWO:
            alike.setdefault(telling, []).append(operand.figure)
    repeated = [held for held in alike.values() if len({f.place.row for f in held}) > 1]
    return Cause("copied_row", tuple(repeated[0])) if len(repeated) == 1 and len(repeated[0]) == _TWO else None


_FEW_PARTS = 100
_TWO = 2
_AMOUNT = 6
"""Digits of amounts that two rows do not share by chance."""


def _is_rest(relation: Relation, rest: Fraction, parts: int) -> bool:
    figure = relation.published
    given = rest / (parts - 1) if relation.kind == "mean" else rest
    return half_up(given, max(figure.decimals, 0)) == figure.value


def _telling(value: Decimal | None) -> bool:
    """Whether a part is no small count: any two totals of small counts may differ by one of them."""
    return value is not None and len(value.as_tuple().digits) >= _TELLING
