"""Received reports as files: which there are, what they are by their hash, and one that is to be processed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from flows.ledger.ledger import Entry


@dataclass(frozen=True, slots=True)
class Job:
    """A report that is to be processed: its file, its name among the received files, and its entry."""

    path: Path
    file: str
    entry: Entry


def pdf_files(folder: Path) -> list[Path]:
    """The files below `folder` whose names end in .pdf, in any case, by name; hidden ones are left out."""
    found = [
        path
        for path in folder.rglob("*")
        if path.suffix.lower() == ".pdf"
        and not path.is_dir()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def file_hash(path: Path) -> tuple[str, int]:
    """SHA-256 and size in bytes of a file; raises OSError when it cannot be opened."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return digest.hexdigest(), file.tell()
