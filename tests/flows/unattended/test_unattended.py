"""Unattended runs: what comes in is processed, people are told once, and what fails stops nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.files.claims import this_process
from flows.intake.intake import Intake, fetch
from flows.intake.quarantine import give_back, in_quarantine
from flows.ledger.ledger import Ledger
from flows.settings.configuration import Settings
from flows.settings.operation_settings import FolderSource, NotifySettings, SecretReference, WebSource
from flows.unattended.notifying import MaterialFinding, tell_of_run
from flows.unattended.recovery import recover
from flows.unattended.run_headline import run_headline
from flows.unattended.unattended import UnattendedResult, run_unattended
from tests.flows.budget_reports import WRONG_TOTAL, budget_report
from tests.flows.loopback_web import LoopbackWeb
from tests.flows.small_reports import BAD_FILES
from tests.flows.webhook import Webhook, webhook
from workpapers.wording import wording


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Iterator[Webhook]:
    with webhook() as receiver:
        monkeypatch.setenv("REKON_NOTIFY", receiver.address)
        yield receiver


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "masuk").mkdir()
    inbox = FolderSource(kind="folder", name="masuk", path=Path("masuk"), settle_seconds=0)
    notify = NotifySettings(urls=(SecretReference(env="REKON_NOTIFY"),))
    return Settings(base=tmp_path, engine="plain", language="en", sources=(inbox,), notify=notify)


def once(settings: Settings) -> UnattendedResult:
    with Ledger(settings.database) as ledger:
        return run_unattended(settings, ledger)


def test_new_material_findings_are_told_once_and_again_only_to_whom_could_not_be_told(
    settings: Settings, hook: Webhook
) -> None:
    budget_report(settings.base / "masuk" / "lkj.pdf", WRONG_TOTAL)
    hook.status = 500
    result = once(settings)
    assert [finding.report for finding in result.findings] == ["lkj"]
    assert result.has_failed
    assert "REKON_NOTIFY" in result.not_told
    assert "sandi-rahasia" not in result.not_told
    hook.status = 200
    process_again(settings)
    (message,) = hook.messages
    assert message["title"] == "rekon: 1 new material findings, 0 failures"
    assert "lkj, p. 2" in message["message"]
    assert "4.520.000" in message["message"]
    process_again(settings)
    assert len(hook.messages) == 1


def process_again(settings: Settings) -> None:
    """A run that processes the only report again, because an output is missing."""
    (settings.clean / "reports" / "lkj.csv").unlink()
    assert len(once(settings).processed) == 1


def test_failures_are_told_once_and_stop_nothing(settings: Settings, hook: Webhook) -> None:
    inbox = settings.base / "masuk"
    (inbox / "potong.pdf").write_bytes(BAD_FILES["potong.pdf"])
    (inbox / "bukan\x1b[31m.pdf").write_bytes(BAD_FILES["bukan.pdf"])
    gone = FolderSource(kind="folder", name="hilang", path=Path("hilang"))
    settings = settings.model_copy(update={"sources": (gone, *settings.sources)})
    result = once(settings)
    assert [(item.source, item.outcome) for item in result.intake.items] == [
        ("hilang", Intake.FAILED),
        ("masuk", Intake.QUARANTINED),
        ("masuk", Intake.NEW),
    ]
    (message,) = hook.messages
    assert message["title"] == "rekon: 0 new material findings, 3 failures"
    assert "potong.pdf: damaged" in message["message"]
    assert "bukan\N{REPLACEMENT CHARACTER}[31m.pdf: the file is a web page" in message["message"]
    assert result.has_failed
    assert (len(result.tried), result.left) == (1, 0)
    again = once(settings)
    assert again.failed == ()
    assert (again.tried, again.left) == ((), 1)
    assert again.has_failed  # the source that is not there
    assert len(hook.messages) == 1


def test_what_failed_before_and_is_in_quarantine_is_counted_and_no_failure_of_the_run(
    settings: Settings, hook: Webhook
) -> None:
    (settings.base / "masuk" / "potong.pdf").write_bytes(BAD_FILES["potong.pdf"])
    words = wording("en")
    assert run_headline(words, once(settings)).endswith(", 1 failed")
    later = once(settings)
    assert not later.has_failed
    assert run_headline(words, later).endswith(", 0 failed; 1 failed earlier")
    with Ledger(settings.database) as ledger:
        retried = run_unattended(settings, ledger, retry_failed=True)
    assert retried.has_failed
    assert run_headline(words, retried).endswith(", 1 failed")


def test_a_run_that_ends_with_an_error_is_told(settings: Settings, hook: Webhook) -> None:
    missing = settings.model_copy(update={"trust_roots": (Path("gone.pem"),)})
    with pytest.raises(Exception, match=r"gone\.pem"):
        once(missing)
    (message,) = hook.messages
    assert "ConfigurationError" in message["message"]


def test_only_what_is_configured_is_told(settings: Settings, hook: Webhook) -> None:
    finding = MaterialFinding("lkj", "lkj", "0" * 64, 2, "The total does not follow.")
    for on, told in (("failure", "a.pdf: damaged"), ("material", "The total does not follow.")):
        chosen = settings.model_copy(update={"notify": NotifySettings(urls=settings.notify.urls, on=(on,))})
        with Ledger(settings.database) as ledger:
            assert tell_of_run(chosen, ledger, [finding], ["a.pdf: damaged"])
        assert [told in line for line in hook.messages[-1]["message"].split("\n")] == [False, True]


def test_a_long_list_is_cut_and_says_so(settings: Settings, hook: Webhook) -> None:
    with Ledger(settings.database) as ledger:
        tell_of_run(settings, ledger, [], [f"{number}.pdf: damaged" for number in range(25)])
    lines = hook.messages[0]["message"].splitlines()
    assert lines[0] == "Failures (25):"
    assert lines[-1] == "... and 5 more"
    assert len(lines) == 22


def test_a_newer_edition_at_the_same_address_takes_the_place_of_the_old_one(
    settings: Settings, web: LoopbackWeb, tmp_path: Path
) -> None:
    address = web.put("/lkj.pdf", budget_report(tmp_path / "1.pdf").read_bytes())
    source = WebSource.model_validate(
        {
            "kind": "web",
            "name": "situs",
            "addresses": [address],
            "allowed_networks": ["127.0.0.0/8"],
            "delay_seconds": 0,
        }
    )
    settings = settings.model_copy(update={"sources": (source,), "notify": NotifySettings()})
    (first,) = once(settings).processed
    web.put("/lkj.pdf", budget_report(tmp_path / "2.pdf", WRONG_TOTAL).read_bytes())
    result = once(settings)
    (second,) = result.processed
    assert [item.outcome for item in result.intake.items] == [Intake.EDITION]
    assert (second.description["standing"], second.description["document"]) == ("current", first.name)
    assert second.description["changes"]
    (row,) = (settings.versions / first.name).iterdir()
    assert row.name == first.sha256[:12]


def test_what_a_killed_run_had_in_hand_is_taken_up_again_and_what_another_has_is_not(settings: Settings) -> None:
    with Ledger(settings.database) as ledger:
        for number, (name, owner) in enumerate([("a.pdf", f"{this_process()}0"), ("b.pdf", this_process())]):
            entry = ledger.receive(f"{number}" * 64, name, 1)
            ledger.claim(entry, owner, 3600)
        assert recover(ledger) == ("a",)
        assert [entry.status for entry in ledger.entries()] == ["received", "processing"]


def test_a_report_that_there_was_no_room_to_publish_is_given_back_and_a_damaged_one_is_not(settings: Settings) -> None:
    with Ledger(settings.database) as ledger:
        for sha256, name, status in (("a" * 64, "a.pdf", "not published"), ("b" * 64, "b.pdf", "damaged")):
            ledger.claim(ledger.receive(sha256, name, 1), this_process(), 60)
            ledger.fail(sha256, this_process(), "rules", status, "No space left on device")
        assert recover(ledger) == ("a",)
        assert [entry.status for entry in ledger.entries()] == ["received", "damaged"]


def test_quarantine_lists_reports_and_files_with_their_reasons_and_gives_them_back(settings: Settings) -> None:
    settings = settings.model_copy(update={"notify": NotifySettings()})
    inbox = settings.base / "masuk"
    for name in ("potong.pdf", "bukan.pdf"):
        (inbox / name).write_bytes(BAD_FILES[name])
    once(settings)
    report, file = in_quarantine(settings)
    assert (report.name, report.reason.partition(":")[0]) == ("potong", "damaged")
    assert (file.source, file.item) == ("masuk", "bukan.pdf")
    assert "web page" in file.reason
    assert json.loads((settings.quarantine / file.name / "alasan.json").read_bytes())["bytes"] == 22
    # Nothing is tried again by itself.
    once(settings)
    with Ledger(settings.database) as ledger:
        assert ledger.entry(report.sha256).finished_at == report.since
        give_back(settings, ledger, (report, file))
    again = once(settings)
    assert [item.outcome for item in again.intake.items] == [Intake.QUARANTINED, Intake.UNCHANGED]
    assert in_quarantine(settings)[0].since > report.since
    # What becomes a report leaves the quarantine.
    budget_report(inbox / "bukan.pdf")
    with Ledger(settings.database) as ledger:
        fetch(settings, ledger)
    assert [held.name for held in in_quarantine(settings)] == ["potong"]
