"""Shares beside the counts of a list, of the number that most of them are taken of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from schemas.derivation import WORDED, Derivation, share
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import kind_of
from schemas.mentions.spoken_figures import Spoken

_FEWEST = 3
_BEFORE = 4


class ListedShares:
    """The counts and shares of a text in the order in which they are told, to find what the shares are of."""

    def __init__(self) -> None:
        self._told: list[list[Spoken]] = []
        self._at: dict[str, int] = {}
        self._lists: dict[str, list[tuple[PrintedFigure, PrintedFigure]]] = defaultdict(list)

    def hold(self, spoken: Sequence[Spoken]) -> None:
        """Holds the figures of the next sentence."""
        if spoken:
            self._at[spoken[0].read.sentence.id] = len(self._told)
        self._told.append(list(spoken))
        lead_in = spoken[0].read.sentence.lead_in if spoken else None
        if lead_in is not None:
            self._lists[lead_in] += [(part.figure, of.figure) for part, of in _pairs(spoken)]

    def of_list(self, one: Spoken, spoken: Sequence[Spoken]) -> Iterator[Derivation]:
        """The share that a figure is of the number that all other shares of its list, or of its sentence, are of."""
        part = next((p.figure for p, of in _pairs(spoken) if of.number == one.number), None)
        if part is None:
            return
        lead_in = one.read.sentence.lead_in
        pairs = self._lists.get(lead_in, []) if lead_in is not None else []
        pairs = pairs if len(pairs) >= _FEWEST else [(p.figure, of.figure) for p, of in _pairs(spoken)]
        others = [(p, of) for p, of in pairs if of.place != one.figure.place]
        if len(others) + 1 < _FEWEST:
            return
        at = self._at.get(one.read.sentence.id, 0)
        wholes: dict[object, PrintedFigure] = {}
        for told in self._told[max(at - len(pairs) - _BEFORE, 0) : at + 1]:
            for held in told:
                whole = held.figure
                if kind_of(held) == "count" and whole.value and all(_is(of, p, whole) for p, of in others):
                    wholes.setdefault(whole.value, whole)
        if len(wholes) == 1:
            yield share(part, next(iter(wholes.values())), WORDED)


def _pairs(spoken: Sequence[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    """Counts with the shares in brackets right behind them."""
    for part, of in pairwise(spoken):
        behind = kind_of(part) == "count" and kind_of(of) == "share" and of.figure.decimals > 0
        if behind and "(" in of.before and len(of.before.split()) <= 2 and part.figure.value is not None:
            yield part, of


def _is(of: PrintedFigure, part: PrintedFigure, whole: PrintedFigure) -> bool:
    if of.value is None or part.value is None or not whole.value:
        return False
    apart = abs(Fraction(part.value) / Fraction(whole.value) * 100 - Fraction(of.value))
    return apart * 2 <= Fraction(1, 10**of.decimals)
