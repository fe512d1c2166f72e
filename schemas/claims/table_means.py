"""Means that a sentence states of the rows of a table, or of the names of a chart, in its section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from schemas.figures.figure import PrintedFigure
from schemas.mentions.spoken_figures import Spoken
from schemas.tables.labelled_tables import LabelledTable, plain
from schemas.typed_report import Claim
from schemas.wording.labels import subject_heading

_MEAN = re.compile(r"\b(?:rata\s?-?\s?rata(?:nya)?|rerata)\b", re.IGNORECASE)
_OF_EACH = re.compile(r"\b(?:masing\s?-?\s?masing|(?:se)?tiap|semua|seluruh|ke\w+)\s+(?P<what>\w+)", re.IGNORECASE)
_WEIGHTED = re.compile(r"\b(?:tertimbang|bobot\w*|per)\b", re.IGNORECASE)
_SAYS_NOTHING = frozenset(["nilai", "jumlah", "persen", "persentase", "rata", "dan", "per", "tahun", "di", "pada"])
_FEWEST = 3
_OFF = Fraction(1, 20)
"""How far from the mean a figure may be and still be meant to be it."""


def stated_mean(one: Spoken, table: LabelledTable) -> Iterator[Claim]:
    """The mean of the only column whose mean, rounded, is the figure; or of the only column at all where the sentence
    says of what each the mean is taken and the figure is not far from it.

    The text `sure` says which: "yes" where the words suffice.
    """
    sentence = one.read.masked
    value = one.figure.value
    if value is None or one.figure.unit == "Rp" or not _MEAN.search(sentence) or _WEIGHTED.search(sentence):
        return
    if len(one.read.figures) > 1 and not _MEAN.search(one.before):
        return
    named = _rows_named(sentence, table)
    rows = named or table.items
    columns = {column: held for column in table.columns if len(held := _held(table, rows, column)) >= _FEWEST}
    means = {
        column: sum((Fraction(f.value or 0) for f in held), Fraction()) / len(held) for column, held in columns.items()
    }
    same = [c for c, mean in means.items() if abs(mean - Fraction(value)) <= Fraction(_half_unit(one.figure))]
    near = [c for c, mean in means.items() if abs(mean - Fraction(value)) <= _OFF * abs(mean)]
    sure = len(columns) == 1 and bool(named) and _measures(sentence, table, *columns)
    if len(same) == 1 and len({f.value for f in columns[same[0]]}) > 1:
        yield _claim(one, table, columns[same[0]], sure=sure)
    elif not same and sure and len(near) == 1:
        yield _claim(one, table, columns[near[0]], sure=True)


def _mean(held: Sequence[PrintedFigure]) -> Fraction:
    return sum((Fraction(f.value or 0) for f in held), Fraction()) / len(held)


def _half_unit(figure: PrintedFigure) -> Decimal:
    return Decimal(1).scaleb(-figure.decimals) / 2


def _held(table: LabelledTable, rows: Iterable[int], column: int) -> list[PrintedFigure]:
    """The figures of rows in a column; none where one of them has none."""
    held = [table.cells(row).get(column) for row in rows]
    return [f for f in held if f is not None and f.value is not None] if all(held) else []


def _rows_named(sentence: str, table: LabelledTable) -> list[int]:
    """The rows of each of which the sentence takes the mean, which most are called: `masing-masing biro`."""
    firsts = {row: {name.split()[0] for name in table.names[row]} for row in table.items}
    for match in _OF_EACH.finditer(sentence):
        rows = [row for row, words in firsts.items() if plain(match["what"]) in words]
        if 2 * len(rows) > len(firsts):
            return rows
    return []


def _measures(sentence: str, table: LabelledTable, column: int) -> bool:
    """Whether the sentence calls what it averages as the column's header does, or else the caption or the heading."""
    said = set(plain(sentence).split())
    for text in (table.header(column).text, table.table.caption, subject_heading(table.table.headings)):
        words = set(plain(text).split()) - _SAYS_NOTHING
        if words:
            return bool(words & said)
    return False


def _claim(one: Spoken, table: LabelledTable, held: list[PrintedFigure], *, sure: bool) -> Claim:
    operands = {f"x{n}": figure for n, figure in enumerate(held, start=1)}
    subject = table.table.caption or "".join(table.table.headings[-1:])
    place, texts = one.figure.place, {"sure": "yes" if sure else "no"}
    return Claim(
        "", "mean_of_rows", subject, "rata-rata", one.figure, operands, one.read.sentence.id, place.page, None, texts
    )
