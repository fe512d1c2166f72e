"""Rule of a table's words that say on which side of a limit its rows are.

The limit is the one that the text of the section states, or the table's caption.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from expectations.facts.caption_bands import limit_of_caption
from expectations.kinds.band import Band, plain_name, written
from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.published import Claim
from schemas.tables.table_view import TableView
from schemas.typed_report import TypedReport
from schemas.wording.word_stems import stem, tokens

NAME = "syarat_kolom"
_FEWEST_ROWS = 4
_NOT = re.compile(r"(?:(?:tidak|belum|kurang)\s+|(?:tidak|belum)$)", re.IGNORECASE)
_SHARE = re.compile(r"%|\bpersen", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Limit:
    """From what value on, or up to which, something is called by a word.

    `measure` says what is measured, "" where it is the share (`is_share`) of things.
    """

    word: str
    measure: str
    is_share: bool
    value: Decimal
    is_least: bool
    is_closed: bool


def _graded(report: TypedReport) -> Iterator[Relation]:
    views = {table.id: report.view(table) for table in report.tables}
    taken = set()
    for table in report.tables:
        named = limit_of_caption(table.caption)
        if named is not None:
            value, is_least = (named.band.low, True) if named.band.low is not None else (named.band.high, False)
            assert value is not None
            closed = named.band.low_closed if is_least else named.band.high_closed
            limit = _Limit(named.band.name, named.measure, named.is_share, value, is_least, closed)
            formed = [*_of_table(limit, views[table.id])]
            if len(formed) == 1:
                taken.add(table.id)
                yield from formed[0]
    for claim in report.claims:
        if claim.kind != "threshold" or claim.value is None or claim.value.value is None:
            continue
        own = [
            views[table.id]
            for table in report.tables
            if table.headings[-1:] == (claim.texts["bagian"],)
            and abs(table.pages[0] - claim.page) <= 1
            and table.id not in taken
        ]
        formed = [held for view in own for held in _of_table(_of_claim(claim, claim.value.value), view)]
        if len(formed) == 1:
            yield from formed[0]


def _of_claim(claim: Claim, value: Decimal) -> _Limit:
    measure = re.sub(r"nya$", "", claim.texts["ukuran"].casefold())
    is_share = claim.value is not None and claim.value.unit == "%"
    least, closed = claim.texts["arah"] == "up", claim.texts["tertutup"] == "ya"
    return _Limit(claim.texts["kategori"], measure, is_share, value, least, closed)


def _of_table(limit: _Limit, view: TableView) -> Iterator[list[Relation]]:
    """The relations of each column of the words, where just one column is called as what is measured.

    What is measured without a name of its own is the only column of shares, which stands right before the words.
    """
    measure = stem(limit.measure.casefold())
    shares = [c for c, header in enumerate(view.headers) if _SHARE.search(header.text)] if limit.is_share else []
    columns = [c for c, h in enumerate(view.headers) if measure in tokens(h.text)] if limit.measure else shares
    if len(columns) != 1:
        return
    figures = {row: f for (row, c), f in view.single_figures.items() if c == columns[0]}
    beside = range(columns[0] + 1, columns[0] + 2)
    for column in range(len(view.headers)) if limit.measure else beside:
        is_of_words = column != columns[0] and column < len(view.headers)
        words = _words(view, column, plain_name(limit.word)) if is_of_words else {}
        formed = [*_relations(limit, words, figures)]
        right = [one for one in formed if evaluate(one).verdict in ("consistent", "rounding")]
        names = {plain_name(one.published.text) for one in right}
        if len(formed) >= _FEWEST_ROWS and len(right) >= len(formed) - 1 and (limit.measure or len(names) > 1):
            yield formed


def _words(view: TableView, column: int, name: str) -> Mapping[int, PrintedFigure]:
    """The texts of a column by row, where each is the word, denies it or just denies; none where another stands."""
    found = {}
    for row in view.body:
        text = view.text(row, column)
        if not re.search(r"[^\W\d]", text):
            continue
        if plain_name(_NOT.sub("", text, count=1)) not in (name, ""):
            return {}
        found[row] = PrintedFigure(text, None, 0, "", True, view.place(row, column))
    return found


def _relations(
    limit: _Limit, words: Mapping[int, PrintedFigure], figures: Mapping[int, PrintedFigure]
) -> Iterator[Relation]:
    denied = next((w.text for w in words.values() if _NOT.match(w.text)), f"Tidak {limit.word}")
    above, below = (limit.word, denied)[:: 1 if limit.is_least else -1]
    upper = limit.is_closed if limit.is_least else not limit.is_closed
    bands = (
        Band(above, limit.value, None, low_closed=upper),
        Band(below, None, limit.value, high_closed=not upper),
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
        "a word of a column says on which side of the limit that the section or the caption states its row's figure "
        "is, where all rows but one are so",
        (),
        "the limit that the text or the caption states and the only column that is called as what it measures",
        _graded,
    ),
)
