"""Files that appear whole or not at all: written under a hidden name, flushed to the disk, renamed."""

from __future__ import annotations

import os
from pathlib import Path

from extractors.errors import PublishingError
from flows.claims import has_ended, this_process

PARTIAL_SUFFIX = ".partial"


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, in place of what was there; folders are made.

    After a kill or a power cut the path holds the old content or the new, never a part. Raises PublishingError when
    the content cannot be written (no space, no permission).
    """
    owner = this_process().replace("|", "~")
    partial = path.with_name(f".{path.name}.{owner}{PARTIAL_SUFFIX}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with partial.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
        _flush_folder(path.parent)
    except OSError as problem:
        raise PublishingError(f"{path}: cannot be written: {problem.strerror or problem}") from problem


def remove_file(path: Path) -> None:
    """Take a published file away, where it is there; raises PublishingError when the system refuses."""
    try:
        path.unlink(missing_ok=True)
    except OSError as problem:
        raise PublishingError(f"{path}: cannot be removed: {problem.strerror or problem}") from problem


def remove_partial_files(folder: Path) -> None:
    """Take away what killed processes left half written below `folder`; files of running processes stay."""
    for partial in folder.rglob(f".*{PARTIAL_SUFFIX}"):
        owner = partial.name.removesuffix(PARTIAL_SUFFIX).rsplit(".", 1)[-1].replace("~", "|")
        if has_ended(owner):
            remove_file(partial)


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
