"""Reports in an object store, or in any other file system that fsspec opens."""

from __future__ import annotations

import fnmatch
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

import fsspec
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential_jitter

from extractors.errors import IntakeError, TemporaryIntakeError
from flows.settings.operation_settings import Store, StoreSource
from flows.settings.secret_values import secret_value
from flows.sources.offers import Brought

Given = TypeVar("Given")

_CHUNK = 1 << 20
_TAGS = (
    "ETag",
    "etag",
    "md5",
    "md5Hash",
    "content_md5",
    "LastModified",
    "last_modified",
    "mtime",
    "updated",
    "created",
)
"""Where file systems say by what a change of an object can be told."""


@dataclass(frozen=True, slots=True)
class StoreOffer:
    """An object in the store."""

    source: StoreSource
    system: Any
    path: str
    item: str
    seen: Mapping[str, str]

    def bring(self, part: Path, mark: Mapping[str, str]) -> Brought | None:
        """Copy it, unless it is as it was."""
        if dict(mark) == self.seen:
            return None
        if int(self.seen["bytes"]) > self.source.max_bytes:
            raise IntakeError(f"{self.item}: larger than max_bytes = {self.source.max_bytes} of the source")
        again(self.source, partial(self._copy, part))
        return Brought(PurePosixPath(self.path).name, self.seen)

    def taken(self) -> None:
        """Nothing is done in the store."""

    def _copy(self, part: Path) -> None:
        size = 0
        with errors_of_the_store(self.item), self.system.open(self.path, "rb") as file, part.open("wb") as copy:
            while chunk := file.read(_CHUNK):
                size += len(chunk)
                if size > self.source.max_bytes:
                    raise IntakeError(f"{self.item}: larger than max_bytes = {self.source.max_bytes} of the source")
                copy.write(chunk)
        if size != int(self.seen["bytes"]):
            raise TemporaryIntakeError(f"{self.item}: {size} bytes came instead of {self.seen['bytes']}")


class OpenStoreSource:
    """A store that can be asked; raises SecretMissing without its secrets, IntakeError when it cannot be opened."""

    def __init__(self, source: StoreSource, _base: Path) -> None:
        self._source = source
        found = {name: secret_value(reference) for name, reference in source.secrets.items()}
        self.secrets = tuple(found.values())
        with errors_of_the_store(source.url):
            # An instance that is kept would keep what it listed before, and the secrets.
            options = {**source.options, **found, "skip_instance_cache": True}
            self._system, self._root = fsspec.url_to_fs(source.url, **options)

    def __enter__(self) -> OpenStoreSource:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def offers(self) -> Iterator[StoreOffer]:
        """The objects whose names match, by name."""
        found = again(self._source, self._listed)
        for path, info in sorted(found.items()):
            inside = path.removeprefix(self._root).lstrip("/")
            name = PurePosixPath(path).name
            if info.get("type") == "file" and fnmatch.fnmatch(name.lower(), self._source.pattern.lower()):
                yield StoreOffer(self._source, self._system, path, inside or name, _mark(info))

    def _listed(self) -> dict[str, dict[str, Any]]:
        with errors_of_the_store(self._source.url):
            return dict(self._system.find(self._root, detail=True))


@contextmanager
def errors_of_the_store(item: str) -> Iterator[None]:
    """Turns what a file system raises into errors of intake."""
    try:
        yield
    except IntakeError:
        raise
    except (FileNotFoundError, PermissionError, ValueError, ImportError) as problem:
        raise IntakeError(f"{item}: {type(problem).__name__}: {problem}") from problem
    except Exception as problem:
        # Each kind of store has errors of its own; what is none of the above may pass.
        raise TemporaryIntakeError(f"{item}: {type(problem).__name__}: {problem}") from problem


def again(source: Store, work: Callable[[], Given]) -> Given:
    """Do it, as often as the store's settings say while it fails for reasons that may pass."""
    first = source.first_wait_seconds
    return Retrying(
        stop=stop_after_attempt(source.attempts),
        wait=wait_exponential_jitter(multiplier=first, max=60, jitter=first),
        retry=retry_if_exception_type(TemporaryIntakeError),
        reraise=True,
    )(work)


def _mark(info: Mapping[str, Any]) -> dict[str, str]:
    mark = {"bytes": str(info.get("size") or 0)}
    return mark | {name: str(info[name]) for name in _TAGS if info.get(name) is not None}
