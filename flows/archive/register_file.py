"""The file of the register of findings: read whole, written whole, by one process at a time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from expectations.decisions.register import Decision, Register, parse_register
from expectations.decisions.register_text import with_decisions
from extractors.errors import RegisterError
from flows.files.atomic_files import write_whole
from flows.files.file_lock import locked

LARGEST_BYTES = 32_000_000


def load_register(path: Path) -> Register:
    """The register in a file, an empty one where there is none; raises RegisterError for what is no register."""
    return parse_register(read_text(path), str(path)) if path.exists() else Register()


def read_text(path: Path) -> str:
    """The text of a file that is to be a register; raises RegisterError when it cannot be read as one."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except OSError as problem:
        raise RegisterError(f"{path}: cannot be read: {problem.strerror or problem}") from problem
    if len(content) > LARGEST_BYTES:
        raise RegisterError(f"{path} is larger than {LARGEST_BYTES // 1_000_000} MB; that is no register")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        raise RegisterError(f"{path} is not UTF-8: byte {problem.start}; save it as UTF-8") from problem


def add_decisions(path: Path, decisions: Sequence[Decision], header: str = "") -> int:
    """Put decisions into a register, which is made where there is none; gives how many were not in it yet.

    Other processes wait meanwhile, so that none overwrites what another has written. Raises RegisterError when what is
    there is no register (it is then left as it is), PublishingError when it cannot be written.
    """
    with locked(path.with_name(f".{path.name}.lock")):
        text = read_text(path) if path.exists() else ""
        before = parse_register(text, str(path)).decisions
        written = with_decisions(text, decisions, str(path), header)
        added = len(parse_register(written, str(path)).decisions) - len(before)
        if added:
            ends = "\r\n" if path.exists() and b"\r\n" in path.read_bytes() else "\n"
            write_whole(path, written.replace("\n", ends).encode("utf-8"))
        return added
