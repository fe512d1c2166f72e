"""Text that OCR read: what it confuses, and the columns of tables in which it is not sure of a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.content import Table

# Letters that OCR takes for digits and digits for letters, beside a digit; and the sign for what it could not read.
_CONFUSED = re.compile(r"\d[OoQIl|!]|[OoQIl|!]\d|\ufffd")


def confused(text: str) -> bool:
    """Whether a text mixes digits with letters that OCR confuses with digits, or has a part that it could not read."""
    return _CONFUSED.search(text) is not None


def doubtful_columns(tables: Sequence[Table]) -> frozenset[tuple[str, int]]:
    """Tables and columns with a cell of digits that OCR is not sure of, or with a part that it could not read."""
    return frozenset(
        (table.id, column)
        for table in tables
        for cell in table.cells
        if cell.confidence is not None and cell.row >= table.header_rows
        if confused(cell.text) or (cell.doubtful and any(ch.isdigit() for ch in cell.text))
        for column in range(cell.col, cell.col + cell.colspan)
    )
