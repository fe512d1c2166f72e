"""What a figure of the text may be derived from: other figures around it and cells of tables that its words name.

For each figure a bounded number of derivations is formed; which of them hold, and whether one that does not hold says
that the figure is wrong, is decided later.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from schemas.counted_rows import counted_rows
from schemas.counted_states import counted_states
from schemas.derivation import CERTAIN, CHANCE, Derivable, Derivation
from schemas.derived_cells import cells_meant
from schemas.derived_changes import changes
from schemas.derived_shares import complements, shares
from schemas.derived_sums import quotients, sums
from schemas.figure_surroundings import CHANGE, LEFT, Near, Surroundings, nearby
from schemas.half_years import half_years
from schemas.labelled_tables import LabelledTable
from schemas.listed_shares import ListedShares
from schemas.named_cells import NamedTable
from schemas.prose_figures import ReadSentence
from schemas.rows_elsewhere import cells_elsewhere
from schemas.said_again import SaidAgain
from schemas.said_counts import SaidCounts
from schemas.spoken_figures import Spoken, spoken_figures
from schemas.told_by_shares import told_by_shares
from schemas.told_changes import told_changes
from schemas.word_stems import telling, tokens
from schemas.worded_cells import worded_cells
from schemas.worded_counts import worded_counts
from schemas.worded_extremes import extreme_cells
from schemas.worded_means import means_and_limits
from schemas.worded_parts import sentence_parts
from schemas.worded_rows import of_rows
from schemas.worded_years import of_years

_ELSEWHERE = frozenset(tokens("nasional provinsi standar internasional"))
"""Stems of words that set a figure apart from those of the report's own unit."""
_PAGES = 2
_BEFORE = 2
_LIST = 12
"""Sentences before a figure, items of lists among them, in which its operands may stand."""
_MEAN = re.compile(r"\b(?:rata\s?-?\s?rata(?:nya)?|rerata|setiap|tiap|per)\b", re.IGNORECASE)
_CITED = re.compile(r"\btabel\s+(\d+(?:\.\d+)*)", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:hampir|sekitar|kira|kurang\s+lebih|lebih\s+(?:dari|kurang)|kurang\s+dari|minimal|di\s+atas)\s*(?:Rp)?$", re.I
)
_MOST = 120
"""At most so many derivations of a figure are looked at."""


def derivables(reads: Sequence[ReadSentence], tables: Sequence[LabelledTable]) -> Iterator[Derivable]:
    """The figures of the sentences that something can be said of, with what they may be derived from."""
    named = [NamedTable(table) for table in tables if table.columns]
    sections: dict[tuple[str, ...], list[NamedTable]] = defaultdict(list)
    for table in named:
        sections[table.held.table.headings].append(table)
    numbered: dict[str, list[NamedTable]] = defaultdict(list)
    for table in named:
        title = re.match(r"\W*tabel\s+(\d+(?:\.\d+)*)", table.held.table.caption, re.IGNORECASE)
        if title:
            numbered[title[1]].append(table)
    said = SaidAgain(reads, named[0].held.view.report_year if named else None)
    counts = SaidCounts(reads)
    listed = ListedShares()
    told = [[*spoken_figures(read)] if read.figures else [] for read in reads]
    for spoken in told:
        listed.hold(spoken)
    earlier: list[tuple[ReadSentence, list[Spoken]]] = []
    for read, spoken in zip(reads, told, strict=True):
        if not spoken:
            continue
        before = [held for held in earlier[-_BEFORE:] if held[0].sentence.headings == read.sentence.headings]
        list_before = [r for r, _ in earlier[-_LIST:] if r.sentence.headings == read.sentence.headings]
        here = _tables(read, sections, numbered, named)
        for one in spoken:
            if one.figure.value is None:
                continue
            near = [*nearby(spoken, one.number, 0)]
            for apart, (_, others) in enumerate(reversed(before), start=1):
                near += nearby(others, None, apart)
            near += nearby(_opening(earlier, list_before), None, 1) if near else ()
            around = Surroundings(one, spoken, near, here, named)
            worded = (
                *worded_counts(one, list_before),
                *worded_cells(around),
                *sentence_parts(one, spoken),
                *listed.of_list(one, spoken),
                *extreme_cells(around),
                *half_years(around),
                *of_years(around),
                *of_rows(around),
                *means_and_limits(around),
                *cells_elsewhere(around),
                *counts.again(one),
                *counts.share_of_all(one, spoken),
                *told_by_shares(around, _others(spoken, near, here, named)),
            )
            worded = worded or (*told_changes(around),)
            found = (*worded, *_derivations(around), *said.elsewhere(one))
            if found:
                yield Derivable(one.figure, " ".join(one.around.split())[:100], bool(_ABOUT.search(one.before)), found)
        earlier.append((read, spoken))


