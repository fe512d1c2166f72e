"""The list of findings (daftar temuan) as CSV, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from workpapers.finding_entry import FindingEntry, with_followers
from workpapers.paper import Paper
from workpapers.review_words import state_words
from workpapers.spreadsheet_cells import safe_for_spreadsheet

COLUMNS = (
    "number", "id", "severity", "verdict", "kind", "page", "table", "row", "column", "sentence", "published", "follows",
    "formula", "explanation", "cause", "root", "state", "decided_by", "decided_on", "until", "decision_reason",
    "reopened", "key",
)  # fmt: skip
"""Names in the catalogues' section `list`; there they have their headers."""


def findings_csv(paper: Paper) -> bytes:
    """One row per finding in the paper's order, in its language, as UTF-8 with the mark that spreadsheets need."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([paper.words.text("list", name) for name in COLUMNS])
    for entry in with_followers((*paper.findings, *paper.roundings)):
        writer.writerow([safe_for_spreadsheet(cell) for cell in _cells(paper, entry)])
    return text.getvalue().encode("utf-8-sig")


def _cells(paper: Paper, entry: FindingEntry) -> list[str]:
    words, finding, place = paper.words, entry.finding, entry.finding.accused.place
    return [
        entry.number,
        finding.id,
        words.label("severity", finding.severity),
        words.label("verdict", finding.outcome.verdict),
        words.label("kind", finding.relation.kind),
        str(place.page),
        paper.places.table(finding.accused),
        place.row_label,
        place.col_label,
        paper.places.sentence(finding.accused),
        entry.printed,
        entry.fits,
        finding.outcome.formula,
        entry.explanation,
        entry.cause,
        entry.root_number,
        *_state_cells(paper, entry),
    ]


def _state_cells(paper: Paper, entry: FindingEntry) -> list[str]:
    if entry.reviewed is None:
        return [""] * 7
    state = state_words(entry.reviewed, paper.words)
    reopened = " ".join(state.reopened)
    return [state.label, state.by, state.on, state.until, state.reason, reopened, entry.reviewed.finding.key]
