"""The fingerprint of the rules: it changes when the code, its declared data or a library that reads changes."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from flows.settings.configuration import Settings

PROJECT = Path(__file__).resolve().parents[2]
ROOMS = ("extractors", "schemas", "expectations", "workpapers")
OWN_FILES = ("flows/running/stages.py", "flows/archive/publishing.py", "flows/archive/dataset_tables.py")
SUFFIXES = (".py", ".toml", ".json", ".j2", ".css", ".js")
LIBRARIES = ("pypdfium2", "pdfplumber", "camelot-py", "pyhanko", "great-expectations")


def fingerprint(settings: Settings) -> str:
    """The fingerprint of the rules together with the settings that change results."""
    return hashlib.sha256(f"{rules_fingerprint()} {settings.result_digest()}".encode()).hexdigest()


@cache
def rules_fingerprint() -> str:
    """A digest over the source files that make results out of a report, and the versions of the libraries that read."""
    digest = hashlib.sha256()
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for room in ROOMS:
        for file in sorted((PROJECT / room).rglob("*")):
            if file.suffix in SUFFIXES and file.is_file():
                _add(digest, file)
    for name in OWN_FILES:
        _add(digest, PROJECT / name)
    return digest.hexdigest()


def _add(digest: hashlib._Hash, file: Path) -> None:
    digest.update(file.relative_to(PROJECT).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
