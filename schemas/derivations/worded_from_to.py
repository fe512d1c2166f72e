"""Cells of two times of which a sentence says that one became the other: `sisa perkara turun dari 66 menjadi 52`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import WORDED, Derivation
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import CHANGED, Surroundings
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.named_rows import NEUTRAL_STEMS
from schemas.wording.headers import years_in
from schemas.wording.word_stems import telling, tokens
from schemas.wording.words_of_change import FALLS, RISES

_FROM_TO = re.compile(
    r"\bdari\s+(?:(?!dan\b|serta\b)[a-z]+\s+){0,6}?(?:Rp)?#(?P<early>\d+)(?!\d)%?(?:\s+[^#,;.]{1,50}?)?\s+(?:menjadi|ke)\s+"
    r"(?:(?!dan\b|serta\b)[a-z]+\s+){0,6}?(?:Rp)?#(?P<late>\d+)(?!\d)",
    re.IGNORECASE,
)
_CHANGED = NEUTRAL_STEMS | frozenset(tokens(f"{RISES} {FALLS}".replace("|", " "))) | frozenset(tokens("yang juga ini"))
_START, _END = frozenset(tokens("awal")), frozenset(tokens("akhir"))
_BEHIND = 40
"""So many signs behind the second figure may name its year."""
_LEAST = 2
"""Digits of a figure that stands in a cell by no chance, of the two that are told together."""


def from_to(s: Surroundings) -> Iterator[Derivation]:
    """The cell beside the one that the other figure of such a pair prints, of the row and the columns that are told."""
    if any(CHANGED.search(one.before) for one in s.spoken):
        # By how much is told too: the sentence itself says what the figures must be.
        return
    for match in _FROM_TO.finditer(s.one.read.masked):
        early, late = s.spoken[int(match["early"])], s.spoken[int(match["late"])]
        if s.one.number not in (early.number, late.number):
            continue
        other = late if s.one.number == early.number else early
        if other.digits < _LEAST or early.figure.decimals != late.figure.decimals:
            return
        said = telling(re.split(r"#\d+%?|[,;]\s", s.one.read.masked[: match.start()])[-1])
        behind = s.one.read.masked[match.end() :][:_BEHIND].split("#")[0]
        years = years_in(match.group().split("#")[0] + match.group().split("#")[1]), years_in(behind)
        found: dict[object, PrintedFigure] = {}
        for table in s.tables:
            if other.digits == _LEAST and said - table.known - _CHANGED - s.row_words(table):
                continue
            for before, after in _pairs(s, table, said, years):
                held, own = (after, before) if other is late else (before, after)
                if held.value == other.figure.value and held.decimals == other.figure.decimals == own.decimals:
                    found.setdefault(own.value, own)
        if len(found) == 1:
            yield Derivation("crossref", (("tabel", next(iter(found.values()))),), WORDED)


def _pairs(
    s: Surroundings, table: NamedTable, said: frozenset[str], years: tuple[Sequence[int], Sequence[int]]
) -> Iterator[tuple[PrintedFigure, PrintedFigure]]:
    """The cells of the year before and of the report's, or of those named, or of a beginning and an end, of a row."""
    year = years[1][0] if years[1] else table.held.view.report_year
    if year is None:
        return
    since = years[0][0] if years[0] else year - 1
    row = s.row_of(table)
    rows = [r for r in (row, table.total if row is None else None, table.year_rows.get(year)) if r is not None]
    columns = [(c.get(since), c.get(year)) for rest, c in table.year_columns.items() if not rest or rest & said]
    columns += [] if years[0] else _ends(table, said)
    for at in rows:
        for one, other in columns:
            yield from _both(s, table, (at, one), (at, other))
    before, now = table.year_rows.get(since), table.year_rows.get(year)
    for column, words in table.columns.items():
        if words & said or (not words and table.caption & said):
            yield from _both(s, table, (before, column), (now, column))


def _ends(table: NamedTable, said: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The columns whose headers differ in that one is of the beginning and one of the end."""
    starts = {c: words - _START for c, words in table.units.items() if words & _START}
    ends = {c: words - _END for c, words in table.units.items() if words & _END}
    yield from ((a, b) for a, one in starts.items() for b, other in ends.items() if one == other and one & said)


def _both(
    s: Surroundings, table: NamedTable, one: tuple[int | None, int | None], other: tuple[int | None, int | None]
) -> Iterator[tuple[PrintedFigure, PrintedFigure]]:
    cells = [
        table.cell(row, column, frozenset(), by_row=True, rupiah=s.kind == "amount")
        for row, column in (one, other)
        if row is not None and column is not None
    ]
    figures = [cell.figure for cell in cells if cell is not None]
    if len(figures) == 2:
        yield figures[0], figures[1]
