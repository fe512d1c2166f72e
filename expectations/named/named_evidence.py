"""How the lines of a table fare under a pattern that a label names, and whether one that breaks it is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from expectations.named.labelled_grid import Cell, LabelledGrid
from expectations.named.named_formulas import QUOTIENTS, Formula, miss, obeys
from expectations.named.named_instances import Instance, NamedPattern

_MOST_BITS = 16
_DISCOUNT = 1
"""Printed figures are not evenly spread: small ones are frequent."""
_PAIR = 2
_CAPS = (100, 110, 120, 125, 150, 200)
_MOST_BREAKING = 6
"""Of so many lines that obey, one may break; another for so many more."""
_LONG = 10**5
"""A mean of figures so long is hardly their sum with one wrong digit."""
_DIVIDED = (*QUOTIENTS, "growth", "grown", "mean")


@dataclass(frozen=True, slots=True)
class Judged:
    """A pattern, the instances that obey and break it, how many are `telling`, their evidence in bits, what is capped.

    An instance tells when it could hardly obey by chance: no total of one part, no share of nothing, no figures that
    another telling instance has already.
    """

    pattern: NamedPattern
    obeying: tuple[Instance, ...]
    breaking: tuple[Instance, ...]
    telling: int
    bits: int
    capped: tuple[Instance, ...] = ()

    @property
    def evidence(self) -> int:
        """The bits, less those that choosing the pattern among others used up."""
        return self.bits - self.pattern.rank.bit_length()

    @property
    def has_few_breaking(self) -> bool:
        """Whether at most one line in seven breaks the pattern, or a single one."""
        return len(self.breaking) <= max(1, len(self.obeying) // _MOST_BREAKING)


def judged(grid: LabelledGrid, pattern: NamedPattern) -> Judged | None:
    """How a pattern fares; None where most break it or none obeys it, unless it is the total of the only column."""
    is_named = pattern.formula == "sum" or (pattern.is_written and pattern.formula in ("difference", "balance"))
    alone = is_named and pattern.orientation == "column" and len(pattern.instances) == 1
    obeying, breaking, apart, capped = [], [], [], []
    seen: set[tuple[int, ...]] = set()
    bits = telling = 0
    for instance in pattern.instances:
        found = miss(grid, pattern.formula, pattern.scale, instance.result, instance.operands, instance.minus)
        if found is None:
            continue
        off, room, size = found
        if off > room and _is_another_measure(grid, pattern, instance):
            apart.append(instance)
            continue
        is_apart = is_capped(grid, pattern, instance) or (pattern.is_told and is_inverse(grid, pattern, instance))
        if off > room and is_apart:
            capped.append(instance)
            continue
        if off > room:
            breaking.append(instance)
            if 2 * len(breaking) > len(pattern.instances) and not alone:
                return None
            continue
        obeying.append(instance)
        figures = [grid.values[instance.result], *(grid.values[cell] for cell in instance.operands)]
        key = tuple(figures)
        is_booked = pattern.is_told and pattern.is_successive and 0 not in figures
        if key in seen or not (_tells(pattern.formula, figures) or (pattern.is_so_far and figures[0]) or is_booked):
            continue
        seen.add(key)
        grain = max(room, 1) if pattern.formula in _DIVIDED else max(room, 2 * _step(figures))
        worth = min(max(size.bit_length() - (off + grain).bit_length() - _DISCOUNT, 0), _MOST_BITS)
        bits += worth
        telling += worth > 0
    # A single column beside it does not tell that a row's figure is of another kind.
    breaking += apart if len(obeying) + len(breaking) < _PAIR else []
    if not alone and 2 * len(breaking) > len(pattern.instances):
        return None
    if not obeying and not alone:
        return None
    if (
        breaking
        and pattern.formula in QUOTIENTS
        and (
            _is_of_another_position(grid, pattern, obeying, breaking)
            or _divides_nowhere_else(grid, pattern, obeying, breaking)
        )
    ):
        return None
    return Judged(pattern, tuple(obeying), tuple(breaking), telling, bits, tuple(capped))


def _is_of_another_position(
    grid: LabelledGrid, pattern: NamedPattern, obeying: Sequence[Instance], breaking: Sequence[Instance]
) -> bool:
    """Whether what follows is printed at another position, which the results equal where they obey.

    "Target" / "Target (%)" gives all who are served, and what was done where that is all of them.
    """
    of_rows = pattern.orientation == "row"
    taken = {cell for instance in obeying for cell in (instance.result, *instance.operands)}
    for position in {cell[1] if of_rows else cell[0] for cell in grid.values}:

        def there(instance: Instance, position: int = position) -> Cell:
            return (instance.line, position) if of_rows else (position, instance.line)

        cells = [there(instance) for instance in (*obeying, *breaking)]
        if any(cell in taken or cell not in grid.values for cell in cells):
            continue
        same = all(grid.values[i.result] == grid.values[there(i)] for i in obeying)
        if same and all(_obeys(grid, pattern, i, there(i)) for i in breaking):
            return True
    return False


def _divides_nowhere_else(
    grid: LabelledGrid, pattern: NamedPattern, obeying: Sequence[Instance], breaking: Sequence[Instance]
) -> bool:
    """Whether each line that obeys is divided by one, or by 100 per cent, and none that breaks."""
    one = pattern.scale * grid.scale
    by_one = [[quotient(grid, pattern, i)[2] == one for i in lines] for lines in (obeying, breaking)]
    return all(by_one[0]) and not any(by_one[1])


def _obeys(grid: LabelledGrid, pattern: NamedPattern, instance: Instance, result: Cell | None = None) -> bool:
    """Whether a line obeys the pattern, or would with the figure of another cell as its result."""
    return obeys(grid, pattern.formula, pattern.scale, result or instance.result, instance.operands, instance.minus)


def is_capped(grid: LabelledGrid, pattern: NamedPattern, instance: Instance) -> bool:
    """Whether a percentage is a round limit that what it follows from exceeds."""
    if pattern.formula not in QUOTIENTS:
        return False
    value, above, below = quotient(grid, pattern, instance)
    limit = value // grid.scale
    return value == limit * grid.scale and limit in _CAPS and above * pattern.scale > limit * below


def is_inverse(grid: LabelledGrid, pattern: NamedPattern, instance: Instance) -> bool:
    """Whether an achievement is that of an indicator for which less is better."""
    if pattern.formula != "ratio":
        return False
    value, above, below = quotient(grid, pattern, instance)
    if obeys(grid, "ratio", pattern.scale, instance.result, instance.operands[::-1]):
        return True
    # (2 - result / target) × 100, which is 200 less what is derived otherwise.
    whole = pattern.scale * grid.scale
    return abs((2 * whole - value) * below - whole * above) <= max(grid.units[instance.result], 1) * abs(below)


def quotient(grid: LabelledGrid, pattern: NamedPattern, instance: Instance) -> tuple[int, int, int]:
    """The figure of a share, what is divided, and by what."""
    above, *others = (grid.values[cell] for cell in instance.operands)
    if pattern.formula == "joined":
        return grid.values[instance.result], sum(others), above
    return grid.values[instance.result], above, sum(others) + (above if pattern.formula == "part" else 0)


def _is_another_measure(grid: LabelledGrid, pattern: NamedPattern, instance: Instance) -> bool:
    """Whether a figure of a row of totals lies among those above it, as a mean does, or is the sum in a row of means.

    It says nothing of whether the row is one of totals, or of means. Whole figures of either sign add up to anything.
    """
    if pattern.orientation != "column" or pattern.formula not in ("sum", "mean"):
        return False
    value, parts = grid.values[instance.result], [grid.values[cell] for cell in instance.operands]
    if pattern.formula == "mean":
        return value == sum(parts)
    if abs(value) >= _LONG * grid.scale and is_one_digit_off(value, sum(parts)):
        return False
    in_decimals = grid.figures[instance.result].decimals > 0
    among = len(parts) > (1 if in_decimals else _PAIR) and min(parts) <= value <= max(parts)
    return among and (min(parts) >= 0 or in_decimals)


def mended_by_one(grid: LabelledGrid, judged: Judged) -> bool:
    """Whether two neighbouring lines break, and no other, and one value of the figure that they share mends both."""
    pattern = judged.pattern
    if not pattern.is_successive or len(judged.breaking) != 2:
        return False
    first, second = judged.breaking
    shared = {first.result, *first.operands} & {second.result, *second.operands}
    if len(shared) != 1:
        return False
    (cell,) = shared
    values = [grid.values[c] for c in first.operands]
    if pattern.formula == "sum":
        wanted = sum(values) if cell == first.result else None
    elif pattern.formula == "balance":
        plus = len(values) - first.minus
        wanted = sum(values[:plus]) - sum(values[plus:]) if cell == first.result else None
    elif cell != first.operands[0]:
        wanted = None
    elif pattern.formula == "difference":
        wanted = values[1] + grid.values[first.result]
    else:
        whole = pattern.scale * grid.scale
        wanted = _nearest(values[1] * (whole + grid.values[first.result]), whole, grid.units[cell] or grid.scale)
    if wanted is None:
        return False
    mended = grid.with_value(cell, wanted)
    return all(_obeys(mended, pattern, line) for line in judged.breaking)


def is_a_slip(grid: LabelledGrid, instance: Instance) -> bool:
    """Whether one digit of any of the figures, or two exchanged ones, make up for what a total misses."""
    formula: Formula = "balance" if instance.minus else "sum"
    found = miss(grid, formula, 1, instance.result, instance.operands, instance.minus)
    assert found is not None
    off = found[0] // 2
    while off and off % 10 == 0:
        off //= 10
    return off < 10 or (off % 9 == 0 and off // 9 < 10)


def is_one_digit_off(value: int, derived: int) -> bool:
    """Whether one digit makes up for what a figure misses, and all its others are those of what is derived."""
    one, other = str(abs(value)), str(abs(derived))
    return (value < 0) == (derived < 0) and len(one) == len(other) and sum(map(str.__ne__, one, other)) == 1


def _nearest(above: int, below: int, unit: int) -> int:
    """The multiple of a unit next to a quotient."""
    return (2 * above + unit * below) // (2 * unit * below) * unit


def _tells(formula: Formula, figures: Sequence[int]) -> bool:
    result, *operands = figures
    if formula in ("sum", "mean"):
        return result != 0 and sum(value != 0 for value in operands) > 1 and len(set(operands)) > (formula == "mean")
    if formula == "balance":
        return result != 0 and sum(value != 0 for value in operands) > _PAIR
    if formula in QUOTIENTS:
        return result != 0 and operands[0] != sum(operands[1:])
    return result != 0 and 0 not in operands


def _step(figures: Iterable[int]) -> int:
    """The largest power of ten that divides all figures: their last digits tell nothing."""
    step, held = 1, [value for value in figures if value]
    while held and all(value % (step * 10) == 0 for value in held):
        step *= 10
    return step
