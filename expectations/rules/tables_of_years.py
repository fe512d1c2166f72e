"""Relations of two tables with the same rows and years: achievements of targets and results, growth of results.

One table prints columns of years under heads of their own (targets, results), the other one for each year what follows
from them. Which it is no schema knows: the caption or the head says what kind of figure it is, and all figures of the
table, of all years, but one have to obey.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import permutations

from expectations.kinds.evaluation import evaluate
from expectations.kinds.slips import is_one_slip
from expectations.named.label_roles import roles_of
from expectations.named.labelled_grid import Cell
from expectations.named.named_evidence import Judged, judged
from expectations.named.named_formulas import Formula
from expectations.named.named_instances import Instance, NamedPattern
from expectations.named.named_relations import named_relation
from expectations.relation import Relation
from expectations.rule import Rule
from expectations.rules.tables_beside import OFFSET, Rows, joined, rows_of, shared
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

NAME = "pola_tahun"

_YEAR = re.compile(r"(?:tahun\s+)?((?:19|20)\d\d)", re.IGNORECASE)
_FEWEST_TELLING = 8
_LEAST_BITS = 40
_CAPS = (100, 110, 120, 125, 150, 200)
_MOST_TABLES = 40
_FAR = 6
_FEWEST_YEARS = 2


def _over_years(report: TypedReport) -> Iterator[Relation]:
    tables = [rows for table in report.tables[:_MOST_TABLES] if (rows := rows_of(report.view(table))) is not None]
    for at, one in enumerate(tables):
        years = _years(one)
        formulas = _formulas(one)
        if not formulas or len(years) != 1:
            continue
        ((_, columns),) = years.items()
        for other in tables[max(at - _FAR, 0) : at + _FAR + 1]:
            if other is not one and shared(one, other):
                yield from _best(one, columns, other, formulas)


def _years(rows: Rows) -> dict[str, dict[int, int]]:
    """The columns of years by the head over them, at least two each."""
    found: dict[str, dict[int, int]] = {}
    for column in rows.grid.columns:
        label = rows.grid.column_labels[column]
        if match := _YEAR.fullmatch(label.leaf.strip()):
            found.setdefault(label.group, {})[int(match[1])] = column
    return {head: columns for head, columns in found.items() if len(columns) >= _FEWEST_YEARS}


def _formulas(rows: Rows) -> list[Formula]:
    """What the caption or the one head over the years says that the figures are."""
    heads = [rows.grid.column_labels[column].group for column in rows.grid.columns]
    roles = {role for text in (rows.table.caption, *heads) for role in roles_of(text)}
    return ["growth"] if "growth" in roles else ["ratio"] if "share" in roles else []


def _best(one: Rows, columns: Mapping[int, int], other: Rows, formulas: list[Formula]) -> Iterator[Relation]:
    rows = shared(one, other)
    grid = joined(one.grid, other.grid, rows)
    groups = _years(other)
    sound: list[Judged] = []
    for formula in formulas:
        pairs = [(g, g) for g in groups.values()] if formula == "growth" else list(permutations(groups.values(), 2))
        for above, below in pairs:
            lines = []
            for year, column in columns.items():
                before = year - 1 if formula == "growth" else year
                if year not in above or before not in below:
                    continue
                cells: list[tuple[Cell, Cell, Cell]] = [
                    ((row, column), (row, above[year] + OFFSET), (row, below[before] + OFFSET)) for row in rows
                ]
                lines += [Instance(row, r, (a, b)) for row, (r, a, b) in zip(rows, cells, strict=True)
                          if r in grid.values and a in grid.values and b in grid.values]  # fmt: skip
            held = judged(grid, NamedPattern(formula, 100, "row", 0, tuple(lines))) if lines else None
            if held is not None and held.telling >= _FEWEST_TELLING and held.bits >= _LEAST_BITS:
                sound.append(held)
    if len(sound) != 1 or len(sound[0].breaking) > 1:
        return
    for holds, found in ((True, sound[0].obeying), (False, sound[0].breaking)):
        for line in found:
            formed = named_relation(NAME, grid, sound[0], line)
            if holds == (evaluate(formed).verdict != "inconsistent") and (holds or _is_a_slip(formed)):
                yield formed


def _is_a_slip(formed: Relation) -> bool:
    """Whether one digit of the figure, or of what it follows from, makes up for what it misses, and no cap does."""
    derived, printed = evaluate(formed).derived, formed.published.value
    if not isinstance(derived, Decimal) or printed is None or (printed in _CAPS and derived > printed):
        return False
    above, below = (operand.figure for operand in formed.operands)
    if not above.value or not below.value:
        return False
    factor = Fraction(printed) / 100 + (1 if formed.kind == "growth" else 0)
    meant = [(formed.published, Fraction(derived)), (above, Fraction(below.value) * factor)]
    if factor:
        meant.append((below, Fraction(above.value) / factor))
    return any(_may_be(figure, value) for figure, value in meant)


def _may_be(figure: PrintedFigure, value: Fraction) -> bool:
    places = max(figure.decimals, 0)
    printed, right = abs(figure.value or Decimal(0)).scaleb(places), Decimal(round(abs(value) * 10**places))
    if not places and 0 < printed < 10 and 0 < right < 10:
        return printed != right
    return is_one_slip(printed, right)


RULES: tuple[Rule, ...] = (
    Rule(
        NAME,
        "other_tables",
        ("ratio", "growth"),
        "figures of years are the share or growth of another table's figures of the same rows and years, where caption "
        "or head say so and all but one obey",
        (),
        "both tables: their captions, their years and their other figures",
        _over_years,
    ),
)
