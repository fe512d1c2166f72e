"""The tables of the ledger. Moments are UTC texts of one width ("2026-01-31T08:15:00.123456Z"), so that they sort."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, BigInteger, Dialect, ForeignKey, Index, Integer, String, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeEngine

RECEIVED = "received"
PROCESSING = "processing"
DONE = "done"


class LedgerText(TypeDecorator[str]):
    """Text that is sorted by its characters' numbers and may have any length, in every database the same."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The column's type."""
        return dialect.type_descriptor(Text(collation="C") if dialect.name == "postgresql" else self.impl_instance)

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text without the character 0, which PostgreSQL cannot hold."""
        return value.replace("\0", "") if value and dialect.name == "postgresql" else value


class LedgerTable(DeclarativeBase):
    """Base of the ledger's tables."""


class ReportRow(LedgerTable):
    """One PDF, known by its hash.

    `status` is "received", "processing", "done", or the status of the error that ended it ("damaged", "encrypted",
    "limit exceeded", ...) with its `reason`. `rules` is the fingerprint of code and settings that the results come
    from; `outputs` are the published files, relative to the data folder. `claimed_by` may work on it until
    `claimed_until`.
    """

    __tablename__ = "reports"

    sha256: Mapped[str] = mapped_column(LedgerText(64), primary_key=True)
    name: Mapped[str] = mapped_column(LedgerText(120), unique=True)
    size_bytes: Mapped[int] = mapped_column(BigInteger)
    first_seen: Mapped[str] = mapped_column(LedgerText(27))
    status: Mapped[str] = mapped_column(LedgerText(40), default=RECEIVED)
    reason: Mapped[str] = mapped_column(LedgerText(), default="")
    rules: Mapped[str] = mapped_column(LedgerText(64), default="")
    finished_at: Mapped[str] = mapped_column(LedgerText(27), default="")
    counts: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    seconds: Mapped[dict[str, float]] = mapped_column(JSON, default=dict)
    description: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    outputs: Mapped[list[str]] = mapped_column(JSON, default=list)
    claimed_by: Mapped[str] = mapped_column(LedgerText(200), default="")
    claimed_until: Mapped[str] = mapped_column(LedgerText(27), default="")


class FileNameRow(LedgerTable):
    """A file name under which a report was seen, relative to the folder it was received from."""

    __tablename__ = "file_names"

    sha256: Mapped[str] = mapped_column(ForeignKey("reports.sha256"), primary_key=True)
    file: Mapped[str] = mapped_column(LedgerText(1000), primary_key=True)
    first_seen: Mapped[str] = mapped_column(LedgerText(27))


class ArrivalRow(LedgerTable):
    """In which order reports were received, whatever the clock said; none for those that an older program received."""

    __tablename__ = "arrivals"

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("reports.sha256"), unique=True)


class RunRow(LedgerTable):
    """One run over the folder of received reports; `finished_at` is "" while it goes on, and when it was killed."""

    __tablename__ = "runs"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    owner: Mapped[str] = mapped_column(LedgerText(200))
    rules: Mapped[str] = mapped_column(LedgerText(64))
    started_at: Mapped[str] = mapped_column(LedgerText(27))
    finished_at: Mapped[str] = mapped_column(LedgerText(27), default="")


class RunFileRow(LedgerTable):
    """What a run did with a file: `outcome` is an Outcome of run_register.py; `sha256` is "" where it has no hash.

    The last run has a row for every file, earlier ones only for what they did something with.
    """

    __tablename__ = "run_files"

    run: Mapped[int] = mapped_column(ForeignKey("runs.id"), primary_key=True)
    file: Mapped[str] = mapped_column(LedgerText(1000), primary_key=True)
    sha256: Mapped[str] = mapped_column(LedgerText(64), default="")
    outcome: Mapped[str] = mapped_column(LedgerText(20))
    reason: Mapped[str] = mapped_column(LedgerText(), default="")


class RunOutcomeRow(LedgerTable):
    """How many files of earlier runs had an outcome that passes, whose rows in `run_files` are no longer kept."""

    __tablename__ = "run_outcomes"

    outcome: Mapped[str] = mapped_column(LedgerText(20), primary_key=True)
    files: Mapped[int] = mapped_column(BigInteger, default=0)


class VersionRow(LedgerTable):
    """A report as one version of a document: all reports with one `identity` are versions of one.

    `broken` says that the file was changed after it was signed. `published_as` is the name under which its rows stand
    among the current datasets, "" while they stand among the replaced versions.
    """

    __tablename__ = "versions"
    # Titles may be longer than what PostgreSQL takes into an index of the usual kind.
    __table_args__ = (Index("ix_versions_identity", "identity", postgresql_using="hash"),)

    sha256: Mapped[str] = mapped_column(ForeignKey("reports.sha256"), primary_key=True)
    identity: Mapped[str] = mapped_column(LedgerText())
    broken: Mapped[bool]
    published_as: Mapped[str] = mapped_column(LedgerText(120), default="")


class StoredFileRow(LedgerTable):
    """A file in the store that machines share, by its path there; `sha256` is "" when it was taken away.

    `serial` counts the changes of the store: a machine that knows all up to one asks for those after it.
    """

    __tablename__ = "stored_files"

    path: Mapped[str] = mapped_column(LedgerText(1000), primary_key=True)
    sha256: Mapped[str] = mapped_column(LedgerText(64), default="")
    size_bytes: Mapped[int] = mapped_column(BigInteger, default=0)
    serial: Mapped[int] = mapped_column(BigInteger, index=True)


class IntakeRow(LedgerTable):
    """Something that a source offers, known by `key`, a digest of source and `item`.

    `mark` is what tells whether it has changed (validators of a web server, tag of an object, size and time of a file).
    `status` is "taken", or "quarantined" with the `reason`; `failure` is why the last attempt failed, "" when it did
    not. `sha256` and `file` are of what was taken last, `replaced` is the hash of what it gave before that.
    """

    __tablename__ = "intake"

    key: Mapped[str] = mapped_column(LedgerText(64), primary_key=True)
    source: Mapped[str] = mapped_column(LedgerText(40), index=True)
    item: Mapped[str] = mapped_column(LedgerText())
    mark: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    status: Mapped[str] = mapped_column(LedgerText(20), default="")
    reason: Mapped[str] = mapped_column(LedgerText(), default="")
    failure: Mapped[str] = mapped_column(LedgerText(), default="")
    sha256: Mapped[str] = mapped_column(LedgerText(64), default="")
    file: Mapped[str] = mapped_column(LedgerText(1000), default="")
    replaced: Mapped[str] = mapped_column(LedgerText(64), default="")
    tried_at: Mapped[str] = mapped_column(LedgerText(27), default="")
    taken_at: Mapped[str] = mapped_column(LedgerText(27), default="")


class NotifiedFindingRow(LedgerTable):
    """A finding that somebody was told of, by document and a digest of what it says."""

    __tablename__ = "notified_findings"

    document: Mapped[str] = mapped_column(LedgerText(120), primary_key=True)
    finding: Mapped[str] = mapped_column(LedgerText(64), primary_key=True)
    told_at: Mapped[str] = mapped_column(LedgerText(27))
