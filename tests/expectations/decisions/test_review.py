"""Decisions held against the figures of today: they stay while their figures do, and no longer."""

from dataclasses import replace
from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from expectations.decisions.noted_report import Basis, NotedFinding, NotedReport, read_noted_report
from expectations.decisions.register import SETTLED, Decision, Register, ordered
from expectations.decisions.review import Reopening, decided, review
from tests.expectations.decided import BASES, BASIS, DAY, DECISION, FIGURES, REPORT, finding, report

TODAY = date(2026, 12, 1)


@st.composite
def reports(draw: st.DrawFn) -> NotedReport:
    """A report whose findings have keys as a run gives them: those of equal meaning are counted."""
    findings = []
    for word in ("capaian-0123456789ab", "nps-ba9876543210"):
        for count in range(draw(st.integers(0, 3))):
            key = word if count == 0 else f"{word}-{count + 1}"
            findings.append(finding(key, draw(BASES), len(findings) + 1))
    return report(*findings)


def decide_all(noted: NotedReport, state: str = "accepted") -> Register:
    return Register(ordered(decided(noted, f, state, "Ani", DAY, f"karena {f.number}") for f in noted.findings))


@given(reports(), st.data())
def test_a_decision_survives_any_run_with_the_same_figures(noted: NotedReport, data: st.DataObject) -> None:
    register = decide_all(noted)
    moved = tuple(
        replace(f, page=data.draw(st.integers(1, 99)), id=data.draw(FIGURES) + f.key, number=f"T-{n}")
        for n, f in enumerate(data.draw(st.permutations(noted.findings)))
    )
    again = review(replace(noted, findings=moved, sha256="cd" * 32, file="revisi.pdf"), register, TODAY)
    assert [one.state for one in again.findings] == ["accepted"] * len(moved)
    assert again.closed == ()
    assert again.unsettled == 0


@given(reports(), st.data())
def test_no_decision_survives_a_change_of_a_figure_of_its_finding(noted: NotedReport, data: st.DataObject) -> None:
    assume(noted.findings)
    register = decide_all(noted)
    at = data.draw(st.integers(0, len(noted.findings) - 1))
    old = noted.findings[at].basis
    new = data.draw(BASES.filter(lambda basis: basis not in {f.basis for f in noted.findings}))
    changed = tuple(replace(f, basis=new) if n == at else f for n, f in enumerate(noted.findings))
    held = review(replace(noted, findings=changed), register, TODAY).findings
    assert held[at].state == "open"
    assert held[at].reopened
    assert old != new
    assert all(one.state == "accepted" for n, one in enumerate(held) if n != at)


@given(reports(), BASES)
def test_a_decision_follows_its_figures_when_one_more_finding_of_equal_meaning_comes_before(
    noted: NotedReport, other: Basis
) -> None:
    alike = [f for f in noted.findings if f.rule == "capaian" and f.key.startswith("capaian")]
    assume(alike)
    assume(len({f.basis for f in alike} | {other}) == len(alike) + 1)
    bases = [other, *(f.basis for f in alike)]
    keys = [f"capaian-0123456789ab{f'-{n}' if n > 1 else ''}" for n in range(1, len(bases) + 1)]
    again = review(report(*map(finding, keys, bases)), decide_all(report(*alike)), TODAY)
    assert [one.state for one in again.findings] == ["open", *["accepted"] * len(alike)]


@given(reports())
def test_decisions_about_another_report_change_nothing(noted: NotedReport) -> None:
    elsewhere = decide_all(replace(noted, identity="laporan lain | biro umum | 2020 | "))
    held = review(noted, elsewhere, TODAY)
    assert {one.state for one in held.findings} <= {"open"}
    assert held.closed == ()
    assert held.digest() == ""


@given(reports(), st.permutations(["open", "confirmed", "explained", "corrected", "accepted"]))
def test_findings_are_counted_by_state_and_only_explained_and_accepted_ones_are_settled(
    noted: NotedReport, states: list[str]
) -> None:
    register = Register(
        tuple(decided(noted, f, state, "Ani", DAY, "x") for f, state in zip(noted.findings, states * 2, strict=False))
    )
    held = review(noted, register, TODAY)
    assert sum(held.counts().values()) == len(noted.findings)
    assert held.unsettled == sum(one.state not in SETTLED for one in held.findings)


def states(*decisions: Decision, today: date = TODAY, findings: tuple[NotedFinding, ...] = (finding(),)) -> list[str]:
    return [one.state for one in review(report(*findings), Register(ordered(decisions)), today).findings]


def test_a_decision_applies_on_its_last_day_and_not_on_the_day_after() -> None:
    until = replace(DECISION, until=date(2026, 12, 31))
    assert states(until, today=date(2026, 12, 31)) == ["explained"]
    (over,) = review(report(finding()), Register((until,)), date(2027, 1, 1)).findings
    assert (over.state, over.reopened) == ("open", (Reopening("expired", "2026-12-31", ""),))


def test_the_last_decision_about_the_same_figures_counts() -> None:
    later = replace(DECISION, state="confirmed", on=date(2026, 11, 29))
    assert states(later, DECISION) == ["confirmed"]
    assert states(replace(DECISION, state="open", on=date(2026, 11, 30)), later, DECISION) == ["open"]


def test_figures_that_come_back_bring_their_decision_back() -> None:
    other = replace(DECISION, state="confirmed", on=date(2026, 11, 29), basis=Basis("99,00", "94.48", ()))
    assert states(DECISION, other) == ["explained"]


def test_what_reopened_a_finding_is_said_figure_by_figure() -> None:
    changed = finding(basis=Basis("102,28", "94.49", ("91,00", "96,32")))
    (one,) = review(report(changed), Register((DECISION,)), TODAY).findings
    assert one.reopened == (
        Reopening("printed", "102,27", "102,28"),
        Reopening("expected", "94.48", "94.49"),
        Reopening("figure", "96.32", "96,32"),
    )
    longer = finding(basis=replace(BASIS, figures=("91,00", "96.32", "1")))
    (one,) = review(report(longer), Register((DECISION,)), TODAY).findings
    assert one.reopened == (Reopening("figures", "91,00, 96.32", "91,00, 96.32, 1"),)


def test_a_decision_whose_finding_is_gone_is_listed_as_closed() -> None:
    held = review(report(finding("nps-ba9876543210", BASIS)), Register((DECISION,)), TODAY)
    assert held.closed == (DECISION,)
    assert [one.state for one in held.findings] == ["open"]


def test_two_findings_with_the_same_meaning_and_figures_need_a_decision_each() -> None:
    both = (finding(), finding(f"{DECISION.finding}-2"))
    assert states(DECISION, findings=both) == ["explained", "open"]


@given(reports(), FIGURES)
def test_findings_in_short_come_back_from_their_json(noted: NotedReport, said: str) -> None:
    with_text = replace(noted, title=said, identity=REPORT)
    assert read_noted_report(with_text.as_json().decode()) == with_text
