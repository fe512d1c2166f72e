"""Running headers, footers, page numbers and rules: what comes back at the same place on page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from extractors.pages.straight_lines import Ruling
from extractors.text.lines import Line

# Running lines stand within this share of the page's height from its top or bottom edge.
MARGIN = 0.12
# Fewest pages that must carry a line, and fewest share of the pages.
FEWEST_PAGES = 3
FEWEST_SHARE = 0.12
# A line's place may differ by so many points from page to page.
SLACK = 4.0

# A rule is a running one when it is on at least this share of the pages.
RULE_SHARE = 0.3
# ... or near the edge of at least this share of the pages of its size.
RULE_SHARE_OF_SIZE = 0.8

_PAGE_NUMBER = re.compile(
    r"[-–|\s]*(?:hal(?:aman)?\.?\s*)?(?:(?P<number>\d{1,4})|[ivxlc]{1,7})(?:\s*(?:/|dari|of)\s*\d{1,4})?[-–|\s]*", re.I
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


def page_numbers(pages: Mapping[int, Sequence[Line]], heights: Mapping[int, float]) -> dict[int, Line]:
    """The line near an edge of each page that is its printed number: it counts on from page to page.

    Unlike what only looks like one, it is none of a table's figures, however near it stands to the table's last row.
    """
    ends: dict[int, dict[int, Line]] = {}
    for page, lines in pages.items():
        edge = MARGIN * heights[page]
        for line in lines:
            near = line.box.bottom <= edge or line.box.top >= heights[page] - edge
            found = _PAGE_NUMBER.fullmatch(line.text) if near else None
            if found and found["number"]:
                ends.setdefault(page - int(found["number"]), {})[page] = line
    counted = max(ends.values(), key=len, default={})
    return counted if len(counted) >= FEWEST_PAGES else {}


def running_rules(
    pages: Sequence[Sequence[Ruling]], sizes: Sequence[tuple[float, float]] = ()
) -> set[tuple[int, int, int]]:
    """The `place_of` each horizontal rule that stands at one place on many pages; `pages` are the rules of each.

    With the `sizes` of the pages (width, height), also of those at the edge of nearly all pages of one size: a report
    may have a few pages that lie on their side.
    """
    places = [{place_of(r) for r in rules if r.horizontal} for rules in pages]
    found = _on_many(places, RULE_SHARE)
    by_size: dict[tuple[int, int], list[set[tuple[int, int, int]]]] = {}
    for (width, height), rules in zip(sizes, pages, strict=False):
        edge = MARGIN * height
        own = {place_of(r) for r in rules if r.horizontal and not edge < r.position < height - edge}
        by_size.setdefault((round(width), round(height)), []).append(own)
    return found.union(*(_on_many(held, RULE_SHARE_OF_SIZE) for held in by_size.values()))


def _on_many(places: Sequence[set[tuple[int, int, int]]], share: float) -> set[tuple[int, int, int]]:
    seen = Counter(place for held in places for place in held)
    fewest = max(FEWEST_PAGES, share * len(places))
    return {place for place, count in seen.items() if count >= fewest}


def place_of(rule: Ruling) -> tuple[int, int, int]:
    """Where a rule stands, to two points: its height and its ends."""
    return round(rule.position / 2), round(rule.start / 2), round(rule.end / 2)
