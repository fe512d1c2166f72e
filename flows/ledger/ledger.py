"""The ledger: which reports are known, what became of each, who works on which. One transaction per operation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from flows.files.claims import has_ended
from flows.ledger.ledger_database import held_by_one, open_engine, said
from flows.ledger.ledger_tables import (
    DONE,
    PROCESSING,
    RECEIVED,
    ArrivalRow,
    FileNameRow,
    LedgerTable,
    ReportRow,
    VersionRow,
)
from flows.ledger.stored_rows import record_stored

_MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"


@dataclass(frozen=True, slots=True)
class Entry:
    """A report as the ledger knows it; see flows.ledger.ledger_tables.ReportRow."""

    sha256: str
    name: str
    files: tuple[str, ...]
    first_seen: str
    finished_at: str
    status: str
    reason: str
    rules: str
    counts: Mapping[str, int]
    seconds: Mapping[str, float]
    description: Mapping[str, Any]
    outputs: tuple[str, ...]

    @property
    def is_done(self) -> bool:
        """Whether it was processed to the end."""
        return self.status == DONE

    @property
    def has_failed(self) -> bool:
        """Whether an error ended it."""
        return self.status not in (RECEIVED, PROCESSING, DONE)


@dataclass(frozen=True, slots=True)
class Finished:
    """What is recorded of a report that was processed to the end."""

    rules: str
    counts: Mapping[str, int]
    seconds: Mapping[str, float]
    outputs: Sequence[str]
    description: Mapping[str, Any] = field(default_factory=dict)


Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


def moment(after: float = 0.0, clock: Clock = _now) -> str:
    """The moment that lies some seconds ahead, as the ledger writes moments."""
    return (clock() + timedelta(seconds=after)).strftime(_MOMENT)


def parsed_moment(text: str) -> datetime:
    """A moment that the ledger wrote."""
    return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)


def report_name(file: str) -> str:
    """A name for a report's folders out of a file name: lower case letters, digits, dot, dash and underline only."""
    plain = unicodedata.normalize("NFKD", Path(file).stem).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9._-]+", "-", plain).strip("._-")[:80] or "report"


