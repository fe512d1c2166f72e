"""Numbers spelled out in Indonesian: "dua puluh tujuh", "delapan puluh sembilan koma delapan puluh"."""

from __future__ import annotations

import re
from decimal import Decimal

_UNITS = {
    "nol": 0,
    "kosong": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 10**6}
_SCALES = {"triliun": 10**12, "trilyun": 10**12, "miliar": 10**9, "milyar": 10**9, "juta": 10**6, "ribu": 1000}
_TOKENS = sorted([*_UNITS, *_WHOLE, *_SCALES, "belas", "puluh", "ratus", "koma"], key=len, reverse=True)
_TOKEN = re.compile("|".join(_TOKENS))


def number_words(text: str) -> tuple[str, ...]:
    """The number words of a text that holds nothing else, glued ones ("duapuluh") taken apart; () otherwise."""
    found: list[str] = []
    at = 0
    lowered = text.lower()
    while at < len(lowered):
        if lowered[at] in " -\u00a0\n":
            at += 1
            continue
        match = _TOKEN.match(lowered, at)
        if match is None:
            return ()
        found.append(match.group())
        at = match.end()
    return tuple(found)


def spells(text: str) -> bool:
    """Whether a text is number words, not only the unit of a figure (`miliar rupiah`)."""
    return any(word in _UNITS or word in _WHOLE for word in number_words(text))


def scale_of(text: str) -> int:
    """What a number is multiplied by as its last word says (`1,5 miliar`); 1 without such a word."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return _SCALES.get(words[-1], 1) if words else 1


def read_spelled(text: str) -> Decimal | None:
    """The number that a text spells out, with its spoken decimals; None when it is none, or not well formed.

    "Seratus Empat Lima" is not well formed: `number_words` tells it from a text that is no number at all.
    """
    words = list(number_words(text))
    if not words or words.count("koma") > 1:
        return None
    if "koma" not in words:
        whole = _whole(words)
        return None if whole is None else Decimal(whole)
    comma = words.index("koma")
    # `dua koma satu miliar`
    scale = _SCALES.get(words[-1], 1)
    whole = _whole(words[:comma])
    fraction = _fraction(words[comma + 1 : len(words) - (scale > 1)])
    return None if whole is None or fraction is None else Decimal(f"{whole}.{fraction}") * scale


def _fraction(words: list[str]) -> str | None:
    """Digits after the comma: spoken one by one, or as a number after any leading zeros."""
    if not words:
        return None
    if all(word in _UNITS for word in words):
        return "".join(str(_UNITS[word]) for word in words)
    zeros = 0
    while words[zeros] in ("nol", "kosong"):
        zeros += 1
    rest = _whole(words[zeros:])
    return None if rest is None else "0" * zeros + str(rest)


def _whole(words: list[str]) -> int | None:
    """A whole number; each scale once, from large to small."""
    if not words:
        return None
    if words in (["nol"], ["kosong"]):
        return 0
    total, limit = 0, 10**15
    group: list[str] = []
    for word in words:
        if word in _SCALES or word in ("seribu", "sejuta"):
            scale = _SCALES.get(word) or _WHOLE[word]
            if word.startswith("se"):
                count: int | None = 1 if not group else None
            else:
                count = _below_thousand(group)
            if not count or scale >= limit:
                return None
            total, limit, group = total + count * scale, scale, []
        else:
            group.append(word)
    if not group:
        return total
    rest = _below_thousand(group)
    return None if not rest else total + rest


def _below_thousand(words: list[str]) -> int | None:
    """A number from 1 to 999: hundreds, then tens or a teen, then a unit."""
    left = list(words)
    total = 0
    if left[:1] == ["seratus"]:
        total, left = 100, left[1:]
    elif left[1:2] == ["ratus"] and _UNITS.get(left[0], 0) >= 1:
        total, left = _UNITS[left[0]] * 100, left[2:]
    if left in (["sepuluh"], ["sebelas"]):
        return total + _WHOLE[left[0]]
    if len(left) == 2 and left[1] == "belas" and _UNITS.get(left[0], 0) >= 2:
        return total + _UNITS[left[0]] + 10
    if left[1:2] == ["puluh"] and _UNITS.get(left[0], 0) >= 2:
        total, left = total + _UNITS[left[0]] * 10, left[2:]
    if len(left) == 1 and _UNITS.get(left[0], 0) >= 1:
        total, left = total + _UNITS[left[0]], []
    return None if left or not total else total
