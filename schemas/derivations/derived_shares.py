"""Shares that a percentage of the text may be: of figures beside it and of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from schemas.derivation import (
    CERTAIN,
    CHANCE,
    LIKELY,
    NAMED,
    Derivation,
    hundred,
    larger,
    share,
)
from schemas.derivations.derived_parts import shares_in_rows, shares_of_all, shares_of_changes, shares_of_tables
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import Near, Surroundings, kind_of
from schemas.mentions.named_cells import NamedCell, NamedTable
from schemas.mentions.parts_beside import is_whole_of_share, takes_apart
from schemas.wording.word_stems import stem, telling, tokens

_WHOLE = re.compile(r"^\W*dari\s+(?P<what>[^.;]{0,80})", re.IGNORECASE)
_OF_ALL = re.compile(r"^\W*dari\s+(?:seluruh|total|keseluruhan|jumlah|semua)\b", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:dan|serta|maupun)\b", re.IGNORECASE)
_ROW_OF_SHARES = re.compile(r"\s*(?:%|persen)", re.IGNORECASE)
_PLAN = re.compile(r"\b(?:target|rencana|pagu|anggaran)\b", re.IGNORECASE)
_RESULT = re.compile(r"\b(?:realisasi|terlaksana|terealisasi|dilaksanakan|selesai)\b", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:target|rencana|realisasi|capaian)", re.IGNORECASE)
_GOES_ON = re.compile(r"[\s)%,]*(?:disusul|diikuti|kemudian|selanjutnya|lalu)\b", re.IGNORECASE)
"""What stands before a share that is one of the same whole as the share before it."""
_ALL = frozenset(tokens("seluruh seluruhnya total keseluruhan jumlah semua"))
_ANOTHER = re.compile(
    r"[,;.]\s|\b(?:telah|sudah|belum|sedangkan|sementara)\b|"
    r"\b(?:dan|serta|maupun)(?:\s+(?:sebanyak|sejumlah|sebesar|hanya))*\s*(?:Rp)?$",
    re.IGNORECASE,
)
"""What parts a share from a figure that tells of something else."""
_BESIDE = re.compile(
    r"(?:[\w/-]+\s+){0,3}?(?:[\w/-]+)?\s*(?:\(|,?\s*(?:atau|yaitu|yakni|setara|dengan\s+porsi)\b)"
    r"(?:\s*(?:atau|sebesar|setara|mencapai|sebanyak|dengan|sekitar))*\s*\(?\s*(?:Rp)?$",
    re.IGNORECASE,
)


def shares(s: Surroundings) -> Iterator[Derivation]:
    """Parts as percentages of wholes: of the figure beside it, of the one behind it, and of cells that are named."""
    part = _beside(s)
    behind = _behind(s)
    if part is not None:
        if behind is not None and behind.unit == part.figure.unit:
            alike = part.counted == stem(s.spoken[s.one.number + 1].counted)
            yield share(part.figure, behind, CERTAIN if alike else NAMED)
            return
        for other in s.near:
            if other.figure.unit != part.figure.unit or other.share or not larger(other.figure, part.figure):
                continue
            if other.own_share and not (other.apart and takes_apart(s.lead)):
                continue
            tie = LIKELY if other.counted == part.counted or other.figure.unit == "Rp" else CHANCE
            yield share(part.figure, other.figure, tie)
        yield from shares_of_tables(s, part)
        yield from shares_of_changes(s, part)
        yield from shares_of_all(s, part)
        yield from shares_in_rows(s, part)
        return
    if s.changed:
        return
    if behind is not None:
        for other in s.near:
            if other.is_whole:
                continue
            if other.figure.unit == behind.unit and not other.share and other.figure.value != behind.value:
                yield share(other.figure, behind, LIKELY)
        for table in s.tables:
            for cell in s.cells[table.id]:
                if not cell.share:
                    yield share(cell.figure, behind, NAMED if cell.by_column else CHANCE)
    yield from _of_targets(s)
    yield from _of_cells(s)
    for one, other in combinations([n for n in s.near if not n.share], 2):
        if one.figure.unit == other.figure.unit:
            tie = LIKELY if _are_told_before(s, one, other) else CHANCE
            yield share(one.figure, other.figure, CHANCE if larger(one.figure, other.figure) else tie)
            yield share(other.figure, one.figure, tie if larger(one.figure, other.figure) else CHANCE)


def _are_told_before(s: Surroundings, one: Near, other: Near) -> bool:
    """Whether the sentence before tells of two counts of one thing alone, and the share's own of nothing else."""
    told = [n for n in s.near if n.apart <= 1]
    alike = one.counted == other.counted != "" and one.apart == other.apart == 1
    return len(s.spoken) == 1 and len(told) == 2 and alike and one in told and other in told


def _beside(s: Surroundings) -> Near | None:
    """The figure that the share is said to be of, right before it: `74 uji, atau 47,1%`."""
    if not s.one.number or not _BESIDE.fullmatch(s.one.before.strip(" ")):
        return None
    other = s.spoken[s.one.number - 1]
    if other.figure.value is None or kind_of(other) == "share" or is_whole_of_share(other.read, other.number):
        return None
    return Near(other.figure, stem(other.counted), 0, frozenset(tokens(other.around)), False)


