"""The command line: exit statuses, where things are written, and what is not loaded."""

import json
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from typer.testing import CliRunner

from flows.cli import app
from tests.flows.small_reports import AGREES, BAD_FILES, DISAGREES, small_report

HEAVY = ("pandas", "prefect", "great_expectations", "camelot", "pdfplumber", "pydantic", "sqlalchemy")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def invoke(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def test_help_loads_none_of_the_heavy_libraries() -> None:
    command = [sys.executable, "-X", "importtime", "-c", "from flows.cli import main; main()", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "check" in done.stdout
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert not loaded.intersection(HEAVY)


def test_a_report_without_inconsistency_ends_with_0(folder: Path) -> None:
    status, output, errors = invoke("check", small_report(folder / "a.pdf", AGREES))
    assert (status, errors) == (0, "")
    assert "Tidak ada temuan." in output


def test_a_report_with_an_inconsistency_ends_with_1_and_lists_it(folder: Path) -> None:
    status, output, _ = invoke("check", small_report(folder / "a.pdf", DISAGREES), "--lang", "en")
    assert status == 1
    assert "Checked 1: 0 agree, 0 rounding, 1 do not agree, 0 could not be checked." in output


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.parametrize("command", ["check", "tables"])
def test_a_bad_file_ends_with_2_and_one_line_on_standard_error(folder: Path, command: str, name: str) -> None:
    (folder / name).write_bytes(BAD_FILES[name])
    status, output, errors = invoke(command, folder / name)
    assert (status, output) == (2, "")
    assert errors.startswith(f"rekon: {name}: ")
    assert errors.count("\n") == 1


def test_a_missing_file_ends_with_2(folder: Path) -> None:
    status, _, errors = invoke("check", folder / "missing.pdf")
    assert (status, errors) == (2, "rekon: missing.pdf: No such file or directory\n")


def test_check_writes_what_it_is_asked_to_and_touches_no_data_folder(folder: Path) -> None:
    report = small_report(folder / "a.pdf", DISAGREES)
    status, _, _ = invoke("check", report, "--json", "check.json", "--all", "--html", "page.html")
    assert status == 1
    document = json.loads((folder / "check.json").read_text(encoding="utf-8"))
    assert [check["verdict"] for check in document["checks"]] == ["inconsistent"]
    assert (folder / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert {path.name for path in folder.iterdir()} == {"a.pdf", "check.json", "page.html"}


def test_json_on_standard_output_is_all_that_stands_there(folder: Path) -> None:
    report = small_report(folder / "a.pdf", DISAGREES)
    assert json.loads(invoke("check", report, "--json", "-")[1])["contract"] == 1
    assert json.loads(invoke("tables", report, "--json", "-")[1])["tables"] == []


def test_output_that_cannot_be_written_is_said(folder: Path) -> None:
    report = small_report(folder / "a.pdf")
    status, _, errors = invoke("tables", report, "--json", report / "x.json")
    assert status == 2
    assert "cannot be written" in errors


def test_a_setting_that_cannot_be_used_is_said(folder: Path) -> None:
    (folder / "rekon.toml").write_text("colour = 1")
    status, _, errors = invoke("check", small_report(folder / "a.pdf"))
    assert status == 2
    assert "colour" in errors


def test_a_run_without_a_folder_of_reports_says_so(folder: Path) -> None:
    status, _, errors = invoke("run")
    assert status == 2
    assert "data/raw" in errors


def test_a_run_names_bad_files_and_does_the_rest_and_its_summary_can_be_seen_again(folder: Path) -> None:
    raw = folder / "data" / "raw"
    small_report(raw / "baik.pdf", DISAGREES)
    (raw / "bukan.pdf").write_bytes(BAD_FILES["bukan.pdf"])
    status, output, errors = invoke("run", "--engine", "plain")
    assert status == 1
    assert errors == "rekon: bukan.pdf: not a PDF: the file does not start as a PDF\n"
    assert "baik.pdf" in output
    papers = {path.name for path in (folder / "data" / "workpapers" / "baik").iterdir()}
    assert papers >= {"kertas-kerja.html", "kertas-kerja.xlsx", "laporan-bertanda.pdf", "daftar-temuan.csv"}
    again = invoke("summary")[1]
    assert "diproses" in again
    assert "gagal: not a PDF" in again


def test_a_second_run_says_that_there_is_nothing_to_do(folder: Path) -> None:
    small_report(folder / "data" / "raw" / "a.pdf")
    invoke("run", "--engine", "plain")
    status, output, errors = invoke("run", "--engine", "plain")
    assert (status, errors) == (0, "")
    assert "Tidak ada yang perlu dikerjakan: 1 laporan" in output


def test_a_summary_before_any_run_says_so(folder: Path) -> None:
    (folder / "data").mkdir()
    assert invoke("summary") == (0, "Belum ada proses yang selesai.\n", "")


def test_a_check_writes_the_marked_copy_and_the_spreadsheet(folder: Path) -> None:
    report = small_report(folder / "a.pdf", DISAGREES)
    before = report.read_bytes()
    status, _, errors = invoke("check", report, "--pdf", folder / "marked.pdf", "--xlsx", folder / "paper.xlsx")
    assert (status, errors) == (1, "")
    assert (folder / "marked.pdf").read_bytes().startswith(b"%PDF-")
    assert b"/Square" in kinds_of_annotations(folder / "marked.pdf")
    assert (folder / "paper.xlsx").read_bytes().startswith(b"PK")
    assert report.read_bytes() == before


def kinds_of_annotations(path: Path) -> bytes:
    """The names of the kinds of annotations in a PDF."""
    with pikepdf.open(path) as pdf:
        return b" ".join(str(note.Subtype).encode() for page in pdf.pages for note in page.obj.get("/Annots", ()))
