"""A rectangle on a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.bottom - self.top

    def as_list(self) -> list[float]:
        """`[x0, top, x1, bottom]`, rounded to a hundredth of a point, as the contract prints it."""
        return [round(v, 2) for v in (self.x0, self.top, self.x1, self.bottom)]

    @staticmethod
    def around(boxes: Iterable[Box]) -> Box:
        """The smallest box that holds all of `boxes`; raises ValueError when there is none."""
        held = list(boxes)
        if not held:
            raise ValueError("no box to go around")
        if len(held) == 1:
            return held[0]
        return Box(
            min([b.x0 for b in held]),
            min([b.top for b in held]),
            max([b.x1 for b in held]),
            max([b.bottom for b in held]),
        )


def holds(outer: Box, inner: Box) -> bool:
    """Whether the middle of one box lies inside another one, a point around it included."""
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return outer.x0 - 1 <= x <= outer.x1 + 1 and outer.top - 1 <= y <= outer.bottom + 1
