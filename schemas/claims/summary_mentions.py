"""Figures of a summary that stand in the total row of a table in another section.

A sentence belongs to the table of which it prints most of the total row: two figures or more that count what the
columns say, among them enough digits that they are not alike by chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.cell_claims import same_figure
from schemas.mentions.spoken_figures import Spoken, spoken_figures
from schemas.tables.labelled_tables import LabelledTable, plain

_FEWEST = 2
_DIGITS = 5


def summaries(
    reads: Sequence[ReadSentence], tables: Sequence[LabelledTable]
) -> Iterator[tuple[list[Spoken], LabelledTable]]:
    """The figures of each sentence of a section without tables, with the table whose total row it speaks of."""
    with_tables = {table.table.headings for table in tables}
    totals = [table for table in tables if table.total_row is not None and table.columns]
    for read in reads:
        if read.sentence.headings in with_tables or len(read.figures) < _FEWEST:
            continue
        spoken = list(spoken_figures(read))
        told = [(_told(spoken, table), table) for table in totals]
        best = max(told, key=lambda held: held[0], default=((0, 0), None))
        (count, digits), table = best
        if table is not None and count >= _FEWEST and digits >= _DIGITS:
            yield spoken, table


def _told(spoken: Sequence[Spoken], table: LabelledTable) -> tuple[int, int]:
    """How many figures of a sentence the total row prints under a header that they speak of, and their digits."""
    assert table.total_row is not None
    cells = table.cells(table.total_row)
    told: dict[int, int] = {}
    for one in spoken:
        for column, cell in cells.items():
            words = frozenset(plain(table.header(column).text).split())
            named = bool(words & one.words) or bool(words & frozenset(one.counted.split()))
            if column not in told and named and one.digits > 1 and same_figure(one, cell):
                told[column] = one.digits
                break
    return len(told), sum(told.values())
