"""The full reports beside the project, with the model of what is set in them and the answer key to their figures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared"


@dataclass(frozen=True, slots=True)
class KeyedReport:
    """The files that belong to one report."""

    report: Path
    truth: Path
    model: Path
    key: Path


def keyed_reports() -> list[KeyedReport]:
    """The reports that have all of these files; none without the folder beside the project."""
    found = []
    for model in sorted((SHARED / "keys").glob("*.model.json")):
        name = model.name.removesuffix(".model.json")
        report = SHARED / "reports" / f"{name}.pdf"
        keys = [path for path in model.parent.glob(f"{name}.*json") if path != model]
        if report.exists() and keys:
            found.append(KeyedReport(report, report.with_suffix(".truth.json"), model, keys[0]))
    return found
