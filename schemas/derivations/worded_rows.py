"""Figures that a row of a table gives by what stands beside them: a count by its share, a share by its count, the share

of the next row, how much more one row has than another, how many times another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.derivation import WORDED, Derivation, change, quotient, share
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import DIGITS, Surroundings, kind_of
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.word_stems import stem, telling, tokens

_BESIDE = re.compile(r"^\s*(?:\w+\s*){0,2}(?:\(|,?\s*atau\s+(?:sebesar\s+|setara\s+)?)$", re.IGNORECASE)
_MORE = re.compile(
    r"\blebih\s+(?:banyak|tinggi|besar|sedikit|rendah|kecil)\s+(?:sebanyak\s+|sebesar\s+)?(?:Rp)?$", re.IGNORECASE
)
_THAN = re.compile(r"^\s*(?:\w+\s+)??(?:daripada|dibanding\w*|dari)\s+(?P<what>[^#,;.]{2,60})", re.IGNORECASE)
_TIMES = re.compile(r"\b(?:setara|sebesar|mencapai|adalah)\s+$", re.IGNORECASE)
_OF_TIMES = re.compile(r"^\s*kali\s+(?:lipat\s+)?(?:dari\s+)?(?P<what>[^#;.]{2,80})", re.IGNORECASE)
_OF = re.compile(r"^\s*\)?\s*(?:dari|terhadap)\b", re.IGNORECASE)
_FEWEST = 3


def of_rows(s: Surroundings) -> Iterator[Derivation]:
    """What a figure is by a row of the tables that its sentence may speak of."""
    yield from _by_its_share(s)
    yield from _by_its_count(s)
    yield from _next_share(s)
    yield from _more_than(s)
    yield from _times(s)


def _pair(s: Surroundings) -> tuple[Spoken, Spoken] | None:
    """A count and the share that stands right behind it, one of which is the figure itself."""
    at = s.one.number if s.kind == "count" else s.one.number - 1 if s.kind == "share" else -1
    if not 0 <= at < len(s.spoken) - 1:
        return None
    part, of = s.spoken[at], s.spoken[at + 1]
    if kind_of(part) != "count" or kind_of(of) != "share" or not _BESIDE.match(part.after):
        return None
    return (part, of) if part.figure.value is not None and of.digits >= _FEWEST and of.figure.decimals > 0 else None


def _by_its_share(s: Surroundings) -> Iterator[Derivation]:
    """The count of the row whose share stands beside a count, where no cell of the row prints that count."""
    pair = _pair(s)
    if s.kind != "count" or pair is None or pair[1].digits < DIGITS:
        return
    found: dict[object, PrintedFigure] = {}
    for table in s.tables:
        for row in _rows_with(table, pair[1].figure, shares=True):
            cells = table.held.cells(row)
            counts = {c: f for c, f in cells.items() if c not in table.shares and f.decimals <= 0}
            if any(f.value == s.one.figure.value for f in counts.values()):
                return
            shares = [c for c in cells if c in table.shares and cells[c].value == pair[1].figure.value]
            beside = [f for c, f in counts.items() if c + 1 in shares and _of_one_length(f, s.one.figure)]
            if s.counted in table.known_words or not s.counted:
                found |= {f.value: f for f in beside}
    for figure in found.values():
        yield Derivation("crossref", (("tabel", figure),), WORDED)


def _by_its_count(s: Surroundings) -> Iterator[Derivation]:
    """The share of the row that prints the count beside it, under a header that has what is counted."""
    pair = _pair(s)
    if s.kind != "share" or pair is None or pair[0].digits < _FEWEST or _OF.match(s.one.after):
        return
    counted = stem(pair[0].counted)
    for table in s.tables if not s.elsewhere else ():
        if counted not in table.known_words:
            continue
        for row in _rows_with(table, pair[0].figure, shares=False):
            if row != table.total:
                cells = table.held.cells(row)
                for column in table.shares & cells.keys():
                    part = cells.get(column - 1)
                    beside = part is not None and part.value == pair[0].figure.value
                    if beside and cells[column].decimals == s.one.figure.decimals:
                        yield Derivation("crossref", (("tabel", cells[column]),), WORDED)


def _rows_with(table: NamedTable, figure: PrintedFigure, *, shares: bool) -> list[int]:
    return [
        row
        for row in table.held.view.body
        if any(
            cell.value == figure.value and (column in table.shares) == shares
            for column, cell in table.held.cells(row).items()
        )
    ]


def _of_one_length(one: PrintedFigure, other: PrintedFigure) -> bool:
    return one.value is not None and other.value is not None and len(str(int(one.value))) == len(str(int(other.value)))


def _next_share(s: Surroundings) -> Iterator[Derivation]:
    """The share of another row of the column whose share stands before it: `pangan (33,33%), disusul obat (14,07%)`."""
    if s.kind != "share" or not s.one.before.rstrip().endswith("("):
        return
    earlier = next((o for o in reversed(s.spoken[: s.one.number]) if kind_of(o) == "share"), None)
    if earlier is None or earlier.number != s.one.number - 1 or earlier.figure.decimals != s.one.figure.decimals:
        return
    before = f"{s.spoken[earlier.number - 1].before} {earlier.before}" if earlier.number else earlier.before
    for table in s.tables if not s.elsewhere else ():
        row, other = table.rows.named(tokens(s.one.before)), table.rows.named(tokens(before))
        if row is None or other is None or row == other or table.total is None or table.total in (row, other):
            continue
        total = table.held.cells(table.total)
        for column, whole in total.items():
            cell, part = table.held.cells(row).get(column), table.held.cells(other).get(column)
            if column in table.shares or cell is None or part is None or not whole.value or part.value is None:
                continue
            held = abs(part.value / whole.value * 100 - (earlier.figure.value or 0)) * 2
            if held * 10**earlier.figure.decimals <= 1:
                yield share(cell, whole, WORDED)


def _more_than(s: Surroundings) -> Iterator[Derivation]:
    """How much more the row has whose figure stands before it than the one that is named behind it."""
    found = _THAN.match(s.one.after) if _MORE.search(s.one.before) and s.one.number else None
    if found is None:
        return
    first = s.spoken[s.one.number - 1]
    if kind_of(first) != s.kind and s.kind != "points":
        return
    for table in s.tables if not s.elsewhere else ():
        row, other = table.rows.named(tokens(first.around)), table.rows.named(tokens(found["what"]))
        if row is None or other is None or row == other:
            continue
        for column, cell in table.held.cells(row).items():
            than = table.held.cells(other).get(column)
            if cell.value == first.figure.value and than is not None and than.decimals == cell.decimals:
                yield change("difference", first.figure, than, WORDED)


def _times(s: Surroundings) -> Iterator[Derivation]:
    """How many times the cell of one row is that of another, in a column whose header both name."""
    found = _OF_TIMES.match(s.one.after) if s.kind == "score" and _TIMES.search(s.one.before) else None
    if found is None:
        return
    first, second = s.one.before, found["what"]
    for table in s.tables if not s.elsewhere else ():
        row, other = table.rows.named(tokens(first)), table.rows.named(tokens(second))
        if row is None or other is None or row == other:
            continue
        said = telling(first) & telling(second)
        values = set(tokens("nilai")) & set(tokens(first))
        for column in table.columns:
            cells = table.held.cells(row).get(column), table.held.cells(other).get(column)
            named = bool(table.columns[column]) and table.columns[column] <= said
            named = named or (bool(values & table.units[column]) and column not in table.shares)
            if named and cells[0] is not None and cells[1] is not None and cells[1].value:
                yield quotient(cells[0], cells[1], WORDED)
