"""Retention: replaced versions, quarantine and unfinished downloads that are older or more than is to be kept."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from extractors.errors import PublishingError
from flows.archive.sharing import store_of
from flows.intake.delivery import quarantined, remove_quarantined
from flows.ledger.ledger import Ledger, parsed_moment
from flows.ledger.ledger_tables import DONE, ReportRow, VersionRow
from flows.ledger.version_register import Versions, versions_of_identity
from flows.settings.configuration import Settings
from flows.sources.web_client import forget_unfinished


@dataclass(frozen=True, slots=True)
class Pruned:
    """What was removed, or would be: folders of versions, received files, folders in quarantine, unfinished downloads.

    Names are relative to the data folder.
    """

    versions: tuple[str, ...] = ()
    originals: tuple[str, ...] = ()
    quarantine: tuple[str, ...] = ()
    downloads: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How much it is."""
        return len(self.versions) + len(self.originals) + len(self.quarantine) + len(self.downloads)


def prune(settings: Settings, ledger: Ledger, dry_run: bool = False, now: datetime | None = None) -> Pruned:
    """Remove what the settings of retention say; with `dry_run`, only tell what it would be.

    A current version is never removed, a received file only with `originals_too`, and then only that of a version that
    is removed with it. Raises PublishingError when the system refuses.
    """
    now = now or datetime.now(UTC)
    versions, originals = _versions(settings, ledger, dry_run, now)
    return Pruned(versions, originals, _quarantine(settings, dry_run, now), _downloads(settings, dry_run, now))


def _versions(
    settings: Settings, ledger: Ledger, dry_run: bool, now: datetime
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The folders of the versions that are no longer kept, and their received files where these go too."""
    folders: list[str] = []
    originals: list[str] = []
    for folder, sha256 in _no_longer_kept(settings, ledger, now):
        if folder.is_dir():
            folders.append(_below(settings, folder))
            if not dry_run:
                _remove_version(settings, ledger, folder, sha256)
        received = (
            [settings.raw / file for file in ledger.entry(sha256).files] if settings.retention.originals_too else []
        )
        for original in received:
            if original.is_file():
                originals.append(_below(settings, original))
                if not dry_run:
                    _remove(original)
    return tuple(folders), tuple(originals)


def _no_longer_kept(settings: Settings, ledger: Ledger, now: datetime) -> Iterator[tuple[Path, str]]:
    """The folder and the hash of each replaced version that is one too many, or too old."""
    keep, days = settings.retention.versions, settings.retention.version_days
    if not (keep or days):
        return
    for versions in _documents(ledger):
        replaced = [version for version in versions.all if version.sha256 != versions.current.sha256]
        too_many = len(replaced) - keep if keep else 0
        for number, version in enumerate(replaced):
            if number < too_many or (days and _age(version.first_seen, now) > timedelta(days=days)):
                yield settings.versions / versions.document / version.sha256[:12], version.sha256


def _documents(ledger: Ledger) -> list[Versions]:
    with ledger.transaction() as session:
        identities = session.scalars(
            select(VersionRow.identity)
            .join(ReportRow, ReportRow.sha256 == VersionRow.sha256)
            .where(ReportRow.status == DONE)
            .group_by(VersionRow.identity)
            .order_by(VersionRow.identity)
        ).all()
        found = [versions_of_identity(session, identity) for identity in identities]
    return [versions for versions in found if len(versions.all) > 1]


def _remove_version(settings: Settings, ledger: Ledger, folder: Path, sha256: str) -> None:
    # First what says that the files are there, then the files: a run that ends in between leaves orphans, which
    # the doctor names, and not a report that is processed again because its files are missing.
    below = _below(settings, folder) + "/"
    with ledger.transaction() as session:
        row = session.get_one(ReportRow, sha256)
        row.outputs = [output for output in row.outputs if not output.startswith(below)]
    _remove(folder)
    store = store_of(settings, ledger)
    if store is not None:
        store.remove(below.removesuffix("/"))


def _quarantine(settings: Settings, dry_run: bool, now: datetime) -> tuple[str, ...]:
    days = settings.retention.quarantine_days
    old = [
        found.folder
        for found in quarantined(settings)
        if days and found.since and _age(found.since, now) > timedelta(days=days)
    ]
    if not dry_run:
        for folder in old:
            remove_quarantined(settings, folder)
    return tuple(_below(settings, settings.quarantine / folder) for folder in old)


def _downloads(settings: Settings, dry_run: bool, now: datetime) -> tuple[str, ...]:
    days = settings.retention.unfinished_download_days
    old = [
        part
        for part in sorted(settings.downloads.glob("*.part"))
        if days and now - datetime.fromtimestamp(part.stat().st_mtime, UTC) > timedelta(days=days)
    ]
    if not dry_run:
        for part in old:
            forget_unfinished(part)
    return tuple(_below(settings, part) for part in old)


def _age(moment: str, now: datetime) -> timedelta:
    return now - parsed_moment(moment)


def _below(settings: Settings, path: Path) -> str:
    return path.relative_to(settings.base / settings.data).as_posix()


def _remove(path: Path) -> None:
    try:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    except OSError as problem:
        raise PublishingError(f"{path}: cannot be removed: {problem.strerror or problem}") from problem
