"""The commands of operators: what they print, what they end with."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from tests.flows.small_reports import AGREES, BAD_FILES, small_report

CONFIGURATION = """
language = "en"
engine = "plain"
[doctor]
free_bytes = 0
[[sources]]
kind = "folder"
name = "masuk"
path = "masuk"
settle_seconds = 0
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rekon.toml").write_text(CONFIGURATION)
    (tmp_path / "masuk").mkdir()
    return tmp_path


def invoke(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def test_fetch_names_what_it_took_and_what_it_could_not(folder: Path) -> None:
    small_report(folder / "masuk" / "a.pdf", AGREES)
    (folder / "masuk" / "b.pdf").write_bytes(b"\x1b[31m no report")
    status, output, _ = invoke("fetch")
    assert status == 1
    assert [line.split()[:3] for line in output.splitlines() if line.strip().startswith("masuk")] == [
        ["masuk", "a.pdf", "new"],
        ["masuk", "b.pdf", "in"],
    ]
    assert (folder / "data" / "raw" / "a.pdf").is_file()
    assert invoke("fetch", "masuk") == (0, "2 unchanged.\n", "")
    status, _, errors = invoke("fetch", "lain")
    assert (status, "there is no source lain" in errors) == (2, True)


def test_an_unattended_run_can_be_asked_for_and_its_failures_tried_again(folder: Path) -> None:
    (folder / "masuk" / "potong.pdf").write_bytes(BAD_FILES["potong.pdf"])
    status, output, errors = invoke("intake")
    assert status == 1
    assert errors.startswith("rekon: potong.pdf: damaged")
    assert output.splitlines()[-1] == "1 taken in, 0 processed, 0 material findings (0 new), 1 failed"
    status, output, _ = invoke("quarantine")
    assert (status, "potong" in output, "damaged" in output) == (0, True, True)
    status, _, errors = invoke("retry", "potong")
    assert (status, errors.startswith("rekon: potong: damaged")) == (1, True)
    assert invoke("retry", "lain")[2] == "rekon: Nothing of that name is in quarantine: lain.\n"
    status, output, _ = invoke("doctor")
    assert (status, output.splitlines()[-1]) == (1, "1 to look at.")


def test_an_empty_quarantine_says_so(folder: Path) -> None:
    assert invoke("quarantine") == (0, "Nothing is in quarantine.\n", "")
    assert invoke("retry") == (0, "Nothing is in quarantine.\n", "")


def test_the_doctor_ends_with_the_gravest_thing_it_found(folder: Path) -> None:
    status, output, errors = invoke("doctor")
    assert (status, errors, output.splitlines()[-1]) == (0, "", "Nothing to do.")
    (folder / "masuk").rmdir()
    status, output, _ = invoke("doctor")
    assert (status, output.splitlines()[-1]) == (2, "1 faults, 0 to look at.")
    (folder / "rekon.toml").write_text("colour = 1")
    status, output, _ = invoke("doctor", "--lang", "en")
    assert status == 2
    assert "colour" in output


def test_nothing_to_prune_is_said(folder: Path) -> None:
    assert invoke("prune") == (0, "Nothing to remove by the settings of retention.\n", "")


def test_a_service_needs_a_configuration_file(folder: Path) -> None:
    (folder / "rekon.toml").unlink()
    status, _, errors = invoke("serve")
    assert (status, "configuration file is needed" in errors) == (2, True)


def test_deploying_needs_a_work_pool_and_a_server(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    assert "work_pool" in invoke("deploy")[2]
    (folder / "rekon.toml").write_text('[service]\nwork_pool = "kolam"\n')
    assert "PREFECT_API_URL" in invoke("deploy")[2]
