"""Taking records apart: by source, by group under a subtotal, by the figures they print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from expectations.rule import place_key
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure


def by(records: Iterable[Record], *columns: str) -> dict[tuple[str, ...], list[Record]]:
    """Records by the texts in some columns; "sumber" stands for the table or sentence that they come from."""
    groups: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    for record in records:
        groups[tuple(record.source if c == "sumber" else record.text(c) for c in columns)].append(record)
    return dict(groups)


@dataclass(frozen=True, slots=True)
class Footing:
    """A total (or subtotal) row and the rows that it should add up."""

    total: Record
    parts: tuple[Record, ...]


def footings(rows: Sequence[Record]) -> list[Footing]:
    """The totals of one table's rows in printed order.

    A subtotal adds up the items next to it: those after it when the table's first row with a role is a subtotal, else
    those before it. A total adds up the subtotals where the table has any, and the items that no subtotal took.
    """
    subtotals = [i for i, row in enumerate(rows) if row.text("peran") == "subtotal"]
    items = [i for i, row in enumerate(rows) if row.text("peran") == "rincian"]
    totals = [i for i, row in enumerate(rows) if row.text("peran") == "total"]
    found: list[Footing] = []
    taken: set[int] = set()
    leading = bool(subtotals) and (not items or subtotals[0] < items[0])
    for at, i in enumerate(subtotals):
        if leading:
            end = subtotals[at + 1] if at + 1 < len(subtotals) else len(rows)
            members = [j for j in items if i < j < end]
        else:
            start = subtotals[at - 1] if at else -1
            members = [j for j in items if start < j < i]
        if members:
            taken.update(members)
            found.append(Footing(rows[i], tuple(rows[j] for j in members)))
    for i in totals:
        members = sorted({*subtotals, *(j for j in items if j not in taken)})
        if members:
            found.append(Footing(rows[i], tuple(rows[j] for j in members)))
    return found


def distinct_figures(records: Iterable[Record], column: str) -> list[PrintedFigure]:
    """The figures in a column, a cell that spans several rows once."""
    seen: dict[str, PrintedFigure] = {}
    for record in records:
        figure = record.figure(column)
        if figure is not None:
            box = figure.place.box
            spot = f"{figure.place.page}/{box.x0:.1f}/{box.top:.1f}" if box.height or box.width else place_key(figure)
            seen.setdefault(f"{figure.place.table}/{figure.place.col}/{spot}", figure)
    return list(seen.values())


def numbered(figures: Iterable[PrintedFigure], name: str = "x") -> list[tuple[str, PrintedFigure]]:
    """Figures with the operand names x1, x2, ..."""
    return [(f"{name}{i}", figure) for i, figure in enumerate(figures, start=1)]


def label(record: Record, *columns: str) -> str:
    """The first text among some columns, to say in words what a record is about."""
    return next((record.text(c) for c in columns if record.text(c)), "")
