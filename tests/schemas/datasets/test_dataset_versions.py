"""No dataset changes without a new version and a line in the changelog."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from schemas.datasets.catalogue import DATASETS
from schemas.datasets.dataset import Column, DatasetSchema
from schemas.datasets.dataset_versions import read_register, unregistered, with_new_versions
from schemas.datasets.published import structure_digest

CHANGELOG = Path(__file__).resolve().parents[3] / "CHANGELOG.md"
SCHEMA = DatasetSchema(
    "example",
    "an example",
    (Column("unit", "text", "the unit"), Column("capaian_pct", "figure", "achievement", unit="%")),
    ("sumber", "baris"),
    ("any",),
)
REGISTER = with_new_versions({}, {"example": SCHEMA})


def test_every_dataset_is_what_the_register_of_its_version_says() -> None:
    assert unregistered(read_register()) == []


def test_every_version_of_every_dataset_has_a_line_in_the_changelog() -> None:
    lines = CHANGELOG.read_text(encoding="utf-8").splitlines()
    for name, versions in read_register().items():
        for version in versions:
            said = [line for line in lines if f"`{name}`" in line and re.search(rf"\bversion {version}\b", line)]
            assert said, f"CHANGELOG.md: no line says what version {version} of `{name}` is"


def test_the_register_knows_no_dataset_that_is_gone() -> None:
    assert set(read_register()) == set(DATASETS)


@pytest.mark.parametrize(
    "changed",
    [
        replace(SCHEMA, columns=SCHEMA.columns[:1]),
        replace(SCHEMA, columns=(*SCHEMA.columns, Column("no", "text", "number"))),
        replace(SCHEMA, columns=(SCHEMA.columns[1], SCHEMA.columns[0])),
        replace(SCHEMA, columns=(Column("unit", "integer", "the unit"), SCHEMA.columns[1])),
        replace(SCHEMA, columns=(Column("unit", "text", "the unit", allowed=("a", "b")), SCHEMA.columns[1])),
        replace(SCHEMA, columns=(Column("unit", "text", "the unit", required=True), SCHEMA.columns[1])),
        replace(SCHEMA, key=("unit",)),
    ],
)
def test_a_changed_column_or_key_without_a_new_version_is_noticed(changed: DatasetSchema) -> None:
    assert unregistered(REGISTER, {"example": changed}) == [
        "example: its columns are not those of version 1; raise its version"
    ]
    registered = with_new_versions(REGISTER, {"example": replace(changed, version=2)})
    assert registered["example"]["1"] == structure_digest(SCHEMA)
    assert unregistered(registered, {"example": replace(changed, version=2)}) == []


def test_a_better_worded_meaning_is_no_new_version() -> None:
    worded = replace(SCHEMA, columns=(replace(SCHEMA.columns[0], meaning="the unit, as printed"), SCHEMA.columns[1]))
    assert unregistered(REGISTER, {"example": worded}) == []


def test_a_version_that_was_published_is_never_registered_anew_or_gone_back_to() -> None:
    later = with_new_versions(REGISTER, {"example": replace(SCHEMA, version=2)})
    assert unregistered(later, {"example": SCHEMA}) == ["example: version 2 was published already, 1 is older"]
    assert unregistered({}, {"example": SCHEMA}) == [
        "example: version 1 is not registered; run python -m schemas.datasets.dataset_versions"
    ]
