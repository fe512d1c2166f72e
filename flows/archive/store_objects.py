"""Objects in the store that machines share, named by their place below its URL."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import fsspec

from extractors.errors import IntakeError, PublishingError
from flows.settings.operation_settings import Store
from flows.settings.secret_values import secret_value, without_secrets
from flows.sources.store_source import again, errors_of_the_store


class Objects:
    """Objects below the store's URL; whatever fails is tried again as its settings say, then a PublishingError."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._secrets = {name: secret_value(reference) for name, reference in store.secrets.items()}
        options = {**store.options, **self._secrets, "skip_instance_cache": True}
        self._system, root = self._refused_plainly(partial(fsspec.url_to_fs, store.url, **options))
        self._root = root.rstrip("/")

    def put(self, name: str, content: bytes) -> None:
        """Have an object of this content."""
        self._do(partial(self._system.pipe_file, self._path(name), content))

    def get(self, name: str) -> bytes | None:
        """The content of an object, None when there is none."""

        def content() -> bytes | None:
            try:
                return bytes(self._system.cat_file(self._path(name)))
            except FileNotFoundError:
                return None

        found: bytes | None = self._do(content)
        return found

    def copy(self, source: str, target: str) -> None:
        """Have the content of one object in another too."""
        self._do(partial(self._system.cp_file, self._path(source), self._path(target)))

    def remove(self, name: str) -> None:
        """Have no object of this name."""

        def gone() -> None:
            try:
                self._system.rm_file(self._path(name))
            except FileNotFoundError:
                return

        self._do(gone)

    def remove_below(self, folder: str) -> None:
        """Remove what is below a folder, which may not be there."""
        self._system.invalidate_cache()
        for path in self._do(partial(self._system.find, self._path(folder))):
            self._do(partial(self._system.rm_file, path))

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _do(self, work: Callable[[], Any]) -> Any:
        """What some work in the store gives, tried as often as the store's settings say."""

        def once() -> Any:
            with errors_of_the_store(self._store.url):
                return work()

        return self._refused_plainly(partial(again, self._store, once))

    def _refused_plainly(self, work: Callable[[], Any]) -> Any:
        """What the work gives; any failure of the store as a PublishingError without the store's secrets."""
        try:
            with errors_of_the_store(self._store.url):
                return work()
        except IntakeError as problem:
            reason = without_secrets(str(problem), self._secrets.values())
            raise PublishingError(f"the store cannot be used: {reason}; nothing is lost, run again") from problem
