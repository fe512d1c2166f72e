"""Tables whose rows nothing drawn parts: what is asserted of them only when the like of it holds around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from expectations.reconciliation import Check, DoubtfulReading
from expectations.relation import Finding, Kind, Relation
from expectations.repairs.repairs import figures_of
from schemas.typed_report import TypedReport

# A finding on such a table stands only when at least so many relations of its rule over the same table hold, and at
# least this share of them: a reader that parted its rows wrongly breaks more of them.
FEWEST, SHARE = 3, 0.8
# Kinds that a row parted or joined wrongly makes fail, however right all others are.
ROWS_THEMSELVES: frozenset[Kind] = frozenset({"count", "date", "sequence"})


def doubted_by_neighbours(
    found: Iterable[Finding], checks: Iterable[Check], report: TypedReport
) -> tuple[list[Finding], list[DoubtfulReading]]:
    """The findings that are left, and those on tables without drawn rows that relations beside them do not support."""
    if not report.open_tables:
        return list(found), []
    held: Counter[tuple[str, str]] = Counter()
    every: Counter[tuple[str, str]] = Counter()
    for check in checks:
        for table in _tables(check.relation, report):
            every[table] += 1
            held[table] += check.outcome.verdict in ("consistent", "rounding")
    kept: list[Finding] = []
    doubtful: list[DoubtfulReading] = []
    for finding in found:
        tables = _tables(finding.relation, report)
        unsure = any(held[t] < FEWEST or held[t] < SHARE * every[t] for t in tables)
        if finding.relation.kind in ROWS_THEMSELVES:
            # What is counted is not known here: any such table may hold it.
            unsure = bool(tables) or (
                finding.relation.kind == "count" and bool(report.open_tables & {*report.claimed_by})
            )
        if unsure and finding.outcome.verdict == "inconsistent":
            doubtful.append(DoubtfulReading(finding.relation.published, None, finding.relation, unparted=True))
        else:
            kept.append(finding)
    return kept, doubtful


def _tables(relation: Relation, report: TypedReport) -> set[tuple[str, str]]:
    """The relation's rule with each table without drawn rows that its figures stand in."""
    tables = {figure.place.table for figure in figures_of(relation)}
    return {(relation.rule, table) for table in tables if table is not None and table in report.open_tables}
