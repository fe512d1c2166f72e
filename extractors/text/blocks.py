"""Lines and tables of pages to blocks in reading order: headings, captions, paragraphs and list items, labels."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extractors.content import Box
from extractors.text.captions import is_caption
from extractors.text.headings import body_size, continues_heading, looks_like_heading, reads_as_heading
from extractors.text.lines import Line
from extractors.text.markers import LIST_KINDS, marker_of
from extractors.text.paragraphs import Layout, Paragraph, begins_paragraph, goes_on_in_line, usual_left, usual_steps

# Text smaller than the body by this factor, in short or torn lines, labels a chart.
SMALL = 0.86
# A line is torn when a gap in it is wider than this many times its font size.
TORN = 3.0
# Small text of this many words is a note, not a label.
NOTE_WORDS = 9

# A line of a table of contents: leaders of dots up to a page number.
_CONTENTS = re.compile(r".*?(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})?")
_NOTE = re.compile(r"[*¹²³†]|Keterangan|Catatan|Sumber|Ket\b", re.I)
# A marker whose item begins on the next line.
_MARKER_ALONE = re.compile(r"\(?\d{1,2}[.)]")
_FORMULA = re.compile(r"[=+×÷]")


@dataclass(frozen=True, slots=True)
class TableBlock:
    """The place of a table: its page and its number among the boxes given for that page."""

    page: int
    number: int
    box: Box


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading that its setting shows: one line or several."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """All lines with blanks between them."""
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class CaptionBlock:
    """A caption: one line or several."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """All lines with blanks between them."""
        return " ".join(line.text for line in self.lines)

    @property
    def box(self) -> Box:
        """The box around its lines."""
        return Box.around(line.box for line in self.lines)


@dataclass(frozen=True, slots=True)
class LabelBlock:
    """A line that labels a chart, or a line of a table of contents."""

    line: Line


Block = TableBlock | HeadingBlock | CaptionBlock | LabelBlock | Paragraph


@dataclass(slots=True)
class _Builder:
    layout: Layout
    blocks: list[Block] = field(default_factory=list)
    open: Paragraph | None = None

    def close(self) -> None:
        self.open = None

    def add(self, block: Block) -> None:
        self.close()
        self.blocks.append(block)

    def add_line(self, line: Line, following: Line | None, right_edge: float) -> None:
        if self.open is not None and not begins_paragraph(self.open, line, following, self.layout, right_edge):
            self.open.lines.append(line)
            return
        marker = marker_of(line.text)
        self.open = Paragraph([line], marker if marker and marker.kind in LIST_KINDS else None)
        self.blocks.append(self.open)


def blocks_of(pages: Sequence[tuple[int, Sequence[Line], Sequence[Box]]], layout: Layout) -> list[Block]:
    """The blocks of a report; each page is given as its number, its lines and the boxes of its tables.

    A paragraph that a page break cuts is one block. Labels of charts do not end a paragraph; tables, headings and
    captions do.
    """
    builder = _Builder(layout)
    for number, lines, tables in pages:
        _read_page(builder, number, lines, tables)
    return builder.blocks


def _read_page(builder: _Builder, page: int, lines: Sequence[Line], tables: Sequence[Box]) -> None:
    body = builder.layout.body
    right_edge = max((line.box.x1 for line in lines if line.size >= SMALL * body), default=0.0)
    elements: list[tuple[float, Line | TableBlock]] = [(line.box.top, line) for line in lines]
    elements += [(box.top, TableBlock(page, number, box)) for number, box in enumerate(tables)]
    elements.sort(key=lambda e: e[0])
    queue = [element for _, element in elements]
    at = 0
    while at < len(queue):
        element = queue[at]
        if isinstance(element, TableBlock):
            builder.add(element)
            at += 1
            continue
        run = _same_setting(queue, at)
        follower = queue[at + 1] if at + 1 < len(queue) else None
        following = follower if isinstance(follower, Line) else None
        if _CONTENTS.fullmatch(element.text):
            builder.add(LabelBlock(element))
        elif is_caption(element.text) and _stands_alone(element, builder.open):
            builder.add(CaptionBlock(tuple(run)))
            at += len(run)
            continue
        elif _is_heading(run, body) and not _inside_paragraph(element, builder, right_edge):
            builder.add(HeadingBlock(tuple(run)))
            at += len(run)
            continue
        elif _labels_chart(element, body) and not _goes_on(builder, element, right_edge):
            builder.blocks.append(LabelBlock(element))
        else:
            builder.add_line(element, following, right_edge)
        at += 1


def _same_setting(queue: Sequence[Line | TableBlock], at: int) -> list[Line]:
    """The line at `at` and those that follow it set the same, as lines of one heading or caption."""
    first = queue[at]
    assert isinstance(first, Line)
    run = [first]
    for element in queue[at + 1 :]:
        if isinstance(element, TableBlock) or not continues_heading(run[-1], element) or is_caption(element.text):
            break
        run.append(element)
    return run


def _is_heading(run: Sequence[Line], body: float) -> bool:
    return looks_like_heading(run[0], body) and reads_as_heading(" ".join(line.text for line in run))


def _inside_paragraph(line: Line, builder: _Builder, right_edge: float) -> bool:
    """A bold line in the middle of a paragraph is emphasis, not a heading."""
    if builder.open is None or line.size > builder.layout.body + 0.4 or marker_of(line.text) is not None:
        return False
    before = builder.open.lines[-1]
    if before.text.endswith((".", ":", ";")):
        return False
    return goes_on_in_line(before, line, builder.layout, right_edge)


def _goes_on(builder: _Builder, line: Line, right_edge: float) -> bool:
    """Whether a line without letters, or a short one, is the rest of the open paragraph."""
    if builder.open is None:
        return False
    paragraph = builder.open
    before = paragraph.lines[-1]
    if abs(before.size - line.size) > 0.3 or line.widest_gap > TORN * line.size:
        return False
    lefts = [held.box.x0 for held in paragraph.lines] + [paragraph.text_left]
    at_left = min(lefts) - 3.0 <= line.box.x0 <= max(lefts) + 3.0
    return at_left and goes_on_in_line(before, line, builder.layout, right_edge)


def _labels_chart(line: Line, body: float) -> bool:
    if not any(ch.isalpha() for ch in line.text):
        if line.size > SMALL * body and (line.text.startswith("(") or _FORMULA.search(line.text)):
            return False
        return not _MARKER_ALONE.fullmatch(line.text)
    if line.size > SMALL * body or _NOTE.match(line.text):
        return False
    return line.widest_gap > TORN * line.size or len(line.words) < NOTE_WORDS


def _stands_alone(line: Line, before: Paragraph | None) -> bool:
    """A caption begins a block of its own; a line that goes on with a sentence is none."""
    if before is None:
        return True
    last = before.lines[-1]
    return last.text.endswith((".", ":", ";", ")")) or line.bold or last.page != line.page


def layout_of(pages: Mapping[int, Sequence[Line]]) -> Layout:
    """How the running text of a report is set."""
    lines = list(pages.values())
    body = body_size(line for page in lines for line in page)
    return Layout(body, usual_steps(lines), usual_left(lines, body))
