"""Ranges that a sentence says in words: `95% ke atas`, `85% sampai di bawah 95%`, `minimal 25 poin`."""

from __future__ import annotations

import re

from schemas.figures.number_grammar import DASHES, Piece, find_figures
from schemas.figures.ranges import PrintedRange

_NUMBER = r"\d+(?:[.,]\d+)*\s?%?(?:\s(?:poin|persen|hari|tahun|orang|jam)\b)?"
_BELOW = r"(?:kurang\s+dari|di\s?bawah|<)\s*"
_ABOVE = r"(?:lebih\s+dari|di\s?atas|>)\s*"
_TO = rf"\s*(?:[{DASHES}]|sampai(?:\s+dengan)?|hingga|s\.?\s?/?\s?d\.?)\s*"
_LEAST = r"(?:minimal|paling\s+(?:sedikit|rendah|kurang)|sekurang-kurangnya|sedikitnya)\s+"
_MOST = r"(?:maksimal|paling\s+(?:banyak|tinggi|lama)|sebanyak-banyaknya)\s+"
_SAME = r"(?:atau\s+sama\s+dengan\s+)?"
_BUT = r"\s+(?:ke\s+atas|atau\s+lebih),?\s+(?:tetapi|tapi|namun|dan|sampai)\s+(?:masih\s+)?"

SPOKEN_RANGE = (
    rf"(?:{_ABOVE}|{_LEAST})?{_NUMBER}(?:{_TO}(?:{_BELOW}|{_MOST})?|{_BUT}{_BELOW}){_NUMBER}"
    rf"|{_NUMBER}\s+(?:ke\s+(?:atas|bawah)|atau\s+(?:lebih|kurang)(?:\s+dari\s+itu)?)"
    rf"|(?:{_LEAST}|{_MOST}|{_BELOW}{_SAME}|{_ABOVE}{_SAME}){_NUMBER}"
)
"""A pattern of all of them, without groups, for use in wordings."""

_SIGNS = re.compile(
    rf"\d\s?%?(?:\s?(?:poin|persen|hari|tahun|orang|jam))?\s*(?:[{DASHES}]|s\W?\s?/?\s?d\b|sampai|hingga|ke\s|atau\s)"
    rf"|(?:[<>≤≥]=?|di\s?bawah|di\s?atas|dari|dengan|minimal|maksimal|paling\s+\w+|\w+nya)\s*\d",
    re.IGNORECASE,
)
"""What stands in every range, printed with signs or in words: cheap to look for."""


def may_hold_range(text: str) -> bool:
    """Whether a text may print a range at all, with signs or in words."""
    return _SIGNS.search(text) is not None


_BETWEEN = re.compile(
    rf"(?:(?P<above>{_ABOVE})|{_LEAST})?(?P<low>{_NUMBER})(?:{_TO}(?:(?P<below>{_BELOW})|{_MOST})?|(?P<but>{_BUT}{_BELOW}))"
    rf"(?P<high>{_NUMBER})",
    re.I,
)
_AFTER = re.compile(rf"(?P<limit>{_NUMBER})\s+(?:(?P<up>ke\s+atas|atau\s+lebih)|ke\s+bawah|atau\s+kurang).*", re.I)
_BEFORE = re.compile(
    rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<below>{_BELOW})|{_ABOVE})(?P<same>{_SAME})(?P<limit>{_NUMBER})",
    re.I,
)


def read_spoken_range(text: str) -> PrintedRange | None:
    """The range that words and one or two figures say; None for anything else."""
    clean = " ".join(text.split())
    if match := _BETWEEN.fullmatch(clean):
        low, high = _limit(match["low"]), _limit(match["high"])
        if low is None or high is None:
            return None
        return PrintedRange(text, low, high, match["above"] is None, not (match["below"] or match["but"]))
    if match := _AFTER.fullmatch(clean):
        limit, upward, closed = _limit(match["limit"]), match["up"] is not None, True
    elif match := _BEFORE.fullmatch(clean):
        upward = match["most"] is None and match["below"] is None
        limit, closed = _limit(match["limit"]), bool(match["least"] or match["most"] or match["same"])
    else:
        return None
    if limit is None:
        return None
    if upward:
        return PrintedRange(text, limit, None, closed, False)
    return PrintedRange(text, None, limit, False, closed)


def _limit(text: str) -> Piece | None:
    found = list(find_figures(text))
    return found[0] if len(found) == 1 else None
