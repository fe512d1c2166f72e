"""The overview of the archive: made again when something that it shows may have changed, and only then."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from expectations.decisions.register import Register
from flows.archive.overview import overview_file, publish_overview
from flows.archive.paper_files import NOTED
from flows.ledger.ledger import Ledger
from flows.running.whole_run import run
from flows.settings.configuration import Settings
from tests.flows.small_reports import AGREES, DISAGREES, small_report

DAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def processed(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = Settings(base=tmp_path_factory.mktemp("archive"), engine="plain")
    small_report(settings.raw / "satu.pdf", DISAGREES)
    with Ledger(settings.database) as ledger:
        run(settings, ledger)
    return settings


def shown(settings: Settings, day: date = DAY) -> str:
    file = publish_overview(settings, Register(), day)
    assert file == overview_file(settings)
    return file.read_text(encoding="utf-8")


def noting_reads(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The findings in short that are read from now on."""
    read, files = Path.read_text, []

    def reading(path: Path, *given: str, **named: str) -> str:
        if path.name == NOTED:
            files.append(path)
        return read(path, *given, **named)

    monkeypatch.setattr(Path, "read_text", reading)
    return files


def test_of_the_same_files_on_the_same_day_nothing_is_read_again(
    processed: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(processed)
    files = noting_reads(processed, monkeypatch)
    publish_overview(processed, Register(), DAY)
    assert not files
    # A state that a decision gives may end on any day.
    publish_overview(processed, Register(), date(2026, 1, 2))
    assert files
    assert shown(processed) == page


def test_a_new_report_and_a_changed_one_are_shown(processed: Settings) -> None:
    small_report(processed.raw / "dua.pdf", AGREES, "LAPORAN KINERJA TAHUN 2023")
    before = shown(processed)
    with Ledger(processed.database) as ledger:
        run(processed, ledger)
    after = shown(processed)
    assert "dua/kertas-kerja.html" in after
    assert "dua/kertas-kerja.html" not in before
    noted = processed.workpapers / "dua" / NOTED
    noted.write_text("{}")
    os.utime(noted, (1, 1))
    assert shown(processed) != after


def test_a_page_that_was_damaged_or_removed_is_made_again(processed: Settings) -> None:
    page = shown(processed)
    overview_file(processed).write_text("rusak")
    assert shown(processed) == page
    overview_file(processed).unlink()
    assert shown(processed) == page
