"""Findings with their states for a terminal, and as JSON. Text of persons is shown as text, never as markup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from expectations.decisions.review import Review, ReviewedFinding
from workpapers.contract import decision_document, review_document
from workpapers.review_words import expected_words, signed_words, state_words
from workpapers.short_text import shortened
from workpapers.terminal import SEVERITY_STYLE
from workpapers.wording import Wording

COLUMNS = ("number", "severity", "state", "page", "published", "follows", "place")


def review_table(
    words: Wording, name: str, review: Review, wanted: Sequence[ReviewedFinding], closed: bool
) -> RenderableType:
    """The wanted findings of a report with who decided what; `closed` adds decisions whose finding is gone."""
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="dim")
    for column in COLUMNS:
        right = column in ("page", "published", "follows")
        last = column == "place"
        table.add_column(
            words.text("screen", column), justify="right" if right else "left", no_wrap=not (right or last),
            ratio=1 if last else None, overflow="fold",
        )  # fmt: skip
    for one in wanted:
        finding, state = one.finding, state_words(one, words)
        about = Text(shortened(finding.subject, 90))
        if state.signed:
            about.append(f"\n{state.signed}: {shortened(state.reason, 300)}", style="dim")
        for why in state.reopened:
            about.append(f"\n{why}", style="yellow")
        table.add_row(
            Text(finding.number),
            Text(words.label("severity", finding.severity), style=SEVERITY_STYLE.get(finding.severity, "")),
            Text(state.label),
            str(finding.page),
            Text(shortened(finding.basis.printed, 40)),
            Text(shortened(expected_words(finding.basis.expected, words), 40)),
            about,
        )
    lines: list[RenderableType] = [Text(f"{name}: {review.report.title or review.report.file}", style="bold")]
    lines += [table] if wanted else []
    if closed and review.closed:
        lines.append(Text(words.text("review", "closed"), style="dim"))
        for decision in review.closed:
            said = words.text(
                "review", "closed_line", state=words.label("state", decision.state),
                signed=signed_words(decision, words), reason=shortened(decision.reason, 300),
            )  # fmt: skip
            lines.append(Text(f"  {shortened(decision.about or decision.finding, 90)}. {said}", style="dim"))
    return Group(*lines)


def review_list_document(name: str, review: Review, wanted: Sequence[ReviewedFinding]) -> dict[str, Any]:
    """The same as a document for other programs."""
    return {
        "report": name,
        "identity": review.report.identity,
        "sha256": review.report.sha256,
        "states": review.counts(),
        "findings": [
            {
                "number": one.finding.number,
                "id": one.finding.id,
                "severity": one.finding.severity,
                "kind": one.finding.kind,
                "subject": one.finding.subject,
                "page": one.finding.page,
                "printed": one.finding.basis.printed,
                "expected": one.finding.basis.expected,
                "figures": list(one.finding.basis.figures),
                **review_document(one),
            }
            for one in wanted
        ],
        "closed": [decision_document(decision) for decision in review.closed],
    }
