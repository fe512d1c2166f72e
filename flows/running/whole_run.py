"""A whole run: receive, process what is to be processed, say what became of every file."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from flows.archive.data_package import PACKAGE_FILES
from flows.archive.database import DATABASE
from flows.archive.fingerprint import fingerprint
from flows.archive.noted_reports import needs_new_papers
from flows.archive.overview import publish_overview
from flows.archive.publishing import publish_catalogue
from flows.archive.received_files import Job
from flows.archive.receiving import receive
from flows.archive.register_file import load_register
from flows.archive.sharing import store_of
from flows.archive.versions import whole
from flows.files.atomic_files import remove_partial_files
from flows.files.claims import this_process
from flows.files.file_transaction import alone
from flows.ledger.ledger import Entry, Ledger
from flows.ledger.run_register import Outcome, RunFile, finish_run, follows_unended, start_run
from flows.running import stages
from flows.running.processing import process_all
from flows.settings.configuration import Settings
from flows.telling.event_log import tell
from flows.telling.notices import Notice, silence
from schemas.loading import JOURNAL
from workpapers.terminal import RunLine
from workpapers.wording import Wording

if TYPE_CHECKING:
    from expectations.decisions.register import Register
    from flows.archive.shared_store import SharedStore

Engine = Literal["prefect", "plain", "dask"]
Processor = Callable[[Settings, Ledger, str, tuple[Job, ...], Notice], list[RunFile]]


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run did with each file, in the order of their names."""

    files: tuple[RunFile, ...]

    @property
    def did_work(self) -> bool:
        """Whether anything was processed or tried."""
        return any(file.outcome is Outcome.PROCESSED for file in self.files) or self.has_failed

    @property
    def has_failed(self) -> bool:
        """Whether a file could not be processed."""
        return any(file.outcome is Outcome.FAILED for file in self.files)


def run(
    settings: Settings,
    ledger: Ledger,
    retry_failed: bool = False,
    notice: Notice = silence,
    begun: Callable[[int], None] = lambda _: None,
) -> RunResult:
    """Process every received report that is not done; what becomes of each file is recorded in the ledger.

    `begun` is told how many reports there are to process. Raises ConfigurationError for a setting that cannot be used,
    RegisterError for a register of findings that is none (before anything is done), OrchestratorError when Prefect does
    not start, PublishingError when what describes all datasets together cannot be written.
    """
    rules, register = fingerprint(settings), load_register(settings.register_of_findings)
    store = store_of(settings, ledger)
    if store or (settings.clean / JOURNAL).exists():
        with whole(settings, ledger):
            pass
    for folder in (settings.clean, settings.versions, settings.workpapers):
        remove_partial_files(folder)
    number = start_run(ledger, this_process(), rules)
    stale = needs_new_papers(settings, register, date.today())
    received = receive(settings, ledger, rules, retry_failed, stale, store)
    done: list[RunFile] = []
    tell("run.begun", run=number, reports=len(received.jobs), rules=rules[:12])
    begun(len(received.jobs))
    if received.jobs:
        # Without a store nothing else here loads libraries of data stores, other than SQLAlchemy, which the ledger has.
        stores = settings.store.url or settings.publish.url
        threading.Thread(target=stages.load_reconciliation, args=(not stores,), daemon=True).start()
        done = _processor(settings.engine)(settings, ledger, rules, received.jobs, notice)
    files = tuple(sorted([*received.settled, *done], key=lambda file: file.file))
    processed = any(file.outcome is Outcome.PROCESSED for file in done)
    describes = processed or _catalogue_is_behind(settings, ledger, number)
    describe(settings, store, register, describes)
    # After the description: a run that is killed before it has described all leaves that to the next one.
    finish_run(ledger, number, files)
    if settings.publish.url:
        from flows.archive.store_mirror import mirror

        mirror(settings)
    if settings.metrics.file is not None:
        from flows.running.metrics import write_metrics

        write_metrics(settings, ledger)
    counts = Counter(file.outcome.value for file in files)
    tell("run.ended", run=number, files=len(files), outcomes=dict(sorted(counts.items())))
    return RunResult(files)


def describe(settings: Settings, store: SharedStore | None, register: Register, datasets: bool = True) -> None:
    """Publish what describes all reports together; what describes the `datasets` only when asked to.

    Raises PublishingError when it cannot be written.
    """
    if store is not None:
        with alone(settings.clean), store.alone():
            _describe(settings, register, datasets)
            store.send_descriptions()
    else:
        _describe(settings, register, datasets)


def _describe(settings: Settings, register: Register, datasets: bool) -> None:
    if datasets:
        publish_catalogue(settings)
    publish_overview(settings, register, date.today())


def _catalogue_is_behind(settings: Settings, ledger: Ledger, run: int) -> bool:
    """Whether what describes the datasets is not there, or was left to this run by one that never ended."""
    if not settings.clean.is_dir():
        return False
    whole = all((settings.clean / file).is_file() for file in (DATABASE, *PACKAGE_FILES))
    return not whole or follows_unended(ledger, run)


def run_lines(words: Wording, ledger: Ledger, files: Sequence[RunFile]) -> list[RunLine]:
    """The lines of the run summary."""
    return [_line(words, file, ledger.entry(file.sha256) if file.sha256 else None) for file in files]


def _line(words: Wording, file: RunFile, entry: Entry | None) -> RunLine:
    names = {
        Outcome.PROCESSED: "processed",
        Outcome.UNCHANGED: "unchanged",
        Outcome.DUPLICATE: "duplicate",
        Outcome.ELSEWHERE: "elsewhere",
        Outcome.FAILED: "failed",
    }
    status, failed = words.text("screen", names[file.outcome]), file.outcome is Outcome.FAILED
    if entry is None or file.outcome not in (Outcome.PROCESSED, Outcome.UNCHANGED):
        return RunLine(file.file, status, failed, file.reason)
    counts = entry.counts
    return RunLine(
        file.file,
        status,
        failed,
        str(entry.description.get("warning", "")),
        pages=counts.get("pages"),
        tables=counts.get("tables"),
        figures=counts.get("figures"),
        checks=counts.get("checks"),
        findings=counts.get("findings"),
        material=counts.get("material"),
        unsettled=counts.get("unsettled"),
        unread_pages=counts.get("unread_pages"),
        unclaimed_tables=counts.get("unclaimed_tables"),
        reading_faults=counts.get("reading_faults"),
        seconds=sum(entry.seconds.values()),
    )


def _processor(engine: Engine) -> Processor:
    if engine == "plain":
        return process_all
    if engine == "dask":
        from flows.running.dask_flow import process_with_dask

        return process_with_dask
    from flows.running.run_flow import process_with_prefect

    return process_with_prefect
