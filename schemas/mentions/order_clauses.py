"""The parts of a sentence that each call something the highest or the lowest, with the figure that belongs to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.table_extremes import orders_in

_PARTS = (
    re.compile(r"[;.]\s|\b(?:sedangkan|sementara(?:\s+itu)?|adapun|sebaliknya|namun|tetapi)\b", re.IGNORECASE),
    re.compile(r",\s+(?:dan|serta)\b", re.IGNORECASE),
    re.compile(r",\s"),
    re.compile(r"\s(?:dan|serta)\s", re.IGNORECASE),
)
"""What parts two such statements, the surest first."""
_BEGUN = re.compile(r"[;.:]\s|\b(?:sedangkan|sementara|adapun|sebaliknya|namun|tetapi)\s", re.IGNORECASE)
_ENDED = re.compile(r"[;.]\s|\s(?:sedangkan|sementara|adapun|sebaliknya|namun|tetapi|karena|meskipun)\s", re.IGNORECASE)
_FIGURE = re.compile(r"(?:Rp)?#(\d+)%?")
_OTHER_ORDER = re.compile(
    r"\b(?:kedua|ketiga|keempat|kelima|ke-?\s?\d|antara|kecuali|selain|setelah|sebelum|berikutnya|nasional|bukan|salah\s+satu|"
    r"sejak|selama|terakhir|sepanjang\s+sejarah|apabila|jika|bila|harus|wajib|minimal|maksimal|dipersyaratkan|diharapkan|"
    r"direncanakan|seharusnya|setiap|tiap|masing-masing|rata-rata\s+unsur)\b",
    re.IGNORECASE,
)
"""Words for another place in an order, for an order of other things than all rows, or for a wish."""
_SEVERAL = re.compile(
    r"\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|kedua|ketiga|beberapa|#\d+)\b(?:\s+[^\s#;.,()]+){0,4}\s*$",
    re.IGNORECASE,
)
_APART = re.compile(r"\b(?:berjarak|jarak|selisih|terpaut|rentang)\b[^#]*$", re.IGNORECASE)
_GAP = re.compile(
    r"\b(?:berjarak|jarak\w*|selisih\w*|terpaut|rentang)\b(?:\s+[^\s#;.,]+){0,2}?\s+(?:Rp)?#(\d+)|"
    r"^\W*(?:jarak|selisih)\s+antara\b.*?\b(?:adalah|sebesar|mencapai|yaitu)\s+(?:Rp)?#(\d+)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:urutan|peringkat|posisi)\s+(?:(?P<first>pertama|teratas)|terbawah|terakhir)\b", re.IGNORECASE
)
_TELLING, _TWO = 3, 2
_LIMIT = re.compile(r"^\s*(?:Rp)?#")


@dataclass(frozen=True, slots=True)
class OrderClause:
    """A statement of an order: the words before and behind what says so, up to the figure (`number`, None for none).

    `start` is where the words stand in the masked text, `rest` what follows the figure. `gap` is the figure by which
    the highest and the lowest of two such statements are said to be apart.
    """

    read: ReadSentence
    word: str
    start: int
    high: bool
    before: str
    after: str
    number: int | None
    rest: str
    gap: PrintedFigure | None

    def prints(self, cell: PrintedFigure, number: int | None = None) -> bool:
        """Whether a figure of the sentence, its own one where no other is named, is what a cell prints, signs aside."""
        number = self.number if number is None else number
        if number is None or cell.value is None:
            return False
        figure = self.read.figure(number)
        same = figure.value is not None and abs(figure.value) == abs(cell.value)
        return same and figure.decimals == cell.decimals and {figure.unit, cell.unit} != {"%", "Rp"}


def order_clauses(read: ReadSentence) -> Iterator[OrderClause]:
    """The statements of a sentence, without those of several things at once, of a second place or of a limit."""
    text = read.masked
    placed = [(m, m["first"] is not None) for m in _PLACE.finditer(text)]
    found = sorted((*orders_in(text), *placed), key=lambda pair: pair[0].start())
    if not found:
        return
    cuts = [max((m.end() for m in _BEGUN.finditer(text, 0, found[0][0].start())), default=0)]
    for (one, _), (other, _) in pairwise(found):
        cuts.append(_cut(text, one.end(), other.start()))
    ended = _ENDED.search(text, found[-1][0].end())
    cuts.append(ended.start() if ended else len(text))
    gap = _gap(read) if len(found) == _TWO else None
    for at, (match, high) in enumerate(found):
        start, end = cuts[at], cuts[at + 1]
        before, behind = text[start : match.start()], text[match.end() : end]
        if not start <= match.start() < match.end() <= end or _OTHER_ORDER.search(before + " | " + behind):
            continue
        if _SEVERAL.search(before) or (match.group().lower().startswith("paling") and _LIMIT.match(behind)):
            continue
        figure = _FIGURE.search(behind)
        if figure and _APART.search(behind[: figure.start()]):
            figure = None
        after, rest = (behind[: figure.start()], behind[figure.end() :]) if figure else (_FIGURE.split(behind)[0], "")
        number = int(figure[1]) if figure else None
        yield OrderClause(read, match.group(), match.start(), high, before, after, number, rest, gap)


def _gap(read: ReadSentence) -> PrintedFigure | None:
    """The only figure that is said to part two things, of three digits or more."""
    found = [int(match[1] or match[2]) for match in _GAP.finditer(read.masked)]
    figure = read.figure(found[0]) if len(found) == 1 else None
    return figure if figure is not None and sum(sign.isdigit() for sign in figure.text) >= _TELLING else None


def _cut(text: str, start: int, end: int) -> int:
    """Where one statement ends and the next begins; the later one's start where nothing parts them."""
    for part in _PARTS:
        found = [*part.finditer(text, start, end)]
        if found:
            return found[-1].end()
    return -1
