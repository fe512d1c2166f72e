"""The run under Prefect, with a server of its own."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from flows.running.prefect_server import LocalServer, prefect_environment
from tests.flows.small_reports import BAD_FILES, DISAGREES, small_report

REKON = str(Path(sys.executable).parent / "rekon")


def test_a_run_under_prefect_does_its_work_and_prints_nothing_of_its_own(tmp_path: Path) -> None:
    raw = tmp_path / "data" / "raw"
    small_report(raw / "baik {x}.pdf", DISAGREES)
    (raw / "bukan.pdf").write_bytes(BAD_FILES["bukan.pdf"])
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        [REKON, "run", "--engine", "prefect"], cwd=tmp_path, capture_output=True, text=True, check=False,
        env={**os.environ, "HOME": str(home)},
    )  # fmt: skip
    assert done.stderr == "rekon: bukan.pdf: not a PDF: the file does not start as a PDF\n"
    assert done.returncode == 1
    assert (tmp_path / "data" / "workpapers" / "baik-x" / "kertas-kerja.html").is_file()
    assert (tmp_path / "data" / ".prefect" / "prefect.db").is_file()
    assert not (home / ".prefect").exists()


def test_what_prefect_was_told_of_a_run_is_recorded_when_the_run_ends_and_of_no_other_folder(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "caches")}
    # The first run makes Prefect's database, and the second takes an empty copy of it.
    for folder in (tmp_path / "first", tmp_path / "second"):
        for number in range(2):
            small_report(folder / "data" / "raw" / f"r{number}.pdf", f"{DISAGREES} Lampiran {number}.")
        subprocess.run([REKON, "run", "--engine", "prefect"], cwd=folder, check=True, env=environment)
        with closing(sqlite3.connect(folder / "data" / ".prefect" / "prefect.db")) as recorded:
            tasks = recorded.execute("SELECT state_type, count(*) FROM task_run GROUP BY 1").fetchall()
            events = recorded.execute(
                "SELECT count(*) FROM events WHERE event = 'prefect.task-run.Completed'"
            ).fetchall()
            flows = recorded.execute("SELECT state_type FROM flow_run").fetchall()
        # A task for each report, and one for each of its stages that take long: reading, reconciling, publishing.
        assert tasks == [("COMPLETED", 8)]
        assert events == [(8,)]
        assert flows == [("COMPLETED",)]
    assert [path.suffix for path in (tmp_path / "caches" / "bpom-rekon").iterdir()] == [".db"]


def test_the_server_ends_with_the_run_even_when_the_run_is_killed(tmp_path: Path) -> None:
    started = (
        "import os, time; from flows.running.prefect_server import LocalServer\n"
        f"server = LocalServer({{'PREFECT_HOME': {str(tmp_path)!r}}})\n"
        "print(server._process.pid, flush=True); time.sleep(600)"
    )
    run = subprocess.Popen([sys.executable, "-c", started], stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    server = int(run.stdout.readline())
    run.send_signal(signal.SIGKILL)
    run.communicate()
    for _ in range(200):
        if not is_running(server):
            return
        time.sleep(0.1)
    raise AssertionError("the server outlived the run")


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_the_server_leaves_signals_to_the_run_which_still_needs_it(tmp_path: Path, ending: signal.Signals) -> None:
    server = LocalServer({"PREFECT_HOME": str(tmp_path)})
    try:
        assert server._process.stdout is not None
        assert server._process.stdout.readline()
        server._process.send_signal(ending)
        time.sleep(0.3)
        assert server.is_running()
    finally:
        server.stop()
    assert not server.is_running()


def is_running(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_two_runs_at_once_do_not_share_the_folder_of_prefect(tmp_path: Path) -> None:
    with prefect_environment(tmp_path) as first, prefect_environment(tmp_path) as second:
        assert first["PREFECT_HOME"] == str(tmp_path)
        assert second["PREFECT_HOME"] != first["PREFECT_HOME"]
    assert not Path(second["PREFECT_HOME"]).exists()
    with prefect_environment(tmp_path) as third:
        assert third["PREFECT_HOME"] == str(tmp_path)


def test_nothing_is_sent_anywhere(tmp_path: Path) -> None:
    with prefect_environment(tmp_path) as environment:
        assert environment["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
        assert environment["DO_NOT_TRACK"] == "1"


def test_a_server_that_cannot_start_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extractors.errors import OrchestratorError

    monkeypatch.setattr(sys, "executable", "/bin/false")
    server = LocalServer({"PREFECT_HOME": str(tmp_path)})
    with pytest.raises(OrchestratorError, match="--engine plain"):
        server.address()
    server.stop()
