"""The description of the published CSV files for programs: datapackage.json, a Frictionless Data Package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from flows.atomic_files import write_whole
from schemas.catalogue import DATASETS
from schemas.dataset import DatasetSchema
from schemas.loading import dataset_files
from schemas.published import PublishedColumn, published_columns

PACKAGE = "datapackage.json"
_TYPES = {"text": "string", "integer": "integer", "date": "date", "decimal": "number"}


def publish_data_package(clean: Path) -> Path:
    """Put the description of the CSV files in `clean` beside them, in one step; gives the file.

    Raises PublishingError when it cannot be written.
    """
    text = json.dumps(data_package(clean), ensure_ascii=False, indent=1) + "\n"
    write_whole(clean / PACKAGE, text.encode("utf-8"))
    return clean / PACKAGE


def data_package(clean: Path) -> dict[str, Any]:
    """The description: a resource for each CSV file, with types, units, closed sets, key and meaning of its columns."""
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
        "schema": {
            "fields": [_field(column) for column in published_columns(schema)],
            "missingValues": [""],
            "primaryKey": ["laporan", *schema.key],
        },
    }


def _field(column: PublishedColumn) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.allowed:
        constraints["enum"] = list(column.allowed)
    field: dict[str, Any] = {"name": column.name, "type": _TYPES[column.kind], "description": column.meaning}
    if column.unit:
        field["unit"] = column.unit
    return field | ({"constraints": constraints} if constraints else {})
