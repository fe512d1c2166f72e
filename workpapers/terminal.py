"""Findings and run summaries as tables for a terminal. Text of reports is shown as text, never as markup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from workpapers.finding_entry import with_followers
from workpapers.paper import Paper
from workpapers.review_words import state_counts, state_words
from workpapers.short_text import shortened
from workpapers.signature_words import signature_words
from workpapers.wording import Wording

SEVERITY_STYLE = {"material": "bold red", "minor": "yellow"}
MAX_PAGES_NAMED = 12
RUN_COLUMNS = (
    "pages", "tables", "figures", "checks", "findings", "material_column", "open_column", "unread_column",
    "unclaimed_column", "faults_column", "seconds",
)  # fmt: skip
"""Headers of the run summary between the report and its status."""


@dataclass(frozen=True, slots=True)
class RunLine:
    """One file of a run: its counts where it was processed, and how it ended."""

    report: str
    status: str
    failed: bool
    detail: str = ""
    pages: int | None = None
    tables: int | None = None
    figures: int | None = None
    checks: int | None = None
    findings: int | None = None
    material: int | None = None
    unread_pages: int | None = None
    seconds: float | None = None
    unclaimed_tables: int | None = None
    reading_faults: int | None = None
    unsettled: int | None = None


def findings_table(paper: Paper) -> RenderableType:
    """The findings of a report with counts of what was checked, the signature and what was not read."""
    words = paper.words
    title = Text(words.text("screen", "title", report=paper.content.file), style="bold")
    if not paper.findings:
        return Group(title, Text(words.text("screen", "none")), *_closing_lines(paper))
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="dim", row_styles=("", ""))
    for name, right in (("number", False), ("severity", False), ("page", True), ("published", True), ("follows", True)):
        table.add_column(words.text("screen", name), justify="right" if right else "left", no_wrap=not right)
    decided = any(entry.reviewed and entry.reviewed.decision for entry in with_followers(paper.findings))
    if decided:
        table.add_column(words.text("screen", "state"), no_wrap=True)
    table.add_column(words.text("screen", "place"), ratio=1, overflow="fold")
    for entry in with_followers((*paper.open_findings, *paper.settled_findings)):
        severity = entry.finding.severity
        place = Text(shortened(entry.subject, 90))
        if entry.root_number:
            place.append(f"  ← {entry.root_number}", style="dim")
        table.add_row(
            Text(entry.number),
            Text(words.label("severity", severity), style=SEVERITY_STYLE[severity]),
            str(entry.page),
            Text(shortened(entry.printed, 40)),
            Text(shortened(entry.fits, 40)),
            *((Text(state_words(entry.reviewed, words).label if entry.reviewed else ""),) if decided else ()),
            place,
        )
    return Group(title, table, *_closing_lines(paper))


def run_table(words: Wording, lines: Sequence[RunLine]) -> RenderableType:
    """The summary of a run: one row per file."""
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="dim", title_justify="left")
    table.add_column(words.text("screen", "report"), overflow="fold")
    for name in RUN_COLUMNS:
        table.add_column(words.text("screen", name), justify="right", no_wrap=True)
    table.add_column(words.text("screen", "status"), overflow="fold", ratio=1)
    for line in lines:
        counts = (
            line.pages,
            line.tables,
            line.figures,
            line.checks,
            line.findings,
            line.material,
            line.unsettled,
            line.unread_pages,
            line.unclaimed_tables,
            line.reading_faults,
        )
        status = Text(line.status, style="bold red" if line.failed else "")
        if line.detail:
            status.append(f": {line.detail}", style="")
        table.add_row(
            Text(line.report),
            *("" if count is None else words.number(count) for count in counts),
            "" if line.seconds is None else f"{line.seconds:.1f}".replace(".", "," if words.language == "id" else "."),
            status,
        )
    return Group(Text(words.text("screen", "run_title"), style="bold"), table)


def page_list(pages: Sequence[int]) -> str:
    """Page numbers with runs drawn together ("3, 7–9"), the first dozen entries."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    named = [f"{first}" if first == last else f"{first}–{last}" for first, last in runs]
    return ", ".join(named[:MAX_PAGES_NAMED]) + (", …" if len(named) > MAX_PAGES_NAMED else "")


def _closing_lines(paper: Paper) -> list[Text]:
    words, summary = paper.words, paper.reconciliation.summary
    counts = {
        name: words.number(summary.get(name, 0)) for name in ("consistent", "rounding", "inconsistent", "unverifiable")
    }
    lines = [Text(words.text("screen", "summary", checked=words.number(sum(summary.values())), **counts))]
    if paper.findings:
        lines.append(Text(words.text("screen", "material", causes=len(paper.open_findings), material=paper.material)))
    if paper.review is not None and (paper.settled or paper.review.reopened or paper.review.closed):
        listed = ", ".join(f"{label} {words.number(count)}" for _, label, count in state_counts(paper.review, words))
        closed = words.number(len(paper.review.closed))
        reopened = words.number(paper.review.reopened)
        lines.append(Text(words.text("screen", "states", list=listed, reopened=reopened, closed=closed)))
    if paper.reconciliation.doubtful:
        lines.append(Text(words.text("screen", "doubtful", count=len(paper.reconciliation.doubtful))))
    if paper.reconciliation.reading_faults:
        lines.append(Text(words.text("screen", "reading_faults", count=len(paper.reconciliation.reading_faults))))
    if paper.content.unread:
        kinds = dict.fromkeys(part.kind for part in paper.content.unread)
        named = [
            f"{words.label('unread', kind)} {page_list([p.page for p in paper.content.unread if p.kind == kind])}"
            for kind in kinds
        ]
        lines.append(Text(words.text("screen", "unread", list="; ".join(named))))
    signature = signature_words(paper.signature, words)
    if signature.state == "bad":
        lines.append(Text(words.text("screen", "signature_bad", text=" ".join(signature.sentences)), style="bold red"))
    return lines
