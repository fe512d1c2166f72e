"""Rules of the numbers of a table's rows: those of a group begin with the group's number, and no two rows have one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, takewhile

from expectations.facts.record_groups import numbered
from expectations.relation import Relation
from expectations.rule import Rule, relation
from extractors.content import WHITE_SPACE
from schemas.figures.figure import PrintedFigure
from schemas.tables.table_view import TableView
from schemas.typed_report import TypedReport

_IN_GROUP = re.compile(r"\(?(\d{1,2})\.(\d{1,2})[.)]?")
_WHOLE = re.compile(r"\(?(\d{1,3})[.)]?")
_CODE = re.compile(r"([A-Z]{1,3}[-. ]?)(\d{1,2})")
_NUMBERS = frozenset(["no", "nomor"])
_FEWEST = 5
"""Rows whose numbers are right, before one that is not is called wrong."""
_FIRST_COLUMNS = 4
"""Numbers of rows stand in one of so many first columns."""
_COUNTED_ELSEWHERE = frozenset({"followup_summary", "followup_actions", "followup_units"})


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A row's number in parts, the number of the group that the row stands in, and the row's other words."""

    figure: PrintedFigure
    group: int
    number: int
    parent: PrintedFigure


def _groups(report: TypedReport) -> Iterator[Relation]:
    """Numbers in two parts against the group in which they stand, where nearly all others begin with their group's.

    A number is held against its group only where it goes on with the number before it, or stands in its place.
    """
    for view in _views(report):
        for column in range(min(_FIRST_COLUMNS, len(view.headers))):
            rows = list(_numbers_in_groups(view, column))
            right = [row for row in rows if row.group == row.parent.value]
            if len(right) < _FEWEST or 4 * len(right) < 3 * len(rows) or len({row.group for row in right}) < 2:
                continue
            known = {row.group for row in right}
            for before, row in pairwise([None, *rows]):
                wrong = row is not None and row.group != row.parent.value
                if row is None or (wrong and not (row.group in known and _goes_on(before, row))):
                    continue
                same = [r.figure for r in right if wrong and r.figure.text.strip() == row.figure.text.strip()]
                operands = [("kelompok", row.parent), *(("milik", figure) for figure in same[:1])]
                subject = f"Nomor baris dalam kelompok {row.parent.text.strip()}"
                given = {"words": "group", "wording": "group"}
                yield relation("nomor_kelompok", "crossref", row.figure, operands, subject, given)


def _goes_on(before: _Numbered | None, row: _Numbered) -> bool:
    """Whether a number is, but for its group, the one after the number before it in the same group."""
    if before is None or before.parent.value != row.parent.value:
        return row.number == 1
    return row.number == before.number + 1


def _numbers_in_groups(view: TableView, column: int) -> Iterator[_Numbered]:
    above: PrintedFigure | None = None
    for row in view.body:
        text = view.text(row, column)
        if not view.is_first_row(row, column) or view.cell(row, column).col != column:
            continue
        if _WHOLE.fullmatch(text):
            above = _figure(view, row, column)
        match = _IN_GROUP.fullmatch(text)
        beside = [c for c in range(column) if _WHOLE.fullmatch(view.text(row, c))]
        parent = _figure(view, row, beside[-1]) if beside else above
        if match and parent is not None:
            yield _Numbered(_figure(view, row, column, text=True), int(match[1]), int(match[2]), parent)


def _figure(view: TableView, row: int, column: int, *, text: bool = False) -> PrintedFigure:
    """What a cell prints: a whole number, or a number in parts, which has no value."""
    printed = view.text(row, column)
    match = None if text else _WHOLE.fullmatch(printed)
    return PrintedFigure(printed, Decimal(match[1]) if match else None, 0, "", True, view.place(row, column))


