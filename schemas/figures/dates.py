"""Dates as Indonesian reports print them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan"),
            ("februari", "pebruari", "feb", "peb"),
            ("maret", "mar"),
            ("april", "apr"),
            ("mei",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("agustus", "agust", "agt", "agu", "ags"),
            ("september", "sept", "sep"),
            ("oktober", "okt"),
            ("november", "nopember", "nov", "nop"),
            ("desember", "des"),
        ),
        start=1,
    )
    for name in names
}
"""The numbers of months by their names and what these are shortened to."""
_SHORT_MONTHS = ("mei", "juni", "juli")
"""Months that are written out with as few letters as others are shortened to."""
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_NUMERIC = re.compile(r"(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WORDS = re.compile(rf"(\d{{1,2}})\s+({_MONTH})\.?\s+(?:tahun\s+)?(\d{{4}})", re.IGNORECASE)
_MONTH_YEAR = re.compile(rf"({_MONTH})\.?\s+(?:tahun\s+)?(\d{{4}})", re.IGNORECASE)
MONTH_NAMES = "|".join(name for name in MONTHS if len(name) > max(map(len, _SHORT_MONTHS)) or name in _SHORT_MONTHS)
"""The names of months that are no abbreviations, as alternatives of a pattern."""
_DAY_OF_MONTH = re.compile(rf"(?<![\d.,/-])(?:[12]?\d|3[01])\s+(?:{MONTH_NAMES})\b", re.IGNORECASE)
_SLASHES = re.compile(r"\d{1,4}\s?/\s?\d{1,4}(?:\s?/\s?\d{0,5})?")
_YEARS = range(1945, 2101)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in a text: the day (None when what is printed is no day of the calendar) and where it stands."""

    text: str
    day: date | None
    start: int
    end: int


def month_number(name: str) -> int | None:
    """The month of a name or an abbreviation, with or without its full stop; None for any other text."""
    return MONTHS.get(name.strip().rstrip(".").lower())


def parse_date(text: str) -> date | None:
    """The day that a text prints and nothing beside it; None for anything else, and for a day that does not exist."""
    clean = " ".join(text.split())
    if match := _ISO.fullmatch(clean):
        return _day(match[1], match[2], match[3])
    if match := _NUMERIC.fullmatch(clean):
        return _day(match[4], match[3], match[1])
    if match := _WORDS.fullmatch(clean):
        return _day(match[3], str(MONTHS[match[2].lower()]), match[1])
    return None


def has_date_shape(text: str) -> bool:
    """Whether a text is written as a date, be it one of the calendar or not: `31/12/202` is, `Feb 2021` is."""
    clean = " ".join(text.split())
    return parse_date(clean) is not None or any(
        pattern.fullmatch(clean) for pattern in (_SLASHES, _NUMERIC, _WORDS, _MONTH_YEAR)
    )


def find_dates(text: str) -> tuple[PrintedDate, ...]:
    """The dates with day, month and year in a running text, in order."""
    found = [
        PrintedDate(match.group(), parse_date(match.group()), match.start(), match.end())
        for pattern in (_WORDS, _NUMERIC)
        for match in pattern.finditer(text)
    ]
    return tuple(sorted(found, key=lambda d: d.start))


def days_of_months(text: str) -> tuple[tuple[int, int], ...]:
    """Where days of months stand in a running text, with a year or without: `per 30 Juni`; the months written out."""
    return tuple(match.span() for match in _DAY_OF_MONTH.finditer(text))


def _day(year: str, month: str, day: str) -> date | None:
    if int(year) not in _YEARS:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:  # no such day in the calendar, as 31/11
        return None
