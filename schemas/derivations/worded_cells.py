"""Differences of cells, and cells of differences, that a wording names: stocks that fell, what a need lacks, and what a

mean or a rate rose from the one that the sentence states.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import CERTAIN, WORDED, Derivation, added, change, quotient, unsigned
from schemas.derivations.small_counts import small_counts
from schemas.mentions.figure_surroundings import PERSONS, Surroundings
from schemas.mentions.named_cells import NamedCell, NamedTable
from schemas.wording.word_stems import stem, telling, tokens

_STOCK = re.compile(r"\b(?P<what>\w+)\s+(?:berkurang|bertambah|turun|naik)\s+(?:sebanyak\s+)?$", re.IGNORECASE)
_DURING = re.compile(r"^\s*\w+\s+(?:selama|sepanjang)\s+(?:tahun|periode|triwulan|semester)\b", re.IGNORECASE)
_CAUSE = re.compile(r"(?<!antara lain )\b(?:karena|akibat|oleh|untuk)\b", re.IGNORECASE)
_OF_SOME = re.compile(r"^\s*\w+\s+(?:pada|di|dalam|untuk|bagi|tahun|jabatan|jenjang|bidang|fungsional)\b", re.I)
_SHORT = re.compile(
    r"\b(?:kebutuhan\b[^#.;]*,?\s*(?:masih\s+)?(?:terdapat\s+)?|^\W*)kekurangan\s+(?:sebanyak\s+)?$", re.I
)
_NEED, _GAP = stem("kebutuhan"), frozenset((stem("selisih"), stem("kekurangan")))
_ROSE = re.compile(r"\bsehingga\s+(?P<what>\w+(?:-\w+)?)\s+(?:tahun\s+\d{4}\s+)?(?:naik|turun)\s+$", re.IGNORECASE)

_LACKING = re.compile(r"\(\s*(?:masih\s+)?(?:kurang|kekurangan)\s+(?:sebanyak\s+)?$", re.IGNORECASE)
_TO_REACH = re.compile(r"\b(?:masih\s+harus|masih\s+perlu|kurang)\b[^#,;]*$", re.IGNORECASE)
_TARGET = re.compile(r"^\s*\w+\s+lagi\b[^#,;]*\btarget\s+$", re.IGNORECASE)
_LEFT = stem("sisa")
_AGAINST = re.compile(
    r"\b(?:perbandingan|rasio)\s+(?P<one>[^#,;]+?)\s+(?:terhadap|dengan)\s+(?P<other>[^#,;]+?)\s+(?:adalah|sebesar)\s+$",
    re.IGNORECASE,
)


def worded_cells(s: Surroundings) -> Iterator[Derivation]:
    """What a figure is by a wording that names a column, and not another row than the cells are of."""
    if s.kind == "count":
        yield from small_counts(s)
        yield from _stocks(s)
        yield from _shortage(s)
        yield from _to_target(s)
        yield from _lacking(s)
    if s.kind in ("points", "score"):
        yield from _rise(s)
    if s.kind == "score":
        yield from _against(s)


def _stocks(s: Surroundings) -> Iterator[Derivation]:
    """By how much a stock changed from its beginning to its end, where no cause is named that may be one of several."""
    found = _STOCK.search(s.one.before)
    if found is None or not _DURING.match(s.one.after) or _CAUSE.search(s.one.after):
        return
    for table in s.tables:
        ends = [_only(table, s.cells[table.id], found["what"], end) for end in ("awal", "akhir")]
        if None not in ends:
            start, end = (cell.figure for cell in ends if cell is not None)
            yield change("difference", end, start, WORDED)


def _only(table: NamedTable, cells: Sequence[NamedCell], what: str, end: str) -> NamedCell | None:
    header = frozenset(tokens(f"{what} {end}"))
    fitting = [c for c in cells if frozenset(tokens(table.held.header(c.column).text)) == header]
    return fitting[0] if len(fitting) == 1 else None


def _shortage(s: Surroundings) -> Iterator[Derivation]:
    """What is lacking to all that is needed: of the total, or of the rows that lack something together."""
    if not _SHORT.search(s.one.before) or _OF_SOME.match(s.one.after):
        return
    found = []
    for table in s.every:
        need = [c for c, words in table.units.items() if _NEED in words]
        gaps = [c for c, words in table.units.items() if words & _GAP and c not in table.shares]
        known = s.counted in PERSONS or s.counted in table.known_words
        if table.total is not None and len(need) == len(gaps) == 1 and known:
            found.append((table, gaps[0]))
    if len(found) != 1:
        return
    table, column = found[0]
    assert table.total is not None
    total = table.held.cells(table.total).get(column)
    if total is None or table.rows.named(s.texts[-1]) is not None:
        return
    yield Derivation("crossref", (("tabel", unsigned(total)),), CERTAIN)
    cells = [table.held.cells(row).get(column) for row in table.held.view.body if row != table.total]
    short = [cell for cell in cells if cell is not None and cell.value is not None and cell.value < 0]
    if short:
        yield added([unsigned(cell) for cell in short], CERTAIN)


def _rise(s: Surroundings) -> Iterator[Derivation]:
    """By how much the mean or rate of a column's total differs from the one right before it in the sentence."""
    found = _ROSE.search(s.one.before)
    if found is None or s.one.number == 0:
        return
    said, other = telling(found["what"].replace("-", " ")), s.spoken[s.one.number - 1].figure
    if not said or (other.unit == "%") != (s.kind == "points") or other.decimals != s.one.figure.decimals:
        return
    for table in s.tables:
        cells = [
            c
            for c in s.cells[table.id]
            if not c.by_row and said <= table.columns[c.column] and c.figure.decimals == other.decimals
        ]
        if len(cells) == 1:
            yield change("difference", cells[0].figure, other, WORDED)


