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
from schemas.mentions.section_tables import SectionTables
from schemas.mentions.spoken_figures import Spoken, spoken_figures
from schemas.mentions.told_totals import rows_in_all
from schemas.published import Claim
from schemas.wording.word_stems import telling

_ONE = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
_SPELLED = re.compile(
    rf"(?<!salah )(?<!\()\b(?P<words>{_ONE}(?:\s(?:belas|puluh(?:\s{_ONE})?))?)\b(?!\s*\))(?=\s+[a-z]{{3}})",
    re.IGNORECASE,
)


def spelled_counts(reads: Sequence[ReadSentence], tables: SectionTables) -> Iterator[Claim]:
    """A claim for each spelled number of rows in a state, by the tables of its section near by that agree.

    Where the section has none it is by those that its sentence names. Texts: counted (how many rows are), what (in
    which state), table, word and side as in counted_states.
    """
    for read in reads:
        if not _SPELLED.search(read.sentence.text):
            continue
        if near := tables.near(read):
            yield from _of_sentence(read, near, elsewhere=False)
        elif tables.has_none(read):
            said = telling(read.sentence.text)
            yield from _of_sentence(read, [t for t in tables.every if t.caption & said], elsewhere=True)


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
