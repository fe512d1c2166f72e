"""Means per month or quarter, of what a table prints for each of them: `rata-rata setiap bulan diambil 101 sampel`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from schemas.derivation import WORDED, Derivation, mean_of
from schemas.figures.figure import PrintedFigure
from schemas.figures.parts_of_years import Part, part_of_year
from schemas.mentions.figure_surroundings import Surroundings
from schemas.mentions.named_cells import NamedTable

_EACH = re.compile(r"\b(?:per|setiap|tiap|dalam\s+(?:satu|se))\s*(?P<part>bulan|triwulan)(?:nya)?\b", re.IGNORECASE)
_MEAN = re.compile(r"\b(?:rata\s?-?\s?rata(?:nya)?|rerata)\b", re.IGNORECASE)
_FEWEST = 3


def period_means(s: Surroundings) -> Iterator[Derivation]:
    """The mean of the months (quarters) of the row or the column that the words of a figure name."""
    around = f"{s.one.before} {s.one.after[:60]}"
    each = _EACH.search(around)
    if each is None or _MEAN.search(around) is None or s.kind == "share" or s.elsewhere:
        return
    part: Part = "bulan" if each["part"].lower() == "bulan" else "triwulan"
    for table in s.tables:
        for cells in (_in_row(s, table, part), _in_column(s, table, part)):
            if len(cells) >= _FEWEST:
                yield mean_of(cells, WORDED)


def _in_row(s: Surroundings, table: NamedTable, part: Part) -> Sequence[PrintedFigure]:
    """The cells of the named row, or of the total's, below the names of all parts that the table has columns for."""
    columns = {c: found for c in table.columns if (found := part_of_year(_leaf(table, c))) and found[0] == part}
    held = {cell.column: cell.figure for cell in s.cells[table.id]}
    return [held[c] for c in columns] if columns and set(columns) <= set(held) and _in_order(columns.values()) else ()


def _in_column(s: Surroundings, table: NamedTable, part: Part) -> Sequence[PrintedFigure]:
    """The cells beside the names of the parts, down the one column of which the words say all of the header."""
    rows = {row: found for row in table.held.view.body if (found := _row_part(table, row)) and found[0] == part}
    said = frozenset(s.said) | s.weak
    whole = [c for c, words in table.columns.items() if words and words <= said and c not in table.shares]
    if not rows or len(whole) != 1 or not _in_order(rows.values()):
        return ()
    held = [table.held.cells(row).get(whole[0]) for row in rows]
    return [figure for figure in held if figure is not None] if None not in held else ()


def _leaf(table: NamedTable, column: int) -> str:
    return table.held.header(column).text.rsplit(" / ", 1)[-1]


def _row_part(table: NamedTable, row: int) -> tuple[Part, int] | None:
    view = table.held.view
    texts = (view.text(row, column) for column in range(min(2, len(view.headers))))
    return next((found for text in texts if (found := part_of_year(text)) is not None), None)


def _in_order(parts: Iterable[tuple[Part, int]]) -> bool:
    """Whether the parts follow each other without a gap."""
    numbers = [number for _, number in parts]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))
