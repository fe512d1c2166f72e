"""The JSON documents that other programs read. Fields may be added, never renamed or removed.

Published figures are strings in their printed spelling, computed ones decimal strings with a dot; coordinates are
points from the page's top left corner, `[x0, top, x1, bottom]`; pages count from 1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from extractors.content import ReportContent, SignatureState, Table, is_doubtful
from extractors.signing.signature_standing import standing

# A report's tables are printed without loading what reconciles its figures.
if TYPE_CHECKING:
    from expectations.decisions.register import Decision
    from expectations.decisions.review import Review, ReviewedFinding
    from expectations.reconciliation import Check, NotChecked, Reconciliation
    from expectations.relation import Explanation, Finding, Outcome, Relation, Verdict
    from schemas.figures.figure import PrintedFigure
    from schemas.typed_report import TypedReport

    _FigureDocument = Callable[[PrintedFigure], dict[str, Any]]

CONTRACT = 1
VERDICTS: tuple[Verdict, ...] = ("consistent", "rounding", "inconsistent", "unverifiable")


def tables_document(content: ReportContent) -> dict[str, Any]:
    """What `rekon tables --json` prints: every table with its grid and the box of each cell.

    A cell that OCR read has its confidence too, and whether it is doubtful.
    """
    return {
        "contract": CONTRACT,
        "report": _file(content),
        "tables": [_table(table) for table in content.tables],
        "charts": [_table(chart) for chart in content.charts],
    }


def check_document(
    content: ReportContent,
    typed: TypedReport,
    signature: SignatureState,
    reconciliation: Reconciliation,
    all_checks: bool = False,
    review: Review | None = None,
) -> dict[str, Any]:
    """What `rekon check --json` prints: the report, the counts by verdict, the findings; with `all_checks` all checks.

    Beside what the contract asks: `unread` (pages and pictures that were not read), `doubtful` (figures that two
    engines read differently, or of which OCR is not sure), `not_checked`, `reading_faults` (what breaks the schema of
    its dataset: faults of this program's reading, no findings), and per finding the declared rule, its subject and
    notes. With a `review`, each finding has its `key` and `state`, and the document counts them (`states`) and lists
    decisions about findings that are no longer found (`closed`).
    """
    of = _figures(content)
    document: dict[str, Any] = {
        "contract": CONTRACT,
        "report": {
            **_file(content),
            "title": typed.title,
            "unit": typed.unit,
            "year": typed.year,
            "period": typed.period,
            "signature": signature_document(signature),
        },
        "summary": {verdict: reconciliation.summary.get(verdict, 0) for verdict in VERDICTS},
        "findings": [_finding(finding, of, review) for finding in reconciliation.findings],
        "doubtful": [
            {**of(d.figure), "other_reading": d.other_reading, "check": d.relation.id, "reason": d.reason}
            for d in reconciliation.doubtful
        ],
        "reading_faults": [asdict(fault) for fault in reconciliation.reading_faults],
        "not_checked": [_not_checked(entry) for entry in reconciliation.not_checked],
        "unread": [
            {"page": part.page, "kind": part.kind, "reason": part.reason, "bbox": part.box and part.box.as_list()}
            for part in content.unread
        ],
    }
    if review is not None:
        document["report"]["identity"] = review.report.identity
        document["states"] = review.counts()
        document["closed"] = [decision_document(decision) for decision in review.closed]
    if all_checks:
        by_relation = {finding.relation.id: finding for finding in reconciliation.findings}
        document["checks"] = [
            _finding(by_relation[check.relation.id], of, review)
            if check.relation.id in by_relation
            else _check(check, of)
            for check in reconciliation.checks
        ]
    return document


def figure_document(figure: PrintedFigure, sentences: Mapping[str, str]) -> dict[str, Any]:
    """A published figure with its place; `value` is "" when the spelling leaves more than one, or none.

    `sentences` gives the text of each sentence by its id.
    """
    place = figure.place
    return {
        "text": figure.text,
        "value": computed(figure.value),
        "page": place.page,
        "bbox": place.box.as_list(),
        "table": place.table,
        "row": place.row,
        "col": place.col,
        "row_label": place.row_label,
        "col_label": place.col_label,
        "sentence": sentences.get(place.sentence, place.sentence) if place.sentence else None,
        **recognised(place.confidence),
    }


def _figures(content: ReportContent) -> _FigureDocument:
    """Gives figures as documents, each made once: a figure stands in many checks."""
    sentences = content.texts()
    known: dict[int, tuple[PrintedFigure, dict[str, Any]]] = {}

    def document(figure: PrintedFigure) -> dict[str, Any]:
        if id(figure) not in known:
            # The figure is held as well, so that its id stays its own.
            known[id(figure)] = figure, figure_document(figure, sentences)
        return known[id(figure)][1]

    return document


def recognised(confidence: float | None) -> dict[str, Any]:
    """What is added to a cell or figure that OCR read: how sure it is (0 to 1), and whether that is too little.

    Nothing where the text is in the file.
    """
    if confidence is None:
        return {}
    return {"engine": "ocr", "confidence": f"{confidence:.3f}", "doubtful": is_doubtful(confidence)}


def signature_document(state: SignatureState) -> dict[str, Any]:
    """The signatures of a report as one: intact, trusted only when every one is; null where there is none to ask."""
    signed = state.signatures
    last = signed[-1] if signed else None
    covers = {one.covers for one in signed}
    return {
        "claimed": state.claimed,
        "embedded": len(signed),
        "intact": all(one.intact for one in signed) if signed else None,
        "trusted": all(one.trusted for one in signed) if signed else None,
        "covers": "whole document" if "whole document" in covers else last.covers if last else None,
        "modified_after_signing": any(one.modified_after_signing for one in signed) if signed else None,
        "signer": "; ".join(dict.fromkeys(one.signer for one in signed)),
        "signed_at": last.signed_at if last else "",
        "standing": standing(state),
        "problem": state.problem or "; ".join(dict.fromkeys(one.trust_problem for one in signed if one.trust_problem)),
    }


def computed(value: Decimal | str | None) -> str:
    """A computed value as the contract prints it: a decimal string with a dot, words as they are, "" for none."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value or ""


def _file(content: ReportContent) -> dict[str, Any]:
    return {"sha256": content.sha256, "file": content.file, "pages": content.page_count}


def _table(table: Table) -> dict[str, Any]:
    return {
        "id": table.id,
        "caption": table.caption or (table.headings[-1] if table.headings else ""),
        "pages": list(table.pages),
        "header_rows": table.header_rows,
        "rows": [list(row) for row in table.rows],
        "cells": [
            {
                "row": cell.row, "col": cell.col, "rowspan": cell.rowspan, "colspan": cell.colspan,
                "text": cell.text, "page": cell.page, "bbox": cell.box.as_list(), **recognised(cell.confidence),
            }
            for cell in table.cells
        ],
        "engine": table.engine,
    }  # fmt: skip


def review_document(reviewed: ReviewedFinding) -> dict[str, Any]:
    """A finding's key and state; `decision` is the one that gives it, or that no longer applies (`reopened`)."""
    return {
        "key": reviewed.finding.key,
        "state": reviewed.state,
        "decision": None if reviewed.decision is None else decision_document(reviewed.decision),
        "reopened": [asdict(one) for one in reviewed.reopened],
    }


def decision_document(decision: Decision) -> dict[str, Any]:
    """A decision as the register holds it; days as texts."""
    return {
        "report": decision.report,
        "finding": decision.finding,
        "state": decision.state,
        "by": decision.by,
        "on": decision.on.isoformat(),
        "until": None if decision.until is None else decision.until.isoformat(),
        "reason": decision.reason,
        "about": decision.about,
        "printed": decision.basis.printed,
        "expected": decision.basis.expected,
        "figures": list(decision.basis.figures),
    }


def _finding(finding: Finding, of: _FigureDocument, review: Review | None) -> dict[str, Any]:
    reviewed = review.by_id.get(finding.id) if review is not None else None
    return {
        **_checked(finding.id, finding.relation, finding.outcome, finding.explanation, of),
        "severity": finding.severity,
        "root": finding.root,
        "confirmed_by": finding.confirmed_by,
        **({} if reviewed is None else review_document(reviewed)),
    }


def _check(check: Check, of: _FigureDocument) -> dict[str, Any]:
    from expectations.relation import Explanation

    silent = Explanation("", "", None, ())
    return {
        **_checked(check.relation.id, check.relation, check.outcome, silent, of),
        "severity": None,
        "root": None,
        "confirmed_by": "",
    }


def _checked(
    name: str, relation: Relation, outcome: Outcome, explanation: Explanation, of: _FigureDocument
) -> dict[str, Any]:
    return {
        "id": name,
        "rule": relation.kind,
        "declared_rule": relation.rule,
        "subject": relation.subject,
        "verdict": outcome.verdict,
        "published": of(relation.published),
        "derived": computed(outcome.derived),
        "formula": outcome.formula,
        "operands": [{"name": o.name, **of(o.figure)} for o in relation.operands],
        "explanation": {
            "id": explanation.id,
            "en": explanation.en,
            "cause": explanation.cause,
            "evidence": [of(figure) for figure in explanation.evidence],
        },
        "reading": outcome.reading,
        "note": outcome.note,
        "problem": outcome.problem,
        "power": computed(outcome.power) or None,
    }


def _not_checked(entry: NotChecked) -> dict[str, Any]:
    return {"what": entry.what, "page": entry.page, "id": entry.id, "en": entry.en}
