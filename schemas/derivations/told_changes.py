"""Changes that are told twice, as an amount and as a percentage: `bertambah 13 dokumen atau tumbuh 8,61%`.

Two figures that differ by the amount, or of which one grew by the percentage, from the other, are what changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, permutations

from schemas.derivation import WORDED, Derivation, change, larger, share
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import Surroundings
from schemas.mentions.named_cells import NamedTable
from schemas.wording.words_of_change import FALLS, HOW, RISES

_CHANGED = re.compile(
    rf"\b(?:{RISES}|{FALLS}){HOW}(?:\s+(?:sebesar|sebanyak|sejumlah|hanya|mencapai))*\s*(?:Rp)?$", re.IGNORECASE
)
_BETWEEN = re.compile(
    rf"^(?:\s+[a-z]+)?\s*(?:,?\s*(?:atau|yaitu|yakni)\s+|\()(?:(?:{RISES}|{FALLS}|sebesar|setara|sekitar|mencapai)\s*)*$",
    re.IGNORECASE,
)
_MOST_CELLS = 14
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def told_changes(s: Surroundings) -> Iterator[Derivation]:
    """What the amount or the percentage of such a pair follows from, by the figures that the other one is right of."""
    at, spoken = s.one.number, s.spoken
    if _CHANGED.search(s.one.before) and at + 1 < len(spoken) and _BETWEEN.match(s.one.after):
        amount, growth = s.one.figure, spoken[at + 1].figure
    elif at and _CHANGED.search(spoken[at - 1].before) and _BETWEEN.match(s.one.before):
        amount, growth = spoken[at - 1].figure, s.one.figure
    else:
        return
    if amount.unit == "%":
        # The percentage may be told first: `turun 45,45% atau berkurang 15 perkara`.
        amount, growth = growth, amount
    if growth.unit != "%" or amount.unit == "%" or growth.decimals < 1 or amount.value is None or growth.value is None:
        return
    own = amount if s.kind != "share" else growth
    first = (
        s.one.before if _CHANGED.search(s.one.before) and not _BETWEEN.match(s.one.before) else spoken[at - 1].before
    )
    rise = re.search(rf"\b(?:{RISES})\b", first, re.IGNORECASE)
    found: dict[tuple[object, object], Derivation] = {}
    for after, before in _pairs(s, amount):
        key = (after.value, before.value)
        if key in found or (rise is not None) != larger(after, before):
            continue
        if own is amount and _grew(after, before, growth):
            found[key] = change("difference", _exact(after), _exact(before), WORDED)
        elif own is growth and _differ(after, before, amount) and _near(after, before, growth):
            found[key] = change("growth", _exact(after), _exact(before), WORDED)
    if len(found) == 1:
        yield from found.values()
    elif not found and own is growth:
        bases = [n.figure for n in s.near if n.earlier and n.figure.unit == amount.unit and not n.share]
        known = len({b.value for b in bases}) == 1 and all(b.value and b.value > amount.value for b in bases)
        if known and _alike(Fraction(amount.value) / Fraction(bases[0].value or 1) * 100, growth):
            yield share(_exact(amount), _exact(bases[0]), WORDED)


def _exact(figure: PrintedFigure) -> PrintedFigure:
    """A whole number among those that differ by a whole number is a count."""
    return replace(figure, exact=True) if figure.decimals == 0 else figure


def _growth(after: PrintedFigure, before: PrintedFigure) -> Fraction:
    return abs(Fraction(after.value or 0) / Fraction(before.value or 1) - 1) * 100


def _near(after: PrintedFigure, before: PrintedFigure, growth: PrintedFigure) -> bool:
    """Whether all digits but one at most, of as many, are those of the growth: other figures may differ alike."""
    return _alike(_growth(after, before), growth)


def _alike(right: Fraction, growth: PrintedFigure) -> bool:
    one, other = (str(round(abs(Fraction(value)) * 10**growth.decimals)) for value in (right, growth.value or 0))
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= 1


def _grew(after: PrintedFigure, before: PrintedFigure, growth: PrintedFigure) -> bool:
    if after.value is None or not before.value or growth.value is None:
        return False
    return abs(_growth(after, before) - abs(Fraction(growth.value))) * 2 <= Fraction(1, 10**growth.decimals)


def _differ(after: PrintedFigure, before: PrintedFigure, amount: PrintedFigure) -> bool:
    if after.value is None or before.value is None or amount.value is None:
        return False
    return abs(after.value - before.value) == abs(amount.value)


def _pairs(s: Surroundings, like: PrintedFigure) -> Iterator[tuple[PrintedFigure, PrintedFigure]]:
    """Pairs of figures of the amount's kind: near it, of a row that is named, of rows that differ in their year."""
    near = [
        n.figure for n in s.near if not n.share and n.figure.unit == like.unit and n.figure.decimals == like.decimals
    ]
    for table in s.tables:
        every = {c.row for c in s.cells[table.id]} | ({table.total} if table.total is not None else set())
        for row in sorted(every):
            cells = _cells(s, table, row, like)
            yield from permutations(cells, 2)
            for one in near:
                for cell in cells:
                    yield one, cell
                    yield cell, one
        for one_row, other_row in _same_but_years(table):
            for column in table.columns:
                pair = [
                    c.figure
                    for row in (one_row, other_row)
                    if column not in table.shares
                    and (c := table.cell(row, column, frozenset(), by_row=True, rupiah=s.kind == "amount")) is not None
                    and c.figure.decimals == like.decimals
                ]
                if len(pair) == 2:
                    yield pair[0], pair[1]
                    yield pair[1], pair[0]
    yield from permutations(near, 2)


def _cells(s: Surroundings, table: NamedTable, row: int, like: PrintedFigure) -> list[PrintedFigure]:
    cells = [
        table.cell(row, column, frozenset(), by_row=True, rupiah=s.kind == "amount")
        for column in table.columns
        if column not in table.shares
    ]
    return [c.figure for c in cells if c is not None and c.figure.decimals == like.decimals][:_MOST_CELLS]


def _same_but_years(table: NamedTable) -> Iterator[tuple[int, int]]:
    """Two rows whose names are the same but for the year: `Jumlah 2023`, `Jumlah 2022`."""
    view = table.held.view
    names = {row: view.text(row, 0) for row in view.body if _YEAR.search(view.text(row, 0))}
    for one, other in combinations(names, 2):
        if names[one] != names[other] and _YEAR.sub("", names[one]) == _YEAR.sub("", names[other]):
            yield one, other
