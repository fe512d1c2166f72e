"""Small numbers in words of which a wording says how far a named row is from its target, or from what it was.

`toko obat (kurang dua sarana)`, `kegiatan KIE lebih tiga kegiatan`, `hanya surat keterangan ekspor yang berkurang,
yaitu sebanyak empat dokumen`. The same in digits is derived otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from schemas.derivation import WORDED, Derivation, change, unsigned
from schemas.figures.spelled_out import in_words
from schemas.mentions.figure_surroundings import Surroundings
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.target_ends import target_ends
from schemas.wording.word_stems import stem
from schemas.wording.words_of_change import FALLS, RISES

_BY = r"(?:,?\s+(?:yaitu|yakni|sebanyak|sebesar|sejumlah|hanya))*\s*$"
_OTHER_TIME = re.compile(r"\b(?:triwulan|semester|bulan|minggu|hari|periode)\b", re.IGNORECASE)
_FROM_TARGET = re.compile(rf"\b(?:kurang|kekurangan|lebih|kelebihan){_BY}", re.IGNORECASE)
_CHANGED = re.compile(rf"\b(?:{RISES}|{FALLS}){_BY}", re.IGNORECASE)
_THAN = re.compile(r"\b(?:dari(?:pada)?|banding\w*|dibanding\w*|atau)\b", re.IGNORECASE)
_TARGET = re.compile(r"\btarget", re.IGNORECASE)
_CHANGES = frozenset(stem(word) for word in ("selisih", "perubahan", "kenaikan", "naik", "turun", "bertambah"))


def small_counts(s: Surroundings) -> Iterator[Derivation]:
    """The difference of the target and the result, or of the two years, in the row that is named near the number."""
    if not in_words(s.one.figure) or s.elsewhere:
        return
    targeted = _FROM_TARGET.search(s.one.before) and _TARGET.search(s.one.read.sentence.text)
    if not targeted and not _CHANGED.search(s.one.before):
        return
    if (targeted and _THAN.search(s.one.right)) or _OTHER_TIME.search(s.one.read.sentence.text):
        return
    found: dict[object, Derivation] = {}
    for table in s.tables:
        row = s.row_of(table)
        if row is None or row == table.total or (s.counted and s.counted not in table.known_words):
            continue
        for one in _of_target(table, row) if targeted else _of_years(table, row):
            values = [figure.value or Decimal(0) for _, figure in one.operands]
            found.setdefault(abs(values[0] - values[1]) if len(values) > 1 else abs(values[0]), one)
    if len(found) == 1:
        yield from found.values()


def _of_target(table: NamedTable, row: int) -> Iterator[Derivation]:
    ends = target_ends(table) or _beside(table)
    cells = [table.figure(row, column, rupiah=False) for column in ends or ()]
    target, result = cells if len(cells) > 1 else (None, None)
    if target is not None and result is not None and target.decimals <= 0 and result.decimals <= 0:
        yield change("difference", result, target, WORDED)


def _beside(table: NamedTable) -> tuple[int, int] | None:
    """The only column of targets and the one of counts right behind it."""
    targets = [c for c in table.columns if stem("target") in table.units[c]]
    if len(targets) != 1 or targets[0] + 1 not in table.columns or targets[0] + 1 in table.shares:
        return None
    return targets[0], targets[0] + 1


def _of_years(table: NamedTable, row: int) -> Iterator[Derivation]:
    """By how much the counts of the report's year differ from those of the year before, and a column that prints it."""
    year = table.held.view.report_year or 0
    for columns in table.year_columns.values():
        pair = [table.figure(row, columns[when], rupiah=False) for when in (year, year - 1) if when in columns]
        counts = [figure for figure in pair if figure is not None and figure.decimals <= 0]
        if len(counts) > 1 and not set(columns.values()) & table.shares:
            yield change("difference", counts[0], counts[1], WORDED)
    if not table.year_columns:
        changes = [c for c in table.columns if table.units[c] & _CHANGES and c not in table.shares]
        cell = table.figure(row, changes[0], rupiah=False) if len(changes) == 1 else None
        if cell is not None and cell.decimals <= 0:
            yield Derivation("crossref", (("tabel", unsigned(cell)),), WORDED)
