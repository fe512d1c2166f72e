"""The same fact in several places: what names a fact, and its printings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure


@dataclass(frozen=True, slots=True)
class Fact:
    """What is measured, of what or whom, for when: the key under which printings are compared."""

    measure: str
    kind: str
    subject: str
    period: str = ""


@dataclass(frozen=True, slots=True)
class Printing:
    """One printing of a fact: the figure, and what the place calls its subject."""

    fact: Fact
    figure: PrintedFigure
    about: str
    dataset: str


OF_UNIT = "indikator unit"
"""The kind of subject of an indicator that is one unit's among several."""


def by_fact(found: Iterable[Printing]) -> Mapping[Fact, list[Printing]]:
    """Printings by fact, one figure printed in a place once."""
    groups: dict[Fact, dict[tuple[object, ...], Printing]] = defaultdict(dict)
    for printing in found:
        place = printing.figure.place
        spot = (place.table, place.row, place.col, place.page, round(place.box.x0), round(place.box.top))
        groups[printing.fact].setdefault(spot, printing)
    return {fact: list(held.values()) for fact, held in groups.items()}


def printing_of(fact: Fact, record: Record, column: str, about: str) -> Iterator[Printing]:
    """The printing of a fact in a column of a record, none where the cell is blank or a dash."""
    figure = record.printed(column)
    if figure is not None and figure.text.strip(" -–") != "":
        yield Printing(fact, figure, about, record.dataset)
