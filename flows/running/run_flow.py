"""The run as a Prefect flow: one task per report, and within it one per stage. The tasks only wrap plain functions."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from flows.archive.received_files import Job
from flows.ledger.ledger import Ledger
from flows.ledger.run_register import Outcome, RunFile
from flows.running.prefect_server import QUIET, prefect_environment, server_for_one_run
from flows.running.prepared_database import bring_database, keep_database
from flows.running.processing import process
from flows.settings.configuration import Settings
from flows.telling.notices import Notice

if TYPE_CHECKING:
    from prefect.futures import PrefectFuture
    from prefect.settings.legacy import Setting
    from prefect.task_runners import TaskRunner

Given = TypeVar("Given")
Work = Callable[[], RunFile]

_LONG_STAGES = ("bring", "read", "reconcile", "publish")
EVENTS_SECONDS = 30.0
"""How long the end of a run may wait for its last events to reach the server."""


def process_with_prefect(
    settings: Settings, ledger: Ledger, rules: str, jobs: Sequence[Job], notice: Notice
) -> list[RunFile]:
    """Process reports in a Prefect flow, a bounded number at once.

    A server that is configured in the environment (PREFECT_API_URL) is used, otherwise one is started for this run;
    raises OrchestratorError when that fails.
    """
    works: dict[str, Work] = {
        job.file: partial(process, settings, ledger, rules, job, notice, call_stage) for job in jobs
    }
    return run_as_flow(settings, works)


def run_as_flow(
    settings: Settings,
    works: dict[str, Work],
    runner: Callable[[], TaskRunner[Any]] | None = None,
    hashes: Mapping[str, str] | None = None,
) -> list[RunFile]:
    """Do the work on each file as a task of one flow, in threads or by what `runner` makes.

    With the files' `hashes`, a work that raises or whose worker is lost is listed as failed; without, it ends the run.
    """
    if os.environ.get("PREFECT_API_URL"):
        os.environ.update(QUIET)
        return _run(works, settings.workers, None, runner, hashes)
    with prefect_environment(settings.prefect_home) as environment:
        os.environ.update(environment)
        home = Path(environment["PREFECT_HOME"])
        has_database = bring_database(home)
        server = server_for_one_run(environment)
        try:
            address = server.address()
            if not has_database:
                keep_database(home)
            return _run(works, settings.workers, address, runner, hashes)
        finally:
            server.stop()


def call_as_task(stage: str, file: str, work: Callable[[], Given], /) -> Given:
    """Run a stage as a task of the flow that runs."""
    from prefect import task
    from prefect.cache_policies import NO_CACHE

    # Work comes as a function without arguments: Prefect would walk through the whole content of a report to look for
    # futures among the arguments of a task.
    @task(name=stage, task_run_name=f"{stage} {_plain(file)}".strip(), cache_policy=NO_CACHE, persist_result=False)
    def stage_task(work: Callable[[], Given]) -> Given:
        return work()

    return stage_task(work)


def call_stage(stage: str, file: str, work: Callable[[], Given], /) -> Given:
    """Run a stage, as a task where it takes long enough to be watched.

    A task costs as much as verifying or normalising a report does.
    """
    return call_as_task(stage, file, work) if stage in _LONG_STAGES else work()


def _run(
    works: dict[str, Work],
    workers: int,
    address: str | None,
    make_runner: Callable[[], TaskRunner[Any]] | None,
    hashes: Mapping[str, str] | None,
) -> list[RunFile]:
    from prefect import flow, task
    from prefect.cache_policies import NO_CACHE
    from prefect.events.worker import EventsWorker
    from prefect.settings import PREFECT_API_URL, PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
    from prefect.task_runners import ThreadPoolTaskRunner

    # What is wrong with a report is listed by the run itself, on one line; Prefect would print a traceback as well.
    logging.getLogger("prefect.task_runs").setLevel(logging.CRITICAL)
    # At the end of a run it says that there are events to be sent still, which it then sends.
    logging.getLogger("EventsWorker").setLevel(logging.ERROR)

    @task(name="report", cache_policy=NO_CACHE, persist_result=False)
    def report_task(work: Work) -> RunFile:
        return work()

    runner = make_runner() if make_runner else ThreadPoolTaskRunner[RunFile](max_workers=workers)

    @flow(name="rekon", task_runner=runner, validate_parameters=False)  # type: ignore[arg-type]  # runners differ in their futures
    def rekon_flow() -> list[RunFile]:
        futures: dict[str, PrefectFuture[RunFile]] = {
            file: report_task.with_options(task_run_name=_plain(file)).submit(work) for file, work in works.items()
        }
        if hashes is None:
            return [future.result() for future in futures.values()]
        return [_result(file, hashes[file], future) for file, future in futures.items()]

    # The heartbeat's thread sleeps for a second at the end of each flow.
    settings: dict[Setting, Any] = {PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}
    if address is not None:
        settings[PREFECT_API_URL] = address
    with temporary_settings(settings):
        try:
            return rekon_flow()
        finally:
            # Events are sent by a thread of their own. Those that it still holds when the server ends would be tried
            # again and again, and complained about at length.
            EventsWorker.drain_all(timeout=EVENTS_SECONDS, at_exit=False)


def _result(file: str, sha256: str, future: PrefectFuture[RunFile]) -> RunFile:
    try:
        return future.result()
    except Exception as problem:  # noqa: BLE001 - whatever a worker or its loss raises is listed with its file
        return RunFile(file, sha256, Outcome.FAILED, f"not processed: {' '.join(str(problem).split())}")


def _plain(file: str) -> str:
    """A file name for the name of a task, which Prefect takes for a pattern."""
    return file.replace("{", "(").replace("}", ")")
