"""Cells that a wording calls the highest or the lowest: of a column that it names, or of the row that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import WORDED, Derivation
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import Surroundings
from schemas.mentions.named_cells import NamedCell, NamedTable
from schemas.mentions.table_extremes import order_in
from schemas.wording.word_stems import tokens

_STATED = re.compile(
    r"^(?:\s*(?:,|\(|adalah|ialah|yaitu|yakni|sebesar|sebanyak|senilai|mencapai|tercatat|hanya|pada\s+tabel\s+[\d.]+|"
    r"nya|dengan\s+(?:nilai|jumlah)))*\s*(?:Rp)?$",
    re.IGNORECASE,
)
"""What may stand between words for an end of an order and the figure that they call so."""
_BEHIND = re.compile(r"^\s*(?:\w+\s*)?,\s*(?:yang\s+|merupakan\s+|yakni\s+|atau\s+)?(?=tertinggi|terbesar|terbanyak|"
                     r"terendah|terkecil|tersedikit|paling)", re.IGNORECASE)  # fmt: skip
_SOME = re.compile(
    r"\b(?:kedua|ketiga|keempat|ke-?\s?\d|di\s*antara|kecuali|selain|setelah|berikutnya|nasional|provinsi)\b", re.I
)
"""Words for another place in an order, or for an order of other things than all rows."""
_LIMIT = re.compile(r"\b(?:apabila|jika|bila|harus|wajib|minimal|maksimal|sekurang-kurangnya|dipersyaratkan)\b", re.I)
"""Words that make of a lowest or highest figure a limit."""
_PLAIN = frozenset(
    tokens("yang dengan di pada adalah positif negatif paling dan sedangkan sementara selalu ini tersebut")
)
_MOST = re.compile(r"\b(?:sebagian\s+besar|mayoritas|didominasi)\b", re.IGNORECASE)
_CITED = re.compile(r"\btabel\s+\d", re.IGNORECASE)
_FEWEST = 3
_SHORT = 3
"""Signs of what numbers a row."""


def extreme_cells(s: Surroundings) -> Iterator[Derivation]:
    """The cell that a figure is said to be as the highest or lowest: in a row that is named, else in a whole column.

    A row's cell counts only in a column that the row leads; a column's only where its header is said, or where the
    table is cited and all its columns are periods.
    """
    text = s.one.before
    named = order_in(text) or most_in(text)
    stated, measure = False, text
    if named is not None:
        measure, rest = text[: named[0].start()], text[named[0].end() :]
        stated = _STATED.match(rest) is not None and most_in(text) is None
        # "paling sedikit 70" sets a limit.
        if not rest.strip() and named[0].group().lower().startswith("paling") and not measure.endswith("yang "):
            return
    else:
        behind = _BEHIND.match(s.one.after)
        named = order_in(s.one.after[: behind.end() + 25]) if behind else None
        stated = named is not None
    if named is None or _SOME.search(f"{text} {s.one.after[:40]}") or _LIMIT.search(text):
        return
    high = named[1]
    about = [word for word in tokens(measure) if word not in _PLAIN][-1:] if measure != text else []
    for table in s.tables:
        if about and not _known(table, about[0]) and most_in(text) is None:
            continue
        row = _row(table, tokens(text))
        if row is not None and row in table.held.items and row != table.total:
            cell = _of_row(s, table, row, high)
        else:
            cell = _of_column(s, table, high) if stated and row is None else None
        if cell is not None:
            yield Derivation("crossref", (("tabel", cell),), WORDED)


def _row(table: NamedTable, said: Sequence[str]) -> int | None:
    """The row that words name; `Jumlah permohonan ... Agustus` names that of August, and not the total."""
    row = table.rows.named(said)
    if row is not None:
        return row
    rows = [r for r in table.rows.all_named(said) if r != table.total]
    return rows[0] if len(rows) == 1 else None


def _known(table: NamedTable, word: str) -> bool:
    """Whether a table speaks of what is said to be most or least."""
    return word in table.known or any(word in name for names in table.rows.names.values() for name in names)


def most_in(text: str) -> tuple[re.Match[str], bool] | None:
    """Words that say that most are of a row."""
    found = _MOST.search(text)
    return (found, True) if found else None


def _of_row(s: Surroundings, table: NamedTable, row: int, high: bool) -> PrintedFigure | None:
    """The cell of a row in the one column that it leads and that the words name, or that counts all."""
    led = [cell for cell in _cells(s, table, row) if _leads(table, cell, high)]
    chosen = [c for c in led if c.whole_header and table.columns[c.column] - {s.counted}]
    chosen = chosen or [c for c in led if s.counted and table.columns[c.column] == {s.counted}]
    chosen = chosen or [c for c in led if s.counted and table.leaf(c.column) == {s.counted}]
    chosen = chosen or [c for c in led if c.by_unit] or [c for c in led if c.whole_header]
    chosen = chosen or [c for c in led if not _telling(table, c.column)] or (led if s.kind != "share" else [])
    values = {c.figure.value for c in chosen}
    # A figure that another cell of the row prints is that one.
    if len(values) != 1 or s.one.figure.value in {c.figure.value for c in led} - values:
        return None
    if s.elsewhere and not (table.caption & s.sentence):
        return None
    return chosen[0].figure


def _of_column(s: Surroundings, table: NamedTable, high: bool) -> PrintedFigure | None:
    """The highest (lowest) cell of the one column whose header is said, or of all periods of a table that is cited."""
    if s.elsewhere:
        return None
    rows = [row for row in table.held.items if row != table.total] or [*table.year_rows.values()]
    columns = {c.column for c in _cells(s, table, rows[0]) if c.whole_header} if rows else set()
    if not columns and _CITED.search(s.one.read.sentence.text):
        columns = {c.column for c in _cells(s, table, rows[0]) if not _telling(table, c.column)}
        columns = columns if len(columns) > 1 else set()
    elif len(columns) > 1:
        return None
    found = [cell.figure for row in rows for cell in _cells(s, table, row) if cell.column in columns]
    values = [f.value for f in found if f.value is not None]
    if len(rows) < _FEWEST or len(found) != len(rows) * len(columns) or len(values) != len(found) or not values:
        return None
    # A figure that another cell prints is of that one: of some of the rows, or of another order.
    best = max(values) if high else min(values)
    if s.one.figure.value != best and s.one.figure.value in values:
        return None
    return next(f for f in found if f.value == best)


def _cells(s: Surroundings, table: NamedTable, row: int) -> Sequence[NamedCell]:
    words = frozenset(tokens(f"{s.one.before} {s.one.right} {s.one.after[:20]}"))
    years = s.years or frozenset(filter(None, [table.held.view.report_year]))
    found = [
        table.cell(row, c, words, by_row=True, rupiah=s.kind == "amount", counted=s.counted)
        for c in table.columns
        if table.of_years(c, years) or _all_periods(table)
    ]
    held = s.fitting([cell for cell in found if cell is not None])
    return [c for c in held if s.kind != "count" or table.counts(c.column, s.counted)]


def _all_periods(table: NamedTable) -> bool:
    return any(len(columns) >= _FEWEST for columns in table.year_columns.values())


def _telling(table: NamedTable, column: int) -> frozenset[str]:
    """The telling words of a header, years aside."""
    return frozenset(word for word in table.columns[column] if not word.isdigit())


def _like(table: NamedTable, row: int) -> list[int]:
    """The rows around a row that are numbered as it is: `1.`, `2.` and not `A`."""
    view = table.held.view
    shapes = {r: re.sub(r"\d+", "1", re.sub(r"\b[a-z]\b", "a", view.text(r, 0))) for r in view.body}
    if len(shapes.get(row, "")) > _SHORT:
        return [r for r in table.held.items if r != table.total]
    found = [row]
    for way in (-1, 1):
        at = row + way
        while shapes.get(at) == shapes[row] and at != table.total:
            found.append(at)
            at += way
    return sorted(found)


def _leads(table: NamedTable, cell: NamedCell, high: bool) -> bool:
    rows = _like(table, cell.row)
    values = [f.value for row in rows if (f := table.held.cells(row).get(cell.column)) is not None]
    known = [value for value in values if value is not None]
    own = table.held.cells(cell.row)[cell.column].value
    return len(known) == len(rows) >= _FEWEST and own == (max(known) if high else min(known)) and known.count(own) == 1
