"""Cells of a table's total row that other figures of the sentence prove to be spoken of.

Either two long figures of the sentence stand in the total row of one table, and the words behind the figure are the
header of another of its columns: `terealisasi 6.811 sampel dari rencana 6.750 sampel, dengan hasil 83 sampel tidak
memenuhi syarat`. Or a figure is said to be highest or lowest in a row: `kepatuhan 76,25%, tertinggi di Bali (87,80%)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.derivation import WORDED, Derivation
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import CHANGE, DIGITS, Surroundings, kind_of
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.named_rows import NEUTRAL_STEMS
from schemas.mentions.told_totals import told_columns, total_cells
from schemas.wording.word_stems import tokens

_LEADER = re.compile(
    r"^[^#;.]{0,25},\s*(?:dan\s+|dengan\s+)?(?:(?:capaian|nilai|tingkat|realisasi|hasil|persentase|angka)\s+)?(?:yang\s+)?"
    r"(?:terbaik|tertinggi|terbesar|terbanyak|terendah|terkecil|terburuk)\s+(?:terdapat\s+|dicapai\s+|tercatat\s+|diraih\s+)?"
    r"(?:di|pada|oleh|adalah|ialah)\s+(?P<row>[^#;,()]{3,60})\(#(?P<cell>\d+)%?\)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:target\w*|sebelumnya|lalu|semula|nasional|di\s*antara(?:nya)?|selisih|sisa\w*|masing|per|setiap|hampir)\b",
    re.I,
)
_OF_ONE = re.compile(r"\b(?:[Dd]i|[Pp]ada|[Uu]ntuk|[Oo]leh)\s+(?:[a-z]+\s+)?[A-Z]")
"""Words that name one place or unit."""
_FEWEST = 2


def totals_told(s: Surroundings) -> Iterator[Derivation]:
    """The one cell of a total row that a figure must be by the other figures of its sentence."""
    if s.changed or CHANGE.search(s.cue) or _OTHERS.search(s.cue):
        return
    found = {cell.value: cell for table in s.every for cell in _told(s, table)}
    if len(found) == 1:
        yield Derivation("crossref", (("tabel", next(iter(found.values()))),), WORDED)


def _told(s: Surroundings, table: NamedTable) -> Iterator[PrintedFigure]:
    yield from _beside_totals(s, table)
    yield from _only_amount(s, table)
    yield from _beside_leader(s, table)


def _beside_totals(s: Surroundings, table: NamedTable) -> Iterator[PrintedFigure]:
    """The cell of the column whose header stands behind the figure, where two others of the row do so, too."""
    if table.total is None or s.kind not in ("count", "amount"):
        return
    others = [other for other in s.spoken if other.number != s.one.number and kind_of(other) == s.kind]
    proved = told_columns(others, table) if len(others) >= _FEWEST else frozenset()
    if len(proved) < _FEWEST:
        return
    cells = total_cells(table, rupiah=s.kind == "amount")
    said = frozenset(tokens(re.split(r"[,;]\s", s.one.right)[0]))
    said -= {s.counted}
    alike = [c for c in cells if c not in table.shares and cells[c].decimals == s.one.figure.decimals]
    chosen = [c for c in alike if c not in proved and table.leaf(c) and table.leaf(c) <= said]
    if len(chosen) != 1 or said - table.leaf(chosen[0]) - table.known - NEUTRAL_STEMS:
        return
    yield cells[chosen[0]]


def _only_amount(s: Surroundings, table: NamedTable) -> Iterator[PrintedFigure]:
    """The only amount of the total row, as large as the figure, where two other cells of it are told."""
    if s.kind != "amount" or len(told_columns([o for o in s.spoken if o.number != s.one.number], table)) < _FEWEST:
        return
    money = [f for c, f in total_cells(table, rupiah=True).items() if c in table.money or table.powers[c]]
    sizes = {figure.value.adjusted() for figure in (*money, s.one.figure) if figure.value}
    if len(money) == len(sizes) == 1:
        yield money[0]


def _beside_leader(s: Surroundings, table: NamedTable) -> Iterator[PrintedFigure]:
    """The total's cell in the only column in which the row that leads it prints the figure in brackets behind it."""
    if table.total is None or s.kind not in ("share", "score") or s.one.digits < DIGITS - 1:
        return
    text = s.one.read.masked
    spot = re.search(rf"#{s.one.number}(?!\d)%?", text)
    found = _LEADER.match(text[spot.end() :]) if spot else None
    if found is None or _OF_ONE.search(s.one.before) or table.rows.named(tokens(s.one.before)) is not None:
        return
    row, leader = table.rows.named(tokens(found["row"])), s.one.read.figure(int(found["cell"]))
    if row is None or row == table.total or leader.decimals != s.one.figure.decimals:
        return
    columns = [c for c, cell in table.held.cells(row).items() if cell.value == leader.value and cell.decimals > 0]
    if len(columns) == 1:
        cell = table.held.cells(table.total).get(columns[0])
        held = [table.held.cells(r).get(columns[0]) for r in table.held.items]
        values = [f.value for f in held if f is not None and f.value is not None]
        if cell is not None and cell.value is not None and leader.value in (max(values), min(values)):
            yield cell
