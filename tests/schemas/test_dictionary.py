"""The data dictionary."""

from schemas.datasets.catalogue import DATASETS
from schemas.dictionary import PATH, data_dictionary


def test_the_written_dictionary_is_what_the_declarations_say() -> None:
    assert PATH.read_text(encoding="utf-8") == data_dictionary(), "run: python -m schemas.dictionary"


def test_every_column_of_every_dataset_is_in_it() -> None:
    text = data_dictionary()
    assert all(f"## {name}\n" in text for name in DATASETS)
    assert all(f"| `{column.name}` |" in text for schema in DATASETS.values() for column in schema.columns)
