"""In what a table counts its money: rupiah, or thousands, millions, billions of them, as header or caption says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.content import Table
from schemas.figures.figure import PrintedFigure
from schemas.figures.number_grammar import SCALES, find_figures

# A single letter says it only beside a figure.
_NAMED = re.compile("|".join(name for name in SCALES if len(name) > 1))
_WORD = rf"(?:{_NAMED.pattern})(?:an)?"
_IN_A_HEADER = re.compile(
    rf"\b(?:dalam|satuan|rp)\.?\s*(?:satuan\s+)?{_WORD}\b|\(\s*{_WORD}\s*\)|\b{_WORD}\.?\s+(?:rupiah|rp)\b|"
    r"\brp\.?\s*[.,x]?\s*000\b|\bx\s*(?:rp\.?\s*)?1[.,]000\b",
    re.IGNORECASE,
)
_BESIDE_A_TABLE = re.compile(
    rf"\bdalam\s+(?:satuan\s+)?{_WORD}\b|\(\s*(?:rp\.?\s*)?{_WORD}(?:\s+(?:rupiah|rp\.?))?\s*\)|"
    r"\(\s*(?:dalam\s+)?rp\.?\s*[.,x]?\s*000\s*\)",
    re.IGNORECASE,
)
_THOUSANDS = 3
_BEYOND = 15
"""An amount of this many powers of ten is no report's: the figures are printed in full in spite of the words."""


def power_of(table: Table, header: str, texts: Sequence[str]) -> int:
    """The power of ten by which amounts of rupiah in a column are multiplied; 0 where they are printed in full.

    `texts` are those of the cells. The header counts before the caption and the line above the table.
    """
    found = (
        _IN_A_HEADER.search(header) or _BESIDE_A_TABLE.search(table.caption) or _BESIDE_A_TABLE.search(table.lead_in)
    )
    if found is None:
        return 0
    named = _NAMED.search(found[0].lower())
    power = SCALES[named[0]] if named else _THOUSANDS
    amounts = [r.value for text in texts for piece in find_figures(text) for r in piece.readings[-1:]]
    return power if max(amounts, default=0) < 10 ** (_BEYOND - power) else 0


def in_rupiah(figure: PrintedFigure, power: int) -> PrintedFigure:
    """A figure printed in thousands, millions or billions as its amount; one that names its own scale stays as it is.

    It stands for the interval of half a unit of its last printed digit: what is rounded to millions is not exact.
    """
    if not power or figure.unit == "%" or figure.decimals < 0:
        return figure
    return replace(
        figure,
        value=None if figure.value is None else figure.value * 10**power,
        decimals=figure.decimals - power,
        exact=False,
        readings=tuple(reading * 10**power for reading in figure.readings),
        notes=(*figure.notes, f"printed in units of 10^{power} rupiah"),
    )
