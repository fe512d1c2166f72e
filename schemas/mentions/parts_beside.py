"""Figures that are told with a percentage of their own: parts beside another part, and not what that is a share of.

`besi sebesar 127 ton atau 13,9 persen, kayu 112 ton atau 98,3 persen`: neither is the whole of the other.
"""

from __future__ import annotations

import re

from schemas.figures.prose_figures import ReadSentence

_OWN_SHARE = re.compile(
    r"^(?:,-)?(?:\s+(?!(?:dari|terhadap|dan|serta)\b)[\w/-]+){0,4}?\s*"
    r"(?:\(|,?\s*(?:atau|setara|yaitu|yakni)\b)(?:\s*(?:atau|sebesar|setara|mencapai|dengan|sekitar|hanya))*\s*\(?\s*"
    r"#(?P<share>\d+)%",
    re.IGNORECASE,
)
_TAKES_APART = re.compile(
    r"\b(?:terdiri|terbagi|meliputi|mencakup|(?:pe)?rincian\w*|komposisi|di\s?antara\w*|antara\s+lain|termasuk|yakni|yaitu)\b|"
    r"\bdari\s+(?:(?:jumlah|total|angka|nilai|seluruh|semua|keseluruhan|antara|[a-z]+)\s+)?(?:tersebut|itu|ini)\b",
    re.IGNORECASE,
)
_ALL_BEFORE = re.compile(
    r"\b(?:dari|total|jumlah|seluruh\w*|keseluruhan|semua|target|rencana|sebanyak|sejumlah)\b[^#,;]{0,40}$",
    re.IGNORECASE,
)
_ALL_BEHIND = re.compile(r"\s*(?:[a-z]+\s+){0,3}?(?:yang\s+|di(?!\s|antara|nilai)[a-z]{4,}|peserta\b)", re.IGNORECASE)
_WHOLE = re.compile(r"#\d+%\)?\s+(?:dari|terhadap)\b[^#;]*$", re.IGNORECASE)
_OF_TARGET = re.compile(r"\)?\s*(?:dari|terhadap)\s+(?:target|rencana)", re.IGNORECASE)
_OUT_OF = re.compile(r"\bdari(?:\s+(?:total|jumlah|seluruh|keseluruhan|sebanyak|sejumlah|sebesar))*\s*(?:Rp)?$", re.I)


def has_own_share(read: ReadSentence, number: int, *, told_before: bool = False) -> bool:
    """Whether a percentage that is its own stands right behind a figure that is not introduced as a whole itself.

    What a sentence `told_before` sets against a target (`328 sarana atau 109,3% dari target`) is all that there is.
    """
    before, after = _at(read, number)
    found = _OWN_SHARE.match(after)
    if found is None or int(found["share"]) != number + 1 or _OUT_OF.search(before) is not None:
        return False
    return not (told_before and _OF_TARGET.match(after, found.end()))


def is_whole_of_share(read: ReadSentence, number: int) -> bool:
    """Whether a figure is what the percentage before it is of: the 1.718 in `108,8% dari target 1.718 atau 102,8%`."""
    return _WHOLE.search(_at(read, number)[0]) is not None


def is_all(read: ReadSentence, number: int) -> bool:
    """Whether words call a figure all there is, of which another leaves the rest: `dari 420 sarana`, `420 diperiksa`.

    Of others, as `420 laporan wajar` beside `115 laporan tidak wajar`, nothing is left.
    """
    before, after = _at(read, number)
    return bool(_ALL_BEFORE.search(before) or _ALL_BEHIND.match(after))


def takes_apart(text: str) -> bool:
    """Whether words say that what follows are parts of what was told before, whatever share that has itself."""
    return _TAKES_APART.search(text) is not None


def text_between(read: ReadSentence, one: int, other: int) -> str:
    """The text of a sentence between two of its figures, in their order."""
    first, last = sorted((one, other))
    return re.split(rf"#{last}(?!\d)", _at(read, first)[1])[0]


def _at(read: ReadSentence, number: int) -> tuple[str, str]:
    """The text before the mark of a figure and behind it."""
    spot = re.search(rf"#{number}(?!\d)", read.masked)
    return (read.masked[: spot.start()], read.masked[spot.end() :]) if spot else (read.masked, "")
