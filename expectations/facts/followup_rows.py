"""Rows of a follow-up matrix: which are actions, where a unit begins, parts of a cell's text as figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from expectations.facts.quotes import QUOTED_FROM
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure
from schemas.figures.number_grammar import is_blank


def is_action(record: Record) -> bool:
    """Whether a row is an action: it has a text and a status (a row without one is a part of another, or a remark)."""
    return not is_blank(record.text("rencana_aksi")) and not is_blank(record.text("status"))


def is_open(record: Record) -> bool:
    """Whether a row is an action that is not yet carried out."""
    return is_action(record) and record.text("status").strip().casefold() == "open"


def first_rows(records: Sequence[Record]) -> list[Record]:
    """The first row of each run of rows that belong to one unit."""
    found: list[Record] = []
    for record in records:
        if not found or record.text("unit_id") != found[-1].text("unit_id"):
            found.append(record)
    return [r for r in found if r.text("unit_id")]


def number_actions(records: Sequence[Record]) -> bool:
    """Whether the numbers of rows are those of actions: most units of several actions have a number for each."""
    actions: dict[str, list[object]] = defaultdict(list)
    for record in records:
        number = record.figure("no")
        actions[record.text("unit_id")].append(None if number is None else number.value)
    several = [numbers for numbers in actions.values() if len(numbers) > 1]
    numbered = [numbers for numbers in several if None not in numbers and len({*numbers}) == len(numbers)]
    return 2 * len(numbered) > len(several)


def quoted(record: Record, column: str, quote: str) -> PrintedFigure | None:
    """A part of a cell's text as a figure at the cell's place; the note holds the whole cell."""
    place = record.places.get(column)
    notes = (QUOTED_FROM + record.text(column),)
    return None if place is None else PrintedFigure(quote.strip(), None, 0, "", True, place, notes=notes)
