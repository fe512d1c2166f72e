"""Whether machines share a store, which loads nothing where they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.ledger.ledger import Ledger
from flows.settings.configuration import Settings

if TYPE_CHECKING:
    from flows.archive.shared_store import SharedStore


def store_of(settings: Settings, ledger: Ledger) -> SharedStore | None:
    """The store that machines share, None where none is configured."""
    if not settings.store.url:
        return None
    from flows.archive.shared_store import SharedStore

    return SharedStore(settings, ledger)
