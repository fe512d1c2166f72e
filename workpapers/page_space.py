"""From a page as it is shown to the page's own space, where a PDF wants its annotations."""

from __future__ import annotations

from extractors.content import Box

Rectangle = tuple[float, float, float, float]

_UPRIGHT = {0: (1, 0, 0, 1), 1: (0, 1, -1, 0), 2: (-1, 0, 0, -1), 3: (0, -1, 1, 0)}


def own_rectangle(box: Box, visible: Rectangle, turned: int) -> Rectangle:
    """Left, bottom, right, top in the page's own space of a box on the page as it is shown.

    `visible` is what is shown of the page in its own space (its CropBox within its MediaBox), `turned` its /Rotate in
    quarter turns clockwise.
    """
    left, bottom, right, top = visible
    match turned % 4:
        case 0:
            found = left + box.x0, top - box.bottom, left + box.x1, top - box.top
        case 1:
            found = left + box.top, bottom + box.x0, left + box.bottom, bottom + box.x1
        case 2:
            found = right - box.x1, bottom + box.top, right - box.x0, bottom + box.bottom
        case _:
            found = right - box.bottom, top - box.x1, right - box.top, top - box.x0
    x0, y0, x1, y1 = (round(v, 2) for v in found)
    return x0, y0, x1, y1


def upright(turned: int) -> tuple[int, int, int, int, int, int]:
    """The matrix of a drawing that is to read upright on a page that is shown turned."""
    return (*_UPRIGHT[turned % 4], 0, 0)
