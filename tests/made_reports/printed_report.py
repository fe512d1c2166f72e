"""Made reports that were printed and read, for all that tests ask of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from extractors.content import ReportContent
from extractors.reading import read_report
from tests.browser import Page
from tests.made_reports.catalogue import REPORTS
from tests.made_reports.document import MadeReport
from tests.made_reports.printing import print_report
from tests.right_reports.catalogue import REPORTS as RIGHT_REPORTS
from tests.unseen_reports.catalogue import HELD_BACK, LOOKED_AT

MAY_BE_LOOKED_AT: Mapping[str, Callable[[], MadeReport]] = {**RIGHT_REPORTS, **LOOKED_AT}
EVERY: Mapping[str, Callable[[], MadeReport]] = {**MAY_BE_LOOKED_AT, **REPORTS, **HELD_BACK}
"""Begins with those that may be looked at, so that a report has one place in both, by which pytest knows it."""


@dataclass(frozen=True, slots=True)
class PrintedReport:
    """A made report, the PDF that it was printed to without a fault, and what is read of it."""

    name: str
    report: MadeReport
    path: Path
    content: ReportContent


def printed_report(browser: Page, name: str, folder: Path) -> PrintedReport:
    """The report of that name, printed into a folder and read."""
    report = EVERY[name]()
    path = print_report(browser, report, folder / "report.pdf")
    return PrintedReport(name, report, path, read_report(path))