def _lacking(s: Surroundings) -> Iterator[Derivation]:
    """What the named row lacks, in brackets behind its name, in the only column of what lies above or below."""
    if not _LACKING.search(s.one.before):
        return
    found = []
    for table in s.tables:
        row = table.rows.named(s.said) if not s.counted or s.counted in table.known_words else None
        gaps = [c for c, words in table.units.items() if words & _GAP and c not in table.shares]
        cell = table.held.cells(row).get(gaps[0]) if row is not None and len(gaps) == 1 else None
        if cell is not None and cell.value is not None and cell.value < 0:
            found.append(cell)
    if len(found) == 1:
        yield Derivation("crossref", (("tabel", unsigned(found[0])),), WORDED)


def _to_target(s: Surroundings) -> Iterator[Derivation]:
    """What is left to reach a target, in the only row that prints the target that the sentence names behind it."""
    if not (_TO_REACH.search(s.one.before) and _TARGET.match(s.one.after)):
        return
    target = s.spoken[s.one.number + 1].figure.value
    found = []
    for table in s.tables:
        targets = [c for c, words in table.units.items() if stem("target") in words and c not in table.shares]
        left = [c for c, words in table.units.items() if _LEFT in words and c not in table.shares]
        for row in table.held.view.body:
            cells = table.held.cells(row)
            hit = any((cell := cells.get(column)) is not None and cell.value == target for column in targets)
            if hit and len(left) == 1 and left[0] in cells:
                found.append(cells[left[0]])
    if len(found) == 1:
        yield Derivation("crossref", (("tabel", found[0]),), WORDED)


def _against(s: Surroundings) -> Iterator[Derivation]:
    """How many of one column's total come to one of another's: `perbandingan A terhadap B adalah 2 : 1`."""
    found, behind = _AGAINST.search(s.one.before), s.one.number + 1
    if found is None or s.one.after.strip() != ":" or behind == len(s.spoken) or s.spoken[behind].figure.value != 1:
        return
    for table in s.tables if len(s.tables) == 1 else ():
        total = table.held.cells(table.total) if table.total is not None else {}
        sides = []
        for text in (found["one"], found["other"]):
            words = frozenset(tokens(text)) - table.caption
            sides.append([total[c] for c in table.columns if words and table.units[c] == words and c in total])
        if all(len(side) == 1 and side[0].value for side in sides):
            yield quotient(sides[0][0], sides[1][0], WORDED)
