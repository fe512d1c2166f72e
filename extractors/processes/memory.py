"""Memory that was freed, given back to the system, and when to look for some to be freed."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_M_TRIM_THRESHOLD, _M_TOP_PAD, _M_MMAP_THRESHOLD = -1, -2, -3
"""Settings of glibc's mallopt (malloc.h)."""


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


def keep_memory() -> None:
    """Has the C library keep freed memory for the next use, for a short process that takes and frees large pieces.

    Getting each piece from the system anew takes as long as filling it. Does nothing where the library has no such
    setting.
    """
    with suppress(OSError, AttributeError, TypeError):
        library = ctypes.CDLL(None)
        for setting, value in ((_M_MMAP_THRESHOLD, 1 << 25), (_M_TRIM_THRESHOLD, 1 << 28), (_M_TOP_PAD, 1 << 23)):
            library.mallopt(setting, value)