def _behind(s: Surroundings) -> PrintedFigure | None:
    """The whole that stands right behind the share: `87,08% dari kebutuhan tahun 2023 (240 vial)`.

    Not what a new statement tells: `121,4% dari target telah dilayani dan 1.913 orang (130,3%) telah selesai`.
    """
    if not re.match(r"\W*dari\b", s.one.after, re.IGNORECASE) or s.one.number + 1 >= len(s.spoken):
        return None
    other = s.spoken[s.one.number + 1]
    if _ANOTHER.search(s.one.after) or kind_of(other) not in ("count", "amount"):
        return None
    return other.figure


def _of_targets(s: Surroundings) -> Iterator[Derivation]:
    """Achievements of a cell that is named against a target that the sentence names."""
    for target in s.near:
        if target.apart or stem("target") not in target.said or target.share or not target.figure.value:
            continue
        for table in s.tables:
            for cell in s.cells[table.id]:
                if not cell.share and (cell.by_row or cell.by_column):
                    tie = NAMED if cell.by_column or not table.columns[cell.column] else LIKELY
                    yield share(cell.figure, target.figure, tie)


def _of_cells(s: Surroundings) -> Iterator[Derivation]:
    """Shares of cells that are named alone: of the total of their column, or of another cell of their row."""
    found = _WHOLE.match(s.one.after)
    whole = telling(found["what"]) - _ALL if found else frozenset()
    general = re.search(
        r"\b(?:dari|terhadap)\s+(?:seluruh|total|keseluruhan|jumlah|semua)\b|\b(?:porsi|proporsi|kontribusi|menyumbang|"
        r"penyumbang|di\s*antaranya|terdiri|memuat|mengisi|menyerap|memakai|mencakup|meliputi|menelan|menempati|"
        r"menguasai|mengumpulkan|menghimpun|mendominasi)\b|"
        r"\b(?:dilakukan|dilaksanakan|terjadi|berada|berasal|ditujukan)\s+(?:di|pada|dari|kepada)\b",
        f"{s.lead if _GOES_ON.match(s.one.before) else s.one.before} {s.one.after[:60]}", re.IGNORECASE,
    )  # fmt: skip
    for table in s.tables:
        planned = any(_PLANNED.search(table.headers[column]) for column in table.columns)
        cells = [c for c in s.cells[table.id] if not c.share and (planned or not _of_shares(c))]
        words = frozenset(s.said)
        for cell in cells:
            if table.total is not None and cell.row != table.total:
                total = table.cell(table.total, cell.column, words, by_row=False, rupiah=False)
                if total is not None and total.figure.value:
                    best = cell.by_column or not table.columns[cell.column]
                    told = any(n.figure.value == total.figure.value for n in s.near)
                    tie = NAMED if general and (best or told) else LIKELY if general and cell.by_row else CHANCE
                    tie = LIKELY if tie == CHANCE and best and whole else tie
                    # What is planned is told of only where the sentence says so.
                    tie = CHANCE if _planned_only(s, table.headers[cell.column]) else tie
                    # A share of something that the table does not know is of no total of it.
                    tie = CHANCE if whole - (table.known | table.rows.words[table.total]) else tie
                    yield share(cell.figure, total.figure, tie)
        for one in cells:
            for other in cells:
                if one.column == other.column or not other.figure.value:
                    continue
                sum_of_all = bool(general and _OF_ALL.match(s.one.after)) and not table.columns[other.column]
                told = any(n.apart == 0 and n.figure.value == other.figure.value for n in s.near)
                to = table.columns[other.column] & whole or sum_of_all or (told and one.by_column)
                of = table.columns[one.column] & (words - whole)
                tie = NAMED if to and of else LIKELY if to or (of and not whole) else CHANCE
                if tie == CHANCE and one.by_row and not whole and _achieved(table, one, other):
                    tie = LIKELY
                if (s.elsewhere and not to) or _may_be_both(s, table, one, other):
                    tie = CHANCE
                yield share(one.figure, other.figure, tie)


def _may_be_both(s: Surroundings, table: NamedTable, one: NamedCell, whole: NamedCell) -> bool:
    """Whether it may be of two columns of one name together: `Tahap I dan Tahap II mencapai 96,33% dari pagu`."""
    named = table.columns[one.column]
    alike = [c for c, words in table.columns.items() if c not in (one.column, whole.column) and words & named]
    return bool(alike) and _BOTH.search(s.one.before) is not None


def _planned_only(s: Surroundings, header: str) -> bool:
    """Whether a header is of what is planned, of which the sentence says nothing."""
    return _PLAN.search(header) is not None and _PLAN.search(s.one.read.sentence.text) is None


def _achieved(table: NamedTable, one: NamedCell, other: NamedCell) -> bool:
    """Whether one cell is what was reached of the other: the only plan and the only result of the year in a row."""
    plan, result = (table.only_of_year(words, shares=False) for words in (_PLAN, _RESULT))
    return plan == other.column and result == one.column


def _of_shares(cell: NamedCell) -> bool:
    """Whether a cell stands in a row of shares, of which no share is told unless they are held against targets."""
    return _ROW_OF_SHARES.match(cell.figure.place.row_label) is not None


def complements(s: Surroundings) -> Iterator[Derivation]:
    """What another share leaves of the whole."""
    for other in s.near:
        if other.share and other.apart == 0:
            yield Derivation("difference", (("base", hundred(other.figure)), ("less", other.figure)), CHANCE)
    for table in s.tables:
        for cell in s.cells[table.id]:
            if cell.share and cell.figure.value is not None and 0 < cell.figure.value < 100:
                held = (("base", hundred(cell.figure)), ("less", cell.figure))
                yield Derivation("difference", held, CHANCE)
