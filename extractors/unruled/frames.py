"""Frames drawn on a page: around a chart with its labels, around a table or a text."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.content import Box
from extractors.pages.straight_lines import Ruling

# Both sides of a frame begin and end at the same height (points), and a rule joins them that ends this near to them.
SAME_END, CORNER = 1.0, 2.0


def frames_of(rulings: Sequence[Ruling]) -> list[Box]:
    """The boxes between two vertical rules of one extent that a horizontal rule joins at their top or bottom."""
    across = [r for r in rulings if r.horizontal]
    extents: list[list[Ruling]] = []
    for rule in (r for r in rulings if not r.horizontal):
        alike = next((held for held in extents if _same_extent(held[0], rule)), None)
        if alike is None:
            extents.append([rule])
        else:
            alike.append(rule)
    frames = []
    for held in extents:
        first = held[0]
        left, right = min(r.position for r in held), max(r.position for r in held)
        joins = (r for r in across if min(abs(r.position - first.start), abs(r.position - first.end)) <= CORNER)
        if right - left > CORNER and any(abs(r.start - left) <= CORNER and abs(r.end - right) <= CORNER for r in joins):
            frames.append(Box(left, first.start, right, first.end))
    return frames


def _same_extent(a: Ruling, b: Ruling) -> bool:
    return max(abs(a.start - b.start), abs(a.end - b.end)) <= SAME_END
