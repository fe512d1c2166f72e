"""What lies in the store that machines share, as the ledger keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from flows.ledger.ledger_tables import StoredFileRow

if TYPE_CHECKING:
    from flows.ledger.ledger import Ledger


def stored_after(ledger: Ledger, serial: int) -> tuple[int, list[tuple[str, str]]]:
    """The last serial, and path and hash of the files that changed after one, by path."""
    with ledger.transaction() as session:
        last = session.scalar(select(func.max(StoredFileRow.serial))) or 0
        rows = session.execute(
            select(StoredFileRow.path, StoredFileRow.sha256)
            .where(StoredFileRow.serial > serial)
            .order_by(StoredFileRow.path)
        )
        return last, [(path, sha256) for path, sha256 in rows]


def stored_below(ledger: Ledger, folder: str) -> dict[str, tuple[str, int]]:
    """Hash and size of the files that are there below a folder of the store, by path."""
    with ledger.transaction() as session:
        rows = session.execute(
            select(StoredFileRow.path, StoredFileRow.sha256, StoredFileRow.size_bytes)
            .where(StoredFileRow.path.startswith(f"{folder}/", autoescape=True), StoredFileRow.sha256 != "")
            .order_by(StoredFileRow.path)
        )
        return {path: (sha256, size) for path, sha256, size in rows}


def stored_hash(ledger: Ledger, path: str) -> str:
    """The hash of a file in the store, "" when there is none."""
    with ledger.transaction() as session:
        return session.scalar(select(StoredFileRow.sha256).where(StoredFileRow.path == path)) or ""
