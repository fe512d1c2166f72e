"""What a working paper says about one report, in the order in which it is read: findings, then all else."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal

from expectations.decisions.review import Review
from expectations.reconciliation import Check, Reconciliation
from expectations.relation import Finding
from extractors.content import ReportContent, SignatureState
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport
from workpapers.figure_places import FigureLine, Places
from workpapers.finding_entry import FindingEntry, with_followers
from workpapers.finding_order import FindingLinks, finding_numbers, reading_order, roots_of
from workpapers.finding_title import finding_subject, finding_title, place_subject
from workpapers.short_text import excerpt
from workpapers.wording import Language, Wording, wording


@dataclass(frozen=True, slots=True)
class CheckGroup:
    """Checks of one kind that came to the same verdict."""

    kind: str
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything a working paper shows of one report."""

    words: Wording
    content: ReportContent
    typed: TypedReport
    signature: SignatureState
    reconciliation: Reconciliation
    findings: tuple[FindingEntry, ...]
    roundings: tuple[FindingEntry, ...]
    agreed: tuple[CheckGroup, ...]
    unverifiable: tuple[CheckGroup, ...]
    places: Places
    review: Review | None = None

    @property
    def asserted(self) -> list[Finding]:
        """All findings that something does not agree, in the order of their numbers."""
        found = [entry.finding for entry in with_followers((*self.findings, *self.roundings))]
        return [finding for finding in found if finding.outcome.verdict == "inconsistent"]

    @property
    def open_findings(self) -> tuple[FindingEntry, ...]:
        """The causes of which a finding is not settled: it, or one that follows from it."""
        return tuple(entry for entry in self.findings if not _all_settled(entry))

    @property
    def settled_findings(self) -> tuple[FindingEntry, ...]:
        """The causes that persons have explained or accepted, with all that follows from them."""
        return tuple(entry for entry in self.findings if _all_settled(entry))

    @property
    def settled(self) -> int:
        """How many findings are explained or accepted."""
        return sum(entry.is_settled for entry in with_followers(self.findings))

    @property
    def checked(self) -> int:
        """How many checks came to a verdict on a figure."""
        summary = self.reconciliation.summary
        return summary.get("consistent", 0) + summary.get("rounding", 0) + summary.get("inconsistent", 0)

    @property
    def material(self) -> int:
        """How many causes that are not settled are material."""
        return sum(entry.finding.severity == "material" for entry in self.open_findings)

    def kinds(self) -> list[tuple[str, int, int]]:
        """Kind, material and minor findings of that kind that are not settled, the most frequent kind first."""
        counts: Counter[tuple[str, str]] = Counter()
        for entry in self._unsettled():
            counts[entry.finding.relation.kind, entry.finding.severity] += 1
        kinds = {kind for kind, _ in counts}
        rows = [(kind, counts[kind, "material"], counts[kind, "minor"]) for kind in kinds]
        return sorted(rows, key=lambda row: (-row[1] - row[2], row[0]))

    def per_page(self) -> dict[int, int]:
        """Findings that are not settled, by the page of the figure that does not fit."""
        return dict(sorted(Counter(entry.page for entry in self._unsettled()).items()))

    def _unsettled(self) -> list[FindingEntry]:
        return [entry for entry in with_followers(self.findings) if not entry.is_settled]


def build_paper(
    content: ReportContent,
    typed: TypedReport,
    signature: SignatureState,
    reconciliation: Reconciliation,
    language: Language = "id",
    review: Review | None = None,
) -> Paper:
    """The working paper of a report in a language; `review` says what persons decided about its findings.

    Findings are numbered T-01, T-02, ...: material before minor, then by page; those that only follow from another
    come right after it.
    """
    words = wording(language)
    places = Places(words, content)
    order = reading_order(reconciliation.findings)
    numbers = finding_numbers(reconciliation.findings)
    reviewed = review.by_id if review is not None else {}
    roots = roots_of(reconciliation.findings)
    links = FindingLinks(order, numbers)

    def entry(finding: Finding) -> FindingEntry:
        root = roots[finding.id]
        followers = tuple(entry(other) for other in order if roots[other.id] == finding.id)
        root_number = numbers[root] if root else ""
        made = _entry(finding, numbers[finding.id], root_number, followers, words, places, links)
        return replace(made, reviewed=reviewed.get(finding.id))

    first = [entry(finding) for finding in order if roots[finding.id] is None]
    return Paper(
        words, content, typed, signature, reconciliation,
        tuple(one for one in first if one.finding.outcome.verdict == "inconsistent"),
        tuple(one for one in first if one.finding.outcome.verdict != "inconsistent"),
        _groups(reconciliation, "consistent"),
        _groups(reconciliation, "unverifiable"),
        places,
        review,
    )  # fmt: skip


def _all_settled(entry: FindingEntry) -> bool:
    return all(one.is_settled for one in with_followers((entry,)))


def _entry(
    finding: Finding,
    number: str,
    root_number: str,
    followers: tuple[FindingEntry, ...],
    words: Wording,
    places: Places,
    links: FindingLinks,
) -> FindingEntry:
    relation, outcome, explanation = finding.relation, finding.outcome, finding.explanation
    # What is derived of a signature is a state in words, which the rules give in English.
    in_words = relation.kind == "signature"
    derived = words.phrase(str(outcome.derived or "")) if in_words else words.number(outcome.derived)

    printed, fits = finding.accused, derived
    subject = finding_subject(relation, places, words)
    if printed is not relation.published:
        subject, fits = place_subject(printed, places), words.number(explanation.value)

    def line(name: str, figure: PrintedFigure) -> FigureLine:
        return places.line(name, figure, links.about(figure, number))

    return FindingEntry(
        number=number,
        finding=finding,
        subject=subject,
        title=finding_title(relation.kind, subject, printed, fits, words),
        published=places.line("", relation.published),
        derived=derived,
        difference=_difference(
            printed, explanation.value if printed is not relation.published else outcome.derived, words
        ),
        explanation=explanation.id if words.language == "id" else explanation.en,
        sentence=excerpt(places.sentence(printed), relation.subject, printed.text, 400),
        cause=words.label("cause", explanation.cause) if explanation.cause else "",
        operands=tuple(line(operand.name.replace("_", " "), operand.figure) for operand in relation.operands),
        evidence=tuple(line("", figure) for figure in explanation.evidence),
        root_number=root_number,
        formula=words.phrase(outcome.formula) if in_words else outcome.formula,
        accused=places.line("", printed),
        fits=fits,
        followers=followers,
        used_by=links.users(printed, number),
    )


def _difference(printed: PrintedFigure, fits: Decimal | str | None, words: Wording) -> str:
    if not isinstance(fits, Decimal) or printed.value is None:
        return ""
    difference = printed.value - fits
    return ("+" if difference > 0 else "") + words.number(difference).replace("-", "−")


def _groups(reconciliation: Reconciliation, verdict: str) -> tuple[CheckGroup, ...]:
    groups: dict[str, list[Check]] = {}
    for check in reconciliation.checks:
        if check.outcome.verdict == verdict:
            groups.setdefault(check.relation.kind, []).append(check)
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    return tuple(CheckGroup(kind, tuple(checks)) for kind, checks in ordered)
