"""The runs in the ledger: when each began and ended, and what it did with each file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from flows.ledger.ledger import Ledger
from flows.ledger.ledger_tables import RunFileRow, RunOutcomeRow, RunRow


class Outcome(StrEnum):
    """What a run did with a file."""

    PROCESSED = "processed"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    ELSEWHERE = "in hand elsewhere"
    FAILED = "failed"


PASSING = (Outcome.UNCHANGED.value, Outcome.DUPLICATE.value, Outcome.ELSEWHERE.value)
"""Of files that a run did nothing with: nearly the whole archive. Of earlier runs they are counted only."""


@dataclass(frozen=True, slots=True)
class RunFile:
    """What a run did with one file."""

    file: str
    sha256: str
    outcome: Outcome
    reason: str = ""


def start_run(ledger: Ledger, owner: str, rules: str) -> int:
    """Record that a run starts; gives its number."""
    with ledger.transaction() as session:
        row = RunRow(owner=owner, rules=rules, started_at=ledger.moment())
        session.add(row)
        session.flush()
        return row.id


def finish_run(ledger: Ledger, run: int, files: Sequence[RunFile]) -> None:
    """Record that a run ended and what it did with each file."""
    rows = [
        {"run": run, "file": one.file, "sha256": one.sha256, "outcome": one.outcome.value, "reason": one.reason}
        for one in files
    ]
    with ledger.transaction() as session:
        if rows:
            session.execute(insert(RunFileRow), rows)
        session.get_one(RunRow, run).finished_at = ledger.moment()
        _only_count_passing(session, before=run)


def follows_unended(ledger: Ledger, run: int) -> bool:
    """Whether a run since the last one that ended never came to its end: what it published may not be described yet."""
    with ledger.transaction() as session:
        ended = select(func.max(RunRow.id)).where(RunRow.finished_at != "", RunRow.id < run).scalar_subquery()
        begun = select(func.count()).where(RunRow.id < run, RunRow.id > func.coalesce(ended, 0))
        return bool(session.scalar(begun))


def outcomes(ledger: Ledger) -> dict[str, int]:
    """How many files had each outcome, in all runs together."""
    with ledger.transaction() as session:
        counted = select(RunFileRow.outcome, func.count()).group_by(RunFileRow.outcome)
        found = Counter({str(outcome): count for outcome, count in session.execute(counted)})
        found.update({row.outcome: row.files for row in session.scalars(select(RunOutcomeRow))})
        return dict(found)


def last_run(ledger: Ledger) -> tuple[RunFile, ...]:
    """What the last run that came to its end did with each file; nothing when there was none."""
    with ledger.transaction() as session:
        run = session.scalar(select(RunRow.id).where(RunRow.finished_at != "").order_by(RunRow.id.desc()).limit(1))
        rows = session.scalars(select(RunFileRow).where(RunFileRow.run == run).order_by(RunFileRow.file))
        return tuple(RunFile(row.file, row.sha256, Outcome(row.outcome), row.reason) for row in rows)


def _only_count_passing(session: Session, before: int) -> None:
    """Of runs before one, keep only the number of files that they did nothing with."""
    passing = (RunFileRow.run < before, RunFileRow.outcome.in_(PASSING))
    counted = select(RunFileRow.outcome, func.count()).where(*passing).group_by(RunFileRow.outcome)
    for outcome, count in session.execute(counted).all():
        row = session.get(RunOutcomeRow, outcome)
        if row is None:
            row = RunOutcomeRow(outcome=outcome, files=0)
            session.add(row)
        row.files += count
    session.execute(delete(RunFileRow).where(*passing))
