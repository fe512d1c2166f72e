"""Shares of a count or an amount that stands beside its percentage, of what tables count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.derivation import (
    CHANCE,
    LIKELY,
    NAMED,
    WORDED,
    Derivation,
    larger,
    share,
)
from schemas.mentions.figure_surroundings import CHANGE, DIGITS, PERSONS, Near, Surroundings
from schemas.mentions.named_cells import NamedTable
from schemas.wording.word_stems import telling

_WHOLE = re.compile(r"^\W*(?:dari|terhadap)\s+(?P<what>[^.;]{0,80})", re.IGNORECASE)
_ALL_OF = re.compile(
    r"^\W*dari\s+(?:seluruh|total|keseluruhan|jumlah|semua)\s+(?P<what>[^.;,()#]{0,60})", re.IGNORECASE
)


def shares_of_tables(s: Surroundings, part: Near) -> Iterator[Derivation]:
    """Shares of a part that a table prints: of the other cells of its row, and of its column's total."""
    found = _WHOLE.match(s.one.after)
    whole = telling(found["what"]) if found else frozenset()
    general = bool(found and re.match(r"(?:seluruh|total|keseluruhan|jumlah|semua)", found["what"], re.IGNORECASE))
    for table in s.tables:
        for row in table.held.view.body:
            for column, figure in table.held.cells(row).items():
                if column in table.shares or figure.value is None:
                    continue
                cell = table.cell(row, column, frozenset(), by_row=False, rupiah=part.figure.unit == "Rp")
                if cell is None or cell.figure.value != part.figure.value:
                    continue
                said = part.said | frozenset(s.said)
                tied = bool(table.columns[column] & said) or any(set(n) & said for n in table.rows.names[row])
                if table.total is not None and table.total != row:
                    yield from _to(
                        s,
                        table,
                        table.total,
                        column,
                        part,
                        NAMED if tied and (general or not whole) else LIKELY if tied else CHANCE,
                    )
                for other in table.columns:
                    if other != column and other not in table.shares:
                        meant = bool(table.columns[other] & whole)
                        scores = part.figure.decimals > 0 and bool(found) and tied
                        all_of = not table.columns[other] and tied and (general or not whole)
                        tie = NAMED if meant and tied else LIKELY if scores or all_of else CHANCE
                        yield from _to(s, table, row, other, part, tie)
        if table.total is None or part.share:
            continue
        for column in table.columns:
            if column in table.shares or not table.of_report_year(column):
                continue
            meant = bool(table.columns[column] & whole) or part.counted in table.units[column]
            about = (table.caption | table.columns[column]) & (whole | {part.counted})
            tie = LIKELY if meant or (about and (general or not whole)) else CHANCE
            yield from _to(s, table, table.total, column, part, tie)


def shares_of_changes(s: Surroundings, part: Near) -> Iterator[Derivation]:
    """A change beside its share of what it changed from: `bertambah 27 orang, atau tumbuh 13,30%`."""
    if not CHANGE.search(s.spoken[s.one.number - 1].before):
        return
    for other in s.near:
        if other.earlier and other.figure.unit == part.figure.unit and larger(other.figure, part.figure):
            yield share(part.figure, other.figure, NAMED)


def shares_of_all(s: Surroundings, part: Near) -> Iterator[Derivation]:
    """Shares of all things of a kind that a table anywhere counts: `195 orang, atau 84,78% dari seluruh peserta`."""
    found = _ALL_OF.match(s.one.after)
    if found is None:
        return
    whole = telling(found["what"])
    for table in s.every:
        if table.total is None or table in s.tables:
            continue
        for column in table.columns:
            if column not in table.shares and table.of_report_year(column):
                meant = whole & (table.columns[column] | table.caption)
                unit = (
                    not part.counted or part.counted in PERSONS or part.counted in table.units[column] | table.caption
                )
                if meant:
                    yield from _to(s, table, table.total, column, part, LIKELY if unit else CHANCE)


def shares_in_rows(s: Surroundings, part: Near) -> Iterator[Derivation]:
    """The only percentage of the row of a table that prints a long figure: `Rp581.725.500 atau 94,68% dari rencana`."""
    if part.figure.value is None or sum(sign.isdigit() for sign in part.figure.text) <= DIGITS:
        return
    found = _WHOLE.match(s.one.after)
    whole = telling(found["what"]) if found else frozenset()
    for table in s.every:
        for row in table.held.view.body if len(table.shares) == 1 else ():
            cells = table.held.cells(row)
            share_cell = cells.get(next(iter(table.shares)))
            values = [
                cell.figure.value
                for column in cells
                if column not in table.shares
                and (cell := table.cell(row, column, frozenset(), by_row=False, rupiah=part.figure.unit == "Rp"))
            ]
            if share_cell is not None and share_cell.value is not None and values.count(part.figure.value) == 1:
                meant = whole & table.caption.union(*table.columns.values())
                header = any(words and words <= whole for words in table.columns.values())
                tie = WORDED if header and not s.changed else LIKELY if meant else CHANCE
                yield Derivation("crossref", (("tabel", share_cell),), tie)


def _to(s: Surroundings, table: NamedTable, row: int, column: int, part: Near, tie: int) -> Iterator[Derivation]:
    cell = table.cell(row, column, frozenset(), by_row=False, rupiah=part.figure.unit == "Rp")
    if cell is not None and cell.figure.value:
        yield share(part.figure, cell.figure, tie)
