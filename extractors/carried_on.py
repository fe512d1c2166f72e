"""Regions of tables without a full grid that carry on over pages: found again by the columns of the pages before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from statistics import median

from extractors.columns import separators
from extractors.content import Box, Word
from extractors.header_rows import is_figure
from extractors.lines import Line
from extractors.pdf_pages import PageContent
from extractors.regions import Region
from extractors.table_parts import TablePart
from extractors.text_lines import FAR, TextLine, is_caption_line, is_note, rows_apart, text_lines

# The last so many pages of a table tell its columns when the next page is looked at.
PAGES_TELLING = 6
# Sides of the parts of one table differ by no more than this (points).
SAME_SIDE = 6.0
RAGGED = 72.0
# Sizes of type in one table differ by no more than this share.
SAME_SIZE = 0.12
# A part whose pieces cross more than this share of the table's columns' edges has columns of its own.
CONFLICT = 0.2
# A rule this near to the text of a region belongs to it (in heights of a line).
RULE_NEAR = 1.6
# A piece of text crosses the white space between two columns when it reaches beyond it by this many points, and the
# blank there is narrower than this share of the font size.
REACH, BLANK = 1.0, 0.42
# A line this far below the header (in font sizes) is a row.
CLEAR = 0.4


@dataclass(slots=True)
class Chain:
    """The regions of one table by page, from its first page on."""

    regions: list[tuple[PageContent, Region]] = field(default_factory=list)

    @property
    def last(self) -> tuple[PageContent, Region]:
        """The region on the last page."""
        return self.regions[-1]

    @property
    def sides(self) -> tuple[float, float]:
        """The left and right side of all regions together."""
        return min(r.box.x0 for _, r in self.regions), max(r.box.x1 for _, r in self.regions)

    def columns(self) -> list[float]:
        """The places between the columns, as the last pages tell them."""
        return region_separators([region for _, region in self.regions[-PAGES_TELLING:]])


def region_separators(regions: Sequence[Region]) -> list[float]:
    """The places between the columns of a table that consists of `regions` (one a page), outer ones left out."""
    lines = [line for region in regions for line in region.lines]
    if not lines:
        return []
    size = median(line.size for line in lines)
    stretches = [region.lines for region in regions]
    x0, x1 = min(r.box.x0 for r in regions), max(r.box.x1 for r in regions)
    return separators(stretches, x0, x1, size, drawn=all(r.drawn for r in regions))


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
    for page in pages:
        own = list(regions[page.number])
        loose = text_lines([word for line in free[page.number] for word in line.words])
        if open_chain is not None:
            region = _continuation(open_chain, page, own, loose, parts[page.number])
            if region is not None:
                open_chain.regions.append((page, region))
                own = [r for r in own if (r.box.top + r.box.bottom) / 2 > region.box.bottom]
                own = _without_unclosed_rows(open_chain, own)
            if region is None or own:
                open_chain = None
        while own:
            open_chain = Chain([(page, own[0])])
            chains.append(open_chain)
            own = _without_unclosed_rows(open_chain, own[1:])
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
    if not near or not all(_stands_in(line, columns, sides, size) for line in below[0].lines):
        return below
    chain.regions[-1] = (page, _with_lines(region, below[0].lines, page, sides))
    return below[1:]


def crosses(piece: Sequence[Word], x: float) -> bool:
    """Whether a piece of text runs over the place `x`: a word stands across it, or a blank as between words."""
    if piece[0].box.x0 >= x - REACH or max(w.box.x1 for w in piece) <= x + REACH:
        return False
    for a, b in pairwise(piece):
        if a.box.x1 <= x + REACH and b.box.x0 >= x - REACH:
            return b.box.x0 - a.box.x1 < BLANK * b.size
    return True


def without_repeated_heads(chain: Chain) -> list[tuple[PageContent, Region]]:
    """The regions of a chain, those after the first without the lines that repeat the first one's header."""
    first = chain.regions[0][1]
    counts = [_repeated_lines(first.lines, region.lines) for _, region in chain.regions[1:]]
    # The header is the same on each page; on some the first rows below it are the same too.
    found = [count for count in counts if count]
    head = min(found, default=0) if len(found) > 1 else _without_labels(first.lines[: max(found, default=0)])
    result = [chain.regions[0]]
    for (page, region), count in zip(chain.regions[1:], counts, strict=True):
        lines = _bold_head(first.lines, region.lines) or (head if count else 0)
        if 0 < lines < len(region.lines):
            repeated, kept = region.lines[:lines], region.lines[lines:]
            top = (max(line.box.bottom for line in repeated) + min(line.box.top for line in kept)) / 2
            rules = [r.position for r in page.rulings if r.horizontal and abs(r.position - top) < kept[0].size]
            top = min(rules, key=lambda y: abs(y - top)) if rules else top
            region = Region(Box(region.box.x0, top, region.box.x1, region.box.bottom), kept, region.drawn)
        result.append((page, region))
    return result


