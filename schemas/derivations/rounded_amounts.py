"""Amounts that a text prints as millions or billions, of the row that words name: `belanja barang Rp2,6 juta`."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.derivation import WORDED, Derivation
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import CHANGE, LEFT, Surroundings
from schemas.mentions.named_cells import NamedTable
from schemas.wording.word_stems import tokens

_TELLING = 3


def rounded_amounts(s: Surroundings) -> Iterator[Derivation]:
    """The one amount of the named row that has as many digits as the rounded one, in the tables of its section."""
    if s.kind != "amount" or s.one.figure.decimals >= 0 or s.one.digits < _TELLING or s.elsewhere:
        return
    if CHANGE.search(s.cue) or LEFT.search(s.cue):
        return
    found: dict[object, PrintedFigure] = {}
    for table in s.tables:
        row = s.row_of(table)
        if row is None or row == table.total or len(_named(table, s.lead)) > 1:
            continue
        for column in table.columns:
            cell = table.cell(row, column, frozenset(), by_row=True, rupiah=True)
            money = column in table.money or table.powers[column] > 0
            if cell is None or cell.share or not money or not table.of_report_year(column):
                continue
            if _of_one_size(cell.figure, s.one.figure):
                found.setdefault(cell.figure.value, cell.figure)
    if len(found) == 1:
        yield Derivation("crossref", (("tabel", next(iter(found.values()))),), WORDED)


def _named(table: NamedTable, text: str) -> set[int]:
    """All rows that words name in full or by their beginnings."""
    said = tokens(text)
    return {*table.rows.all_named(said), *table.rows.all_begun(said)}


def _of_one_size(one: PrintedFigure, other: PrintedFigure) -> bool:
    if not one.value or not other.value:
        return False
    return one.value.adjusted() == other.value.adjusted()
