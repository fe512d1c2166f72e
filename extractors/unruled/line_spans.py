"""Stretches of a line that words cover: what white space between columns is looked for in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extractors.text.text_lines import TextLine

# Words nearer than this many times the font size are of one piece when white space is looked for.
BLANK = 0.42


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a line that words cover: its ends across, the line's extent down, and the room on its left."""

    start: float
    end: float
    top: float
    bottom: float
    room: float = float("inf")


Gap = tuple[float, float]


def spans_of(line: TextLine, size: float, down: float) -> list[Span]:
    """The stretches of a line, `down` points further down, that words cover, blanks between words included."""
    spans: list[Span] = []
    top, bottom = line.box.top + down, line.box.bottom + down
    for word in line.words:
        if spans and word.box.x0 - spans[-1].end <= BLANK * size:
            spans[-1] = replace(spans[-1], end=max(spans[-1].end, word.box.x1))
        else:
            room = word.box.x0 - spans[-1].end if spans else float("inf")
            spans.append(Span(word.box.x0, word.box.x1, top, bottom, room))
    return spans
