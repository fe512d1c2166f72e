"""Means per thing, of a total that the sentence names by the number of things that tables count, and distances from

a limit that the sentence names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from schemas.derivation import WORDED, Derivation, change, quotient
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import Surroundings
from schemas.mentions.year_series import year_series
from schemas.wording.word_stems import stem

_PER = re.compile(r"^\s*(?:\w+\s+){0,2}?(?:per|setiap|tiap|untuk\s+setiap)\s+(?P<what>[a-z]+)", re.IGNORECASE)
_MEAN = re.compile(r"\brata\s?-?\s?rata\s+(?:(?:sebesar|sebanyak|adalah|mencapai)\s+)*$", re.IGNORECASE)
_BEYOND = re.compile(
    r"^\s*(?:persen\s+)?poin\s+(?:persentase\s+)?(?:di\s+atas|di\s+bawah|lebih\s+(?:tinggi|rendah)\s+(?:dari|daripada))\s+"
    r"(?:batas|target|standar|ambang|ketentuan|syarat|nilai)\b[^#,;.]{0,40}$",
    re.IGNORECASE,
)
_TIMES = frozenset(["tahun", "bulan", "triwulan", "semester", "hari", "minggu"])


def means_and_limits(s: Surroundings) -> Iterator[Derivation]:
    """What a figure is as a mean per thing or as what lies between a cell and a limit."""
    if s.kind == "score" and _MEAN.search(s.one.before):
        yield from _per_thing(s)
    if s.kind in ("points", "score") and _BEYOND.match(s.one.after) and s.one.number + 1 < len(s.spoken):
        yield from _from_limit(s)


def _per_thing(s: Surroundings) -> Iterator[Derivation]:
    found = _PER.match(s.one.after)
    totals = [o for o in s.spoken[: s.one.number] if s.counted and stem(o.counted) == s.counted]
    totals = [o for o in totals if o.figure.value is not None and not re.search(r"\(\s*$", o.before)]
    if found is None or found["what"].lower() in _TIMES or len(totals) != 1:
        return
    total = totals[0].read.figure(totals[0].number, exact=True)
    counts: dict[object, PrintedFigure] = {}
    thing = stem(found["what"].lower())
    for table in s.every:
        for column, words in table.columns.items() if table.total is not None else ():
            if words == {thing} and column not in table.shares and table.of_report_year(column):
                assert table.total is not None
                cell = table.cell(table.total, column, frozenset(), by_row=False, rupiah=False)
                if cell is not None and cell.figure.decimals == 0:
                    counts.setdefault(cell.figure.value, cell.figure)
        for held in year_series(table, [(thing,)], {thing}, rupiah=False):
            figure = held.cells.get(table.held.view.report_year or 0)
            if figure is not None and held.named and figure.decimals == 0:
                counts.setdefault(figure.value, replace(figure, exact=True))
    if len(counts) == 1 and next(iter(counts)):
        yield quotient(total, next(iter(counts.values())), WORDED)


def _from_limit(s: Surroundings) -> Iterator[Derivation]:
    limit = s.spoken[s.one.number + 1]
    if limit.figure.value is None:
        return
    # A limit is set and not measured: it is exact as it is printed.
    exact = replace(limit.figure, exact=True)
    for table in s.tables if not s.elsewhere else ():
        cells = [c for c in s.cells[table.id] if c.by_row and c.share == (limit.figure.unit == "%")]
        cells = [c for c in cells if c.figure.decimals == s.one.figure.decimals]
        cells = [c for c in cells if c.whole_header] or cells
        if len(cells) == 1:
            yield change("difference", cells[0].figure, exact, WORDED)
