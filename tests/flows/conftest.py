"""Servers that the tests of several files use; which files run in one process says tests/work_units.py."""

import logging
import socket
from collections.abc import Iterator
from itertools import count
from typing import Any

import fsspec
import pytest
from moto.server import ThreadedMotoServer

from flows.running.prefect_server import QUIET, LocalServer
from tests.flows.loopback_web import LoopbackWeb, loopback_web
from tests.flows.postgres import PostgresServer

_NUMBERS = count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    started = PostgresServer()
    yield started
    started.end()


@pytest.fixture
def ledger_url(postgres: PostgresServer) -> str:
    """The address of a ledger of the test's own."""
    return postgres.new_ledger(f"ledger{next(_NUMBERS)}")


@pytest.fixture(scope="session")
def s3() -> Iterator[tuple[str, Any]]:
    """The address of a server that speaks S3, and a file system that reads what is there."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    system = fsspec.filesystem(
        "s3", key="k", secret="s", endpoint_url=address, skip_instance_cache=True, use_listings_cache=False
    )
    yield address, system
    server.stop()


@pytest.fixture(scope="module")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the API of a server that runs schedules; it ends with its file, for it works when idle too."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    home = tmp_path_factory.mktemp("prefect")
    standing = LocalServer({**QUIET, "PREFECT_HOME": str(home), "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}, port)
    try:
        yield standing.address()
    finally:
        standing.stop()


@pytest.fixture
def web() -> Iterator[LoopbackWeb]:
    with loopback_web() as server:
        yield server
