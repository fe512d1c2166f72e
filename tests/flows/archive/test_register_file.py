"""The register's file: nobody's entry is lost, what is no register is left as it is."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from expectations.decisions.register import Register
from extractors.errors import PublishingError, RegisterError
from flows.archive.register_file import add_decisions, load_register
from tests.expectations.decided import DECISION

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from flows.archive.register_file import add_decisions
from tests.expectations.decided import DECISION
for number in range(15):
    add_decisions(Path(sys.argv[1]), [replace(DECISION, finding=f"{sys.argv[2]}-{number}")])
"""


def test_a_missing_file_is_an_empty_register(tmp_path: Path) -> None:
    assert load_register(tmp_path / "register.toml") == Register()


def test_what_is_added_is_there_once(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "register.toml"
    other = replace(DECISION, report="laporan lain | | 2021 | ")
    assert add_decisions(file, [DECISION, DECISION], "kepala") == 1
    assert add_decisions(file, [DECISION, other]) == 1
    assert load_register(file).decisions == (DECISION, other)
    assert file.read_text(encoding="utf-8").startswith("# kepala\n")


def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "register.toml"
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(file), name]) for name in ("a", "b")]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    assert {one.finding for one in load_register(file).decisions} == {f"{w}-{n}" for w in "ab" for n in range(15)}


def test_a_file_that_is_no_register_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "register.toml"
    file.write_text("[[decision]]\nby = 1\n", encoding="utf-8")
    with pytest.raises(RegisterError, match=r"register\.toml, entry 1"):
        add_decisions(file, [DECISION])
    assert file.read_text(encoding="utf-8") == "[[decision]]\nby = 1\n"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(RegisterError, match="not UTF-8"):
        load_register(file)


def test_the_line_ends_of_a_file_stay_what_they_were(tmp_path: Path) -> None:
    file = tmp_path / "register.toml"
    file.write_bytes(b"# catatan\r\n")
    add_decisions(file, [DECISION])
    content = file.read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n")
    assert load_register(file).decisions == (DECISION,)


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(PublishingError, match="cannot be written"):
        add_decisions(tmp_path / "file" / "register.toml", [DECISION])
