"""Publishes on disks that are full or read-only, and says what was found; run it in a mount namespace of its own.

`unshare -rm python -m tests.flows.full_disks FOLDER` writes a line of JSON for each disk.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from extractors.errors import RekonError
from flows.archive.publishing import put_workpapers
from flows.archive.versions import whole
from flows.files.file_transaction import FileTransaction
from flows.ledger.ledger import Ledger
from flows.settings.configuration import Settings
from tests.flows.killed_publications import NEW, OLD, entries, publish, restart, visible

_MEGABYTE = 1 << 20


def mount(folder: Path, options: str) -> None:
    """Mount a disk of memory, or change how it is mounted."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True)


def said(work: Callable[[], None]) -> str:
    """The message of the error that ended it, "" when none did."""
    try:
        work()
    except RekonError as error:
        return str(error)
    return ""


def large_papers(settings: Settings) -> None:
    """Publish working papers of many megabytes."""
    change = FileTransaction(settings.clean)
    put_workpapers(change, settings, "lkj", {f"{number}.html": bytes(_MEGABYTE) for number in range(8)})
    with Ledger(settings.database) as ledger, whole(settings, ledger):
        change.commit(ledger.apply)


def leftovers(settings: Settings) -> list[str]:
    """Hidden files that a failed publication left."""
    return [path.name for path in (settings.base / settings.data).rglob(".*.partial")]


def main() -> None:
    """Try each disk."""
    folder = Path(sys.argv[1])
    for name, hinder, mend, work in (
        ("full", "size=2m", "remount,size=64m", large_papers),
        ("read-only", "remount,ro", "remount,rw", partial(publish, sha256=NEW)),
    ):
        settings = Settings(base=folder / name)
        mount(settings.base, hinder if name == "full" else "size=64m")
        publish(settings, OLD)
        old, known = visible(settings), entries(settings)
        if name == "read-only":
            mount(settings.base, hinder)
        message = said(partial(work, settings))
        same = visible(settings) == old and leftovers(settings) == []
        mount(settings.base, mend)
        same = same and entries(settings) == known
        if name == "full":
            large_papers(settings)
            mended = len(visible(settings)) == len(old) + 8
        else:
            restart(settings)
            publish(settings, NEW)
            mended = visible(settings) != old
        found = {"disk": name, "message": message, "nothing_changed": same, "mended": mended}
        sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
