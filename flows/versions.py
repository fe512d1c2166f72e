"""Publishing a report as a version of its document: a corrected one takes the place of the one before, which is kept.

The current version's rows stand in `data/clean/<dataset>/<document>.*`; every other version's in
`data/versions/<document>/<first 12 of its hash>/<dataset>/<document>.*`. Beside them stands in `perubahan.csv` what
changed from a replaced version to the one that replaced it, or from the current version to one that did not.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from extractors.errors import PublishingError
from flows.atomic_files import remove_file, write_whole
from flows.change_list import change_lines, changes_csv
from flows.configuration import Settings
from flows.data_changes import DatasetChanges, dataset_changes, is_compared, is_corrected_version
from flows.dataset_tables import rows_of
from flows.ledger import Ledger
from flows.publishing import below_data, publish_rows
from flows.version_register import Version, Versions, record_publication, register_version
from schemas.catalogue import DATASETS
from schemas.dataset import Record
from schemas.loading import dataset_files, load_table

CHANGES = "perubahan.csv"
MOST_LINES = 200
"""So many changes are kept in the ledger to be printed; all stand in the file."""
_VERSIONS = "report_versions"

Rows = Mapping[str, Sequence[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Publication:
    """Where a version's rows were published, and what became of its document.

    `files` are the published files. `standing` is "only" (there is no other version), "current" (it replaced another),
    "kept" (another is current) or "apart" (it has the title, unit and year of another report, but not its rows: both
    are published). `changes` lead from the version that it replaced, or that stays current, to this one;
    `folder` is that of the version which is not current.
    """

    document: str
    files: tuple[Path, ...]
    standing: str
    changes: tuple[DatasetChanges, ...] = ()
    folder: str = ""

    def described(self) -> dict[str, Any]:
        """What the ledger keeps of it."""
        lines = list(islice(change_lines(self.changes), MOST_LINES))
        counts = [[c.dataset, c.added, c.gone, c.changed_values] for c in self.changes if c.rows]
        return {
            "document": self.document,
            "standing": self.standing,
            "folder": self.folder,
            "changes": lines,
            "change_counts": counts,
        }


def publish_version(
    settings: Settings,
    ledger: Ledger,
    sha256: str,
    records: Mapping[str, tuple[Record, ...]],
    identity: str,
    broken: bool,
) -> Publication:
    """Publish a report's rows, as the current version of its document or among the versions that are not.

    `identity` is that of schemas.document_identity, `broken` says that the file was changed after it was signed. One
    process publishes at a time. Raises PublishingError when a file cannot be written.
    """
    with alone(settings):
        versions = register_version(ledger, sha256, identity, broken)
        own, before = versions.of(sha256), _published(versions, sha256)
        rows = {name: rows_of(DATASETS[name], versions.document, found) for name, found in records.items() if found}
        changes: tuple[DatasetChanges, ...] = ()
        if before is not None:
            changes = _changes(_rows_of_version(settings, before), rows)
            if not is_corrected_version(changes):
                versions = register_version(ledger, sha256, "", broken)
                rows = {name: [row | {"laporan": own.name} for row in found] for name, found in rows.items()}
                files = _publish_current(settings, versions, sha256, rows)
                record_publication(ledger, sha256, versions.document)
                return Publication(versions.document, tuple(files), "apart")
        if versions.current.sha256 != sha256:
            _rename_current(settings, ledger, versions, before)
            folder = version_folder(settings, versions.document, sha256)
            files = publish_rows(folder, versions.document, sha256, rows)
            write_whole(folder / CHANGES, changes_csv(changes))
            record_publication(ledger, sha256, "")
            files += [folder / CHANGES, *_publish_list(settings, versions, versions.current.sha256)]
            return Publication(versions.document, tuple(files), "kept", changes, folder.name)
        if before is not None:
            _keep(settings, ledger, versions, before)
        files = _publish_current(settings, versions, sha256, rows)
        folder_name = "" if before is None else version_folder(settings, versions.document, before.sha256).name
        if before is not None:
            if before.published_as != versions.document:
                _remove_rows(settings.clean, before.published_as)
            changes_file = version_folder(settings, versions.document, before.sha256) / CHANGES
            write_whole(changes_file, changes_csv(changes))
            record_publication(ledger, before.sha256, "")
        record_publication(ledger, sha256, versions.document)
        return Publication(
            versions.document, tuple(files), "only" if before is None else "current", changes, folder_name
        )


def version_folder(settings: Settings, document: str, sha256: str) -> Path:
    """The folder of a version that is not current."""
    return settings.versions / document / sha256[:12]


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Waits until no other thread or process publishes."""
    path = settings.clean / ".publishing.lock"
    try:
        settings.clean.mkdir(parents=True, exist_ok=True)
        lock = path.open("w")
    except OSError as problem:
        raise PublishingError(f"{path}: cannot be written: {problem.strerror or problem}") from problem
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _published(versions: Versions, sha256: str) -> Version | None:
    """The other version whose rows stand among the current ones."""
    return next((v for v in versions.all if v.published_as and v.sha256 != sha256), None)


