"""Running text of a report: headings, captions, paragraphs, lists and their sentences, around its tables."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.content import Box, NumberedTitle, Sentence, Word
from extractors.pages.pdf_pages import PageContent
from extractors.text.blocks import Block, CaptionBlock, HeadingBlock, LabelBlock, TableBlock, blocks_of, layout_of
from extractors.text.captions import names_what_is_above
from extractors.text.headings import HeadingStack, heading_of
from extractors.text.lines import Line, LinesOutside
from extractors.text.lists import DrawnBullets, NestedLists
from extractors.text.numbered_titles import numbered_titles, section_title
from extractors.text.outline import numbered_headings
from extractors.text.paragraphs import Paragraph, box_on_first_page
from extractors.text.running_lines import running_lines
from extractors.text.sentences import sentence_spans

# A caption names a table that begins or ends within this many points of it.
CAPTION_REACH = 40.0
# The title of a report stands in at most so many lines of its first page.
TITLE_LINES = 14
# A gap wider than this many times the font size parts two labels on one line.
LABEL_GAP = 0.9


@dataclass(frozen=True, slots=True)
class TableContext:
    """What stands around a table: its caption, the headings in force, and the last line of text before it."""

    caption: str
    headings: tuple[str, ...]
    lead_in: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Sentences in reading order, labels of charts, running lines, the lines of the report's title, numbered titles and
    headings, and each table box's context.

    A running line is given once, as it stands on the first page that carries it. `contexts` is keyed by page and by the
    box's position in what `read_prose` was given for that page.
    """

    sentences: tuple[Sentence, ...]
    labels: tuple[Sentence, ...]
    running: tuple[Sentence, ...]
    title_lines: tuple[str, ...]
    titles: tuple[NumberedTitle, ...]
    sections: tuple[NumberedTitle, ...]
    contexts: Mapping[tuple[int, int], TableContext]


def read_prose(
    pages: Sequence[PageContent], tables: Mapping[int, Sequence[Box]], outside: LinesOutside | None = None
) -> Prose:
    """The running text of `pages` outside the boxes of `tables` (per page, in reading order).

    `outside` gives the lines outside tables, where something else asked for them before.
    """
    outside = outside or LinesOutside({page.number: page.words for page in pages})
    every = {p.number: outside.of(p.number, tables.get(p.number, ())) for p in pages}
    running = running_lines(every, {p.number: p.height for p in pages})
    kept = {n: [x for i, x in enumerate(lines) if (n, i) not in running] for n, lines in every.items()}
    layout = layout_of(kept)
    blocks = blocks_of([(p.number, kept[p.number], tables.get(p.number, ())) for p in pages], layout)
    reader = _Reader()
    captions = _captions_of_tables(blocks)
    headings = numbered_headings(blocks, layout.left)
    contexts: dict[tuple[int, int], TableContext] = {}
    for at, block in enumerate(blocks):
        if isinstance(block, TableBlock):
            key = block.page, block.number
            contexts[key] = TableContext(captions.get(key, ""), reader.headings.texts, reader.last_text)
        else:
            reader.read(block, numbered=at in headings)
    return Prose(
        tuple(reader.sentences),
        tuple(reader.labels),
        _running(every, running),
        _title(pages, kept),
        numbered_titles(blocks),
        tuple(reader.sections),
        contexts,
    )


