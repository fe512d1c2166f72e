"""What the ledger says of reports that were made again: taken from the ledger that was kept beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import delete, select

from flows.files.file_transaction import Record
from flows.ledger.ledger import Finished, Ledger
from flows.ledger.ledger_tables import DONE, ReportRow, VersionRow

_RESULTS = ("status", "reason", "rules", "finished_at", "counts", "seconds", "outputs", "description")
_OF_VERSIONS = ("sha256", "identity", "broken", "published_as")


@dataclass(frozen=True, slots=True)
class Results:
    """The columns of reports, with their hash, and of versions."""

    reports: Sequence[dict[str, Any]]
    versions: Sequence[dict[str, Any]]

    def records(self) -> list[Record]:
        """Them as a change of files records them; reports that could not be processed have no files."""
        finished = [
            Finished(one["rules"], one["counts"], one["seconds"], one["outputs"], one["description"])
            for one in self.reports
            if one["status"] == DONE
        ]
        hashes = [one["sha256"] for one in self.reports if one["status"] == DONE]
        return [
            *({"report": sha256, "finished": asdict(one)} for sha256, one in zip(hashes, finished, strict=True)),
            *(
                {"version": one["sha256"], **{name: one[name] for name in _OF_VERSIONS[1:]}, "outputs": None}
                for one in self.versions
            ),
        ]

    def record(self, ledger: Ledger) -> None:
        """Have a ledger say all of it."""
        with ledger.transaction() as session:
            for result in self.reports:
                row = session.get_one(ReportRow, result["sha256"])
                for name in _RESULTS:
                    setattr(row, name, result[name])
            made = [VersionRow(**version) for version in self.versions]
            session.execute(delete(VersionRow).where(VersionRow.sha256.in_([version.sha256 for version in made])))
            session.add_all(made)


def results_of(own: Ledger) -> Results:
    """What a ledger says of all its reports and versions."""
    with own.transaction() as session:
        reports = [
            {name: getattr(row, name) for name in ("sha256", *_RESULTS)} for row in session.scalars(select(ReportRow))
        ]
        versions = [{name: getattr(row, name) for name in _OF_VERSIONS} for row in session.scalars(select(VersionRow))]
    return Results(reports, versions)
