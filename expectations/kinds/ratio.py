"""Ratio: one figure as so many per cent (or as a multiple) of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from expectations.kinds.intervals import Interval
from expectations.kinds.rounding import half_up
from expectations.kinds.verdicts import (
    Derivation,
    figures_by_name,
    judge,
    number,
    of_absolute,
    unverifiable,
    with_note,
    without_value,
)
from expectations.relation import Outcome, Relation
from schemas.figures.figure import PrintedFigure

_FEW = 5000


def evaluate(relation: Relation) -> Outcome:
    """Numerator / denominator × scale, lowered to a cap where the rule has one.

    Operands: `numerator` and `denominator` name which is which (parameters; default: in this order). Parameters:
    `scale` (default 100), `cap`, `whole` ("added": the denominator is all operands added, the numerator among them;
    "others": all but the first, which is the numerator; "first": the first, and all others are added), `mirrored` (less
    is better: what the numerator lies above the denominator counts as if it lay below it, 2 × denominator - numerator).
    Two equal words ("WTP" of "WTP") are a full achievement; different words cannot be compared.
    """
    figures = figures_by_name(relation)
    names = [operand.name for operand in relation.operands]
    above = figures[relation.parameters.get("numerator", names[0])]
    parts = [operand.figure for operand in relation.operands]
    whole = relation.parameters.get("whole")
    if whole == "first":
        above, below = added(parts[1:]), parts[0]
    elif whole is None:
        below = figures[relation.parameters.get("denominator", names[1])]
    else:
        below = added(parts if whole == "added" else parts[1:])
    scale = Fraction(relation.parameters.get("scale", "100"))
    mirrored = "mirrored" in relation.parameters
    counted = f"(2 × {below.text} - {above.text})" if mirrored else above.text
    formula = f"{counted} / {below.text}" + (f" × {number(scale)}" if scale != 1 else "")
    if _is_word(above) and _is_word(below):
        if above.text.casefold().strip(" *") != below.text.casefold().strip(" *"):
            return unverifiable(f"{above.text!r} and {below.text!r} are words", formula)
        return judge(relation.published, Derivation(scale, Interval.exactly(scale)), formula)
    problem = without_value((above, below, relation.published))
    if problem:
        return unverifiable(problem, formula)
    assert above.value is not None
    assert below.value is not None
    divisor = Interval.of(below)
    if divisor.contains(0):
        return unverifiable(f"{below.text!r} may be 0", formula)
    nominal = Fraction(above.value) / Fraction(below.value) * scale
    interval = (Interval.of(above) / divisor).scaled(scale)
    if mirrored:
        nominal, interval = 2 * scale - nominal, Interval.exactly(2 * scale) - interval
    cap = relation.parameters.get("cap")
    if cap is not None and nominal > Fraction(cap):
        nominal, interval = Fraction(cap), interval.capped(Fraction(cap))
        formula = f"min({formula}; {cap})"
    derived = Derivation(nominal, interval)
    outcome = of_absolute(judge(relation.published, derived, formula), relation.published, derived, below, formula)
    return with_note(
        outcome,
        _only_count(relation.published, above, below, scale)
        if outcome.verdict == "consistent" and not mirrored
        else "",
    )


def added(parts: Sequence[PrintedFigure]) -> PrintedFigure:
    """A figure that stands for the sum of others, its text the sum written out; without value where one has none."""
    values = [part.value for part in parts if part.value is not None]
    whole = sum(values) if len(values) == len(parts) else None
    decimals = max(part.decimals for part in parts)
    text = "(" + " + ".join(part.text for part in parts) + ")"
    return replace(
        parts[0], text=text, value=Decimal(whole) if whole is not None else None, readings=(), decimals=decimals,
        exact=all(part.exact for part in parts),
    )  # fmt: skip


def _is_word(figure: PrintedFigure) -> bool:
    return figure.value is None and not figure.readings and any(sign.isalpha() for sign in figure.text)


def _only_count(published: PrintedFigure, above: PrintedFigure, below: PrintedFigure, scale: Fraction) -> str:
    """Which counts out of this total give the published figure: only the printed one, or several."""
    if not (above.exact and below.exact) or above.value is None or below.value is None:
        return ""
    if above.value != int(above.value) or below.value != int(below.value) or not 10 <= below.value <= _FEW:
        return ""
    part, whole = int(above.value), int(below.value)

    def gives(count: int) -> bool:
        return half_up(Fraction(count) / whole * scale, max(published.decimals, 0)) == published.value

    low = high = part
    while low > 0 and gives(low - 1):
        low -= 1
    while (high < whole or part > whole) and gives(high + 1):
        high += 1
    if low == high:
        return f"only {above.text} of {below.text} gives {published.text}"
    return f"weak check: {low} to {high} of {below.text} all give {published.text}"
