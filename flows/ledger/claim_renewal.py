"""A claim on a report, renewed while its process works; it soon runs out when that process or machine is gone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from extractors.errors import LedgerError
from flows.ledger.ledger import Ledger

CLAIM_SECONDS = 120.0
"""How long a claim holds that nobody renews."""
RENEWED_AFTER_SECONDS = 30.0


@contextmanager
def kept(
    ledger: Ledger, sha256: str, owner: str, seconds: float = CLAIM_SECONDS, every: float = RENEWED_AFTER_SECONDS
) -> Iterator[None]:
    """Renews the owner's claim on a report while the block runs.

    Where the ledger does not answer it is tried again: the claim holds for some renewals that fail. Where it has passed
    to another process, nothing more is done: both come to the same result, and one of them publishes after the other.
    """
    ended = threading.Event()

    def renew() -> None:
        while not ended.wait(every):
            try:
                if not ledger.renew(sha256, owner, seconds):
                    return
            except LedgerError:
                continue

    renewing = threading.Thread(target=renew, name="rekon-claim", daemon=True)
    renewing.start()
    try:
        yield
    finally:
        ended.set()
        renewing.join()
