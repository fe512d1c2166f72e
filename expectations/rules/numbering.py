"""Rules of numbering: annexes, tables, pictures and sections of indicators are numbered on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from expectations.facts.indicator_sections import sections_in_order
from expectations.facts.record_groups import numbered
from expectations.kinds.numbering import breaks
from expectations.kinds.plain_text import plain_words
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.title_numbers import TitleNumber
from schemas.typed_report import TypedReport

_FEWEST = 5
"""Titles that a series has at least: in a shorter one it is not plain that each is to have a number of its own."""
_RUNNING_ON = 4
"""Sections that number on before one that does not is called wrong."""
_SAME_TITLE = 0.5
"""Two titles that share this much of their own words name one thing, which goes on or is named once more."""
_COMMON = 0.25
"""Words in more than this share of the titles of a kind (the unit, the year) are no title's own."""
_CONTINUED = frozenset({"lanjutan", "sambungan", "continued"})


def _series_without_repeats(report: TypedReport) -> Iterator[Relation]:
    """Series that run on by one, few numbers standing twice; others may have been read in part only."""
    for series in _series(report.titles):
        values = _values(series)
        if len(values) < _FEWEST or not _run_on(values):
            continue
        broken = breaks(values)
        accused = series[broken[0]] if broken else series[-1]
        operands = numbered([title.figure for title in series], "no")
        yield relation("nomor_judul", "sequence", accused.figure, operands, f"No. {accused.word}")


def _values(series: Sequence[TitleNumber]) -> list[int]:
    return [int(title.figure.text) for title in series]


def _run_on(values: Sequence[int]) -> bool:
    """Whether numbers run on from 1, but for a few that another one bears too, or for one put in that stands twice.

    Few are a third: `1, 2, 2, 4, 5, 5` has two numbers in the place of others, as has `1, 2, 3, 3, 4, 6`; in
    `1, 2, 2, 3, 4` one is put in.
    """
    wrong = {place: value for place, value in enumerate(values, start=1) if value != place}
    borne = all(values.count(value) > 1 for place, value in wrong.items() if place - 1 not in wrong)
    if values[0] == 1 and len(wrong) <= max(1, len(values) // _FEW) and borne and [*values] == sorted(values):
        return True
    steps = [after - before for before, after in pairwise(values)]
    if 0 in steps:
        steps.remove(0)
    return values[0] == 1 and set(steps) <= {1}


_FEW = 3


def _sections(report: TypedReport) -> Iterator[Relation]:
    """The numbers of indicators' sections, which run on in the order of the table that lists them.

    A section that begins again at 1 begins another series. A break is called one after several sections that run on.
    """
    for run in sections_in_order(report):
        series: list[TitleNumber] = []
        for section in [*run, None]:
            if section is None or (series and section.figure.value == 1):
                values = _values(series)
                broken = breaks(values)
                if len(values) >= _FEWEST and (not broken or broken[0] >= _RUNNING_ON) and values[0] == 1:
                    accused = series[broken[0]] if broken else series[-1]
                    operands = numbered([title.figure for title in series], "no")
                    yield relation("nomor_bagian", "sequence", accused.figure, operands, accused.title)
                series = []
            if section is not None:
                series.append(section)


def _series(titles: Sequence[TitleNumber]) -> Iterator[list[TitleNumber]]:
    """Titles of one kind and chapter in reading order, each thing once; a number 1 begins another series."""
    kinds: dict[tuple[str, str], list[TitleNumber]] = defaultdict(list)
    for title in titles:
        kinds[title.kind, title.chapter.casefold()].append(title)
    for held in kinds.values():
        words = [set(plain_words(title.title).split()) for title in held]
        often = Counter(word for each in words for word in each)
        common = {word for word, count in often.items() if count > max(_COMMON * len(held), 2)}
        series: list[TitleNumber] = []
        own: set[str] = set()
        for title, each in zip(held, words, strict=True):
            if (
                series
                and title.figure.value == series[-1].figure.value
                and (series[-1].empty or _name_the_same(own, each - common))
            ):
                series.pop()
            elif len(series) > 1 and title.figure.value == 1:
                yield from _parted(series)
                series = []
            series.append(title)
            own = each - common
        yield from _parted(series)


def _parted(series: list[TitleNumber]) -> Iterator[list[TitleNumber]]:
    """A series that begins 1, 1 is two of which one has one title, unless the number 2 is left out for the second 1."""
    if _values(series)[:2] == [1, 1] and _values(series)[2:3] != [3]:
        yield series[:1]
        yield series[1:]
    else:
        yield series


def _name_the_same(one: set[str], other: set[str]) -> bool:
    """Whether words of titles, without those common to many, may name one thing; no words may name anything."""
    few = min(len(one), len(other))
    return not few or bool(other & _CONTINUED) or len(one & other) >= _SAME_TITLE * few


RULES = (
    Rule(
        "nomor_judul",
        "claims",
        ("sequence",),
        "annexes, tables and pictures are numbered on, and no two have the same number",
        (),
        "the report itself: titles that number on",
        _series_without_repeats,
    ),
    Rule(
        "nomor_bagian",
        "claims",
        ("sequence",),
        "the sections about indicators are numbered on in the order in which a table lists the indicators",
        ("indicator_achievement.realisasi",),
        "the report itself: the sections before, which number on",
        _sections,
    ),
)
