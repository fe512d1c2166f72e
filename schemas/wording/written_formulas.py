"""Formulas that a table writes of its own columns or rows: `(5) = (3) - (4)`, `6=(5/4)x100%`, `C (A – B)`, `I + II`.

What they take in is called by its number or letter. Only sums, differences, quotients, changes, products and means are
understood; of anything else nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Operation = Literal["sum", "mean", "quotient", "growth", "product"]
Terms = Mapping[tuple[str, ...], Fraction]
"""A polynomial: products of named figures with their factors, () for a number alone."""

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:[.,]\d+)?)(?P<percent>\s?%)?|(?P<name>[A-Za-z]|[IVX]{1,5})(?![^\W\d])|(?P<sign>[-+*/()]))"
)
_SIGNS = str.maketrans(
    {"–": "-", "—": "-", "−": "-", "×": "*", "÷": "/", ":": "/", "[": "(", "]": ")", "{": "(", "}": ")"}
)
_TIMES = re.compile(r"(?<=[\w)%\]])\s*(?:[xX]|\bkali\b)\s*(?=[\d(\[]|[A-Za-z](?![^\W\d]))")
_HUNDREDS = (Fraction(1), Fraction(100))
_MOST_TERMS = 12


@dataclass(frozen=True, slots=True)
class WrittenFormula:
    """What a figure is by others, which are called by their numbers or letters.

    A sum has terms that are added (`plus`) and taken off (`minus`); of a quotient those are divided by the sum of what
    stands `below`; a growth is the change of `plus` against `below`. `scale` is what quotients, changes are multiplied
    and products are divided by, as it is written: 1 or 100.
    """

    operation: Operation
    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    scale: int = 1

    @property
    def names(self) -> tuple[str, ...]:
        """All that the formula takes in."""
        return (*self.plus, *self.minus, *self.below)


def read_formula(text: str, is_name: Callable[[str], bool]) -> WrittenFormula | None:
    """The formula that a text writes, None where it is none or no simple one; `is_name` tells names from numbers."""
    packed = _TIMES.sub("*", text.strip()).translate(_SIGNS)
    tokens: list[str] = []
    at = 0
    while at < len(packed.rstrip()):
        match = _TOKEN.match(packed, at)
        if match is None:
            return None
        token = match["name"] or match["sign"] or match["number"]
        is_number = match["number"] is not None and (match["percent"] is not None or not is_name(token))
        if match["name"] and not is_name(token):
            return None
        tokens.append(f"#{token.replace(',', '.')}" if is_number else token)
        at = match.end()
    parsed = _Reading(tokens).whole()
    return _as_formula(*parsed) if parsed is not None else None


class _Reading:
    """Reads the tokens of a formula from left to right: what is above and what is below a fraction line."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0

    def whole(self) -> tuple[Terms, Terms] | None:
        """The polynomials that the whole formula divides by each other."""
        try:
            found = self._sum()
        except (ValueError, IndexError):
            return None
        return found if self._at == len(self._tokens) else None

    def _next(self, *signs: str) -> str:
        if self._at < len(self._tokens) and self._tokens[self._at] in signs:
            self._at += 1
            return self._tokens[self._at - 1]
        return ""

    def _sum(self) -> tuple[Terms, Terms]:
        above, below = self._product()
        while sign := self._next("+", "-"):
            other, divisor = self._product()
            factor = Fraction(1 if sign == "+" else -1)
            if dict(divisor) != dict(below):
                other, above = _times(other, below), _times(above, divisor)
                below = _times(below, divisor)
            above = _plus(above, {names: factor * value for names, value in other.items()})
        return above, below

    def _product(self) -> tuple[Terms, Terms]:
        above, below = self._factor()
        while sign := self._next("*", "/"):
            other, divisor = self._factor()
            if sign == "/":
                other, divisor = divisor, other
            above, below = _times(above, other), _times(below, divisor)
        return above, below

    def _factor(self) -> tuple[Terms, Terms]:
        if self._next("("):
            found = self._sum()
            if not self._next(")"):
                raise ValueError("a bracket is left open")
            return found
        token = self._tokens[self._at]
        self._at += 1
        if token in "+-*/)":
            raise ValueError("a sign stands where a figure should")
        if token.startswith("#"):
            return {(): Fraction(token[1:])}, {(): Fraction(1)}
        return {(token,): Fraction(1)}, {(): Fraction(1)}


def _plus(one: Terms, other: Terms) -> Terms:
    held = dict(one)
    for names, value in other.items():
        held[names] = held.get(names, Fraction(0)) + value
    return {names: value for names, value in held.items() if value}


def _times(one: Terms, other: Terms) -> Terms:
    if len(one) * len(other) > _MOST_TERMS:
        raise ValueError("more than a formula of a table has")
    held: dict[tuple[str, ...], Fraction] = {}
    for names, value in one.items():
        for more, factor in other.items():
            key = tuple(sorted((*names, *more)))
            held[key] = held.get(key, Fraction(0)) + value * factor
    return held


def _as_formula(above: Terms, below: Terms) -> WrittenFormula | None:
    """The polynomials as one of the operations that are understood."""
    if not above or () in above:
        return None
    divided = _names(below)
    if set(below) != {()} and (divided is None or len(set(below.values())) > 1 or min(below.values()) < 0):
        return None
    sizes = {abs(value) / abs(next(iter(below.values()))) for value in above.values()}
    if len(sizes) != 1 or below.get((), 1) == 0:
        return None
    size = sizes.pop()
    if len(above) == 1 and set(below) == {()}:
        return _product_of(next(iter(above)), size) if next(iter(above.values())) > 0 else None
    taken = _names(above)
    if taken is None:
        return None
    plus = tuple(name for name in taken if above[name,] > 0)
    minus = tuple(name for name in taken if above[name,] < 0)
    if not plus:
        return None
    if divided:
        if size not in _HUNDREDS:
            return None
        if minus == divided and len(plus) == len(divided) == 1:
            return WrittenFormula("growth", plus, (), divided, int(size))
        return WrittenFormula("quotient", plus, minus, divided, int(size))
    if size == 1:
        return WrittenFormula("sum", plus, minus)
    return WrittenFormula("mean", plus) if size == Fraction(1, len(plus)) and not minus else None


def _product_of(names: tuple[str, ...], size: Fraction) -> WrittenFormula | None:
    scale = 1 / size if size else Fraction(0)
    if len(set(names)) != 2 or len(names) != 2 or scale not in _HUNDREDS:
        return None
    return WrittenFormula("product", names, scale=int(scale))


def _names(terms: Terms) -> tuple[str, ...] | None:
    """The names of a sum of single figures, in order; None where some are multiplied or numbers."""
    if any(len(names) != 1 for names in terms):
        return None
    return tuple(names[0] for names in terms)
