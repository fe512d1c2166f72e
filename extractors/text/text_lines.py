"""Lines of a page cut into pieces, and what a single line may be: a caption, running text, the heading of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extractors.content import Box, Word
from extractors.pages.words import lines_of

# A blank wider than this many times the font size parts two columns, a narrower one two words.
COLUMN_GAP = 0.9
# Lines further apart than this many times the font size belong to different stretches, unless rules or shading go on.
FAR = 3.2
# A line of one piece that is wider than this share of the page's text is running text.
WIDE = 0.55
# Lines of unshaded rows that follow each other are no further apart than this (font sizes).
ROWS_APART = 1.5
# Lines of one text are no further apart than this (font sizes).
WITHIN = 0.35
# Type in the rows of one table differs in size by no more than this factor.
SAME_TYPE = 1.15

_CAPTION = re.compile(r"[\[(]?(?:tabel|table|gambar|figure|grafik|chart)\s*(?:[\dIVX]+|[A-Z]{1,2}[.\-]?\d+)\b", re.I)
_NOTE = re.compile(r"[*¹²³†]|(?:keterangan|catatan|sumber|ket|source|notes?)\.?\s*:", re.I)
_LEADERS = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}")
MARKER = re.compile(r"(?:[•▪➢✓\-–*o]|\(?[0-9]{1,2}[.)]|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,4}[.)])")


@dataclass(slots=True)
class TextLine:
    """A line of a page: its words, its pieces (runs of words between wide blanks), its box and font size."""

    words: list[Word]
    pieces: list[list[Word]]
    box: Box
    size: float

    @property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(w.text for w in self.words)

    @property
    def is_bold(self) -> bool:
        """Whether all words are set bold."""
        return all(word.bold for word in self.words)


def text_lines(words: Sequence[Word]) -> list[TextLine]:
    """The lines of upright words, from top to bottom, cut into pieces."""
    result = []
    for line in lines_of(w for w in words if not w.angle):
        size = median(w.size for w in line) or 10.0
        pieces = [[line[0]]]
        for word in line[1:]:
            end = max(w.box.x1 for w in pieces[-1])
            if word.box.x0 - end > COLUMN_GAP * size:
                pieces.append([word])
            else:
                pieces[-1].append(word)
        result.append(TextLine(line, pieces, Box.around(w.box for w in line), size))
    return result


def is_caption_line(line: TextLine) -> bool:
    """Whether a line begins as the caption of a table or a figure does."""
    return _CAPTION.match(line.text) is not None


def is_running_text(line: TextLine, left: float, right: float) -> bool:
    """Whether a line between two sides is no row: a caption, a line of a list of contents, or one long piece."""
    if _LEADERS.search(line.text) or is_caption_line(line):
        return True
    pieces = without_marker(line)
    if len(pieces) > 1:
        return False
    return pieces[0][-1].box.x1 - pieces[0][0].box.x0 > WIDE * (right - left)


def heads_text(line: TextLine, above: Sequence[TextLine]) -> bool:
    """Whether a line stands below a table as the heading of what follows: larger than all of it, from its left side."""
    rows = [x for x in above if len(x.pieces) > 1]
    if not rows or len(without_marker(line)) > 1 or line.box.x0 > min(x.box.x0 for x in above) + line.size:
        return False
    return line.size > SAME_TYPE * max(x.size for x in rows)


def without_marker(line: TextLine) -> list[list[Word]]:
    """The pieces of a line, without the number or bullet of a list before the only other one."""
    if len(line.pieces) == 2 and MARKER.fullmatch(" ".join(w.text for w in line.pieces[0])):
        return line.pieces[1:]
    return line.pieces


def is_note(line: TextLine) -> bool:
    """Whether a line begins as the note below a table does that names a source or explains a mark."""
    return len(line.pieces) == 1 and _NOTE.match(line.text) is not None


def ends_label(line: TextLine, above: Sequence[TextLine]) -> bool:
    """Whether a line below rows goes on with the text in their first column: right below it, and no note of its own.

    The word that it begins with had no room in the line above.
    """
    if not above or len(line.pieces) > 1 or is_note(line) or MARKER.fullmatch(line.words[0].text):
        return False
    left = line.box.x0
    labels = [x.pieces[0] for x in above if abs(x.box.x0 - left) <= 1 and len(x.pieces) > 1]
    before = max((x for x in above if abs(x.box.x0 - left) <= 1), key=lambda x: x.box.bottom, default=None)
    if before is None or not labels or not -0.1 * line.size <= line.box.top - before.box.bottom <= WITHIN * line.size:
        return False
    same = before.pieces[0][0].bold == line.words[0].bold and max(before.size, line.size) < 1.05 * min(
        before.size, line.size
    )
    end = max(piece[-1].box.x1 for piece in labels)
    second = min(x.pieces[1][0].box.x0 for x in above if len(x.pieces) > 1)
    taken = before.pieces[0][-1].box.x1 + 0.2 * line.size + line.words[0].box.width
    return same and line.box.x1 < second and (taken > end or line.text[0].islower())


def rows_apart(lines: Sequence[TextLine]) -> float:
    """How far apart lines of a stretch in columns may be (points): as far as they are in it, or nearly a line."""
    usual = max((b.box.top - a.box.bottom for a, b in pairwise(lines)), default=0.0)
    size = min(line.size for line in lines)
    return max(0.8 * size, min(usual + 0.1 * size, ROWS_APART * size))
