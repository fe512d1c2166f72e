"""What is made from a report, put where people and programs look for it, each file in one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from flows.atomic_files import remove_file, write_whole
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
    published: list[Path] = []
    for name, schema in DATASETS.items():
        found = records.get(name, ())
        files = {suffix: settings.clean / name / f"{report}{suffix}" for suffix in (".parquet", ".csv")}
        if not found:
            for file in files.values():
                remove_file(file)
            continue
        rows = rows_of(schema, report, found)
        write_whole(files[".parquet"], as_parquet(schema, rows, sha256))
        write_whole(files[".csv"], as_csv(schema, rows))
        published += files.values()
    return published


def publish_catalogue(settings: Settings) -> None:
    """Publish what describes all datasets together: the DuckDB file and the data package.

    Raises PublishingError when a file cannot be written.
    """
    settings.clean.mkdir(parents=True, exist_ok=True)
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
