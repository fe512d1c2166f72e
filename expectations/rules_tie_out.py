"""Rules for facts that are printed more than once: each printing agrees with the one that is borne out best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from expectations.claimed_facts import claimed_printings
from expectations.evaluation import evaluate
from expectations.facts import Fact, Printing, by_fact, printings
from expectations.relation import Relation
from expectations.rule import Rule, place_key, relation
from expectations.tie_out import agree
from schemas.figure import PrintedFigure
from schemas.typed_report import TypedReport

_SHOWN = 12


def _gather(report: TypedReport) -> Iterator[Relation]:
    support = standing(report)
    facts = by_fact([*printings(report), *claimed_printings(report)])
    doubted = _doubted_tables(facts.values())
    for fact, held in facts.items():
        yield from _compared(fact, held, support, doubted)


def _doubted_tables(facts: Iterable[Sequence[Printing]]) -> Counter[str]:
    """Small tables with several figures that a clear majority of other places contradicts, by the number of them.

    Where one printing stands against one, the one in such a table is the less likely to be right.
    """
    wrong: Counter[str] = Counter()
    size: Counter[str] = Counter()
    for held in facts:
        for printing in held:
            table = printing.figure.place.table
            if table is None:
                continue
            size[table] += 1
            against = sum(not agree(printing.figure, other.figure) for other in held)
            wrong[table] += against >= 2 and against > len(held) - 1 - against
    return Counter({table: times for table, times in wrong.items() if times >= 2 and times * 2 >= size[table]})


def _compared(fact: Fact, held: Sequence[Printing], support: Counter[str], doubted: Counter[str]) -> Iterator[Relation]:
    """One relation for each printing but the reference: their number grows with the printings, not with their pairs."""
    if len(held) < 2:
        return
    reference, backing = _reference(held, support, doubted)
    for printing in held:
        if printing is reference:
            continue
        others = [p.figure for p in backing if p is not printing and p is not reference][: _SHOWN - 1]
        operands = [("acuan", reference.figure), *((f"juga{i}", f) for i, f in enumerate(others, start=1))]
        yield relation(
            "fakta_berulang",
            "crossref",
            printing.figure,
            operands,
            printing.about or reference.about,
            {"measure": fact.measure, "fact": fact.kind, "period": fact.period},
        )


def _reference(
    held: Sequence[Printing], support: Counter[str], doubted: Counter[str]
) -> tuple[Printing, list[Printing]]:
    """The printing to compare with, and those that agree with it.

    Printings that agree with each other stand together; the group with most printings and most arithmetic on its side
    wins, and the first printing of a table in it is the reference.
    """
    groups: list[list[Printing]] = []
    for printing in sorted(held, key=lambda p: -max(p.figure.decimals, 0)):
        for group in groups:
            if agree(printing.figure, group[0].figure):
                group.append(printing)
                break
        else:
            groups.append([printing])

    def weight(group: list[Printing]) -> tuple[int, int, int]:
        borne_out = sum(support[place_key(p.figure)] for p in group)
        doubt = sum(p.figure.place.table in doubted for p in group)
        return (
            len(group) + borne_out - doubt,
            sum(p.figure.place.table is not None for p in group),
            -group[0].figure.place.page,
        )

    best = max(groups, key=weight)
    ordered = sorted(best, key=lambda p: (p.figure.place.table is None, p.figure.place.page, p.figure.place.row or 0))
    return ordered[0], ordered


def standing(report: TypedReport) -> Counter[str]:
    """For each figure, by place, the arithmetic relations that bear it out less those that contradict it."""
    # Imported here: the arithmetic rules and this one stand in one register.
    from expectations.rules import ARITHMETIC

    score: Counter[str] = Counter()
    for rule in ARITHMETIC:
        if not rule.holds_in(report.year):
            continue
        for stated in rule.gather(report):
            verdict = evaluate(stated).verdict
            step = {"consistent": 1, "rounding": 1, "inconsistent": -1}.get(verdict, 0)
            if step and len(stated.operands) <= _SHOWN:
                for figure in _figures(stated):
                    score[place_key(figure)] += step
    return score


def _figures(stated: Relation) -> Iterable[PrintedFigure]:
    yield stated.published
    for operand in stated.operands:
        yield operand.figure


RULES = (
    Rule(
        "fakta_berulang",
        "tie_out",
        ("crossref",),
        "the same measure of the same subject for the same year is the same in every place",
        (
            "indicator_achievement.target",
            "indicator_achievement.realisasi",
            "indicator_achievement.capaian_pct",
            "indicator_targets.target",
            "peer_comparison.realisasi",
            "programme_achievement.nps_pct",
            "budget.pagu_akhir_rp",
            "headcount.existing_orang",
        ),
        "the report itself: one fact has one value",
        _gather,
    ),
)
