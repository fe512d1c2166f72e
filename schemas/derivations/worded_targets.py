"""How far something is from its target, where the words name a row of a table that prints target and result."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from schemas.derivation import WORDED, Derivation, change, share
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import Surroundings, kind_of
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.target_ends import target_ends
from schemas.wording.word_stems import tokens

_TARGET = re.compile(r"\btarget\b", re.IGNORECASE)
_RESULT = re.compile(r"\brealisasi\b", re.IGNORECASE)
_SHORT = re.compile(r"\b(?:masih\s+)?(?:kurang|kekurangan)\s+(?:(?:sebanyak|sebesar)\s+)?(?:Rp)?$", re.IGNORECASE)
_BEYOND = re.compile(
    r"^\s*(?:[a-z]+\s+)?(?:(?:persen\s+)?poin\s+)?(?:di\s+atas|di\s+bawah|melampaui|lebih\s+\w+\s+(?:dari(?:pada)?))\s+"
    r"target(?:nya)?\b(?P<rest>[^#,;.]{0,30})",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:renstra|triwulan|semester|jangka|akhir|(?:19|20)\d\d|nasional|provinsi|bulan)\b", re.IGNORECASE
)
"""Words for another target than the year's."""
_MORE = re.compile(r"\b(?:dibanding\w*|daripada|dari)\b", re.IGNORECASE)
_OF_TARGET = re.compile(r"^\W*dari\s+target(?:nya)?\b(?!\s+(?:renstra|triwulan|semester|akhir|jangka|nasional))", re.I)
_BY = re.compile(
    r"^[^#.]{0,25}?\b(?:terlampaui|dilampaui|terlewati|dilewati|dengan\s+selisih|dengan\s+kelebihan|dengan\s+kekurangan|"
    r"kekurangannya|kelebihannya|selisihnya)(?:\s+(?:sebesar|sebanyak|hanya|adalah|mencapai))*\s*$",
    re.IGNORECASE,
)
_STATED = re.compile(r"\btarget\b[^#,;.]{0,40}$", re.IGNORECASE)
_REACHED = re.compile(r"\b(?:realisasi|hasil|mencapai|tercapai|terealisasi)\b[^#,;]{0,25}$", re.IGNORECASE)
_ENDS = 2


def distances(s: Surroundings, *, targeted: bool) -> Iterator[Derivation]:
    """The difference of target and result of the row that is named; `targeted`: targets are told of before."""
    if s.kind == "share":
        return
    beyond = _BEYOND.match(s.one.after)
    short = _SHORT.search(s.one.before) and not _MORE.search(s.one.right)
    told = targeted or _TARGET.search(s.one.read.sentence.text) is not None
    if not (beyond and not _OTHER.search(beyond["rest"])) and not (short and told):
        return
    found: dict[object, Derivation] = {}
    for table in s.every:
        ends = target_ends(table)
        row = _row(s, table, ends[1]) if ends is not None else None
        if ends is None or row is None:
            continue
        cells = [table.cell(row, c, frozenset(), by_row=True, rupiah=s.kind == "amount") for c in ends]
        figures = [_exact(cell.figure, s.one.figure) for cell in cells if cell is not None]
        if len(figures) == len(ends) and max(f.decimals for f in figures) == max(s.one.figure.decimals, 0):
            found[figures[0].value, figures[1].value] = change("difference", figures[1], figures[0], WORDED)
    if len(found) == 1:
        yield from found.values()


def from_stated(s: Surroundings) -> Iterator[Derivation]:
    """How far the result, of the sentence itself or else of the row it names, is from the target right before."""
    at = s.one.number
    if s.kind == "share" or not at or not _BY.match(s.one.before) or not _STATED.search(s.spoken[at - 1].before):
        return
    target = s.spoken[at - 1]
    result = s.spoken[at - 2] if at > 1 and _REACHED.search(s.spoken[at - 2].before) else None
    if result is not None and kind_of(result) == kind_of(target) and result.figure.decimals == target.figure.decimals:
        yield change("difference", result.told, target.told, WORDED)
        return
    found: dict[object, PrintedFigure] = {}
    for table in s.tables if not s.elsewhere else ():
        row, column = s.row_of(table), table.only_of_year(_RESULT, shares=s.kind != "count")
        cell = table.held.cells(row).get(column) if row not in (None, table.total) and column is not None else None
        if cell is not None and cell.value is not None and cell.decimals == s.one.figure.decimals:
            found.setdefault(cell.value, cell)
    if len(found) == 1 and target.figure.decimals <= s.one.figure.decimals:
        # A target is set and not measured: it is exact as it is printed.
        yield change("difference", next(iter(found.values())), replace(target.figure, exact=True), WORDED)


def achieved(s: Surroundings) -> Iterator[Derivation]:
    """What was reached of its target by the row that is named, or by the only one with the count before the share."""
    if s.kind != "share" or not _OF_TARGET.match(s.one.after) or s.changed:
        return
    found: dict[object, Derivation] = {}
    for table in s.every:
        ends = target_ends(table)
        row = _row(s, table, ends[1]) if ends is not None else None
        cells = [table.held.cells(row).get(column) for column in ends or ()] if row is not None else []
        if len(cells) == _ENDS and cells[0] is not None and cells[1] is not None and cells[0].value:
            found[cells[0].value, cells[1].value] = share(cells[1], cells[0], WORDED)
    if len(found) == 1:
        yield from found.values()


def _exact(figure: PrintedFigure, like: PrintedFigure) -> PrintedFigure:
    """A target in whole numbers is set, and exact, however many decimals the result has."""
    return replace(figure, exact=True) if figure.decimals < like.decimals else figure


def _row(s: Surroundings, table: NamedTable, result: int) -> int | None:
    """The row that the words before the figure name, else the only one with the result that stands right before it."""
    before = tokens(s.one.before if s.one.number else s.lead)
    row = table.rows.named(before)
    row = table.rows.begun(before) if row is None else row
    if row is not None and row != table.total:
        return row
    first = s.spoken[s.one.number - 1] if s.one.number else None
    kinds = (s.kind,) if s.kind != "share" else ("count", "amount", "score")
    if first is None or kind_of(first) not in kinds or first.figure.value is None:
        return None
    rows = [
        r
        for r in table.held.view.body
        if (cell := table.held.cells(r).get(result)) and cell.value == first.figure.value
    ]
    return rows[0] if len(rows) == 1 and first.digits >= _ENDS else None
