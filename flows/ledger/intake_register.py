"""What each source gave, as the ledger keeps it: so that only what changed is taken again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from flows.ledger.ledger import Ledger, moment
from flows.ledger.ledger_tables import IntakeRow

TAKEN, QUARANTINED = "taken", "quarantined"


@dataclass(frozen=True, slots=True)
class IntakeRecord:
    """Something that a source offers, as it was last time; see flows.ledger.ledger_tables.IntakeRow."""

    source: str
    item: str
    mark: Mapping[str, str] = field(default_factory=dict)
    status: str = ""
    reason: str = ""
    failure: str = ""
    sha256: str = ""
    file: str = ""
    replaced: str = ""
    tried_at: str = ""
    taken_at: str = ""


def intake_key(source: str, item: str) -> str:
    """The key of something that a source offers; hexadecimal digits, also good for a file name."""
    return hashlib.sha256(f"{source}\0{item}".encode()).hexdigest()


def intake_record(ledger: Ledger, source: str, item: str) -> IntakeRecord:
    """What is known of something that a source offers; an empty record when it was never seen."""
    with ledger.transaction() as session:
        row = session.get(IntakeRow, intake_key(source, item))
        return IntakeRecord(source, item) if row is None else _record(row)


def intake_records(ledger: Ledger) -> tuple[IntakeRecord, ...]:
    """Everything that sources gave, by source and item."""
    with ledger.transaction() as session:
        rows = session.scalars(select(IntakeRow).order_by(IntakeRow.source, IntakeRow.item))
        return tuple(_record(row) for row in rows)


def record_taken(ledger: Ledger, record: IntakeRecord, mark: Mapping[str, str], sha256: str, file: str) -> None:
    """Record that an item was taken; what it gave before under another hash is kept as `replaced`."""
    with ledger.transaction() as session:
        row = _row(session, record)
        if row.sha256 and row.sha256 != sha256:
            row.replaced = row.sha256
        row.mark, row.status, row.reason, row.failure = dict(mark), TAKEN, "", ""
        row.sha256, row.file = sha256, file
        row.tried_at = row.taken_at = moment()


def record_quarantined(ledger: Ledger, record: IntakeRecord, mark: Mapping[str, str], reason: str) -> None:
    """Record that an item was put in quarantine; it is left alone until its mark changes."""
    with ledger.transaction() as session:
        row = _row(session, record)
        row.mark, row.status, row.reason, row.failure = dict(mark), QUARANTINED, reason, ""
        row.tried_at = moment()


def record_attempt(ledger: Ledger, record: IntakeRecord, failure: str = "") -> None:
    """Record that an item was asked for: it has not changed, or that failed."""
    with ledger.transaction() as session:
        row = _row(session, record)
        row.failure, row.tried_at = failure, moment()


def forget_quarantined(ledger: Ledger, source: str, item: str) -> bool:
    """Have an item that is in quarantine taken again, whether it changed or not; False when it is not."""
    with ledger.transaction() as session:
        row = session.get(IntakeRow, intake_key(source, item))
        if row is None or row.status != QUARANTINED:
            return False
        row.mark = {}
        return True


def _row(session: Session, record: IntakeRecord) -> IntakeRow:
    key = intake_key(record.source, record.item)
    row = session.get(IntakeRow, key)
    if row is None:
        row = IntakeRow(key=key, source=record.source, item=record.item, sha256="", file="", replaced="")
        session.add(row)
    return row


def _record(row: IntakeRow) -> IntakeRecord:
    return IntakeRecord(
        row.source, row.item, dict(row.mark), row.status, row.reason, row.failure, row.sha256, row.file,
        row.replaced, row.tried_at, row.taken_at,
    )  # fmt: skip
