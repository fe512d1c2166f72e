"""Who works on a report: names for running processes, and whether the process behind a name still runs."""

from __future__ import annotations

import os
import socket
from pathlib import Path


def _stat_of(pid: int) -> list[str]:
    """What the kernel tells of a process after its name: its state first, its start as the 20th; else []."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    # The second field is the command in brackets, and may itself hold blanks and brackets.
    return stat.rpartition(")")[2].split()


def _start_of(pid: int) -> str:
    """When a process started, in the kernel's ticks; "" where the system does not tell."""
    stat = _stat_of(pid)
    return stat[19] if stat else ""


def this_process() -> str:
    """A name for this process that no other process on any machine has: host, process number, start."""
    return f"{socket.gethostname()}|{os.getpid()}|{_start_of(os.getpid())}"


def has_ended(owner: str) -> bool:
    """Whether the process of that name is known to have ended; False for processes of other machines."""
    host, _, rest = owner.partition("|")
    number, _, start = rest.partition("|")
    if host != socket.gethostname() or not number.isdigit():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    stat = _stat_of(int(number))
    # One that was killed keeps its number until the program that started it takes note.
    return bool(start) and (not stat or stat[19] != start or stat[0] in "ZX")
