"""A declared rule: what a published figure should follow from, by which source, for which years."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from expectations.relation import Kind, Operand, Relation
from schemas.datasets.catalogue import DATASETS
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as it is declared.

    `suite` is the dataset whose figures it checks, or "tie_out". `columns` names the dataset columns it needs: where a
    report does not print them it forms no relation. `gather` turns a report into relations, each with this rule's name.
    `first_year` and `last_year` bound the fiscal years for which it holds (None: open).
    """

    name: str
    suite: str
    kinds: tuple[Kind, ...]
    formula: str
    columns: tuple[str, ...]
    source: str
    gather: Callable[[TypedReport], Iterable[Relation]]
    first_year: int | None = None
    last_year: int | None = None

    def holds_in(self, year: int | None) -> bool:
        """Whether the rule applies to a report of that fiscal year; a report without a year takes every rule."""
        if year is None:
            return True
        return (self.first_year or year) <= year <= (self.last_year or year)


def checked(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules; raises ValueError for a name twice, a column no dataset has, or a rule without a source."""
    held = tuple(rules)
    known = {f"{schema.name}.{column.name}" for schema in DATASETS.values() for column in schema.columns}
    seen: set[str] = set()
    for rule in held:
        if rule.name in seen:
            raise ValueError(f"rule {rule.name} is declared twice")
        seen.add(rule.name)
        unknown = [column for column in rule.columns if column not in known]
        if unknown:
            raise ValueError(f"rule {rule.name} needs {unknown[0]}, which no dataset has")
        if not rule.source or not rule.formula:
            raise ValueError(f"rule {rule.name} must state its formula and its source")
    return held


def relation(
    rule: str,
    kind: Kind,
    published: PrintedFigure,
    operands: Iterable[tuple[str, PrintedFigure]],
    subject: str,
    parameters: Mapping[str, str] | None = None,
) -> Relation:
    """A relation with an id made of its rule and the places of its figures: the same in a later run."""
    named = tuple(Operand(name, figure) for name, figure in operands)
    given = dict(parameters or {})
    parts = [rule, kind, place_key(published), *(place_key(o.figure) for o in named)]
    parts += [f"{name}={value}" for name, value in sorted(given.items())]
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
    return Relation(f"{rule}-{digest}", rule, kind, published, named, " ".join(subject.split()), given)


def place_key(figure: PrintedFigure) -> str:
    """Names the place of a figure in its report: its cell, or its spot on the page."""
    place = figure.place
    if place.table is not None and place.row is not None and place.col is not None:
        return f"{place.table}/{place.row}/{place.col}/{figure.text}"
    return f"p{place.page}/{place.box.x0:.0f}/{place.box.top:.0f}/{figure.text}"