@dataclass(slots=True)
class _Reader:
    """Reads blocks front to back, holding what is in force."""

    headings: HeadingStack = field(default_factory=HeadingStack)
    sentences: list[Sentence] = field(default_factory=list)
    labels: list[Sentence] = field(default_factory=list)
    sections: list[NumberedTitle] = field(default_factory=list)
    lists: NestedLists = field(default_factory=NestedLists)
    introduced_by: str | None = None
    last_text: str = ""
    drawn: DrawnBullets = field(default_factory=DrawnBullets)

    def read(self, block: Block, *, numbered: bool) -> None:
        """Takes in one block; `numbered` says that a list item is a heading by its numbering."""
        match block:
            case HeadingBlock(lines):
                self._enter(lines)
            case LabelBlock(line):
                self._label(line)
            case Paragraph() if numbered:
                # Its figures are stated like any other, so it is a sentence too, the one that introduces what follows.
                self._enter(block.lines)
                self._text(block)
                self.introduced_by, self.last_text = self.sentences[-1].id, ""
                self.lists.clear()
            case Paragraph():
                self._text(block)

    def _enter(self, lines: Sequence[Line]) -> None:
        self.headings.enter(heading_of(lines))
        section = section_title(lines, f"h{len(self.sections) + 1:04d}")
        if section is not None:
            self.sections.append(section)
        self.lists.clear()
        self.drawn = DrawnBullets()
        self.introduced_by, self.last_text = None, ""

    def _text(self, paragraph: Paragraph) -> None:
        words = paragraph.words()
        if not words:
            return
        lead_in: str | None = None
        first = len(self.sentences)
        held = paragraph.marker or self.drawn.marker_of(paragraph, self.last_text)
        if held is not None:
            above = self.lists.enter(held, paragraph.left, f"s{first + 1:04d}")
            lead_in = above or self.introduced_by
        else:
            self.lists.clear()
        for number, (start, end) in enumerate(sentence_spans([w for _, w in words])):
            marker = held.text if held and number == 0 else ""
            self.sentences.append(self._sentence(words[start:end], marker, lead_in, "s", len(self.sentences)))
        if held is None:
            self.introduced_by = self.sentences[-1].id
        self.last_text = self.sentences[-1].text

    def _label(self, line: Line) -> None:
        part: list[Word] = []
        for word in line.words:
            if part and word.box.x0 - part[-1].box.x1 > LABEL_GAP * line.size:
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
        return _sentence_of(
            f"{letter}{number + 1:04d}", words, page, box, headings=self.headings.texts, marker=marker, lead_in=lead_in
        )


def _sentence_of(
    name: str,
    words: Sequence[tuple[int, Word]],
    page: int,
    box: Box,
    headings: tuple[str, ...] = (),
    marker: str = "",
    lead_in: str | None = None,
) -> Sentence:
    # A word that holds a blank counts as several at one place, so that blanks alone part the words of a text.
    placed = [(page_of, word, part) for page_of, word in words for part in word.text.split(" ")]
    sure = tuple(word.confidence for _, word, _ in placed if word.confidence is not None)
    return Sentence(
        name,
        " ".join(part for _, _, part in placed),
        page,
        box,
        headings,
        marker,
        lead_in,
        tuple(word.box for _, word, _ in placed),
        tuple(page_of for page_of, _, _ in placed),
        tuple(1.0 if word.confidence is None else word.confidence for _, word, _ in placed) if sure else (),
    )


def _running(every: Mapping[int, Sequence[Line]], running: Collection[tuple[int, int]]) -> tuple[Sentence, ...]:
    found: dict[str, Sentence] = {}
    for page, index in sorted(running):
        line = every[page][index]
        key = "".join(ch for ch in line.text if not ch.isdigit())
        if any(ch.isalpha() for ch in key) and key not in found:
            name = f"r{len(found) + 1:04d}"
            found[key] = _sentence_of(name, [(page, word) for word in line.words], page, line.box)
    return tuple(found.values())


def _title(pages: Sequence[PageContent], kept: Mapping[int, Sequence[Line]]) -> tuple[str, ...]:
    lines = next((kept[p.number] for p in pages if kept[p.number]), [])
    return tuple(line.text for line in lines[:TITLE_LINES])


def _captions_of_tables(blocks: Sequence[Block]) -> dict[tuple[int, int], str]:
    """The caption of each table that has one beside it, by page and number of the table."""
    found: dict[tuple[int, int], str] = {}
    for at, block in enumerate(blocks):
        if not isinstance(block, CaptionBlock):
            continue
        page = block.lines[0].page
        above = _near_table(blocks[at - 1] if at else None, page, block.box)
        below = _near_table(blocks[at + 1] if at + 1 < len(blocks) else None, page, block.box)
        if not names_what_is_above(block.text):
            above, below = below or _first_on_next_page(blocks, at), above
        named = above or below
        if named is not None and named not in found:
            found[named] = block.text
    return found


def _first_on_next_page(blocks: Sequence[Block], at: int) -> tuple[int, int] | None:
    """The table that opens the page after a caption which a page break parts from it."""
    block = blocks[at + 1] if at + 1 < len(blocks) else None
    caption = blocks[at]
    if not isinstance(block, TableBlock) or not isinstance(caption, CaptionBlock):
        return None
    return (block.page, block.number) if block.page == caption.lines[0].page + 1 else None


def _near_table(block: Block | None, page: int, caption: Box) -> tuple[int, int] | None:
    if not isinstance(block, TableBlock) or block.page != page:
        return None
    distance = max(caption.top - block.box.bottom, block.box.top - caption.bottom)
    return (block.page, block.number) if distance < CAPTION_REACH else None
