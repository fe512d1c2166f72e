"""Hashes of files that were hashed before and have not changed since, as far as the file system tells."""

from __future__ import annotations

import json
import time
from pathlib import Path

from flows.archive.received_files import file_hash
from flows.files.atomic_files import write_whole

_SETTLED_NANOSECONDS = 2_000_000_000
"""A file that changed so shortly before it was hashed may change again without another time being written down."""


class KnownHashes:
    """Hashes by name, kept in a file of the data folder; a file that cannot be read counts as empty."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known: dict[str, list[object]] = {}
        self._asked: dict[str, list[object]] = {}
        try:
            known = json.loads(file.read_bytes())
            self._known = {str(name): list(entry) for name, entry in known.items()}
        except (OSError, ValueError, AttributeError, TypeError):
            pass

    def of(self, name: str, path: Path) -> tuple[str, int]:
        """SHA-256 and size of a file; raises OSError when it cannot be read."""
        stat = path.stat()
        seen: list[object] = [stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino]
        known = self._known.get(name)
        if known is not None and known[:-1] == seen:
            self._asked[name] = known
            return str(known[-1]), stat.st_size
        began = time.time_ns()
        sha256, size = file_hash(path)
        if began - max(stat.st_mtime_ns, stat.st_ctime_ns) > _SETTLED_NANOSECONDS:
            self._asked[name] = [*seen, sha256]
        return sha256, size

    def keep(self) -> None:
        """Keep the hashes of the files that were asked for; raises PublishingError when they cannot be written."""
        if self._asked != self._known:
            write_whole(self._file, json.dumps(self._asked).encode())
