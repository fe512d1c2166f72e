"""Counts whose wording names the operation and every operand: `sisanya 35 orang`, `penambahan bersih 5 orang`.

Each pattern asks for all that would leave another meaning open to be absent: a sentence that speaks of a further group,
of a reserve, or of only one cause of a change gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import WORDED, Derivation, change
from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.word_stems import stem

_STATE = r"(?P<what>\w+(?:\s+(?!dan\b|serta\b|atau\b)\w+)?)"
_PARTED = re.compile(
    r"\b(?:dengan\s+demikian|jadi),?\s+(?:terdapat\s+|sebanyak\s+)?#(?P<one>\d+)\s+(?P<noun>\w+)\s+(?:yang\s+|telah\s+)?"
    rf"{_STATE}\s*(?:\(#\d+%\))?\s*,?\s*(?:dan|serta|sedangkan|sementara)\s+(?:sebanyak\s+|terdapat\s+)?"
    r"#(?P<other>\d+)\s+(?P=noun)\s+(?:yang\s+)?(?:tidak|belum)\s+(?P=what)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"#(?P<whole>\d+)\s+(?P<noun>\w+),?\s+(?:yang\s+)?terdiri\s+(?:dari|atas)\s*:$", re.IGNORECASE)
_ITEM = re.compile(r"^[^#]*:\s*#0\s+(?P<noun>\w+)\b", re.IGNORECASE)
_LEFT_OVER = re.compile(
    r"^\W*dari\s+(?:total\s+|seluruh\s+)?#0\s+(?P<noun>\w+)\b[^#.;]*#1\s+\w+\s+sehingga\s+(?:masih\s+)?"
    r"(?:terdapat|tersisa|ada)\s+#2\s+(?P=noun)\s+(?:yang\s+)?(?:tidak|belum)\b[^#]*$",
    re.IGNORECASE,
)
_LACKING = re.compile(
    r"#(?P<held>\d+)\s+(?P<noun>\w+)\s+memenuhi\s+#\d+%\s+dari\s+kebutuhan\b[^#,;]*\(#(?P<need>\d+)\s+(?P=noun)\),?\s+"
    r"sehingga\s+(?:masih\s+)?(?:diperlukan|dibutuhkan|kurang|terdapat\s+kekurangan)(?:\s+(?:pengadaan|tambahan|"
    r"penambahan|sebanyak))*\s+#(?P<left>\d+)\s+(?P=noun)\b(?P<rest>[^#]*)",
    re.IGNORECASE,
)
_RESERVE = re.compile(r"\b(?:termasuk|cadangan|ditambah|beserta|penyangga|minimal|maksimal)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:penambahan|bertambah|tambahan)\s+(?:sebanyak\s+|sejumlah\s+)?#(\d+)(?![\d%])", re.IGNORECASE)
_LESS = re.compile(r"\b(?:pengurangan|berkurang)\s+(?:sebanyak\s+|sejumlah\s+)?#(\d+)(?![\d%])", re.IGNORECASE)
_NET = re.compile(r"\b(?:bersih|neto)\s+(?:sebanyak\s+|sejumlah\s+|sebesar\s+)?#(\d+)(?![\d%])", re.IGNORECASE)

_PARTS_OF_YEARS = re.compile(r"\b(?:semester|triwulan|kuartal|bulan)\b", re.IGNORECASE)


def worded_counts(one: Spoken, earlier: Sequence[ReadSentence]) -> Iterator[Derivation]:
    """What a count must be by its very wording; `earlier` are the sentences before, of the same headings."""
    read, number = one.read, one.number
    yield from _parted(read, number, earlier)
    yield from _left_over(read, number)
    yield from _net(read, number, earlier)


def _counted(read: ReadSentence, number: int) -> PrintedFigure:
    return read.figure(number, exact=True)


def _less(whole: PrintedFigure, part: PrintedFigure) -> Derivation:
    return change("difference", whole, part, WORDED)


def _parted(read: ReadSentence, number: int, earlier: Sequence[ReadSentence]) -> Iterator[Derivation]:
    """The contrary of a state, after a list whose items each say how many are in that state, and whose opening says

    the whole.
    """
    found = _PARTED.search(read.masked)
    if found is None or int(found["other"]) != number or number != len(read.figures) - 1:
        return
    items: list[PrintedFigure] = []
    for before in reversed(earlier):
        opened = _OPENS.search(before.masked.strip())
        if opened:
            if stem(opened["noun"].lower()) == stem(found["noun"].lower()) and len(items) > 1:
                yield _less(_counted(before, int(opened["whole"])), _counted(read, int(found["one"])))
            return
        item = _ITEM.match(before.masked)
        said = re.search(rf"\b{re.escape(found['what'])}\s+#1\b", before.masked, re.IGNORECASE)
        if item is None or item["noun"].lower() != found["noun"].lower() or said is None or len(before.figures) != 2:
            return
        items.append(_counted(before, 0))


def _left_over(read: ReadSentence, number: int) -> Iterator[Derivation]:
    """What is left of a whole, or what is lacking to a need, where both stand before it in the sentence."""
    found = _LEFT_OVER.match(read.masked)
    if found is not None and number == 2 and len(read.figures) == 3:
        yield _less(_counted(read, 0), _counted(read, 1))
    lacking = _LACKING.search(read.masked)
    last = number == len(read.figures) - 1
    if lacking is not None and int(lacking["left"]) == number and last and not _RESERVE.search(read.masked):
        yield _less(_counted(read, int(lacking["need"])), _counted(read, int(lacking["held"])))


def _net(read: ReadSentence, number: int, earlier: Sequence[ReadSentence]) -> Iterator[Derivation]:
    """The net of the one rise and the one fall that this sentence and the one before it name."""
    found = _NET.search(read.masked)
    if found is None or int(found[1]) != number:
        return
    reads = [*earlier[-1:], read]
    if any(_PARTS_OF_YEARS.search(r.masked) for r in reads):
        return
    more = [(r, int(m[1])) for r in reads for m in _MORE.finditer(r.masked)]
    less = [(r, int(m[1])) for r in reads for m in _LESS.finditer(r.masked)]
    if len(more) == len(less) == 1:
        yield _less(_counted(*more[0]), _counted(*less[0]))
