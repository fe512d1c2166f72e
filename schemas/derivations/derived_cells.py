"""Cells of tables that a figure of the text may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import (
    CERTAIN,
    CHANCE,
    LIKELY,
    NAMED,
    Derivation,
    unsigned,
)
from schemas.mentions.figure_surroundings import CHANGE, CHANGED, DIGITS, LEFT, PERSONS, Surroundings, kind_of
from schemas.mentions.former_figures import what_it_became
from schemas.mentions.named_cells import NamedCell, NamedTable
from schemas.wording.word_stems import stem, tokens
from schemas.wording.words_around_counts import CONTRAST
from schemas.wording.words_of_change import LESS, MORE

_WEIGHTED = re.compile(r"\b(?:(?:di|ter)timbang|ter?bobot|berbobot|bobot)\b", re.IGNORECASE)
"""What is weighted is another figure than the plain one of a table that says nothing of weights."""
_CONTRAST = frozenset(stem(word) for word in (*CONTRAST, "rerata"))
_MORE = re.compile(rf"\s*(?:\w+\s+)?(?:{MORE}|{LESS})\b", re.IGNORECASE)
_EXTRA = 2
"""Words beside a row's name that may say nothing of a part of it."""
_MANY = 8
"""Words of a sentence that may say more of a total than the table does."""
_TELLING = 3
"""Digits of a figure that stands in one row of a table by no chance, where the words beside it name the row."""


def cells_meant(s: Surroundings) -> Iterator[Derivation]:
    """The cells that a figure may print, those that its words name first; by chance also the others of their rows."""
    tables = s.tables
    if _WEIGHTED.search(s.one.read.sentence.text[: s.one.read.figures[s.one.number].end]):
        tables = [table for table in tables if any(_WEIGHTED.search(text) for text in _texts(table))]
    every = [(table, cell, tie) for table in tables for cell, tie in _meant(s, table, s.cells[table.id])]
    became = what_it_became(s.one, s.spoken)
    every = [(table, cell, CHANCE if cell.figure.value == became else tie) for table, cell, tie in every]
    best = max((cell.by_column for _, cell, _ in every if cell.whole_header), default=0)
    down = bool(LEFT.search(s.cue) or CHANGE.search(s.cue))
    spots = set()
    for table, cell, tie in every:
        spots.add((table.id, cell.row, cell.column))
        if cell.by_row or not s.elsewhere:
            tie = min(tie, _borne_out(s, table, cell))
        if best > 1 and not (cell.whole_header and cell.by_column == best):
            tie = min(tie, LIKELY)
        yield Derivation("crossref", (("tabel", unsigned(cell.figure) if down else cell.figure),), tie)
    for table in tables:
        for cell in s.cells[table.id]:
            if (table.id, cell.row, cell.column) not in spots:
                yield Derivation("crossref", (("tabel", cell.figure),), CHANCE)


def _texts(table: NamedTable) -> Iterator[str]:
    """The caption of a table, its headers and the labels of its rows."""
    view = table.held.view
    yield table.held.table.caption
    yield from (header.text for header in view.headers)
    yield from (view.label(row) for row in view.body)


