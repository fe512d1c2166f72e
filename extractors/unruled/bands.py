"""What stands in a band of a page between two rules or stripes: rows of a table, names of columns, or other text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from statistics import median

from extractors.content import Box
from extractors.ruled.header_rows import is_figure, names_period
from extractors.text.text_lines import (
    ROWS_APART,
    SAME_TYPE,
    WIDE,
    TextLine,
    heads_text,
    is_caption_line,
    without_marker,
)
from extractors.unruled.line_spans import spans_of

# A band between two rules that is taller than this (points) is a table only if hardly any line fills its width.
TALL_BAND = 150.0
# Lines between two rules that are no wider than this share of them may stand in one column of a table.
COLUMN = 0.5


def ends_with_head(lines: Sequence[TextLine]) -> bool:
    """Whether bold lines that name columns end a stretch of rows or text: the rule below them is that of a header."""
    head = list(takewhile(lambda line: line.is_bold, reversed(lines)))
    if not head or len(head) == len(lines) or all(len(line.pieces) == 1 for line in head):
        return False
    texts = [" ".join(w.text for w in piece) for line in head for piece in line.pieces]
    return not any(is_figure(text) and not names_period(text) for text in texts)


def same_type(a: Box, b: Box, lines: Sequence[TextLine]) -> bool:
    """Whether the text in two boxes is set in about the same size."""
    sizes = [
        median([x.size for x in lines if box.top - 1 < (x.box.top + x.box.bottom) / 2 < box.bottom + 1] or [0.0])
        for box in (a, b)
    ]
    return 0.0 in sizes or max(sizes) <= SAME_TYPE * min(sizes)


def is_head(box: Box, lines: Sequence[TextLine]) -> bool:
    """Whether the first line in columns in a box is bold, and so are the lines above it."""
    held = [line for line in lines if box.top - 1 < (line.box.top + line.box.bottom) / 2 < box.bottom + 1]
    bold = list(takewhile(lambda line: line.is_bold, held))
    return any(len(line.pieces) > 1 for line in bold)


def band_kind(box: Box, lines: Sequence[TextLine]) -> str:
    """What stands between two rules.

    "table" for lines in columns, "section" for a short label, "cell" for lines within what may be one column, "" for
    other text.
    """
    held = [line for line in lines if box.top - 1 < (line.box.top + line.box.bottom) / 2 < box.bottom + 1]
    if not held or any(line.box.x0 < box.x0 - 6 or line.box.x1 > box.x1 + 6 for line in held):
        return ""
    several = sum(len(without_marker(line)) > 1 or _names_columns(line) for line in held)
    wide = sum(
        len(line.pieces) == 1 and line.box.width > 0.75 * box.width and not _names_columns(line) for line in held
    )
    inside = sum(len(x.pieces) == 1 and x.box.x0 > box.x0 + 2 * x.size and x.box.width < WIDE * box.width for x in held)
    if several and (ends_with_head(held) or any(heads_text(x, held[:i]) for i, x in enumerate(held) if i)):
        return ""
    if any(is_caption_line(line) and len(line.pieces) == 1 for line in held[:-1]):
        # Between two tables: the name of the second, and its header.
        return ""
    tall = box.height >= TALL_BAND
    in_columns = (4 * (several + inside) >= len(held) and 10 * wide <= len(held)) if tall else 3 * wide <= len(held) + 2
    if several and in_columns:
        return "table"
    # The name of a section fills its band; a heading between two tables leaves room above and below.
    text = Box.around(line.box for line in held)
    if box.height >= text.height + 1.5 * held[0].size:
        return ""
    if len(held) <= 2:
        return "section"
    return "cell" if text.width <= COLUMN * box.width and text.x0 > box.x0 + 2 * held[0].size else ""


def _names_columns(line: TextLine) -> bool:
    """Whether a bold line is set in columns that leave little more than blanks between their names."""
    return line.is_bold and len(spans_of(line, line.size, 0.0)) > 2


def belongs(zone: Box, line: TextLine, room: float) -> bool:
    """Whether a line, `room` points from the rows before it, may stand in an unshaded row of a shaded table."""
    if line.box.x0 < zone.x0 - 3 or line.box.x1 > zone.x1 + 3 or is_caption_line(line):
        return False
    head = len(line.pieces) > 1 and line.is_bold
    # The names of columns keep more room to the rule below them.
    return room < (ROWS_APART if head else 0.9) * line.size and (
        len(line.pieces) > 1 or line.box.width <= WIDE * zone.width
    )
