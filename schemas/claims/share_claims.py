"""Claims of shares: so many of a number of things named before, and which percentage of them that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.parts_beside import has_own_share, takes_apart
from schemas.published import Claim
from schemas.wording.words_around_counts import PERSONS
from schemas.wording.words_of_change import FALLS, RISES

_OF = re.compile(
    r"(?<!terdiri )(?<!berasal )\bdari\s+"
    r"(?:(?:(?:total|jumlah|seluruh|keseluruhan|sebanyak|sejumlah|kebutuhan|rencana)\s+)*|"
    r"(?:total|jumlah|seluruh|keseluruhan)\s+(?:[^\s#;.,:()]+\s+){1,7}?(?:sebanyak|sejumlah|berjumlah|yaitu|yakni)\s+)"
    r"#(?P<whole>\d+)(?![\d%])",
    re.I,
)
_FROM = re.compile(
    r"(?<!terdiri )(?<!berasal )\bdari\b(?!\s+(?:hasil|segi|sisi|(?:jumlah|total)\s+(?:tersebut|itu))\b)", re.I
)
"""Words of what a share is taken of, unless they name what was done (`dari hasil evaluasi`) or point back."""
_PART = re.compile(
    r"#(?P<part>\d+)(?![\d%])(?P<noun>(?:\s+(?!dari\b|target\b)[\w/()-]+){0,8}?)\s*"
    r"(?:\(\s*(?:atau\s+|sebesar\s+)?#(?P<value>\d+)%\s*\)|\(\s*#(?P<value_3>\d+)%\s|"
    r",?\s+(?:atau|yaitu|yakni)(?:\s+(?:sebesar|setara|mencapai|dengan))*\s+#(?P<value_2>\d+)%)(?!\s*\)?\s*dari\b)",
    re.IGNORECASE,
)
# What follows is taken of another number.
_WITHIN = re.compile(
    r"\b(?:di\s?antaranya|termasuk|dari\s+(?:jumlah|total)\s+(?:tersebut|itu))\b|\bdari\s+#", re.IGNORECASE
)
_PARTS_OF_PART = re.compile(
    r"#(?P<whole>\d+)(?![\d%])(?=\s)[^#]*(?:#\d+%)?(?:[^#]*Rp#\d+)?[^#]*"
    r"\b(?:terdiri|terbagi|meliputi|mencakup|(?:pe)?rincian\w*)\b",
    re.IGNORECASE,
)
"""A part that the sentence takes apart itself: what follows is a share of that."""
_PART_BEFORE = re.compile(r"(?<!Rp)#(?P<first>\d+)(?:\s+[\w/-]+){0,4}\s*$")
_TARGET = re.compile(r"\btarget(?:\s+(?:sebesar|sebanyak|tahun|(?:19|20)\d\d))*\s+$", re.IGNORECASE)
_CHANGED = re.compile(
    rf"\b(?:{RISES}|{FALLS}|selisih)(?:\s+[^\s#;.,:()]+){{0,3}}\s*$",
    re.IGNORECASE,
)
"""Words before a number by which something changed: its share is of what that was before."""
_CHANGED_FROM = re.compile(
    r"[^#;.]{0,30}?\b(?:(?:di|per)?banding(?:kan|an)?|dari(?:pada)?|terhadap)\b[^#;.()]{0,100}?\(?#(?P<whole>\d+)(?![\d%])",
    re.I,
)
_BEFORE = 2
"""So many sentences before one may name the number that its shares are taken of."""


def share_claims(reads: Sequence[ReadSentence], position: int) -> Iterator[Claim]:
    """The shares that a sentence states: of a number that it names with `dari`, else of a number named before.

    The latter (kind share_of_named) have whole1, whole2, ... as operands: larger numbers of the same things in the
    sentence and in those before it under the same headings, nearest first, but for those that are
    printed with a share of their own: they may be other parts of the same whole.
    """
    read = reads[position]
    text = read.masked
    if "%" not in text:
        return
    of = _OF.search(text)
    for match in _PART.finditer(text):
        part = int(match["part"])
        value = int(match["value"] or match["value_2"] or match["value_3"])
        if value != part + 1:
            continue
        noun = read.figures[part].counted
        if _CHANGED.search(text[: match.start()]):
            named = {f"whole{k}": spot for k, spot in enumerate(_changed_from(reads, position, match), start=1)}
            if named and _whole(read, part):
                yield _claim(read, "share_of_named", part, value, named, noun, {"changed": "ya"})
            continue
        if of is not None and of.end() <= match.start():
            whole = int(of["whole"])
            meant = noun in ("", read.figures[whole].counted)
            first = _PART_BEFORE.search(text[: of.start()])
            if meant and first is not None and _whole(read, int(first["first"])):
                # "90 dari 120 sarana diperiksa, 60 sarana (66,67%) memenuhi": of the 90 or of the 120.
                wholes = {"whole1": (read, int(first["first"])), "whole2": (read, whole)}
                yield _claim(read, "share_of_named", part, value, wholes, noun)
            elif (inner := _PARTS_OF_PART.search(text, of.end(), match.start())) is not None:
                if _whole(read, int(inner["whole"])) and read.figures[int(inner["whole"])].counted in ("", noun):
                    yield _claim(read, "share", part, value, {"whole": (read, int(inner["whole"]))}, noun)
            elif meant and _WITHIN.search(text[of.end() : match.start()]) is None and _whole(read, whole):
                yield _claim(read, "share", part, value, {"whole": (read, whole)}, noun)
            continue
        if _whole(read, part) and _FROM.search(text[: match.start()]) is None:
            named = {f"whole{k}": spot for k, spot in enumerate(_named(reads, position, part), start=1)}
            if named:
                yield _claim(read, "share_of_named", part, value, named, noun)


def _changed_from(
    reads: Sequence[ReadSentence], position: int, match: re.Match[str]
) -> Iterator[tuple[ReadSentence, int]]:
    """What a number, with its share, may have changed from: what it is compared with, else what was named before.

    Not what its own sentence names before it: that is what it has changed to.
    """
    read, part = reads[position], int(match["part"])
    found = _CHANGED_FROM.match(match.string, match.end())
    if found is not None:
        whole = int(found["whole"])
        if _whole(read, whole) and read.figures[whole].counted in ("", read.figures[part].counted):
            yield read, whole
        return
    yield from (spot for spot in _named(reads, position, part) if spot[0] is not read)


def _named(reads: Sequence[ReadSentence], position: int, part: int) -> Iterator[tuple[ReadSentence, int]]:
    """Larger numbers of the same things as a part, named before it; not those with a share of their own beside it."""
    own = reads[position]
    start = own.figures[part].start
    noun, least = own.figures[part].counted, own.figure(part, exact=True).value
    # "Rekomendasi yang telah sesuai sebanyak 56 (73,68%)": what is counted is named before, in the same sentence.
    named = (
        set(PERSONS)
        if noun in PERSONS
        else {noun}
        if noun
        else set(re.findall(r"[a-z]{4,}", own.lowered[: own.figures[part].start]))
    )
    for back in range(_BEFORE + 1):
        if back > position:
            return
        read = reads[position - back]
        if read.sentence.headings != own.sentence.headings:
            return
        for number in reversed(range(part if back == 0 else len(read.figures))):
            value = read.figure(number, exact=True).value
            told = own.sentence.text[read.figures[number].end if back == 0 else 0 : start]
            if has_own_share(read, number, told_before=back > 0) and not takes_apart(told):
                continue
            if _TARGET.search(read.sentence.text[: read.figures[number].start]):
                continue
            if read.figures[number].counted in named and value is not None and least is not None and value > least:
                yield read, number


def _whole(read: ReadSentence, number: int) -> bool:
    """Whether a figure is a whole number without unit."""
    value = read.figure(number, exact=True).value
    return value is not None and value == value.to_integral_value() and read.figures[number].piece.unit == ""


def _claim(
    read: ReadSentence,
    kind: str,
    part: int,
    value: int,
    wholes: dict[str, tuple[ReadSentence, int]],
    noun: str,
    texts: dict[str, str] | None = None,
) -> Claim:
    operands = {"part": read.figure(part, exact=True)}
    operands |= {name: held.figure(number, exact=True) for name, (held, number) in wholes.items()}
    claimed = read.figure(value)
    sentence = read.sentence.id
    return Claim("", kind, noun, "persen", claimed, operands, sentence, claimed.place.page, None, texts or {})
