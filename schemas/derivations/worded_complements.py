"""What another percentage leaves of a hundred, where words call the one the rest or the contrary of the other.

`93,8% selesai. Sisanya, 6,2% masih berjalan`; `65,1% memenuhi ketentuan, sementara 34,9% tidak memenuhi ketentuan`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import WORDED, Derivation, hundred
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import CHANGED, Surroundings, kind_of
from schemas.mentions.spoken_figures import Spoken

_REST = re.compile(
    r"\b(?:sisanya|selebihnya)\b[^#.;]{0,40}(?:#\d+(?:\s+[a-z-]+){0,3}\s*(?:\(|,?\s*(?:atau|setara|yaitu|yakni)\s+(?:sebesar\s+)?))?$",
    re.IGNORECASE,
)
"""What stands before the share of a rest, the count that it is of among it."""
_PARTLY = re.compile(
    r"\b(?:dari\s+(?:jumlah|total|yang|sisa|antara)|di\s?antara\w*|antara\s+lain|terutama|termasuk|masing-masing|disusul|"
    r"diikuti|target|naik|turun|meningkat|menurun|tumbuh|rata-rata)\b",
    re.IGNORECASE,
)
"""Words of percentages that are of other things, or some of several."""
_STATE = r"(?P<what>[a-z]{4,}(?:\s+(?!dan\b|serta\b|sedangkan\b|sementara\b|tidak\b|belum\b)[a-z]{4,})?)"
_BETWEEN = re.compile(
    rf"^(?:nya)?\)?\s+(?:(?:dinyatakan|telah|sudah|yang)\s+)*(?P<no>(?:tidak|belum)\s+)?{_STATE}\s*,?\s*(?:dan|serta|sedangkan|"
    r"sementara)(?:\s+(?:sebanyak|terdapat|masih|hanya|sisanya|sebesar|itu))*\s*"
    r"(?:#\d+\s+[a-z]+\s*(?:\(|,?\s*(?:atau|setara)\s+(?:sebesar\s+)?))?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"^(?:nya)?\)?\s+(?:(?:dinyatakan|telah|sudah|yang)\s+)*(?P<no>(?:tidak|belum)\s+)?{_STATE}", re.IGNORECASE
)
_ONE, _TWO = 1, 2


def complements_told(s: Surroundings, before: Sequence[Spoken]) -> Iterator[Derivation]:
    """The rest of a hundred that a percentage must be; `before` are the figures of the sentence before."""
    if s.kind != "share" or s.changed:
        return
    other = _left_of(s, before) or _contrary(s)
    if other is None or other.value is None or other.decimals != s.one.figure.decimals:
        return
    if 0 < other.value < 100:
        yield Derivation("difference", (("base", hundred(other)), ("less", other)), WORDED)


def _left_of(s: Surroundings, before: Sequence[Spoken]) -> PrintedFigure | None:
    """The only percentage that the text tells before what it calls the rest, in the sentence or the one before."""
    text = s.one.read.masked[: s.at]
    rest = _REST.search(text)
    if rest is None or any(kind_of(o) == "share" for o in s.spoken[s.one.number + 1 :]):
        return None
    shares = [o for o in s.spoken[: s.one.number] if kind_of(o) == "share"]
    told = text[: rest.start()]
    if not shares:
        shares = [o for o in before if kind_of(o) == "share"]
        told += before[0].read.masked if before else ""
    if len(shares) != _ONE or CHANGED.search(shares[0].before) or _PARTLY.search(told):
        return None
    return shares[0].figure


def _contrary(s: Surroundings) -> PrintedFigure | None:
    """The percentage right before it that is of the same state, denied by one of them only."""
    shares = [o for o in s.spoken if kind_of(o) == "share"]
    if len(shares) != _TWO or shares[1].number != s.one.number or _PARTLY.search(s.one.read.masked):
        return None
    one, other = shares
    between, behind = (re.sub(r"^%|^\s*persen", "", text) for text in _behind(one, other))
    first, second = _BETWEEN.match(between), _BEHIND.match(behind)
    if first is None or second is None or bool(first["no"]) == bool(second["no"]):
        return None
    return one.figure if first["what"].lower() == second["what"].lower() else None


def _behind(one: Spoken, other: Spoken) -> tuple[str, str]:
    """The text from one figure of a sentence to another, and what stands behind that."""
    text = re.split(rf"#{one.number}(?!\d)", one.read.masked)[-1]
    between, behind = re.split(rf"#{other.number}(?!\d)", text)[:_TWO]
    return between, behind
