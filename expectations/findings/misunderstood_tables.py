"""Tables of which a rule holds for hardly any row: their columns mean something else than the rule takes them for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from expectations.kinds.slips import SLIPS, slip
from expectations.kinds.verdicts import unverifiable
from expectations.reconciliation import Check
from expectations.relation import Kind
from expectations.repairs.repairs import figures_of, repairs

# A rule that is broken by so many rows of a table, and by more of them than keep it, is not about that table.
FEWEST = 3
# What is worked out from other columns of a row, or other rows of a column.
_WORKED_OUT: frozenset[Kind] = frozenset({"ratio", "sum", "difference", "mean", "weighted_mean", "growth"})
_WHY = "most rows of the table do not follow this rule: its columns may mean something else"


def without_misunderstood(checks: Sequence[Check]) -> list[Check]:
    """The checks, those within a table that break a rule which most of its rows break called unverifiable."""
    broken: Counter[tuple[str, str]] = Counter()
    kept: Counter[tuple[str, str]] = Counter()
    for check in checks:
        table = _table_of(check)
        if table is not None and check.outcome.verdict == "inconsistent":
            broken[table] += 1
        elif table is not None and check.outcome.verdict in ("consistent", "rounding"):
            kept[table] += 1
    doubted = {table for table, count in broken.items() if count >= FEWEST and count > kept[table]}
    doubted = {table for table in doubted if not _one_slip([c for c in checks if _table_of(c) == table])}
    if not doubted:
        return list(checks)
    return [
        replace(check, outcome=unverifiable(_WHY, check.outcome.formula))
        if check.outcome.verdict == "inconsistent" and _table_of(check) in doubted
        else check
        for check in checks
    ]


def _one_slip(checks: Sequence[Check]) -> bool:
    """Whether all that is broken holds with one slip of the pen taken back: then the rule was understood.

    Of shares in all parts together one part that mends every share tells it, however short; another whole would not.
    """
    broken = {check.relation.id for check in checks if check.outcome.verdict == "inconsistent"}
    parts = all(check.relation.parameters.get("whole") == "added" for check in checks)
    return any(broken <= set(one.mends) and (parts or slip(one.figure, one.value) in SLIPS) for one in repairs(checks))


def _table_of(check: Check) -> tuple[str, str] | None:
    """The rule and the one table in which all figures of what it works out stand."""
    relation = check.relation
    if relation.kind not in _WORKED_OUT or relation.published.place.table is None:
        return None
    tables = {figure.place.table for figure in figures_of(relation)}
    return (relation.rule, relation.published.place.table) if len(tables) == 1 else None
