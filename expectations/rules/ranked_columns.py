"""Ranks that a table prints in a column: those of its rows by the figures of another column.

Which column the rows are ranked by no schema knows: one beside it, of the same year, that all rows but one follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.tables.table_view import TableView
from schemas.typed_report import TypedReport
from schemas.wording.headers import Header

NAME = "peringkat_kolom"

_RANK = re.compile(r"\b(?:peringkat|ranking|rangking|rank|urutan)\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:sebelum\w*|lalu|lama|semula|perubahan)\b", re.IGNORECASE)
_FEWEST = 6
"""Rows among which one that is out of order does not stand so by accident."""
_FEWEST_REPEATED = 4
"""The like, where the rank that is out of order is that of another row, too, and no row has the one of its place."""

Column = Mapping[int, PrintedFigure]


def _ranked(report: TypedReport) -> Iterator[Relation]:
    for table in report.tables:
        view = report.view(table)
        headers = view.headers
        ranks = [c for c, head in enumerate(headers) if _RANK.search(head.text) and not _EARLIER.search(head.text)]
        if not ranks:
            continue
        figures = view.single_figures
        columns = {c: {row: f for (row, at), f in figures.items() if at == c} for c in range(len(headers))}
        for rank in ranks:
            newest = max((year for head in headers for year in head.years), default=None)
            scores = [columns[c] for c in columns if c not in ranks and _of_one_year(headers[c], headers[rank], newest)]
            yield from _best(view, columns[rank], scores)


def _of_one_year(score: Header, rank: Header, newest: int | None) -> bool:
    """Whether a score is of the year of the ranks: of the newest one where their header names none."""
    years = [*rank.years] or ([newest] if score.years and newest else [])
    return [*score.years] == years and not _EARLIER.search(score.text)


def _best(view: TableView, ranks: Column, columns: Sequence[Column]) -> Iterator[Relation]:
    """The ranks with the first column that they follow, else with the one that all of them but one follow.

    Of several that all but one follow the last one is taken, where the same rank is out of order by all of them, or by
    all that make the ranks complete again.
    """
    tried = []
    for scores in columns:
        rows = [row for row in ranks if row in scores]
        if len(rows) < max(_FEWEST_REPEATED, len(ranks)):
            continue
        for turned in (False, True):
            out = _out_of_order(ranks, scores, rows, turned)
            if out is not None and (len(rows) >= _FEWEST or not out or _is_repeated(ranks, rows, out)):
                tried.append((scores, rows, turned, out))
    whole = [one for one in tried if not one[3]]
    tried = [one for one in tried if _is_mended(ranks, *one)] or tried
    agreed = len({tuple(out) for *_, out in tried}) == 1
    chosen = whole[:1] or (tried[-1:] if agreed else [])
    for scores, rows, turned, out in chosen:
        for row in rows:
            if out and row not in out[:1] and not _fits(ranks, scores, row, turned):
                continue
            given = {"of": f"row{row}"} | ({"lowest_first": "yes"} if turned else {})
            operands = [(f"row{r}", scores[r]) for r in rows]
            yield relation(NAME, "rank", ranks[row], operands, view.label(row), given)


def _out_of_order(ranks: Column, scores: Column, rows: Sequence[int], turned: bool) -> list[int] | None:
    """The rows any of which, left out, leaves the others in order: none when all are; None when more are out of order.

    Equal figures are ranked in more than one way: a column that has any says nothing, but where its rows share their
    ranks and all ranks are in order.
    """
    values = {row: _value(scores[row]) * (1 if turned else -1) for row in rows}
    if any(scores[row].value is None for row in rows):
        return None
    if len(set(values.values())) < len(rows):
        return [] if all(_fits(ranks, scores, row, turned) for row in rows) else None
    by_value = sorted(rows, key=lambda row: values[row])
    wrong = [row for place, row in enumerate(by_value, start=1) if ranks[row].value != place]
    if not wrong:
        return []
    if len(wrong) == 1:
        return wrong
    crossed = [
        {a, b} for a, b in combinations(rows, 2) if (_value(ranks[a]) - _value(ranks[b])) * (values[a] - values[b]) <= 0
    ]
    return [row for row in rows if all(row in pair for pair in crossed)] or None


def _is_repeated(ranks: Column, rows: Sequence[int], out: Sequence[int]) -> bool:
    """Whether one rank of 1 to the number of rows is missing, and that of the row out of order there twice."""
    held = [ranks[row].value for row in rows]
    missing = set(range(1, len(rows) + 1)) - set(held)
    return len(out) == 1 and len(missing) == 1 and held.count(ranks[out[0]].value) == 2


def _is_mended(ranks: Column, scores: Column, rows: Sequence[int], turned: bool, out: Sequence[int]) -> bool:
    """Whether the ranks are those from 1 to the number of rows once the only one that is out of order is put right."""
    own = {row: _value(scores[row]) * (1 if turned else -1) for row in rows}
    right = [1 + sum(own[other] < own[row] for other in rows) if row in out else ranks[row].value for row in rows]
    return len(out) == 1 and set(right) == set(range(1, len(rows) + 1))


def _fits(ranks: Column, scores: Column, row: int, turned: bool) -> bool:
    own = _value(scores[row])
    better = sum(_value(s) < own if turned else _value(s) > own for r, s in scores.items() if r in ranks)
    return ranks[row].value == better + 1


def _value(figure: PrintedFigure) -> Fraction:
    return Fraction(figure.value or 0)


RULES: tuple[Rule, ...] = (
    Rule(
        NAME,
        "other_tables",
        ("rank",),
        "a rank of a column is that of its row by a figure of another column, where all rows but one are ranked so",
        (),
        "the order of the other column",
        _ranked,
    ),
)
