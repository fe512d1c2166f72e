"""A finding as working papers show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from expectations.relation import Finding
from expectations.review import ReviewedFinding
from workpapers.figure_places import FigureLine


@dataclass(frozen=True, slots=True)
class FindingEntry:
    """A finding as a working paper shows it; `followers` are the findings that only follow from it.

    `subject` says what the figure is about, `title` also what is printed where and what follows. `used_by` are the
    numbers of the findings whose calculation takes this figure. `reviewed` is what persons decided about it, None for
    what rounding explains. `printed`, `page` and `fits` are for lists: the figure that does not fit, the published one
    unless another is proved to be it, its page, and what fits.
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
    printed: str
    page: int
    fits: str
    followers: tuple[FindingEntry, ...] = ()
    used_by: tuple[str, ...] = ()
    reviewed: ReviewedFinding | None = None

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
