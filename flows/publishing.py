"""What is made from a report, put where people and programs look for it, each file in one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from flows.atomic_files import remove_file, write_all_whole, write_whole
from flows.configuration import Settings
from flows.data_package import publish_data_package
from flows.database import publish_database
from flows.dataset_tables import as_csv, as_parquet, rows_of
from schemas.catalogue import DATASETS
from schemas.dataset import Record


def publish_datasets(
    settings: Settings, report: str, sha256: str, records: Mapping[str, tuple[Record, ...]]
) -> list[Path]:
    """Publish a report's part of every dataset as `<dataset>/<report>.parquet` and `.csv`; gives the files.

    The part that an earlier run published is replaced; of a dataset that the report has no records for any more it is
    taken away. Raises PublishingError when a file cannot be written.
    """
    rows = {name: rows_of(DATASETS[name], report, found) for name, found in records.items() if found}
    return publish_rows(settings.clean, report, sha256, rows)


def publish_rows(
    clean: Path, report: str, sha256: str, rows: Mapping[str, Sequence[dict[str, Any]]], kept: tuple[str, ...] = ()
) -> list[Path]:
    """Publish rows by dataset in the same way below `clean`; datasets `kept` are left as they are when they get none.

    All files are made before the first one is put in its place: they change together but for an instant.
    """
    whole: dict[Path, bytes] = {}
    gone: list[Path] = []
    for name, schema in DATASETS.items():
        files = {suffix: clean / name / f"{report}{suffix}" for suffix in (".parquet", ".csv")}
        if rows.get(name):
            whole[files[".parquet"]] = as_parquet(schema, rows[name], sha256)
            whole[files[".csv"]] = as_csv(schema, rows[name])
        elif name not in kept:
            gone += files.values()
    write_all_whole(whole)
    for file in gone:
        remove_file(file)
    return list(whole)


def publish_catalogue(settings: Settings) -> None:
    """Publish what describes all datasets together: the DuckDB file and the data package.

    Raises PublishingError when a file cannot be written.
    """
    publish_database(settings.clean)
    publish_data_package(settings.clean)


def publish_workpapers(settings: Settings, report: str, papers: Mapping[str, bytes]) -> list[Path]:
    """Publish a report's working papers, by file name, in its folder; gives the files."""
    published = []
    for name, content in papers.items():
        file = settings.workpapers / report / name
        write_whole(file, content)
        published.append(file)
    return published


def below_data(settings: Settings, files: Iterable[Path]) -> list[str]:
    """The files' names relative to the data folder, as the ledger keeps them."""
    return [file.relative_to(settings.base / settings.data).as_posix() for file in files]
