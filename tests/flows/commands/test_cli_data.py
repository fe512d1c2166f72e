"""The commands that give analysts their data, over a report that was read for real."""

import json
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from flows.cli import app
from schemas import load
from tests.flows.small_reports import DISAGREES, small_report

PNG = b"\x89PNG\r\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which one small report was processed."""
    folder = tmp_path_factory.mktemp("project")
    small_report(folder / "data" / "raw" / "a.pdf", DISAGREES)
    (folder / "rekon.toml").write_text('engine = "plain"\n')
    result = CliRunner().invoke(app, ["run", "--config", str(folder / "rekon.toml")])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def inside(project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder to stand in, and the settings of the project."""
    monkeypatch.chdir(tmp_path)
    return project / "rekon.toml"


def invoke(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def test_datasets_are_listed_with_their_rows_and_reports(inside: Path) -> None:
    status, output, _ = invoke("datasets", "--config", inside)
    assert status == 0
    counts = {line.split()[0]: line.split()[1:3] for line in output.splitlines()}
    assert (counts["reports"], counts["figures"], counts["budget"]) == (["1", "1"], ["1", "1"], ["0", "0"])


def test_listing_makes_the_database_again_where_the_folder_was_moved(inside: Path) -> None:
    database = inside.parent / "data" / "clean" / "rekon.duckdb"
    database.unlink()
    assert invoke("datasets", "--config", inside)[0] == 0
    assert database.is_file()


def test_rows_are_shown_as_printed_with_their_place(inside: Path) -> None:
    status, output, _ = invoke("show", "claims", "--report", "a", "--config", inside, "--lang", "en")
    assert status == 0
    assert "27 (dua puluh delapan)" in output
    assert "p. 1" in output


def test_chosen_columns_only_are_shown(inside: Path) -> None:
    _, output, _ = invoke("show", "figures", "--columns", "angka,halaman", "--config", inside)
    assert [line.split() for line in output.splitlines()] == [["angka", "halaman"], ["27", "1"]]


def test_a_dataset_without_rows_says_so(inside: Path) -> None:
    assert invoke("show", "budget", "--config", inside, "--lang", "en")[:2] == (0, "budget: no rows.\n")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("show", "nix"), "rekon: there is no dataset nix; there are: reports"),
        (("show", "figures", "--report", "b"), "holds no report b; it holds: a"),
        (("show", "figures", "--columns", "nix"), "rekon: figures has no column nix; it has: laporan"),
        (("export", "figures", "--to", "doc"), "rekon: nothing is exported to doc; it can be: csv, xlsx, parquet"),
        (("trace", "f000"), "rekon: no published figure has the id or place f000"),
    ],
)
def test_what_is_not_there_is_said_on_one_line(inside: Path, arguments: tuple[str, ...], complaint: str) -> None:
    status, output, errors = invoke(*arguments, "--config", inside)
    assert (status, output) == (2, "")
    assert complaint in errors
    assert errors.count("\n") == 1


def test_a_dataset_is_exported_to_a_file_in_the_folder_that_one_stands_in(inside: Path, tmp_path: Path) -> None:
    for kind in ("csv", "xlsx", "parquet"):
        assert invoke("export", "figures", "--to", kind, "--config", inside)[0] == 0
    assert openpyxl.load_workbook(tmp_path / "figures.xlsx")["figures"].max_row == 1 + 1
    assert {path.name for path in tmp_path.iterdir()} == {"figures.csv", "figures.xlsx", "figures.parquet"}


def test_a_figure_is_traced_to_its_sentence_its_findings_and_a_picture_of_its_place(
    inside: Path, tmp_path: Path
) -> None:
    figures = load("figures", folder=inside.parent / "data" / "clean")
    (figure,) = figures[figures["angka_teks"] == "27"]["id"]
    (finding,) = load("findings", folder=inside.parent / "data" / "clean")["id"]
    status, output, _ = invoke("trace", figure, "--config", inside, "--lang", "en", "--picture", "place.png")
    assert status == 0
    assert DISAGREES in output
    assert "a (a.pdf)" in output
    assert finding in output
    assert (tmp_path / "place.png").read_bytes().startswith(PNG)


def test_a_figure_whose_pdf_is_gone_is_traced_without_a_picture(inside: Path, tmp_path: Path) -> None:
    raw = inside.parent / "data" / "raw" / "a.pdf"
    figure = load("figures", folder=inside.parent / "data" / "clean")["id"][0]
    away = raw.rename(tmp_path / "away.pdf")
    try:
        status, output, errors = invoke("trace", figure, "--config", inside, "--lang", "en")
    finally:
        away.rename(raw)
    assert status == 1
    assert DISAGREES in output
    assert "no longer in" in errors
    assert list(tmp_path.iterdir()) == []


def test_names_to_decide_on_are_none_where_none_are_alike(inside: Path) -> None:
    assert invoke("names", "--config", inside, "--lang", "en")[:2] == (0, "There are no names to decide on.\n")


def test_the_data_package_stands_beside_the_data(inside: Path) -> None:
    package = json.loads((inside.parent / "data" / "clean" / "datapackage.json").read_text(encoding="utf-8"))
    assert {resource["dataset"] for resource in package["resources"]} >= {"reports", "figures", "findings"}
