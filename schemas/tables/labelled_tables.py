"""Tables as sentences speak of them: rows by the names they bear, columns by the words of their headers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from extractors.content import Table
from schemas.figures.figure import PrintedFigure
from schemas.tables.nearest_sums import sums_of_nearest
from schemas.tables.table_view import TableView, plain_view
from schemas.wording.headers import Header, years_in
from schemas.wording.labels import split_numbering
from schemas.wording.summary_rows import is_extreme

_TOTAL = re.compile(r"(?:grand )?(?:total|jumlah|keseluruhan|seluruhnya)(?: (?:total|keseluruhan|seluruhnya))?")
_WITH_SHARE = re.compile(r"\d[\d.,]*(?:\s+[A-Za-z][A-Za-z ]{1,30})?\s*\(\s*\d[\d.,]*\s*%\s*\)")
_SUMMED = re.compile(r"\b(?:jumlah|total|rata|sub|keseluruhan|lain|lainnya|sisa)\b")
"""Names of rows that sum up some of the others, or what is left of them."""
_FILLED = 0.5
_FEWEST, _LEAST, _ALL = 3, 10, 100
_SURE = 4
"""Rows that are added, and figures that rows of so many add up to by no chance; all per cent.

`_SURE` digits of sums say that a row among others is the sum of some.
"""
_GENERIC = frozenset(
    [
        "tabel", "jumlah", "total", "nomor", "menurut", "berdasarkan", "per", "tahun", "triwulan", "semester", "bulan",
        "dan", "yang", "di", "pada", "dengan", "dari", "jenis", "hasil", "data", "nilai", "banyaknya", "realisasi",
    ]
)  # fmt: skip
"""Words of captions and headers that say nothing of what is counted."""


def plain(text: str) -> str:
    """A text as words in lower case, with single blanks."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


