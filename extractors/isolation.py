"""Reading a report in a child process with limits, so that a hostile file can end nothing but its own reading.

Run as a module it is that child: it reads one report and sends it as a line of JSON.
"""

from __future__ import annotations

import gc
import json
import signal
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from extractors import errors
from extractors.content import ReportContent
from extractors.content_json import from_json, to_json
from extractors.errors import LimitExceeded, ReaderDied, UnreadableReport
from extractors.limits import ReadingLimits
from extractors.processes.child_answer import Answer
from extractors.processes.child_process import ChildEnd, ChildLimits, LimitedChild
from extractors.processes.memory import give_back_memory
from extractors.scans.isolated_ocr import PendingRecognition
from extractors.scans.recognised_file import RecognisedFile

OnPage = Callable[[int], None]

_ERRORS: dict[str, type[UnreadableReport]] = {
    kind.__name__: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, UnreadableReport)
}
# How a child ends whose page took too long, and one whose memory ran out inside a library.
_PAGE_TIME = f"signal {signal.SIGPROF.name}"
_OUT_OF_MEMORY = frozenset({f"signal {signal.SIGABRT.name}", f"signal {signal.SIGTRAP.name}"})


class PendingReading:
    """A reading that goes on in a child process while the caller does something else."""

    def __init__(self, path: Path, limits: ReadingLimits, tables_only: bool, both_ends: bool, on_page: OnPage) -> None:
        self._path = path
        self._limits = limits
        self._tables_only = tables_only
        self._both_ends = both_ends
        self._on_page = on_page
        self._lost: dict[int, str] = {}
        self._scans = RecognisedFile()
        self._recognition: PendingRecognition | None = None
        self._child = self._started()

    def result(self) -> ReportContent:
        """The content, when the child has ended; raises the errors that read_report raises.

        Where a single page ended the child, the report is read again without that page. Raises LimitExceeded when the
        child reached a limit of time or memory, ReaderDied when it ended otherwise without an answer. Scanned pages are
        recognised in between: the child names them, and is started again with what OCR made of them.
        """
        try:
            return self._result()
        finally:
            self._scans.remove()

    def _result(self) -> ReportContent:
        while True:
            ended = self._child.wait()
            kind, _, packed = ended.lines[-1].partition(b" ") if ended.lines else (b"", b"", b"")
            if kind == b"content":
                # The answer would stand in memory twice while it is taken apart.
                del ended
                return self._content(packed)
            if kind == b"error":
                raise self._error(packed)
            if kind == b"pictures" and not self._scans.path:
                pages = self._picture_pages(packed)
                self._recognition = PendingRecognition(self._path, pages, self._limits, self._on_page)
                self._scans.write(self._recognition.result())
                self._child = self._started()
                continue
            page = int(packed) if kind == b"page" and packed.isdigit() else None
            if ended.end != "died" or page is None or page in self._lost:
                raise self._ended(ended)
            if len(self._lost) >= self._limits.max_lost_pages:
                raise self._ended(ended)
            self._lost[page] = self._why_lost(ended)
            self._child = self._started()

    def cancel(self) -> None:
        """Ends the child at once; for a caller that is ending itself."""
        if self._recognition is not None:
            self._recognition.cancel()
        self._child.kill()

    def _started(self) -> LimitedChild:
        limits = self._limits
        return LimitedChild(
            "extractors.isolation",
            [
                str(self._path.resolve()),
                json.dumps(asdict(limits)),
                json.dumps(self._lost),
                json.dumps(self._tables_only),
                json.dumps(self._both_ends),
                self._scans.path,
            ],
            ChildLimits(
                limits.seconds, limits.seconds * limits.clock_factor, limits.memory_bytes, limits.max_answer_bytes
            ),
            self._told,
        )

    def _picture_pages(self, packed: bytes) -> list[int]:
        try:
            return [int(number) for number in json.loads(packed)]
        except (ValueError, TypeError) as error:
            raise ReaderDied(self._path, "the answer of the reading process is malformed") from error

    def _told(self, line: bytes) -> None:
        kind, _, number = line[:20].partition(b" ")
        if kind == b"page" and number.isdigit():
            self._on_page(int(number))

    def _content(self, packed: bytes) -> ReportContent:
        try:
            content = from_json(packed)
        except ValueError as error:
            raise ReaderDied(self._path, "the answer of the reading process is malformed") from error
        del packed
        give_back_memory()
        return content

    def _error(self, packed: bytes) -> UnreadableReport:
        try:
            answer = json.loads(packed)
            return _ERRORS.get(str(answer["error"]), UnreadableReport)(self._path, str(answer["reason"]))
        except (ValueError, KeyError, TypeError):
            return ReaderDied(self._path, "the answer of the reading process is malformed")

    def _ended(self, ended: ChildEnd) -> UnreadableReport:
        if ended.end == "time":
            return LimitExceeded(self._path, f"reading took more than {self._limits.seconds} seconds")
        if ended.end == "answer size":
            return LimitExceeded(self._path, f"what was read passed {self._limits.max_answer_bytes} bytes")
        why = ended.detail or ended.end
        if ended.detail in _OUT_OF_MEMORY:
            why += f", as a reader does that needs more than the {self._limits.memory_bytes} bytes it may use"
        return ReaderDied(self._path, f"the reading process ended without an answer ({why})")

    def _why_lost(self, ended: ChildEnd) -> str:
        if ended.detail == _PAGE_TIME:
            return f"reading the page took more than {self._limits.page_seconds} seconds"
        return f"reading the page ended the reading process ({ended.detail})"


