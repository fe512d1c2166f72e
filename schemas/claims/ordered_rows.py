"""Claims that a row of a table is the first or the last of all, by the figure or the column that the sentence names.

`Kehadiran paling rendah terjadi pada Bimtek kosmetik, yaitu 87,50%`, `sampel paling sedikit berasal dari Kabupaten X`,
`terbanyak di Balai X (33), disusul Balai Y (25)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.named_rows import NEUTRAL_STEMS
from schemas.mentions.order_clauses import OrderClause, order_clauses
from schemas.mentions.row_orders import RowOrder, row_order
from schemas.mentions.section_tables import SectionTables
from schemas.published import Claim
from schemas.wording.word_stems import tokens

_TELLING, _SOME = 3, 2
"""Digits of a figure that tells by itself of which column it is, and of one that does with words of the table."""
_MOST_EXTRA = 2
"""Words that the table does not explain, beside a figure that it prints."""
_APART = re.compile(
    r"\b(?:dan|serta|namun|tetapi|yang|karena)\b|\bdengan\s+(?!(?:(?:nilai|jumlah|capaian|skor|total|persentase|rata-rata|"
    r"sebesar|sebanyak)\s+)*(?:Rp)?\(?$)",
    re.IGNORECASE,
)
"""Words between a name and a figure that is of something else: `paling banyak di A dengan realisasi 85,20%`."""
_FOLLOWED = re.compile(r"\b(?:disusul|diikuti|kemudian|selanjutnya|menyusul)\b", re.IGNORECASE)
_FIGURE = re.compile(r"(?:Rp)?#(\d+)%?")

Spot = tuple[NamedTable, int]
"""A column of a table."""


def ordered_rows(reads: Sequence[ReadSentence], tables: SectionTables) -> Iterator[Claim]:
    """A claim for each row that a sentence calls the first or the last, or the next, in a table of its section.

    Where any table of the section bears it out, or may mean another order, there is none that it could break. Operands
    row1, ... are the figures of the column; texts: of, order, rank.
    """
    for read in reads:
        before: Spot | None = None
        for clause in order_clauses(read):
            near = tables.every if tables.has_none(read) else tables.near(read)
            orders = [order for table in near if (order := row_order(clause, table)) is not None]
            found = _proved(orders) or _spanned(orders) or _broken(orders, tables, before)
            before = None
            if found is None:
                continue
            order, column = found
            yield _claim(order, column, order.row, 1, clause.word, clause.start)
            if order.row in order.leaders(column):
                before = (order.table, column)
                yield from _followed(order, column)


def _proved(orders: Sequence[RowOrder]) -> tuple[RowOrder, int] | None:
    """The first column that a row leads and of which the sentence prints its figure."""
    for order in orders:
        for column in order.own:
            if order.values(column) and order.place(column, order.row) == 0:
                return order, column
    return None


def _spanned(orders: Sequence[RowOrder]) -> tuple[RowOrder, int] | None:
    """The only column whose highest figure is by so much more than its lowest as the sentence says in the end.

    `Penyerapan tertinggi dicapai Balai X dan terendah Balai Y, dengan selisih 9,50 poin`.
    """
    found = []
    for order in orders:
        gap = order.clause.gap
        for column in order.table.columns if gap is not None and order.clause.number is None else ():
            values = [figure for figure in order.values(column).values() if gap and figure.decimals == gap.decimals]
            numbers = [figure.value or Decimal(0) for figure in values]
            if numbers and gap is not None and max(numbers) - min(numbers) == gap.value:
                found.append((order, column))
    return found[0] if len(found) == 1 else None


def _broken(orders: Sequence[RowOrder], tables: SectionTables, before: Spot | None) -> tuple[RowOrder, int] | None:
    """The one column that is meant and that another row leads."""
    led = any(order.led for order in orders)
    meant = [
        (order, column)
        for order in orders
        if len(order.extra) <= _MOST_EXTRA
        for column in (_said(order, before) if order.clause.number is None and not led else _meant(order, tables, led))
    ]
    return meant[0] if len({order.table.held.view.label(order.row) for order, _ in meant}) == 1 else None


def _meant(order: RowOrder, tables: SectionTables, led: bool) -> list[int]:
    """The columns that the figure says to be meant, with figures in all rows.

    A figure of the row itself tells nothing where it may be another than that of the order: where the row leads some
    column, or where other words stand between its name and the figure.
    """
    if order.clause.number is None or (order.own and (led or _APART.search(_between(order)))):
        return []
    if order.own:
        # What stands at the very other end, or in a column that is named, was meant.
        own = [c for c in order.own if order.values(c) and _bound(order, c)]
        return [c for c in own if order.place(c, order.row) == len(order.values(c)) - 1 or _named(order, c)]
    if _is_printed(order, tables):
        return []
    return [c for c in order.table.columns if _led_by_another(order, c) and _bound(order, c)]


def _is_printed(order: RowOrder, tables: SectionTables) -> bool:
    """Whether any table has the figure of the statement in a row of that name."""
    figure = order.clause.read.figure(order.clause.number or 0)
    name = order.table.rows.words[order.row]
    return any(
        cell.value == figure.value
        for table in tables.every
        for row, words in table.rows.words.items()
        if words and (name <= words or words <= name)
        for cell in table.held.cells(row).values()
    )


def _between(order: RowOrder) -> str:
    """The words between a row's name, or what says that it is first, and the figure."""
    return order.clause.after.rsplit(_as_said(order, order.row), 1)[-1]


