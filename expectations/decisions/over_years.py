"""Reports of several years held together: what one says of the year before against that year's own, and what recurs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from expectations.decisions.noted_report import NotedReport
from expectations.decisions.review import ReviewedFinding
from expectations.kinds.tie_out import agree
from extractors.content import Box
from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.number_grammar import is_blank, read_cell
from schemas.names import canonical

Measure = Literal["target", "realisasi", "capaian_pct"]
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class IndicatorPrint:
    """An indicator's figure for a year as a report prints it.

    `unit` and `indicator` are stable ids, `name` the indicator as printed; `report` names the report, `report_year` is
    its own year.
    """

    unit: str
    indicator: str
    name: str
    year: int
    measure: Measure
    figure: PrintedFigure
    report: str
    report_year: int


@dataclass(frozen=True, slots=True)
class OtherLastYear:
    """A figure that a report gives for the year before, and that year's own report, which gives another everywhere."""

    later: IndicatorPrint
    own: IndicatorPrint


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """An indicator's result in a year; `own` says whether that year's own report prints it."""

    year: int
    printed: IndicatorPrint
    own: bool


@dataclass(frozen=True, slots=True)
class Trend:
    """The results of one indicator over the years, in their order."""

    unit: str
    indicator: str
    name: str
    points: tuple[TrendPoint, ...]


@dataclass(frozen=True, slots=True)
class RecurringFault:
    """A fault that reports of a unit have in more than one year: the same rule about the same subject."""

    unit: str
    rule: str
    kind: str
    subject: str
    findings: tuple[tuple[NotedReport, ReviewedFinding], ...]


def printed_again(text: str, value: Decimal | None, page: int) -> PrintedFigure | None:
    """A published figure as it was printed; None for a blank, or where its decimals cannot be told from its text."""
    if is_blank(text):
        return None
    place = Place(page, Box(0, 0, 0, 0))
    if value is None:
        # Words ("WTP") are compared as words; a spelling with several values is not compared.
        return None if read_cell(text) else PrintedFigure(text, None, 0, "", False, place)
    readings = {reading.decimals for piece in read_cell(text) for reading in piece.readings if reading.value == value}
    if len(readings) != 1:
        return None
    return PrintedFigure(text, value, readings.pop(), "", False, place)


def other_last_years(prints: Iterable[IndicatorPrint]) -> tuple[OtherLastYear, ...]:
    """Figures for the year before that none of that year's own printings agrees with, by unit, year and indicator.

    Where either report prints the figure more than once, one agreement anywhere is enough; a figure is never compared
    with words.
    """
    own: dict[tuple[str, int, str, Measure], list[IndicatorPrint]] = defaultdict(list)
    later: dict[tuple[str, int, str, Measure], list[IndicatorPrint]] = defaultdict(list)
    for one in prints:
        key = (one.unit, one.year, one.indicator, one.measure)
        if one.year == one.report_year:
            own[key].append(one)
        elif one.year == one.report_year - 1:
            later[key].append(one)
    found = []
    for key in sorted(later):
        said, known = later[key], own.get(key, ())
        pairs = [(a, b) for a in said for b in known if (a.figure.value is None) == (b.figure.value is None)]
        if pairs and not any(agree(a.figure, b.figure) for a, b in pairs):
            found.append(OtherLastYear(*pairs[0]))
    return tuple(found)


def trends(prints: Iterable[IndicatorPrint]) -> tuple[Trend, ...]:
    """The results of indicators that have one in two years or more, by unit and name.

    Of a year, the first figure of its own report is taken, or else that of the report of the year after.
    """
    held: dict[tuple[str, str], dict[int, TrendPoint]] = defaultdict(dict)
    for one in sorted(prints, key=lambda one: (one.report_year != one.year, one.report_year, one.figure.place.page)):
        if one.measure == "realisasi" and one.figure.value is not None and one.report_year - one.year in (0, 1):
            held[one.unit, one.indicator].setdefault(one.year, TrendPoint(one.year, one, one.report_year == one.year))
    found = []
    for (unit, indicator), points in held.items():
        ordered = tuple(points[year] for year in sorted(points))
        if len(ordered) > 1:
            found.append(Trend(unit, indicator, ordered[-1].printed.name, ordered))
    return tuple(sorted(found, key=lambda trend: (trend.unit, trend.indicator)))


def recurring_faults(
    reports: Sequence[tuple[NotedReport, Sequence[ReviewedFinding]]],
) -> tuple[RecurringFault, ...]:
    """Faults of a unit that reports of more than one year or period have, most often met first.

    What only follows from another finding is left out, years in a subject make no difference.
    """
    held: dict[tuple[str, str, str, str], list[tuple[NotedReport, ReviewedFinding]]] = defaultdict(list)
    for report, findings in reports:
        for one in findings:
            finding = one.finding
            subject = canonical(_YEAR.sub(" ", finding.subject))
            if finding.root is None and report.unit and report.year and subject:
                held[canonical(report.unit), finding.rule, finding.kind, subject].append((report, one))
    found = [
        RecurringFault(unit, rule, kind, met[-1][1].finding.subject, tuple(met))
        for (unit, rule, kind, _), met in held.items()
        if len({(report.year, report.period) for report, _ in met}) > 1
    ]
    return tuple(sorted(found, key=lambda fault: (-len(fault.findings), fault.unit, fault.rule, fault.subject)))
