"""Titles that a report numbers: of annexes, tables and pictures, as they stand over or under what they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.content import NumberedTitle, TitleKind, Word
from extractors.text.blocks import Block, CaptionBlock, HeadingBlock
from extractors.text.lines import Line

_NUMBERED = re.compile(r"(\w+)\s+((?:[\dIVX]+[.\-])*)(\d+)(?![\w\-])\W*", re.IGNORECASE)
_SECTION = re.compile(r"(\d{1,2})\.\s+(?=\S)")
_KINDS: dict[str, TitleKind] = {
    "lampiran": "annex",
    "tabel": "table",
    "table": "table",
    "gambar": "picture",
    "figure": "picture",
    "grafik": "chart",
    "diagram": "diagram",
}


def numbered_titles(blocks: Sequence[Block]) -> tuple[NumberedTitle, ...]:
    """The numbered titles among `blocks` in reading order; an annex without words of its own has the heading under it.

    Lines of a table of contents are labels and none of them.
    """
    found: list[NumberedTitle] = []
    for at, block in enumerate(blocks):
        title = _title(block)
        if title is None:
            continue
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        if not title.title and isinstance(below, HeadingBlock) and _title(below) is None:
            title = replace(title, title=below.text)
        empty = title.kind == "annex" and _nothing_follows(blocks[at + 1 :])
        found.append(replace(title, id=f"n{len(found) + 1:04d}", empty=empty))
    return tuple(found)


def section_title(lines: Sequence[Line], name: str) -> NumberedTitle | None:
    """The number and title of a heading that a whole number and a full stop begin; None for any other heading."""
    first = lines[0].words[0]
    text = " ".join(line.text for line in lines)
    match = _SECTION.match(text)
    if match is None or not first.text.startswith(match[1]):
        return None
    title = text[match.end() :]
    return NumberedTitle(name, text, "section", "", "", match[1], title, lines[0].page, first.box, first.confidence)


def _title(block: Block) -> NumberedTitle | None:
    if not isinstance(block, HeadingBlock | CaptionBlock):
        return None
    match = _NUMBERED.match(block.text)
    kind = _KINDS.get(match[1].lower()) if match else None
    if match is None or kind is None:
        return None
    word = _word_with(match[2] + match[3], block.lines[0].words)
    if word is None:
        return None
    return NumberedTitle(
        "",
        block.text,
        kind,
        match[1],
        match[2],
        match[3],
        block.text[match.end() :],
        block.lines[0].page,
        word.box,
        word.confidence,
    )


def _word_with(number: str, words: Sequence[Word]) -> Word | None:
    return next((word for word in words[1:3] if word.text.startswith(number)), None)


def _nothing_follows(blocks: Sequence[Block]) -> bool:
    """Whether nothing but headings stands between an annex's title and the next one."""
    for block in blocks:
        if not isinstance(block, HeadingBlock):
            return False
        if (title := _title(block)) is not None and title.kind == "annex":
            return True
    return True
