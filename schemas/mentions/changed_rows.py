"""How many rows of a table rose, fell or stayed as they were: by a column of changes, or by a figure for each year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from typing import Literal

from schemas.mentions.named_cells import NamedTable
from schemas.wording.headers import period_in, years_in
from schemas.wording.word_stems import tokens
from schemas.wording.words_of_change import LESS_IS_BETTER

Way = Literal["naik", "turun", "tetap"]

_BEFORE = r"^\W*(?:\w+\s+){0,3}?"
_RISE = re.compile(
    rf"{_BEFORE}(?:naik|meningkat|bertambah|membaik|(?:mengalami|menunjukkan|mencatat\w*)\s+(?:kenaikan|peningkatan|perbaikan|pertumbuhan\s+positif))\b",
    re.IGNORECASE,
)
_FALL = re.compile(
    rf"{_BEFORE}(?:turun|menurun|berkurang|memburuk|(?:mengalami|menunjukkan|mencatat\w*)\s+penurunan)\b", re.IGNORECASE
)
_SAME = re.compile(rf"{_BEFORE}(?:tetap|stabil|tidak\s+(?:berubah|mengalami\s+perubahan))\W*$", re.IGNORECASE)
_AT = re.compile(
    r"\b(?P<verb>naik|meningkat|bertambah|membaik|turun|menurun|berkurang|memburuk)\s+(?:pada|di)\s+(?:sebanyak\s+)?$",
    re.IGNORECASE,
)
_CHANGES = re.compile(r"\b(?:perubahan|naik|kenaikan|pertumbuhan|peningkatan)\b", re.IGNORECASE)
_DIFFERENCES = re.compile(r"\bselisih\b", re.IGNORECASE)
_PERIOD = re.compile(r"\b(?:TW|triwulan|semester|smt|tahun|bulan|(?:19|20)\d\d)\b", re.IGNORECASE)
_WAYS: tuple[tuple[re.Pattern[str], Way], ...] = ((_RISE, "naik"), (_FALL, "turun"), (_SAME, "tetap"))
SIDES: dict[Way, str] = {"naik": "> 0", "turun": "< 0", "tetap": ""}
"""On which side of nought the changes of such rows are."""
_PERIODS = frozenset(tokens("tw triwulan semester smt i ii iii iv sd"))
_OTHERS = re.compile(r"\b(?:target|selisih|perubahan|nasional|provinsi)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:akhir|renstra|jangka|nasional|thd|terhadap)\b", re.IGNORECASE)
_JUDGED = re.compile(r"\b(?:membaik|memburuk|perbaikan)\b", re.IGNORECASE)
_MORE_IS_BETTER = re.compile(r"\b(?:nilai|skor|capaian|kepuasan|kepatuhan|mutu)\b", re.IGNORECASE)


def way_of(before: str, right: str) -> Way | None:
    """In which way the words beside a number say that so many rows changed; None where they do not."""
    at = _AT.search(before)
    said = at["verb"] if at else right
    return next((way for pattern, way in _WAYS if pattern.search(said)), None)


def changed(table: NamedTable, rows: Sequence[int], way: Way, said: str, since: Set[int]) -> int | None:
    """How many rows changed in that way; None where the table does not tell, or in more than one way.

    Where it is `said` that they are better or worse, the figures must be of what is better the more it is. The years
    `since` which they did must be those of the table, if it names several.
    """
    years = {year for column in table.columns for year in years_in(table.headers[column])}
    if len(years) > 1 and not since <= years:
        return None
    if _JUDGED.search(said) and not _is_better_the_more(table):
        return None
    counts = {_count(values, way) for values in _by_column(table, rows, since)}
    if not counts:
        counts = {_count(values, way) for values in _by_years(table, rows, since)}
    return counts.pop() if len(counts) == 1 else None


def of_last_period(table: NamedTable, said: str) -> bool:
    """Whether a text names no part of a year, or the one of the last column of a table of several; True elsewhere."""
    spoken = _when(said)
    periods = [when for column in table.columns if (when := _when(table.headers[column]))[1]]
    return not spoken[1] or len(set(periods)) < 2 or all(a in ("", b) for a, b in zip(spoken, periods[-1], strict=True))


def _when(text: str) -> tuple[str, str]:
    """The year and the part of it that a text names, "" for what it does not."""
    years = years_in(text)
    return str(years[-1]) if years else "", period_in(text)


def _is_better_the_more(table: NamedTable) -> bool:
    """Whether more is better in all rows: scores of years side by side, and of nothing of which less is better."""
    about = " ".join((table.held.table.caption, *table.held.table.headings[-1:], *table.headers.values()))
    of_years = [c for pair in table.year_columns.values() for c in pair.values()]
    compared = " ".join(table.headers[column] for column in of_years or table.columns)
    return _MORE_IS_BETTER.search(compared) is not None and LESS_IS_BETTER.search(about) is None


def _count(values: Sequence[Decimal], way: Way) -> int:
    return sum(value > 0 if way == "naik" else value < 0 if way == "turun" else value == 0 for value in values)


def _by_column(table: NamedTable, rows: Sequence[int], since: Set[int]) -> Iterator[list[Decimal]]:
    """The columns of changes, and those of differences where the table has years or two periods side by side.

    Only those that tell the change from the one year that is meant: that of `since`, else the year before.
    """
    year = table.held.view.report_year
    for column in table.columns:
        header = table.headers[column]
        differences = _DIFFERENCES.search(header) and (table.year_columns or _of_periods(table, rows, column))
        values = column_values(table, rows, column) if _CHANGES.search(header) or differences else []
        told = _first_year(table, rows, column) if values else None
        if values and (told is None or told in since or (not since and year is not None and told == year - 1)):
            yield values


def _first_year(table: NamedTable, rows: Sequence[int], column: int) -> int | None:
    """From which year a column tells the change: by its header, else by the columns of three years or more.

    None where there are no such columns, 0 where the change is from none of these years.
    """
    named = years_in(table.headers[column])
    if len(named) > 1:
        return min(named)
    told: int | None = None
    for columns in table.year_columns.values():
        values = {when: column_values(table, rows, c) for when, c in columns.items() if c != column}
        if len(values) > _PAIR and all(values.values()):
            last, held = max(values), column_values(table, rows, column)
            fitting = (
                when
                for when in sorted(values, reverse=True)
                if when < last and all(_is_change(*line) for line in zip(held, values[last], values[when], strict=True))
            )
            told = told or next(fitting, 0)
    return told


_PAIR = 2
_POINT, _PER_CENT = Decimal("0.011"), Decimal("0.06")


def _is_change(change: Decimal, later: Decimal, earlier: Decimal) -> bool:
    """Whether a figure is the difference of two others, or that in per cent, as both are printed."""
    apart = later - earlier
    return abs(apart - change) <= _POINT or (earlier != 0 and abs(apart / earlier * 100 - change) <= _PER_CENT)


def _of_periods(table: NamedTable, rows: Sequence[int], column: int) -> bool:
    """Whether a column is what the second of the two columns before it, each of a period, is more than the first."""
    if not all(c in table.columns and _PERIOD.search(table.headers[c]) for c in (column - 2, column - 1)):
        return False
    earlier, later, held = (column_values(table, rows, c) for c in (column - 2, column - 1, column))
    fitting = sum(b - a == c for a, b, c in zip(earlier, later, held, strict=False))
    return fitting >= len(rows) - 1


def _by_years(table: NamedTable, rows: Sequence[int], since: Set[int]) -> Iterator[list[Decimal]]:
    """What the figures of the report's year are more than those of the year before, where only one pair tells.

    Of several years that one which is said to be that before: in `since`.
    """
    year = table.held.view.report_year
    last = {year, year - 1} if year is not None else set()
    told = year is not None and since == {year - 1}
    pairs = [c for c in table.year_columns.values() if last and (last <= set(c) if told else set(c) == last)]
    pairs = pairs or [*_beside_last_year(table)]
    if len(pairs) == 1 and year is not None:
        later, earlier = (column_values(table, rows, pairs[0][when]) for when in (year, year - 1))
        if len(later) == len(rows) == len(earlier):
            yield [after - before for after, before in zip(later, earlier, strict=True)]


def _beside_last_year(table: NamedTable) -> Iterator[dict[int, int]]:
    """A column without a year and the one of the year before that is called the same: `Realisasi | Realisasi 2022`."""
    year = table.held.view.report_year or 0
    plain = {c: frozenset(w for w in table.columns[c] if not w.isdigit()) - _PERIODS for c in table.columns}
    for column, header in table.headers.items():
        if years_in(header) == (year - 1,) and plain[column] and not _OTHERS.search(header):
            found = [c for c in table.columns if not years_in(table.headers[c]) and plain[c] == plain[column]]
            if len(found) == 1:
                yield {year: found[0], year - 1: column}


def column_values(table: NamedTable, rows: Sequence[int], column: int) -> list[Decimal]:
    """The figures of a column; none where a row has none."""
    cells = [table.held.cells(row).get(column) for row in rows]
    values = [cell.value for cell in cells if cell is not None and cell.value is not None]
    return values if len(values) == len(rows) else []


def of_own_target(table: NamedTable, column: int) -> bool:
    """Whether achievements are of the targets of the report's year, and not of another's or of the plan's end."""
    header = table.headers[column]
    return set(years_in(header)) <= {table.held.view.report_year} and _LATER.search(header) is None
