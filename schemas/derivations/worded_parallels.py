"""Cells that a figure must be since one before it, said of another row in the same way, is that row's cell.

`perdata sebanyak 312 perkara, sedangkan pidana 235 perkara`: the second is of the column in which the first stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from schemas.derivation import WORDED, Derivation, share
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import CHANGED, LEFT, Surroundings, kind_of
from schemas.mentions.named_cells import NamedCell, NamedTable
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.word_stems import tokens

_OTHER = re.compile(
    r"\b(?:target|rencana|pagu|sebelumnya|lalu|semula|nasional|masing-masing|setiap|tiap|per|total|jumlah|seluruh\w*|"
    r"selisih|terpaut|kedua|ketiga|keduanya|bersama\w*|di\s?antara(?:nya)?|dari|menjadi)\b",
    re.IGNORECASE,
)
"""Words of what is no cell of the same column."""
_PART = re.compile(
    r"\b(?:terutama|terbanyak|terbesar|termasuk|di\s?antaranya|tertinggi)(?:\s+(?:pada|di|dari|adalah|yaitu|oleh))*\s+"
    r"(?P<name>[^#,;()]{3,60}?)\s*\(?\s*(?:Rp)?$",
    re.IGNORECASE,
)
_TELLING = 3
"""Digits of a total that tells its column."""
_MOST_APART = 6
"""So many figures may stand between two that are told alike."""


def parallel_cells(s: Surroundings) -> Iterator[Derivation]:
    """The cell of the row that stands before the figure, in the one column in which the figures before it stand."""
    if s.kind == "points" or not s.one.number or CHANGED.search(s.one.before) or LEFT.search(s.one.before):
        return
    if _OTHER.search(_own_words(s.one.before)):
        return
    found: dict[object, Derivation] = {}
    for table in s.tables:
        row = _row(table, s.one.before)
        if row is None or row == table.total:
            continue
        cells = {c: cell.figure for c in table.columns if (cell := _cell(s, table, row, c)) is not None}
        for column, of_total in _columns(s, table, row):
            derived = _derived(s, table, row, column, of_total=of_total)
            if derived is not None and column in cells:
                # A figure that another cell of the row prints is that one.
                if any(_prints(cell, s.one.figure) for c, cell in cells.items() if c != column):
                    return
                found[cells[column].value] = derived
    if len(found) == 1:
        yield from found.values()


def _own_words(before: str) -> str:
    """The words before a figure that do not belong to the one before it."""
    return re.split(r"[,;:]\s|\s(?:dan|serta|sedangkan|sementara)\s", before)[-1]


def _row(table: NamedTable, text: str) -> int | None:
    said = tokens(text)
    row = table.rows.named(said)
    row = table.rows.begun(said) if row is None else row
    return table.rows.partly_named(said) if row is None else row


def _columns(s: Surroundings, table: NamedTable, row: int) -> set[tuple[int, bool]]:
    """The columns in which the nearest figure like it that is told of another row stands, or of whose total it is."""
    for other in reversed(s.spoken[max(0, s.one.number - _MOST_APART) : s.one.number]):
        if kind_of(other) != s.kind or other.figure.decimals != s.one.figure.decimals or other.figure.value is None:
            continue
        if s.one.counted and other.counted and s.one.counted != other.counted:
            continue
        if CHANGED.search(other.before):
            return set()
        first = _row(table, other.before)
        if first is None and table.total is not None and _stands_right_before(table, row, s.one.before):
            # `569 NIE dicabut, terutama kosmetika (386 NIE)`
            first = table.total if other.digits >= _TELLING else None
        if first is None or first == row:
            return set()
        columns = [c for c in table.columns if _alike(s, table, other, c)]
        cells = {c: cell.figure for c in columns if (cell := _cell(s, table, first, c)) is not None}
        printed = {(c, False) for c, cell in cells.items() if _prints(cell, other.figure)}
        if printed or s.kind != "share":
            return printed
        total = table.held.cells(table.total) if table.total is not None else {}
        rest = [c for c in table.columns if c not in table.shares and c in total]
        return {
            (c, True)
            for c in rest
            if (part := table.held.cells(first).get(c)) is not None and _is(other.figure, part, total[c])
        }
    return set()


def _stands_right_before(table: NamedTable, row: int, before: str) -> bool:
    """Whether the name of a row is all that stands between a word for a part of what was told and the figure."""
    found = _PART.search(before)
    return found is not None and tokens(found["name"]) in table.rows.names[row]


def _alike(s: Surroundings, table: NamedTable, other: Spoken, column: int) -> bool:
    """Whether no words of the figure alone are those of another column."""
    own = frozenset(tokens(f"{s.one.before} {s.one.right}")) - frozenset(tokens(f"{other.before} {other.right}"))
    others = frozenset().union(*(table.columns[c] for c in table.columns if c != column))
    return not own & (others - table.columns[column] - table.caption)


def _cell(s: Surroundings, table: NamedTable, row: int, column: int) -> NamedCell | None:
    if (column in table.shares) != (s.kind == "share"):
        return None
    return table.cell(row, column, frozenset(), by_row=True, rupiah=s.kind == "amount")


def _derived(s: Surroundings, table: NamedTable, row: int, column: int, *, of_total: bool) -> Derivation | None:
    if not of_total:
        cell = _cell(s, table, row, column)
        return Derivation("crossref", (("tabel", cell.figure),), WORDED) if cell is not None else None
    assert table.total is not None
    part, whole = (table.held.cells(r).get(column) for r in (row, table.total))
    return share(part, whole, WORDED) if part is not None and whole is not None and whole.value else None


def _prints(cell: PrintedFigure, figure: PrintedFigure) -> bool:
    """Whether a figure is a cell, as it is or rounded."""
    if cell.value is None or figure.value is None or figure.decimals > cell.decimals:
        return cell.value == figure.value
    return abs(Fraction(cell.value) - Fraction(figure.value)) * 2 <= Fraction(10) ** -figure.decimals * (
        figure.decimals < cell.decimals
    )


def _is(of: PrintedFigure, part: PrintedFigure, whole: PrintedFigure) -> bool:
    if of.value is None or part.value is None or not whole.value or of.decimals < 1:
        return False
    return abs(Fraction(part.value) / Fraction(whole.value) * 100 - Fraction(of.value)) * 2 <= Fraction(
        1, 10**of.decimals
    )