def _rows_of_version(settings: Settings, version: Version) -> Rows:
    """The rows that a version has among the current ones, nothing where another's have taken their place."""
    if version.published_as not in dataset_files("reports", settings.clean):
        return {}
    found = {
        name: load_table(name, version.published_as, settings.clean).to_pylist()
        for name in DATASETS
        if version.published_as in dataset_files(name, settings.clean)
    }
    return found if found["reports"][0]["sha256"] == version.sha256 else {}


def _changes(old: Rows, new: Rows) -> tuple[DatasetChanges, ...]:
    compared = [name for name in DATASETS if is_compared(name) and (name in old or name in new)]
    return tuple(dataset_changes(DATASETS[name], old.get(name, ()), new.get(name, ())) for name in compared)


def _keep(settings: Settings, ledger: Ledger, versions: Versions, before: Version) -> None:
    """Copy the rows of the version that is to be replaced to its own folder."""
    rows = _rows_of_version(settings, before)
    if not rows:
        # A run that was interrupted had replaced them already.
        return
    named = {
        name: [row | {"laporan": versions.document} for row in found]
        for name, found in rows.items()
        if name != _VERSIONS
    }
    folder = version_folder(settings, versions.document, before.sha256)
    files = publish_rows(folder, versions.document, before.sha256, named)
    _record_files(settings, ledger, before, before.published_as, files)


def _rename_current(settings: Settings, ledger: Ledger, versions: Versions, current: Version | None) -> None:
    """Publish the current version under the document's name, which an earlier version that came later has changed."""
    if current is None or current.published_as == versions.document:
        return
    rows = _rows_of_version(settings, current)
    named = {name: [row | {"laporan": versions.document} for row in found] for name, found in rows.items()}
    files = publish_rows(settings.clean, versions.document, current.sha256, named, kept=(_VERSIONS,))
    _remove_rows(settings.clean, current.published_as)
    _record_files(settings, ledger, current, versions.document, files)


def _record_files(
    settings: Settings, ledger: Ledger, version: Version, published_as: str, files: Sequence[Path]
) -> None:
    """Record a version's new data files beside its working papers."""
    papers = [
        output for output in ledger.entry(version.sha256).outputs if not output.startswith(("clean/", "versions/"))
    ]
    record_publication(ledger, version.sha256, published_as, [*below_data(settings, files), *papers])


def _publish_current(settings: Settings, versions: Versions, sha256: str, rows: Rows) -> list[Path]:
    files = publish_rows(settings.clean, versions.document, sha256, rows, kept=(_VERSIONS,))
    return [*files, *_publish_list(settings, versions, sha256)]


def _publish_list(settings: Settings, versions: Versions, current: str) -> list[Path]:
    """The list of a document's versions, as it is now."""
    rows = [
        {
            "laporan": versions.document,
            "versi": number,
            "sha256": version.sha256,
            "berkas": version.file,
            "diterima": date.fromisoformat(version.first_seen[:10]),
            "berlaku": "ya" if version.sha256 == current else "tidak",
            "diubah_setelah_tanda_tangan": "ya" if version.broken else "tidak",
            "sumber": "dokumen",
            "halaman": 1,
            "baris": None,
            "catatan": None,
        }
        for number, version in enumerate(versions.all, start=1)
    ]
    others = tuple(name for name in DATASETS if name != _VERSIONS)
    return publish_rows(settings.clean, versions.document, current, {_VERSIONS: rows}, kept=others)


def _remove_rows(clean: Path, name: str) -> None:
    for dataset in DATASETS:
        for suffix in (".parquet", ".csv"):
            remove_file(clean / dataset / f"{name}{suffix}")
