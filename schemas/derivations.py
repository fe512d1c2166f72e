"""What a figure of the text may be derived from: other figures around it and cells of tables that its words name.

For each figure a bounded number of derivations is formed; which of them hold, and whether one that does not hold says
that the figure is wrong, is decided later.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import combinations

from schemas.counted_states import counted_states
from schemas.figure import PrintedFigure
from schemas.labelled_tables import LabelledTable
from schemas.named_cells import NamedCell, NamedTable
from schemas.prose_figures import ReadSentence
from schemas.spoken_figures import Spoken, spoken_figures
from schemas.word_stems import stem, telling, tokens
from schemas.words_around_counts import CONTRAST

CHANCE, LIKELY, NAMED, CERTAIN = 0, 1, 2, 3
"""How a derivation is tied to its figure: by nothing, by some words, by words for all of it, by its very wording."""

_PAGES = 2
_BEFORE = 2
_UP = r"naik|meningkat|bertambah|tumbuh|kenaikan|peningkatan|pertumbuhan|lebih\s+(?:tinggi|banyak|besar)"
_DOWN = r"turun|menurun|berkurang|penurunan|lebih\s+(?:rendah|sedikit|kecil)"
_CHANGE = re.compile(rf"\b(?:{_UP}|{_DOWN})\b", re.IGNORECASE)
_CHANGED = re.compile(
    rf"\b(?:{_UP}|{_DOWN})\b(?:\s+(?:sebesar|sebanyak|mencapai|hanya|cukup|sekitar))*\s*(?:Rp)?$", re.I
)
_LEFT = re.compile(
    r"\b(?:selisih\w*|sisa\w*|tersisa|belum|tidak|masih|kekurangan\w*|kurang|kelebihan|diperlukan|lagi|bersih|lainnya|"
    r"melampaui|terlampaui|melebihi|di\s+atas|di\s+bawah|deviasi)\b",
    re.IGNORECASE,
)
_MEAN = re.compile(r"\b(?:rata\s?-?\s?rata(?:nya)?|rerata|setiap|tiap|per)\b", re.IGNORECASE)
_WHOLE = re.compile(r"^\W*dari\s+(?P<what>[^.;]{0,80})", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?:[\w/-]+\s+){0,3}?(?:[\w/-]+)?\s*(?:\(|,?\s*(?:atau|yaitu|yakni|setara|dengan\s+porsi)\b)"
    r"(?:\s*(?:atau|sebesar|setara|mencapai|sebanyak|dengan|sekitar))*\s*\(?\s*(?:Rp)?$",
    re.IGNORECASE,
)
_ALL_OF = re.compile(
    r"^\W*dari\s+(?:seluruh|total|keseluruhan|jumlah|semua)\s+(?P<what>[^.;,()#]{0,60})", re.IGNORECASE
)
_CITED = re.compile(r"\btabel\s+(\d+(?:\.\d+)*)", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:hampir|sekitar|kira|kurang\s+lebih|lebih\s+(?:dari|kurang)|kurang\s+dari|minimal|di\s+atas)\s*(?:Rp)?$", re.I
)
_EARLIER = re.compile(r"\b(?:tahun|triwulan|periode|semester)\s+(?:sebelumnya|lalu|yang\s+lalu)\b|\bsebelumnya\b", re.I)


_COMPARED = re.compile(
    r"\b(?:(?:di|per)?banding(?:kan|an)?|daripada|dari)\b(?:\s+[a-z]+){0,4}\s+(?:tahun|triwulan|semester|periode)\s+"
    r"(?:(?:19|20)\d\d|[IV]+|lalu|sebelumnya)\b|\b(?:pada\s+)?tahun\s+(?:19|20)\d\d\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Derivation:
    """What a figure would be: `kind` and `parameters` as in a relation, and how it is tied to the figure."""

    kind: str
    operands: tuple[tuple[str, PrintedFigure], ...]
    tie: int
    parameters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Derivable:
    """A figure of the text with its derivations; `subject` is what its words say of it."""

    figure: PrintedFigure
    subject: str
    approximate: bool
    derivations: tuple[Derivation, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """A figure of the same sentence (`apart` 0) or of one before it."""

    figure: PrintedFigure
    counted: str
    apart: int
    said: frozenset[str]
    share: bool
    earlier: bool = False


def derivables(reads: Sequence[ReadSentence], tables: Sequence[LabelledTable]) -> Iterator[Derivable]:
    """The figures of the sentences that something can be said of, with what they may be derived from."""
    named = [NamedTable(table) for table in tables if table.columns]
    sections: dict[tuple[str, ...], list[NamedTable]] = defaultdict(list)
    for table in named:
        sections[table.held.table.headings].append(table)
    numbered: dict[str, list[NamedTable]] = defaultdict(list)
    for table in named:
        found = re.match(r"\W*tabel\s+(\d+(?:\.\d+)*)", table.held.table.caption, re.IGNORECASE)
        if found:
            numbered[found[1]].append(table)
    said = _Said(reads)
    earlier: list[tuple[ReadSentence, list[Spoken]]] = []
    for read in reads:
        if not read.figures:
            continue
        spoken = list(spoken_figures(read))
        before = [held for held in earlier[-_BEFORE:] if held[0].sentence.headings == read.sentence.headings]
        here = _tables(read, sections, numbered, named)
        for one in spoken:
            if one.figure.value is None:
                continue
            near = [*_near(spoken, one.number, 0)]
            for apart, (_, others) in enumerate(reversed(before), start=1):
                near += _near(others, None, apart)
            found = (*_Pool(one, spoken, near, here, named).derivations(), *said.elsewhere(one))
            if found:
                yield Derivable(one.figure, " ".join(one.around.split())[:100], bool(_ABOUT.search(one.before)), found)
        earlier.append((read, spoken))


class _Said:
    """The figures of a whole text, to find those that are said again of the same thing."""

    def __init__(self, reads: Sequence[ReadSentence]) -> None:
        self._held: dict[tuple[str, int], list[tuple[frozenset[str], Spoken]]] = defaultdict(list)
        for read in reads:
            for one in spoken_figures(read) if read.figures else ():
                if one.figure.value is not None and one.digits >= _DIGITS:
                    self._held[_class(one), one.digits].append((_about(one), one))

    def elsewhere(self, one: Spoken) -> Iterator[Derivation]:
        """The figures under other headings of which most of the same words are said, and that are printed again."""
        if one.digits < _DIGITS:
            return
        about, kind = _about(one), _class(one)
        found = []
        for words, other in self._held[kind, one.digits]:
            shared = len(words & about)
            value = other.figure.value
            if (
                shared >= _SHARED and 2 * shared >= len(words | about) and value is not None
                and other.read.sentence.headings != one.read.sentence.headings
                and other.years == one.years
            ):  # fmt: skip
                found.append((shared, other.figure))
        found.sort(key=lambda pair: -pair[0])
        for _, figure in found[:_SAID]:
            yield Derivation("crossref", (("teks", figure),), LIKELY)


def _about(one: Spoken) -> frozenset[str]:
    return telling(f"{one.before} {one.right}")


_DIGITS = 4
_SHARED = 2
_SAID = 6


def _tables(
    read: ReadSentence,
    sections: Mapping[tuple[str, ...], list[NamedTable]],
    numbered: Mapping[str, list[NamedTable]],
    every: Sequence[NamedTable],
) -> list[NamedTable]:
    """The tables that a sentence may speak of: those it cites and those of its section, else those of its words."""
    cited = [t for number in _CITED.findall(read.sentence.text) for t in numbered.get(number, ())]
    page = read.sentence.page
    own = [
        table
        for table in sections.get(read.sentence.headings, ())
        if table.held.table.pages[0] - _PAGES <= page <= table.held.table.pages[-1] + 1
    ]
    if cited or own:
        return list(dict.fromkeys([*cited, *own]))
    said = telling(read.sentence.text)
    return [table for table in every if len(table.caption & said) > 0]


def _near(spoken: Sequence[Spoken], without: int | None, apart: int) -> Iterator[Near]:
    for one in spoken:
        if one.number != without and one.figure.value is not None:
            earlier = bool(_EARLIER.search(one.before) or _COMPARED.search(one.before))
            said = frozenset(tokens(one.around))
            yield Near(one.figure, stem(one.counted), apart, said, _class(one) == "share", earlier)


def _class(one: Spoken) -> str:
    """What kind of figure it is: share, points, amount, count or score."""
    after = one.after.lstrip().casefold()
    if after.startswith(("poin", "persen poin")):
        return "points"
    if one.figure.unit == "%" or after.startswith("persen"):
        return "share"
    if one.figure.unit == "Rp":
        return "amount"
    return "count" if one.figure.decimals <= 0 else "score"


class _Pool:
    """What one figure may be derived from."""

    def __init__(
        self,
        one: Spoken,
        spoken: Sequence[Spoken],
        near: Sequence[Near],
        tables: Sequence[NamedTable],
        every: Sequence[NamedTable],
    ) -> None:
        self.one = one
        self.kind = _class(one)
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
        self.changed = bool(_CHANGED.search(one.before))
        self.elsewhere = not any(t.held.table.headings == one.read.sentence.headings for t in tables)

    def derivations(self) -> Iterator[Derivation]:
        """Every derivation, those tied best first."""
        found = [*self._all()]
        found.sort(key=lambda d: -d.tie)
        yield from found[:_MOST]

    def _all(self) -> Iterator[Derivation]:
        self.cells = {table.id: self._named(table) for table in self.tables}
        yield from self._cell()
        if self.kind == "count":
            states = [*counted_states(self.one, self.spoken, self.tables, elsewhere=self.elsewhere)]
            for what, rows in states if len({rows for _, rows in states}) == 1 else ():
                yield Derivation("count", (), CERTAIN, {"counted": str(rows), "what": what})
        if self.kind == "share":
            yield from self._shares()
            yield from self._complement()
        if self.kind == "share" and (self.changed or _CHANGE.search(self.cue)):
            yield from self._changes("growth")
        if self.kind in ("points", "count", "amount", "score") and (
            _CHANGE.search(self.cue) or _LEFT.search(self.cue) or self.kind == "points"
        ):
            yield from self._changes("difference")
        if self.kind in ("count", "amount"):
            yield from self._sums()
        if self.kind in ("score", "amount", "count") and _MEAN.search(self.cue):
            yield from self._quotients()

    # Cells

    def _named(self, table: NamedTable) -> list[NamedCell]:
        """The cells of the row that the words name, the nearest words first, else those of the total's.

        Their columns are known by the words that belong to the figure, else by all between the figures beside it.
        """
        row = next((row for text in self.texts if (row := table.row_named(text)) is not None), None)
        at = row if row is not None else table.total
        if at is None:
            return []
        found: list[NamedCell] = []
        for words in (frozenset(self.said), self.weak):
            cells = [
                table.cell(at, c, words, by_row=row is not None, rupiah=self.kind == "amount", counted=self.counted)
                for c in table.columns
            ]
            found = [cell for cell in cells if cell is not None]
            if any(cell.by_column for cell in self._fitting(found)):
                break
        return found

    def _fitting(self, cells: Sequence[NamedCell]) -> list[NamedCell]:
        """The cells that print figures of the kind: counts no decimals, shares in columns of shares."""
        if self.kind in ("points", "score"):
            return [c for c in cells if c.figure.decimals == self.one.figure.decimals]
        held = [c for c in cells if c.share == (self.kind == "share")]
        return [c for c in held if c.figure.decimals <= 0] if self.kind == "count" else held

    def _meant(self, table: NamedTable, cells: Sequence[NamedCell]) -> list[tuple[NamedCell, int]]:
        """The cells of a row whose columns are spoken of, with how surely."""
        if self.elsewhere and self.years:
            fitting = [c for c in self._fitting(cells) if table.of_years(c.column, self.years)]
        else:
            years = self.years or frozenset(filter(None, [table.held.view.report_year]))
            fitting = [c for c in self._fitting(cells) if table.of_years(c.column, years)]
        about = len(table.caption & self.sentence)
        if self.kind == "count":
            fitting = [c for c in fitting if table.counts(c.column, self.counted)]
        best = max((c.by_column for c in fitting), default=0)
        if best:
            chosen = [c for c in fitting if c.by_column == best]
            chosen = [c for c in chosen if c.by_unit] or chosen
            chosen = [c for c in chosen if c.whole_header] or chosen
        elif any(c.by_unit for c in fitting):
            chosen = [c for c in fitting if c.by_unit]
            chosen = [c for c in chosen if not table.columns[c.column]] or chosen
        else:
            chosen = fitting if len(fitting) == 1 else [c for c in fitting if not table.columns[c.column]]
        if self.elsewhere and not about:
            return []
        found = []
        for cell in chosen:
            tie = NAMED if len(chosen) == 1 and (cell.by_row or (best and (about or cell.whole_header))) else LIKELY
            plain = best or cell.by_unit or not table.columns[cell.column]
            if cell.by_row and cell.extra == 0 and len(chosen) == 1 and plain:
                tie = CERTAIN
            elif not cell.by_row and cell.extra == 0 and len(chosen) == 1 and cell.whole_header and about:
                tie = CERTAIN
            if not (cell.by_row or best or about):
                tie = CHANCE
            if self.weak & _CONTRAST - table.units[cell.column]:
                tie = CHANCE
            if self.kind == "count" and (cell.extra > 1 or not self._counts(table, cell)):
                tie = CHANCE
            if self.kind == "count" and cell.extra and self.one.digits < _DIGITS:
                tie = min(tie, LIKELY)
            found.append((cell, tie if not self.elsewhere or cell.whole_header else min(tie, NAMED)))
        return found

    def _counts(self, table: NamedTable, cell: NamedCell) -> bool:
        """Whether what the figure counts is named by the table, or nothing is."""
        if not self.counted or cell.by_unit or self.counted in table.known_words:
            return True
        return self.counted in _PERSONS and bool(table.known_words & _PERSONS)

    def _cell(self) -> Iterator[Derivation]:
        every = [(table, cell, tie) for table in self.tables for cell, tie in self._meant(table, self.cells[table.id])]
        best = max((cell.by_column for _, cell, _ in every if cell.whole_header), default=0)
        down = bool(_LEFT.search(self.cue) or _CHANGE.search(self.cue))
        spots = set()
        for table, cell, tie in every:
            spots.add((table.id, cell.row, cell.column))
            if cell.by_row or not self.elsewhere:
                tie = min(tie, self._borne_out(table, cell))
            if best > 1 and not (cell.whole_header and cell.by_column == best):
                tie = min(tie, LIKELY)
            yield Derivation("crossref", (("tabel", _unsigned(cell.figure) if down else cell.figure),), tie)
        for table in self.tables:
            for cell in self.cells[table.id]:
                if (table.id, cell.row, cell.column) not in spots:
                    yield Derivation("crossref", (("tabel", cell.figure),), CHANCE)

    def _borne_out(self, table: NamedTable, cell: NamedCell) -> int:
        """How surely the sentence speaks of a cell's table, by what it says of the other rows of the column.

        Where another row is said to have something else, the sentence counts other things than the table does.
        """
        agreeing = 0
        for other in self.spoken:
            if other.number == self.one.number or other.figure.value is None or _class(other) != self.kind:
                continue
            row = table.row_named(tokens(other.around))
            held = [f.value for f in table.held.cells(row).values()] if row is not None else []
            if other.figure.value in held:
                agreeing += 1
            elif row is not None and row != cell.row and stem(other.counted) == self.counted:
                return CHANCE
            elif other.digits > 1 and table.total is not None:
                agreeing += other.figure.value in [f.value for f in table.held.cells(table.total).values()]
        if cell.by_row:
            return CERTAIN if agreeing else LIKELY
        return CERTAIN

    # Shares

    def _beside(self) -> Near | None:
        """The figure that the share is said to be of, right before it: `74 uji, atau 47,1%`."""
        if not self.one.number or not _BESIDE.fullmatch(self.one.before.strip(" ")):
            return None
        other = self.spoken[self.one.number - 1]
        if other.figure.value is None or _class(other) == "share":
            return None
        return Near(other.figure, stem(other.counted), 0, frozenset(tokens(other.around)), False)

    def _shares(self) -> Iterator[Derivation]:
        part = self._beside()
        behind = self._behind()
        if part is not None:
            if behind is not None and behind.unit == part.figure.unit:
                alike = part.counted == stem(self.spoken[self.one.number + 1].counted)
                yield _share(part.figure, behind, CERTAIN if alike else NAMED)
                return
            for other in self.near:
                if other.figure.unit != part.figure.unit or other.share or not _larger(other.figure, part.figure):
                    continue
                tie = LIKELY if other.counted == part.counted or other.figure.unit == "Rp" else CHANCE
                yield _share(part.figure, other.figure, tie)
            yield from self._of_tables(part)
            yield from self._of_changes(part)
            yield from self._of_all(part)
            return
        if self.changed:
            return
        if behind is not None:
            for other in self.near:
                if other.figure.unit == behind.unit and not other.share and other.figure.value != behind.value:
                    yield _share(other.figure, behind, LIKELY)
            for table in self.tables:
                for cell in self.cells[table.id]:
                    if not cell.share:
                        yield _share(cell.figure, behind, NAMED if cell.by_column else CHANCE)
        yield from self._of_targets()
        yield from self._of_cells()
        for one, other in combinations([n for n in self.near if not n.share], 2):
            if one.figure.unit == other.figure.unit:
                yield _share(one.figure, other.figure, CHANCE)
                yield _share(other.figure, one.figure, CHANCE)

    def _of_targets(self) -> Iterator[Derivation]:
        """Achievements of a cell that is named against a target that the sentence names."""
        for target in self.near:
            if target.apart or stem("target") not in target.said or target.share or not target.figure.value:
                continue
            for table in self.tables:
                for cell in self.cells[table.id]:
                    if not cell.share and (cell.by_row or cell.by_column):
                        tie = NAMED if cell.by_column or not table.columns[cell.column] else LIKELY
                        yield _share(cell.figure, target.figure, tie)

    def _behind(self) -> PrintedFigure | None:
        """The whole that stands right behind the share: `87,08% dari kebutuhan tahun 2023 (240 vial)`."""
        if not re.match(r"\W*dari\b", self.one.after, re.IGNORECASE) or self.one.number + 1 >= len(self.spoken):
            return None
        other = self.spoken[self.one.number + 1]
        if re.search(r"[,;.]\s", self.one.after) or _class(other) not in ("count", "amount"):
            return None
        return other.figure

    def _of_tables(self, part: Near) -> Iterator[Derivation]:
        """Shares of a part that a table prints: of the other cells of its row, and of its column's total."""
        found = _WHOLE.match(self.one.after)
        whole = telling(found["what"]) if found else frozenset()
        general = bool(found and re.match(r"(?:seluruh|total|keseluruhan|jumlah|semua)", found["what"], re.IGNORECASE))
        for table in self.tables:
            for row in table.held.view.body:
                for column, figure in table.held.cells(row).items():
                    if column in table.shares or figure.value is None:
                        continue
                    cell = table.cell(row, column, frozenset(), by_row=False, rupiah=part.figure.unit == "Rp")
                    if cell is None or cell.figure.value != part.figure.value:
                        continue
                    said = part.said | frozenset(self.said)
                    tied = bool(table.columns[column] & said) or any(set(n) & said for n in table.names[row])
                    if table.total is not None and table.total != row:
                        yield from self._to(
                            table,
                            table.total,
                            column,
                            part,
                            NAMED if tied and (general or not whole) else LIKELY if tied else CHANCE,
                        )
                    for other in table.columns:
                        if other != column and other not in table.shares:
                            meant = bool(table.columns[other] & whole)
                            scores = part.figure.decimals > 0 and bool(found) and tied
                            tie = NAMED if meant and tied else LIKELY if scores else CHANCE
                            yield from self._to(table, row, other, part, tie)
            if table.total is None or part.share:
                continue
            for column in table.columns:
                if column in table.shares or not table.of_report_year(column):
                    continue
                meant = bool(table.columns[column] & whole) or part.counted in table.units[column]
                about = (table.caption | table.columns[column]) & (whole | {part.counted})
                tie = LIKELY if meant or (about and (general or not whole)) else CHANCE
                yield from self._to(table, table.total, column, part, tie)

    def _of_changes(self, part: Near) -> Iterator[Derivation]:
        """A change beside its share of what it changed from: `bertambah 27 orang, atau tumbuh 13,30%`."""
        if not _CHANGE.search(self.spoken[self.one.number - 1].before):
            return
        for other in self.near:
            if other.earlier and other.figure.unit == part.figure.unit and _larger(other.figure, part.figure):
                yield _share(part.figure, other.figure, NAMED)

    def _of_all(self, part: Near) -> Iterator[Derivation]:
        """Shares of all things of a kind that a table anywhere counts: `195 orang, atau 84,78% dari seluruh peserta`."""
        found = _ALL_OF.match(self.one.after)
        if found is None:
            return
        whole = telling(found["what"])
        for table in self.every:
            if table.total is None or table in self.tables:
                continue
            for column in table.columns:
                if column not in table.shares and table.of_report_year(column):
                    meant = whole & (table.columns[column] | table.caption)
                    unit = (
                        not part.counted
                        or part.counted in _PERSONS
                        or part.counted in table.units[column] | table.caption
                    )
                    if meant:
                        yield from self._to(table, table.total, column, part, LIKELY if unit else CHANCE)

    def _to(self, table: NamedTable, row: int, column: int, part: Near, tie: int) -> Iterator[Derivation]:
        cell = table.cell(row, column, frozenset(), by_row=False, rupiah=part.figure.unit == "Rp")
        if cell is not None and cell.figure.value:
            yield _share(part.figure, cell.figure, tie)

    def _of_cells(self) -> Iterator[Derivation]:
        """Shares of cells that are named alone: of the total of their column, or of another cell of their row."""
        found = _WHOLE.match(self.one.after)
        whole = telling(found["what"]) if found else frozenset()
        general = re.search(
            r"\b(?:dari|terhadap)\s+(?:seluruh|total|keseluruhan|jumlah|semua)\b|\b(?:porsi|proporsi|kontribusi|menyumbang|"
            r"penyumbang|di\s*antaranya|terdiri)\b", f"{self.one.before} {self.one.after[:60]}", re.IGNORECASE,
        )  # fmt: skip
        for table in self.tables:
            cells = [c for c in self.cells[table.id] if not c.share]
            words = frozenset(self.said)
            for cell in cells:
                if table.total is not None and cell.row != table.total:
                    total = table.cell(table.total, cell.column, words, by_row=False, rupiah=False)
                    if total is not None and total.figure.value:
                        best = cell.by_column or not table.columns[cell.column]
                        told = any(n.figure.value == total.figure.value for n in self.near)
                        tie = NAMED if general and (best or told) else LIKELY if general and cell.by_row else CHANCE
                        tie = LIKELY if tie == CHANCE and best and whole else tie
                        yield _share(cell.figure, total.figure, tie)
            for one in cells:
                for other in cells:
                    if one.column == other.column or not other.figure.value:
                        continue
                    to = table.columns[other.column] & whole
                    of = table.columns[one.column] & (words - whole)
                    tie = NAMED if to and of else LIKELY if to or (of and not whole) else CHANCE
                    if self.elsewhere and not to:
                        tie = CHANCE
                    yield _share(one.figure, other.figure, tie)

    def _complement(self) -> Iterator[Derivation]:
        for other in self.near:
            if other.share and other.apart == 0:
                yield Derivation("difference", (("base", _hundred(other.figure)), ("less", other.figure)), CHANCE)
        for table in self.tables:
            for cell in self.cells[table.id]:
                if cell.share and cell.figure.value is not None and 0 < cell.figure.value < 100:
                    held = (("base", _hundred(cell.figure)), ("less", cell.figure))
                    yield Derivation("difference", held, CHANCE)

    # Changes

    def _changes(self, kind: str) -> Iterator[Derivation]:
        own = self.one.figure.unit
        alike = [n for n in self.near if self._comparable(n, kind)]
        counted = stem(self.one.counted)
        here = [n for n in alike if n.apart == 0]
        for one, other in combinations(alike, 2):
            if one.figure.unit != other.figure.unit or one.share != other.share:
                continue
            same = one.counted == other.counted and (kind == "growth" or not counted or counted == one.counted)
            tie = LIKELY if same and len(here) <= 4 and one.apart <= 1 and other.apart <= 1 else CHANCE
            if len(here) == 2 and one.apart == other.apart == 0 and same:
                tie = NAMED
            yield _change(kind, one.figure, other.figure, tie)
        for table in self.tables:
            cells = [c for c in self.cells[table.id] if self._cell_comparable(c, kind)]
            every = self._row_of(table, cells, cells[0].row if cells else None)
            for one, other in combinations(every, 2):
                if one.share != other.share or not self._cell_comparable(one, kind):
                    continue
                dated = _undated(table, one) == _undated(table, other) and one.column != other.column
                named = bool(one.by_column and other.by_column)
                if self.elsewhere and not (table.caption & self.sentence):
                    tie = CHANCE
                else:
                    tie = NAMED if dated and (one.by_row or named) else LIKELY if dated or named else CHANCE
                yield _change(kind, one.figure, other.figure, tie)
            for cell in cells:
                for other_near in alike:
                    if own == "Rp" and other_near.figure.unit != "Rp" or kind == "growth" and other_near.share:
                        continue
                    unit = cell.by_unit or (bool(other_near.counted) and other_near.counted in table.units[cell.column])
                    if other_near.earlier and other_near.apart == 0:
                        tie = NAMED if unit or cell.by_column else LIKELY
                    else:
                        tie = LIKELY if (unit or cell.by_column) and other_near.apart == 0 else CHANCE
                    yield _change(kind, cell.figure, other_near.figure, tie)
            yield from self._between_rows(table, kind)

    def _between_rows(self, table: NamedTable, kind: str) -> Iterator[Derivation]:
        """Changes within a column, between two rows that the sentence names."""
        rows = table.rows_named(tokens(self.lead + " " + self.one.right + " " + self.one.after))
        if len(rows) != 2:
            return
        for column in table.columns:
            words = frozenset(self.said)
            one, other = (table.cell(row, column, words, by_row=True, rupiah=self.kind == "amount") for row in rows)
            if one is not None and other is not None and self._cell_comparable(one, kind):
                tie = LIKELY if one.by_column or not table.columns[column] else CHANCE
                yield _change(kind, one.figure, other.figure, tie)

    def _row_of(self, table: NamedTable, cells: Sequence[NamedCell], row: int | None) -> list[NamedCell]:
        """All comparable cells of the row that is spoken of, of whatever years."""
        row = row if row is not None else (cells[0].row if cells else table.total)
        if row is None:
            return []
        words = frozenset(tokens(self.lead + " " + self.one.right + " " + self.one.after))
        found = [
            table.cell(row, c, words, by_row=row != table.total, rupiah=self.kind == "amount") for c in table.columns
        ]  # fmt: skip
        return [c for c in found if c is not None]

    def _comparable(self, other: Near, kind: str) -> bool:
        if kind == "growth":
            return True
        if self.kind == "points":
            return other.share or other.figure.decimals > 0
        if self.kind == "amount":
            return other.figure.unit == "Rp"
        return not other.share and other.figure.unit == ""

    def _cell_comparable(self, cell: NamedCell, kind: str) -> bool:
        if kind == "growth":
            return not cell.share
        if self.kind == "points":
            return cell.share or cell.figure.decimals > 0
        return not cell.share

    # Sums and quotients

    def _sums(self) -> Iterator[Derivation]:
        """Several rows of one column that the sentence names together, and the two quarters of a half-year."""
        rupiah = self.kind == "amount"
        text = tokens(f"{self.one.before} {self.one.right}")
        half = re.search(r"\bsemester\s+(II|I)\b", f"{self.one.before} {self.one.right}")
        for table in self.tables:
            rows = table.rows_named(text)
            if 2 <= len(rows) <= 6 and table.total not in rows:
                for column in (
                    table.columns - table.shares
                    if isinstance(table.columns, set)
                    else [c for c in table.columns if c not in table.shares]
                ):
                    cells = [table.cell(r, column, frozenset(text), by_row=True, rupiah=rupiah) for r in rows]
                    held = [c for c in cells if c is not None]
                    if len(held) == len(rows):
                        tie = LIKELY if held[0].by_column or not table.columns[column] else CHANCE
                        yield _sum([c.figure for c in held], tie)
            if half:
                yield from self._half_year(table, half[1])

    def _half_year(self, table: NamedTable, half: str) -> Iterator[Derivation]:
        quarters = ("i", "ii") if half == "I" else ("iii", "iv")
        found = {}
        for column in table.columns:
            words = tokens(table.held.header(column).text)
            for quarter in quarters:
                if ("tw", quarter) in zip(words, words[1:], strict=False):
                    found.setdefault(quarter, []).append(column)
        if table.total is not None and len(found) == 2 and all(len(held) == 1 for held in found.values()):
            row = table.row_named(self.said)
            at = row if row is not None else table.total
            cells = [table.cell(at, held[0], frozenset(), by_row=False, rupiah=False) for held in found.values()]
            held = [c.figure for c in cells if c is not None]
            if len(held) == 2:
                yield _sum(held, NAMED)

    def _quotients(self) -> Iterator[Derivation]:
        pool = [n.figure for n in self.near if not n.share]
        for table in self.tables:
            cells = [c for c in self.cells[table.id] if not c.share]
            for one in cells:
                for other in cells:
                    if one.column != other.column and other.figure.value:
                        tie = NAMED if one.by_column and other.by_column else CHANCE
                        if one.by_unit and table.units[other.column] & self.weak:
                            tie = NAMED
                        yield _quotient(one.figure, other.figure, tie)
                for other_near in pool:
                    if other_near.value:
                        yield _quotient(one.figure, other_near, LIKELY if one.by_column else CHANCE)
        for one_near in pool:
            for other_near in pool:
                if one_near is not other_near and other_near.value:
                    yield _quotient(one_near, other_near, CHANCE)
        yield from self._per_thing()

    def _per_thing(self) -> Iterator[Derivation]:
        """A named total by the number of things that another table counts: `biaya rata-rata per peserta`."""
        found = _PER.search(f"{self.one.before} {self.one.after}")
        if found is None:
            return
        things = telling(found["what"])
        totals = [cell for table in self.tables for cell in self.cells[table.id] if not cell.share and cell.by_column]
        for table in self.every:
            for column in table.columns if table.total is not None and table not in self.tables else ():
                if column in table.shares or not things & (table.caption | table.columns[column]):
                    continue
                assert table.total is not None
                count = table.cell(table.total, column, frozenset(), by_row=False, rupiah=False)
                if count is not None and count.figure.value and count.figure.decimals == 0:
                    for total in totals:
                        yield _quotient(total.figure, count.figure, LIKELY)


