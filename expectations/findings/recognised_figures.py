"""Figures that OCR read: what is asserted of them only when it is sure and a second look at the picture agrees."""

from __future__ import annotations

import re
from collections.abc import Mapping

from expectations.reconciliation import DoubtfulReading
from expectations.relation import Finding, Kind
from expectations.repairs.repairs import figures_of
from extractors.content import Box, is_doubtful
from schemas.figures.figure import PrintedFigure
from schemas.figures.recognised_text import confused
from schemas.typed_report import TypedReport

Readings = Mapping[tuple[int, Box], str | None]

# Kinds that take every figure of a column: one that was misread as no figure leaves a gap that nothing shows.
WHOLE_COLUMN: frozenset[Kind] = frozenset({"sum", "mean", "weighted_mean", "rank", "sequence"})


def recognised_figures(finding: Finding) -> list[PrintedFigure]:
    """The figures of a finding that OCR read."""
    return [figure for figure in figures_of(finding.relation) if figure.place.confidence is not None]


def doubt(finding: Finding, readings: Readings, report: TypedReport) -> DoubtfulReading | None:
    """Why a finding that rests on OCR is not asserted, None when it may be, or does not rest on OCR.

    `readings` holds what a second look read at each place (page and box).
    """
    relation = finding.relation
    figures = recognised_figures(finding)
    for figure in figures:
        if is_doubtful(figure.place.confidence) or confused(figure.text):
            return DoubtfulReading(figure, None, relation)
    if relation.kind in WHOLE_COLUMN:
        for figure in figures:
            if (figure.place.table, figure.place.col) in report.doubtful_columns:
                return DoubtfulReading(figure, None, relation)
    if relation.kind == "count" and _counts_recognised(report):
        # What was counted is not known here; a row that OCR lost would make the count differ.
        return DoubtfulReading(relation.published, None, relation)
    for figure in figures:
        again = readings.get((figure.place.page, figure.place.box))
        if again is None or not says(again, figure.text):
            return DoubtfulReading(figure, again, relation)
    return None


def says(text: str, figure: str) -> bool:
    """Whether a text prints a figure, blanks aside, and not as a part of a longer number."""
    packed, wanted = (re.sub(r"\s+", "", t).casefold() for t in (text, figure))
    return bool(wanted) and re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(wanted)}(?![.,]?\d)", packed) is not None


def _counts_recognised(report: TypedReport) -> bool:
    pages = frozenset(report.recognised_pages)
    return any(record.page in pages for records in report.records.values() for record in records)
