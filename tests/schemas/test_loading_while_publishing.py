"""What a reader gets while a run puts another version of a report in place."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extractors.errors import PublishingError, UnknownData
from flows.archive.dataset_tables import rows_of
from flows.archive.publishing import publish_datasets, put_rows
from flows.files.file_transaction import FileTransaction, alone, complete
from flows.settings.configuration import Settings
from schemas import load
from schemas.datasets.catalogue import DATASETS
from schemas.loading import JOURNAL, steady
from tests.flows.published_reports import AMOUNTS, budget_report
from tests.shared import PROJECT

CORRECTED = AMOUNTS | {"Belanja Barang": "2.600.000"}


def stopped_after_the_decision(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version whose files all wait beside their places, the journal standing."""
    change = FileTransaction(settings.clean)
    records = budget_report("b" * 64, CORRECTED)
    rows = {name: rows_of(DATASETS[name], "satu", found) for name, found in records.items() if name != "figures"}
    put_rows(change, settings.clean, "satu", "b" * 64, rows)
    replace = Path.replace

    def stop(self: Path, target: Path) -> Path:
        if target.name != JOURNAL:
            raise OSError(5, "stopped here")
        return replace(self, target)

    with monkeypatch.context() as patched, alone(settings.clean):
        patched.setattr(Path, "replace", stop)
        with pytest.raises(PublishingError, match="stopped here"):
            change.commit(lambda _: None)


def test_from_the_decision_on_every_dataset_is_read_in_its_new_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(base=tmp_path)
    publish_datasets(settings, "satu", "a" * 64, budget_report("a" * 64))
    assert len(load("figures", folder=settings.clean)) == 3
    stopped_after_the_decision(settings, monkeypatch)
    assert list(load("budget", folder=settings.clean)["pagu_rp_teks"]) == list(CORRECTED.values())
    assert list(load("reports", folder=settings.clean)["sha256"]) == ["b" * 64]
    assert load("figures", folder=settings.clean).empty
    with alone(settings.clean):
        assert complete(settings.clean, lambda _: None)
        assert not complete(settings.clean, lambda _: None)
    assert list(load("budget", folder=settings.clean)["pagu_rp_teks"]) == list(CORRECTED.values())
    assert not (settings.clean / "figures" / "satu.csv").exists()


def test_a_journal_that_is_no_journal_is_named(tmp_path: Path) -> None:
    settings = Settings(base=tmp_path)
    publish_datasets(settings, "satu", "a" * 64, budget_report("a" * 64))
    (settings.clean / JOURNAL).write_text(json.dumps({"written": 3}))
    assert len(load("budget", folder=settings.clean)) == 3
    with alone(settings.clean), pytest.raises(PublishingError, match=r"publishing\.json"):
        complete(settings.clean, lambda _: None)


def test_while_a_reader_is_steady_nothing_is_published(tmp_path: Path) -> None:
    settings = Settings(base=tmp_path)
    publish_datasets(settings, "satu", "a" * 64, budget_report("a" * 64))
    command = (
        "from pathlib import Path; from flows.settings.configuration import Settings; "
        "from flows.archive.publishing import publish_datasets; "
        "from tests.flows.published_reports import budget_report; "
        f"publish_datasets(Settings(base=Path({str(tmp_path)!r})), 'satu', 'b' * 64, "
        f"budget_report('b' * 64, {CORRECTED!r}))"
    )
    with steady(settings.clean):
        publisher = subprocess.Popen([sys.executable, "-c", command], cwd=PROJECT)
        time.sleep(1.5)
        assert list(load("reports", folder=settings.clean)["sha256"]) == ["a" * 64]
        assert list(load("budget", folder=settings.clean)["pagu_rp_teks"]) == list(AMOUNTS.values())
    assert publisher.wait(60) == 0
    assert list(load("reports", folder=settings.clean)["sha256"]) == ["b" * 64]


def test_there_is_no_steady_reading_of_a_folder_that_nothing_was_published_to(tmp_path: Path) -> None:
    with pytest.raises(UnknownData, match="nothing is published there"), steady(tmp_path / "clean"):
        pass
