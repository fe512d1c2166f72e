"""A scanned report from end to end: true faults are found, unreadable figures accuse nobody."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from tests.scan_maker import blurred, scan
from tests.scanned_report import COLUMNS, LINES, performance_report


def checked(path: Path) -> dict[str, object]:
    target = path.with_suffix(".json")
    CliRunner().invoke(app, ["check", str(path), "--json", str(target), "--all"])
    document: dict[str, object] = json.loads(target.read_text())
    return document


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The check of a scan whose second achievement is wrong, and the first digit of whose first result is blurred."""
    folder = tmp_path_factory.mktemp("scan")
    printed = performance_report(folder / "printed.pdf", {(2, 4): "91,00"})
    first_digit = blurred(COLUMNS[3] + 3, LINES[1] + 5, COLUMNS[3] + 10.5, LINES[2] - 5, 4)
    return checked(scan(printed, folder / "scan.pdf", change=first_digit))


def test_a_true_fault_on_a_scan_is_found_and_says_that_ocr_read_it(document: dict) -> None:
    (finding,) = document["findings"]
    assert (finding["verdict"], finding["published"]["text"]) == ("inconsistent", "91,00")
    # 81 / 90 × 100
    assert finding["derived"] == "90.00"
    assert finding["confirmed_by"] == "second look by OCR"
    figures = [finding["published"], *finding["operands"]]
    assert {figure["engine"] for figure in figures} == {"ocr"}
    assert not any(figure["doubtful"] for figure in figures)


def test_a_figure_that_cannot_be_read_accuses_nobody(document: dict) -> None:
    # The engine reads the blurred 82 as 2, which 102,50 does not follow from; a second look does not read that.
    (check,) = [c for c in document["checks"] if c["published"]["text"] == "102,50"]
    assert check["operands"][0]["text"] == "2"
    assert check["verdict"] == "unverifiable"
    assert [entry["text"] for entry in document["doubtful"]] == [check["operands"][0]["text"]]
    assert document["summary"]["inconsistent"] == 1