def _led_by_another(order: RowOrder, column: int) -> bool:
    """Whether the figure is that of the one other row at that end of a column, of which nothing is said."""
    values = order.values(column)
    if order.row not in values:
        return False
    first = [row for row in values if order.place(column, row) == 0]
    if len(first) != 1 or not order.says(first[0], column) or order.says(order.row, column):
        return False
    said = tokens(f"{order.clause.before} {order.clause.after} {order.clause.rest}")
    rows = order.table.rows
    return first[0] not in {*rows.all_named(said), *rows.all_begun(said), *rows.all_owning(said)}


def _bound(order: RowOrder, column: int) -> bool:
    """Whether a figure has digits enough, or some words of the table beside it, to be the column's."""
    figure = order.clause.read.figure(order.clause.number or 0)
    digits = sum(sign.isdigit() for sign in figure.text)
    return digits >= _TELLING or (digits >= _SOME and bool(order.about & order.table.known_words - NEUTRAL_STEMS))


def _named(order: RowOrder, column: int) -> bool:
    """Whether the words say all that the header of a column says, and two rows or more are nearer to the end."""
    header = order.table.columns[column]
    return bool(header) and header <= order.about and order.place(column, order.row) > 1


def _said(order: RowOrder, before: Spot | None) -> list[int]:
    """The column of the statement before it, or the only one whose header is said, of a figure that is left out."""
    table = order.table
    if order.extra:
        return []
    if before is not None:
        return [before[1]] if before[0] is table and not order.measured and order.values(before[1]) else []
    headers = {c: frozenset(w for w in table.units[c] if not w.isdigit()) for c in table.columns}
    named = [c for c, words in headers.items() if words and words <= order.about and table.of_report_year(c)]
    return named if len(named) == 1 and order.values(named[0]) and order.place(named[0], order.row) > 1 else []


def _followed(order: RowOrder, column: int) -> Iterator[Claim]:
    """The rows that are said to come next, each with the figure of the one that does."""
    values, read = order.values(column), order.clause.read
    if not values:
        return
    rank, word = 1, ""
    pieces = _FIGURE.split(order.clause.rest)
    for piece, number in zip(pieces[::2], pieces[1::2], strict=False):
        found = _FOLLOWED.search(piece)
        word = found.group() if found else word
        named = [row for row in order.table.rows.all_named(tokens(piece)) if row in values]
        if not word or not named:
            continue
        rank += 1
        next_one = [row for row in values if order.place(column, row) == rank - 1]
        if len(named) > 1 or len(next_one) != 1 or not order.says(next_one[0], column, int(number)):
            return
        if named[0] != next_one[0]:
            if not order.says(named[0], column, int(number)):
                start = read.masked.rfind(word, 0, read.masked.find(f"#{number}"))
                yield _claim(order, column, named[0], rank, word, start)
            return


def _claim(order: RowOrder, column: int, row: int, rank: int, word: str, start: int) -> Claim:
    sentence = order.clause.read.sentence
    printed = _word(order.clause, word, start)
    operands = {f"row{r}": figure for r, figure in order.values(column).items()}
    texts = {"of": f"row{row}", "order": "high" if order.clause.high else "low", "rank": str(rank)}
    name = _as_said(order, row)
    return Claim("", "ordered_row", name, "peringkat", printed, operands, sentence.id, printed.place.page, None, texts)


def _as_said(order: RowOrder, row: int) -> str:
    """The name of a row as the sentence has it: the longest words that are one of its names; else the table's."""
    text = f"{order.clause.before} {order.clause.after} {order.clause.rest}"
    words = [match.span() for match in re.finditer(r"[^\W_]+", text)]
    names = order.table.rows.names[row]
    spans = [
        text[words[start][0] : words[end][1]]
        for length in sorted({len(name) for name in names}, reverse=True)
        for start in range(len(words))
        for end in range(start, min(start + length + 2, len(words)))
        if tokens(text[words[start][0] : words[end][1]]) in names
    ]
    return max(spans, key=len, default=order.table.held.view.label(row))


def _word(clause: OrderClause, word: str, start: int) -> PrintedFigure:
    """A word that stands at a place of the masked text, at its place in the sentence."""
    sentence = clause.read.sentence
    found = [[m.start() for m in re.finditer(re.escape(word), text)] for text in (sentence.text, clause.read.masked)]
    at = found[0][found[1].index(start)] if len(found[0]) == len(found[1]) else found[0][0]
    page, box = sentence.place_of(at, at + len(word))
    place = Place(page, box, sentence=sentence.id, confidence=sentence.confidence_of(at, at + len(word)))
    return PrintedFigure(word, None, 0, "", True, place)
