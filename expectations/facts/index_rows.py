"""Values of abbreviated indices in rows that are called after them, and which of the text's are the report's own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from schemas.figures.figure import PrintedFigure
from schemas.names import identity
from schemas.published import Claim
from schemas.tables.labelled_tables import LabelledTable
from schemas.typed_report import TypedReport
from schemas.wording.headers import years_in

_ROW = re.compile(
    r"\W*(?i:(?:jumlah|total|rata\s?-?\s?rata|capaian)\W+)?(?i:(?:nilai|indeks|skor)\s+)?(?i:akhir\s+|total\s+)?"
    r"(?:[^()\d]{3,60}\()?(?P<short>[A-Z]{3,6})\)?(?:\s+(?i:konsolidasi|total|akhir|keseluruhan))?\W*",
)
_VALUE = re.compile(r"\b(?:realisasi|konversi|nilai\s+akhir|tertimbang)\b", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:selisih|perubahan|naik|kenaikan|peningkatan)\b", re.IGNORECASE)


def is_own(claim: Claim, report: TypedReport) -> bool:
    """Whether a value is of the report's own unit, year and part of the year."""
    owner = claim.texts["pemilik"]
    own = not owner or identity(re.sub(r"\s+[Tt]ahun(?:\s+[Aa]nggaran)?$", "", owner)) == identity(report.unit)
    return own and claim.year in (None, report.year) and claim.texts["periode"] in ("", report.period)


def index_cells(report: TypedReport, shorts: frozenset[str]) -> dict[str, list[PrintedFigure]]:
    """The values that rows called after an index print, one for each row: the only figure that may be it."""
    found: dict[str, list[PrintedFigure]] = defaultdict(list)
    for short, labelled, row in _rows_called(report, shorts):
        cells = {c: cell for c, cell in labelled.cells(row).items() if cell.decimals > 1 and cell.unit != "%"}
        headers = {c: labelled.header(c).text for c in cells}
        years = {c: {*years_in(header)} for c, header in headers.items()}
        if any(held - {report.year} for held in years.values()):
            cells = {c: cell for c, cell in cells.items() if years[c] == {report.year}}
        if len(cells) > 1:
            cells = {c: cell for c, cell in cells.items() if _VALUE.search(headers[c])}
        if len(cells) == 1:
            found[short] += cells.values()
    return found


def row_changes(report: TypedReport, shorts: frozenset[str]) -> Iterator[tuple[str, PrintedFigure]]:
    """The changes that rows called after an index print right behind the values of which they are the difference."""
    for short, labelled, row in _rows_called(report, shorts):
        cells = labelled.cells(row)
        for column, change in cells.items():
            earlier, later = (held.value if (held := cells.get(column - back)) else None for back in (2, 1))
            if earlier is None or later is None or not _CHANGE.search(labelled.header(column).text):
                continue
            if later - earlier == change.value:
                yield short, change


def _rows_called(report: TypedReport, shorts: frozenset[str]) -> Iterator[tuple[str, LabelledTable, int]]:
    """The rows that are called after one of some indices, with their tables."""
    for table in report.tables:
        if not any(short in cell.text for short in shorts for cell in table.cells):
            continue
        labelled = LabelledTable(table, report.year)
        for row in labelled.view.body:
            match = _ROW.fullmatch(labelled.view.label(row))
            if match is not None and match["short"] in shorts:
                yield match["short"], labelled, row
