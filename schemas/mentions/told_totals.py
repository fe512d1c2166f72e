"""Which figures of a table's total row a sentence prints, and how many rows it then says that the table has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.figures.figure import PrintedFigure
from schemas.mentions.counted_states import CountedState
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.rows_of_kind import rows_of_kind
from schemas.mentions.spoken_figures import Spoken
from schemas.tables.labelled_tables import plain

_TELLING = 4
_LONG = 8
"""Digits of a figure that by itself says which row is spoken of."""
_FEWEST = 2
_FEWEST_ROWS = 3
_SOME = re.compile(
    r"\b(?:melebihi|melampaui|mencapai\s+target|tercapai|di\s?atas|di\s?bawah|naik|turun|meningkat|menurun|tetap|tidak|belum|"
    r"sudah|hanya|baru|masih|lebih|kurang|selain|kecuali|yang|antara|dari|lain(?:nya)?|tiap|setiap|sekitar|hampir|beberapa|"
    r"sebagian|dengan)\b",
    re.IGNORECASE,
)
"""Words beside a number of rows that say that it is not of all."""
_OF = re.compile(r"(?<!terdiri )\b(?:atas|pada|untuk|oleh)\s*$", re.IGNORECASE)
"""The number is then of what one figure before it is made of: `pengembalian Rp124.680.000 atas empat jenis`."""


def total_cells(table: NamedTable, *, rupiah: bool) -> dict[int, PrintedFigure]:
    """The figures of the total row in the columns of the report's year, amounts in rupiah where asked for."""
    if table.total is None:
        return {}
    held = {c: table.figure(table.total, c, rupiah=rupiah) for c in table.columns if table.of_report_year(c)}
    return {c: figure for c, figure in held.items() if figure is not None}


def told_columns(others: Sequence[Spoken], table: NamedTable) -> frozenset[int]:
    """The columns whose total some figures of a sentence print, of enough digits that it is by no chance."""
    if table.total is None:
        return frozenset()
    told = [other for other in others if other.digits >= _TELLING]
    # "6.811" may be ambiguous in its column, and is the same figure all the same.
    texts = {other.figure.text for other in told}
    found = {c for c, cell in table.held.cells(table.total).items() if cell.text in texts}
    for rupiah in (False, True):
        values = {other.figure.value for other in told if (other.figure.unit == "Rp") == rupiah}
        found |= {c for c, cell in total_cells(table, rupiah=rupiah).items() if cell.value in values}
    return frozenset(found)


def rows_in_all(one: Spoken, spoken: Sequence[Spoken], tables: Sequence[NamedTable]) -> Iterator[CountedState]:
    """The number of a table's rows, where a number counts what they are and the sentence prints the table's totals.

    `Realisasi anggaran 5 satuan kerja mencapai Rp74.584.979.000`. Words that choose among the rows say nothing.
    """
    if one.figure.value is None or one.figure.unit or one.figure.decimals:
        return
    if _SOME.search(re.split(r"[,;:]\s", one.before)[-1]) or _OF.search(one.before):
        return
    others = [other for other in spoken if other.number != one.number]
    for table in tables:
        rows = rows_of_kind(table)
        kind = table.held.counted
        after = plain(re.split(r"\b(?:mencapai|sebesar|adalah|berjumlah|sebanyak)\b|Rp|#|[;]", one.after)[0])
        if not kind or len(rows) < _FEWEST_ROWS or not f"{after} ".startswith(f"{kind} "):
            continue
        if _SOME.search(after.removeprefix(kind)) or one.figure.value > 2 * len(rows):
            continue
        long = [other for other in others if other.digits >= _LONG]
        told = told_columns(others, table)
        if not _all_filled(table, rows, told):
            continue
        if told_columns(long, table) or len(told) >= _FEWEST:
            yield CountedState("baris tabel", len(rows), table.id)


def _all_filled(table: NamedTable, rows: Sequence[int], columns: frozenset[int]) -> bool:
    """Whether all rows have figures in some columns: a mean of few of them may be of those that have (`n.a.`)."""
    return all(table.figure(row, column, rupiah=False) is not None for row in rows for column in columns)
