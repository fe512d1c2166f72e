"""Where on a page tables without full rules may stand: stretches of lines whose words are set in columns."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from extractors.box import holds
from extractors.content import Box
from extractors.pages.pdf_pages import PageContent
from extractors.pages.straight_lines import Ruling
from extractors.ruled.grids import edges_of
from extractors.ruled.table_parts import TablePart
from extractors.text.text_lines import FAR, TextLine, ends_label, heads_text, is_running_text, rows_apart, text_lines
from extractors.unruled.frames import frames_of
from extractors.unruled.second_heads import first_head, other_head
from extractors.unruled.zones import find_zones

_ANNEX = re.compile(r"lampiran\s*[\dIVX]+\b", re.I)

# A table that shading or rules outline together with another one ends so far from its text (points).
APART = 2.0


@dataclass(slots=True)
class Region:
    """A stretch of lines that may be a table; `drawn` says that rules or shading mark its outline.

    `upright` are the places between columns where vertical rules are drawn through it.
    """

    box: Box
    lines: list[TextLine] = field(default_factory=list)
    drawn: bool = False
    upright: tuple[float, ...] = ()


def find_regions(
    page: PageContent,
    taken: Sequence[Box],
    outlines: Sequence[TablePart] = (),
    frame: Set[tuple[int, int, int]] = frozenset(),
) -> list[Region]:
    """Stretches of the page outside the boxes `taken` that may be tables, from top to bottom.

    `outlines` are grids known to hold a table each whose rows they do not part; `frame` are the places of rules that
    stand on page after page, two of which outline no table.
    """
    words = [w for w in page.words if not any(holds(box, w.box) for box in taken)]
    lines = text_lines(words)
    if not lines:
        return []
    outlined = [part.box for part in outlines]
    upright = {id(box): tuple(part.xs[1:-1]) for box, part in zip(outlined, outlines, strict=True)}
    found = find_zones(page, [*taken, *outlined], lines, frame)
    zones = [*outlined, *(z for z in found if not any(holds(z, box) for box in outlined))]
    left = min(line.box.x0 for line in lines)
    right = max(line.box.x1 for line in lines)
    regions: list[Region] = []
    current: list[TextLine] = []
    frames = frames_of(page.rulings)
    frame_of = {id(line): next((f for f in frames if holds(f, line.box)), None) for line in lines}
    zone_of = {id(line): next((z for z in zones if holds(z, line.box)), None) for line in lines}

    def close() -> None:
        if current:
            for held in _by_heads(current):
                region = _trimmed(held)
                if region:
                    regions.append(region)
            current.clear()

    for line in lines:
        zone = zone_of[id(line)]
        if zone is not None:
            # Lines beside the zone, or of another one in it, do not part what stands in it; a ruled table does.
            held = next((r for r in reversed(regions) if r.drawn and r.box is zone), None)
            if held is not None and not _parted(held.lines[-1], line, taken):
                held.lines.append(line)
            else:
                close()
                regions.append(Region(zone, [line], drawn=True, upright=upright.get(id(zone), ())))
            continue
        if current:
            before = current[-1]
            far = line.box.top - before.box.bottom > FAR * min(line.size, before.size) or heads_text(line, current)
            passed = regions and regions[-1].drawn and regions[-1].lines[-1].box.top >= before.box.top
            # What stands in a frame, as the legend of a chart does, is of no table above or below it.
            framed = frame_of[id(line)] is not frame_of[id(before)]
            if far or passed or framed or _parted(before, line, taken):
                close()
        if is_running_text(line, left, right):
            close()
            continue
        current.append(line)
    close()
    regions = [part for region in regions for part in (_parts_by_heads(region) if region.drawn else [region])]
    return [r if r.upright else replace(r, upright=_upright_through(page.rulings, r.box)) for r in regions]


def _by_heads(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines of each of the tables that headers show to stand below each other in a stretch of lines."""
    found = other_head(lines)
    if found is None:
        return [list(lines)]
    end, start = found
    return [list(lines[:end]), *_by_heads(lines[start:])]


