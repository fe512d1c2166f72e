"""What is wrong with an installation: configuration, machine, ledger and files; each diagnosis with what to do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from importlib.metadata import PackageNotFoundError, requires, version
from zoneinfo import ZoneInfo

from cronsim import CronSim
from packaging.requirements import Requirement
from sqlalchemy import func, select, text
from sqlalchemy.exc import SQLAlchemyError

from extractors.errors import ConfigurationError, RekonError
from flows.archive.descriptions import DESCRIPTIONS
from flows.files.atomic_files import PARTIAL_SUFFIX
from flows.files.claims import has_ended
from flows.intake.delivery import quarantined
from flows.ledger.intake_register import intake_records
from flows.ledger.ledger import Entry, Ledger, parsed_moment
from flows.ledger.ledger_tables import PROCESSING, RECEIVED, ReportRow, RunRow
from flows.ledger.run_register import Outcome, last_run
from flows.ledger.stored_files import stored_below
from flows.settings.configuration import Settings
from flows.settings.operation_settings import FolderSource, ServiceSettings, StoreSource
from flows.settings.secret_values import secret_value

DISTRIBUTION = "bpom-rekon"
EXPIRES_WITHIN = timedelta(days=60)
_OWN_NAMES = ("perubahan.csv",)


class Level(IntEnum):
    """How grave a diagnosis is: nothing to do, something to look at, something that does not work."""

    GOOD = 0
    ATTENTION = 1
    FAULT = 2


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at; `text` is the name of its sentence in the catalogue, with what goes into it."""

    level: Level
    text: str
    values: dict[str, str | int]


def examine_installation(settings: Settings) -> Iterator[Diagnosis]:
    """Look at everything, the gravest first within each part; raises nothing for what is wrong."""
    yield from _libraries()
    yield from _folders(settings)
    yield from _trust(settings)
    yield from _sources(settings)
    yield from _notifications(settings)
    try:
        with Ledger(settings.database) as ledger:
            yield from _ledger(settings, ledger)
    except (SQLAlchemyError, OSError, RekonError) as problem:
        yield _fault("ledger_unusable", problem=_one_line(problem))


def _libraries() -> Iterator[Diagnosis]:
    """Whether the installed versions are those that the project declares."""
    try:
        declared = [Requirement(line) for line in requires(DISTRIBUTION) or ()]
    except PackageNotFoundError:
        yield _fault("not_installed")
        return
    wrong = 0
    for requirement in declared:
        if requirement.marker is not None and not requirement.marker.evaluate({"extra": ""}):
            continue
        try:
            found = version(requirement.name)
        except PackageNotFoundError:
            found = ""
        if not found or not requirement.specifier.contains(found, prereleases=True):
            wrong += 1
            yield _fault("library", library=requirement.name, found=found or "-", wanted=str(requirement.specifier))
    if not wrong:
        yield _good("libraries", count=len(declared))


def _folders(settings: Settings) -> Iterator[Diagnosis]:
    data = settings.base / settings.data
    nearest = next(folder for folder in (data.resolve(), *data.resolve().parents) if folder.exists())
    if not os.access(nearest, os.W_OK | os.X_OK):
        yield _fault("not_writable", folder=str(nearest))
    free, wanted = shutil.disk_usage(nearest).free, settings.doctor.free_bytes
    report = _fault if free < wanted else _good
    yield report("space_short" if free < wanted else "space", folder=str(nearest), free=free >> 20, wanted=wanted >> 20)


