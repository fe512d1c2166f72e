"""Ruled grids whose rules are too few to read them by: a row of the grid holds several rows of the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from extractors.content import Box, Word
from extractors.pages.pdf_pages import PageContent
from extractors.ruled.header_rows import TALLEST_HEADER, is_figure
from extractors.ruled.table_parts import TablePart
from extractors.text.text_lines import text_lines
from extractors.unruled.anchored_rows import APART
from extractors.unruled.region_columns import region_separators
from extractors.unruled.regions import Region
from extractors.unruled.text_rows import ColumnLine, clear_leading, figure_rows, text_blocks
from extractors.unruled.unruled_rows import lines_by_column

# So many texts below each other, clear of each other, at the heights of others beside them, are of as many rows; of
# figures fewer are.
TEXTS, FIGURES = 3, 2
# Heights are the same when they differ by no more than this share of a line.
SAME_HEIGHT = 0.3
# Shading parts a row where it begins or ends at least this far inside it (points), and fills this share of its width.
INSIDE, WHOLE = 6.0, 0.9


def unparted_row(part: TablePart, page: PageContent) -> int | None:
    """The first row of a ruled grid that holds several rows of the table: told by figures side by side at two heights.

    Where rules part nothing but a header, shading across the whole row tells it too, or texts clear of each other that
    begin at the same heights in several columns.
    """
    for row in range(part.height):
        cells = [c for c in part.cells if c.row == row and c.rowspan == 1]
        words = [w for c in cells for w in c.words]
        if len(words) >= 6 and _may_hold_rows(words) and _holds_rows_of_figures(part, row, words):
            return row
    last = part.height - 1
    if not 0 <= last <= TALLEST_HEADER or any(c.rowspan > 1 and c.row + c.rowspan > last for c in part.cells):
        return None
    words = [w for c in part.cells if c.row == last for w in c.words]
    if not words:
        return None
    columns = lines_by_column(words, part.xs)
    size = median(w.size for w in words)
    return last if _is_shaded_in_rows(part, last, words, page) or _begin_beside_each_other(columns, size) else None


def _may_hold_rows(words: Sequence[Word]) -> bool:
    """Whether figures stand side by side at two heights or more; told without making lines, which takes longer."""
    heights = Counter(round(w.box.top / 2) for w in words if is_figure(w.text))
    return sum(count > 1 for count in heights.values()) > 1


def _holds_rows_of_figures(part: TablePart, row: int, words: Sequence[Word]) -> bool:
    if len(figure_rows(lines_by_column(words, part.xs))) > 1:
        return True
    region = Region(Box(part.xs[0], part.ys[row], part.xs[-1], part.ys[row + 1]), text_lines(words), drawn=True)
    xs = [region.box.x0, *region_separators([region]), region.box.x1]
    return len(figure_rows(lines_by_column(words, xs))) > 1


def _is_shaded_in_rows(part: TablePart, row: int, words: Sequence[Word], page: PageContent) -> bool:
    """Whether shading across a row of the grid begins or ends inside it, with text on both sides of that place."""
    top, bottom, width = part.ys[row], part.ys[row + 1], part.xs[-1] - part.xs[0]
    inside = [
        f.box
        for f in page.fills
        if not f.is_white and f.box.top >= top - INSIDE and f.box.bottom <= bottom + INSIDE and f.box.height > INSIDE
    ]
    for edge in {round(y, 1) for box in inside for y in (box.top, box.bottom)}:
        if not top + INSIDE < edge < bottom - INSIDE:
            continue
        shaded = sum(
            min(box.x1, part.xs[-1]) - max(box.x0, part.xs[0])
            for box in inside
            if min(abs(box.top - edge), abs(box.bottom - edge)) <= 1
        )
        if shaded >= WHOLE * width and {w.box.top + w.box.bottom < 2 * edge for w in words} == {True, False}:
            return True
    return False


def _begin_beside_each_other(columns: Sequence[Sequence[ColumnLine]], size: float) -> bool:
    """Whether texts that stand clear of each other begin at the same heights in two columns or more."""
    leading = clear_leading(columns, size)
    limit = APART * size if leading is None else leading
    begun = [[a for a, _ in text_blocks(column, limit)] for column in columns]
    near = SAME_HEIGHT * size
    for at, tops in enumerate(begun):
        for other, beside in enumerate(begun):
            counts = all(is_figure(line.text) for line in columns[at])
            enough = FIGURES if counts else TEXTS
            if at == other or not enough <= len(tops) <= len(beside):
                continue
            if all(any(abs(y - x) <= near for x in beside) for y in tops):
                return True
    return False
