"""What is put right before a run: what earlier runs that were killed or ran out of space left behind."""

from __future__ import annotations

from sqlalchemy import select

from flows.files.claims import has_ended
from flows.ledger.ledger import Ledger
from flows.ledger.ledger_tables import PROCESSING, RECEIVED, ReportRow

PASSING_STATUSES = ("not published",)
"""Failures that were not the report's: no space, no permission to write."""


def recover(ledger: Ledger) -> tuple[str, ...]:
    """Give back reports in the hands of processes that ended, and those whose failure may have passed; gives the names.

    They are processed by the next run. Reports that a running process has in hand stay with it.
    """
    with ledger.transaction() as session:
        rows = session.scalars(
            select(ReportRow)
            .where(ReportRow.status.in_((PROCESSING, *PASSING_STATUSES)))
            .order_by(ReportRow.name)
            .with_for_update()
        ).all()
        given_back = [row for row in rows if row.status != PROCESSING or has_ended(row.claimed_by)]
        for row in given_back:
            row.status, row.reason, row.claimed_by, row.claimed_until = RECEIVED, "", "", ""
        return tuple(row.name for row in given_back)
