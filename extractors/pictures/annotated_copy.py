"""A copy of a PDF with annotations on its pages and a page at its end, made in a child process (page_process.py)."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extractors.errors import MarkedCopyError
from extractors.limits import ReadingLimits
from extractors.pictures.page_process import page_process
from extractors.processes.asked_child import AskedChild
from extractors.processes.child_process import ChildLimits


@dataclass(frozen=True, slots=True)
class Look:
    """How annotations are drawn: words of a content stream with the fonts F and B, size in points, and how it turns."""

    content: str
    width: float
    height: float
    matrix: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation: on which page, of which kind, where in the page's own coordinates, and what it says."""

    page: int
    kind: Literal["Square", "Stamp"]
    rectangle: tuple[float, ...]
    look: Look
    text: str
    name: str
    author: str
    colour: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class LastPage:
    """A page that is added at the end; its content uses the fonts F and B."""

    content: bytes
    width: float
    height: float


def annotated_copy(
    path: Path,
    notes: Sequence[Note],
    last: LastPage,
    description: Mapping[str, str],
    limits: ReadingLimits = ReadingLimits(),
    process: AskedChild | None = None,
) -> bytes:
    """The copy; the file at `path` is read and not touched, and the same asked again gives the same bytes.

    What would run when the copy is opened is left out, and signatures, which hold for the original only. `process` is
    the page_process of this report, where one is at hand; should it end, another one with `limits` makes the copy.
    Raises MarkedCopyError when the file's structure does not let pages be copied, or not within the limits.
    """
    looks = {look: number for number, look in enumerate(dict.fromkeys(note.look for note in notes))}
    plan = json.dumps(
        {
            "looks": [[look.content, look.width, look.height, look.matrix] for look in looks],
            "notes": [
                [note.page, looks[note.look], note.kind, note.rectangle, note.text, note.name, note.author, note.colour]
                for note in notes
            ],
            "last": [base64.b64encode(last.content).decode(), last.width, last.height],
            "description": dict(description),
        }
    ).encode()
    if process is not None:
        lines = process.ask(plan)
        if not process.ended:
            return _copy(path, lines, "")
    bounds = ChildLimits(
        limits.seconds, limits.seconds * limits.clock_factor, limits.memory_bytes, limits.max_answer_bytes
    )
    with page_process(path, bounds, draws=False, copies=True) as own:
        lines = own.ask(plan)
        if not own.ended:
            return _copy(path, lines, "")
        ended = own.end()
        return _copy(path, lines, ended.detail or ended.end)


def _copy(path: Path, lines: Sequence[bytes], end: str) -> bytes:
    kind, _, packed = lines[-1].partition(b" ") if lines else (b"", b"", b"")
    if kind == b"error":
        raise MarkedCopyError(path, packed.decode(errors="replace"))
    if kind != b"copy":
        raise MarkedCopyError(path, f"the process that makes it ended without an answer ({end or 'done'})")
    try:
        return base64.b64decode(packed, validate=True)
    except binascii.Error as problem:
        raise MarkedCopyError(path, "the answer of the process that makes it is malformed") from problem
