"""Reconciling a report: rules to relations, relations to verdicts in Great Expectations, verdicts to findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from expectations.facts.claimed_facts import claimed_printings
from expectations.facts.facts import by_fact
from expectations.facts.printed_facts import printings
from expectations.facts.quotes import reading_of
from expectations.facts.scales import achievement_scale
from expectations.findings.adjusted_shares import with_adjusted_shares
from expectations.findings.findings import findings
from expectations.findings.misunderstood_tables import without_misunderstood
from expectations.findings.open_tables import doubted_by_neighbours
from expectations.findings.recognised_figures import doubt, recognised_figures
from expectations.kinds.numbering import breaks
from expectations.reconciliation import Check, Doubt, DoubtfulReading, NotChecked, Reconciliation
from expectations.relation import Finding, Relation, Verdict
from expectations.repairs.repairs import figures_of
from expectations.repairs.surroundings import surroundings
from expectations.rule import Rule
from expectations.rules.catalogue import RULES
from expectations.rules.change_words import NAME as CHANGE_WORDS
from expectations.rules.change_words import change_word_relations
from expectations.rules.defined_columns import NAME as DEFINED
from expectations.rules.defined_columns import defined_columns
from expectations.rules.discovered import NAME as DISCOVERED
from expectations.rules.discovered import SUITE as DISCOVERED_SUITE
from expectations.rules.discovered import beyond_rules
from expectations.rules.proportional_columns import NAME as PROPORTIONAL
from expectations.rules.proportional_columns import proportional_columns
from expectations.rules.prose_derived import NAME as DERIVED
from expectations.rules.prose_derived import derived_relations
from expectations.rules.said_grades import NAME as SAID_GRADES
from expectations.rules.said_grades import said_grade_relations
from expectations.rules.signature import signature_relations
from expectations.rules.worded_operations import NAME as OPERATIONS
from expectations.rules.worded_operations import operation_relations, other_operations
from expectations.validation.dataset_checks import check_datasets
from expectations.validation.gx_validation import validate
from extractors.content import Box, SignatureState
from extractors.rereading.second_reading import Spot
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

Reread = Callable[[Sequence[Spot]], Sequence[str | None]]
_READ_AGAIN = 40
"""At most so many figures of one finding are read again: a long column's total, not each of its rows."""


def reconcile(
    typed: TypedReport, signature: SignatureState, reread: Reread | None = None, third: Reread | None = None
) -> Reconciliation:
    """Checks every relation that the rules form over a report.

    `reread` gives what another engine reads in boxes of pages: a finding whose figures it reads differently becomes a
    doubtful reading instead, one whose figures it reads alike is confirmed. Where it reads something else, the `third`
    engine is asked: a figure stands as two of the three read it, if the first is one of them. Before anything is
    related, the records are held against the schemas of their datasets: what breaks them is a fault of reading.
    """
    failed: list[NotChecked] = []
    suites = relations_by_suite(typed, failed=failed)
    signed = signature_relations(signature)
    if signed:
        suites["signature"] = signed
    faults = check_datasets(typed)
    validation = validate(suites)
    stated = [relation for relations in suites.values() for relation in relations]
    evaluated = [Check(r, validation.outcomes[r.id]) for r in stated if r.id in validation.outcomes]
    checks = with_adjusted_shares(without_misunderstood(evaluated))
    facts = by_fact([*printings(typed), *claimed_printings(typed)])
    around = surroundings(facts, (f.figure for f in typed.figures), typed.of("indicator_achievement"))
    found = findings(checks, around, achievement_scale(typed))
    found, doubtful = doubted_by_neighbours(found, checks, typed)
    if reread is not None:
        found, differing = read_again(found, reread, typed, third)
        doubtful += differing
    settled = _without_doubtful(checks, doubtful)
    missed = tuple(
        NotChecked(
            f"{m.suite}: {m.kind}",
            f"{m.relations} pemeriksaan tidak dijalankan: {m.reason}",
            f"{m.relations} checks did not run: {m.reason}",
        )
        for m in validation.not_checked
    )
    summary: Counter[Verdict] = Counter(check.outcome.verdict for check in settled)
    counts: dict[Verdict, int] = {
        "consistent": summary["consistent"],
        "rounding": summary["rounding"],
        "inconsistent": summary["inconsistent"],
        "unverifiable": summary["unverifiable"],
    }
    return Reconciliation(settled, tuple(found), counts, tuple(doubtful), (*missed, *failed), faults)


def _without_doubtful(checks: Sequence[Check], doubtful: Iterable[DoubtfulReading]) -> tuple[Check, ...]:
    """The checks, those with a figure whose reading is doubtful called unverifiable."""
    why = {d.relation.id: _WHY_DOUBTFUL[d.reason] for d in doubtful}
    return tuple(
        replace(c, outcome=replace(c.outcome, verdict="unverifiable", problem=why[c.relation.id]))
        if c.relation.id in why
        else c
        for c in checks
    )


_WHY_DOUBTFUL: Mapping[Doubt, str] = {
    "rows": "nothing drawn parts the rows of the table",
    "recognition": "OCR is not sure of a figure",
    "engines": "two engines read a figure differently",
}


