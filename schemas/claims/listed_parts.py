"""Counts that a list takes apart: the sentence before it, or the one after it, names the whole, each item a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim

_INTRODUCES = re.compile(
    r"(?::|\b(?:berikut|yaitu|yakni|terdiri\s+(?:atas|dari)|rincian(?:nya)?|sebagai berikut))\W*$", re.IGNORECASE
)
_SUMS_UP = re.compile(
    r"^\W*(?:(?:maka|sehingga|dengan\s+demikian|secara)\W+)?(?:total|seluruhnya|keseluruhan|jumlah\s+seluruh\w*)\b",
    re.IGNORECASE,
)
_NOT_ALL = re.compile(
    r"\b(?:antara\s+lain|di\s?antaranya|antaranya|misalnya|seperti|terutama|termasuk)\b", re.IGNORECASE
)
_ALTOGETHER = re.compile(
    r"^\W*(?:(?:total|jumlah)\s+)?(?P<what>[a-z]{4,})\b[^#.;]*\b(?:seluruhnya|keseluruhannya|semuanya|total(?:nya)?)\s+"
    r"(?:sebesar\s+|adalah\s+|mencapai\s+)*Rp#(?P<value>\d+)",
    re.IGNORECASE,
)
_RUPIAH = "Rp"


def listed_parts(reads: Sequence[ReadSentence]) -> Iterator[Claim]:
    """A partition for each thing that every item of a list counts once and the sentence beside the list counts once.

    Lists that say that they are not complete take nothing apart. texts: noun, listed.
    """
    for (lead_in, marked), group in groupby(enumerate(reads), key=_list_of):
        positions = [position for position, _ in group]
        items = [reads[position] for position in positions]
        if not marked or len(items) < 2:
            continue
        before = reads[positions[0] - 1] if positions[0] else None
        after = reads[positions[-1] + 1] if positions[-1] + 1 < len(reads) else None
        for whole, words in ((before, _INTRODUCES), (after, _SUMS_UP)):
            if whole is None or not words.search(whole.sentence.text) or _NOT_ALL.search(whole.sentence.text):
                continue
            if whole is before and whole.sentence.id != lead_in:
                continue
            yield from _of_list(whole, items)
        if after is not None:
            yield from _labelled(after, items)


def _labelled(whole: ReadSentence, items: Sequence[ReadSentence]) -> Iterator[Claim]:
    """The sum of the one amount of each item before which stands what the sentence says that it sums up."""
    found = _ALTOGETHER.match(whole.masked)
    if found is None or _NOT_ALL.search(f"{whole.sentence.text} {' '.join(item.sentence.text for item in items)}"):
        return
    label = re.compile(rf"\b{re.escape(found['what'])}\s+(?:sebesar\s+|sebanyak\s+)?Rp#(\d+)", re.IGNORECASE)
    parts = [label.findall(item.masked) for item in items]
    if any(len(numbers) != 1 for numbers in parts):
        return
    value = whole.figure(int(found["value"]))
    operands = {
        f"x{at}": item.figure(int(numbers[0]))
        for at, (item, numbers) in enumerate(zip(items, parts, strict=True), start=1)
    }
    texts = {"noun": _RUPIAH, "listed": "ya"}
    sentence = whole.sentence.id
    yield Claim("", "partition", _RUPIAH, "jumlah", value, operands, sentence, value.place.page, None, texts)


def _list_of(held: tuple[int, ReadSentence]) -> tuple[str | None, bool]:
    """Which list a sentence is an item of: what introduces it, and whether it is marked as an item."""
    sentence = held[1].sentence
    return sentence.lead_in, bool(sentence.marker)


def _of_list(whole: ReadSentence, items: Sequence[ReadSentence]) -> Iterator[Claim]:
    for noun, numbers in _counted(whole).items():
        parts = [_counted(item).get(noun, []) for item in items]
        if len(numbers) != 1 or any(len(found) != 1 for found in parts):
            continue
        exact = noun != _RUPIAH or None
        value = whole.figure(numbers[0], exact)
        operands = {
            f"x{at}": item.figure(found[0], exact)
            for at, (item, found) in enumerate(zip(items, parts, strict=True), start=1)
        }
        texts = {"noun": noun, "listed": "ya"}
        sentence = whole.sentence.id
        yield Claim("", "partition", noun, "jumlah", value, operands, sentence, value.place.page, None, texts)


def _counted(read: ReadSentence) -> dict[str, list[int]]:
    """The figures of a sentence by what they count, amounts of rupiah under its sign."""
    found: dict[str, list[int]] = {}
    for number, figure in enumerate(read.figures):
        noun = _RUPIAH if figure.piece.unit == "Rp" else figure.counted if figure.piece.unit == "" else ""
        if noun:
            found.setdefault(noun, []).append(number)
    return found
