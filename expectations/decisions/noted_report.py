"""A report's findings in short: what a register of decisions, a comparison of editions and an overview go by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from expectations.decisions.finding_keys import finding_keys
from expectations.reconciliation import Reconciliation
from expectations.relation import Finding
from extractors.content import ReportContent
from schemas.document_identity import document_identity
from schemas.typed_report import TypedReport

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Basis:
    """The figures that a finding rests on: what is printed, what is expected ("" for no single value), the others.

    Printed figures are in their printed spelling, in the order of the calculation.
    """

    printed: str
    expected: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotedFinding:
    """A finding in short.

    `key` is that of expectations.decisions.finding_keys, `number` the one that working papers give it, `root` the key
    of the finding that it only follows from. `explanation` has the languages id and en.
    """

    key: str
    id: str
    number: str
    rule: str
    kind: str
    severity: str
    subject: str
    page: int
    place: str
    basis: Basis
    explanation: Mapping[str, str]
    cause: str | None = None
    root: str | None = None


@dataclass(frozen=True, slots=True)
class NotedReport:
    """A report in short, with what is inconsistent in it. `identity` is the same for all editions of the report."""

    identity: str
    title: str
    unit: str
    year: int | None
    period: str
    file: str
    sha256: str
    pages: int
    checks: int
    findings: tuple[NotedFinding, ...]

    def as_json(self) -> bytes:
        """The report as a JSON document."""
        return json.dumps({"format": FORMAT, **asdict(self)}, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def noted_report(
    content: ReportContent, typed: TypedReport, reconciliation: Reconciliation, numbers: Mapping[str, str]
) -> NotedReport:
    """The report in short; `numbers` gives each finding's number by its id, in the order of reading."""
    held = {finding.id: finding for finding in reconciliation.findings if finding.outcome.verdict == "inconsistent"}
    ordered = [held[name] for name in numbers if name in held]
    keys = finding_keys(ordered, content)
    captions = {
        table.id: table.caption or " / ".join(table.headings[-1:]) for table in (*content.tables, *content.charts)
    }
    return NotedReport(
        identity=document_identity(typed) or f"{content.file.rpartition('/')[2].casefold()} | ",
        title=typed.title,
        unit=typed.unit,
        year=typed.year,
        period=typed.period,
        file=content.file,
        sha256=content.sha256,
        pages=content.page_count,
        checks=sum(reconciliation.summary.values()),
        findings=tuple(_noted(finding, keys, numbers, captions) for finding in ordered),
    )


def basis_of(finding: Finding) -> Basis:
    """The figures that a finding rests on."""
    derived = finding.outcome.derived
    return Basis(
        _flat(finding.relation.published.text),
        f"{derived:f}" if isinstance(derived, Decimal) else _flat(derived or ""),
        tuple(_flat(operand.figure.text) for operand in finding.relation.operands),
    )


def read_noted_report(text: str) -> NotedReport:
    """The report that `as_json` wrote; raises ValueError for another document, or one of an earlier format."""
    read = json.loads(text)
    if not isinstance(read, dict) or read.pop("format", None) != FORMAT:
        raise ValueError("not the findings in short that this version writes")
    try:
        found = tuple(_finding(given) for given in read.pop("findings"))
        return NotedReport(**read, findings=found)
    except (KeyError, TypeError) as problem:
        raise ValueError(f"not the findings in short that this version writes: {problem}") from problem


def _finding(given: dict[str, Any]) -> NotedFinding:
    basis = given.pop("basis")
    return NotedFinding(**given, basis=Basis(basis["printed"], basis["expected"], tuple(basis["figures"])))


def _noted(
    finding: Finding, keys: Mapping[str, str], numbers: Mapping[str, str], captions: Mapping[str, str]
) -> NotedFinding:
    relation, place = finding.relation, finding.relation.published.place
    labels = (captions.get(place.table, ""), place.row_label, place.col_label) if place.table else (place.row_label,)
    return NotedFinding(
        key=keys[finding.id],
        id=finding.id,
        number=numbers[finding.id],
        rule=relation.rule,
        kind=relation.kind,
        severity=finding.severity,
        subject=relation.subject or place.row_label or relation.rule,
        page=place.page,
        place=" / ".join(_flat(label) for label in labels if label.strip()),
        basis=basis_of(finding),
        explanation={"id": finding.explanation.id, "en": finding.explanation.en},
        cause=finding.explanation.cause,
        root=keys.get(finding.root) if finding.root else None,
    )


def _flat(text: str) -> str:
    return " ".join(text.split())