def _others(
    spoken: Sequence[Spoken], near: Sequence[Near], here: Sequence[NamedTable], every: Sequence[NamedTable]
) -> Callable[[int], Surroundings]:
    """What stands around another figure of a sentence."""
    apart = [held for held in near if held.apart]

    def around(number: int) -> Surroundings:
        return Surroundings(spoken[number], spoken, [*nearby(spoken, number, 0), *apart], here, every)

    return around


def _opening(earlier: Sequence[tuple[ReadSentence, list[Spoken]]], before: Sequence[ReadSentence]) -> Sequence[Spoken]:
    """The figures of the sentence that opens the list of more than one item right before a sentence."""
    listed = [read for read in before if read.sentence.text.rstrip().endswith((":", ";"))]
    for read, spoken in reversed(earlier[-len(before) :] if before else ()):
        text = read.sentence.text.rstrip()
        if text.endswith(":"):
            return spoken if len(listed) > _BEFORE else ()
        if not text.endswith(";") and read is not before[-1]:
            return ()
    return ()


def _tables(
    read: ReadSentence,
    sections: Mapping[tuple[str, ...], list[NamedTable]],
    numbered: Mapping[str, list[NamedTable]],
    every: Sequence[NamedTable],
) -> list[NamedTable]:
    """The tables that a sentence may speak of: those it cites and those of its section, else those of its words."""
    cited = [t for number in _CITED.findall(read.sentence.text) for t in numbered.get(number, ())]
    page = read.sentence.page
    own = [
        table
        for table in sections.get(read.sentence.headings, ())
        if table.held.table.pages[0] - _PAGES <= page <= table.held.table.pages[-1] + 1
    ]
    if cited or own:
        return list(dict.fromkeys([*cited, *own]))
    said = telling(read.sentence.text)
    return [table for table in every if len(table.caption & said) > 0]


def _derivations(s: Surroundings) -> Iterator[Derivation]:
    """Every derivation, those tied best first."""
    found = [*_every(s)]
    if _ELSEWHERE & s.weak:
        found = [replace(one, tie=CHANCE) for one in found]
    found.sort(key=lambda d: -d.tie)
    yield from found[:_MOST]


def _every(s: Surroundings) -> Iterator[Derivation]:
    yield from cells_meant(s)
    if s.kind == "count":
        states = [*counted_states(s.one, s.spoken, s.tables, elsewhere=s.elsewhere)]
        states += [] if s.elsewhere else counted_rows(s.one, s.tables)
        for state in states if len({state.rows for state in states}) == 1 else ():
            yield Derivation("count", (), CERTAIN, state.parameters())
    if s.kind == "share":
        yield from shares(s)
        yield from complements(s)
    if s.kind == "share" and (s.changed or CHANGE.search(s.cue)):
        yield from changes(s, "growth")
    if s.kind in ("points", "count", "amount", "score") and (
        CHANGE.search(s.cue) or LEFT.search(s.cue) or s.kind == "points"
    ):
        yield from changes(s, "difference")
    if s.kind in ("count", "amount"):
        yield from sums(s)
    if s.kind in ("score", "amount", "count") and _MEAN.search(s.cue):
        yield from quotients(s)
