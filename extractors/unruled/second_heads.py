"""Where a stretch of lines holds the header of a table below other text: a list, a heading, or another table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.ruled.header_rows import is_figure, names_period
from extractors.text.text_lines import TextLine, without_marker

# A header names so many columns in one of its lines.
FEWEST_NAMES = 3
# The lines of a header are nearer to each other than this (font sizes).
NEAR = 0.8
# The header of another table stands further from the rows above than these from each other, by so many font sizes.
FURTHER = 0.7


def first_head(lines: Sequence[TextLine]) -> int:
    """At which line the header of a table begins below single lines: headings, and points of a list; 0 without any."""
    at = next((i for i, line in enumerate(lines) if len(without_marker(line)) > 1), 0)
    if not at or not _names_columns(lines[at]):
        return 0
    start = _begin(lines, at)
    return start if start and not lines[start - 1].is_bold else 0


def other_head(lines: Sequence[TextLine]) -> tuple[int, int] | None:
    """At which line the rows of a table end, and at which the header of a second one begins; None without one.

    It stands clear of the rows; what is between are headings.
    """
    for at, line in enumerate(lines):
        if not at or at + 1 == len(lines) or not _names_columns(line):
            continue
        start = _begin(lines, at)
        first = start
        while first and len(without_marker(lines[first - 1])) == 1:
            first -= 1
        end = next((i for i in range(max(first, 1), start + 1) if _stands_clear(lines[i], lines[:i])), None)
        if end is not None and any(map(_has_figure, lines[:end])):
            return end, start
    return None


def _stands_clear(line: TextLine, rows: Sequence[TextLine]) -> bool:
    """Whether a line is further from the rows above than these are from each other."""
    apart = max((b.box.top - a.box.bottom for a, b in pairwise(rows)), default=0.0)
    return line.box.top - max(x.box.bottom for x in rows) > max(0.0, apart) + FURTHER * line.size


def _begin(lines: Sequence[TextLine], at: int) -> int:
    """Where the header begins of which one line is that at `at`."""
    while at and lines[at - 1].is_bold and lines[at].box.top - lines[at - 1].box.bottom < NEAR * lines[at].size:
        at -= 1
    return at


def _names_columns(line: TextLine) -> bool:
    return len(line.pieces) >= FEWEST_NAMES and line.is_bold and not _has_figure(line)


def _has_figure(line: TextLine) -> bool:
    texts = (" ".join(word.text for word in piece) for piece in line.pieces)
    return any(is_figure(text) and not names_period(text) for text in texts)
