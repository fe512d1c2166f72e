"""Series over years that tables print, as words name them: a row over columns of years, a column over rows of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.figures.figure import PrintedFigure
from schemas.figures.money_scale import in_rupiah, power_of
from schemas.mentions.named_cells import NamedTable
from schemas.wording.word_stems import stem, telling, tokens

_TARGET = stem("target")
_RESULT = frozenset(tokens("realisasi hasil nilai"))
_MEAN = frozenset(tokens("rata rata"))
_MEASURES = frozenset(tokens("capaian pertumbuhan perubahan kenaikan selisih porsi proporsi"))
"""What is taken of results: a series of it is meant only where it is said."""


@dataclass(frozen=True, slots=True)
class YearSeries:
    """Figures by year; `share` says whether they are percentages, `words` what row, header and caption say of them.

    `named` says whether row or column is named, and is not the total of what the caption names.
    """

    cells: Mapping[int, PrintedFigure]
    share: bool
    words: frozenset[str]
    named: bool


def year_series(
    table: NamedTable, texts: Sequence[tuple[str, ...]], said: Collection[str], *, rupiah: bool
) -> Iterator[YearSeries]:
    """The series of a table that words name: `texts` name a row, the nearest first, `said` are all that are said.

    A target is meant only where it is said, else the result beside it.
    """
    if not (table.year_columns or table.year_rows):
        return
    about = telling(table.held.table.caption)
    if _TARGET in about and _TARGET not in said and not _RESULT & frozenset(tokens(table.held.table.caption)):
        return
    if about & _MEASURES <= frozenset(said):
        yield from _over_columns(table, texts, frozenset(said), rupiah=rupiah)
    yield from _over_rows(table, frozenset(said), rupiah=rupiah)


def _over_columns(
    table: NamedTable, texts: Sequence[tuple[str, ...]], said: frozenset[str], *, rupiah: bool
) -> Iterator[YearSeries]:
    groups = table.year_columns
    row = next((row for text in texts if (row := table.rows.named(text)) is not None), None) if groups else None
    if row is None and groups and table.total is not None and _head(table) & said:
        label = frozenset(tokens(table.held.view.label(table.total)))
        row = table.total if (label <= said if label >= _MEAN else not said >= _MEAN) else None
    if row is None:
        return
    names = frozenset(word for name in table.rows.names.get(row, ()) for word in name)
    chosen = {words: columns for words, columns in groups.items() if words and words <= said}
    plain = {words: columns for words, columns in groups.items() if words <= _RESULT}
    for words, columns in (chosen or (plain if len(plain) == 1 else {})).items():
        found = {year: _figure(table, row, column, rupiah=rupiah) for year, column in columns.items()}
        cells = {year: figure for year, figure in found.items() if figure is not None}
        share = any(c in table.shares for c in columns.values()) or "%" in table.held.view.label(row)
        yield YearSeries(cells, share, names | words | table.known_words, row != table.total)


def _over_rows(table: NamedTable, said: frozenset[str], *, rupiah: bool) -> Iterator[YearSeries]:
    rows = table.year_rows
    if not rows:
        return
    named = [c for c in table.columns if table.columns[c] and table.columns[c] <= said]
    if not named and _head(table) & said:
        named = [c for c in table.columns if not table.columns[c] and c not in table.shares]
    best = {
        share: max((len(table.columns[c]) for c in named if (c in table.shares) == share), default=0)
        for share in (True, False)
    }
    for column in (c for c in named if len(table.columns[c]) == best[c in table.shares]):
        found = {year: _figure(table, row, column, rupiah=rupiah) for year, row in rows.items()}
        cells = {year: figure for year, figure in found.items() if figure is not None and figure.value != year}
        words = table.columns[column]
        yield YearSeries(cells, column in table.shares, words | table.known_words, bool(words))


def _head(table: NamedTable) -> frozenset[str]:
    """The stem of the first telling word of a caption: of what the table counts."""
    caption = re.sub(r"^\W*tabel\s+[\d.]+\W*", "", table.held.table.caption, flags=re.IGNORECASE)
    kept = telling(caption)
    return frozenset([word for word in tokens(caption) if word in kept and not word.isdigit()][:1])


def _figure(table: NamedTable, row: int, column: int, *, rupiah: bool) -> PrintedFigure | None:
    cell = table.cell(row, column, frozenset(), by_row=True, rupiah=rupiah)
    if cell is None:
        return None
    if not rupiah or column in table.shares or table.powers[column]:
        return cell.figure
    return in_rupiah(cell.figure, power_of(table.held.table, table.held.view.label(row), ()))
