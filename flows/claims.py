"""Who works on a report: names for running processes, and whether the process behind a name still runs."""

from __future__ import annotations

import os
import socket
from pathlib import Path


def _start_of(pid: int) -> str:
    """When a process started, in the kernel's ticks; "" where the system does not tell."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    # The second field is the command in brackets, and may itself hold blanks and brackets.
    return stat.rpartition(")")[2].split()[19]


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
    return bool(start) and _start_of(int(number)) != start
