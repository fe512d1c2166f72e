"""Whether one changed digit in one figure of a relation makes it hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from expectations.evaluation import evaluate
from expectations.relation import Relation
from expectations.repairs import figures_of
from expectations.rule import place_key
from schemas.figure import PrintedFigure

_MOST_DIGITS = 12


def mended_by_one_digit(relation: Relation) -> bool:
    """Whether the relation holds with another digit, or with two neighbouring ones exchanged, in one of its figures."""
    return any(
        evaluate(_with(relation, figure, other)).verdict == "consistent"
        for figure in figures_of(relation)
        for other in _others(figure)
    )


def _others(figure: PrintedFigure) -> Iterator[PrintedFigure]:
    """A figure with each of its digits replaced by each other digit, and with each two neighbours exchanged."""
    if figure.value is None:
        return
    shift = max(figure.decimals, 0)
    digits = str(abs(int(figure.value.scaleb(shift)))).zfill(shift + 1)
    if len(digits) > _MOST_DIGITS:
        return
    for at, own in enumerate(digits):
        changed = [digits[:at] + other + digits[at + 1 :] for other in "0123456789" if other != own]
        if at + 1 < len(digits) and digits[at + 1] != own:
            changed.append(digits[:at] + digits[at + 1] + own + digits[at + 2 :])
        for text in changed:
            value = Decimal(text).scaleb(-shift)
            yield replace(figure, value=-value if figure.value < 0 else value)


def _with(relation: Relation, figure: PrintedFigure, other: PrintedFigure) -> Relation:
    key = place_key(figure)
    if place_key(relation.published) == key:
        return replace(relation, published=other)
    operands = tuple(replace(o, figure=other) if place_key(o.figure) == key else o for o in relation.operands)
    return replace(relation, operands=operands)
