"""Figures in brackets: negative ones, as accounts print them, where the table's own arithmetic bears that out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from expectations.kinds.evaluation import settled
from schemas.figures.figure import PrintedFigure

Cell = tuple[int, int]

_FEWEST = 2
_FALLING = re.compile(
    r"\(\s*(?:turun|penurunan|menurun|berkurang|pengurangan|kurang|defisit|rugi|negatif|minus)\s*\)", re.IGNORECASE
)
"""What headers print in brackets to say that figures in brackets are falls: `Naik/(Turun)`."""
_PER_CENT = re.compile(r"\W*(?:%|persen|persentase)\W*", re.IGNORECASE)


def is_bracketed(figure: PrintedFigure) -> bool:
    """Whether a figure stands in brackets, so that it may be negative: with each reading goes that of other sign."""
    return any(figure.readings) and {-value for value in figure.readings} == set(figure.readings)


def read_as_negative(figures: Mapping[Cell, PrintedFigure]) -> tuple[dict[Cell, PrintedFigure], frozenset[Cell]]:
    """The figures of a table with those in brackets as negative ones, and which cells these are.

    Only in a column that prints other figures without brackets: where all stand in brackets they are set apart for
    another reason, or taken off, and read as what stands between the brackets.
    """
    bare = {column for (_, column), figure in figures.items() if not is_bracketed(figure)}
    negative = {cell: _negative(figure) for cell, figure in figures.items() if cell[1] in bare and is_bracketed(figure)}
    apart = {cell: _positive(figure) for cell, figure in figures.items() if cell[1] not in bare}
    return {**figures, **apart, **negative}, frozenset(negative)


def _positive(figure: PrintedFigure) -> PrintedFigure:
    """The figure with the readings that are not negative."""
    above = tuple(value for value in figure.readings if value >= 0)
    return settled(figure, above[0]) if len(above) == 1 else replace(figure, readings=above)


def _negative(figure: PrintedFigure) -> PrintedFigure:
    """The figure with its negative reading, spelt with the brackets that make it one."""
    figure = replace(figure, text=f"({figure.text})")
    below = tuple(value for value in figure.readings if value < 0)
    return settled(figure, below[0]) if len(below) == 1 else replace(figure, readings=below)


def told_by_header(negative: frozenset[Cell], headers: Sequence[str]) -> frozenset[Cell]:
    """The cells in brackets whose header says what brackets mean, or is a bare per cent sign beside one that does."""
    told = {column for column, header in enumerate(headers) if _FALLING.search(header)}
    told |= {column for column, header in enumerate(headers) if told and _PER_CENT.fullmatch(header)}
    return frozenset(cell for cell in negative if cell[1] in told)


def is_borne_out(negative: frozenset[Cell], holding: Iterable[frozenset[Cell]]) -> bool:
    """Whether lines that hold (each the cells that it takes in) bear out that brackets mean a negative figure."""
    return sum(bool(cells & negative) for cells in holding) >= _FEWEST
