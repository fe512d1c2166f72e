"""The chart of achievements: what is printed beside what follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from expectations.reconciliation import Check
from expectations.rules.catalogue import BY_NAME
from workpapers.wording import Wording

SUITE = "programme_achievement"
"""The dataset of which achievements are drawn."""
MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One printed achievement; `printed_at` and `derived_at` are places on an axis from 0 to 100."""

    subject: str
    page: int
    printed: str
    derived: str
    verdict: str
    printed_at: float
    derived_at: float


def achievement_chart(checks: Iterable[Check], words: Wording) -> list[ChartRow]:
    """The printed achievements that were computed as means, in the report's order; empty where there are none."""
    held = [
        (check, check.relation.published.value, check.outcome.derived)
        for check in checks
        if check.relation.kind in ("mean", "weighted_mean") and _suite(check) == SUITE
    ]
    known = [(check, value, derived) for check, value, derived in held if value is not None and _is_number(derived)]
    most = max((max(value, Decimal(str(derived))) for _, value, derived in known), default=Decimal(0))
    if most <= 0:
        return []
    return [
        ChartRow(
            check.relation.subject,
            check.relation.published.place.page,
            check.relation.published.text,
            words.number(derived),
            check.outcome.verdict,
            _at(value, most),
            _at(Decimal(str(derived)), most),
        )
        for check, value, derived in known[:MOST_ROWS]
    ]


def _suite(check: Check) -> str:
    rule = BY_NAME.get(check.relation.rule)
    return rule.suite if rule else ""


def _is_number(derived: Decimal | str | None) -> bool:
    return isinstance(derived, Decimal)


def _at(value: Decimal, most: Decimal) -> float:
    return round(float(max(value, Decimal(0)) / most) * 99, 2)
