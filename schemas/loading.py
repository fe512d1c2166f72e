"""Published datasets as typed tables: `from schemas import load`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractors.errors import UnknownData
from schemas.datasets.catalogue import DATASETS
from schemas.datasets.dataset import DatasetSchema
from schemas.datasets.published import published_columns
from schemas.remote_folder import JOURNAL as JOURNAL
from schemas.remote_folder import RemoteFolder, is_url

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

CLEAN = Path("data/clean")
"""Where a run publishes to, counted from the project's folder."""
LOCK = ".publishing.lock"
"""Who holds the lock, publishes or reads steadily."""
_ATTEMPTS = 20


def load(
    dataset: str,
    report: str | None = None,
    folder: Path | str = CLEAN,
    storage_options: Mapping[str, Any] | None = None,
) -> pd.DataFrame:
    """A published dataset as a DataFrame, of one report or of all.

    Figures are Decimals (missing ones NaN) in columns of type object, whole numbers `Int64`, dates `datetime.date`,
    texts `str`. Columns and their meaning stand in docs/data-dictionary.md. `folder` is the one that datasets are
    published to, or the URL of a copy in a store (`s3://bucket/clean`), for which `storage_options` go to fsspec. A
    dataset that no report has any rows of is empty, with its columns. Raises UnknownData when there is no dataset or no
    report of that name, when nothing was ever published to the folder, or when the store cannot be read.
    """
    import pandas as pd

    table = load_table(dataset, report, folder, storage_options)
    frame = pd.DataFrame(index=range(table.num_rows))
    for column in published_columns(DATASETS[dataset]):
        values = table[column.name].to_pylist()
        if column.kind == "decimal":
            # A Decimal beside a float NaN takes part in pandas' arithmetic and rounding; beside None it does not.
            frame[column.name] = pd.Series([float("nan") if v is None else _short(v) for v in values], dtype="object")
        elif column.kind == "date":
            frame[column.name] = pd.Series(values, dtype="object")
        else:
            frame[column.name] = pd.Series(values, dtype="Int64" if column.kind == "integer" else "str")
    return frame


def load_table(
    dataset: str,
    report: str | None = None,
    folder: Path | str = CLEAN,
    storage_options: Mapping[str, Any] | None = None,
    only: Sequence[str] | None = None,
) -> pa.Table:
    """The same as an Arrow table, with `only` some of the columns where they are named; raises the same."""
    import pyarrow as pa

    columns = arrow_schema(schema_of(dataset))
    if only is not None:
        columns = pa.schema([columns.field(name) for name in only])
    source = RemoteFolder(str(folder), storage_options) if is_url(folder) else _LocalFolder(Path(folder))
    for attempt in range(_ATTEMPTS):
        files: dict[str, Any] = dict(source.files(dataset))
        if report is not None:
            files = {name: file for name, file in files.items() if name == report}
            reports = tuple(source.files("reports")) if not files else (report,)
            if report not in reports:
                raise UnknownData(f"{folder} holds no report {report}; it holds: {_listed(reports)}")
        try:
            parts = [_as_declared(source.read(file, only), columns) for file in files.values()]
        except FileNotFoundError:
            # A run put another version in its place just now.
            if attempt == _ATTEMPTS - 1:
                raise
        else:
            break
    return pa.concat_tables(parts) if parts else columns.empty_table()


class _LocalFolder:
    """The same as a RemoteFolder of a folder of this machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def files(self, dataset: str) -> dict[str, Path]:
        return dataset_files(dataset, self._folder)

    def read(self, file: Path, only: Sequence[str] | None = None) -> pa.Table:
        import pyarrow.parquet as pq

        # Threads for a file of some rows cost more than they save.
        return pq.ParquetFile(file).read(columns=only and list(only), use_threads=False)


def schema_of(dataset: str) -> DatasetSchema:
    """The declaration of a dataset; raises UnknownData when there is none of that name."""
    if dataset not in DATASETS:
        raise UnknownData(f"there is no dataset {dataset}; there are: {', '.join(DATASETS)}")
    return DATASETS[dataset]


def dataset_files(dataset: str, folder: Path | str = CLEAN) -> dict[str, Path]:
    """The Parquet files of a dataset by report; raises UnknownData when nothing was ever published to the folder."""
    if not Path(folder).is_dir():
        raise UnknownData(f"{folder}: nothing is published there; name the folder that a run publishes to")
    found = sorted((Path(folder) / dataset).glob("*.parquet"))
    files = {file.stem: file for file in found if not file.name.startswith(".")}
    for target, partial in _decided(Path(folder)):
        if target.parent.name == dataset and target.suffix == ".parquet" and target.parent.parent == Path(folder):
            if partial is None:
                files.pop(target.stem, None)
            elif partial.exists():
                files[target.stem] = partial
    return dict(sorted(files.items()))


@contextmanager
def steady(folder: Path | str = CLEAN) -> Iterator[None]:
    """While the block runs, nothing is published to the folder: what is loaded in it belongs together.

    Waits for a run that is just publishing. Raises UnknownData when nothing was ever published there.
    """
    import fcntl

    try:
        lock = (Path(folder) / LOCK).open()
    except OSError as problem:
        raise UnknownData(f"{folder}: nothing is published there; name the folder that a run publishes to") from problem
    with lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        yield


def _decided(folder: Path) -> list[tuple[Path, Path | None]]:
    """Files that a run is just putting in place, with where they still are; None for those it takes away.

    From the moment at which the journal stands they count as published, so that no reader sees half of a change.
    """
    try:
        journal = json.loads((folder / JOURNAL).read_bytes())
        written = [(folder / target, folder / partial) for target, partial in journal["written"]]
        return [*written, *((folder / name, None) for name in journal["removed"])]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def arrow_schema(schema: DatasetSchema, metadata: Mapping[str, str] | None = None) -> pa.Schema:
    """The columns of a dataset's files as Arrow types."""
    import pyarrow as pa

    plain = {"text": pa.string(), "integer": pa.int64(), "date": pa.date32()}
    fields = [
        pa.field(column.name, plain.get(column.kind) or pa.decimal128(column.digits, column.places))
        for column in published_columns(schema)
    ]
    return pa.schema(fields, metadata=dict(metadata or {}))


def _as_declared(table: pa.Table, columns: pa.Schema) -> pa.Table:
    """A file's table with the declared columns, also where an older program wrote it with others."""
    import pyarrow as pa

    arrays = [
        table[field.name].cast(field.type) if field.name in table.column_names else pa.nulls(table.num_rows, field.type)
        for field in columns
    ]
    return pa.table(arrays, schema=columns.remove_metadata())


def _short(value: Decimal) -> Decimal:
    """The same value without the zeros that the column's type adds to every figure."""
    text = f"{value:f}"
    return Decimal(text.rstrip("0").rstrip(".")) if "." in text else value


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names[:20]) + (", ..." if len(names) > 20 else "") if names else "none"
