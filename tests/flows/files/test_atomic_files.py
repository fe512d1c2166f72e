"""Files that appear whole or not at all."""

from pathlib import Path

import pytest

from extractors.errors import PublishingError
from flows.files.atomic_files import remove_partial_files, write_whole
from flows.files.claims import this_process


def test_the_new_content_takes_the_place_of_the_old_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "x.csv", b"old")
    write_whole(tmp_path / "a" / "x.csv", b"new")
    assert [(p.name, p.read_bytes()) for p in (tmp_path / "a").iterdir()] == [("x.csv", b"new")]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(PublishingError, match=r"x\.csv"):
        write_whole(tmp_path / "file" / "x.csv", b"")


def test_what_an_ended_process_left_is_taken_away_and_what_a_running_one_writes_is_not(tmp_path: Path) -> None:
    host, number, start = this_process().split("|")
    ended = tmp_path / f".x.csv.{host}~{number}~{int(start) - 1}.partial"
    running = tmp_path / f".y.csv.{host}~{number}~{start}.partial"
    published = tmp_path / "x.csv"
    for file in (ended, running, published):
        file.write_text("")
    remove_partial_files(tmp_path)
    assert (ended.exists(), running.exists(), published.exists()) == (False, True, True)
