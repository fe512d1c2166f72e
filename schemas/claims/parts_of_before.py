"""Counts and amounts that a later sentence takes apart: `Anggaran tersebut terbagi dalam Belanja Pegawai ...`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.claims.partitions import GOES_ON
from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.figures.spelled_numbers import number_words
from schemas.published import Claim

_TAKES_APART = re.compile(
    r"^(?P<head>[^#;:]{0,160}?)\b(?:terdiri(?:\s+(?:atas|dari))?|terbagi\s+(?:atas|dalam|menjadi|ke\s+dalam)|"
    r"(?:dengan\s+)?(?:pe)?rincian(?:nya)?(?:\s+(?:tersebut|itu|sebagai\s+berikut))?|meliputi)\b(?P<parts>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_REFERS = re.compile(r"\b(?:tersebut|itu|ini|dimaksud|jumlahnya)\b|^\W*$", re.IGNORECASE)
"""Words that speak of what was named before; a sentence that opens with `Rinciannya` does so by itself."""
_SOURCE = re.compile(r"\b(?:terdiri|terbagi|berasal|bersumber)\s+(?:dari|atas)\b", re.IGNORECASE)
_NOT_ALL = re.compile(
    r"\b(?:antara\s+lain|di\s?antara\w*|antaranya|misalnya|seperti|terutama|termasuk|masing-masing|dari)\b",
    re.IGNORECASE,
)
_SHARE_BEHIND = re.compile(r"\(\s*(?:atau\s+|sebesar\s+)?#\d+%\s*\)", re.IGNORECASE)
_BACK = 4
"""So many sentences before a whole may stand, where they count nothing else of its kind."""
_LARGE = 100
"""Smaller wholes are a slip away from too many sums."""
_RUPIAH = "Rp"


def parts_of_before(reads: Sequence[ReadSentence], position: int) -> Iterator[Claim]:
    """A partition of the only count or amount of its kind before a sentence that takes it apart; texts: noun, listed.

    Nothing where a part is counted in words alone, in other things than the others, or named as an example.
    """
    read = reads[position]
    match = _TAKES_APART.match(read.masked)
    if match is None or not _REFERS.search(match["head"]):
        return
    parts = _SHARE_BEHIND.sub(" ", match["parts"])
    noun, numbers = _alike(read, parts)
    whole = _whole(reads, position, noun) if noun else None
    if whole is None or len(numbers) < 2:
        return
    value = _figure(*whole, noun)
    figures = [_figure(read, number, noun) for number in numbers]
    if position + 1 < len(reads) and GOES_ON.search(reads[position + 1].masked):
        after = reads[position + 1]
        also, more = _alike(after, _SHARE_BEHIND.sub(" ", after.masked))
        if also in (noun, ""):
            figures += [_figure(after, number, noun) for number in more]
    amounts = [figure.value for figure in figures if figure.value is not None]
    if value.value is None or len(amounts) < len(figures):
        return
    if sum(amounts) == value.value or (value.value >= _LARGE and max(amounts) < value.value):
        operands = {f"x{at}": figure for at, figure in enumerate(figures, start=1)}
        texts = {"noun": noun, "listed": "ya"}
        yield Claim("", "partition", noun, "jumlah", value, operands, read.sentence.id, value.place.page, None, texts)


def _figure(read: ReadSentence, number: int, noun: str) -> PrintedFigure:
    """A figure of a list in which things are counted, where no other word says what this one counts, is whole."""
    figure = read.figure(number, True if noun != _RUPIAH else None)
    if figure.value is not None or not figure.readings or noun == _RUPIAH:
        return figure
    return replace(figure, value=max(figure.readings), decimals=0, readings=())


def _alike(read: ReadSentence, text: str) -> tuple[str, list[int]]:
    """What all figures of a text count and their numbers; nothing where they count several things."""
    plain = _SOURCE.sub(" ", re.sub(r"\([^)]*\)", " ", text))
    if _NOT_ALL.search(plain) or any(number_words(word) for word in re.findall(r"[^\W\d_]+", plain)):
        return "", []
    numbers = [int(found) for found in re.findall(r"#(\d+)", text)]
    pieces = [read.figures[number] for number in numbers]
    if pieces and all(figure.piece.unit == _RUPIAH for figure in pieces):
        return _RUPIAH, numbers
    nouns = {figure.counted for figure in pieces} - {""}
    if any(figure.piece.unit for figure in pieces) or len(nouns) > 1:
        return "", []
    return next(iter(nouns), ""), numbers


def _whole(reads: Sequence[ReadSentence], position: int, noun: str) -> tuple[ReadSentence, int] | None:
    """The nearest sentence before, of the same section, that counts the same once, and which of its figures does."""
    headings = reads[position].sentence.headings
    for read in reversed(reads[max(position - _BACK, 0) : position]):
        if read.sentence.headings != headings:
            return None
        held = [
            number
            for number, figure in enumerate(read.figures)
            if (figure.piece.unit == _RUPIAH if noun == _RUPIAH else figure.counted == noun and not figure.piece.unit)
        ]
        if held:
            return (read, held[0]) if len(held) == 1 else None
    return None
