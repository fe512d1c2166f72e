"""Words of a table's column that grade the figures of another: by a scale that the report prints, or by a target.

Which column is graded no schema knows: the one whose figures fall in the bands that the words name, on all rows but
one at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from expectations.band import Band, written
from expectations.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import Rule, relation
from expectations.rules_discovered import single_figures
from expectations.scales import scales
from extractors.content import Table
from schemas.figure import PrintedFigure
from schemas.headers import column_headers
from schemas.number_grammar import readings_of
from schemas.table_view import TableView
from schemas.typed_report import TypedReport

NAME = "kategori_kolom"
SUITE = "other_tables"

_FEWEST_ROWS = 4
_FEWEST_NAMES = 2
_TARGET = re.compile(r"\btarget\s*:?\s*(?:\w+\s+)?(?P<value>\d+(?:[.,]\d+)*)", re.IGNORECASE)
_YEARS = range(1990, 2100)
_REACHED, _MISSED = "Tercapai", ("Tidak Tercapai", "Belum Tercapai")

Words = Mapping[int, PrintedFigure]
Figures = Mapping[int, PrintedFigure]


def _graded(report: TypedReport) -> Iterator[Relation]:
    by_scale = {scale.source: scale.bands for scale in scales(report)}
    for table in report.unclaimed:
        view = TableView(table, column_headers(table), frozenset(), report.year)
        figures = single_figures(view)
        columns = {
            column: {row: f for (row, c), f in figures.items() if c == column} for column in {c for _, c in figures}
        }
        for column in range(len(view.headers)):
            words = _words(view, column)
            for bands in [*by_scale.values(), *_by_target(table)]:
                named = {row: word for row, word in words.items() if any(b.is_called(word.text) for b in bands)}
                if len(named) >= max(_FEWEST_ROWS, len(words) - 1):
                    yield from _of_one(named, columns, bands)


def _words(view: TableView, column: int) -> Words:
    """The texts without digits of a column's cells, by row."""
    found = {}
    for row in view.body:
        text, cell = view.text(row, column), view.cell(row, column)
        if cell.row == row and cell.col == column and re.search(r"[^\W\d]", text) and not re.search(r"\d", text):
            found[row] = PrintedFigure(text, None, 0, "", True, view.place(row, column))
    return found


def _by_target(table: Table) -> Iterator[tuple[Band, ...]]:
    """Whether a target was reached, where the caption names one."""
    named = {match["value"] for match in _TARGET.finditer(table.caption)}
    values = {value for text in named for reading in readings_of(text) if (value := reading.value) not in _YEARS}
    if len(values) == 1:
        (target,) = values
        for missed in _MISSED:
            yield Band(_REACHED, target, None), Band(missed, None, target, high_closed=False)


def _of_one(words: Words, columns: Mapping[int, Figures], bands: Sequence[Band]) -> Iterator[Relation]:
    """The relations of a column of words with the one column that it grades."""
    tried = [_with(words, figures, bands) for figures in columns.values()]
    fitting = [formed for formed in tried if _is_graded(formed)]
    broken = [_broken(formed) for formed in fitting]
    least = min(map(len, broken), default=0)
    best = [formed for formed, wrong in zip(fitting, broken, strict=True) if len(wrong) == least]
    if not best or (least and len({_broken(formed)[0].published.place.row for formed in best}) > 1):
        return
    yield from best[0]


def _with(words: Words, figures: Figures, bands: Sequence[Band]) -> list[Relation]:
    given = {"bands": written(bands)}
    return [
        relation(NAME, "category", word, (("nilai", figures[row]),), word.place.row_label, given)
        for row, word in words.items()
        if row in figures
    ]


def _is_graded(formed: Sequence[Relation]) -> bool:
    """Whether all rows but one are graded rightly, with two grades at least among them."""
    held = [r for r in formed if evaluate(r).verdict in ("consistent", "rounding")]
    names = {r.published.text.casefold() for r in held}
    return len(formed) >= _FEWEST_ROWS and len(held) >= len(formed) - 1 and len(names) >= _FEWEST_NAMES


def _broken(formed: Sequence[Relation]) -> list[Relation]:
    return [r for r in formed if evaluate(r).verdict == "inconsistent"]


RULES: tuple[Rule, ...] = (
    Rule(
        NAME,
        SUITE,
        ("category",),
        "a word of a column that grades another is the band of its row's figure, where all rows but one are graded so",
        (),
        "the scale that the report prints, or the target that the table's caption names",
        _graded,
    ),
)
