"""Reports that others put in a folder, taken when they are complete."""

from __future__ import annotations

import os
import shutil
import stat
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from extractors.errors import IntakeError
from flows.settings.operation_settings import FolderSource
from flows.sources.offers import Brought, Waiting

UNFINISHED_SUFFIXES = (".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart", "~")
"""Endings of names that programs give to files which they are still writing."""


@dataclass(frozen=True, slots=True)
class FolderOffer:
    """A file in the folder, as it was when the folder was looked at."""

    source: FolderSource
    path: Path
    item: str
    seen: Mapping[str, str]
    changed_at: float
    looked_at: float

    def bring(self, part: Path, mark: Mapping[str, str]) -> Brought | None:
        """Copy it, unless it is as it was; raises Waiting while it changes."""
        if dict(mark) == self.seen:
            return None
        self._settle()
        try:
            # A link could lead to any file of this machine.
            descriptor = os.open(self.path, os.O_RDONLY | os.O_NOFOLLOW)
            with open(descriptor, "rb") as file, part.open("wb") as copy:
                if os.fstat(descriptor).st_size > self.source.max_bytes:
                    raise IntakeError(f"{self.item}: larger than max_bytes = {self.source.max_bytes} of the source")
                shutil.copyfileobj(file, copy, 1 << 20)
                unchanged = _mark(os.fstat(descriptor)) == self.seen
        except OSError as problem:
            raise IntakeError(f"{self.item}: cannot be read: {problem.strerror or problem}") from problem
        if not unchanged:
            raise Waiting(self.item)
        return Brought(self.path.name, self.seen)

    def taken(self) -> None:
        """Remove it where that is configured and it is still the file that was taken."""
        if self.source.then == "remove":
            try:
                if _mark(self.path.lstat()) == self.seen:
                    self.path.unlink()
            except OSError as problem:
                raise IntakeError(
                    f"{self.item}: taken, but cannot be removed from the folder: {problem.strerror or problem}"
                ) from problem

    def _settle(self) -> None:
        """Wait until it has been as it is for long enough; a file with a time in the future is watched as a new one."""
        remaining = self.source.settle_seconds - max(time.time() - self.changed_at, time.monotonic() - self.looked_at)
        if remaining > 0:
            time.sleep(remaining)
        try:
            if _mark(self.path.lstat()) != self.seen:
                raise Waiting(self.item)
        except FileNotFoundError as problem:
            raise Waiting(self.item) from problem


class OpenFolderSource:
    """A folder that can be looked at."""

    secrets: tuple[str, ...] = ()

    def __init__(self, source: FolderSource, base: Path) -> None:
        self._source = source
        self._folder = base / source.path

    def __enter__(self) -> OpenFolderSource:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def offers(self) -> Iterator[FolderOffer]:
        """The files in the folder and in those below it, by name; links are not followed."""
        if not self._folder.is_dir():
            raise IntakeError(f"there is no folder at {self._folder}; make it, or set the path of the source")
        # All are looked at before the first is waited for, so that they settle together.
        yield from sorted(self._found(), key=lambda offer: offer.item)

    def _found(self) -> Iterator[FolderOffer]:
        looked_at = time.monotonic()
        for folder, folders, names in os.walk(self._folder, onerror=_refuse):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in names:
                path = Path(folder) / name
                if name.startswith(".") or name.lower().endswith(UNFINISHED_SUFFIXES):
                    continue
                try:
                    found = path.lstat()
                except FileNotFoundError:
                    continue
                if stat.S_ISREG(found.st_mode):
                    item = path.relative_to(self._folder).as_posix()
                    # A copied file may keep the time of its original; that of its entry is always new.
                    changed_at = max(found.st_mtime, found.st_ctime)
                    yield FolderOffer(self._source, path, item, _mark(found), changed_at, looked_at)


def _refuse(problem: OSError) -> None:
    raise IntakeError(f"{problem.filename}: cannot be read: {problem.strerror or problem}") from problem


def _mark(found: os.stat_result) -> dict[str, str]:
    return {"bytes": str(found.st_size), "modified_ns": str(found.st_mtime_ns), "inode": str(found.st_ino)}
