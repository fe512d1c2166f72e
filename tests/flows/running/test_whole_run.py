"""Whole runs: what is published, what a second run does, and what bad files, kills and other runs can do to it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows.archive import paper_files
from flows.ledger.ledger import Ledger
from flows.ledger.run_register import Outcome, start_run
from flows.running import stages
from flows.running.whole_run import RunResult, run
from flows.settings.configuration import Settings
from tests.flows.small_reports import AGREES, BAD_FILES, DISAGREES, page_without_text, small_report

REKON = str(Path(sys.executable).parent / "rekon")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    return Settings(base=tmp_path, engine="plain")


def run_once(settings: Settings) -> RunResult:
    with Ledger(settings.database) as ledger:
        return run(settings, ledger)


def outcomes(result: RunResult) -> dict[str, Outcome]:
    return {file.file: file.outcome for file in result.files}


def published(settings: Settings) -> dict[str, bytes]:
    """Every published file with its content, by its path below the data folder.

    Without the DuckDB file, whose bytes differ each time it is made, and the lock.
    """
    data = settings.base / settings.data
    files = [path for room in (settings.clean, settings.workpapers) for path in room.rglob("*") if path.is_file()]
    files = [path for path in files if path.name not in ("rekon.duckdb", ".publishing.lock")]
    return {path.relative_to(data).as_posix(): path.read_bytes() for path in files}


def start(settings: Settings) -> subprocess.Popen[str]:
    """A run in a process of its own."""
    command = [REKON, "run", "--engine", "plain"]
    return subprocess.Popen(
        command, cwd=settings.base, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def test_a_run_publishes_datasets_and_working_papers(settings: Settings) -> None:
    small_report(settings.raw / "a.pdf", DISAGREES)
    assert outcomes(run_once(settings)) == {"a.pdf": Outcome.PROCESSED}
    (report,) = pq.read_table(settings.clean / "reports" / "a.parquet").to_pylist()
    assert (report["laporan"], report["berkas"], report["jumlah_halaman"]) == ("a", "a.pdf", 1)
    assert report["status_tanda_tangan"] == "tidak ada"
    figures = pq.read_table(settings.clean / "figures" / "a.parquet").to_pylist()
    assert "27" in [figure["angka_teks"] for figure in figures]
    findings = json.loads((settings.workpapers / "a" / paper_files.FINDINGS_JSON).read_bytes())["findings"]
    assert [(f["rule"], f["published"]["text"], f["derived"]) for f in findings] == [("spelled_number", "27", "28")]
    assert "27 (dua puluh delapan)" in (settings.workpapers / "a" / paper_files.WORKPAPER).read_text()
    assert "T-01" in (settings.workpapers / "a" / paper_files.FINDINGS_CSV).read_text()


def test_a_second_run_does_nothing(settings: Settings) -> None:
    small_report(settings.raw / "a.pdf")
    run_once(settings)
    before = {path: path.stat().st_mtime_ns for path in settings.clean.rglob("*")}
    second = run_once(settings)
    assert outcomes(second) == {"a.pdf": Outcome.UNCHANGED}
    assert not second.did_work
    assert {path: path.stat().st_mtime_ns for path in settings.clean.rglob("*")} == before


def test_another_language_is_another_result(settings: Settings) -> None:
    small_report(settings.raw / "a.pdf")
    run_once(settings)
    assert outcomes(run_once(settings.model_copy(update={"language": "en"}))) == {"a.pdf": Outcome.PROCESSED}


def test_bad_files_are_listed_with_their_reasons_and_stop_no_other(settings: Settings) -> None:
    for name, content in BAD_FILES.items():
        (settings.raw / name).write_bytes(content)
    page_without_text(settings.raw / "gambar.pdf")
    small_report(settings.raw / "zz-baik.pdf")
    result = run_once(settings)
    assert result.has_failed
    assert outcomes(result) == {
        "bukan.pdf": Outcome.FAILED,
        "gambar.pdf": Outcome.FAILED,
        "kosong.pdf": Outcome.FAILED,
        "potong.pdf": Outcome.FAILED,
        "zz-baik.pdf": Outcome.PROCESSED,
    }
    with Ledger(settings.database) as ledger:
        statuses = {entry.name: entry.status for entry in ledger.entries()}
    assert statuses == {
        "bukan": "not a PDF", "gambar": "no text", "kosong": "not a PDF", "potong": "damaged", "zz-baik": "done",
    }  # fmt: skip


def test_a_file_name_from_outside_is_never_a_path_or_an_option(settings: Settings) -> None:
    small_report(settings.raw / "-rf .. {x} $(touch y) [red].pdf")
    assert list(outcomes(run_once(settings)).values()) == [Outcome.PROCESSED]
    assert (settings.workpapers / "rf-..-x-touch-y-red" / paper_files.WORKPAPER).is_file()
    assert {path.name for path in settings.base.iterdir()} == {"data"}


def test_a_fault_of_ours_in_one_report_is_listed_and_stops_no_other(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_report(settings.raw / "a.pdf", AGREES)
    small_report(settings.raw / "b.pdf", DISAGREES)
    normalise = stages.normalise

    def fail_for_a(content: stages.ReportContent) -> stages.TypedReport:
        if content.file == "a.pdf":
            raise KeyError("never thought of")
        return normalise(content)

    monkeypatch.setattr(stages, "normalise", fail_for_a)
    result = run_once(settings)
    assert outcomes(result) == {"a.pdf": Outcome.FAILED, "b.pdf": Outcome.PROCESSED}
    assert result.files[0].reason.startswith("internal error: KeyError: 'never thought of' (test_whole_run.py, line")


def test_a_target_that_cannot_be_written_is_said_and_nothing_is_half_published(settings: Settings) -> None:
    small_report(settings.raw / "a.pdf")
    settings.clean.write_text("a file where the folder should be")
    result = run_once(settings)
    assert outcomes(result) == {"a.pdf": Outcome.FAILED}
    assert "not published" in result.files[0].reason
    settings.clean.unlink()
    with Ledger(settings.database) as ledger:
        again = run(settings, ledger, retry_failed=True)
    assert outcomes(again) == {"a.pdf": Outcome.PROCESSED}


def test_what_a_run_that_never_ended_left_undescribed_is_described_by_the_next(settings: Settings) -> None:
    small_report(settings.raw / "a.pdf", AGREES)
    run_once(settings)
    package = settings.clean / "datapackage.json"
    described = package.read_bytes()
    package.write_bytes(b"{}")
    with Ledger(settings.database) as ledger:
        start_run(ledger, "a process that was killed", "rules")
    run_once(settings)
    assert package.read_bytes() == described
    (settings.clean / "schemas" / "reports.json").unlink()
    run_once(settings)
    assert (settings.clean / "schemas" / "reports.json").is_file()


@pytest.mark.parametrize("seconds_after_claim", [0.0, 2.0])
def test_after_a_kill_the_next_run_gives_what_an_undisturbed_run_gives(
    tmp_path: Path, seconds_after_claim: float
) -> None:
    killed, undisturbed = (Settings(base=tmp_path / name, engine="plain") for name in ("killed", "undisturbed"))
    for settings in (killed, undisturbed):
        for name, sentence in (("a.pdf", AGREES), ("b.pdf", DISAGREES)):
            small_report(settings.raw / name, sentence)
    process = start(killed)
    wait_for_claim(killed, process)
    time.sleep(seconds_after_claim)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    with Ledger(killed.database) as ledger:
        assert all(entry.is_done or not entry.outputs for entry in ledger.entries())
    run_once(killed)
    run_once(undisturbed)
    assert published(killed) == published(undisturbed)
    assert set(outcomes(run_once(killed)).values()) == {Outcome.UNCHANGED}


def test_two_runs_at_once_share_the_work_and_end_well(settings: Settings) -> None:
    for number in range(4):
        small_report(settings.raw / f"{number}.pdf", f"Terdapat {number + 2} unit kerja dalam laporan ini.")
    processes = [start(settings), start(settings)]
    ends = [(process.communicate(), process.returncode) for process in processes]
    assert [(status, errors) for (_, errors), status in ends] == [(0, ""), (0, "")]
    lines = [line.rstrip() for (output, _), _ in ends for line in output.splitlines()]
    assert sum(line.endswith(" diproses") for line in lines) == 4, ends
    assert set(outcomes(run_once(settings)).values()) == {Outcome.UNCHANGED}


def wait_for_claim(settings: Settings, process: subprocess.Popen[str]) -> None:
    """Until the run has a report in hand."""
    database = settings.base / settings.data / "ledger.sqlite"
    for _ in range(600):
        if database.exists():
            with Ledger(settings.database) as ledger:
                if any(entry.status == "processing" for entry in ledger.entries()):
                    return
        assert process.poll() is None, process.communicate()
        time.sleep(0.05)
    raise AssertionError("the run never claimed a report")
