"""Markers that lists and headings begin with: "1.", "a)", "BAB II", "1.2.", "Lampiran 3"."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Kinds of markers with their patterns, tried in this order; the text after a marker begins behind a blank.
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("chapter", re.compile(r"(BAB\s+(?:[IVXLC]+|\d+))\b[.:]?")),
    ("annex", re.compile(r"((?:Lampiran|LAMPIRAN)\s+(?:\d+|[IVXLC]+|[A-Z]))\b[.:]?")),
    ("target", re.compile(r"((?:Sasaran|SASARAN)(?:\s+\w+)?\s+(?:ke-?)?\d+)\b[.:]?", re.I)),
    # "4.318 layanan" counts, and numbers no section.
    ("parts", re.compile(r"(?!\d{1,3}(?:\.\d{3})+\s)((?:\d+\.)+\d+\.?|[A-Z]\.\d+(?:\.\d+)*\.?)(?=\s)")),
    ("digit.", re.compile(r"(\d{1,2}\.)(?=\s)")),
    ("digit)", re.compile(r"(\(?\d{1,3}\))(?=\s)")),
    ("roman.", re.compile(r"([IVX]{1,6}\.)(?=\s)")),
    ("roman", re.compile(r"(\(?[ivx]{2,5}[.)])(?=\s)")),
    ("upper.", re.compile(r"([A-Z]\.)(?=\s)")),
    ("lower.", re.compile(r"([a-z]\.)(?=\s)")),
    ("lower)", re.compile(r"(\(?[a-z]\))(?=\s)")),
    ("bullet", re.compile(r"([•▪➢✓➔●○◦■–-])(?=\s)")),
)

_ROMAN = {"I": 1, "V": 5, "X": 10}

LIST_KINDS = frozenset({"digit.", "digit)", "lower.", "lower)", "bullet", "upper.", "parts", "roman"})


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker at the start of a text: its kind (a key of PATTERNS) and its printed text."""

    kind: str
    text: str


def number_of(marker: str) -> int | None:
    """The number that a marker stands for: "3)" 3, "c." 3, "IV." and "iv." 4; None for bullets and numbers in parts."""
    bare = marker.strip("().").upper()
    if bare.isdigit():
        return int(bare)
    if len(bare) == 1 and bare.isalpha() and bare.isascii():
        return ord(bare) - ord("A") + 1
    if bare and set(bare) <= _ROMAN.keys():
        values = [_ROMAN[letter] for letter in bare]
        return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
    return None


def marker_of(text: str) -> Marker | None:
    """The marker that `text` begins with, None when there is none."""
    for kind, pattern in PATTERNS:
        found = pattern.match(text)
        if found:
            return Marker(kind, found.group(1))
    return None
