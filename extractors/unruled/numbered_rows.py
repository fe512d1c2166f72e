"""White space between the numbers of a table's rows and their names: it parts columns, whatever label crosses it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from extractors.ruled.header_rows import is_figure
from extractors.text.text_lines import TextLine
from extractors.unruled.line_spans import BLANK, Gap, spans_of

# So many rows with their name beside their number show that the numbers are a column.
FEWEST = 4
# Below a header that says so, fewer are enough.
FEWEST_BELOW_HEAD = 2
# Of the numbered rows at least this share have their name beside the number: a name of several lines may have not.
BESIDE = 0.6
# Names begin at the same place when they differ by no more than this (points).
SAME_START = 0.5
_HEAD = re.compile(r"(?:no|nr|nomor|#)\.?", re.I)
_NUMBER = re.compile(r"\(?\d{1,3}[.)]?")


def gap_beside_numbers(stretches: Sequence[Sequence[TextLine]], size: float) -> Gap | None:
    """The white space between numbers that count rows from 1 on and names that all begin at one place.

    `stretches` are the lines of one table, one a page, `size` is the size of its type. None where no numbers count
    rows, or rows hold nothing but a name: that is a list.
    """
    lines = [line for held in stretches for line in held if len(line.words) > 1]
    rows = [line for line in lines if _NUMBER.fullmatch(line.words[0].text)]
    named = [line for line in rows if len(spans_of(line, size, 0.0)) > 2 and not is_figure(line.words[1].text)]
    fewest = FEWEST_BELOW_HEAD if any(_numbers_below(line, size) for line in stretches[0]) else FEWEST
    if len(named) < fewest:
        return None
    start = median_low(line.words[1].box.x0 for line in named)
    rows = [line for line in rows if line.words[0].box.x1 < start]
    if not _count([line.words[0].text for line in rows]):
        return None
    beside = [line for line in named if abs(line.words[1].box.x0 - start) <= SAME_START]
    if len(beside) < max(fewest, BESIDE * len(rows)):
        return None
    end = max(line.words[0].box.x1 for line in beside)
    # Numbers that are parted from the names by no more than a blank stand in one cell with them.
    return (end, start) if start - end > BLANK * size else None


def _numbers_below(line: TextLine, size: float) -> bool:
    """Whether a line of names, parted by white space, begins with the one of a column of numbers."""
    return _HEAD.fullmatch(line.words[0].text) is not None and len(spans_of(line, size, 0.0)) == len(line.pieces) > 2


def _count(texts: Sequence[str]) -> bool:
    """Whether numbers count on from one to the next, or from 1 anew."""
    numbers = [int(text.strip("(.)")) for text in texts]
    return all(number in (1, before + 1) for before, number in pairwise([0, *numbers]))
