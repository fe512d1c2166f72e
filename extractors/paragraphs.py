"""Lines to paragraphs and list items, joined over line ends and page breaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.content import Box, Word
from extractors.lines import Line
from extractors.markers import LIST_KINDS, Marker, marker_of

# A step from line to line wider than the usual one by this factor begins a new paragraph.
WIDER_STEP = 1.12
# Lines further apart than this many times the font size are never of one paragraph.
WIDEST_STEP = 2.4
# A line that begins this many points right of the one before is indented.
INDENT = 9.0
# Room that a word needs beside its own width, as a share of the font size: a blank and some slack for ragged edges.
FITTING_ROOM = 1.6

_SENTENCE_END = re.compile(r"[.:;!?][\"”’')\]]*$")


@dataclass(slots=True)
class Paragraph:
    """A paragraph or list item: its lines, and the marker of a list item (None otherwise)."""

    lines: list[Line] = field(default_factory=list)
    marker: Marker | None = None

    @property
    def left(self) -> float:
        """Left edge of the first line, in points."""
        return self.lines[0].box.x0

    def words(self) -> list[tuple[int, Word]]:
        """Page and word, in order, without the marker; a word that is divided at a line's end is one word again."""
        out: list[tuple[int, Word]] = []
        skip = len(self.marker.text.split()) if self.marker else 0
        for number, line in enumerate(self.lines):
            words = line.words[skip:] if number == 0 else line.words
            for position, word in enumerate(words):
                if position == 0 and out and number and _divided(out[-1][1].text, word.text):
                    page, before = out[-1]
                    out[-1] = page, Word(before.text + word.text, before.box, before.size, before.bold)
                else:
                    out.append((line.page, word))
        return out


def usual_steps(pages: Sequence[Sequence[Line]]) -> dict[float, float]:
    """For each font size the usual distance from one line's top to the next one's, in points."""
    steps: dict[float, Counter[float]] = {}
    for lines in pages:
        for before, line in pairwise(lines):
            step = line.box.top - before.box.top
            if abs(before.size - line.size) < 0.3 and 0.8 * line.size < step <= WIDEST_STEP * line.size:
                steps.setdefault(_size(line), Counter())[round(step * 2) / 2] += 1
    return {size: _lowest_common(found) for size, found in steps.items()}


def begins_paragraph(before: Line, line: Line, so_far: Paragraph, step: float | None, right_edge: float) -> bool:
    """Whether `line` begins a new paragraph after `before`, the last line of the paragraph `so_far`.

    `step` is the usual distance of lines of this size, `right_edge` where the page's text ends on the right.
    """
    marker = marker_of(line.text)
    if marker is not None and marker.kind in LIST_KINDS and _marks_here(line, so_far):
        return True
    if before.page != line.page:
        return bool(_SENTENCE_END.search(before.text)) or _would_have_fitted(before, line, right_edge)
    distance = line.box.top - before.box.top
    if distance > WIDEST_STEP * line.size or abs(before.size - line.size) > 0.8:
        return True
    if (step is not None and distance > WIDER_STEP * step) or _would_have_fitted(before, line, right_edge):
        return True
    text_left = so_far.lines[-1].box.x0 if len(so_far.lines) > 1 else None
    return text_left is not None and line.box.x0 - text_left > INDENT and bool(_SENTENCE_END.search(before.text))


def _marks_here(line: Line, so_far: Paragraph) -> bool:
    """A marker opens an item when it stands at the left of the text, not where a wrapped line happens to begin so."""
    if len(so_far.lines) < 2 and so_far.marker is None:
        return True
    text_left = so_far.lines[-1].box.x0 if len(so_far.lines) > 1 else so_far.left
    return (
        abs(line.box.x0 - text_left) > 2.0
        or bool(_SENTENCE_END.search(so_far.lines[-1].text))
        or (so_far.marker is not None and abs(line.box.x0 - so_far.left) < 3.0)
    )


def _would_have_fitted(before: Line, line: Line, right_edge: float) -> bool:
    """Whether the first word of `line` had room behind `before`: then the line was broken on purpose."""
    first = line.words[0].box.width
    return before.box.x1 + first + FITTING_ROOM * line.size < right_edge


def _divided(end: str, start: str) -> bool:
    return len(end) > 1 and end.endswith("-") and end[-2].isalpha() and start[:1].isalpha()


def _size(line: Line) -> float:
    return round(line.size * 2) / 2


def _lowest_common(found: Counter[float]) -> float:
    """The smallest step that makes up a good share of all: steps inside paragraphs, not those between them."""
    total = sum(found.values())
    near: list[tuple[float, int]] = [(s, sum(n for t, n in found.items() if abs(t - s) <= 0.5)) for s in sorted(found)]
    return next((s for s, n in near if n >= 0.2 * total), near[0][0])


def box_on_first_page(words: Sequence[tuple[int, Word]]) -> tuple[int, Box]:
    """Page of the first of `words`, and the box around those on that page."""
    first = words[0][0]
    return first, Box.around(word.box for page, word in words if page == first)
