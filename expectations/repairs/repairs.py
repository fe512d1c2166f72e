"""The smallest repair: one figure replaced so that the relations around it hold.

A candidate is a figure of a failing relation with the value that the relation asks for. It counts for the failing
relations that it mends, and against it count those that it would break. The number of candidates is linear in the
figures of failing relations, and each is tried only on the relations of its own figure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from expectations.kinds.evaluation import evaluate
from expectations.kinds.rounding import half_up
from expectations.reconciliation import Check
from expectations.relation import Operand, Relation
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

_MANY = 100
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Repair:
    """A figure, the value that mends it, and the ids of the failing relations that then hold, its own first."""

    figure: PrintedFigure
    value: Decimal
    mends: tuple[str, ...]
    breaks: int
    solved: bool
    """Whether the value was solved for in an operand, and not derived for the published figure itself."""

    @property
    def gain(self) -> int:
        """Relations mended, less twice those broken."""
        return len(self.mends) - 2 * self.breaks


def repairs(checks: Sequence[Check]) -> list[Repair]:
    """For every failing relation that a repair mends, the best one; a relation is mended by one repair only."""
    failing = [check for check in checks if check.outcome.verdict == "inconsistent"]
    around = checks_around(checks)
    tried: dict[tuple[str, Decimal], Repair] = {}
    for check in failing:
        for figure, value, solved in candidates(check):
            key = place_key(figure), value
            known = tried.get(key)
            if known is None or (known.solved and not solved):
                tried[key] = _tried(figure, value, solved, around[key[0]])
    chosen: list[Repair] = []
    open_ids = {check.relation.id for check in failing}
    for repair in sorted(tried.values(), key=_rank):
        left = tuple(i for i in repair.mends if i in open_ids)
        if not left or repair.gain < 1 or (repair.solved and len(left) < 2):
            continue
        chosen.append(replace(repair, mends=left))
        open_ids.difference_update(left)
    return chosen


def _rank(repair: Repair) -> tuple[int, bool, int, str]:
    return -repair.gain, repair.solved, repair.figure.place.page, place_key(repair.figure)


def checks_around(checks: Sequence[Check]) -> Mapping[str, list[Check]]:
    """By place of a figure, the checks that use it; a check of very many figures bears on none."""
    found: dict[str, list[Check]] = defaultdict(list)
    for check in checks:
        if check.outcome.verdict == "unverifiable" or len(check.relation.operands) > _MANY:
            continue
        for key in {place_key(f) for f in figures_of(check.relation)}:
            found[key].append(check)
    return found


def figures_of(relation: Relation) -> Iterator[PrintedFigure]:
    """The published figure and the operands."""
    yield relation.published
    for operand in relation.operands:
        yield operand.figure


def candidates(check: Check) -> Iterator[tuple[PrintedFigure, Decimal, bool]]:
    """Figures of a failing relation with a value that mends it, and whether it was solved for in an operand."""
    relation, derived = check.relation, check.outcome.derived
    published = relation.published
    if published.value is None or not isinstance(derived, Decimal):
        return
    yield published, half_up(derived, max(published.decimals, decimals_of(derived))), False
    if relation.kind == "ratio" and len(relation.operands) == 2:
        scale = Fraction(relation.parameters.get("scale", "100"))
        above, below = (operand.figure for operand in relation.operands)
        if relation.parameters.get("whole") in ("added", "others"):
            yield from _parts_of_share(published, above, below, scale)
        elif above.value is not None and below.value is not None and published.value:
            yield above, _near(Fraction(published.value) * Fraction(below.value) / scale, above), True
            yield below, _near(Fraction(above.value) * scale / Fraction(published.value), below), True
    if relation.kind == "ratio" and len(relation.operands) > _PAIR and relation.parameters.get("whole") == "added":
        yield from _part_of_all(published, [operand.figure for operand in relation.operands], relation.parameters)
    if relation.kind == "sum" and len(relation.operands) <= _MANY and _is_solved(relation):
        minus = relation.parameters.get("minus", "").split()
        for operand in relation.operands:
            if operand.figure.value is not None:
                off = published.value - derived
                yield operand.figure, operand.figure.value + (-off if operand.name in minus else off), True
    if relation.kind == "difference" and "relative" not in relation.parameters and len(relation.operands) == 2:
        later, earlier = (operand.figure for operand in relation.operands)
        if later.value is not None and earlier.value is not None:
            sign = -1 if "absolute" in relation.parameters and later.value < earlier.value else 1
            yield later, _near(Fraction(earlier.value + sign * published.value), later), True
            yield earlier, _near(Fraction(later.value - sign * published.value), earlier), True
    if relation.kind == "mean" and len(relation.operands) <= _MANY:
        for operand in relation.operands:
            if operand.figure.value is not None:
                shift = (Fraction(published.value) - Fraction(derived)) * len(relation.operands)
                yield operand.figure, _near(Fraction(operand.figure.value) + shift, operand.figure), True


def _is_solved(relation: Relation) -> bool:
    """Whether any figure of a sum may be the wrong one: not where a part is told as what is left of a total."""
    return "minus" not in relation.parameters or relation.parameters.get("wording") == "balance"


def _parts_of_share(
    published: PrintedFigure, part: PrintedFigure, rest: PrintedFigure, scale: Fraction
) -> Iterator[tuple[PrintedFigure, Decimal, bool]]:
    """What mends a share of two figures added: part and rest solved for."""
    share = Fraction(published.value or 0)
    if part.value is not None and rest.value is not None and 0 < share < scale:
        yield part, _near(Fraction(rest.value) * share / (scale - share), part), True
        yield rest, _near(Fraction(part.value) * (scale - share) / share, rest), True


def _part_of_all(
    published: PrintedFigure, parts: Sequence[PrintedFigure], parameters: Mapping[str, str]
) -> Iterator[tuple[PrintedFigure, Decimal, bool]]:
    """What mends the share of the first of several parts in all of them: that part, solved for."""
    share, scale = Fraction(published.value or 0), Fraction(parameters.get("scale", "100"))
    rest = [part.value for part in parts[1:] if part.value is not None]
    if 0 < share < scale and len(rest) == len(parts) - 1:
        yield parts[0], _near(Fraction(sum(rest)) * share / (scale - share), parts[0]), True


def decimals_of(value: Decimal) -> int:
    """How many decimals a value is written with."""
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _near(value: Fraction, like: PrintedFigure) -> Decimal:
    return half_up(value, max(like.decimals, 0))


def _tried(figure: PrintedFigure, value: Decimal, solved: bool, around: Sequence[Check]) -> Repair:
    key = place_key(figure)
    mends: list[str] = []
    broken = 0
    for check in around:
        verdict = evaluate(with_value(check.relation, key, value)).verdict
        was_failing = check.outcome.verdict == "inconsistent"
        if was_failing and verdict in ("consistent", "rounding"):
            own = place_key(check.relation.published) == key
            mends.insert(0, check.relation.id) if own else mends.append(check.relation.id)
        elif not was_failing and verdict == "inconsistent":
            broken += 1
    return Repair(figure, value, tuple(mends), broken, solved)


def with_value(relation: Relation, key: str, value: Decimal, decimals: int | None = None) -> Relation:
    """The relation with another value in the place that `key` names, printed to as many decimals unless told."""

    def mended(figure: PrintedFigure) -> PrintedFigure:
        if place_key(figure) != key:
            return figure
        return replace(
            figure, value=value, decimals=max(figure.decimals, 0) if decimals is None else decimals, readings=()
        )

    operands = tuple(Operand(o.name, mended(o.figure)) for o in relation.operands)
    return replace(relation, published=mended(relation.published), operands=operands)
