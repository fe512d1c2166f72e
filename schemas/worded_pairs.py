"""What a sentence says of two figures or pairs together: how far `keduanya` are apart, what pairs are `digabung`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import WORDED, Derivation, added, change
from schemas.figure import PrintedFigure
from schemas.figure_surroundings import Surroundings
from schemas.spoken_figures import Spoken

_APART = re.compile(
    r"\b(?:selisih|jarak|beda|perbedaan|kesenjangan)\b[^#]{0,30}\b(?:keduanya|kedua\s+\w+(?:\s+(?:ini|itu|tersebut))?)\b"
    r"[^#]{0,25}$|\bkeduanya\s+(?:terpaut|berselisih|berjarak|berbeda)\b[^#]{0,15}$",
    re.IGNORECASE,
)
_PAIR = re.compile(r"(?<!Rp)#(?P<part>\d+)(?![\d%])(?:\s+[a-z]+)?\s+dari\s+#(?P<whole>\d+)(?![\d%])", re.IGNORECASE)
_TOGETHER = re.compile(
    r"\b(?:digabung\w*|gabungan|seluruhnya|keseluruhan|disatukan|dijumlahkan)\b[^#]*$", re.IGNORECASE
)
_FEWEST = 3


def pairs_together(s: Surroundings, before: Sequence[Spoken]) -> Iterator[Derivation]:
    """What a figure is of two figures, or of pairs of them; `before` are the figures of the sentence before it."""
    yield from _apart(s, before)
    yield from _made_up(s)


def _apart(s: Surroundings, before: Sequence[Spoken]) -> Iterator[Derivation]:
    """The difference of the only two figures of the sentence before that print as many decimals."""
    if not _APART.search(s.one.before) or s.kind == "share":
        return
    earlier = s.spoken[: s.one.number]
    decimals = s.one.figure.decimals
    held = [o.figure for o in (earlier or before) if o.figure.decimals == decimals and o.figure.value is not None]
    units = {(figure.unit == "Rp") for figure in held}
    if len(held) == 2 and units == {s.kind == "amount"}:
        yield change("difference", held[0], held[1], WORDED)


def _made_up(s: Surroundings) -> Iterator[Derivation]:
    """The sum of the parts, or of the wholes, of the pairs before the last one, which puts them together."""
    masked = s.one.read.masked
    pairs = [*_PAIR.finditer(masked)]
    if len(pairs) < _FEWEST or not _TOGETHER.search(masked[pairs[-2].end() : pairs[-1].start()]):
        return
    for side in ("part", "whole"):
        if int(pairs[-1][side]) == s.one.number:
            yield added([_count(s, int(pair[side])) for pair in pairs[:-1]], WORDED)


def _count(s: Surroundings, number: int) -> PrintedFigure:
    return s.one.read.figure(number, exact=True)
