"""Runs on Prefect workers of two machines, which share a ledger, a store and a work pool, and no folder."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from flows.archive.shared_store import SharedStore
from flows.ledger.ledger import Ledger
from flows.ledger.ledger_tables import ReportRow
from flows.running.whole_run import run
from flows.settings.configuration import Settings
from schemas import load
from tests.flows.budget_reports import WRONG_TOTAL, budget_report
from tests.flows.machines import CREDENTIALS, SharedArchive
from tests.flows.prefect_service import PREFECT, REKON, ask, completed, end, environment, wait_for
from tests.flows.published_files import published
from tests.flows.small_reports import DISAGREES, small_report


def two_reports(folder: Path) -> None:
    small_report(folder / "a.pdf", DISAGREES)
    budget_report(folder / "b.pdf", WRONG_TOTAL)


def start_worker(folder: Path, name: str, server: str) -> subprocess.Popen[str]:
    """A worker on a machine of that name, which takes one run at a time and has a data folder of its own."""
    (folder / name).mkdir()
    own = environment(folder / name, server, **CREDENTIALS, REKON_DATA=str(folder / name / "data"))
    return subprocess.Popen(
        [PREFECT, "worker", "start", "--pool", "dua-mesin", "--type", "process", "--limit", "1", "--name", name],
        cwd=folder / name, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=own, start_new_session=True,
    )  # fmt: skip


def holders(ledger: Ledger) -> list[int]:
    """The numbers of the processes that have reports in hand."""
    with ledger.transaction() as session:
        return [int(owner.split("|")[1]) for owner in session.scalars(select(ReportRow.claimed_by)) if owner]


def is_below(number: int, worker: int) -> bool:
    """Whether a process was started by a worker, or by one that it started."""
    while number > 1 and number != worker:
        number = int(Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[1])
    return number == worker


def test_two_workers_share_the_reports_and_one_that_is_killed_leaves_nothing_undone_or_doubled(
    tmp_path: Path, prefect_server: str, s3: tuple[str, Any], ledger_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from prefect.client.schemas.actions import WorkPoolCreate

    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    alone = Settings(base=tmp_path / "alone", engine="plain")
    two_reports(alone.raw)
    with Ledger(alone.database) as ledger:
        run(alone, ledger)
    archive = SharedArchive(tmp_path, *s3, ledger_url)
    settings = archive.machine(
        "konfigurasi", 'engine = "plain"', "documents_at_once = 1",
        'service = { name = "dua", work_pool = "dua-mesin", runs_at_once = 3 }',
    )  # fmt: skip
    variables = environment(tmp_path, prefect_server, **CREDENTIALS)
    pool = WorkPoolCreate(name="dua-mesin", type="process")
    ask(prefect_server, lambda client: client.create_work_pool(pool))
    subprocess.run([REKON, "deploy"], cwd=settings.base, env=variables, check=True)
    deployment = ask(prefect_server, lambda client: client.read_deployment_by_name("rekon-intake/dua"))
    # The reports are in the store already, where a source of another machine has put them.
    two_reports(settings.raw)
    with Ledger(ledger_url) as ledger:
        SharedStore(settings, ledger).add_received()
        workers = [start_worker(tmp_path, name, prefect_server) for name in ("one", "two")]
        try:
            for _ in workers:
                ask(prefect_server, lambda client: client.create_flow_run_from_deployment(deployment.id))
            held = wait_for(lambda: holders(ledger), workers[0])
            killed = next(worker for worker in workers if is_below(held[0], worker.pid))
            for number in (killed.pid, held[0]):
                os.kill(number, signal.SIGKILL)
            killed.communicate()
            (left,) = [worker for worker in workers if worker is not killed]
            wait_for(lambda: completed(prefect_server, "dua"), left)
            ask(prefect_server, lambda client: client.create_flow_run_from_deployment(deployment.id))
            wait_for(lambda: len(completed(prefect_server, "dua")) == 2, left)
        finally:
            for worker in workers:
                if worker.poll() is None:
                    end(worker)
        assert [(entry.name, entry.is_done) for entry in ledger.entries()] == [("a", True), ("b", True)]
    assert archive.published() == published(alone)
    (survivor,) = [name for worker, name in zip(workers, ("one", "two"), strict=True) if worker is not killed]
    copy = load("findings", folder=tmp_path / survivor / "data" / "clean")
    assert copy.equals(load("findings", folder=alone.clean))
