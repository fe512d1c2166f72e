"""What reconciling a report gives: every check with its outcome, the findings, and what was not checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from expectations.relation import Finding, Outcome, Relation, Verdict
from expectations.validation.dataset_checks import ReadingFault
from schemas.figures.figure import PrintedFigure


@dataclass(frozen=True, slots=True)
class Check:
    """A relation that was evaluated, and its outcome."""

    relation: Relation
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class DoubtfulReading:
    """A figure that two engines read differently, or that OCR is not sure of: nothing is asserted of it.

    `unparted` says instead that nothing drawn parts the rows of its table, and relations beside it do not hold either.
    """

    figure: PrintedFigure
    other_reading: str | None
    relation: Relation
    unparted: bool = False

    @property
    def recognised(self) -> bool:
        """Whether OCR is not sure, instead of two engines reading the text in the file differently."""
        figures = (self.figure, self.relation.published, *(o.figure for o in self.relation.operands))
        return any(figure.place.confidence is not None for figure in figures)


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
