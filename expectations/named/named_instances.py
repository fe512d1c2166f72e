"""A relation that a label names, and its instances: one for each line."""

from __future__ import annotations

from dataclasses import dataclass

from expectations.discovery.discovery_grid import Orientation
from expectations.named.labelled_grid import Cell
from expectations.named.named_formulas import Formula


@dataclass(frozen=True, slots=True)
class Instance:
    """A pattern on one line: the figure that should follow, and those it follows from, in the formula's order.

    Of a balance the last `minus` of them are taken off.
    """

    line: int
    result: Cell
    operands: tuple[Cell, ...]
    minus: int = 0


@dataclass(frozen=True, slots=True)
class NamedPattern:
    """A formula that a label names, with its instances; `scale` is 100 for percentages.

    `position` is where the results stand, `rank` how many others the label names as well or rather. `is_whole_first`
    says that a total stands before its parts, `is_successive` that each line follows from the one before, `is_so_far`
    that it adds up all lines down to its own, `is_written` that the table writes the formula out,
    `is_told` that the labels of all that it takes in tell it.
    """

    formula: Formula
    scale: int
    orientation: Orientation
    position: int
    instances: tuple[Instance, ...]
    rank: int = 0
    is_whole_first: bool = False
    is_successive: bool = False
    is_so_far: bool = False
    is_written: bool = False
    is_told: bool = False