def _repeated_lines(first: Sequence[TextLine], own: Sequence[TextLine]) -> int:
    """How many lines at the top of a region repeat those at the top of the first one; 0 when all do."""
    count = sum(1 for _ in takewhile(lambda pair: _same_line(*pair), zip(first, own, strict=False)))
    return count if count < len(own) else 0


def _without_labels(lines: Sequence[TextLine]) -> int:
    """How many of the lines are left without single labels at the end that stand clear of those above."""
    count = len(lines)
    while count > 1 and len(lines[count - 1].pieces) == 1:
        room = lines[count - 1].box.top - max(line.box.bottom for line in lines[: count - 1])
        if room < CLEAR * lines[count - 1].size:
            break
        count -= 1
    return count


def _bold_head(first: Sequence[TextLine], own: Sequence[TextLine]) -> int:
    """How many bold lines at the top of a region hold the words of the first one's, at the same places across.

    Words of a header of several levels fall into other lines on another page, where they stand a little higher.
    """
    bold = [list(takewhile(lambda line: all(w.bold for w in line.words), lines)) for lines in (first, own)]
    # Bold labels below the header may be the same on some pages.
    heads = [lines[: _without_labels(lines)] for lines in bold]
    there, here = (sorted((w.text, w.box.x0) for line in head for w in line.words) for head in heads)
    alike = bool(here) and [text for text, _ in there] == [text for text, _ in here]
    same = alike and all(abs(a - b) <= SAME_SIDE for (_, a), (_, b) in zip(there, here, strict=True))
    return len(heads[1]) if same else 0


def _same_line(a: TextLine, b: TextLine) -> bool:
    same = a.text == b.text and abs(a.box.x0 - b.box.x0) <= SAME_SIDE
    figures = any(is_figure(" ".join(w.text for w in piece)) for piece in a.pieces)
    return same and (not figures or all(w.bold for w in (*a.words, *b.words)))


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
    if first is not None:
        if not _goes_on(chain, first, columns, sides, size):
            return None
        if not all(_stands_in(line, columns, sides, size) for line in above):
            return None
        return _with_lines(first, above, page, sides)
    taken: list[TextLine] = []
    for line in above:
        if not _stands_in(line, columns, sides, size):
            break
        if taken and line.box.top - taken[-1].box.bottom > FAR * line.size:
            break
        taken.append(line)
    if not taken or (taken[-1] is not above[-1] and taken[0].box.x0 < columns[0]):
        return None
    return _with_lines(Region(Box.around(x.box for x in taken), [], before.drawn), taken, page, sides)


def _goes_on(chain: Chain, region: Region, columns: Sequence[float], sides: tuple[float, float], size: float) -> bool:
    """Whether a region has the sides and the columns of the chain, and no other header."""
    _, before = chain.last
    # Text reaches as far as it happens to; what is drawn has the same sides on each page.
    slack = SAME_SIDE if region.drawn or before.drawn else RAGGED
    if region.box.x0 < sides[0] - slack or region.box.x1 > sides[1] + slack:
        return False
    if region.drawn and before.drawn and max(region.box.x0 - sides[0], sides[1] - region.box.x1) > SAME_SIDE:
        return False
    if abs(median(line.size for line in region.lines) - size) > SAME_SIZE * size:
        return False
    head, theirs = _head(chain.regions[0][1]), _head(region)
    if head and theirs and head[0].text == theirs[0].text:
        return True
    if head and any(len(line.pieces) > 1 for line in theirs):
        return False
    if _conflict(region.lines, columns) <= CONFLICT:
        return True
    own = region_separators([region])
    return len(own) > 1 and _conflict([x for _, r in chain.regions[-PAGES_TELLING:] for x in r.lines], own) <= CONFLICT


def _head(region: Region) -> Sequence[TextLine]:
    """The bold lines at the top of a region, its header as a rule; empty when all of it is bold."""
    count = 0
    while count < len(region.lines) and all(w.bold for w in region.lines[count].words):
        count += 1
    return region.lines[:count] if count < len(region.lines) else ()


def _conflict(lines: Sequence[TextLine], columns: Sequence[float]) -> float:
    """The share of the lines in which a piece runs over an edge of `columns`."""
    crossing = sum(any(crosses(piece, x) for piece in line.pieces for x in columns) for line in lines)
    return crossing / len(lines) if lines else 1.0


def _stands_in(line: TextLine, columns: Sequence[float], sides: tuple[float, float], size: float) -> bool:
    if line.box.x0 < sides[0] - SAME_SIDE or line.box.x1 > sides[1] + SAME_SIDE or is_caption_line(line):
        return False
    if abs(line.size - size) > SAME_SIZE * size:
        return False
    crossing = sum(any(crosses(piece, x) for x in columns) for piece in line.pieces)
    return crossing == 0 or crossing * 3 < len(line.pieces)


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
    return Region(Box(box.x0, top, box.x1, bottom), every, region.drawn)


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
    fits = near and columns and all(_stands_in(line, columns, sides, size) and not is_note(line) for line in below)
    if not fits:
        return False
    chain.regions[-1] = (page, _with_lines(region, below, page, sides))
    return True
