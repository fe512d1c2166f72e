"""Cells that the text calls the highest or the lowest by the name of their row: `tertinggi pada bulan Agustus (46)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import CERTAIN, NAMED, Derivation, unsigned
from schemas.figure_surroundings import PERSONS, Surroundings
from schemas.named_cells import NamedCell, NamedTable
from schemas.word_stems import telling

_HIGH = re.compile(r"\b(?:tertinggi|terbesar|terbanyak|paling\s+(?:banyak|tinggi|besar))\b", re.IGNORECASE)
_LOW = re.compile(r"\b(?:terendah|terkecil|tersedikit|paling\s+(?:sedikit|rendah|kecil))\b", re.IGNORECASE)
_FALL = re.compile(r"\b(?:penurunan|turun|menurun|berkurang)\b", re.IGNORECASE)
_NOT_FIRST = re.compile(
    r"\b(?:kedua|ketiga|keempat|kelima|salah\s+satu|berikutnya|selanjutnya|disusul|diikuti)\b", re.I
)
_SUMMED = re.compile(
    r"\W*(?:sub|grand)?\W*(?:jumlah|total|triwulan|semester|rata\W?rata|persen\w*|proporsi|%)", re.IGNORECASE
)
_FEWEST = 3


def superlative_cells(s: Surroundings) -> Iterator[Derivation]:
    """The cells of the named row that are the highest (lowest) of their columns; certain where there is only one."""
    order = _order(s)
    if order is None:
        return
    for table in s.tables:
        row = _row(s, table)
        if row is None:
            continue
        if not (s.sentence & (table.caption.union(*table.columns.values()))):
            continue
        rows = _rivals(table)
        cells = [c for c in _fitting(s, table, row) if _leads(table, rows, c, order)]
        best = max((c.by_column for c in cells), default=0)
        named = [c for c in cells if (c.by_column == best if best else not table.columns[c.column])] or cells
        for cell in named:
            tie = CERTAIN if len(named) == 1 and not s.elsewhere else NAMED
            yield Derivation("crossref", (("tabel", unsigned(cell.figure)),), tie)


def _row(s: Surroundings, table: NamedTable) -> int | None:
    """The only row that the nearest words name which sums up no others: they may begin with `Jumlah`."""
    for text in s.texts:
        rows = [row for row in table.rows_named(text) if row != table.total and not _sums_up(table, row)]
        if rows:
            return rows[0] if len(rows) == 1 else None
    return None


def _sums_up(table: NamedTable, row: int) -> bool:
    view = table.held.view
    return any(_SUMMED.match(view.text(row, c)) for c in range(min(2, len(view.headers))))


def _order(s: Surroundings) -> bool | None:
    """Whether the clause of the figure says that it is the highest (True) or the lowest (False), and no second."""
    clause = re.split(r"[;:]\s|,\s(?:dan|sedangkan|sementara)\s|#\d+%?", s.lead)[-1]
    found = [(m.start(), high) for pattern, high in ((_HIGH, True), (_LOW, False)) for m in pattern.finditer(clause)]
    if len(found) != 1 or _NOT_FIRST.search(clause):
        return None
    return found[0][1] != bool(_FALL.search(clause))


def _rivals(table: NamedTable) -> list[int]:
    """The rows without totals and parts of the year that sum up others."""
    return [r for r in table.held.view.body if r != table.total and not _sums_up(table, r)]


def _fitting(s: Surroundings, table: NamedTable, row: int) -> Sequence[NamedCell]:
    cells = [
        table.cell(
            row, c, frozenset(s.said) | telling(s.lead), by_row=True, rupiah=s.kind == "amount", counted=s.counted
        )
        for c in table.columns
        if s.kind != "count" or table.counts(c, s.counted)
    ]
    held = s.fitting([c for c in cells if c is not None])
    if s.kind != "count" or not s.counted or s.counted in table.known_words:
        return held
    return held if s.counted in PERSONS and table.known_words & PERSONS else []


def _leads(table: NamedTable, rows: Sequence[int], cell: NamedCell, high: bool) -> bool:
    """Whether a cell alone is the highest (lowest) of those of the rows, all of which have one."""
    figures = [table.held.cells(row).get(cell.column) for row in rows]
    values = [f.value for f in figures if f is not None and f.value is not None]
    own = table.held.cells(cell.row).get(cell.column)
    if own is None or own.value is None or len(values) < max(_FEWEST, len(rows) - 1) or values.count(own.value) != 1:
        return False
    return own.value == (max(values) if high else min(values))
