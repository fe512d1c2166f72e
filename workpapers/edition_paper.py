"""Two editions of a report side by side: as JSON, for a terminal, and as an HTML page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from rich.console import Group, RenderableType
from rich.text import Text

from expectations.decisions.editions import ComparedFindings, StayingFinding
from expectations.decisions.review import Reopening, Review, ReviewedFinding
from workpapers.contract import CONTRACT, review_document
from workpapers.html import html_page
from workpapers.review_words import change_words, expected_words, state_words
from workpapers.short_text import shortened
from workpapers.wording import Wording

ChangeKind = Literal["added", "gone", "changed"]
MOST_LINES = 60
"""Changed prints that a terminal shows; the page and the JSON have them all."""


@dataclass(frozen=True, slots=True)
class ChangedPrint:
    """Something printed that differs between the editions: a value that changed, or a row that is new or gone.

    `what` says what it is about, `column` which value of it; pages are those of the older and the newer edition.
    """

    dataset: str
    kind: ChangeKind
    what: str
    column: str
    old: str
    new: str
    page_old: int | None
    page_new: int | None


@dataclass(frozen=True, slots=True)
class EditionPaper:
    """Everything that the comparison of two editions shows.

    `is_one_document` says whether most of what the older prints stands in the newer.
    """

    words: Wording
    old: Review
    new: Review
    findings: ComparedFindings
    prints: tuple[ChangedPrint, ...]
    is_one_document: bool

    def of_kind(self, kind: ChangeKind) -> list[ChangedPrint]:
        """The changed prints of one kind."""
        return [one for one in self.prints if one.kind == kind]

    def carried(self) -> list[StayingFinding]:
        """Findings of both editions whose decision applies to the newer one."""
        return [one for one in self.findings.staying if one.new.decision is not None and not one.new.reopened]


def edition_document(paper: EditionPaper) -> dict[str, Any]:
    """What `rekon diff --json` prints."""
    found = paper.findings
    return {
        "contract": CONTRACT,
        "old": _report(paper.old),
        "new": _report(paper.new),
        "one_document": paper.is_one_document,
        "prints": [asdict(one) for one in paper.prints],
        "findings": {
            "closed": [_finding(one) for one in found.closed],
            "staying": [_both(one) for one in found.staying],
            "changed": [_both(one) for one in found.changed],
            "new": [_finding(one) for one in found.new],
        },
    }


def edition_screen(paper: EditionPaper) -> RenderableType:
    """What `rekon diff` prints in a terminal."""
    words, found = paper.words, paper.findings
    lines: list[Text] = [
        Text(words.text("edition", "between", old=paper.old.report.file, new=paper.new.report.file), style="bold")
    ]
    if not paper.is_one_document:
        lines.append(Text(words.text("edition", "two_documents"), style="bold yellow"))
    for kind in ("changed", "added", "gone"):
        held = paper.of_kind(kind)
        lines.append(Text(words.text("edition", f"prints_{kind}", count=words.number(len(held))), style="bold"))
        lines += [Text(f"  {_print_line(words, one)}") for one in held[:MOST_LINES]]
        if len(held) > MOST_LINES:
            lines.append(Text("  " + words.text("edition", "more", count=words.number(len(held) - MOST_LINES))))
    parts: Sequence[tuple[str, Sequence[ReviewedFinding | StayingFinding]]] = (
        ("closed", found.closed),
        ("new", found.new),
        ("changed", found.changed),
        ("staying", found.staying),
    )
    for name, entries in parts:
        lines.append(Text(words.text("edition", name, count=words.number(len(entries))), style="bold"))
        for entry in entries:
            lines += _finding_lines(words, entry)
    return Group(*lines)


def edition_page(paper: EditionPaper) -> str:
    """The comparison as one HTML page."""
    return html_page(
        "perbandingan.html.j2",
        paper.words,
        paper=paper,
        state_words=state_words,
        expected_words=expected_words,
        change_words=change_words,
    )


def _report(review: Review) -> dict[str, Any]:
    report = review.report
    return {
        "file": report.file, "sha256": report.sha256, "pages": report.pages, "title": report.title,
        "unit": report.unit, "year": report.year, "period": report.period, "identity": report.identity,
        "states": review.counts(),
    }  # fmt: skip


def _finding(one: ReviewedFinding) -> dict[str, Any]:
    finding = one.finding
    return {
        "number": finding.number, "id": finding.id, "kind": finding.kind, "severity": finding.severity,
        "subject": finding.subject, "page": finding.page, **asdict(finding.basis), **review_document(one),
    }  # fmt: skip


def _both(one: StayingFinding) -> dict[str, Any]:
    return {"old": _finding(one.old), "new": _finding(one.new), "changes": [asdict(change) for change in one.changes]}


def _print_line(words: Wording, one: ChangedPrint) -> str:
    page = one.page_new or one.page_old or 0
    what = f"{one.dataset}: {shortened(one.what, 70)}"
    if one.kind == "changed":
        old, new = shortened(one.old, 40) or "–", shortened(one.new, 40) or "–"
        return words.text("edition", "print_changed", what=what, column=one.column, old=old, new=new, page=page)
    return words.text("edition", "print_line", what=what, page=page)


def _finding_lines(words: Wording, entry: ReviewedFinding | StayingFinding) -> list[Text]:
    changes: tuple[Reopening, ...] = ()
    if isinstance(entry, StayingFinding):
        changes, entry = entry.changes, entry.new
    finding, state = entry.finding, state_words(entry, words)
    expected = expected_words(finding.basis.expected, words)
    printed = f"{finding.basis.printed} ≠ {expected}" if expected else finding.basis.printed
    severity = words.label("severity", finding.severity)
    line = f"  {finding.number} {severity}, {shortened(finding.subject, 80)}: {shortened(printed, 80)} [{state.label}]"
    return [Text(line), *(Text(f"       {change_words(change, words)}", style="dim") for change in changes)]