class Ledger:
    """The ledger in the database at `url` (SQLite or PostgreSQL); its tables are made when they are missing.

    Whatever is asked of it raises LedgerError when the database cannot be read or written (no space, no permission).
    """

    def __init__(self, url: str, clock: Clock = _now) -> None:
        self._clock = clock
        self._engine = open_engine(url)
        with said(self._engine), self._engine.begin() as connection:
            LedgerTable.metadata.create_all(connection)

    def moment(self) -> str:
        """The moment that it is, as the ledger writes moments."""
        return moment(clock=self._clock)

    def close(self) -> None:
        """Give the database connections back."""
        self._engine.dispose()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session whose changes are kept together when the block ends, or not at all when it raises."""
        with said(self._engine), Session(self._engine) as session, session.begin():
            yield session

    @contextmanager
    def one_publisher(self) -> Iterator[Callable[[], None]]:
        """Waits until no other machine publishes; gives what raises LedgerError when that holds no longer."""
        with held_by_one(self._engine) as still_held:
            yield still_held

    @contextmanager
    def trial(self) -> Iterator[Session]:
        """A session whose changes are seen within the block and kept by nobody."""
        with said(self._engine), Session(self._engine) as session:
            session.begin()
            yield session
            session.rollback()

    def apply(self, records: Sequence[Mapping[str, Any]]) -> None:
        """Record what a change of published files says of reports and versions, all of it or nothing.

        A record has `version` (see version_record of version_register.py), or `report` with the fields of Finished, or
        `stored` (see record_stored of stored_rows.py). What is recorded twice is as if it were recorded once.
        """
        with self.transaction() as session:
            for record in records:
                if "version" in record:
                    _apply_version(session, record)
                elif "stored" in record:
                    record_stored(session, record["stored"])
                else:
                    _set_done(
                        session.get_one(ReportRow, record["report"]), Finished(**record["finished"]), self.moment()
                    )

    def receive(self, sha256: str, file: str, size_bytes: int) -> Entry:
        """Record that a report was seen under a file name; gives the entry of the report, new or known."""
        with self.transaction() as session:
            row = session.get(ReportRow, sha256)
            if row is None:
                plain = report_name(file)
                # A file may be named as another one's name with its hash would be.
                names = (plain, f"{plain}-{sha256[:12]}", f"{plain[:40]}-{sha256}")
                taken = set(session.scalars(select(ReportRow.name).where(ReportRow.name.in_(names))))
                name = next(name for name in names if name not in taken)
                row = ReportRow(sha256=sha256, name=name, size_bytes=size_bytes, first_seen=self.moment())
                session.add(row)
                session.flush()
                session.add(ArrivalRow(sha256=sha256))
            if session.get(FileNameRow, (sha256, file)) is None:
                session.add(FileNameRow(sha256=sha256, file=file, first_seen=self.moment()))
            session.flush()
            return _entry(session, row)

    def entry(self, sha256: str) -> Entry:
        """The entry of a report; raises KeyError when it was never received."""
        with self.transaction() as session:
            row = session.get(ReportRow, sha256)
            if row is None:
                raise KeyError(sha256)
            return _entry(session, row)

    def entries(self) -> tuple[Entry, ...]:
        """Every report that is known, by name."""
        with self.transaction() as session:
            files: dict[str, list[str]] = {}
            for sha256, file in session.execute(_FILES):
                files.setdefault(sha256, []).append(file)
            rows = session.scalars(select(ReportRow).order_by(ReportRow.name))
            return tuple(_entry_of(row, files.get(row.sha256, ())) for row in rows)

    def claim(self, seen: Entry, owner: str, seconds: float) -> bool:
        """Take a report in hand for some seconds; False when another process has it, or ended it since it was `seen`.

        What another process holds is taken over when its time is up or when it is known to have ended. Time is that of
        the database server, where there is one, so that machines need not agree on it.
        """
        with self.transaction() as session:
            row = session.get_one(ReportRow, seen.sha256, with_for_update=True)
            clock = self._clock_of(session)
            held = row.claimed_by not in ("", owner) and row.claimed_until > moment(clock=clock)
            if (held and not has_ended(row.claimed_by)) or row.finished_at != seen.finished_at:
                return False
            row.claimed_by, row.claimed_until = owner, moment(seconds, clock)
            row.status, row.reason = PROCESSING, ""
            return True

    def renew(self, sha256: str, owner: str, seconds: float) -> bool:
        """Keep a report in hand for some seconds from now; False when the claim had passed to another process."""
        with self.transaction() as session:
            row = _held_row(session, sha256, owner)
            if row is None:
                return False
            row.claimed_until = moment(seconds, self._clock_of(session))
            return True

    def _clock_of(self, session: Session) -> Clock:
        if session.get_bind().dialect.name != "postgresql":
            return self._clock
        now = session.execute(select(func.clock_timestamp())).scalar_one().astimezone(UTC)
        return lambda: now

    def finish(self, sha256: str, owner: str, finished: Finished) -> bool:
        """Record that a report was processed to the end; False when the claim had passed to another process."""
        with self.transaction() as session:
            row = _held_row(session, sha256, owner)
            if row is None:
                return False
            _set_done(row, finished, self.moment())
            row.claimed_by = row.claimed_until = ""
            return True

    def fail(self, sha256: str, owner: str, rules: str, status: str, reason: str) -> bool:
        """Record that an error ended a report; False when the claim had passed to another process."""
        with self.transaction() as session:
            row = _held_row(session, sha256, owner)
            if row is None:
                return False
            row.status, row.reason, row.rules, row.finished_at = status, reason, rules, self.moment()
            row.claimed_by = row.claimed_until = ""
            return True

    def release(self, sha256: str, owner: str) -> None:
        """Give a report back unprocessed, when a run is interrupted."""
        with self.transaction() as session:
            row = _held_row(session, sha256, owner)
            if row is not None:
                row.status, row.claimed_by, row.claimed_until = RECEIVED, "", ""


def _set_done(row: ReportRow, finished: Finished, finished_at: str) -> None:
    row.status, row.reason, row.rules, row.finished_at = DONE, "", finished.rules, finished_at
    row.counts, row.seconds = dict(finished.counts), dict(finished.seconds)
    row.outputs, row.description = list(finished.outputs), dict(finished.description)


def _apply_version(session: Session, record: Mapping[str, Any]) -> None:
    row = session.get(VersionRow, record["version"])
    if row is None:
        row = VersionRow(sha256=record["version"])
        session.add(row)
    row.identity, row.broken, row.published_as = record["identity"], record["broken"], record["published_as"]
    if record["outputs"] is not None:
        session.get_one(ReportRow, record["version"]).outputs = list(record["outputs"])


def _held_row(session: Session, sha256: str, owner: str) -> ReportRow | None:
    row = session.get(ReportRow, sha256, with_for_update=True)
    return row if row is not None and row.claimed_by == owner else None


_FILES = select(FileNameRow.sha256, FileNameRow.file).order_by(FileNameRow.first_seen, FileNameRow.file)


def _entry(session: Session, row: ReportRow) -> Entry:
    return _entry_of(row, [file for _, file in session.execute(_FILES.where(FileNameRow.sha256 == row.sha256))])


def _entry_of(row: ReportRow, files: Sequence[str]) -> Entry:
    return Entry(
        row.sha256, row.name, tuple(files), row.first_seen, row.finished_at, row.status, row.reason, row.rules,
        dict(row.counts), dict(row.seconds), dict(row.description), tuple(row.outputs),
    )  # fmt: skip
