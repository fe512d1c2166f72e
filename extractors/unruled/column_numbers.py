"""The row below a header that numbers the columns: "(1) (2) (3)", "1 2 3 4=3/2"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.content import Word
from extractors.text.text_lines import TextLine, text_lines

# Two columns are numbered in brackets only: "1" and "2" beside each other may be figures.
FEWEST = 3
# The number of a column, and for some the columns that it is derived from: "(5)=(4)/(3)x100".
_NUMBER = re.compile(r"(?P<open>\()?(?P<number>\d{1,2})\)?(?:\s*[=:].*)?")


def are_column_numbers(texts: Sequence[str]) -> bool:
    """Whether the texts of a line or row number columns from 1 on, from left to right."""
    found = [match for text in texts if (match := _NUMBER.fullmatch(text))]
    if len(found) < len(texts) or [int(match["number"]) for match in found] != list(range(1, len(found) + 1)):
        return False
    return len(found) >= FEWEST or (len(found) > 1 and all(match["open"] for match in found))


def numbers_columns(line: TextLine) -> bool:
    """Whether a line numbers columns."""
    return are_column_numbers([" ".join(word.text for word in piece) for piece in line.pieces])


def with_number_row(edges: Sequence[float], words: Sequence[Word]) -> list[float]:
    """The edges between rows, and those above and below lines that number columns."""
    lines = text_lines(words)
    found = list(edges)
    for line in lines:
        if not numbers_columns(line):
            continue
        above = max((x.box.bottom for x in lines if x.box.top < line.box.top - 1), default=None)
        below = min((x.box.top for x in lines if x.box.top > line.box.top + 1), default=None)
        if above is not None and not any(above - 1 <= y <= line.box.top + 1 for y in found):
            found.append((above + line.box.top) / 2)
        if below is not None and not any(line.box.bottom - 1 <= y <= below + 1 for y in found):
            found.append((line.box.bottom + below) / 2)
    return sorted(found)
