"""Sums of the months or quarters of a half-year, or of the months of a quarter, that words name, down a column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from schemas.derivation import WORDED, Derivation, added
from schemas.figures.parts_of_years import Part, part_of_year
from schemas.mentions.figure_surroundings import CHANGE, Surroundings
from schemas.mentions.named_cells import NamedCell, NamedTable
from schemas.wording.word_stems import stem, tokens

_HALF = re.compile(r"\bsemester\s+(?P<which>II|I|1|2|pertama|kedua)\b", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?:triwulan|tw)\.?\s+(?P<which>IV|I{1,3}|[1-4])\b", re.IGNORECASE)
_FIRST = frozenset(["i", "1", "pertama"])
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_PARTS = {"bulan": 12, "triwulan": 4}
_MEAN = re.compile(r"\brata\s?-?\s?rata\b", re.IGNORECASE)


def half_years(s: Surroundings) -> Iterator[Derivation]:
    """The sum of the cells of the only half-year or quarter that the words before a figure name, in one column."""
    named = _named(s.one.before) or _named(s.lead)
    if s.kind not in ("count", "amount") or len(named) != 1 or CHANGE.search(s.one.before) or _MEAN.search(s.lead):
        return
    first, last = named[0]
    if first > 0 and re.search(r"\b(?:sampai|hingga|s\.?\s?d\.?|kumulatif)\b", s.lead, re.IGNORECASE):
        return
    for table in s.tables:
        rows = _rows(table, first, last)
        chosen = _columns(s, table, rows)
        cells = [[cell for cell in held if cell.column in chosen] for held in (_cells(s, table, row) for row in rows)]
        if rows and len(chosen) == 1 and all(len(held) == 1 for held in cells):
            yield added([held[0].figure for held in cells], WORDED)


def _named(text: str) -> list[tuple[Fraction, Fraction]]:
    """The half-years and quarters that words name, each as the parts of the year where it begins and ends."""
    halves = [1 if which.lower() in _FIRST else 2 for which in _HALF.findall(text)]
    quarters = [_QUARTERS[which.lower()] for which in _QUARTER.findall(text)]
    spans = [(number, 2) for number in halves] + [(number, 4) for number in quarters]
    return [(Fraction(number - 1, all_of), Fraction(number, all_of)) for number, all_of in spans]


def _rows(table: NamedTable, first: Fraction, last: Fraction) -> list[int]:
    """The rows between two parts of the year, several, where a table has one row for each month or quarter so far."""
    found: dict[int, int] = {}
    view, kinds = table.held.view, set[Part]()
    for row in view.body:
        for column in range(min(2, len(view.headers))):
            part = part_of_year(view.text(row, column))
            if part is not None:
                if part[1] in found:
                    return []
                found[part[1]] = row
                kinds.add(part[0])
    if len(kinds) != 1 or sorted(found) != list(range(1, len(found) + 1)):
        return []
    every = _PARTS[kinds.pop()]
    if last * every > len(found):
        return []
    rows = [row for number, row in sorted(found.items()) if first * every < number <= last * every]
    return rows if len(rows) > 1 else []


def _cells(s: Surroundings, table: NamedTable, row: int) -> list[NamedCell]:
    words = frozenset(tokens(f"{s.one.before} {s.one.right} {s.one.after[:30]}"))
    years = s.years or frozenset(filter(None, [table.held.view.report_year]))
    found = [
        table.cell(row, c, words, by_row=True, rupiah=s.kind == "amount", counted=s.counted)
        for c in table.columns
        if table.of_years(c, years)
    ]
    return s.fitting([cell for cell in found if cell is not None])


def _columns(s: Surroundings, table: NamedTable, rows: list[int]) -> set[int]:
    """The one column that the words name: by what is counted, by its header, else the one that counts all."""
    cells = _cells(s, table, rows[0]) if rows else []
    cells = [c for c in cells if s.kind != "count" or table.counts(c.column, s.counted)]
    lead = frozenset(tokens(s.lead))
    telling = {c.column: frozenset(w for w in table.columns[c.column] if not w.isdigit()) for c in cells}
    if s.kind == "amount":
        others = {stem(one.counted) for one in s.spoken if one.counted}
        telling = {c: words for c, words in telling.items() if not words or not words <= others}
    for chosen in (
        {c for c in telling if s.counted and telling[c] == {s.counted}},
        {c for c in telling if telling[c] and telling[c] <= lead},
        {c for c in telling if not telling[c] and (not s.counted or s.counted in table.known_words)},
    ):
        if chosen:
            return chosen
    return set()
