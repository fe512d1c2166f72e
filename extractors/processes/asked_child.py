"""A child process with limits that answers several requests, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from queue import SimpleQueue
from types import TracebackType

from extractors.processes.child_process import ChildEnd, ChildLimits, LimitedChild

END_OF_ANSWER = b""
"""The line behind the last one of an answer (extractors.processes.child_answer.Answer.end)."""


class AskedChild:
    """A child that runs `python -m module arguments`, from the first request until `end`.

    A request is one line, and so is each part of its answer. Its limits are for all requests together: once one of
    them is reached, or the child died, answers are what it gave until then, or nothing. As a context it ends with it.
    """

    def __init__(self, module: str, arguments: Sequence[str], limits: ChildLimits) -> None:
        self._module, self._arguments, self._limits = module, arguments, limits
        self._lines: SimpleQueue[bytes | None] = SimpleQueue()
        self._child: LimitedChild | None = None
        self.ended = False

    def ask(self, request: bytes) -> list[bytes]:
        """The lines of the answer; `ended` says afterwards whether the child ended instead of finishing it."""
        if self._child is None:
            self._child = LimitedChild(
                self._module, self._arguments, self._limits, self._lines.put, asked=True, on_end=self._no_more
            )
        lines: list[bytes] = []
        if self.ended:
            return lines
        self._child.tell(request)
        while (line := self._lines.get()) is not None:
            if line == END_OF_ANSWER:
                return lines
            lines.append(line)
        self.ended = True
        return lines

    def _no_more(self) -> None:
        self._lines.put(None)

    def end(self) -> ChildEnd:
        """Tells the child that no more is asked; how it ended."""
        self.ended = True
        return ChildEnd((), "done") if self._child is None else self._child.wait()

    def __enter__(self) -> AskedChild:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, at: TracebackType | None
    ) -> None:
        self.ended = True
        if self._child is not None:
            self._child.kill()
