"""The reports of the archive with their findings in short, as runs have published them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from expectations.decisions.noted_report import NotedReport, read_noted_report
from expectations.decisions.register import Register
from expectations.decisions.review import review
from extractors.errors import UnknownData
from flows.archive.paper_files import NOTED
from flows.ledger.ledger import Entry
from flows.settings.configuration import Settings
from schemas.loading import load_table


@dataclass(frozen=True, slots=True)
class ArchivedReport:
    """A report whose working papers are published: `name` of its document, `folder` of its papers.

    `is_current` says whether no later version has taken its place.
    """

    name: str
    folder: str
    is_current: bool
    noted: NotedReport


def archived_reports(settings: Settings, unreadable: list[str] | None = None) -> tuple[ArchivedReport, ...]:
    """Every report that has working papers, by name, the current version of each document first.

    Raises UnknownData when nothing was ever published, or by an earlier version of this program only, and for findings
    in short that cannot be read; with `unreadable`, the folders of those are put there instead.
    """
    papers = settings.workpapers
    found = {folder.name: folder / NOTED for folder in sorted(papers.glob("*")) if (folder / NOTED).is_file()}
    if not found:
        raise UnknownData(f"{papers} holds no working papers of this version; make them with: rekon run")
    current: dict[str, str] = {}
    other: dict[str, str] = {}
    if settings.clean.is_dir():
        names = ("laporan", "sha256")
        rows = load_table("reports", None, settings.clean, only=names).to_pylist()
        current = {row["sha256"]: row["laporan"] for row in rows}
        rows = load_table("report_versions", None, settings.clean, only=names).to_pylist()
        other = {row["sha256"]: row["laporan"] for row in rows}
    reports = []
    for folder, file in found.items():
        try:
            noted = read_noted(file)
        except UnknownData:
            if unreadable is None:
                raise
            unreadable.append(folder)
            continue
        name = current.get(noted.sha256) or other.get(noted.sha256) or folder
        reports.append(ArchivedReport(name, folder, noted.sha256 in current, noted))
    return tuple(sorted(reports, key=lambda report: (report.name, not report.is_current, report.folder)))


def read_noted(file: Path) -> NotedReport:
    """The findings in short that a run has published; raises UnknownData when they cannot be used."""
    try:
        return read_noted_report(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise UnknownData(f"{file}: {problem}; make it again with: rekon run") from problem


def needs_new_papers(settings: Settings, register: Register, today: date) -> Callable[[Entry], bool]:
    """Whether the working papers of a report that was processed show other states than the register gives today."""

    def stale(entry: Entry) -> bool:
        identity, shown = entry.description.get("identity", ""), entry.description.get("review", "")
        if not register.of(identity) and not shown:
            return False
        try:
            noted = read_noted(settings.workpapers / entry.name / NOTED)
        except UnknownData:
            return True
        return bool(review(noted, register, today).digest() != shown)

    return stale
