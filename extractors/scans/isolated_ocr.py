"""OCR of scanned pages in child processes: the pages shared out among the processors, each page within limits.

Run as a module it is such a child: it reads some pages and sends each as a line of JSON.
"""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from extractors.limits import ReadingLimits
from extractors.processes.child_answer import Answer
from extractors.processes.child_process import ChildEnd, ChildLimits, LimitedChild

MAX_PROCESSES = 4
# Loading the models and opening the file takes this many seconds at most.
START_SECONDS = 60
_PAGE_TIME = f"signal {signal.SIGPROF.name}"


@dataclass(frozen=True, slots=True)
class Recognised:
    """Pages by number as lines of JSON (see extractors.pages.page_json), and why others could not be read."""

    pages: dict[int, bytes]
    failed: dict[int, str]


class PendingRecognition:
    """OCR of pages of one file; `result` waits for it, `cancel` ends it.

    `on_page` is called, in threads of its own, with the number of each page that is begun.
    """

    def __init__(
        self,
        path: Path,
        numbers: Sequence[int],
        limits: ReadingLimits,
        on_page: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._path = path
        self._numbers = list(numbers)
        self._limits = limits
        self._on_page = on_page
        self._lock = Lock()
        self._children: set[LimitedChild] = set()
        self._cancelled = False

    def result(self) -> Recognised:
        """The pages, when all have been read or given up."""
        count = max(min(len(self._numbers), os.cpu_count() or 1, MAX_PROCESSES), 1)
        done = Recognised({}, {})
        with ThreadPoolExecutor(count) as pool:
            for part in pool.map(self._share, [self._numbers[share::count] for share in range(count)]):
                done.pages.update(part.pages)
                done.failed.update(part.failed)
        return done

    def cancel(self) -> None:
        """Ends every child at once."""
        with self._lock:
            self._cancelled = True
            running = list(self._children)
        for child in running:
            child.kill()

    def _share(self, numbers: Sequence[int]) -> Recognised:
        """Pages in one child after another: one that a page ended is followed by one for the pages after it."""
        done = Recognised({}, {})
        left = list(numbers)
        while left:
            ended = self._ended(left)
            begun = None
            for line in ended.lines:
                kind, _, rest = line.partition(b" ")
                if kind == b"page" and rest.isdigit():
                    begun = int(rest)
                elif kind == b"content" and begun in left:
                    done.pages[begun] = rest
            left = [number for number in left if number not in done.pages]
            if ended.end == "done" or not left:
                break
            # Before any page was begun, the next try would end as this one did.
            given_up = left if begun is None or begun not in left or ended.end != "died" else [begun]
            done.failed.update(dict.fromkeys(given_up, self._why(ended)))
            if len(done.failed) > self._limits.max_lost_pages:
                given_up = left
                done.failed.update({n: self._why(ended) for n in left if n not in done.failed})
            left = [number for number in left if number not in given_up]
        return done

    def _ended(self, numbers: Sequence[int]) -> ChildEnd:
        limits = self._limits
        seconds = START_SECONDS + limits.ocr_page_seconds * len(numbers)
        bounds = ChildLimits(seconds, seconds * limits.clock_factor, limits.ocr_memory_bytes, limits.max_answer_bytes)
        with self._lock:
            if self._cancelled:
                return ChildEnd((), "died", "cancelled")
            child = LimitedChild(
                "extractors.scans.isolated_ocr",
                [str(self._path.resolve()), json.dumps(list(numbers)), f"{limits.ocr_page_seconds}"],
                bounds,
                self._told,
            )
            self._children.add(child)
        try:
            return child.wait()
        finally:
            with self._lock:
                self._children.discard(child)

    def _told(self, line: bytes) -> None:
        kind, _, number = line[:20].partition(b" ")
        if kind == b"page" and number.isdigit():
            self._on_page(int(number))

    def _why(self, ended: ChildEnd) -> str:
        if ended.detail == _PAGE_TIME:
            return f"OCR of the page took more than {self._limits.ocr_page_seconds} seconds"
        return f"OCR of the page ended its process ({ended.detail or ended.end})"


def _answer_pages() -> None:
    answer = Answer.open()
    path, packed_numbers, page_seconds = answer.arguments
    # Imported behind the limits, so that they hold for loading too.
    from extractors.pages.page_json import page_to_json
    from extractors.scans.ocr import recognise_pages

    numbers: list[int] = json.loads(packed_numbers)
    pages = recognise_pages(Path(path), numbers)
    for number in numbers:
        answer.raw_line(b"page %d" % number)
        # The signal ends this process when one page takes too long; nothing less stops a library that loops.
        signal.setitimer(signal.ITIMER_PROF, int(page_seconds))
        page = next(pages)
        signal.setitimer(signal.ITIMER_PROF, 0)
        answer.raw_line(b"content " + page_to_json(page))


if __name__ == "__main__":
    _answer_pages()
