"""The register of datasets and what it refuses."""

import pytest

from schemas.datasets.catalogue import DATASETS, checked
from schemas.datasets.dataset import Column, DatasetSchema


def schema(*columns: Column, key: tuple[str, ...] = ("sumber", "baris")) -> DatasetSchema:
    return DatasetSchema("example", "an example", columns, key, ("any",))


def test_every_dataset_says_what_a_row_is_and_has_a_key() -> None:
    assert all(s.row_is and s.key and s.columns for s in DATASETS.values())


def test_the_same_column_means_the_same_unit_everywhere() -> None:
    units: dict[str, set[str]] = {}
    for dataset in DATASETS.values():
        for column in dataset.columns:
            units.setdefault(column.name, set()).add(column.unit)
    assert {name for name, found in units.items() if len(found) > 1} == set()


def test_a_dataset_declared_twice_is_refused() -> None:
    one = schema(Column("nilai", "figure", "score"))
    with pytest.raises(ValueError, match="declared twice"):
        checked([one, one])


@pytest.mark.parametrize(
    ("column", "complaint"),
    [
        (Column("Nilai", "figure", "score"), "lower case"),
        (Column("capaian", "figure", "achievement", unit="%"), "_pct"),
        (Column("nilai", "figure", "score", allowed=("1",)), "closed set"),
        (Column("nilai", "figure", ""), "says not"),
    ],
)
def test_a_column_that_contradicts_itself_is_refused(column: Column, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        checked([schema(column)])


def test_a_key_without_its_column_is_refused() -> None:
    with pytest.raises(ValueError, match="no key column unit"):
        checked([schema(Column("nilai", "figure", "score"), key=("unit",))])
