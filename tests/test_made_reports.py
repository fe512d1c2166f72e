"""Reports made for the purpose, printed and read again: nothing is found where nothing is wrong, and errors are."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from expectations.reconcile import reconcile
from expectations.reconciliation import Reconciliation
from expectations.relation import Finding
from extractors.content import ReportContent
from extractors.reading import read_report
from extractors.rereading.second_reading import reread
from extractors.signing.signatures import verify_signatures
from schemas.normalise import normalise
from tests.browser import CHROMIUM, Page
from tests.made_reports.faults import faults
from tests.made_reports.printed_report import EVERY, PrintedReport
from tests.made_reports.printing import print_report

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium, which prints the reports, is not installed")


def checked(path: Path, content: ReportContent) -> Reconciliation:
    """A printed report and what was read of it, reconciled, with a second reading."""
    return reconcile(normalise(content), verify_signatures(path, (), ()), partial(reread, path))


def inconsistent(reconciliation: Reconciliation) -> list[Finding]:
    """What is inconsistent in a report."""
    return [f for f in reconciliation.findings if f.outcome.verdict == "inconsistent"]


@pytest.mark.parametrize("printed", EVERY, indirect=True)
def test_nothing_is_found_in_a_report_without_a_fault(printed: PrintedReport) -> None:
    reconciliation = checked(printed.path, printed.content)
    assert [(f.relation.rule, f.relation.published.text) for f in inconsistent(reconciliation)] == []
    assert reconciliation.doubtful == ()


# Report, figure, what is printed instead, and the right value by the report's own tables.
ERRORS = [
    ("performance", "p.samples_taken", "2.518", "2218"),
    ("performance", "p.sites_share", "70,29", "79.29"),
    ("performance", "p.absorbed", "99,81", "97.81"),
    ("performance", "p.nps", "123,18", "103.18"),
    ("performance", "p.lowest", "81,55", "80.55"),
    ("yearly", "p.samples", "3.644", "3544"),
    ("yearly", "p.sample4", "165", "135"),
    ("yearly", "p.growth", "32,39", "30.39"),
    ("yearly", "p.services_before", "2.653", "2353"),
    ("yearly", "p.left", "424.468.872", "494468872"),
    ("yearly", "p.districts", "8", "5"),
    ("yearly", "p.grade", "A", "B"),
    ("quarterly", "p.advice", "53", "50"),
    ("quarterly", "p.done_share", "63", "62"),
    ("quarterly", "p.issued_more", "37", "35"),
    ("district", "p.women_share", "51,14", "57.14"),
    ("district", "p.held", "48", "38"),
    ("district", "i2.achieved", "127,50", "117.50"),
    ("survey", "p.men_share", "45,50", "43.50"),
    ("survey", "u3.score", "3,78", "3.73"),
    ("survey", "s3.index", "95,19", "93.19"),
    ("survey", "s4.grade", "B", "A"),
    ("survey", "t.index", "93,71", "93.11"),
]


@pytest.mark.parametrize(("name", "figure", "instead", "right"), ERRORS)
def test_error_is_found_at_its_figure_with_the_right_value(
    printer: Page, name: str, figure: str, instead: str, right: str, tmp_path: Path
) -> None:
    path = print_report(printer, EVERY[name](), tmp_path / "report.pdf", {figure: instead})
    roots = [f for f in inconsistent(checked(path, read_report(path))) if f.root is None]
    accused = [(_bare(f), str(f.outcome.derived)) for f in roots]
    assert (instead, right) in accused
    assert len(roots) == 1


def _bare(finding: Finding) -> str:
    figure = finding.relation.published
    if figure.value is None:
        return figure.text
    return figure.text.removeprefix("Rp").removesuffix(",-").removesuffix("%").removesuffix(" persen").strip()


@pytest.mark.parametrize("name", EVERY)
def test_every_error_prints_something_else(name: str) -> None:
    report = EVERY[name]()
    made = list(faults(report))
    assert {fault.name for fault in made} == set(report.figures)
    assert all(fault.printed != fault.right for fault in made)
