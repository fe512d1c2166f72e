"""Amounts of rupiah that a sentence calls a share of something: `Rp88,2 miliar (74,5% dari pagu)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence

_BEHIND = re.compile(
    r"Rp#(?P<amount>\d+)(?:,-)?\s*(?:,?\s*(?:atau|setara|yaitu|yakni)(?:\s+(?:sebesar|setara|dengan|mencapai))*\s+|\(\s*)#\d+%",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"#\d+%\s*(?:(?:dari|terhadap)\s[^#;.]{0,60}?)?(?:,?\s*(?:atau|setara|yaitu|yakni|mencapai)(?:\s+(?:sebesar|setara|dengan|"
    r"mencapai|senilai))*\s+|\(\s*)Rp#(?P<amount>\d+)",
    re.IGNORECASE,
)


def amounts_with_shares(read: ReadSentence) -> Iterator[PrintedFigure]:
    """The amounts that have a percentage of their own: parts of something, and hardly what others are a share of."""
    if "%" not in read.masked:
        return
    for pattern in (_BEHIND, _BEFORE):
        for match in pattern.finditer(read.masked):
            yield read.figure(int(match["amount"]))
