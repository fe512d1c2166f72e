"""A child process's own side: it takes its limits, gives up what it does not need, and answers in lines of JSON.

It loads little: each child pays for it at its start.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import IO

from extractors.processes.confinement import confine


class Answer:
    """The child's side: `Answer.open()` takes the limits, then `line` sends what was found.

    The limits are the first two arguments of the process (CPU seconds, bytes of address space). What a library prints
    cannot mix with the answer: the standard output of the process is turned away first.
    """

    def __init__(self, pipe: IO[bytes], arguments: Sequence[str]) -> None:
        self._pipe = pipe
        self.arguments = tuple(arguments)

    @classmethod
    def open(cls, *modules: str) -> Answer:
        """Set the limits of this process, take over its standard output and give up what reading does not need.

        For the main part of a child module. After it nothing can be written but the answer, no program started and no
        connection opened, where the system has the means (extractors.processes.confinement).

        `modules` are loaded behind the limits of time and memory, but before writing files is forbidden: Python may
        then keep what it compiled of them, and loads them faster the next time.
        """
        cpu_seconds, memory_bytes, *arguments = sys.argv[1:]
        _limit_this_process(cpu_seconds=int(cpu_seconds), memory_bytes=int(memory_bytes))
        for module in modules:
            importlib.import_module(module)
        _limit_this_process(file_bytes=0)
        pipe = os.fdopen(os.dup(1), "wb")
        os.dup2(2, 1)
        confine()
        return cls(pipe, arguments)

    def line(self, answer: object) -> None:
        """Send one answer, as a line of JSON."""
        self.raw_line(json.dumps(answer, separators=(",", ":")).encode())

    def raw_line(self, answer: bytes) -> None:
        """Send one answer that is JSON without line breaks already."""
        self._pipe.write(answer + b"\n")
        self._pipe.flush()

    def end(self) -> None:
        """Say that the answer to a request is complete, by an empty line."""
        self.raw_line(b"")


def _limit_this_process(**limits: int) -> None:
    try:
        import resource
    except ImportError:  # not a Unix: the caller's clock is the only limit there
        return
    kinds = {
        "cpu_seconds": resource.RLIMIT_CPU,
        "memory_bytes": resource.RLIMIT_AS,
        # The child has nothing to write but its pipe.
        "file_bytes": resource.RLIMIT_FSIZE,
    }
    for kind, soft in ((resource.RLIMIT_CORE, 0), *((kinds[name], soft) for name, soft in limits.items())):
        hard = resource.getrlimit(kind)[1]
        allowed = soft if hard == resource.RLIM_INFINITY else min(soft, hard)
        # macOS refuses to limit the address space; the clock still holds there.
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (allowed, hard))
