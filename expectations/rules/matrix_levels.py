"""Levels that a matrix prints for two scores (likelihood and impact): the words of a list with both scores.

A matrix has a row of numbers one after the other, a column of such numbers, and a word wherever they cross. Which two
columns of a list it is read by no header needs to say: those whose scores give the words of all rows but one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, permutations

from expectations.kinds.evaluation import evaluate
from expectations.kinds.plain_text import plain_words
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.figures.number_grammar import is_blank
from schemas.tables.table_view import TableView
from schemas.typed_report import TypedReport

NAME = "level_matriks"
_FEWEST_SCORES = 3
_MOST_LEVELS = 7
_FEWEST_ROWS = 5
_FEWEST_LEVELS = 2
_NEAR = 6
"""Scores stand within so many columns before the level."""
_INTEGER = re.compile(r"(?<![\d.,])\d{1,2}(?![\d.,]?\d)")

Levels = Mapping[tuple[int, int], PrintedFigure]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The word for each pair of scores, that of its row and that of its column."""

    table: str
    levels: Levels

    @property
    def names(self) -> frozenset[str]:
        """Its words, without case and marks."""
        return frozenset(plain_words(level.text) for level in self.levels.values())


def _levels(report: TypedReport) -> Iterator[Relation]:
    matrices = [matrix for table in report.tables if (matrix := matrix_of(report.view(table))) is not None]
    if len({tuple(sorted((at, plain_words(f.text)) for at, f in m.levels.items())) for m in matrices}) != 1:
        return
    for table in report.tables:
        if all(table.id != matrix.table for matrix in matrices):
            view = report.view(table)
            yield from _of_list(matrices[0], view)


def matrix_of(view: TableView) -> Matrix | None:
    """The matrix that a table prints, None where it prints none."""
    table = view.table
    numbers = [[_integer(text) for text in row] for row in table.rows]
    for head, row in enumerate(numbers):
        across = {column: number for column, number in enumerate(row) if number is not None}
        for first in range(len(row)):
            columns = {column: number for column, number in across.items() if column > first}
            if not _is_scale([*columns.values()]):
                continue
            down = {r: n for r, held in enumerate(numbers) if r != head and (n := held[first]) is not None}
            if not _is_scale([*down.values()]):
                continue
            cells = {(r, c): table.rows[r][c].strip() for r in down for c in columns}
            if any(re.search(r"\d", text) or not re.search(r"[^\W\d]", text) for text in cells.values()):
                continue
            if not _FEWEST_LEVELS <= len({plain_words(text) for text in cells.values()}) <= _MOST_LEVELS:
                continue
            lines = [[cells[r, c] for c in columns] for r in down] + [[cells[r, c] for r in down] for c in columns]
            if not all(map(_is_stepped, lines)):
                continue
            return Matrix(table.id, {
                (down[r], columns[c]): PrintedFigure(text, None, 0, "", True, view.place(r, c))
                for (r, c), text in cells.items()
            })  # fmt: skip
    return None


def _integer(text: str) -> int | None:
    found = _INTEGER.findall(text)
    return int(found[0]) if len(found) == 1 else None


def _is_scale(numbers: Sequence[int]) -> bool:
    """Whether numbers are 1, 2, 3 and so on, upwards or downwards."""
    rising = [*range(1, len(numbers) + 1)]
    return len(numbers) >= _FEWEST_SCORES and list(numbers) in (rising, rising[::-1])


def _is_stepped(texts: Sequence[str]) -> bool:
    """Whether a line of a matrix goes from level to level and never back, as answers to questions may."""
    steps = [word for word, _ in groupby(plain_words(text) for text in texts)]
    return len(steps) == len(set(steps))


def _of_list(matrix: Matrix, view: TableView) -> Iterator[Relation]:
    figures = view.single_figures
    for column in range(len(view.headers)):
        words = {
            row: PrintedFigure(text, None, 0, "", True, view.place(row, column))
            for row in view.body
            if not is_blank(text := view.text(row, column)) and view.cell(row, column).col == column
        }
        if len(words) < _FEWEST_ROWS or not all(plain_words(word.text) in matrix.names for word in words.values()):
            continue
        scores = [c for c in range(max(column - _NEAR, 0), column) if all((row, c) in figures for row in words)]
        tried = [
            formed
            for pair in permutations(scores, 2)
            if (formed := _relations(matrix, words, figures, pair)) is not None and _is_read(formed)
        ]
        # Scores that stand side by side under the words' own header are meant rather than any other two.
        nearest = [formed for formed in tried if _distance(formed) == min(map(_distance, tried))]
        if right := [formed for formed in tried if not _accused(formed)]:
            yield from right[0]
        elif len({_accused(formed) for formed in nearest}) == 1:
            yield from nearest[0]


def _relations(
    matrix: Matrix,
    words: Mapping[int, PrintedFigure],
    figures: Mapping[tuple[int, int], PrintedFigure],
    pair: tuple[int, int],
) -> list[Relation] | None:
    """The relations of all rows, read by two columns; None where a row's figures are no scores of the matrix."""
    formed = []
    for row, word in words.items():
        first, second = (figures[row, column] for column in pair)
        if first.value is None or second.value is None or first.decimals > 0 or second.decimals > 0:
            return None
        level = matrix.levels.get((int(first.value), int(second.value)))
        if level is None:
            return None
        operands = (("matriks", level), ("baris", first), ("kolom", second))
        formed.append(relation(NAME, "crossref", word, operands, word.place.row_label, {"words": "all"}))
    return formed


def _is_read(formed: Sequence[Relation]) -> bool:
    """Whether all rows but one have the word of the matrix, of two kinds at least."""
    right = [r for r in formed if evaluate(r).verdict == "consistent"]
    names = {plain_words(r.published.text) for r in right}
    return len(right) >= len(formed) - 1 and len(names) >= _FEWEST_LEVELS


def _distance(formed: Sequence[Relation]) -> tuple[bool, int]:
    """Whether the scores stand under another header than the words, and how far from each other."""
    level, *scores = (formed[0].published.place, *(o.figure.place for o in formed[0].operands[1:]))
    apart = any(score.col_label.rpartition(" / ")[0] != level.col_label.rpartition(" / ")[0] for score in scores)
    return apart, abs((scores[0].col or 0) - (scores[1].col or 0))


def _accused(formed: Sequence[Relation]) -> tuple[tuple[int | None, str], ...]:
    """The rows that have another word than the matrix, with that."""
    return tuple(
        (r.published.place.row, plain_words(r.operands[0].figure.text))
        for r in formed
        if evaluate(r).verdict == "inconsistent"
    )


RULES = (
    Rule(
        NAME,
        "other_tables",
        ("crossref",),
        "a word of a column is that of the matrix where the two scores of its row cross, where all rows but one are so",
        (),
        "the matrix that the report prints",
        _levels,
    ),
)
