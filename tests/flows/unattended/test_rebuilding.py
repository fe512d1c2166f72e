"""Everything made again from the received files gives the same bytes, and says what differs where something does."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest

from extractors.errors import CannotRebuild
from flows.archive.descriptions import DESCRIPTIONS
from flows.ledger.ledger import Ledger
from flows.running.whole_run import run
from flows.settings.configuration import Settings
from flows.telling.event_log import configure_log
from flows.unattended.rebuilding import rebuild
from schemas import load
from tests.flows.budget_reports import WRONG_TOTAL, budget_report
from tests.flows.small_reports import BAD_FILES


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A report with a corrected version that came later, and a file that cannot be read."""
    settings = Settings(base=tmp_path_factory.mktemp("archive"), engine="plain", documents_at_once=2)
    # By name, the later version comes first: the order must come from the ledger.
    for number, place in enumerate(("z/lkj.pdf", "a/lkj.pdf")):
        budget_report(settings.raw / place, WRONG_TOTAL if number else "4.250.000")
        if not number:
            (settings.raw / "potong.pdf").write_bytes(BAD_FILES["potong.pdf"])
        with Ledger(settings.database) as ledger:
            run(settings, ledger)
    return settings


def published(settings: Settings) -> dict[str, bytes]:
    data = settings.base / settings.data
    return {
        path.relative_to(data).as_posix(): path.read_bytes()
        for room in (settings.clean, settings.versions, settings.workpapers)
        for path in sorted(room.rglob("*"))
        if path.is_file() and path.name != ".publishing.lock"
    }


def test_everything_made_again_has_the_same_bytes(archive: Settings) -> None:
    before = published(archive)
    assert any(name.startswith("versions/lkj/") for name in before)
    with Ledger(archive.database) as ledger:
        entries = ledger.entries()
        made = rebuild(archive, ledger)
        again = ledger.entries()
    assert (made.changed, made.added, made.gone) == ((), (), ())
    assert made.is_the_same
    assert made.same == len([name for name in before if name not in DESCRIPTIONS])
    assert published(archive) == before
    assert [(e.name, e.status, e.outputs, e.rules) for e in again] == [
        (e.name, e.status, e.outputs, e.rules) for e in entries
    ]
    assert not (archive.base / archive.data / ".rebuild").exists()
    assert len(load("reports", folder=archive.clean)) == 1
    with Ledger(archive.database) as ledger:
        assert not any(file.outcome == "processed" for file in run(archive, ledger).files)


def test_comparing_names_what_differs_and_changes_nothing(
    archive: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    findings, notes = (archive.workpapers / "lkj" / name for name in ("temuan.json", "catatan.txt"))
    content = findings.read_bytes()
    findings.write_text("{}")
    notes.write_text("mine")
    try:
        configure_log("json")
        with Ledger(archive.database) as ledger:
            compared = rebuild(archive, ledger, compare_only=True)
        # Nothing became of a report: whoever watches the log is not told that the unreadable one failed again.
        assert capsys.readouterr().err == ""
        assert (compared.changed, compared.gone) == (("workpapers/lkj/temuan.json",), ("workpapers/lkj/catatan.txt",))
        assert (findings.read_text(), notes.read_text()) == ("{}", "mine")
    finally:
        configure_log("")
        findings.write_bytes(content)
        notes.unlink()


def test_a_published_report_whose_file_is_gone_is_not_lost(archive: Settings, tmp_path: Path) -> None:
    before = published(archive)
    os.replace(archive.raw / "a" / "lkj.pdf", tmp_path / "lkj.pdf")
    try:
        with Ledger(archive.database) as ledger, pytest.raises(CannotRebuild, match=r"a/lkj\.pdf"):
            rebuild(archive, ledger)
    finally:
        os.replace(tmp_path / "lkj.pdf", archive.raw / "a" / "lkj.pdf")
    assert published(archive) == before


def test_a_published_report_that_can_no_longer_be_processed_is_not_lost(archive: Settings) -> None:
    before = published(archive)
    limits = dataclasses.replace(archive.limits, max_pages=1)
    with Ledger(archive.database) as ledger, pytest.raises(CannotRebuild, match="limit exceeded"):
        rebuild(archive.model_copy(update={"limits": limits}), ledger)
    assert published(archive) == before
