"""Intake from a folder that others write to: only what is complete is taken, and names are never paths."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from flows.intake.intake import Intake, Taken, fetch
from flows.ledger.ledger import Ledger
from flows.settings.configuration import Settings
from flows.settings.operation_settings import FolderSource

PDF = b"%PDF-1.7\n" + bytes(5000)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    (tmp_path / "masuk").mkdir()
    return tmp_path / "masuk"


def take(inbox: Path, **given: object) -> list[Taken]:
    source = FolderSource.model_validate(
        {"kind": "folder", "name": "masuk", "path": "masuk", "settle_seconds": 0} | given
    )
    settings = Settings(base=inbox.parent, sources=(source,))
    with Ledger(settings.database) as ledger:
        return list(fetch(settings, ledger).items)


def outcomes(items: list[Taken]) -> dict[str, Intake]:
    return {item.item: item.outcome for item in items}


def raw(inbox: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((inbox.parent / "data" / "raw").glob("*"))}


def test_a_complete_file_is_copied_and_left_where_it_is(inbox: Path) -> None:
    (inbox / "2024").mkdir()
    (inbox / "2024" / "LKj.pdf").write_bytes(PDF)
    assert outcomes(take(inbox)) == {"2024/LKj.pdf": Intake.NEW}
    assert raw(inbox) == {"lkj.pdf": PDF}
    assert (inbox / "2024" / "LKj.pdf").read_bytes() == PDF
    assert outcomes(take(inbox)) == {"2024/LKj.pdf": Intake.UNCHANGED}


def test_a_taken_file_is_removed_where_that_is_configured(inbox: Path) -> None:
    (inbox / "a.pdf").write_bytes(PDF)
    (inbox / "b.pdf").write_bytes(b"no report")
    assert outcomes(take(inbox, then="remove")) == {"a.pdf": Intake.NEW, "b.pdf": Intake.QUARANTINED}
    assert list(inbox.iterdir()) == []
    assert raw(inbox) == {"a.pdf": PDF}


def test_files_that_are_marked_as_unfinished_are_left(inbox: Path) -> None:
    for name in (".a.pdf", "b.pdf.part", "c.pdf.TMP", "d.pdf.crdownload"):
        (inbox / name).write_bytes(PDF)
    assert take(inbox) == []
    (inbox / "b.pdf.part").rename(inbox / "b.pdf")
    assert outcomes(take(inbox)) == {"b.pdf": Intake.NEW}


def test_a_file_that_is_still_being_written_is_left_for_the_next_run(inbox: Path) -> None:
    stop = threading.Event()

    def write_slowly() -> None:
        with (inbox / "a.pdf").open("wb", buffering=0) as file:
            while not stop.is_set():
                file.write(PDF)
                time.sleep(0.02)

    writer = threading.Thread(target=write_slowly)
    writer.start()
    try:
        time.sleep(0.1)
        assert outcomes(take(inbox, settle_seconds=0.3)) == {"a.pdf": Intake.WAITING}
        assert raw(inbox) == {}
    finally:
        stop.set()
        writer.join()
    assert outcomes(take(inbox, settle_seconds=0.1)) == {"a.pdf": Intake.NEW}


def test_several_new_files_settle_together(inbox: Path) -> None:
    for number in range(8):
        (inbox / f"{number}.pdf").write_bytes(PDF + bytes([number]))
    began = time.monotonic()
    assert set(outcomes(take(inbox, settle_seconds=0.5)).values()) == {Intake.NEW}
    assert time.monotonic() - began < 8 * 0.5


def test_a_link_is_not_followed(inbox: Path) -> None:
    outside = inbox.parent / "rahasia.pdf"
    outside.write_bytes(PDF)
    (inbox / "a.pdf").symlink_to(outside)
    (inbox / "folder").symlink_to(inbox.parent)
    assert take(inbox) == []


def test_the_same_bytes_under_another_name_are_known(inbox: Path) -> None:
    (inbox / "a.pdf").write_bytes(PDF)
    take(inbox)
    (inbox / "b.pdf").write_bytes(PDF)
    items = {item.item: item for item in take(inbox)}
    assert (items["b.pdf"].outcome, items["b.pdf"].file) == (Intake.KNOWN, "a.pdf")
    assert list(raw(inbox)) == ["a.pdf"]


def test_another_report_of_the_same_name_takes_nothing_away(inbox: Path) -> None:
    for folder, content in (("x", PDF), ("y", PDF + b"2")):
        (inbox / folder).mkdir()
        (inbox / folder / "Laporan.pdf").write_bytes(content)
    assert outcomes(take(inbox)) == {"x/Laporan.pdf": Intake.NEW, "y/Laporan.pdf": Intake.NEW}
    assert sorted(raw(inbox).values()) == [PDF, PDF + b"2"]


@pytest.mark.parametrize(
    "name", ["-rf .. $(touch y).pdf", "%2e%2e%2fx.pdf", "a\nb.pdf", "\u202egpj.pdf", "x" * 240 + ".pdf"]
)
def test_odd_names_become_plain_ones(inbox: Path, name: str) -> None:
    (inbox / name).write_bytes(PDF)
    assert list(outcomes(take(inbox)).values()) == [Intake.NEW]
    (file,) = raw(inbox)
    assert file.removesuffix(".pdf").replace("-", "a").replace(".", "a").replace("_", "a").isalnum()
    assert {path.name for path in inbox.parent.iterdir()} == {"data", "masuk"}


def test_a_file_above_the_limit_is_refused_and_kept_where_it_is(inbox: Path) -> None:
    (inbox / "a.pdf").write_bytes(PDF)
    (item,) = take(inbox, max_bytes=1000, then="remove")
    assert item.outcome is Intake.FAILED
    assert "max_bytes = 1000" in item.reason
    assert (inbox / "a.pdf").is_file()


def test_a_folder_that_is_not_there_is_said(inbox: Path) -> None:
    inbox.rmdir()
    (item,) = take(inbox)
    assert item.outcome is Intake.FAILED
    assert "there is no folder" in item.reason


def test_a_run_that_ended_between_putting_in_place_and_removing_doubles_nothing(inbox: Path) -> None:
    (inbox / "a.pdf").write_bytes(PDF)
    raw_folder = inbox.parent / "data" / "raw"
    raw_folder.mkdir(parents=True)
    (raw_folder / "a.pdf").write_bytes(PDF)
    assert outcomes(take(inbox, then="remove")) == {"a.pdf": Intake.KNOWN}
    assert raw(inbox) == {"a.pdf": PDF}
    assert list(inbox.iterdir()) == []


def test_two_runs_at_once_take_each_file_once(inbox: Path) -> None:
    for number in range(6):
        (inbox / f"{number}.pdf").write_bytes(PDF + bytes([number]))
    results: list[Taken] = []
    threads = [threading.Thread(target=lambda: results.extend(take(inbox))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(item.outcome for item in results) == sorted([Intake.NEW] * 6 + [Intake.UNCHANGED] * 6)
    assert len(raw(inbox)) == 6