_PER = re.compile(r"\b(?:per|setiap|tiap|satu)\s+(?P<what>\w+)", re.IGNORECASE)
_CONTRAST = frozenset(stem(word) for word in CONTRAST)
_PERSONS = frozenset(stem(word) for word in ("orang", "responden", "pegawai", "peserta", "personel"))
"""What persons are called in one text."""
_MOST = 120
"""At most so many derivations of a figure are looked at."""


def _unsigned(figure: PrintedFigure) -> PrintedFigure:
    """A figure without its sign, as words say whether something is more or less."""
    return replace(figure, value=abs(figure.value)) if figure.value is not None and figure.value < 0 else figure


def _undated(table: NamedTable, cell: NamedCell) -> frozenset[str]:
    """The words of a column's header without years; without its own words where it names no year."""
    words = frozenset(tokens(table.held.header(cell.column).text))
    kept = frozenset(word for word in words if not word.isdigit())
    return kept if kept != words else words | {str(cell.column)}


def _larger(one: PrintedFigure, other: PrintedFigure) -> bool:
    return one.value is not None and other.value is not None and one.value > other.value


def _share(part: PrintedFigure, whole: PrintedFigure, tie: int) -> Derivation:
    return Derivation("ratio", (("part", part), ("whole", whole)), tie if whole.value else CHANCE)


def _change(kind: str, one: PrintedFigure, other: PrintedFigure, tie: int) -> Derivation:
    return Derivation(kind, (("after", one), ("before", other)), tie, {"absolute": "yes"})


def _sum(parts: Sequence[PrintedFigure], tie: int) -> Derivation:
    return Derivation("sum", tuple((f"x{n}", part) for n, part in enumerate(parts, start=1)), tie)


def _quotient(total: PrintedFigure, count: PrintedFigure, tie: int) -> Derivation:
    return Derivation("ratio", (("total", total), ("count", count)), tie, {"scale": "1"})


def _hundred(like: PrintedFigure) -> PrintedFigure:
    return PrintedFigure("100", Decimal(100), 0, "%", True, like.place)
