"""What the overview of an archive shows: findings by unit and year, what recurs, last year's figures, trends."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import quote

from expectations.decisions.noted_report import NotedReport
from expectations.decisions.over_years import (
    IndicatorPrint,
    OtherLastYear,
    RecurringFault,
    Trend,
    other_last_years,
    recurring_faults,
    trends,
)
from expectations.decisions.register import STATES
from expectations.decisions.review import Review
from schemas.names import canonical
from workpapers.html import html_page
from workpapers.review_words import expected_words
from workpapers.short_text import shortened
from workpapers.wording import Wording

PAPER = "kertas-kerja.html"
WIDTH, HEIGHT, EDGE = 240.0, 56.0, 8.0
"""Of a trend chart, in its own units."""


@dataclass(frozen=True, slots=True)
class ShownReport:
    """A report of the archive: its name, the folder of its working paper, its findings, folders of earlier versions."""

    name: str
    folder: str
    review: Review
    earlier: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Where its working paper is, seen from the overview."""
        return paper_address(self.folder)

    @property
    def noted(self) -> NotedReport:
        """The report in short."""
        return self.review.report

    def severities(self) -> Counter[str]:
        """Findings that are not settled, by severity."""
        return Counter(one.finding.severity for one in self.review.findings if not one.is_settled)

    def kinds(self) -> Counter[str]:
        """Findings that are not settled, by kind."""
        return Counter(one.finding.kind for one in self.review.findings if not one.is_settled)

    @property
    def settled(self) -> int:
        """Findings that are explained or accepted."""
        return sum(one.is_settled for one in self.review.findings)


@dataclass(frozen=True, slots=True)
class UnitReports:
    """The reports of one unit, by year and period."""

    name: str
    reports: tuple[ShownReport, ...]


@dataclass(frozen=True, slots=True)
class TrendChart:
    """A trend with its points on a chart of WIDTH by HEIGHT: x, y and the point; `line` joins them."""

    trend: Trend
    unit: str
    line: str
    points: tuple[tuple[float, float, str, int, bool], ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the overview shows."""

    units: tuple[UnitReports, ...]
    kinds: tuple[str, ...]
    recurring: tuple[RecurringFault, ...]
    last_years: tuple[OtherLastYear, ...]
    charts: tuple[TrendChart, ...]
    addresses: dict[str, str]
    """Where each report's working paper is, by the report's hash and by its name."""
    unit_names: dict[str, str]
    unreadable: tuple[str, ...] = ()

    @property
    def reports(self) -> int:
        """How many reports there are."""
        return sum(len(unit.reports) for unit in self.units)

    def total(self, state: str) -> int:
        """How many findings have a state."""
        return sum(one.state == state for r in self._all() for one in r.review.findings)

    def most(self) -> int:
        """The most findings that any report has, at least 1."""
        return max([1, *(len(report.review.findings) for report in self._all())])

    def _all(self) -> list[ShownReport]:
        return [report for unit in self.units for report in unit.reports]


def build_overview(
    reports: Sequence[ShownReport], prints: Iterable[IndicatorPrint], unreadable: Sequence[str] = ()
) -> Overview:
    """The overview of the current reports; `prints` are the indicators' figures of all of them.

    `unreadable` names folders whose findings could not be read and are left out.
    """
    held: dict[str, list[ShownReport]] = defaultdict(list)
    for report in reports:
        held[canonical(report.noted.unit)].append(report)
    units = []
    for _, found in sorted(held.items()):
        ordered = sorted(found, key=lambda one: (one.noted.year or 0, one.noted.period, one.name))
        units.append(UnitReports(ordered[-1].noted.unit, tuple(ordered)))
    by_year = [report for unit in units for report in unit.reports]
    kinds: Counter[str] = sum((report.kinds() for report in by_year), Counter())
    all_prints = list(prints)
    names = {canonical(unit.name): unit.name for unit in units}
    addresses = {report.noted.sha256: report.address for report in by_year}
    addresses |= {report.name: report.address for report in by_year}
    return Overview(
        tuple(units),
        tuple(sorted(kinds, key=lambda kind: (-kinds[kind], kind))),
        recurring_faults([(report.noted, report.review.findings) for report in by_year]),
        other_last_years(all_prints),
        tuple(_chart(trend, names) for trend in trends(all_prints)),
        addresses,
        names,
        tuple(unreadable),
    )


def overview_html(overview: Overview, words: Wording) -> str:
    """The overview as one HTML page."""
    return html_page(
        "ikhtisar.html.j2",
        words,
        styles=("kertas-kerja.css", "ikhtisar.css"),
        view=overview,
        # What no finding is would only make the table too wide for a screen.
        states=[state for state in STATES if state == "open" or overview.total(state)],
        short=shortened,
        expected_words=expected_words,
        paper_address=paper_address,
    )


def paper_address(folder: str) -> str:
    """Where the working paper in a folder is, seen from the overview."""
    return f"{quote(folder)}/{PAPER}"


def _chart(trend: Trend, names: dict[str, str]) -> TrendChart:
    values = [one.printed.figure.value or Decimal(0) for one in trend.points]
    years = [one.year for one in trend.points]
    low, high = min(values), max(values)
    places = [
        (
            _along(year - years[0], years[-1] - years[0], WIDTH),
            round(HEIGHT - _along(value - low, high - low, HEIGHT), 1),
        )
        for year, value in zip(years, values, strict=True)
    ]
    points = tuple(
        (x, y, one.printed.figure.text, one.year, one.own) for (x, y), one in zip(places, trend.points, strict=True)
    )
    return TrendChart(trend, names.get(trend.unit, trend.unit), " ".join(f"{x},{y}" for x, y in places), points)


def _along(part: Decimal | int, whole: Decimal | int, length: float) -> float:
    """How far along a side of a chart a part of the whole stands; in the middle where the whole is nothing."""
    share = float(part / whole) if whole else 0.5
    return round(EDGE + (length - 2 * EDGE) * share, 1)
