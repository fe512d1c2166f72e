"""A header that a page break parts from all rows of its table: bold names of columns at the foot of the page before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from statistics import median

from extractors.content import Box
from extractors.pages.pdf_pages import PageContent
from extractors.ruled.header_rows import TALLEST_HEADER, is_figure, names_period
from extractors.ruled.table_parts import TablePart
from extractors.text.text_lines import TextLine, is_caption_line
from extractors.unruled.column_fit import SAME_SIZE, crosses, fill_most
from extractors.unruled.region_columns import region_separators
from extractors.unruled.regions import Region

# Lines of one header are no further apart than this (font sizes).
NEAR = 1.2


@dataclass(frozen=True, slots=True)
class Foot:
    """The lines at the end of a page, from top to bottom, that stand below all its tables.

    `bold` is a stretch of bold lines alone at its end, if that is what looks like a table there.
    """

    page: PageContent
    lines: tuple[TextLine, ...]
    bold: Region | None

    @classmethod
    def of(
        cls, page: PageContent, regions: Sequence[Region], parts: Sequence[TablePart], loose: Sequence[TextLine]
    ) -> Foot:
        """The foot of a page with these tables, `loose` being the lines outside them."""
        last = max(regions, key=lambda region: region.box.bottom, default=None)
        bold = last if last is not None and not last.drawn and all(line.is_bold for line in last.lines) else None
        ends = [*(r.box.bottom for r in regions if r is not bold), *(part.ys[-1] for part in parts)]
        end = max(ends, default=0.0)
        held = bold.lines if bold is not None else ()
        lines = sorted((x for x in (*loose, *held) if x.box.top >= end - 1), key=lambda x: x.box.top)
        return cls(page, tuple(lines), bold)


def lone_head(foot: Foot, below: Region) -> Region | None:
    """The header at the foot of a page of the rows that stand in `below`, at the top of the next one.

    None where the page's last lines name no columns, or other ones.
    """
    columns = region_separators([below])
    named = list(takewhile(lambda line: line.is_bold, reversed(foot.lines)))[::-1]
    if not columns or not named or not _is_plain(below.lines[0]):
        return None
    head = named[-1:]
    for line in named[-2::-1]:
        if head[0].box.top - line.box.bottom > NEAR * line.size or len(head) >= TALLEST_HEADER:
            break
        head.insert(0, line)
    size = median(line.size for line in below.lines)
    sides = min(line.box.x0 for line in below.lines), max(line.box.x1 for line in below.lines)
    while head and len(head[0].pieces) == 1 and head[0].box.x0 < columns[0]:
        # The heading of the text above.
        head = head[1:]
    if not head or not all(_names(line, size) for line in head) or not fill_most(head, columns, sides):
        return None
    region = Region(Box.around(line.box for line in head), head)
    # Names in the middle of their columns show better than figures at the side where these part.
    both = region_separators([region, below])
    names = max(head, key=lambda line: len(line.pieces)).pieces
    if len(both) < len(columns) or len(names) < 2 or any(crosses(piece, x) for piece in names for x in both):
        return None
    return region


def _is_plain(line: TextLine) -> bool:
    return not any(word.bold for word in line.words)


def _names(line: TextLine, size: float) -> bool:
    """Whether a line holds no figure but years, in about the size of the rows, and is no caption."""
    texts = (" ".join(word.text for word in piece) for piece in line.pieces)
    figures = any(is_figure(text) and not names_period(text) for text in texts)
    return not figures and not is_caption_line(line) and abs(line.size - size) <= SAME_SIZE * size
