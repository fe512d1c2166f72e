"""Scores converted from a scale of 4 or 5 to one of 100: means that a table calls an index, and columns of scores.

That a figure called an index is such a mean, or one beside a score its conversion, no schema knows: all columns (or
rows) but one show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from expectations.named.labelled_grid import Axis, LabelledGrid, labelled_grid
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.typed_report import TypedReport

NAME = "indeks_rerata"

_INDEX = re.compile(r"\b(?:indeks|ikm|skm|ipk|ipkp|ipak|(?:nilai\s+)?konversi)\b", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:total|jumlah|keseluruhan|seluruh\w*|gabungan|rata|rerata|unit|balai|loka)\b", re.IGNORECASE)
"""Lines of all others taken together: their index may come from theirs."""
_ITEM = re.compile(r"\W*[A-Z]{1,2}\s?\d{1,2}\b|\W*\d{1,2}\b")
_SCALES = (25, 20)
_CONVERTED = re.compile(
    r"\b(?:konversi|dikonversi|nik|ikm|skm|ipk|ipkp|ipak|indeks|interval|nilai\s+akhir)\b", re.IGNORECASE
)
_MOST = 100
_FEWEST_CONVERTED = 4
_FEWEST_PARTS = 3
_FEWEST_OBEYING = 3
_NEAR = 2
"""By so many units of its last digit an index may miss the mean of rounded scores."""


def _indices(report: TypedReport) -> Iterator[Relation]:
    for table in (*report.unclaimed, *report.partly_claimed):
        grid = labelled_grid(report.view(table))
        for axis in grid.axes():
            for at, position in enumerate(axis.positions):
                label = axis.labels[position]
                parts = [p for p in axis.positions[:at] if not axis.labels[p].roles & {"total", "mean", "share"}]
                if axis.orientation == "row" and _CONVERTED.search(label.leaf) and at:
                    yield from _converted(grid, axis, position, axis.positions[at - 1])
                if _INDEX.search(label.leaf) and not _ITEM.match(label.leaf) and len(parts) >= _FEWEST_PARTS:
                    yield from _of(grid, axis, position, parts)


def _converted(grid: LabelledGrid, axis: Axis, result: int, score: int) -> Iterator[Relation]:
    """The figures of one column as those right before them × 25 (or × 20), where all lines but one are."""
    lines = [n for n in axis.lines if all(axis.cell(n, p) in grid.figures for p in (result, score))]
    for scale in _SCALES:
        formed = [_relation(grid, axis, n, result, [score], scale) for n in lines]
        broken = [held for held in formed if evaluate(held).verdict == "inconsistent"]
        if len(formed) - len(broken) >= _FEWEST_CONVERTED and len(broken) <= 1:
            yield from formed
            return


def _of(grid: LabelledGrid, axis: Axis, result: int, parts: Sequence[int]) -> Iterator[Relation]:
    lines = [n for n in axis.lines if all(axis.cell(n, p) in grid.figures for p in (result, *parts))]
    for scale in _SCALES:
        formed = {
            n: _relation(grid, axis, n, result, parts, scale) for n in lines if _scores(grid, axis, n, parts, scale)
        }
        broken = [n for n, held in formed.items() if evaluate(held).verdict == "inconsistent"]
        told = {held.published.value for n, held in formed.items() if n not in broken}
        if len(told) < _FEWEST_OBEYING or len(broken) > 1:
            continue
        for n, held in formed.items():
            if n not in broken or _is_no_mean(formed, n, axis.line_labels[n].leaf):
                yield held
        return


def _scores(grid: LabelledGrid, axis: Axis, line: int, parts: Sequence[int], scale: int) -> bool:
    """Whether most figures of a line are scores that, times the scale, are 100 at most."""
    values = [grid.figures[axis.cell(line, p)].value for p in parts]
    return 2 * sum(value is not None and value * scale <= _MOST for value in values) > len(values)


def _relation(grid: LabelledGrid, axis: Axis, line: int, result: int, parts: Sequence[int], scale: int) -> Relation:
    operands = [(f"x{i}", grid.figures[axis.cell(line, p)]) for i, p in enumerate(parts, start=1)]
    given = {"scale": str(scale)}
    label = axis.line_labels[line].leaf
    return relation(NAME, "mean", grid.figures[axis.cell(line, result)], operands, label, given)


def _is_no_mean(formed: Mapping[int, Relation], wrong: int, label: str) -> bool:
    """Whether a figure is no index of its own line: of one for all lines only where it is none of theirs, either."""
    held, derived = formed[wrong].published, evaluate(formed[wrong]).derived
    if held.value is None or not isinstance(derived, Decimal):
        return False
    if abs(held.value - derived) * 10 ** max(held.decimals, 0) <= _NEAR:
        return False
    others = [one.published.value or Decimal(0) for line, one in formed.items() if line != wrong]
    return not _WHOLE.search(label) or not min(others) <= held.value <= max(others)


RULES: tuple[Rule, ...] = (
    Rule(
        NAME,
        "other_tables",
        ("mean",),
        "a figure that is called an index is the mean of the scores before it × 25 (or × 20), and one that is called "
        "converted the score before it × 25 (or × 20), where all lines but one show that",
        (),
        "PermenPANRB 14/2017 (scores of 1 to 4), as the table shows it",
        _indices,
    ),
)
