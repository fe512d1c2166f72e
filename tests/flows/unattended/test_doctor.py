"""The doctor: each thing that is wrong is named with what to do, and a healthy house is called so."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from flows.files.claims import this_process
from flows.intake.delivery import quarantine
from flows.intake.intake import fetch
from flows.ledger.ledger import Finished, Ledger
from flows.ledger.ledger_tables import ReportRow, RunRow
from flows.ledger.run_register import start_run
from flows.settings.configuration import Settings
from flows.settings.operation_settings import (
    DoctorSettings,
    FolderSource,
    NotifySettings,
    SecretReference,
    ServiceSettings,
    StoreSource,
    WebSource,
)
from flows.unattended.doctor import Level, examine_installation
from tests.shared import PROJECT
from workpapers.wording import wording

ROOT = PROJECT / "data" / "trust" / "demonstration-root.pem"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(base=tmp_path, doctor=DoctorSettings(free_bytes=0))


def found(settings: Settings) -> dict[str, Level]:
    """What the doctor names, but for what is good, with its gravity; each has a sentence in both languages."""
    diagnoses = list(examine_installation(settings))
    for language in ("id", "en"):
        assert all(wording(language).text("doctor", one.text, **one.values) for one in diagnoses)
    return {one.text: one.level for one in diagnoses if one.level is not Level.GOOD}


def publish(settings: Settings, name: str = "a") -> Path:
    """A processed report with one published file, which is given."""
    output = settings.clean / "reports" / f"{name}.csv"
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("")
    settings.raw.mkdir(parents=True, exist_ok=True)
    (settings.raw / f"{name}.pdf").write_bytes(b"%PDF-")
    with Ledger(settings.database) as ledger:
        ledger.claim(ledger.receive(name * 64, f"{name}.pdf", 5), this_process(), 60)
        ledger.finish(name * 64, this_process(), Finished("rules", {}, {}, [f"clean/reports/{name}.csv"]))
    return output


def test_a_healthy_house_has_nothing_to_do(settings: Settings) -> None:
    publish(settings)
    (settings.base / "masuk").mkdir()
    source = FolderSource(kind="folder", name="masuk", path=Path("masuk"))
    assert found(settings.model_copy(update={"sources": (source,), "trust_roots": (ROOT,)})) == {}


def test_too_little_room_is_a_fault(settings: Settings) -> None:
    assert found(settings.model_copy(update={"doctor": DoctorSettings(free_bytes=1 << 60)})) == {
        "space_short": Level.FAULT
    }


def test_trust_that_is_missing_or_no_certificate_is_a_fault(settings: Settings) -> None:
    (settings.base / "x.pem").write_text("no certificate")
    assert found(settings.model_copy(update={"trust_roots": (Path("x.pem"),)})) == {"trust_unreadable": Level.FAULT}
    assert found(settings.model_copy(update={"trust_roots": (Path("y.pem"),)})) == {"trust_missing": Level.FAULT}


def test_sources_and_notifications_that_cannot_work_are_faults(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REKON_NOTIFY", "nonsense")
    secret = SecretReference(env="REKON_NOT_SET")
    web = WebSource(kind="web", name="situs", addresses=("https://situs.example/a.pdf",), headers={"X-Key": secret})
    store = StoreSource(kind="store", name="gudang", url="tiada://x/y")
    folder = FolderSource(kind="folder", name="masuk", path=Path("masuk"))
    notify = NotifySettings(urls=(SecretReference(env="REKON_NOTIFY"), secret))
    changed = settings.model_copy(update={"sources": (web, store, folder), "notify": notify})
    assert found(changed) == dict.fromkeys(
        ("source_secret", "source_store", "source_folder", "notify_address", "notify_secret"), Level.FAULT
    )


def test_a_ledger_that_is_no_database_is_a_fault(settings: Settings) -> None:
    (settings.base / "data").mkdir()
    (settings.base / "data" / "ledger.sqlite").write_bytes(b"no database" * 500)
    assert found(settings) == {"ledger_unusable": Level.FAULT}


def test_a_damaged_ledger_is_a_fault(settings: Settings) -> None:
    publish(settings)
    file = settings.base / "data" / "ledger.sqlite"
    with sqlite3.connect(file) as connection:
        connection.execute("pragma foreign_keys=off")
        connection.execute("delete from reports")
    connection.close()
    assert found(settings)["ledger_damaged"] is Level.FAULT


def test_missing_and_orphaned_files_are_named(settings: Settings) -> None:
    publish(settings, "a").unlink()
    publish(settings, "b")
    (settings.raw / "b.pdf").unlink()
    (settings.clean / "reports" / "c.csv").write_text("")
    (settings.clean / "reports" / f".d.csv.{this_process()}0.partial".replace("|", "~")).write_text("")
    assert found(settings) == {
        "outputs_missing": Level.ATTENTION,
        "original_missing": Level.FAULT,
        "orphans": Level.ATTENTION,
        "partial": Level.ATTENTION,
    }


def test_quarantine_and_sources_that_failed_are_looked_at(settings: Settings) -> None:
    settings = settings.model_copy(
        update={"sources": (StoreSource(kind="store", name="gudang", url=f"file://{settings.base}/x", attempts=1),)}
    )
    refused = settings.base / "x.bin"
    refused.write_bytes(b"no report")
    quarantine(settings, refused, "masuk", "x.pdf", "x.pdf", "the file does not begin as a PDF")
    store = StoreSource(kind="store", name="gudang", url="tiada://x/y")
    with Ledger(settings.database) as ledger:
        fetch(settings.model_copy(update={"sources": (store,)}), ledger)
    assert found(settings) == {"quarantine": Level.ATTENTION, "intake_failed": Level.ATTENTION}


def test_a_schedule_that_no_run_follows_is_looked_at(settings: Settings) -> None:
    hourly = settings.model_copy(update={"service": ServiceSettings(every_seconds=3600)})
    assert found(hourly) == {"never_ran": Level.ATTENTION}
    with Ledger(settings.database) as ledger:
        start_run(ledger, this_process(), "rules")
        assert found(hourly) == {}
        # A year that has gone by since, by a nightly schedule.
        with ledger.transaction() as session:
            session.get_one(RunRow, 1).started_at = "2025-01-01T00:00:00.000000Z"
    nightly = settings.model_copy(update={"service": ServiceSettings(cron="0 2 * * *")})
    assert found(nightly) == {"late": Level.ATTENTION}


def test_a_report_that_no_run_has_finished_is_named_unless_one_has_it_in_hand(settings: Settings) -> None:
    publish(settings)
    with Ledger(settings.database) as ledger:
        entry = ledger.receive("b" * 64, "b.pdf", 5)
        assert found(settings) == {"waiting": Level.ATTENTION}
        assert ledger.claim(entry, this_process(), 60)
        assert found(settings) == {}
    with Ledger(settings.database) as ledger, ledger.transaction() as session:
        session.get_one(ReportRow, "b" * 64).claimed_by = f"{this_process()}0"  # of a process that has ended
    assert found(settings) == {"waiting": Level.ATTENTION}
