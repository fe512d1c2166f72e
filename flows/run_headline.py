"""An unattended run in one line."""

from __future__ import annotations

from flows.intake import Intake
from flows.ledger import Outcome
from flows.unattended import UnattendedResult
from workpapers.wording import Wording


def run_headline(words: Wording, result: UnattendedResult) -> str:
    """How much was taken in and processed, what was found, and what failed."""
    outcomes = [item.outcome for item in result.intake.items]
    failed = sum(outcome in (Intake.FAILED, Intake.QUARANTINED) for outcome in outcomes)
    return words.text(
        "operations",
        "headline",
        new=sum(outcome in (Intake.NEW, Intake.EDITION) for outcome in outcomes),
        processed=len(result.processed),
        material=sum(entry.counts.get("material", 0) for entry in result.processed),
        new_material=len(result.findings),
        failed=failed + sum(file.outcome is Outcome.FAILED for file in result.run.files),
    )
