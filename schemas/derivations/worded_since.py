"""Changes from a figure that the sentence prints to the cell that a table prints for the report's year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.derivation import WORDED, Derivation, change, larger
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import FALL, RISE, Surroundings
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.word_stems import stem, tokens

_COMPARED = re.compile(r"\b(?:di|per)?banding(?:kan|an)?(?:\s+dengan)?(?:\s+[a-z]+){0,4}\s*(?:Rp)?$", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:tambahan|bertambah|naik|meningkat|kenaikan|peningkatan|berkurang|turun|menurun|penurunan|selisih)"
    r"(?:\s+(?:sebanyak|sebesar|sejumlah))*\s*(?:Rp)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"^\s*(?:persen\s+)?(?:[a-z]+\s+)?(?:di\s*banding\w*|dari|daripada)(?:\s+dengan)?\s+(?:capaian\s+|realisasi\s+|nilai\s+)?"
    r"tahun\s+(?:sebelumnya|lalu|(?:19|20)\d\d)\s*(?:\(|(?:yang\s+)?(?:sebesar|sebanyak|mencapai|adalah|yaitu|tercatat)\s+)+$",
    re.IGNORECASE,
)
_RESULT = re.compile(r"\b(?:realisasi|hasil|nilai|indeks|skor)\b", re.IGNORECASE)
_TELLING = 3
"""Digits of a figure that stands for what it counts."""


def since_then(s: Surroundings) -> Iterator[Derivation]:
    """What lies between a figure of an earlier year, as the sentence prints it, and this year's cell."""
    if s.kind == "share" or not _MORE.search(s.one.before):
        return
    behind = s.spoken[s.one.number + 1] if s.one.number + 1 < len(s.spoken) else None
    found: dict[object, Derivation] = {}
    if behind is not None and _SINCE.match(s.one.after):
        base = behind
        cells = [cell for table in s.every for cell in _named(s, table, base)]
    elif s.one.number and _COMPARED.search(s.spoken[s.one.number - 1].before):
        base = s.spoken[s.one.number - 1]
        cells = [cell for table in s.tables for cell in _of_same_row(s, table, base)]
    else:
        return
    before = base.told
    rose = RISE.search(s.one.before[-30:]) is not None
    fell = FALL.search(s.one.before[-30:]) is not None
    for cell in cells:
        if rose == fell or larger(cell, before) == rose:
            found[cell.value] = change("difference", cell, before, WORDED)
    if len(found) == 1:
        yield from found.values()


def _named(s: Surroundings, table: NamedTable, base: Spoken) -> Iterator[PrintedFigure]:
    """The year's result of the row that is named before the figure, with as many decimals as the earlier one."""
    said = tokens(s.lead)
    row = table.rows.named(said)
    row = table.rows.begun(said) if row is None else row
    results = [c for c in table.columns if _RESULT.search(table.headers[c]) and table.of_report_year(c)]
    if row is None or row == table.total or len(results) != 1:
        return
    cell = table.held.cells(row).get(results[0])
    if cell is not None and cell.value is not None and cell.decimals == base.figure.decimals == s.one.figure.decimals:
        yield cell


def _of_same_row(s: Surroundings, table: NamedTable, base: Spoken) -> Iterator[PrintedFigure]:
    """This year's cell of the total or of the named row, where that row prints the earlier figure for another year."""
    if base.digits < _TELLING or (s.counted and base.counted and stem(base.counted) != s.counted):
        return
    row = s.row_of(table)
    for at in {row, table.total} - {None}:
        assert at is not None
        for columns in table.year_columns.values():
            year = table.held.view.report_year
            now = columns.get(year) if year is not None else None
            cells = {
                c: table.cell(at, c, frozenset(), by_row=True, rupiah=s.kind == "amount") for c in columns.values()
            }
            values = [cell for c, cell in cells.items() if cell is not None and c != now]
            this = cells.get(now) if now is not None else None
            if this is not None and sum(cell.figure.value == base.figure.value for cell in values) == 1:
                yield this.figure
