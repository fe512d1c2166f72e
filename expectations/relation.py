"""A relation that a published figure should obey, and the verdict on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from schemas.figures.figure import PrintedFigure

Kind = Literal[
    "ratio", "sum", "mean", "weighted_mean", "difference", "growth", "category", "count", "crossref", "copy", "rank",
    "range", "sequence", "spelled_number", "date", "signature",
]  # fmt: skip
Verdict = Literal["consistent", "rounding", "inconsistent", "unverifiable"]
Severity = Literal["material", "minor"]


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure that enters a relation under a name used in its formula ("realisasi", "target", "x1")."""

    name: str
    figure: PrintedFigure


@dataclass(frozen=True, slots=True)
class Relation:
    """A published figure, the operands it should follow from, and how.

    `rule` names the declared rule that formed it, `kind` its kind as the contract prints it. `parameters` hold what the
    kind's evaluation needs beside figures (a scale of 100, a cap of 120, bands). `id` is the same in a later run over
    the same report. `subject` says in the report's words what the figure is about.
    """

    id: str
    rule: str
    kind: Kind
    published: PrintedFigure
    operands: tuple[Operand, ...]
    subject: str
    parameters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What evaluating a relation gave.

    `derived` is what follows from the operands at the published precision (None where there is no single value),
    `formula` the formula with the printed figures put in, `reading` the rounding reading that explains a difference,
    `problem` why it is unverifiable. `note` says what a reader should know beside the verdict: which reading of an
    ambiguous spelling was used, that only one count prints this percentage, that a value falls in a gap between bands.
    `power` is the chance that one wrong digit in the published figure would have been noticed (1: always), None where
    that cannot be said.
    """

    verdict: Verdict
    derived: Decimal | str | None
    formula: str
    reading: str = ""
    problem: str = ""
    note: str = ""
    power: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a finding is one, in both languages; `cause` only where figures printed elsewhere prove it (`evidence`).

    `figure` is the one that does not fit, where it is proved to be another than the published one, and `value` what
    fits in its place.
    """

    id: str
    en: str
    cause: str | None
    evidence: tuple[PrintedFigure, ...]
    figure: PrintedFigure | None = None
    value: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A relation that does not hold (or holds only by another rounding), made from a validation result.

    `root` is the id of the finding that this one only follows from; `confirmed_by` names the independent engine that
    read the figures the same way ("" when there was none).
    """

    id: str
    relation: Relation
    outcome: Outcome
    severity: Severity
    explanation: Explanation
    root: str | None = None
    confirmed_by: str = ""

    @property
    def accused(self) -> PrintedFigure:
        """The figure that does not fit: the published one unless another is proved to be it."""
        if self.root is None and self.explanation.figure is not None:
            return self.explanation.figure
        return self.relation.published