def start_reading(
    path: Path,
    limits: ReadingLimits = ReadingLimits(),
    *,
    tables_only: bool = False,
    both_ends: bool = False,
    on_page: OnPage = lambda _: None,
) -> PendingReading:
    """Starts reading the PDF at `path` in a child process and returns at once.

    `on_page` is called, in a thread of its own, with the number of each page that the child begins. With
    `both_ends` the child reads pages on two processors; for a caller that leaves it a second one.
    """
    return PendingReading(path, limits, tables_only, both_ends, on_page)


def read_report_isolated(
    path: Path,
    limits: ReadingLimits = ReadingLimits(),
    *,
    tables_only: bool = False,
    both_ends: bool = False,
    on_page: OnPage = lambda _: None,
) -> ReportContent:
    """Like read_report, but in a child process; see start_reading, and PendingReading.result for what is raised.

    With `tables_only` sentences, labels and running lines are left out: they are most of what is handed over.
    """
    return start_reading(path, limits, tables_only=tables_only, both_ends=both_ends, on_page=on_page).result()


def _answer_reading() -> None:
    answer = Answer.open("extractors.reading")
    path, packed_limits, packed_lost, tables_only, both_ends, scans = answer.arguments
    # What is read holds no circles, and looking for them again and again takes a tenth of the time.
    gc.disable()
    from extractors.reading import read_report
    from extractors.scans.recognised_file import PagesToRecognise, recognised_in

    limits = ReadingLimits(**json.loads(packed_limits))
    lost = {int(page): str(reason) for page, reason in json.loads(packed_lost).items()}

    def on_page(number: int | None) -> None:
        # The signal ends this process when one page takes too long; nothing less stops a library that loops.
        signal.setitimer(signal.ITIMER_PROF, limits.page_seconds if number is not None else 0)
        answer.raw_line(b"tables" if number is None else b"page %d" % number)

    try:
        content = read_report(
            Path(path),
            limits,
            lost=lost,
            on_page=on_page,
            recognise=partial(recognised_in, scans),
            both_ends=json.loads(both_ends),
        )
    except PagesToRecognise as asked:
        answer.raw_line(b"pictures " + json.dumps(asked.numbers).encode())
    except UnreadableReport as error:
        answer.raw_line(b"error " + json.dumps({"error": type(error).__name__, "reason": error.reason}).encode())
    except MemoryError:
        reason = "reading needed more memory than one file may use"
        answer.raw_line(b"error " + json.dumps({"error": "LimitExceeded", "reason": reason}).encode())
    else:
        if json.loads(tables_only):
            content = replace(content, sentences=(), labels=(), running=())
        answer.raw_line(b"content " + to_json(content))


if __name__ == "__main__":
    _answer_reading()
