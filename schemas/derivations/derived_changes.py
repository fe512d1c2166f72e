"""Changes that a figure of the text may be: between figures near it, and between cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from schemas.derivation import (
    CHANCE,
    LIKELY,
    NAMED,
    Derivation,
    Kind,
    change,
    larger,
)
from schemas.figures.figure import Place, PrintedFigure
from schemas.mentions.figure_surroundings import FALL, PART_OF_YEAR, PERSONS, RISE, Near, Surroundings
from schemas.mentions.named_cells import NamedCell, NamedTable
from schemas.wording.word_stems import stem, tokens
from schemas.wording.words_of_change import FALLS, LESS, MORE, RISES

_APART = re.compile(r"\b(?:selisih|terpaut|berbeda|perbedaan|jarak|kesenjangan|rentang)\w*\b", re.IGNORECASE)
_TARGET = re.compile(r"\btarget\b", re.IGNORECASE)
_RESULT = re.compile(r"\b(?:realisasi|hasil|nilai)\b", re.IGNORECASE)
_BEHIND = 25
"""So many signs behind a figure may say that it is counted from a target."""
_FROM = re.compile(r"\s*poin\s+(?:dari|di\s*banding\w*|daripada)\b(?:\s+[a-z]+){0,6}\W*", re.IGNORECASE)
_LEAVES = re.compile(
    rf"\b(?:{RISES}|{FALLS}|{MORE}|{LESS}|selisih\w*|sisa\w*|tersisa|kekurangan\w*|kurang|kelebihan|lagi|bersih|selebihnya|"
    r"melampaui|terlampaui|melebihi|di\s+atas|di\s+bawah|deviasi|terpaut|berbeda|perbedaan)\b",
    re.IGNORECASE,
)
"""Words that say that a figure is what lies between two others; that something is not so says it of none."""
_COMPARED_WITH = re.compile(
    r"\s*(?:persen)?\s*,?\s*(?:(?:jika|bila|apabila)\s+)?(?:di|per)?banding\w*(?:\s+dengan)?\s+(?P<when>[^#,;.]{3,80})(?:[,;.]|$)",
    re.IGNORECASE,
)
"""What stands behind a growth and names, without a figure, what it is counted from."""
_LAST = re.compile(r"\b(?:lalu|sebelumnya|sama)\b", re.IGNORECASE)
_COMPARED_BEFORE = re.compile(
    rf"\b(?:di|per)?banding\w*(?:\s+dengan)?\s+(?P<when>[^#;.]{{3,60}}?)\s*,?\s+(?:\w+\s+)?(?:{RISES}|{FALLS})\b[^#;.]{{0,25}}$",
    re.IGNORECASE,
)
_TO = re.compile(r"\W*(?:tahun\s+(?:19|20)\d\d\W*)?dengan\s+selisih(?:\s+\w+)?\s*", re.IGNORECASE)
"""What stands between a change and the figure after or before it from which it is counted."""


def changes(s: Surroundings, kind: Kind) -> Iterator[Derivation]:
    """Growths (or differences) between figures near it, between cells of a row, and from one to the other."""
    alike = [n for n in s.near if _comparable(s, n, kind)]
    yield from _between_near(s, kind, alike)
    for table in s.tables:
        cells = [c for c in s.cells[table.id] if _cell_comparable(s, c, kind)]
        yield from _within_row(s, table, cells, kind)
        yield from _from_cells(s, table, cells, alike, kind)
        yield from _between_rows(s, table, kind)


def _between_near(s: Surroundings, kind: Kind, alike: Sequence[Near]) -> Iterator[Derivation]:
    """Changes between two figures of the sentence and those before it."""
    counted = stem(s.one.counted)
    here = [n for n in alike if n.apart == 0]
    only_denied = s.kind == "count" and not _LEAVES.search(s.cue)
    for one, other in combinations(alike, 2):
        if one.figure.unit != other.figure.unit or one.share != other.share:
            continue
        same = one.counted == other.counted and (kind == "growth" or not counted or counted == one.counted)
        tie = LIKELY if same and len(here) <= 4 and one.apart <= 1 and other.apart <= 1 else CHANCE
        if len(here) == 2 and one.apart == other.apart == 0 and same:
            tie = NAMED
        if kind == "difference" and only_denied and not (one if larger(one.figure, other.figure) else other).is_all:
            tie = CHANCE
        if kind == "growth" and one.share and (one.apart or other.apart):
            # Of percentages the text tells points, unless it names both in the same breath.
            tie = CHANCE
        if kind == "growth" and tie == LIKELY and _is_of_another_time(s, one, other):
            tie = CHANCE
        if kind == "growth" and (one.earlier or other.earlier) and _are_meant(s, alike, one, other):
            tie = NAMED
        yield from _directed(s, kind, one.figure, other.figure, tie)


def _is_of_another_time(s: Surroundings, one: Near, other: Near) -> bool:
    """Whether the text says what it compares with, and neither figure is told of that: `dibanding Oktober lalu`."""
    found = _COMPARED_WITH.match(s.one.after) or _COMPARED_BEFORE.search(s.one.before)
    if found is None or one.earlier or other.earlier:
        return False
    base = one if one.apart > other.apart else other
    dated = any(word.isdigit() for word in base.said)
    if _LAST.search(found["when"]):
        return not dated
    times = frozenset(word for word in tokens(found["when"]) if word.isdigit() or word in PART_OF_YEAR)
    return not times <= base.said


def _within_row(s: Surroundings, table: NamedTable, cells: Sequence[NamedCell], kind: Kind) -> Iterator[Derivation]:
    """Changes between two cells of the row that is spoken of."""
    elsewhere = (s.elsewhere and not (table.caption & s.sentence)) or s.named_better(table)
    targeted = _TARGET.search(f"{s.cue} {s.one.after[:_BEHIND]}") is not None
    for first, second in combinations(_row_of(s, table, cells, cells[0].row if cells else None), 2):
        if first.share != second.share or not _cell_comparable(s, first, kind):
            continue
        if s.kind == "points" and (first.figure.decimals != second.figure.decimals):
            # A rank beside the score that it is of.
            continue
        dated = _undated(table, first) == _undated(table, second) and first.column != second.column
        named = bool(first.by_column and second.by_column)
        tie = NAMED if dated and (first.by_row or named) else LIKELY if dated or named else CHANCE
        near = targeted and any(table.rows.named(text) == first.row for text in s.texts[:2])
        if near and _is_gap(table, first, second):
            tie = NAMED
        yield from _directed(s, kind, first.figure, second.figure, CHANCE if elsewhere else tie)


def _from_cells(
    s: Surroundings, table: NamedTable, cells: Sequence[NamedCell], alike: Sequence[Near], kind: Kind
) -> Iterator[Derivation]:
    """Changes from a figure beside it to a cell that is named."""
    start, only = _started_from(s), _only_score(s)
    for cell in cells:
        for other in alike:
            if (s.one.figure.unit == "Rp" and other.figure.unit != "Rp") or (kind == "growth" and other.share):
                continue
            unit = cell.by_unit or (bool(other.counted) and other.counted in table.units[cell.column])
            if other is start and cell.figure.place == only:
                tie = NAMED
            elif other.earlier and other.apart == 0:
                tie = NAMED if unit or cell.by_column else LIKELY
            else:
                tie = LIKELY if (unit or cell.by_column) and other.apart == 0 else CHANCE
            yield from _directed(s, kind, cell.figure, other.figure, tie)


def _are_meant(s: Surroundings, alike: Sequence[Near], one: Near, other: Near) -> bool:
    """Whether two figures are the only ones that count what the sentence says to have changed."""
    counted = _kind_of(one.counted)
    if counted != _kind_of(other.counted) or not {one.counted, other.counted} & {*s.said}:
        return False
    near = [held for held in alike if held.apart <= 1]
    return one in near and other in near and sum(_kind_of(held.counted) == counted for held in near) == 2


def _kind_of(counted: str) -> str:
    """What is counted, persons under one name."""
    return min(PERSONS) if counted in PERSONS else counted


def _is_gap(table: NamedTable, one: NamedCell, other: NamedCell) -> bool:
    """Whether two cells of a row are its only target and its only result of the year."""
    ends = table.only_of_year(_TARGET), table.only_of_year(_RESULT)
    return None not in ends and {one.column, other.column} == {*ends}


def _started_from(s: Surroundings) -> Near | None:
    """The figure from which the sentence says that a change in points is counted: `naik 1,96 poin dari 95,69%`,

    or `melampaui target (67,50%) dengan selisih 1,85 poin`.
    """
    if s.kind != "points":
        return None
    if s.one.number + 1 < len(s.spoken) and _FROM.fullmatch(s.one.after):
        place = s.spoken[s.one.number + 1].figure.place
    elif s.one.number and _TO.fullmatch(s.one.before):
        place = s.spoken[s.one.number - 1].figure.place
    else:
        return None
    return next((n for n in s.near if n.apart == 0 and n.figure.place == place), None)


def _only_score(s: Surroundings) -> Place | None:
    """The place of the only percentage of the report's year in the rows that are spoken of, where there is only one."""
    shares = [
        c.figure.place
        for table in s.tables
        for c in s.cells[table.id]
        if c.share and table.of_report_year(c.column) and c.figure.decimals == s.one.figure.decimals
    ]
    return shares[0] if len(shares) == 1 else None


