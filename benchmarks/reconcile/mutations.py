"""Measures what is found of errors put into reports: `python -m benchmarks.reconcile.mutations REPORT.pdf ...`.

Each error goes, alone, into what was read of a report; the whole way from there to findings is gone anew. Per kind of
error: how many were caught (a finding at the place), how many of these have one root, how many findings appeared at
places that have nothing to do with it, how many of those caught have a cause that the report can show, and how often
the right one (or a wrong one) is named. Figures of relations that fail already are left alone. `--list` names what was
not caught, `--seed` and `--each` choose the errors.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reconcile.injected_errors import Injected, applied
from benchmarks.reconcile.statement_errors import StatementMaker, kinds
from expectations.facts.claimed_facts import claimed_printings
from expectations.facts.facts import by_fact
from expectations.facts.printed_facts import printings
from expectations.facts.scales import achievement_scale
from expectations.findings.adjusted_shares import with_adjusted_shares
from expectations.findings.findings import findings
from expectations.findings.misunderstood_tables import without_misunderstood
from expectations.findings.open_tables import doubted_by_neighbours
from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from expectations.reconciliation import Check
from expectations.relation import Finding
from expectations.repairs.repairs import figures_of
from expectations.repairs.surroundings import surroundings
from extractors.content import ReportContent
from extractors.reading import read_report
from schemas.figures.figure import PrintedFigure
from schemas.normalise import normalise
from schemas.typed_report import TypedReport


def reconciled(content: ReportContent) -> tuple[TypedReport, list[Check], list[Finding]]:
    """The typed facts, checks and findings of a report, without a second reading and without Great Expectations.

    What is left out as a doubtful reading of a table without drawn rows is no finding.
    """
    typed = normalise(content)
    stated = (r for held in relations_by_suite(typed).values() for r in held)
    checks = with_adjusted_shares(without_misunderstood([Check(r, evaluate(r)) for r in stated]))
    facts = by_fact([*printings(typed), *claimed_printings(typed)])
    around = surroundings(facts, (f.figure for f in typed.figures), typed.of("indicator_achievement"))
    kept, _ = doubted_by_neighbours(findings(checks, around, achievement_scale(typed)), checks, typed)
    return typed, checks, kept


def fault(finding: Finding) -> tuple[object, ...]:
    """What a finding is about, whatever is printed there: its rule and the place of its figure."""
    return finding.relation.rule, place(finding.relation.published)


def place(figure: PrintedFigure) -> tuple[object, ...]:
    """The place of a figure, without its text."""
    at = figure.place
    if at.table is not None:
        return at.table, at.row, at.col
    return at.page, at.sentence, round(at.box.x0), round(at.box.top)


@dataclass(slots=True)
class Tally:
    """Counts over the errors of one kind."""

    made: int = 0
    caught: int = 0
    one_root: int = 0
    unrelated: int = 0
    has_cause: int = 0
    right: int = 0
    wrong: int = 0


def judged(error: Injected, before: set[tuple[object, ...]], found: Sequence[Finding], tally: Tally) -> bool:
    """Adds what was found of an error to a tally; tells whether it was caught."""
    new = [f for f in found if f.outcome.verdict == "inconsistent" and fault(f) not in before]
    touching = [f for f in new if any(error.touches(figure) for figure in figures_of(f.relation))]
    held = {f.id for f in touching}
    roots = {f.root or f.id for f in touching}
    tally.made += 1
    tally.caught += bool(touching)
    tally.one_root += len(roots) == 1
    tally.unrelated += sum(f.id not in held and (f.root is None or f.root not in held) for f in new)
    named = {f.explanation.cause for f in touching if f.id in roots} - {None}
    tally.has_cause += bool(touching and error.causes)
    tally.right += bool(named & set(error.causes))
    tally.wrong += bool(named) and not named & set(error.causes)
    return bool(touching)


def measure(
    contents: Sequence[tuple[str, ReportContent]], each: int, seed: int, chosen: Sequence[str], *, listed: bool
) -> dict[str, Tally]:
    """Tallies by `chosen` kind of error, `each` errors of a kind in every report."""
    tallies = {kind: Tally() for kind in chosen}
    for name, content in contents:
        typed, checks, found = reconciled(content)
        before = {fault(f) for f in found if f.outcome.verdict == "inconsistent"}
        maker = StatementMaker(content, typed, checks, seed)
        for kind in chosen:
            for _ in range(each):
                try:
                    error = maker.make(kind)
                except ValueError:
                    break
                now = reconciled(applied(content, error))[2]
                caught = judged(error, before, now, tallies[kind])
                if listed:
                    new = [f for f in now if f.outcome.verdict == "inconsistent" and fault(f) not in before]
                    causes = Counter(str(f.explanation.cause) for f in new if f.root is None)
                    print(name, kind, "caught" if caught else "MISSED", dict(causes), error.cells or error.sentence)
                    for f in new:
                        if f.root is None:
                            print("     ", f.explanation.en[:230])
    return tallies


def main() -> None:
    """Measures reports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+")
    parser.add_argument("--each", type=int, default=12, help="errors of each kind in each report")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--kinds", nargs="+", choices=list(kinds()), default=list(kinds()), help="of which errors")
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    contents = [(path.stem, read_report(path)) for path in arguments.reports]
    tallies = measure(contents, arguments.each, arguments.seed, arguments.kinds, listed=arguments.list)
    print(
        f"{'error':18} {'made':>5} {'caught':>7} {'one root':>9} {'unrelated':>10} "
        f"{'has a cause':>12} {'right cause':>12} {'wrong cause':>12}"
    )
    whole = Tally()
    for kind, t in [*tallies.items(), ("all", whole)]:
        print(
            f"{kind:18} {t.made:5} {t.caught:7} {t.one_root:9} {t.unrelated:10} "
            f"{t.has_cause:12} {t.right:12} {t.wrong:12}"
        )
        for field in ("made", "caught", "one_root", "unrelated", "has_cause", "right", "wrong"):
            setattr(whole, field, getattr(whole, field) + getattr(t, field))


if __name__ == "__main__":
    main()
