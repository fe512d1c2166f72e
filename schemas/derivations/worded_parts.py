"""Figures that the sentence itself gives by its wording: a rest, a rate, a sum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import WORDED, Derivation, added, change, share
from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.figures.spelled_numbers import read_spelled
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.word_stems import stem, tokens

_OF = re.compile(r"\bdari\s+(?:(?:total|seluruh|keseluruhan|sebanyak|sejumlah|jumlah|semua|ke)\s+)*$", re.IGNORECASE)
_SPELLED_OF = re.compile(
    r"\bdari\s+(?:(?:total|seluruh|keseluruhan|sebanyak|sejumlah|jumlah|semua)\s+)*(?P<words>[a-z]+(?:\s(?:belas|puluh)"
    r"(?:\s[a-z]+)?)?)\s+(?P<noun>[a-z]{3,})", re.IGNORECASE,
)  # fmt: skip
_NOT_ALL = re.compile(
    r"\b(?:antara\s+lain|di\s?antaranya|antaranya|misalnya|seperti|terutama|termasuk|dari\s+jumlah)\b", re.IGNORECASE
)
_DENIED = re.compile(
    r"^(?:\s+(?!tidak|belum|masih)\w+)?(?:\s+yang)?\s+(?P<how>tidak|belum|masih)\s+(?P<what>[^#;.]*)", re.I
)
_REST = re.compile(
    r"\b(?:sisanya|selebihnya|sisa|tersisa)(?:\s+(?:yaitu|yakni|sebanyak|sejumlah|adalah))*\s*$", re.IGNORECASE
)
_RATE = re.compile(
    r"^(?P<part>[^#]*)\bsehingga\s+(?:tingkat|persentase|capaian|rasio|proporsi|nilai\s+capaian)(?:nya)?\b[^#;.]{0,60}$",
    re.IGNORECASE,
)
_TO_TARGET = re.compile(r"^(?:\s+\w+)?\s+dari\s+target\b[^#;.]{0,30}$", re.IGNORECASE)
_CONTRARIES = frozenset(
    frozenset(pair)
    for pair in (
        ("l", "p"),
        (stem("luring"), stem("daring")),
        (stem("negeri"), stem("swasta")),
        (stem("baru"), stem("lama")),
        (stem("terencana"), stem("insidental")),
    )
)
"""Stems of which one thing is always one and no other."""


def sentence_parts(one: Spoken, spoken: Sequence[Spoken]) -> Iterator[Derivation]:
    """What a figure must be by the other figures of its sentence."""
    yield from _of_one_noun(one, spoken)
    yield from _contrary(one, spoken)
    yield from _rate(one, spoken)
    yield from _two_kinds(one, spoken)


def _of_one_noun(one: Spoken, spoken: Sequence[Spoken]) -> Iterator[Derivation]:
    """The sum of all figures behind it, each of which counts the same: `75 JP berasal dari A 64 JP, ... dan ...`."""
    parts = spoken[one.number + 1 :]
    if one.number or len(parts) < _PARTS or not re.search(r"\bberasal\s+dari\b", one.after):
        return
    nouns = {re.match(r"\W*(\w*)", o.after) for o in (one, *parts)}
    words = {found[1].lower() for found in nouns if found}
    last = re.search(r",?\s+(?:dan|serta)\s[^#,;]*$", parts[-1].before)
    whole = not any(o.figure.unit or o.figure.decimals > 0 for o in (one, *parts))
    if whole and len(words) == 1 and "" not in words and last and not _NOT_ALL.search(one.read.sentence.text):
        yield added([_count(part) for part in parts], WORDED)


_PARTS = 3


def _contrary(one: Spoken, spoken: Sequence[Spoken]) -> Iterator[Derivation]:
    """What the whole leaves to the contrary of a state, or to the rest, where nothing else is counted."""
    read = one.read
    counts = [o for o in spoken if not _is_share(o)] if "dari" in one.read.lowered else []
    if not counts or counts[-1] is not one or any(o.figure.decimals or o.figure.unit for o in counts):
        return
    if _NOT_ALL.search(read.sentence.text) or one.figure.value is None:
        return
    whole = _whole(read, counts) or _part_first(counts)
    if whole is None:
        return
    noun, figure, part = whole
    if part.counted not in ("", noun) or one.counted not in ("", noun, *_PLAIN):
        return
    predicate = read.masked.split(f"#{part.number}", 1)[1].split(f"#{one.number}", 1)[0]
    denied = _DENIED.match(one.after)
    rest = _REST.search(one.before) is not None
    if denied and denied["how"].lower() == "masih":
        rest = True
    elif denied:
        said = frozenset(tokens(predicate))
        rest = bool(frozenset(tokens(denied["what"])[:_NEAR]) & said - {noun})
    if rest:
        yield change("difference", figure, _count(part), WORDED)


_NEAR = 6
_PLAIN = ("lainnya", "masih")


def _whole(read: ReadSentence, counts: Sequence[Spoken]) -> tuple[str, PrintedFigure, Spoken] | None:
    """What is counted, the whole and its first part: `Dari 23 rencana, 19 telah selesai`."""
    if len(counts) == 3 and counts[0].counted and _OF.search(counts[0].before):
        return counts[0].counted, _count(counts[0]), counts[1]
    found = _SPELLED_OF.search(read.masked)
    if len(counts) != 2 or found is None or f"#{counts[0].number}" in read.masked[: found.end()]:
        return None
    value = read_spelled(found["words"])
    place = read.place_of_words(found["words"], counts[0].number)
    if value is None or place is None:
        return None
    return found["noun"].lower(), PrintedFigure(found["words"], value, 0, "", True, place), counts[0]


def _part_first(counts: Sequence[Spoken]) -> tuple[str, PrintedFigure, Spoken] | None:
    """What is counted, the whole and its part: `6 dari 7 kegiatan selesai`."""
    if len(counts) != 3 or not counts[1].counted or not _BETWEEN.fullmatch(counts[0].after):
        return None
    return counts[1].counted, _count(counts[1]), counts[0]


_BETWEEN = re.compile(r"(?:\s+\w+)?\s+dari\s+(?:(?:total|seluruh|keseluruhan|semua)\s+)*", re.IGNORECASE)


def _count(one: Spoken) -> PrintedFigure:
    """A figure as a number of things, which is exact."""
    return one.read.figure(one.number, exact=True)


def _is_share(one: Spoken) -> bool:
    return one.figure.unit == "%"


def _rate(one: Spoken, spoken: Sequence[Spoken]) -> Iterator[Derivation]:
    """The rate that a sentence concludes from a part and its whole, or from a result and its target."""
    if not _is_share(one) or one.number < 2:
        return
    first, second = spoken[one.number - 2 : one.number]
    found = _RATE.match(second.after)
    if found is None or any(o.figure.decimals or o.figure.unit for o in (first, second)):
        return
    if _TO_TARGET.match(first.after) and (first.counted == second.counted or not first.counted):
        yield share(_count(first), _count(second), WORDED)
    elif (
        _OF.search(first.before) and second.counted in ("", first.counted) and not re.search(r"\bdari\b", second.before)
    ):
        yield share(_count(second), _count(first), WORDED)


def _two_kinds(one: Spoken, spoken: Sequence[Spoken]) -> Iterator[Derivation]:
    """The sum of two kinds behind it of which each thing is one: `58 orang (41 laki-laki dan 17 perempuan)`."""
    parts = spoken[one.number + 1 : one.number + 3]
    if len(parts) < 2 or not re.fullmatch(r"\s*[\w-]+\s*,?\s*(?:\(|(?:yang\s+)?terdiri\s+(?:dari|atas)\s+)", one.after):
        return
    between = re.fullmatch(r"(?P<what>[^#;.()]{2,40}?)(?:,|\s+dan|\s+serta)\s*", parts[0].after)
    if between is None or any(o.figure.decimals or o.figure.unit for o in (one, *parts)):
        return
    kinds = frozenset(tokens(between["what"])), frozenset(tokens(re.split(r"[),.;]", parts[1].after)[0]))
    if any(pair == (kinds[0] ^ kinds[1]) for pair in _CONTRARIES):
        yield added([_count(part) for part in parts], WORDED)
