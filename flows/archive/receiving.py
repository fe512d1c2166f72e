"""Receiving: which files there are, what they are by their hash, and what is still to be done with each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.archive.received_files import Job, file_hash, pdf_files
from flows.ledger.ledger import Entry, Ledger
from flows.ledger.run_register import Outcome, RunFile
from flows.settings.configuration import Settings

if TYPE_CHECKING:
    from flows.archive.shared_store import SharedStore


@dataclass(frozen=True, slots=True)
class Received:
    """What receiving gave: reports to process, and files that nothing is done with, each saying why."""

    jobs: tuple[Job, ...]
    settled: tuple[RunFile, ...]


def receive(
    settings: Settings,
    ledger: Ledger,
    rules: str,
    retry_failed: bool = False,
    is_stale: Callable[[Entry], bool] = lambda _: False,
    store: SharedStore | None = None,
) -> Received:
    """Hash and record every PDF below the folder of received reports; say what is to be done.

    A report is to be processed unless it was processed to the end by the same rules, its outputs are still there and
    they are not `is_stale` (what persons decided about its findings has changed). One that failed under the same rules
    fails again, and is not tried again unless `retry_failed`. A file with the same bytes as one before it (in the order
    of names) is a duplicate. A file that cannot be opened has failed. Where machines share a `store`, the received
    reports are those of all of them; their files are where a job says only after they were brought from there.
    """
    jobs: list[Job] = []
    settled: list[RunFile] = []
    first_name: dict[str, str] = {}
    found, unreadable = _stored(store) if store else _found(settings)
    settled += unreadable
    stored = store.outputs() if store else None
    known = {entry.sha256: entry for entry in ledger.entries()}
    for file, sha256, size in found:
        path = settings.raw / file
        entry = known.get(sha256)
        if entry is None or file not in entry.files:
            entry = known[sha256] = ledger.receive(sha256, file, size)
        if sha256 in first_name:
            settled.append(RunFile(file, sha256, Outcome.DUPLICATE, first_name[sha256]))
            continue
        first_name[sha256] = file
        is_whole = entry.is_done and _are_there(settings, stored, entry.outputs)
        if entry.rules == rules and is_whole and not is_stale(entry):
            settled.append(RunFile(file, sha256, Outcome.UNCHANGED))
        elif entry.rules == rules and entry.has_failed and not retry_failed:
            settled.append(RunFile(file, sha256, Outcome.FAILED, f"{entry.status}: {entry.reason}"))
        else:
            jobs.append(Job(path, file, entry))
    return Received(tuple(jobs), tuple(settled))


def _found(settings: Settings) -> tuple[list[tuple[str, str, int]], list[RunFile]]:
    """Name, hash and size of the reports on this machine, and those that cannot be opened."""
    found, unreadable = [], []
    for path in pdf_files(settings.raw):
        file = path.relative_to(settings.raw).as_posix()
        try:
            found.append((file, *file_hash(path)))
        except OSError as problem:
            reason = f"cannot be opened: {problem.strerror or problem}"
            unreadable.append(RunFile(file, "", Outcome.FAILED, reason))
    return found, unreadable


def _stored(store: SharedStore) -> tuple[list[tuple[str, str, int]], list[RunFile]]:
    """The same of the reports in the store that machines share, those of this machine sent there first."""
    store.add_received()
    return [(file, sha256, size) for file, (sha256, size) in store.received().items()], []


def _are_there(settings: Settings, stored: frozenset[str] | None, outputs: Sequence[str]) -> bool:
    if stored is not None:
        return stored.issuperset(outputs)
    return all((settings.base / settings.data / output).is_file() for output in outputs)
