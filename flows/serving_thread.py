"""Prefect's server in a thread of this process, until it is told to end.

What it was sent is in its database when it has ended: events reach it by queues, and it writes them in batches.
"""

from __future__ import annotations

import threading
import time
import warnings
from socket import socket
from types import ModuleType
from typing import Any

from extractors.errors import OrchestratorError
from extractors.lean_imports import instead, uncollected

STARTUP_SECONDS = 120.0
SETTLING_SECONDS, QUIET_SECONDS = 5.0, 0.2
"""At its end it gets so long to take up what it was sent; it is through when nothing has come for the second time."""
FOR_PAGES = (
    "automations", "collections", "deployments", "saved_searches", "task_workers", "templates", "ui.flow_runs",
    "ui.flows", "ui.schemas", "ui.task_runs", "work_queues",
)  # fmt: skip
"""Parts of its API that pages, schedules and workers ask, and no run does: making them ready takes half a second."""
ASKED_BY_RUNS = ("/flows", "/flow_runs", "/csrf-token", "/events", "/admin")
"""Parts that come first: each is made ready when a request is held against it, whether it is meant or not."""
CLOSING_SECONDS = 3
"""Connections that are still open at the end are waited for so long."""


class ServingThread:
    """The server, which is starting when this returns. The environment says what kind of server it is.

    Prefect reads its settings from the environment when it is first imported, which this does. A server for one run has
    not the whole of the API.
    """

    def __init__(self, listening: socket, for_one_run: bool) -> None:
        self._listening = listening
        with uncollected(), instead(_without_pages() if for_one_run else {}):
            import uvicorn
            from prefect.server.api import server
            from sqlalchemy.exc import SAWarning

            whole: Any = server
            whole.API_ROUTERS = sorted(whole.API_ROUTERS, key=lambda part: part.prefix not in ASKED_BY_RUNS)
            app = server.create_app()
        # Its migrations warn of indexes that they do not look at.
        warnings.simplefilter("ignore", SAWarning)
        config = uvicorn.Config(app, log_level="critical", lifespan="on", timeout_graceful_shutdown=CLOSING_SECONDS)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [listening]}, daemon=True)
        self._thread.start()

    def address(self) -> str:
        """The address of its API, once it answers; raises OrchestratorError when it ends or is not up in time."""
        deadline = time.monotonic() + STARTUP_SECONDS
        while not self._server.started:
            if not self.is_running() or time.monotonic() > deadline:
                raise OrchestratorError("Prefect's server did not start; `--engine plain` does without it")
            time.sleep(0.02)
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}/api"

    def is_running(self) -> bool:
        """Whether the server has not ended."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """End the server, when it has recorded what it was sent."""
        _settle()
        self._server.should_exit = True
        self._thread.join(SETTLING_SECONDS)


def _without_pages() -> dict[str, ModuleType]:
    """Modules of the API that have no routes, in place of those that a run does not ask."""
    from fastapi import APIRouter

    modules = {f"prefect.server.api.{name}": ModuleType(name) for name in FOR_PAGES}
    for module in modules.values():
        module.__dict__["router"] = APIRouter()
    return modules


def _settle() -> None:
    """Wait until each message that the server's queues hold has been taken up."""
    from prefect.server.utilities.messaging.memory import METRICS

    before, deadline = (-1, -1), time.monotonic() + SETTLING_SECONDS
    while time.monotonic() < deadline:
        sent, taken = (sum(counts[what] for counts in list(METRICS.values())) for what in ("published", "consumed"))
        if sent == taken and (sent, taken) == before:
            return
        before = (sent, taken)
        time.sleep(QUIET_SECONDS)
