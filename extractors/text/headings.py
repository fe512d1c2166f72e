"""Headings: which lines are headings, and which headings are in force where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.text.lines import Line
from extractors.text.markers import marker_of

# A line larger than the body text by this factor is a heading even when it is not bold.
LARGER = 1.15
# Larger lines that are not bold are headings only up to so many words.
LARGE_WORDS = 10
# A heading has at most this many characters in all its lines.
LONGEST = 320
# A text without a marker that ends with a full stop is a heading only up to so many characters.
LONGEST_WITH_STOP = 60
# Sizes that differ by less are the same size.
SAME_SIZE = 0.4
# Lines of one heading follow one another within this many times the font size (from top to top).
NEXT_LINE = 1.75
# Kinds of markers of headings that stand inside no other.
OUTERMOST = frozenset({"chapter", "annex"})


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading over one or more lines, and its style: font size, weight, capitals, kind of marker ("" for none)."""

    text: str
    size: float
    kind: str
    capitals: bool
    bold: bool = True


def body_size(lines: Iterable[Line]) -> float:
    """The font size that most of the text is set in, in points; 0.0 without text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if not line.bold:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda s: (sizes[s], s)) if sizes else 0.0


def looks_like_heading(line: Line, body: float) -> bool:
    """Whether a line is set as a heading: wholly bold and no smaller than the text, or larger than it."""
    if not any(ch.isalpha() for ch in line.text):
        return False
    wholly_bold = all(w.bold for w in line.words if any(ch.isalnum() for ch in w.text))
    set_large = line.size >= LARGER * body and len(line.words) <= LARGE_WORDS and not line.text.endswith((".", ":"))
    return (wholly_bold and line.size >= body - SAME_SIZE) or set_large


def reads_as_heading(text: str) -> bool:
    """Whether a text that is set as a heading may be one: not too long, and no sentence by its end."""
    if len(text) > LONGEST or text.endswith((";", ",")):
        return False
    return not text.endswith(".") or marker_of(text) is not None or len(text) <= LONGEST_WITH_STOP


def heading_of(lines: Sequence[Line]) -> Heading:
    """The heading that consecutive lines make up."""
    text = " ".join(line.text for line in lines)
    marker = marker_of(text)
    letters = [ch for ch in text if ch.isalpha()]
    capitals = bool(letters) and sum(ch.isupper() for ch in letters) > 0.8 * len(letters)
    weight = sum(line.bold for line in lines) * 2 > len(lines)
    return Heading(text, lines[0].size, marker.kind if marker else "", capitals, weight)


def continues_heading(before: Line, line: Line) -> bool:
    """Whether `line` goes on with the heading of `before`: the next line, set the same, without a marker of its own."""
    return (
        before.page == line.page
        and abs(before.size - line.size) < SAME_SIZE
        and before.bold == line.bold
        and line.box.top - before.box.top <= NEXT_LINE * line.size
        and marker_of(line.text) is None
    )


class HeadingStack:
    """The headings in force while a report is read from front to back."""

    def __init__(self) -> None:
        self._held: list[Heading] = []

    @property
    def texts(self) -> tuple[str, ...]:
        """The headings in force, outermost first."""
        return tuple(h.text for h in self._held)

    def enter(self, heading: Heading) -> None:
        """Puts a heading in force and ends those that it ends.

        A chapter or annex ends all. Any other heading ends those set smaller, a bold one also the plain ones inside
        it, and the nearest one of its own style with all inside that; an unnumbered one in capitals also ends a chapter
        set no larger. One that is set the same but has another kind of marker stands inside the headings in force.
        """
        if heading.kind in OUTERMOST:
            self._held.clear()
        while self._held and _weaker(self._held[-1], heading):
            self._held.pop()
        for at, held in enumerate(self._held):
            same = (
                abs(held.size - heading.size) < SAME_SIZE
                and held.capitals == heading.capitals
                and held.bold == heading.bold
            )
            unnumbered = heading.kind == "" and heading.capitals and heading.size >= held.size - SAME_SIZE
            if (same and held.kind == heading.kind) or (held.kind in OUTERMOST and unnumbered):
                del self._held[at:]
                break
        self._held.append(heading)


def _weaker(held: Heading, heading: Heading) -> bool:
    if held.size < heading.size - SAME_SIZE:
        return True
    return heading.bold and not held.bold and held.size < heading.size + SAME_SIZE
