"""The shipped reports as an analyst meets them: processed for real, described, loaded, and the worked example run."""

import shutil
import subprocess
import sys
import warnings
from datetime import date
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from frictionless import Package, system

from expectations.decisions.register import parse_register
from schemas import load
from schemas.datasets.catalogue import DATASETS
from schemas.datasets.published import TEXT_SUFFIX, published_columns
from tests.shared import PROJECT, SAMPLES

REPORTS = ("lkj-settama-2020", "skm-monev-2022-s1", "skm-monev-2022-s1.tampered")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of a run over the shipped reports, and what it printed."""
    folder = tmp_path_factory.mktemp("analyst")
    (folder / "data" / "raw").mkdir(parents=True)
    for name in REPORTS:
        shutil.copy(SAMPLES / f"{name}.pdf", folder / "data" / "raw")
    command = [sys.executable, "-m", "flows.cli", "run", "--engine", "plain", "--lang", "en"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


@pytest.fixture(scope="module")
def clean(run: tuple[Path, str]) -> Path:
    return run[0] / "data" / "clean"


def test_the_worked_example_runs_and_shows_what_the_reports_print(clean: Path, tmp_path: Path) -> None:
    script = PROJECT / "docs" / "examples" / "capaian_per_sasaran.py"
    command = [sys.executable, str(script), str(clean), str(tmp_path / "plot.svg")]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = [line.split() for line in done.stdout.splitlines()]
    # U1, persyaratan: 76,98 and 84,27 in the performance report, 88,13 in the monitoring report.
    assert ["U1", "76.98", "84.27", "88.13"] in lines
    assert "12 programme targets plotted" in done.stdout
    assert "- lkj-settama-2020, p. 10: 96.32 (follows: 88.98)." in done.stdout
    assert (tmp_path / "plot.svg").read_text(encoding="utf-8").count("<svg") == 1


def test_every_dataset_is_valid_by_its_own_description(clean: Path) -> None:
    with system.use_context(trusted=True):
        report = Package(str(clean / "datapackage.json")).validate()
    assert report.flatten(["type", "fieldName", "rowNumber", "note"]) == []


def test_the_altered_file_replaces_nothing_and_what_was_altered_is_printed(run: tuple[Path, str]) -> None:
    folder, printed = run
    assert set(load("reports", folder=folder / "data" / "clean")["laporan"]) == set(REPORTS[:2])
    assert "skm-monev-2022-s1.tampered.pdf: not the current version of skm-monev-2022-s1" in printed
    assert "followup_summary: Total: sesuai_pct 90,12 → 95,12 (p. 9)" in printed


def test_every_figure_of_every_dataset_is_found_again_among_the_figures(clean: Path) -> None:
    figures = load("figures", folder=clean)
    known = set(zip(figures["laporan"], figures["angka_teks"], figures["angka"], strict=True))
    for name in set(DATASETS) - {"findings"}:
        frame = load(name, folder=clean)
        for column in published_columns(DATASETS[name]):
            if column.kind == "decimal":
                texts, values = frame[column.name + TEXT_SUFFIX], frame[column.name]
                found = {one for one in zip(frame["laporan"], texts, values, strict=True) if one[2] == one[2]}
                assert found <= known, f"{name}.{column.name}: {found - known}"


def test_every_figure_lies_on_a_page_of_its_report(clean: Path) -> None:
    figures = load("figures", folder=clean).merge(load("reports", folder=clean)[["laporan", "jumlah_halaman"]])
    assert figures["halaman"].between(1, figures["jumlah_halaman"]).all()
    boxes = [list(map(float, box.split())) for box in figures["kotak"]]
    assert all(x0 < x1 and top < bottom for x0, top, x1, bottom in boxes)


def test_every_table_is_accounted_for(clean: Path) -> None:
    tables = load("tables", folder=clean)
    kept = set(load("other_tables", folder=clean)[["laporan", "tabel"]].itertuples(index=False, name=None))
    for table in tables.itertuples():
        assert isinstance(table.dataset, str) or (table.laporan, table.tabel) in kept or table.jumlah_baris == 0


def test_the_commands_of_the_readme_do_what_they_say(run: tuple[Path, str]) -> None:
    text = (PROJECT / "README.md").read_text(encoding="utf-8").partition("## Using the data")[2].partition("\n## ")[0]
    commands = [line.partition("#")[0].split()[1:] for line in text.splitlines() if ".venv/bin/rekon" in line]
    assert {command[0] for command in commands} == {"datasets", "show", "export", "trace", "names"}
    for command in commands:
        call = [sys.executable, "-m", "flows.cli", *command]
        done = subprocess.run(call, cwd=run[0], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), command
        assert done.stdout


def test_the_queries_of_the_guide_find_something(clean: Path) -> None:
    text = (PROJECT / "docs" / "using-the-data.md").read_text(encoding="utf-8")
    blocks = [block.partition("```")[0] for block in text.split("```sql\n")[1:]]
    queries = [line for block in blocks for line in block.splitlines() if line.startswith("select ")]
    assert len(queries) == 2
    with duckdb.connect(str(clean / "rekon.duckdb"), read_only=True) as connection:
        assert all(connection.execute(query).fetchall() for query in queries)


def test_the_examples_of_the_guide_to_working_papers_do_what_they_say(tmp_path: Path) -> None:
    lines = (PROJECT / "docs" / "working-papers.md").read_text(encoding="utf-8").splitlines()
    (command,) = [line.split()[1:] for line in lines if line.startswith("    .venv/bin/rekon")]
    shutil.copy(SAMPLES / "skm-monev-2022-s1.pdf", tmp_path / "REPORT.pdf")
    done = subprocess.run(
        [sys.executable, "-m", "flows.cli", *command], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, "")  # the report has findings
    written = [tmp_path / name for option, name in pairwise(command) if option.startswith("--")]
    assert [file.read_bytes()[:4] for file in written] == [b"%PDF", b"PK\x03\x04", b"<!do"]

    example = "\n".join(line[4:] for line in lines[lines.index("    [[decision]]") :] if line.startswith("    "))
    (decision,) = parse_register(example, "docs/working-papers.md").decisions
    assert (decision.state, decision.until, decision.basis.printed) == ("explained", date(2027, 6, 30), "102,27")
