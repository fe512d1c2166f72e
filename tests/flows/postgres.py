"""A PostgreSQL server of the tests' own: a cluster in a temporary folder, on loopback, ended with the tests."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import psycopg
import pytest

UNPRIVILEGED = "nobody"
"""Who runs the server where the tests run as root, which PostgreSQL refuses."""


def programs() -> Path | None:
    """The folder of PostgreSQL's programs, the newest; Debian keeps them out of the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


class PostgresServer:
    """A running server that sorts texts as people do and not by characters, as most servers are set up to."""

    def __init__(self) -> None:
        binaries = programs()
        if binaries is None:
            pytest.skip("PostgreSQL is not installed (Debian package postgresql)")
        self._binaries = binaries
        self._folder = Path(tempfile.mkdtemp(prefix="rekon-postgres-"))
        if os.geteuid() == 0:
            user = pwd.getpwnam(UNPRIVILEGED)
            os.chown(self._folder, user.pw_uid, user.pw_gid)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._call(
            "initdb", "-D", self._data, "-U", "rekon", "-A", "trust", "-E", "UTF8", "--no-sync", "--no-instructions",
            "--locale=C", "--locale-provider=icu", "--icu-locale=en",
        )  # fmt: skip
        self.start()

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def _call(self, program: str, *arguments: str) -> None:
        user = {"user": UNPRIVILEGED, "extra_groups": []} if os.geteuid() == 0 else {}
        done = subprocess.run(
            [str(self._binaries / program), *arguments], cwd=self._folder, check=False, text=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **user,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr

    def start(self) -> None:
        """Have it answer."""
        options = f"-c listen_addresses=127.0.0.1 -p {self.port} -k '' -c fsync=off -c max_connections=50"
        self._call("pg_ctl", "-D", self._data, "-w", "-l", str(self._folder / "log"), "-o", options, "start")

    def crash(self) -> None:
        """End it at once, as a power cut would; `start` has it recover."""
        self._call("pg_ctl", "-D", self._data, "-w", "-m", "immediate", "stop")

    def new_ledger(self, name: str, like: str = "") -> str:
        """The URL of a new database: an empty one, or a copy of the one at the URL `like`, which nobody may use."""
        copied = f' template "{like.rpartition("/")[2]}"' if like else ""
        with psycopg.connect(f"host=127.0.0.1 port={self.port} user=rekon dbname=postgres", autocommit=True) as server:
            server.execute(f'create database "{name}"{copied}'.encode())
        return f"postgresql://rekon@127.0.0.1:{self.port}/{name}"

    def end(self) -> None:
        """Stop it and remove all that it wrote."""
        self.crash()
        shutil.rmtree(self._folder)
