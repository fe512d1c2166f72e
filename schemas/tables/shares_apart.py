"""Tables whose cells print a count and its share, `214 (87,35%)`, with the shares in columns of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from extractors.content import Cell, Table
from schemas.figures.number_grammar import is_blank

_BOTH = re.compile(r"\s*(?P<count>[-+−–]?\s?\d[\d.,]*)\s*\(\s*(?P<share>[-+−–]?\s?\d[\d.,]*\s*%)\s*\)\s*")
_FEWEST = 3


def with_shares_apart(table: Table) -> tuple[Table, Mapping[int, int]]:
    """The table with a further column, at its right end, for each that prints shares behind its figures.

    With it goes which column each of the new ones was part of. A column is parted where all its cells that are not
    blank print both, three at least.
    """
    width = len(table.rows[0]) if table.rows else 0
    parted = [column for column in range(width) if _prints_both(table, column)]
    if not parted:
        return table, {}
    added = {width + number: column for number, column in enumerate(parted)}
    rows = [list(row) + [row[column] for column in parted] for row in table.rows]
    cells = []
    for cell in table.cells:
        both = _BOTH.fullmatch(cell.text) if cell.col in parted and cell.row >= table.header_rows else None
        cells.append(replace(cell, text=both["count"]) if both else cell)
        if both:
            rows[cell.row][cell.col] = both["count"]
    for place, column in added.items():
        leaf = table.rows[table.header_rows - 1][column] if table.header_rows else ""
        for row, texts in enumerate(table.rows):
            own = table.cell_at(row, column)
            both = _BOTH.fullmatch(texts[column])
            text = texts[column]
            if row < table.header_rows:
                text = f"{text} (%)" if text == leaf else text
            else:
                text = both["share"] if both else ""
            rows[row][place] = text
            cells.append(Cell(row, place, 1, 1, text, own.page, own.box, own.confidence))
    return replace(table, rows=tuple(map(tuple, rows)), cells=tuple(cells)), added


def _prints_both(table: Table, column: int) -> bool:
    held = 0
    for row in range(table.header_rows, len(table.rows)):
        text = table.rows[row][column]
        if is_blank(text):
            continue
        cell = table.cell_at(row, column)
        if cell.colspan > 1 or cell.rowspan > 1 or not _BOTH.fullmatch(text):
            return False
        held += 1
    return held >= _FEWEST
