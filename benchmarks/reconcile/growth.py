"""What reconciling costs by the number of figures: `python -m benchmarks.reconcile.growth REPORT.pdf [--times 1,2,4]`.

What was read of a report is held so many times over, each copy with tables, sentences and pages of its own, and
reconciled. Printed per size: the figures, the relations stated, the evaluations made (those of the search for causes
included), the CPU seconds, and what each further figure adds: where the growth is linear, that stays the same. (The
first copy adds less: what it prints once has nothing to be compared with.)
Great Expectations is loaded before, and nothing is read a second time.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from expectations.kinds import evaluation
from expectations.reconcile import reconcile
from expectations.relation import Outcome, Relation
from extractors.content import ReportContent, Sentence, SignatureState, Table
from extractors.reading import read_report
from schemas.normalise import normalise

_UNSIGNED = SignatureState(False, None, "", ())


@dataclass(frozen=True, slots=True)
class Cost:
    """Figures and relations of a report, evaluations of relations, CPU seconds of normalising and of reconciling."""

    figures: int
    relations: int
    evaluations: int
    normalising: float
    reconciling: float


def held_times(content: ReportContent, times: int) -> ReportContent:
    """The content so many times over, with ids and pages that do not repeat."""

    def table(one: Table, copy: int) -> Table:
        after = copy * content.page_count
        cells = tuple(replace(cell, page=cell.page + after) for cell in one.cells)
        return replace(one, id=f"{one.id}-{copy}", pages=tuple(p + after for p in one.pages), cells=cells)

    def sentence(one: Sentence, copy: int) -> Sentence:
        after = copy * content.page_count
        lead_in = None if one.lead_in is None else f"{one.lead_in}-{copy}"
        pages = tuple(p + after for p in one.word_pages)
        return replace(one, id=f"{one.id}-{copy}", page=one.page + after, lead_in=lead_in, word_pages=pages)

    copies = range(times)
    return replace(
        content,
        page_count=content.page_count * times,
        page_sizes=content.page_sizes * times,
        tables=tuple(table(one, copy) for copy in copies for one in content.tables),
        charts=tuple(table(one, copy) for copy in copies for one in content.charts),
        sentences=tuple(sentence(one, copy) for copy in copies for one in content.sentences),
        labels=tuple(sentence(one, copy) for copy in copies for one in content.labels),
    )


def cost_of(content: ReportContent) -> Cost:
    """What normalising and reconciling a content costs."""
    made: Counter[str] = Counter()

    def counted(kind: str, evaluate: Callable[[Relation], Outcome]) -> Callable[[Relation], Outcome]:
        def evaluated(relation: Relation) -> Outcome:
            made[kind] += 1
            return evaluate(relation)

        return evaluated

    kinds = evaluation.EVALUATIONS
    evaluation.EVALUATIONS = {kind: counted(kind, evaluate) for kind, evaluate in kinds.items()}
    try:
        start = time.process_time()
        typed = normalise(content)
        between = time.process_time()
        done = reconcile(typed, _UNSIGNED)
        end = time.process_time()
    finally:
        evaluation.EVALUATIONS = kinds
    return Cost(len(typed.figures), len(done.checks), made.total(), between - start, end - between)


def main() -> None:
    """Measures one report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", type=Path)
    parser.add_argument("--times", default="1,2,4,8")
    given = parser.parse_args()
    content = read_report(given.report)
    cost_of(content)
    print(
        "times figures relations evaluations normalising-s reconciling-s | per further figure: relations evaluations ms"
    )
    before: Cost | None = None
    for times in map(int, given.times.split(",")):
        cost = cost_of(held_times(content, times))
        more = cost.figures - (before.figures if before else 0)
        relations = cost.relations - (before.relations if before else 0)
        evaluations = cost.evaluations - (before.evaluations if before else 0)
        seconds = cost.reconciling - (before.reconciling if before else 0)
        print(
            f"{times:5} {cost.figures:7} {cost.relations:9} {cost.evaluations:11} {cost.normalising:13.1f}"
            f" {cost.reconciling:13.1f} | {relations / more:23.2f} {evaluations / more:11.2f}"
            f" {1000 * seconds / more:4.1f}"
        )
        before = cost


if __name__ == "__main__":
    main()
