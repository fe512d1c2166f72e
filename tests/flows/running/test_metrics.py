"""What the ledger knows in numbers, as Prometheus reads it."""

from __future__ import annotations

import socket
import urllib.request
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from extractors.errors import OrchestratorError
from flows.files.claims import this_process
from flows.ledger.ledger import Finished, Ledger
from flows.ledger.run_register import Outcome, RunFile, finish_run, start_run
from flows.running.metrics import metrics_text, served_metrics
from flows.running.whole_run import run
from flows.settings.configuration import Settings


def values(text: str) -> dict[str, float]:
    """Each value by name and labels."""
    return {
        sample.name + "".join(f" {name}={value}" for name, value in sample.labels.items()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A ledger with two reports that are done, one that failed, a run that ended and one that was killed."""
    declared = {"base": tmp_path, "engine": "plain", "metrics": {"file": "metrik/rekon.prom"}}
    settings = Settings.model_validate(declared)
    with Ledger(settings.database) as ledger:
        for number, (pages, material) in enumerate(((26, 2), (60, 0))):
            sha256 = str(number) * 64
            entry = ledger.receive(sha256, f"{number}.pdf", 1)
            ledger.claim(entry, this_process(), 60)
            counts = {"pages": pages, "findings": 3, "material": material}
            ledger.finish(sha256, this_process(), Finished("r", counts, {"read": 1.5, "publish": 0.25}, []))
        entry = ledger.receive("9" * 64, "rusak.pdf", 1)
        ledger.claim(entry, this_process(), 60)
        ledger.fail(entry.sha256, this_process(), "r", "damaged", "cut off")
        first = start_run(ledger, "o", "r")
        files = [RunFile(f"{number}.pdf", "", Outcome.PROCESSED) for number in range(2)]
        finish_run(ledger, first, [*files, RunFile("rusak.pdf", "", Outcome.FAILED, "cut off")])
        start_run(ledger, "o", "r")
    return settings


def test_reports_pages_findings_failures_and_runs_are_counted(settings: Settings) -> None:
    with Ledger(settings.database) as ledger:
        found = values(metrics_text(settings, ledger).decode())
    expected = {
        "rekon_reports status=done": 2,
        "rekon_reports status=damaged": 1,
        "rekon_pages": 86,
        "rekon_findings": 6,
        "rekon_material": 2,
        "rekon_stage_seconds stage=read": 3.0,
        "rekon_runs_begun_total": 2,
        "rekon_runs_ended_total": 1,
        "rekon_run_files_total outcome=processed": 2,
        "rekon_run_files_total outcome=failed": 1,
        "rekon_quarantined_files": 0,
    }
    assert {name: found.get(name) for name in expected} == expected
    assert found["rekon_last_run_begun_timestamp_seconds"] >= found["rekon_last_run_ended_timestamp_seconds"]


def test_a_run_writes_them_to_the_configured_file(settings: Settings) -> None:
    with Ledger(settings.database) as ledger:
        run(settings, ledger)
    found = values((settings.base / "metrik" / "rekon.prom").read_text())
    assert found["rekon_runs_ended_total"] == 2


def test_they_are_answered_on_the_configured_port_while_the_service_runs(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    offered = settings.model_copy(update={"metrics": settings.metrics.model_copy(update={"port": port})})
    with served_metrics(offered):
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
            assert values(answer.read().decode())["rekon_pages"] == 86
        with pytest.raises(OrchestratorError, match=str(port)), served_metrics(offered):
            pass
