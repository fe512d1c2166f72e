"""Figures of the text that stand in a table of the same section: tied to its cells by the names of rows and columns.

A figure is tied to a cell that prints the same, where the words around it name the row, or the row is the total and
they name what is counted. A figure that no cell prints is tied to those it may have been meant for only when others of
the section are tied to the same row or column; which of them it is, and whether that is certain, is decided later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.figure import Place, PrintedFigure
from schemas.headers import years_in
from schemas.labelled_tables import LabelledTable, plain
from schemas.prose_figures import ReadSentence
from schemas.typed_report import Claim

_PAGES = 2
_LONG = 8
"""Digits of an amount of which a single one that differs tells enough."""
_SEPARATOR = re.compile(
    r"[,;.:]\s|\s(?:dan|serta|sedangkan|sementara)\s|\s(?=dibanding|(?:yang\s+)?terdiri\b|yaitu\b|yakni\b|sehingga\b|"
    r"dengan\s+(?:realisasi|hasil|nilai|capaian|rincian)\b)",
    re.IGNORECASE,
)
_LAST_SEPARATOR = re.compile(r"[,;.:]\s", re.IGNORECASE)
_CONTRAST = frozenset(
    ["target", "sebelumnya", "lalu", "rencana", "semula", "kumulatif", "minimal", "maksimal", "standar"]
)
"""Words that set a figure apart from what a column holds that does not name them."""
_NEAR_BY = re.compile(r"\b(?:hampir|lebih|kurang|sekitar|kira|rata)\b", re.IGNORECASE)
_HIGH = re.compile(
    r"\b(?:tertinggi|terbesar|terbanyak|paling\s+(?:banyak|tinggi|besar|sering|dominan))\b", re.IGNORECASE
)
_LOW = re.compile(r"\b(?:terendah|terkecil|tersedikit|paling\s+(?:sedikit|rendah|kecil|jarang))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A figure of a sentence with the words that belong to it (`around`), and those before it since the last figure."""

    read: ReadSentence
    number: int
    around: str
    before: str

    @property
    def figure(self) -> PrintedFigure:
        return self.read.figure(self.number)

    @property
    def words(self) -> frozenset[str]:
        return frozenset(plain(self.around).split())

    @property
    def digits(self) -> int:
        return sum(sign.isdigit() for sign in self.read.figures[self.number].piece.text)

    @property
    def years(self) -> frozenset[int]:
        return frozenset(years_in(self.around)) or frozenset(self.read.years)


Spot = tuple[int, int]
"""Row and column of a cell."""


def table_mentions(reads: Sequence[ReadSentence], tables: Sequence[LabelledTable]) -> Iterator[Claim]:
    """The claims of a report's sentences about the tables of their sections.

    Kinds: of_table (`cell1`, `cell2`, ...: the cells that the figure is or may be; texts: `tied`, how), extreme (the
    row that a sentence calls the highest or the lowest) and rows_of_table (how many rows the table has).
    """
    for table in tables:
        first, last = table.table.pages[0], table.table.pages[-1]
        near = [
            read
            for read in reads
            if read.sentence.headings == table.table.headings
            and first - _PAGES <= read.sentence.page <= last + 1
            and read.figures
        ]
        if near and table.columns:
            yield from _of_table([s for read in near for s in _spoken(read)], table)


def _spoken(read: ReadSentence) -> Iterator[_Spoken]:
    """The figures of a sentence, each with its words: up to the first separator after it, from the last one before."""
    pieces = re.split(r"(?:Rp)?#\d+%?", read.masked)
    rights = [_left_part(piece, last=k == len(pieces) - 2) for k, piece in enumerate(pieces[1:])]
    for number in range(len(read.figures)):
        gap = pieces[number]
        taken = len(rights[number - 1]) if number else 0
        before = gap[taken:] if number else _right_part(gap)
        yield _Spoken(read, number, f"{before} {rights[number]}", gap)


def _left_part(gap: str, *, last: bool) -> str:
    separator = (_LAST_SEPARATOR if last else _SEPARATOR).search(gap)
    if separator is None:
        return gap if last or len(gap.split()) > 1 else ""
    return gap[: separator.start()]


def _right_part(gap: str) -> str:
    return re.split(r"[;:]\s|,\s", gap)[-1]


def _of_table(spoken: Sequence[_Spoken], table: LabelledTable) -> Iterator[Claim]:
    rows = _rows(spoken, table)
    tied: dict[int, Spot] = {}
    for n, one in enumerate(spoken):
        row = rows[n]
        at = row if row is not None else table.total_row
        if at is None or one.figure.value is None or not _may_be_this_year(one, table):
            continue
        same = [c for c, cell in table.cells(at).items() if _same(one, cell) and _unlike_contrast(one, table, c)]
        if row is None:
            same = [c for c in same if one.digits > 1 and _speaks_of(one, table, c)]
        if same:
            tied[n] = (at, max(same, key=lambda c: len(table.header_words(c) & one.words)))
    for n, (row, column) in tied.items():
        yield _claim(spoken[n], [table.cells(row)[column]], table, "same")
    for n, one in enumerate(spoken):
        if n not in tied and one.figure.value is not None and not _NEAR_BY.search(one.before):
            yield from _untied(n, spoken, rows, tied, table)
    for n, one in enumerate(spoken):
        row = rows[n]
        if row is not None and row in table.items:
            yield from _extreme(one, row, tied.get(n), table)
        elif row is None:
            yield from _counted_rows(one, table, tied)


