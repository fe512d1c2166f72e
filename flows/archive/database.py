"""The DuckDB file over the published datasets: a view per dataset, with the meaning of every column in it."""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from flows.files.atomic_files import write_whole
from schemas.datasets.catalogue import DATASETS
from schemas.datasets.dataset import DatasetSchema
from schemas.datasets.published import PublishedColumn, published_columns
from schemas.loading import arrow_schema, dataset_files

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

DATABASE = "rekon.duckdb"
FOLDER_VARIABLE = "clean"
"""`SET VARIABLE clean = '...'` has the views read another folder than the one in which they were made."""

_TYPES = {"text": "varchar", "integer": "bigint", "date": "date"}


def publish_database(clean: Path) -> Path:
    """Put the DuckDB file beside the datasets in `clean`, in one step; gives the file.

    The views read the Parquet files as they are when asked, so that a report published later is in them at once. A
    program that has the old file open keeps it until it opens the new one. DuckDB gives every file that it makes a
    random number; a file that says the same already is therefore left as it is. Raises PublishingError when it cannot
    be written.
    """
    import duckdb

    with tempfile.TemporaryDirectory() as folder:
        made, sample = Path(folder) / DATABASE, Path(folder) / "sample"
        with duckdb.connect(str(made)) as connection:
            # To learn its columns DuckDB opens all files that a view will read: here one of each dataset, without rows.
            connection.execute(f"set variable {FOLDER_VARIABLE} = {_literal(str(sample))}")
            connection.begin()
            for schema in DATASETS.values():
                _put_sample(schema, sample)
                _add_view(connection, schema, clean)
            connection.commit()
        if database_content(clean / DATABASE) != database_content(made):
            write_whole(clean / DATABASE, made.read_bytes())
    return clean / DATABASE


def database_content(file: Path) -> list[tuple[str, ...]] | None:
    """The views of a DuckDB file, their columns and what is said of them; None where there is no readable file."""
    import duckdb

    if not file.is_file():
        return None
    try:
        with duckdb.connect(str(file), read_only=True) as connection:
            return connection.execute(
                "select view_name, '', sql, comment from duckdb_views() where not internal union all "
                "select table_name, column_name, data_type, comment from duckdb_columns() where not internal "
                "order by all"
            ).fetchall()
    except duckdb.Error:
        return None


def is_current(clean: Path) -> bool:
    """Whether the DuckDB file is there and its views read the datasets in `clean`: not when the folder was moved."""
    import duckdb

    if not (clean / DATABASE).is_file():
        return False
    try:
        with duckdb.connect(str(clean / DATABASE), read_only=True) as connection:
            views = dict(connection.execute("select view_name, sql from duckdb_views() where not internal").fetchall())
    except duckdb.Error:
        return False
    return set(views) == set(DATASETS) and all(
        (_literal(f"{clean.resolve()}") in sql) == bool(dataset_files(name, clean)) for name, sql in views.items()
    )


def _put_sample(schema: DatasetSchema, folder: Path) -> None:
    import pyarrow.parquet as pq

    (folder / schema.name).mkdir(parents=True)
    pq.write_table(arrow_schema(schema).empty_table(), folder / schema.name / "kosong.parquet")


def _add_view(connection: DuckDBPyConnection, schema: DatasetSchema, clean: Path) -> None:
    columns = published_columns(schema)
    if dataset_files(schema.name, clean):
        selected = ", ".join(_name(column.name) for column in columns)
        folder = f"coalesce(getvariable('{FOLDER_VARIABLE}'), {_literal(str(clean.resolve()))})"
        files = f"{folder} || '/{schema.name}/*.parquet'"
        query = f"select {selected} from read_parquet({files}, union_by_name = true)"
    else:
        selected = ", ".join(f"null::{_type(column)} as {_name(column.name)}" for column in columns)
        query = f"select {selected} where false"
    connection.execute(f"create view {_name(schema.name)} as {query}")
    connection.execute(f"comment on view {_name(schema.name)} is {_literal(f'One row is {schema.row_is}.')}")
    for column in columns:
        meaning = f"{column.meaning} ({column.unit})" if column.unit else column.meaning
        connection.execute(f"comment on column {_name(schema.name)}.{_name(column.name)} is {_literal(meaning)}")


def _type(column: PublishedColumn) -> str:
    return _TYPES.get(column.kind, column.type)


def _name(name: str) -> str:
    return f'"{name}"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _leave_quietly() -> None:
    """Lets nothing be written to standard error any more once all else has ended.

    DuckDB lists there what a process that is ended in the middle of its work still holds, between lines of a log that
    programs read.
    """
    if "duckdb" in sys.modules:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


atexit.register(_leave_quietly)
