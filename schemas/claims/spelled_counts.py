"""Claims of how many rows of a table are in a state, where the number is spelled: `Sebanyak dua kegiatan naik`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.figures.spelled_numbers import read_spelled
from schemas.mentions.counted_rows import counted_rows
from schemas.mentions.counted_states import CountedState, counted_states
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.spoken_figures import Spoken, spoken_figures
from schemas.mentions.told_totals import rows_in_all
from schemas.published import Claim
from schemas.tables.labelled_tables import LabelledTable
from schemas.wording.word_stems import telling

_ONE = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
_SPELLED = re.compile(
    rf"(?<!salah )(?<!\()\b(?P<words>{_ONE}(?:\s(?:belas|puluh(?:\s{_ONE})?))?)\b(?!\s*\))(?=\s+[a-z]{{3}})",
    re.IGNORECASE,
)
_PAGES = 2


def spelled_counts(reads: Sequence[ReadSentence], tables: Sequence[LabelledTable]) -> Iterator[Claim]:
    """A claim for each spelled number of rows in a state, by the tables of its section near by that agree, or, where

    the section has none, by those that its sentence names.

    Texts: counted (how many rows are), what (in which state), table, word and side as in counted_states.
    """
    every = [NamedTable(table) for table in tables if table.columns]
    sections: dict[tuple[str, ...], list[NamedTable]] = {}
    for table in every:
        sections.setdefault(table.held.table.headings, []).append(table)
    for read in reads:
        near = [
            table
            for table in sections.get(read.sentence.headings, ())
            if table.held.table.pages[0] - _PAGES <= read.sentence.page <= table.held.table.pages[-1] + 1
        ]
        if not _SPELLED.search(read.sentence.text):
            continue
        if near:
            yield from _of_sentence(read, near, elsewhere=False)
        elif read.sentence.headings not in sections:
            # A section without tables, as a summary is, may speak of those of others.
            said = telling(read.sentence.text)
            others = [named for named in every if named.caption & said]
            yield from _of_sentence(read, others, elsewhere=True)


def _states(
    one: Spoken, spoken: Sequence[Spoken], tables: Sequence[NamedTable], *, elsewhere: bool
) -> list[CountedState]:
    states = [*counted_states(one, spoken, tables, elsewhere=elsewhere)]
    states = states if elsewhere else [*states, *counted_rows(one, tables)]
    return states or [*rows_in_all(one, spoken, tables)]


def _of_sentence(read: ReadSentence, tables: Sequence[NamedTable], *, elsewhere: bool) -> Iterator[Claim]:
    sentence = read.sentence
    spans: dict[int, tuple[int, int]] = {}
    text, end = "", 0
    for match in _SPELLED.finditer(sentence.text):
        number = read_spelled(match["words"])
        if number is not None:
            text += sentence.text[end : match.start()]
            spans[len(text)] = match.span()
            text, end = text + str(number), match.end()
    spoken = [*spoken_figures(ReadSentence(replace(sentence, text=text + sentence.text[end:])))]
    for one in spoken:
        span = spans.get(one.read.figures[one.number].start)
        states = _states(one, spoken, tables, elsewhere=elsewhere) if span else []
        if span is None or one.approximate or len({state.rows for state in states}) != 1:
            continue
        state = states[0]
        page, box = sentence.place_of(*span)
        place = Place(page, box, sentence=sentence.id, confidence=sentence.confidence_of(*span))
        value = PrintedFigure(sentence.text[slice(*span)], one.figure.value, 0, "", True, place)
        texts: Mapping[str, str] = state.parameters()
        yield Claim("", "rows_in_state", state.what, "jumlah", value, {}, sentence.id, page, None, texts)