def _parts_by_heads(region: Region) -> list[Region]:
    """The regions of the tables in one that shading or rules outline, where headers show several."""
    parts = _by_heads(region.lines)
    if len(parts) == 1:
        return [region]
    held = [Box.around(line.box for line in lines) for lines in parts]
    tops = [region.box.top, *(box.top - APART for box in held[1:])]
    ends = [*(box.bottom + APART for box in held[:-1]), region.box.bottom]
    boxes = [replace(region.box, top=top, bottom=end) for top, end in zip(tops, ends, strict=True)]
    return [replace(region, box=box, lines=lines) for box, lines in zip(boxes, parts, strict=True)]


def _upright_through(rulings: Sequence[Ruling], box: Box) -> tuple[float, ...]:
    """Where vertical rules run all the way through what stands on a page, as on one on which nothing closes a table."""
    through = (
        r.position
        for r in rulings
        if not r.horizontal and r.start <= box.top and r.end >= box.bottom and box.x0 < r.position < box.x1
    )
    return tuple(edges_of(through))


def _parted(before: TextLine, line: TextLine, taken: Sequence[Box]) -> bool:
    """Whether one of the boxes stands between two lines."""
    return any(before.box.bottom <= box.top + 1 and box.bottom <= line.box.top + 1 for box in taken)


def _trimmed(lines: list[TextLine]) -> Region | None:
    """The stretch without single pieces at its ends; None when too little is left."""
    lines = lines[first_head(lines) :]
    first = next((i for i, line in enumerate(lines) if len(line.pieces) > 1), None)
    if first is None:
        return None
    last = max(i for i, line in enumerate(lines) if len(line.pieces) > 1)
    while first < last and _ANNEX.match(lines[first].text):
        first = next(i for i in range(first + 1, last + 1) if len(lines[i].pieces) > 1)
    left = min(line.box.x0 for line in lines[first : last + 1])
    # Short lines right above, not over the first column, name columns; one right below goes on with a cell.
    # A title stands in the middle above the whole of it.
    whole = Box.around(line.box for line in lines[first : last + 1])
    while first and lines[first - 1].box.x0 > left + 2 * lines[first].size and _near(lines[first - 1], lines[first]):
        above = lines[first - 1].box
        middle = abs(above.x0 + above.x1 - whole.x0 - whole.x1) <= 2 * lines[first].size
        if middle and not _stand_over(lines[first - 1], lines[first]):
            break
        first -= 1
    apart = rows_apart(lines[first : last + 1])
    while last + 1 < len(lines) and lines[last + 1].box.x0 > left + 1:
        if lines[last + 1].box.top - lines[last].box.bottom > apart:
            break
        last += 1
    # The label of a row may wrap around the line of its figures.
    while first and _interleaved(lines[first - 1], lines[first]):
        first -= 1
    while last + 1 < len(lines) and _interleaved(lines[last], lines[last + 1]):
        last += 1
    while last + 1 < len(lines) and ends_label(lines[last + 1], lines[first : last + 1]):
        last += 1
    held = lines[first : last + 1]
    if sum(len(line.pieces) > 1 for line in held) < 2:
        return None
    return Region(Box.around(line.box for line in held), held)


def _stand_over(above: TextLine, below: TextLine) -> bool:
    """Whether the words of a line stand over the pieces of the next one, none without a word and no word over two."""
    pieces = [Box.around(w.box for w in piece) for piece in below.pieces]
    held = [[i for i, box in enumerate(pieces) if w.box.x0 < box.x1 and w.box.x1 > box.x0] for w in above.words]
    return all(len(own) == 1 for own in held) and {own[0] for own in held} == set(range(len(pieces)))


def _interleaved(above: TextLine, below: TextLine) -> bool:
    """Whether two lines, one of them in columns, overlap down as those of cells set in the middle of a row do."""
    return below.box.top < above.box.bottom - 0.1 * above.size


def _near(above: TextLine, below: TextLine) -> bool:
    return below.box.top - above.box.bottom < 0.8 * min(above.size, below.size)
