"""What a working paper says about one report, in the order in which it is read: findings, then all else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from expectations.reconciliation import Check, Reconciliation
from expectations.relation import Finding, Relation
from expectations.review import Review, ReviewedFinding
from expectations.rule import place_key
from extractors.content import ReportContent, SignatureState
from schemas.figure import PrintedFigure
from schemas.typed_report import TypedReport
from workpapers.cutouts import Cutout
from workpapers.wording import Language, Wording, wording

COMPARING_KINDS = ("crossref", "copy")
"""Kinds whose derived value is another printed figure, not a computed one."""
SHORT_SUBJECT = 2
"""Words; a subject as short as that is completed."""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A printed figure as a working paper names it: what it is called, its spelling, where it stands.

    `finding` is the number of the finding about that very figure, "" when there is none.
    """

    name: str
    text: str
    place: str
    page: int
    finding: str = ""


@dataclass(frozen=True, slots=True)
class FindingEntry:
    """A finding as a working paper shows it; `followers` are the findings that only follow from it.

    `subject` says what the figure is about, `title` also what is printed where and what follows. `used_by` are the
    numbers of the findings whose calculation takes this figure. `reviewed` is what persons decided about it, None for
    what rounding explains.
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
    cutouts: tuple[Cutout, ...]
    root_number: str
    formula: str
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
        """Findings that are not settled, by the page of their published figure."""
        return dict(sorted(Counter(entry.published.page for entry in self._unsettled()).items()))

    def _unsettled(self) -> list[FindingEntry]:
        return [entry for entry in with_followers(self.findings) if not entry.is_settled]


class Places:
    """Says where figures stand, in the words of one language."""

    def __init__(self, words: Wording, content: ReportContent) -> None:
        self._words = words
        self._sentences = {sentence.id: sentence.text for sentence in content.sentences}
        self._captions = {table.id: table.caption or " / ".join(table.headings[-1:]) for table in content.tables}

    def of(self, figure: PrintedFigure) -> str:
        """Page, table, row and column of a figure, or page and sentence."""
        place, words = figure.place, self._words
        if place.table is None:
            name = "sentence_place" if place.sentence else "page_place"
            return words.text("page", name, page=place.page)
        caption = self._captions.get(place.table) or words.text("page", "table_without_caption")
        parts = [words.text("page", "table_place", page=place.page, table=caption)]
        if place.row_label:
            parts.append(words.text("page", "row_place", row=shortened(place.row_label)))
        if place.col_label:
            parts.append(words.text("page", "col_place", col=shortened(place.col_label)))
        return ", ".join(parts)

    def table(self, figure: PrintedFigure) -> str:
        """The caption of the table that a figure stands in, "" in prose."""
        return self._captions.get(figure.place.table, "") if figure.place.table else ""

    def sentence(self, figure: PrintedFigure) -> str:
        """The sentence that a figure stands in, "" in a table."""
        return self._sentences.get(figure.place.sentence, "") if figure.place.sentence else ""

    def line(self, name: str, figure: PrintedFigure, finding: str = "") -> FigureLine:
        """A figure with its place, under a name, and the number of the finding about it."""
        return FigureLine(name, figure.text, self.of(figure), figure.place.page, finding)


def shortened(text: str, length: int = 120) -> str:
    """`text` on one line, cut at a blank to about `length` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else f"{flat[:length].rsplit(' ', 1)[0]} …"


def with_followers(entries: Sequence[FindingEntry]) -> list[FindingEntry]:
    """The entries, each before those that follow from it."""
    return [one for entry in entries for one in (entry, *with_followers(entry.followers))]


