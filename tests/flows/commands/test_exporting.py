"""Datasets as files to take along."""

import csv
import io
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from flows.archive.publishing import publish_datasets
from flows.commands.exporting import ExportFormat, exported
from flows.settings.configuration import Settings
from schemas.datasets.catalogue import DATASETS
from schemas.loading import load_table
from tests.flows.published_reports import budget_report


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    settings = Settings(base=tmp_path)
    publish_datasets(settings, "satu", "aa", budget_report("aa", {"=1+1": "1.000.000"}))
    publish_datasets(settings, "dua", "bb", budget_report("bb"))
    return settings.clean


def test_a_workbook_holds_numbers_texts_dates_and_what_columns_mean(clean: Path) -> None:
    content = exported(DATASETS["budget"], load_table("budget", None, clean), ExportFormat.xlsx)
    book = openpyxl.load_workbook(io.BytesIO(content))
    header, *rows = book["budget"].iter_rows(values_only=True)
    cells = [dict(zip(header, row, strict=True)) for row in rows]
    assert [(row["uraian"], row["pagu_rp"], row["pagu_rp_teks"]) for row in cells if row["laporan"] == "satu"] == [
        ("=1+1", 1000000, "1.000.000")
    ]
    (at,) = (cell for row in book["budget"].iter_rows() for cell in row if cell.value == "=1+1")
    assert at.data_type == "s", "a text that looks like a formula must not become one"
    assert ("pagu_akhir_rp", "decimal(18,2)", "Rp", "last ceiling of the year") in set(
        book["kolom"].iter_rows(values_only=True)
    )
    reports = exported(DATASETS["reports"], load_table("reports", "satu", clean), ExportFormat.xlsx)
    header, row = openpyxl.load_workbook(io.BytesIO(reports))["reports"].iter_rows(values_only=True)
    assert f"{dict(zip(header, row, strict=True))['diterima']:%Y-%m-%d}" == "2026-01-31"


def test_csv_holds_every_row_of_every_report(clean: Path) -> None:
    content = exported(DATASETS["budget"], load_table("budget", None, clean), ExportFormat.csv)
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [row["pagu_rp"] for row in rows if row["laporan"] == "dua"] == ["1000000", "2500000", "750000"]


def test_parquet_holds_the_same_table(clean: Path) -> None:
    table = load_table("budget", None, clean)
    assert pq.read_table(io.BytesIO(exported(DATASETS["budget"], table, ExportFormat.parquet))).equals(table)