def _between_rows(s: Surroundings, table: NamedTable, kind: Kind) -> Iterator[Derivation]:
    """Changes within a column, between two rows that the sentence names."""
    rows = s.rows_named(table, tokens(s.lead + " " + s.one.right + " " + s.one.after))
    if len(rows) != 2:
        return
    apart = len(s.spoken) == 1 and _APART.search(s.lead) is not None
    for column in table.columns:
        words = frozenset(s.said)
        one, other = (table.cell(row, column, words, by_row=True, rupiah=s.kind == "amount") for row in rows)
        if one is not None and other is not None and _cell_comparable(s, one, kind):
            tie = LIKELY if one.by_column or not table.columns[column] or apart else CHANCE
            if any(n.apart == 0 and n.figure.value in (one.figure.value, other.figure.value) for n in s.near):
                # The sentence prints the figure of one of the rows: it is told of which column it speaks.
                tie = NAMED
            yield from _directed(s, kind, one.figure, other.figure, tie)


def _directed(s: Surroundings, kind: Kind, one: PrintedFigure, other: PrintedFigure, tie: int) -> Iterator[Derivation]:
    """The change from one figure to another: of a growth from the one that it starts from, as its words say, or both.

    What fell is a share of the larger one.
    """
    rose, fell = (pattern.search(s.cue) is not None for pattern in (RISE, FALL))
    pairs = [(one, other)] if kind != "growth" or one.value == other.value else [(one, other), (other, one)]
    for after, before in pairs:
        if len(pairs) == 1 or rose == fell or larger(after, before) == rose:
            yield change(kind, after, before, tie)


