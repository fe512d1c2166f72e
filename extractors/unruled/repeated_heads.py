"""Headers that the pages of a table without a full grid repeat: left out of its regions after the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from extractors.content import Box
from extractors.pages.pdf_pages import PageContent
from extractors.ruled.header_rows import is_figure
from extractors.text.text_lines import TextLine
from extractors.unruled.carried_on import CLEAR
from extractors.unruled.chains import Chain
from extractors.unruled.column_fit import SAME_SIDE
from extractors.unruled.column_numbers import numbers_columns
from extractors.unruled.regions import Region


def without_repeated_heads(chain: Chain) -> list[tuple[PageContent, Region]]:
    """The regions of a chain, those after the first without the lines that repeat the first one's header."""
    first = chain.regions[0][1]
    counts = [_repeated_lines(first.lines, region.lines) for _, region in chain.regions[1:]]
    # The header is the same on each page; on some the first rows below it are the same too.
    found = [count for count in counts if count]
    head = min(found, default=0) if len(found) > 1 else _without_labels(first.lines[: max(found, default=0)])
    result = [chain.regions[0]]
    for (page, region), count in zip(chain.regions[1:], counts, strict=True):
        lines = _bold_head(first.lines, region.lines) or (head if count else 0)
        if 0 < lines < len(region.lines) and numbers_columns(region.lines[lines]):
            lines += 1
        if 0 < lines < len(region.lines):
            repeated, kept = region.lines[:lines], region.lines[lines:]
            top = (max(line.box.bottom for line in repeated) + min(line.box.top for line in kept)) / 2
            rules = [r.position for r in page.rulings if r.horizontal and abs(r.position - top) < kept[0].size]
            top = min(rules, key=lambda y: abs(y - top)) if rules else top
            region = replace(region, box=Box(region.box.x0, top, region.box.x1, region.box.bottom), lines=kept)
        result.append((page, region))
    return result


def _repeated_lines(first: Sequence[TextLine], own: Sequence[TextLine]) -> int:
    """How many lines at the top of a region repeat those at the top of the first one; 0 when all do."""
    count = sum(1 for _ in takewhile(lambda pair: _same_line(*pair), zip(first, own, strict=False)))
    return count if count < len(own) else 0


def _without_labels(lines: Sequence[TextLine]) -> int:
    """How many of the lines are left without single labels at the end that stand clear of those above."""
    count = len(lines)
    while count > 1 and len(lines[count - 1].pieces) == 1:
        room = lines[count - 1].box.top - max(line.box.bottom for line in lines[: count - 1])
        if room < CLEAR * lines[count - 1].size:
            break
        count -= 1
    return count


def _bold_head(first: Sequence[TextLine], own: Sequence[TextLine]) -> int:
    """How many bold lines at the top of a region hold the words of the first one's, at the same places across.

    Words of a header of several levels fall into other lines on another page, where they stand a little higher.
    """
    bold = [list(takewhile(lambda line: line.is_bold, lines)) for lines in (first, own)]
    # Bold labels below the header may be the same on some pages.
    heads = [lines[: _without_labels(lines)] for lines in bold]
    there, here = (sorted((w.text, w.box.x0) for line in head for w in line.words) for head in heads)
    alike = bool(here) and [text for text, _ in there] == [text for text, _ in here]
    same = alike and all(abs(a - b) <= SAME_SIDE for (_, a), (_, b) in zip(there, here, strict=True))
    return len(heads[1]) if same else 0


def _same_line(a: TextLine, b: TextLine) -> bool:
    same = a.text == b.text and abs(a.box.x0 - b.box.x0) <= SAME_SIDE
    figures = any(is_figure(" ".join(w.text for w in piece)) for piece in a.pieces)
    return same and (not figures or all(w.bold for w in (*a.words, *b.words)))
