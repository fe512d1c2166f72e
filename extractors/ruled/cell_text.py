"""The text of a table cell from its words: lines joined with a blank, words that a narrow cell broke made whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from extractors.content import Box, Word
from extractors.pages.words import lines_of

_EDGES = re.compile(r"^\W+|\W+$")


class Vocabulary:
    """The words that a report uses, to tell a word that a narrow cell broke from two words."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._known = {_bare(w.text) for w in words}

    def breaks(self, first: str, second: str) -> bool:
        """Whether `first` at the end of a line and `second` at the start of the next are halves of one word."""
        whole, head, tail = _bare(first + second), _bare(first), _bare(second)
        if not head or not tail:
            return False
        return whole in self._known


def _bare(text: str) -> str:
    return _EDGES.sub("", text).lower()


def text_of(words: Sequence[Word], box: Box, vocabulary: Vocabulary) -> str:
    """The text of the cell at `box`: lines from top to bottom, words with one blank between them.

    A line that is a single word and fills the cell is joined to the next one without a blank when the report uses the
    whole word elsewhere; so is a line that ends with a hyphen, which is kept as printed.
    """
    upright = [w for w in words if not w.angle]
    turned = [w for w in words if w.angle]
    text = _joined(lines_of(upright), box, vocabulary) if upright else ""
    for line in _turned_lines(turned):
        text = f"{text} {' '.join(w.text for w in line)}".strip()
    return text


def _joined(lines: list[list[Word]], box: Box, vocabulary: Vocabulary) -> str:
    text = ""
    previous: list[Word] = []
    for line in lines:
        blank = " " if text else ""
        if previous and _broken(previous, line[0].text, box, vocabulary):
            blank = ""
        text += blank + " ".join(w.text for w in line)
        previous = line
    return text


def _broken(line: list[Word], following: str, box: Box, vocabulary: Vocabulary) -> bool:
    """Whether a word goes on from the end of a line: at a hyphen, or broken because the cell is too narrow for it."""
    last = line[-1].text
    if len(last) > 1 and last[-1] == "-" and last[-2].isalnum() and following[0].isalnum():
        return True
    return _fills(line, box) and vocabulary.breaks(last, following)


def _fills(line: list[Word], box: Box) -> bool:
    """Whether a line is one word that leaves less room than a glyph or two, given equal margins left and right."""
    word = line[-1].box
    glyph = line[-1].box.width / max(len(line[-1].text), 1)
    margin = max(0.0, min(line[0].box.x0 - box.x0, 6.0))
    return len(line) == 1 and word.width + 2 * glyph >= box.width - 2 * margin


def _turned_lines(words: list[Word]) -> list[list[Word]]:
    """Lines of text that reads upwards (columns from left to right) or downwards (from right to left)."""
    lines: list[list[Word]] = []
    for angle, order in ((90, 1), (270, -1), (180, 1)):
        held = sorted((w for w in words if w.angle == angle), key=lambda w: order * (w.box.x0 + w.box.x1))
        along: Callable[[Word], float] = (lambda w: -w.box.bottom) if angle == 90 else (lambda w: w.box.top)
        column: list[Word] = []
        for word in held:
            if column and abs(word.box.x0 + word.box.x1 - column[0].box.x0 - column[0].box.x1) > word.box.width:
                lines.append(sorted(column, key=along))
                column = []
            column.append(word)
        if column:
            lines.append(sorted(column, key=along))
    return lines
