"""Datasets and their rows as a terminal shows them. Text of reports is shown as text, never as markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from schemas.datasets.published import TEXT_SUFFIX
from schemas.names import ALIASES
from workpapers.short_text import shortened
from workpapers.wording import Wording

WIDEST_CELL = 42
_GAP = 2
_NOT_SHOWN = ("laporan", "sumber", "halaman", "baris")


@dataclass(frozen=True, slots=True)
class DatasetLine:
    """A dataset in the list of all: how many rows it has, of how many reports."""

    name: str
    rows: int
    reports: int
    row_is: str


@dataclass(frozen=True, slots=True)
class NameLine:
    """Two names that may be one, and the reports that print either."""

    kind: str
    one: str
    other: str
    alike_pct: int
    reports: tuple[str, ...]


def datasets_table(words: Wording, lines: Iterable[DatasetLine]) -> RenderableType:
    """The list of datasets."""
    table = _table()
    table.add_column(words.text("data", "dataset"), no_wrap=True)
    table.add_column(words.text("data", "rows"), justify="right")
    table.add_column(words.text("data", "reports_column"), justify="right")
    table.add_column(words.text("data", "row_is"), overflow="fold", ratio=1)
    for line in lines:
        style = "" if line.rows else "dim"
        table.add_row(line.name, words.number(line.rows), words.number(line.reports), line.row_is, style=style)
    return table


def rows_table(
    words: Wording, rows: Sequence[Mapping[str, Any]], columns: Sequence[str], width: int, chosen: bool = False
) -> RenderableType:
    """Rows of a dataset: as a table where it fits into `width` characters, else each row as a list.

    Figures are shown as printed. Unless the columns were `chosen`, those are left out that are empty in all rows or
    hold an id, and where a row was read stands at its end.
    """
    reports = len({row["laporan"] for row in rows})
    shown = list(columns) if chosen else [name for name in columns if _is_shown(name, rows, reports)]
    cells = [[_cell(row, name) for name in shown] + ([] if chosen else [_place(words, row)]) for row in rows]
    titles = [*shown, *([] if chosen else [words.text("data", "place_column")])]
    widths = [max(len(title), *(len(row[at]) for row in cells)) for at, title in enumerate(titles)]
    if sum(min(w, WIDEST_CELL) + _GAP for w in widths) <= width:
        table = _table()
        for title in titles:
            table.add_column(title, overflow="fold")
        for row in cells:
            table.add_row(*(Text(shortened(text, WIDEST_CELL)) for text in row))
        return table
    return Group(*(pairs_table(zip(titles, row, strict=True)) for row in cells))


def pairs_table(pairs: Iterable[tuple[str, str]]) -> RenderableType:
    """Names and what they have, one a line, without those that have nothing; a blank line at the end."""
    table = Table(box=None, pad_edge=False, show_edge=False, show_header=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, text in pairs:
        if text:
            table.add_row(name, Text(text))
    return Group(table, Text(""))


def names_table(words: Wording, lines: Sequence[NameLine]) -> RenderableType:
    """Names that a person is to decide on."""
    if not lines:
        return Text(words.text("data", "names_none"))
    table = _table()
    table.add_column(words.text("data", "names_kind"), no_wrap=True)
    table.add_column(words.text("data", "names_one"), overflow="fold", ratio=1)
    table.add_column(words.text("data", "names_other"), overflow="fold", ratio=1)
    table.add_column(words.text("data", "names_alike"), justify="right", no_wrap=True)
    table.add_column(words.text("data", "names_reports"), overflow="fold")
    for line in lines:
        alike = f"{line.alike_pct}%"
        table.add_row(line.kind, Text(line.one), Text(line.other), alike, Text(", ".join(line.reports)))
    intro = Text(words.text("data", "names_intro", count=len(lines), file=f"schemas/{ALIASES.name}"))
    return Group(intro, table)


def _table() -> Table:
    return Table(box=None, pad_edge=False, show_edge=False, header_style="dim")


def _is_shown(name: str, rows: Sequence[Mapping[str, Any]], reports: int) -> bool:
    if name == "laporan":
        return reports > 1
    if name in _NOT_SHOWN or name.endswith((TEXT_SUFFIX, "_id")):
        return False
    return any(_cell(row, name) for row in rows)


def _cell(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name + TEXT_SUFFIX) or row[name]
    return "" if value is None else " ".join(str(value).split())


def _place(words: Wording, row: Mapping[str, Any]) -> str:
    if row["baris"] is None:
        return words.text("data", "place_words", source=row["sumber"], page=row["halaman"])
    return words.text("data", "place_row", source=row["sumber"], page=row["halaman"], row=row["baris"])
