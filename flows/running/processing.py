"""One report through all stages: claimed, processed, recorded. Whatever becomes of it, the next one is not touched."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

from extractors.errors import PolicyError, PublishingError, RekonError, UnreadableReport
from extractors.signing.signature_standing import Standing
from flows.archive.received_files import Job
from flows.archive.sharing import store_of
from flows.files.claims import this_process
from flows.ledger.claim_renewal import CLAIM_SECONDS, kept
from flows.ledger.ledger import Finished, Ledger
from flows.ledger.run_register import Outcome, RunFile
from flows.running import stages
from flows.settings.configuration import Settings
from flows.telling.event_log import tell
from flows.telling.notices import Notice, silence
from workpapers.wording import wording

Given = TypeVar("Given")


@dataclass(slots=True)
class Stopwatch:
    """Seconds by stage; `notice` is told of each stage as it begins, `call` runs it (an orchestrator's task may)."""

    file: str
    notice: Notice
    call: CallStage
    seconds: dict[str, float] = field(default_factory=dict)

    def page(self, number: int) -> None:
        """Tell of a page that is read."""
        self.notice(self.file, f"read, page {number}")

    def run(self, stage: str, function: Callable[..., Given], *arguments: object) -> Given:
        """Call a stage and note how long it took, also when it fails."""
        self.notice(self.file, stage)
        began = time.perf_counter()
        try:
            return self.call(stage, self.file, partial(function, *arguments))
        finally:
            self.seconds[stage] = round(time.perf_counter() - began, 3)


class CallStage(Protocol):
    """Runs a stage of a file."""

    def __call__(self, stage: str, file: str, work: Callable[[], Given], /) -> Given:
        """What `work` gives; what it raises is raised."""


def call_plainly(_stage: str, _file: str, work: Callable[[], Given], /) -> Given:
    """Runs a stage here and now."""
    return work()


def process(
    settings: Settings,
    ledger: Ledger,
    rules: str,
    job: Job,
    notice: Notice = silence,
    call: CallStage = call_plainly,
) -> RunFile:
    """Process one report and record what became of it; never raises for what is wrong with the report.

    A report that another process has in hand, or finished meanwhile, is left to it.
    """
    sha256, owner = job.entry.sha256, this_process()
    if not ledger.claim(job.entry, owner, CLAIM_SECONDS):
        return _settled_by_another(ledger, rules, job)
    try:
        with kept(ledger, sha256, owner):
            finished = _examine_and_publish(settings, ledger, rules, job, Stopwatch(job.file, notice, call))
    except RekonError as problem:
        status, reason = status_and_reason(problem)
    except (KeyboardInterrupt, SystemExit):
        ledger.release(sha256, owner)
        raise
    except Exception as problem:  # noqa: BLE001 - a fault of ours in one report must not stop the others; it is listed
        status, reason = "internal error", where_it_happened(problem)
    else:
        ledger.finish(sha256, owner, finished)
        told: dict[str, Any] = {name: finished.counts.get(name, 0) for name in ("pages", "findings", "material")}
        tell("report.done", file=job.file, sha256=sha256, report=job.entry.name, **told, seconds=finished.seconds)
        return RunFile(job.file, sha256, Outcome.PROCESSED)
    ledger.fail(sha256, owner, rules, status, reason)
    tell("report.failed", failed=True, file=job.file, sha256=sha256, status=status, reason=reason)
    return RunFile(job.file, sha256, Outcome.FAILED, f"{status}: {reason}")


def process_all(settings: Settings, ledger: Ledger, rules: str, jobs: tuple[Job, ...], notice: Notice) -> list[RunFile]:
    """Process reports without an orchestrator, a bounded number at once."""
    with ThreadPoolExecutor(settings.workers) as pool:
        return list(pool.map(lambda job: process(settings, ledger, rules, job, notice), jobs))


def status_and_reason(problem: RekonError) -> tuple[str, str]:
    """How an error is listed in the ledger and the run summary."""
    if isinstance(problem, (UnreadableReport, PolicyError)):
        return problem.status, problem.reason
    return ("not published" if isinstance(problem, PublishingError) else "error"), str(problem)


def where_it_happened(problem: Exception) -> str:
    """An unexpected error on one line: what it says, and the file and line that raised it."""
    last = traceback.extract_tb(problem.__traceback__)[-1]
    text = " ".join(str(problem).split())
    return f"{type(problem).__name__}: {text} ({Path(last.filename).name}, line {last.lineno})"


def _examine_and_publish(settings: Settings, ledger: Ledger, rules: str, job: Job, watch: Stopwatch) -> Finished:
    store = store_of(settings, ledger)
    if store is not None:
        watch.run("bring", store.bring, job)
    content = watch.run("read", stages.read, job.path, settings.limits, watch.page)
    signature = watch.run("verify", stages.verify, job.path, content, settings.trusted_certificates())
    stands, action = settings.signature_policy.decide(signature)
    if action == "refuse":
        raise PolicyError("refused", _by_policy(settings, "refused", stands))
    typed = watch.run("normalise", stages.normalise, content)
    reconciliation = watch.run("reconcile", stages.reconcile, job.path, typed, signature, settings.limits)
    known = stages.Examination(content, typed, signature, reconciliation)
    if action == "quarantine":
        watch.run("publish", stages.publish_papers, settings, ledger, job.entry, job.path, known)
        raise PolicyError("quarantined", _by_policy(settings, "quarantined", stands))

    def finished(published: stages.Published) -> Finished:
        described = {"title": typed.title, "unit": typed.unit, "year": typed.year, "period": typed.period}
        described |= published.described()
        described["warning"] = _by_policy(settings, "warned", stands) if action == "warn" else ""
        counts = known.counts() | {"unsettled": published.review.unsettled, "reopened": published.review.reopened}
        return Finished(rules, counts, dict(watch.seconds), published.outputs, described)

    return finished(watch.run("publish", stages.publish, settings, ledger, job.entry, job.path, known, finished))


def _by_policy(settings: Settings, what: str, stands: Standing) -> str:
    words = wording(settings.language)
    return words.text("standing", what, standing=words.text("standing", stands))


def _settled_by_another(ledger: Ledger, rules: str, job: Job) -> RunFile:
    entry = ledger.entry(job.entry.sha256)
    if entry.is_done and entry.rules == rules:
        return RunFile(job.file, entry.sha256, Outcome.UNCHANGED)
    if entry.has_failed and entry.rules == rules:
        return RunFile(job.file, entry.sha256, Outcome.FAILED, f"{entry.status}: {entry.reason}")
    return RunFile(job.file, entry.sha256, Outcome.ELSEWHERE)
