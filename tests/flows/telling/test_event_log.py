"""What happens in runs, told to machines."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from flows.telling.event_log import configure_log, tell
from tests.flows.small_reports import BAD_FILES

REKON = str(Path(sys.executable).parent / "rekon")


def test_each_event_is_an_object_of_json_on_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        configure_log("json")
        tell("report.done", file="a\nb.pdf", pages=3, seconds={"read": 1.5})
        tell("report.failed", failed=True, file="ç.pdf", reason='"x"')
    finally:
        configure_log("")
    tell("run.ended")
    first, second = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert first.pop("time").endswith("Z")
    assert first == {
        "level": "INFO", "event": "report.done", "file": "a\nb.pdf", "pages": 3, "seconds": {"read": 1.5},
    }  # fmt: skip
    assert (second["level"], second["file"], second["reason"]) == ("ERROR", "ç.pdf", '"x"')


def test_as_text_an_event_is_one_line_whatever_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        configure_log("text")
        tell("report.failed", failed=True, file="a\nb.pdf", status="damaged")
    finally:
        configure_log("")
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith('ERROR report.failed file="a b.pdf" status=damaged')


def test_an_unattended_run_tells_what_it_took_in_and_what_became_of_it(tmp_path: Path) -> None:
    (tmp_path / "masuk").mkdir()
    (tmp_path / "masuk" / "bukan.pdf").write_bytes(BAD_FILES["bukan.pdf"])
    (tmp_path / "rekon.toml").write_text(
        'engine = "plain"\nlog.format = "json"\n'
        '[[sources]]\nkind = "folder"\nname = "masuk"\npath = "masuk"\nsettle_seconds = 0\n'
    )
    done = subprocess.run([REKON, "intake"], cwd=tmp_path, capture_output=True, text=True, check=False)
    events = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
    assert [event["event"] for event in events] == ["intake.item", "run.begun", "run.ended"]
    taken = events[0]
    assert (taken["level"], taken["source"], taken["outcome"]) == ("ERROR", "masuk", "quarantined")
    assert "web page" in taken["reason"]
