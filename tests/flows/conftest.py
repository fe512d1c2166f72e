"""Servers that the tests of several files use; those of PostgreSQL run in one process (the group `postgresql`)."""

from collections.abc import Iterator
from itertools import count

import pytest

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


@pytest.fixture
def web() -> Iterator[LoopbackWeb]:
    with loopback_web() as server:
        yield server
