"""Names of months and quarters as rows and columns bear them: `Jan`, `Februari`, `Triwulan III`, `TW 4`."""

from __future__ import annotations

import re
from typing import Literal

from schemas.figures.dates import month_number

Part = Literal["bulan", "triwulan"]

_QUARTER = re.compile(r"(?:triwulan|tw)\.?\s*(?:ke-?\s?)?(?P<which>IV|I{1,3}|[1-4])", re.IGNORECASE)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def part_of_year(text: str) -> tuple[Part, int] | None:
    """The month or the quarter, with its number, that a text names and nothing else; None for any other text."""
    clean = text.strip()
    if quarter := _QUARTER.fullmatch(clean):
        return "triwulan", _QUARTERS[quarter["which"].lower()]
    month = month_number(clean)
    return None if month is None else ("bulan", month)
