"""Which received reports are versions of one document, and which of them is the current one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from flows.ledger.ledger import Ledger
from flows.ledger.ledger_tables import ArrivalRow, FileNameRow, ReportRow, VersionRow


@dataclass(frozen=True, slots=True)
class Version:
    """A received report among the versions of its document; see flows.ledger.ledger_tables.VersionRow."""

    sha256: str
    name: str
    first_seen: str
    broken: bool
    published_as: str
    file: str
    identity: str


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of a document in the order in which they were received."""

    all: tuple[Version, ...]

    @property
    def document(self) -> str:
        """The name under which the document is published: that of its first version."""
        return self.all[0].name

    @property
    def current(self) -> Version:
        """The version whose rows are published: the last received that was not changed after it was signed."""
        return ([version for version in self.all if not version.broken] or list(self.all))[-1]

    def of(self, sha256: str) -> Version:
        """The version with that hash; raises KeyError when there is none."""
        for version in self.all:
            if version.sha256 == sha256:
                return version
        raise KeyError(sha256)


def versions_with(ledger: Ledger, sha256: str, identity: str, broken: bool) -> Versions:
    """The versions of the document with an identity when a report is one of them ("" makes it one of its own).

    Nothing is recorded by it: `version_record` is for the change that publishes the version.
    """
    with ledger.trial() as session:
        row = session.get(VersionRow, sha256)
        if row is None:
            row = VersionRow(sha256=sha256, published_as="")
            session.add(row)
        row.identity, row.broken = identity or sha256, broken
        session.flush()
        return versions_of_identity(session, row.identity)


def versions_of_identity(session: Session, identity: str) -> Versions:
    """All versions of the document with an identity, of which there is at least one."""
    found = session.execute(
        select(VersionRow, ReportRow)
        .join(ReportRow, ReportRow.sha256 == VersionRow.sha256)
        .join(ArrivalRow, ArrivalRow.sha256 == VersionRow.sha256, isouter=True)
        .where(VersionRow.identity == identity)
        # By arrival and not by the clock, which may jump; what an older program received came before.
        .order_by(ArrivalRow.number.nulls_first(), ReportRow.first_seen, ReportRow.name)
    ).all()
    return Versions(tuple(_version(session, version, report) for version, report in found))


def version_record(version: Version, published_as: str, outputs: Sequence[str] | None = None) -> dict[str, Any]:
    """What the ledger is to record of a version: where its rows stand, and the files that it has where they changed."""
    return {
        "version": version.sha256,
        "identity": version.identity,
        "broken": version.broken,
        "published_as": published_as,
        "outputs": None if outputs is None else list(outputs),
    }


def _version(session: Session, version: VersionRow, report: ReportRow) -> Version:
    files = (
        select(FileNameRow.file)
        .where(FileNameRow.sha256 == version.sha256)
        .order_by(FileNameRow.first_seen, FileNameRow.file)
    )
    file = session.scalars(files).first() or report.name
    return Version(
        version.sha256, report.name, report.first_seen, version.broken, version.published_as, file, version.identity
    )
