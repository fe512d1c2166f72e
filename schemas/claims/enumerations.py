"""Enumerations of a sentence whose parts make up a whole: `114 informasi (46 berkala, 5 serta-merta, dan 63 lain)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.claims.partitions import NET_CHANGE, counts_in_words
from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim
from schemas.wording.word_stems import stem

_CLOSED = r"(?:yang\s+)?terdiri\s+(?:dari|atas)|dengan\s+(?:(?:pe)?rincian|komposisi)"
_OPEN = r"yaitu|yakni|meliputi"
_OPENING = re.compile(
    rf"(?:(?<!Rp)#(?P<whole>\d+)(?![\d%])(?P<noun>(?:\s+[^\s#;.,:()]+){{0,5}}?)(?:\s*\(#\d+%\))?"
    rf"(?P<state>(?:\s+[^\s#;.,:()]+){{0,3}}?)|\b(?P<named>[a-z]{{4,}}))"
    rf"\s*(?:(?P<bracket>\((?!#\d+%))|,?\s+(?:(?P<closed>{_CLOSED})|(?P<open>{_OPEN}))\b\s*:?)(?=\s*(?P<list>[^;:]+))",
    re.IGNORECASE,
)
_END = re.compile(
    r"\.(?:\s|$)|,\s+(?:atau|sedangkan|sementara|tetapi|namun|dibanding\w*|lebih|yang|dengan|sehingga|meski\w*)\b|"
    r"\s+(?:sehingga|dibanding\w*)\b",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*,\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+", re.IGNORECASE)
_FIRST = re.compile(r"(?<!Rp)#(?P<n>\d+)(?![\d%])\s+[^#()]+?(?:\s*\(#(?P<share>\d+)%\)[^#()]*)?\s*", re.I)
_LAST = re.compile(
    r"[^#()]*[^#()\s]\s+(?:sebanyak\s+)?(?<!Rp)#(?P<n>\d+)(?![\d%])(?:\s+[a-z]+)?(?:\s*\(#(?P<share>\d+)%\))?\s*", re.I
)
_NOT_ALL = re.compile(
    r"\b(?:antara\s+lain|di\s?antaranya|antaranya|misalnya|seperti|terutama|termasuk|terbanyak|terbesar|tertinggi|"
    r"paling|dominan|utama|masing-masing|dari)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(NET_CHANGE, re.IGNORECASE)
_JOINED = re.compile(r"\b(?:dan|serta|maupun)\b|/", re.IGNORECASE)
_FEW, _SEVERAL = 2, 3


@dataclass(frozen=True, slots=True)
class _Item:
    count: int
    share: int | None


def enumerations(read: ReadSentence) -> Iterator[Claim]:
    """Claims of kind operation: a whole that is the sum of what the sentence enumerates, and shares of that sum.

    What is enumerated as an example, by twos behind an open wording (`yaitu`), counted in other things or in words
    alone (`dan lima gudang`) makes none, nor what came in and went out behind a net change.
    """
    if len(read.figures) < _FEW:
        return
    text = re.sub(r"\([^()#]*\)", lambda match: " " * len(match.group()), read.masked)
    at = 0
    while match := _OPENING.search(text, at):
        at = match.start() + 1
        listed = match["list"]
        end = re.search(r"\)(?!\s*,?\s*(?:dan\b|serta\b)?[^()#]*#\d+[^()]*\))", listed) if match["bracket"] else None
        if match["bracket"] and end is None:
            continue
        listed = listed[: end.start()] if end else _cut(listed)
        between = f"{match['noun'] or ''} {match['state'] or ''}, {match.string[: match.start()][-20:]}"
        if _NOT_ALL.search(listed) or _NOT_ALL.search(between) or counts_in_words(listed):
            continue
        items = _items(listed)
        if len(items) < (_FEW if match["closed"] else _SEVERAL):
            continue
        whole = int(match["whole"]) if match["whole"] else _before(read, match)
        if whole is not None:
            first = bool(_FIRST.fullmatch(_SEPARATOR.split(listed)[0].strip()))
            # "40 sampel label dan penandaan (...)": brackets may take apart the last of several things.
            last = match["bracket"] and _JOINED.search(f"{match['noun']} {match['state']}")
            if last and not _adds_up(read, whole, items):
                continue
            if not _net_change(text, whole, match["list"]) and _alike(read, whole, items, first=first):
                yield _claim(read, whole, [item.count for item in items], "sum")
        elif match["open"] or match["closed"]:
            yield from _shares(read, items)
        at = match.end()


def _net_change(text: str, whole: int, listed: str) -> bool:
    """Whether the clause of a number up to its parts tells of a change."""
    before, _, behind = text.partition(f"#{whole} ")
    return _CHANGED.search(re.split(r"[,;:.]\s", before)[-1] + behind.split(listed)[0]) is not None


def _cut(listed: str) -> str:
    """An enumeration up to its end: a full stop, or words with which the sentence goes on."""
    end = _END.search(listed)
    return listed[: end.start()] if end else listed


def _items(listed: str) -> list[_Item]:
    """The parts: each begins with its count, or each ends with it; none where one has another shape."""
    pieces = [piece.strip() for piece in _SEPARATOR.split(listed.strip().rstrip("."))]
    if pieces and pieces[0].startswith("#"):
        joined: list[str] = []
        for piece in pieces:
            if "#" in piece or not joined:
                joined.append(piece)
            else:
                joined[-1] += f" {piece}"
        shape = _FIRST
    else:
        joined, open_piece = [], ""
        for piece in pieces:
            open_piece = f"{open_piece} {piece}".strip()
            if "#" in piece:
                joined.append(open_piece)
                open_piece = ""
        if open_piece:
            return []
        shape = _LAST
    found = [shape.fullmatch(piece) for piece in joined]
    if any(match is None for match in found):
        return []
    return [_Item(int(m["n"]), int(m["share"]) if m["share"] else None) for m in found if m is not None]


def _before(read: ReadSentence, match: re.Match[str]) -> int | None:
    """The only number of the things that are named right before they are taken apart, earlier in the sentence."""
    if not match["named"] or not match["closed"]:
        return None
    noun = stem(match["named"].lower())
    numbers = re.findall(r"#(\d+)", match.string[: match.start()])
    held = [int(n) for n in numbers if stem(read.figures[int(n)].counted) == noun]
    return held[0] if len(held) == 1 else None


def _adds_up(read: ReadSentence, whole: int, items: Sequence[_Item]) -> bool:
    return sum(read.figure(i.count, exact=True).value or 0 for i in items) == read.figure(whole, exact=True).value


def _alike(read: ReadSentence, whole: int, items: Sequence[_Item], *, first: bool) -> bool:
    """Whether the parts are counts of what the whole counts: where the count comes last, the same noun or none."""
    figures = [read.figure(n, exact=True) for n in (whole, *(item.count for item in items))]
    if any(f.value is None or f.decimals > 0 or f.unit for f in figures):
        return False
    noun = stem(read.figures[whole].counted)
    nouns = {stem(read.figures[item.count].counted) for item in items}
    # So many things of one other kind are no parts of the whole, as days of persons.
    return (
        nouns <= {noun, ""}
        if not first
        else nouns == {noun} or (noun not in nouns and (len(nouns) > 1 or nouns == {""}))
    )


def _shares(read: ReadSentence, items: Sequence[_Item]) -> Iterator[Claim]:
    """The shares of parts whose whole is not said: of all of them together."""
    counts = [item.count for item in items]
    if len(counts) < _SEVERAL or len({stem(read.figures[n].counted) for n in counts}) > 1:
        return
    for item in items:
        if item.share is not None:
            yield _claim(read, item.share, [item.count, *(n for n in counts if n != item.count)], "share_of_sum")


def _claim(read: ReadSentence, value: int, operands: Sequence[int], operation: str) -> Claim:
    figure = read.figure(value, True if operation == "sum" else None)
    named = {f"x{at}": read.figure(n, exact=True) for at, n in enumerate(operands, start=1)}
    subject = read.figures[value].counted or read.figures[operands[0]].counted or operation
    return Claim(
        "", "operation", subject, "hitungan", figure, named, read.sentence.id, figure.place.page, None,
        {"operasi": operation},
    )  # fmt: skip
