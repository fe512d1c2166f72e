"""Received reports and results in a store that machines share; each machine's data folder is a copy of what it needs.

The store changes as a data folder does: everything new is first sent beside its place, a journal decides the change,
then the objects take their places, and the ledger is told of all in one transaction. One machine at a time does so, by
a right that the database gives and takes back when its holder ends; the next one completes what was decided. What lies
in the store is known to the ledger, so that a copy follows it without listing the store.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from extractors.errors import PublishingError
from flows.archive.descriptions import DESCRIPTIONS
from flows.archive.paper_files import NOTED
from flows.archive.received_files import Job, file_hash, pdf_files
from flows.archive.store_objects import Objects
from flows.files.atomic_files import remove_file, write_whole
from flows.files.file_transaction import FileTransaction, Record
from flows.ledger.ledger import Ledger
from flows.ledger.stored_files import stored_after, stored_below, stored_hash
from flows.ledger.stored_rows import StoredFile
from flows.settings.configuration import Settings
from schemas.loading import JOURNAL

RAW = "raw"
STAGED = ".publishing"
"""Where what is new lies until it takes its place."""
SERIAL = ".store-serial"
"""Up to which change of the store this machine's copy is."""

Commit = Callable[[FileTransaction], None]


class SharedStore:
    """The store of the settings; raises PublishingError whenever it cannot be read or written."""

    def __init__(self, settings: Settings, ledger: Ledger) -> None:
        self._settings, self._ledger = settings, ledger
        self._data = settings.base / settings.data
        self._objects = Objects(settings.store)

    @contextmanager
    def alone(self, following: bool = True) -> Iterator[Commit]:
        """Waits until no other machine publishes, completes what one had decided, and brings the copy up to it.

        Gives what makes a change in the store and here. For whoever publishes alone on this machine. What is damaged in
        the store cannot be brought here before it is made good: without `following` the copy is left to the change.
        """
        with self._ledger.one_publisher() as still_held:
            self._complete()
            if following:
                self._follow()
            yield partial(self._commit, still_held)

    def add_received(self) -> None:
        """Send the received reports of this machine that the store does not hold.

        One whose name stands there for other bytes is renamed. What an interrupted machine left beside its place goes.
        """
        with self._ledger.one_publisher():
            self._complete()
            self._objects.remove_below(STAGED)
        known = stored_below(self._ledger, RAW)
        new = []
        for path in pdf_files(self._settings.raw):
            name, sha256 = self._below(path), file_hash(path)[0]
            if known.get(name, ("", 0))[0] != sha256:
                new.append((path, sha256))
        for path, sha256 in new:
            self.add(path, sha256)

    def add(self, path: Path, sha256: str) -> Path:
        """Send one received report; gives where it lies on this machine, under another name if its own was taken."""
        with self._ledger.one_publisher() as still_held:
            self._complete()
            for target in (path, path.with_name(f"{path.stem}-{sha256[:12]}{path.suffix}")):
                held = stored_hash(self._ledger, self._below(target))
                if held == sha256:
                    break
                if not held:
                    content = path.read_bytes()
                    still_held()
                    self._objects.put(self._below(target), content)
                    stored = {"path": self._below(target), "sha256": sha256, "size": len(content)}
                    self._ledger.apply([{"stored": [stored]}])
                    break
            else:
                raise PublishingError(f"{path}: the store holds other files under this name; rename it")
            if target != path:
                path.replace(target)
            return target

    def received(self) -> dict[str, tuple[str, int]]:
        """Hash and size of the received reports in the store, by their names below the folder of received reports."""
        return {name.removeprefix(f"{RAW}/"): found for name, found in stored_below(self._ledger, RAW).items()}

    def bring(self, job: Job) -> None:
        """Have the received report of a job on this machine."""
        if not job.path.is_file() or file_hash(job.path)[0] != job.entry.sha256:
            self._bring(self._below(job.path), job.entry.sha256)

    def outputs(self) -> frozenset[str]:
        """The published files in the store, as the ledger names them."""
        rooms = ("clean", "versions", "workpapers")
        return frozenset(path for room in rooms for path in stored_below(self._ledger, room))

    def contents(self) -> dict[str, str]:
        """The hashes of the published files as they stand in the store now, by name, all of them read."""
        found = {name: self._objects.get(name) for name in sorted(self.outputs().difference(DESCRIPTIONS))}
        return {name: hashlib.sha256(content).hexdigest() for name, content in found.items() if content is not None}

    def send_descriptions(self) -> None:
        """Send what describes everything together, where it changed; for whoever is `alone`.

        Each machine makes its own from its copy.
        """
        stored = []
        for name in DESCRIPTIONS:
            path = self._data / name
            if path.is_file():
                content = path.read_bytes()
                sha256 = hashlib.sha256(content).hexdigest()
                if stored_hash(self._ledger, name) != sha256:
                    self._objects.put(name, content)
                    stored.append({"path": name, "sha256": sha256, "size": len(content)})
        if stored:
            self._ledger.apply([{"stored": stored}])
            self._follow()

    def remove(self, name: str) -> None:
        """Take a file away, or all files below a folder of that name."""
        with self._ledger.one_publisher():
            gone = [name] if stored_hash(self._ledger, name) else list(stored_below(self._ledger, name))
            self._ledger.apply([{"stored": [{"path": path, "sha256": "", "size": 0} for path in gone]}])
            for path in gone:
                self._objects.remove(path)

    def _commit(self, still_held: Callable[[], None], change: FileTransaction) -> None:
        known = self.outputs()
        removed = [name for path in change.removed if (name := self._below(path)) in known]
        stored: list[StoredFile] = [{"path": name, "sha256": "", "size": 0} for name in removed]
        names = []
        for path in change.written:
            name, content = self._below(path), change.content(path)
            self._objects.put(f"{STAGED}/{name}", content)
            names.append(name)
            stored.append({"path": name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)})
        records: list[Record] = [*change.records, {"stored": stored}]
        journal = {
            "written": [[_from_clean(name), _from_clean(f"{STAGED}/{name}")] for name in names],
            "removed": [_from_clean(name) for name in removed],
            "records": records,
        }
        still_held()
        self._objects.put(f"clean/{JOURNAL}", json.dumps(journal).encode())
        self._complete()
        # The change is made. What follows is this machine's copy, which a kill leaves to `_follow`.
        change.commit(lambda _: None)
        self._follow(have=frozenset(names))

    def _complete(self) -> None:
        """Do the rest of a change that was decided, here or on another machine."""
        content = self._objects.get(f"clean/{JOURNAL}")
        if content is None:
            return
        try:
            journal = json.loads(content)
            moves = [(_from_root(target), _from_root(staged)) for target, staged in journal["written"]]
            gone, records = [_from_root(name) for name in journal["removed"]], journal["records"]
        except (ValueError, KeyError, TypeError) as problem:
            raise PublishingError(f"clean/{JOURNAL} in the store cannot be read ({problem}); move it away") from problem
        for target, staged in moves:
            self._objects.copy(staged, target)
        for name in gone:
            self._objects.remove(name)
        self._ledger.apply(records)
        self._objects.remove(f"clean/{JOURNAL}")
        for _, staged in moves:
            self._objects.remove(staged)

    def _follow(self, have: frozenset[str] = frozenset()) -> None:
        """Bring this machine's copy up to the store, but for the files that it has already."""
        note = self._data / SERIAL
        # What an earlier process of this machine had not put in its place comes from the store again.
        (self._settings.clean / JOURNAL).unlink(missing_ok=True)
        if not note.is_file():
            self._refuse_foreign()
        known = int(note.read_text()) if note.is_file() else 0
        last, changed = stored_after(self._ledger, known)
        if last < known:
            raise PublishingError(f"{self._data} is the copy of another store; move it away and run again")
        for name, sha256 in changed:
            if name in have or not _is_followed(name):
                continue
            path = self._data / name
            if not sha256:
                remove_file(path)
            elif not path.is_file() or file_hash(path)[0] != sha256:
                self._bring(name, sha256)
        if last != known or not note.is_file():
            write_whole(note, str(last).encode())

    def _refuse_foreign(self) -> None:
        """A copy begins empty: what stands there and is in no store would be taken for the store's."""
        for room in (self._settings.clean, self._settings.versions, self._settings.workpapers):
            if any(path.is_file() and not path.name.startswith(".") for path in room.rglob("*")):
                raise PublishingError(
                    f"{room} holds results that are not from the store; move it away, they are made again for the store"
                )

    def _bring(self, name: str, sha256: str) -> None:
        content = self._objects.get(name)
        if content is None or hashlib.sha256(content).hexdigest() != sha256:
            raise PublishingError(f"{name} in the store is missing or not what was put there; restore it from a backup")
        write_whole(self._data / name, content)

    def _below(self, path: Path) -> str:
        return path.relative_to(self._data).as_posix()


def _is_followed(name: str) -> bool:
    """Whether a machine needs its own copy: datasets and findings in short, not the other papers and reports."""
    if name in DESCRIPTIONS:
        return False
    return name.startswith(("clean/", "versions/")) or (name.startswith("workpapers/") and name.endswith(f"/{NOTED}"))


def _from_clean(name: str) -> str:
    """A path of the store as its journal has it, which counts from `clean`."""
    return os.path.relpath(name, "clean")


def _from_root(name: str) -> str:
    """A path of a journal as it counts from the store's root."""
    return os.path.normpath(os.path.join("clean", name))
