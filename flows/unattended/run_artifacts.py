"""What an unattended run shows in Prefect's pages: progress, findings, a summary, links to working papers."""

from __future__ import annotations

import re
import threading
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import UUID

from prefect.artifacts import (
    create_link_artifact,
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)

from flows.archive.paper_files import WORKPAPER
from flows.ledger.ledger import Entry
from flows.settings.configuration import Settings
from flows.telling.progress import STAGES
from flows.unattended.notifying import stated_findings
from flows.unattended.run_headline import run_headline
from flows.unattended.unattended import UnattendedResult
from workpapers.wording import Wording, wording

if TYPE_CHECKING:
    from flows.intake.intake import Taken

FINDINGS, SUMMARY, PROGRESS, PAPERS = "rekon-findings", "rekon-summary", "rekon-progress", "rekon-papers"
MOST_ROWS, MOST_LINKS = 500, 50
"""So many findings stand in the table, so many reports have a link of their own; the summary has all reports."""
UPDATE_SECONDS = 2.0
"""The least time between two updates of progress."""


class ShownProgress:
    """Progress of the reports of a run, by the stages that they entered."""

    def __init__(self) -> None:
        self._artifact: UUID | None = None
        self._count = 0
        self._stages: dict[str, int] = {}
        self._shown_at = 0.0
        self._lock = threading.Lock()

    def begun(self, count: int) -> None:
        """Told how many reports there are."""
        self._count = count
        if count:
            made = create_progress_artifact(0.0, key=PROGRESS)
            assert isinstance(made, UUID)
            self._artifact = made

    def notice(self, file: str, stage: str) -> None:
        """Told of the stage that a report enters."""
        name = stage.partition(",")[0]
        if self._artifact is None or name not in STAGES:
            return
        with self._lock:
            self._stages[file] = STAGES.index(name)
            if time.monotonic() - self._shown_at < UPDATE_SECONDS:
                return
            self._shown_at = time.monotonic()
            share = 100.0 * sum(self._stages.values()) / (len(STAGES) * self._count)
        update_progress_artifact(self._artifact, min(share, 99.0))

    def ended(self) -> None:
        """Told that all reports are through."""
        if self._artifact is not None:
            update_progress_artifact(self._artifact, 100.0)


def show_result(settings: Settings, result: UnattendedResult) -> str:
    """Make the artifacts of a run that ended; gives the summary's first line."""
    words = wording(settings.language)
    create_table_artifact(table=_finding_rows(settings, words, result), key=FINDINGS)
    headline = run_headline(words, result)
    create_markdown_artifact(summary_markdown(settings, words, result, headline), key=SUMMARY)
    for entry in result.processed[:MOST_LINKS]:
        create_link_artifact(paper_link(settings, entry), link_text=entry.name, key=_key(f"{PAPERS}-{entry.name}"))
    return headline


def summary_markdown(settings: Settings, words: Wording, result: UnattendedResult, headline: str) -> str:
    """The run as a page: what came in, what became of each report with a link to its working paper, what failed."""
    lines = [f"# {headline}", ""]
    taken = [item for item in result.intake.items if item.outcome not in ("unchanged", "known")]
    if taken:
        lines += [_row(words.text("operations", f"column_{name}") for name in ("source", "item", "outcome", "reason"))]
        lines += ["|---|---|---|---|", *(_taken_row(words, item) for item in taken), ""]
    if result.processed:
        names = ("report", "pages", "findings", "material_column")
        lines += [_row(words.text("screen", name) for name in names), "|---|---|---|---|"]
        for entry in result.processed:
            counts = [str(entry.counts.get(name, "")) for name in ("pages", "findings", "material")]
            lines.append(_row([f"[{_cell(entry.name)}]({paper_link(settings, entry)})", *counts], plain=False))
        lines.append("")
    lines += [f"- {_cell(line)}" for line in result.failed]
    if result.not_told:
        lines.append(f"- {_cell(result.not_told)}")
    return "\n".join(lines) + "\n"


def paper_link(settings: Settings, entry: Entry) -> str:
    """The address of a report's working paper."""
    if settings.service.papers_url:
        return f"{settings.service.papers_url.rstrip('/')}/{quote(entry.name)}/{WORKPAPER}"
    return (settings.workpapers / entry.name / WORKPAPER).resolve().as_uri()


def _finding_rows(settings: Settings, words: Wording, result: UnattendedResult) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for entry in result.processed:
        for finding in stated_findings(settings, entry):
            rows.append(
                {
                    words.text("screen", "report"): entry.name,
                    words.text("screen", "number"): finding["id"],
                    words.text("screen", "severity"): words.text("severity", finding["severity"]),
                    words.text("screen", "page"): finding["published"]["page"],
                    words.text("screen", "published"): finding["published"]["text"],
                    words.text("screen", "follows"): finding["explanation"][settings.language],
                }
            )
            if len(rows) == MOST_ROWS:
                return rows
    return rows


def _taken_row(words: Wording, item: Taken) -> str:
    return _row([item.source, item.item, words.text("intake", item.outcome.name.lower()), item.reason])


def _row(cells: Any, plain: bool = True) -> str:
    return "| " + " | ".join(_cell(cell) if plain else cell for cell in cells) + " |"


def _cell(text: str) -> str:
    """A text from outside as plain text of a Markdown table: no links, no markup, no new cells or lines."""
    return re.sub(r"([\\`*_{}\[\]<>|#])", r"\\\1", " ".join(text.split()))


def _key(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
