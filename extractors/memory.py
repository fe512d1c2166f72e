"""Memory that was freed, given back to the system, and when to look for some to be freed."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def without_collecting() -> Iterator[None]:
    """Without looking for garbage in cycles, for work that makes much and keeps it to its end.

    What a report's examination holds is looked through again and again otherwise, which can take as long as the work.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def give_back_memory() -> None:
    """Gives freed memory back where the C library keeps it for itself, as glibc does with large pieces.

    Without it a process that once took an answer of 50 MB apart stays 100 MB larger. Does nothing elsewhere.
    """
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
