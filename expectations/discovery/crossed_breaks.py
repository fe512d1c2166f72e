"""Lines of a table that break two patterns at one cell, where one other value of the cell would mend both.

One pattern alone may not fit a line that is of another kind; that a row's and a column's pattern both ask for the same
value instead of the printed one is no chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from fractions import Fraction

from expectations.discovery.discovery import Discovered
from expectations.kinds.intervals import Interval, total
from schemas.figures.figure import PrintedFigure

Cell = tuple[int, int]
# Values that mend a quotient lie in a range; a wider one, as a share of the value, proves nothing.
_NARROW = Fraction(1, 50)


def deviating(found: Sequence[Discovered], figures: Mapping[Cell, PrintedFigure]) -> list[Discovered]:
    """The lines that break a pattern, and those of whole numbers that miss their total by what might be rounding while
    most lines of the pattern meet theirs exactly."""
    lines: dict[object, list[Discovered]] = defaultdict(list)
    for line in found:
        lines[_pattern(line)].append(line)
    broken = []
    for held in lines.values():
        missing = [line for line in held if not line.holds or _misses(line, figures)]
        few = 3 * len(missing) <= len(held)
        broken += [replace(line, holds=False) for line in missing if few or not line.holds]
    return broken


@dataclass(frozen=True, slots=True)
class Crossed:
    """A breaking line, and the cell of which another value would mend it and the line that it crosses.

    The cell is None where several would.
    """

    line: Discovered
    cell: Cell | None


def crossed(broken: Sequence[Discovered], figures: Mapping[Cell, PrintedFigure]) -> list[Crossed]:
    """Those of the breaking lines that share a cell with another pattern's, one value of which would mend both.

    At least one of the two is a sum, and they are no two ways of saying the same.
    """
    at: dict[Cell, list[tuple[Discovered, Interval]]] = defaultdict(list)
    for line in broken:
        for cell in (line.result, *line.operands):
            value = _mending(line, cell, figures)
            if value is not None:
                at[cell].append((line, value))
    mended: dict[int, set[Cell]] = defaultdict(set)
    for cell, held in at.items():
        for index, (line, value) in enumerate(held):
            for other, wanted in held[index + 1 :]:
                if "Sum" not in (line.operator, other.operator) or not value.touches(wanted):
                    continue
                if _cells(line, figures) != _cells(other, figures):
                    mended[id(line)].add(cell)
                    mended[id(other)].add(cell)
    return [
        Crossed(line, next(iter(cells)) if len(cells) == 1 else None)
        for line in broken
        if (cells := mended.get(id(line)))
    ]


def _pattern(line: Discovered) -> object:
    along = 1 if line.orientation == "row" else 0
    return line.operator, line.orientation, line.result[along], tuple(c[along] for c in line.operands), line.scale


def _cells(line: Discovered, figures: Mapping[Cell, PrintedFigure]) -> frozenset[Cell]:
    return frozenset(cell for cell in (line.result, *line.operands) if cell in figures)


def _misses(line: Discovered, figures: Mapping[Cell, PrintedFigure]) -> bool:
    """Whether a sum of whole numbers is not met exactly."""
    held = [figures[cell] for cell in (line.result, *line.operands) if cell in figures]
    if line.operator != "Sum" or any(f.decimals or f.value is None for f in held):
        return False
    mending = _mending(line, line.result, figures)
    return mending is not None and not mending.contains(figures[line.result].value or 0)


def _mending(line: Discovered, cell: Cell, figures: Mapping[Cell, PrintedFigure]) -> Interval | None:
    """The values of a cell that would make a line obey its pattern; None where that cannot be said closely."""
    printed = {c: figures[c] for c in (line.result, *line.operands) if c in figures}
    if cell not in printed or any(figure.value is None for figure in printed.values()):
        return None
    held = {c: Interval.of(figure) for c, figure in printed.items()}
    if line.operator == "Sum":
        others = total([held[c] for c in line.operands if c in held and c != cell])
        return others if cell == line.result else held[line.result] - others
    if line.operator != "Division" or len(line.operands) != 2 or len(held) != 3:
        return None
    above, below = (held[c] for c in line.operands)
    with suppress(ZeroDivisionError):
        if cell == line.result:
            value = (above / below).scaled(line.scale)
        elif cell == line.operands[0]:
            value = (held[line.result] * below).scaled(Fraction(1, line.scale))
        else:
            value = above.scaled(line.scale) / held[line.result]
        return value if value.width <= _NARROW * max(abs(value.low), abs(value.high)) else None
    return None
