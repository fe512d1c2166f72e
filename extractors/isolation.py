"""Reading a report in a child process with limits, so that a hostile file can end nothing but its own reading.

Run as a module it is that child: it reads one report and sends it as a line of JSON.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from extractors import errors
from extractors.child_process import Answer, ChildLimits, LimitedChild
from extractors.content import ReportContent
from extractors.content_json import from_json, to_json
from extractors.errors import LimitExceeded, ReaderDied, UnreadableReport
from extractors.limits import ReadingLimits

_ERRORS: dict[str, type[UnreadableReport]] = {
    kind.__name__: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, UnreadableReport)
}


class PendingReading:
    """A reading that goes on in a child process while the caller does something else."""

    def __init__(self, path: Path, limits: ReadingLimits) -> None:
        self._path = path
        self._limits = limits
        self._child = LimitedChild(
            "extractors.isolation",
            [str(path.resolve()), json.dumps(asdict(limits))],
            ChildLimits(
                limits.seconds, limits.seconds * limits.clock_factor, limits.memory_bytes, limits.max_answer_bytes
            ),
        )

    def result(self) -> ReportContent:
        """The content, when the child has ended; raises the errors that read_report raises.

        Raises LimitExceeded when the child reached a limit of time or memory, ReaderDied when it ended otherwise
        without an answer.
        """
        ended = self._child.wait()
        if ended.lines:
            kind, _, packed = ended.lines[-1].partition(b" ")
            if kind == b"content":
                return from_json(packed)
            if kind == b"error":
                answer: dict[str, Any] = json.loads(packed)
                raise _ERRORS.get(str(answer["error"]), UnreadableReport)(self._path, str(answer["reason"]))
        if ended.end == "time":
            raise LimitExceeded(self._path, f"reading took more than {self._limits.seconds} seconds")
        if ended.end == "answer size":
            raise LimitExceeded(self._path, f"what was read passed {self._limits.max_answer_bytes} bytes")
        raise ReaderDied(self._path, f"the reading process ended without an answer ({ended.detail or ended.end})")

    def cancel(self) -> None:
        """Ends the child at once; for a caller that is ending itself."""
        self._child.kill()


def start_reading(path: Path, limits: ReadingLimits = ReadingLimits()) -> PendingReading:  # noqa: B008 - frozen
    """Starts reading the PDF at `path` in a child process and returns at once."""
    return PendingReading(path, limits)


def read_report_isolated(path: Path, limits: ReadingLimits = ReadingLimits()) -> ReportContent:  # noqa: B008 - frozen
    """Like read_report, but in a child process; see PendingReading.result for what is raised."""
    return start_reading(path, limits).result()


def _answer_reading() -> None:
    answer = Answer.open()
    path, limits = answer.arguments
    # Imported behind the limits, so that they hold for loading too.
    from extractors.reading import read_report

    try:
        content = read_report(Path(path), ReadingLimits(**json.loads(limits)))
    except UnreadableReport as error:
        answer.raw_line(b"error " + json.dumps({"error": type(error).__name__, "reason": error.reason}).encode())
    except MemoryError:
        reason = "reading needed more memory than one file may use"
        answer.raw_line(b"error " + json.dumps({"error": "LimitExceeded", "reason": reason}).encode())
    else:
        answer.raw_line(b"content " + to_json(content))


if __name__ == "__main__":
    _answer_reading()
