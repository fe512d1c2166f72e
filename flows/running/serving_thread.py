"""Prefect's server in a thread of this process, until it is told to end.

What it was sent is in its database when it has ended: events reach it by queues, and it writes them in batches.
"""

from __future__ import annotations

import importlib
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from socket import socket
from types import ModuleType
from typing import Any

from extractors.errors import OrchestratorError
from extractors.processes.lean_imports import LoadedWhenUsed, NamesOnly, instead, uncollected
from flows.running.prepared_database import is_current

STARTUP_SECONDS = 120.0
SETTLING_SECONDS, QUIET_SECONDS = 5.0, 0.2
"""At its end it gets so long to take up what it was sent; it is through when nothing has come for the second time."""
FOR_PAGES = (
    "automations", "collections", "concurrency_limits", "concurrency_limits_v2", "deployments", "saved_searches",
    "task_workers", "templates", "ui.flow_runs", "ui.flows", "ui.schemas", "ui.task_runs", "work_queues",
)  # fmt: skip
"""Parts of its API that pages, schedules and workers ask, and no run does: making them ready takes half a second."""
ASKED_BY_RUNS = (
    ("GET", "/csrf-token"), ("POST", "/flows/"), ("GET", "/flows/{id:uuid}"), ("POST", "/flow_runs/"),
    ("GET", "/flow_runs/{id:uuid}"), ("POST", "/flow_runs/{id:uuid}/set_state"), ("GET", "/admin/storage"),
    ("", "/events/in"), ("POST", "/logs/"),
)  # fmt: skip
"""Requests that a run makes, a socket without a method. They come first, since all of a part of the API is made ready
when a request is held against it."""
UNUSED = ("prefect.blocks.notifications", "prefect.blocks.webhook")
"""Kinds of blocks that Prefect loads to know of them; whoever names one later loads it."""
_FILE = "sqlite+aiosqlite:///"
CLOSING_SECONDS = 3
"""Connections that are still open at the end are waited for so long."""


class ServingThread:
    """The server, which is starting when this returns. The environment says what kind of server it is.

    Prefect reads its settings from the environment when it is first imported, which this does. A server for one run has
    not the whole of the API.
    """

    def __init__(self, listening: socket, for_one_run: bool) -> None:
        self._listening = listening
        with ExitStack() as loading:
            loading.enter_context(uncollected())
            if for_one_run:
                loading.enter_context(instead(_without_pages()))
                loading.enter_context(instead({name: NamesOnly(name) for name in UNUSED}))
                # Of PostgreSQL's driver the names of its errors are used, of the other what draws flows as pictures.
                loading.enter_context(instead({name: LoadedWhenUsed(name) for name in ("asyncpg", "graphviz")}))
            import uvicorn
            from prefect.server.api import server
            from sqlalchemy.exc import SAWarning

            _make_no_changes_that_are_made()
            loading.enter_context(_settings_put_out_once())
            whole: Any = server
            whole.API_ROUTERS = [_first(whole.API_ROUTERS), *whole.API_ROUTERS]
            app = server.create_app()
            # What a flow needs of Prefect is loaded here, where no garbage is looked for.
            importlib.import_module("prefect.main")
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


def _first(parts: Any) -> Any:
    """The requests of a run as a part of the API of their own; what is not in it is found where it was."""
    from fastapi import APIRouter

    first = APIRouter()
    for part in parts:
        for route in part.routes:
            methods = getattr(route, "methods", None) or {""}
            if any((method, route.path) in ASKED_BY_RUNS for method in methods):
                first.routes.append(route)
    return first


def _make_no_changes_that_are_made() -> None:
    """Have the server take a database as it is that is of the structure that it would give it."""
    from prefect.settings import get_current_settings

    configured = get_current_settings().server.database
    url = configured.connection_url.get_secret_value() if configured.connection_url else ""
    if url.startswith(_FILE) and is_current(Path(url.removeprefix(_FILE))):
        configured.migrate_on_start = False


@contextmanager
def _settings_put_out_once() -> Iterator[None]:
    """Prefect asks four times while it loads how its settings read as environment variables, which takes a while."""
    from prefect.settings import Settings

    put_out, known = Settings.to_environment_variables, {}

    def once(settings: Settings, **how: Any) -> dict[str, str]:
        key = (id(settings), *sorted(how.items()))
        if key not in known:
            known[key] = put_out(settings, **how)
        return dict(known[key])

    changed: Any = Settings
    changed.to_environment_variables = once
    try:
        yield
    finally:
        del changed.to_environment_variables


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