def _numbering(report: TypedReport) -> Iterator[Relation]:
    """A column `No`, or one of codes (`U1`, `U2`, ...), that runs on from 1, but for one number.

    That is one that stands twice beside different words, or one in the place of another. Tables whose rows nothing
    drawn parts may have been read in part, and a number that is left out may be a row that was not read: neither is
    called wrong.
    """
    for view in _views(report):
        if view.table.engine.endswith(WHITE_SPACE):
            continue
        for subject, held in (("No.", _own_numbers(report, view)), ("Kode", _codes(view))):
            values = [int(figure.value or 0) for _, figure in held]
            if len(values) < _FEWEST:
                continue
            figures = [figure for _, figure in held]
            repeated = _once_more(values) if values[0] == 1 else None
            if repeated is not None and not _are_two(view, held[repeated - 1][0], held[repeated][0]):
                continue
            at = _out_of_place(values) if repeated is None else repeated
            if at is not None or values == list(range(1, len(values) + 1)):
                published = figures[-1] if at is None else figures[at]
                yield relation("nomor_baris", "sequence", published, numbered(figures, "no"), subject, {"first": "1"})


def _own_numbers(report: TypedReport, view: TableView) -> list[tuple[int, PrintedFigure]]:
    """The rows' numbers in a column `No`, of tables whose rows no other rule counts."""
    taken = set(report.claimed_by.get(view.table.id, ()))
    columns = [c for c, header in enumerate(view.headers[:2]) if header.text.strip(" .").casefold() in _NUMBERS]
    if len(columns) != 1 or taken & _COUNTED_ELSEWHERE:
        return []
    return [
        (row, _figure(view, row, columns[0]))
        for row in view.body
        if view.is_first_row(row, columns[0]) and _WHOLE.fullmatch(view.text(row, columns[0]))
    ]


def _codes(view: TableView) -> list[tuple[int, PrintedFigure]]:
    """The codes in the first column, where every row above the totals has one and all begin with the same letters."""
    rows = [row for row in view.body if view.is_first_row(row, 0)]
    held = list(takewhile(lambda found: found[1], ((row, _CODE.fullmatch(view.text(row, 0))) for row in rows)))
    if any(_CODE.fullmatch(view.text(row, 0)) for row in rows[len(held) :]):
        return []
    found = [(row, match) for row, match in held if match]
    if len({match[1] for _, match in found}) != 1:
        return []
    return [(row, PrintedFigure(match[0], Decimal(match[2]), 0, "", True, view.place(row, 0))) for row, match in found]


def _out_of_place(values: Sequence[int]) -> int | None:
    """Where one number is not what its place in the list asks for; None where several are not.

    A larger one at the end may stand for rows that are left out, and a 1 begins anew.
    """
    wrong = [at for at, value in enumerate(values) if value != at + 1]
    if len(wrong) != 1 or values[wrong[0]] == 1:
        return None
    return wrong[0] if wrong[0] < len(values) - 1 or values[-1] < len(values) else None


def _once_more(values: Sequence[int]) -> int | None:
    """Where a number is given once more, while all others run on by one; None where that is not so."""
    steps = [after - before for before, after in pairwise(values)]
    if steps.count(0) != 1:
        return None
    at = steps.index(0)
    others = steps[:at] + steps[at + 1 :]
    if others[at : at + 1] == [2]:
        others[at] = 1
    return at + 1 if set(others) <= {1} else None


def _are_two(view: TableView, one: int, other: int) -> bool:
    """Whether two rows name two things: each has a name of its own, and no cell that both share but their number."""
    names = view.label(one), view.label(other)
    shared = any(view.cell(one, c) is view.cell(other, c) for c in range(len(view.headers)))
    return all(names) and names[0].casefold() != names[1].casefold() and not shared


def _views(report: TypedReport) -> Iterator[TableView]:
    for table in report.tables:
        yield report.view(table)


RULES = (
    Rule(
        "nomor_kelompok",
        "other_tables",
        ("crossref",),
        "the number of a row begins with the number of the group in which the row stands",
        (),
        "the report itself: the other rows of the table, which do",
        _groups,
    ),
    Rule(
        "nomor_baris",
        "other_tables",
        ("sequence",),
        "the rows of a table are numbered on from 1, and no two have the same number or code",
        (),
        "the report itself: the other rows of the table, which number on",
        _numbering,
    ),
)
