"""What is in quarantine: reports that could not be processed, and files from sources that could be no reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flows.intake.delivery import CONTENT, deliver, quarantined, remove_quarantined, why_no_report
from flows.ledger.intake_register import forget_quarantined
from flows.ledger.ledger import Ledger
from flows.ledger.ledger_tables import RECEIVED, ReportRow
from flows.settings.configuration import Settings


@dataclass(frozen=True, slots=True)
class Held:
    """Something in quarantine. `sha256` is that of a report in the ledger, "" for a file in the folder `quarantine`."""

    name: str
    reason: str
    since: str
    sha256: str = ""
    source: str = ""
    item: str = ""


def in_quarantine(settings: Settings) -> tuple[Held, ...]:
    """Reports by name, then files by the names of their folders."""
    with Ledger(settings.database) as ledger:
        reports = [
            Held(entry.name, f"{entry.status}: {entry.reason}", entry.finished_at, entry.sha256)
            for entry in ledger.entries()
            if entry.has_failed
        ]
    files = [
        Held(found.folder, found.reason, found.since, source=found.source, item=found.item)
        for found in quarantined(settings)
    ]
    return (*reports, *files)


def give_back(settings: Settings, ledger: Ledger, chosen: Iterable[Held]) -> None:
    """Have reports processed again by the next run, and files fetched again from their sources.

    A file whose source is no longer configured, or which was removed from its folder, is looked at again as it is: it
    stays in quarantine while it is no PDF. Raises PublishingError when a file cannot be moved.
    """
    for held in chosen:
        if held.sha256:
            with ledger.transaction() as session:
                row = session.get_one(ReportRow, held.sha256, with_for_update=True)
                row.status, row.reason = RECEIVED, ""
            continue
        content = settings.quarantine / held.name / CONTENT
        if content.is_file() and not why_no_report(content):
            deliver(settings, ledger, content, held.name)
            remove_quarantined(settings, held.name)
        forget_quarantined(ledger, held.source, held.item)
