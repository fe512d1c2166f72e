"""Files that appear whole or not at all: written under a hidden name, flushed to the disk, renamed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from extractors.errors import PublishingError
from flows.files.claims import has_ended, this_process

PARTIAL_SUFFIX = ".partial"


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, in place of what was there; folders are made.

    After a kill or a power cut the path holds the old content or the new, never a part. Raises PublishingError when
    the content cannot be written (no space, no permission).
    """
    (partial,) = stage({path: content}).values()
    try:
        try:
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as problem:
        raise PublishingError(f"{path}: cannot be written: {problem.strerror or problem}") from problem
    flush_folders([path])


def stage(contents: Mapping[Path, bytes | Path]) -> dict[Path, Path]:
    """Write each content out beside its place, under a hidden name, and flush it; gives the hidden names by place.

    A content that is a file is moved there. Raises PublishingError when one cannot be written; then none is left.
    """
    owner = this_process().replace("|", "~")
    partials = {path: path.with_name(f".{path.name}.{owner}{PARTIAL_SUFFIX}") for path in contents}
    path = Path()
    try:
        for path, content in contents.items():
            _make_folder(path.parent)
            if isinstance(content, Path):
                shutil.move(content, partials[path])
            with partials[path].open("r+b" if isinstance(content, Path) else "wb") as file:
                if isinstance(content, bytes):
                    file.write(content)
                    file.flush()
                os.fsync(file.fileno())
    except OSError as problem:
        discard(partials.values())
        raise PublishingError(f"{path}: cannot be written: {problem.strerror or problem}") from problem
    except BaseException:
        discard(partials.values())
        raise
    return partials


def discard(partials: Iterable[Path]) -> None:
    """Take hidden files away as far as the system lets; what stays is taken away when their process has ended."""
    for partial in partials:
        try:
            partial.unlink(missing_ok=True)
        except OSError:
            continue


def move_whole(path: Path, target: Path) -> None:
    """Move a file to `target` in one step, also from another disk; its bytes are on the disk before it has its name.

    Raises PublishingError when that fails; then nothing new is at `target`.
    """
    partial = target.with_name(f".{target.name}.{this_process().replace('|', '~')}{PARTIAL_SUFFIX}")
    try:
        _make_folder(target.parent)
        try:
            shutil.move(path, partial)
            with partial.open("rb+") as file:
                os.fsync(file.fileno())
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        _flush(target.parent)
    except OSError as problem:
        raise PublishingError(f"{target}: cannot be written: {problem.strerror or problem}") from problem


def remove_file(path: Path) -> None:
    """Take a published file away, where it is there; raises PublishingError when the system refuses."""
    try:
        path.unlink(missing_ok=True)
    except NotADirectoryError:
        return
    except OSError as problem:
        raise PublishingError(f"{path}: cannot be removed: {problem.strerror or problem}") from problem


def remove_partial_files(folder: Path) -> None:
    """Take away what killed processes left half written below `folder`; files of running processes stay."""
    for partial in folder.rglob(f".*{PARTIAL_SUFFIX}"):
        owner = partial.name.removesuffix(PARTIAL_SUFFIX).rsplit(".", 1)[-1].replace("~", "|")
        if has_ended(owner):
            remove_file(partial)


def flush_folders(files: Iterable[Path]) -> None:
    """Flush the folders of files to the disk, so that their names are kept in a power cut; raises PublishingError."""
    for folder in dict.fromkeys(file.parent for file in files):
        try:
            _flush(folder)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as problem:
            raise PublishingError(f"{folder}: cannot be written: {problem.strerror or problem}") from problem


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it, each name kept in a power cut."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for new in reversed(missing):
        new.mkdir(exist_ok=True)
        _flush(new.parent)
    if not missing:
        folder.mkdir(exist_ok=True)


def _flush(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
