"""Amounts of the text that a table anywhere in the report prints: so long that one is known by its digits.

An amount that no cell prints, and no other sentence, is held against the one cell that it differs from by a slip, where
the sentence uses a word of that cell's row, header or caption and speaks of no revision.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.cell_claims import cell_claim
from schemas.mentions.spoken_figures import spoken_figures
from schemas.published import Claim
from schemas.tables.labelled_tables import LabelledTable, plain

_LEAST = 10**8
_TELLING = 7
_REVISED = re.compile(
    r"\b(?:semula|menjadi|awal|sebelum\w*|revisi|direvisi|blokir\w*|refoc\w+|realokasi|penghematan|pengurangan|"
    r"penambahan|tambahan|efisiensi|self)\b",
    re.IGNORECASE,
)
_WORD = 4
_APART = 2


def long_amounts(reads: Sequence[ReadSentence], tables: Sequence[LabelledTable]) -> Iterator[Claim]:
    """A claim of kind of_table for each long amount of the text that the tables print, or nearly print once."""
    spoken = [one for read in reads if "Rp" in read.masked for one in spoken_figures(read) if _is_long(one.figure)]
    if not spoken:
        return
    cells: dict[Decimal, list[tuple[PrintedFigure, frozenset[str]]]] = {}
    for table in tables:
        for row in table.view.body:
            for column, cell in table.cells(row).items():
                if _is_long(cell) and cell.value is not None:
                    about = " ".join((table.table.caption, table.view.label(row), table.header(column).text))
                    cells.setdefault(cell.value, []).append((cell, _words(about)))
    times = Counter(one.figure.value for one in spoken)
    for one in spoken:
        value = one.figure.value
        if value is None or value in cells or times[value] > 1 or _REVISED.search(one.read.sentence.text):
            continue
        said = _words(one.read.sentence.text)
        near = [held for other, held in cells.items() if _nearly(value, other)]
        meant = [cell for cell, words in near[0] if words & said] if len(near) == 1 else []
        if meant:
            yield cell_claim(one, meant[:1], "near")


def _is_long(figure: PrintedFigure) -> bool:
    value = figure.value
    return value is not None and value >= _LEAST and len(str(int(value)).rstrip("0")) >= _TELLING


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in plain(text).split() if len(word) >= _WORD and not word.isdigit())


def _nearly(one: Decimal, other: Decimal) -> bool:
    """Whether two amounts of equal length differ in two digits or less; which slip it is, rules tell."""
    a, b = str(int(one)), str(int(other))
    return len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) <= _APART
