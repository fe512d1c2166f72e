"""Headings that only their numbering shows: "a. ...", "b. ..." set like the text, each with text or tables under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.text.blocks import Block, CaptionBlock, HeadingBlock, LabelBlock, TableBlock
from extractors.text.markers import number_of
from extractors.text.paragraphs import INDENT, SAME_LEFT, Paragraph

# A heading has at most so many lines.
MOST_LINES = 4
# At most this share of a series of headings may be followed directly by the next one.
EMPTY_SHARE = 0.25

_ENDS_AS_TEXT = re.compile(r"[.;:,]$")


@dataclass(slots=True)
class _Series:
    """Items at one left edge that number on: positions of their blocks, and the number of the last."""

    kind: str
    left: float
    last: int
    members: list[int] = field(default_factory=list)


def numbered_headings(blocks: Sequence[Block], left: float) -> set[int]:
    """Positions of list items that are headings; `left` is where most lines of the report begin, in points.

    They are items of a series that numbers on at the same left edge, not indented into the text, none of which reads as
    text by its end, with text or a table of their own under most of them; nested lists count neither for nor against.
    """
    found: set[int] = set()
    for members in _series(blocks, left):
        if _are_headings(members, blocks):
            found.update(members)
    return found


def _series(blocks: Sequence[Block], left: float) -> Iterator[list[int]]:
    """Items that might be headings, in runs that number on; a heading shown by its setting ends all runs."""
    running: list[_Series] = []
    for at, block in enumerate(blocks):
        if isinstance(block, HeadingBlock):
            yield from (series.members for series in running)
            running = []
        if not isinstance(block, Paragraph) or block.marker is None or not _may_be_heading(block, left):
            continue
        number, kind = number_of(block.marker.text), block.marker.kind
        alike = [s for s in running if s.kind == kind and abs(s.left - block.left) <= SAME_LEFT]
        follows = next((s for s in reversed(alike) if number == s.last + 1), None)
        if follows is not None:
            follows.last += 1
            follows.members.append(at)
        elif number == 1:
            running.append(_Series(kind, block.left, 1, [at]))
    yield from (series.members for series in running)


def _may_be_heading(item: Paragraph, left: float) -> bool:
    return item.left <= left + INDENT and len(item.lines) <= MOST_LINES and not _ENDS_AS_TEXT.search(item.text)


def _are_headings(members: Sequence[int], blocks: Sequence[Block]) -> bool:
    if len(members) < 2:
        return False
    own = [_has_own_text(at, blocks) for at in members]
    bare = sum(at + 1 == following for at, following in pairwise(members))
    return sum(own) >= max(2, len(members) // 2) and bare <= EMPTY_SHARE * len(members)


def _has_own_text(at: int, blocks: Sequence[Block]) -> bool:
    """Whether a table, a caption or a paragraph outside any list stands directly under the item."""
    for block in blocks[at + 1 :]:
        if isinstance(block, LabelBlock):
            continue
        if isinstance(block, TableBlock | CaptionBlock):
            return True
        return isinstance(block, Paragraph) and block.marker is None
    return False
