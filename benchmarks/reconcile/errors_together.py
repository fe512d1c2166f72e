"""Measures what is found of many errors in one report.

`python -m benchmarks.reconcile.errors_together REPORT.pdf ... [--each 2] [--seeds 1 2 3] [--layout plain] [--list]`. As
`benchmarks.reconcile.mutations`, with the errors of one copy put in all at once, so that they may hide each other, and
take the evidence from what finds the others. `--each` errors of each kind go into a copy, no two into one cell or one
sentence; `--seeds` makes as many copies. Per kind: how many were made and caught, how often a right and a wrong cause
was named for one; for each report how many findings touch none of its errors. `--layout` sets the report as
`benchmarks.tables.layouts` does; `--list` names what was missed and what has nothing to do with any error.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.reconcile.injected_errors import Injected, applied
from benchmarks.reconcile.mutations import Tally, fault, judged, reconciled
from benchmarks.reconcile.statement_errors import StatementMaker, kinds
from benchmarks.tables.layouts import LAYOUTS, laid_out
from expectations.reconciliation import Check
from expectations.relation import Finding
from expectations.repairs.repairs import figures_of
from extractors.content import ReportContent
from extractors.pages.pdf_pages import open_pages
from extractors.reading import content_of
from schemas.typed_report import TypedReport


def errors_of(
    content: ReportContent, typed: TypedReport, checks: Sequence[Check], each: int, seed: int
) -> list[Injected]:
    """Up to `each` errors of every kind, no two of which change the same cell or sentence."""
    maker = StatementMaker(content, typed, checks, seed)
    chosen: list[Injected] = []
    taken: set[object] = set()
    for kind in kinds():
        made = 0
        while made < each:
            try:
                error = maker.make(kind)
            except ValueError:
                break
            places = {*error.cells, *(error.sentence or ())[:1]}
            if not places & taken:
                taken |= places
                chosen.append(error)
                made += 1
    return chosen


def unrelated(new: Sequence[Finding], errors: Sequence[Injected]) -> list[Finding]:
    """The findings that touch no error and follow from none that does."""
    touching = {f.id for f in new if any(e.touches(figure) for e in errors for figure in figures_of(f.relation))}
    return [f for f in new if f.id not in touching and f.root not in touching]


def main() -> None:
    """Measures reports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+")
    parser.add_argument("--each", type=int, default=2, help="errors of each kind in each copy")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3], help="one copy for each")
    parser.add_argument("--layout", choices=sorted(LAYOUTS), help="of benchmarks.tables.layouts; else as it is set")
    parser.add_argument("--list", action="store_true")
    given = parser.parse_args()
    for path in given.reports:
        pages = [*open_pages(path)]
        content = content_of(path, laid_out(pages, given.layout) if given.layout else pages)
        typed, checks, found = reconciled(content)
        before = {fault(f) for f in found if f.outcome.verdict == "inconsistent"}
        tallies: dict[str, Tally] = {}
        beside = 0
        for seed in given.seeds:
            errors = errors_of(content, typed, checks, given.each, seed)
            changed = content
            for error in errors:
                changed = applied(changed, error)
            new = [f for f in reconciled(changed)[2] if f.outcome.verdict == "inconsistent" and fault(f) not in before]
            for error in errors:
                caught = judged(error, before, new, tallies.setdefault(error.kind, Tally()))
                if given.list and not caught:
                    print("MISSED", seed, error.kind, error.cells or error.sentence)
            for finding in (others := unrelated(new, errors)):
                if given.list:
                    print("UNRELATED", seed, finding.relation.rule, finding.root, finding.explanation.en[:230])
            beside += len(others)
        print(f"{path.stem}: {'error':18} {'made':>5} {'caught':>7} {'right cause':>12} {'wrong cause':>12}")
        for kind, t in tallies.items():
            print(f"{'':{len(path.stem)}}  {kind:18} {t.made:5} {t.caught:7} {t.right:12} {t.wrong:12}")
        made, caught, right, wrong = (
            sum(getattr(t, field) for t in tallies.values()) for field in ("made", "caught", "right", "wrong")
        )
        print(f"{caught} of {made} caught, right cause {right}, wrong {wrong}; {beside} findings touch no error")


if __name__ == "__main__":
    main()
