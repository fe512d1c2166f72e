"""Rules of activities: an indicator belongs to one activity, and an allotment under two names is spent once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby

from expectations.facts.budget_columns import level_of
from expectations.facts.indicator_facts import indicators, of_one_unit
from expectations.facts.record_groups import label
from expectations.facts.same_rows import joined
from expectations.kinds.plain_text import significant_words
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.datasets.dataset import Record
from schemas.names import identity, similarity
from schemas.typed_report import TypedReport

_ACTIVITIES = 3
"""Activities that two tables share, before one of them says anything of an indicator."""
_RIGHT = 8
"""Indicators that both tables give the same activity, at least, and four for each that they do not."""
_FEWEST = 2
"""Indicators of a block of rows that all stand under another activity in the other table."""
_ALIKE = 0.9
_DIGITS = 7
"""Digits, without zeros at the end, of a ceiling that is no other's by chance."""
_WORDS = 2


def _belonging(report: TypedReport) -> Iterator[Relation]:
    """The activity above a block of indicators against the one that another table gives all of them."""
    rows = [
        record
        for record in report.of("indicator_achievement")
        if record.text("kegiatan") and record.text("lingkup") == "kegiatan" and record.printed("kegiatan") is not None
    ]
    facts = {
        (p.figure.place.table, p.figure.place.row): p.fact.subject
        for p in joined(report, of_one_unit(list(indicators(report))))
        if p.fact.measure in ("target", "realisasi")
    }
    tables: dict[str, dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for record in rows:
        if (record.source, record.row) in facts:
            tables[record.source][facts[record.source, record.row]].append(record)
    for one, other in combinations(tables, 2):
        pairs = [
            (tables[one][subject][0], tables[other][subject][0])
            for subject in tables[one]
            if len(tables[one][subject]) == 1 == len(tables[other].get(subject, ()))
        ]
        yield from _against(pairs)
        yield from _against([(b, a) for a, b in pairs])


def _against(pairs: Sequence[tuple[Record, Record]]) -> Iterator[Relation]:
    """The blocks of the first table against the activities that the second gives their indicators."""
    known = _same_activities(pairs)
    right = [pair for pair in pairs if known.get(_activity(pair[0])) == _activity(pair[1])]
    wrong = [pair for pair in pairs if pair not in right]
    if len(known) < _ACTIVITIES or len(right) < max(_RIGHT, 4 * len(wrong)):
        return
    for held in _blocks(pairs):
        theirs = {_activity(other) for _, other in held}
        record, other = held[0]
        published, reference = record.printed("kegiatan"), other.printed("kegiatan")
        if published is None or reference is None or len(theirs) != 1:
            continue
        same = known.get(_activity(record)) == _activity(other)
        both_known = _activity(record) in known and _activity(other) in known.values()
        if not same and (len(held) < _FEWEST or not both_known):
            continue
        subject = label(record, "indikator")
        given = {"words": "name"} if not same else {"words": "present"}
        operands = [("kegiatan", reference)]
        if not same:
            # The block to which the activity belongs by both tables.
            own = (r.printed("kegiatan") for r, _ in right if _activity(r) == _activity(record))
            operands += [("milik", figure) for figure in own if figure is not None][:1]
        yield relation("kegiatan_indikator", "copy", published, operands, subject, given)


def _blocks(pairs: Sequence[tuple[Record, Record]]) -> Iterator[list[tuple[Record, Record]]]:
    """The pairs by rows of the first table that follow one another under one target and activity."""
    in_order = sorted(pairs, key=lambda pair: pair[0].row or 0)
    for _, held in groupby(in_order, key=lambda pair: (pair[0].text("sasaran"), _activity(pair[0]))):
        yield list(held)


def _activity(record: Record) -> str:
    return identity(record.text("kegiatan"))


def _same_activities(pairs: Iterable[tuple[Record, Record]]) -> Mapping[str, str]:
    """For each activity of the first table the one of the second that has its name, and most of its indicators."""
    often: dict[str, Counter[str]] = defaultdict(Counter)
    for one, other in pairs:
        often[_activity(one)][_activity(other)] += 1
    found = {}
    for name, theirs in often.items():
        alike = [other for other in theirs if similarity(name, other) >= _ALIKE]
        if len(alike) == 1 and 2 * theirs[alike[0]] > sum(theirs.values()):
            found[name] = alike[0]
    return found if len(set(found.values())) == len(found) else {}


def _allotments(report: TypedReport) -> Iterator[Relation]:
    """What was spent of one ceiling that two tables print under names that share their words.

    Both tables have the same totals, and the ceiling stands once in each.
    """
    tables: dict[str, list[Record]] = defaultdict(list)
    for record in report.of("budget"):
        tables[record.source].append(record)
    for one, other in combinations(tables.values(), 2):
        if not _same_totals(one, other):
            continue
        first, second = _once(one), _once(other)
        for ceiling in (c for c in second if c in first):
            record, against = second[ceiling], first[ceiling]
            published, reference = record.figure("realisasi_rp"), against.figure("realisasi_rp")
            names = [significant_words(label(r, "indikator", "uraian")) for r in (record, against)]
            if published is None or reference is None or len(names[0] & names[1]) < _WORDS:
                continue
            yield relation(
                "realisasi_pagu_sama",
                "crossref",
                published,
                (("realisasi", reference),),
                label(record, "indikator", "uraian"),
            )


def _same_totals(one: Iterable[Record], other: Iterable[Record]) -> bool:
    totals = []
    for held in (one, other):
        whole = [r for r in held if level_of(r) == "program"]
        figures = [whole[0].figure(c) for c in ("pagu_rp", "realisasi_rp")] if len(whole) == 1 else [None]
        totals.append([figure.value if figure is not None else None for figure in figures])
    return totals[0] == totals[1] and None not in totals[0]


def _once(records: Iterable[Record]) -> Mapping[object, Record]:
    """The rows of parts by their ceilings, those with a ceiling that stands in no other row."""
    held: dict[object, list[Record]] = defaultdict(list)
    for record in records:
        figure = record.figure("pagu_rp")
        if figure is None or figure.value is None or level_of(record) == "program":
            continue
        if len(str(abs(figure.value)).rstrip("0")) >= _DIGITS:
            held[figure.value].append(record)
    return {ceiling: found[0] for ceiling, found in held.items() if len(found) == 1}


RULES = (
    Rule(
        "kegiatan_indikator",
        "indicator_achievement",
        ("copy",),
        "the activity above a block of indicators is the one that another table gives them",
        ("indicator_achievement.kegiatan", "indicator_achievement.indikator"),
        "the report itself: two tables that give nearly all their indicators the same activities",
        _belonging,
    ),
    Rule(
        "realisasi_pagu_sama",
        "budget",
        ("crossref",),
        "what was spent of one ceiling is the same in each table that prints the ceiling",
        ("budget.pagu_rp", "budget.realisasi_rp"),
        "the report itself: tables of the same totals; one ceiling of seven digits under names that share words",
        _allotments,
    ),
)