def _meant(s: Surroundings, table: NamedTable, cells: Sequence[NamedCell]) -> list[tuple[NamedCell, int]]:
    """The cells of a row whose columns are spoken of, with how surely."""
    if s.elsewhere and s.years:
        fitting = [c for c in s.fitting(cells) if table.of_years(c.column, s.years)]
    else:
        years = s.years or frozenset(filter(None, [table.held.view.report_year]))
        fitting = [c for c in s.fitting(cells) if table.of_years(c.column, years)]
    about = len(table.caption & s.sentence)
    if s.kind == "count":
        fitting = [c for c in fitting if table.counts(c.column, s.counted)]
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
    if s.elsewhere and not about:
        return []
    found = []
    for cell in chosen:
        tie = NAMED if len(chosen) == 1 and (cell.by_row or (best and (about or cell.whole_header))) else LIKELY
        plain = best or cell.by_unit or not table.columns[cell.column]
        if (cell.by_row and cell.extra == 0 and len(chosen) == 1 and plain) or (
            not cell.by_row and cell.extra == 0 and len(chosen) == 1 and cell.whole_header and about
        ):
            tie = CERTAIN
        if not (cell.by_row or best or about):
            tie = CHANCE
        known = table.held.years(cell.column) | {table.held.view.report_year}
        if s.weak & _CONTRAST - table.units[cell.column] or (s.years and not s.years & known):
            tie = CHANCE
        if cell.by_row and cell.extra > _EXTRA:
            tie = CHANCE
        if s.kind == "count" and not _counts(s, table, cell):
            tie = CHANCE
        if s.kind == "count" and cell.extra > (1 if cell.by_row else 2 * _EXTRA):
            tie = min(tie, LIKELY) if _is_all(s, table, cell) else CHANCE
        if s.kind == "count" and s.one.digits < DIGITS and cell.extra > (0 if cell.by_row else 1):
            tie = min(tie, LIKELY)
        if tie == LIKELY and s.kind == "count" and s.counted and _says_caption(s, table, cell):
            tie = NAMED
        if s.elsewhere and not cell.whole_header:
            tie = min(tie, NAMED)
        if tie == NAMED and not cell.by_row and _others_of_row(s, table, cell):
            tie = CERTAIN
        found.append((cell, tie))
    return found


def _is_all(s: Surroundings, table: NamedTable, cell: NamedCell) -> bool:
    """Whether a long figure may be the total of what a table of the report's year counts, whatever else is said."""
    return s.one.digits >= DIGITS and not cell.by_row and s.counted in table.known_words and cell.extra <= _MANY


def _says_caption(s: Surroundings, table: NamedTable, cell: NamedCell) -> bool:
    """Whether the words right behind the figure are those of the caption: the total of all that the table counts."""
    words = frozenset(tokens(re.split(r"[,;]|\b(?:dengan|pada|yang)\b", s.one.right)[0]))
    total = all(word.isdigit() for word in table.columns[cell.column]) and cell.row == table.total
    return total and len(words) > 1 and words <= table.known_words and s.counted in words


def _counts(s: Surroundings, table: NamedTable, cell: NamedCell) -> bool:
    """Whether what the figure counts is named by the table, or nothing is."""
    if not s.counted or cell.by_unit or s.counted in table.known_words:
        return True
    # Two words of the header and no word that the table does not explain: it counts what the report counts.
    if cell.whole_header and cell.by_column > 1 and cell.extra == 0:
        return True
    return s.counted in PERSONS and bool(table.known_words & PERSONS)


def _others_of_row(s: Surroundings, table: NamedTable, cell: NamedCell) -> bool:
    """Whether another figure of the sentence, of so many digits that it is by no chance, stands in the cell's row."""
    values = {f.value for column, f in table.held.cells(cell.row).items() if column != cell.column}
    others = [o for o in s.spoken if o.number != s.one.number and o.digits >= _TELLING]
    return any(o.figure.value in values and o.figure.value != cell.figure.value for o in others)


def _borne_out(s: Surroundings, table: NamedTable, cell: NamedCell) -> int:
    """How surely the sentence speaks of a cell's table, by what it says of the other rows of the column.

    Where another row is said to have something else, the sentence counts other things than the table does.
    """
    agreeing = 0
    for other in s.spoken:
        if other.number == s.one.number or other.figure.value is None or kind_of(other) != s.kind:
            continue
        if CHANGED.search(other.before) or _MORE.match(other.after):
            # By how much something fell, or is more than another, is no figure of a row.
            continue
        row = table.rows.named(tokens(other.around))
        held = [f.value for f in table.held.cells(row).values()] if row is not None else []
        if other.figure.value in held:
            agreeing += 1
        elif row is not None and row != cell.row and stem(other.counted) == s.counted:
            return CHANCE
        elif other.digits > 1 and table.total is not None:
            agreeing += other.figure.value in [f.value for f in table.held.cells(table.total).values()]
    if cell.by_row:
        return CERTAIN if agreeing else LIKELY
    return CERTAIN
