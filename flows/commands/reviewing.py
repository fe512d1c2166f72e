"""Findings of the archive with their states: listing them, naming one, recording what a person decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from expectations.decisions.noted_report import NotedFinding, NotedReport
from expectations.decisions.register import Decision
from expectations.decisions.review import Review, ReviewedFinding
from extractors.errors import UnknownData
from flows.archive.noted_reports import ArchivedReport

NEAR = 5


@dataclass(frozen=True, slots=True)
class Filters:
    """Which findings are wanted; None wants all. `reopened` stands for open ones whose decision no longer applies."""

    state: str | None = None
    severity: str | None = None

    def take(self, one: ReviewedFinding) -> bool:
        """Whether a finding is wanted."""
        in_state = self.state in (None, one.state) or (self.state == "reopened" and bool(one.reopened))
        return in_state and self.severity in (None, one.finding.severity)


def report_named(reports: Sequence[ArchivedReport], name: str) -> ArchivedReport:
    """The report of that name, or of the folder or file of that name; raises UnknownData that lists near ones.

    Of several versions of a document its name means the current one.
    """
    for place in range(3):
        for one in reports:
            if (one.name, one.folder, one.noted.file)[place] == name:
                return one
    names = sorted({one.name for one in reports} | {one.folder for one in reports})
    raise UnknownData(f"there is no report {name}; {_near(name, names, 'there are')}")


def finding_named(report: NotedReport, name: str) -> NotedFinding:
    """The finding with that number, id or key; raises UnknownData that lists near ones."""
    wanted = name.casefold()
    for finding in report.findings:
        if wanted in (finding.number.casefold(), finding.id.casefold(), finding.key.casefold()):
            return finding
    if not report.findings:
        raise UnknownData(f"{report.file} has no findings")
    named = {f"{f.number} {f.subject[:60]}": f for f in report.findings}
    by_any = {
        text: label for label, f in named.items() for text in (f.number.casefold(), f.id, f.key, f.subject.casefold())
    }
    near = get_close_matches(wanted, by_any, n=NEAR, cutoff=0.4)
    shown = list(dict.fromkeys(by_any[text] for text in near)) or list(named)[:NEAR]
    raise UnknownData(f"{report.file} has no finding {name}; near ones: {'; '.join(shown)}")


def with_followers_of(report: NotedReport, finding: NotedFinding) -> list[NotedFinding]:
    """A finding and all that only follow from it."""
    found = [finding]
    for one in found:
        found += [other for other in report.findings if other.root == one.key and other not in found]
    return found


def unmatched(decisions: Iterable[Decision], reports: Sequence[ArchivedReport]) -> int:
    """How many decisions are about findings that no report of the archive has."""
    known = {(one.noted.identity, finding.key) for one in reports for finding in one.noted.findings}
    return sum((decision.report, decision.finding) not in known for decision in decisions)


def listed(review: Review, filters: Filters) -> list[ReviewedFinding]:
    """The findings of a report that are wanted, in their order."""
    return [one for one in review.findings if filters.take(one)]


def _near(name: str, names: Sequence[str], otherwise: str) -> str:
    near = [one for one in names if name and name.casefold() in one.casefold()][:NEAR]
    near = near or get_close_matches(name, names, n=NEAR, cutoff=0.4)
    if near:
        return f"near ones: {', '.join(near)}"
    return f"{otherwise}: {', '.join(names[:20])}{', ...' if len(names) > 20 else ''}"
