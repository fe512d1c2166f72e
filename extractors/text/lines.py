"""Words of a page to lines of running text: what stands on one baseline, without what stands in tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extractors.content import Box, Word

# Words belong to one line when their boxes overlap by this share of the lower one's height.
SHARED_HEIGHT = 0.55


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its page, its words from left to right, its box, and the size and weight of most of its text."""

    page: int
    words: tuple[Word, ...]
    box: Box
    size: float
    bold: bool

    @property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(word.text for word in self.words)

    @property
    def widest_gap(self) -> float:
        """The widest blank between two neighbouring words, in points."""
        return max((b.box.x0 - a.box.x1 for a, b in zip(self.words, self.words[1:], strict=False)), default=0.0)


class LinesOutside:
    """The lines of pages outside their tables, made once for the same tables.

    Finding tables and reading text ask for the same. `words` are those of each page.
    """

    def __init__(self, words: Mapping[int, Iterable[Word]]) -> None:
        self._words = words
        self._made: dict[int, tuple[tuple[Box, ...], list[Line]]] = {}

    def of(self, page: int, tables: Sequence[Box]) -> list[Line]:
        """What `lines_of` gives for a page and the boxes of its tables, whatever their order."""
        boxes = tuple(sorted(tables, key=lambda b: (b.top, b.x0, b.bottom, b.x1)))
        held = self._made.get(page)
        if held is None or held[0] != boxes:
            held = self._made[page] = boxes, lines_of(page, self._words[page], boxes)
        return held[1]


def lines_of(page: int, words: Iterable[Word], tables: Sequence[Box]) -> list[Line]:
    """The lines of a page from top to bottom, without words that stand inside one of `tables` and sideways words."""
    held = [w for w in words if not w.angle]
    if tables:
        held = [w for w in held if not _inside_any(w.box, tables)]
    held.sort(key=lambda w: (w.box.top, w.box.x0))
    rows: list[list[Word]] = []
    for word in held:
        for row in reversed(rows[-4:]):
            if _beside(row[0].box, word.box):
                row.append(word)
                break
        else:
            rows.append([word])
    return [_line(page, sorted(row, key=lambda w: w.box.x0)) for row in rows]


def _inside_any(box: Box, tables: Sequence[Box]) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return any(table.x0 <= x <= table.x1 and table.top <= y <= table.bottom for table in tables)


def _beside(a: Box, b: Box) -> bool:
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    return shared >= SHARED_HEIGHT * min(a.bottom - a.top, b.bottom - b.top)


def _line(page: int, words: list[Word]) -> Line:
    letters = bold = 0
    sizes: dict[float, int] = {}
    for word in words:
        length = len(word.text)
        letters += length
        if word.bold:
            bold += length
        sizes[word.size] = sizes.get(word.size, 0) + length
    size = max(sizes, key=lambda s: (sizes[s], s)) if len(sizes) > 1 else words[0].size
    return Line(page, tuple(words), Box.around(w.box for w in words), size, 2 * bold > letters)
