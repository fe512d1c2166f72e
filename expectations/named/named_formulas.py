"""The formulas that labels name, and by how much a figure misses what follows by one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from expectations.named.labelled_grid import Cell, LabelledGrid

Formula = Literal[
    "sum",
    "balance",
    "mean",
    "ratio",
    "part",
    "over",
    "joined",
    "difference",
    "apart",
    "growth",
    "grown",
    "product",
]
"""`apart` and `grown` are difference and growth without their sign, `balance` is a sum of which some are taken off,
`part` the first figure as a share of both, `over` the first divided by the others added, `joined` all others added and
divided by the first; a product is divided by its scale."""
QUOTIENTS: tuple[Formula, ...] = ("ratio", "part", "over", "joined")


def obeys(
    grid: LabelledGrid, formula: Formula, scale: int, result: Cell, operands: Sequence[Cell], minus: int = 0
) -> bool:
    """Whether a figure is what follows, within the room that the printed digits leave it."""
    found = miss(grid, formula, scale, result, operands, minus)
    return found is not None and found[0] <= found[1]


def miss(
    grid: LabelledGrid, formula: Formula, scale: int, result: Cell, operands: Sequence[Cell], minus: int = 0
) -> tuple[int, int, int] | None:
    """By how much a figure misses what follows, the room that the printed digits leave it, and its size.

    All three are multiplied by what makes them whole. Room for the result is a whole unit, so that truncation has its
    place. `minus` says how many operands, the last ones, are taken off. None where nothing follows.
    """
    value, unit = grid.values[result], grid.units[result]
    figures = [grid.values[cell] for cell in operands]
    units = [grid.units[cell] for cell in operands]
    if formula in ("sum", "balance"):
        added = len(figures) - minus
        derived = sum(figures[:added]) - sum(figures[added:])
        return 2 * abs(derived - value), unit + sum(units), 2 * abs(value)
    if formula == "mean":
        # A mean lies among its figures whatever it is: what it tells is where.
        n, spread = len(figures), max(figures) - min(figures)
        return 2 * abs(sum(figures) - value * n), 2 * max(unit, 1) * n + sum(units), 2 * spread * n
    if formula == "product":
        (a, b), (of_a, of_b) = figures, units
        times = scale * grid.scale
        loose = of_a * abs(b) + of_b * abs(a)
        return 2 * abs(value * times - a * b), 2 * max(unit, 1) * times + loose, 2 * abs(value * times)
    if formula == "joined":
        figures, units = [sum(figures[1:]), figures[0]], [sum(units[1:]), units[0]]
    a, of_a = figures[0], units[0]
    whole = 0 if formula == "part" else 1
    b, of_b = sum(figures[whole:]), sum(units[whole:])
    if formula in ("difference", "apart"):
        derived = abs(a - b) if formula == "apart" else a - b
        return 2 * abs(derived - value), unit + of_a + of_b, 2 * abs(value)
    if b == 0:
        return None
    loose = of_a * abs(b) + of_b * abs(a)
    if formula in ("growth", "grown"):
        a = abs(a - b) if formula == "grown" else a - b
    times = scale * grid.scale
    off = 2 * abs(value * b - times * a)
    return off, 2 * max(unit, 1) * abs(b) + times * loose // abs(b), 2 * abs(value * b)


def formulas_of(roles: Iterable[str]) -> Iterator[tuple[Formula, int]]:
    """What two figures may give under a label, with the scale of it."""
    held = set(roles)
    if "share" in held and not held & {"growth", "difference"}:
        yield "ratio", 100
        yield "part", 100
    if held & {"per", "mean", "quotient"} or held == {"share"}:
        yield "ratio", 1
    if "growth" in held or {"share", "difference"} <= held:
        yield "growth", 100
        yield "grown", 100
    if "difference" in held:
        yield "difference", 1
        yield "apart", 1
