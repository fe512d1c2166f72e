"""Putting what came from outside in its place: among the received reports, or in quarantine with the reason.

Names from outside only suggest a name. They are never a path: letters, digits, dots, dashes and underlines are left.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from extractors.errors import PublishingError
from flows.archive.received_files import file_hash
from flows.archive.sharing import store_of
from flows.files.atomic_files import move_whole, write_whole
from flows.ledger.ledger import Ledger, moment, report_name
from flows.settings.configuration import Settings

if TYPE_CHECKING:
    from flows.archive.shared_store import SharedStore

CONTENT, REASON = "isi.bin", "alasan.json"
_HEADER_WITHIN = 1024
"""A PDF may begin after so many bytes of something else; readers look no further."""


@dataclass(frozen=True, slots=True)
class Quarantined:
    """Something that was refused: its folder in quarantine, and what is known of it."""

    folder: str
    source: str
    item: str
    reason: str
    since: str


def why_no_report(path: Path) -> str:
    """Why a file can be no report, "" when it begins as a PDF."""
    with path.open("rb") as file:
        start = file.read(_HEADER_WITHIN)
    if b"%PDF-" in start:
        return ""
    if not start:
        return "the file is empty"
    looks = start.lstrip()[:15].lower()
    if looks.startswith((b"<!doctype html", b"<html")):
        return "the file is a web page, not a PDF; the address may ask for a login or no longer lead to a report"
    return "the file does not begin as a PDF"


def deliver(settings: Settings, ledger: Ledger, part: Path, name: str) -> tuple[str, str, bool]:
    """Move a file among the received reports; gives its name there, its hash, and whether it is new.

    A file whose bytes are there already is removed instead. Raises PublishingError when it cannot be put there.
    """
    sha256, size = file_hash(part)
    store = store_of(settings, ledger)
    known = _name_of_known(settings, ledger, sha256) if store is None else _name_in_store(store, sha256)
    if known:
        part.unlink()
        return known, sha256, False
    plain = plain_name(name)
    for file in (f"{plain}.pdf", f"{plain}-{sha256[:12]}.pdf", f"{plain[:40]}-{sha256}.pdf"):
        target = settings.raw / file
        is_there = target.exists()
        if is_there and file_hash(target)[0] == sha256:
            part.unlink()
        elif is_there:
            continue
        else:
            move_whole(part, target)
        if store is not None:
            file = store.add(target, sha256).name
        ledger.receive(sha256, file, size)
        return file, sha256, not is_there
    raise PublishingError(f"{settings.raw / plain}: other files stand under every name for this one; move them away")


def quarantine(settings: Settings, part: Path, source: str, item: str, name: str, reason: str) -> str:
    """Move a file to a folder of its own in quarantine, with the reason beside it; gives the folder's name.

    Raises PublishingError when it cannot be put there.
    """
    sha256, size = file_hash(part)
    folder = f"{plain_name(name)}-{sha256[:12]}"
    described = {
        "source": source, "item": item, "reason": reason, "since": moment(), "sha256": sha256, "bytes": size,
    }  # fmt: skip
    text = json.dumps(described, ensure_ascii=False, indent=1) + "\n"
    move_whole(part, settings.quarantine / folder / CONTENT)
    write_whole(settings.quarantine / folder / REASON, text.encode("utf-8"))
    return folder


def quarantined(settings: Settings) -> tuple[Quarantined, ...]:
    """What is in quarantine, by the names of the folders."""
    found = []
    for reason in sorted(settings.quarantine.glob(f"*/{REASON}")):
        try:
            said = json.loads(reason.read_bytes())
            texts = [str(said[name]) for name in ("source", "item", "reason", "since")]
        except (OSError, ValueError, KeyError, TypeError):
            texts = ["", "", f"{REASON} cannot be read", ""]
        found.append(Quarantined(reason.parent.name, *texts))
    return tuple(found)


def remove_quarantined(settings: Settings, folder: str) -> None:
    """Remove something from quarantine for good; raises PublishingError when the system refuses."""
    path = settings.quarantine / folder
    try:
        shutil.rmtree(path)
    except OSError as problem:
        raise PublishingError(f"{path}: cannot be removed: {problem.strerror or problem}") from problem


def release(settings: Settings, source: str, item: str) -> None:
    """Remove from quarantine what a source gave for an item before; raises PublishingError when the system refuses."""
    for found in quarantined(settings):
        if (found.source, found.item) == (source, item):
            remove_quarantined(settings, found.folder)


def _name_in_store(store: SharedStore, sha256: str) -> str:
    return next((file for file, (known, _) in store.received().items() if known == sha256), "")


def _name_of_known(settings: Settings, ledger: Ledger, sha256: str) -> str:
    try:
        entry = ledger.entry(sha256)
    except KeyError:
        return ""
    for file in entry.files:
        path = settings.raw / file
        if path.is_file() and file_hash(path)[0] == sha256:
            return file
    return ""


def plain_name(name: str) -> str:
    """A name for a file out of one from outside, without a suffix: what `report_name` leaves of its last part."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return report_name(last if last.lower().endswith(".pdf") else f"{last}.pdf")
