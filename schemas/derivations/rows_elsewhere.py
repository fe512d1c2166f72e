"""Cells of tables of other sections, of the one row that is all that the words beside a figure name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.derivation import WORDED, Derivation
from schemas.figures.figure import PrintedFigure
from schemas.figures.spelled_numbers import read_spelled
from schemas.mentions.figure_surroundings import CHANGE, DIGITS, LEFT, Surroundings
from schemas.wording.word_stems import GENERIC, tokens
from schemas.wording.words_around_counts import CONTRAST, NEUTRAL

_KNOWN = frozenset(tokens(" ".join((*NEUTRAL, *GENERIC)))) | frozenset(tokens("dengan nilai indeks capaian skor"))
_CONTRAST = frozenset(tokens(" ".join(CONTRAST)))
_FEWEST = 2


def cells_elsewhere(s: Surroundings) -> Iterator[Derivation]:
    """The one cell like a long figure, of its year, in the rows that its words name and say nothing else of.

    In brackets right behind the name of a row, of more than two words, a figure is of that row whatever else is said.
    A figure that such a row prints, in whatever column, is that one.
    """
    if s.one.digits < DIGITS or s.kind not in ("score", "share") or s.changed:
        return
    said = tokens(re.sub(r"(?:Rp)?#\d+%?", " ", f"{s.lead} {s.one.right}"))
    before, bracketed = tokens(s.one.before), s.one.before.rstrip().endswith("(")
    told = LEFT.search(s.cue) or CHANGE.search(s.cue) or _CONTRAST & frozenset(said)
    if (told and not bracketed) or len(said) < _FEWEST:
        return
    years = s.years or frozenset(filter(None, [s.every[0].held.view.report_year])) if s.every else frozenset()
    found: dict[object, PrintedFigure] = {}
    for table in s.every:
        row = table.rows.named(before if bracketed else said)
        if row is None or row == table.total:
            continue
        names = max(table.rows.names[row], key=len)
        if bracketed and (s.kind == "share" or len(names) <= _FEWEST or before[-len(names) :] != names):
            continue
        if not bracketed and (len(names) < _FEWEST or _others(said, names)):
            continue
        cells = table.held.cells(row)
        if any(cell.value == s.one.figure.value for cell in cells.values()):
            return
        share = s.kind == "share"
        for column, cell in cells.items():
            fits = cell.decimals == s.one.figure.decimals and (column in table.shares) == share
            if fits and table.of_years(column, years) and cell.value is not None:
                found.setdefault(cell.value, cell)
    near = [cell for cell in found.values() if _of_one_size(cell, s.one.figure)]
    if len(near) == 1:
        yield Derivation("crossref", (("tabel", near[0]),), WORDED)


def _others(said: tuple[str, ...], names: tuple[str, ...]) -> frozenset[str]:
    left = frozenset(said) - frozenset(names) - _KNOWN
    return frozenset(word for word in left if not word.isdigit() and len(word) > 1 and read_spelled(word) is None)


def _of_one_size(one: PrintedFigure, other: PrintedFigure) -> bool:
    """Whether two figures have as many digits, and the same last one."""
    if one.value is None or other.value is None:
        return False
    first, second = (str(abs(int(f.value.scaleb(f.decimals)))) for f in (one, other) if f.value is not None)
    return len(first) == len(second) and first[-1] == second[-1]
