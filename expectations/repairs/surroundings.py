"""What is known around a wrong figure: other printings of its fact, its row and column, what proves the right value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from expectations.facts.facts import Fact, Printing
from expectations.kinds.tie_out import agree
from expectations.relation import Relation
from expectations.rule import place_key
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure

TELLING = 3
"""So many digits say something of where a figure comes from; small numbers are alike by chance."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A proved cause and the figures that prove it; the figure that it is in and the value that fits, where known."""

    name: str
    evidence: tuple[PrintedFigure, ...]
    figure: PrintedFigure | None = None
    value: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known around the figures: printings by fact, and the fact of each place."""

    facts: Mapping[Fact, Sequence[Printing]]
    fact_of: Mapping[str, Fact]
    neighbours: Mapping[tuple[str | None, int | None], Sequence[PrintedFigure]]
    """Figures of the typed tables by table and row."""
    columns: Mapping[tuple[str | None, int | None], Sequence[PrintedFigure]] = field(default_factory=dict)
    """Figures of the typed tables by table and column."""
    before_cap: Mapping[str, PrintedFigure] = field(default_factory=dict)
    """Achievements before the cap, by the place of those after it."""
    long: Mapping[Decimal, Sequence[PrintedFigure]] = field(default_factory=dict)
    """Figures so long that none is another by chance, by their value without sign."""


_LONG = 10**6


def surroundings(
    facts: Mapping[Fact, Sequence[Printing]], figures: Iterable[PrintedFigure], achievements: Iterable[Record] = ()
) -> Surroundings:
    """Surroundings from printings by fact, all figures of a report and its records of achievements."""
    fact_of = {place_key(p.figure): fact for fact, held in facts.items() for p in held}
    rows: dict[tuple[str | None, int | None], list[PrintedFigure]] = {}
    columns: dict[tuple[str | None, int | None], list[PrintedFigure]] = {}
    long: dict[Decimal, list[PrintedFigure]] = {}
    for figure in figures:
        if figure.value is not None and figure.decimals == 0 and abs(figure.value) >= _LONG and figure.value % 1000:
            long.setdefault(abs(figure.value), []).append(figure)
        if figure.place.table is not None:
            columns.setdefault((figure.place.table, figure.place.col), []).append(figure)
            rows.setdefault((figure.place.table, figure.place.row), []).append(figure)
    before: dict[str, PrintedFigure] = {}
    for record in achievements:
        after, uncapped = record.figure("capaian_penyesuaian_pct"), record.figure("capaian_pct")
        if after is not None and uncapped is not None:
            before[place_key(after)] = uncapped
    return Surroundings(facts, fact_of, rows, columns, before, long)


def proof_of(figure: PrintedFigure, right: Decimal, around: Surroundings) -> tuple[PrintedFigure, ...]:
    """Other printings of the same fact that print the right value."""
    fact = around.fact_of.get(place_key(figure))
    if fact is None:
        return ()
    others = [p.figure for p in around.facts[fact] if place_key(p.figure) != place_key(figure)]
    mended = replace(figure, value=right, decimals=max(figure.decimals, 0))
    return tuple(f for f in others if agree(f, mended) and not agree(f, figure))[:4]


def own_operands(relation: Relation, figure: PrintedFigure) -> tuple[PrintedFigure, ...]:
    """The operands that prove a published figure's right value; a mean's, rounded as they are, do not."""
    if place_key(relation.published) != place_key(figure) or relation.kind == "mean":
        return ()
    return tuple(o.figure for o in relation.operands)[:6]


def in_one_table(one: PrintedFigure, other: PrintedFigure) -> bool:
    """Whether two figures stand in one table: a wrong table proves nothing of itself."""
    return one.place.table is not None and one.place.table == other.place.table


def digits(figure: PrintedFigure) -> int:
    """How many digits a figure prints."""
    return sum(sign.isdigit() for sign in figure.text)
