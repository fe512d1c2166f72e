"""Sums of the largest rows of a table, as many as words say: `Dua jenis pelanggaran terbanyak mencakup 86 label`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import WORDED, Derivation, added
from schemas.figures.figure import PrintedFigure
from schemas.figures.spelled_numbers import read_spelled
from schemas.mentions.figure_surroundings import Surroundings
from schemas.mentions.named_cells import NamedTable
from schemas.wording.word_stems import telling, tokens

_LEADERS = re.compile(
    r"\b(?P<number>dua|tiga|empat|lima|enam|[2-6])\s*(?:\(\s*\w+\s*\)\s*)?(?P<what>[^\d#.,;:()]{2,50}?)\s*"
    r"\b(?:dengan\s+(?:\w+\s+){1,3}?)?(?:terbanyak|tertinggi|terbesar|teratas|utama)\b(?P<rest>[^#;.]{0,80})$",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?P<number>dua|tiga|empat|lima|enam|[2-6])\s+(?P<what>[^\d#.,;:()]{2,50}?)\s*"
    r"\b(?:terbanyak|tertinggi|terbesar|teratas|utama)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?P<number>dua|tiga|empat|lima|enam|[2-6])\s+(?P<what>[^\d#.,;:()]{2,50}?)\s+(?:lain(?:nya)?|sisanya|selebihnya)\s+"
    r"(?:(?:hanya|sebanyak|berjumlah|mencakup|mencapai|sebesar)\s+)*(?:Rp)?$",
    re.IGNORECASE,
)
_SUMMED = re.compile(
    r"\b(?:mencakup|menyumbang\w*|mencapai|sebanyak|berjumlah|sejumlah|sebesar|dengan\s+total|berkontribusi|menerima|"
    r"menyerap|menghasilkan|secara\s+bersama)\b",
    re.IGNORECASE,
)
_ONE_BY_ONE = re.compile(r"\b(?:yaitu|yakni|adalah|ialah|masing|berturut|antara\s+lain|meliputi)\b|:", re.IGNORECASE)
"""Words behind which the rows stand one by one, each with a figure of its own."""


def leading_rows(s: Surroundings) -> Iterator[Derivation]:
    """The sum of the largest rows in the one column that counts what a figure counts, or of all others after them."""
    yield from _all_others(s)
    found = _LEADERS.search(s.lead)
    if s.kind not in ("count", "amount") or found is None or not _SUMMED.search(found["rest"]):
        return
    if _ONE_BY_ONE.search(found["rest"]):
        return
    number = _number(found["number"])
    sums = [parts[:number] for table in s.tables for parts in _parts(s, table, number, telling(found["what"]))]
    if len({sum(part.value or 0 for part in parts) for parts in sums}) == 1:
        yield added(sums[0], WORDED)


def _all_others(s: Surroundings) -> Iterator[Derivation]:
    """The sum of as many other rows as are left by the largest that the text before it names."""
    others = _OTHERS.search(s.one.before)
    leaders = [*_FIRST.finditer(s.one.read.masked[: s.at])]
    if s.kind not in ("count", "amount") or others is None or len(leaders) != 1:
        return
    number, rest, what = _number(leaders[0]["number"]), _number(others["number"]), telling(others["what"])
    sums = [parts[number:] for table in s.tables for parts in _parts(s, table, number, what)]
    sums = [parts for parts in sums if len(parts) == rest > 1]
    if len({sum(part.value or 0 for part in parts) for parts in sums}) == 1:
        yield added(sums[0], WORDED)


def _number(spelled: str) -> int:
    return int(spelled) if spelled.isdigit() else int(read_spelled(spelled) or 0)


def _parts(s: Surroundings, table: NamedTable, number: int, what: frozenset[str]) -> Iterator[Sequence[PrintedFigure]]:
    """The cells of the column that may be meant, largest first, where the rows are what the words call them."""
    rows = [row for row in table.held.items if row != table.total]
    if len(rows) <= number or not what & (table.caption | table.held_about):
        return
    columns = [c for c in table.columns if c not in table.shares and table.of_report_year(c)]
    counting = [c for c in columns if s.counted and s.counted in table.units[c]]
    if not counting and s.counted and s.counted not in table.known_words:
        return
    words = frozenset(tokens(s.lead + " " + s.one.right)) - what
    said = [c for c in counting or columns if table.columns[c] and table.columns[c] <= words]
    chosen = said if len(said) == 1 else counting or columns
    if len(chosen) != 1:
        return
    cells = [table.cell(row, chosen[0], words, by_row=True, rupiah=s.kind == "amount") for row in rows]
    figures = [cell.figure for cell in cells if cell is not None]
    if len(figures) == len(rows):
        largest = sorted(figures, key=lambda figure: figure.value or 0, reverse=True)
        # Of two equal rows either may be the last of the largest: their sum is the same.
        yield largest
