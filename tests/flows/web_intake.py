"""Taking in from the web in tests: a source, one run of it, and what came of it."""

from __future__ import annotations

from pathlib import Path

from flows.intake.intake import Intake, Taken, fetch
from flows.ledger.ledger import Ledger
from flows.settings.configuration import Settings
from flows.settings.operation_settings import WebSource

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40
NEWER = b"%PDF-1.7\n" + bytes(reversed(range(256))) * 40
LOOPBACK = ("127.0.0.0/8",)


def source_of(*addresses: str, **settings: object) -> WebSource:
    given: dict[str, object] = {
        "kind": "web", "name": "situs", "addresses": addresses, "allowed_networks": LOOPBACK,
        "delay_seconds": 0, "first_wait_seconds": 0.01, "timeout_seconds": 5, "attempts": 3,
    }  # fmt: skip
    return WebSource.model_validate(given | settings)


def take(folder: Path, source: WebSource) -> list[Taken]:
    settings = Settings(base=folder, sources=(source,))
    with Ledger(settings.database) as ledger:
        return list(fetch(settings, ledger).items)


def outcomes(items: list[Taken]) -> list[Intake]:
    return [item.outcome for item in items]


def raw(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "data" / "raw").glob("*"))}
