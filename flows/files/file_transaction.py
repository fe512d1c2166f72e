"""Files and entries of the ledger that change together: all of them or none, also after a kill or a power cut.

Every file is first written out beside its place. A journal then names them all: when it stands, the change is decided.
The files are put in their places, the ledger is told, the journal goes. Whatever ends the process in between, the next
one that publishes finds the journal and does the rest.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractors.errors import PublishingError
from flows.files.atomic_files import discard, flush_folders, remove_file, stage, write_whole
from flows.files.file_lock import locked
from schemas.loading import JOURNAL, LOCK

Record = dict[str, Any]
Apply = Callable[[list[Record]], None]
"""Tells the ledger of records, in one transaction; doing it twice gives what doing it once gives."""


@dataclass(slots=True)
class FileTransaction:
    """What is to change: files written and taken away, and records for the ledger; nothing changes before `commit`."""

    clean: Path
    records: list[Record] = field(default_factory=list)
    _written: dict[Path, bytes | Path] = field(default_factory=dict)
    _removed: dict[Path, None] = field(default_factory=dict)

    def put(self, path: Path, content: bytes) -> None:
        """Have `content` at `path`."""
        self._removed.pop(path, None)
        self._written[path] = content

    def put_file(self, path: Path, made: Path) -> None:
        """Have at `path` what is in the file `made`, which is moved there."""
        self._removed.pop(path, None)
        self._written[path] = made

    def take_away(self, path: Path) -> None:
        """Have no file at `path`."""
        self._written.pop(path, None)
        self._removed[path] = None

    @property
    def written(self) -> tuple[Path, ...]:
        """Where something is to be."""
        return tuple(self._written)

    def content(self, path: Path) -> bytes:
        """What is to be at a place, before `commit`; raises PublishingError when its file cannot be read."""
        content = self._written[path]
        if isinstance(content, bytes):
            return content
        try:
            return content.read_bytes()
        except OSError as problem:
            raise PublishingError(f"{content}: cannot be read: {problem.strerror or problem}") from problem

    @property
    def removed(self) -> tuple[Path, ...]:
        """Where nothing is to be."""
        return tuple(self._removed)

    def commit(self, apply: Apply) -> None:
        """Make the change; only one process at a time may, see `alone`.

        Raises PublishingError when a file cannot be written, or an earlier change was not completed; then nothing has
        changed. What fails after the change was
        decided is made good by the next process that publishes.
        """
        if (self.clean / JOURNAL).exists():
            raise PublishingError(f"{self.clean / JOURNAL}: an earlier run was interrupted; `rekon run` makes it good")
        partials = stage(self._written)
        try:
            flush_folders(partials.values())
            written = [[_below(self.clean, path), _below(self.clean, partial)] for path, partial in partials.items()]
            removed = [_below(self.clean, path) for path in self._removed if path.exists()]
            journal = {"written": written, "removed": removed, "records": self.records}
            write_whole(self.clean / JOURNAL, json.dumps(journal).encode())
        except BaseException:
            if not (self.clean / JOURNAL).exists():
                discard(partials.values())
            raise
        complete(self.clean, apply)


def complete(clean: Path, apply: Apply) -> bool:
    """Do the rest of a change that was decided; False when there is none. For whoever holds `alone`.

    Raises PublishingError when a file cannot be put in its place or taken away.
    """
    path = clean / JOURNAL
    if not path.is_file():
        return False
    try:
        journal = json.loads(path.read_bytes())
        written = [(clean / target, clean / partial) for target, partial in journal["written"]]
        removed, records = [clean / name for name in journal["removed"]], list(journal["records"])
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise PublishingError(f"{path}: cannot be read ({problem}); move it away and run again") from problem
    for target, partial in written:
        try:
            # Gone already where an earlier attempt came so far.
            if partial.exists():
                partial.replace(target)
        except OSError as problem:
            raise PublishingError(f"{target}: cannot be written: {problem.strerror or problem}") from problem
    for gone in removed:
        remove_file(gone)
    flush_folders([*(target for target, _ in written), *removed])
    apply(records)
    remove_file(path)
    flush_folders([path])
    return True


def alone(clean: Path) -> AbstractContextManager[None]:
    """Waits until no other thread or process publishes below `clean`, and none that reads steadily is at it."""
    return locked(clean / LOCK)


def _below(clean: Path, path: Path) -> str:
    return Path(os.path.relpath(path, clean)).as_posix()
