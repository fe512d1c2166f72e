"""Running text of a report: headings, captions, paragraphs, lists and their sentences, around its tables."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.captions import is_caption, names_what_is_above
from extractors.content import Box, Sentence, Word
from extractors.headings import HeadingStack, body_size, continues_heading, heading_of, looks_like_heading
from extractors.lines import Line, lines_of
from extractors.markers import LIST_KINDS, marker_of
from extractors.paragraphs import Paragraph, begins_paragraph, box_on_first_page, usual_steps
from extractors.pdf_pages import PageContent
from extractors.running_lines import running_lines
from extractors.sentences import sentence_spans

# Text smaller than the body by this factor, in short or torn lines, labels a chart.
SMALL = 0.86
# A line is torn when a gap in it is wider than this many times its font size.
TORN = 3.0
# A caption names a table that begins or ends within this many points of it.
CAPTION_REACH = 40.0
# The title of a report stands in at most so many lines of its first page.
TITLE_LINES = 14


@dataclass(frozen=True, slots=True)
class TableContext:
    """What stands around a table: its caption, the headings in force, and the last line of text before it."""

    caption: str
    headings: tuple[str, ...]
    lead_in: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Sentences in reading order, labels of charts, running lines, the title's lines, and each table box's context.

    A running line is given once, as it stands on the first page that carries it. `contexts` is keyed by page and by the
    box's position in what `read_prose` was given for that page.
    """

    sentences: tuple[Sentence, ...]
    labels: tuple[Sentence, ...]
    running: tuple[Sentence, ...]
    title_lines: tuple[str, ...]
    contexts: Mapping[tuple[int, int], TableContext]


@dataclass(slots=True)
class _Reader:
    """Reads elements front to back, holding what is in force."""

    body: float
    steps: Mapping[float, float]
    headings: HeadingStack = field(default_factory=HeadingStack)
    sentences: list[Sentence] = field(default_factory=list)
    labels: list[Sentence] = field(default_factory=list)
    open: Paragraph = field(default_factory=Paragraph)
    items: list[tuple[float, str]] = field(default_factory=list)
    introduced_by: str | None = None
    last_text: str = ""
    right_edge: float = 0.0

    def close(self) -> None:
        """Ends the open paragraph and keeps its sentences."""
        paragraph, self.open = self.open, Paragraph()
        if not paragraph.lines:
            return
        words = paragraph.words()
        if not words:
            return
        lead_in: str | None = None
        if paragraph.marker is not None:
            while self.items and self.items[-1][0] > paragraph.left - 4.0:
                self.items.pop()
            lead_in = self.items[-1][1] if self.items else self.introduced_by
        else:
            self.items.clear()
        first = len(self.sentences)
        for number, (start, end) in enumerate(sentence_spans([w for _, w in words])):
            marker = paragraph.marker.text if paragraph.marker and number == 0 else ""
            self.sentences.append(self._sentence(words[start:end], marker, lead_in, "s", len(self.sentences)))
        if paragraph.marker is not None:
            self.items.append((paragraph.left, self.sentences[first].id))
        else:
            self.introduced_by = self.sentences[-1].id
        self.last_text = self.sentences[-1].text

    def label(self, line: Line) -> None:
        """Keeps a line that labels a chart; each part between wide gaps is one label."""
        part: list[Word] = []
        for word in line.words:
            if part and word.box.x0 - part[-1].box.x1 > 0.9 * line.size:
                self._keep_label(line.page, part)
                part = []
            part.append(word)
        self._keep_label(line.page, part)

    def _keep_label(self, page: int, words: list[Word]) -> None:
        self.labels.append(self._sentence([(page, w) for w in words], "", None, "g", len(self.labels)))

    def _sentence(
        self, words: Sequence[tuple[int, Word]], marker: str, lead_in: str | None, letter: str, number: int
    ) -> Sentence:
        page, box = box_on_first_page(words)
        return Sentence(
            f"{letter}{number + 1:04d}",
            " ".join(w.text for _, w in words),
            page,
            box,
            self.headings.texts,
            marker,
            lead_in,
            tuple(w for _, w in words),
            tuple(p for p, _ in words),
        )


def read_prose(pages: Sequence[PageContent], tables: Mapping[int, Sequence[Box]]) -> Prose:
    """The running text of `pages` outside the boxes of `tables` (per page, in reading order)."""
    every = {p.number: lines_of(p.number, p.words, tables.get(p.number, ())) for p in pages}
    running = running_lines(every, {p.number: p.height for p in pages})
    kept = {n: [x for i, x in enumerate(lines) if (n, i) not in running] for n, lines in every.items()}
    reader = _Reader(body_size(line for lines in kept.values() for line in lines), usual_steps(list(kept.values())))
    contexts: dict[tuple[int, int], TableContext] = {}
    for page in pages:
        _read_page(reader, kept[page.number], tables.get(page.number, ()), page.number, contexts)
    reader.close()
    return Prose(tuple(reader.sentences), tuple(reader.labels), _running(every, running), _title(pages, kept), contexts)


