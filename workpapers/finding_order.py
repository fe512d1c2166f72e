"""The order in which findings are read, their numbers, and which of them belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from expectations.relation import Finding
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure


def finding_numbers(findings: Sequence[Finding]) -> dict[str, str]:
    """The number that working papers give each finding (T-01, T-02, ...), by its id, in the order of reading."""
    return {finding.id: f"T-{number:02d}" for number, finding in enumerate(reading_order(findings), 1)}


def reading_order(findings: Sequence[Finding]) -> list[Finding]:
    """Findings in the order in which they are numbered: what rounding explains last, material first, then by place."""
    roots = roots_of(findings)

    def key(finding: Finding) -> tuple[bool, bool, int, float, float]:
        place = finding.accused.place
        verdict = finding.outcome.verdict != "inconsistent"
        return verdict, finding.severity != "material", place.page, place.box.top, place.box.x0

    ordered: list[Finding] = []
    follows: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=key):
        root = roots[finding.id]
        if root is None:
            ordered.append(finding)
        else:
            follows.setdefault(root, []).append(finding)

    def after(finding: Finding) -> list[Finding]:
        return [finding, *(one for follower in follows.get(finding.id, ()) for one in after(follower))]

    return [one for finding in ordered for one in after(finding)]


def roots_of(findings: Sequence[Finding]) -> dict[str, str | None]:
    """The root of each finding; None for a root that is not among the findings, or leads back to its follower."""
    named = {finding.id: finding.root for finding in findings}
    roots: dict[str, str | None] = {}
    for name, root in named.items():
        passed = {name}
        at = root
        while at in named and at not in passed:
            passed.add(at)
            at = named[at]
        roots[name] = None if at in passed else root if root in named else None
    return roots


class FindingLinks:
    """Which findings are about a figure, and which use it."""

    def __init__(self, order: Sequence[Finding], numbers: Mapping[str, str]) -> None:
        self._about: dict[str, str] = {}
        self._users: dict[str, list[str]] = {}
        for finding in order:
            for figure in (finding.accused, finding.relation.published):
                self._about.setdefault(place_key(figure), numbers[finding.id])
            for operand in finding.relation.operands:
                self._users.setdefault(place_key(operand.figure), []).append(numbers[finding.id])

    def about(self, figure: PrintedFigure, but: str) -> str:
        """The number of the first finding about a figure, "" for none or `but` itself."""
        number = self._about.get(place_key(figure), "")
        return "" if number == but else number

    def users(self, figure: PrintedFigure, but: str) -> tuple[str, ...]:
        """The numbers of the findings whose calculation takes a figure, without `but`."""
        return tuple(number for number in dict.fromkeys(self._users.get(place_key(figure), ())) if number != but)
