"""An unattended run in one line."""

from __future__ import annotations

from flows.intake.intake import Intake
from flows.unattended.unattended import UnattendedResult
from workpapers.wording import Wording


def run_headline(words: Wording, result: UnattendedResult) -> str:
    """How much was taken in and processed, what was found, what failed, and what failed before."""
    outcomes = [item.outcome for item in result.intake.items]
    failed = sum(outcome in (Intake.FAILED, Intake.QUARANTINED) for outcome in outcomes)
    line = words.text(
        "operations",
        "headline",
        new=sum(outcome in (Intake.NEW, Intake.EDITION) for outcome in outcomes),
        processed=len(result.processed),
        material=sum(entry.counts.get("material", 0) for entry in result.processed),
        new_material=len(result.findings),
        failed=failed + len(result.tried),
    )
    return line + (words.text("operations", "headline_left", count=result.left) if result.left else "")
