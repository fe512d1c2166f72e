"""The example report with decisions about its findings."""

from __future__ import annotations

from datetime import date

from expectations.decisions.noted_report import noted_report
from expectations.decisions.register import Register, State, ordered
from expectations.decisions.review import Review, decided, review
from tests.workpapers.example import CONTENT, RECONCILED, TYPED
from workpapers.finding_order import finding_numbers

TODAY = date(2026, 12, 1)
NOTED = noted_report(CONTENT, TYPED, RECONCILED, finding_numbers(RECONCILED.findings))
TARGET, CAPAIAN = NOTED.findings


def example_review(reason: str = "Target tahun lain.", **states: State) -> Review:
    """The example's findings by number (T_01="accepted"), each decided by Ani for that reason."""
    found = {one.number.replace("-", "_"): one for one in NOTED.findings}
    decisions = (decided(NOTED, found[n], state, "Ani", date(2026, 11, 28), reason) for n, state in states.items())
    return review(NOTED, Register(ordered(decisions)), TODAY)
