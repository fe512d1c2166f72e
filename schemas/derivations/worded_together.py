"""Sums of as many figures right before one as a word says: `pangan 42,9%, obat 25,8%, jamu 12,3%. Ketiganya 81,0%`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import WORDED, Derivation, added
from schemas.figures.spelled_numbers import read_spelled
from schemas.mentions.figure_surroundings import CHANGED, Surroundings, kind_of
from schemas.mentions.spoken_figures import Spoken

_TOGETHER = re.compile(
    r"\b(?:(?P<all>keduanya|ketiganya|keempatnya|kelimanya)|(?:ketiga|keempat|kelima)\s+[a-z]+(?:\s+(?:ini|itu|tersebut))?)\b"
    r"(?P<says>[^#]{0,60})$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:mencapai|menyumbang|kontribusi|berkontribusi|mencakup|menguasai|berjumlah|total|sebesar|sebanyak|memuat|mewakili)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:masing-masing|rata-rata|naik|turun|meningkat|menurun|tumbuh|target|dibanding\w*|tahun\s+lalu|lebih|hampir|sekitar|"
    r"di\s?antara\w*|selisih)\b",
    re.IGNORECASE,
)
_FEWEST = 3


def told_together(s: Surroundings, before: Sequence[Spoken]) -> Iterator[Derivation]:
    """The sum of the only figures of its kind that are told before it; `before` are those of the sentence before."""
    found = _TOGETHER.search(s.one.read.masked[: s.at].removesuffix("Rp"))
    if found is None or s.changed or not _SAYS.search(found["says"]) or _OTHER.search(found["says"]):
        return
    word = re.match(r"ke([a-z]+?)(?:nya)?\b", found.group(), re.IGNORECASE)
    number = read_spelled(word[1].lower()) if word is not None else None
    for told in (s.spoken[: s.one.number], before):
        parts = [o for o in told if kind_of(o) == s.kind and o.figure.unit == s.one.figure.unit]
        if parts:
            break
    alike = all(o.figure.decimals == s.one.figure.decimals and not CHANGED.search(o.before) for o in parts)
    same = s.kind == "share" or len({o.counted for o in (*parts, s.one)}) == 1
    if number == len(parts) and number >= _FEWEST and alike and same:
        yield added([part.told for part in parts], WORDED)
