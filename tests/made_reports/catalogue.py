"""The made reports by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.made_reports.district_report import district_report
from tests.made_reports.document import MadeReport
from tests.made_reports.performance_report import performance_report
from tests.made_reports.quarterly_report import quarterly_report
from tests.made_reports.survey_report import survey_report
from tests.made_reports.yearly_report import yearly_report

REPORTS: Mapping[str, Callable[[], MadeReport]] = {
    "performance": performance_report,
    "yearly": yearly_report,
    "quarterly": quarterly_report,
    "district": district_report,
    "survey": survey_report,
}
