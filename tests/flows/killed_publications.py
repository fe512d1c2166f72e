"""Publishes a corrected report again and again, killed before a later step each time; says what was found after each.

`python -m tests.flows.killed_publications FOLDER FIRST EVERY` writes a line of JSON for each kill, and ends when a
publication was not reached by the kill any more. Processes are forked, so that the libraries load once.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from flows.archive.publishing import put_workpapers
from flows.archive.versions import Publication, publish_version, whole
from flows.files.atomic_files import remove_partial_files
from flows.files.file_transaction import FileTransaction
from flows.ledger.ledger import Ledger
from flows.ledger.ledger_tables import VersionRow
from flows.settings.configuration import Settings
from schemas.datasets.catalogue import DATASETS
from schemas.loading import dataset_files, load_table
from tests.flows.published_reports import AMOUNTS, budget_report

IDENTITY = "laporan kinerja | biro umum | 2021 | "
OLD, NEW = "a" * 64, "b" * 64
CORRECTED = AMOUNTS | {"Belanja Barang": "2.600.000"}
FINISHED = {"rules": "r1", "counts": {}, "seconds": {}, "outputs": [], "description": {}}
_CHANGING = {"os.rename", "os.remove", "os.mkdir"}


def publish(settings: Settings, sha256: str) -> None:
    """Publish one of the two versions with its working paper and its entry, as a run does."""
    amounts, file = (AMOUNTS, "lkj.pdf") if sha256 == OLD else (CORRECTED, "lkj-revisi.pdf")
    records = budget_report(sha256, amounts, file)
    if sha256 == NEW:
        records = {name: found for name, found in records.items() if name != "figures"}

    def also(change: FileTransaction, publication: Publication) -> None:
        put_workpapers(change, settings, file.removesuffix(".pdf"), {"kertas-kerja.html": sha256.encode()})
        change.records.append({"report": sha256, "finished": FINISHED | {"description": publication.described()}})

    with Ledger(settings.database) as ledger:
        ledger.receive(sha256, file, 1)
        publish_version(settings, ledger, sha256, records, IDENTITY, False, also)


def restart(settings: Settings) -> None:
    """What the next run does: completes what was decided, clears away, publishes what is not done."""
    with Ledger(settings.database) as ledger:
        with whole(settings, ledger):
            pass
        for folder in (settings.clean, settings.versions, settings.workpapers):
            remove_partial_files(folder)
        undone = [sha256 for sha256 in (OLD, NEW) if not _is_done(ledger, sha256)]
    for sha256 in undone:
        publish(settings, sha256)


def _is_done(ledger: Ledger, sha256: str) -> bool:
    try:
        return ledger.entry(sha256).is_done
    except KeyError:
        return False


def in_child(work: Callable[[], None], before_step: int = 0) -> int:
    """Run something in a forked process, killed before its n-th change of the file system; gives how it ended."""
    child = os.fork()
    if child == 0:
        steps = 0

        def hook(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal steps
            writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
            if writes or event in _CHANGING:
                steps += 1
                if steps == before_step:
                    os.kill(os.getpid(), signal.SIGKILL)

        try:
            sys.addaudithook(hook)
            work()
            os._exit(0)
        finally:
            traceback.print_exc()
            os._exit(3)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def visible(settings: Settings) -> dict[str, bytes]:
    """Every file that a person sees, with its bytes."""
    data = settings.base / settings.data
    rooms = (settings.clean, settings.versions, settings.workpapers)
    files = (path for room in rooms for path in room.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(data).as_posix(): path.read_bytes() for path in files}


def loaded(settings: Settings) -> dict[str, list[str]]:
    """Of every dataset, the hashes of the versions whose rows a reader gets."""
    return {
        name: [
            pq.read_schema(file).metadata[b"sha256"].decode()
            for file in files.values()
            if load_table(name, folder=settings.clean).num_rows
        ]
        for name in DATASETS
        if (files := dataset_files(name, settings.clean))
    }


def entries(settings: Settings) -> list[Any]:
    """What the ledger knows, without moments and owners."""
    with Ledger(settings.database) as ledger:
        with ledger.transaction() as session:
            versions = {row.sha256: (row.published_as, row.broken) for row in session.query(VersionRow)}
        return [
            [entry.sha256, entry.name, entry.status, entry.outputs, entry.description, versions.get(entry.sha256)]
            for entry in ledger.entries()
        ]


def look(folder: Path, steps: Iterator[int]) -> Iterator[dict[str, Any]]:
    """Kill a publication before each of the steps, and say what was found; ends after a step that none reached."""
    start = Settings(base=folder / "start")
    publish(start, OLD)
    undisturbed = Settings(base=folder / "undisturbed")
    shutil.copytree(start.base, undisturbed.base)
    # Here and not in a child, so that whatever is loaded late is there for all of them.
    publish(undisturbed, NEW)
    old, new, known = visible(start), visible(undisturbed), entries(undisturbed)
    for step in steps:
        killed = Settings(base=folder / f"{step}")
        shutil.copytree(start.base, killed.base)
        end = in_child(partial(publish, killed, NEW), step)
        seen, found = visible(killed), loaded(killed)
        restarted = in_child(partial(restart, killed))
        yield {
            "step": step,
            "killed": end == -signal.SIGKILL,
            "whole_files": all(content in (old.get(name), new.get(name)) for name, content in seen.items()),
            "versions_read": sorted({sha256 for hashes in found.values() for sha256 in hashes}),
            "twice": [name for name, hashes in found.items() if len(hashes) > 1],
            "equal_after_restart": restarted == 0 and visible(killed) == new and entries(killed) == known,
        }
        shutil.rmtree(killed.base)
        if end == 0:
            return


def main() -> None:
    """Write what is found in a folder, for the first step of a series and every n-th after it."""
    folder, first, every = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    for found in look(folder, itertools.count(first, every)):
        sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
