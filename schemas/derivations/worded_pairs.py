"""What a wording makes of two figures beside it, or of pairs of them: their distance, growth, rest or sum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from schemas.derivation import WORDED, Derivation, added, change, hundred, larger, less, share
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import Surroundings, kind_of
from schemas.mentions.spoken_figures import Spoken

_APART = re.compile(
    r"\b(?:selisih|jarak|beda|perbedaan|kesenjangan)\b[^#]{0,30}\b(?:keduanya|kedua\s+\w+(?:\s+(?:ini|itu|tersebut))?)\b"
    r"[^#]{0,25}$|\bkeduanya\s+(?:terpaut|berselisih|berjarak|berbeda)\b[^#]{0,15}$",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"\b(?:selisih|rentang|jarak)(?:nya)?(?:\s+(?:sebesar|sebanyak|adalah|mencapai|sejauh))*\s*(?:Rp)?$", re.I
)
_PAIR = re.compile(r"(?<!Rp)#(?P<part>\d+)(?![\d%])(?:\s+[a-z]+)?\s+dari\s+#(?P<whole>\d+)(?![\d%])", re.IGNORECASE)
_TOGETHER = re.compile(
    r"\b(?:digabung\w*|gabungan|seluruhnya|keseluruhan|disatukan|dijumlahkan)\b[^#]*$", re.IGNORECASE
)
_FROM = re.compile(r"\s*dari(?:\s+\w+){0,3}\s*(?:Rp)?", re.IGNORECASE)
_DISTANCE = re.compile(
    r"\bdengan\s+(?:kelebihan|selisih|kekurangan)(?:\s+(?:sebesar|sebanyak))?\s*(?:Rp)?$", re.IGNORECASE
)
_VERSUS = re.compile(r"\s*(?:berbanding|banding|lawan)\s*", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:berkapasitas|kapasitas|pagu|anggaran|daya\s+tampung|kuota|dari)\b[^#,;]*$", re.IGNORECASE)
_USED = re.compile(
    r"\b(?:keterisian|terisi|terpakai|pemakaian|terserap|serapan|penyerapan|terealisasi|realisasi|digunakan|pemanfaatan)"
    r"(?:nya)?\b[^#;]{0,30}$",
    re.IGNORECASE,
)
_LEFT = re.compile(r"\b(?:sisa|sisanya|tersisa|menyisakan|tersedia|belum)\b[^#;]{0,30}$", re.IGNORECASE)
_TWO, _FEWEST = 2, 3


def pairs_together(s: Surroundings, before: Sequence[Spoken]) -> Iterator[Derivation]:
    """What a figure is of two figures, or of pairs of them; `before` are the figures of the sentence before it."""
    yield from _apart(s, before)
    yield from _made_up(s)
    yield from _grown(s)
    yield from _beyond(s)
    yield from _against(s)
    yield from _used_up(s)


def _apart(s: Surroundings, before: Sequence[Spoken]) -> Iterator[Derivation]:
    """What lies between the only two figures of its kind before it: in its sentence, or in the one before."""
    both = _APART.search(s.one.before) is not None
    if s.kind == "share" or not (both or _GAP.search(s.one.before)):
        return
    earlier = [o for o in s.spoken[: s.one.number] if o.figure.value is not None]
    held = earlier or ([o for o in before if o.figure.value is not None] if both else [])
    alike = [o for o in held if _is_like(o, s, both=both)]
    if both and s.kind == "points" and len(alike) < _TWO:
        yield from _apart_in_two(s)
        return
    counted = {o.counted for o in alike}
    only = len(alike) == 2 and (both or len(held) == 2)
    if only and len(counted) == 1 and s.one.counted in ("", *counted):
        yield change("difference", alike[0].figure, alike[1].figure, WORDED)


def _apart_in_two(s: Surroundings) -> Iterator[Derivation]:
    """What lies between the only two percentages of the two sentences before, one in each."""
    shares = [n for n in s.near if n.share and n.apart and n.figure.decimals == s.one.figure.decimals]
    if sorted(n.apart for n in shares) == [1, _TWO]:
        yield change("difference", shares[0].figure, shares[1].figure, WORDED)


def _is_like(other: Spoken, s: Surroundings, *, both: bool) -> bool:
    """Whether a figure prints as many decimals of the same unit; points may lie between percentages (`keduanya`)."""
    unit, own = other.figure.unit, s.one.figure.unit
    return other.figure.decimals == s.one.figure.decimals and (unit == own or (both and unit == "%" and own == ""))


def _made_up(s: Surroundings) -> Iterator[Derivation]:
    """The sum of the parts, or of the wholes, of the pairs before the last one, which puts them together."""
    masked = s.one.read.masked
    pairs = [*_PAIR.finditer(masked)]
    if len(pairs) < _FEWEST or not _TOGETHER.search(masked[pairs[-2].end() : pairs[-1].start()]):
        return
    for side in ("part", "whole"):
        if int(pairs[-1][side]) == s.one.number:
            yield added([_count(s, int(pair[side])) for pair in pairs[:-1]], WORDED)


def _grown(s: Surroundings) -> Iterator[Derivation]:
    """The growth to the figure right before it from the one behind it: `2.152, naik 13,68% dari 1.893 laporan`."""
    at = s.one.number
    if s.kind != "share" or not s.changed or not 0 < at < len(s.spoken) - 1 or not _FROM.fullmatch(s.one.after):
        return
    after, before = s.spoken[at - 1], s.spoken[at + 1]
    alike = kind_of(after) == kind_of(before) != "share" and after.figure.decimals == before.figure.decimals
    if alike and after.counted in ("", before.counted) and re.search(r"[,(]", s.one.before):
        yield change("growth", _count(s, at - 1), _count(s, at + 1), WORDED)


def _beyond(s: Surroundings) -> Iterator[Derivation]:
    """How far the first figure of the sentence is from the target right before: `target 2.000 dengan kelebihan 152`."""
    at = s.one.number
    if at < 2 or s.kind == "share" or not _DISTANCE.search(s.one.before):
        return
    first, target = s.spoken[0], s.spoken[at - 1]
    kinds = {kind_of(first), kind_of(target), s.kind}
    if len(kinds) == 1 and re.search(r"\btarget\b[^,;]{0,20}$", target.before, re.IGNORECASE):
        yield change("difference", _count(s, 0), _count(s, at - 1), WORDED)


def _against(s: Surroundings) -> Iterator[Derivation]:
    """What a share leaves of the whole to the only other one: `(54,75% berbanding 45,25%)`."""
    if s.kind != "share":
        return
    for one, other in pairwise(s.spoken):
        # Said of the second one alone: what is wrong in one of them is one finding.
        if _VERSUS.fullmatch(other.before) and s.one.number == other.number:
            yield Derivation("difference", (("base", hundred(one.figure)), ("less", one.figure)), WORDED)


def _used_up(s: Surroundings) -> Iterator[Derivation]:
    """The share that is used of the whole before it, by what is left of it: `kapasitas 900, terisi 75%, sisa 225`."""
    at = s.one.number
    if s.kind != "share" or not 0 < at < len(s.spoken) - 1 or not _USED.search(s.one.before):
        return
    whole, left = s.spoken[at - 1], s.spoken[at + 1]
    alike = kind_of(whole) == kind_of(left) != "share" and whole.counted == left.counted
    if alike and _WHOLE.search(whole.before) and _LEFT.search(left.before) and larger(whole.figure, left.figure):
        yield share(less(whole.told, left.told), whole.told, WORDED)


def _count(s: Surroundings, number: int) -> PrintedFigure:
    return s.one.read.figure(number, exact=True)
