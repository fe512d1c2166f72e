"""Relations that the labels of a table name and its lines bear out: those that hold, and the lines that break them.

A label says what is meant, so that fewer lines are needed than where nothing is said: two that could hardly obey by
chance, and few that break. Lines that break and may be right all the same are told by `line_exceptions.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from expectations.discovery.discovered_support import Operator
from expectations.discovery.discovery import Discovered
from expectations.named.label_roles import Label
from expectations.named.labelled_grid import Axis, Cell, LabelledGrid
from expectations.named.line_exceptions import is_excepted
from expectations.named.named_evidence import Judged, is_a_slip, is_one_digit_off, judged, mended_by_one
from expectations.named.named_formulas import QUOTIENTS, Formula
from expectations.named.named_instances import Instance, NamedPattern
from expectations.named.named_outlines import outlined
from expectations.named.named_patterns import named_patterns
from expectations.named.naming_labels import is_called_a_share, is_change_of_years, naming_bits
from expectations.relation import Kind, Relation
from expectations.rule import relation

_FEWEST_TELLING = 2
_FEWEST_CHANGES = 3
_FEWEST_TOLD = 3
_MUCH = 16
_FEWEST_BEFORE = 4
"""Lines where the whole stands before its parts and is not only called a total: a part may not be printed there."""
_LEAST_BITS = 8
_BITS_OF_ONE = 8
_MANY = 8
"""Lines that tell little each, and enough together."""
_LEAST_SHARE = 2 / 3
_FEWEST_STOCKS = 5
"""Periods in which nothing but the flows changed a stock, before a single other one is called wrong for a slip."""
_MANY_PARTS = 6
_LONG = 1000
"""A total of so many parts, which one line obeys, is named for another line that misses such a figure by a digit."""
_FEWEST_PARTS = 3
_OPERATORS: Mapping[Formula, Operator] = {
    "sum": "Sum", "mean": "Average", "ratio": "Division", "growth": "RelativeChange", "difference": "Sum"
}  # fmt: skip
_WHOLES: Mapping[Formula, Mapping[str, str]] = {
    "ratio": {}, "part": {"whole": "added"}, "over": {"whole": "others"}, "joined": {"whole": "first"}
}  # fmt: skip
_OF_ROWS: tuple[Formula, ...] = (*QUOTIENTS, "difference", "apart", "growth", "grown")
_CHOSEN: tuple[Formula, ...] = ("part", "over", "joined")
"""What takes in figures that were chosen among several."""
_KINDS: Mapping[Formula, Kind] = {
    "sum": "sum", "balance": "sum", "mean": "mean", "ratio": "ratio", "part": "ratio", "over": "ratio",
    "joined": "ratio", "product": "weighted_mean",
    "growth": "growth", "grown": "growth", "difference": "difference", "apart": "difference",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NamedLine:
    """One line of a named pattern.

    Where it breaks, `is_asserted` says that the evidence suffices to call it wrong, `is_excepted` that it may be right.
    """

    judged: Judged
    instance: Instance
    holds: bool
    is_asserted: bool
    is_excepted: bool = False

    @property
    def cells(self) -> frozenset[Cell]:
        """All cells of the line that the pattern takes in."""
        return frozenset((self.instance.result, *self.instance.operands))


def named_lines(grid: LabelledGrid) -> list[NamedLine]:
    """The lines of the best pattern that each label names, of those that most of their lines obey."""
    found: list[NamedLine] = []
    for axis in grid.axes():
        by_position: dict[tuple[int, bool], list[NamedPattern]] = defaultdict(list)
        for pattern in named_patterns(grid, axis):
            # What there is at the end follows from its own line, and from the line before.
            is_stock = pattern.formula == "balance" and pattern.is_successive
            by_position[pattern.position, is_stock].append(pattern)
        for patterns in by_position.values():
            found += _lines(grid, axis, patterns)
        if axis.orientation == "column":
            found += [NamedLine(*held) for held in outlined(grid, axis)]
    return [*_but_for_own_rows(found)]


def _but_for_own_rows(found: Sequence[NamedLine]) -> Iterator[NamedLine]:
    """The lines, a sum or mean of a column excepted where the figure follows from its own row as all others do.

    In a row of means a share may be that of the means beside it.
    """
    of_rows = {
        line.instance.result
        for line in found
        if line.holds
        and line.is_asserted
        and line.judged.pattern.orientation == "row"
        and line.judged.pattern.formula in _OF_ROWS
    }
    for line in found:
        pattern = line.judged.pattern
        is_other = pattern.orientation == "column" and pattern.formula in ("sum", "mean") and not line.holds
        if is_other and line.instance.result in of_rows:
            yield replace(line, is_asserted=False, is_excepted=True)
        else:
            yield line


def _lines(grid: LabelledGrid, axis: Axis, patterns: list[NamedPattern]) -> Iterator[NamedLine]:
    fared = [j for pattern in patterns if (j := judged(grid, pattern)) is not None]
    if not fared:
        return
    best = max(
        fared,
        key=lambda j: (
            j.telling - len(j.breaking),
            j.pattern.is_told,
            j.evidence,
            -j.pattern.rank,
            j.pattern.formula not in _CHOSEN,
            -_distance(axis, j.pattern),
        ),
    )
    # A share of two figures added says no other thing than that of their sum, where both are printed.
    likely = [j for j in fared if j.evidence >= _LEAST_BITS and j.pattern.formula not in _CHOSEN]
    if best.pattern.is_written:
        asserted = _is_kept(best) or _is_one_digit_off_alone(grid, best)
    elif best.pattern.is_told:
        asserted = _is_told_and_kept(grid, best)
    elif best.pattern.orientation == "column" and best.pattern.formula == "sum":
        asserted = _is_footing(grid, axis, best)
    else:
        asserted = _is_borne_out(grid, axis, best)
    if len(best.obeying) < _LEAST_SHARE * (len(best.obeying) + len(best.breaking)) and not asserted:
        return
    if best.telling == 0 and best.pattern.formula in QUOTIENTS and not is_called_a_share(axis, best.pattern):
        return
    for instance in best.obeying:
        yield NamedLine(best, instance, True, asserted)
    for instance in best.capped:
        yield NamedLine(best, instance, False, False, True)
    for instance in best.breaking:
        other = any(_holds(j, instance) for j in likely if j is not best)
        # What there is at the end of a period is where the next one begins: the wrong figure breaks both.
        follows = best.pattern.formula == "balance" and best.pattern.is_successive and instance != best.breaking[0]
        excepted = other or follows or is_excepted(grid, axis, best, instance)
        yield NamedLine(best, instance, False, asserted and not excepted, excepted)


def _distance(axis: Axis, pattern: NamedPattern) -> int:
    """How far the operands of a pattern stand from its result."""
    along = 1 if axis.orientation == "row" else 0
    first = pattern.instances[0]
    return sum(abs(cell[along] - first.result[along]) for cell in first.operands)


def _holds(other: Judged, instance: Instance) -> bool:
    """Whether another likely reading of the same figure holds where this one breaks."""
    return any(obeying.result == instance.result for obeying in other.obeying)


def _is_kept(best: Judged) -> bool:
    """Whether the lines keep what the table writes out: two, or of two columns of long figures one."""
    is_enough = best.telling >= _FEWEST_TELLING or (
        best.pattern.orientation == "column" and best.telling == 1 and best.bits >= _BITS_OF_ONE
    )
    return is_enough and best.has_few_breaking


def _is_one_digit_off_alone(grid: LabelledGrid, best: Judged) -> bool:
    """Whether the only column of figures misses what a label writes out by one digit of a long figure."""
    if best.obeying or len(best.breaking) != 1 or best.pattern.formula not in ("sum", "difference", "balance"):
        return False
    wrong = best.breaking[0]
    figures = [grid.values[cell] for cell in wrong.operands]
    minus = 1 if best.pattern.formula == "difference" else wrong.minus
    derived = sum(figures[: len(figures) - minus]) - sum(figures[len(figures) - minus :])
    value = grid.values[wrong.result]
    return min(abs(value), abs(derived)) >= _LONG * grid.scale and is_one_digit_off(value, derived)


def _is_told_and_kept(grid: LabelledGrid, best: Judged) -> bool:
    """Whether the lines keep what several labels tell together: three, or two of long figures or that split a count."""
    fewest = _FEWEST_TELLING if best.pattern.formula == "difference" else _FEWEST_TOLD
    few = best.has_few_breaking or mended_by_one(grid, best)
    is_much = best.telling >= _FEWEST_TELLING and best.bits >= _MUCH
    return few and (is_much or (best.telling > 0 and len(best.obeying) >= fewest))


def _is_borne_out(grid: LabelledGrid, axis: Axis, best: Judged) -> bool:
    """Whether the lines that obey suffice: two, or one beside it where a row of means bears its name.

    Small changes tell little; those under a header that can mean nothing else are told by three and a slip.
    """
    label, pattern = axis.labels[best.pattern.position], best.pattern
    if is_change_of_years(axis, pattern) and len(best.obeying) >= _FEWEST_CHANGES and len(best.breaking) == 1:
        return is_a_slip(grid, replace(best.breaking[0], minus=1))
    is_mean_row = pattern.orientation == "column" and pattern.formula == "mean" and pattern.rank == 0
    # What was chosen among several figures may leave one out that a line prints nowhere.
    is_chosen = pattern.formula in _CHOSEN or (pattern.formula == "balance" and pattern.rank > 0)
    is_single = is_mean_row or _is_one_digit_off_a_long_sum(grid, best, label)
    fewest = 1 if is_single else _FEWEST_TELLING + is_chosen
    named = naming_bits(axis, pattern)
    if best.telling < fewest or (best.evidence + named < _LEAST_BITS and best.telling < _MANY):
        return False
    if not best.has_few_breaking and not mended_by_one(grid, best):
        return False
    is_stock = pattern.formula == "balance" and pattern.is_successive
    # In one year something else may have been written off.
    if (
        is_stock
        and len(best.breaking) == 1
        and (best.telling < _FEWEST_STOCKS or not is_a_slip(grid, best.breaking[0]))
    ):
        return False
    if pattern.formula == "ratio" and not label.roles & {"share", "per", "mean"}:
        # An index may be the quotient of two figures beside it: its name does not say so.
        return best.telling >= _FEWEST_BEFORE
    return not pattern.is_whole_first or label.is_bare_total or best.telling >= _FEWEST_BEFORE


def _is_one_digit_off_a_long_sum(grid: LabelledGrid, best: Judged, label: Label) -> bool:
    """Whether a total by its bare name takes in many figures, and the one line that breaks misses it by one digit."""
    if best.pattern.formula != "sum" or best.pattern.rank > 0 or not label.is_bare_total or len(best.breaking) != 1:
        return False
    wrong = best.breaking[0]
    value, derived = grid.values[wrong.result], sum(grid.values[cell] for cell in wrong.operands)
    is_long = min(len(line.operands) for line in (*best.obeying, wrong)) >= _MANY_PARTS
    return is_long and min(value, derived) >= _LONG * grid.scale and is_one_digit_off(value, derived)


def _is_footing(grid: LabelledGrid, axis: Axis, best: Judged) -> bool:
    """Whether a total's row is one: by the columns that foot, or by its bare name or lack of a number, and a slip."""
    if len(best.breaking) > max(1, len(best.obeying) // 2):
        return False
    if best.evidence >= _LEAST_BITS:
        return True
    label = axis.labels[best.pattern.position]
    last = best.pattern.position == axis.positions[-1]
    is_total = label.is_bare_total or grid.is_unnumbered_last(best.pattern.position)
    if not is_total or not last or grid.is_nested or len(best.breaking) != 1:
        return False
    wrong = best.breaking[0]
    return len(wrong.operands) >= _FEWEST_PARTS and is_a_slip(grid, wrong)


def as_discovered(grid: LabelledGrid, line: NamedLine) -> Discovered | None:
    """The line as discovery would give it: a difference as a sum; None where it has no form there."""
    pattern, instance = line.judged.pattern, line.instance
    formula, result, operands = pattern.formula, instance.result, instance.operands
    if formula == "apart":
        formula, operands = "difference", tuple(sorted(operands, key=lambda cell: -grid.values[cell]))
    if formula == "difference":
        result, operands = operands[0], (result, operands[1])
    operator = _OPERATORS.get(formula)
    lines = len(line.judged.obeying) + len(line.judged.breaking)
    held = len(line.judged.obeying)
    return operator and Discovered(
        operator, result, operands, pattern.scale, pattern.orientation, held, lines, line.judged.bits, line.holds
    )


def named_relation(rule: str, grid: LabelledGrid, judged: Judged, instance: Instance) -> Relation:
    """The relation of a line, for a rule; its subject says how many of the lines obey ("3/4")."""
    pattern = judged.pattern
    published = grid.figures[instance.result]
    names: Sequence[str] = [f"x{number}" for number in range(1, len(instance.operands) + 1)]
    given = {}
    if pattern.formula in QUOTIENTS:
        given = {"scale": str(pattern.scale), **_WHOLES[pattern.formula]}
        if pattern.formula not in ("over", "joined"):
            names = ("numerator", "denominator" if pattern.formula == "ratio" else "rest")
    elif pattern.formula == "balance":
        given = {"minus": " ".join(names[len(names) - instance.minus :]), "wording": "balance"}
    elif pattern.formula == "product":
        given = {"product": "yes", "scale": str(pattern.scale), "wording": "product"}
    elif pattern.formula not in ("sum", "mean"):
        names = ("later", "earlier")
        given = {"relative": "yes"} if pattern.formula == "growth" and pattern.scale == 1 else {}
    if pattern.formula in ("apart", "grown"):
        given = {"absolute": "yes"}
    kind = "difference" if given.get("relative") else _KINDS[pattern.formula]
    operands = [(name, grid.figures[cell]) for name, cell in zip(names, instance.operands, strict=True)]
    label = published.place.row_label if pattern.orientation == "row" else published.place.col_label
    counts = f"{len(judged.obeying)}/{len(judged.obeying) + len(judged.breaking)}"
    return relation(rule, kind, published, operands, f"{label} ({counts})", given)
