"""Counts with their percentages, several of one whole: items of a list, a row in one sentence or over several.

The whole is known without being named beside them: it is the number of which all the percentages, or all but one, are.
Of two counts it is their sum, where that is printed before them. Over several sentences the counts, or their
percentages, must make up all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import groupby
from math import ceil, floor

from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim
from schemas.tables.labelled_tables import LabelledTable

_PAIR = re.compile(
    r"(?<!Rp)#(?P<count>\d+)(?![\d%])(?:\s+[a-z-]+){0,2}?\s*(?:\(|,?\s+atau\s+(?:sebesar\s+)?)#(?P<share>\d+)%"
    r"(?!\)?\s+dari\b)|"
    r"#(?P<first_share>\d+)%\s*(?:,?\s*(?:atau|yaitu|yakni)\s+(?:sebanyak\s+|sejumlah\s+|sebesar\s+)?|\()"
    r"#(?P<first_count>\d+)(?![\d%])",
    re.IGNORECASE,
)
_FEWEST = 3
_LARGEST = 20000
_NARROW = 100

Pair = tuple[ReadSentence, int, int]


def shares_of_one_whole(reads: Sequence[ReadSentence], tables: Sequence[LabelledTable]) -> Iterator[Claim]:
    """A claim (kind operation) for each percentage, of its count and of the whole as the report prints it."""
    groups = [
        *((position, pairs, True) for position, pairs in (*_lists(reads), *_rows(reads))),
        *((position, pairs, False) for position, pairs in _runs(reads)),
    ]
    printed: dict[int, PrintedFigure] | None = None
    for position, pairs, is_one_list in groups:
        near = _counts(reads[max(0, position - _BEFORE) : position + 1])
        whole = _whole(pairs, near) if len(pairs) >= _FEWEST else _whole_of_two(pairs, near)
        if whole is None or not (is_one_list or _is_told(pairs, whole)):
            continue
        if whole not in near and printed is None:
            printed = {**_cells(tables), **_counts(reads)}
        figure = near.get(whole) or (printed or {}).get(whole)
        if figure is None or any(figure.place == read.figure(n).place for read, n, _ in pairs):
            continue
        for read, count, share in pairs:
            value = read.figure(share)
            operands = {"x1": read.figure(count, exact=True), "x2": figure}
            yield Claim(
                "", "operation", read.figures[count].counted or "persen", "hitungan", value, operands, read.sentence.id,
                value.place.page, None, {"operasi": "ratio"},
            )  # fmt: skip


_BEFORE = 12
"""Sentences before a list among which its whole is looked for first."""


def _lists(reads: Sequence[ReadSentence]) -> Iterator[tuple[int, list[Pair]]]:
    """The lists each of whose items prints one count with its percentage."""
    for (lead_in, marked), group in groupby(
        enumerate(reads), key=lambda held: (held[1].sentence.lead_in, bool(held[1].sentence.marker))
    ):
        held = list(group)
        if lead_in is None or not marked or len(held) < _FEWEST:
            continue
        pairs = [(read, [*_PAIR.finditer(read.masked)]) for _, read in held]
        if all(len(found) == 1 for _, found in pairs):
            yield held[0][0], [_pair(read, found[0]) for read, found in pairs]


def _rows(reads: Sequence[ReadSentence]) -> Iterator[tuple[int, list[Pair]]]:
    for position, read in enumerate(reads):
        if read.masked.count("%") > 1:
            found = [*_PAIR.finditer(read.masked)]
            if len(found) > 1:
                yield position, [_pair(read, m) for m in found]


def _runs(reads: Sequence[ReadSentence]) -> Iterator[tuple[int, list[Pair]]]:
    """The pairs of sentences that follow each other in one paragraph, each with one or more."""
    found = [
        [*_PAIR.finditer(read.masked)] if "%" in read.masked and not read.sentence.marker else [] for read in reads
    ]
    for (_, any_pair), group in groupby(
        enumerate(reads), key=lambda held: (held[1].sentence.headings, bool(found[held[0]]))
    ):
        held = list(group)
        pairs = [_pair(read, m) for at, read in held for m in found[at]]
        if any_pair and len(held) > 1 and len(pairs) >= _FEWEST:
            yield held[0][0], pairs


def _pair(read: ReadSentence, match: re.Match[str]) -> Pair:
    return read, int(match["count"] or match["first_count"]), int(match["share"] or match["first_share"])


def _is_told(pairs: Sequence[Pair], whole: int) -> bool:
    """Whether all shares, or three of them, are of the whole, or the counts or shares make up all of it."""
    fitting = [_is_share(read.figure(count, exact=True), read.figure(share), whole) for read, count, share in pairs]
    if all(fitting) or sum(fitting) >= _FEWEST:
        return True
    shares = [read.figure(share) for read, _, share in pairs]
    room = sum((Fraction(1, 2 * 10**share.decimals) for share in shares), Fraction(0))
    made_up = abs(sum((Fraction(share.value or 0) for share in shares), Fraction(-100))) <= room
    return made_up or sum(read.figure(count, exact=True).value or 0 for read, count, _ in pairs) == whole


def _whole(pairs: Sequence[Pair], near: Mapping[int, PrintedFigure]) -> int | None:
    """The only number of which all the shares are, or all but one whichever is left out.

    Where several could be it, the only one of them that is printed `near`.
    """
    spans = []
    for read, count, share in pairs:
        part, of = read.figure(count, exact=True), read.figure(share)
        if part.value is None or part.decimals > 0 or of.value is None or of.decimals < 1 or part.value <= 0:
            return None
        if not of.value:
            # So small a part says nothing of its whole.
            continue
        half = Fraction(1, 2 * 10**of.decimals)
        low = Fraction(part.value) * 100 / (Fraction(of.value) + half)
        high = Fraction(part.value) * 100 / (Fraction(of.value) - half)
        spans.append((low, high))
    if len(spans) < _FEWEST:
        return None
    every = _integers(spans, near)
    if every:
        return every[0] if len(every) == 1 else None
    left = [found for at in range(len(spans)) if (found := _integers([*spans[:at], *spans[at + 1 :]], near))]
    wholes = {number for found in left for number in found}
    return wholes.pop() if len(wholes) == 1 and len(left) == 1 else None


def _whole_of_two(pairs: Sequence[Pair], near: Mapping[int, PrintedFigure]) -> int | None:
    """The sum of two counts where it is printed before them and one of the shares, or both, are of it."""
    counts = [read.figure(count, exact=True) for read, count, _ in pairs]
    if any(f.value is None or f.decimals > 0 or f.value <= 0 for f in counts):
        return None
    whole = sum(int(f.value) for f in counts if f.value is not None)
    if whole not in near:
        return None
    if any(read.figure(share).value is None or read.figure(share).decimals < 1 for read, _, share in pairs):
        return None
    held = [_is_share(part, read.figure(share), whole) for (read, _, share), part in zip(pairs, counts, strict=True)]
    return whole if any(held) else None


def _is_share(part: PrintedFigure, share: PrintedFigure, whole: int) -> bool:
    """Whether a percentage, rounded as it is printed, is that of a part of a whole."""
    exact = Fraction(part.value or 0) * 100 / whole
    return abs(exact - Fraction(share.value or 0)) <= Fraction(1, 2 * 10**share.decimals)


def _integers(spans: Sequence[tuple[Fraction, Fraction]], near: Mapping[int, PrintedFigure]) -> list[int]:
    low, high = ceil(max(span[0] for span in spans)), floor(min(span[1] for span in spans))
    if high - low < _FEWEST and high <= _LARGEST:
        return [*range(low, high + 1)]
    # Long numbers leave room for many; so narrow a room holds a printed one hardly by chance.
    return [number for number in near if low <= number <= high] if (high - low) * _NARROW <= low else []


def _counts(reads: Sequence[ReadSentence]) -> Mapping[int, PrintedFigure]:
    """Whole numbers of sentences by value, the last printing of each."""
    found = {}
    for read in reads:
        for number in range(len(read.figures)):
            figure = read.figure(number, exact=True)
            if figure.value is not None and figure.unit == "" and figure.value == int(figure.value):
                found[int(figure.value)] = figure
    return found


def _cells(tables: Sequence[LabelledTable]) -> Mapping[int, PrintedFigure]:
    """Whole numbers of total rows by value."""
    found = {}
    for table in tables:
        if table.total_row is None:
            continue
        for figure in table.cells(table.total_row).values():
            if figure.value is not None and figure.decimals <= 0 and figure.value == int(figure.value):
                found[int(figure.value)] = replace(figure, exact=True)
    return found
