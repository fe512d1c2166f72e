"""Everything made again from the received files, beside what is published, and put in its place when it is whole.

Reports are processed in the order in which they were received, version after version, so that the versions of a
document replace each other as they did. The outputs are the same bytes unless code, rules or settings changed. Where
machines share a store, one of them makes everything on its own disk, and what differs changes in the store in one step.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from extractors.errors import CannotRebuild, PublishingError
from flows.archive.database import DATABASE
from flows.archive.descriptions import DESCRIPTIONS
from flows.archive.fingerprint import fingerprint
from flows.archive.received_files import Job, file_hash
from flows.archive.register_file import load_register
from flows.archive.sharing import store_of
from flows.archive.versions import whole
from flows.files.file_transaction import FileTransaction
from flows.ledger.ledger import Entry, Ledger
from flows.ledger.ledger_tables import PROCESSING, ArrivalRow, ReportRow
from flows.ledger.run_register import RunFile
from flows.running import stages
from flows.running.processing import process_all
from flows.running.whole_run import describe
from flows.settings.configuration import Settings
from flows.settings.operation_settings import PublishSettings, SharedStoreSettings
from flows.telling.event_log import untold
from flows.telling.notices import Notice, silence
from flows.unattended.rebuilt_results import Results, results_of
from flows.unattended.recovery import recover
from schemas.document_identity import identity_of

if TYPE_CHECKING:
    from flows.archive.shared_store import SharedStore

ROOMS = ("clean", "versions", "workpapers")


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What was made again: what became of each report, and how the files compare with those published before.

    Names of files are relative to the data folder.
    """

    files: tuple[RunFile, ...]
    same: int
    changed: tuple[str, ...]
    added: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def is_the_same(self) -> bool:
        """Whether every file has the bytes that it had."""
        return not (self.changed or self.added or self.gone)


def rebuild(settings: Settings, ledger: Ledger, compare_only: bool = False, notice: Notice = silence) -> Rebuilt:
    """Make everything again from the received files; with `compare_only`, what is published stays as it is.

    Raises CannotRebuild when a published report's received file is gone, when it cannot be processed any more, or when
    a run worked meanwhile, RegisterError for a register of findings that is none, and PublishingError when something
    cannot be written; then what is published stays.
    """
    register, store = load_register(settings.register_of_findings), store_of(settings, ledger)
    with whole(settings, ledger, following=False):
        pass
    recover(ledger)
    entries = ledger.entries()
    jobs = [job for entry in _as_received(ledger, entries) if (job := _job(settings, store, entry)) is not None]
    aside = _aside(settings)
    folder = aside.base / aside.data
    _remove(folder)
    try:
        with Ledger(aside.database) as own:
            files = _processed(settings, aside, own, jobs, notice)
            compared = _compared(store.contents() if store else _contents(settings), _contents(aside), files)
            if not compare_only:
                _refuse_losses(entries, own)
                with whole(settings, ledger, following=False) as commit:
                    _refuse_runs(ledger, entries)
                    made = results_of(own)
                    if store:
                        commit(_change(settings, aside, compared, made))
                    else:
                        _swap(settings, aside)
                    made.record(ledger)
    finally:
        _remove(folder)
    if not compare_only:
        describe(settings, store, register)
    return compared


def _aside(settings: Settings) -> Settings:
    """The settings by which everything is made again beside what is published, on this machine alone."""
    return settings.model_copy(
        update={
            "data": settings.data / ".rebuild",
            "ledger_url": "",
            "engine": "plain",
            "publish": PublishSettings(),
            "store": SharedStoreSettings(),
        }
    )


def _processed(settings: Settings, aside: Settings, own: Ledger, jobs: Sequence[Job], notice: Notice) -> list[RunFile]:
    """What became of the reports, processed `aside` in waves; their ledger there is `own`."""
    _copy_entries(own, jobs)
    stages.load_reconciliation()
    files: list[RunFile] = []
    for wave in _waves(jobs):
        waiting = tuple(Job(job.path, job.file, own.entry(job.entry.sha256)) for job in wave)
        with untold():
            files += process_all(aside, own, fingerprint(settings), waiting, notice)
    return files


def _job(settings: Settings, store: SharedStore | None, entry: Entry) -> Job | None:
    """The report with the name under which it was first received, where its file is still there."""
    stored = store.received() if store else {}
    for file in entry.files:
        job = Job(settings.raw / file, file, entry)
        try:
            if store and stored.get(file, ("", 0))[0] == entry.sha256:
                store.bring(job)
            if file_hash(job.path)[0] == entry.sha256:
                return job
        except OSError:
            continue
    if any(output.startswith("clean/") for output in entry.outputs):
        raise CannotRebuild(
            f"{entry.name} is published, but its file {entry.files[0]} is no longer in "
            f"{'the store' if store else settings.raw}; put it back, or its data would be lost"
        )
    return None


