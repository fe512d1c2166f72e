"""What a writer did to a date: a character lost, changed, added or exchanged, the month put first or left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from schemas.figures.dates import parse_date

MEANT = "utuh"
"""Names the operands that are dates of which the published one is a slip."""
MONTH_LEFT_OUT = "rentang di sampingnya"
"""Names the operands between which a range of days fits once its first day is one of the month before."""
YEAR_OF_TEXT = "tahun"
"""Names the operand that is the year which the text of an action names."""

_RANGE = re.compile(
    r"(?<![\d/.-])(\d{1,2})(?:\s+([A-Z][a-z]{2,9})(?:\s+(\d{4}))?)?\s*[-–]\s*(\d{1,2})\s+([A-Z][a-z]{2,9})\s+(\d{4})\b"
)
_DAY_FIRST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")


def date_slip(text: str, whole: str) -> str | None:
    """What makes `text`, which is no date, of the date `whole`; None where it takes more than one slip.

    truncated (a character is missing), digit (one is another), transposed (two neighbours are exchanged), inserted (one
    too many) or month_first.
    """
    if len(whole) == len(text) + 1 and _lacks_one(text, whole):
        return "truncated"
    if len(text) == len(whole) + 1 and _lacks_one(whole, text):
        return "inserted"
    match = _DAY_FIRST.fullmatch(text)
    if match and parse_date(f"{match[3]}{match[2]}{match[1]}{match[2]}{match[4]}") == parse_date(whole):
        return "month_first"
    if len(text) != len(whole):
        return None
    apart = [i for i, (a, b) in enumerate(zip(text, whole, strict=True)) if a != b]
    if len(apart) == 1:
        return "digit"
    if len(apart) == 2 and apart[1] == apart[0] + 1 and text[apart[0]] == whole[apart[1]] != text[apart[1]]:
        return "transposed" if text[apart[1]] == whole[apart[0]] else None
    return None


def _lacks_one(text: str, whole: str) -> bool:
    return any(whole[:i] + whole[i + 1 :] == text for i in range(len(whole)))


@dataclass(frozen=True, slots=True)
class DayRange:
    """A range of days of one month as it is printed in a text, and where it stands there."""

    text: str
    first: int
    last: int
    month: str
    year: str
    start: int


def day_ranges(text: str) -> Iterator[DayRange]:
    """The ranges of days that name one month only, behind the last day."""
    for match in _RANGE.finditer(text):
        if not match[2]:
            yield DayRange(match.group(), int(match[1]), int(match[4]), match[5], match[6], match.start())


def between(days: DayRange, text: str) -> list[str]:
    """The ranges around one whose first day comes after its last, where they show that a month was left out.

    The days of a text run on. With its first day in the month before, the range must stand after the one before it and
    before the one after it; with first and last day exchanged it must not. Empty where that is not so.
    """
    last = _day(days.last, days.month, days.year)
    exchanged = _day(days.first, days.month, days.year)
    if last is None:
        return []
    first = _in_month_before(days.first, last)
    if first is None:
        return []
    before, after = _neighbours(days, text)
    known = [d for d in (before, after) if d is not None]
    if not known or not _stands(first, last, before, after):
        return []
    if exchanged is not None and _stands(last, exchanged, before, after):
        return []
    return [stated for stated, _, _ in known]


_Dated = tuple[str, date, date]


def _neighbours(days: DayRange, text: str) -> tuple[_Dated | None, _Dated | None]:
    before = after = None
    for match in _RANGE.finditer(text):
        start = _day(int(match[1]), match[2] or match[5], match[3] or match[6])
        end = _day(int(match[4]), match[5], match[6])
        if start is None or end is None or start > end:
            continue
        if match.start() < days.start:
            before = match.group(), start, end
        elif match.start() > days.start and after is None:
            after = match.group(), start, end
    return before, after


def _stands(first: date, last: date, before: _Dated | None, after: _Dated | None) -> bool:
    return (before is None or before[2] < first) and (after is None or last < after[1])


def _day(day: int, month: str, year: str) -> date | None:
    return parse_date(f"{day} {month} {year}")


def _in_month_before(day: int, last: date) -> date | None:
    ends = last.replace(day=1) - timedelta(days=1)
    return ends.replace(day=day) if day <= ends.day else None
