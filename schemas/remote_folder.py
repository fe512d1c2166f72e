"""Published datasets in an object store, or wherever else fsspec reads: the counterpart of a folder of this machine."""

from __future__ import annotations

import io
import json
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from extractors.errors import UnknownData

if TYPE_CHECKING:
    import pyarrow as pa

JOURNAL = ".publishing.json"
"""What is just put in place, while it is."""


def is_url(folder: object) -> bool:
    """Whether a folder is named by a URL such as s3://bucket/clean."""
    return isinstance(folder, str) and "://" in folder


class RemoteFolder:
    """The folder at a URL; `options` go to fsspec as they are (keys, the address of the server).

    Raises UnknownData when it cannot be reached, and where nothing was ever published.
    """

    def __init__(self, url: str, options: Mapping[str, Any] | None = None) -> None:
        import fsspec

        self._url = url
        with self._said():
            self._system, root = fsspec.url_to_fs(url, **(options or {}))
        self._root = root.rstrip("/")

    def files(self, dataset: str) -> dict[str, str]:
        """The Parquet files of a dataset by report, those included that are just put in their place."""
        with self._said():
            # What was listed before may have changed.
            self._system.invalidate_cache()
            if not self._listed(self._root):
                raise UnknownData(f"{self._url}: nothing is published there; name the folder with the datasets")
            paths = [path for path in self._listed(f"{self._root}/{dataset}") if path.endswith(".parquet")]
            found = {_report(path): path for path in paths if not posixpath.basename(path).startswith(".")}
            for target, staged in self._decided():
                if posixpath.dirname(target) == f"{self._root}/{dataset}" and target.endswith(".parquet"):
                    if staged is None:
                        found.pop(_report(target), None)
                    elif self._system.exists(staged):
                        found[_report(target)] = staged
        return dict(sorted(found.items()))

    def read(self, file: str, only: Sequence[str] | None = None) -> pa.Table:
        """The table in a file, or some of its columns; raises FileNotFoundError when it has gone meanwhile."""
        import pyarrow.parquet as pq

        with self._said():
            content = self._system.cat_file(file)
        return pq.ParquetFile(io.BytesIO(content)).read(columns=only and list(only))

    def _listed(self, folder: str) -> list[str]:
        try:
            return [str(path) for path in self._system.ls(folder, detail=False)]
        except (FileNotFoundError, NotADirectoryError):
            return []

    def _decided(self) -> Iterator[tuple[str, str | None]]:
        try:
            journal = json.loads(self._system.cat_file(f"{self._root}/{JOURNAL}"))
            written, removed = journal["written"], journal["removed"]
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return
        for target, staged in written:
            yield self._path(target), self._path(staged)
        for name in removed:
            yield self._path(name), None

    def _path(self, name: str) -> str:
        return posixpath.normpath(posixpath.join(self._root, name))

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except (UnknownData, FileNotFoundError):
            raise
        except ImportError as problem:
            raise UnknownData(f"{self._url}: {problem}; for S3 install bpom-rekon with the extra s3") from problem
        except Exception as problem:
            # Each kind of store has errors of its own.
            raise UnknownData(f"{self._url} cannot be read: {type(problem).__name__}: {problem}") from problem


def _report(path: str) -> str:
    return posixpath.basename(path).removesuffix(".parquet")
