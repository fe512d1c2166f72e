"""What a corrected report changed in the data: rows added, rows gone, values changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from schemas.datasets.dataset import DatasetSchema
from schemas.datasets.published import TEXT_SUFFIX, published_columns

Row = Mapping[str, Any]

_PLACES = frozenset(
    ("laporan", "sumber", "halaman", "baris", "kolom", "tabel", "kalimat", "kotak", "catatan", "id", "halaman_akhir")
)
"""Columns that say where something is printed: what only moves is not changed."""
_OF_THE_FILE = frozenset(("sha256", "berkas", "produsen", "diterima"))
_NOT_COMPARED = frozenset(("tables", "name_candidates", "findings", "report_versions"))
"""Datasets that are derived from others, or describe the reading."""
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row before and after, None where there is none; `columns` are those that changed."""

    old: Row | None
    new: Row | None
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DatasetChanges:
    """The rows of one dataset that changed, and how many stayed the same."""

    dataset: str
    same: int
    rows: tuple[ChangedRow, ...]

    @property
    def added(self) -> int:
        """Rows that only the new version has."""
        return sum(row.old is None for row in self.rows)

    @property
    def gone(self) -> int:
        """Rows that only the old version has."""
        return sum(row.new is None for row in self.rows)

    @property
    def changed_values(self) -> int:
        """Values that differ in rows that both versions have."""
        return sum(len(row.columns) for row in self.rows)


def dataset_changes(schema: DatasetSchema, old: Sequence[Row], new: Sequence[Row]) -> DatasetChanges:
    """What differs between two versions of a report's rows.

    Rows are the same when everything but their place is. The others are matched by all their texts, then by the place
    in their table where most of them agrees; what no row matches was added or is gone. Of `figures` only those are
    compared that no other dataset has.
    """
    compared = _compared_columns(schema)
    labels = [name for name in compared if not name.endswith(TEXT_SUFFIX)]
    before, after = _own_rows(schema, old), _own_rows(schema, new)
    same = Counter(_values(row, compared) for row in before) & Counter(_values(row, compared) for row in after)
    before, after = _without(before, same, compared), _without(after, same, compared)
    matched: list[ChangedRow] = []
    for key, fits in (
        (lambda row: _values(row, labels), lambda one, _: any(_values(one, labels))),
        (lambda row: (row["sumber"], row["baris"], row.get("tahun")), lambda one, other: _agree(one, other, compared)),
    ):
        pairs, before, after = _pair(before, after, key, fits)
        matched += (ChangedRow(one, other, _differing(one, other, compared)) for one, other in pairs)
    rows = [*matched, *(ChangedRow(row, None) for row in before), *(ChangedRow(None, row) for row in after)]
    return DatasetChanges(schema.name, same.total(), tuple(rows))


def is_corrected_version(changes: Iterable[DatasetChanges]) -> bool:
    """Whether most rows of the older version stand unchanged in the newer: else they are two reports, not one."""
    same, other = 0, 0
    for found in changes:
        same += found.same
        other += sum(row.old is not None for row in found.rows)
    return same >= _MOSTLY * (same + other)


def is_compared(dataset: str) -> bool:
    """Whether versions of a report are compared by this dataset."""
    return dataset not in _NOT_COMPARED


def described(row: Row, schema: DatasetSchema) -> str:
    """A row in a few words: its first texts."""
    texts = [
        str(row[column.name])
        for column in schema.columns
        if column.kind == "text"
        and not column.allowed
        and row[column.name]
        and column.name not in _OF_THE_FILE | _PLACES
        and not column.name.endswith("_id")
    ]
    return " / ".join(texts[:3])


def _compared_columns(schema: DatasetSchema) -> list[str]:
    """A column of figures is compared by what is printed; ids only repeat names or places."""
    return [
        column.name
        for column in published_columns(schema)
        if column.kind != "decimal" and column.name not in _PLACES | _OF_THE_FILE and not column.name.endswith("_id")
    ]


def _own_rows(schema: DatasetSchema, rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if schema.name != "figures" or not row["dataset"]]


def _values(row: Row, columns: Sequence[str]) -> tuple[Any, ...]:
    return tuple(row[name] for name in columns)


def _without(rows: Sequence[Row], same: Counter[tuple[Any, ...]], columns: Sequence[str]) -> list[Row]:
    left, kept = Counter(same), []
    for row in rows:
        values = _values(row, columns)
        if left[values]:
            left[values] -= 1
        else:
            kept.append(row)
    return kept


def _pair(
    before: Sequence[Row], after: Sequence[Row], key: Callable[[Row], Hashable], fits: Callable[[Row, Row], bool]
) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Rows with one key that fit each other, in their order, and the rows of either side that are left."""
    waiting: dict[Hashable, list[Row]] = defaultdict(list)
    for row in after:
        waiting[key(row)].append(row)
    pairs, left = [], []
    for row in before:
        found = next((other for other in waiting[key(row)] if fits(row, other)), None)
        if found is None:
            left.append(row)
        else:
            waiting[key(row)].remove(found)
            pairs.append((row, found))
    paired = {id(other) for _, other in pairs}
    return pairs, left, [row for row in after if id(row) not in paired]


def _agree(one: Row, other: Row, columns: Sequence[str]) -> bool:
    filled = [name for name in columns if one[name] is not None or other[name] is not None]
    return len(_differing(one, other, columns)) <= _MOSTLY * len(filled)


def _differing(one: Row, other: Row, columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in columns if one[name] != other[name])
