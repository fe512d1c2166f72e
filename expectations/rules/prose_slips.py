"""Which of the derivations that a figure of the text misses is meant: the only one that a slip of the pen explains."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from decimal import Decimal
from fractions import Fraction

from expectations.facts.operands_one_slip_off import grown_from, mended, mended_whole, one_slip, tells_whole
from expectations.kinds.rounding import half_up
from expectations.relation import Relation
from schemas.derivation import CERTAIN, CHANCE, LIKELY, NAMED, WORDED, Derivable, Derivation
from schemas.figures.figure import PrintedFigure

_HALF = Fraction(1, 2)
_TELLING = 4
"""Digits of a figure of which a slip tells what was meant."""
LONG = 6
"""Digits of a figure that is like no other by chance."""
_FEW = 2
"""Of so few other values that a figure might have, none is its by chance."""
Failing = tuple[Derivation, Relation, Decimal]
"""A derivation that does not hold, as a relation, and what it gives."""


def missed_by_a_slip(one: Derivable, failing: Sequence[Failing], beside: Set[Decimal]) -> Relation | None:
    """The only derivation that one slip of the pen in the figure explains, or one in the operand of a share.

    `failing` are all that do not hold, `beside` the values of the other figures of the sentence; None where several are
    explained so, or where words say too little for a figure of so few digits.
    """
    digits = digits_of(one.figure)
    slips: dict[Decimal, tuple[Derivation, Relation]] = {}
    values = set()
    for derivation, formed, derived in failing:
        if derivation.tie < _needed(digits, derivation):
            continue
        rounded = half_up(Fraction(abs(derived)), one.figure.decimals)
        if _of_like_size(rounded, one.figure):
            values.add(rounded)
        if derivation.kind == "difference" and rounded in beside:
            continue
        if one_slip(one.figure, derived, last=digits > LONG or derivation.tie == CERTAIN):
            slips.setdefault(rounded, (derivation, formed))
    certain = {
        value: (d, r)
        for value, (d, r) in slips.items()
        if d.tie == CERTAIN and (len(values) <= _FEW or one_slip(one.figure, value, last=False))
    }
    if certain and digits < _TELLING:
        # Where the wording leaves one meaning, what else the figure might be by other words says nothing against it.
        slips, values = certain, set(certain)
    if not slips:
        return _other_operand(one, failing)
    if len(slips) != 1 or (digits < _TELLING and len(values) > _FEW):
        return None
    return next(iter(slips.values()))[1]


def digits_of(figure: PrintedFigure) -> int:
    """How many digits a figure prints."""
    return sum(sign.isdigit() for sign in figure.text)


def _of_like_size(value: Decimal, figure: PrintedFigure) -> bool:
    """Whether a figure might be meant to be a value: one of them has no two digits more than the other."""
    return not value or not figure.value or abs(value.adjusted() - abs(figure.value).adjusted()) < 2


def _other_operand(one: Derivable, failing: Sequence[Failing]) -> Relation | None:
    """The share whose part, by one slip, is not what it is of; or one whose wording leaves no other meaning."""
    found: dict[Decimal, Relation] = {}
    wholes = Counter(d.operands[1][1].value for d, _, _ in failing if d.kind == "ratio" and d.tie >= LIKELY)
    for derivation, formed, derived in failing:
        if derivation.kind == "growth" and derivation.tie >= NAMED:
            grown = grown_from(one.figure, *(figure for _, figure in derivation.operands))
            if grown is not None:
                found.setdefault(grown, formed)
        if derivation.kind != "ratio" or "scale" in derivation.parameters or derivation.tie < LIKELY:
            continue
        part, whole = (figure for _, figure in derivation.operands)
        if (
            derivation.tie == CERTAIN
            and one.figure.value
            and _HALF <= Fraction(derived) / Fraction(one.figure.value) <= 2
        ):
            return formed
        sure = derivation.tie > LIKELY or wholes[whole.value] > 1 or tells_whole(one.figure, part, whole, len(wholes))
        value = mended(one.figure, part, whole) if sure else None
        if value is not None:
            found.setdefault(value, formed)
    return next(iter(found.values())) if len(found) == 1 else None


def wrong_part(one: Derivable, failing: Sequence[Failing]) -> Relation | None:
    """The share that a table prints too, of a count of the text that is one slip from the count it is of."""
    wholes = {d.operands[1][1].value for d, _, _ in failing if d.kind == "ratio" and d.tie >= LIKELY}
    found: dict[Decimal, Relation] = {}
    for derivation, formed, _ in failing:
        if derivation.kind == "ratio" and "scale" not in derivation.parameters and derivation.tie >= LIKELY:
            part, whole = (figure for _, figure in derivation.operands)
            value = mended(one.figure, part, whole)
            if value is not None and (derivation.tie == WORDED or tells_whole(one.figure, part, whole, len(wholes))):
                found.setdefault(value, formed)
            elif derivation.tie == WORDED and mended_whole(one.figure, part, whole):
                found.setdefault(whole.value or Decimal(0), formed)
    return next(iter(found.values())) if len(found) == 1 else None


def _needed(digits: int, derivation: Derivation) -> int:
    """How surely a derivation must be tied to a figure of so many digits before it may be called wrong."""
    if digits > LONG:
        return LIKELY if derivation.kind == "crossref" else CHANCE
    if digits >= _TELLING:
        return LIKELY
    return NAMED if digits == _TELLING - 1 else CERTAIN
