"""A derivation: what a figure of the text would be, and how surely its words say so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import Literal

from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence

CHANCE, LIKELY, NAMED, CERTAIN, WORDED = 0, 1, 2, 3, 4
"""How a derivation is tied to its figure: by nothing, by some words, by words for all of it, by its very wording, and

by a wording that names the operation and each of its operands.
"""


Kind = Literal["crossref", "ratio", "growth", "difference", "sum", "mean", "count"]


@dataclass(frozen=True, slots=True)
class Derivation:
    """What a figure would be: `kind` and `parameters` as in a relation, and how it is tied to the figure."""

    kind: Kind
    operands: tuple[tuple[str, PrintedFigure], ...]
    tie: int
    parameters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Derivable:
    """A figure of the text that may be derived, with its sentence; `subject` is what its words say of it.

    `derive` gives what it may be derived from, or only what wordings say that name each operand.
    """

    figure: PrintedFigure
    read: ReadSentence
    subject: str
    approximate: bool
    derive: Callable[[bool], tuple[Derivation, ...]]

    @cached_property
    def derivations(self) -> tuple[Derivation, ...]:
        """What it may be derived from, worked out when first asked for: other rules explain most figures."""
        return self.derive(False)

    @cached_property
    def worded(self) -> tuple[Derivation, ...]:
        """What wordings say that it is derived from, without looking at anything else."""
        return self.derive(True)


def unsigned(figure: PrintedFigure) -> PrintedFigure:
    """A figure without its sign, as words say whether something is more or less."""
    return replace(figure, value=abs(figure.value)) if figure.value is not None and figure.value < 0 else figure


def larger(one: PrintedFigure, other: PrintedFigure) -> bool:
    """Whether one figure is larger than another."""
    return one.value is not None and other.value is not None and one.value > other.value


def share(part: PrintedFigure, whole: PrintedFigure, tie: int) -> Derivation:
    """A part as a percentage of a whole."""
    return Derivation("ratio", (("part", part), ("whole", whole)), tie if whole.value else CHANCE)


def change(kind: Kind, one: PrintedFigure, other: PrintedFigure, tie: int) -> Derivation:
    """By how much one figure differs from another, as a growth or as a difference."""
    return Derivation(kind, (("after", one), ("before", other)), tie, {"absolute": "yes"})


def added(parts: Sequence[PrintedFigure], tie: int) -> Derivation:
    """The sum of parts."""
    return Derivation("sum", tuple((f"x{n}", part) for n, part in enumerate(parts, start=1)), tie)


def together(parts: Sequence[PrintedFigure]) -> PrintedFigure:
    """A figure that stands for the sum of parts, at the place of the first; its text is the sum written out."""
    values = [part.value for part in parts]
    total = sum((value for value in values if value is not None), Decimal(0)) if None not in values else None
    text = "(" + " + ".join(part.text for part in parts) + ")"
    decimals, exact = max(part.decimals for part in parts), all(part.exact for part in parts)
    return replace(parts[0], text=text, value=total, readings=(), decimals=decimals, exact=exact)


def less(whole: PrintedFigure, part: PrintedFigure) -> PrintedFigure:
    """A figure that stands for what a part leaves of a whole, at the place of the part."""
    value = whole.value - part.value if whole.value is not None and part.value is not None else None
    decimals, exact = max(whole.decimals, part.decimals), whole.exact and part.exact
    text = f"({whole.text} - {part.text})"
    return replace(part, text=text, value=value, readings=(), decimals=decimals, exact=exact)


def mean_of(parts: Sequence[PrintedFigure], tie: int) -> Derivation:
    """The mean of parts."""
    return Derivation("mean", tuple((f"x{n}", part) for n, part in enumerate(parts, start=1)), tie)


def quotient(total: PrintedFigure, count: PrintedFigure, tie: int) -> Derivation:
    """A total divided by a count."""
    return Derivation("ratio", (("total", total), ("count", count)), tie, {"scale": "1"})


def hundred(like: PrintedFigure) -> PrintedFigure:
    """A hundred per cent, at the place of a figure."""
    return PrintedFigure("100", Decimal(100), 0, "%", True, like.place)
