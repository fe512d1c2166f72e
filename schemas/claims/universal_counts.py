"""Claims that all rows of a table are in a state, or one only: `Seluruh komponen meningkat`, `satu-satunya unsur`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.counted_states import CountedState, counted_states
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.rows_of_kind import rows_of_kind
from schemas.mentions.section_tables import SectionTables
from schemas.mentions.spoken_figures import spoken_figures
from schemas.published import Claim

_ALL = re.compile(
    r"(?:^\W*|[,;]\s+|\b(?:sehingga|sedangkan|sementara|bahwa|namun|dan)\s+)(?P<words>seluruh|semua)\s+(?=[a-z]{3})",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:^\W*|[,;]\s+|\b(?:dan|namun|hanya)\s+)(?P<words>satu-satunya)\s+(?=[a-z]{3})", re.IGNORECASE)
_NAMELY = re.compile(r"(?:,\s*)?\b(?:yaitu|yakni|adalah|ialah|yang\s+lain)\b|[,;]\s", re.IGNORECASE)
_FEWEST = 3


def universal_counts(reads: Sequence[ReadSentence], tables: SectionTables) -> Iterator[Claim]:
    """A claim (rows_in_state) for each such statement, by the tables of its section near by, which must agree.

    The value is the words, with the number of rows for which they stand.
    """
    for read in reads:
        for pattern in (_ALL, _ONE):
            for match in pattern.finditer(read.sentence.text):
                found = [*_states(read, match, tables.near(read), single=pattern is _ONE)]
                if len({(number, state.rows) for number, state in found}) == 1:
                    yield _claim(read, match, *found[0])


def _states(
    read: ReadSentence, match: re.Match[str], near: Sequence[NamedTable], *, single: bool
) -> Iterator[tuple[int, CountedState]]:
    """How many rows the words stand for, and how many are in the state, by table."""
    behind = _NAMELY.split(read.sentence.text[match.end() :])[0]
    for table in near:
        rows = rows_of_kind(table)
        number = 1 if single else len(rows)
        if len(rows) < _FEWEST:
            continue
        text = f"{read.sentence.text[: match.start('words')]}{number} {behind.rstrip(' .')}."
        spoken = [*spoken_figures(ReadSentence(replace(read.sentence, text=text)))]
        one = next((s for s in spoken if s.read.figures[s.number].start == match.start("words")), None)
        if one is not None:
            yield from ((number, state) for state in counted_states(one, spoken, [table], elsewhere=False))


def _claim(read: ReadSentence, match: re.Match[str], number: int, state: CountedState) -> Claim:
    sentence, span = read.sentence, match.span("words")
    page, box = sentence.place_of(*span)
    place = Place(page, box, sentence=sentence.id, confidence=sentence.confidence_of(*span))
    value = PrintedFigure(match["words"], Decimal(number), 0, "", True, place)
    return Claim("", "rows_in_state", state.what, "jumlah", value, {}, sentence.id, page, None, state.parameters())
