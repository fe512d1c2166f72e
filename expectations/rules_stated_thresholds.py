"""Rule of a table's words that say on which side of a limit its rows are, by the one limit that the text states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from expectations.band import Band, plain_name, written
from expectations.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import Rule, relation
from expectations.rules_discovered import single_figures
from schemas.figure import PrintedFigure
from schemas.headers import column_headers
from schemas.table_view import TableView
from schemas.typed_report import Claim, TypedReport
from schemas.word_stems import stem, tokens

NAME = "syarat_kolom"
_FEWEST_ROWS = 4
_NOT = re.compile(r"(?:tidak|belum|kurang)\s+", re.IGNORECASE)


def _graded(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind != "threshold" or claim.value is None or claim.value.value is None:
            continue
        own = [
            TableView(table, column_headers(table), frozenset(), report.year)
            for table in report.tables
            if table.headings[-1:] == (claim.texts["bagian"],) and abs(table.pages[0] - claim.page) <= 1
        ]
        formed = [held for view in own for held in _of_table(claim, claim.value.value, view)]
        if len(formed) == 1:
            yield from formed[0]


def _of_table(claim: Claim, limit: Decimal, view: TableView) -> Iterator[list[Relation]]:
    """The relations of each column of the words, where just one column is called as what is measured."""
    measure = stem(re.sub(r"nya$", "", claim.texts["ukuran"].casefold()))
    columns = [c for c, header in enumerate(view.headers) if measure in tokens(header.text)]
    if len(columns) != 1:
        return
    figures = {row: f for (row, c), f in single_figures(view).items() if c == columns[0]}
    for column in range(len(view.headers)):
        words = _words(view, column, plain_name(claim.texts["kategori"])) if column != columns[0] else {}
        formed = [*_relations(claim, limit, words, figures)]
        right = [one for one in formed if evaluate(one).verdict in ("consistent", "rounding")]
        if len(formed) >= _FEWEST_ROWS and len(right) >= len(formed) - 1:
            yield formed


def _words(view: TableView, column: int, name: str) -> Mapping[int, PrintedFigure]:
    """The texts of a column by row, where each is the word or denies it; none where another stands there."""
    found = {}
    for row in view.body:
        text = view.text(row, column)
        if not re.search(r"[^\W\d]", text):
            continue
        if plain_name(_NOT.sub("", text, count=1)) != name:
            return {}
        found[row] = PrintedFigure(text, None, 0, "", True, view.place(row, column))
    return found


def _relations(
    claim: Claim, limit: Decimal, words: Mapping[int, PrintedFigure], figures: Mapping[int, PrintedFigure]
) -> Iterator[Relation]:
    denied = next((w.text for w in words.values() if _NOT.match(w.text)), f"Tidak {claim.texts['kategori']}")
    closed = claim.texts["tertutup"] == "ya"
    above, below = (claim.texts["kategori"], denied)[:: 1 if claim.texts["arah"] == "up" else -1]
    upper = closed if claim.texts["arah"] == "up" else not closed
    bands = (
        Band(above, limit, None, low_closed=upper),
        Band(below, None, limit, high_closed=not upper),
    )
    for row, word in words.items():
        if row in figures:
            given = {"bands": written(bands)}
            yield relation(NAME, "category", word, (("nilai", figures[row]),), word.place.row_label, given)


RULES = (
    Rule(
        NAME,
        "other_tables",
        ("category",),
        "a word of a column says on which side of the limit that the section states its row's figure is, where all "
        "rows but one are so",
        (),
        "the limit that the text states and the only column that is called as what it measures",
        _graded,
    ),
)
