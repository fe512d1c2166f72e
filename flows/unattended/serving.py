"""The unattended run as a deployment of Prefect: served by this process, or registered for workers elsewhere."""

from __future__ import annotations

import fcntl
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from inspect import isawaitable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractors.errors import ConfigurationError, OrchestratorError
from flows.running.prefect_server import QUIET, LocalServer, prefect_environment
from flows.settings.configuration import Settings

if TYPE_CHECKING:
    from prefect.deployments.runner import RunnerDeployment

Announce = Callable[[str], None]
"""Told the address of the server's API."""

INTERRUPTED = "the service ended while this ran; what it left is put right by the next run"
MISSED = "the service was not there at the time; one later run makes up for it"


def serve(settings: Settings, config: Path, announce: Announce) -> None:
    """Offer the deployment and run it when its schedule or a person says so, until this process is told to end.

    `announce` is told the address of the API. A server in PREFECT_API_URL is used, otherwise one is started. Raises
    OrchestratorError when no server answers, when another process serves this data folder, or when the port of the
    metrics is taken.
    """
    from flows.running.metrics import served_metrics

    with _only_one(settings), served_metrics(settings):
        if os.environ.get("PREFECT_API_URL"):
            os.environ.update(_environment({}, settings))
            _serve(settings, config, os.environ["PREFECT_API_URL"], announce)
            return
        with prefect_environment(settings.prefect_home) as environment:
            os.environ.update(_environment(environment, settings))
            server = LocalServer(environment, settings.service.port)
            try:
                os.environ["PREFECT_API_URL"] = server.address()
                _serve(settings, config, os.environ["PREFECT_API_URL"], announce, server.is_running)
            finally:
                server.stop()


def deploy(settings: Settings, config: Path) -> str:
    """Register the deployment with the work pool on the server in PREFECT_API_URL; gives its name.

    Workers of that pool need this program, and the configuration file at the same path. Raises ConfigurationError
    without a work pool, OrchestratorError when there is no server, it does not answer, or does not know the pool.
    """
    pool = settings.service.work_pool
    if not pool:
        raise ConfigurationError("set work_pool of [service] to the work pool whose workers shall run this")
    if not os.environ.get("PREFECT_API_URL"):
        raise OrchestratorError("set PREFECT_API_URL to the server where this shall be registered")
    os.environ.update(_environment({}, settings))
    from flows.unattended.crash_automation import ensure_crash_automation

    deployment = _deployment(settings, config, pool)
    try:
        number = deployment.apply()
        assert not isawaitable(number)
        ensure_crash_automation(settings.service.name, number)
    except Exception as problem:
        # Prefect lets through whatever its client and its server raise.
        raise OrchestratorError(f"Prefect's server did not take the deployment: {problem}") from problem
    return f"{deployment.flow_name}/{deployment.name}"


def recover_runs(deployment_name: str) -> tuple[int, int]:
    """Put right the runs of a deployment that nobody serves; gives how many were interrupted and how many missed.

    Those that were running are marked as crashed. Of those that are late, the last is kept and will run at once.
    """
    from prefect import get_client
    from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterName
    from prefect.client.schemas.objects import StateType
    from prefect.client.schemas.sorting import FlowRunSort
    from prefect.states import Cancelled, Crashed

    chosen = DeploymentFilter(name=DeploymentFilterName(any_=[deployment_name]))
    interrupted, late = [], []
    with get_client(sync_client=True) as client:
        runs = client.read_flow_runs(
            deployment_filter=chosen,
            flow_run_filter=_in_states(StateType.RUNNING, StateType.PENDING, StateType.CANCELLING, StateType.SCHEDULED),
            sort=FlowRunSort.EXPECTED_START_TIME_ASC,
        )
        for found in runs:
            if found.state_type != StateType.SCHEDULED:
                interrupted.append(found)
            elif found.expected_start_time is not None and found.expected_start_time < datetime.now(UTC):
                late.append(found)
        for found in interrupted:
            client.set_flow_run_state(found.id, Crashed(message=INTERRUPTED), force=True)
        for found in late[:-1]:
            client.set_flow_run_state(found.id, Cancelled(message=MISSED), force=True)
    return len(interrupted), max(0, len(late) - 1)


def _serve(
    settings: Settings, config: Path, api: str, announce: Announce, goes_on: Callable[[], bool] = lambda: True
) -> None:
    from flows.unattended.serving_runner import serve_until_told

    try:
        recover_runs(settings.service.name)
    except Exception as problem:
        # Prefect lets through whatever its client and its server raise.
        raise OrchestratorError(f"Prefect's server at {api} does not answer: {problem}") from problem
    # It says every few seconds that a run is due while another goes on.
    logging.getLogger("prefect.runner").setLevel(logging.WARNING)
    announce(api)
    # One more than may run: the server refuses it. Without, runs that are due meanwhile would wait, and all run then.
    serve_until_told(_deployment(settings, config, None), settings.service.runs_at_once + 1, goes_on)
    if not goes_on():
        raise OrchestratorError("Prefect's server ended; start the service again")


def _deployment(settings: Settings, config: Path, work_pool: str | None) -> RunnerDeployment:
    from datetime import timedelta

    from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
    from prefect.schedules import Cron, Interval
    from prefect.types.entrypoint import EntrypointType

    from flows.unattended.intake_flow import intake

    service = settings.service
    schedule = None
    if service.cron:
        schedule = Cron(service.cron, timezone=service.timezone)
    elif service.every_seconds:
        schedule = Interval(timedelta(seconds=service.every_seconds), timezone=service.timezone)
    # A run that would begin while another goes on is left out: the next one finds everything that it would have found.
    limit = ConcurrencyLimitConfig(limit=service.runs_at_once, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
    made = intake.to_deployment(
        service.name,
        schedule=schedule,
        concurrency_limit=limit,
        parameters={"config": str(config.resolve())},
        entrypoint_type=EntrypointType.MODULE_PATH,
        work_pool_name=work_pool,
    )
    assert not hasattr(made, "__await__")
    return made


def _in_states(*types: Any) -> Any:
    from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterState, FlowRunFilterStateType

    return FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=list(types))))


def _environment(environment: dict[str, str], settings: Settings) -> dict[str, str]:
    """Quiet, but a service's log says what it runs; a program that reads it gets nothing but JSON.

    Prefect's pages have all that Prefect says in any case.
    """
    said = {"PREFECT_LOGGING_LEVEL": os.environ.get("PREFECT_LOGGING_LEVEL", "INFO")}
    if settings.log.format == "json":
        console = "PREFECT_LOGGING_HANDLERS_CONSOLE"
        said |= {f"{console}_LEVEL": "WARNING", f"{console}_FORMATTER": "json"}
    return {**QUIET, **environment, **said}


@contextmanager
def _only_one(settings: Settings) -> Iterator[None]:
    """Holds the data folder for serving; raises OrchestratorError when another process does."""
    path = settings.base / settings.data / ".serving"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as problem:
            raise OrchestratorError(f"another process serves {settings.base / settings.data} already") from problem
        yield
