"""The database that holds the ledger: SQLite in a file, or PostgreSQL, in which one transaction at a time is open."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, InterfaceError, InternalError, OperationalError

from extractors.errors import LedgerError

BUSY_SECONDS = 60
"""How long a transaction waits for others, and how long PostgreSQL keeps one open whose program says nothing more."""

_LOCK = 0x52454B4F4E
"""The advisory lock of PostgreSQL that a transaction on the ledger holds: any number, the same everywhere."""
_PUBLISHING = _LOCK + 1
"""That of whoever publishes to a store that machines share."""
_CONNECT_SECONDS = 10
_WAIT_SECONDS = 0.2


def open_engine(url: str) -> Engine:
    """Connections to the ledger at `url`. None is made yet, but the folder of a SQLite file is.

    Every transaction has the ledger to itself from its beginning to its end, in both databases: what it reads does not
    change before it writes. Raises LedgerError for a database that is neither, for one whose driver is not installed,
    and for a folder that cannot be made.
    """
    try:
        address = make_url(url)
    except ArgumentError as problem:
        raise LedgerError("ledger_url is not the URL of a database such as postgresql://host/name") from problem
    kind = address.get_backend_name()
    if kind == "sqlite":
        return _sqlite(address)
    if kind == "postgresql":
        return _postgresql(address)
    raise LedgerError(f"a ledger is kept in SQLite or in PostgreSQL, not in {kind}")


@contextmanager
def said(engine: Engine) -> Iterator[None]:
    """Turns what the database raises when it cannot be read or written into an error that says so in a line."""
    try:
        yield
    except (OperationalError, InterfaceError, InternalError) as problem:
        place = (
            engine.url.database if is_sqlite(engine) else f"{engine.url.database} on {engine.url.host or 'this host'}"
        )
        reason = " ".join(str(problem.orig).split())
        raise LedgerError(
            f"the ledger {place} cannot be used: {reason}; nothing is lost, run again when it can"
        ) from problem


@contextmanager
def held_by_one(engine: Engine) -> Iterator[Callable[[], None]]:
    """Waits until nobody else on any machine holds the right to publish, which is one in a database of PostgreSQL.

    Gives a function that raises LedgerError when the right may have passed to another, because the server has closed
    the connection; when the holder ends in any way, the right is free.
    """
    with said(engine), engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        while not connection.exec_driver_sql(f"select pg_try_advisory_lock({_PUBLISHING})").scalar_one():
            time.sleep(_WAIT_SECONDS)

        def still_held() -> None:
            with said(engine):
                connection.exec_driver_sql("select 1")

        try:
            yield still_held
        finally:
            connection.exec_driver_sql(f"select pg_advisory_unlock({_PUBLISHING})")


def is_sqlite(engine: Engine) -> bool:
    """Whether the ledger is a file of this machine."""
    return engine.url.get_backend_name() == "sqlite"


def _sqlite(address: URL) -> Engine:
    if address.database:
        try:
            Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise LedgerError(
                f"the ledger {address.database} cannot be made: {problem.strerror or problem}"
            ) from problem
    engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        # The driver would begin transactions late, as readers, and two of those cannot both become writers.
        connection.isolation_level = None
        _write_ahead(connection)
        connection.execute("pragma synchronous=full")
        connection.execute("pragma foreign_keys=on")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("begin immediate")

    return engine


def _write_ahead(connection: Any) -> None:
    # Changing the mode does not wait for a lock as other statements do, and two first runs at once both change it.
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("pragma journal_mode=wal")
        except sqlite3.OperationalError as problem:
            # Only another's lock passes by itself; a disk that is full or read-only does not.
            if (
                problem.sqlite_errorcode not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
                or time.monotonic() > deadline
            ):
                raise
            time.sleep(0.05)
        else:
            return


def _postgresql(address: URL) -> Engine:
    if address.drivername == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
    # A program that was stopped, or whose machine is gone, would keep all others waiting.
    limits = f"-c lock_timeout={BUSY_SECONDS * 1000} -c idle_in_transaction_session_timeout={BUSY_SECONDS * 1000}"
    given = {"options": limits, "connect_timeout": _CONNECT_SECONDS, "application_name": "rekon"}
    try:
        # A connection that the server closed meanwhile is replaced before it is used.
        engine = create_engine(address, pool_pre_ping=True, connect_args=given)
    except ImportError as problem:
        raise LedgerError(
            "a ledger in PostgreSQL needs the driver: install bpom-rekon with the extra postgresql"
        ) from problem

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql(f"select pg_advisory_xact_lock({_LOCK})")

    return engine
