"""The columns of a dataset as it is published: its own, those of every row, and figures as value and printed text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from schemas.datasets.dataset import Column, DatasetSchema

TEXT_SUFFIX = "_teks"
PublishedKind = Literal["text", "integer", "date", "decimal"]

_DIGITS = {"Rp": (18, 2), "%": (18, 6), "": (28, 8)}
"""Digits in all and after the point, by unit. Up to 18 digits the usual readers convert to floats without noise."""


@dataclass(frozen=True, slots=True)
class PublishedColumn:
    """A column of a published file; `digits` in all and `places` after the point are those of a decimal."""

    name: str
    kind: PublishedKind
    meaning: str
    unit: str = ""
    digits: int = 0
    places: int = 0
    allowed: tuple[str, ...] = ()
    required: bool = False

    @property
    def type(self) -> str:
        """Kind and size in one word, as SQL writes it."""
        return f"decimal({self.digits},{self.places})" if self.kind == "decimal" else self.kind


REPORT = PublishedColumn("laporan", "text", "name of the report, the same for all versions of it", required=True)
NOTES = PublishedColumn(
    "catatan", "text", "what is to be known of the row's figures: marks, mended or doubtful readings"
)
PLACE = (
    PublishedColumn(
        "sumber", "text", "where the row was read: a table (t007), a sentence (s0031) or the document", required=True
    ),
    PublishedColumn("halaman", "integer", "page, from 1", required=True),
    PublishedColumn("baris", "integer", "row of the table's grid, from 0"),
)


def published_columns(schema: DatasetSchema) -> tuple[PublishedColumn, ...]:
    """The columns of a dataset's files, in their order.

    A column of figures becomes two: the value, and the printed text under the name with `_teks`.
    """
    columns = [REPORT]
    for column in schema.columns:
        columns += _figure_columns(column) if column.kind == "figure" else [_plain_column(column)]
    named = {column.name for column in columns}
    columns += [column for column in (*PLACE, NOTES) if column.name not in named]
    return tuple(columns)


def structure_digest(schema: DatasetSchema) -> str:
    """A digest of everything that a reader of the published files relies on: names, types, units, sets, key."""
    parts = [
        f"{column.name} {column.type} {column.unit} {column.required} {'|'.join(column.allowed)}"
        for column in published_columns(schema)
    ]
    return hashlib.sha256("\n".join([*parts, *schema.key]).encode()).hexdigest()[:16]


def _figure_columns(column: Column) -> list[PublishedColumn]:
    digits, places = _DIGITS[column.unit]
    value = PublishedColumn(column.name, "decimal", column.meaning, column.unit, digits, places)
    text = PublishedColumn(
        column.name + TEXT_SUFFIX, "text", f"{column.name} as printed, words and dashes too", required=column.required
    )
    return [value, text]


def _plain_column(column: Column) -> PublishedColumn:
    kind: PublishedKind = "text" if column.kind == "figure" else column.kind
    return PublishedColumn(
        column.name, kind, column.meaning, column.unit, allowed=column.allowed, required=column.required
    )
