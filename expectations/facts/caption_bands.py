"""The bands that a table's caption names: `(Memadai: ≥ 80%; Kurang: < 80%)`, `(Tercapai bila capaian minimal 100)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from expectations.kinds.band import Band
from schemas.claims.prose_bands import named_ranges
from schemas.figures.number_grammar import Piece
from schemas.figures.ranges import PrintedRange, read_range
from schemas.figures.spoken_ranges import may_hold_range, read_spoken_range

_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_PART = re.compile(r"\s*;\s*|,\s+(?=[^\W\d])")
_NAMED = re.compile(r"(?P<name>[^\W\d]+(?:\s[^\W\d]+){0,2})\s*(?:[:=]|(?=[<>≤≥])|(?<=\s)(?=\d))\s*(?P<range>\S.*)")
_NAMED_AFTER = re.compile(r"(?P<range>[<>≤≥\d].*[\d%])\s*(?:[:=]\s*|\s)(?P<name>[^\W\d]+(?:\s[^\W\d]+){0,2})")
_CONDITION = re.compile(
    r"\W*(?:(?:apabila|bila|jika|kalau|dengan|untuk)\s+)?(?P<measure>(?:[a-z-]+\s+)*?[a-z-]+)?\W*", re.I
)


@dataclass(frozen=True, slots=True)
class CaptionLimit:
    """The only band that a caption names, a word of what it measures ("" for none), and whether that is a share."""

    band: Band
    measure: str
    is_share: bool


def bands_of_caption(caption: str) -> tuple[Band, ...]:
    """The bands of a caption's scale, two at least; nothing where it names none."""
    listed = [bands for match in _IN_BRACKETS.finditer(caption) if len(bands := tuple(_listed(match[1]))) > 1]
    if len(listed) == 1:
        return listed[0]
    named = [band for name, found in named_ranges(caption) if (band := _band(name, found)) is not None]
    return tuple(named) if not listed and len({band.name for band in named}) > 1 else ()


def limit_of_caption(caption: str) -> CaptionLimit | None:
    """The one limit that a caption names; None where it names none, or more."""
    named = named_ranges(caption)
    if len(named) != 1:
        return None
    name, found = named[0]
    band = _band(name, found)
    between = caption.partition(name)[2].partition(found.text)[0]
    match = _CONDITION.fullmatch(between)
    if band is None or match is None or (band.low is None) == (band.high is None):
        return None
    return CaptionLimit(band, (match["measure"] or "").split(" ")[0], "%" in found.text)


def _listed(text: str) -> Iterator[Band]:
    """The bands of a legend, where each of its parts is one."""
    parts = [part.strip() for part in _PART.split(text)] if may_hold_range(text) else []
    for part in parts:
        match = _NAMED.fullmatch(part) or _NAMED_AFTER.fullmatch(part)
        found = match and (read_range(match["range"]) or read_spoken_range(match["range"]))
        band = _band(match["name"], found) if match and found else None
        if band is None:
            return
        yield band


def _band(name: str, found: PrintedRange) -> Band | None:
    low, high = _value(found.lower), _value(found.upper)
    if (found.lower is not None and low is None) or (found.upper is not None and high is None):
        return None
    return Band(name, low, high, found.lower_closed, found.upper_closed)


def _value(piece: Piece | None) -> Decimal | None:
    """The value of a limit; None where it could be read in more than one way."""
    values = {reading.value for reading in piece.readings} if piece is not None else set()
    return values.pop() if len(values) == 1 else None