def _trust(settings: Settings) -> Iterator[Diagnosis]:
    from pyhanko.keys import load_certs_from_pemder

    try:
        files = settings.trusted_certificates()
    except ConfigurationError as problem:
        yield _fault("trust_missing", problem=_one_line(problem))
        return
    if not files:
        yield _good("trust_none")
    for file in files:
        try:
            ends = min(one.not_valid_after for one in load_certs_from_pemder([str(file)]))
        except (ValueError, OSError) as problem:
            yield _fault("trust_unreadable", file=str(file), problem=_one_line(problem))
            continue
        if ends < datetime.now(UTC):
            yield _attention("trust_expired", file=str(file), date=ends.date().isoformat())
        elif ends < datetime.now(UTC) + EXPIRES_WITHIN:
            yield _attention("trust_expires", file=str(file), date=ends.date().isoformat())
        else:
            yield _good("trust", file=str(file), date=ends.date().isoformat())


def _sources(settings: Settings) -> Iterator[Diagnosis]:
    if not settings.sources:
        yield _good("no_sources")
    for source in settings.sources:
        problems = []
        if isinstance(source, FolderSource):
            folder = settings.base / source.path
            mode = os.R_OK | os.X_OK | (os.W_OK if source.then == "remove" else 0)
            if not folder.is_dir() or not os.access(folder, mode):
                problems.append(_fault("source_folder", source=source.name, folder=str(folder)))
        else:
            references = source.secrets if isinstance(source, StoreSource) else source.headers
            for reference in references.values():
                try:
                    secret_value(reference)
                except RekonError as problem:
                    problems.append(_fault("source_secret", source=source.name, problem=_one_line(problem)))
        if isinstance(source, StoreSource):
            import fsspec

            for part in source.url.split("::"):
                try:
                    fsspec.get_filesystem_class(part.partition("://")[0])
                except (ValueError, ImportError) as problem:
                    problems.append(_fault("source_store", source=source.name, problem=_one_line(problem)))
        yield from problems or [_good("source", source=source.name)]


def _notifications(settings: Settings) -> Iterator[Diagnosis]:
    from apprise import Apprise

    for reference in settings.notify.urls:
        name = reference.env or reference.block
        try:
            understood = Apprise().add(secret_value(reference))
        except RekonError as problem:
            yield _fault("notify_secret", problem=_one_line(problem))
            continue
        yield _good("notify", secret=name) if understood else _fault("notify_address", secret=name)


def _ledger(settings: Settings, ledger: Ledger) -> Iterator[Diagnosis]:
    problem = _integrity(ledger)
    if problem:
        yield _fault("ledger_damaged", problem=problem)
        return
    entries = ledger.entries()
    yield _good("ledger", count=len(entries))
    yield from _missing(settings, ledger, entries)
    yield from _orphans(settings, entries)
    yield from _waiting(ledger)
    yield from _failures(settings, ledger, entries)
    yield from _schedule(settings, ledger)


def _integrity(ledger: Ledger) -> str:
    """What the database says is wrong with itself, "" when nothing is or it has no such question."""
    with ledger.transaction() as session:
        if session.get_bind().dialect.name != "sqlite":
            return ""
        found = [str(row[0]) for row in session.execute(text("pragma integrity_check(5)"))]
        found += [f"foreign key: {row[0]}" for row in session.execute(text("pragma foreign_key_check"))]
    return "" if found == ["ok"] else "; ".join(line for line in found if line != "ok")


def _missing(settings: Settings, ledger: Ledger, entries: tuple[Entry, ...]) -> Iterator[Diagnosis]:
    data = settings.base / settings.data
    stored: set[str] = set()
    if settings.store.url:
        # Of what lies in the store that machines share, each has a part only.
        for folder in ("raw", "clean", "versions", "workpapers"):
            stored |= stored_below(ledger, folder).keys()
    for entry in entries:
        gone = [output for output in entry.outputs if output not in stored and not (data / output).is_file()]
        if gone:
            yield _attention("outputs_missing", report=entry.name, count=len(gone), first=gone[0])
        published = any(output.startswith("clean/") for output in entry.outputs)
        received = any(f"raw/{file}" in stored or (settings.raw / file).is_file() for file in entry.files)
        if not received and published:
            yield _fault("original_missing", report=entry.name, file=entry.files[0])