def _row_of(s: Surroundings, table: NamedTable, cells: Sequence[NamedCell], row: int | None) -> list[NamedCell]:
    """All comparable cells of the row that is spoken of, of whatever years."""
    row = row if row is not None else (cells[0].row if cells else table.total)
    if row is None:
        return []
    words = frozenset(tokens(s.lead + " " + s.one.right + " " + s.one.after))
    found = [
        table.cell(row, c, words, by_row=row != table.total, rupiah=s.kind == "amount") for c in table.columns
    ]  # fmt: skip
    return [c for c in found if c is not None]


def _comparable(s: Surroundings, other: Near, kind: Kind) -> bool:
    if kind == "growth":
        return not other.apart_in_kind and not (other.share and other.changed)
    if s.kind == "points":
        return other.share or other.figure.decimals > 0
    if s.kind == "amount":
        return other.figure.unit == "Rp"
    return not other.share and other.figure.unit == ""


def _cell_comparable(s: Surroundings, cell: NamedCell, kind: Kind) -> bool:
    if kind == "growth":
        return not cell.share
    if s.kind == "points":
        return cell.share or cell.figure.decimals > 0
    return not cell.share


def _undated(table: NamedTable, cell: NamedCell) -> frozenset[str]:
    """The words of a column's header without years; without its own words where it names no year."""
    words = frozenset(tokens(table.held.header(cell.column).text))
    kept = frozenset(word for word in words if not word.isdigit())
    return kept if kept != words else words | {str(cell.column)}
