"""The rows of a table that are of one kind, and what the table calls them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.mentions.named_cells import NamedTable
from schemas.wording.word_stems import tokens

_FEWEST = 3
_DISTRICTS, _PLACES = frozenset(tokens("kabupaten kota provinsi")), frozenset(tokens("daerah wilayah"))
"""Rows of districts, and what a text calls them."""
_GROUPS = frozenset(tokens("kelompok golongan klaster rumpun"))


def kinds_of_rows(table: NamedTable, rows: Sequence[int]) -> frozenset[str]:
    """What the rows are called by the first header over words, and by the one over codes (`U1`) before it."""
    view = table.held.view
    coded = _by_number(table) or all(re.fullmatch(r"[^\W\d]{1,3}\d{1,2}", view.text(row, 0)) for row in rows)
    codes = frozenset(tokens(view.headers[0].text)) if coded else frozenset()
    for column, header in enumerate(view.headers):
        if column not in table.held.columns and any(re.search(r"[^\W\d]{3}", view.text(r, column)) for r in rows):
            kinds = frozenset(tokens(header.text)) | _initials(header.text)
            # Rows of groups are no rows of what is grouped.
            places = _PLACES if kinds & _DISTRICTS else frozenset()
            return (kinds & _GROUPS or kinds) | codes | places
    return frozenset()


def _initials(header: str) -> frozenset[str]:
    """What a text calls a header of three words or more for short: `LHP` for `Laporan Hasil Pemeriksaan`."""
    words = re.findall(r"[^\W\d]{3,}", header)
    return frozenset(["".join(word[0] for word in words).lower()]) if len(words) >= _FEWEST else frozenset()


def rows_of_kind(table: NamedTable) -> list[int]:
    """The rows that are of one kind; none where some are numbered otherwise than the others.

    A last row without the number or code that all others bear sums them up. Rows that have numbers only are called so.
    """
    view = table.held.view
    if _by_number(table):
        return [row for row in view.body if row != table.total]
    rows = [row for row in table.held.items if row != table.total and row not in table.held.summaries]
    shapes = {row: re.sub(r"\d+", "1", re.sub(r"[a-z]+", "a", view.text(row, 0))) for row in rows}
    if len(rows) > _FEWEST and not shapes[rows[-1]] and {*map(shapes.get, rows[:-1])} <= {"1", "1.", "U1", "a", "a."}:
        rows = rows[:-1]
    shapes = {row: shapes[row] for row in rows}
    if len({*shapes.values()}) > 1 and any(re.fullmatch(r"[\W1a]*", shape) for shape in shapes.values()):
        return []
    return rows if len({view.text(row, 0) for row in rows}) == len(rows) else []


def _by_number(table: NamedTable) -> bool:
    """Whether the rows have no names but numbers, in a column that says of what: `Sasaran | 1 | 2`."""
    view = table.held.view
    if re.search(r"\bno\b|nomor", view.headers[0].text, re.IGNORECASE) or not view.headers[0].text:
        return False
    return [view.text(row, 0) for row in view.body if row != table.total] == [
        str(n) for n in range(1, len(view.body) + 1)
    ]
