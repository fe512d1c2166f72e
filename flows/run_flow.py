"""The run as a Prefect flow: one task per report, and within it one per stage. The tasks only wrap plain functions."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from flows.configuration import Settings
from flows.ledger import Ledger, RunFile
from flows.notices import Notice
from flows.prefect_server import QUIET, LocalServer, prefect_environment
from flows.processing import process
from flows.receiving import Job

if TYPE_CHECKING:
    from prefect.settings.legacy import Setting

Given = TypeVar("Given")
Work = Callable[[], RunFile]

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
        job.file: partial(process, settings, ledger, rules, job, notice, call_as_task) for job in jobs
    }
    if os.environ.get("PREFECT_API_URL"):
        os.environ.update(QUIET)
        return _run(works, settings.workers, None)
    with prefect_environment(settings.prefect_home) as environment:
        os.environ.update(environment)
        server = LocalServer(environment)
        try:
            return _run(works, settings.workers, server)
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


def _run(works: dict[str, Work], workers: int, server: LocalServer | None) -> list[RunFile]:
    # Loading Prefect takes as long as starting the server: both at once.
    from prefect import flow, task
    from prefect.cache_policies import NO_CACHE
    from prefect.events.worker import EventsWorker
    from prefect.futures import PrefectFuture
    from prefect.settings import PREFECT_API_URL, PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
    from prefect.task_runners import ThreadPoolTaskRunner

    # What is wrong with a report is listed by the run itself, on one line; Prefect would print a traceback as well.
    logging.getLogger("prefect.task_runs").setLevel(logging.CRITICAL)

    @task(name="report", cache_policy=NO_CACHE, persist_result=False)
    def report_task(work: Work) -> RunFile:
        return work()

    runner: ThreadPoolTaskRunner[RunFile] = ThreadPoolTaskRunner(max_workers=workers)

    @flow(name="rekon", task_runner=runner, validate_parameters=False)  # type: ignore[arg-type]
    def rekon_flow() -> list[RunFile]:
        futures: list[PrefectFuture[RunFile]] = [
            report_task.with_options(task_run_name=_plain(file)).submit(work) for file, work in works.items()
        ]
        return [future.result() for future in futures]

    # The heartbeat's thread sleeps for a second at the end of each flow.
    settings: dict[Setting, Any] = {PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}
    if server is not None:
        settings[PREFECT_API_URL] = server.address()
    with temporary_settings(settings):
        try:
            return rekon_flow()
        finally:
            # Events are sent by a thread of their own. Those that it still holds when the server ends would be tried
            # again and again, and complained about at length.
            EventsWorker.drain_all(timeout=EVENTS_SECONDS, at_exit=False)


def _plain(file: str) -> str:
    """A file name for the name of a task, which Prefect takes for a pattern."""
    return file.replace("{", "(").replace("}", ")")
