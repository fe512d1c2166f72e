"""Means of answers that a table counts by level: `STS 2, TS 7, N 21, S 94, SS 58` have the mean 4,09.

The levels are numbered from 1 in the order of their columns, or against it; most rows must bear that out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from expectations.discovery.strong_lines import TOTAL
from expectations.named.labelled_grid import LabelledGrid, labelled_grid
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

NAME = "rerata_jawaban"
_MEAN = re.compile(r"\b(?:rata\s?-?\s?rata|rerata|rataan|mean|skor|nilai|indeks|NRR)\b", re.IGNORECASE)
_FEWEST_LEVELS, _MOST_LEVELS = 3, 7
_FEWEST_ROWS = 4
_LEAST_SHARE = Fraction(4, 5)


def _answers(report: TypedReport) -> Iterator[Relation]:
    for table in report.tables:
        if not any(_MEAN.search(text) for row in table.rows[: table.header_rows] for text in row):
            continue
        grid = labelled_grid(report.view(table))
        for mean in grid.columns:
            if _MEAN.search(grid.column_labels[mean].whole):
                yield from _of_column(grid, mean)


def _of_column(grid: LabelledGrid, mean: int) -> Iterator[Relation]:
    """The means of a column by the longest run of counts before it that bear them out, their sum left out."""
    before = [column for column in grid.columns if column < mean]
    for most in (before, before[:-1]):
        for number in range(min(_MOST_LEVELS, len(most)), _FEWEST_LEVELS - 1, -1):
            run = most[-number:]
            if run[-1] - run[0] != number - 1:
                continue
            for levels in (range(1, number + 1), range(number, 0, -1)):
                rows = [row for row in grid.rows if _figures(grid, row, [*run, mean]) is not None]
                holding = [row for row in rows if _holds(grid, row, run, mean, levels)]
                if len(holding) >= _FEWEST_ROWS and len(holding) >= _LEAST_SHARE * len(rows):
                    told = [row for row in rows if row in holding or not _is_total(grid, row, mean)]
                    yield from (_relation(grid, row, run, mean, levels) for row in told)
                    return


def _is_total(grid: LabelledGrid, row: int, mean: int) -> bool:
    """Whether a row is called a total, which may be the sum of the means."""
    return TOTAL.match(grid.figures[row, mean].place.row_label) is not None


def _figures(grid: LabelledGrid, row: int, columns: Sequence[int]) -> list[PrintedFigure] | None:
    """The counts and the mean of a row; None where one is missing or is none of these."""
    held = [grid.figures.get((row, column)) for column in columns]
    figures = [figure for figure in held if figure is not None and figure.value is not None]
    if len(figures) < len(columns) or figures[-1].decimals < 1:
        return None
    counts = figures[:-1]
    return figures if all(f.decimals <= 0 and not f.unit for f in counts) and any(f.value for f in counts) else None


def _holds(grid: LabelledGrid, row: int, run: Sequence[int], mean: int, levels: Sequence[int]) -> bool:
    figures = _figures(grid, row, [*run, mean]) or []
    *counts, published = figures
    values = [Fraction(f.value or 0) for f in counts]
    exact = sum((n * level for n, level in zip(values, levels, strict=True)), Fraction()) / sum(values)
    return abs(exact - Fraction(published.value or 0)) <= Fraction(1, 2 * 10**published.decimals)


def _relation(grid: LabelledGrid, row: int, run: Sequence[int], mean: int, levels: Sequence[int]) -> Relation:
    *counts, published = _figures(grid, row, [*run, mean]) or []
    operands = [(f"x{n}", figure) for n, figure in enumerate(counts, start=1)]
    given = {"levels": " ".join(map(str, levels))}
    return relation(NAME, "weighted_mean", published, operands, published.place.row_label, given)


RULES = (
    Rule(
        NAME,
        "other_tables",
        ("weighted_mean",),
        "a mean = the levels of the answers, numbered from 1, weighted by how many gave each, where most rows of the "
        "table bear that out",
        ("other_tables.angka",),
        "tables of answers by level",
        _answers,
    ),
)
