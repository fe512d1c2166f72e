"""A table of printed cell texts as a grid of numbers, its signs for decimals and thousands taken from the table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from expectations.discovery.discovery_grid import Grid, PrintedNumber
from schemas.figures.number_grammar import DASHES, readings_of

_BLANK = r"\s\u00a0\u2007\u2009\u202f"
_NUMBER = re.compile(
    rf"""[{_BLANK}]*(?P<open>\()?[{_BLANK}]*(?P<sign>[{DASHES}+])?[{_BLANK}]*(?:Rp\.?|IDR|[$€£])?[{_BLANK}]*
    (?P<inner>[{DASHES}])?(?P<digits>\d{{1,3}}(?:[{_BLANK}]\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[.,]\d+)
    [{_BLANK}]*(?:%)?[{_BLANK}]*(?P<close>\))?[{_BLANK}]*[*¹²³]*""",
    re.VERBOSE,
)
_BLANKS = re.compile(rf"[{_BLANK}]")


def printed_grid(rows: Sequence[Sequence[str]]) -> Grid:
    """The numbers of a table of texts.

    `1.652` and `1,652` each have two values; which sign the table groups thousands with is told by its figures that
    have one value only.
    """
    width = max((len(row) for row in rows), default=0)
    texts = [[*row, *[""] * (width - len(row))] for row in rows]
    matches = [[_NUMBER.fullmatch(text) if text else None for text in row] for row in texts]
    decimal_sign = _decimal_sign(m["digits"] for row in matches for m in row if m)
    numbers = [[None if m is None else _number(m, decimal_sign) for m in row] for row in matches]
    return Grid(numbers, texts)


def _decimal_sign(figures: Iterable[str]) -> str:
    votes: Counter[str] = Counter()
    doubtful: Counter[str] = Counter()
    for digits in figures:
        bare = _BLANKS.sub("", digits)
        readings = readings_of(bare) if bare[0].isdigit() else ()
        if len(readings) == 1 and readings[0].style != "plain":
            votes["," if readings[0].style == "indonesian" else "."] += 1
        elif len(readings) > 1:
            doubtful["," if "," in bare else "."] += 1
    if votes[","] != votes["."]:
        return max(votes, key=lambda s: votes[s])
    # With nothing else said, a sign before groups of three digits is more often one of thousands.
    return "," if doubtful["."] > doubtful[","] else "."


def _number(match: re.Match[str], decimal_sign: str) -> PrintedNumber | None:
    digits = _BLANKS.sub("", match["digits"])
    if digits[0] in ".,":
        digits = "0" + digits
    style = "english" if decimal_sign == "." else "indonesian"
    readings = readings_of(digits)
    if len(readings) > 1:
        readings = tuple(r for r in readings if r.style == style)
    if not readings:
        return None
    value, decimals = readings[0].value, readings[0].decimals
    negative = match["sign"] not in (None, "+") or match["inner"] or (match["open"] and match["close"])
    return PrintedNumber(Decimal(-value if negative else value), decimals)
