"""Sums and quotients of cells that a figure of the text may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from schemas.derivation import (
    CHANCE,
    LIKELY,
    NAMED,
    Derivation,
    added,
    quotient,
)
from schemas.mentions.figure_surroundings import Surroundings
from schemas.mentions.named_cells import NamedTable
from schemas.wording.word_stems import telling, tokens

_PER = re.compile(r"\b(?:per|setiap|tiap|satu)\s+(?P<what>\w+)", re.IGNORECASE)
_HALF = r"\b[Ss]emester\s+(II|I)\b"
_FEWEST, _MOST = 2, 6
"""Rows that a sentence may name together."""
_COLUMNS = 4
"""Columns of which none is told among which a sum of so many digits tells its own."""


def sums(s: Surroundings) -> Iterator[Derivation]:
    """Several rows of one column that the sentence names together, and the two quarters of a half-year."""
    rupiah = s.kind == "amount"
    text = tokens(f"{s.one.before} {s.one.right}")
    halves = re.findall(_HALF, s.one.before)[-1:] or re.findall(_HALF, s.one.right)[:1]
    for table in s.tables:
        rows = s.rows_named(table, text)
        if _FEWEST <= len(rows) <= _MOST and table.total not in rows:
            yield from _of_rows(s, table, rows, frozenset(text), rupiah=rupiah)
        if halves:
            yield from _half_year(s, table, halves[0])


def _of_rows(
    s: Surroundings, table: NamedTable, rows: Sequence[int], said: frozenset[str], *, rupiah: bool
) -> Iterator[Derivation]:
    """The sum of rows in each column; where words tell a column, the others' only by chance."""
    years = s.years or frozenset(filter(None, [table.held.view.report_year]))
    sums = []
    for column in (c for c in table.columns if (c in table.shares) == (s.kind == "share")):
        cells = [table.cell(row, column, said, by_row=True, rupiah=rupiah) for row in rows]
        held = [cell for cell in cells if cell is not None]
        if len(held) == len(rows):
            sums.append((held, bool(held[0].by_column or not table.columns[column]), table.of_years(column, years)))
    told = any(tells for _, tells, _ in sums)
    for held, tells, of_year in sums:
        fits = s.kind != "count" or (not held[0].money and table.counts(held[0].column, s.counted))
        likely = tells or (not told and of_year and fits and len(sums) <= _COLUMNS)
        yield added([cell.figure for cell in held], LIKELY if likely else CHANCE)


def _half_year(s: Surroundings, table: NamedTable, half: str) -> Iterator[Derivation]:
    quarters = ("i", "ii") if half == "I" else ("iii", "iv")
    found: dict[str, list[int]] = {}
    for column in table.columns:
        words = tokens(table.held.header(column).text)
        for quarter in quarters:
            if ("tw", quarter) in pairwise(words):
                found.setdefault(quarter, []).append(column)
    if table.total is not None and len(found) == 2 and all(len(held) == 1 for held in found.values()):
        row = table.rows.named(s.said)
        at = row if row is not None else table.total
        cells = [table.cell(at, columns[0], frozenset(), by_row=False, rupiah=False) for columns in found.values()]
        parts = [c.figure for c in cells if c is not None]
        if len(parts) == len(quarters):
            yield added(parts, NAMED)


def quotients(s: Surroundings) -> Iterator[Derivation]:
    """Means that the text may state: a cell by another of its row, or by a figure near the mean."""
    pool = [n.figure for n in s.near if not n.share]
    for table in s.tables:
        cells = [c for c in s.cells[table.id] if not c.share]
        for one in cells:
            for other in cells:
                if one.column != other.column and other.figure.value:
                    tie = NAMED if one.by_column and other.by_column else CHANCE
                    if one.by_unit and table.units[other.column] & s.weak:
                        tie = NAMED
                    yield quotient(one.figure, other.figure, tie)
            for other_near in pool:
                if other_near.value:
                    yield quotient(one.figure, other_near, LIKELY if one.by_column else CHANCE)
    for one_near in pool:
        for other_near in pool:
            if one_near is not other_near and other_near.value:
                yield quotient(one_near, other_near, CHANCE)
    yield from _per_thing(s)


def _per_thing(s: Surroundings) -> Iterator[Derivation]:
    """A named total by the number of things that another table counts: `biaya rata-rata per peserta`."""
    found = _PER.search(f"{s.one.before} {s.one.after}")
    if found is None:
        return
    things = telling(found["what"])
    yield from _of_money(s, things)
    totals = [cell for table in s.tables for cell in s.cells[table.id] if not cell.share and cell.by_column]
    for table in s.every:
        for column in table.columns if table.total is not None and table not in s.tables else ():
            if column in table.shares or not things & (table.caption | table.columns[column]):
                continue
            assert table.total is not None
            count = table.cell(table.total, column, frozenset(), by_row=False, rupiah=False)
            if count is not None and count.figure.value and count.figure.decimals == 0:
                for total in totals:
                    yield quotient(total.figure, count.figure, LIKELY)


def _of_money(s: Surroundings, things: frozenset[str]) -> Iterator[Derivation]:
    """The only amount of a row by the number of things that it counts: `setiap kemasan bernilai Rp20.728`."""
    if s.kind != "amount":
        return
    for table in s.tables:
        cells = [c for c in s.cells[table.id] if not c.share and table.of_report_year(c.column)]
        money = [c for c in cells if c.money]
        counts = [c for c in cells if not c.money and c.figure.decimals <= 0 and c.figure.value]
        named = [c for c in counts if things & table.units[c.column]]
        plain = [c for c in counts if things & table.caption and not table.columns[c.column]]
        if len(money) == 1 and len(named or plain) == 1:
            yield quotient(money[0].figure, (named or plain)[0].figure, LIKELY)
