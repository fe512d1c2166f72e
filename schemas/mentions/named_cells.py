"""The cells of a table that words name: by the name of their row, or the total's, and by words of their header."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from schemas.figures.figure import PrintedFigure
from schemas.figures.money_scale import in_rupiah, power_of
from schemas.mentions.named_rows import NEUTRAL_STEMS, NamedRows
from schemas.tables.labelled_tables import LabelledTable
from schemas.wording.headers import years_in
from schemas.wording.word_stems import stem, telling, tokens
from schemas.wording.words_of_change import RANK

_SUMMED = re.compile(
    r"\W*(?:sub\s?-?\s?|grand\s+)?(?:jumlah|total|keseluruhan|rata\s?-?\s?rata|kedua|ketiga|seluruh)\b", re.I
)
_SHARE = re.compile(r"%|\bpersen|\bcapaian\b|\bserapan\b|\bpenyerapan\b", re.IGNORECASE)
_MONEY = re.compile(r"\b(?:rp|rupiah)\b", re.IGNORECASE)
RANKS = re.compile(rf"\b{RANK}\b", re.IGNORECASE)
_SUMMED_UP = re.compile(r"\((?:rata\s?-?\s?rata|jumlah|total)\)\s*$", re.IGNORECASE)
_IN_PER_CENT = re.compile(r"\(\s*(?:dalam\s+)?(?:%|persen\b)[^()]*\)", re.IGNORECASE)
"""What a caption says of all figures of its table."""
_ONE_YEAR = re.compile(r"(?:tahun\s+)?((?:19|20)\d\d)", re.IGNORECASE)
_NO_UNIT = frozenset(stem(word) for word in ("persen", "rupiah", "poin", "neto", "bruto", "kumulatif"))


@dataclass(frozen=True, slots=True)
class NamedCell:
    """A figure of a table with its spot. `by_row` says whether its row's name is said (else it is the total's row),

    `by_column` how many telling words of its header are, `by_unit` whether the header has the noun that is counted, and
    `extra` how many words are said that neither row, header, caption nor what stands beside any figure explain.
    """

    figure: PrintedFigure
    table: str
    row: int
    column: int
    by_row: bool
    by_column: int
    by_unit: bool
    whole_header: bool
    share: bool
    money: bool
    rank: bool
    extra: int


class NamedTable:
    """A table with the stems of its rows' names and of its columns' headers."""

    def __init__(self, table: LabelledTable) -> None:
        self.held = table
        self.id = table.table.id
        self._figures: dict[tuple[int, int, bool], PrintedFigure | None] = {}

    @cached_property
    def headers(self) -> dict[int, str]:
        """The header of each column, with a text right below it in which a second line of headers was read."""
        view = self.held.view
        width = len(view.headers)
        first = view.body[0] if view.body else None
        below = {c: view.text(first, c % width) if first is not None else "" for c in self.held.columns}
        second = {c: text for c, text in below.items() if text and not re.search(r"\d", text)}
        return {c: " ".join((self.held.header(c).text, second.get(c, ""))) for c in self.held.columns}

    @cached_property
    def columns(self) -> dict[int, frozenset[str]]:
        """The telling stems of each column's header."""
        return {c: telling(header) for c, header in self.headers.items()}

    @cached_property
    def caption(self) -> frozenset[str]:
        """The telling stems of the caption, of the headers of words, and of the last heading."""
        return self.held_about | telling(self.held.table.caption) | telling("".join(self.held.table.headings[-1:]))

    @cached_property
    def held_about(self) -> frozenset[str]:
        """The telling stems of the headers over words."""
        view = self.held.view
        return telling(" ".join(h.text for c, h in enumerate(view.headers) if c not in self.held.columns))

    @cached_property
    def known_words(self) -> frozenset[str]:
        """The stems of the caption, of all headers and of the last heading, those among them that are told of any."""
        table = self.held.table
        texts = [table.caption, *table.headings[-1:], *(header.text for header in self.held.view.headers)]
        return frozenset(word for text in texts for word in tokens(text)).union(*self.units.values())

    @cached_property
    def known(self) -> frozenset[str]:
        """The stems that say nothing beyond the table: of caption and headers, and of what stands beside any figure."""
        return (
            self.caption.union(*self.units.values(), *(tokens(h.text) for h in self.held.view.headers)) | NEUTRAL_STEMS
        )

    @cached_property
    def rows(self) -> NamedRows:
        """The rows as words name them."""
        return NamedRows(self.held, self.known)

    def state_text(self, state: tuple[str, ...]) -> str:
        """A text of the table by its stems."""
        view = self.held.view
        texts = (view.text(row, c) for row in view.body for c in range(len(view.headers)))
        return next((text for text in texts if tokens(text) == state), " ".join(state))

    @cached_property
    def total(self) -> int | None:
        """The row that sums up the others: the last one of those that are called so and bear no number."""
        body = self.held.view.body
        own = self._total_of_year()
        if own is not None:
            return own
        if self.held.total_row is not None:
            return self.held.total_row
        for row in reversed(body[-2:]):
            # "4 | Rata-rata waktu pelayanan" is numbered as the other rows are: an item.
            if re.fullmatch(r"\d{1,3}[.)]?", self.held.view.text(row, 0)):
                continue
            texts = [self.held.view.text(row, c) for c in range(min(2, len(self.held.view.headers)))]
            if any(_SUMMED.match(text) or _SUMMED_UP.search(text) for text in texts):
                return row
        return None

    def _total_of_year(self) -> int | None:
        """The sum of the report's year, where sums of several years stand below each other."""
        view = self.held.view
        sums = {row: years_in(view.text(row, 0)) for row in view.body if _SUMMED.match(view.text(row, 0))}
        dated = [row for row, years in sums.items() if years]
        own = [row for row in dated if view.report_year in sums[row] and len(sums[row]) == 1]
        return own[0] if len(dated) > 1 and len(own) == 1 else None

    @cached_property
    def year_columns(self) -> dict[frozenset[str], dict[int, int]]:
        """The columns that each name one year, by year, for each telling rest of their headers that has several."""
        groups: dict[frozenset[str], dict[int, int]] = {}
        for column, words in self.columns.items():
            years = years_in(self.held.header(column).text)
            if len(years) == 1:
                rest = frozenset(word for word in words if not word.isdigit())
                groups.setdefault(rest, {})[years[0]] = column
        return {rest: columns for rest, columns in groups.items() if len(columns) > 1}

    @cached_property
    def year_rows(self) -> dict[int, int]:
        """The rows that are called after one year each, by year, where there are several."""
        view = self.held.view
        rows: dict[int, int] = {}
        for row in view.body:
            texts = (view.text(row, c).strip() for c in range(min(2, len(view.headers))))
            years = [int(found[1]) for text in texts if (found := _ONE_YEAR.fullmatch(text))]
            if years and row != self.total:
                rows[years[0]] = row
        return rows if len(rows) > 1 else {}

    def row_of_year(self, years: frozenset[int]) -> int | None:
        """The row of the one year that is spoken of, or else of the report's, where each row is of a year."""
        spoken = years or frozenset(filter(None, [self.held.view.report_year]))
        return self.year_rows.get(min(spoken)) if len(spoken) == 1 else None

    @cached_property
    def powers(self) -> dict[int, int]:
        """The power of ten by which the amounts of each column are multiplied."""
        view = self.held.view
        width = len(view.headers)
        texts = {c: [view.text(row, c % width) for row in view.body] for c in self.columns}
        return {c: power_of(self.held.table, self.held.header(c).text, texts[c]) for c in self.columns}

    def is_share(self, column: int) -> bool:
        """Whether a column prints percentages."""
        header = self.held.header(column).text
        if column >= len(self.held.view.headers):
            return True
        if _SHARE.search(header):
            return not re.search(r"\((?!%)\w+\)\s*$", header) or "%" in header
        cells = [cell for row in self.held.view.body[:4] if (cell := self.held.cells(row).get(column)) is not None]
        if _IN_PER_CENT.search(self.held.table.caption) and not re.search(r"\(\w+\)\s*$", header):
            return any(cell.decimals > 0 for cell in cells)
        return any(cell.unit == "%" for cell in cells)

    def leaf(self, column: int) -> frozenset[str]:
        """The stems of the lowest line of a column's header."""
        return frozenset(tokens(self.held.header(column).text.rsplit(" / ", 1)[-1]))

    @cached_property
    def shares(self) -> frozenset[int]:
        """The columns of percentages."""
        return frozenset(c for c in self.columns if self.is_share(c))

    @cached_property
    def money(self) -> frozenset[int]:
        """The columns whose headers say that they print amounts of rupiah."""
        return frozenset(c for c in self.columns if _MONEY.search(self.headers[c]))

    @cached_property
    def ranks(self) -> frozenset[int]:
        """The columns whose headers say that they print the places of an order."""
        return frozenset(c for c in self.columns if RANKS.search(self.headers[c]))

    @cached_property
    def _explained(self) -> dict[int, frozenset[str]]:
        """The stems that say nothing beyond the figures of each column."""
        shared = self.caption | NEUTRAL_STEMS
        return {column: header | self.units[column] | shared for column, header in self.columns.items()}

    @cached_property
    def units(self) -> dict[int, frozenset[str]]:
        """All stems of each column's header."""
        return {c: frozenset(tokens(header)) for c, header in self.headers.items()}

    @cached_property
    def printed_units(self) -> dict[int, frozenset[str]]:
        """What the header of each column says in brackets at its end that it counts."""
        found = {c: re.findall(r"\(([^\W\d]{3,})\)", header) for c, header in self.headers.items()}
        return {c: frozenset(stem(word.casefold()) for word in words) for c, words in found.items()}

    def counts(self, column: int, counted: str) -> bool:
        """Whether a column may count these things: its header names no other."""
        units = self.printed_units[column] - _NO_UNIT
        return not counted or not units or counted in units

    def of_report_year(self, column: int) -> bool:
        """Whether a column's header names the report's year, or none."""
        held = self._header_years.get(column)
        return not held or self.held.view.report_year in held

    @cached_property
    def _header_years(self) -> dict[int, frozenset[int]]:
        """The years that the header of each column names."""
        return {column: frozenset(years_in(self.held.header(column).text)) for column in self.columns}

    def only_of_year(self, words: re.Pattern[str], *, shares: bool = True) -> int | None:
        """The only column of the report's year, of percentages too or not, whose header has such words."""
        found = [
            column
            for column in self.columns
            if self.of_report_year(column)
            and words.search(self.headers[column])
            and (shares or not self.is_share(column))
        ]
        return found[0] if len(found) == 1 else None

    def of_years(self, column: int, years: frozenset[int]) -> bool:
        """Whether a column may be of the years that are spoken of."""
        held = self._header_years.get(column)
        return not held or not years or bool(held & years)

    def cell(
        self, row: int, column: int, said: frozenset[str], *, by_row: bool, rupiah: bool, counted: str = ""
    ) -> NamedCell | None:
        """The figure of a spot, in rupiah where the figure that speaks of it is."""
        figure = self.figure(row, column, rupiah=rupiah)
        if figure is None:
            return None
        header = self.columns[column]
        matched = len(header & said)
        share = column in self.shares
        extra = said - self._explained[column] - self.rows.words.get(row, frozenset()) - {counted}
        return NamedCell(
            figure, self.id, row, column, by_row, matched, bool(counted) and counted in self.units[column],
            bool(header) and header <= said, share, column in self.money, column in self.ranks,
            len(extra),
        )  # fmt: skip

    def figure(self, row: int, column: int, *, rupiah: bool) -> PrintedFigure | None:
        """The figure of a spot, counts exact, and in rupiah where asked for; None for one without a value."""
        key = (row, column, rupiah)
        if key not in self._figures:
            self._figures[key] = self._figure(*key)
        return self._figures[key]

    def _figure(self, row: int, column: int, rupiah: bool) -> PrintedFigure | None:
        figure = self.held.cells(row).get(column)
        if figure is None or figure.value is None:
            return None
        if column in self.shares:
            return figure
        if rupiah:
            figure = in_rupiah(figure, self.powers[column])
        return replace(figure, exact=True) if figure.decimals == 0 and not figure.exact else figure
