"""Everything made again by one of the machines that share a store: from the reports there, and in one step."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extractors.errors import CannotRebuild, PublishingError
from flows.archive.descriptions import DESCRIPTIONS
from flows.archive.shared_store import STAGED
from flows.ledger.ledger import Ledger
from flows.ledger.run_register import Outcome
from flows.running.whole_run import run
from flows.settings.configuration import Settings
from flows.unattended.rebuilding import Rebuilt, rebuild
from schemas import load
from tests.flows.budget_reports import WRONG_TOTAL, budget_report
from tests.flows.machines import CREDENTIALS, SharedArchive
from tests.flows.postgres import PostgresServer
from tests.flows.small_reports import BAD_FILES

OF_ONE_MACHINE = ("clean/rekon.duckdb",)
"""Its views name the folder of the machine that made it."""


@pytest.fixture(scope="module", autouse=True)
def credentials() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in CREDENTIALS.items():
            patch.setenv(name, value)
        yield


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, s3: tuple[str, Any], postgres: PostgresServer) -> SharedArchive:
    """A report, and its corrected version from another machine with a file that cannot be read."""
    archive = SharedArchive(tmp_path_factory.mktemp("published"), *s3, postgres.new_ledger("published"))
    one, two = machine(archive, "one"), machine(archive, "two")
    # By name, the later version comes first: the order must come from the ledger.
    budget_report(one.raw / "z" / "lkj.pdf")
    run_once(one)
    budget_report(two.raw / "a" / "lkj.pdf", WRONG_TOTAL)
    (two.raw / "potong.pdf").write_bytes(BAD_FILES["potong.pdf"])
    run_once(two)
    return archive


@pytest.fixture
def archive(published: SharedArchive, tmp_path: Path, postgres: PostgresServer) -> SharedArchive:
    """A copy of that for one test."""
    return published.copied(tmp_path, postgres.new_ledger(f"of_{tmp_path.name}"[:60], like=published.ledger_url))


def machine(archive: SharedArchive, name: str, *lines: str) -> Settings:
    return archive.machine(name, 'engine = "plain"', *lines)


def run_once(settings: Settings) -> dict[str, Outcome]:
    with Ledger(settings.database) as ledger:
        return {file.file: file.outcome for file in run(settings, ledger).files}


def make_again(settings: Settings, compare_only: bool = False) -> Rebuilt:
    with Ledger(settings.database) as ledger:
        return rebuild(settings, ledger, compare_only)


def stored(archive: SharedArchive) -> dict[str, bytes]:
    return {name: content for name, content in archive.stored().items() if name not in OF_ONE_MACHINE}


def test_a_machine_that_has_nothing_makes_the_same_bytes_from_what_lies_in_the_store(archive: SharedArchive) -> None:
    before = stored(archive)
    assert any(name.startswith("versions/lkj/") for name in before)
    third = machine(archive, "third")
    with Ledger(third.database) as ledger:
        entries = {(one.name, one.status, one.outputs, one.rules) for one in ledger.entries()}
    made = make_again(third)
    assert made.is_the_same
    assert made.same == len([name for name in before if not name.startswith("raw/") and name not in DESCRIPTIONS])
    assert stored(archive) == before
    with Ledger(third.database) as ledger:
        assert {(one.name, one.status, one.outputs, one.rules) for one in ledger.entries()} == entries
    assert not (third.base / third.data / ".rebuild").exists()
    assert run_once(third) == {
        "a/lkj.pdf": Outcome.UNCHANGED, "potong.pdf": Outcome.FAILED, "z/lkj.pdf": Outcome.UNCHANGED
    }  # fmt: skip


def test_objects_that_were_lost_or_damaged_are_told_and_made_good(archive: SharedArchive) -> None:
    before, root = stored(archive), archive.url.removeprefix("s3://")
    archive.system.rm_file(f"{root}/workpapers/lkj/kertas-kerja.html")
    archive.system.pipe_file(f"{root}/clean/budget/lkj.csv", b"other")
    damaged, one = stored(archive), machine(archive, "one")
    for compare_only in (True, False):
        made = make_again(one, compare_only)
        assert (made.changed, made.gone) == (("clean/budget/lkj.csv",), ())
        assert made.added == ("workpapers/lkj/kertas-kerja.html",)
        assert stored(archive) == (damaged if compare_only else before)


def test_what_other_settings_give_takes_the_place_of_everything_and_the_other_machines_follow(
    archive: SharedArchive,
) -> None:
    one, two = (machine(archive, name, 'language = "en"') for name in ("one", "two"))
    assert any(name.startswith("workpapers/lkj/") for name in make_again(one).changed)
    now = stored(archive)
    assert b'lang="en"' in now["workpapers/lkj/kertas-kerja.html"]
    assert not [name for name in now if name.startswith(STAGED)]
    assert set(run_once(two).values()) == {Outcome.UNCHANGED, Outcome.FAILED}
    assert {name: content for name, content in stored(archive).items() if name.startswith("clean/")} == {
        name: content for name, content in now.items() if name.startswith("clean/")
    }
    for settings in (one, two):
        assert list(load("report_versions", folder=settings.clean)["berlaku"]) == ["tidak", "ya"]
    assert (one.workpapers / "lkj" / "kertas-kerja.html").read_bytes() == now["workpapers/lkj/kertas-kerja.html"]


def test_a_published_report_that_is_lost_in_the_store_is_not_lost_with_its_data(archive: SharedArchive) -> None:
    one, root = machine(archive, "one"), archive.url.removeprefix("s3://")
    shutil.rmtree(one.raw)
    archive.system.rm_file(f"{root}/raw/a/lkj.pdf")
    before = stored(archive)
    with pytest.raises(PublishingError, match=r"raw/a/lkj\.pdf in the store is missing"):
        make_again(one)
    assert stored(archive) == before


def test_a_run_of_another_machine_meanwhile_is_not_overwritten(
    archive: SharedArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = machine(archive, "one"), machine(archive, "two", 'language = "en"')
    from flows.unattended import rebuilding

    refuse, after = rebuilding._refuse_losses, {}

    def meanwhile(*given: Any) -> None:
        run_once(two)
        after.update(stored(archive))
        refuse(*given)

    monkeypatch.setattr(rebuilding, "_refuse_losses", meanwhile)
    with pytest.raises(CannotRebuild, match="nothing was replaced"):
        make_again(one)
    assert stored(archive) == after
