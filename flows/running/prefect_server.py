"""A Prefect server of our own, in this process or in a child process that ends with it however it ends.

Prefect's own ephemeral server outlives a run that is killed. The child watches its standard input, which the system
closes when the run is gone. Run as a module it is the child; it prints the port that it listens on.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from extractors.errors import OrchestratorError

STARTUP_SECONDS = 120.0
ENDING_SECONDS = 15.0

QUIET = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_CLI_PROMPT": "false",
    "PREFECT_CLIENT_SERVER_VERSION_CHECK_ENABLED": "false",
    "GX_ANALYTICS_ENABLED": "false",
}
"""Nothing is sent anywhere and nothing is printed that is not a warning."""

_ANY_SERVER = {
    # Every state of a task would be a transaction of its own.
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_BATCH_SIZE": "50",
    # The types of a library of a few classes checked as it loads takes half a second.
    "PY_KEY_VALUE_DISABLE_BEARTYPE": "true",
}

STANDING = {
    **_ANY_SERVER,
    "PREFECT__SERVER_FINAL": "1",
    "PREFECT_UI_ENABLED": "1",
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_FLUSH_INTERVAL": "1",
}
"""Pages, and the services that run schedules."""

SERVER_ONLY = {
    **_ANY_SERVER,
    "PREFECT__SERVER_EPHEMERAL": "1",
    "PREFECT_UI_ENABLED": "0",
    # What it says when it is stopped in the middle of something concerns nobody.
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_BATCH_SIZE": "200",
    # It has no pages that anybody could look at meanwhile, and writes what it still holds when it ends.
    "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_FLUSH_INTERVAL": "30",
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_FLUSH_INTERVAL": "30",
    # Automations, old events and blocks are for the server that `rekon serve` starts on the same database. What is
    # named here for clearing is cleared by such a server only; an empty list would be taken for the default.
    "PREFECT_SERVER_SERVICES_TRIGGERS_ENABLED": "false",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "orphans",
    "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
    "PREFECT_MEMOIZE_BLOCK_AUTO_REGISTRATION": "false",
}
"""No pages, and only the services that a server for one run needs."""


class Server(Protocol):
    """A server that is starting."""

    def address(self) -> str:
        """The address of its API, once it answers; raises OrchestratorError when it ends or is not up in time."""

    def stop(self) -> None:
        """End the server."""


def server_for_one_run(environment: dict[str, str]) -> Server:
    """A server that is starting, in this process where Prefect has not been loaded: that costs half as much.

    Prefect has one set of settings and one database in a process, and reads them from the environment as it loads.
    """
    if "prefect" in sys.modules:
        return LocalServer(environment)
    from flows.running.serving_thread import ServingThread

    os.environ.update(environment | SERVER_ONLY)
    return ServingThread(socket.create_server(("127.0.0.1", 0)), for_one_run=True)


class LocalServer:
    """A server in a child process that is starting; `address` waits until it answers.

    With a `port` it listens there, shows Prefect's pages and runs schedules; without, it does what one run needs.
    """

    def __init__(self, environment: dict[str, str], port: int = 0) -> None:
        self._port = port
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "flows.running.prefect_server", str(port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # What it says when it is stopped in the middle of something concerns nobody.
            stderr=subprocess.DEVNULL,
            env={**os.environ, **environment, **(STANDING if port else SERVER_ONLY)},
        )
        self._deadline = time.monotonic() + STARTUP_SECONDS

    def address(self) -> str:
        """The address of its API, once it answers; raises OrchestratorError when it ends or is not up in time."""
        assert self._process.stdout is not None
        port = self._process.stdout.readline().decode().strip()
        if not port:
            taken = f" on port {self._port} (is it taken? set another as port of [service])" if self._port else ""
            raise OrchestratorError(f"Prefect's server did not start{taken}; `--engine plain` does without it")
        api = f"http://127.0.0.1:{port}/api"
        while time.monotonic() < self._deadline and self._process.poll() is None:
            if _answers(f"{api}/health"):
                return api
            time.sleep(0.1)
        raise OrchestratorError(
            f"Prefect's server did not answer within {STARTUP_SECONDS:.0f} s; `--engine plain` does without it"
        )

    @property
    def number(self) -> int:
        """The number of its process."""
        return self._process.pid

    def is_running(self) -> bool:
        """Whether the server has not ended."""
        return self._process.poll() is None

    def stop(self) -> None:
        """End the server."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(timeout=ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()


@contextmanager
def prefect_environment(home: Path) -> Iterator[dict[str, str]]:
    """The environment for Prefect, with `home` for its state, or a folder for this run when another run uses `home`."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "in-use").open("a") as lock:
        if _lock(lock):
            yield {**QUIET, "PREFECT_HOME": str(home)}
            return
    own = tempfile.mkdtemp(prefix="rekon-prefect-")
    try:
        yield {**QUIET, "PREFECT_HOME": own}
    finally:
        shutil.rmtree(own, ignore_errors=True)


def _lock(file: IO[str]) -> bool:
    try:
        import fcntl
    except ImportError:  # not a Unix: two runs at once then share the folder
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _answers(url: str) -> bool:
    try:
        # A proxy that is configured for the outside has no business with our own server.
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=5) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _serve() -> None:
    """Serve until standard input ends.

    Signals that end the run reach this process too, from a terminal or from systemd, and are left to the run: it still
    has to say how it ended.
    """
    from flows.running.serving_thread import ServingThread

    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.SIG_IGN)
    port = int(sys.argv[1])
    listening = socket.create_server(("127.0.0.1", port))
    sys.stdout.write(f"{listening.getsockname()[1]}\n")
    sys.stdout.flush()
    told, server = threading.Event(), ServingThread(listening, for_one_run=not port)
    threading.Thread(target=_tell_end_of_input, args=(told,), daemon=True).start()
    while server.is_running() and not told.wait(1.0):
        pass
    if told.is_set():
        server.stop()
    os._exit(0 if told.is_set() else 1)


def _tell_end_of_input(told: threading.Event) -> None:
    sys.stdin.buffer.read()
    told.set()


if __name__ == "__main__":
    _serve()
