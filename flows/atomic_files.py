"""Files that appear whole or not at all: written under a hidden name, flushed to the disk, renamed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from extractors.errors import PublishingError
from flows.claims import has_ended, this_process

PARTIAL_SUFFIX = ".partial"


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, in place of what was there; folders are made.

    After a kill or a power cut the path holds the old content or the new, never a part. Raises PublishingError when
    the content cannot be written (no space, no permission).
    """
    write_all_whole({path: content})


def write_all_whole(contents: Mapping[Path, bytes]) -> None:
    """Put several files in their places: each in one step, none before all of them are written out.

    Raises PublishingError when one cannot be written; then none of them is put in its place.
    """
    owner = this_process().replace("|", "~")
    partials = {path: path.with_name(f".{path.name}.{owner}{PARTIAL_SUFFIX}") for path in contents}
    path = Path()
    try:
        try:
            for path, content in contents.items():
                path.parent.mkdir(parents=True, exist_ok=True)
                with partials[path].open("wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
            for path, partial in partials.items():
                partial.replace(path)
        finally:
            for partial in partials.values():
                partial.unlink(missing_ok=True)
        for folder in {path.parent for path in contents}:
            _flush_folder(folder)
    except OSError as problem:
        raise PublishingError(f"{path}: cannot be written: {problem.strerror or problem}") from problem


def move_whole(path: Path, target: Path) -> None:
    """Move a file to `target` in one step, also from another disk; its bytes are on the disk before it has its name.

    Raises PublishingError when that fails; then nothing new is at `target`.
    """
    partial = target.with_name(f".{target.name}.{this_process().replace('|', '~')}{PARTIAL_SUFFIX}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            shutil.move(path, partial)
            with partial.open("rb+") as file:
                os.fsync(file.fileno())
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        _flush_folder(target.parent)
    except OSError as problem:
        raise PublishingError(f"{target}: cannot be written: {problem.strerror or problem}") from problem


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
