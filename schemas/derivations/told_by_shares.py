"""Counts beside a percentage that tells what they are.

A rise with its growth (`bertambah 27 orang, atau tumbuh 13,30%`), and what a share leaves of its whole (`195 orang
(84,78%); sisanya 35 orang`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

from schemas.derivation import LIKELY, WORDED, Derivation, Kind, change
from schemas.derivations.derived_changes import changes
from schemas.derivations.derived_shares import shares
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import CHANGED, DIGITS, Surroundings, kind_of
from schemas.mentions.spoken_figures import Spoken

_GROWTH = re.compile(
    r"^\s*\w+\s*(?:,?\s*atau\s+|\()(?:tumbuh|naik|turun|meningkat|menurun|sebesar|\s)*$", re.IGNORECASE
)
_REST = re.compile(
    r"^\s*dari\s+(?:seluruh|total|keseluruhan|semua)\s+\w+[;,]\s*sisanya\s*(?:sebanyak\s*)?$", re.IGNORECASE
)

_CONTRARY = re.compile(
    r"^\s*\)?\s*(?!.*\b(?:di\s?antara|antara\s+lain)).{3,60}\s(?:dan|sedangkan|sementara)\s+$", re.IGNORECASE
)
_DENIED = re.compile(
    r"^\s*(?:\w+\s+)??(?:yang\s+)?(?:tidak|belum|masih|lainnya|terlambat|melampaui\w*|melebihi\w*|sisanya)\b",
    re.IGNORECASE,
)


def told_by_shares(s: Surroundings, at: Callable[[int], Surroundings]) -> Iterator[Derivation]:
    """The difference that a count is; `at` gives what stands around another figure of the sentence."""
    number, spoken = s.one.number, s.spoken
    if s.kind != "count":
        return
    found: list[tuple[PrintedFigure, PrintedFigure]] = []
    if number + 1 < len(spoken) and CHANGED.search(s.one.before) and _GROWTH.match(s.one.after):
        following = at(number + 1)
        if following.kind == "share":
            growths = [d for d in changes(following, "growth") if d.tie >= LIKELY]
            found = [pair for d in growths if (pair := _held(following.one.figure, d, "growth"))]
    elif number > 1 and _CONTRARY.match(s.one.before) and _DENIED.match(s.one.after):
        found = _told_whole(at(number - 1), spoken[number - 2])
    elif 1 < number == len(spoken) - 1 and _REST.match(s.one.before) and kind_of(spoken[number - 1]) == "share":
        share = at(number - 1)
        part = spoken[number - 2].figure
        held = [pair for d in shares(share) if d.tie >= LIKELY and (pair := _held(share.one.figure, d, "ratio"))]
        found = [(whole, of) for of, whole in held if of.value == part.value]
    left = {abs(one.value - other.value) for one, other in found if one.value is not None and other.value is not None}
    if len(left) == 1:
        yield change("difference", *found[0], WORDED)


def _told_whole(share: Surroundings, part: Spoken) -> list[tuple[PrintedFigure, PrintedFigure]]:
    """The counts that the whole of a share can be, each with its part."""
    if share.kind != "share" or kind_of(part) != "count" or share.one.digits < DIGITS:
        return []
    held = [pair for d in shares(share) if (pair := _held(share.one.figure, d, "ratio"))]
    return [(whole, of) for of, whole in held if of.value == part.figure.value]


def _held(share: PrintedFigure, derivation: Derivation, kind: Kind) -> tuple[PrintedFigure, PrintedFigure] | None:
    """The two figures of a derivation that a percentage, as it is printed, follows from."""
    one, other = (figure for _, figure in derivation.operands)
    if derivation.kind != kind or one.value is None or not other.value or share.value is None or share.decimals < 1:
        return None
    derived = Fraction(one.value) / Fraction(other.value) * 100
    derived = abs(derived - 100) if kind == "growth" else derived
    return (one, other) if abs(derived - Fraction(share.value)) * 2 <= Fraction(1, 10**share.decimals) else None
