"""Means per thing, of a total that the sentence names by the number of things that tables count, and distances from

a limit that the sentence names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from schemas.derivation import WORDED, Derivation, change, mean_of, quotient
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import Surroundings
from schemas.mentions.year_series import year_series
from schemas.wording.word_stems import stem, tokens

_PER = re.compile(r"^\s*(?:\w+\s+){0,2}?(?:per|setiap|tiap|untuk\s+setiap)\s+(?P<what>[a-z]+)", re.IGNORECASE)
_MEAN = re.compile(r"\brata\s?-?\s?rata\s+(?:(?:sebesar|sebanyak|adalah|mencapai)\s+)*$", re.IGNORECASE)
_MEANS = re.compile(r"\b(?:artinya|berarti|setara(?:\s+dengan)?|atau|yakni|yaitu)\s+$", re.IGNORECASE)
_SAID = re.compile(r"\b(?:rata\s?-?\s?rata(?:nya)?|rerata)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:setiap|tiap|per)\s+(?P<what>[a-z]+)", re.IGNORECASE)
_SOME = re.compile(r"\b(?:hanya|selain|kecuali|di\s+luar|terbesar|tertinggi|terendah|lainnya|masing)\b", re.IGNORECASE)
_UNITS = {"kilogram": "kg", "kg": "kg", "ton": "ton", "liter": "liter", "gram": "gram"}
_FEWEST = 3
_BEYOND = re.compile(
    r"^\s*(?:persen\s+)?poin\s+(?:persentase\s+)?(?:di\s+atas|di\s+bawah|lebih\s+(?:tinggi|rendah)\s+(?:dari|daripada))\s+"
    r"(?:batas|target|standar|ambang|ketentuan|syarat|nilai)\b[^#,;.]{0,40}$",
    re.IGNORECASE,
)
_TIMES = frozenset(["tahun", "bulan", "triwulan", "semester", "hari", "minggu"])


def means_and_limits(s: Surroundings) -> Iterator[Derivation]:
    """What a figure is as a mean per thing or as what lies between a cell and a limit."""
    if s.kind in ("score", "count") and (_MEAN.search(s.one.before) or _MEANS.search(s.one.before)):
        yield from _per_thing(s)
    if s.kind != "share" and _SAID.search(s.lead):
        yield from _of_rows(s)
    if s.kind == "amount" and _SAID.search(s.lead):
        yield from _per_unit(s)
    if s.kind in ("points", "score") and _BEYOND.match(s.one.after) and s.one.number + 1 < len(s.spoken):
        yield from _from_limit(s)


def _per_thing(s: Surroundings) -> Iterator[Derivation]:
    found = _PER.match(s.one.after)
    totals = [o for o in s.spoken[: s.one.number] if s.counted and stem(o.counted) == s.counted]
    totals = [o for o in totals if o.figure.value is not None and not re.search(r"\(\s*$", o.before)]
    totals = [o for o in totals if not _PER.match(o.after)]
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
    # `53 fasilitator ... 1.113 kunjungan, artinya 21 kunjungan per fasilitator`
    told = [o.told for o in s.spoken[: s.one.number] if stem(o.counted) == thing]
    told += [near.figure for near in s.near if near.counted == thing and near.apart == 1]
    for figure in told:
        if figure.decimals == 0:
            counts.setdefault(figure.value, replace(figure, exact=True))
    if len(counts) == 1 and next(iter(counts)):
        yield quotient(total, next(iter(counts.values())), WORDED)


def _of_rows(s: Surroundings) -> Iterator[Derivation]:
    """The mean of all rows in the one column that is named, where words say that each row is one such thing."""
    each = _EACH.search(s.lead)
    if each is None or each["what"].lower() in _TIMES or s.elsewhere or s.lead.count("#") > 1 or _SOME.search(s.lead):
        return
    found: dict[object, Derivation] = {}
    words = frozenset(tokens(s.one.before))
    for table in s.tables:
        rows = [row for row in table.held.items if row != table.total]
        kinds = frozenset(tokens(table.held.table.caption)) | table.held_about | table.caption
        if stem(each["what"].lower()) not in kinds or len(rows) < _FEWEST or s.row_of(table) not in (None, table.total):
            continue
        columns = [c for c in table.columns if c not in table.shares and table.of_report_year(c)]
        counting = [c for c in columns if s.counted and s.counted in table.units[c]]
        said = [c for c in columns if table.columns[c] and table.columns[c] <= words - _others(s)]
        chosen = counting or said
        cells = [
            table.cell(row, c, frozenset(), by_row=True, rupiah=s.kind == "amount") for c in chosen[:1] for row in rows
        ]
        figures = [cell.figure for cell in cells if cell is not None]
        if len(chosen) == 1 and len(figures) == len(rows):
            found[chosen[0], table.id] = mean_of(figures, WORDED)
    if len(found) == 1:
        yield from found.values()


def _others(s: Surroundings) -> frozenset[str]:
    """What the other figures of the sentence count."""
    return frozenset(stem(o.counted) for o in s.spoken if o.counted and o.number != s.one.number)


def _per_unit(s: Surroundings) -> Iterator[Derivation]:
    """The total of the only money column that is named by that of the only one in a unit: `Rp13.921 per kilogram`."""
    found = _PER.match(s.one.after)
    unit = _UNITS.get(found["what"].lower(), "") if found else ""
    words = frozenset(tokens(s.lead))
    values: dict[object, Derivation] = {}
    for table in s.tables if unit and not s.elsewhere else ():
        if table.total is None or s.row_of(table) not in (None, table.total):
            continue
        columns = [c for c in table.columns if table.of_report_year(c)]
        money = [c for c in columns if c in table.money and table.columns[c] and table.columns[c] <= words]
        sizes = [c for c in columns if table.held.view.printed_unit(c).lower() == unit]
        sizes = sizes or [c for c in columns if c not in table.money and unit in tokens(table.headers[c])]
        if len(money) == len(sizes) == 1:
            cells = [table.cell(table.total, c, frozenset(), by_row=False, rupiah=c in money) for c in (*money, *sizes)]
            figures = [cell.figure for cell in cells if cell is not None and cell.figure.value]
            if len(figures) == len(cells):
                values[figures[0].value, figures[1].value] = quotient(figures[0], figures[1], WORDED)
    if len(values) == 1:
        yield from values.values()


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
