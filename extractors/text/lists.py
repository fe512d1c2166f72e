"""Lists within lists: under which item a list item stands; and items whose bullets are drawn, not printed."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.text.markers import Marker, number_of
from extractors.text.paragraphs import Paragraph

# Left edges that differ by fewer points are of one level.
SAME_LEVEL = 4.0
# Items whose bullets are drawn are set in by more than this many times the font size.
SET_IN = 1.0
BULLET = Marker("bullet", "•")


@dataclass(slots=True)
class _Level:
    kind: str
    number: int | None
    left: float
    id: str


class NestedLists:
    """The items in force while a list is read, outermost first."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []

    def clear(self) -> None:
        """Ends all lists."""
        self._levels.clear()

    def enter(self, marker: Marker, left: float, name: str) -> str | None:
        """Puts the item `name` in force; gives the id of the item that it stands under, None when it is outermost.

        An item that numbers on from one in force stands on its level, wherever it is set; one that begins a list of
        another kind stands under the last item; otherwise the left edge decides.
        """
        number = number_of(marker.text)
        at = self._level_of(marker.kind, number, left)
        del self._levels[at:]
        above = self._levels[-1].id if self._levels else None
        self._levels.append(_Level(marker.kind, number, left, name))
        return above

    def _level_of(self, kind: str, number: int | None, left: float) -> int:
        levels = list(enumerate(self._levels))
        if number is not None:
            for at, level in reversed(levels):
                if level.kind == kind and level.number is not None and level.number + 1 == number:
                    return at
            if number == 1 and not any(level.kind == kind for _, level in levels):
                return len(self._levels)
        for at, level in levels:
            if level.left > left - SAME_LEVEL:
                return at
        return len(self._levels)


@dataclass(slots=True)
class DrawnBullets:
    """Tells paragraphs that are items of a list whose bullets are drawn: set in below a text that ends with a colon."""

    _left: float = 0.0
    _items_at: float | None = None

    def marker_of(self, paragraph: Paragraph, before: str) -> Marker | None:
        """The bullet of a paragraph without a marker, None where it is no item; `before` is the text before it."""
        left = min(line.box.x0 for line in paragraph.lines)
        size = paragraph.lines[0].size
        begins = before.endswith(":") and left > self._left + SET_IN * size
        goes_on = self._items_at is not None and abs(left - self._items_at) < SAME_LEVEL
        if begins or goes_on:
            self._items_at = left
            return BULLET
        self._left, self._items_at = left, None
        return None
