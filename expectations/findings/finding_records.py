"""Findings as a dataset, joined to the figures by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from expectations.relation import Finding
from schemas.datasets.dataset import Record, Value
from schemas.figures.figure import PrintedFigure
from schemas.figures.figure_ids import figure_id
from schemas.report_records import DOCUMENT


def finding_records(findings: Sequence[Finding], known_figures: Iterable[str]) -> tuple[Record, ...]:
    """One record of `findings` per finding; only figures with an id in `known_figures` are pointed to."""
    known = frozenset(known_figures)
    return tuple(_record(finding, known) for finding in findings)


def _record(finding: Finding, known: frozenset[str]) -> Record:
    relation, outcome, published = finding.relation, finding.outcome, finding.relation.published
    derived = outcome.derived
    operands = [(operand.name, _known_id(operand.figure, known)) for operand in relation.operands]
    values: dict[str, Value] = {
        "id": finding.id,
        "jenis": relation.kind,
        "aturan": relation.rule,
        "putusan": outcome.verdict,
        "tingkat": finding.severity,
        "perihal": relation.subject or None,
        "angka": published if published.text else None,
        "angka_id": _known_id(published, known),
        "seharusnya": f"{derived:f}" if isinstance(derived, Decimal) else derived or None,
        "rumus": outcome.formula or None,
        "operan_id": "; ".join(f"{name}={found}" for name, found in operands if found) or None,
        "penjelasan": finding.explanation.id or None,
        "sebab": finding.explanation.cause,
        "akar": finding.root,
        "halaman": published.place.page,
    }
    place = published.place
    filled = {name: value for name, value in values.items() if value is not None}
    return Record("findings", filled, place.table or place.sentence or DOCUMENT, place.page, place.row)


def _known_id(figure: PrintedFigure, known: frozenset[str]) -> str | None:
    found = figure_id(figure)
    return found if found in known else None
