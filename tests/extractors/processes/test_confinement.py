"""What a reading process cannot do any more, tried by code that runs in one."""

from __future__ import annotations

import json
import os
import socket
import textwrap
from pathlib import Path

import pytest

from extractors.processes.child_process import ChildLimits, LimitedChild
from extractors.processes.confinement import missing_guard

LIMITS = ChildLimits(20, 60, 2_000_000_000, 100_000)
PREFACE = """
import ctypes, json, os, signal, socket, subprocess, sys, threading
from extractors.processes.child_answer import Answer
answer = Answer.open()
def tried(work):
    try:
        work()
    except OSError as error:
        return type(error).__name__
    return "done"
"""

pytestmark = pytest.mark.skipif(bool(missing_guard()), reason=f"processes cannot be confined here: {missing_guard()}")


def in_child(folder: Path, attempts: str, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> list[str]:
    """What the lines of a child that runs `attempts` say."""
    (folder / "attempted_in_child.py").write_text(PREFACE + textwrap.dedent(attempts))
    monkeypatch.setenv("PYTHONPATH", str(folder))
    ended = LimitedChild("attempted_in_child", arguments, LIMITS).wait()
    assert ended.end == "done", ended
    return [json.loads(line) for line in ended.lines]


def test_no_connection_can_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        attempts = """
            port = int(answer.arguments[0])
            answer.line(tried(lambda: socket.create_connection(("127.0.0.1", port))))
            answer.line(tried(lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM)))
            answer.line(tried(lambda: socket.socket(socket.AF_UNIX)))
        """
        assert in_child(tmp_path, attempts, monkeypatch, str(server.getsockname()[1])) == ["PermissionError"] * 3


def test_nothing_can_be_written_moved_or_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = tmp_path / "there"
    there.write_text("as it was")
    attempts = """
        there = answer.arguments[0]
        answer.line(tried(lambda: open(there, "a")))
        answer.line(tried(lambda: os.open(there + "2", os.O_CREAT)))
        answer.line(tried(lambda: os.truncate(there, 0)))
        answer.line(tried(lambda: os.remove(there)))
        answer.line(tried(lambda: os.rename(there, there + "3")))
        answer.line(tried(lambda: os.mkdir(there + "4")))
        answer.line(tried(lambda: os.symlink(there, there + "5")))
        answer.line(tried(lambda: os.chmod(there, 0o777)))
        answer.line(tried(lambda: os.utime(there)))
    """
    before = sorted(path.name for path in tmp_path.iterdir())
    answers = in_child(tmp_path, attempts, monkeypatch, str(there))
    assert answers == ["PermissionError"] * 9
    made = {path.name for path in tmp_path.iterdir()} - {*before, "attempted_in_child.py", "__pycache__"}
    assert (made, there.read_text()) == (set(), "as it was")


def test_no_program_can_be_started_and_no_other_process_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts = """
        caller = int(answer.arguments[0])
        answer.line(tried(lambda: subprocess.run(["/bin/true"])))
        answer.line(tried(lambda: os.kill(caller, 0)))
        import resource
        answer.line(tried(lambda: resource.prlimit(caller, resource.RLIMIT_CORE, (0, 0))))
        library = ctypes.CDLL(None, use_errno=True)
        answer.line([library.ptrace(16, caller, 0, 0), ctypes.get_errno()])
    """
    answers = in_child(tmp_path, attempts, monkeypatch, str(os.getpid()))
    assert answers == ["PermissionError"] * 3 + [[-1, 1]]


def test_threads_that_ran_before_are_confined_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    attempts = """
        answer.line(found)
    """
    early = """
import queue, socket, threading
asked, told = queue.Queue(), queue.Queue()
def wait():
    asked.get()
    try:
        socket.socket()
    except OSError as error:
        told.put(type(error).__name__)
    else:
        told.put("done")
threading.Thread(target=wait, daemon=True).start()
"""
    (tmp_path / "begun_before.py").write_text(early)
    attempts = """
        import begun_before
        begun_before.asked.put(1)
        answer.line(begun_before.told.get(timeout=10))
    """
    monkeypatch.setattr("tests.extractors.processes.test_confinement.PREFACE", "import begun_before\n" + PREFACE)
    assert in_child(tmp_path, attempts, monkeypatch) == ["PermissionError"]


def test_what_reading_needs_still_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    attempts = """
        import asyncio, signal
        from pathlib import Path
        thread = threading.Thread(target=lambda: answer.line("thread"))
        thread.start()
        thread.join()
        async def nothing():
            return "loop"
        answer.line(asyncio.run(nothing()))
        answer.line(Path(answer.arguments[0]).read_text())
        os.kill(os.getpid(), 0)
    """
    (tmp_path / "read").write_text("text")
    assert in_child(tmp_path, attempts, monkeypatch, str(tmp_path / "read")) == ["thread", "loop", "text"]


def test_no_secret_of_the_environment_reaches_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REKON_SMTP_PASSWORD", "rahasia")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "rahasia")
    assert "rahasia" not in "".join(in_child(tmp_path, "answer.line(json.dumps(dict(os.environ)))", monkeypatch))


def test_limits_of_memory_and_time_end_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    attempts = """
        try:
            held = bytearray(4_000_000_000)
        except MemoryError:
            answer.line("no memory")
    """
    assert in_child(tmp_path, attempts, monkeypatch) == ["no memory"]
    (tmp_path / "attempted_in_child.py").write_text(PREFACE + "while True: pass\n")
    assert LimitedChild("attempted_in_child", [], ChildLimits(1, 60, 2_000_000_000, 10)).wait().end == "time"
    (tmp_path / "attempted_in_child.py").write_text(PREFACE + "import time\ntime.sleep(600)\n")
    assert LimitedChild("attempted_in_child", [], ChildLimits(9, 1.5, 2_000_000_000, 10)).wait().end == "time"
    (tmp_path / "attempted_in_child.py").write_text(PREFACE + "while True: answer.line('x' * 1000)\n")
    assert LimitedChild("attempted_in_child", [], ChildLimits(9, 60, 2_000_000_000, 5000)).wait().end == "answer size"
