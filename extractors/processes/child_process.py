"""One of our own modules run as a child process that may die, hang or eat memory without harm to its caller.

A fresh interpreter is started instead of a fork: the caller may have threads and half a gigabyte of libraries loaded,
and the child is to hold nothing but what reading needs. Answers are lines of JSON, never pickles: a reader that a
hostile file has taken over can then send wrong text, but cannot run anything in the caller.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

_SOURCE = Path(__file__).resolve().parents[2]
_CHUNK = 1 << 16
_KNOWN = ("PATH", "HOME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TMP", "TEMP", "SYSTEMROOT", "VIRTUAL_ENV")
_KNOWN_BEGINNINGS = ("LC_", "PYTHON", "LD_", "DYLD_", "OMP_", "OPENBLAS_", "MKL_")


@dataclass(frozen=True, slots=True)
class ChildLimits:
    """What a child may use: CPU seconds, seconds by the clock, address space in bytes, bytes of its whole answer."""

    cpu_seconds: int
    clock_seconds: float
    memory_bytes: int
    answer_bytes: int


@dataclass(frozen=True, slots=True)
class ChildEnd:
    """How a child ended: the lines it answered, and why it stopped.

    `end` is "done" when it left by itself with status 0, "died" on any other status or signal (`detail` says which),
    otherwise the limit that it reached.
    """

    lines: tuple[bytes, ...]
    end: Literal["done", "died", "time", "answer size"]
    detail: str = ""


class LimitedChild:
    """A child that runs `python -m module arguments`, from construction until `wait` or `kill`.

    Its limits hold from the start, whatever the caller does meanwhile: a thread collects the answer and ends the child.
    That thread also calls `on_line` with each line as it comes, and `on_end` when no more will come. Of a child that is
    `asked`, `tell` writes to its standard input; others have none.
    """

    def __init__(
        self,
        module: str,
        arguments: Sequence[str],
        limits: ChildLimits,
        on_line: Callable[[bytes], None] | None = None,
        asked: bool = False,
        on_end: Callable[[], None] | None = None,
    ) -> None:
        self._on_line, self._on_end = on_line, on_end
        self._limits = limits
        self._deadline = time.monotonic() + limits.clock_seconds
        self._answer = bytearray()
        self._stopped: Literal["", "time", "answer size"] = ""
        search = os.pathsep.join(filter(None, [str(_SOURCE), os.environ.get("PYTHONPATH", "")]))
        self._process = subprocess.Popen(
            # -P: a file called json.py in the folder that the caller stands in must not be imported.
            [sys.executable, "-P", "-m", module, f"{limits.cpu_seconds}", f"{limits.memory_bytes}", *arguments],
            stdin=subprocess.PIPE if asked else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: value for name, value in os.environ.items() if _may_know(name)} | {"PYTHONPATH": search},
            start_new_session=True,
        )
        self._collector = threading.Thread(target=self._collect, name=f"collecting from {module}", daemon=True)
        self._watch = threading.Timer(limits.clock_seconds, self._stop, ["time"])
        self._watch.daemon = True
        self._collector.start()
        self._watch.start()

    def tell(self, line: bytes) -> None:
        """Write a line to the child's standard input; nothing where the child has ended."""
        pipe = self._process.stdin
        assert pipe is not None
        with suppress(BrokenPipeError):
            pipe.write(line + b"\n")
            pipe.flush()

    def wait(self) -> ChildEnd:
        """How the child ended; returns when it has ended or reached a limit. One that was asked is told the end."""
        self._end_input()
        self._collector.join()
        status = self._process.wait()
        self._watch.cancel()
        # What follows the last line break was cut off by the end of the child.
        *parts, _ = self._answer.split(b"\n")
        # An answer can be long, and whoever holds this child may hold it for as long as the program runs.
        self._answer = bytearray()
        lines = tuple(map(bytes, parts))
        if self._stopped:
            return ChildEnd(lines, self._stopped)
        if status == 0:
            return ChildEnd(lines, "done")
        if status == -signal.SIGXCPU:
            return ChildEnd(lines, "time")
        return ChildEnd(lines, "died", _status_in_words(status))

    def kill(self) -> None:
        """End the child at once, with everything it started. Does nothing when it has ended already."""
        self._watch.cancel()
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._end_input()
        self._collector.join()

    def _end_input(self) -> None:
        if self._process.stdin is not None:
            with suppress(BrokenPipeError):
                self._process.stdin.close()

    def _collect(self) -> None:
        try:
            self._collect_lines()
        finally:
            if self._on_end is not None:
                self._on_end()

    def _collect_lines(self) -> None:
        pipe = self._process.stdout
        assert pipe is not None
        told = 0
        with pipe:
            while chunk := os.read(pipe.fileno(), _CHUNK):
                self._answer += chunk
                if self._on_line is not None and b"\n" in chunk:
                    end = self._answer.rfind(b"\n") + 1
                    for line in bytes(memoryview(self._answer)[told:end]).splitlines():
                        self._on_line(line)
                    told = end
                if len(self._answer) > self._limits.answer_bytes:
                    self._stop("answer size")
                    return

    def _stop(self, reason: Literal["time", "answer size"]) -> None:
        if self._process.poll() is None:
            self._stopped = reason
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)


def _may_know(variable: str) -> bool:
    """Whether a child gets a variable of the environment: what it needs to run, and no secret."""
    return variable.startswith(_KNOWN_BEGINNINGS) or variable in _KNOWN


def _status_in_words(status: int) -> str:
    if status >= 0:
        return f"exit status {status}"
    try:
        return f"signal {signal.Signals(-status).name}"
    except ValueError:
        return f"signal {-status}"


def argument_parts(items: Sequence[object], longest: int = 100_000) -> list[str]:
    """`items` as lists in JSON, none longer than a system takes as one argument (128 kB on Linux).

    An item that is longer by itself stands alone.
    """
    parts: list[list[str]] = []
    size = longest + 1
    for item in items:
        packed = json.dumps(item, separators=(",", ":"))
        if size + len(packed) + 1 > longest:
            parts.append([])
            size = 2
        parts[-1].append(packed)
        size += len(packed) + 1
    return [f"[{','.join(part)}]" for part in parts]