def _running(every: Mapping[int, Sequence[Line]], running: Collection[tuple[int, int]]) -> tuple[Sentence, ...]:
    found: dict[str, Sentence] = {}
    for page, index in sorted(running):
        line = every[page][index]
        key = "".join(ch for ch in line.text if not ch.isdigit())
        if any(ch.isalpha() for ch in key) and key not in found:
            name = f"r{len(found) + 1:04d}"
            found[key] = Sentence(
                name, line.text, page, line.box, (), "", None, line.words, tuple(page for _ in line.words)
            )
    return tuple(found.values())


def _title(pages: Sequence[PageContent], kept: Mapping[int, Sequence[Line]]) -> tuple[str, ...]:
    lines = next((kept[p.number] for p in pages if kept[p.number]), [])
    return tuple(line.text for line in lines[:TITLE_LINES])


def _read_page(
    reader: _Reader,
    lines: Sequence[Line],
    tables: Sequence[Box],
    page: int,
    contexts: dict[tuple[int, int], TableContext],
) -> None:
    reader.right_edge = max((line.box.x1 for line in lines if line.size >= SMALL * reader.body), default=0.0)
    elements: list[tuple[float, Line | int]] = [(line.box.top, line) for line in lines]
    elements += [(box.top, number) for number, box in enumerate(tables)]
    elements.sort(key=lambda e: e[0])
    captions = _captions_of_tables([e for _, e in elements], tables)
    at = 0
    while at < len(elements):
        element = elements[at][1]
        at += 1
        if isinstance(element, int):
            reader.close()
            contexts[page, element] = TableContext(captions.get(element, ""), reader.headings.texts, reader.last_text)
        elif is_caption(element.text) and _stands_alone(element, reader):
            reader.close()
            at = _past_caption(elements, at, element)
        elif looks_like_heading(element, reader.body) and not _inside_paragraph(element, reader):
            reader.close()
            lines_of_heading = [element]
            while at < len(elements):
                following = elements[at][1]
                if isinstance(following, int) or not continues_heading(lines_of_heading[-1], following):
                    break
                lines_of_heading.append(following)
                at += 1
            heading = heading_of(lines_of_heading)
            reader.headings.enter(heading)
            reader.items.clear()
            reader.introduced_by, reader.last_text = None, ""
        elif _labels_chart(element, reader.body):
            reader.label(element)
        else:
            _add_line(reader, element)


def _add_line(reader: _Reader, line: Line) -> None:
    paragraph = reader.open
    if paragraph.lines:
        step = reader.steps.get(round(line.size * 2) / 2)
        if not begins_paragraph(paragraph.lines[-1], line, paragraph, step, reader.right_edge):
            paragraph.lines.append(line)
            return
        reader.close()
    marker = marker_of(line.text)
    reader.open = Paragraph([line], marker if marker and marker.kind in LIST_KINDS else None)


def _labels_chart(line: Line, body: float) -> bool:
    if not any(ch.isalpha() for ch in line.text):
        return marker_of(line.text + " ") is None and not line.text.startswith("(")
    if line.size > SMALL * body or line.text.startswith(("*", "¹", "Keterangan", "Catatan", "Sumber")):
        return False
    return line.widest_gap > TORN * line.size or len(line.words) < 9


def _inside_paragraph(line: Line, reader: _Reader) -> bool:
    """A bold line in the middle of a paragraph is emphasis, not a heading."""
    if not reader.open.lines or line.size > reader.body + 0.4:
        return False
    before = reader.open.lines[-1]
    step = reader.steps.get(round(line.size * 2) / 2, 1.6 * line.size)
    near = before.page == line.page and line.box.top - before.box.top <= 1.05 * step
    return near and marker_of(line.text) is None and not before.text.endswith((".", ":", ";"))


def _stands_alone(line: Line, reader: _Reader) -> bool:
    """A caption begins a block of its own; a line that goes on with a sentence is none."""
    if not reader.open.lines:
        return True
    before = reader.open.lines[-1]
    return before.text.endswith((".", ":", ";", ")")) or line.bold or before.page != line.page


def _past_caption(elements: Sequence[tuple[float, Line | int]], at: int, caption: Line) -> int:
    before = caption
    while at < len(elements):
        following = elements[at][1]
        if isinstance(following, int) or is_caption(following.text) or not continues_heading(before, following):
            break
        before = following
        at += 1
    return at


def _captions_of_tables(elements: Sequence[Line | int], tables: Sequence[Box]) -> dict[int, str]:
    """The caption of each table on the page that has one beside it, by the table's number."""
    found: dict[int, str] = {}
    at = 0
    while at < len(elements):
        element = elements[at]
        if isinstance(element, int) or not is_caption(element.text):
            at += 1
            continue
        end = _past_caption([(0.0, e) for e in elements], at + 1, element)
        lines = [e for e in elements[at:end] if not isinstance(e, int)]
        text = " ".join(line.text for line in lines)
        above = elements[at - 1] if at else None
        below = elements[end] if end < len(elements) else None
        near_above = isinstance(above, int) and element.box.top - tables[above].bottom < CAPTION_REACH
        near_below = isinstance(below, int) and tables[below].top - lines[-1].box.bottom < CAPTION_REACH
        first_choice = near_above if names_what_is_above(text) else not near_below and near_above
        named = above if first_choice else below if near_below else above if near_above else None
        if isinstance(named, int) and named not in found:
            found[named] = text
        at = end
    return found
