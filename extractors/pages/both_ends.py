"""The pages of a report read by two processes that work towards each other: one from the first page, one from the last.

The second is forked by a reading process that has given up all that extractors.processes.confinement says, and so has
it. It is handed nothing and hands over JSON; whatever becomes of it, what it does not give is read by the first.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import select
import signal
import struct
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from extractors.limits import ReadingLimits
from extractors.pages.packed_pages import packed_page, unpacked_page
from extractors.pages.pdf_pages import PageContent, PdfPages, each_page

# Handing pages over costs an eighth of reading them: fewer are read in two seconds by one process.
FEWEST_PAGES = 200
_CHUNK = 1 << 20
_PR_SET_PDEATHSIG = 1


def open_from_both_ends(
    path: Path, lost: Mapping[int, str], limits: ReadingLimits, fewest: int = FEWEST_PAGES
) -> Iterator[PageContent]:
    """The pages of the PDF at `path` in their order, as extractors.pages.pdf_pages gives and refuses them.

    For a process that has one thread and may be ended by a page: the second process has the same limits. A report with
    fewer than `fewest` pages is read by one process, and so is every one where the system has no fork.
    """
    pages = PdfPages(path, lost, limits)
    if pages.count < fewest or not hasattr(os, "fork"):
        return each_page(pages)
    return _towards_each_other(path, pages, lost, limits)


def _towards_each_other(
    path: Path, pages: PdfPages, lost: Mapping[int, str], limits: ReadingLimits
) -> Iterator[PageContent]:
    other = _SecondReader(path, pages.count, lost, limits)
    try:
        for number in range(1, pages.count + 1):
            yield other.page(number) or pages.page(number)
    finally:
        pages.close()
        other.close()


class _Mark:
    """A number that two processes share."""

    _form = struct.Struct("=I")

    def __init__(self, value: int) -> None:
        self._held = mmap.mmap(-1, mmap.PAGESIZE)
        self.set(value)

    def get(self) -> int:
        return int(self._form.unpack_from(self._held)[0])

    def set(self, value: int) -> None:
        self._form.pack_into(self._held, 0, value)


class _SecondReader:
    """A process that reads pages from the last one on backwards, until it comes to the one that is read here.

    Each says which page it begins before it looks where the other is, so that none is left out.
    """

    def __init__(self, path: Path, count: int, lost: Mapping[int, str], limits: ReadingLimits) -> None:
        self._here = _Mark(0)
        self._there = _Mark(count + 1)
        self._received: dict[int, bytes] = {}
        self._unfinished = b""
        self._pipe, sending = os.pipe()
        self._process = os.fork()
        if self._process:
            os.close(sending)
            return
        # Whatever is raised here, the first process comes upon it when it reads the page itself.
        try:
            self._read_backwards(path, count, lost, limits, sending)
        finally:
            os._exit(0)

    def page(self, number: int) -> PageContent | None:
        """The page when it is read there, None when it has to be read here."""
        self._here.set(number)
        if self._there.get() > number:
            self._receive(waiting=False)
            return None
        while number not in self._received and self._receive(waiting=True):
            pass
        packed = self._received.pop(number, b"")
        try:
            return unpacked_page(packed)
        except ValueError:
            return None

    def close(self) -> None:
        """End with it: it is at its end when all pages have been asked for, and does not outlive this process."""
        os.close(self._pipe)
        os.waitpid(self._process, 0)

    def _receive(self, *, waiting: bool) -> bool:
        """Takes in what has come; with `waiting`, at least something. False when nothing will come any more."""
        while waiting or select.select([self._pipe], [], [], 0)[0]:
            waiting = False
            chunk = os.read(self._pipe, _CHUNK)
            if not chunk:
                return False
            *lines, self._unfinished = (self._unfinished + chunk).split(b"\n")
            for line in lines:
                number, _, packed = line.partition(b" ")
                if number.isdigit():
                    self._received[int(number)] = packed
        return True

    def _read_backwards(
        self, path: Path, count: int, lost: Mapping[int, str], limits: ReadingLimits, sending: int
    ) -> None:
        _end_with_parent()
        # Above all the caller's answer, which ends when nobody holds it any more.
        os.closerange(3, sending)
        os.closerange(sending + 1, os.sysconf("SC_OPEN_MAX"))
        signal.setitimer(signal.ITIMER_PROF, limits.page_seconds)
        # Two processes that share an open file lose their place in it.
        pages = PdfPages(path, lost, limits)
        for number in range(count, 0, -1):
            self._there.set(number)
            if self._here.get() >= number:
                return
            signal.setitimer(signal.ITIMER_PROF, limits.page_seconds)
            left = memoryview(b"%d %s\n" % (number, packed_page(pages.page(number))))
            while left:
                left = left[os.write(sending, left) :]


def _end_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
