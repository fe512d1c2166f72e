"""Lines to paragraphs and list items, joined over line ends and page breaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.content import Box, Word
from extractors.text.lines import Line
from extractors.text.markers import LIST_KINDS, Marker, marker_of

# A step from line to line wider than the usual one by this factor begins a new paragraph.
WIDER_STEP = 1.12
# Lines further apart than this many times the font size are never of one paragraph.
WIDEST_STEP = 2.4
# A line that begins this many points right of the one before is indented.
INDENT = 9.0
# Left edges that differ by fewer points are the same.
SAME_LEFT = 3.0
# Room that a word needs beside its own width, as a share of the font size: a blank and some slack for ragged edges.
FITTING_ROOM = 1.6

# Lines whose sizes differ by more points are of different paragraphs.
OTHER_SIZE = 0.8

_SENTENCE_END = re.compile(r"[.:;!?][\"”’')\]]*$")
# What stands at the end of a line before a list, or before the next item of one.
_CLOSED = re.compile(r"[.:!?][\"”’')\]]*$")
_ITEM_END = re.compile(r"(?:[;,/]|\b(?:dan|atau|serta))$")


@dataclass(frozen=True, slots=True)
class Layout:
    """How running text is set, in points: the size of most of it, for each size the usual step, the usual left edge.

    A step is the distance from one line's top to the next one's.
    """

    body: float
    steps: Mapping[float, float]
    left: float = 0.0

    def step(self, line: Line) -> float | None:
        """The usual step of lines set like `line`, None when there are none to tell."""
        return self.steps.get(_size(line))


@dataclass(slots=True)
class Paragraph:
    """A paragraph or list item: its lines, and the marker of a list item (None otherwise)."""

    lines: list[Line] = field(default_factory=list)
    marker: Marker | None = None

    @property
    def left(self) -> float:
        """Left edge of the first line, in points."""
        return self.lines[0].box.x0

    @property
    def text_left(self) -> float:
        """Where the text of its further lines begins, in points; of an item of one line, where its own text does."""
        if len(self.lines) > 1:
            return self.lines[-1].box.x0
        skip = len(self.marker.text.split()) if self.marker else 0
        words = self.lines[0].words
        return words[min(skip, len(words) - 1)].box.x0

    @property
    def text(self) -> str:
        """Its words without the marker."""
        return " ".join(word.text for _, word in self.words())

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


def usual_left(pages: Sequence[Sequence[Line]], body: float) -> float:
    """The left edge at which most lines of body text begin, in points; 0.0 without text."""
    lefts = Counter(round(line.box.x0) for lines in pages for line in lines if abs(line.size - body) < OTHER_SIZE)
    return float(max(lefts, key=lambda x: (lefts[x], -x))) if lefts else 0.0


def usual_steps(pages: Sequence[Sequence[Line]]) -> dict[float, float]:
    """For each font size the usual distance from one line's top to the next one's, in points."""
    steps: dict[float, Counter[float]] = {}
    for lines in pages:
        for before, line in pairwise(lines):
            step = line.box.top - before.box.top
            if abs(before.size - line.size) < 0.3 and 0.8 * line.size < step <= WIDEST_STEP * line.size:
                steps.setdefault(_size(line), Counter())[round(step * 2) / 2] += 1
    return {size: _lowest_common(found) for size, found in steps.items()}


def begins_paragraph(so_far: Paragraph, line: Line, following: Line | None, layout: Layout, right_edge: float) -> bool:
    """Whether `line` begins a new paragraph after the paragraph `so_far`.

    `following` is the line after `line` on its page, `right_edge` where the page's text ends on the right.
    """
    before = so_far.lines[-1]
    if abs(before.size - line.size) > OTHER_SIZE:
        return True
    ended = not goes_on_in_line(before, line, layout, right_edge)
    marker = marker_of(line.text)
    if marker is not None and marker.kind in LIST_KINDS and (ended or _marks_here(line, so_far)):
        return True
    if ended or (before.page != line.page and _ends_paragraph(before, so_far)):
        return True
    if _begins_indented(line, following, layout) and _is_new_start(so_far, line):
        return True
    if so_far.marker is not None and len(so_far.lines) > 1 and line.box.x0 < so_far.text_left - INDENT:
        # Hanging text of an item came to its end.
        return True
    return len(so_far.lines) > 1 and line.box.x0 - so_far.text_left > INDENT and bool(_SENTENCE_END.search(before.text))


def _ends_paragraph(before: Line, so_far: Paragraph) -> bool:
    """Whether the last line of a page ends its paragraph; ";" does so only in a list."""
    end = _CLOSED if so_far.marker is None else _SENTENCE_END
    return end.search(before.text) is not None


def goes_on_in_line(before: Line, line: Line, layout: Layout, right_edge: float) -> bool:
    """Whether `line` may go on with the sentence of `before`: near enough, and that one was filled to its end."""
    if _would_have_fitted(before, line, right_edge):
        return False
    if before.page != line.page:
        return True
    distance = line.box.top - before.box.top
    step = layout.step(line)
    return distance <= WIDEST_STEP * line.size and (step is None or distance <= WIDER_STEP * step)


def _begins_indented(line: Line, following: Line | None, layout: Layout) -> bool:
    """Whether `line` is the indented first line of a paragraph, by the line after it."""
    if following is None or following.page != line.page or marker_of(following.text) is not None:
        return False
    step = layout.step(line)
    near = following.box.top - line.box.top <= WIDER_STEP * (step or 1.6 * line.size)
    return near and abs(following.size - line.size) < OTHER_SIZE and line.box.x0 - following.box.x0 > INDENT


def _is_new_start(so_far: Paragraph, line: Line) -> bool:
    if len(so_far.lines) < 2 and so_far.marker is None:
        return False
    indented = line.box.x0 - so_far.text_left > INDENT
    return indented or (so_far.marker is not None and line.text[:1].isupper())


def _marks_here(line: Line, so_far: Paragraph) -> bool:
    """A marker opens an item when it stands where items or their parts begin, not where a wrapped line does."""
    before = so_far.lines[-1].text
    if _CLOSED.search(before):
        return True
    at_text = abs(line.box.x0 - so_far.text_left) <= SAME_LEFT
    if so_far.marker is None:
        return not at_text if len(so_far.lines) > 1 else line.box.x0 > so_far.left + SAME_LEFT
    if abs(line.box.x0 - so_far.left) <= SAME_LEFT:
        return True
    # "(2)" at the start of a line is mostly an enumeration inside a sentence.
    return not at_text or (bool(_ITEM_END.search(before)) and not line.text.startswith("("))


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
