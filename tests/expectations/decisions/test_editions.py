"""Two editions of a report: each finding is closed, new, staying or changed, and only one of them."""

from hypothesis import given

from expectations.decisions.editions import compare_findings
from expectations.decisions.noted_report import Basis, NotedReport
from expectations.decisions.register import Register
from expectations.decisions.review import Reopening, review
from tests.expectations.decided import BASIS, DECISION, finding, report
from tests.expectations.decisions.test_review import TODAY, reports


@given(reports(), reports())
def test_each_finding_of_either_edition_is_listed_exactly_once(old: NotedReport, new: NotedReport) -> None:
    found = compare_findings(review(old, Register(), TODAY), review(new, Register(), TODAY))
    both = (*found.staying, *found.changed)
    assert sorted([one.finding.key for one in found.closed] + [one.old.finding.key for one in both]) == sorted(
        one.key for one in old.findings
    )
    assert sorted([one.finding.key for one in found.new] + [one.new.finding.key for one in both]) == sorted(
        one.key for one in new.findings
    )
    assert all(one.old.finding.basis == one.new.finding.basis for one in found.staying)
    assert all(one.old.finding.basis != one.new.finding.basis for one in found.changed)


@given(reports())
def test_an_edition_compared_with_itself_has_nothing_but_what_stays(noted: NotedReport) -> None:
    held = review(noted, Register(), TODAY)
    found = compare_findings(held, held)
    assert (found.closed, found.changed, found.new) == ((), (), ())


def test_what_changed_in_a_finding_is_said_and_its_decision_does_not_carry() -> None:
    mended = Basis("102,27", "94.49", ("91,00", "96.31"))
    register = Register((DECISION,))
    found = compare_findings(
        review(report(finding(), finding("nps-ba9876543210")), register, TODAY),
        review(report(finding(basis=mended), finding("nps-111111111111")), register, TODAY),
    )
    (changed,) = found.changed
    assert changed.changes == (Reopening("expected", "94.48", "94.49"), Reopening("figure", "96.32", "96.31"))
    assert (changed.old.state, changed.new.state) == ("explained", "open")
    assert [one.finding.key for one in found.closed] == ["nps-ba9876543210"]
    assert [one.finding.key for one in found.new] == ["nps-111111111111"]


def test_a_finding_that_moved_among_those_of_equal_meaning_stays() -> None:
    other = Basis("1", "2", ())
    found = compare_findings(
        review(report(finding(basis=BASIS)), Register(), TODAY),
        review(report(finding(basis=other), finding(f"{DECISION.finding}-2", BASIS)), Register(), TODAY),
    )
    assert [one.new.finding.basis for one in found.staying] == [BASIS]
    assert [one.finding.basis for one in found.new] == [other]
