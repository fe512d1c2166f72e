"""The run as a Prefect flow whose reports are processed by the workers of a Dask cluster."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from sqlalchemy import make_url

from extractors.errors import ConfigurationError, OrchestratorError
from flows.archive.received_files import Job
from flows.ledger.ledger import Ledger
from flows.ledger.run_register import RunFile
from flows.running.dask_worker import process_in_worker
from flows.running.run_flow import Work, run_as_flow
from flows.settings.configuration import Settings
from flows.telling.notices import Notice

if TYPE_CHECKING:
    from prefect.task_runners import TaskRunner

CONNECT_SECONDS = 15


def process_with_dask(
    settings: Settings, _ledger: Ledger, rules: str, jobs: Sequence[Job], notice: Notice
) -> list[RunFile]:
    """Process reports on the cluster whose scheduler is configured, as many at once as its workers have threads.

    A report whose worker ends is given to another worker. Raises ConfigurationError when the configuration names no
    scheduler, or a ledger that other machines cannot reach, or when the extra is not installed; OrchestratorError when
    the scheduler cannot be reached or has no workers.
    """
    if not settings.dask.scheduler:
        raise ConfigurationError(
            "engine = 'dask' needs the address of a scheduler: [dask] scheduler = 'tcp://host:8786'"
        )
    if make_url(settings.database).get_backend_name() == "sqlite":
        raise ConfigurationError(
            "engine = 'dask' needs a ledger that all machines reach: ledger_url = 'postgresql://...'"
        )
    if find_spec("prefect_dask") is None:
        raise ConfigurationError("engine = 'dask' needs the extra dask: install bpom-rekon[dask]")
    _check_cluster(settings.dask.scheduler)
    shared = settings.model_copy(update={"base": settings.base.resolve()})
    works: dict[str, Work] = {
        job.file: partial(process_in_worker, shared, rules, replace(job, path=job.path.resolve())) for job in jobs
    }
    for job in jobs:
        notice(job.file, "dask")

    def runner() -> TaskRunner[Any]:
        # Loads Prefect, which reads its environment as it loads.
        from prefect_dask.task_runners import DaskTaskRunner

        return DaskTaskRunner(address=settings.dask.scheduler)

    hashes = {job.file: job.entry.sha256 for job in jobs}
    return run_as_flow(settings, works, runner, hashes)


def _check_cluster(address: str) -> None:
    from distributed import Client

    connected: Any = Client  # its methods declare no types
    # What it says of an address that does not answer, it says in the error as well.
    logging.getLogger("distributed").setLevel(logging.ERROR)
    try:
        with connected(address, timeout=CONNECT_SECONDS, set_as_default=False) as client:
            workers = client.scheduler_info(n_workers=-1)["workers"]
    except (OSError, ValueError) as problem:
        raise OrchestratorError(f"the Dask scheduler {address} cannot be reached: {problem}") from problem
    if not workers:
        raise OrchestratorError(f"the Dask scheduler {address} has no workers; start `dask worker {address}`")
