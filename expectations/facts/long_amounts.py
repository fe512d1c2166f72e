"""Amounts of the text so long that their digits tell what they are: a cell of a table, or what two of its cells give.

An amount that nothing gives is held against the only one that it differs from by a slip, where hardly any of all that
the tables give would come so near by chance.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import combinations

from expectations.kinds.slips import rewritten
from schemas.derivation import NAMED, Derivable, Derivation, added, change
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport
from schemas.wording.word_stems import telling

_DIGITS = 5
_TELLING = 5
"""Digits that tell an amount, the zeros at its end left out."""
_PAIRED = 5
"""Digits, and telling ones, of a cell that takes part in a sum or a difference."""
_ROWS = 40
"""Columns of more figures are looked at figure by figure: so a long list costs no more than its length."""
_BY_CHANCE = Fraction(1, 200)
_CORRECTED = re.compile(
    r"\b(?:semula|menjadi|koreksi\w*|dikoreksi|seharusnya|salah|keliru\w*|kekeliruan|selisih|berbeda|sebelum\w*|revisi|"
    r"direvisi|(?:un)?audited)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells two versions of one amount."""


class LongAmounts:
    """What the tables of a report give in long amounts, by value."""

    def __init__(self, report: TypedReport) -> None:
        self._report = report
        self._tables = {table.id: table for table in report.tables}

    def derivation(self, one: Derivable) -> Derivation | None:
        """What gives an amount of the text, or the only one that it is a slip away from; None for any other figure."""
        value = one.figure.value
        if (
            one.approximate
            or not _is_long(one.figure, _DIGITS, _TELLING)
            or value is None
            or self._printed[abs(value)] > 1
        ):
            return None
        said = telling(one.read.sentence.text)
        slips = (Decimal(other) for _, other in rewritten(str(int(abs(value)))))
        near = {found: given for found in (abs(value), *slips) if (given := self._given.get(found))}
        if abs(value) in near:
            return next(self._told(near[abs(value)], said, one), None)
        # What the sentence prints itself beside the amount is another one.
        beside = {abs(figure.value) for figure in one.read.all_figures() if figure.value is not None}
        if len(near) != 1 or near.keys() & beside or _CORRECTED.search(one.read.sentence.text):
            return None
        length, digits = len(str(int(abs(value)))), _telling(value)
        if self._by_chance(digits, self._lengths[length]):
            # Among so many some are near by chance: only those of which the sentence speaks are looked at.
            every = [given for found, given in self._given.items() if len(str(int(found))) == length]
            told = sum(next(self._told(given, said, one), None) is not None for given in every)
            if self._by_chance(digits, told):
                return None
        return next(self._told(next(iter(near.values())), said, one), None)

    @staticmethod
    def _by_chance(digits: int, others: int) -> bool:
        """Whether one of so many other amounts may be near one of so many digits by chance."""
        return Fraction(10 * digits * others, 9 * 10 ** (digits - 1)) >= _BY_CHANCE

    def _told(self, given: Sequence[Derivation], said: frozenset[str], one: Derivable) -> Iterator[Derivation]:
        """Those of which the sentence uses a word of the rows, columns or caption, or that its section prints."""
        for derivation in given:
            figures = [figure for _, figure in derivation.operands]
            table = self._tables[figures[0].place.table or ""]
            labels = [label for f in figures for label in (f.place.row_label, f.place.col_label)]
            if table.headings == one.read.sentence.headings or said & telling(" ".join([table.caption, *labels])):
                yield derivation

    @cached_property
    def _printed(self) -> Mapping[Decimal, int]:
        times: dict[Decimal, int] = defaultdict(int)
        for held in self._report.figures:
            if held.figure.value is not None and held.figure.place.sentence is not None:
                times[abs(held.figure.value)] += 1
        return times

    @cached_property
    def _given(self) -> Mapping[Decimal, list[Derivation]]:
        found: dict[Decimal, list[Derivation]] = defaultdict(list)
        for figures in self._lines(by_row=False, least=_TELLING):
            for figure in figures:
                found[_whole(figure)].append(Derivation("crossref", (("tabel", figure),), NAMED))
        for by_row in (True, False):
            for figures in self._lines(by_row=by_row, least=_PAIRED):
                for one, other in combinations(figures, 2) if len(figures) <= _ROWS else ():
                    for derivation, value in (
                        (change("difference", one, other, NAMED), abs(_whole(one) - _whole(other))),
                        (added((one, other), NAMED), _whole(one) + _whole(other)),
                    ):
                        if len(str(int(value))) >= _DIGITS and _telling(value) >= _PAIRED:
                            found[value].append(derivation)
        return found

    @cached_property
    def _lengths(self) -> Mapping[int, int]:
        """How many different amounts of each length the tables give."""
        found: dict[int, int] = defaultdict(int)
        for value in self._given:
            found[len(str(int(value)))] += 1
        return found

    def _lines(self, *, by_row: bool, least: int) -> Iterator[list[PrintedFigure]]:
        """The long amounts, of so many telling digits at `least`, of each row, or of each column, of the tables."""
        lines: dict[tuple[str, int], list[PrintedFigure]] = defaultdict(list)
        for held in self._report.figures:
            figure = _unsigned(held.figure)
            place = figure.place
            line = place.row if by_row else place.col
            if place.table in self._tables and line is not None and _is_long(figure, _PAIRED, least):
                lines[place.table, line].append(figure)
        yield from lines.values()


def _unsigned(figure: PrintedFigure) -> PrintedFigure:
    """A figure in brackets, of which only the sign is open, without it: words say what is taken off."""
    sizes = {abs(value) for value in figure.readings}
    return replace(figure, value=sizes.pop(), readings=()) if figure.value is None and len(sizes) == 1 else figure


def _is_long(figure: PrintedFigure, digits: int, least: int) -> bool:
    """Whether a figure is a whole number of so many digits, of which so many at least are telling."""
    value = figure.value
    if value is None or figure.decimals != 0 or value != value.to_integral_value():
        return False
    return len(str(abs(int(value)))) >= digits and _telling(value) >= least


def _telling(value: Decimal) -> int:
    """How many digits of an amount tell it: all but the zeros at its end."""
    return len(str(abs(int(value))).rstrip("0"))


def _whole(figure: PrintedFigure) -> Decimal:
    assert figure.value is not None
    return abs(figure.value)
