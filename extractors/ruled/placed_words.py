"""Words put into the cells of ruled tables: by their middle, or across a rule that a cell's text runs out over."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from extractors.content import Box, Word
from extractors.ruled.table_parts import PartCell, TablePart

# A rule crosses a word when it passes within this share of the word's height from its middle.
CROSSED = 0.42
# A line further from the next one than this many times its height belongs to another text.
FAR_LINE = 1.6
# A line runs out of a cell when it follows the cell's text within so many times its height.
OVERFLOW = 0.6


def place_words(parts: list[TablePart], words: Iterable[Word]) -> None:
    """Puts each word into the cell that holds its middle, or that it runs out of across the rule below."""
    grids = [(part.box, part, part.owners()) for part in parts]
    crossing: list[tuple[Word, PartCell, PartCell]] = []
    left: list[Word] = []
    for word in words:
        x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
        for box, part, owners in grids:
            if not (box.x0 <= x <= box.x1 and box.top <= y <= box.bottom):
                continue
            row = min(max(bisect_right(part.ys, y) - 1, 0), part.height - 1)
            col = min(max(bisect_right(part.xs, x) - 1, 0), part.width - 1)
            edge = row if y - part.ys[row] < part.ys[row + 1] - y else row + 1
            inside = 0 < edge < part.height and abs(part.ys[edge] - y) < CROSSED * word.box.height
            if inside and owners[edge - 1][col] is not owners[edge][col]:
                crossing.append((word, owners[edge - 1][col], owners[edge][col]))
            else:
                owners[row][col].words.append(word)
            break
        else:
            left.append(word)
    for word, above, below in crossing:
        (above if _runs_out(word, above, below) else below).words.append(word)
    for _, part, owners in grids:
        if part.ends_open:
            _take_overflow(part, owners[-1], left)


def _take_overflow(part: TablePart, last: Sequence[PartCell], words: Sequence[Word]) -> None:
    """Adds to cells that no rule closes at the bottom of the page the lines that run out of them."""
    bottom = part.ys[-1]
    for word in sorted(words, key=lambda w: w.box.top):
        middle = (word.box.x0 + word.box.x1) / 2
        col = bisect_right(part.xs, middle) - 1
        if col not in part.ends_open or word.box.top < part.ys[-1] - word.box.height:
            continue
        cell = last[col]
        inside = cell.box.x0 <= word.box.x0 and word.box.x1 <= cell.box.x1
        if inside and cell.words and word.box.top - max(w.box.bottom for w in cell.words) < OVERFLOW * word.box.height:
            cell.words.append(word)
            bottom = max(bottom, word.box.bottom + 0.5)
    if bottom > part.ys[-1]:
        part.ys[-1] = bottom
        for cell in last:
            cell.box = Box(cell.box.x0, cell.box.top, cell.box.x1, bottom)


def _runs_out(word: Word, above: PartCell, below: PartCell) -> bool:
    """Whether a word that the rule between two cells crosses goes on from the text of the upper one."""
    before = [word.box.top - w.box.top for w in above.words if w.box.top < word.box.top - 1]
    after = [w.box.top - word.box.top for w in below.words if w.box.top > word.box.top + 1]
    if not after:
        return bool(before) or word.box.top + word.box.bottom < 2 * below.box.top
    if not before:
        return min(after) > FAR_LINE * word.box.height
    return min(before) <= min(after)