def relations_by_suite(
    typed: TypedReport, rules: Iterable[Rule] = RULES, failed: list[NotChecked] | None = None
) -> dict[str, list[Relation]]:
    """The relations of the rules that hold in the report's year, by suite, each id once.

    A rule that raises is added to `failed`, with its other relations kept; without `failed` its error is raised.
    """
    suites: dict[str, list[Relation]] = {}
    seen: set[str] = set()

    def hold(suite: str, name: str, relations: Callable[[], Iterable[Relation]]) -> None:
        for relation in _formed(name, relations, failed):
            if relation.id not in seen:
                seen.add(relation.id)
                suites.setdefault(suite, []).append(relation)

    def formed() -> list[Relation]:
        return [r for held in suites.values() for r in held]

    for rule in rules:
        if rule.holds_in(typed.year):
            hold(rule.suite, rule.name, partial(rule.gather, typed))
    hold(DISCOVERED_SUITE, DISCOVERED, lambda: beyond_rules(typed, formed()))
    hold(DISCOVERED_SUITE, DEFINED, lambda: defined_columns(typed, formed()))
    hold(DISCOVERED_SUITE, PROPORTIONAL, lambda: proportional_columns(typed, formed()))
    known = formed()
    hold("claims", SAID_GRADES, lambda: said_grade_relations(typed, known))
    hold("claims", DERIVED, lambda: derived_relations(typed, [*known, *operation_relations(typed)]))
    hold("claims", OPERATIONS, lambda: other_operations(typed, formed()))
    hold("claims", CHANGE_WORDS, lambda: change_word_relations(typed, formed()))
    return suites


def _formed(
    name: str, relations: Callable[[], Iterable[Relation]], failed: list[NotChecked] | None
) -> Iterator[Relation]:
    try:
        yield from relations()
    except Exception as problem:
        # Whatever a report leads a rule into: it is listed among what was not checked, and the other rules go on.
        if failed is None:
            raise
        why = f"{type(problem).__name__}: {problem}"
        failed.append(NotChecked(name, f"aturan berhenti di tengah: {why}", f"the rule stopped midway: {why}"))


def read_again(
    found: Sequence[Finding], reread: Reread, report: TypedReport, third: Reread | None = None
) -> tuple[list[Finding], list[DoubtfulReading]]:
    """Findings whose figures a second engine reads alike (or not at all), and the readings that differ.

    A figure that the second engine reads differently is read by the `third`, and stands when that reads it alike.
    Figures that OCR read must be read alike by a second look at the picture: nothing read is doubtful there.
    """
    texts = _texts(found, reread)
    if third is not None:
        disputed = [f for finding in found for f in _to_confirm(finding) if _differs(f, texts)]
        for figure, text in zip(disputed, third([_spot(f) for f in disputed]) if disputed else (), strict=True):
            if text is not None and same_reading(figure.text, text):
                texts[_where(figure)] = text
    kept: list[Finding] = []
    doubtful: list[DoubtfulReading] = []
    for finding in found:
        unsure = doubt(finding, texts, report) if _may_be_doubted(finding) else None
        if unsure is not None:
            doubtful.append(unsure)
            continue
        figures = _to_confirm(finding)
        differing = next((f for f in figures if _differs(f, texts)), None)
        if differing is not None:
            doubtful.append(
                DoubtfulReading(differing, reading_of(differing, texts[_where(differing)]), finding.relation)
            )
        elif figures and all(reading_of(f, texts[_where(f)]) is not None for f in figures):
            by = "second look by OCR" if recognised_figures(finding) else "second reading"
            kept.append(replace(finding, confirmed_by=by))
        else:
            kept.append(finding)
    left = {finding.id for finding in kept}
    return [f if f.root is None or f.root in left else replace(f, root=None) for f in kept], doubtful


def _texts(found: Iterable[Finding], reread: Reread) -> dict[tuple[int, Box], str | None]:
    """What the second engine reads at every figure of the findings, by page and box."""
    spots = {_where(figure): _spot(figure) for finding in found for figure in _to_confirm(finding)}
    return dict(zip(spots, reread(list(spots.values())), strict=True)) if spots else {}


def _where(figure: PrintedFigure) -> tuple[int, Box]:
    return figure.place.page, figure.place.box


def _spot(figure: PrintedFigure) -> Spot:
    return Spot(figure.place.page, figure.place.box, figure.place.table is not None)


def _differs(figure: PrintedFigure, texts: Mapping[tuple[int, Box], str | None]) -> bool:
    """Whether the other engine reads something else, of a figure that stands as text in the file."""
    text = reading_of(figure, texts[_where(figure)])
    return text is not None and not _recognised(figure) and not same_reading(figure.text, text)


def _may_be_doubted(finding: Finding) -> bool:
    return finding.outcome.verdict == "inconsistent" and finding.relation.kind != "signature"


def _to_confirm(finding: Finding) -> list[PrintedFigure]:
    if not _may_be_doubted(finding):
        return []
    # Engines of the second reading read figures, no words of sentences; titles, numbers of documents and years they do.
    own = finding.relation.parameters.get("words") in ("title", "code", "apart")
    figures = [
        f
        for f in _telling(finding.relation)
        if f.text
        and f.place.box.width > 0
        and (own or f.value is not None or f.place.table is not None or _recognised(f))
    ]
    # Each figure that OCR read is looked at again, however many there are.
    return [f for n, f in enumerate(figures) if n < _READ_AGAIN or _recognised(f)]


def _telling(relation: Relation) -> Iterable[PrintedFigure]:
    """The figures that a finding rests on: of numbers in order those on both sides of where they break."""
    if relation.kind != "sequence" or any(o.figure.value is None for o in relation.operands):
        return figures_of(relation)
    numbers = [operand.figure for operand in relation.operands]
    at = {i + side for i in breaks([int(n.value or 0) for n in numbers]) for side in (-1, 0)}
    return [relation.published, *(numbers[i] for i in sorted(at))]


def _recognised(figure: PrintedFigure) -> bool:
    return figure.place.confidence is not None


def same_reading(text: str, other: str) -> bool:
    """Whether two engines read the same: without blanks, one holds the other."""
    a, b = (re.sub(r"[\s*]+", "", t).casefold() for t in (text, other))
    return a in b or (bool(b) and b in a)
