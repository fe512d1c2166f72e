"""What kills, full disks, read-only disks and jumping clocks do to what is published: nothing that stays."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.files.atomic_files import write_whole
from flows.files.file_transaction import FileTransaction, alone
from flows.ledger.ledger import Ledger
from flows.ledger.version_register import version_record, versions_with
from tests.shared import PROJECT

LONG_SECONDS = float(os.environ.get("REKON_LONG_SECONDS", "60"))
"""How long each of the long tests looks for faults."""


@pytest.fixture
def fast_folder() -> Iterator[Path]:
    """A folder in memory where there is one: waiting for a disk is most of what these tests would do."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(dir=memory if os.access(memory, os.W_OK) else None))
    yield folder
    shutil.rmtree(folder)


def lines(*command: str, seconds: float = 600) -> list[dict[str, Any]]:
    ended = subprocess.run(
        [*command], cwd=PROJECT, capture_output=True, text=True, timeout=seconds, env={**os.environ, "PYTHONPATH": "."}
    )
    assert ended.returncode == 0, ended.stderr
    return [json.loads(line) for line in ended.stdout.splitlines()]


def module(name: str, *arguments: object) -> list[str]:
    return [sys.executable, "-m", f"tests.flows.{name}", *map(str, arguments)]


def assert_each_publication_whole(found: list[dict[str, Any]], every: int) -> None:
    assert [step["step"] for step in found if not (step["whole_files"] and step["equal_after_restart"])] == []
    # A reader gets the rows of one version in every dataset, of the old one before the change was decided.
    assert {len(step["versions_read"]) for step in found} == {1}
    assert [step["twice"] for step in found if step["twice"]] == []
    read = [step["versions_read"][0][0] for step in found]
    assert read == sorted(read)
    assert set(read) == {"a", "b"}
    assert [step["killed"] for step in found] == [True] * (len(found) - 1) + [False]
    assert len(found) > 40 / every


def test_a_publication_killed_before_any_of_its_steps_is_whole_for_readers_and_completed_by_the_next(
    fast_folder: Path,
) -> None:
    assert_each_publication_whole(lines(*module("killed_publications", fast_folder, 1, 4)), 4)


@pytest.mark.long
def test_the_same_before_every_step(fast_folder: Path) -> None:
    assert_each_publication_whole(lines(*module("killed_publications", fast_folder, 1, 1)), 1)


def assert_each_run_whole(found: list[dict[str, Any]]) -> None:
    assert found
    assert [kill for kill in found if not (kill["killed"] and kill["whole_files"])] == []
    assert [kill for kill in found if not (kill["equal_after_restart"] and kill["settled"])] == []


@pytest.mark.long
def test_a_run_killed_at_any_stage_is_taken_up_by_the_next_and_gives_what_an_undisturbed_one_gives(
    fast_folder: Path,
) -> None:
    found = lines(*module("killed_runs", fast_folder, "stages"))
    assert len(found) == 5
    assert_each_run_whole(found)


@pytest.mark.long
def test_a_run_killed_at_random_moments_does_too(fast_folder: Path) -> None:
    seed = int(os.environ.get("REKON_SEED", "7"))
    assert_each_run_whole(
        lines(*module("killed_runs", fast_folder, "moments", seed, LONG_SECONDS), seconds=LONG_SECONDS + 600)
    )


def test_on_a_full_and_on_a_read_only_disk_nothing_changes_and_the_reason_is_said(tmp_path: Path) -> None:
    apart = ["unshare", "-rm"]
    if shutil.which("unshare") is None or subprocess.run([*apart, "true"], capture_output=True).returncode:
        pytest.skip("this system lets nobody mount disks of his own, so none can be full")
    full, read_only = lines(*apart, *module("full_disks", tmp_path))
    assert "No space left on device" in full["message"]
    assert "lkj" in full["message"]
    assert "ledger.sqlite cannot be used" in read_only["message"]
    for disk in (full, read_only):
        assert disk["nothing_changed"], disk
        assert disk["mended"], disk


def test_a_file_is_flushed_before_it_takes_its_place_and_its_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    flush, replace = os.fsync, Path.replace

    def flushed(descriptor: int) -> None:
        done.append(f"flush {Path(os.readlink(f'/proc/self/fd/{descriptor}')).name.split('.')[1:2] or ['']}")
        flush(descriptor)

    def replaced(self: Path, target: Path) -> Path:
        done.append(f"rename to {target.name}")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(Path, "replace", replaced)
    write_whole(tmp_path / "x.csv", b"new")
    assert done == ["flush ['x']", "rename to x.csv", "flush ['']"]


def test_no_file_takes_its_place_before_all_are_flushed_and_the_journal_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    replace = Path.replace

    def replaced(self: Path, target: Path) -> Path:
        waiting = sorted(
            path.name.split(".")[1] for path in tmp_path.rglob(".*.partial") if "publishing" not in path.name
        )
        done.append(f"{target.name} with {waiting}")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", replaced)
    change = FileTransaction(tmp_path)
    change.put(tmp_path / "a.csv", b"1")
    change.put(tmp_path / "b" / "b.csv", b"2")
    with alone(tmp_path):
        change.commit(lambda _: None)
    assert done == [
        ".publishing.json with ['a', 'b']",
        "a.csv with ['a', 'b']",
        "b.csv with ['b']",
    ]
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == [".publishing.lock", "a.csv", "b.csv"]


def test_a_clock_that_jumps_back_does_not_make_the_corrected_report_the_older_one(tmp_path: Path) -> None:
    now = datetime(2026, 6, 1, tzinfo=UTC)
    with Ledger(f"sqlite:///{tmp_path}/ledger.sqlite", clock=lambda: now) as ledger:
        for days, sha256, file in ((0, "a" * 64, "lkj.pdf"), (-40, "b" * 64, "lkj-revisi.pdf")):
            now = datetime(2026, 6, 1, tzinfo=UTC) + timedelta(days=days)
            ledger.receive(sha256, file, 1)
            versions = versions_with(ledger, sha256, "laporan", False)
            ledger.apply([version_record(versions.of(sha256), "lkj")])
        assert versions.document == "lkj"
        assert versions.current.sha256 == "b" * 64


def test_a_clock_that_jumps_back_leaves_nothing_in_the_hands_of_a_process_that_ended(tmp_path: Path) -> None:
    now = datetime(2026, 6, 1, tzinfo=UTC)
    with Ledger(f"sqlite:///{tmp_path}/ledger.sqlite", clock=lambda: now) as ledger:
        ledger.receive("a" * 64, "a.pdf", 1)
        command = (
            "from flows.files.claims import this_process; from flows.ledger.ledger import Ledger; "
            f"ledger = Ledger('sqlite:///{tmp_path}/ledger.sqlite'); "
            f"assert ledger.claim(ledger.entry('{'a' * 64}'), this_process(), 600)"
        )
        subprocess.run([sys.executable, "-c", command], check=True, env={**os.environ, "PYTHONPATH": str(PROJECT)})
        now -= timedelta(days=400)
        assert ledger.claim(ledger.entry("a" * 64), "another-machine.example|7|7", 60)
