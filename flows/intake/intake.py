"""Intake: what sources offer is brought here, looked at, and put among the received reports or in quarantine."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum

from extractors.errors import IntakeError, PublishingError, RekonError
from flows.files.file_lock import locked
from flows.intake.delivery import deliver, quarantine, release, why_no_report
from flows.ledger.intake_register import (
    QUARANTINED,
    IntakeRecord,
    intake_key,
    intake_record,
    record_attempt,
    record_quarantined,
    record_taken,
)
from flows.ledger.ledger import Ledger
from flows.settings.configuration import Settings
from flows.settings.operation_settings import FolderSource, Source, WebSource
from flows.settings.secret_values import without_secrets
from flows.sources.offers import Offer, OpenSource, Waiting
from flows.telling.notices import Notice, silence


class Intake(StrEnum):
    """What became of something that a source offers."""

    NEW = "new"
    EDITION = "newer edition"
    KNOWN = "known"
    UNCHANGED = "unchanged"
    WAITING = "still being written"
    QUARANTINED = "quarantined"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an item of a source; `file` is its name among the received reports or its folder in quarantine.

    `item` is "" for what concerns the whole source. `repeated` says that it failed in the same way the time before.
    """

    source: str
    item: str
    outcome: Intake
    file: str = ""
    reason: str = ""
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class IntakeResult:
    """What became of everything that was offered."""

    items: tuple[Taken, ...]

    @property
    def has_failed(self) -> bool:
        """Whether something could not be fetched, or went to quarantine."""
        return any(item.outcome in (Intake.FAILED, Intake.QUARANTINED) for item in self.items)


def fetch(settings: Settings, ledger: Ledger, names: Sequence[str] = (), notice: Notice = silence) -> IntakeResult:
    """Take in what the sources offer, those of `names` or all; what fails is listed and stops nothing else.

    One process takes in at a time, another waits for it. Raises IntakeError when a source of that name is not
    configured, PublishingError when the folder of received reports cannot be written.
    """
    unknown = set(names) - {source.name for source in settings.sources}
    if unknown:
        configured = ", ".join(source.name for source in settings.sources) or "none"
        raise IntakeError(f"there is no source {min(unknown)}; configured: {configured}")
    chosen = [source for source in settings.sources if not names or source.name in names]
    with alone(settings):
        return IntakeResult(tuple(item for source in chosen for item in fetch_source(settings, ledger, source, notice)))


def fetch_source(settings: Settings, ledger: Ledger, source: Source, notice: Notice = silence) -> list[Taken]:
    """Take in what one source offers."""
    done: list[Taken] = []
    secrets: tuple[str, ...] = ()
    try:
        with _open(settings, source) as opened:
            secrets = opened.secrets
            for offer in opened.offers():
                notice(source.name, f"fetch, {offer.item}")
                done.append(_take(settings, ledger, source.name, offer, secrets))
    except PublishingError:
        raise
    except RekonError as problem:
        done.append(_failed(ledger, intake_record(ledger, source.name, ""), problem, secrets))
    else:
        record_attempt(ledger, IntakeRecord(source.name, ""))
    return done


def _open(settings: Settings, source: Source) -> OpenSource:
    # Each loads libraries that the others do without.
    if isinstance(source, FolderSource):
        from flows.sources.folder_source import OpenFolderSource

        return OpenFolderSource(source, settings.base)
    if isinstance(source, WebSource):
        from flows.sources.web_source import OpenWebSource

        return OpenWebSource(source, settings.base)
    from flows.sources.store_source import OpenStoreSource

    return OpenStoreSource(source, settings.base)


def _take(settings: Settings, ledger: Ledger, source: str, offer: Offer, secrets: tuple[str, ...]) -> Taken:
    known = intake_record(ledger, source, offer.item)
    part = settings.downloads / f"{intake_key(source, offer.item)}.part"
    try:
        brought = offer.bring(part, known.mark)
        if brought is None:
            record_attempt(ledger, known)
            return _as_before(source, known)
        reason = why_no_report(part)
        if reason:
            folder = quarantine(settings, part, source, offer.item, brought.name, reason)
            record_quarantined(ledger, known, brought.mark, reason)
            taken = Taken(source, offer.item, Intake.QUARANTINED, folder, reason)
        else:
            file, sha256, is_new = deliver(settings, ledger, part, brought.name)
            if known.status == QUARANTINED:
                release(settings, source, offer.item)
            record_taken(ledger, known, brought.mark, sha256, file)
            outcome = Intake.KNOWN if not is_new else Intake.EDITION if known.sha256 else Intake.NEW
            taken = Taken(source, offer.item, outcome, file)
        offer.taken()
    except Waiting:
        return Taken(source, offer.item, Intake.WAITING)
    except (IntakeError, OSError) as problem:
        # What the system refuses (no space for the download) concerns this file; the next may be smaller.
        return _failed(ledger, known, problem, secrets)
    return taken


def _failed(ledger: Ledger, known: IntakeRecord, problem: Exception, secrets: tuple[str, ...]) -> Taken:
    reason = without_secrets(str(problem), secrets)
    record_attempt(ledger, known, reason)
    return Taken(known.source, known.item, Intake.FAILED, reason=reason, repeated=known.failure == reason)


def _as_before(source: str, known: IntakeRecord) -> Taken:
    if known.status == QUARANTINED:
        return Taken(source, known.item, Intake.UNCHANGED, reason=known.reason)
    return Taken(source, known.item, Intake.UNCHANGED, known.file)


def alone(settings: Settings) -> AbstractContextManager[None]:
    """Waits until no other process takes in."""
    return locked(settings.downloads / "lock")
