"""Causes that other arithmetic shows: a mean before the cap, another denominator, another total, an old part."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from expectations.facts.budget_columns import CEILINGS
from expectations.facts.facts import Fact
from expectations.kinds.intervals import exact_sum
from expectations.kinds.rounding import half_up
from expectations.relation import Relation
from expectations.repairs.surroundings import TELLING, Cause, Surroundings, digits
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

_MEANS_OF_CAPPED = ("nps_sasaran", "nps_prosa")
_WHOLE = Decimal(100)


def uncapped(relation: Relation, figure: PrintedFigure, around: Surroundings) -> Cause | None:
    """The mean was taken of achievements before the cap."""
    if relation.rule not in _MEANS_OF_CAPPED or figure.value is None:
        return None
    if place_key(relation.published) != place_key(figure):
        return None
    used = [around.before_cap.get(place_key(o.figure), o.figure) for o in relation.operands]
    changed = tuple(f for f, o in zip(used, relation.operands, strict=True) if f.value != o.figure.value)
    if not changed or any(f.value is None for f in used):
        return None
    mean = exact_sum([f.value or 0 for f in used]) / len(used)
    if abs(half_up(mean, max(figure.decimals, 0)) - figure.value) <= Decimal(1).scaleb(-figure.decimals) * 2:
        return Cause("uncapped", changed)
    return None


def other_denominator(relation: Relation, figure: PrintedFigure, around: Surroundings) -> Cause | None:
    """The share was taken of another figure in the same row, or of the same column in another row."""
    if relation.kind != "ratio" or place_key(relation.published) != place_key(figure) or figure.value is None:
        return None
    above, below = relation.operands[0].figure, relation.operands[1].figure
    if above.value is None:
        return None
    scale = Fraction(relation.parameters.get("scale", "100"))
    used = {place_key(above), place_key(below), place_key(figure)}
    beside = around.neighbours.get((below.place.table, below.place.row), ())
    # A percentage of four digits says itself of what it was taken: of a column's small numbers, one gives it.
    # A quotient of three digits is that of many figures of one size, as percentages are.
    told = not below.exact
    column_digits = 1 if digits(figure) > TELLING and figure.value != _WHOLE else TELLING
    column = around.columns.get((below.place.table, below.place.col), ()) if digits(figure) >= TELLING + told else ()
    for others, least in ((beside, 1), (column, column_digits)):
        fitting = [
            other
            for other in others
            if other.value
            and place_key(other) not in used
            and other.value != below.value
            and other.unit == below.unit
            and sum(digit.isdigit() for digit in other.text) >= least
            and figure.decimals > 0
            and half_up(Fraction(above.value) / Fraction(other.value) * scale, figure.decimals) == figure.value
        ]
        if fitting and len({other.value for other in fitting}) == 1:
            return Cause("wrong_denominator", (fitting[0], above))
    return None


def other_column(relation: Relation, figure: PrintedFigure, around: Surroundings) -> Cause | None:
    """The total of one column stands under another: it is what the neighbouring column adds up to."""
    if relation.kind != "sum" or figure.value is None or place_key(relation.published) != place_key(figure):
        return None
    if "minus" in relation.parameters or digits(figure) < TELLING:
        return None
    columns: dict[int | None, list[PrintedFigure]] = {}
    for operand in relation.operands:
        for other in around.neighbours.get((operand.figure.place.table, operand.figure.place.row), ()):
            columns.setdefault(other.place.col, []).append(other)
    for column, held in columns.items():
        whole = sum((f.value for f in held if f.value is not None), Decimal(0))
        if column != figure.place.col and len(held) == len(relation.operands) > 1 and whole == figure.value:
            return Cause("mislabelled", tuple(held))
    return None


def stale_total(relation: Relation, figure: PrintedFigure, around: Surroundings) -> Cause | None:
    """The total is right with another printed version of one addend: of another column of its row, or elsewhere."""
    if relation.kind != "sum" or place_key(relation.published) != place_key(figure) or figure.value is None:
        return None
    if len(relation.operands) < 2 or "minus" in relation.parameters:
        return None
    addends = [operand.figure for operand in relation.operands]
    whole = exact_sum([f.value for f in addends if f.value is not None])
    exact: dict[tuple[str, Decimal], tuple[PrintedFigure, PrintedFigure]] = {}
    rounded: dict[tuple[str, Decimal], tuple[PrintedFigure, PrintedFigure]] = {}
    for addend in addends:
        for other in _versions(addend, around) if addend.value is not None else ():
            if addend.value is None or other.value in (None, addend.value) or digits(other) < TELLING:
                continue
            if (other.decimals > 0) != (addend.decimals > 0):
                continue
            assert other.value is not None
            stale, pair = whole - Fraction(addend.value) + Fraction(other.value), (place_key(addend), other.value)
            if half_up(stale, max(figure.decimals, 0)) == figure.value:
                (exact if stale == figure.value else rounded).setdefault(pair, (other, addend))
    # A total that is printed to fewer decimals than its parts fits more versions: it counts for less.
    found = exact or rounded
    return Cause("stale_total", next(iter(found.values()))) if len(found) == 1 else None


def _versions(addend: PrintedFigure, around: Surroundings) -> Iterable[PrintedFigure]:
    """What else is printed that an addend might have been: in its row, or as the same fact's."""
    for other in around.neighbours.get((addend.place.table, addend.place.row), ()):
        if other.unit == addend.unit and place_key(other) != place_key(addend):
            yield other
    fact = around.fact_of.get(place_key(addend))
    for printing in around.facts.get(fact, ()) if fact is not None else ():
        yield printing.figure
    for measure in CEILINGS if fact is not None and fact.measure in CEILINGS else ():
        assert fact is not None
        for printing in around.facts.get(Fact(measure, fact.kind, fact.subject, fact.period), ()):
            yield printing.figure