def build_paper(
    content: ReportContent,
    typed: TypedReport,
    signature: SignatureState,
    reconciliation: Reconciliation,
    language: Language = "id",
    cutouts: Mapping[str, tuple[Cutout, ...]] | None = None,
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
    roots = _roots(reconciliation.findings)
    links = _Links(order, numbers)

    def entry(finding: Finding) -> FindingEntry:
        root = roots[finding.id]
        followers = tuple(entry(other) for other in order if roots[other.id] == finding.id)
        pictures = (cutouts or {}).get(finding.id, ())
        root_number = numbers[root] if root else ""
        made = _entry(finding, numbers[finding.id], root_number, followers, pictures, words, places, links)
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


def finding_numbers(findings: Sequence[Finding]) -> dict[str, str]:
    """The number that working papers give each finding (T-01, T-02, ...), by its id, in the order of reading."""
    return {finding.id: f"T-{number:02d}" for number, finding in enumerate(reading_order(findings), 1)}


def _all_settled(entry: FindingEntry) -> bool:
    return all(one.is_settled for one in with_followers((entry,)))


def reading_order(findings: Sequence[Finding]) -> list[Finding]:
    """Findings in the order in which they are numbered: what rounding explains last, material first, then by place."""
    roots = _roots(findings)

    def key(finding: Finding) -> tuple[bool, bool, int, float, float]:
        place = finding.relation.published.place
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


def _roots(findings: Sequence[Finding]) -> dict[str, str | None]:
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


class _Links:
    """Which findings are about a figure, and which use it."""

    def __init__(self, order: Sequence[Finding], numbers: Mapping[str, str]) -> None:
        self._about: dict[str, str] = {}
        self._users: dict[str, list[str]] = {}
        for finding in order:
            self._about.setdefault(place_key(finding.relation.published), numbers[finding.id])
            for operand in finding.relation.operands:
                self._users.setdefault(place_key(operand.figure), []).append(numbers[finding.id])

    def about(self, figure: PrintedFigure, but: str) -> str:
        """The number of the first finding about a figure, "" for none or `but` itself."""
        number = self._about.get(place_key(figure), "")
        return "" if number == but else number

    def users(self, figure: PrintedFigure, but: str) -> tuple[str, ...]:
        """The numbers of the findings whose calculation takes a figure, without `but`."""
        return tuple(number for number in dict.fromkeys(self._users.get(place_key(figure), ())) if number != but)


def _entry(
    finding: Finding,
    number: str,
    root_number: str,
    followers: tuple[FindingEntry, ...],
    cutouts: tuple[Cutout, ...],
    words: Wording,
    places: Places,
    links: _Links,
) -> FindingEntry:
    relation, outcome, explanation = finding.relation, finding.outcome, finding.explanation
    subject = _subject(relation)
    # What is derived of a signature is a state in words, which the rules give in English.
    in_words = relation.kind == "signature"
    derived = words.phrase(str(outcome.derived or "")) if in_words else words.number(outcome.derived)

    def line(name: str, figure: PrintedFigure) -> FigureLine:
        return places.line(name, figure, links.about(figure, number))

    return FindingEntry(
        number=number,
        finding=finding,
        subject=subject,
        title=_title(relation, subject, derived, words),
        published=places.line("", relation.published),
        derived=derived,
        difference=_difference(finding, words),
        explanation=explanation.id if words.language == "id" else explanation.en,
        sentence=shortened(places.sentence(relation.published), 400),
        cause=words.label("cause", explanation.cause) if explanation.cause else "",
        operands=tuple(line(operand.name.replace("_", " "), operand.figure) for operand in relation.operands),
        evidence=tuple(line("", figure) for figure in explanation.evidence),
        cutouts=cutouts,
        root_number=root_number,
        formula=words.phrase(outcome.formula) if in_words else outcome.formula,
        followers=followers,
        used_by=links.users(relation.published, number),
    )


def _subject(relation: Relation) -> str:
    """What a figure is about; a subject of a word or two is not enough without the column or row of the figure."""
    place = relation.published.place
    said = relation.subject or place.row_label or relation.published.text
    more = next((label for label in (place.row_label, place.col_label) if label and label not in said), "")
    full = f"{said}, {more}" if more and len(said.split()) <= SHORT_SUBJECT else said
    return shortened(full[:1].upper() + full[1:], 160)


def _title(relation: Relation, subject: str, derived: str, words: Wording) -> str:
    """Place, figures and what follows, on one line."""
    printed, page = shortened(relation.published.text, 60), relation.published.place.page
    if not derived or printed == subject:
        return words.text("page", "title_printed", subject=subject, printed=printed, page=page)
    name = "title_compared" if relation.kind in COMPARING_KINDS else "title_derived"
    return words.text("page", name, subject=subject, printed=printed, page=page, derived=shortened(derived, 60))


def _difference(finding: Finding, words: Wording) -> str:
    derived, printed = finding.outcome.derived, finding.relation.published.value
    if not isinstance(derived, Decimal) or printed is None:
        return ""
    difference = printed - derived
    return ("+" if difference > 0 else "") + words.number(difference).replace("-", "−")


def _groups(reconciliation: Reconciliation, verdict: str) -> tuple[CheckGroup, ...]:
    groups: dict[str, list[Check]] = {}
    for check in reconciliation.checks:
        if check.outcome.verdict == verdict:
            groups.setdefault(check.relation.kind, []).append(check)
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    return tuple(CheckGroup(kind, tuple(checks)) for kind, checks in ordered)
