"""What a run does with a report by how its signatures stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.archive import paper_files
from flows.ledger.ledger import Ledger
from flows.ledger.run_register import Outcome, RunFile
from flows.running.whole_run import run, run_lines
from flows.settings.configuration import Settings, load_settings
from flows.settings.signature_policy import SignaturePolicy
from tests.flows.small_reports import small_report
from tests.signed_pdf import chain, signed, with_changed_page
from workpapers.wording import wording


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    path = small_report(tmp_path / "data" / "raw" / "a.pdf")
    path.write_bytes(with_changed_page(signed(path.read_bytes(), chain().signer()), 1))
    (tmp_path / "trust").mkdir()
    chain().root_file(tmp_path / "trust")
    return Settings(base=tmp_path, engine="plain", trust_roots=(Path("trust"),), language="en")


def run_with(settings: Settings, **policy: str) -> tuple[RunFile, str]:
    """What became of the only file, and what the summary says beside its status."""
    changed = settings.model_copy(update={"signature_policy": SignaturePolicy.model_validate(policy)})
    with Ledger(settings.database) as ledger:
        (file,) = run(changed, ledger).files
        (line,) = run_lines(wording("en"), ledger, [file])
    return file, line.detail


def rows_and_papers(settings: Settings) -> tuple[bool, bool]:
    return (
        (settings.clean / "reports" / "a.parquet").exists(),
        (settings.workpapers / "a" / paper_files.WORKPAPER).exists(),
    )


def test_by_default_a_changed_report_is_published_with_a_warning(settings: Settings) -> None:
    file, told = run_with(settings)
    assert (file.outcome, told) == (Outcome.PROCESSED, "signature: the file was changed after signing")
    assert rows_and_papers(settings) == (True, True)


def test_accepted_it_is_published_without_a_word(settings: Settings) -> None:
    assert run_with(settings, changed="accept") == (RunFile("a.pdf", run_hash(settings), Outcome.PROCESSED), "")


def test_in_quarantine_it_has_working_papers_and_no_rows(settings: Settings) -> None:
    file, told = run_with(settings, changed="quarantine")
    assert file.outcome is Outcome.FAILED
    assert told.startswith("quarantined: kept out of the data by the policy for signatures: the file was changed")
    assert rows_and_papers(settings) == (False, True)


def test_refused_nothing_is_made_of_it_until_the_policy_changes(settings: Settings) -> None:
    file, told = run_with(settings, changed="refuse")
    assert file.outcome is Outcome.FAILED
    assert told.startswith("refused: refused by the policy for signatures")
    assert rows_and_papers(settings) == (False, False)
    assert run_with(settings)[0].outcome is Outcome.PROCESSED


def test_a_policy_is_declared_in_the_configuration_by_standing(tmp_path: Path) -> None:
    file = tmp_path / "rekon.toml"
    file.write_text('[signature_policy]\nuntrusted = "refuse"\n')
    policy = load_settings(file).signature_policy
    assert (policy.untrusted, policy.valid) == ("refuse", "accept")


def run_hash(settings: Settings) -> str:
    with Ledger(settings.database) as ledger:
        (entry,) = ledger.entries()
    return entry.sha256
