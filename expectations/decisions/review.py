"""What persons decided about a report's findings, held against its figures of today."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from expectations.decisions.finding_keys import shared_key
from expectations.decisions.noted_report import Basis, NotedFinding, NotedReport
from expectations.decisions.register import SETTLED, STATES, Decision, Register, State

Why = Literal["printed", "expected", "figure", "figures", "expired"]


@dataclass(frozen=True, slots=True)
class Reopening:
    """Why a decision no longer applies: a figure that it was made on differs, or its time is over.

    `old` and `new` are the figures, or the lists of figures, before and now; of an expired decision `old` is its last
    day.
    """

    why: Why
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ReviewedFinding:
    """A finding with its state, and the decision that gives it, or that no longer applies (`reopened` says why)."""

    finding: NotedFinding
    state: State = "open"
    decision: Decision | None = None
    reopened: tuple[Reopening, ...] = ()

    @property
    def is_settled(self) -> bool:
        """Whether it is explained or accepted, and so no longer counts as one that is inconsistent."""
        return self.state in SETTLED


@dataclass(frozen=True, slots=True)
class Review:
    """A report's findings with their states; `closed` are the last decisions about findings that it no longer has."""

    report: NotedReport
    findings: tuple[ReviewedFinding, ...]
    closed: tuple[Decision, ...] = ()
    by_id: Mapping[str, ReviewedFinding] = field(default_factory=dict)

    @property
    def unsettled(self) -> int:
        """How many findings are neither explained nor accepted."""
        return sum(not one.is_settled for one in self.findings)

    @property
    def reopened(self) -> int:
        """How many findings had a decision that no longer applies."""
        return sum(bool(one.reopened) for one in self.findings)

    def counts(self) -> dict[State, int]:
        """How many findings there are of each state, 0 too."""
        held = Counter(one.state for one in self.findings)
        return {state: held[state] for state in STATES}

    def digest(self) -> str:
        """The same as long as every finding has the same state by the same decision; "" where nothing was decided."""
        told = [f"{one.finding.key} {one.state} {one.decision} {one.reopened}" for one in self.findings if one.decision]
        told += [f"closed {decision}" for decision in self.closed]
        return hashlib.sha256("\n".join(told).encode()).hexdigest() if told else ""


def review(report: NotedReport, register: Register, today: date) -> Review:
    """The findings of a report with the states that the register gives them on that day.

    A decision applies to the finding with its key and its figures; where findings of equal meaning have changed their
    order, to the one that has its figures. A finding whose decision has other figures, or has expired, is open again.
    """
    known = register.of(report.identity)
    applied = _by_figures(report.findings, known)
    used = set(applied.values())
    held = []
    for finding in report.findings:
        decision = applied.get(finding.key)
        if decision is None:
            same_key = [one for one in known if one.finding == finding.key and one not in used]
            held.append(_reopened(finding, same_key[-1]) if same_key else ReviewedFinding(finding))
        elif decision.until is not None and decision.until < today:
            over = Reopening("expired", decision.until.isoformat(), "")
            held.append(ReviewedFinding(finding, "open", decision, (over,)))
        else:
            held.append(ReviewedFinding(finding, decision.state, decision))
    met = {one.decision.finding for one in held if one.decision is not None}
    left = {decision.finding: decision for decision in known if decision.finding not in met}
    closed = tuple(decision for key, decision in left.items())
    return Review(report, tuple(held), closed, {one.finding.id: one for one in held})


def about_finding(finding: NotedFinding) -> str:
    """What a register says in words of the finding that a decision is about."""
    return " / ".join(part for part in (finding.subject, finding.place) if part)[:300]


def decided(report: NotedReport, finding: NotedFinding, state: State, by: str, on: date, reason: str,
            until: date | None = None) -> Decision:  # fmt: skip
    """A person's decision about a finding, on the figures that it has now."""
    about = about_finding(finding)
    return Decision(report.identity, finding.key, state, by, on, reason, finding.basis, until, about)


def differences(old: Basis, new: Basis) -> tuple[Reopening, ...]:
    """What differs between the figures that a finding rested on and those that it rests on now."""
    found: list[Reopening] = []
    if old.printed != new.printed:
        found.append(Reopening("printed", old.printed, new.printed))
    if old.expected != new.expected:
        found.append(Reopening("expected", old.expected, new.expected))
    if len(old.figures) != len(new.figures):
        found.append(Reopening("figures", ", ".join(old.figures), ", ".join(new.figures)))
    else:
        pairs = zip(old.figures, new.figures, strict=True)
        found += [Reopening("figure", before, now) for before, now in pairs if before != now]
    return tuple(found)


def _by_figures(findings: Sequence[NotedFinding], decided: Sequence[Decision]) -> dict[str, Decision]:
    """The last decision on each finding that has its figures, by the finding's key."""
    last = {(decision.finding, decision.basis): decision for decision in decided}
    found = {f.key: last[f.key, f.basis] for f in findings if (f.key, f.basis) in last}
    own = {(f.key, f.basis) for f in findings}
    # What was decided of a finding that now comes earlier or later among those of equal meaning.
    moved: dict[tuple[str, Basis], list[Decision]] = {}
    for (key, basis), decision in last.items():
        if (key, basis) not in own:
            moved.setdefault((shared_key(key), basis), []).append(decision)
    for finding in findings:
        waiting = moved.get((shared_key(finding.key), finding.basis))
        if finding.key not in found and waiting:
            found[finding.key] = waiting.pop(0)
    return found


def _reopened(finding: NotedFinding, decision: Decision) -> ReviewedFinding:
    return ReviewedFinding(finding, "open", decision, differences(decision.basis, finding.basis))
