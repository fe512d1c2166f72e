"""The description of the CSV files, held against the standard by the standard's own library."""

import json
import warnings
from pathlib import Path

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from frictionless import Package, system

from flows.archive.data_package import publish_data_package
from flows.archive.publishing import publish_datasets
from flows.settings.configuration import Settings
from tests.flows.published_reports import budget_report


@pytest.fixture
def package(tmp_path: Path) -> Path:
    settings = Settings(base=tmp_path)
    publish_datasets(settings, "satu", "aa", budget_report("aa"))
    publish_datasets(settings, "dua", "bb", budget_report("bb"))
    return publish_data_package(settings.clean)


def test_what_the_columns_of_a_dataset_are_is_said_once_for_all_its_files(package: Path) -> None:
    resources = json.loads(package.read_text("utf-8"))["resources"]
    of_budget = [resource["schema"] for resource in resources if resource["dataset"] == "budget"]
    assert of_budget == ["schemas/budget.json"] * 2
    fields = json.loads((package.parent / of_budget[0]).read_text("utf-8"))["fields"]
    assert {"laporan", "pagu_rp", "halaman"} < {field["name"] for field in fields}


def report_of(package: Path) -> tuple[bool, list[list[object]]]:
    with system.use_context(trusted=True):
        report = Package(str(package)).validate()
    return report.valid, report.flatten(["type", "fieldName", "rowNumber"])


def test_description_and_files_are_valid_by_the_standard(package: Path) -> None:
    assert report_of(package) == (True, [])


def test_every_csv_file_is_described_by_a_path_relative_to_the_description(package: Path) -> None:
    described = {resource["path"] for resource in json.loads(package.read_text("utf-8"))["resources"]}
    assert described == {path.relative_to(package.parent).as_posix() for path in package.parent.rglob("*.csv")}


def test_a_value_that_breaks_its_column_is_noticed_by_it(package: Path) -> None:
    file = package.parent / "budget" / "satu.csv"
    file.write_text(
        file.read_text("utf-8-sig").replace("lainnya", "apa saja", 1).replace(",2021,", ",MMXXI,", 1), "utf-8"
    )
    valid, problems = report_of(package)
    assert not valid
    assert {problem[1] for problem in problems} == {"tingkat", "tahun"}


def test_a_key_that_two_rows_have_is_noticed_by_it(package: Path) -> None:
    file = package.parent / "reports" / "satu.csv"
    lines = file.read_text("utf-8-sig").splitlines()
    file.write_text("\n".join([*lines, lines[-1]]), "utf-8")
    assert [problem[0] for problem in report_of(package)[1]] == ["primary-key"]
