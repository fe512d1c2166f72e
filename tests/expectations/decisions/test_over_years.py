"""Reports of several years: figures for the year before, trends, and faults that recur."""

from dataclasses import replace
from decimal import Decimal

import pytest

from expectations.decisions.noted_report import NotedReport
from expectations.decisions.over_years import (
    IndicatorPrint,
    Measure,
    other_last_years,
    printed_again,
    recurring_faults,
    trends,
)
from expectations.decisions.register import Register
from expectations.decisions.review import ReviewedFinding, review
from tests.expectations.decided import finding, report
from tests.expectations.decisions.test_review import TODAY


def printed(text: str, year: int, report_year: int, measure: Measure = "realisasi", page: int = 10) -> IndicatorPrint:
    value = Decimal(text.rstrip("*").replace(",", ".")) if text[:1].isdigit() else None
    figure = printed_again(text, value, page)
    assert figure is not None
    return IndicatorPrint("biro umum", "indeks", "Indeks", year, measure, figure, f"lkj-{report_year}", report_year)


def test_a_figure_for_last_year_that_its_own_report_prints_nowhere_is_listed() -> None:
    (pair,) = other_last_years([printed("71,56", 2020, 2020), printed("73,75", 2020, 2021)])
    assert (pair.later.figure.text, pair.own.figure.text) == ("73,75", "71,56")


@pytest.mark.parametrize(
    "prints",
    [
        [printed("71,56", 2020, 2020), printed("71,56", 2020, 2021)],
        [printed("71,56", 2020, 2020), printed("71,6", 2020, 2021)],
        [printed("71,56", 2020, 2020), printed("73,75", 2020, 2020), printed("73,75", 2020, 2021)],
        [printed("71,56", 2020, 2020), printed("73,75", 2020, 2021), printed("71,56*", 2020, 2021)],
        [printed("71,56", 2019, 2019), printed("73,75", 2019, 2021)],
        [printed("71,56", 2020, 2020), printed("73,75", 2020, 2021, "target")],
        [printed("71,56", 2020, 2020), printed("WTP", 2020, 2021)],
        [printed("WTP", 2020, 2020), printed("wtp", 2020, 2021)],
        [printed("73,75", 2020, 2021)],
    ],
)
def test_what_agrees_anywhere_or_cannot_be_compared_is_not_listed(prints: list[IndicatorPrint]) -> None:
    assert other_last_years(prints) == ()


def test_other_words_for_last_year_are_listed() -> None:
    assert len(other_last_years([printed("WTP", 2020, 2020), printed("WDP", 2020, 2021)])) == 1


@pytest.mark.parametrize(("text", "value"), [("-", None), ("", None), ("71,56", Decimal("99")), ("1,234 / 5", None)])
def test_a_blank_or_a_text_that_does_not_give_its_value_is_not_compared(text: str, value: Decimal | None) -> None:
    assert printed_again(text, value, 1) is None


def test_a_trend_takes_each_year_from_its_own_report_where_there_is_one() -> None:
    (trend,) = trends(
        [
            printed("70,00", 2019, 2020),
            printed("71,56", 2020, 2020),
            printed("73,75", 2020, 2021),
            printed("80", 2021, 2021),
        ]
    )
    assert [(one.year, one.printed.figure.text, one.own) for one in trend.points] == [
        (2019, "70,00", False),
        (2020, "71,56", True),
        (2021, "80", True),
    ]


def test_one_year_is_no_trend() -> None:
    assert trends([printed("71,56", 2020, 2020), printed("99", 2020, 2020, "target")]) == ()


def test_a_fault_recurs_when_reports_of_two_years_have_it_about_the_same_subject() -> None:
    def of(year: int, subject: str, root: str | None = None) -> tuple[NotedReport, tuple[ReviewedFinding, ...]]:
        noted = replace(report(finding(subject=subject, root=root)), year=year)
        return noted, review(noted, Register(), TODAY).findings

    recurring = recurring_faults([of(2020, "Indeks layanan 2020"), of(2021, "indeks layanan 2021")])
    assert [(fault.subject, len(fault.findings)) for fault in recurring] == [("indeks layanan 2021", 2)]
    assert recurring_faults([of(2020, "Indeks layanan"), of(2021, "Indeks lain")]) == ()
    assert recurring_faults([of(2020, "Indeks layanan"), of(2020, "Indeks layanan")]) == ()
    assert recurring_faults([of(2020, "Indeks", root="x"), of(2021, "Indeks", root="x")]) == ()
