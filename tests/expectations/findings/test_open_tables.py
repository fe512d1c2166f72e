"""Findings on tables whose rows nothing drawn parts stand only where relations beside them hold."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from expectations.findings.open_tables import doubted_by_neighbours
from expectations.reconciliation import Check
from expectations.relation import Explanation, Finding, Kind, Outcome, Relation, Verdict
from extractors.content import Box
from schemas.figures.figure import Place, PrintedFigure
from schemas.typed_report import TypedReport

REPORT = TypedReport("", "", 2020, "", {}, (), (), {"t1": ("budget",)}, (), (), open_tables=frozenset({"t1"}))


def relation(number: int, kind: Kind = "ratio", table: str = "t1") -> Relation:
    place = Place(1, Box(0, 20 * number, 50, 20 * number + 10), table, number, 1)
    return Relation(f"r{number}", "rule", kind, PrintedFigure("50", Decimal(50), 0, "", True, place), (), "")


def outcome(verdict: Verdict) -> Outcome:
    return Outcome(verdict, Decimal(60), "")


def finding(made: Relation) -> Finding:
    return Finding(made.id, made, outcome("inconsistent"), "minor", Explanation("", "", None, ()))


def checks(holding: int, failing: Relation) -> list[Check]:
    held = [Check(relation(n), outcome("consistent")) for n in range(1, holding + 1)]
    return [*held, Check(failing, outcome("inconsistent"))]


@pytest.mark.parametrize(("holding", "stands"), [(2, False), (3, False), (4, True), (9, True)])
def test_a_finding_stands_when_four_fifths_of_its_neighbours_hold(holding: int, stands: bool) -> None:
    broken = relation(99)
    kept, doubtful = doubted_by_neighbours([finding(broken)], checks(holding, broken), REPORT)
    assert (len(kept), len(doubtful)) == ((1, 0) if stands else (0, 1))


def test_a_count_never_stands_where_rows_are_told_from_white_space() -> None:
    broken = relation(99, "count")
    kept, doubtful = doubted_by_neighbours([finding(broken)], checks(50, broken), REPORT)
    assert kept == []
    assert doubtful[0].unparted


def test_tables_with_drawn_rows_are_not_doubted() -> None:
    broken = relation(99, "count", "t2")
    drawn = replace(REPORT, open_tables=frozenset())
    assert doubted_by_neighbours([finding(broken)], checks(0, broken), drawn) == ([finding(broken)], [])
