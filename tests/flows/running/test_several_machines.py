"""Runs that several machines share: ledger in PostgreSQL, work on Dask. The results are those of an embedded run."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from distributed import Client
from sqlalchemy import select

from extractors.errors import ConfigurationError, LedgerError, OrchestratorError
from flows.archive.fingerprint import fingerprint
from flows.archive.received_files import Job
from flows.ledger.ledger import Ledger
from flows.ledger.ledger_tables import ReportRow
from flows.ledger.run_register import Outcome
from flows.running.dask_worker import process_in_worker
from flows.running.whole_run import run
from flows.settings.configuration import Settings
from schemas import load
from schemas.loading import JOURNAL
from tests.flows.machines import CREDENTIALS, SharedArchive
from tests.flows.postgres import PostgresServer
from tests.flows.published_files import published
from tests.flows.small_reports import AGREES, DISAGREES, small_report

REKON = str(Path(sys.executable).parent / "rekon")


def reports(folder: Path, **given: object) -> Settings:
    settings = Settings.model_validate({"base": folder, "engine": "plain"} | given)
    put_reports(settings)
    return settings


def put_reports(settings: Settings) -> None:
    for name, sentence in (("B.pdf", AGREES), ("a.pdf", DISAGREES)):
        small_report(settings.raw / name, sentence)


def run_once(settings: Settings) -> dict[str, Outcome]:
    with Ledger(settings.database) as ledger:
        return {file.file: file.outcome for file in run(settings, ledger).files}


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What an embedded run publishes of the same reports."""
    settings = reports(tmp_path_factory.mktemp("embedded"))
    assert set(run_once(settings).values()) == {Outcome.PROCESSED}
    return published(settings)


