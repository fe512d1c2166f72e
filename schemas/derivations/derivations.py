"""What a figure of the text may be derived from: other figures around it and cells of tables that its words name.

For each figure a bounded number of derivations is formed; which of them hold, and whether one that does not hold says
that the figure is wrong, is decided later.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from schemas.derivation import CHANCE, LIKELY, Derivable, Derivation
from schemas.derivations.derivations_by_kind import derivations_by_kind, most_tied
from schemas.derivations.derived_cells import cells_meant
from schemas.derivations.half_years import half_years
from schemas.derivations.listed_shares import ListedShares
from schemas.derivations.meant_things import of_what_is_meant
from schemas.derivations.period_means import period_means
from schemas.derivations.rounded_amounts import rounded_amounts
from schemas.derivations.rows_beside import rows_beside
from schemas.derivations.rows_elsewhere import cells_elsewhere
from schemas.derivations.said_again import SaidAgain
from schemas.derivations.said_counts import SaidCounts
from schemas.derivations.told_by_shares import told_by_shares
from schemas.derivations.told_changes import told_changes
from schemas.derivations.worded_cells import worded_cells
from schemas.derivations.worded_complements import complements_told
from schemas.derivations.worded_counts import worded_counts
from schemas.derivations.worded_extremes import extreme_cells
from schemas.derivations.worded_from_to import from_to
from schemas.derivations.worded_gaps import gaps
from schemas.derivations.worded_leaders import leading_rows
from schemas.derivations.worded_means import means_and_limits
from schemas.derivations.worded_pairs import pairs_together
from schemas.derivations.worded_parallels import parallel_cells
from schemas.derivations.worded_parts import sentence_parts
from schemas.derivations.worded_rests import worded_rests
from schemas.derivations.worded_rows import of_rows
from schemas.derivations.worded_shares import worded_shares
from schemas.derivations.worded_since import since_then
from schemas.derivations.worded_sums import both_columns, listed_sums, named_together
from schemas.derivations.worded_targets import achieved, distances, from_stated
from schemas.derivations.worded_together import told_together
from schemas.derivations.worded_totals import totals_told
from schemas.derivations.worded_two_years import change_of_two_years
from schemas.derivations.worded_years import of_years
from schemas.figures.prose_figures import ReadSentence
from schemas.figures.spelled_out import in_words, spelled_out
from schemas.mentions.band_limits import is_limit
from schemas.mentions.figure_surroundings import DIGITS, Near, Surroundings, nearby
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.spoken_figures import Spoken, spoken_figures
from schemas.mentions.told_tables import ToldTables
from schemas.tables.labelled_tables import LabelledTable
from schemas.wording.approximate import is_approximate
from schemas.wording.word_stems import telling

_PAGES = 2
"""A table of the section is spoken of up to so many pages before it."""
_BEFORE = 2
"""Sentences with figures right before a figure that are part of what stands around it."""
_LIST = 12
"""Sentences before a figure, items of lists among them, in which its operands may stand."""
_CITED = re.compile(r"\btabel\s+(\d+(?:\.\d+)*)", re.IGNORECASE)
_FACTOR = re.compile(r"(?:\b(?:di)?kali(?:kan)?(?:\s+dengan)?|\bx|[×*])\s*$", re.IGNORECASE)
"""What stands before a factor of a formula, which is no figure of the report: `dikali 100%`."""
_TARGETS = re.compile(r"\btarget(?:nya)?\b", re.IGNORECASE)


def derivables(reads: Sequence[ReadSentence], tables: Sequence[LabelledTable]) -> Iterator[Derivable]:
    """The figures of the sentences with a value, each with what it may be derived from."""
    text = _Text(reads, tables)
    for position, spoken in enumerate(text.told):
        for one in spoken:
            if one.figure.value is not None and not _FACTOR.search(one.before) and not is_limit(one):
                subject = " ".join(one.around.split())[:100]
                about = is_approximate(one.before, one.after)
                yield Derivable(one.figure, one.read, subject, about, partial(text.derivations, position, one))
        for one in text.in_words(position):
            subject = " ".join(one.around.split())[:100]
            about = is_approximate(one.before, one.after)
            yield Derivable(one.figure, one.read, subject, about, partial(text.of_words, position, one))


class _Text:
    """The sentences of a report with what they say, and the tables that they may speak of."""

    def __init__(self, reads: Sequence[ReadSentence], tables: Sequence[LabelledTable]) -> None:
        self.reads = reads
        self.named = [NamedTable(table) for table in tables if table.columns]
        self.sections: dict[tuple[str, ...], list[NamedTable]] = defaultdict(list)
        self.numbered: dict[str, list[NamedTable]] = defaultdict(list)
        for table in self.named:
            self.sections[table.held.table.headings].append(table)
            title = re.match(r"\W*tabel\s+(\d+(?:\.\d+)*)", table.held.table.caption, re.IGNORECASE)
            if title:
                self.numbered[title[1]].append(table)
        self.said = SaidAgain(reads, self.named[0].held.view.report_year if self.named else None)
        self.counts = SaidCounts(reads)
        self.told_tables = ToldTables(self.named)
        self.listed = ListedShares()
        self._in_words: dict[int, list[Spoken]] = {}
        self.told = [[*spoken_figures(read)] if read.figures else [] for read in reads]
        for spoken in self.told:
            self.listed.hold(spoken)
        self._telling = [position for position, spoken in enumerate(self.told) if spoken]

    def derivations(self, position: int, one: Spoken, only_worded: bool) -> tuple[Derivation, ...]:
        """What a figure of the sentence at a position may be derived from, by its wording first, or `only_worded`.

        None of other things than the figure speaks of (`of_what_is_meant`).
        """
        return of_what_is_meant(one, self._derivations(position, one, only_worded))

    def _derivations(self, position: int, one: Spoken, only_worded: bool) -> tuple[Derivation, ...]:
        read, spoken = self.reads[position], self.told[position]
        around = self._around(position, one, spoken)
        near, here = around.near, around.tables
        worded = (*self._worded(position, around), *self._with_words(position, one))
        worded = worded or (*told_changes(around),)
        if only_worded:
            return worded
        again = (*self.said.elsewhere(one), *self.said.in_summary(one))
        found = (*worded, *most_tied(around), *rows_beside(around), *again)
        texts = () if worded else around.texts
        if any(len(table.rows.all_partly_named(text)) > 0 for table in here for text in texts):
            partly = Surroundings(one, spoken, near, here, self.named, partly=True)
            found = (*found, *(replace(held, tie=min(held.tie, LIKELY)) for held in derivations_by_kind(partly)))
        if one.digits < DIGITS or any(derivation.tie > CHANCE for derivation in found):
            return found
        # No table of the section is spoken of, as in a summary: those of other sections may be.
        said = telling(read.sentence.text)
        others = [table for table in self.named if table not in here and table.caption & said]
        return (*found, *cells_meant(Surroundings(one, spoken, near, others, self.named)))

    def _worded(self, position: int, s: Surroundings) -> tuple[Derivation, ...]:
        """What wordings say that a figure of the sentence at a position is derived from."""
        last = self.told[before[-1]] if (before := self._before(position, 1)) else ()
        return (
            *worded_counts(s.one, [self.reads[at] for at in self._before(position, _LIST)]),
            *worded_cells(s),
            *sentence_parts(s.one, s.spoken),
            *self.listed.of_list(s.one, s.spoken),
            *extreme_cells(s),
            *leading_rows(s),
            *parallel_cells(s),
            *pairs_together(s, last),
            *worded_shares(s, last),
            *worded_rests(s, last),
            *complements_told(s, last),
            *told_together(s, last),
            *change_of_two_years(s, [self.told[at] for at in self._before(position, 2)]),
            *listed_sums(s),
            *named_together(s),
            *both_columns(s),
            *achieved(s),
            *from_stated(s),
            *rounded_amounts(s),
            *since_then(s),
            *from_to(s),
            *gaps(s),
            *distances(s, targeted=_TARGETS.search(self._sentence_before(position)) is not None),
            *half_years(s),
            *of_years(s),
            *of_rows(s),
            *means_and_limits(s),
            *period_means(s),
            *cells_elsewhere(s),
            *totals_told(s),
            *self.counts.again(s.one),
            *self.counts.share_of_all(s.one, s.spoken),
            *told_by_shares(s, _others(s.spoken, s.near, s.tables, self.named)),
        )

    def in_words(self, position: int) -> list[Spoken]:
        """The numbers of the sentence at a position that stand there as words alone, with what is said beside them."""
        return [one for one in self._spelled(position) if in_words(one.figure)]

    def of_words(self, position: int, one: Spoken, _only_worded: bool) -> tuple[Derivation, ...]:
        """What wordings say that a number in words is derived from: nothing else is asked of these."""
        around = self._around(position, one, self._spelled(position))
        return of_what_is_meant(one, (*self._worded(position, around), *told_changes(around)))

    def _spelled(self, position: int) -> list[Spoken]:
        """The figures of a sentence, its numbers in words among them; none where it has none of these."""
        if position not in self._in_words:
            alone = spelled_out(self.reads[position])
            self._in_words[position] = [*spoken_figures(alone)] if alone is not None else []
        return self._in_words[position]

    def _with_words(self, position: int, one: Spoken) -> tuple[Derivation, ...]:
        """What wordings say that a figure is derived from, numbers in words among its operands."""
        start = one.read.figures[one.number].start
        spoken = self._spelled(position)
        same = next((o for o in spoken if o.read.figures[o.number].start == start), None)
        if same is None:
            return ()
        found = self._worded(position, self._around(position, same, spoken))
        return tuple(held for held in found if any(in_words(figure) for _, figure in held.operands))

    def _around(self, position: int, one: Spoken, spoken: Sequence[Spoken]) -> Surroundings:
        """What stands around a figure of a sentence."""
        list_before = [self.reads[at] for at in self._before(position, _LIST)]
        near = [*nearby(spoken, one.number, 0)]
        for apart, at in enumerate(reversed(self._before(position, _BEFORE)), start=1):
            near += nearby(self.told[at], None, apart)
        near += nearby(self._opening(position, list_before), None, 1) if near else ()
        return Surroundings(one, spoken, near, self._tables(self.reads[position], spoken), self.named)

    def _earlier(self, position: int, most: int) -> list[int]:
        """Where the last sentences with figures before a position stand, at most so many."""
        end = bisect_left(self._telling, position)
        return self._telling[max(0, end - most) : end]

    def _before(self, position: int, most: int) -> list[int]:
        """Those of them that stand under the same heading."""
        headings = self.reads[position].sentence.headings
        return [at for at in self._earlier(position, most) if self.reads[at].sentence.headings == headings]

    def _sentence_before(self, position: int) -> str:
        """The text of the sentence before a position, under the same heading; "" where there is none."""
        before = self.reads[position - 1].sentence if position else None
        return before.text if before is not None and before.headings == self.reads[position].sentence.headings else ""

    def _opening(self, position: int, before: Sequence[ReadSentence]) -> Sequence[Spoken]:
        """The figures of the sentence that opens the list of more than one item right before a position."""
        listed = [read for read in before if read.sentence.text.rstrip().endswith((":", ";"))]
        for at in reversed(self._earlier(position, len(before))):
            text = self.reads[at].sentence.text.rstrip()
            if text.endswith(":"):
                return self.told[at] if len(listed) > _BEFORE else ()
            if not text.endswith(";") and self.reads[at] is not before[-1]:
                return ()
        return ()

    def _tables(self, read: ReadSentence, spoken: Sequence[Spoken]) -> list[NamedTable]:
        """The tables that a sentence may speak of: those it cites, those of its section, those whose figures it tells.

        Where it cites none and its section has none, also those whose captions share a word with it.
        """
        cited = [t for number in _CITED.findall(read.sentence.text) for t in self.numbered.get(number, ())]
        page = read.sentence.page
        own = [
            table
            for table in self.sections.get(read.sentence.headings, ())
            if table.held.table.pages[0] - _PAGES <= page <= table.held.table.pages[-1] + 1
        ]
        told = self.told_tables.of(spoken)
        if cited or own:
            return list(dict.fromkeys([*cited, *own, *told]))
        said = telling(read.sentence.text)
        return list(dict.fromkeys([*told, *(table for table in self.named if len(table.caption & said) > 0)]))


def _others(
    spoken: Sequence[Spoken], near: Sequence[Near], here: Sequence[NamedTable], every: Sequence[NamedTable]
) -> Callable[[int], Surroundings]:
    """What stands around another figure of a sentence."""
    apart = [held for held in near if held.apart]

    def around(number: int) -> Surroundings:
        return Surroundings(spoken[number], spoken, [*nearby(spoken, number, 0), *apart], here, every)

    return around
