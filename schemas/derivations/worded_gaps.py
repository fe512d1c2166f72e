"""What lies between two rows of a table: those that are named, or the highest and the lowest of a column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import WORDED, Derivation, change
from schemas.mentions.figure_surroundings import Surroundings
from schemas.mentions.named_cells import NamedCell, NamedTable
from schemas.wording.word_stems import tokens

_GAP = re.compile(
    r"\b(?:jarak|selisih|terpaut|rentang|kesenjangan|berselisih|beda|perbedaan)(?:nya)?\b[^#,;]{0,60}$", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"\b(?:penyusutan|penurunan|kenaikan|peningkatan|pengurangan|pertambahan)\b[^#;]*\bantara\s+[^#;]+\s+dan\s+[^#;]+$",
    re.I,
)
"""A change from one row to another, which are the stages of something."""
_HIGH = re.compile(r"\b(?:tertinggi|terbesar|terbanyak|terbaik)\b", re.IGNORECASE)
_LOW = re.compile(r"\b(?:terendah|terkecil|tersedikit|paling\s+(?:rendah|sedikit))\b", re.IGNORECASE)
_BOTH = re.compile(rf"{_HIGH.pattern}\s+(?:dan|dengan)\s+(?:[a-z]+\s+)?{_LOW.pattern}", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:tahun\s+sebelumnya|tahun\s+lalu|target|kedua|ketiga|nasional|rata-rata)\b", re.IGNORECASE)
_THAN = re.compile(
    r"^\s*(?:[a-z]+\s+)?lebih\s+[a-z]+\s+(?:[a-z]+\s+){0,3}?(?:daripada|dibanding\w*|dari)\s+(?P<what>[^#,;.]{3,60})",
    re.I,
)
_EXCEEDS = re.compile(
    r"(?P<one>[^#,;.]{3,70}?)\s+(?:(?:telah|masih|sudah)\s+)?(?:melebihi|melampaui|lebih\s+(?:banyak|besar|tinggi|sedikit|"
    r"kecil|rendah)\s+(?:daripada|dari|dibanding(?:kan)?))\s+(?P<other>[^#,;.]{3,70}?)\s*,?\s+(?:dengan\s+selisih\s+)?"
    r"(?:(?:sebanyak|sebesar|sejumlah|selisih)\s*)+(?:Rp)?$",
    re.IGNORECASE,
)
"""What is counted in one column is more than what is counted in another."""
_PAIR, _FEWEST = 2, 3


def gaps(s: Surroundings) -> Iterator[Derivation]:
    """The difference that words call a distance, in the one column of which they speak."""
    if s.kind in ("count", "amount", "score") and (than := _THAN.match(s.one.after)):
        yield from _than(s, than["what"])
    if s.kind in ("count", "amount") and (exceeds := _EXCEEDS.search(s.one.before)):
        yield from _between_columns(s, exceeds)
    if (
        s.kind == "share"
        or not (_GAP.search(s.one.before) or _BETWEEN.search(s.lead))
        or _OTHER.search(f"{s.lead} {s.one.right}")
    ):
        return
    found: dict[object, Derivation] = {}
    for table in s.tables:
        ends = _of_rows(s, table) or (_of_column(s, table) if not s.elsewhere else None)
        if ends is not None:
            one, other = (cell.figure for cell in ends)
            found[one.value, other.value] = change("difference", one, other, WORDED)
    if len(found) == 1:
        yield from found.values()


def _than(s: Surroundings, what: str) -> Iterator[Derivation]:
    """How much more the row before the figure has than the one behind it: `Tarif A Rp4.750 lebih mahal daripada B`."""
    found: dict[object, Derivation] = {}
    for table in s.tables if not s.elsewhere else ():
        pair = [_row(table, s.lead), _row(table, what)]
        rows = [row for row in pair if row is not None]
        if len(set(rows)) != _PAIR or table.total in rows:
            continue
        columns = [c for c in table.columns if len(_cells(s, table, rows, c)) == _PAIR]
        said = frozenset(tokens(s.lead))
        named = [c for c in columns if table.columns[c] & said or (s.counted and s.counted in table.units[c])]
        if len(named) == 1:
            one, other = (cell.figure for cell in _cells(s, table, rows, named[0]))
            found[one.value, other.value] = change("difference", one, other, WORDED)
    if len(found) == 1:
        yield from found.values()


def _between_columns(s: Surroundings, exceeds: re.Match[str]) -> Iterator[Derivation]:
    """How much more one column of the named row, or of the total, has than another: `diputus melebihi yang masuk`."""
    found: dict[object, Derivation] = {}
    for table in s.tables if not s.elsewhere else ():
        row = s.row_of(table)
        at = table.total if row is None else row
        columns = [c for c in table.columns if c not in table.shares and table.of_report_year(c) and table.columns[c]]
        said = [frozenset(tokens(exceeds[side])) for side in ("one", "other")]
        sides = [[c for c in columns if table.columns[c] <= words] for words in said]
        if at is None or any(len(held) != 1 for held in sides) or sides[0] == sides[1]:
            continue
        cells = [table.cell(at, held[0], frozenset(), by_row=False, rupiah=s.kind == "amount") for held in sides]
        figures = [cell.figure for cell in cells if cell is not None]
        if len(figures) == _PAIR:
            found[figures[0].value, figures[1].value] = change("difference", figures[0], figures[1], WORDED)
    if len(found) == 1:
        yield from found.values()


def _row(table: NamedTable, text: str) -> int | None:
    row = table.rows.named(tokens(text))
    return table.rows.begun(tokens(text)) if row is None else row


def _of_rows(s: Surroundings, table: NamedTable) -> Sequence[NamedCell] | None:
    """The cells of the only two rows that are named, the second perhaps by a word that it alone has."""
    lead, behind = tokens(s.lead), tokens(s.one.right)
    rows = dict.fromkeys((*table.rows.all_named((*lead, *behind)), *table.rows.all_begun(lead)))
    rows = rows if len(rows) == _PAIR else dict.fromkeys((*rows, *table.rows.all_owning(behind)))
    if len(rows) != _PAIR or table.total in rows:
        return None
    columns = [column for column in table.columns if len(_cells(s, table, [*rows], column)) == _PAIR]
    printed = {o.figure.value for o in s.spoken if o.number != s.one.number and o.figure.decimals > 0}
    told = [c for c in columns if any(cell.figure.value in printed for cell in _cells(s, table, [*rows], c))]
    ordered = [c for c in columns if _in_order(s, table, [*rows], c)]
    chosen = _chosen(s, table, told or ordered)
    return _cells(s, table, [*rows], chosen) if chosen is not None else None


def _of_column(s: Surroundings, table: NamedTable) -> Sequence[NamedCell] | None:
    """The highest and the lowest cell of a column, where the words name no row."""
    rows = [row for row in table.held.items if row != table.total]
    lead = tokens(s.lead)
    if not _BOTH.search(s.lead) or len(rows) < _FEWEST or table.rows.all_named(lead) or table.rows.all_begun(lead):
        return None
    if not frozenset(lead) & (table.held_about | table.caption):
        return None
    columns = [column for column in table.columns if len(_cells(s, table, rows, column)) == len(rows)]
    chosen = _chosen(s, table, columns)
    if chosen is None:
        return None
    cells = sorted(_cells(s, table, rows, chosen), key=lambda cell: cell.figure.value or 0)
    return cells[-1], cells[0]


def _cells(s: Surroundings, table: NamedTable, rows: Sequence[int], column: int) -> list[NamedCell]:
    """The cells of rows in a column of the year, with as many decimals as the distance and of its kind."""
    if not table.of_report_year(column) or (s.kind == "count" and column in table.shares):
        return []
    cells = [table.cell(row, column, frozenset(), by_row=True, rupiah=s.kind == "amount") for row in rows]
    return [cell for cell in cells if cell is not None and cell.figure.decimals == s.one.figure.decimals]


def _in_order(s: Surroundings, table: NamedTable, rows: Sequence[int], column: int) -> bool:
    """Whether one of two rows is the highest and the other the lowest of a column, where the words say that of them."""
    text = s.one.read.sentence.text
    if _BETWEEN.search(s.lead) or (not _HIGH.search(text) and not _LOW.search(text)):
        return True
    # Rows of one kind have figures in the same columns: parts are not compared with parts of parts.
    filled = {frozenset(table.held.cells(row)) for row in rows}
    every = [row for row in table.held.items if row != table.total and frozenset(table.held.cells(row)) in filled]
    values = [cell.figure.value or 0 for cell in _cells(s, table, every, column)]
    two = [cell.figure.value or 0 for cell in _cells(s, table, rows, column)]
    high = not _HIGH.search(text) or max(two) == max(values, default=0)
    return high and (not _LOW.search(text) or min(two) == min(values, default=0))


def _chosen(s: Surroundings, table: NamedTable, columns: Sequence[int]) -> int | None:
    """The one column whose whole header is said; else the one of which nothing is said; else the only one."""
    said = frozenset(tokens(f"{s.lead} {s.one.right}"))
    counted = [c for c in columns if s.counted and s.counted in table.units[c]]
    whole = [c for c in columns if table.columns[c] and table.columns[c] <= said]
    plain = [c for c in columns if not table.columns[c]]
    return next((held[0] for held in (counted, whole, plain, columns) if len(held) == 1), None)