def _rows(spoken: Sequence[_Spoken], table: LabelledTable) -> list[int | None]:
    """The row that the words of each figure name; a figure in brackets has that of the figure before it."""
    found: list[int | None] = []
    for n, one in enumerate(spoken):
        row = _named(one.around, table)
        beside = n > 0 and spoken[n - 1].read is one.read and len(one.before.split()) <= 2 and "(" in one.before
        found.append(found[-1] if row is None and beside else row)
    return found


def _named(text: str, table: LabelledTable) -> int | None:
    """The row whose name, the longest one, stands in a text as a whole; None where two rows' names do."""
    words = f" {plain(text)} "
    held: list[tuple[int, int]] = []
    for row in table.items:
        for name in table.names[row]:
            at = words.find(f" {name} ")
            # A name that goes on with "dan" is part of a longer one.
            if len(name) > 2 and at >= 0 and not words[at + len(name) + 1 :].startswith(" dan "):
                held.append((len(name), row))
    held.sort(reverse=True)
    if not held or (len(held) > 1 and not _within(held, table)):
        return None
    return held[0][1]


def _within(held: list[tuple[int, int]], table: LabelledTable) -> bool:
    """Whether the longest name contains all others that were found."""
    longest = " ".join(max(table.names[held[0][1]], key=len).split())
    return all(any(name in longest for name in table.names[row]) for _, row in held[1:])


def _same(one: _Spoken, cell: PrintedFigure) -> bool:
    figure = one.figure
    values = (cell.value,) if cell.value is not None else cell.readings
    return figure.value in values and "%" not in {figure.unit} - {cell.unit, "%"}


def _unlike_contrast(one: _Spoken, table: LabelledTable, column: int) -> bool:
    return one.words & _CONTRAST <= frozenset(plain(table.view.headers[column].text).split())


def _may_be_this_year(one: _Spoken, table: LabelledTable) -> bool:
    named = one.years
    known = {year for column in table.columns for year in table.years(column)} | {table.view.report_year}
    return not named or bool(named & known)


def _of_its_year(one: _Spoken, table: LabelledTable, column: int) -> bool:
    named, held = one.years, table.years(column)
    return not named or (named == held if held else named == {table.view.report_year})


def _speaks_of(one: _Spoken, table: LabelledTable, column: int) -> bool:
    """Whether the words of a figure say what a column of the table counts."""
    noun = frozenset(one.read.figures[one.number].counted.split())
    return bool((table.header_words(column) & one.words) or (noun & table.about) or (table.about & one.words))


def _untied(
    n: int, spoken: Sequence[_Spoken], rows: Sequence[int | None], tied: dict[int, Spot], table: LabelledTable
) -> Iterator[Claim]:
    """The cells that a figure may be meant for, where enough others of the section stand in their row or column."""
    one = spoken[n]
    at = rows[n] if rows[n] is not None else table.total_row
    if at is None:
        return
    own = {tied[m][1] for m in tied if spoken[m].read is one.read and tied[m][0] == at}
    along = [m for m in tied if tied[m][0] == at]
    cells, sure = [], False
    for column, cell in table.cells(at).items():
        if column in own or not _of_its_year(one, table, column) or not _unlike_contrast(one, table, column):
            continue
        if (cell.unit == "%") != (one.figure.unit == "%") and "persen" not in table.view.headers[column].words:
            continue
        beside = [m for m in tied if tied[m][1] == column and tied[m][0] != at]
        named = rows[n] is not None or _names_column(one, table, column, beside, spoken)
        if named and (len(beside) > 1 or _telling(along, spoken) or one.digits >= _LONG):
            cells.append(cell)
            sure = sure or _is_sure(one, rows[n] is not None, beside, along, spoken)
    if cells:
        yield _claim(one, cells, table, "sure" if sure and len(cells) == 1 else "near")


def _telling(along: Sequence[int], spoken: Sequence[_Spoken]) -> bool:
    """Whether enough of a row is printed in the text to say that the text speaks of that row."""
    return len([m for m in along if spoken[m].digits > 1]) > 1 or any(spoken[m].digits > 2 for m in along)


