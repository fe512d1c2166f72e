"""A file that one process at a time holds."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extractors.errors import PublishingError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Waits until no other thread or process holds the lock file at `path`, which is made where there is none.

    Raises PublishingError when it cannot be made.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.open("w")
    except OSError as problem:
        raise PublishingError(f"{path}: cannot be written: {problem.strerror or problem}") from problem
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
