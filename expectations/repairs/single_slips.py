"""Whether one changed digit in one figure of a relation makes it hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from expectations.kinds.slips import WORD_SLIP, rewritten
from expectations.kinds.verdicts import plain_digits
from expectations.relation import Relation
from expectations.repairs.repairs import figures_of
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure
from schemas.figures.spelled_out import in_words

_MOST_DIGITS = 12


def mended_by_one_digit(relation: Relation) -> bool:
    """Whether the relation holds with another digit, or with two neighbouring ones exchanged, in one of its figures."""
    return any(mended_in(relation, figure) for figure in figures_of(relation))


def mended_in(relation: Relation, figure: PrintedFigure) -> bool:
    """Whether the relation holds with another digit, or with two neighbouring ones exchanged, in one figure of it."""
    return any(evaluate(_with(relation, figure, other)).verdict == "consistent" for other in _others(figure))


def _others(figure: PrintedFigure) -> Iterator[PrintedFigure]:
    """A figure with each of its digits replaced by each other digit, and with each two neighbours exchanged.

    A number in words may be any near it.
    """
    if figure.value is None:
        return
    if in_words(figure):
        near = (figure.value + way * off for off in range(1, WORD_SLIP + 1) for way in (-1, 1))
        yield from (replace(figure, value=value) for value in near if value > 0)
        return
    text = plain_digits(figure)
    if sum(sign.isdigit() for sign in text) <= _MOST_DIGITS:
        for _, other in rewritten(text):
            yield replace(figure, value=Decimal(other))


def _with(relation: Relation, figure: PrintedFigure, other: PrintedFigure) -> Relation:
    key = place_key(figure)
    if place_key(relation.published) == key:
        return replace(relation, published=other)
    operands = tuple(replace(o, figure=other) if place_key(o.figure) == key else o for o in relation.operands)
    return replace(relation, operands=operands)