def _as_received(ledger: Ledger, entries: Sequence[Entry]) -> list[Entry]:
    """Reports in the order in which they were received, by which versions of a document replace each other."""
    with ledger.transaction() as session:
        arrived = {row.sha256: row.number for row in session.scalars(select(ArrivalRow))}
    # What an older program received has no number, and came before.
    return sorted(entries, key=lambda entry: (arrived.get(entry.sha256, 0), entry.first_seen, entry.name))


def _waves(jobs: Sequence[Job]) -> Iterator[tuple[Job, ...]]:
    """Reports that may be processed together: of each document one version, the first of each, then the second, ..."""
    documents: dict[str, list[Job]] = {}
    for job in jobs:
        known = job.entry.description
        identity = identity_of(
            known.get("title", ""), known.get("unit", ""), known.get("year"), known.get("period", "")
        )
        documents.setdefault(identity or job.entry.sha256, []).append(job)
    for wave in zip_longest(*documents.values()):
        yield tuple(job for job in wave if job is not None)


def _copy_entries(own: Ledger, jobs: Sequence[Job]) -> None:
    """Have the same reports in a new ledger, in the same order under the same names and moments, nothing done yet."""
    for job in jobs:
        entry = job.entry
        for file in entry.files:
            own.receive(entry.sha256, file, job.path.stat().st_size)
        with own.transaction() as session:
            row = session.get_one(ReportRow, entry.sha256)
            row.name, row.first_seen = entry.name, entry.first_seen


def _compared(old: Mapping[str, str], new: Mapping[str, str], files: Sequence[RunFile]) -> Rebuilt:
    both = old.keys() & new.keys()
    changed = tuple(sorted(name for name in both if old[name] != new[name]))
    return Rebuilt(
        tuple(sorted(files, key=lambda file: file.file)),
        len(both) - len(changed),
        changed,
        tuple(sorted(new.keys() - old.keys())),
        tuple(sorted(old.keys() - new.keys())),
    )


def _contents(settings: Settings) -> dict[str, str]:
    """The hashes of the published files by their names; what is made of all of them together is left out."""
    data = settings.base / settings.data
    return {
        name: file_hash(path)[0]
        for room in ROOMS
        for path in (data / room).rglob("*")
        if path.is_file()
        and not path.name.startswith(".")
        and (name := path.relative_to(data).as_posix()) not in DESCRIPTIONS
    }


def _refuse_losses(before: Sequence[Entry], own: Ledger) -> None:
    """Raises CannotRebuild when a report that was published could not be made again."""
    made = {entry.sha256: entry for entry in own.entries()}
    for entry in before:
        again = made.get(entry.sha256)
        if entry.is_done and again is not None and not again.is_done:
            raise CannotRebuild(
                f"{entry.name} is published, but could not be made again: {again.status}: {again.reason}; "
                "nothing was replaced"
            )


def _refuse_runs(ledger: Ledger, before: Sequence[Entry]) -> None:
    """Raises CannotRebuild when a run worked on a report since the entries were read."""
    now = {entry.sha256: entry for entry in ledger.entries()}
    if any(now[entry.sha256].finished_at != entry.finished_at for entry in before) or any(
        entry.status == PROCESSING for entry in now.values()
    ):
        raise CannotRebuild(
            "a run worked on reports meanwhile; nothing was replaced: stop the service and rebuild again"
        )


def _swap(settings: Settings, aside: Settings) -> None:
    """Put what was made in place of what is published on this machine."""
    data, made = settings.base / settings.data, aside.base / aside.data
    try:
        if (settings.clean / DATABASE).is_file():
            # It stays as it is where it says the same.
            aside.clean.mkdir(exist_ok=True)
            (aside.clean / DATABASE).write_bytes((settings.clean / DATABASE).read_bytes())
        for room in ROOMS:
            (made / room).mkdir(exist_ok=True)
            if (data / room).exists():
                (data / room).rename(made / f"{room}.before")
            (made / room).rename(data / room)
    except OSError as problem:
        raise PublishingError(
            f"{data}: what was made cannot be put in place: {problem.strerror or problem}"
        ) from problem


def _change(settings: Settings, aside: Settings, compared: Rebuilt, made: Results) -> FileTransaction:
    """What differs, as one change of the store; the other files stay as they are."""
    data, again = settings.base / settings.data, aside.base / aside.data
    change = FileTransaction(settings.clean, made.records())
    for name in (*compared.changed, *compared.added):
        change.put_file(data / name, again / name)
    for name in compared.gone:
        change.take_away(data / name)
    return change


def _remove(folder: Path) -> None:
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as problem:
        raise PublishingError(f"{folder}: cannot be removed: {problem.strerror or problem}") from problem
