"""What stands around a figure of the text: its words, the figures near it, and cells of tables that its words name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.figures.dates import MONTH_NAMES
from schemas.figures.figure import PrintedFigure
from schemas.mentions.named_cells import NamedCell, NamedTable
from schemas.mentions.parts_beside import has_own_share, is_all, is_whole_of_share, takes_apart, text_between
from schemas.mentions.spoken_figures import Spoken
from schemas.wording import words_around_counts
from schemas.wording.word_stems import stem, telling, tokens
from schemas.wording.words_of_change import FALLS, HOW, LESS, MORE, RANK, RISES

_UP = rf"{RISES}|{MORE}"
_DOWN = rf"{FALLS}|{LESS}"
CHANGE = re.compile(rf"\b(?:{_UP}|{_DOWN})\b", re.IGNORECASE)
RISE = re.compile(rf"\b(?:{_UP})\b", re.IGNORECASE)
FALL = re.compile(rf"\b(?:{_DOWN})\b", re.IGNORECASE)
CHANGED = re.compile(
    rf"\b(?:{_UP}|{_DOWN})\b{HOW}(?:\s+(?:sebesar|sebanyak|mencapai|hanya|cukup|sekitar))*\s*(?:Rp)?$", re.I
)
LEFT = re.compile(
    r"\b(?:selisih\w*|sisa\w*|tersisa|belum|tidak|masih|kekurangan\w*|kurang|kelebihan|diperlukan|lagi|bersih|lainnya|"
    r"selebihnya|"
    r"melampaui|terlampaui|melebihi|di\s+atas|di\s+bawah|deviasi)\b",
    re.IGNORECASE,
)
EARLIER = re.compile(r"\b(?:tahun|triwulan|periode|semester)\s+(?:sebelumnya|lalu|yang\s+lalu)\b|\bsebelumnya\b", re.I)
COMPARED = re.compile(
    r"\b(?:(?:di|per)?banding(?:kan|an)?|daripada|dari)\b(?:\s+[a-z]+){0,4}\s+(?:tahun|triwulan|semester|periode)\s+"
    r"(?:(?:19|20)\d\d|[IV]+|lalu|sebelumnya)\b|\b(?:pada\s+)?tahun\s+(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_RANKED = re.compile(
    rf"\b{RANK}(?:\s+(?:naik|meningkat|turun|menurun|berubah|bergeser|tetap|dari|menjadi|pada|di|ke|nomor|nasional))*\s+$",
    re.IGNORECASE,
)
"""What stands before the number of a rank: `peringkat 6`, `peringkatnya turun dari 4 menjadi 6`."""
_FROM = re.compile(rf"\s+(?:menjadi|ke)\s+(?:{RANK}\s+)?$", re.IGNORECASE)
_ALSO = re.compile(r"[^,;]{0,30}\b(?:dengan|dan|serta)\s*(?:Rp)?", re.IGNORECASE)
"""What stands between two figures of one time."""
PERSONS = frozenset(stem(word) for word in words_around_counts.PERSONS)
"""Stems of what persons are called in one text."""
PART_OF_YEAR = frozenset(tokens(f"triwulan semester bulan {MONTH_NAMES.replace('|', ' ')}"))
_TURNS = re.compile(r"\b(?:sedangkan|sementara|adapun)\b", re.IGNORECASE)
_FEW = 6
"""Words between a figure and by how much it has grown."""
DIGITS = 4
"""Digits of a figure that tells what is meant."""


@dataclass(frozen=True, slots=True)
class Near:
    """A figure of the same sentence (`apart` 0) or of one before it.

    `earlier`: of an earlier time; `own_share`: told with a percentage of its own, with nothing between that takes apart
    what it counts; `changed`: itself by how much something changed; `apart_in_kind`: told with its own growth, and set
    against what the figure is of; `is_all`: called all there is; `is_whole`: what the percentage before it is of.
    """

    figure: PrintedFigure
    counted: str
    apart: int
    said: frozenset[str]
    share: bool
    earlier: bool = False
    own_share: bool = False
    changed: bool = False
    apart_in_kind: bool = False
    is_all: bool = False
    is_whole: bool = False


def nearby(spoken: Sequence[Spoken], without: int | None, apart: int) -> Iterator[Near]:
    """The figures of a sentence, so many sentences `apart`, `without` the one whose surroundings they are.

    What a semicolon parts from that one is as far from it as what another sentence says.
    """
    earlier = False
    for one in spoken:
        named = bool(EARLIER.search(one.before) or COMPARED.search(one.before))
        earlier = named or (earlier and _ALSO.fullmatch(one.before) is not None)
        if one.number != without and one.figure.value is not None:
            between = spoken[min(one.number, without) : max(one.number, without)] if without is not None else ()
            away = apart or int(any(";" in held.after for held in between))
            said = frozenset(tokens(one.around))
            yield Near(
                one.figure,
                stem(_counted(one, spoken)),
                away,
                said,
                kind_of(one) == "share",
                earlier,
                own_share=_is_part_beside(one, without),
                changed=CHANGED.search(one.before) is not None,
                apart_in_kind=_is_set_against(spoken, one, without),
                is_all=is_all(one.read, one.number),
                is_whole=is_whole_of_share(one.read, one.number),
            )


def _is_part_beside(one: Spoken, other: int | None) -> bool:
    """Whether a figure has a share of its own, and no words up to another of its sentence call that a part of it."""
    if not has_own_share(one.read, one.number, told_before=other is None):
        return False
    return other is None or not takes_apart(text_between(one.read, one.number, other))


def _is_set_against(spoken: Sequence[Spoken], one: Spoken, other: int | None) -> bool:
    """Whether a figure has grown by what is told right behind it, and the sentence turns to another thing after that.

    `mencapai 138 unit atau meningkat 17,5%, sedangkan ekspor nonmigas 126 unit`
    """
    if other is None or one.number + 1 >= len(spoken) or other in (one.number, one.number + 1):
        return False
    growth = spoken[one.number + 1]
    grown = kind_of(growth) == "share" and CHANGED.search(growth.before) is not None
    nearest = growth.number if other > growth.number else one.number
    return grown and len(growth.before.split()) <= _FEW and bool(_TURNS.search(text_between(one.read, nearest, other)))


def _counted(one: Spoken, spoken: Sequence[Spoken]) -> str:
    """What a figure counts; of `606 dari 1.210 sampel` the first counts what the second does."""
    if one.counted or one.number + 1 >= len(spoken) or one.after.strip().casefold() != "dari":
        return one.counted
    return spoken[one.number + 1].counted


def kind_of(one: Spoken) -> str:
    """What kind of figure it is: share, points, amount, rank, count or score."""
    after = one.after.lstrip().casefold()
    if after.startswith(("poin", "persen poin")):
        return "points"
    if one.figure.unit == "%" or after.startswith("persen"):
        return "share"
    if one.figure.unit == "Rp":
        return "amount"
    if one.figure.decimals > 0:
        return "score"
    return "rank" if is_rank(one) else "count"


def is_rank(one: Spoken) -> bool:
    """Whether a number is the place of something in an order, or what it became from one."""
    if one.counted:
        return False
    if _RANKED.search(one.before):
        return True
    return _FROM.fullmatch(one.before) is not None and _RANKED.search(one.read.text_before(one.number - 1)) is not None


class Surroundings:
    """A figure with its words, the figures near it and the cells that its words name, by table."""

    def __init__(
        self,
        one: Spoken,
        spoken: Sequence[Spoken],
        near: Sequence[Near],
        tables: Sequence[NamedTable],
        every: Sequence[NamedTable],
        *,
        partly: bool = False,
    ) -> None:
        self.one = one
        self.partly = partly
        self.kind = kind_of(one)
        self.near = near
        self.spoken = spoken
        self.tables = tables
        self.every = every
        self.said = tokens(one.around)
        text = one.read.masked
        spot = re.search(rf"(?:Rp)?#{one.number}(?!\d)", text)
        self.at = spot.start() if spot else 0
        self.lead = re.split(r";\s", text[: self.at])[-1]
        self.years = one.years
        self.counted = stem(one.counted)
        self.weak = frozenset(tokens(f"{one.before} {one.right}"))
        self.sentence = telling(one.read.sentence.text)
        self.texts = (
            self.said, tokens(f"{one.before} {one.right}"), tokens(f"{self.lead} {one.right}"),
        )  # fmt: skip
        self.cue = f"{one.before} {one.right}"
        self.changed = bool(CHANGED.search(one.before))
        self.elsewhere = not any(t.held.table.headings == one.read.sentence.headings for t in tables)
        self.cells = {table.id: self._named(table) for table in tables}

    def _named(self, table: NamedTable) -> list[NamedCell]:
        """The cells of the row that the words name, the nearest words first, else those of the total's.

        Their columns are known by the words that belong to the figure, else by all between the figures beside it.
        """
        row = next((row for text in self.texts if (row := table.rows.named(text)) is not None), None)
        if self.partly:
            row = None if row is not None else self._partly(table)
            if row is None:
                return []
        at = row if row is not None else table.total
        if at is None and not PART_OF_YEAR & frozenset(self.said):
            at = table.row_of_year(self.years)
        if at is None:
            return []
        by_row = row is not None and row != table.total
        found: list[NamedCell] = []
        for words in (frozenset(self.said), self.weak):
            cells = [
                table.cell(at, c, words, by_row=by_row, rupiah=self.kind == "amount", counted=self.counted)
                for c in table.columns
            ]
            found = [cell for cell in cells if cell is not None]
            if any(cell.by_column for cell in self.fitting(found)):
                break
        return found

    def _partly(self, table: NamedTable) -> int | None:
        return next((row for text in self.texts if (row := table.rows.partly_named(text)) is not None), None)

    def row_of(self, table: NamedTable) -> int | None:
        """The row that the words name in full or by its beginning, the nearest words first."""
        for text in self.texts:
            row = table.rows.named(text)
            row = row if row is not None else table.rows.begun(text)
            if row is not None:
                return row
        return None

    def row_words(self, table: NamedTable) -> frozenset[str]:
        """The stems of the name of the row that the words name; none where they name none."""
        row = self.row_of(table)
        return table.rows.words[row] if row is not None else frozenset()

    def rows_named(self, table: NamedTable, said: Sequence[str]) -> tuple[int, ...]:
        """The rows of a table that words name, in full or in part as what stands around the figure is looked at."""
        rows = table.rows.all_named(said)
        if not self.partly:
            return rows
        return tuple(dict.fromkeys((*rows, *table.rows.all_partly_named(said))))

    def named_better(self, table: NamedTable) -> bool:
        """Whether another table has a row of which the sentence says more words, the named one's among them."""
        own = self._named_words(table)
        return bool(own) and any(own < self._named_words(other) for other in self.tables if other is not table)

    def _named_words(self, table: NamedTable) -> frozenset[str]:
        """The words of the name, as far as the sentence says it, of the row that is named."""
        said = frozenset(self.texts[-1])
        rows = {c.row for c in self.cells[table.id] if c.by_row}
        names = [frozenset(name) for row in rows for name in table.rows.names[row] if frozenset(name) <= said]
        return max(names, key=len, default=frozenset())

    def fitting(self, cells: Sequence[NamedCell]) -> list[NamedCell]:
        """The cells that print figures of the kind: counts no decimals, shares in columns of shares."""
        if self.kind in ("points", "score"):
            return [c for c in cells if c.figure.decimals == self.one.figure.decimals]
        if self.kind == "rank":
            return [c for c in cells if c.rank and c.figure.decimals <= 0]
        held = [c for c in cells if c.share == (self.kind == "share")]
        return [c for c in held if c.figure.decimals <= 0 and not c.money] if self.kind == "count" else held
