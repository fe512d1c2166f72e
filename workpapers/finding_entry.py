"""A finding as working papers show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from expectations.decisions.review import ReviewedFinding
from expectations.relation import Finding
from workpapers.figure_places import FigureLine


@dataclass(frozen=True, slots=True)
class FindingEntry:
    """A finding as a working paper shows it; `followers` are the findings that only follow from it.

    `subject` says what the figure is about, `title` also what is printed where and what follows. `used_by` are the
    numbers of the findings whose calculation takes this figure. `reviewed` is what persons decided about it, None for
    what rounding explains. `accused` is the figure that does not fit, the published one unless another is proved to be
    it, `fits` what fits in its place, `difference` how far it is from that. Where another is, the published one is
    wrong in consequence (`is_consequence`), and `derived` is what follows for it.
    """

    number: str
    finding: Finding
    subject: str
    title: str
    published: FigureLine
    derived: str
    difference: str
    explanation: str
    sentence: str
    cause: str
    operands: tuple[FigureLine, ...]
    evidence: tuple[FigureLine, ...]
    root_number: str
    formula: str
    accused: FigureLine
    fits: str
    followers: tuple[FindingEntry, ...] = ()
    used_by: tuple[str, ...] = ()
    reviewed: ReviewedFinding | None = None

    @property
    def printed(self) -> str:
        """The spelling of the figure that does not fit."""
        return self.accused.text

    @property
    def page(self) -> int:
        """The page of the figure that does not fit."""
        return self.accused.page

    @property
    def is_consequence(self) -> bool:
        """Whether the published figure is wrong only in consequence of another, which is proved not to fit."""
        return self.finding.accused is not self.finding.relation.published

    @property
    def state(self) -> str:
        """The state that persons gave the finding."""
        return self.reviewed.state if self.reviewed is not None else "open"

    @property
    def is_settled(self) -> bool:
        """Whether this finding, whatever follows from it, is explained or accepted."""
        return self.reviewed is not None and self.reviewed.is_settled


def with_followers(entries: Sequence[FindingEntry]) -> list[FindingEntry]:
    """The entries, each before those that follow from it."""
    return [one for entry in entries for one in (entry, *with_followers(entry.followers))]
