"""What is received, and what is to be done with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.archive.received_files import pdf_files
from flows.archive.receiving import Received, receive
from flows.files.claims import this_process
from flows.ledger.ledger import Finished, Ledger
from flows.ledger.run_register import Outcome
from flows.settings.configuration import Settings
from tests.flows.small_reports import AGREES, DISAGREES, small_report


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    return Settings(base=tmp_path)


@pytest.fixture
def ledger(settings: Settings) -> Iterator[Ledger]:
    with Ledger(settings.database) as opened:
        yield opened


def outcomes(received: Received) -> list[tuple[str, Outcome]]:
    return [(file.file, file.outcome) for file in received.settled]


def finish(settings: Settings, ledger: Ledger, rules: str) -> Path:
    """Record every received report as processed with one output, which is given."""
    output = settings.clean / "out.csv"
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("")
    for job in receive(settings, ledger, rules).jobs:
        ledger.claim(job.entry, this_process(), 60)
        ledger.finish(job.entry.sha256, this_process(), Finished(rules, {}, {}, ["clean/out.csv"]))
    return output


def test_pdf_files_are_found_in_folders_and_in_any_case_and_hidden_ones_are_not(settings: Settings) -> None:
    for name in ("b.PDF", "2020/a.pdf", ".hidden.pdf", ".git/x.pdf", "notes.txt"):
        (settings.raw / name).parent.mkdir(exist_ok=True)
        (settings.raw / name).write_bytes(b"")
    assert [path.relative_to(settings.raw).as_posix() for path in pdf_files(settings.raw)] == ["2020/a.pdf", "b.PDF"]


def test_a_new_report_is_to_be_processed(settings: Settings, ledger: Ledger) -> None:
    small_report(settings.raw / "a.pdf")
    assert [job.file for job in receive(settings, ledger, "r1").jobs] == ["a.pdf"]


def test_the_same_bytes_under_another_name_are_a_duplicate_of_the_first(settings: Settings, ledger: Ledger) -> None:
    small_report(settings.raw / "b.pdf", AGREES)
    small_report(settings.raw / "a.pdf", AGREES)
    received = receive(settings, ledger, "r1")
    assert [job.file for job in received.jobs] == ["a.pdf"]
    assert outcomes(received) == [("b.pdf", Outcome.DUPLICATE)]
    assert received.settled[0].reason == "a.pdf"


def test_what_is_done_is_left_alone_until_the_rules_change(settings: Settings, ledger: Ledger) -> None:
    small_report(settings.raw / "a.pdf")
    finish(settings, ledger, "r1")
    assert outcomes(receive(settings, ledger, "r1")) == [("a.pdf", Outcome.UNCHANGED)]
    assert [job.file for job in receive(settings, ledger, "r2").jobs] == ["a.pdf"]


def test_what_is_done_is_done_again_when_its_outputs_are_gone(settings: Settings, ledger: Ledger) -> None:
    small_report(settings.raw / "a.pdf")
    finish(settings, ledger, "r1").unlink()
    assert [job.file for job in receive(settings, ledger, "r1").jobs] == ["a.pdf"]


def test_a_renamed_report_is_still_done(settings: Settings, ledger: Ledger) -> None:
    report = small_report(settings.raw / "a.pdf")
    finish(settings, ledger, "r1")
    report.rename(settings.raw / "z.pdf")
    assert outcomes(receive(settings, ledger, "r1")) == [("z.pdf", Outcome.UNCHANGED)]


def test_what_failed_fails_again_without_being_tried_unless_asked_or_the_rules_change(
    settings: Settings, ledger: Ledger
) -> None:
    small_report(settings.raw / "a.pdf", DISAGREES)
    (job,) = receive(settings, ledger, "r1").jobs
    ledger.claim(job.entry, this_process(), 60)
    ledger.fail(job.entry.sha256, this_process(), "r1", "damaged", "it ends in the middle")
    again = receive(settings, ledger, "r1")
    assert outcomes(again) == [("a.pdf", Outcome.FAILED)]
    assert again.settled[0].reason == "damaged: it ends in the middle"
    assert len(receive(settings, ledger, "r1", retry_failed=True).jobs) == 1
    assert len(receive(settings, ledger, "r2").jobs) == 1


def test_a_file_that_cannot_be_opened_is_listed(settings: Settings, ledger: Ledger) -> None:
    (settings.raw / "a.pdf").symlink_to(settings.raw / "gone")
    received = receive(settings, ledger, "r1")
    assert outcomes(received) == [("a.pdf", Outcome.FAILED)]
    assert "cannot be opened" in received.settled[0].reason
