"""Facts of a satisfaction survey: the index of the report's own period, in its tables and in its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from expectations.facts.facts import Fact, Printing
from expectations.kinds.slips import SLIPS, slip
from schemas.figures.figure import PrintedFigure
from schemas.published import Claim
from schemas.typed_report import TypedReport
from schemas.wording.headers import period_in, words_of

MEASURE = "ikm"
_LOWEST = Decimal(25)
_INDEX = frozenset({"ikm", "skm", "indeks"})


def survey_index(report: TypedReport) -> Iterator[Printing]:
    """The index of the whole survey: the total of the only table of elements, its place in a series, what is stated.

    A figure of the text counts where it is the tables' one or a slip of it: services and periods have indices too.
    """
    fact = Fact(MEASURE, "survei", "seluruh layanan", f"{report.year or ''} {report.period}".strip())
    tables = [*_totals(report), *_of_series(report)]
    for figure in tables:
        yield Printing(fact, figure, "Indeks Kepuasan Masyarakat", "satisfaction_scores")
    stated = [claim for claim in report.claims if claim.measure == MEASURE and claim.value is not None]
    for claim in stated:
        if claim.value is not None and _of_this_period(claim, report) and _is_meant(claim.value, tables):
            yield Printing(fact, claim.value, "Indeks Kepuasan Masyarakat", "claims")


def _totals(report: TypedReport) -> list[PrintedFigure]:
    found = {
        r.source: figure
        for r in report.of("satisfaction_scores")
        if r.text("peran") == "total" and not r.text("unit")
        if (figure := r.figure("nilai_konversi") or r.figure("nilai")) is not None and (figure.value or 0) >= _LOWEST
    }
    return list(found.values()) if len(found) == 1 else []


def _of_series(report: TypedReport) -> Iterator[PrintedFigure]:
    for record in report.of("survey_series"):
        figure = record.figure("nilai")
        same = record.values.get("tahun") == report.year and period_in(record.text("periode")) == report.period
        if figure is not None and same and report.period and _INDEX & set(words_of(record.text("unsur"))):
            yield figure


def _of_this_period(claim: Claim, report: TypedReport) -> bool:
    """Whether a statement names no other year or part of a year than the report's."""
    return claim.year in (None, report.year) and claim.texts.get("periode", report.period) in ("", report.period)


def _is_meant(figure: PrintedFigure, tables: Sequence[PrintedFigure]) -> bool:
    known = [table.value for table in tables if table.value is not None]
    return any(figure.value == value or slip(figure, value) in SLIPS for value in known)
