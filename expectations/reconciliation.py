"""What reconciling a report gives: every check with its outcome, the findings, and what was not checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from expectations.relation import Finding, Outcome, Relation, Verdict
from expectations.validation.dataset_checks import ReadingFault
from schemas.figures.figure import PrintedFigure


@dataclass(frozen=True, slots=True)
class Check:
    """A relation that was evaluated, and its outcome."""

    relation: Relation
    outcome: Outcome


Doubt = Literal["engines", "recognition", "rows"]


@dataclass(frozen=True, slots=True)
class DoubtfulReading:
    """A figure that two engines read differently, or that OCR is not sure of: nothing is asserted of it.

    `unparted` says instead that nothing drawn parts the rows of its table, and nothing else bears them out.
    """

    figure: PrintedFigure
    other_reading: str | None
    relation: Relation
    unparted: bool = False

    @property
    def reason(self) -> Doubt:
        """Why nothing is asserted: rows that are not sure, OCR that is not sure, or engines that read differently."""
        if self.unparted:
            return "rows"
        figures = (self.figure, self.relation.published, *(o.figure for o in self.relation.operands))
        return "recognition" if any(figure.place.confidence is not None for figure in figures) else "engines"


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Something that could not be checked (a rule, a table, a validation that raised), and why, in both languages."""

    what: str
    id: str
    en: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Everything that reconciling one report gave. `summary` counts the checks by verdict."""

    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]
    summary: Mapping[Verdict, int]
    doubtful: tuple[DoubtfulReading, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    reading_faults: tuple[ReadingFault, ...] = ()
