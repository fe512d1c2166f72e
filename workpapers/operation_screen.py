"""Plain tables on the terminal for operators."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text


def rows_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """Rows of text under headings, or without any; texts from outside are never taken for markup."""
    table = Table(box=box.SIMPLE_HEAD if headings else None, show_header=bool(headings), pad_edge=False)
    for heading in headings or [""] * max(len(row) for row in rows):
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    return table


def printable(text: str) -> str:
    """A text in which nothing speaks to the terminal."""
    return "".join(ch if ch.isprintable() else "\N{REPLACEMENT CHARACTER}" for ch in text)
