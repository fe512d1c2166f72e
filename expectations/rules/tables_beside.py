"""Relations between two tables with the same rows: a share, a mean or a difference of figures that stand in both.

Which columns belong together no schema knows: the header says what kind of figure a column has, and all lines but one
at most have to obey. A line that breaks is asserted only where its figure is a slip of what follows: what was counted
on another day, or under another definition, differs otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from expectations.kinds.evaluation import evaluate
from expectations.kinds.slips import is_one_slip
from expectations.named.label_roles import Label, is_bare_total
from expectations.named.labelled_grid import NOT_ADDED, Cell, LabelledGrid, labelled_grid
from expectations.named.named_evidence import Judged, judged
from expectations.named.named_formulas import Formula, obeys
from expectations.named.named_instances import Instance, NamedPattern
from expectations.named.named_relations import named_lines, named_relation
from expectations.relation import Relation
from expectations.rule import Rule
from extractors.content import Table
from schemas.tables.table_view import TableView
from schemas.typed_report import TypedReport

NAME = "pola_antartabel"
SUITE = "other_tables"

_FEWEST_TELLING = 4
_LEAST_BITS = 16
_LEAST_SHARED = 0.8
_SAMPLE = 3
_MOST_TABLES = 40
_FAR = 6
"""A table is held against so many before and after it."""
OFFSET = 1000
"""Columns of the other table are counted from here, so that both make up one grid."""
_NUMBERING = re.compile(r"^\W*(?:\d{1,2}|[a-z])\s*[.)]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rows:
    """A table's grid and its rows by name; no name stands twice."""

    table: Table
    grid: LabelledGrid
    by_name: Mapping[str, int]


def _beside(report: TypedReport) -> Iterator[Relation]:
    tables = [rows for table in report.tables[:_MOST_TABLES] if (rows := rows_of(report.view(table))) is not None]
    for at, one in enumerate(tables):
        others = [o for o in tables[max(at - _FAR, 0) : at + _FAR + 1] if o is not one and shared(one, o)]
        if not others or not any(list(_formulas(one.grid.column_labels[column])) for column in one.grid.columns):
            continue
        own = [line for line in named_lines(one.grid) if line.is_asserted and line.judged.pattern.orientation == "row"]
        derived = {line.instance.result[1] for line in own}
        wanted = [column for column in one.grid.columns if column not in derived]
        for column in wanted:
            formulas = list(_formulas(one.grid.column_labels[column]))
            if formulas:
                yield from _best(one, column, formulas, others)


def rows_of(view: TableView) -> Rows | None:
    """A table's grid and rows; None where two bear one name, or there are fewer than four."""
    grid = labelled_grid(view)
    names: dict[str, int] = {}
    for row in grid.rows:
        leaf = grid.row_labels[row].leaf
        name = "#" if is_bare_total(leaf) else " ".join(_NUMBERING.sub("", leaf).casefold().split())
        if not name or name in names:
            return None
        names[name] = row
    return Rows(view.table, grid, names) if len(names) >= _FEWEST_TELLING else None


def shared(one: Rows, other: Rows) -> dict[int, int]:
    """The rows that both tables have, by their numbers in the one; none where they are not nearly all of its rows."""
    found = {row: other.by_name[name] for name, row in one.by_name.items() if name in other.by_name}
    return found if len(found) >= max(_FEWEST_TELLING, _LEAST_SHARED * len(one.by_name)) else {}


def _formulas(label: Label) -> Iterator[tuple[Formula, int]]:
    """What two figures may give under a header, with its scale."""
    if "share" in label.roles and not label.roles & {"growth", "difference"}:
        yield "ratio", 100
    if label.roles & {"per", "mean", "quotient"}:
        yield "ratio", 1
    if "difference" in label.roles and "growth" not in label.roles:
        yield "difference", 1


def _best(
    one: Rows, column: int, formulas: Sequence[tuple[Formula, int]], others: Sequence[Rows]
) -> Iterator[Relation]:
    """The relations of a column's best pattern with figures of another table."""
    found: list[tuple[Judged, LabelledGrid]] = []
    tried = 0
    for other in others:
        common = shared(one, other)
        grid = joined(one.grid, other.grid, common)
        pairs = [
            pair
            for own in one.grid.columns
            for away in other.grid.columns
            if own != column and not _is_apart(one.grid, own) and not _is_apart(other.grid, away)
            for pair in ((own, away + OFFSET), (away + OFFSET, own))
        ]
        tried += len(pairs) * len(formulas)
        for formula, scale in formulas:
            for pair in pairs:
                held = _fared(grid, column, formula, scale, pair, tuple(common))
                if held is not None:
                    found.append((held, grid))
    sound = [
        (held, grid) for held, grid in found
        if held.telling >= _FEWEST_TELLING and len(held.breaking) < 2 and held.bits - tried.bit_length() >= _LEAST_BITS
    ]  # fmt: skip
    if not sound:
        return
    held, grid = max(sound, key=lambda f: (-len(f[0].breaking), f[0].telling, f[0].bits))
    for holds, lines in ((True, held.obeying), (False, held.breaking)):
        for line in lines:
            formed = named_relation(NAME, grid, held, line)
            if holds == (evaluate(formed).verdict != "inconsistent") and (holds or _is_a_slip(formed)):
                yield formed


def _is_apart(grid: LabelledGrid, column: int) -> bool:
    return bool(grid.column_labels[column].roles & (NOT_ADDED - {"measure"}))


def joined(grid: LabelledGrid, other: LabelledGrid, rows: Mapping[int, int]) -> LabelledGrid:
    """The grid with the other one's columns beside its own, in one unit."""
    scale = max(grid.scale, other.scale)
    values: dict[Cell, int] = {}
    units: dict[Cell, int] = {}
    figures = dict(grid.figures)
    back = {away: row for row, away in rows.items()}
    for held, place in ((grid, 0), (other, OFFSET)):
        for (row, column), value in held.values.items():
            at = row if held is grid else back.get(row)
            if at is not None:
                values[at, column + place] = value * (scale // held.scale)
                units[at, column + place] = held.units[row, column] * (scale // held.scale)
                figures[at, column + place] = held.figures[row, column]
    return grid.beside(values, units, figures, scale)


def _fared(
    grid: LabelledGrid, column: int, formula: Formula, scale: int, pair: tuple[int, int], rows: Sequence[int]
) -> Judged | None:
    lines = [
        Instance(row, (row, column), ((row, pair[0]), (row, pair[1])))
        for row in rows
        if all((row, c) in grid.values for c in (column, *pair))
    ]
    obeying = sum(obeys(grid, formula, scale, line.result, line.operands) for line in lines[:_SAMPLE])
    if len(lines) < _FEWEST_TELLING or obeying < _SAMPLE - 1:
        return None
    return judged(grid, NamedPattern(formula, scale, "row", column, tuple(lines)))


def _is_a_slip(formed: Relation) -> bool:
    """Whether the printed figure is what follows with one digit changed or two exchanged."""
    derived = evaluate(formed).derived
    value = formed.published.value
    if value is None or derived is None or isinstance(derived, str) or value < 0 or derived < 0:
        return False
    places = max(formed.published.decimals, 0)
    return is_one_slip(value.scaleb(places), derived.scaleb(places))


RULES: tuple[Rule, ...] = (
    Rule(
        NAME,
        SUITE,
        ("ratio", "difference"),
        "a column is the share, mean or difference of a column beside it and a column of another table with the same "
        "rows, where its header says so and all rows but one obey",
        (),
        "both tables: what their headers say and their other rows obey",
        _beside,
    ),
)
