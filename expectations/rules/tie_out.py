"""Rules for facts that are printed more than once: each printing agrees with the one that is borne out best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from expectations.facts.claimed_facts import claimed_printings
from expectations.facts.facts import Fact, Printing, by_fact
from expectations.facts.printed_facts import printings
from expectations.facts.scales import achievement_scale
from expectations.facts.second_versions import without_second_versions
from expectations.kinds.band import written
from expectations.kinds.evaluation import evaluate
from expectations.kinds.tie_out import agree
from expectations.relation import Relation
from expectations.rule import Rule, place_key, relation
from expectations.rules.arithmetic import ARITHMETIC
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

_SHOWN = 12


def _gather(report: TypedReport) -> Iterator[Relation]:
    support = standing(report)
    facts = without_second_versions(report, by_fact([*printings(report), *claimed_printings(report)]))
    doubted = _doubted_tables(facts.values())
    weighed = _Weighed(support, doubted, _rows_off(facts, support, doubted))
    for fact, held in facts.items():
        yield from _compared(fact, held, weighed, exact_shares(fact, facts))
    yield from _graded(report, facts, weighed)


def _graded(report: TypedReport, facts: Mapping[Fact, Sequence[Printing]], weighed: _Weighed) -> Iterator[Relation]:
    """Categories that the text names, against the achievement that tables print: most such tables print no category."""
    scale = achievement_scale(report)
    if scale is None:
        return
    bands = {"bands": written(scale.bands)}
    for printing in claimed_printings(report):
        fact = printing.fact
        if fact.measure != "kategori" or not scale.has(printing.figure.text):
            continue
        measure, period = (
            ("nps_pct", fact.period) if fact.kind == "sasaran" else ("capaian_pct", f"{fact.period}/{fact.period}")
        )
        held = facts.get(Fact(measure, fact.kind, fact.subject, period), ())
        values = [p.figure for p in _reference(held, weighed)[1] if p.figure.place.table is not None] if held else []
        if values:
            operands = [("nilai", values[0]), *((f"juga{i}", f) for i, f in enumerate(values[1:_SHOWN], start=1))]
            yield relation("kategori_tabel", "category", printing.figure, operands, printing.about, bands)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What speaks for and against printings: arithmetic by place, tables and rows that others contradict."""

    support: Counter[str]
    doubted: Counter[str]
    rows_off: frozenset[tuple[object, ...]] = frozenset()


def _rows_off(
    facts: Mapping[Fact, Sequence[Printing]], support: Counter[str], doubted: Counter[str]
) -> frozenset[tuple[object, ...]]:
    """Rows and sentences whose target or result is not the one that is borne out: what they derive follows from it."""
    weighed = _Weighed(support, doubted)
    off = set()
    for fact, held in facts.items():
        if fact.measure in _GIVEN and len(held) > 1:
            best = {place_key(p.figure) for p in _reference(held, weighed)[1]}
            off |= {_row(p.figure) for p in held if place_key(p.figure) not in best}
    return frozenset(off)


_GIVEN = ("target", "realisasi")
_DERIVED = ("capaian_pct", "kategori")


def _row(figure: PrintedFigure) -> tuple[object, ...]:
    place = figure.place
    return (place.table, place.row) if place.table is not None else (place.page, place.sentence)


def exact_shares(fact: Fact, facts: Mapping[Fact, Sequence[Printing]]) -> list[Fraction]:
    """What printed results make of printed targets (per cent), for an achievement whose result or target has several
    precisions.

    A result printed as 3,80 and as 3,798 is one result; the achievements taken of it differ, and neither is wrong.
    """
    if fact.measure != "capaian_pct":
        return []
    year, _, against = fact.period.partition("/")
    given = (("realisasi", year), ("target", against))
    printed = [_valued(facts.get(Fact(measure, fact.kind, fact.subject, period), ())) for measure, period in given]
    several = [len({f.decimals for f in figures}) > 1 and min(f.decimals for f in figures) > 0 for figures in printed]
    if not any(several) or not all(figures and all(agree(figures[0], f) for f in figures) for figures in printed):
        return []
    results, targets = ({Fraction(f.value) for f in figures if f.value} for figures in printed)
    return sorted({result / target * 100 for result in results for target in targets})


def _valued(held: Sequence[Printing]) -> list[PrintedFigure]:
    return [p.figure for p in held if p.figure.value]


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


def _compared(
    fact: Fact, held: Sequence[Printing], weighed: _Weighed, shares: Sequence[Fraction]
) -> Iterator[Relation]:
    """One relation for each printing but the reference: their number grows with the printings, not with their pairs."""
    if len(held) < 2:
        return
    reference, backing = _reference(held, weighed)
    given = {"measure": fact.measure, "fact": fact.kind, "period": fact.period}
    if shares:
        given["shares"] = " ".join(map(str, shares))
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
            given,
        )


def _reference(held: Sequence[Printing], weighed: _Weighed) -> tuple[Printing, list[Printing]]:
    """The printing to compare with, and those that agree with it.

    Printings that agree with each other stand together; the group with most printings and most arithmetic on its side
    wins, and the first printing of a table in it is the reference. What a row derives from a target or a result that
    the report contradicts counts for nothing.
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
        borne_out = sum(weighed.support[place_key(p.figure)] for p in group)
        doubt = sum(p.figure.place.table in weighed.doubted for p in group)
        doubt += sum(_row(p.figure) in weighed.rows_off for p in group if p.fact.measure in _DERIVED)
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


def _gathered_with_facts(report: TypedReport) -> tuple[Relation, ...]:
    """The relations of this rule are gathered with those of the facts, whose references they need."""
    return ()


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
    Rule(
        "kategori_tabel",
        "tie_out",
        ("category",),
        "a category that the text names is the band of the achievement that the tables print",
        ("claims.nilai", "indicator_achievement.capaian_pct", "programme_achievement.nps_pct"),
        "the report's own table of criteria",
        _gathered_with_facts,
    ),
)
