"""Regions of tables without a full grid that carry on over pages: found again by the columns of the pages before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from extractors.content import Box
from extractors.pages.pdf_pages import PageContent
from extractors.ruled.table_parts import TablePart
from extractors.text.lines import Line
from extractors.text.text_lines import FAR, TextLine, is_note, rows_apart, text_lines
from extractors.unruled.chains import Chain, goes_on, head_of_region
from extractors.unruled.column_fit import (
    SAME_SIDE,
    conflict,
    follow_near,
    may_stand_in,
    stands_in,
)
from extractors.unruled.lone_heads import Foot, lone_head
from extractors.unruled.regions import Region

# A rule this near to the text of a region belongs to it (in heights of a line).
RULE_NEAR = 1.6
# A row of which the table's only line on a page consists has so many pieces at least.
FEWEST_PIECES = 3
# A line this far below the header (in font sizes) is a row.
CLEAR = 0.4
# So many lines of labels may stand above the first row of a page, no further from it and each other (in font sizes).
LABELS, LABEL_NEAR = 3, 1.5


def chains_of(
    pages: Sequence[PageContent],
    parts: Mapping[int, Sequence[TablePart]],
    regions: Mapping[int, Sequence[Region]],
    free: Mapping[int, Sequence[Line]],
) -> list[Chain]:
    """All regions of a report, those of one table in one chain.

    `parts` are the ruled tables of each page, `free` its lines outside tables and regions, running headers left out.
    A region is taken further up and down its page where lines stand in the columns of the page before or after.
    """
    chains: list[Chain] = []
    open_chain: Chain | None = None
    before: Foot | None = None
    for page in pages:
        own = list(regions[page.number])
        # A line of a region may reach beyond its outline.
        words = {word for region in own for line in region.lines for word in line.words}
        loose = text_lines([word for line in free[page.number] for word in line.words if word not in words])
        if open_chain is not None:
            region = _continuation(open_chain, page, own, loose, parts[page.number])
            if region is not None:
                open_chain.regions.append((page, region))
                own = [r for r in own if (r.box.top + r.box.bottom) / 2 > region.box.bottom]
                own = _without_torn_off(open_chain, own, loose)
                own = _without_unclosed_rows(open_chain, own)
            if region is None or own:
                open_chain = None
        if own and before is not None and before.page.number == page.number - 1:
            above = [*loose, *(line for region in own[1:] for line in region.lines)]
            tops = [*(line.box.bottom for line in above), *(part.ys[0] for part in parts[page.number])]
            if min(tops, default=page.height) > own[0].box.top + 1 and (head := lone_head(before, own[0])):
                chains = [chain for chain in chains if chain.regions[0][1] is not before.bold]
                open_chain = Chain([(before.page, head), (page, own[0])])
                chains.append(open_chain)
                own = _without_unclosed_rows(open_chain, own[1:])
        while own:
            open_chain = Chain([(page, own[0])])
            chains.append(open_chain)
            own = _without_unclosed_rows(open_chain, own[1:])
        before = Foot.of(
            page, [r for chain in chains for p, r in chain.regions if p is page], parts[page.number], loose
        )
        if open_chain is not None and not _reaches_the_end(open_chain, loose, parts[page.number]):
            open_chain = None
    return chains


def _without_unclosed_rows(chain: Chain, below: list[Region]) -> list[Region]:
    """The regions below the chain's last one, without rows that no rule closes at the page's end: those are added."""
    page, region = chain.last
    if not below or not region.drawn or below[0].drawn:
        return below
    columns, sides = chain.columns(), chain.sides
    size = median(line.size for line in region.lines)
    near = below[0].lines[0].box.top - region.lines[-1].box.bottom < 2.0 * size
    if not near or not all(stands_in(line, columns, sides, size) for line in below[0].lines):
        return below
    chain.regions[-1] = (page, _with_lines(region, below[0].lines, page, sides))
    return below[1:]


def _without_torn_off(chain: Chain, below: list[Region], loose: Sequence[TextLine]) -> list[Region]:
    """The regions below the chain's last one, without those that only its drawing tears off: they are added to it.

    Beside a cell over several rows, rules and shading reach from the next column on, so that what is drawn below it
    has other sides than what is drawn beside it.
    """
    page, region = chain.last
    before = Chain(chain.regions[:-1])
    columns, sides = before.columns(), before.sides
    size = median(line.size for line in region.lines)
    while below:
        following = below[0]
        middle = (region.box.top + region.box.bottom) / 2
        between = [x for x in loose if middle < x.box.top and x.box.bottom <= following.box.top + 1]
        between = [x for x in between if x not in region.lines]
        lines = sorted([*between, *following.lines], key=lambda line: line.box.top)
        reached = max(line.box.bottom for line in region.lines)
        if not all(may_stand_in(line, columns, sides, size) for line in between):
            break
        room = FAR * size if following.drawn or len(lines[0].pieces) > 1 else 2.0 * size
        if not goes_on(before, following, columns, sides, size) or not follow_near(lines, reached, room):
            break
        beside = [x for x in loose if _is_beside(x, following) and stands_in(x, columns, sides, size)]
        lines += [x for x in beside if x not in between]
        drawn = region.drawn or following.drawn
        whole = replace(region, box=Box.around((region.box, following.box)), drawn=drawn)
        region = _with_lines(whole, lines, page, sides)
        below = below[1:]
    chain.regions[-1] = (page, region)
    return below


def _continuation(
    chain: Chain, page: PageContent, own: Sequence[Region], loose: Sequence[TextLine], parts: Sequence[TablePart]
) -> Region | None:
    """What stands of the chain's table at the top of the next page; None when the table does not go on there.

    The end of the chain's last region is taken down to the lines that a page break cut from it.
    """
    before_page, before = chain.last
    if before_page.number != page.number - 1 or abs(before_page.width - page.width) > 1:
        return None
    columns, sides = chain.columns(), chain.sides
    if not columns:
        return None
    size = median(line.size for line in before.lines)
    first = own[0] if own else None
    end = min([p.ys[0] for p in parts] + [page.height])
    if first is not None and first.box.top > end:
        first = None
    above = [x for x in loose if x.box.bottom <= (first.box.top + 1 if first else end)]
    if first is not None and (
        all(stands_in(line, columns, sides, size) for line in above) or _are_labels(above, first, columns, sides, size)
    ):
        if not goes_on(chain, first, columns, sides, size):
            return None
        beside = [x for x in loose if _is_beside(x, first) and stands_in(x, columns, sides, size)]
        return _with_lines(first, [*above, *beside], page, sides)
    taken: list[TextLine] = []
    for line in above:
        if not stands_in(line, columns, sides, size):
            break
        if taken and line.box.top - taken[-1].box.bottom > FAR * line.size:
            break
        taken.append(line)
    if taken and taken[-1] is not above[-1] and taken[0].box.x0 < columns[0]:
        # Text after the table stands in the first column too, but not in the others beside it.
        if 2 * len(taken[0].pieces) <= len(columns) + 1 or len(taken[0].pieces) < FEWEST_PIECES:
            return None
        taken = _without_text_below(taken)
    if not taken:
        return None
    return _with_lines(Region(Box.around(x.box for x in taken), [], before.drawn), taken, page, sides)


def _are_labels(
    above: Sequence[TextLine],
    region: Region,
    columns: Sequence[float],
    sides: tuple[float, float],
    size: float,
) -> bool:
    """Whether lines right above a region without a header, all of which stands in the columns, are labels over them.

    Above what rules or shading outline they must stand in columns, or begin in another one than the first.
    """
    if region.drawn:
        in_columns = all(len(line.pieces) > 1 or line.box.x0 > columns[0] for line in above)
    else:
        in_columns = conflict(region.lines, columns) == 0
    if head_of_region(region) or not in_columns or len(above) > LABELS:
        return False
    inside = all(may_stand_in(line, columns, sides, size) for line in above)
    return inside and follow_near([*above[1:], region.lines[0]], above[0].box.bottom, LABEL_NEAR * size)


def _without_text_below(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines without those of one piece at the end that stand clear of the rows above."""
    kept = list(lines)
    while len(kept[-1].pieces) == 1 and kept[-1].box.top - kept[-2].box.bottom > CLEAR * kept[-1].size:
        kept.pop()
    return kept


