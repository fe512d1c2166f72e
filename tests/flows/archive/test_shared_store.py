"""Machines that share a store and a ledger, and no folder: what one publishes the others have, also when one dies."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractors.errors import ConfigurationError, PublishingError, UnknownData
from flows.archive.shared_store import STAGED, SharedStore
from flows.archive.versions import whole
from flows.files.file_transaction import FileTransaction
from flows.intake.delivery import deliver
from flows.ledger.ledger import Ledger
from flows.ledger.run_register import Outcome
from flows.running.whole_run import run
from flows.settings.configuration import Settings
from schemas import load
from schemas.loading import JOURNAL
from tests.flows.budget_reports import WRONG_TOTAL, budget_report
from tests.flows.killed_machine import CHANGED, KILLED_REPORT
from tests.flows.machines import CREDENTIALS, SharedArchive, environment
from tests.flows.published_files import published
from tests.flows.small_reports import AGREES, small_report


@pytest.fixture
def archive(tmp_path: Path, s3: tuple[str, Any], ledger_url: str, monkeypatch: pytest.MonkeyPatch) -> SharedArchive:
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    return SharedArchive(tmp_path, *s3, ledger_url)


def run_once(settings: Settings) -> dict[str, Outcome]:
    with Ledger(settings.database) as ledger:
        return {file.file: file.outcome for file in run(settings, ledger).files}


def publish(settings: Settings, name: str, content: bytes) -> None:
    """Have one machine publish a file."""
    change = FileTransaction(settings.clean)
    change.put(settings.clean / name, content)
    with Ledger(settings.database) as ledger, whole(settings, ledger) as commit:
        commit(change)


def follow(settings: Settings) -> None:
    """Have a machine bring its copy up to the store."""
    with Ledger(settings.database) as ledger, whole(settings, ledger):
        pass


def test_two_machines_give_what_one_folder_gives_also_of_a_report_that_the_other_corrects(
    archive: SharedArchive, tmp_path: Path
) -> None:
    alone = Settings(base=tmp_path / "alone", engine="plain")
    one, two = (archive.machine(name, 'engine = "plain"') for name in ("one", "two"))
    for first, second in ((alone, alone), (one, two)):
        budget_report(first.raw / "lkj.pdf", WRONG_TOTAL)
        assert run_once(first) == {"lkj.pdf": Outcome.PROCESSED}
        budget_report(second.raw / "lkj-revisi.pdf")
        assert run_once(second) == {"lkj.pdf": Outcome.UNCHANGED, "lkj-revisi.pdf": Outcome.PROCESSED}
    assert archive.published() == published(alone)
    stored = archive.stored()
    assert any(name.startswith("versions/lkj/") for name in stored)
    assert {name for name in stored if name.startswith("raw/")} == {"raw/lkj.pdf", "raw/lkj-revisi.pdf"}
    assert set(run_once(one).values()) == {Outcome.UNCHANGED}
    for machine in (one, two):
        assert list(load("report_versions", folder=machine.clean)["berlaku"]) == ["tidak", "ya"]
    # Who has neither of the machines reads the store.
    for dataset in ("budget", "findings", "followup_units"):
        remote = load(dataset, folder=f"{archive.url}/clean", storage_options=archive.options)
        assert remote.equals(load(dataset, folder=alone.clean))
    with pytest.raises(UnknownData, match="it holds: lkj"):
        load("budget", "lain", f"{archive.url}/clean", archive.options)


@pytest.mark.parametrize("step", ["put", "journal", "copy", "apply", "remove"])
def test_what_a_machine_had_decided_when_it_died_the_next_one_completes(archive: SharedArchive, step: str) -> None:
    one, two = archive.machine("one"), archive.machine("two")
    publish(one, "budget/a.csv", b"before")
    killed = subprocess.run(
        [sys.executable, "-m", "tests.flows.killed_machine", str(one.base), step], env=environment(), check=False
    )
    assert killed.returncode == -9
    decided = step not in ("put", "journal")
    assert (f"clean/{JOURNAL}" in archive.stored()) == decided
    follow(two)
    follow(one)
    expected = CHANGED if decided else {"budget/a.csv": b"before"}
    with Ledger(two.database) as ledger:
        assert ledger.entry(KILLED_REPORT).is_done == decided
        SharedStore(two, ledger).add_received()
    stored = archive.stored()
    assert {name.removeprefix("clean/"): content for name, content in stored.items()} == expected
    for machine in (one, two):
        here = {path.relative_to(machine.clean).as_posix(): path.read_bytes() for path in machine.clean.rglob("*.csv")}
        assert here == expected
    assert not [name for name in stored if name.startswith(STAGED)]


def test_files_of_one_name_from_two_machines_are_two_reports(archive: SharedArchive) -> None:
    one, two = archive.machine("one"), archive.machine("two")
    small_report(one.raw / "lkj.pdf", AGREES, "LAPORAN KINERJA TAHUN 2020")
    small_report(two.raw / "lkj.pdf", AGREES, "LAPORAN KINERJA TAHUN 2021")
    with Ledger(one.database) as ledger:
        for machine in (one, two, one, two):
            SharedStore(machine, ledger).add_received()
        names = set(SharedStore(one, ledger).received())
    assert len(names) == 2
    assert "lkj.pdf" in names
    assert [path.name in names for path in two.raw.iterdir()] == [True]


def test_an_object_that_is_not_what_was_put_there_is_refused(archive: SharedArchive) -> None:
    one, two = archive.machine("one"), archive.machine("two")
    publish(one, "budget/a.csv", b"right")
    archive.system.pipe_file(f"{archive.url.removeprefix('s3://')}/clean/budget/a.csv", b"other")
    with pytest.raises(PublishingError, match="restore it from a backup"):
        follow(two)


def test_results_that_are_not_from_the_store_are_not_mixed_with_it(archive: SharedArchive) -> None:
    one = archive.machine("one")
    (one.clean / "budget").mkdir(parents=True)
    (one.clean / "budget" / "lama.csv").write_text("x")
    with pytest.raises(PublishingError, match="move it away"):
        follow(one)
    assert (one.clean / "budget" / "lama.csv").is_file()


def test_what_is_not_possible_with_a_shared_store_is_refused(archive: SharedArchive) -> None:
    for lines, said in (
        (("retention = { originals_too = true, versions = 1 }",), "originals_too"),
        (('publish = { url = "s3://lain/x" }',), r"leave \[publish\] out"),
    ):
        with pytest.raises(ConfigurationError, match=said):
            archive.machine("one", *lines)
    archive.ledger_url = ""
    with pytest.raises(ConfigurationError, match="ledger that all machines reach"):
        archive.machine("three")


def test_a_report_that_the_source_gave_is_in_the_store_before_the_source_is_told(archive: SharedArchive) -> None:
    one, two = archive.machine("one"), archive.machine("two")
    part = small_report(one.downloads / "x.part")
    content = part.read_bytes()
    with Ledger(one.database) as ledger:
        file, sha256, is_new = deliver(one, ledger, part, "lkj.pdf")
        assert (file, is_new) == ("lkj.pdf", True)
        assert archive.stored()["raw/lkj.pdf"] == content
        again = small_report(two.downloads / "x.part")
        assert deliver(two, ledger, again, "lain.pdf") == ("lkj.pdf", sha256, False)
        assert SharedStore(two, ledger).received() == {"lkj.pdf": (sha256, len(content))}


def test_a_store_that_cannot_be_used_is_said_without_its_secrets(archive: SharedArchive) -> None:
    one = archive.machine("one")
    archive.system.rm(archive.bucket, recursive=True)
    with pytest.raises(PublishingError, match="nothing is lost, run again") as raised:
        publish(one, "budget/a.csv", b"1")
    assert "rahasia" not in str(raised.value)
