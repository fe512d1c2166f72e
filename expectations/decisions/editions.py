"""Two editions of a report: which findings are closed, which stay, which rest on other figures, which are new."""

from __future__ import annotations

from dataclasses import dataclass

from expectations.decisions.finding_keys import shared_key
from expectations.decisions.review import Reopening, Review, ReviewedFinding, differences


@dataclass(frozen=True, slots=True)
class StayingFinding:
    """A finding of both editions; `changes` are the figures of it that differ, none where all are the same."""

    old: ReviewedFinding
    new: ReviewedFinding
    changes: tuple[Reopening, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedFindings:
    """The findings of two editions: `closed` has the older one only, `new` the newer one only.

    Of those that both have, `staying` rest on the same figures, and keep what was decided; `changed` on others.
    """

    closed: tuple[ReviewedFinding, ...]
    staying: tuple[StayingFinding, ...]
    changed: tuple[StayingFinding, ...]
    new: tuple[ReviewedFinding, ...]


def compare_findings(old: Review, new: Review) -> ComparedFindings:
    """The findings of two editions, each list in the order of its report.

    Paired are those with one key and the same figures, then those of equal meaning with the same figures, then those
    with one key.
    """
    pairs: dict[str, ReviewedFinding] = {}
    left = {one.finding.key: one for one in old.findings}
    for key in (_exact, _meant, _named):
        waiting: dict[object, list[ReviewedFinding]] = {}
        for one in left.values():
            waiting.setdefault(key(one), []).append(one)
        for one in new.findings:
            held = waiting.get(key(one))
            if one.finding.key not in pairs and held:
                pairs[one.finding.key] = held.pop(0)
                del left[pairs[one.finding.key].finding.key]
    both = [
        StayingFinding(before, one, differences(before.finding.basis, one.finding.basis))
        for one in new.findings
        if (before := pairs.get(one.finding.key)) is not None
    ]
    return ComparedFindings(
        tuple(left.values()),
        tuple(one for one in both if not one.changes),
        tuple(one for one in both if one.changes),
        tuple(one for one in new.findings if one.finding.key not in pairs),
    )


def _exact(one: ReviewedFinding) -> object:
    return one.finding.key, one.finding.basis


def _meant(one: ReviewedFinding) -> object:
    return shared_key(one.finding.key), one.finding.basis


def _named(one: ReviewedFinding) -> object:
    return one.finding.key
