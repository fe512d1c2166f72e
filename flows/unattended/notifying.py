"""Telling people of new material findings and of failures, by Apprise; each once."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from extractors.errors import NotTold
from flows.archive.paper_files import FINDINGS_JSON
from flows.intake.intake import Intake, IntakeResult
from flows.ledger.ledger import Entry, Ledger, moment
from flows.ledger.ledger_tables import NotifiedFindingRow
from flows.ledger.run_register import RunFile
from flows.settings.configuration import Settings
from flows.settings.secret_values import secret_value, without_secrets
from workpapers.operation_screen import printable
from workpapers.wording import Wording, wording

MOST_LINES = 20
"""A message lists so many findings or failures, and says how many more there are."""


@dataclass(frozen=True, slots=True)
class MaterialFinding:
    """A material finding of a report that nobody was told of yet; `digest` stays when the report is processed again."""

    document: str
    report: str
    digest: str
    page: int
    text: str


def new_material_findings(settings: Settings, ledger: Ledger, entries: Iterable[Entry]) -> list[MaterialFinding]:
    """The material findings of processed reports, as their working papers state them, that nobody was told of yet.

    One that a person has decided about, by the register of findings, is known and not new.
    """
    found = [finding for entry in entries for finding in _material(settings, entry)]
    with ledger.transaction() as session:
        told = {
            (row.document, row.finding)
            for document in {finding.document for finding in found}
            for row in session.scalars(select(NotifiedFindingRow).where(NotifiedFindingRow.document == document))
        }
    return [finding for finding in found if (finding.document, finding.digest) not in told]


def stated_findings(settings: Settings, entry: Entry) -> list[dict[str, Any]]:
    """The inconsistencies that a report's working paper states; none where the paper is gone."""
    try:
        stated = json.loads((settings.workpapers / entry.name / FINDINGS_JSON).read_bytes())["findings"]
    except FileNotFoundError:
        return []
    return [finding for finding in stated if finding["verdict"] == "inconsistent"]


def failures(intake: IntakeResult, tried: Iterable[RunFile]) -> list[str]:
    """Lines about what failed in this run and not in the same way before; `tried` are the reports that failed."""
    lines = [
        f"{item.source}: {item.reason if item.item in item.reason else f'{item.item}: {item.reason}'}"
        for item in intake.items
        if item.outcome in (Intake.FAILED, Intake.QUARANTINED) and not item.repeated
    ]
    return [printable(line) for line in (*lines, *(f"{file.file}: {file.reason}" for file in tried))]


def tell_of_run(settings: Settings, ledger: Ledger, findings: Sequence[MaterialFinding], failed: Sequence[str]) -> bool:
    """Tell of new findings and failures where that is configured; False when there was nothing to tell or nobody.

    Findings count as told when every address took the message. Raises NotTold when one did not.
    """
    told_of = [finding for finding in findings if "material" in settings.notify.on]
    lines_of_failures = list(failed) if "failure" in settings.notify.on else []
    if not settings.notify.urls or not (told_of or lines_of_failures):
        return False
    words = wording(settings.language)
    parts = []
    if told_of:
        lines = [
            words.text("operations", "finding", report=f.report, page=f.page, text=f.text) for f in told_of[:MOST_LINES]
        ]
        parts.append(_part(words, "new_findings", lines, len(told_of)))
    if lines_of_failures:
        parts.append(_part(words, "new_failures", lines_of_failures[:MOST_LINES], len(lines_of_failures)))
    title = words.text("operations", "told", findings=len(told_of), failures=len(lines_of_failures))
    send(settings, title, "\n\n".join(parts))
    with ledger.transaction() as session:
        for finding in told_of:
            session.merge(NotifiedFindingRow(document=finding.document, finding=finding.digest, told_at=moment()))
    return True


def tell_of_crash(settings: Settings, problem: BaseException) -> bool:
    """Tell that a whole run ended with an error, where that is configured; raises NotTold."""
    if not settings.notify.urls or "failure" not in settings.notify.on:
        return False
    words = wording(settings.language)
    send(settings, words.text("operations", "crashed"), f"{type(problem).__name__}: {problem}")
    return True


def send(settings: Settings, title: str, body: str) -> None:
    """Send a message to every configured address; raises NotTold when one does not take it, SecretMissing."""
    from apprise import Apprise

    # It names addresses with their passwords.
    logging.getLogger("apprise").setLevel(logging.CRITICAL)
    secrets = [secret_value(reference) for reference in settings.notify.urls]
    failed = []
    for reference, secret in zip(settings.notify.urls, secrets, strict=True):
        post = Apprise()
        if not post.add(secret) or not post.notify(title=title, body=without_secrets_by_line(body, secrets)):
            failed.append(reference.env or reference.block)
    if failed:
        raise NotTold(f"nobody was told by {', '.join(failed)}: the address is wrong or its service does not answer")


def without_secrets_by_line(text: str, secrets: Sequence[str]) -> str:
    """A text of several lines, with *** where a secret stood."""
    return "\n".join(without_secrets(line, secrets) for line in text.split("\n"))


def _part(words: Wording, heading: str, lines: Sequence[str], count: int) -> str:
    more = [words.text("operations", "and_more", count=count - len(lines))] if count > len(lines) else []
    return "\n".join([words.text("operations", heading, count=count), *(f"- {line}" for line in lines), *more])


def _material(settings: Settings, entry: Entry) -> list[MaterialFinding]:
    document = str(entry.description.get("document") or entry.name)
    return [
        MaterialFinding(document, entry.name, _digest(finding), finding["published"]["page"], _text(settings, finding))
        for finding in stated_findings(settings, entry)
        if finding["severity"] == "material" and finding.get("state", "open") == "open"
    ]


def _digest(finding: dict[str, Any]) -> str:
    """What stays of a finding when it is found again: rule, subject and figures, not its number or its wording."""
    said = [finding["rule"], finding["subject"], finding["published"]["text"], finding["published"]["page"]]
    return hashlib.sha256(json.dumps([*said, finding["derived"]]).encode()).hexdigest()


def _text(settings: Settings, finding: dict[str, Any]) -> str:
    return str(finding["explanation"][settings.language])