def _is_sure(one: _Spoken, named: bool, beside: Sequence[int], along: Sequence[int], spoken: Sequence[_Spoken]) -> bool:
    """Whether the same sentence prints so much of the row or the column that a figure can only be the cell's.

    Two others in the column that count the same things, or one of them and another of the row; in the total's row, two
    others of that row.
    """
    alike = [m for m in beside if _alike(spoken[m], one)]
    same = [m for m in along if spoken[m].read is one.read and spoken[m].digits > 1]
    return len(alike) > 1 or (bool(alike) and bool(same) and named) or (len(same) > 1 and not named)


def _names_column(
    one: _Spoken, table: LabelledTable, column: int, beside: Sequence[int], spoken: Sequence[_Spoken]
) -> bool:
    """Whether a figure with no row's name speaks of a column: by its header, or by what others in it count."""
    if table.header_words(column) & one.words:
        return True
    noun = one.read.figures[one.number].counted
    return bool(noun) and any(spoken[m].read.figures[spoken[m].number].counted == noun for m in beside)


def _alike(one: _Spoken, other: _Spoken) -> bool:
    """Whether two figures of one sentence count the same things."""
    nouns = {held.read.figures[held.number].counted for held in (one, other)}
    return one.read is other.read and len(nouns) == 1 and nouns != {""}


def _claim(one: _Spoken, cells: Sequence[PrintedFigure], table: LabelledTable, how: str) -> Claim:
    operands = {f"cell{k}": cell for k, cell in enumerate(cells, start=1)}
    subject = f"{cells[0].place.row_label}: {cells[0].place.col_label}"
    sentence = one.read.sentence.id
    return Claim(
        "", "of_table", subject, "tabel", one.figure, operands, sentence, one.figure.place.page, None, {"tied": how}
    )


def _extreme(one: _Spoken, row: int, spot: Spot | None, table: LabelledTable) -> Iterator[Claim]:
    """The claim that a row is the highest or the lowest of a column: that of its figure, where a cell prints that.

    A row that is the highest (lowest) of another column may be called so for that.
    """
    words = next(
        ((m, high) for pattern, high in ((_HIGH, True), (_LOW, False)) if (m := _last(pattern, one.before))), None
    )
    if words is None:
        return
    match, high = words
    columns = {c: {r: f for r in table.items if (f := table.cells(r).get(c)) is not None} for c in table.columns}
    leading = [c for c, held in columns.items() if row in held and _leads(row, held, high)]
    if spot is not None:
        column = spot[1]
        if leading and column not in leading:
            return
    else:
        of_other = [c for c, held in columns.items()
                    if any(_same(one, f) and _leads(r, held, high) for r, f in held.items() if r != row)]  # fmt: skip
        if not leading and len(of_other) == 1 and row in columns[of_other[0]]:
            column = of_other[0]
        elif leading:
            cells = [
                columns[c][row] for c in leading if columns[c][row].unit == one.figure.unit or one.figure.unit != "%"
            ]
            if cells:
                yield _claim(one, cells, table, "near")
            return
        else:
            return
    operands = {f"row{r}": f for r, f in columns[column].items()}
    if any(f.value is None for f in operands.values()) or len(operands) < 3:
        return
    sentence = one.read.sentence
    until = one.read.figures[one.number].start
    start = sentence.text.rfind(match.group(), 0, until)
    page, box = sentence.place_of(start, start + len(match.group()))
    sure = sentence.confidence_of(start, start + len(match.group()))
    value = PrintedFigure(match.group(), None, 0, "", True, Place(page, box, sentence=sentence.id, confidence=sure))
    texts = {"of": f"row{row}", "order": "high" if high else "low"}
    yield Claim("", "extreme", table.view.label(row), "peringkat", value, operands, sentence.id, page, None, texts)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last match, unless the other end of the order is named after it."""
    found = list(pattern.finditer(text))
    other = _LOW if pattern is _HIGH else _HIGH
    if not found or any(m.start() > found[-1].start() for m in other.finditer(text)):
        return None
    return found[-1]


def _leads(row: int, held: dict[int, PrintedFigure], high: bool) -> bool:
    values = [f.value for f in held.values() if f.value is not None]
    own = held[row].value
    return own is not None and len(values) == len(held) > 2 and own == (max(values) if high else min(values))


def _counted_rows(one: _Spoken, table: LabelledTable, tied: dict[int, Spot]) -> Iterator[Claim]:
    """How many rows a table has whose total the section states: `di 5 kabupaten/kota`."""
    after = plain(one.read.masked[re.search(rf"#{one.number}(?!\d)", one.read.masked).end() :])  # type: ignore[union-attr]
    totals = [spot for spot in tied.values() if spot[0] == table.total_row]
    if not table.counted or not (after + " ").startswith(f"{table.counted} ") or not totals:
        return
    if one.figure.value is None or one.figure.unit or one.figure.decimals or _NEAR_BY.search(one.before):
        return
    texts = {"items": str(len(table.items)), "noun": table.counted}
    sentence = one.read.sentence.id
    yield Claim(
        "", "rows_of_table", table.counted, "jumlah", one.figure, {}, sentence, one.figure.place.page, None, texts
    )
