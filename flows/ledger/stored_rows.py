"""Recording in the ledger what changed in the store that machines share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from flows.ledger.ledger_tables import StoredFileRow

StoredFile = Mapping[str, Any]
"""`path` in the store, `sha256` ("" when it was taken away), `size`."""


def record_stored(session: Session, files: Sequence[StoredFile]) -> None:
    """Record in a transaction what changed in the store, under the next serial."""
    serial = (session.scalar(select(func.max(StoredFileRow.serial))) or 0) + 1
    for file in files:
        row = session.get(StoredFileRow, file["path"])
        if row is None:
            row = StoredFileRow(path=file["path"])
            session.add(row)
        row.sha256, row.size_bytes, row.serial = file["sha256"], file["size"], serial