def _orphans(settings: Settings, entries: tuple[Entry, ...]) -> Iterator[Diagnosis]:
    """Files that nothing in the ledger accounts for, and what killed processes left half written."""
    data = settings.base / settings.data
    known = {output for entry in entries for output in entry.outputs}
    orphans, partial = [], []
    for room in (settings.clean, settings.versions, settings.workpapers, settings.raw):
        for path in sorted(room.rglob("*")):
            if not path.is_file() or (room == settings.raw and not path.name.endswith(PARTIAL_SUFFIX)):
                continue
            name = path.relative_to(data).as_posix()
            if path.name.endswith(PARTIAL_SUFFIX):
                owner = path.name.removesuffix(PARTIAL_SUFFIX).rsplit(".", 1)[-1].replace("~", "|")
                if has_ended(owner):
                    partial.append(name)
            elif name not in known and not path.name.startswith((".", *_OWN_NAMES)) and name not in DESCRIPTIONS:
                orphans.append(name)
    if orphans:
        yield _attention("orphans", count=len(orphans), first=orphans[0])
    if partial:
        yield _attention("partial", count=len(partial), first=partial[0])


def _waiting(ledger: Ledger) -> Iterator[Diagnosis]:
    """Reports that no run has in hand and none has finished: new ones, and those of runs that were killed."""
    with ledger.transaction() as session:
        rows = session.execute(
            select(ReportRow.name, ReportRow.status, ReportRow.claimed_by)
            .where(ReportRow.status.in_((RECEIVED, PROCESSING)))
            .order_by(ReportRow.name)
        )
        names = [name for name, status, owner in rows if status == RECEIVED or has_ended(owner)]
    if names:
        yield _attention("waiting", count=len(names), first=names[0])


def _failures(settings: Settings, ledger: Ledger, entries: tuple[Entry, ...]) -> Iterator[Diagnosis]:
    failed = [entry for entry in entries if entry.has_failed]
    refused = quarantined(settings)
    if failed or refused:
        yield _attention("quarantine", reports=len(failed), files=len(refused))
    for record in intake_records(ledger):
        if record.failure:
            yield _attention("intake_failed", source=record.source, problem=_one_line(record.failure))
    if any(file.outcome is Outcome.ELSEWHERE for file in last_run(ledger)):
        yield _attention("elsewhere")


def _schedule(settings: Settings, ledger: Ledger) -> Iterator[Diagnosis]:
    """Whether the last run is as late as the schedule lets it be: one time may be left out, two are not."""
    due = _last_but_one(settings.service, datetime.now(UTC))
    if due is None:
        return
    with ledger.transaction() as session:
        began = session.scalar(select(func.max(RunRow.started_at))) or ""
    if not began:
        yield _attention("never_ran")
    elif parsed_moment(began) < due:
        yield _attention("late", began=began[:16], due=due.astimezone(UTC).strftime("%Y-%m-%dT%H:%M"))
    else:
        yield _good("schedule", began=began[:16])


def _last_but_one(service: ServiceSettings, now: datetime) -> datetime | None:
    """The last moment but one at which a run was due; nothing without a schedule."""
    if service.every_seconds:
        return now - timedelta(seconds=2 * service.every_seconds)
    if not service.cron:
        return None
    past = CronSim(service.cron, now.astimezone(ZoneInfo(service.timezone)), reverse=True)
    next(past)
    return next(past)


def _good(name: str, **values: str | int) -> Diagnosis:
    return Diagnosis(Level.GOOD, name, values)


def _attention(name: str, **values: str | int) -> Diagnosis:
    return Diagnosis(Level.ATTENTION, name, values)


def _fault(name: str, **values: str | int) -> Diagnosis:
    return Diagnosis(Level.FAULT, name, values)


def _one_line(problem: object) -> str:
    return " ".join(str(problem).split())
