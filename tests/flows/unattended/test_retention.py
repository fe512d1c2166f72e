"""What is kept and what goes: never a current version, never a received file unless that is configured."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from flows.archive.publishing import below_data
from flows.archive.versions import publish_version
from flows.files.claims import this_process
from flows.intake.delivery import quarantine
from flows.ledger.ledger import Finished, Ledger
from flows.settings.configuration import Settings
from flows.settings.operation_settings import RetentionSettings
from flows.unattended.retention import Pruned, prune
from schemas import load
from tests.flows.published_reports import AMOUNTS, budget_report

HASHES = ("a" * 64, "b" * 64, "c" * 64)
IN_40_DAYS = datetime.now(UTC) + timedelta(days=40)


class House:
    """A data folder in which a document has three versions, the last of them current."""

    def __init__(self, base: Path, ledger: Ledger) -> None:
        self.base, self.ledger = base, ledger
        settings = self.settings()
        for number, sha256 in enumerate(HASHES):
            file = f"lkj-{number}.pdf"
            settings.raw.mkdir(parents=True, exist_ok=True)
            (settings.raw / file).write_bytes(sha256.encode())
            ledger.claim(ledger.receive(sha256, file, 64), this_process(), 60)
            amounts = AMOUNTS | {"Belanja Barang": f"2.{number}00.000"}
            published = publish_version(
                settings, ledger, sha256, budget_report(sha256, amounts, file), "lkj | 2021", False
            )
            outputs = below_data(settings, published.files)
            ledger.finish(sha256, this_process(), Finished("rules", {}, {}, outputs))

    def settings(self, **retention: object) -> Settings:
        return Settings(base=self.base, retention=RetentionSettings.model_validate(retention))

    def prune(self, dry_run: bool = False, now: datetime | None = None, **retention: object) -> Pruned:
        return prune(self.settings(**retention), self.ledger, dry_run, now)

    def kept(self) -> Sequence[str]:
        """The versions that have a folder, by the first letter of their hash."""
        return sorted(path.name[0] for path in (self.settings().versions / "lkj-0").glob("*"))

    def originals(self) -> Sequence[str]:
        return sorted(path.name for path in self.settings().raw.iterdir())


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with Ledger(Settings(base=tmp_path).database) as ledger:
        yield House(tmp_path, ledger)


def test_by_default_everything_is_kept(house: House) -> None:
    assert house.prune(now=IN_40_DAYS).count == 0
    assert house.kept() == ["a", "b"]


def test_the_number_of_replaced_versions_is_kept_to_the_newest_stay(house: House) -> None:
    assert house.prune(versions=1).versions == (f"versions/lkj-0/{'a' * 12}",)
    assert house.kept() == ["b"]
    assert house.originals() == ["lkj-0.pdf", "lkj-1.pdf", "lkj-2.pdf"]
    assert list(load("reports", folder=house.settings().clean)["sha256"]) == [HASHES[2]]
    # The ledger no longer counts on what is gone: nothing is made again because of it.
    assert not any(output.startswith("versions/") for output in house.ledger.entry(HASHES[0]).outputs)
    assert house.prune(versions=1).count == 0


def test_old_versions_go_and_the_current_one_stays_however_old(house: House) -> None:
    assert house.prune(version_days=30).count == 0
    assert len(house.prune(version_days=30, now=IN_40_DAYS).versions) == 2
    assert house.kept() == []
    assert list(load("reports", folder=house.settings().clean)["sha256"]) == [HASHES[2]]


def test_received_files_go_only_where_that_is_configured_and_only_those_of_removed_versions(house: House) -> None:
    removed = house.prune(versions=1, originals_too=True)
    assert removed.originals == ("raw/lkj-0.pdf",)
    assert house.originals() == ["lkj-1.pdf", "lkj-2.pdf"]


def test_a_dry_run_removes_nothing(house: House) -> None:
    assert house.prune(dry_run=True, versions=1, originals_too=True).count == 2
    assert house.kept() == ["a", "b"]
    assert len(house.originals()) == 3


def test_old_quarantine_and_old_unfinished_downloads_go(house: House) -> None:
    settings = house.settings()
    settings.downloads.mkdir()
    for name in ("old", "new"):
        part = settings.downloads / f"{name}.part"
        part.write_bytes(name.encode())
        part.with_suffix(".json").write_text("{}")
    os.utime(settings.downloads / "old.part", (0, 0))
    refused = settings.downloads / "x"
    refused.write_bytes(b"no report")
    folder = quarantine(settings, refused, "masuk", "x.pdf", "x.pdf", "the file does not begin as a PDF")
    assert house.prune(quarantine_days=30).downloads == (".intake/old.part",)
    assert sorted(path.name for path in settings.downloads.iterdir()) == ["new.json", "new.part"]
    assert house.prune(quarantine_days=30, now=IN_40_DAYS).quarantine == (f"quarantine/{folder}",)
    assert list(settings.quarantine.iterdir()) == []
