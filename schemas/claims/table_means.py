"""Means that a sentence states of the rows of a table, or of the names of a chart, in its section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from schemas.figures.figure import PrintedFigure
from schemas.figures.spelled_numbers import read_spelled
from schemas.mentions.spoken_figures import Spoken
from schemas.published import Claim
from schemas.tables.labelled_tables import LabelledTable, plain
from schemas.wording.labels import subject_heading

_MEAN = re.compile(r"\b(?:rata\s?-?\s?rata(?:nya)?|rerata)\b", re.IGNORECASE)
_OF_EACH = re.compile(r"\b(?:masing\s?-?\s?masing|(?:se)?tiap|semua|seluruh|ke\w+)\s+(?P<what>\w+)", re.IGNORECASE)
_OF_SO_MANY = re.compile(
    r"\brata\s?-?\s?rata(?:nya)?\s+(?:dari\s+|selama\s+|untuk\s+)?(?P<number>\d{1,2}|[a-z]+(?:\s+(?:belas|puluh))?)\s+"
    r"(?P<what>[a-z]+)\s+(?:adalah|sebesar|mencapai|tercatat|ialah|yaitu)\s*$",
    re.IGNORECASE,
)
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
    counted = _all_counted(one, table)
    named = _rows_named(sentence, table)
    rows = named or table.items
    columns = {column: held for column in table.columns if len(held := _held(table, rows, column)) >= _FEWEST}
    means = {
        column: sum((Fraction(f.value or 0) for f in held), Fraction()) / len(held) for column, held in columns.items()
    }
    same = [c for c, mean in means.items() if abs(mean - Fraction(value)) <= Fraction(_half_unit(one.figure))]
    near = [c for c, mean in means.items() if abs(mean - Fraction(value)) <= _OFF * abs(mean)]
    sure = len(columns) == 1 and bool(named) and _measures(sentence, table, *columns)
    if counted and len(near) == 1 and _in_per_cent(one, table, near[0]):
        sure = sure or _one_digit_off(one.figure, means[near[0]])
    if len(same) == 1 and len({f.value for f in columns[same[0]]}) > 1:
        yield _claim(one, table, columns[same[0]], sure=sure)
    elif not same and sure and len(near) == 1:
        yield _claim(one, table, columns[near[0]], sure=True)


def _all_counted(one: Spoken, table: LabelledTable) -> bool:
    """Whether the words say of how many rows the mean is, and these are all: `rata-rata enam bulan sebesar 5,77%`."""
    match = _OF_SO_MANY.search(one.before)
    if match is None:
        return False
    number = int(match["number"]) if match["number"].isdigit() else read_spelled(match["number"])
    return number == len(table.items) and plain(match["what"]) in table.counted.split()


def _in_per_cent(one: Spoken, table: LabelledTable, column: int) -> bool:
    """Whether a figure and a column are both percentages, of as many decimals."""
    cells = [cell for row in table.items if (cell := table.cells(row).get(column)) is not None]
    share = "%" in table.header(column).text or "persen" in table.header(column).words or cells[0].unit == "%"
    return one.figure.unit == "%" and share and {cell.decimals for cell in cells} == {one.figure.decimals}


def _one_digit_off(figure: PrintedFigure, mean: Fraction) -> bool:
    """Whether a figure is a mean, rounded, but for a digit that is not the last: a weighted mean may differ in that."""
    scale = 10**figure.decimals
    written, meant = (str(int(value * scale + Fraction(1, 2))) for value in (Fraction(figure.value or 0), mean))
    apart = [n for n, (a, b) in enumerate(zip(written, meant, strict=False)) if a != b]
    return len(written) == len(meant) and len(apart) == 1 and apart[0] < len(meant) - 1


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
