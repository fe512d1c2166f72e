"""Publishing a report as a version of its document: a corrected one takes the place of the one before, which is kept.

The current version's rows stand in `data/clean/<dataset>/<document>.*`; every other version's in
`data/versions/<document>/<first 12 of its hash>/<dataset>/<document>.*`. Beside them stands in `perubahan.csv` what
changed from a replaced version to the one that replaced it, or from the current version to one that did not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from flows.archive.change_list import change_lines, changes_csv
from flows.archive.data_changes import DatasetChanges, dataset_changes, is_compared, is_corrected_version
from flows.archive.dataset_tables import rows_of
from flows.archive.publishing import below_data, put_rows
from flows.archive.sharing import store_of
from flows.files.file_transaction import FileTransaction, alone, complete
from flows.ledger.ledger import Ledger
from flows.ledger.version_register import Version, Versions, version_record, versions_with
from flows.settings.configuration import Settings
from schemas.datasets.catalogue import DATASETS
from schemas.datasets.dataset import Record
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
    also: Callable[[FileTransaction, Publication], None] = lambda _change, _publication: None,
) -> Publication:
    """Publish a report's rows, as the current version of its document or among the versions that are not.

    `identity` is that of schemas.document_identity, `broken` says that the file was changed after it was signed. `also`
    adds what is to change together with the rows. One process publishes at a time; everything changes together or
    nothing does. Raises PublishingError when a file cannot be written.
    """
    with whole(settings, ledger) as commit:
        versions = versions_with(ledger, sha256, identity, broken)
        change = _Change(settings, ledger, FileTransaction(settings.clean))
        publication = _collect(change, versions, sha256, records, broken)
        also(change.files, publication)
        commit(change.files)
        return publication


def _collect(
    change: _Change, versions: Versions, sha256: str, records: Mapping[str, tuple[Record, ...]], broken: bool
) -> Publication:
    """Add to a change what publishing a version changes."""
    settings = change.settings
    own, before = versions.of(sha256), _published(versions, sha256)
    rows = {name: rows_of(DATASETS[name], versions.document, found) for name, found in records.items() if found}
    changes: tuple[DatasetChanges, ...] = ()
    if before is not None:
        changes = _changes(_rows_of_version(settings, before), rows)
        if not is_corrected_version(changes):
            versions = versions_with(change.ledger, sha256, "", broken)
            rows = {name: [row | {"laporan": own.name} for row in found] for name, found in rows.items()}
            files = _put_current(change, versions, sha256, rows)
            change.record(versions.of(sha256), versions.document)
            return Publication(versions.document, tuple(files), "apart")
    if versions.current.sha256 != sha256:
        _rename_current(change, versions, before)
        folder = version_folder(settings, versions.document, sha256)
        files = put_rows(change.files, folder, versions.document, sha256, rows)
        change.files.put(folder / CHANGES, changes_csv(changes))
        change.record(versions.of(sha256), "")
        files += [folder / CHANGES, *_put_list(change, versions, versions.current.sha256)]
        return Publication(versions.document, tuple(files), "kept", changes, folder.name)
    if before is None:
        files = _put_current(change, versions, sha256, rows)
        change.record(versions.of(sha256), versions.document)
        return Publication(versions.document, tuple(files), "only", changes)
    folder = version_folder(settings, versions.document, before.sha256)
    _keep(change, versions, before)
    if before.published_as != versions.document:
        _take_rows_away(change, before.published_as)
    files = _put_current(change, versions, sha256, rows)
    change.files.put(folder / CHANGES, changes_csv(changes))
    change.record(versions.of(sha256), versions.document)
    return Publication(versions.document, tuple(files), "current", changes, folder.name)


@dataclass(frozen=True, slots=True)
class _Change:
    """What publishing a version changes: files, and what the ledger says of versions."""

    settings: Settings
    ledger: Ledger
    files: FileTransaction

    def record(self, version: Version, published_as: str, outputs: Sequence[Path] | None = None) -> None:
        """Have the ledger say where a version's rows stand; with `outputs`, the data files that it has now."""
        listed = None
        if outputs is not None:
            known = self.ledger.entry(version.sha256).outputs
            papers = [output for output in known if not output.startswith(("clean/", "versions/"))]
            listed = [*below_data(self.settings, outputs), *papers]
        self.files.records.append(version_record(version, published_as, listed))


def version_folder(settings: Settings, document: str, sha256: str) -> Path:
    """The folder of a version that is not current."""
    return settings.versions / document / sha256[:12]


@contextmanager
def whole(settings: Settings, ledger: Ledger, following: bool = True) -> Iterator[Callable[[FileTransaction], None]]:
    """Waits until nobody publishes, and completes what an interrupted run had decided to publish; gives what publishes.

    Where machines share a store, that goes for all of them, and what others published meanwhile is brought here, before
    anything else or, without `following`, with what is published.
    """
    with alone(settings.clean):
        store = store_of(settings, ledger)
        if store is not None:
            with store.alone(following) as commit:
                yield commit
            return
        complete(settings.clean, ledger.apply)
        yield lambda change: change.commit(ledger.apply)


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


def _keep(change: _Change, versions: Versions, before: Version) -> None:
    """Copy the rows of the version that is to be replaced to its own folder."""
    rows = _rows_of_version(change.settings, before)
    if not rows:
        # An older program was interrupted when it had replaced them already.
        change.record(before, "")
        return
    named = {
        name: [row | {"laporan": versions.document} for row in found]
        for name, found in rows.items()
        if name != _VERSIONS
    }
    folder = version_folder(change.settings, versions.document, before.sha256)
    change.record(before, "", put_rows(change.files, folder, versions.document, before.sha256, named))


def _rename_current(change: _Change, versions: Versions, current: Version | None) -> None:
    """Publish the current version under the document's name, which an earlier version that came later has changed."""
    if current is None or current.published_as == versions.document:
        return
    rows = _rows_of_version(change.settings, current)
    named = {name: [row | {"laporan": versions.document} for row in found] for name, found in rows.items()}
    _take_rows_away(change, current.published_as)
    clean = change.settings.clean
    files = put_rows(change.files, clean, versions.document, current.sha256, named, kept=(_VERSIONS,))
    change.record(current, versions.document, files)


def _put_current(change: _Change, versions: Versions, sha256: str, rows: Rows) -> list[Path]:
    clean = change.settings.clean
    files = put_rows(change.files, clean, versions.document, sha256, rows, kept=(_VERSIONS,))
    return [*files, *_put_list(change, versions, sha256)]


def _put_list(change: _Change, versions: Versions, current: str) -> list[Path]:
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
    clean = change.settings.clean
    return put_rows(change.files, clean, versions.document, current, {_VERSIONS: rows}, kept=others)


def _take_rows_away(change: _Change, name: str) -> None:
    for dataset in DATASETS:
        for suffix in (".parquet", ".csv"):
            change.files.take_away(change.settings.clean / dataset / f"{name}{suffix}")
