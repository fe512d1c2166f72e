"""Cells of the row whose name stands right before a figure: `ditempati oleh Amerika Serikat dengan 3.968 NIE`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import LIKELY, Derivation
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import CHANGED, LEFT, Surroundings
from schemas.mentions.named_cells import NamedTable
from schemas.wording.word_stems import stem, tokens
from schemas.wording.words_around_counts import CONTRAST

_BESIDE = re.compile(
    r"(?P<name>[^#;:]{2,90}?)[\s(,]*(?:\b(?:dengan|sebanyak|sebesar|mencapai|yaitu|yakni|adalah|tercatat|hanya|nilai|jumlah|"
    r"capaian|skor|porsi|pangsa|berjumlah)\b[\s(,]*)*(?:Rp)?$",
    re.IGNORECASE,
)
"""What may stand between the name of a row and its figure."""
_CONTRAST = frozenset(stem(word) for word in CONTRAST)
_OF = re.compile(r"^\W*(?:dari|terhadap)\b", re.IGNORECASE)
_OF_ONE = re.compile(r"\b(?:[Dd]i|[Uu]ntuk|[Oo]leh)\s+(?:Kabupaten|Kota|Provinsi|Balai|Loka|Dinas|Unit)\b")
"""Words that name one place or unit, of which alone something is told."""
_PLANNED = re.compile(r"\b(?:target|rencana|pagu)\b", re.IGNORECASE)
_SHORT = 3
"""Signs of a word that names no row by itself."""


def rows_beside(s: Surroundings) -> Iterator[Derivation]:
    """The one cell of its kind that such a row prints for the year, under a header that counts what the figure does."""
    found = _BESIDE.search(s.one.before)
    if found is None or s.kind == "points" or CHANGED.search(s.one.before) or LEFT.search(s.one.before):
        return
    if (s.kind == "share" and _OF.match(s.one.after)) or s.weak & _CONTRAST or _OF_ONE.search(s.lead):
        return
    name = tokens(found["name"])
    cells: dict[object, PrintedFigure] = {}
    for table in s.tables if not s.elsewhere else ():
        if s.counted and s.counted not in table.known_words:
            continue
        row = _row(table, name)
        held = [cell for c in _columns(s, table) if (cell := _cell(s, table, row, c)) is not None] if row else []
        if len(held) == 1:
            cells.setdefault(held[0].value, held[0])
    if len(cells) == 1:
        yield Derivation("crossref", (("tabel", next(iter(cells.values()))),), LIKELY)


def _row(table: NamedTable, name: Sequence[str]) -> int | None:
    """The row with whose whole name the words end, or with a long word that its name alone has."""
    ends = {row for row, names in table.rows.names.items() for n in names if n and tuple(name[-len(n) :]) == n}
    ends -= {table.total}
    if not ends:
        ends = {*table.rows.all_owning(name[-1:])} if name and len(name[-1]) > _SHORT else set()
    return ends.pop() if len(ends) == 1 else None


def _columns(s: Surroundings, table: NamedTable) -> list[int]:
    """The columns that may be meant: of the year, of the kind and of what is counted; those that are said, if any."""
    years = s.years or frozenset(filter(None, [table.held.view.report_year]))
    share = s.kind == "share"
    columns = [c for c in table.columns if (c in table.shares) == share and table.of_years(c, years)]
    columns = [c for c in columns if not _PLANNED.search(table.headers[c]) and table.counts(c, s.counted)]
    if s.kind == "amount":
        columns = [c for c in columns if c in table.money or table.powers[c]]
    counting = [c for c in columns if s.counted and s.counted in table.units[c]]
    said = [c for c in columns if table.columns[c] and table.columns[c] <= frozenset(s.said)]
    return said if len(said) == 1 else counting or columns


def _cell(s: Surroundings, table: NamedTable, row: int | None, column: int) -> PrintedFigure | None:
    held = table.cell(row, column, frozenset(), by_row=True, rupiah=s.kind == "amount") if row is not None else None
    return held.figure if held is not None and held.figure.decimals >= s.one.figure.decimals else None
