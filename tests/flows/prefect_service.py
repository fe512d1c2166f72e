"""A service, workers and questions to a Prefect server in tests."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from flows.running.prefect_server import QUIET

REKON = str(Path(sys.executable).parent / "rekon")
PREFECT = str(Path(sys.executable).parent / "prefect")
PATIENCE = 180.0
Given = TypeVar("Given")


def environment(folder: Path, server: str, **more: str) -> dict[str, str]:
    own = {"PREFECT_API_URL": server, "PREFECT_HOME": str(folder / "prefect"), "PREFECT_RUNNER_POLL_FREQUENCY": "1"}
    return {**os.environ, **QUIET, **own, **more}


def ask(server: str, question: Callable[[Any], Given]) -> Given:
    """What a question to the server gives."""
    from prefect import get_client
    from prefect.settings import PREFECT_API_URL, temporary_settings

    with temporary_settings({PREFECT_API_URL: server}), get_client(sync_client=True) as client:
        return question(client)


def runs_of(server: str, deployment: str) -> list[Any]:
    """The runs of a deployment, in the order in which they are due."""
    from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterName
    from prefect.client.schemas.sorting import FlowRunSort

    chosen = DeploymentFilter(name=DeploymentFilterName(any_=[deployment]))
    due = FlowRunSort.EXPECTED_START_TIME_ASC
    return ask(server, lambda client: client.read_flow_runs(deployment_filter=chosen, sort=due))


def wait_for(what: Callable[[], Given | None], process: subprocess.Popen[str]) -> Given:
    """What is given once it is there; the process must go on meanwhile."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = what()
        if found:
            return found
        assert process.poll() is None, process.communicate()
        time.sleep(0.3)
    process.kill()
    raise AssertionError(f"it never came; {process.communicate()}")


def completed(server: str, deployment: str) -> list[Any]:
    return [run for run in runs_of(server, deployment) if run.state_type == "COMPLETED"]


def end(worker: subprocess.Popen[str]) -> None:
    """End a worker of Prefect, which at times waits for ever when it is asked to end."""
    worker.terminate()
    try:
        worker.communicate(timeout=20)
    except subprocess.TimeoutExpired:
        os.killpg(worker.pid, signal.SIGKILL)
        worker.communicate()
