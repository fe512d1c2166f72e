"""Rules of the dates of a follow-up: due dates, ranges of days, the due date that a note names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from expectations.facts.followup_rows import is_action, quoted
from expectations.facts.record_groups import by, label
from expectations.kinds.date_slips import MEANT, MONTH_LEFT_OUT, YEAR_OF_TEXT, between, date_slip, day_ranges
from expectations.relation import Relation
from expectations.rule import Rule, relation
from extractors.content import Box
from schemas.datasets.dataset import Record
from schemas.figures.dates import find_dates, parse_date
from schemas.figures.figure import PrintedFigure
from schemas.figures.number_grammar import is_blank
from schemas.typed_report import TypedReport


def _dates(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("followup_actions"), "sumber").values():
        columns = Counter(p.col for r in rows if (p := r.places.get("timeline")) is not None)
        if not columns or not _prints_days(rows):
            continue
        column = columns.most_common(1)[0][0]
        unfinished = _dated_when_done(rows)
        sample = next(p for r in rows if (p := r.places.get("timeline")) is not None and p.col == column)
        for record in rows:
            published = record.printed("timeline")
            about = f"{label(record, 'unit')}, {_action_name(record)}"
            if unfinished and (published is None or is_blank(published.text)) and record.text("status") in unfinished:
                continue
            if published is None and is_action(record) and record.row is not None:
                beside = record.places.get("status") or record.places.get("rencana_aksi")
                if beside is None:
                    continue
                box = Box(sample.box.x0, beside.box.top, sample.box.x1, beside.box.bottom)
                place = replace(beside, box=box, col=column, col_label=sample.col_label)
                published = PrintedFigure("", None, 0, "", True, place)
            if published is not None and (is_action(record) or not is_blank(published.text)):
                status = record.printed("status")
                beside_it = [] if status is None else [("status", status)]
                beside_it += _meant(published, rows)
                yield relation("tanggal_rencana_aksi", "date", published, beside_it, about, {"empty": "missing"})


def _dated_when_done(rows: Sequence[Record]) -> frozenset[str]:
    """The states in which no action has a date, of two or more: dates then say when something was done."""
    dated, without = set(), Counter[str]()
    for row in rows:
        due = row.printed("timeline")
        if row.text("status") and due is not None and not is_blank(due.text):
            dated.add(row.text("status"))
        elif row.text("status"):
            without[row.text("status")] += 1
    return frozenset(state for state, count in without.items() if state not in dated and count >= _FEW_UNDATED)


_FEW_UNDATED = 2


def _prints_days(rows: Sequence[Record]) -> bool:
    """Whether due dates are days of the calendar: where most actions are due in a month or a quarter, none is."""
    texts = [due.text for row in rows if (due := row.printed("timeline")) is not None and not is_blank(due.text)]
    return len(texts) < _FEW_ROWS or 2 * sum(_DAY.match(text) is not None for text in texts) > len(texts)


_DAY = re.compile(r"\s*(?:\d{1,2}\s*[/.-]|\d{4}-|\d{1,2}\s+[^\W\d])")
"""How a day begins, be it one of the calendar or not; `September 2023` and `TW III` are none."""
_FEW_ROWS = 3


def _action_name(record: Record) -> str:
    """The number of a planned action, or how its text begins, cut between words."""
    number, text = label(record, "aksi_no"), " ".join(label(record, "rencana_aksi").split())
    return f"rencana aksi {number}" if number else text if len(text) <= 60 else text[:60].rpartition(" ")[0]


def _meant(published: PrintedFigure, rows: Sequence[Record]) -> list[tuple[str, PrintedFigure]]:
    """The dates of the same column of which what is printed is a slip, the nearest rows' before all others."""
    text, here = published.text.strip(), published.place.row or 0
    if not text or parse_date(text) is not None:
        return []
    near = [row for row in rows if row.printed("timeline") is not None and abs((row.row or 0) - here) <= _NEAR_ROWS]
    for held in (near, rows):
        found = {due.text.strip(): due for row in held if (due := row.printed("timeline")) is not None}
        fitting = [due for date, due in found.items() if parse_date(date) is not None and date_slip(text, date)]
        if fitting:
            return [(MEANT, due) for due in fitting[:_SHOWN]]
    return []


_NEAR_ROWS = 5
"""Rows so near tell first which date is meant: actions that stand together are due together."""
_SHOWN = 3


def _ranges(report: TypedReport) -> Iterator[Relation]:
    """A range of days of one month begins before it ends."""
    for record in report.of("followup_actions"):
        for column in ("rencana_aksi", "catatan"):
            text = record.text(column)
            for days in day_ranges(text):
                whole = quoted(record, column, days.text)
                if whole is None or days.first > _LAST_DAY or days.last > _LAST_DAY:
                    continue
                end = replace(whole, value=Decimal(days.last))
                start = replace(whole, text=str(days.first), value=Decimal(days.first))
                operands = [("low", start)]
                if days.first > days.last:
                    operands += [(MONTH_LEFT_OUT, f) for d in between(days, text) if (f := quoted(record, column, d))]
                yield relation("rentang_tanggal", "range", end, operands, label(record, "unit"))


_LAST_DAY = 31


def _deadlines(report: TypedReport) -> Iterator[Relation]:
    """A note that names the action's due date names the one in its column."""
    for record in report.of("followup_actions"):
        note, due = record.text("catatan"), record.printed("timeline")
        named = [
            d
            for d in find_dates(note)
            if re.search(r"timeline\s*[:(]?\s*$", note[: d.start], re.IGNORECASE) and d.day is not None
        ]
        if due is None or len({d.text for d in named}) != 1:
            continue
        noted = quoted(record, "catatan", named[0].text)
        if noted is not None and named[0].day is not None:
            operands = [("catatan", noted), *_year_of_action(record, due, named[0].day.year)]
            yield relation("tanggal_catatan", "crossref", due, operands, label(record, "unit"), {"words": "date"})


def _year_of_action(record: Record, due: PrintedFigure, year: int) -> list[tuple[str, PrintedFigure]]:
    """The only year that the action's own text names, where it is the note's and not the column's."""
    years = set(_YEAR.findall(record.text("rencana_aksi")))
    day = parse_date(due.text)
    if years != {str(year)} or day is None or day.year == year:
        return []
    stated = quoted(record, "rencana_aksi", str(year))
    return [] if stated is None else [(YEAR_OF_TEXT, stated)]


_YEAR = re.compile(r"(?<![\d/.,-])(?:19|20)\d\d(?![\d/.,-]*\d)")


RULES = (
    Rule(
        "tanggal_rencana_aksi",
        "followup_actions",
        ("date",),
        "every action has a due date, and it is one of the calendar (dd/mm/yyyy)",
        ("followup_actions.timeline",),
        "the monitoring report itself",
        _dates,
    ),
    Rule(
        "rentang_tanggal",
        "followup_actions",
        ("range",),
        "first day ≤ last day",
        ("followup_actions.rencana_aksi",),
        "the calendar",
        _ranges,
    ),
    Rule(
        "tanggal_catatan",
        "followup_actions",
        ("crossref",),
        "the due date that a note names is the one in the column",
        ("followup_actions.catatan", "followup_actions.timeline"),
        "the monitoring report itself",
        _deadlines,
    ),
)
