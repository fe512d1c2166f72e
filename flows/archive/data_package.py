"""The description of the published CSV files for programs: datapackage.json, a Frictionless Data Package.

What the columns of a dataset are is said once, in `schemas/<dataset>.json`, to which the resource of each of its files
points: an archive has thousands of files of a dozen datasets.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from flows.files.atomic_files import write_whole
from schemas.datasets.catalogue import DATASETS
from schemas.datasets.dataset import DatasetSchema
from schemas.datasets.published import PublishedColumn, published_columns
from schemas.loading import dataset_files

PACKAGE = "datapackage.json"
PACKAGE_FILES = (PACKAGE, *(f"schemas/{name}.json" for name in DATASETS))
"""All that belongs to the description, relative to the folder of the datasets."""
_TYPES = {"text": "string", "integer": "integer", "date": "date", "decimal": "number"}


def publish_data_package(clean: Path) -> Path:
    """Put the description of the CSV files in `clean` beside them, the schemas first; gives the file.

    What says the same already is left as it is. Raises PublishingError when it cannot be written.
    """
    for schema in DATASETS.values():
        _put(clean / _schema_file(schema), table_schema(schema), indent=1)
    _put(clean / PACKAGE, data_package(clean))
    return clean / PACKAGE


def data_package(clean: Path) -> dict[str, Any]:
    """The description: a resource for each CSV file, which points to the schema of its dataset."""
    return {
        "profile": "tabular-data-package",
        "name": "bpom-rekon",
        "title": "Figures of BPOM's reports",
        "description": "Every table and figure read from PDF reports of BPOM, typed, with its place on the page.",
        "resources": [
            _resource(schema, report) for schema in DATASETS.values() for report in dataset_files(schema.name, clean)
        ],
    }


def _resource(schema: DatasetSchema, report: str) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": f"{schema.name}/{report}",
        "path": f"{schema.name}/{report}.csv",
        "title": f"{schema.name} of {report}",
        "description": f"One row is {schema.row_is}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dataset": schema.name,
        "dataset_version": schema.version,
        "parquet": f"{schema.name}/{report}.parquet",
        "schema": _schema_file(schema),
    }


def table_schema(schema: DatasetSchema) -> dict[str, Any]:
    """A dataset's columns as a Frictionless Table Schema: types, units, closed sets, key and meanings."""
    return {
        "fields": [_field(column) for column in published_columns(schema)],
        "missingValues": [""],
        "primaryKey": ["laporan", *schema.key],
    }


def _schema_file(schema: DatasetSchema) -> str:
    return f"schemas/{schema.name}.json"


def _put(file: Path, content: Any, indent: int | None = None) -> None:
    text = (json.dumps(content, ensure_ascii=False, indent=indent) + "\n").encode("utf-8")
    try:
        says_so_already = file.read_bytes() == text
    except OSError:
        says_so_already = False
    if not says_so_already:
        write_whole(file, text)


def _field(column: PublishedColumn) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.allowed:
        constraints["enum"] = list(column.allowed)
    field: dict[str, Any] = {"name": column.name, "type": _TYPES[column.kind], "description": column.meaning}
    if column.unit:
        field["unit"] = column.unit
    return field | ({"constraints": constraints} if constraints else {})
