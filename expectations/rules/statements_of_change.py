"""Statements of change in one column: what there was at the beginning, what came and went, what there is at the end.

The rows from an opening to a closing figure of the same name ("Ekuitas Awal", "Ekuitas Akhir") are added up with their
signs: a figure in brackets, or behind a minus, is taken off. Where no figure is, words of outflow tell what is taken
off. No other line bears such a statement out: it is called wrong only where one digit of a long figure explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from expectations.named.bracketed_figures import read_as_negative
from expectations.named.named_balances import LESS, MORE
from expectations.relation import Relation
from expectations.repairs.single_slips import mended_by_one_digit
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.figures.number_grammar import is_blank
from schemas.tables.table_view import TableView
from schemas.typed_report import TypedReport
from schemas.wording.word_stems import tokens

NAME = "perubahan_saldo"
_OPENING = re.compile(r"\b(?:awal|permulaan)\b", re.IGNORECASE)
_CLOSING = re.compile(r"\bakhir\b", re.IGNORECASE)
_FEWEST, _MOST = 1, 20
"""Movements between the opening and the closing figure."""
_LONG = 100_000
"""Of two figures so long, hardly one is by chance the other but for a digit."""


def _statements(report: TypedReport) -> Iterator[Relation]:
    for table in report.tables:
        if len(table.rows) <= _FEWEST + 2:
            continue
        view = report.view(table)
        labels = {row: view.label(row) for row in view.body}
        spans = [span for span in _spans(labels) if _FEWEST + 1 < len(span) <= _MOST + 2]
        if not spans:
            continue
        figures, _ = read_as_negative(view.single_figures)
        for span in spans:
            for column in sorted({c for _, c in figures}):
                yield from _of_column(view, figures, labels, span, column)


def _spans(labels: Mapping[int, str]) -> Iterator[list[int]]:
    """The rows from each opening one to the closing one of the same name."""
    rows = list(labels)
    for at, row in enumerate(rows):
        if not _OPENING.search(labels[row]):
            continue
        name = _name(labels[row])
        end = next((n for n in range(at + 1, len(rows)) if _CLOSING.search(labels[rows[n]])), None)
        if end is not None and name and _name(labels[rows[end]]) == name:
            yield rows[at : end + 1]


def _name(label: str) -> frozenset[str]:
    """The words of a label, without those of the beginning and the end, and without years."""
    bare = _CLOSING.sub(" ", _OPENING.sub(" ", label))
    return frozenset(word for word in tokens(bare) if not word.isdigit())


def _of_column(
    view: TableView,
    figures: Mapping[tuple[int, int], PrintedFigure],
    labels: Mapping[int, str],
    span: Sequence[int],
    column: int,
) -> Iterator[Relation]:
    moves = [row for row in span[1:-1] if not is_blank(view.text(row, column))]
    held = [figures.get((row, column)) for row in (span[0], *moves, span[-1])]
    known = [figure for figure in held if figure is not None and figure.value is not None]
    if len(known) < len(held) or len(moves) < _FEWEST:
        return
    opening, *changes, closing = known
    minus = [
        f"x{n}" for n, row in enumerate(moves, start=2) if LESS.search(labels[row]) and not MORE.search(labels[row])
    ]
    operands = [(f"x{n}", figure) for n, figure in enumerate((opening, *changes), start=1)]
    signed = any((figure.value or Decimal(0)) < 0 for figure in changes)
    given = {"minus": " ".join(minus), "wording": "balance"} if minus and not signed else {}
    formed = relation(NAME, "sum", closing, operands, closing.place.row_label, given)
    outcome = evaluate(formed)
    if outcome.verdict == "consistent":
        yield formed
    elif outcome.verdict == "inconsistent" and isinstance(outcome.derived, Decimal):
        is_long = all(abs(figure.value or Decimal(0)) >= _LONG for figure in (opening, closing))
        missed = outcome.derived - (closing.value or Decimal(0))
        if is_long and not _may_be_otherwise(missed, changes) and mended_by_one_digit(formed):
            yield formed


def _may_be_otherwise(missed: Decimal, changes: Sequence[PrintedFigure]) -> bool:
    """Whether some neighbouring movements are parts of another one, or have the other sign: without them it holds."""
    values = [figure.value or Decimal(0) for figure in changes]
    added = [
        abs(sum(values[start:end], Decimal(0)))
        for start in range(len(values))
        for end in range(start + 1, len(values) + 1)
    ]
    return abs(missed) in added or abs(missed) / 2 in added


RULES = (
    Rule(
        NAME,
        "other_tables",
        ("sum",),
        "a closing figure = the opening one with all that came, less all that went; called wrong only where one digit "
        "of a long figure explains it",
        (),
        "the statement itself: rows from an opening to a closing figure of the same name",
        _statements,
    ),
)
