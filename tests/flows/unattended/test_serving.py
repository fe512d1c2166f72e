"""Runs by schedule, on demand and on workers, against a real Prefect server on loopback that all tests here share."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from extractors.errors import SecretMissing
from flows.ledger.ledger import Ledger
from flows.ledger.ledger_tables import ReportRow
from flows.settings.operation_settings import SecretReference
from flows.settings.secret_values import secret_value
from flows.unattended.crash_automation import automation_name, ensure_crash_automation
from schemas import load
from tests.flows.budget_reports import WRONG_TOTAL, budget_report
from tests.flows.prefect_service import PREFECT, REKON, ask, completed, end, environment, runs_of, wait_for
from tests.flows.webhook import Webhook, webhook


@pytest.fixture
def server(prefect_server: str) -> str:
    """The address of the API of a server that runs schedules."""
    return prefect_server


@pytest.fixture
def hook() -> Iterator[Webhook]:
    with webhook() as receiver:
        yield receiver


def configure(folder: Path, *service: str) -> Path:
    """A folder with an inbox and a configuration file, which is given."""
    (folder / "masuk").mkdir(parents=True)
    file = folder / "rekon.toml"
    file.write_text(
        "\n".join(
            [
                'language = "en"', 'engine = "plain"',
                "[[sources]]", 'kind = "folder"', 'name = "masuk"', 'path = "masuk"', "settle_seconds = 0",
                "[service]", 'papers_url = "https://kertas.example/rekon"', *service,
                "[notify]", 'urls = [{ env = "REKON_NOTIFY" }]',
            ]
        )
    )  # fmt: skip
    return file


def kill_the_run_that_has(folder: Path, name: str, service: subprocess.Popen[str]) -> None:
    """Put a report where the service takes it, and kill the process that first has it in hand."""
    budget_report(folder / "masuk" / name, unit="Biro Lain")
    with Ledger(f"sqlite:///{folder}/data/ledger.sqlite") as ledger:

        def holder() -> str:
            with ledger.transaction() as session:
                return session.scalar(select(ReportRow.claimed_by).where(ReportRow.claimed_by != "")) or ""

        os.kill(int(wait_for(holder, service).split("|")[1]), signal.SIGKILL)
        assert not any(entry.is_done for entry in ledger.entries() if entry.files == (name,))


def settled_run(server: str, folder: Path) -> Any:
    """The run that ended when every report was done, once and published; nothing before."""
    with Ledger(f"sqlite:///{folder}/data/ledger.sqlite") as ledger:
        entries = ledger.entries()
    if [(entry.name, entry.is_done) for entry in entries] != [("lkj", True), ("lkj-lain", True)]:
        return None
    assert list(load("reports", folder=folder / "data" / "clean")["laporan"]) == ["lkj", "lkj-lain"]
    return completed(server, "terjadwal")[-1]


def test_a_schedule_fires_and_what_came_in_is_processed_shown_and_told_and_after_a_killed_run_the_next_makes_good(
    tmp_path: Path, server: str, hook: Webhook
) -> None:
    from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterFlowRunId

    configure(tmp_path, 'name = "terjadwal"', "every_seconds = 8", "[log]", 'format = "json"')
    budget_report(tmp_path / "masuk" / "lkj.pdf", WRONG_TOTAL)
    log = tmp_path / "log"
    with log.open("w") as stderr:
        service = subprocess.Popen(
            [REKON, "serve"], cwd=tmp_path, text=True, stdout=subprocess.PIPE, stderr=stderr,
            env=environment(tmp_path, server, REKON_NOTIFY=hook.address), start_new_session=True,
        )  # fmt: skip
    try:
        first = wait_for(lambda: completed(server, "terjadwal")[:1], service)[0]
        assert first.auto_scheduled
        assert first.state.message == "1 taken in, 1 processed, 1 material findings (1 new), 0 failed"
        found = ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=[first.id]))
        artifacts = {
            artifact.key: artifact.data for artifact in ask(server, lambda c: c.read_artifacts(artifact_filter=found))
        }
        assert set(artifacts) == {"rekon-findings", "rekon-summary", "rekon-progress", "rekon-papers-lkj"}
        assert "4.520.000" in str(artifacts["rekon-findings"])
        assert artifacts["rekon-progress"] == 100.0
        assert "https://kertas.example/rekon/lkj/kertas-kerja.html" in str(artifacts["rekon-papers-lkj"])
        assert [message["title"] for message in hook.messages] == ["rekon: 1 new material findings, 0 failures"]
        # Runs that fell due meanwhile do not wait for their turn: they would all follow at once.
        meanwhile = [
            run.state_type.value
            for run in runs_of(server, "terjadwal")
            if first.expected_start_time < run.expected_start_time < first.end_time
        ]
        assert "SCHEDULED" not in meanwhile[:-1]
        kill_the_run_that_has(tmp_path, "lkj-lain.pdf", service)
        recovered = wait_for(lambda: settled_run(server, tmp_path), service)
        assert recovered.state_type == "COMPLETED"
        states = {run.state_type.value for run in runs_of(server, "terjadwal")}
        assert "CRASHED" in states
    finally:
        # As systemd does: to every process of the service at once.
        os.killpg(service.pid, signal.SIGTERM)
        output, _ = service.communicate(timeout=60)
    said = log.read_text(encoding="utf-8")
    assert service.returncode == 0, said
    assert "sandi-rahasia" not in output + said
    # Who reads the log by a program gets an object a line, whoever wrote it.
    events = [json.loads(line).get("event") for line in said.splitlines()]
    assert {"intake.item", "run.begun", "report.done", "report.recovered", "run.ended"} <= set(events)


def test_a_deployment_on_a_work_pool_is_run_by_a_worker_when_it_is_asked_for(
    tmp_path: Path, server: str, hook: Webhook
) -> None:
    from prefect.client.schemas.actions import WorkPoolCreate
    from prefect.settings import PREFECT_API_URL, temporary_settings

    configure(tmp_path, 'name = "kolam"', 'cron = "0 2 * * *"', 'work_pool = "mesin"')
    ask(server, lambda client: client.create_work_pool(WorkPoolCreate(name="mesin", type="process")))
    variables = environment(tmp_path, server, REKON_NOTIFY=hook.address, PREFECT_WORKER_QUERY_SECONDS="1")
    done = subprocess.run([REKON, "deploy"], cwd=tmp_path, text=True, capture_output=True, check=False, env=variables)
    assert (done.returncode, done.stdout) == (0, "Registered rekon-intake/kolam with the work pool mesin.\n"), (
        done.stderr
    )
    deployment = ask(server, lambda client: client.read_deployment_by_name("rekon-intake/kolam"))
    assert deployment.work_pool_name == "mesin"
    (schedule,) = deployment.schedules
    assert (schedule.schedule.cron, schedule.schedule.timezone) == ("0 2 * * *", "Asia/Jakarta")
    # A second registration must not add another.
    with temporary_settings({PREFECT_API_URL: server}):
        ensure_crash_automation("kolam", deployment.id)
    (crashes,) = ask(server, lambda client: client.read_automations_by_name(automation_name("kolam")))
    assert crashes.enabled
    asked = ask(server, lambda client: client.create_flow_run_from_deployment(deployment.id))
    (tmp_path / "elsewhere").mkdir()
    worker = subprocess.Popen(
        [PREFECT, "worker", "start", "--pool", "mesin", "--type", "process"], cwd=tmp_path / "elsewhere", text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=variables, start_new_session=True,
    )  # fmt: skip
    try:
        run = wait_for(lambda: next((run for run in completed(server, "kolam") if run.id == asked.id), None), worker)
        assert run.state.message == "0 taken in, 0 processed, 0 material findings (0 new), 0 failed"
    finally:
        end(worker)
    assert (tmp_path / "data" / "ledger.sqlite").is_file()


def test_runs_that_nobody_ran_are_put_right_when_the_service_starts_and_the_next_one_may_run(
    tmp_path: Path, server: str
) -> None:
    from prefect import flow
    from prefect.client.schemas.objects import ConcurrencyLimitStrategy, ConcurrencyOptions
    from prefect.settings import PREFECT_API_URL, temporary_settings
    from prefect.states import Pending, Running, Scheduled

    from flows.unattended.serving import recover_runs

    @flow
    def nothing() -> None:
        pass

    def begin(client: Any, run: Any) -> str:
        """What the server says to a run that wants to begin."""
        return str(client.set_flow_run_state(run.id, Pending()).status.value)

    def prepare(client: Any) -> tuple[Any, list[Any]]:
        one = ConcurrencyOptions(collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
        deployment = client.create_deployment(
            client.create_flow(nothing),
            name="dahulu",
            entrypoint="x.nothing",
            concurrency_limit=1,
            concurrency_options=one,
        )
        killed = client.create_flow_run_from_deployment(deployment)
        assert begin(client, killed) == "ACCEPT"
        client.set_flow_run_state(killed.id, Running())
        # While it runs, as the server thinks, no other may.
        assert begin(client, client.create_flow_run_from_deployment(deployment)) == "REJECT"
        hours = [datetime.now(UTC) - timedelta(hours=ago) for ago in (3, 2, 1, -1)]
        due = [
            client.create_flow_run_from_deployment(deployment, state=Scheduled(scheduled_time=moment))
            for moment in hours
        ]
        return killed, due

    killed, due = ask(server, prepare)
    with temporary_settings({PREFECT_API_URL: server}):
        # The server itself may cancel some that are late while another seems to run, also just now.
        crashed, cancelled = recover_runs("dahulu")
        assert (crashed, cancelled <= 2) == (1, True)
        assert recover_runs("dahulu") == (0, 0)
    states = {run.id: run.state_type.value for run in runs_of(server, "dahulu")}
    assert states[killed.id] == "CRASHED"
    assert sorted(states[run.id] for run in due[:3]) == ["CANCELLED", "CANCELLED", "SCHEDULED"]
    assert states[due[3].id] == "SCHEDULED"
    assert ask(server, lambda client: begin(client, due[2])) == "ACCEPT"


def test_a_secret_may_stand_in_a_block_of_prefect(server: str) -> None:
    from prefect.blocks.system import Secret
    from prefect.settings import PREFECT_API_URL, temporary_settings

    with temporary_settings({PREFECT_API_URL: server}):
        Secret(value="sandi-rahasia").save("rekon-sandi")
        assert secret_value(SecretReference(block="rekon-sandi")) == "sandi-rahasia"
        with pytest.raises(SecretMissing, match="rekon-lain"):
            secret_value(SecretReference(block="rekon-lain"))


def test_a_data_folder_is_served_once(tmp_path: Path, server: str) -> None:
    import fcntl

    configure(tmp_path, 'name = "sekali"')
    (tmp_path / "data").mkdir()
    with (tmp_path / "data" / ".serving").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        done = subprocess.run(
            [REKON, "serve"], cwd=tmp_path, text=True, capture_output=True, check=False,
            env=environment(tmp_path, server),
        )  # fmt: skip
    assert (done.returncode, "another process serves" in done.stderr) == (2, True)
