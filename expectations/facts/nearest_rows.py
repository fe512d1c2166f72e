"""Sentences that repeat a row of the table right above them, whichever indicator their heading names."""

from __future__ import annotations

from collections.abc import Callable

from expectations.kinds.tie_out import agree
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure
from schemas.published import Claim
from schemas.typed_report import TypedReport
from schemas.wording.word_stems import telling


def repeats_another_row(report: TypedReport) -> Callable[[Claim, str], bool]:
    """A function that says of a claim and the indicator of its heading whether the table above prints another one so.

    Its target and its result must both be those of a row there, and the table must not print the indicator itself: a
    heading that was not read, or is printed as text, has gone by.
    """
    rows = [
        (_spot(target), record)
        for record in report.of("indicator_achievement")
        if record.text("indikator_id") and (target := record.figure("target")) is not None
    ]

    def repeats(claim: Claim, subject: str) -> bool:
        stated = claim.operands.get("target"), claim.operands.get("realisasi")
        if stated[0] is None or stated[1] is None:
            return False
        above = [row for row in rows if row[0] < _spot(stated[0])]
        if not above:
            return False
        nearest = max(above, key=lambda row: row[0])[1].source
        held = [record for _, record in above if record.source == nearest]
        if any(record.text("indikator_id") == subject or _is_named(record, claim) for record in held):
            return False
        return any(_prints(record, stated[0], stated[1]) for record in held)

    return repeats


def _is_named(record: Record, claim: Claim) -> bool:
    """Whether a row's indicator is what the claim names, one of them with some words more."""
    row, named = telling(record.text("indikator")), telling(claim.subject)
    return bool(row and named) and (row <= named or named <= row)


def _prints(record: Record, target: PrintedFigure, result: PrintedFigure) -> bool:
    own = record.figure("target"), record.figure("realisasi")
    return own[0] is not None and own[1] is not None and agree(own[0], target) and agree(own[1], result)


def _spot(figure: PrintedFigure) -> tuple[int, float]:
    return figure.place.page, figure.place.box.top
