"""Findings on tables whose rows nothing drawn parts stand only where rows or relations bear the reading out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from expectations.findings.open_tables import doubted_by_neighbours
from expectations.reconciliation import Check
from expectations.relation import Explanation, Finding, Kind, Operand, Outcome, Relation, Verdict
from extractors.content import WHITE_SPACE, Box, Cell, Table
from schemas.figures.figure import Place, PrintedFigure
from schemas.typed_report import TypedReport

ROWS = 120
SURE: tuple[int, ...] = ()


def report(
    unsure: Iterable[int], engine: str = f"pdfium, {WHITE_SPACE}", groups: Sequence[Cell] = (), rows: int = ROWS
) -> TypedReport:
    """A report with one table of a dataset, of a header and other rows."""
    table = Table("t1", "", (), "", (1,), 1, (("",),) * rows, tuple(groups), engine, unsure_rows=tuple(unsure))
    return TypedReport("", "", 2020, "", {}, (), (), {"t1": ("budget",)}, (), (), tables=(table,))


def figure(row: int, col: int = 1, table: str | None = "t1") -> PrintedFigure:
    place = Place(1, Box(0, 20 * row, 50, 20 * row + 10), table, row if table else None, col if table else None)
    return PrintedFigure("50", Decimal(50), 0, "", True, place)


def relation(row: int, kind: Kind = "ratio", rule: str = "rule", counted: Sequence[int] = ()) -> Relation:
    operands = tuple(Operand(f"baris{n}", figure(n)) for n in counted)
    # What is counted is stated elsewhere than in the table.
    published = figure(row, table=None) if counted else figure(row)
    return Relation(f"{rule}{row}", rule, kind, published, operands, "")


def outcome(verdict: Verdict) -> Outcome:
    return Outcome(verdict, Decimal(60), "")


def stands(
    broken: Relation, holding: Iterable[Relation], within: TypedReport, failing: Iterable[Relation] = ()
) -> bool:
    """Whether a finding on a relation stands beside others that hold and some that fail."""
    found = Finding(broken.id, broken, outcome("inconsistent"), "minor", Explanation("", "", None, ()))
    checks = [Check(r, outcome("consistent")) for r in holding]
    checks += [Check(r, outcome("inconsistent")) for r in (broken, *failing)]
    kept, doubtful = doubted_by_neighbours([found], checks, within)
    assert len(kept) + len(doubtful) == 1
    assert all(doubt.unparted for doubt in doubtful)
    return kept == [found]


def relations(number: int, rule: str = "rule") -> list[Relation]:
    return [relation(row, rule=rule) for row in range(1, number + 1)]


@pytest.mark.parametrize(("holding", "expected"), [(2, False), (3, False), (4, True), (9, True)])
def test_on_unsure_rows_a_finding_stands_when_four_fifths_of_its_rule_hold(holding: int, expected: bool) -> None:
    assert stands(relation(99), relations(holding), report({99})) is expected


def test_on_sure_rows_it_stands_when_nine_tenths_of_twenty_relations_of_any_rule_hold() -> None:
    some_unsure = report({100})
    assert stands(relation(99), relations(19, "other"), some_unsure)
    assert not stands(relation(99), relations(18, "other"), some_unsure)
    assert not stands(relation(99), relations(19, "other"), report({99}))
    assert not stands(relation(99), relations(30, "other"), some_unsure, failing=relations(4, "third"))


def test_where_all_rows_are_sure_it_stands_by_itself() -> None:
    assert stands(relation(99), [], report(SURE))


def test_where_all_of_few_rows_are_sure_but_most_relations_fail_it_does_not() -> None:
    failing, broken = relations(3, "other"), relation(1)
    few = report(SURE, rows=4)
    assert stands(broken, relations(4, "third"), few, failing)
    assert not stands(broken, relations(3, "third"), few, failing)
    assert stands(broken, relations(3, "third"), report(SURE, rows=5), failing)


def test_tables_with_drawn_rows_are_not_doubted() -> None:
    assert stands(relation(99, "count"), [], report({99}, "pdfium, ruling lines"), failing=relations(9))


@pytest.mark.parametrize("kind", ["count", "date", "sequence"])
def test_what_rests_on_the_rows_themselves_stands_only_where_they_are_sure(kind: Kind) -> None:
    broken = relation(99, kind, counted=(99,))
    assert stands(broken, [], report({100}))
    assert not stands(broken, relations(50), report({99}))


def test_numbers_that_reach_over_rows_are_not_said_to_be_out_of_order() -> None:
    over_rows = Cell(7, 1, 3, 1, "4", 1, Box(0, 0, 1, 1))
    assert not stands(relation(99, "sequence"), [], report(SURE, groups=[over_rows]))
    assert stands(relation(99, "sequence"), [], report(SURE, groups=[replace(over_rows, col=2)]))


def test_rows_of_a_group_are_counted_where_the_groups_beside_it_are_counted_right() -> None:
    groups = report(SURE, groups=[Cell(10, 0, 3, 1, "Balai A", 1, Box(0, 0, 1, 1))])
    before, counted, after = (
        relation(n, "count", counted=rows) for n, rows in ((1, (8, 9)), (2, (10, 11)), (3, (12,)))
    )
    assert stands(counted, [before, after], groups)
    assert not stands(counted, [before], groups, failing=[after])
    assert not stands(counted, [after], groups)


def test_a_group_beside_an_unsure_row_is_not_counted() -> None:
    groups = report({12}, groups=[Cell(10, 0, 3, 1, "Balai A", 1, Box(0, 0, 1, 1))])
    before, counted, after = (
        relation(n, "count", counted=rows) for n, rows in ((1, (8, 9)), (2, (10, 11)), (3, (12,)))
    )
    assert not stands(counted, [before, after], groups)


def test_rows_that_stand_apart_are_counted_without_their_neighbours() -> None:
    groups = report(SURE, groups=[Cell(10, 0, 3, 1, "Balai A", 1, Box(0, 0, 1, 1))])
    assert stands(relation(2, "count", counted=(4, 9, 30)), [], groups)


def test_a_count_of_what_is_not_known_stands_only_where_every_table_is_sure() -> None:
    stated = Relation("count", "rule", "count", figure(0, table=None), (), "")
    assert stands(stated, [], report(SURE))
    assert not stands(stated, [], report({7}))
