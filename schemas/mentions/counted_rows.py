"""How many rows of a table a sentence names one by one, or says to have reached their target so many times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.mentions.counted_states import CountedState
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.word_stems import tokens

_NAMELY = re.compile(r"^[^#:;.]*,\s*(?:yakni|yaitu|ialah)\s+(?P<list>[^#:;]{3,200}?)\.?\s*$", re.IGNORECASE)
_SOME = re.compile(r"\b(?:antara\s+lain|di\s?antaranya|misalnya|seperti|termasuk|terutama)\b", re.IGNORECASE)
_JOINING = frozenset(tokens("dan serta"))
_TIMES = re.compile(
    r"\btarget\s+(?:\w+\s+)?tercapai\s+(?:sebanyak\s+)?$|\bmencapai\s+target\s+(?:sebanyak\s+)?$", re.IGNORECASE
)
_REACHED = re.compile(r"\b(?:capaian|ketercapaian)\b", re.IGNORECASE)
_ALL = 100


def counted_rows(one: Spoken, tables: Sequence[NamedTable]) -> Iterator[CountedState]:
    """The number of rows that follow a count by their names and nothing else, or that reach their yearly target."""
    if one.figure.value is None or one.figure.unit or one.figure.decimals:
        return
    found = _NAMELY.match(one.after)
    last = one.number + 1 == len(one.read.figures)
    if found is not None and last and not _SOME.search(one.read.sentence.text):
        said = tokens(found["list"])
        for table in tables:
            rows = table.rows.all_named(said)
            names = frozenset(word for row in rows for name in table.rows.names[row] for word in name)
            if rows and table.total not in rows and not frozenset(said) - names - _JOINING:
                yield CountedState("baris yang disebut", len(rows), table.id)
    if one.counted == "kali" and _TIMES.search(one.before):
        for table in tables:
            columns = [c for c in table.shares if _REACHED.search(table.headers[c])] if table.year_rows else []
            if len(columns) != 1:
                continue
            cells = [table.held.cells(row).get(columns[0]) for row in table.year_rows.values()]
            values = [cell.value for cell in cells if cell is not None and cell.value is not None]
            if len(values) == len(cells):
                reached = sum(value >= _ALL for value in values)
                yield CountedState("tahun yang mencapai target", reached, table.id)
