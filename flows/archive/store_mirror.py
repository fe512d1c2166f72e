"""Datasets and working papers copied to an object store: what is described there is there, also while it is copied."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import fsspec

from extractors.errors import IntakeError, PublishingError
from flows.archive.descriptions import DESCRIPTIONS
from flows.archive.known_hashes import KnownHashes
from flows.settings.configuration import Settings
from flows.settings.operation_settings import Store
from flows.settings.secret_values import secret_value, without_secrets
from flows.sources.store_source import again, errors_of_the_store
from schemas.loading import steady

LIST = "rekon-mirror.json"
"""What was copied, by path, with its SHA-256 ("" while it is on its way). Only what stands in it is ever removed."""
HASHES = ".mirror-hashes.json"
"""Where the data folder keeps the hashes of what did not change, so that it is not read at every run."""


@dataclass(frozen=True, slots=True)
class Mirrored:
    """The files that were sent and those that were removed, relative to the URL, in the order in which they were."""

    sent: tuple[str, ...]
    removed: tuple[str, ...]


def mirror(settings: Settings) -> Mirrored:
    """Make `clean/` and `workpapers/` below the configured URL what they are here; only what changed is sent.

    First the files, then what describes them, then those go that are no more: a reader never finds a file described
    that is not there. Nothing is published here meanwhile. What an interrupted copy left, the next one completes.
    Raises PublishingError when the store cannot be written, SecretMissing without its secrets.
    """
    store = settings.publish
    secrets = {name: secret_value(reference) for name, reference in store.secrets.items()}
    try:
        with steady(settings.clean), errors_of_the_store(store.url):
            options = {**store.options, **secrets, "skip_instance_cache": True}
            system, root = fsspec.url_to_fs(store.url, **options)
            hashes = KnownHashes(settings.base / settings.data / HASHES)
            mirrored = _Mirror(store, system, root.rstrip("/"), hashes).update(_local_files(settings))
            hashes.keep()
            return mirrored
    except IntakeError as problem:
        reason = without_secrets(str(problem), secrets.values())
        raise PublishingError(f"published here, but not copied to {reason}; the next run copies it") from problem


@dataclass(frozen=True, slots=True)
class _Mirror:
    store: Store
    system: Any
    root: str
    known: KnownHashes

    def update(self, files: Mapping[str, Path]) -> Mirrored:
        listed, sizes = self._listed(), self._sizes()
        hashes: dict[str, str] = {}
        changed = []
        for name, path in files.items():
            hashes[name], size = self.known.of(name, path)
            if listed.get(name) != hashes[name] or sizes.get(name) != size:
                changed.append(name)
        gone = sorted(set(listed) - set(files))
        if not changed and not gone:
            return Mirrored((), ())
        # Whatever is sent must be known before it is there, or nobody would remove it after an interruption.
        self._write_list({**listed, **dict.fromkeys(changed, "")})
        sent = sorted(changed, key=lambda name: (name in DESCRIPTIONS, name))
        for name in sent:
            self._do(partial(self.system.pipe_file, f"{self.root}/{name}", files[name].read_bytes()))
        for name in gone:
            if name in sizes:
                self._do(partial(self.system.rm_file, f"{self.root}/{name}"))
        self._write_list(hashes)
        return Mirrored(tuple(sent), tuple(gone))

    def _do(self, work: Any) -> Any:
        def once() -> Any:
            with errors_of_the_store(self.store.url):
                return work()

        return again(self.store, once)

    def _sizes(self) -> dict[str, int]:
        found = self._do(partial(self.system.find, self.root, detail=True))
        return {path.removeprefix(self.root).lstrip("/"): int(info.get("size") or 0) for path, info in found.items()}

    def _listed(self) -> dict[str, str]:
        path = f"{self.root}/{LIST}"
        if not self._do(partial(self.system.exists, path)):
            return {}
        try:
            return {
                str(name): str(sha256)
                for name, sha256 in json.loads(self._do(partial(self.system.cat_file, path))).items()
            }
        except (ValueError, AttributeError) as problem:
            raise IntakeError(f"{self.store.url}: {LIST} is not the list of a copy; move it away") from problem

    def _write_list(self, entries: Mapping[str, str]) -> None:
        content = json.dumps(dict(sorted(entries.items())), indent=0).encode()
        self._do(partial(self.system.pipe_file, f"{self.root}/{LIST}", content))


def _local_files(settings: Settings) -> dict[str, Path]:
    """What is published, by its path below the URL; hidden files are the program's own."""
    rooms = (("clean", settings.clean), ("workpapers", settings.workpapers))
    return {
        f"{name}/{path.relative_to(room).as_posix()}": path
        for name, room in rooms
        for path in sorted(room.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