def test_two_runs_at_once_share_the_work_and_give_what_one_run_with_sqlite_gives(
    tmp_path: Path, ledger_url: str, embedded: dict[str, bytes]
) -> None:
    shared = reports(tmp_path, ledger_url=ledger_url)
    (shared.base / "rekon.toml").write_text(f'engine = "plain"\nledger_url = "{ledger_url}"\n')
    runs = [
        subprocess.Popen([REKON, "run"], cwd=shared.base, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    assert [(one.communicate()[1], one.returncode) for one in runs] == [("", 0)] * 2
    assert set(run_once(shared).values()) == {Outcome.UNCHANGED}
    assert published(shared) == embedded
    assert not (shared.base / "data" / "ledger.sqlite").exists()


def test_a_server_that_dies_between_files_and_ledger_leaves_nothing_half_done(
    tmp_path: Path,
    ledger_url: str,
    postgres: PostgresServer,
    embedded: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = reports(tmp_path, ledger_url=ledger_url, documents_at_once=1)
    apply = Ledger.apply

    def dying(ledger: Ledger, records: list[dict[str, object]]) -> None:
        postgres.crash()
        apply(ledger, records)

    monkeypatch.setattr(Ledger, "apply", dying)
    with pytest.raises(LedgerError, match="run again"):
        run_once(settings)
    assert (settings.clean / JOURNAL).is_file()
    monkeypatch.undo()
    postgres.start()
    with Ledger(ledger_url) as ledger:
        assert [entry.is_done for entry in ledger.entries()] == [False] * 2
        assert len(run(settings, ledger).files) == 2
        assert all(entry.is_done for entry in ledger.entries())
    assert published(settings) == embedded


class Cluster:
    """A Dask scheduler with workers on loopback, each a process of its own that ends with the test."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.workers: list[subprocess.Popen[bytes]] = []
        note = folder / "scheduler.json"
        self._scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(note))
        self._note = note
        for _ in range(300):
            if note.exists() and note.read_text().strip().endswith("}"):
                break
            time.sleep(0.1)
        self.address: str = json.loads(note.read_text())["address"]

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        with (self._folder / "log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:], "--no-dashboard"],
                cwd=self._folder, stdout=log, stderr=log,
            )  # fmt: skip

    def add_workers(self, number: int) -> None:
        """Start workers that take one report at a time, and wait for them."""
        options = ("--host", "127.0.0.1", "--no-nanny", "--nthreads", "1", "--local-directory")
        folders = [str(self._folder / f"machine{one}") for one in range(number)]
        self.workers += [self._start("worker", self.address, *options, folder) for folder in folders]
        with Client(self.address, set_as_default=False) as client:
            client.wait_for_workers(number, timeout=60)

    def end(self) -> None:
        for process in (*self.workers, self._scheduler):
            process.kill()
            process.wait()


@contextmanager
def cluster_in(folder: Path, workers: int) -> Iterator[Cluster]:
    folder.mkdir()
    started = Cluster(folder)
    try:
        started.add_workers(workers)
        yield started
    finally:
        started.end()


def test_two_workers_of_dask_with_postgresql_and_a_store_give_what_an_embedded_run_gives_though_one_is_killed(
    tmp_path: Path, ledger_url: str, s3: tuple[str, Any], embedded: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    archive = SharedArchive(tmp_path, *s3, ledger_url)
    with cluster_in(tmp_path / "dask", workers=2) as cluster:
        settings = archive.machine("house", 'engine = "dask"', f'dask.scheduler = "{cluster.address}"')
        put_reports(settings)
        started = subprocess.Popen(
            [REKON, "run"], cwd=settings.base, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        kill_one_that_works(settings, started, cluster)
        _, errors = started.communicate()
        assert (errors, started.returncode) == ("", 0)
        with Ledger(ledger_url) as ledger:
            assert [entry.is_done for entry in ledger.entries()] == [True] * 2
    assert archive.published() == embedded
    # What the workers published, the machine that started the run has as well.
    assert load("reports", folder=settings.clean)["laporan"].tolist() == ["a", "b"]


def kill_one_that_works(settings: Settings, started: subprocess.Popen[str], cluster: Cluster) -> None:
    """Kill the worker that first has a report in hand."""
    of_workers = {str(worker.pid) for worker in cluster.workers}
    with Ledger(settings.database) as ledger:
        for _ in range(1200):
            with ledger.transaction() as session:
                holders = [owner for owner in session.scalars(select(ReportRow.claimed_by)) if owner]
            if holders:
                number = holders[0].split("|")[1]
                assert number in of_workers
                os.kill(int(number), signal.SIGKILL)
                return
            assert started.poll() is None, started.communicate()
            time.sleep(0.05)
    raise AssertionError("no worker took a report in hand")


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        ({}, ConfigurationError, "scheduler ="),
        ({"dask": {"scheduler": "tcp://127.0.0.1:1"}}, ConfigurationError, "ledger that all machines reach"),
        ({"dask": {"scheduler": "tcp://127.0.0.1:1"}, "ledger_url": "URL"}, OrchestratorError, "cannot be reached"),
    ],
)
def test_what_dask_lacks_is_said_before_anything_is_done(
    tmp_path: Path, ledger_url: str, given: dict[str, object], error: type[Exception], said: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("flows.running.dask_flow.CONNECT_SECONDS", 1)
    given = {name: ledger_url if value == "URL" else value for name, value in given.items()}
    with pytest.raises(error, match=said):
        run_once(reports(tmp_path, engine="dask", **given))


def test_a_worker_with_another_program_or_without_the_folder_refuses(tmp_path: Path, ledger_url: str) -> None:
    settings = reports(tmp_path, ledger_url=ledger_url)
    with Ledger(ledger_url) as ledger:
        entry = ledger.receive("1" * 64, "a.pdf", 1)
    job = Job(settings.raw / "a.pdf", "a.pdf", entry)
    with pytest.raises(ConfigurationError, match="another version"):
        process_in_worker(settings, "rules of another version", job)
    shutil.rmtree(settings.raw)
    with pytest.raises(ConfigurationError, match="same folder"):
        process_in_worker(settings, fingerprint(settings), job)
