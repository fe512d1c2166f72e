"""Loading what a run published."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from extractors.errors import UnknownData
from flows.archive.publishing import publish_datasets
from flows.settings.configuration import Settings
from schemas import load
from schemas.datasets.catalogue import DATASETS
from schemas.datasets.published import published_columns
from tests.flows.published_reports import budget_report


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    settings = Settings(base=tmp_path)
    publish_datasets(settings, "satu", "aa", budget_report("aa"))
    publish_datasets(settings, "dua", "bb", budget_report("bb", {"Belanja Modal": "12.345.678.901.234"}))
    return settings.clean


def test_amounts_are_exact_decimals_as_printed(clean: Path) -> None:
    frame = load("budget", "satu", folder=clean)
    assert [repr(value) for value in frame["pagu_rp"]] == [
        "Decimal('1000000')",
        "Decimal('2500000')",
        "Decimal('750000')",
    ]
    assert list(frame["pagu_rp_teks"]) == ["1.000.000", "2.500.000", "750.000"]


def test_missing_figures_take_part_in_arithmetic_as_nothing(clean: Path) -> None:
    frame = load("budget", folder=clean)
    assert (frame["realisasi_rp"] / frame["pagu_rp"]).isna().all()
    assert frame.groupby("laporan")["pagu_rp"].sum().to_dict() == {
        "satu": Decimal(4250000),
        "dua": Decimal(12345678901234),
    }


def test_years_are_whole_numbers_and_dates_are_dates(clean: Path) -> None:
    assert str(load("budget", folder=clean)["tahun"].dtype) == "Int64"
    assert list(load("reports", "satu", folder=clean)["diterima"]) == [date(2026, 1, 31)]


def test_all_reports_or_one_can_be_loaded_and_joined(clean: Path) -> None:
    joined = load("budget", folder=clean).merge(load("reports", folder=clean), on="laporan")
    assert dict(joined.groupby("sha256").size()) == {"aa": 3, "bb": 1}
    assert len(load("budget", "dua", folder=clean)) == 1


def test_a_dataset_that_no_report_has_is_empty_with_its_columns(clean: Path) -> None:
    frame = load("headcount", folder=clean)
    assert frame.empty
    assert list(frame.columns) == [column.name for column in published_columns(DATASETS["headcount"])]


def test_a_file_of_an_older_version_is_given_the_columns_of_today(clean: Path) -> None:
    file = clean / "budget" / "satu.parquet"
    old = pd.read_parquet(file).drop(columns=["sisa_rp"]).assign(gone=1)
    old.to_parquet(file)
    frame = load("budget", "satu", folder=clean)
    assert frame["sisa_rp"].isna().all()
    assert "gone" not in frame


@pytest.mark.parametrize(
    ("dataset", "report", "complaint"),
    [("budgets", None, "there is no dataset budgets"), ("budget", "tiga", "holds no report tiga; it holds: dua, satu")],
)
def test_what_is_not_there_is_said(clean: Path, dataset: str, report: str | None, complaint: str) -> None:
    with pytest.raises(UnknownData, match=complaint):
        load(dataset, report, folder=clean)


def test_a_folder_to_which_nothing_was_published_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnknownData, match="nothing is published there"):
        load("budget", folder=tmp_path / "none")
