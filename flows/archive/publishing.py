"""What is made from a report, put where people and programs look for it, all of it together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from flows.archive.data_package import publish_data_package
from flows.archive.database import publish_database
from flows.archive.dataset_tables import as_csv, as_parquet, rows_of
from flows.files.file_transaction import FileTransaction, alone
from flows.settings.configuration import Settings
from schemas.datasets.catalogue import DATASETS
from schemas.datasets.dataset import Record


def publish_datasets(
    settings: Settings, report: str, sha256: str, records: Mapping[str, tuple[Record, ...]]
) -> list[Path]:
    """Publish a report's part of every dataset as `<dataset>/<report>.parquet` and `.csv`; gives the files.

    The part that an earlier run published is replaced; of a dataset that the report has no records for any more it is
    taken away. Raises PublishingError when a file cannot be written.
    """
    rows = {name: rows_of(DATASETS[name], report, found) for name, found in records.items() if found}
    change = FileTransaction(settings.clean)
    files = put_rows(change, settings.clean, report, sha256, rows)
    with alone(settings.clean):
        change.commit(lambda _: None)
    return files


def put_rows(
    change: FileTransaction,
    clean: Path,
    report: str,
    sha256: str,
    rows: Mapping[str, Sequence[dict[str, Any]]],
    kept: tuple[str, ...] = (),
) -> list[Path]:
    """Add to a change that rows are published by dataset below `clean`; gives the files.

    Of datasets without rows the files are taken away, those `kept` are left as they are.
    """
    written: list[Path] = []
    for name, schema in DATASETS.items():
        parquet, csv = (clean / name / f"{report}{suffix}" for suffix in (".parquet", ".csv"))
        if rows.get(name):
            change.put(parquet, as_parquet(schema, rows[name], sha256))
            change.put(csv, as_csv(schema, rows[name]))
            written += [parquet, csv]
        elif name not in kept:
            change.take_away(parquet)
            change.take_away(csv)
    return written


def publish_catalogue(settings: Settings) -> None:
    """Publish what describes all datasets together: the DuckDB file and the data package.

    Raises PublishingError when a file cannot be written.
    """
    publish_database(settings.clean)
    publish_data_package(settings.clean)


def publish_workpapers(settings: Settings, report: str, papers: Mapping[str, bytes]) -> list[Path]:
    """Publish a report's working papers, by file name, in its folder; gives the files."""
    change = FileTransaction(settings.clean)
    files = put_workpapers(change, settings, report, papers)
    with alone(settings.clean):
        change.commit(lambda _: None)
    return files


def put_workpapers(change: FileTransaction, settings: Settings, report: str, papers: Mapping[str, bytes]) -> list[Path]:
    """Add to a change that a report's working papers are published; gives the files."""
    files = {settings.workpapers / report / name: content for name, content in papers.items()}
    for file, content in files.items():
        change.put(file, content)
    return list(files)


def below_data(settings: Settings, files: Iterable[Path]) -> list[str]:
    """The files' names relative to the data folder, as the ledger keeps them."""
    return [file.relative_to(settings.base / settings.data).as_posix() for file in files]
