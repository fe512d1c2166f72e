"""Loading datasets from a URL: what it gives is what the folder gives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fsspec
import pytest

from extractors.errors import UnknownData
from flows.archive.publishing import publish_datasets
from flows.settings.configuration import Settings
from schemas import load
from schemas.loading import JOURNAL
from tests.flows.published_reports import budget_report

URL = "memory://arsip/clean"


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    settings = Settings(base=tmp_path)
    publish_datasets(settings, "satu", "aa", budget_report("aa"))
    publish_datasets(settings, "dua", "bb", budget_report("bb", {"Belanja Modal": "12.345.678.901.234"}))
    return settings.clean


@pytest.fixture
def store(clean: Path) -> Iterator[Any]:
    system = fsspec.filesystem("memory")
    for path in clean.rglob("*.parquet"):
        system.pipe_file(f"/arsip/clean/{path.relative_to(clean).as_posix()}", path.read_bytes())
    yield system
    system.rm("/arsip", recursive=True)


def test_a_dataset_at_a_url_is_what_it_is_in_the_folder(clean: Path, store: Any) -> None:
    for dataset in ("budget", "reports", "findings"):
        assert load(dataset, folder=URL).equals(load(dataset, folder=clean))
    assert load("budget", "dua", URL).equals(load("budget", "dua", clean))


def test_a_report_that_is_not_there_is_named_with_those_that_are(store: Any) -> None:
    with pytest.raises(UnknownData, match="no report tiga; it holds: dua, satu"):
        load("budget", "tiga", URL)


def test_a_change_that_was_decided_counts_before_its_objects_are_in_their_places(clean: Path, store: Any) -> None:
    new = (clean / "budget" / "dua.parquet").read_bytes()
    store.pipe_file("/arsip/.publishing/clean/budget/satu.parquet", new)
    before = load("budget", folder=URL)
    journal = {
        "written": [["budget/satu.parquet", "../.publishing/clean/budget/satu.parquet"]],
        "removed": ["budget/dua.parquet", "../workpapers/dua/x.html"],
        "records": [],
    }
    store.pipe_file(f"/arsip/clean/{JOURNAL}", json.dumps(journal).encode())
    assert before.equals(load("budget", folder=clean))
    assert load("budget", folder=URL).equals(load("budget", "dua", clean))


def test_a_url_where_nothing_is_published_or_that_cannot_be_opened_is_said() -> None:
    with pytest.raises(UnknownData, match="nothing is published there"):
        load("budget", folder="memory://tidak-ada/clean")
    with pytest.raises(UnknownData, match="cannot be read"):
        load("budget", folder="tidakada://x/clean")
