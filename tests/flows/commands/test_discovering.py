"""`rekon discover`: relations found in any tables, as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from tests.flows.small_reports import AGREES, small_report

TABLE = [
    ["Unit", "Pria", "Wanita", "Jumlah"],
    ["A", "1204", "1311", "2515"],
    ["B", "877", "902", "1779"],
    ["C", "1520", "1433", "2953"],
    ["D", "645", "718", "1463"],  # 645 + 718 = 1363
    ["E", "2011", "1987", "3998"],
]


def invoke(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["discover", *(str(argument) for argument in arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def written(path: Path, held: object) -> Path:
    path.write_text(json.dumps(held), encoding="utf-8")
    return path


def test_relations_of_each_table_with_the_line_that_breaks_them(tmp_path: Path) -> None:
    status, output, errors = invoke(written(tmp_path / "tables.json", [TABLE, [["Unit", "Kepala"], ["A", "Ani"]]]))
    assert (status, errors) == (0, "")
    first, second = json.loads(output)["tables"]
    assert second == {"table": "1", "relations": []}
    assert [(r["result"], r["operands"], r["holds"]) for r in first["relations"]] == [
        ([row, 3], [[row, 1], [row, 2]], row != 4) for row in (1, 2, 3, 5, 4)
    ]
    assert {(r["operator"], r["orientation"], r["obeying"], r["lines"], r["scale"]) for r in first["relations"]} == {
        ("Sum", "row", 4, 5, 1)
    }


def test_tables_may_stand_under_a_name_and_be_written_to_a_file(tmp_path: Path) -> None:
    out = tmp_path / "found.json"
    status, output, _ = invoke(written(tmp_path / "tables.json", {"tables": [TABLE]}), "--json", out)
    assert (status, output) == (0, "")
    assert len(json.loads(out.read_text(encoding="utf-8"))["tables"][0]["relations"]) == 5


def test_report_without_tables_has_none_searched(tmp_path: Path) -> None:
    status, output, _ = invoke(small_report(tmp_path / "a.pdf", AGREES))
    assert (status, json.loads(output)) == (0, {"tables": []})


@pytest.mark.parametrize("text", ["{", '{"a": 1}', "[1, 2]", '[["a"]]', "[[[1]]]", '"table"'])
def test_file_that_holds_no_tables_ends_with_2_and_says_what_it_should_hold(tmp_path: Path, text: str) -> None:
    file = tmp_path / "tables.json"
    file.write_text(text, encoding="utf-8")
    status, output, errors = invoke(file)
    assert (status, output) == (2, "")
    assert errors.startswith("rekon: ")
    assert "tables.json" in errors