def _is_beside(line: TextLine, region: Region) -> bool:
    """Whether a line stands at the height of a region."""
    return region.box.top + 1 < line.box.bottom <= region.box.bottom + 1


def _with_lines(region: Region, lines: Sequence[TextLine], page: PageContent, sides: tuple[float, float]) -> Region:
    """The region with more lines, and with the rules that close it above and below."""
    every = sorted([*region.lines, *lines], key=lambda line: (line.box.top, line.box.x0))
    box = Box.around([region.box, *(line.box for line in every)])
    top, bottom = box.top, box.bottom
    reach = RULE_NEAR * median(line.size for line in every)
    for rule in page.rulings:
        if rule.horizontal and rule.start >= sides[0] - SAME_SIDE and rule.end <= sides[1] + SAME_SIDE:
            if box.top - reach <= rule.position < top:
                top = rule.position
            if bottom < rule.position <= box.bottom + reach:
                bottom = rule.position
    return replace(region, box=Box(box.x0, top, box.x1, bottom), lines=every)


def _reaches_the_end(chain: Chain, loose: Sequence[TextLine], parts: Sequence[TablePart]) -> bool:
    """Whether nothing stands below the chain on its last page but lines in its columns, which are added to it."""
    page, region = chain.last
    if any(part.ys[0] > region.box.bottom - 1 for part in parts):
        return False
    below = [line for line in loose if line.box.top >= region.box.bottom - 1]
    if not below:
        return True
    columns, sides = chain.columns(), chain.sides
    size = median(line.size for line in region.lines)
    lines = [region.lines[-1], *below]
    room = 2.0 * size if region.drawn else rows_apart(region.lines)
    near = all(b.box.top - a.box.bottom <= room for a, b in pairwise(lines))
    fits = near and columns and all(stands_in(line, columns, sides, size) and not is_note(line) for line in below)
    if not fits:
        return False
    chain.regions[-1] = (page, _with_lines(region, below, page, sides))
    return True