class LabelledTable:
    """A table with its rows' names; cells are figures where one figure and nothing else but its unit is printed.

    A cell that prints a number, of what, and its share (`67 (17,96%)`, `373 JF Ahli Muda (84,77%)`) has both: the
    second as that of a column behind the last one, whose header is the same.
    """

    def __init__(self, table: Table, year: int | None) -> None:
        self.table = table
        self._year = year
        self._cells: dict[int, dict[int, PrintedFigure]] = {}

    @cached_property
    def view(self) -> TableView:
        """The table as the readers of datasets see it."""
        return plain_view(self.table, self._year)

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """The columns that print a figure in most of their rows, without those that number the rows."""
        width = len(self.view.headers)
        filled = {c: [n for n in self.view.body if self._figure(n, c) is not None] for c in range(2 * width)}
        return tuple(
            c for c, rows in filled.items()
            if len(rows) > _FILLED * len(self.view.body) and not self._numbers_rows(c, rows)
        )  # fmt: skip

    def _numbers_rows(self, column: int, rows: list[int]) -> bool:
        values = [figure.value for row in rows if (figure := self._figure(row, column)) is not None]
        return column <= 1 and values == list(range(1, len(values) + 1))

    @cached_property
    def names(self) -> Mapping[int, frozenset[str]]:
        """The names of each row: its texts beside the figures, without numbering, and without those of other rows."""
        held: dict[int, set[str]] = {}
        for row in self.view.body:
            texts = [self.view.text(row, c) for c in range(len(self.view.headers)) if c not in self.columns]
            held[row] = {plain(split_numbering(text)[1]) for text in texts if re.search(r"[^\W\d]{2}", text)}
        every = Counter(name for names in held.values() for name in names)
        return {row: frozenset(n for n in names if every[n] == 1) for row, names in held.items()}

    @cached_property
    def total_row(self) -> int | None:
        """The only row that is called a total, or else the last one that sums up all others under another name.

        None where there is none, or where several are called so.
        """
        found = [row for row, names in self.names.items() if any(_TOTAL.fullmatch(name) for name in names)]
        return found[0] if len(found) == 1 else None if found else self._summing_row

    @cached_property
    def _summing_row(self) -> int | None:
        """The last row, whose counts are those of all rows above it added: `Enam provinsi`."""
        *above, last = self.view.body or (0,)
        if len(above) < _FEWEST or any(_SUMMED.search(name) for row in self.view.body for name in self.names[row]):
            return None
        feet = []
        for column, foot in self.cells(last).items():
            parts = [cell.value for row in above if (cell := self.cells(row).get(column)) is not None]
            known = [value for value in parts if value is not None]
            if len(known) == len(above) and (foot.decimals <= 0 or foot.value == _ALL) and foot.value is not None:
                room = len(known) * Decimal(1).scaleb(-foot.decimals) / 2 if foot.value == _ALL else Decimal(0)
                feet.append(abs(sum(known) - foot.value) <= room and foot.value >= _LEAST)
        # Where several columns foot, one may be the very one that is wrong.
        held, needed = sum(feet), len(feet) - (len(feet) > _FEWEST)
        large = any(cell.value is not None and cell.value >= _ALL for cell in self.cells(last).values())
        return last if feet and held >= needed and (held > 1 or large) else None

    @cached_property
    def items(self) -> tuple[int, ...]:
        """The named rows that are no total, before the total."""
        end = self.total_row if self.total_row is not None else len(self.view.table.rows)
        return tuple(row for row in self.view.body if row < end and self.names[row])

    @cached_property
    def summaries(self) -> frozenset[int]:
        """The rows that are no further items: those that sum up others right above or below them, and the extremes.

        `Triwulan I` below its months, `Wilayah Barat` above its provinces, `Tertinggi`.
        """
        body = self.view.body
        found = {
            row
            for row in body
            if any(is_extreme(self.view.text(row, c)) for c in range(min(2, len(self.view.headers))))
        }
        # A row with a number of its own is an item, whatever its figures add up to.
        for row in (r for r in body if not re.fullmatch(r"\W*\d{1,3}\W*", self.view.text(r, 0))):
            above = [r for r in reversed(body) if r < row and r not in found]
            below = [r for r in body if r > row and r not in found]
            if self._sums_up(row, above) or self._sums_up(row, below):
                found.add(row)
        return frozenset(found)

    def _sums_up(self, row: int, others: Sequence[int]) -> bool:
        """Whether the counts of a row are those of its nearest others added: in two columns, or large ones of three."""
        feet = {c: cell.value for c, cell in self.cells(row).items() if cell.decimals <= 0 and cell.value is not None}
        printed = ({c: f.value for c, f in self.cells(other).items() if f.value is not None} for other in others)
        return any(
            number > 1 and _digits(even) >= _SURE and (len(even) > 1 or number >= _FEWEST)
            for number, even in sums_of_nearest(feet, printed)
        )

    def cells(self, row: int) -> dict[int, PrintedFigure]:
        """The figures of a row by column."""
        if row not in self._cells:
            held = {c: self._figure(row, c) for c in self.columns}
            self._cells[row] = {c: figure for c, figure in held.items() if figure is not None}
        return self._cells[row]

    def _figure(self, row: int, column: int) -> PrintedFigure | None:
        second, column = divmod(column, len(self.view.headers))
        if not self.view.is_first_row(row, column):
            return None
        figures, text = self.view.figures(row, column), self.view.text(row, column)
        if len(figures) == 2 and _WITH_SHARE.fullmatch(text):
            return figures[second]
        if second or len(figures) != 1:
            return None
        behind, unit = text.removeprefix(figures[0].text), self.view.printed_unit(column)
        return figures[0] if not behind or (behind != text and behind.strip(" .") == unit) else None

    def header(self, column: int) -> Header:
        """The header of a column."""
        return self.view.headers[column % len(self.view.headers)]

    @cached_property
    def about(self) -> frozenset[str]:
        """The words of the caption and of the header of the rows' names that say what the table counts."""
        labels = [header.text for c, header in enumerate(self.view.headers) if c not in self.columns]
        return frozenset(plain(" ".join((self.table.caption, *labels))).split()) - _GENERIC

    def header_words(self, column: int) -> frozenset[str]:
        """The words of a column's header that say what it holds."""
        return frozenset(plain(self.header(column).text).split()) - (_GENERIC - {"realisasi"})

    @cached_property
    def counted(self) -> str:
        """What the rows are: the header of the only column that prints words in most rows, "" where several do."""
        found = []
        for column in range(len(self.view.headers)):
            texts = [self.view.text(row, column) for row in self.view.body]
            worded = [text for text in texts if re.search(r"[^\W\d]{2}", text)]
            if column not in self.columns and len(worded) > _FILLED * len(texts):
                found.append(plain(self.view.headers[column].text))
        return found[0] if len(found) == 1 else ""

    def years(self, column: int) -> frozenset[int]:
        """The years that a column's header names, else the table's caption."""
        return frozenset(years_in(self.header(column).text) or years_in(self.table.caption))


def _digits(values: Sequence[Decimal]) -> int:
    return sum(value.adjusted() + 1 for value in values)
