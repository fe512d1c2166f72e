"""How a report as a whole writes decimals and groups thousands: for the columns that do not say so themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractors.content import Sentence, Table
from schemas.figures.column_evidence import OTHER_SIGN, ColumnEvidence, gather
from schemas.figures.number_grammar import find_figures, read_cell

_NUMBERED = re.compile(r"\b(?:tabel|gambar|grafik|diagram|lampiran|bab|bagian|butir|angka|versi|nomor|no)\.?\s*$", re.I)
"""What is numbered so: `Tabel 2.1` writes no decimals."""
_LEAST = 12
"""So many figures must show it."""
_SLIP = 20
"""A sign of which there is one among so many is a slip, and no way of writing."""


def grouping_sign(tables: Sequence[Table], sentences: Sequence[Sentence]) -> str:
    """The sign with which a report groups thousands: "." where it writes decimals with "," alone; "" where it is open.

    Looked at are the figures that have one reading: those of the text, and the cells that print nothing else, but for
    the first column, where rows are numbered.
    """
    shown: Counter[str] = Counter()
    for sentence in sentences:
        for piece in find_figures(sentence.text):
            if not _NUMBERED.search(sentence.text[: piece.start]):
                shown.update(_shown(gather([piece])))
    for table in tables:
        for cell in table.cells:
            if cell.row >= table.header_rows and cell.col:
                pieces = read_cell(cell.text)
                if len(pieces) == 1 and pieces[0].text == cell.text.strip():
                    shown.update(_shown(gather(pieces)))
    most = shown.most_common(1)
    if not most or most[0][1] < _LEAST or (shown.total() - most[0][1]) * _SLIP > shown.total():
        return ""
    return most[0][0]


def _shown(evidence: ColumnEvidence) -> frozenset[str]:
    """The sign that groups thousands where a figure writes decimals or thousands as this one does."""
    return evidence.grouping_signs | {OTHER_SIGN[sign] for sign in evidence.decimal_signs}
