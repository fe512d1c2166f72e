"""Running headers, footers and page numbers: lines that come back at the same place on page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from extractors.lines import Line

# Running lines stand within this share of the page's height from its top or bottom edge.
MARGIN = 0.12
# Fewest pages that must carry a line, and fewest share of the pages.
FEWEST_PAGES = 3
FEWEST_SHARE = 0.12
# A line's place may differ by so many points from page to page.
SLACK = 4.0

_PAGE_NUMBER = re.compile(
    r"[-–|\s]*(?:hal(?:aman)?\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|dari|of)\s*\d{1,4})?[-–|\s]*", re.I
)


def running_lines(pages: Mapping[int, Sequence[Line]], heights: Mapping[int, float]) -> set[tuple[int, int]]:
    """The running lines of a report as (page, index of the line on that page).

    A line is running when the same words (digits aside) stand at the same place on enough pages, or when it is
    nothing but a page number at the edge of the page.
    """
    seen: Counter[tuple[str, int]] = Counter()
    keyed: dict[tuple[int, int], tuple[str, int]] = {}
    found: set[tuple[int, int]] = set()
    for page, lines in pages.items():
        height = heights[page]
        for index, line in enumerate(lines):
            from_top, from_bottom = line.box.top, height - line.box.bottom
            if min(from_top, from_bottom) > MARGIN * height:
                continue
            if _PAGE_NUMBER.fullmatch(line.text):
                found.add((page, index))
                continue
            place = round(from_top / SLACK) if from_top < from_bottom else -1 - round(from_bottom / SLACK)
            keyed[page, index] = (re.sub(r"\d+", "#", line.text), place)
            seen[keyed[page, index]] += 1
    fewest = max(FEWEST_PAGES, FEWEST_SHARE * len(pages))
    found.update(at for at, (text, place) in keyed.items() if sum(seen[text, place + d] for d in (-1, 0, 1)) >= fewest)
    return found
