"""Printed ranges: `88,31 – 100,00`, `50% ≤ χ < 70%`, `76% ≤ 90%`, `<50`, `90-<110`, `> 120%`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.figures.number_grammar import DASHES, Piece, find_figures

_BETWEEN = re.compile(rf"\s*(?:[{DASHES}]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga|dan|to)\s*", re.IGNORECASE)
_SIGNS = str.maketrans({"˂": "<", "˃": ">", "≦": "≤", "≧": "≥", "⩽": "≤", "⩾": "≥"})
_LESS = re.compile(r"(?:kurang dari|di bawah|dibawah)\s+(?:atau sama dengan\s+)?", re.IGNORECASE)
_MORE = re.compile(r"(?:lebih dari|di atas|diatas)\s+", re.IGNORECASE)
_DOUBLE = re.compile(r"(?P<low>.+?)(?P<left><=|>=|<|>|≤|≥)\s*[a-zχµ]{1,8}\s*(?P<right><=|>=|<|>|≤|≥)(?P<high>.+)", re.I)
_SINGLE = re.compile(r"\s*(?:[a-zχµ]{1,8}\s*)?(?P<sign><=|>=|<|>|≤|≥)\s*(?P<limit>[^<>≤≥]+)", re.I)
_NUMBER = r"\d+(?:[.,]\d+)*\s?%?"
_DASHED = re.compile(
    rf"(?P<low_sign><=|>=|<|>|≤|≥)?\s*(?P<low>{_NUMBER}){_BETWEEN.pattern}(?P<high_sign><=|<|≤)?\s*(?P<high>{_NUMBER})",
    re.IGNORECASE,
)
_UP_TO = re.compile(rf"(?P<low>{_NUMBER})\s*(?P<sign><=|<|≤)\s*(?P<high>{_NUMBER})")
# Years are what a period runs over: `1988-92`, `2020 – 2024`.
_PERIOD = re.compile(rf"(?:19|20)\d\d{_BETWEEN.pattern}(?:(?:19|20)\d\d|\d\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PrintedRange:
    """A range: its limits (None where it is open) and whether each limit belongs to it."""

    text: str
    lower: Piece | None
    upper: Piece | None
    lower_closed: bool
    upper_closed: bool


def read_range(text: str) -> PrintedRange | None:
    """The range that a text prints and nothing beside it but a unit; None when it prints none."""
    clean = " ".join(text.translate(_SIGNS).split())
    clean = _LESS.sub("<", clean)
    clean = _MORE.sub(">", clean)
    if match := _DOUBLE.fullmatch(clean):
        return _between(text, match["low"], match["left"], match["right"], match["high"])
    if (match := _DASHED.fullmatch(clean)) and not _PERIOD.fullmatch(clean):
        low, high = _limit(match["low"]), _limit(match["high"])
        if low is None or high is None:
            return None
        lower_closed = match["low_sign"] not in (">", "<")
        return PrintedRange(text, low, high, lower_closed, match["high_sign"] != "<")
    if match := _UP_TO.fullmatch(clean):
        return _between(text, match["low"], "≤", match["sign"], match["high"])
    if match := _SINGLE.fullmatch(clean):
        limit = _limit(match["limit"])
        if limit is None:
            return None
        closed = match["sign"] in ("<=", ">=", "≤", "≥")
        if match["sign"] in ("<", "<=", "≤"):
            return PrintedRange(text, None, limit, False, closed)
        return PrintedRange(text, limit, None, closed, False)
    return None


def find_range(text: str) -> PrintedRange | None:
    """The first range with two limits, or with one after a sign, inside a longer text; None when there is none."""
    clean = text.translate(_SIGNS)
    for match in _DASHED.finditer(clean):
        found = read_range(match.group().strip())
        if found is not None:
            return found
    limit = re.search(rf"(?:<=|>=|<|>|≤|≥)\s*{_NUMBER}", clean)
    return read_range(limit.group()) if limit else None


def _between(text: str, low: str, left: str, right: str, high: str) -> PrintedRange | None:
    lower, upper = _limit(low), _limit(high)
    falling = left[0] in ">≥"
    if lower is None or upper is None or falling != (right[0] in ">≥"):
        return None
    closed_left, closed_right = left in ("<=", "≤", ">=", "≥"), right in ("<=", "≤", ">=", "≥")
    if falling:
        return PrintedRange(text, upper, lower, closed_right, closed_left)
    return PrintedRange(text, lower, upper, closed_left, closed_right)


def _limit(text: str) -> Piece | None:
    """The one figure that a limit is."""
    pieces = find_figures(text.strip())
    return pieces[0] if len(pieces) == 1 and pieces[0].text == text.strip() and pieces[0].readings else None
